/** Rows of Accounts that are key accounts. */
import { yes } from "../shared/keyAccounts";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";

/** Ascending; a mark that is neither yes nor no is told as a gap, a blank one is no. */
export function* keyAccountRows(context: RuleContext): Iterable<number> {
  const key = context.column("Accounts.isKeyAccount");
  for (const row of context.rows("Accounts")) {
    const isKey = yes(key[row]);
    if (isKey) yield row;
    else if (isKey === null) unreadable(context, "Accounts", row, "isKeyAccount");
  }
}
