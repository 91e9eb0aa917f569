/** Rows of Visits by day: done contacts, planned visits. One log holds every contact (ruling 8). */
import { isSerialDate } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import type { Dataset } from "./dataset";
import { once } from "./memo";

/** A visit: kind visit; or kind blank, revisit or follow-up with mode visit; or both blank, so that an empty "how" is found. */
export function isVisit(kind: CellValue | undefined, mode: CellValue | undefined): boolean {
  if (kind === "visit") return true;
  if (isBlank(kind)) return isBlank(mode) || mode === "visit";
  return (kind === "revisit" || kind === "followUp") && mode === "visit";
}

/** Day of a contact: the actual day, else the planned one; NaN when the one that counts cannot be read. */
export const contactDays = (data: Dataset): Float64Array =>
  once(data, "contactDays", () => {
    const dates = data.column("Visits.date") ?? [];
    const actual = data.column("Visits.actualDate") ?? [];
    const days = new Float64Array(data.rowCount("Visits")).fill(Number.NaN);
    for (let row = 0; row < days.length; row++) {
      const cell = isBlank(actual[row]) ? dates[row] : actual[row];
      if (isSerialDate(cell)) days[row] = Math.floor(cell);
    }
    return days;
  });

/** Done contacts of every kind by their day; the visitor is the person. */
export const contactRows = (data: Dataset): AccountRows =>
  once(data, "contactRows", () => {
    const status = data.column("Visits.status") ?? [];
    return accountRows(data, "Visits.accountId", contactDays(data), "Visits.visitor", (row) => status[row] === "done");
  });

/** Visits by their planned day, whatever became of them; a row without a readable day is undated. */
export const visitRows = (data: Dataset): AccountRows =>
  once(data, "visitRows", () => {
    const kinds = data.column("Visits.contactKind") ?? [];
    const modes = data.column("Visits.mode") ?? [];
    const mark = new Uint8Array(data.rowCount("Visits"));
    for (const row of data.filledRows("Visits")) if (isVisit(kinds[row], modes[row])) mark[row] = 1;
    const days = daysOf(data, "Visits.date");
    return accountRows(data, "Visits.accountId", days, "Visits.visitor", (row) => mark[row] === 1);
  });
