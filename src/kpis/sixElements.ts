/** V3, six-element completeness of visits. Clause: 003 D4a article 2, 4. */
import { kpiText } from "../locales/kpis";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf } from "./scope";
import { visitRows } from "./visitDays";

const filled = (cell: CellValue | undefined): boolean => !isBlank(cell) && !isErrorCell(cell);

/** Elements met by every row: whom, what, where, when (day and time are one), why, how (by mode or in words). */
const elements = perDataset((data: Dataset): Uint8Array => {
  const met = new Uint8Array(data.rowCount("Visits"));
  for (const keys of [["who"], ["topic"], ["place"], ["plannedStart"], ["purpose"], ["mode", "how"]]) {
    const columns = keys.map((key) => columnCells(data, `Visits.${key}`));
    for (let row = 0; row < met.length; row++)
      if (columns.some((cells) => filled(cells[row]))) met[row] = (met[row] ?? 0) + 1;
  }
  return met;
});

/**
 * Elements filled over six a visit (V3). Planned and done visits of the whole period count, also those still to come; one without a
 * readable day is in no period and is told beside the figure.
 */
export function sixElementShare(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [
    "Visits.who",
    "Visits.topic",
    "Visits.place",
    "Visits.date",
    "Visits.plannedStart",
    "Visits.purpose",
    "Visits.mode",
    "Visits.status",
  ]);
  if (gap) return undefinedKpi(gap);
  const rows = visitRows(data);
  const status = columnCells(data, "Visits.status");
  const person = personOf(data, scope);
  const met = elements(data);
  const counts = (row: number): boolean => status[row] === "planned" || status[row] === "done" || isBlank(status[row]);
  let part = 0;
  let visits = 0;
  const within = rows.within(person, scope.period.start, scope.period.end);
  for (let at = 0; at < within.length; at++) {
    const row = within[at] ?? 0;
    if (!counts(row)) continue;
    visits++;
    part += met[row] ?? 0;
  }
  const undated = rows.undated(person).filter(counts).length;
  return ratioKpi(part, 6 * visits, { text: kpiText.noVisits }, { notes: notesOf([kpiText.undatedVisits, undated]) });
}
