/** The part of a rule's context that only reads the tables: also for computed columns, outside a check. */
import type { CellValue } from "../../policy/values";
import type { Dataset, RuleContext } from "../types";

export type SheetContext = Pick<RuleContext, "data" | "policy" | "today" | "column" | "has" | "allRows" | "rowCount">;

const noCells: readonly CellValue[] = [];

/** @param data tables, policy and evaluation date */
export const sheetContext = (data: Dataset): SheetContext => ({
  data,
  policy: data.policy,
  today: data.today,
  column: (ref) => data.column(ref) ?? noCells,
  has: (ref) => data.column(ref) !== undefined,
  allRows: (table) => data.filledRows(table),
  rowCount: (table) => data.rowCount(table),
});
