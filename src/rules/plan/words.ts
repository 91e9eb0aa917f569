/** Cells that hold several values of a list. */
import { commonText, planText } from "../../locales/rules";
import { columnName, shown } from "../define";
import { unknownWord } from "../shared/listValues";
import type { RuleContext } from "../types";

/** A finding for one word of a cell that the list does not know. */
export function failNotListedWord(context: RuleContext, table: string, row: number, key: string, word: string): void {
  const args = { column: columnName(`${table}.${key}`), found: word };
  context.fail({
    table,
    row,
    column: key,
    message: { text: commonText.notInList, args },
    expected: { text: planText.chooseListed },
  });
}

/**
 * Every word of a cell is one of a list; a blank cell holds none.
 * @param list key of the list
 * @param when rows to judge
 */
export function wordsListed(
  context: RuleContext,
  at: { table: string; key: string; list: string },
  when: (row: number) => boolean,
): void {
  const cells = context.column(`${at.table}.${at.key}`);
  const unknown = unknownWord(context.policy, at.list);
  for (const row of context.rows(at.table)) {
    const word = when(row) ? unknown(cells[row]) : null;
    if (word !== null) failNotListedWord(context, at.table, row, at.key, shown(word));
  }
}
