/** Full-width digits and signs as people type them with a Chinese input method, and spaces around. */

/** "２０２４／１／５" → "2024/1/5": NFKC, outer spaces gone. */
export const halfWidth = (text: string): string => text.normalize("NFKC").trim();

const digits = "〇一二三四五六七八九";

/** Chinese numeral up to ninety-nine ("十二", "二十") or digits as a number; null when it is none. */
export function smallNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/[零○]/g, "〇").replace(/[两兩]/g, "二");
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (match) return (match[1] ? digits.indexOf(match[1]) : 1) * 10 + (match[2] ? digits.indexOf(match[2]) : 0);
  return plain.length === 1 && digits.includes(plain) ? digits.indexOf(plain) : null;
}
