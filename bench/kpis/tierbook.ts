/** Our own figures over the same rows: turning them into columns, and every KPI of every person and month. */
import { buildDataset, kpiFunctions, type Dataset, type KpiId } from "../../src/kpis";
import { daysOf } from "../../src/kpis/accountRows";
import { lostDays } from "../../src/kpis/churn";
import { peopleOf } from "../../src/kpis/people";
import { visitMarks } from "../../src/kpis/visitDays";
import { plannedVisits } from "../../src/kpis/visitPlan";
import { parsePolicy, type Policy } from "../../src/policy";
import { columnsOf } from "../columns";
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

/** Rows as columns, as the workbook layer hands tables over. @param wanted keys of the columns, all of them when left out */
function asColumns({ columns, values }: Sheet, wanted = columns): Record<string, CellValue[]> {
  const cells = columnsOf(
    values,
    wanted.map((key) => columns.indexOf(key)),
  );
  return Object.fromEntries(wanted.map((column, at) => [column, cells[at] ?? []]));
}

/** Tables as columns. @param wanted columns of each table; all tables and columns when left out */
export const asTables = (sheets: Sheets, wanted?: Readonly<Record<string, readonly string[]>>): BookTables =>
  Object.fromEntries(
    Object.keys(wanted ?? sheets).map((key) => [
      key,
      { key, rowCount: sheets[key]!.values.length, columns: asColumns(sheets[key]!, wanted?.[key]) },
    ]),
  );

/** A data set of tables; nothing is read yet. */
export const datasetOf = (tables: BookTables): Dataset => buildDataset(tables, policy, today);

/** Columns that the four figures read. */
export const needed: Readonly<Record<string, readonly string[]>> = {
  Accounts: ["accountId", "accountName", "owner", "lostDate"],
  Orders: ["accountId", "salesperson", "orderDate", "amount", "isSample", "isReturn"],
  Visits: ["visitor", "date", "actualDate", "origin", "status", "contactKind", "mode"],
  Complaints: ["accountId", "receivedDate", "isEffective"],
};

/** Lists, people, customers, days and order lines as numbers: for the four figures what the loop by hand encodes too. */
export function encode(data: Dataset): Dataset {
  for (const ref of ["Accounts.owner", "Orders.salesperson", "Visits.visitor"]) peopleOf(data, ref);
  for (const ref of ["Visits.date", "Complaints.receivedDate"]) daysOf(data, ref);
  data.coded("Visits.status");
  data.accountRows("Complaints.accountId");
  data.orders();
  lostDays(data);
  visitMarks(data);
  plannedVisits(data);
  return data;
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
