/** Periods: 2017, 2017-H2, 2017-Q4, 2017-12, 2017-W52, 2017-12-31, with a fiscal year that may start in any month. */
import { addMonths, dateParts, isoDate, isSerialDate, serialOf, weekday } from "./serial";
import { halfWidth, smallNumber } from "./text";

export type PeriodType = "day" | "week" | "month" | "quarter" | "halfYear" | "year";

/** A period with its first and last day (serial numbers, both included) and its canonical text. */
export interface Period {
  readonly type: PeriodType;
  readonly start: number;
  readonly end: number;
  /** "2017-Q4": how the product writes it. */
  readonly label: string;
}

const numerals = "〇零一二三四五六七八九十";
const patterns: readonly { readonly type: PeriodType; readonly words: RegExp }[] = [
  { type: "year", words: /^(?:FY)?(\d{4})(?:年度?|財年|财年)?$/i },
  { type: "halfYear", words: /^(\d{4})\s*[-/年]?\s*(?:H([12])|(上|下)半年)$/i },
  { type: "quarter", words: new RegExp(`^(\\d{4})\\s*[-/年]?\\s*(?:Q([1-4])|第?([1-4${numerals}])季度?)$`, "i") },
  { type: "quarter", words: /^Q([1-4])\s*[-/ ]?\s*(\d{4})$/i },
  { type: "week", words: /^(\d{4})\s*[-/年]?\s*(?:W(\d{1,2})|第?(\d{1,2})[周週])$/i },
  { type: "day", words: /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/ },
  { type: "month", words: new RegExp(`^(\\d{4})(?:[-/.]|年)\\s*(\\d{1,2}|[${numerals}]{1,2})月?(?:份)?$`) },
  { type: "month", words: /^(\d{4})(0[1-9]|1[0-2])$/ },
];

const lastDay = (start: number, months: number): number | null => {
  const next = addMonths(start, months);
  return next === null ? null : next - 1;
};

/** The period of `count` months that starts `offset` months after the fiscal year's first day. */
function months(
  type: PeriodType,
  year: number,
  offset: number,
  count: number,
  firstMonth: number,
  label: string,
): Period | null {
  const start = serialOf(year, firstMonth, 1);
  const from = start === null ? null : addMonths(start, offset);
  const end = from === null ? null : lastDay(from, count);
  return from === null || end === null ? null : { type, start: from, end, label };
}

const monthPeriod = (year: number, month: number): Period | null => {
  const start = serialOf(year, month, 1);
  const end = start === null ? null : lastDay(start, 1);
  return start === null || end === null
    ? null
    : { type: "month", start, end, label: `${year}-${String(month).padStart(2, "0")}` };
};

const dayPeriod = (serial: number): Period => ({ type: "day", start: serial, end: serial, label: isoDate(serial) });

/** ISO week: weeks start on Monday, week 1 holds 4 January. */
function weekPeriod(year: number, week: number): Period | null {
  const fourth = serialOf(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  const start = fourth - weekday(fourth) + 1 + (week - 1) * 7;
  if (!isSerialDate(start) || dateParts(start + 3).year !== year) return null;
  return { type: "week", start, end: start + 6, label: `${year}-W${String(week).padStart(2, "0")}` };
}

/**
 * Reads a period as people write it: "2017-Q4", "2017年第四季度", "2017-12", "2017年12月", "2017-H2", "2017下半年", "2017", "2017-W52",
 * "2017-12-31".
 * @param text the cell's text
 * @param fiscalYearStart first month of the fiscal year, 1 to 12. Years, half years and quarters count from it and carry the number of
 *   the calendar year they start in: with 4, "2017-Q4" is January to March 2018. Months and days are those of the calendar.
 * @returns the period, null when the text is none
 */
export function parsePeriod(text: string, fiscalYearStart = 1): Period | null {
  const plain = halfWidth(text);
  for (const { type, words } of patterns) {
    const match = words.exec(plain);
    if (!match) continue;
    const swapped = plain[0] === "Q" || plain[0] === "q";
    const year = Number(swapped ? match[2] : match[1]);
    const part = swapped ? match[1] : (match[2] ?? match[3]);
    const number = part === undefined ? 0 : part === "上" ? 1 : part === "下" ? 2 : smallNumber(part);
    if (number === null) return null;
    if (type === "day") {
      const serial = serialOf(year, number, Number(match[3]));
      return serial === null ? null : dayPeriod(serial);
    }
    return periodOf(type, year, number, fiscalYearStart);
  }
  return null;
}

/** The numbered period of a year: periodOf("quarter", 2017, 4). */
export function periodOf(type: PeriodType, year: number, number: number, fiscalYearStart = 1): Period | null {
  switch (type) {
    case "year":
      return months("year", year, 0, 12, fiscalYearStart, String(year));
    case "halfYear":
      return number < 1 || number > 2
        ? null
        : months(type, year, (number - 1) * 6, 6, fiscalYearStart, `${year}-H${number}`);
    case "quarter":
      return number < 1 || number > 4
        ? null
        : months(type, year, (number - 1) * 3, 3, fiscalYearStart, `${year}-Q${number}`);
    case "month":
      return monthPeriod(year, number);
    case "week":
      return weekPeriod(year, number);
    case "day":
      return null;
  }
}

/**
 * The period of a kind that holds a day.
 * @param serial serial date
 * @param fiscalYearStart first month of the fiscal year
 */
export function periodContaining(type: PeriodType, serial: number, fiscalYearStart = 1): Period | null {
  if (!isSerialDate(serial)) return null;
  const { year, month } = dateParts(serial);
  const fiscalYear = month >= fiscalYearStart ? year : year - 1;
  const monthOfYear = (month - fiscalYearStart + 12) % 12;
  switch (type) {
    case "day":
      return dayPeriod(Math.floor(serial));
    case "week": {
      const thursday = Math.floor(serial) - weekday(serial) + 4;
      if (!isSerialDate(thursday)) return null;
      const weekYear = dateParts(thursday).year;
      const first = serialOf(weekYear, 1, 1);
      return first === null ? null : weekPeriod(weekYear, Math.floor((thursday - first) / 7) + 1);
    }
    case "month":
      return monthPeriod(year, month);
    case "quarter":
      return periodOf("quarter", fiscalYear, Math.floor(monthOfYear / 3) + 1, fiscalYearStart);
    case "halfYear":
      return periodOf("halfYear", fiscalYear, Math.floor(monthOfYear / 6) + 1, fiscalYearStart);
    case "year":
      return periodOf("year", fiscalYear, 1, fiscalYearStart);
  }
}

/** Codes of the list periodType. */
export const isPeriodType = (code: unknown): code is PeriodType =>
  code === "day" || code === "week" || code === "month" || code === "quarter" || code === "halfYear" || code === "year";

/**
 * A period cell: text as `parsePeriod`; a number from 1900 to 2999 is a year; a date stands for the period of the row's kind that
 * holds it (Excel turns a typed "2017-12" into a date).
 * @param value the cell
 * @param type kind of the row, when known
 */
export function readPeriod(value: unknown, type: PeriodType | null, fiscalYearStart = 1): Period | null {
  if (typeof value === "string") return parsePeriod(value, fiscalYearStart);
  if (typeof value !== "number") return null;
  if (Number.isInteger(value) && value >= 1900 && value <= 2999) return periodOf("year", value, 1, fiscalYearStart);
  return type === null ? null : periodContaining(type, value, fiscalYearStart);
}
