import type { Lang, LocalText, Message, MessageArgs } from "./types";

/** `{name}`, or `{count|day|days}`: the first word beside 1, the second beside any other number. */
const placeholders = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Puts a message into words.
 * @param lang language of the reader
 * @param text the text, or a message with its arguments
 * @param args values for `{name}` placeholders; a placeholder without value stays visible, so that a test can find it
 * @returns the sentence
 */
export function say(lang: Lang, text: LocalText | Message, args: MessageArgs = {}): string {
  const local = "text" in text ? text.text : text;
  const values: MessageArgs = "text" in text ? { ...text.args, ...args } : args;
  return local[lang].replace(placeholders, (placeholder: string, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    if (one !== undefined && other !== undefined) return Number(value) === 1 ? one : other;
    if (typeof value === "object") return say(lang, value);
    return typeof value === "number" ? formatNumber(lang, value) : value;
  });
}

const numberFormats = new Map<Lang, Intl.NumberFormat>();

/** A number as people write it in the language: grouped by thousands, at most four decimals. */
export function formatNumber(lang: Lang, value: number): string {
  let format = numberFormats.get(lang);
  if (!format) numberFormats.set(lang, (format = new Intl.NumberFormat(lang, { maximumFractionDigits: 4 })));
  return format.format(value);
}

/** The product language for a host or file language tag: any Chinese in Traditional script is zh-TW, other Chinese zh-CN, the rest en-US. */
export function languageFor(tag: string): Lang {
  const lower = tag.toLowerCase();
  if (!lower.startsWith("zh")) return "en-US";
  return /hant|tw|hk|mo/.test(lower) ? "zh-TW" : "zh-CN";
}
