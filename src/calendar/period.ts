/** Periods: 2017, 2017-H2, 2017-Q4, 2017-12, 2017-W52, 2017-12-31, 2017-12-R12, with a fiscal year that may start in any month. */
import { addMonths, dateParts, isoDate, isSerialDate, serialOf, weekday } from "./serial";
import { halfWidth, smallNumber } from "./text";

export type PeriodType = "day" | "week" | "month" | "quarter" | "halfYear" | "year";
const periodTypes: readonly unknown[] = ["day", "week", "month", "quarter", "halfYear", "year"] satisfies PeriodType[];

/** A period with its first and last day (serial numbers, both included) and its canonical text. */
export interface Period {
  readonly type: PeriodType;
  readonly start: number;
  readonly end: number;
  /** "2017-Q4": how the product writes it. */
  readonly label: string;
}

const numerals = "〇零一二三四五六七八九十";
/** Stands for a day outside the calendar: no serial date, whatever is added to it. */
const noDay = Number.NaN;

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

/** The period of `count` months that starts `offset` months after the fiscal year's first day; null outside the calendar. */
function months(
  type: PeriodType,
  year: number,
  offset: number,
  count: number,
  firstMonth: number,
  label: string,
): Period | null {
  const start = addMonths(serialOf(year, firstMonth, 1) ?? noDay, offset) ?? noDay;
  const next = addMonths(start, count);
  return next === null ? null : { type, start, end: next - 1, label };
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

const monthPeriod = (year: number, month: number): Period | null =>
  months("month", year, 0, 1, month, `${year}-${twoDigits(month)}`);

const dayPeriod = (serial: number): Period => ({ type: "day", start: serial, end: serial, label: isoDate(serial) });

/** ISO week: weeks start on Monday, week 1 holds 4 January, so a week belongs to the year of its Thursday. */
function weekPeriod(year: number, week: number): Period | null {
  const fourth = serialOf(year, 1, 4) ?? noDay;
  const start = fourth - weekday(fourth) + 1 + (week - 1) * 7;
  const end = start + 6;
  if (!isSerialDate(start) || !isSerialDate(end) || dateParts(start + 3).year !== year) return null;
  return { type: "week", start, end, label: `${year}-W${twoDigits(week)}` };
}

/** Twelve months up to and including one: "2017-12-R12" is January to December 2017, "2018-01-R12" February 2017 to January 2018. */
function rollingYear(year: number, month: number): Period | null {
  const last = monthPeriod(year, month);
  const start = last === null ? null : addMonths(last.start, -11);
  return last === null || start === null ? null : { type: "year", start, end: last.end, label: `${last.label}-R12` };
}

/** The period of the same kind before another one; of twelve rolling months those that end a month earlier. null before 1900. */
export function previousPeriod(period: Period, fiscalYearStart = 1): Period | null {
  if (!period.label.endsWith("-R12")) return periodContaining(period.type, period.start - 1, fiscalYearStart);
  const month = periodContaining("month", period.end);
  const before = month === null ? null : periodContaining("month", month.start - 1);
  if (before === null) return null;
  const { year, month: number } = dateParts(before.start);
  return rollingYear(year, number);
}

/**
 * Reads a period as people write it: "2017-Q4", "2017年第四季度", "2017-12", "2017年12月", "2017-H2", "2017下半年", "2017", "2017-W52",
 * "2017-12-31", "2017-12-R12" (twelve months up to December 2017).
 * @param text the cell's text
 * @param fiscalYearStart first month of the fiscal year, 1 to 12. Years, half years and quarters count from it and carry the number of
 *   the calendar year they start in: with 4, "2017-Q4" is January to March 2018. Months and days are those of the calendar.
 * @returns the period, null when the text is none
 */
export function parsePeriod(text: string, fiscalYearStart = 1): Period | null {
  const plain = halfWidth(text);
  const rolling = /^(\d{4})[-/.](\d{1,2})-R12$/i.exec(plain);
  if (rolling) return rollingYear(Number(rolling[1]), Number(rolling[2]));
  for (const { type, words } of patterns) {
    const match = words.exec(plain);
    if (!match) continue;
    const swapped = /^q/i.test(plain);
    const year = Number(swapped ? match[2] : match[1]);
    const part = swapped ? match[1] : (match[2] ?? match[3]);
    const number = part === undefined ? 0 : part === "上" ? 1 : part === "下" ? 2 : (smallNumber(part) ?? noDay);
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
      const first = serialOf(weekYear, 1, 1) ?? noDay;
      return weekPeriod(weekYear, Math.floor((thursday - first) / 7) + 1);
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
export const isPeriodType = (code: unknown): code is PeriodType => periodTypes.includes(code);

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
