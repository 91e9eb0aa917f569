/** The period a row of the Scorecard, its snapshots or its inputs is about. */
import type { Period } from "../../calendar/period";
import { isPeriodType, parsePeriod, readPeriod } from "../../calendar/period";
import { plainCell } from "../../policy/values";
import type { RuleContext } from "../types";

/** Period of a cell with the kind beside it; null when it cannot be read. */
export function periodCell(context: RuleContext, table: string, row: number): Period | null {
  const { column, policy } = context;
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const type = column(`${table}.periodType`)[row];
  const cell = column(`${table}.period`)[row];
  return readPeriod(cell, isPeriodType(type) ? type : null, yearStart) ?? parsePeriod(plainCell(cell), yearStart);
}
