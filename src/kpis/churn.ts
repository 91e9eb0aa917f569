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

  const { to } = spanOf(data, scope);
  const judged = once(data, `churn ${period.start} ${to} ${months}`, () => judge(data, period, to, months));
  const own = accountsOf(data, personOf(data, scope));
  const lost: LostAccount[] = [];
  let base = 0;
  let unclear = 0;
  let unreadable = false;
  for (let at = 0; at < own.length; at++) {
    const row = own[at] ?? 0;
    if (wanted[row] !== 1) continue;
    const fate = judged.fate[row] ?? fates.outside;
    unclear += judged.unclear[row] ?? 0;
    if (fate === fates.unreadable) unreadable = true;
    if (fate >= fates.kept) base++;
    if (fate > fates.kept)
      lost.push({ row, by: fate === fates.lostDate ? "lostDate" : "inactive", lastOrder: judged.until[row] ?? null });
  }
  if (unreadable) return { text: kpiText.lostDateUnreadable };
  return unclear > 0 ? { text: kpiText.badOrders, args: { count: unclear } } : { base, lost };
}

/** What became of an account in a period; from `kept` on it is in the base, above it lost. */
const fates = { outside: 0, unreadable: 1, kept: 2, lostDate: 3, inactive: 4 } as const;

/** What became of every account, whoever asks. */
interface Judged {
  /** One of `fates`. */
  readonly fate: Uint8Array;
  readonly until: Float64Array;
  readonly unclear: Int32Array;
}

function judge(data: Dataset, period: Period, to: number, months: number): Judged {
  const from = period.start;
  const { before, until, unclear } = lastOrders(data, from, to);
  const lostDates = data.column("Accounts.lostDate") ?? [];
  const baseFrom = addMonths(from, -12) ?? 0;
  const silent = silentFrom(months);
  const fate = new Uint8Array(before.length);
  for (let row = 0; row < fate.length; row++) {
    const opening = before[row] ?? Number.NaN;
    if (!(opening >= baseFrom)) continue;
    const lostDate = dateCell(lostDates[row]);
    if (lostDate === undefined) {
      fate[row] = fates.unreadable;
      continue;
    }
    if ((lostDate !== null && lostDate < from) || silent(opening) < from) continue;
    const day = silent(until[row] ?? Number.NaN);
    if (lostDate !== null && lostDate <= to) fate[row] = fates.lostDate;
    else fate[row] = day >= from && day <= to ? fates.inactive : fates.kept;
  }
  return { fate, until, unclear };
}

/** First day on which an account has been without orders for the months, by the day of its last order; every day is reckoned once. */
function silentFrom(months: number): (lastOrder: number) => number {
  const known = new Map<number, number>();
  return (lastOrder) => {
    let day = known.get(lastOrder);
    if (day === undefined) {
      const limit = addMonths(lastOrder, months);
      known.set(lastOrder, (day = limit === null ? Number.POSITIVE_INFINITY : limit + 1));
    }
    return day;
  };
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
