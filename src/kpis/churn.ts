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
import { orderRows } from "./orderDays";
import { ownerTally } from "./ownerTally";
import { accountsOf, peopleOf, personOf } from "./people";
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

  const { to } = spanOf(data, scope);
  const key = `churn ${period.start} ${to} ${months}`;
  const fate = once(data, key, () => judge(data, period, to, months));
  const person = personOf(data, scope);
  const counts = ownerTally(data, `${key} ${name}`, 5, (row) => (marks[row] === 1 ? (fate[row] ?? 0) : 0)).of(person);
  const of = (one: keyof typeof fates): number => counts[fates[one]] ?? 0;
  if (of("unreadable") > 0) return { text: kpiText.lostDateUnreadable };
  const unclear = unclearLines(data, person, to, marks);
  if (unclear > 0) return { text: kpiText.badOrders, args: { count: unclear } };
  const [dated, silent] = [of("lostDate"), of("inactive")];
  const lost = (): readonly LostAccount[] => {
    const orders = orderRows(data).days();
    return Array.from(accountsOf(data, person)).flatMap((row): LostAccount[] => {
      if (marks[row] !== 1 || (fate[row] ?? 0) <= fates.kept) return [];
      return [{ row, by: fate[row] === fates.lostDate ? "lostDate" : "inactive", lastOrder: orders.latest(row, to) }];
    });
  };
  return { base: of("kept") + dated + silent, dated, silent, lost };
}

/** What became of an account in a period; from `kept` on it is in the base, above it lost. */
const fates = { outside: 0, unreadable: 1, kept: 2, lostDate: 3, inactive: 4 } as const;

/** What became of every account, one of `fates`, whoever asks. */
function judge(data: Dataset, period: Period, to: number, months: number): Uint8Array {
  const from = period.start;
  const orders = orderRows(data).days();
  const lostDates = data.column("Accounts.lostDate") ?? [];
  const baseFrom = addMonths(from, -12) ?? 0;
  // A last order before the first of these days was too long ago already, one before the second falls silent in the period.
  const [kept, later] = [firstSilentFrom(from, months), firstSilentFrom(to + 1, months)];
  const fate = new Uint8Array(data.rowCount("Accounts"));
  for (let row = 0; row < fate.length; row++) {
    const opening = orders.latest(row, from - 1);
    if (!(opening >= baseFrom)) continue;
    const lostDate = lostDates[row] === null ? null : dateCell(lostDates[row]);
    if (lostDate === undefined) fate[row] = fates.unreadable;
    else if (opening < kept || (lostDate !== null && lostDate < from)) continue;
    else if (lostDate !== null && lostDate <= to) fate[row] = fates.lostDate;
    else {
      const last = orders.latest(row, to);
      fate[row] = last >= kept && last < later ? fates.inactive : fates.kept;
    }
  }
  return fate;
}

/** First day whose order leaves an account silent on a day or later; silence begins the day after the months. */
function firstSilentFrom(day: number, months: number): number {
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
    const { count, orderDate, account, state } = data.orders();
    const customers = data.column("Orders.accountId") ?? [];
    const cells = data.column("Orders.orderDate") ?? [];
    const found: { day: number; accounts: readonly number[] }[] = [];
    for (let row = 0; row < count; row++) {
      const of = account[row] ?? unresolved.blank;
      const day = orderDate[row] ?? Number.NaN;
      // No order date: a sample, a return, or a cell that cannot be read; only the last one is unclear.
      if (Number.isNaN(day)) {
        if (of >= 0 && state[row] !== lineState.left && dateCell(cells[row]) === undefined)
          found.push({ day: 0, accounts: [of] });
      } else if (of === unresolved.ambiguous) found.push({ day, accounts: data.accounts.candidates(customers[row]) });
    }
    return found;
  });

/** How many unclear lines up to a day the accounts of a person have; a line that may be several accounts' counts for each. */
function unclearLines(data: Dataset, person: number | null, to: number, marks: Uint8Array): number {
  const owners = peopleOf(data, "Accounts.owner");
  const counts = (row: number): boolean => marks[row] === 1 && (person === null || owners[row] === person);
  return unclearRows(data).reduce(
    (sum, { day, accounts }) => (day <= to ? sum + accounts.filter(counts).length : sum),
    0,
  );
}
