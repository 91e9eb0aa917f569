/**
 * Who was lost in a period: one answer for K3, M1 and M2. Base: accounts with an order (samples left out) in the twelve months before
 * the period that were not lost before. Lost: by Accounts.lostDate, or when the day after `churn.inactiveMonths` without order lies in
 * the period and no order came since (CON-17).
 */
import { addMonths, isoDate } from "../calendar/serial";
import type { Period } from "../calendar/period";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { unresolved } from "./accountIndex";
import { dateCell } from "./contact";
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { lineState } from "./orderLines";
import { accountsOf, personOf } from "./people";
import type { KpiScope } from "./result";
import { blocked, spanOf } from "./scope";

/** An account that was lost: row of Accounts, how, and its last order. */
export interface LostAccount {
  readonly row: number;
  readonly by: "lostDate" | "inactive";
  readonly lastOrder: number | null;
}

export interface Churn {
  /** Accounts of the opening base. */
  readonly base: number;
  readonly lost: readonly LostAccount[];
}

/** By row of Accounts. */
interface Orders {
  /** Last order before the period, last order up to its end; NaN without. */
  readonly before: Float64Array;
  readonly until: Float64Array;
  /** Lines that are, or may be, the account's and cannot be read or assigned. */
  readonly unclear: Int32Array;
}

/**
 * @param wanted 1 for accounts that the figure is about
 * @returns base and lost accounts of the scope's owner, or why nobody can say
 */
export function churn(data: Dataset, scope: KpiScope, wanted: Uint8Array): Churn | Message {
  const gap = blocked(data, scope, ["Orders.accountId", "Orders.orderDate", "Accounts.accountName"]);
  if (gap) return gap;
  const months = data.policy.number("churn.inactiveMonths");
  if (months === null || months < 1) return { text: kpiText.noChurnMonths };
  const { period } = scope;
  const short = historyGap(data, period, months);
  if (short) return short;

  const { from, to } = spanOf(data, scope);
  const orders = once(data, `churn ${from} ${to}`, () => lastOrders(data, from, to));
  const own = accountsOf(data, personOf(data, scope));
  const lostDates = data.column("Accounts.lostDate") ?? [];
  const baseFrom = addMonths(period.start, -12) ?? 0;
  const lost: LostAccount[] = [];
  let base = 0;
  let unclear = 0;
  for (let at = 0; at < own.length; at++) {
    const row = own[at] ?? 0;
    if (wanted[row] !== 1) continue;
    unclear += orders.unclear[row] ?? 0;
    const before = orders.before[row] ?? Number.NaN;
    if (!(before >= baseFrom)) continue;
    const lostDate = dateCell(lostDates[row]);
    if (lostDate === undefined) return { text: kpiText.lostDateUnreadable };
    if (lostDate !== null && lostDate < from) continue;
    if ((silentFrom(before, months) ?? Number.POSITIVE_INFINITY) < from) continue;
    base++;
    const last = orders.until[row] ?? Number.NaN;
    const silent = silentFrom(last, months);
    if (lostDate !== null && lostDate <= to) lost.push({ row, by: "lostDate", lastOrder: last });
    else if (silent !== null && silent >= from && silent <= to) lost.push({ row, by: "inactive", lastOrder: last });
  }
  return unclear > 0 ? { text: kpiText.badOrders, args: { count: unclear } } : { base, lost };
}

/** First day on which an account has been without orders for the months. */
function silentFrom(lastOrder: number, months: number): number | null {
  const limit = Number.isNaN(lastOrder) ? null : addMonths(lastOrder, months);
  return limit === null ? null : limit + 1;
}

/** The opening base may not reach back before orders.completeSince plus the churn months. */
function historyGap(data: Dataset, period: Period, months: number): Message | null {
  const since = data.policy.number("orders.completeSince");
  if (since === null) return { text: kpiText.ordersUnknown };
  const from = addMonths(period.start, -12);
  const needed = addMonths(since, months);
  return from !== null && needed !== null && from >= needed
    ? null
    : {
        text: kpiText.ordersShort,
        args: {
          since: isoDate(since),
          from: isoDate(from === null ? period.start : (addMonths(from, -months) ?? from)),
        },
      };
}

function lastOrders(data: Dataset, start: number, end: number): Orders {
  const { count, orderDate, account, state } = data.orders();
  const customers = data.column("Orders.accountId") ?? [];
  const cells = data.column("Orders.orderDate") ?? [];
  const accounts = data.rowCount("Accounts");
  const before = new Float64Array(accounts).fill(Number.NaN);
  const until = new Float64Array(accounts).fill(Number.NaN);
  const unclear = new Int32Array(accounts);
  for (let row = 0; row < count; row++) {
    const of = account[row] ?? unresolved.blank;
    const date = orderDate[row] ?? Number.NaN;
    // No order date: a sample, a return, or a cell that cannot be read; only the last one is unclear.
    if (Number.isNaN(date)) {
      if (of >= 0 && state[row] !== lineState.left && dateCell(cells[row]) === undefined)
        unclear[of] = (unclear[of] ?? 0) + 1;
      continue;
    }
    if (date > end) continue;
    if (of >= 0) {
      if (!((until[of] ?? Number.NaN) >= date)) until[of] = date;
      if (date < start && !((before[of] ?? Number.NaN) >= date)) before[of] = date;
    } else if (of === unresolved.ambiguous) {
      for (const one of data.accounts.candidates(customers[row])) unclear[one] = (unclear[one] ?? 0) + 1;
    }
  }
  return { before, until, unclear };
}
