/**
 * Names behind which the blank cells of a range are empty text. Excel on the desktop hands blank cells over to a function as zeros, and a
 * blank amount is not zero. As an argument `IF(cells="","",cells)` would need the mark of a dynamic array, which other programs compute
 * anew and then know no function of ours; a name was computed as an array always.
 */
import { kpiColumns } from "../../kpis/cellColumns";
import { columnByRef } from "../../policy/catalogue";
import type { ColumnType } from "../../policy/types";
import type { Scope } from "./types";

/** Columns in which a zero is a value. */
const zeroCounts: ReadonlySet<ColumnType> = new Set(["number", "integer", "money", "share", "boolean", "time"]);

/** Name of the parameters' numbers and values. */
const policyName = "TB_Policy";

/** Name of a column: "TB_Data.Orders.amount". */
const columnName = (ref: string): string => `TB_Data.${ref}`;

const filled = (cells: string): string => `IF(${cells}="","",${cells})`;

/** The columns of the Scorecard's functions that go by a name. */
const named: ReadonlySet<string> = new Set(
  Object.values(kpiColumns)
    .flat()
    .filter((ref) => {
      const type = columnByRef(ref)?.type;
      return type !== undefined && zeroCounts.has(type);
    }),
);

/** Numbers and values of the parameters, for functions: the rest of their table would only make every call longer. */
export const policyRows = (scope: Scope): string => scope.defined(policyName);

/** The cells of a column, for functions. @param ref "Table.column", one that the workbook has */
export const columnCells = (scope: Scope, ref: string): string =>
  named.has(ref) ? scope.defined(columnName(ref)) : scope.column(ref);

/** What the names stand for, of the columns that the workbook has. */
export function dataNames(scope: Scope): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (scope.mode !== "functions") return names;
  if (scope.has("Parameters")) names.set(policyName, `=${filled(scope.span("Parameters", "parameterId", "value"))}`);
  for (const ref of named) if (scope.has(ref)) names.set(columnName(ref), `=${filled(scope.column(ref))}`);
  return names;
}
