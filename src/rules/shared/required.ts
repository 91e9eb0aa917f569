/** Columns that must be filled together: one finding a row, at the first that is missing, naming all of them. */
import { commonText } from "../../locales/rules";
import type { CellValue } from "../../policy/values";
import type { Severity } from "../../policy/types";
import { columnName, filled, joined } from "../define";
import type { RuleContext } from "../types";
import { filledIn } from "./coded";

/** Which of the columns a row lacks: positions in `columns`, or null when it has them all. An error counts as missing. */
export function missingAt(columns: readonly (readonly CellValue[])[], row: number): readonly number[] | null {
  for (let first = 0; first < columns.length; first++) {
    if (filled(columns[first]?.[row])) continue;
    return columns.map((_, index) => index).filter((index) => !filled(columns[index]?.[row]));
  }
  return null;
}

/**
 * The same for a whole table, with each column looked through once.
 * @returns for a row which of the columns it lacks, positions in `keys`, or null when it has them all
 */
export function lacking(
  context: RuleContext,
  table: string,
  keys: readonly string[],
): (row: number) => readonly number[] | null {
  const marks = keys.map((key) => filledIn(context, `${table}.${key}`));
  return (row) => {
    for (let first = 0; first < marks.length; first++) {
      if (marks[first]?.[row] === 1) continue;
      return keys.map((_, index) => index).filter((index) => marks[index]?.[row] !== 1);
    }
    return null;
  };
}

/**
 * Finds rows in which columns are not filled.
 * @param context the rule's context
 * @param table the table
 * @param keys its columns that must be filled, in the order they are named
 * @param applies is the row one that needs them (all rows when absent)?
 * @param severity lighter than the rule's own, where wanted
 */
export function allFilled(
  context: RuleContext,
  table: string,
  keys: readonly string[],
  applies: (row: number) => boolean = () => true,
  severity?: Severity,
): void {
  const missingOf = lacking(context, table, keys);
  for (const row of context.rows(table)) {
    if (!applies(row)) continue;
    const missing = missingOf(row);
    if (missing !== null) failMissing(context, table, row, keys, missing, severity);
  }
}

/** One finding that names the missing columns, at the first of them. */
export function failMissing(
  { fail }: RuleContext,
  table: string,
  row: number,
  keys: readonly string[],
  missing: readonly number[],
  severity?: Severity,
): void {
  const names = missing.map((index) => columnName(`${table}.${keys[index]}`));
  fail({
    table,
    row,
    column: keys[missing[0] ?? 0] ?? null,
    message: { text: commonText.missing, args: { columns: joined(names) } },
    ...(severity ? { severity } : {}),
  });
}

/**
 * The same for one row.
 * @returns were all filled?
 */
export function requireFilled(
  context: RuleContext,
  table: string,
  row: number,
  keys: readonly string[],
  severity?: Severity,
): boolean {
  const missing = missingAt(
    keys.map((key) => context.column(`${table}.${key}`)),
    row,
  );
  if (missing !== null) failMissing(context, table, row, keys, missing, severity);
  return missing === null;
}
