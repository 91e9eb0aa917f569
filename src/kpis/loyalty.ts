/** M5, loyalty: repeat customers among active ones, or as `kpi.loyaltyDef` says. Clause: 002 六(二)2. */
import { kpiText } from "../locales/kpis";
import type { Dataset } from "./dataset";
import { retentionRate } from "./lostAccounts";
import { orderRows } from "./orderDays";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, partialNote, shortOrders, spanOf } from "./scope";
import { satisfaction } from "./surveys";

/** Customers with orders on two or more days of the period over those with any. */
function repeatShare(data: Dataset, scope: KpiScope): KpiResult {
  const gap =
    blocked(data, scope, ["Orders.accountId", "Orders.orderDate", "Accounts.accountName"]) ??
    shortOrders(data, scope.period.start, true);
  if (gap) return undefinedKpi(gap);
  const span = spanOf(data, scope);
  const person = personOf(data, scope);
  const orders = orderRows(data);
  const unclear = orders.unclear(person, span.from, span.to);
  if (unclear > 0) return undefinedKpi({ text: kpiText.badOrders, args: { count: unclear } });
  return ratioKpi(
    orders.customers(scope, 2, "period", ({ from }) => from),
    orders.customers(scope, 1, "period", ({ from }) => from),
    { text: kpiText.noCustomers },
    { notes: partialNote(span) },
  );
}

/** M5 by the company's definition: repeat share, retention (M2) or survey (M4). */
export function loyalty(data: Dataset, scope: KpiScope): KpiResult {
  const definition = data.policy.text("kpi.loyaltyDef");
  if (definition === "retention") return retentionRate(data, scope);
  return definition === "survey" ? satisfaction(data, scope) : repeatShare(data, scope);
}
