/** How a value goes into a cell so that Excel keeps it as it is. */
import { isErrorCell, type CellValue } from "../policy/values";

/** Text that Excel would take for a formula, a number, a date, a truth value or an error if it were typed, full-width signs too. */
const notPlain = /^[\s=+\-@'#$¥￥%(（.,\d＝＋－＠０-９]|^(true|false)\s*$|^[a-z]{3,9}[\s.,/-]*\d/i;

/**
 * The form in which a value is written through `range.values`: text stays text (an apostrophe in front where Excel would make
 * a formula, number or date of it), null clears the cell.
 */
export function toExcel(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (isErrorCell(value)) return `'${value.error}`;
  if (typeof value !== "string") return value;
  return notPlain.test(value) ? `'${value}` : value;
}
