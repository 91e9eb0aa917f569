/** Turns what is written into a cell (by API or keyboard) into what the cell holds. */
import { isDateFormat, parseValue } from "numfmt";
import { hostErrors } from "../protocol/hostError";
import { formulaFault } from "./formula/check";
import type { CellValue, ErrorCode } from "./types";

/** What a text or value means as the content of a cell. */
export interface Input {
  value: CellValue;
  formula?: string;
  quotePrefix?: true;
  /** Number format the text suggests; taken when the cell's own is General. */
  format?: string;
}

/** Characters a cell holds at most (Excel specifications and limits). */
export const longestText = 32_767;
const errorCodes: readonly ErrorCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/**
 * @param raw a JSON value as the API gets it, "" and null excepted
 * @param format number format of the cell: texts stay texts where it is "@"
 * @param locale language of a person's typing; undefined for the API, which speaks en-US
 * @throws InvalidArgument for objects, texts over 32,767 characters and formulas Excel would not take
 */
export function readInput(raw: unknown, format: string, locale?: string): Input {
  if (typeof raw === "number" || typeof raw === "boolean") return { value: raw };
  if (typeof raw !== "string") throw hostErrors.invalidArgument("A cell takes a number, a text, true, false or null.");
  if (raw.length > longestText) throw hostErrors.invalidArgument("A cell holds at most 32,767 characters.");
  if (raw.startsWith("'")) return { value: raw.slice(1), quotePrefix: true };
  if (format === "@") return { value: raw };
  if (raw.startsWith("=") && raw.length > 1) return { value: null, formula: raw };
  return fromText(raw, locale);
}

function fromText(raw: string, locale: string | undefined): Input {
  const text = raw.trim();
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  const error = errorCodes.find((code) => code === upper);
  if (error) return { value: { error } };
  const number = numberOrDate(locale === undefined ? text : westernDate(text));
  if (number) return number;
  if (/^[+-]./s.test(raw)) {
    const formula = `=${raw}`;
    if (raw.trim().length > 1) {
      const fault = formulaFault(formula);
      if (fault) throw hostErrors.invalidArgument(fault);
      return { value: null, formula };
    }
  }
  return { value: raw };
}

/** What a number, date or time consists of; the parser is slow and need not see anything else. */
const numeric = /^[\s\d+\-.,:/%$€£¥()'a-z]*$/i;
const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const numericWord = new RegExp(
  `^(?:e|t|z|a|p|am|pm|${month}|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)$`,
  "i",
);

function numberOrDate(text: string): Input | undefined {
  if (text.length > 64 || !/\d/.test(text) || !numeric.test(text)) return undefined;
  if (!(text.match(/[a-z]+/gi) ?? []).every((word) => numericWord.test(word))) return undefined;
  const digits = /^[+-]?\d{16,}$/.exec(text);
  // Excel keeps fifteen digits and writes zeros behind them.
  if (digits)
    return {
      value: Number(
        text.replace(/^([+-]?\d{15})(\d*)$/, (_all, kept: string, rest: string) => kept + "0".repeat(rest.length)),
      ),
      format: "0",
    };
  const parsed = parseValue(text);
  if (!parsed || typeof parsed.v !== "number") return undefined;
  const format = parsed.z;
  return {
    value: parsed.v,
    ...(format === undefined || format === "General" ? {} : { format: excelFormat(format, parsed.v) }),
  };
}

/** The formats Excel chooses by itself for dates and times entered as text. */
function excelFormat(format: string, value: number): string {
  if (!isDateFormat(format)) return format;
  const hasTime = /[hs]/i.test(format);
  if (value >= 1) return hasTime ? "m/d/yyyy h:mm" : /y/i.test(format) ? "m/d/yyyy" : "d-mmm";
  return /s/i.test(format) ? "h:mm:ss" : "h:mm";
}

/** Chinese dates as a person types them, 2026年3月5日 or 3月5日 or 2026/3/5, in a form the parser knows. */
function westernDate(text: string): string {
  const full = /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  const pad = (part: string | undefined): string => (part ?? "").padStart(2, "0");
  return full ? `${full[1]}-${pad(full[2])}-${pad(full[3])}` : text;
}
