/** K1, sales plan completion of key accounts: sales against effective targets. Clause: 004 indicator 1. */
import { kpiText } from "../locales/kpis";
import { unresolved } from "./accountIndex";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { keyAccounts } from "./keyAccounts";
import { atFourDecimals, fromTenThousandths } from "./money";
import { lineState, salesColumns } from "./orderLines";
import { personOf } from "./people";
import { planTarget, withoutTarget } from "./planTargets";
import type { KpiResult, KpiScope } from "./result";
import { noCompletion, undefinedKpi } from "./result";
import { salesRows, unassignedLines, unassignedText, unclearSales, type Sales } from "./salesRows";
import { blocked, notesOf, paceOf, partialNote, shortOrders, spanOf } from "./scope";

/** K1 with the pace: what was sold over the share of the target that is due by today, by working days. */
export interface SalesPlanResult extends KpiResult {
  readonly pace: number | null;
}

/**
 * Sales plan completion (K1).
 * @param data tables; evaluation date cuts the sales off
 * @param scope period and owner; an owner's sales are those with the owner as Orders.salesperson
 */
export function salesPlanCompletion(data: Dataset, scope: KpiScope): SalesPlanResult {
  const none = (...args: Parameters<typeof undefinedKpi>): SalesPlanResult => ({
    ...undefinedKpi(...args),
    pace: null,
  });
  const gap =
    blocked(data, scope, [
      "PlanTargets.metric",
      "Plans.planType",
      "Orders.accountId",
      "Accounts.isKeyAccount",
      ...salesColumns(data.policy.text("sales.basis")),
    ]) ?? shortOrders(data, scope.period.start, false);
  if (gap) return none(gap);
  const key = keyAccounts(data);
  if ("text" in key) return none(key);
  const sales = keyAccountSales(data, scope, key);
  const target = planTarget(data, scope, "salesAmount", true);
  if (target === "unreadable") return none({ text: kpiText.targetUnreadable }, { numerator: sales.amount });
  if (sales.amount === null) return none(unclearSales(sales), { denominator: target, target });
  if (target === null) return none(withoutTarget(data, scope, "salesAmount"), { numerator: sales.amount });
  // A target below a ten-thousandth is none: money counts at four decimals.
  if (!(atFourDecimals(target) > 0)) {
    const notes =
      sales.amount > 0 && target >= 0 ? [{ text: kpiText.soldWithoutTarget, args: { amount: sales.amount } }] : [];
    return none(noCompletion(target), { numerator: sales.amount, denominator: target, target, notes });
  }
  const span = spanOf(data, scope);
  return {
    actual: sales.amount / target,
    numerator: sales.amount,
    denominator: target,
    target,
    reason: null,
    pace: paceOf(data, scope.period, sales.amount, target),
    notes: [
      ...partialNote(span),
      ...notesOf([unassignedText(data), unassignedLines(data, personOf(data, scope), span.from, span.to)]),
    ],
  };
}

/** Net sales of key accounts in the period up to today; amount null when lines of the period cannot be read or assigned. */
function keyAccountSales(data: Dataset, scope: KpiScope, key: Uint8Array): Sales {
  const { state, account, amount } = data.orders();
  const customers = columnCells(data, "Orders.accountId");
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const rows = salesRows(data);
  let sum = 0;
  let bad = 0;
  const add = (row: number): void => {
    const of = account[row] ?? unresolved.blank;
    if (of >= 0) {
      if (key[of] !== 1) return;
      if (state[row] === lineState.counts) sum += amount[row] ?? 0;
      else bad++;
    } else if (of === unresolved.ambiguous && data.accounts.candidates(customers[row]).some((one) => key[one] === 1))
      bad++;
  };
  const within = rows.within(person, span.from, span.to);
  for (let at = 0; at < within.length; at++) add(within[at] ?? 0);
  rows.undated(person).forEach(add);
  const total = fromTenThousandths(sum);
  return { amount: bad > 0 || Number.isNaN(total) ? null : total, bad };
}
