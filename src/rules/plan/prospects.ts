/** A development plan is about customers to win, not about those who buy already. Clause: 000 定義 2; CON-01. */
import { addMonths, isoDate, isSerialDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { orderHistory } from "../../kpis/history";
import { planFollowText as text } from "../../locales/rules";
import { rule } from "../define";
import { salesRows } from "../shared/sales";
import type { RuleContext, RuleEntry } from "../types";
import { planOfRow } from "./plans";

/** Latest order before a day given for each customer, 0 for none, and the customers with an order that cannot be dated or assigned. */
function lastOrders(context: RuleContext, before: Float64Array): { last: Float64Array; open: Uint8Array } {
  const { column, data, allRows } = context;
  const last = new Float64Array(before.length);
  const open = new Uint8Array(before.length);
  const accounts = data.accountRows("Orders.accountId");
  const customers = column("Orders.accountId");
  const dates = column("Orders.orderDate");
  const sale = salesRows(context);
  for (const row of allRows("Orders")) {
    const sold = sale(row);
    if (sold === false) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const date = dates[row];
    if (account === unresolved.ambiguous) for (const one of data.accounts.candidates(customers[row])) open[one] = 1;
    if (account < 0) continue;
    const limit = before[account] ?? Number.NaN;
    if (!isSerialDate(date) || sold === null) open[account] = 1;
    else if (date < limit) last[account] = Math.max(last[account] ?? 0, Math.floor(date));
  }
  return { last, open };
}

/** PLN-34: a customer of a plan bought nothing in the months before the plan began. */
function stillToWin(context: RuleContext): void {
  const { column, rows, rowCount, policy, fail, notEvaluable } = context;
  const table = "Accounts";
  const months = policy.number("target.inactiveMonths") ?? 0;
  const planOf = planOfRow(context, table, false);
  const starts = column("Plans.periodStart");
  const before = new Float64Array(rowCount(table)).fill(Number.NaN);
  const judged: number[] = [];
  for (const row of rows(table)) {
    const plan = planOf(row);
    if (plan === null) continue;
    const start = dateCell(starts[plan]);
    if (typeof start !== "number") {
      notEvaluable(["Plans.periodStart"], { table, row, reason: { text: text.planWithoutStart } });
      continue;
    }
    before[row] = start;
    judged.push(row);
  }
  const { last, open } = lastOrders(context, before);
  for (const row of judged) {
    const start = before[row] ?? 0;
    const order = last[row] ?? 0;
    if ((addMonths(order, months) ?? 0) >= start) {
      const args = { date: isoDate(order), start: isoDate(start), months };
      const message = { text: text.existingCustomer, args };
      fail({ table, row, column: "planId", message, expected: { text: text.takeOut } });
      continue;
    }
    if (open[row] === 1) {
      notEvaluable(["Orders.orderDate"], { table, row, reason: { text: text.ordersUnclear } });
      continue;
    }
    const from = addMonths(start, -months) ?? 0;
    if (orderHistory(policy, from) === "ok") continue;
    notEvaluable(["orders.completeSince"], {
      table,
      row,
      reason: { text: text.historyShort, args: { from: isoDate(from) } },
    });
  }
}

export const prospectRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-34",
    title: text.pln34Title,
    help: text.pln34Help,
    columns: [
      "Accounts.planId",
      "Orders.accountId",
      "Orders.orderDate",
      "Orders.isSample",
      "Plans.planId",
      "Plans.periodStart",
    ],
    // The first two are drawn from the very orders.
    reads: ["Accounts.lastOrderDate", "Accounts.class", "Orders.isReturn", "Plans.planName"],
    check: stillToWin,
  }),
];
