/** NEW-12: the applicant is who developed the customer. */
import { commonText, newCustomerText } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { newCustomers } from "../../kpis/newCustomers";
import { columnName, plainText, shown } from "../define";
import type { RuleContext } from "../types";

const table = "NewCustomerApps";

/** Owners of won developments by row of Accounts. */
function winners({ column, data, allRows }: RuleContext): ReadonlyMap<number, ReadonlySet<string>> {
  const accounts = data.accountRows("Development.accountId");
  const results = column("Development.result");
  const owners = column("Development.owner");
  const found = new Map<number, Set<string>>();
  for (const row of allRows("Development")) {
    const account = accounts?.[row] ?? unresolved.blank;
    const owner = plainText(owners[row]);
    if (account < 0 || results[row] !== "won" || owner === null) continue;
    const people = found.get(account) ?? new Set<string>();
    found.set(account, people.add(owner));
  }
  return found;
}

/** Owner of the won development, or salesperson of the first order; without both the customer's owner. */
export function applicantDeveloped(context: RuleContext): void {
  const { column, data, rows, today, fail, notEvaluable } = context;
  const applicants = column("NewCustomerApps.applicant");
  const customers = column("NewCustomerApps.accountId");
  const accounts = data.accountRows("NewCustomerApps.accountId");
  const salespeople = column("Orders.salesperson");
  const owners = column("Accounts.owner");
  const won = winners(context);
  const history = newCustomers(data);
  for (const row of rows(table)) {
    const applicant = plainText(applicants[row]);
    if (applicant === null) {
      const args = { column: columnName(`${table}.applicant`) };
      fail({ table, row, column: "applicant", message: { text: commonText.blank, args } });
      continue;
    }
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0) {
      const reason = { text: commonText.accountUnclear, args: { found: shown(customers[row]) } };
      notEvaluable(["Accounts.accountId"], { table, row, reason });
      continue;
    }
    const deal = history.firstDeal(account, today);
    const sellers = deal === null ? [] : history.ordersOn(account, deal).map((line) => plainText(salespeople[line]));
    const developers = new Set([...(won.get(account) ?? []), ...sellers.filter((name) => name !== null)]);
    const owner = plainText(owners[account]);
    if (developers.size === 0 && owner !== null) developers.add(owner);
    if (developers.size === 0) {
      const reason = { text: newCustomerText.developerUnknown, args: { customer: shown(customers[row]) } };
      notEvaluable(["Accounts.owner"], { table, row, reason });
    } else if (!developers.has(applicant)) {
      const people = [...developers].map((name) => shown(name)).join(" / ");
      const args = { applicant: shown(applicant), people };
      const expected = { text: newCustomerText.applicantExpected, args };
      fail({ table, row, column: "applicant", message: { text: newCustomerText.applicantOther, args }, expected });
    }
  }
}
