/** Spaces around a text, characters no cell shows, and full-width forms of digits, letters and signs. */

/** Spaces (also full-width and non-breaking ones) and characters of no width at both ends. */
const outer = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;
/** Control characters that cells do not show; tab and line ends are left to the text. */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The text without outer spaces and hidden characters; null where it has none. */
export function fixedTrim(text: string): string | null {
  const plain = text.replace(hidden, "").replace(outer, "");
  return plain === text || plain === "" ? null : plain;
}

/** Full-width digits, letters and signs (０Ａ－) as half-width ones; only those, never marks such as ① or ㈱. */
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");

/** Digits, letters and the full-width space only: brackets of a company's name stay as it writes them. */
export const narrowName = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");

/** A text made half-width by `narrower`, outer spaces gone too; null where it has nothing full-width inside. */
export function fixedWidth(text: string, narrower: (text: string) => string): string | null {
  const trimmed = fixedTrim(text) ?? text;
  const plain = narrower(trimmed);
  return plain === trimmed || plain.trim() === "" ? null : plain.trim();
}
