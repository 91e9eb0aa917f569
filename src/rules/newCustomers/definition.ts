/** NEW-14: two definitions of a new customer; the stricter one needs every order there ever was (CON-01). */
import { isoDate } from "../../calendar/serial";
import { newCustomerText } from "../../locales/rules";
import type { RuleContext } from "../types";

/** The definition chosen can be judged with the orders there are. Values that are neither definition are gaps already. */
export function definitionHolds({ column, policy, fail, notEvaluable }: RuleContext): void {
  if (policy.text("new.definition") !== "neverBought") return;
  const since = policy.number("orders.completeSince");
  if (since === null) return notEvaluable(["orders.completeSince"]);
  if (since <= 1) return;
  const row = column("Parameters.parameterId").indexOf("new.definition");
  fail({
    table: "Parameters",
    row: row < 0 ? null : row,
    column: "value",
    message: { text: newCustomerText.neverNeedsAll, args: { since: isoDate(since) } },
    expected: { text: newCustomerText.neverExpected },
  });
}
