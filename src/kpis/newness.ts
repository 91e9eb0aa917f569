/** New, reactivated or existing: how a customer stands at one of its orders (NEW-17). Clauses: 003 FS-QG-62237 第一条, D4a (CON-01). */
import { addMonths } from "../calendar/serial";
import { orderHistory } from "./history";
import { newCustomers } from "./newCustomers";
import type { Dataset } from "./dataset";

export type Newness = "new" | "reactivated" | "existing";

/** The state, null where the orders cannot carry it; then `missing` says what is lacking. */
export interface NewnessState {
  readonly state: Newness | null;
  readonly missing: readonly string[];
}

/**
 * How a customer stood at a deal: new by NEW-01; else reactivated when its last order before lay `target.inactiveMonths` or more
 * back; else existing.
 * @param account row of Accounts, 0-based
 * @param deal serial day of the deal
 */
export function newnessAt(data: Dataset, account: number, deal: number): NewnessState {
  const history = newCustomers(data);
  const { state, last, missing } = history.judge(account, deal);
  if (state === "unknown") return { state: null, missing };
  if (state === "new") return { state: "new", missing: [] };
  const inactive = data.policy.number("target.inactiveMonths");
  if (inactive === null) return { state: null, missing: ["target.inactiveMonths"] };
  const back = last === null ? null : addMonths(last, inactive);
  if (back === null || back > deal) return { state: "existing", missing: [] };
  // That nothing was bought in these months is only known where all orders of them are there and readable.
  const from = addMonths(deal, -inactive) ?? 1;
  if (history.unclearWithin(account, from, deal - 1) > 0) return { state: null, missing: ["Orders"] };
  return orderHistory(data.policy, from) === "ok"
    ? { state: "reactivated", missing: [] }
    : { state: null, missing: ["orders.completeSince"] };
}

/** A customer at its latest order up to today. */
export interface NewnessNow {
  /** null where the orders cannot carry it. */
  readonly state: Newness | null;
  /** Day of the last order before that one; null when there is none. */
  readonly before: number | null;
}

/**
 * What Accounts.newness and lastOrderBefore hold: the state at the latest order. A customer that goes on buying is existing.
 * @param account row of Accounts, 0-based
 * @returns null for a customer without orders
 */
export function newnessNow(data: Dataset, account: number): NewnessNow | null {
  const history = newCustomers(data);
  const today = Math.floor(data.today);
  const latest = history.lastBefore(account, today + 1);
  if (latest === null) return null;
  const before = history.lastBefore(account, latest);
  // A later line that may be this customer's would be the latest order.
  if (history.unclearWithin(account, latest + 1, today) > 0) return { state: null, before };
  return { state: newnessAt(data, account, latest).state, before };
}
