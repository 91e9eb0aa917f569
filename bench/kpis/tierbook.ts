/** Our own figures over the same rows: turning them into columns, and every KPI of every person and month. */
import { buildDataset, kpiFunctions, type Dataset, type KpiId } from "../../src/kpis";
import { orderRows } from "../../src/kpis/orderDays";
import { peopleOf } from "../../src/kpis/people";
import { salesRows } from "../../src/kpis/salesRows";
import { visitRows } from "../../src/kpis/visitDays";
import { parsePolicy, type Policy } from "../../src/policy";
import { columnsOf } from "../../src/policy/columns";
import type { BookTables, CellValue } from "../../src/policy/values";
import { rawPolicy } from "../../test/core/support";
import { emptyFigures, placeOf, type Figures } from "./figures";
import { firstDay, months, owners, today, type Sheet, type Sheets } from "./sheets";

/** The policy of the made-up company. */
export const policy: Policy = parsePolicy(
  rawPolicy({
    parameters: {
      "orders.completeSince": firstDay - 3000,
      "churn.inactiveMonths": 6,
      "feedback.standardTime": 2,
      "question.limit": 2,
      "kpi.02.definition": "新项目数",
      "survey.minResponses": 1,
      "kpi.07.minPlanned": 1,
      "cadence.A": "1周",
      "cadence.B": "2周",
      "cadence.C": "1个月",
      "cadence.D": "3个月",
    },
  }),
).policy;

/** Rows as columns, as the workbook layer hands tables over. */
export function asColumns({ columns, values }: Sheet): Record<string, CellValue[]> {
  const cells = columnsOf(
    values,
    columns.map((_, at) => at),
  );
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? []]));
}

/** All tables as columns. */
export const asTables = (sheets: Sheets): BookTables =>
  Object.fromEntries(
    Object.entries(sheets).map(([key, sheet]) => [
      key,
      { key, rowCount: sheet.values.length, columns: asColumns(sheet) },
    ]),
  );

/** A data set of the tables; nothing is read yet. */
export const datasetOf = (sheets: Sheets): Dataset => buildDataset(asTables(sheets), policy, today);

/** Columns that the four figures read, with the way each is encoded. */
const needed = {
  people: ["Accounts.owner", "Orders.salesperson", "Visits.visitor"],
  columns: ["origin", "date", "actualDate", "status", "contactKind", "mode", "failReason"].map(
    (key) => `Visits.${key}`,
  ),
};

/** Lists, people, customers and order lines as numbers. */
export function encode(data: Dataset): Dataset {
  for (const ref of needed.columns) data.column(ref);
  for (const ref of needed.people) peopleOf(data, ref);
  data.accountRows("Complaints.accountId");
  data.orders();
  return data;
}

/** Rows in order of day and person: what figures of any period and person find their rows by. */
export function index(data: Dataset): void {
  const { start, end } = months[0] ?? { start: 0, end: 0 };
  salesRows(data).within(0, start, end);
  visitRows(data).within(0, start, end);
  orderRows(data).days();
}

/** Every figure of every person and month. @param ids which KPIs */
export function everyFigure(data: Dataset, ids: readonly KpiId[]): number {
  let numbers = 0;
  for (const id of ids)
    for (const owner of owners)
      for (const period of months) if (kpiFunctions[id](data, { period, owner }).actual !== null) numbers++;
  return numbers;
}

/** The four KPIs that everybody computes, from the figures' own numerators and denominators. */
export function fourFigures(data: Dataset): Figures {
  const figures = emptyFigures();
  owners.forEach((owner, person) =>
    months.forEach((period, month) => {
      const place = placeOf(person, month);
      const scope = { period, owner };
      const [sales, churn, visits, complaints] = four.map((id) => kpiFunctions[id](data, scope));
      figures.sales[place] = Math.round((sales?.numerator ?? Number.NaN) * 100);
      figures.lost[place] = churn?.numerator ?? Number.NaN;
      figures.base[place] = churn?.denominator ?? Number.NaN;
      figures.done[place] = visits?.numerator ?? Number.NaN;
      figures.due[place] = visits?.denominator ?? Number.NaN;
      figures.complaints[place] = complaints?.numerator ?? Number.NaN;
      figures.active[place] = complaints?.denominator ?? Number.NaN;
    }),
  );
  return figures;
}

const four: readonly KpiId[] = ["S1", "M1", "V1", "M3"];
