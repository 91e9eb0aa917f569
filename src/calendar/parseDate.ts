/** Dates written as text, as files and people bring them. */
import { isSerialDate, serialOf } from "./serial";
import { halfWidth } from "./text";

/** Which part comes first where the text does not say: 5.1.2024 is 5 January (dmy) or 1 May (mdy). */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** A serial date (with the time of day as fraction), or why there is none. */
export type DateReading = { readonly serial: number } | { readonly problem: "notADate" | "ambiguous" | "noSuchDay" };

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日|(?!\d))/;
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNumber: ReadonlyMap<string | undefined, number> = new Map(
  monthNames.map((name, index) => [name, index + 1]),
);
const dayMonthName = /^(\d{1,2})[-\s]([a-z]{3})[a-z]*\.?[-\s,]+(\d{4})(?!\d)/;
const monthNameDay = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/;
const timePart =
  /^T?\s*(上午|下午|AM|PM)?\s*(\d{1,2})(?::|时|時|点|點)(\d{1,2})?(?:[:分](\d{1,2})(?:\.\d+)?秒?|分)?\s*(AM|PM)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a time of day.
 * @param text "08:30", "8:30", "８：３０", "下午2:05", "2:05 PM", "8点30分"
 * @returns fraction of the day, null when it is none
 */
export function parseTime(text: string): number | null {
  const match = timePart.exec(halfWidth(text));
  if (!match) return null;
  const half = (match[1] ?? match[5] ?? "").toLowerCase();
  let hour = Number(match[2]);
  const minute = Number(match[3] ?? 0);
  const second = Number(match[4] ?? 0);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === "pm" || half === "下午") hour = (hour % 12) + 12;
  else if (half) hour %= 12;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return (hour * 3600 + minute * 60 + second) / 86400;
}

/**
 * Reads a date: 2024-01-05, 2024/1/5, 2024.1.5, 2024年1月5日, 20240105, 5 Jan 2024, Jan 5, 2024, each with or without a time of day
 * (a zone is ignored: the wall-clock time counts). Full-width digits are read. 5.1.2024 is ambiguous unless its parts decide
 * (25.1.2024) or `order` says; two-digit years and years in eras are refused.
 * @param text the text
 * @param order which part comes first when the year is last
 */
export function parseDateText(text: string, order?: DateOrder): DateReading {
  const plain = halfWidth(text);
  const read = (
    match: RegExpExecArray,
    year: string | undefined,
    month: number | undefined,
    day: string | undefined,
  ): DateReading => {
    const rest = plain.slice(match[0].length);
    const time = rest === "" ? 0 : parseTime(rest);
    if (time === null || month === undefined) return { problem: "notADate" };
    const serial = serialOf(Number(year), month, Number(day));
    return serial === null ? { problem: "noSuchDay" } : { serial: serial + time };
  };
  const first = yearFirst.exec(plain) ?? compact.exec(plain);
  if (first) return read(first, first[1], Number(first[2]), first[3]);
  const lower = plain.toLowerCase();
  const named = dayMonthName.exec(lower);
  if (named) return read(named, named[3], monthNumber.get(named[2]), named[1]);
  const american = monthNameDay.exec(lower);
  if (american) return read(american, american[3], monthNumber.get(american[1]), american[2]);
  const last = yearLast.exec(plain);
  if (!last) return { problem: "notADate" };
  const [a, b] = [Number(last[1]), Number(last[2])];
  const decided = a > 12 || a === b ? "dmy" : b > 12 ? "mdy" : null;
  const chosen = order === "dmy" || order === "mdy" ? order : decided;
  if (chosen === null) return { problem: "ambiguous" };
  return chosen === "dmy" ? read(last, last[3], b, last[1]) : read(last, last[3], a, last[2]);
}

/**
 * The day that a cell holds, as a date or as the text of one.
 * @returns serial day without the time of day; null for anything else
 */
export function cellDay(cell: unknown): number | null {
  if (typeof cell !== "string") return isSerialDate(cell) ? Math.floor(cell) : null;
  const reading = parseDateText(cell);
  return "serial" in reading ? Math.floor(reading.serial) : null;
}
