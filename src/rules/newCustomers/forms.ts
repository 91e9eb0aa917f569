/** NEW-09, NEW-10, NEW-11, NEW-16: columns of the form that are filled together. */
import { commonText, newCustomerText } from "../../locales/rules";
import type { Message } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { isBlank } from "../../policy/values";
import { columnName, filled, shown } from "../define";
import { listCells } from "../shared/cells";
import { allFilled, failMissing, missingAt } from "../shared/required";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";

/** NEW-09: how the customer was found, contacted and negotiated with. */
export const developmentDescribed = (context: RuleContext): void =>
  allFilled(context, "NewCustomerApps", ["infoPath", "contactProcess", "negotiationContent"]);

/** NEW-10: the evaluation looks further than the first deal. */
export const longTermEvaluated = (context: RuleContext): void =>
  allFilled(context, "NewCustomerApps", ["evalContribution", "evalLongTermSales", "evalCredit"]);

/** NEW-11: a recognised application carries the leader's instruction and name. */
export function leaderInstructed(context: RuleContext): void {
  const recognised = context.column("NewCustomerApps.recognised");
  allFilled(context, "NewCustomerApps", ["leaderInstruction", "leaderName"], (row) => recognised[row] === true);
  for (const row of context.rows("NewCustomerApps"))
    if (!isBlank(recognised[row]) && typeof recognised[row] !== "boolean")
      unreadable(context, "NewCustomerApps", row, "recognised");
}

const basis = ["need", "devGoal", "strategy"];

/** NEW-16: for a person or an enterprise there is need, goal and strategy before there is a proposal. */
export function plannedBeforeProposal(context: RuleContext): void {
  const { column, data, rows, policy, notEvaluable } = context;
  const proposals = column("Development.proposalRef");
  const customers = column("Development.accountId");
  const accounts = data.accountRows("Development.accountId");
  const types = column("Accounts.accountType");
  const typeOf = listCells(policy, "accountType");
  const cells = basis.map((key) => column(`Development.${key}`));
  for (const row of rows("Development")) {
    const missing = filled(proposals[row]) ? missingAt(cells, row) : null;
    if (!missing) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const type = account < 0 ? undefined : typeOf(types[account]);
    if (type === "individual" || type === "enterprise") failMissing(context, "Development", row, basis, missing);
    else if (account < 0) {
      const reason: Message =
        account === unresolved.blank
          ? { text: commonText.blank, args: { column: columnName("Development.accountId") } }
          : { text: commonText.accountUnclear, args: { found: shown(customers[row]) } };
      notEvaluable(["Accounts.accountId"], { table: "Development", row, reason });
    } else if (type === null || type === undefined) {
      const args = { customer: shown(customers[row]), found: shown(types[account]) };
      const reason = { text: newCustomerText.typeUnclear, args };
      notEvaluable(["Accounts.accountType"], { table: "Development", row, reason });
    }
  }
}
