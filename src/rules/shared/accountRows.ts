/** Rows that refer to a customer, judged where the customer is known; one that is unknown or not unique is told as a gap. */
import { commonText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { shown } from "../define";
import type { RuleContext } from "../types";
import { unclearFlag } from "./keyAccounts";

/** Yes, no, or null where a cell that decides it cannot be read. */
export type Maybe = boolean | null;

export interface AccountRowsOptions {
  readonly table: string;
  /** Is the row one that the rule judges, whatever its customer? */
  readonly when: (row: number) => boolean;
  /** Is the rule about this row of Accounts? null where one of the two marks of key accounts cannot be read. */
  readonly applies: (account: number) => Maybe;
}

/**
 * Calls `judge` for every row whose customer the rule is about. A row without customer is left to the rules on completeness.
 * @param context the rule's context; the table has a column accountId
 * @param options which rows, which customers
 * @param judge gets the row and the row of Accounts, both 0-based
 */
export function eachAccountRow(
  context: RuleContext,
  options: AccountRowsOptions,
  judge: (row: number, account: number) => void,
): void {
  const { column, data, rows, notEvaluable } = context;
  const { table, when, applies } = options;
  const accounts = data.accountRows(`${table}.accountId`);
  const customers = column(`${table}.accountId`);
  for (const row of rows(table)) {
    if (!when(row)) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    if (account === unresolved.blank) continue;
    if (account < 0) {
      const reason = { text: commonText.accountUnclear, args: { found: shown(customers[row]) } };
      notEvaluable(["Accounts.accountId"], { table, row, reason });
      continue;
    }
    const yes = applies(account);
    if (yes === null) {
      const flag = unclearFlag(context, account);
      const found = shown(column(flag)[account]);
      const reason = { text: commonText.flagUnreadable, args: { found, customer: shown(customers[row]) } };
      notEvaluable([flag], { table, row, reason });
    } else if (yes) judge(row, account);
  }
}
