/** Reports that many rules make in the same words: a value outside its list, a cell that cannot be read. */
import { commonText } from "../../locales/rules";
import type { Severity } from "../../policy/types";
import { isBlank } from "../../policy/values";
import { columnName, shown } from "../define";
import type { RuleContext } from "../types";

/** Found: the cell is blank, or its list does not know what it says. */
export function failNotListed(
  context: RuleContext,
  table: string,
  row: number,
  key: string,
  severity?: Severity,
): void {
  const ref = `${table}.${key}`;
  const cell = context.column(ref)[row];
  const text = isBlank(cell) ? commonText.blank : commonText.notInList;
  context.fail({
    table,
    row,
    column: key,
    message: { text, args: { column: columnName(ref), found: shown(cell) } },
    ...(severity ? { severity } : {}),
  });
}

/** Not evaluable: a cell that the rule needs is blank or cannot be read. */
export function unreadable(context: RuleContext, table: string, row: number, key: string): void {
  const ref = `${table}.${key}`;
  const cell = context.column(ref)[row];
  const text = isBlank(cell) ? commonText.blank : commonText.unreadable;
  context.notEvaluable([ref], { table, row, reason: { text, args: { column: columnName(ref), found: shown(cell) } } });
}
