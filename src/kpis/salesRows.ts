/** Lines of Orders in order of the day that counts, by salesperson: what sales figures add up. */
import { kpiText } from "../locales/kpis";
import type { LocalText } from "../locales/types";
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { fromTenThousandths } from "./money";
import { lineState } from "./orderLines";
import { nobody, peopleOf } from "./people";
import type { PeriodRows } from "./periodRows";
import { periodRows } from "./periodRows";

/** Lines that count by `sales.basis`, whoever sold them. */
export const salesRows = (data: Dataset): PeriodRows =>
  once(data, "salesRows", () => {
    const { state, date } = data.orders();
    return periodRows(date, peopleOf(data, "Orders.salesperson"), (row) => state[row] !== lineState.left);
  });

/** Net amount of lines. */
export interface Sales {
  /** In currency units; null when lines cannot be read, or the sum is too large to be exact. */
  readonly amount: number | null;
  /** Lines that cannot be read: date, amount or mark. */
  readonly bad: number;
  readonly lines: number;
}

/**
 * Net sales of the days, credited to the order's salesperson (ruling 14).
 * @param person number of the person, null for everybody
 */
export function salesBetween(data: Dataset, person: number | null, from: number, to: number): Sales {
  const { state, amount } = data.orders();
  const rows = salesRows(data).within(person, from, to);
  let sum = 0;
  let bad = salesRows(data).undated(person).length;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (state[row] === lineState.counts) sum += amount[row] ?? 0;
    else bad++;
  }
  const total = fromTenThousandths(sum);
  return { amount: bad > 0 || Number.isNaN(total) ? null : total, bad, lines: rows.length };
}

/** The note beside a figure for the lines that are in nobody's, or in no part's. */
export const unassignedText = (data: Dataset): LocalText => (data.cut ? kpiText.linesOutside : kpiText.noSalesperson);

/** Lines of the days that name no salesperson (no region, no product): they are in the total and in nobody's figure. */
export function unassignedLines(data: Dataset, person: number | null, from: number, to: number): number {
  if (person === null) return 0;
  const rows = once(data, "unassignedLines", () => {
    const people = peopleOf(data, "Orders.salesperson");
    const { state, date } = data.orders();
    return periodRows(date, people, (row) => people[row] === nobody && state[row] !== lineState.left);
  });
  return rows.within(null, from, to).length;
}
