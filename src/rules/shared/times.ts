/** Time-of-day cells as minutes. */
import type { CellValue } from "../../policy/values";
import { isBlank } from "../../policy/values";
import { isSerialDate } from "../../calendar/serial";

/**
 * A time cell in whole minutes after midnight, so that 08:30 typed equals 08:30 stored.
 * @param cell a fraction of a day, or a date with time (its time counts)
 * @returns 0 to 1440; null when blank, undefined when it cannot be read
 */
export function minuteCell(cell: CellValue | undefined): number | null | undefined {
  if (isBlank(cell)) return null;
  if (typeof cell !== "number" || !(cell >= 0) || (cell >= 1 && !isSerialDate(cell))) return undefined;
  return Math.round((cell - Math.floor(cell)) * 1440);
}
