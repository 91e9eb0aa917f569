/** The cells that ask the core: `TIERBOOK.KPIFIGURE` with the columns its KPI reads. */
import { kpiColumns, ownLists } from "../../../kpis/cellColumns";
import type { KpiId } from "../../../kpis/registry";
import { columnCells, policyRows } from "../dataNames";
import { listName } from "../names";
import { quoted } from "../references";
import type { Scope } from "../types";

export type FigurePart = "numerator" | "denominator" | "actual" | "target" | "pace" | "reason";

/**
 * Columns that a KPI reads and the workbook has, as the pairs of arguments of `KPIFIGURE`; with what the company typed below the
 * headings of its own lists.
 * @param lists lists that have a drop-down in the workbook
 */
export const columnArguments = (scope: Scope, id: KpiId, lists: ReadonlySet<string>): string =>
  [
    ...kpiColumns[id].filter((ref) => scope.has(ref)).map((ref) => `${quoted(ref)},${columnCells(scope, ref)}`),
    ...ownLists
      .filter((list) => lists.has(list))
      .map((list) => `${quoted(`Lists.${list}`)},${scope.defined(listName(list))}`),
  ].join(",");

/** Excel takes no longer formula. */
export const longestFormula = 8192;

/**
 * A call of `KPIFIGURE`.
 * @param columns as `columnArguments` gives them
 * @param period formula expression; the panel's when absent
 */
export function figureCall(scope: Scope, id: KpiId, part: FigurePart, columns: string, period?: string): string {
  const policy = policyRows(scope);
  const holidays = scope.has("Holidays") ? scope.table("Holidays") : '""';
  return (
    `TIERBOOK.KPIFIGURE(${quoted(id)},${quoted(part)},${period ?? scope.name("period")},${scope.name("scope")},` +
    `${scope.name("today")},${policy},${holidays},${columns})`
  );
}
