/** Rows of Visits by day: done contacts, planned visits. One log holds every contact (ruling 8). */
import { isSerialDate } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { kindsOf } from "./codedColumns";
import { perDataset } from "./memo";

/** What a contact's kind and its "how" say by themselves. */
const said = { other: 0, visit: 1, blank: 2, again: 3 } as const;
const kindSays = (kind: CellValue | undefined): number => {
  if (kind === "visit") return said.visit;
  if (kind === "revisit" || kind === "followUp") return said.again;
  return isBlank(kind) ? said.blank : said.other;
};
const modeSays = (mode: CellValue | undefined): number => {
  if (mode === "visit") return said.visit;
  return isBlank(mode) ? said.blank : said.other;
};
const both = (kind: number, mode: number): boolean =>
  kind === said.visit || (mode === said.visit && kind !== said.other) || (kind === said.blank && mode === said.blank);

/** A visit: kind visit; or kind blank, revisit or follow-up with mode visit; or both blank, so that an empty "how" is found. */
export const isVisit = (kind: CellValue | undefined, mode: CellValue | undefined): boolean =>
  both(kindSays(kind), modeSays(mode));

/** 1 for every row of Visits that is a visit. */
export const visitMarks = perDataset((data: Dataset): Uint8Array => {
  const rows = data.rowCount("Visits");
  const kinds = kindsOf(data.coded("Visits.contactKind"), rows, kindSays);
  const modes = kindsOf(data.coded("Visits.mode"), rows, modeSays);
  const marks = new Uint8Array(rows);
  for (const row of data.filledRows("Visits")) if (both(kinds[row] ?? 0, modes[row] ?? 0)) marks[row] = 1;
  return marks;
});

/** Day of a contact: the actual day, else the planned one; NaN when the one that counts cannot be read. */
export const contactDays = perDataset((data: Dataset): Float64Array => {
  const dates = columnCells(data, "Visits.date");
  const actual = columnCells(data, "Visits.actualDate");
  const days = new Float64Array(data.rowCount("Visits")).fill(Number.NaN);
  for (let row = 0; row < days.length; row++) {
    const cell = isBlank(actual[row]) ? dates[row] : actual[row];
    if (isSerialDate(cell)) days[row] = Math.floor(cell);
  }
  return days;
});

/** Done contacts of every kind by their day; the visitor is the person. */
export const contactRows = perDataset((data: Dataset): AccountRows => {
  const status = columnCells(data, "Visits.status");
  return accountRows(data, "Visits.accountId", contactDays(data), "Visits.visitor", (row) => status[row] === "done");
});

/** Visits by their planned day, whatever became of them; a row without a readable day is undated. */
export const visitRows = perDataset((data: Dataset): AccountRows => {
  const mark = visitMarks(data);
  const days = daysOf(data, "Visits.date");
  return accountRows(data, "Visits.accountId", days, "Visits.visitor", (row) => mark[row] === 1);
});
