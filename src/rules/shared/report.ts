/** Reports that many rules make in the same words: columns still missing, a value outside its list, a cell that cannot be read. */
import { sharedRuleText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import type { Severity } from "../../policy/types";
import { isBlank } from "../../policy/values";
import { columnName, filled, joined, shown } from "../define";
import type { RuleContext } from "../types";

/**
 * One finding for all columns of a row that must be filled and are not, at the first of them. An error cell counts as not filled.
 * @param keys columns of the table, in the order in which they are named
 * @returns were all filled?
 */
export function requireFilled(
  context: RuleContext,
  table: string,
  row: number,
  keys: readonly string[],
  severity?: Severity,
): boolean {
  const { column, fail } = context;
  let first: string | undefined;
  let words: LocalText[] | undefined;
  for (const key of keys) {
    if (filled(column(`${table}.${key}`)[row])) continue;
    first ??= key;
    (words ??= []).push(columnName(`${table}.${key}`));
  }
  if (first === undefined || words === undefined) return true;
  fail({
    table,
    row,
    column: first,
    message: { text: sharedRuleText.missing, args: { columns: joined(words) } },
    expected: { text: sharedRuleText.fillIn },
    ...(severity ? { severity } : {}),
  });
  return false;
}

/** A finding for a cell whose value its list does not know, or that is blank. */
export function failNotListed(
  context: RuleContext,
  table: string,
  row: number,
  key: string,
  severity?: Severity,
): void {
  const ref = `${table}.${key}`;
  const cell = context.column(ref)[row];
  const blank = isBlank(cell);
  context.fail({
    table,
    row,
    column: key,
    message: blank
      ? { text: sharedRuleText.blank, args: { column: columnName(ref) } }
      : { text: sharedRuleText.notInList, args: { column: columnName(ref), found: shown(cell) } },
    expected: { text: sharedRuleText.chooseListed },
    ...(severity ? { severity } : {}),
  });
}

/** A row that cannot be judged because a cell it needs is blank or cannot be read. */
export function unreadable(context: RuleContext, table: string, row: number, key: string): void {
  const ref = `${table}.${key}`;
  const cell = context.column(ref)[row];
  const text = isBlank(cell) ? sharedRuleText.blank : sharedRuleText.unreadable;
  context.notEvaluable([ref], { table, row, reason: { text, args: { column: columnName(ref), found: shown(cell) } } });
}
