/** The accounts a rule is about, by class or status; a class or status that cannot be read is told as a gap, a blank one says nothing. */
import { isActive } from "../../kpis/derived";
import { listColumn } from "../shared/coded";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";

/** Classes by what has come of the customer; key counts as won (ruling 21). */
export const wonClasses: ReadonlySet<string> = new Set(["won", "key"]);
export const pursuedClasses: ReadonlySet<string> = new Set(["intent", "won", "key"]);
export const openClasses: ReadonlySet<string> = new Set(["potential", "intent"]);

/**
 * Calls `judge` for every account of some classes. A blank class is left to ACC-04.
 * @param classes codes of list accountClass
 * @param judge gets the row of Accounts, 0-based
 */
export function eachOfClass(context: RuleContext, classes: ReadonlySet<string>, judge: (row: number) => void): void {
  const classOf = listColumn(context, "Accounts.class", "accountClass");
  for (const row of context.rows("Accounts")) {
    const code = classOf(row);
    if (code === undefined) unreadable(context, "Accounts", row, "class");
    else if (code !== null && classes.has(code)) judge(row);
  }
}

/**
 * Is the account active? A blank status leaves no duty out.
 * @returns for a row; an unreadable status is told as a gap and counts as not active
 */
export function activeAccounts(context: RuleContext): (row: number) => boolean {
  const statusOf = listColumn(context, "Accounts.status", "accountStatus");
  return (row) => {
    const status = statusOf(row);
    if (status === undefined) unreadable(context, "Accounts", row, "status");
    return status !== undefined && isActive(status);
  };
}
