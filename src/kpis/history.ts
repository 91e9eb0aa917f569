/** Whether Orders reaches far enough back (ruling 12). */
import { addMonths } from "../calendar/serial";
import type { Policy } from "../policy/types";

/** First day of the twelve months that end on a day: the day after the same day a year before; the last day is included. */
export function twelveMonthsFrom(asOf: number): number | null {
  const before = addMonths(asOf, -12);
  return before === null ? null : before + 1;
}

/** "blank": orders.completeSince is not filled; "short": Orders begins later than the day asked for; "ok". */
export type HistoryState = "ok" | "blank" | "short";

/**
 * @param firstDay earliest day that is looked at
 * @returns whether every order from that day on is in the table
 */
export function orderHistory(policy: Policy, firstDay: number): HistoryState {
  const since = policy.number("orders.completeSince");
  return since === null ? "blank" : since <= firstDay ? "ok" : "short";
}
