/** Figures that a person types in KpiInputs: ratings, market size, the company's own figure for K2. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { rowsOfPeriod } from "./namedPeriods";
import { nobody, peopleOf, personOf } from "./people";
import type { KpiScope } from "./result";

/** Rows of KpiInputs by KPI; rows without one under "". */
const rowsByKpi = perDataset((data: Dataset): ReadonlyMap<string, readonly number[]> => {
  const ids = columnCells(data, "KpiInputs.kpiId");
  const rows = new Map<string, number[]>();
  for (const row of data.filledRows("KpiInputs")) {
    const id = plainCell(ids[row]).toUpperCase();
    const list = rows.get(id);
    if (list) list.push(row);
    else rows.set(id, [row]);
  }
  return rows;
});

/** Rows of a KPI for the scope's period, whoever they are about. A period that cannot be read belongs to none. */
export const inputRows = (data: Dataset, { period }: KpiScope, kpi: string): readonly number[] =>
  rowsOfPeriod(data, "KpiInputs.period", period, kpi, () => rowsByKpi(data).get(kpi) ?? []);

/** Rows about the scope's person; for everybody those that name no person. */
export function ownRows(data: Dataset, scope: KpiScope, rows: readonly number[]): readonly number[] {
  const people = peopleOf(data, "KpiInputs.owner");
  const person = personOf(data, scope) ?? nobody;
  return rows.filter((row) => (people[row] ?? nobody) === person);
}

/** Rows that name no person. */
function everybodysRows(data: Dataset, rows: readonly number[]): readonly number[] {
  const names = columnCells(data, "KpiInputs.owner");
  return rows.filter((row) => isBlank(names[row]) || isErrorCell(names[row]));
}

const onlyNumber = (cells: readonly CellValue[], rows: readonly number[]): number | "none" | "several" | "bad" => {
  const filled = rows.filter((row) => !isBlank(cells[row]));
  if (filled.length === 0) return "none";
  if (filled.length > 1) return "several";
  const cell = cells[filled[0] ?? 0];
  return typeof cell === "number" ? cell : "bad";
};

/** Market size of the period: the person's own row, else the row for everybody. A message when there is none to be used. */
export function marketSize(data: Dataset, scope: KpiScope): number | Message {
  const cells = columnCells(data, "KpiInputs.marketSize");
  const rows = inputRows(data, scope, "S4");
  // A size typed for one person of a team is not the team's.
  const own = data.cut ? "none" : onlyNumber(cells, ownRows(data, scope, rows));
  const size = own === "none" ? onlyNumber(cells, everybodysRows(data, rows)) : own;
  if (typeof size === "number") return size > 0 ? size : { text: kpiText.noMarketSize };
  const text =
    size === "none" ? kpiText.noMarketSize : size === "several" ? kpiText.inputTwice : kpiText.inputUnreadable;
  return { text };
}

/** The value typed for a KPI; a message when there is none to be used. */
export function typedValue(data: Dataset, scope: KpiScope, kpi: string): number | Message {
  const value = onlyNumber(columnCells(data, "KpiInputs.value"), ownRows(data, scope, inputRows(data, scope, kpi)));
  if (typeof value === "number") return value;
  const text = value === "none" ? kpiText.noInput : value === "several" ? kpiText.inputTwice : kpiText.inputUnreadable;
  return { text };
}
