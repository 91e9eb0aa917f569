/** D1, new customers developed: recognised, with their first deal in the period, and new by the orders. Clause: 002 六(二)1. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { parameterById } from "../policy/catalogue";
import { isBlank } from "../policy/values";
import { unresolved } from "./accountIndex";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { newCustomers } from "./newCustomers";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { plainKpi, undefinedKpi } from "./result";
import { blocked, notesOf, partialNote, spanOf } from "./scope";

/** Applications by day of the first deal; the applicant is the person. */
const applications = perDataset((data: Dataset): AccountRows => {
  const rows = new Set(data.filledRows("NewCustomerApps"));
  const days = daysOf(data, "NewCustomerApps.firstTransDate");
  return accountRows(data, "NewCustomerApps.accountId", days, "NewCustomerApps.applicant", (row) => rows.has(row));
});

/**
 * New customers (D1): customers, each once. A recognised one that has an order inside the look-back is not new and not counted; where
 * the orders cannot say so the figure is not evaluable (ruling 12). Applications still open are told beside it.
 */
export function newCustomerCount(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [
    "NewCustomerApps.recognised",
    "NewCustomerApps.firstTransDate",
    "NewCustomerApps.accountId",
    "Orders.accountId",
    "Orders.orderDate",
  ]);
  if (gap) return undefinedKpi(gap);
  const rows = applications(data);
  const recognised = columnCells(data, "NewCustomerApps.recognised");
  const status = columnCells(data, "NewCustomerApps.status");
  const names = columnCells(data, "NewCustomerApps.customerName");
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const customers = newCustomers(data);
  const days = daysOf(data, "NewCustomerApps.firstTransDate");
  const found = new Set<number>();
  let unclear = rows.undated(person).filter((row) => recognised[row] === true && status[row] !== "rejected").length;
  let notNew = 0;
  let pending = 0;
  for (const row of rows.within(person, span.from, span.to)) {
    if (status[row] === "rejected") continue;
    if (recognised[row] !== true) {
      if (isBlank(recognised[row])) pending++;
      else if (recognised[row] !== false) unclear++;
      continue;
    }
    const named = rows.account[row] ?? unresolved.blank;
    const account = named === unresolved.blank ? data.accounts.rowOf(names[row]) : named;
    if (account < 0) {
      unclear++;
      continue;
    }
    const answer = customers.judge(account, days[row] ?? 0);
    if (answer.state === "unknown") return undefinedKpi(answer.reason ?? parameterOpen(answer.missing));
    if (answer.state === "new") found.add(account);
    else notNew++;
  }
  if (unclear > 0) return undefinedKpi({ text: kpiText.badApplications, args: { count: unclear } });
  return plainKpi(found.size, {
    notes: [...partialNote(span), ...notesOf([kpiText.notNew, notNew], [kpiText.pendingApplications, pending])],
  });
}

/** The first of the parameters that say what a new customer is, and that nobody can read. */
const parameterOpen = ([id = ""]: readonly string[]): Message => ({
  text: kpiText.parameterOpen,
  args: { name: parameterById.get(id)?.label ?? id },
});
