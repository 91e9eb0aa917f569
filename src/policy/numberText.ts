/** Numbers written as text, as people type them and files bring them: one reading for policy, imports, findings and fixes. */
import { halfWidth } from "../calendar/text";

/** A number and whether it was written as a share, or why the text is none. `ambiguous`: it can be read in two ways. */
export type NumberReading =
  { readonly value: number; readonly percent: boolean } | { readonly problem: "notNumber" | "ambiguous" };

/** Powers of ten by the word that stands for them. */
export const numberScales: Readonly<Record<string, number>> = {
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
};
const currency = /^(?:人民币|人民幣|rmb|cny|ntd?\$?|usd|hk\$|[¥$€£])\s*/i;
const unitWord = /\s*(百万|百萬|千万|千萬|千|仟|万|萬|亿|億)?\s*(?:元|圆|圓|块|塊|rmb|cny)?$/i;
/** Percent and per mille by their sign, as powers of ten. */
const shares: Readonly<Record<string, number>> = { "%": -2, "‰": -3 };

/**
 * A number as people type it: full-width digits, thousands in threes (by comma, apostrophe or space), 万 and 亿, percent, currency signs,
 * one minus in front or behind, or brackets for negative amounts. Exact: a unit moves the decimal point of the text, it does not multiply.
 * @param text the text
 * @returns the value (85% gives 0.85 with `percent`), or the problem; "12,34", "1.234,56" and "(-5)" are not guessed
 */
export function parseNumberText(text: string): NumberReading {
  let rest = halfWidth(text).replace(/[−–—]/g, "-").replace(/\s+/g, " ");
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) rest = bracketed[1].trim();
  let signs = 0;
  let negative = bracketed !== null;
  const takeSign = (): void => {
    const sign = /^[+-]\s*/.exec(rest);
    if (!sign) return;
    signs++;
    negative ||= sign[0].startsWith("-");
    rest = rest.slice(sign[0].length);
  };
  takeSign();
  rest = rest.replace(currency, "");
  takeSign();
  if (rest.endsWith("-")) {
    signs++;
    negative = true;
    rest = rest.slice(0, -1).trim();
  }

  const share = shares[rest.slice(-1)];
  const unit = share === undefined ? unitWord.exec(rest) : null;
  let power = share ?? numberScales[unit?.[1] ?? ""] ?? 0;
  rest = rest.slice(0, rest.length - (share === undefined ? (unit?.[0].length ?? 0) : 1)).trim();
  const scientific = /^(.*\d\.?)e([+-]?\d{1,4})$/i.exec(rest);
  if (scientific) [rest, power] = [scientific[1] ?? "", power + Number(scientific[2])];
  const digits = plainDigits(rest);
  if (digits === null) return { problem: /^\d+(?:[.,' ]\d+)+$/.test(rest) ? "ambiguous" : "notNumber" };
  if (signs + (bracketed ? 1 : 0) > 1) return { problem: signs > 1 ? "notNumber" : "ambiguous" };
  const value = Number(`${digits}e${power}`);
  if (!Number.isFinite(value)) return { problem: "notNumber" };
  return { value: negative && value !== 0 ? -value : value, percent: share !== undefined };
}

/** Digits without the separators of their thousands; null where the groups are not those of thousands. */
function plainDigits(text: string): string | null {
  if (/^(\d+(\.\d*)?|\.\d+)$/.test(text)) return text.replace(/\.$/, "");
  const separator = /^\d{1,3}([,' ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/.exec(text)?.[1];
  return separator === undefined ? null : text.replaceAll(separator, "");
}

/** Words that mean yes or no in a cell, in small letters and half width. */
export const yesWords: ReadonlySet<string> = new Set([
  "是",
  "对",
  "對",
  "有",
  "真",
  "yes",
  "y",
  "true",
  "1",
  "√",
  "✓",
  "✔",
  "on",
  "开",
  "開",
]);
export const noWords: ReadonlySet<string> = new Set([
  "否",
  "不",
  "无",
  "無",
  "假",
  "no",
  "n",
  "false",
  "0",
  "×",
  "✗",
  "off",
  "关",
  "關",
]);

/** Yes or no in a cell: 是/否, yes/no, TRUE/FALSE, 1/0, √/×. null when it is neither. */
export function parseBoolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== "string") return null;
  const word = halfWidth(value).toLowerCase();
  return yesWords.has(word) ? true : noWords.has(word) ? false : null;
}
