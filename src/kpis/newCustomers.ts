/**
 * Who is a new customer: no order ever, or none within the look-back, before the first deal. One answer for NEW-01, NEW-06, NEW-17,
 * NEW-18 and D1. Clauses: 003 FS-QG-62237 第一条, 003 公司新客户 第四条 (CON-01).
 */
import { addMonths, isoDate, isSerialDate } from "../calendar/serial";
import { newnessText } from "../locales/newness";
import type { Message } from "../locales/types";
import type { Policy } from "../policy/types";
import { isBlank, plainCell } from "../policy/values";
import { customerGroups } from "./customerGroups";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { orderHistory } from "./history";

/** Is a customer new at a first deal? `unknown`: the orders cannot carry the answer. */
export interface NewnessAnswer {
  readonly state: "new" | "notNew" | "unknown";
  /** Latest order before the first deal, serial day; null when none is known. */
  readonly last: number | null;
  /** What is missing when unknown: keys for the list of gaps. */
  readonly missing: readonly string[];
  /** Why it is unknown. */
  readonly reason: Message | null;
}

export interface NewCustomers {
  /**
   * @param account row of Accounts (0-based); orders of rows that are the same customer count too
   * @param firstDeal serial day of the first deal; orders on that day and later are not looked at
   */
  judge(account: number, firstDeal: number): NewnessAnswer;
  /**
   * The deal with which the customer last became new: its first order, or the first one after a gap longer than the look-back.
   * Later orders than `until` are not looked at. null without orders.
   */
  firstDeal(account: number, until: number): number | null;
  /** Latest order before a day, serial; null when there is none. */
  lastBefore(account: number, day: number): number | null;
  /** How many lines may be orders of the customer in these days (both included) or have no day that can be read. */
  unclearWithin(account: number, from: number, to: number): number;
  /** First row of Accounts that is the same customer. */
  sameCustomer(account: number): number;
  /** How many orders lie inside the look-back before a first deal: by order number, a blank number counts by itself. */
  ordersFound(account: number, firstDeal: number): number;
  /** Rows of Orders with the customer's orders of a day. */
  ordersOn(account: number, day: number): readonly number[];
  /** First day that is looked at for a first deal: the corresponding day before the look-back, or the calendar's first day. */
  lookbackFrom(firstDeal: number): number;
}

/** Orders of one customer, and lines that may be its own; both ascending by day. */
interface History {
  readonly orders: { readonly row: number; readonly day: number; readonly number: string | null }[];
  readonly unclear: { readonly day: number }[];
  /** How many lines of the customer have a day that cannot be read. */
  undated: number;
}

const nothing: History = { orders: [], unclear: [], undated: 0 };

/** How many of the ascending days come before a day. */
function countBefore(list: readonly { readonly day: number }[], day: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Excel's first day: what was never bought was not bought since then. */
const firstDayOfAll = 1;

const parametersNeeded = ["new.definition", "new.lookbackYears", "new.excludeSamples"];

/** Months looked back; null when only an order ever counts (new.definition neverBought). */
export const lookbackMonths = (policy: Policy): number | null =>
  policy.text("new.definition") === "neverBought" ? null : 12 * (policy.number("new.lookbackYears") ?? 0);

const answers = new WeakMap<Dataset, NewCustomers>();

/**
 * Reads the order histories of a data set, once.
 * @param data tables and policy (new.definition, new.lookbackYears, new.excludeSamples, orders.completeSince); without Orders every
 *   answer rests on orders.completeSince alone, so ask for the table first
 */
export function newCustomers(data: Dataset): NewCustomers {
  const known = answers.get(data);
  if (known) return known;
  const groupOf = customerGroups(data);
  const histories = readHistories(data, groupOf);
  const months = lookbackMonths(data.policy);
  const historyOf = (account: number): History => histories.get(groupOf[account] ?? -1) ?? nothing;
  /** Does an order still count as trade at a deal on its day or later? The corresponding day itself is inside. */
  const counts = (day: number, deal: number): boolean => {
    const end = months === null ? null : addMonths(day, months);
    return end === null || deal <= end;
  };
  const lookbackFrom = (deal: number): number =>
    months === null ? firstDayOfAll : (addMonths(deal, -months) ?? firstDayOfAll);
  const lastBefore = (account: number, day: number): number | null => {
    const { orders } = historyOf(account);
    return orders[countBefore(orders, day) - 1]?.day ?? null;
  };
  /** The latest of the days before a deal that count: the look-back is the end of the list before the deal. */
  function* inside<T extends { readonly day: number }>(list: readonly T[], deal: number): Iterable<T> {
    for (let at = countBefore(list, deal) - 1; at >= 0; at--) {
      const one = list[at];
      if (!one || !counts(one.day, deal)) return;
      yield one;
    }
  }
  const missing = parametersNeeded.filter((id) => data.policy.isGap(id));
  const firstDeals = new Map<string, number | null>();

  const answer: NewCustomers = {
    lookbackFrom,
    lastBefore,
    unclearWithin: (account, from, to) => {
      const { unclear, undated } = historyOf(account);
      return undated + Math.max(0, countBefore(unclear, to + 1) - countBefore(unclear, from));
    },
    sameCustomer: (account) => groupOf[account] ?? account,
    ordersFound: (account, firstDeal) => {
      const numbers = new Set<string>();
      let unnumbered = 0;
      for (const { number } of inside(historyOf(account).orders, firstDeal))
        if (number === null) unnumbered++;
        else numbers.add(number);
      return unnumbered + numbers.size;
    },
    ordersOn: (account, day) => {
      const { orders } = historyOf(account);
      return orders.slice(countBefore(orders, day), countBefore(orders, day + 1)).map(({ row }) => row);
    },
    firstDeal: (account, until) => {
      const key = `${groupOf[account] ?? -1}/${until}`;
      const found = firstDeals.get(key);
      if (found !== undefined) return found;
      let first: number | null = null;
      let before: number | null = null;
      for (const { day } of historyOf(account).orders) {
        if (day > until) break;
        if (before === null || !counts(before, day)) first = day;
        before = day;
      }
      firstDeals.set(key, first);
      return first;
    },
    judge: (account, firstDeal) => {
      const last = lastBefore(account, firstDeal);
      if (missing.length > 0) return { last, state: "unknown", missing, reason: null };
      if (last !== null && counts(last, firstDeal)) return { last, state: "notNew", missing: [], reason: null };
      const { unclear, undated } = historyOf(account);
      const count = undated + [...inside(unclear, firstDeal)].length;
      if (count > 0) {
        const reason = { text: newnessText.unclearOrders, args: { count } };
        return { last, state: "unknown", missing: ["Orders"], reason };
      }
      const gap = historyGap(data.policy, lookbackFrom(firstDeal));
      return gap ? { last, state: "unknown", ...gap } : { last, state: "new", missing: [], reason: null };
    },
  };
  answers.set(data, answer);
  return answer;
}

/** Only the absence of an order needs complete history. */
function historyGap(policy: Policy, from: number): Pick<NewnessAnswer, "missing" | "reason"> | null {
  const state = orderHistory(policy, from);
  if (state === "ok") return null;
  const missing = ["orders.completeSince"];
  const since = policy.number("orders.completeSince");
  if (since === null) return { missing, reason: { text: newnessText.historyBlank } };
  const text = from === firstDayOfAll ? newnessText.historyNever : newnessText.historyShort;
  return { missing, reason: { text, args: { since: isoDate(since), from: isoDate(from) } } };
}

/** Orders by customer group; samples are left out as new.excludeSamples says, returns always. */
function readHistories(data: Dataset, groupOf: Int32Array): ReadonlyMap<number, History> {
  const histories = new Map<number, History>();
  const of = (group: number): History => {
    let known = histories.get(group);
    if (!known) histories.set(group, (known = { orders: [], unclear: [], undated: 0 }));
    return known;
  };
  const accounts = data.accountRows("Orders.accountId");
  const customers = columnCells(data, "Orders.accountId");
  const dates = columnCells(data, "Orders.orderDate");
  const samples = columnCells(data, "Orders.isSample");
  const returns = columnCells(data, "Orders.isReturn");
  const numbers = columnCells(data, "Orders.orderId");
  const excludeSamples = data.policy.flag("new.excludeSamples") !== false;
  const said = (cell: unknown): boolean => typeof cell === "boolean";
  for (const row of data.filledRows("Orders")) {
    const sample = samples[row] ?? null;
    const back = returns[row] ?? null;
    if ((sample === true && excludeSamples) || back === true) continue;
    const account = accounts?.[row] ?? -1;
    const groups =
      account >= 0 ? [groupOf[account] ?? -1] : groupsOf(data.accounts.candidates(customers[row]), groupOf);
    const cell = dates[row];
    const day = isSerialDate(cell) ? Math.floor(cell) : Number.NaN;
    const marked = (isBlank(sample) || said(sample) || !excludeSamples) && (isBlank(back) || said(back));
    const number = isBlank(numbers[row]) ? null : plainCell(numbers[row]);
    if (groups.length === 1 && marked && !Number.isNaN(day)) of(groups[0] ?? -1).orders.push({ row, day, number });
    else
      for (const group of groups)
        if (Number.isNaN(day)) of(group).undated++;
        else of(group).unclear.push({ day });
  }
  for (const { orders, unclear } of histories.values())
    for (const list of [orders, unclear]) list.sort((a, b) => a.day - b.day);
  return histories;
}

const groupsOf = (candidates: readonly number[], groupOf: Int32Array): readonly number[] => [
  ...new Set(candidates.map((row) => groupOf[row] ?? -1)),
];
