/** Numbers written as text, as people type them and files bring them. */
import { halfWidth } from "../calendar/text";

/** A number, or why the text is none. `ambiguous`: separators that can be read in two ways. */
export type NumberReading = { readonly value: number } | { readonly problem: "notNumber" | "ambiguous" };

const scales: Readonly<Record<string, number>> = {
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
const shape =
  /^([-−+]?)\s*(?:[¥￥$]|RMB|CNY)?\s*([-−]?)\s*([\d.,'\s]*\d[\d.,'\s]*?)\s*(千万|千萬|百万|百萬|万|萬|亿|億|千|仟)?\s*(元|圆|圓)?\s*(%|‰)?$/i;

/**
 * Reads "1,000,000", "１００万", "¥1.5亿", "85%", "(1,200)", "-3". Thousands are grouped by commas in threes; anything else with separators
 * ("12,34", "1.000.000", "1 000") is ambiguous and refused. Scaling is decimal, so 1.15万 is exactly 11500.
 * @param text the text
 * @returns the number, percent as a fraction
 */
export function parseNumberText(text: string): NumberReading {
  let plain = halfWidth(text);
  let sign = "";
  const bracketed = /^\((.+)\)$/.exec(plain);
  if (bracketed) [sign, plain] = ["-", bracketed[1] ?? ""];
  const match = shape.exec(plain);
  if (!match)
    return /^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(plain) && Number.isFinite(Number(plain))
      ? { value: Number(plain) }
      : { problem: "notNumber" };
  const digits = (match[3] ?? "").trim();
  if (match[1] === "-" || match[1] === "−" || match[2]) sign = sign ? "" : "-";
  const plainDigits = /^\d*\.?\d+$|^\d+\.$/.test(digits)
    ? digits
    : /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)
      ? digits.replace(/,/g, "")
      : null;
  if (plainDigits === null) return { problem: "ambiguous" };
  const exponent = (scales[match[4] ?? ""] ?? 0) - (match[6] === "%" ? 2 : match[6] ? 3 : 0);
  const value = Number(`${sign}${plainDigits}e${exponent}`);
  return Number.isFinite(value) ? { value } : { problem: "notNumber" };
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
