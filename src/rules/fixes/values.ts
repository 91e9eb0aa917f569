/** Dates and numbers that stand in their cells as text. What can be read in two ways is left to a person. */
import { isSerialDate } from "../../calendar/serial";
import { parseDateText, parseTime } from "../../calendar/parseDate";
import { halfWidth } from "../../calendar/text";
import { parseNumberText } from "../../policy/numberText";
import type { ColumnEntry } from "../../policy/types";

/** 1990 to 2199, as the dates' own validation has it: "0101-01-01" is a slip, not a date. */
const firstDay = 32874;
const lastDay = 109574;

/**
 * The date or time a text says.
 * @returns serial day (with the time of day where the column has one), fraction of the day, or null: no date, an ambiguous one, or
 *   one with a time of day in a column of days
 */
export function fixedDate(text: string, column: ColumnEntry): number | null {
  if (column.type === "time") return parseTime(text.trim());
  const read = parseDateText(text);
  if (!("serial" in read)) return null;
  const { serial } = read;
  if (!isSerialDate(Math.floor(serial)) || serial < firstDay || serial >= lastDay + 1) return null;
  return column.type === "date" && !Number.isInteger(serial) ? null : serial;
}

/** Signs of currencies that need not be the workbook's own. */
const foreign = /[$€£₩]|usd|eur|hkd|jpy|ntd/i;
/** A leading zero or eleven digits and more without a separator may be a number of something, not an amount. */
const looksLikeCode = /^0\d|^\d{12,}$/;

/**
 * The number a text says.
 * @returns null where it says none, could be read in two ways, or has a unit that the column does not
 */
export function fixedNumber(text: string, column: ColumnEntry): number | null {
  const plain = halfWidth(text);
  if (foreign.test(plain) || looksLikeCode.test(plain)) return null;
  const reading = parseNumberText(plain);
  if (!("value" in reading)) return null;
  const { value, percent } = reading;
  // 85 in a column of shares is 85 % or a slip of 0.85; 85 % in a column of amounts is neither.
  if (column.type === "share") return percent || Math.abs(value) <= 1 ? value : null;
  if (percent || (column.type === "integer" && !Number.isInteger(value))) return null;
  // 万 in a column of counts is a slip as likely as not.
  return column.type !== "money" && /[千仟万萬亿億元圆圓]/.test(plain) ? null : value;
}
