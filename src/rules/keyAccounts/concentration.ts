/** KA-10, KA-11: how much of sales and profit a few customers bring; told for information only. */
import { keyAccountText as texts } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { twelveMonthsFrom, orderHistory } from "../../kpis/history";
import { atFourDecimals, fromTenThousandths, toTenThousandths } from "../../kpis/money";
import { lineState } from "../../kpis/orderLines";
import { numberCell } from "../shared/cells";
import { yes } from "../shared/keyAccounts";
import type { RuleContext } from "../types";

/** "83.5%", for messages. */
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Reports a share that stays below its reference, at the table as a whole. */
function below({ fail }: RuleContext, text: LocalText, share: number, reference: number, args: object = {}): void {
  if (atFourDecimals(share) >= reference) return;
  fail({
    table: "Orders",
    row: null,
    column: null,
    message: { text, args: { share: percent(share), reference: percent(reference), ...args } },
  });
}

/** Whether Orders covers the twelve months; tells the gap where not. */
function coversYear({ policy, today, notEvaluable }: RuleContext): number | null {
  const from = twelveMonthsFrom(today);
  if (from !== null && orderHistory(policy, from) === "ok") return from;
  notEvaluable(["orders.completeSince"]);
  return null;
}

/** Something in Orders does not allow the sum. */
const unclear = ({ notEvaluable }: RuleContext, row: number, text: LocalText): void =>
  notEvaluable(["Orders"], { table: "Orders", row, reason: { text } });

/** KA-10: what the top customers by sales of twelve months bring. */
export function concentrated(context: RuleContext): void {
  const { data, allRows, policy } = context;
  if (coversYear(context) === null) return;
  const figures = data.figures();
  const { blank, unknown, ambiguous } = figures.unresolvedOrders;
  const sales: number[] = [];
  if (blank + unknown + ambiguous > 0) return unclear(context, 0, texts.ordersOfNobody);
  for (const row of allRows("Accounts")) {
    if (figures.salesProblem(row) !== null) return unclear(context, 0, texts.ordersUnclear);
    const amount = figures.salesLast12Months[row] ?? 0;
    if (amount > 0) sales.push(amount);
  }
  if (sales.length === 0) return unclear(context, 0, texts.noSales);
  sales.sort((a, b) => b - a);
  // 0.2 × 15 must be 3, whatever the last bit says.
  const top = Math.ceil(Math.round((policy.number("pareto.topShare") ?? 0) * sales.length * 1e6) / 1e6);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + toTenThousandths(one), 0);
  below(
    context,
    texts.lessConcentrated,
    sum(sales.slice(0, top)) / sum(sales),
    policy.number("pareto.valueShare") ?? 0,
    {
      count: top,
      of: sales.length,
    },
  );
}

/** KA-11: what key accounts bring of the profit of twelve months. */
export function profitShare(context: RuleContext): void {
  const { column, data, allRows, policy, today } = context;
  const from = coversYear(context);
  if (from === null) return;
  const lines = data.orders();
  const profits = column("Orders.profit");
  const costs = column("Orders.cost");
  const returns = column("Orders.isReturn");
  const key = column("Accounts.isKeyAccount");
  let all = 0;
  let ofKey = 0;
  for (const row of allRows("Orders")) {
    const state = lines.state[row];
    const date = lines.date[row] ?? Number.NaN;
    if (state === lineState.left || date < from || date > today) continue;
    if (state !== lineState.counts) return unclear(context, row, texts.ordersUnclear);
    const typed = numberCell(profits[row]);
    const cost = numberCell(costs[row]);
    // A return takes away what it brought, whatever the sign it is written with.
    const sign = returns[row] === true ? -1 : 1;
    const profit =
      typeof typed === "number"
        ? sign === -1
          ? -Math.abs(toTenThousandths(typed))
          : toTenThousandths(typed)
        : typed === null && typeof cost === "number"
          ? (lines.amount[row] ?? 0) - sign * toTenThousandths(Math.abs(cost))
          : null;
    if (profit === null) return unclear(context, row, texts.noProfit);
    const account = lines.account[row] ?? unresolved.blank;
    const isKey = account < 0 ? null : yes(key[account]);
    if (isKey === null) return unclear(context, row, texts.ordersOfNobody);
    all += profit;
    if (isKey) ofKey += profit;
  }
  if (!(fromTenThousandths(all) > 0)) return unclear(context, 0, texts.noSales);
  below(context, texts.lessProfit, ofKey / all, policy.number("ka.profitShare") ?? 0);
}
