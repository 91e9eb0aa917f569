/** Figures from the columns they need: a small workbook of just these columns, and the core's own KPI over it. */
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { buildDataset, type Dataset } from "../kpis/dataset";
import type { KpiId } from "../kpis/registry";
import { kpiFunctions } from "../kpis/registry";
import type { KpiResult, KpiScope } from "../kpis/result";
import type { Policy } from "../policy/types";
import type { BookTables, CellValue, TableColumns } from "../policy/values";
import { neededDate, wrongArgument } from "./faults";
import { policyArgument } from "./policyArgument";
import { sameLength } from "./ranges";

type Columns = Readonly<Record<string, readonly CellValue[]>>;

/** The days that an answer is about. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** @throws #N/A while a day is blank, #VALUE! when they are the wrong way round */
export function daysOf(from: unknown, to: unknown): Days {
  const days = { from: neededDate(from, functionParts.from.name), to: neededDate(to, functionParts.to.name) };
  if (days.to < days.from) throw wrongArgument(functionText.daysTurned);
  return days;
}

/**
 * A table of the columns given; rows that are blank throughout are left out.
 * @throws #VALUE! when the columns have different lengths
 */
export function tableOf(key: string, columns: Columns): TableColumns {
  const cells = Object.values(columns);
  const count = sameLength(...cells);
  const kept = Array.from({ length: count }, (_, row) => row).filter((row) => cells.some((own) => own[row] !== null));
  return {
    key,
    rowCount: kept.length,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, own]) => [name, kept.map((row) => own[row] ?? null)]),
    ),
  };
}

/** A column that says the same in every row. */
export const always = <T extends CellValue>(value: T, count: number): readonly T[] => Array<T>(count).fill(value);

/** The distinct customers of columns, each a key account: what figures of customers ask table Accounts for. */
export function accountsOf(...columns: readonly (readonly CellValue[])[]): TableColumns {
  const names = [
    ...new Set(
      columns
        .flat()
        .filter((cell) => cell !== null)
        .map(String),
    ),
  ];
  return tableOf("Accounts", { accountName: names, isKeyAccount: always(true, names.length) });
}

export interface Question {
  readonly tables: readonly TableColumns[];
  readonly days: Days;
  readonly policy?: Policy;
}

/** Data and scope of a question: everybody, the days given, all of them over. */
export function asked({ tables, days, policy }: Question): { data: Dataset; scope: KpiScope } {
  const book: BookTables = Object.fromEntries(tables.map((one) => [one.key, one]));
  return {
    data: buildDataset(book, policy ?? policyArgument(undefined), days.to),
    scope: { period: { type: "day", start: days.from, end: days.to, label: "" }, owner: null },
  };
}

/** The core's figure of a KPI over the tables. */
export function figureOf(kpi: KpiId, question: Question): KpiResult {
  const { data, scope } = asked(question);
  return kpiFunctions[kpi](data, scope);
}
