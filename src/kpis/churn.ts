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
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { nameless } from "./keyAccounts";
import { once, perDataset } from "./memo";
import { orderState } from "./orderLines";
import { orderRows } from "./orderDays";
import { accountsOf, peopleOf, personOf } from "./people";
import { limitsReached, periodTally, type CountRun } from "./periodTally";
import type { KpiScope } from "./result";
import type { Span } from "./scope";
import { blocked, spanOf } from "./scope";
import { siblings } from "./siblings";

/** An account that was lost: row of Accounts, how, and its last order. */
export interface LostAccount {
  readonly row: number;
  readonly by: "lostDate" | "inactive";
  readonly lastOrder: number | null;
}

export interface Churn {
  /** Accounts of the opening base. */
  readonly base: number;
  /** Accounts lost by their date, and by months without orders. */
  readonly dated: number;
  readonly silent: number;
  /** The lost ones, in the order of the register. */
  readonly lost: () => readonly LostAccount[];
}

/** Accounts that a figure is about: a name, and 1 for each of them. */
export interface Wanted {
  readonly name: string;
  readonly marks: Uint8Array;
}

/** @returns base and lost accounts of the scope's owner, or why nobody can say */
export function churn(data: Dataset, scope: KpiScope, { name, marks }: Wanted): Churn | Message {
  const gap = blocked(data, scope, ["Orders.accountId", "Orders.orderDate", "Accounts.accountName"]);
  if (gap) return gap;
  const months = data.policy.number("churn.inactiveMonths");
  if (months === null || months < 1) return { text: kpiText.noChurnMonths };
  const { period } = scope;
  const short = historyGap(data, period, months);
  if (short) return short;

  const { name: periods, spans, at } = siblings(data, scope);
  const person = personOf(data, scope);
  const owners = peopleOf(data, "Accounts.owner");
  const counts = (row: number): boolean => marks[row] === 1 && (person === null || owners[row] === person);
  const broken = nameless(data).filter(counts).length;
  if (broken > 0) return { text: kpiText.accountIdUnreadable, args: { count: broken } };
  const tally = periodTally(data, `churn ${periods} ${months} ${name}`, spans.length, 4, () =>
    judge(data, spans, months, marks),
  );
  const of = (fate: keyof typeof fates): number => tally.of(person, fates[fate], at);
  if (of("unreadable") > 0) return { text: kpiText.lostDateUnreadable };
  const own = spanOf(data, scope);
  const unclear = unclearLines(data, own.to, counts);
  if (unclear > 0) return { text: kpiText.badOrders, args: { count: unclear } };
  const [dated, silent] = [of("lostDate"), of("inactive")];
  const lost = (): readonly LostAccount[] => {
    const orders = orderRows(data).days();
    const found: LostAccount[] = [];
    const tell = judge(data, [own], months, marks);
    for (const row of accountsOf(data, person))
      tell(row, (fate) => {
        if (fate <= fates.kept) return;
        found.push({
          row,
          by: fate === fates.lostDate ? "lostDate" : "inactive",
          lastOrder: orders.latest(row, own.to),
        });
      });
    return found;
  };
  return { base: of("kept") + dated + silent, dated, silent, lost };
}

/** What became of an account in a period; from `kept` on it is in the base, above it lost. */
const fates = { unreadable: 0, kept: 1, lostDate: 2, inactive: 3 } as const;

/** Instead of a day: the cell is blank, or cannot be read. */
const noDay = 0;
const badDay = -1;

/** Accounts.lostDate as days. */
export const lostDays = perDataset((data: Dataset): Int32Array => {
  const cells = columnCells(data, "Accounts.lostDate");
  const days = new Int32Array(data.rowCount("Accounts"));
  for (let row = 0; row < cells.length; row++) {
    const day = dateCell(cells[row]);
    days[row] = day === undefined ? badDay : (day ?? noDay);
  }
  return days;
});

/**
 * Tells for an account what became of it in periods that follow each other. Between two orders it is in the base as long as the first
 * of them is recent enough, and can be lost in the last of those periods only.
 */
function judge(data: Dataset, spans: readonly Span[], months: number, marks: Uint8Array) {
  const { starts, days } = orderRows(data).days();
  const lostDates = lostDays(data);
  const ends = spans.map(({ to }) => to);
  const begun = limitsReached(spans.map(({ from }) => from));
  // An order from the first of these days on makes the base, unless it lies before the second: then the account was silent already.
  const bases = spans.map(({ from }) => addMonths(from, -12) ?? 0);
  const oldest = bases[0] ?? 0;
  const inBase = limitsReached(bases);
  const recent = limitsReached(spans.map(({ from }, at) => Math.max(bases[at] ?? 0, firstSilentFrom(from, months))));
  const silentBefore = ends.map((to) => firstSilentFrom(to + 1, months));
  return (row: number, count: CountRun): void => {
    if (marks[row] !== 1) return;
    const end = starts[row + 1] ?? 0;
    let at = starts[row] ?? 0;
    while (at < end && (days[at] ?? 0) < oldest) at++;
    if (at === end) return;
    const left = lostDates[row] ?? noDay;
    const leftBy = left > noDay ? begun(left) : ends.length;
    for (; at < end; at++) {
      const order = days[at] ?? 0;
      const first = begun(order);
      const nextOrder = at + 1 < end ? begun(days[at + 1] ?? 0) : ends.length;
      if (left === badDay) {
        count(fates.unreadable, first, Math.min(inBase(order), nextOrder));
        continue;
      }
      const next = Math.min(recent(order), nextOrder, leftBy);
      if (first >= next) continue;
      const last = next - 1;
      count(fates.kept, first, last);
      const to = ends[last] ?? 0;
      let latest = at;
      while (latest + 1 < end && (days[latest + 1] ?? 0) <= to) latest++;
      const silent = (days[latest] ?? 0) < (silentBefore[last] ?? 0);
      count(left > noDay && left <= to ? fates.lostDate : silent ? fates.inactive : fates.kept, last, last + 1);
    }
  };
}

/** First day whose order leaves an account silent on a day or later; silence begins the day after the months. */
export function firstSilentFrom(day: number, months: number): number {
  let order = Math.max(1, (addMonths(day, -months) ?? 1) - 40);
  while ((addMonths(order, months) ?? Number.POSITIVE_INFINITY) + 1 < day) order++;
  return order;
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

/** Lines that are, or may be, an account's and cannot be dated or assigned: the line's day (none: any period's) and the accounts. */
const unclearRows = (data: Dataset): readonly { readonly day: number; readonly accounts: readonly number[] }[] =>
  once(data, "churn unclear", () => {
    const { count, order, orderDate, account } = data.orders();
    const customers = columnCells(data, "Orders.accountId");
    const found: { day: number; accounts: readonly number[] }[] = [];
    for (let row = 0; row < count; row++) {
      const of = account[row] ?? unresolved.blank;
      const unclear = order[row] === orderState.unclear;
      if (order[row] === orderState.none || (of >= 0 ? !unclear : of !== unresolved.ambiguous)) continue;
      const accounts = of >= 0 ? [of] : data.accounts.candidates(customers[row]);
      found.push({ day: unclear ? 0 : (orderDate[row] ?? 0), accounts });
    }
    return found;
  });

/** How many unclear lines up to a day the accounts have that count; a line that may be several accounts' counts for each. */
function unclearLines(data: Dataset, to: number, counts: (account: number) => boolean): number {
  return unclearRows(data).reduce(
    (sum, { day, accounts }) => (day <= to ? sum + accounts.filter(counts).length : sum),
    0,
  );
}
