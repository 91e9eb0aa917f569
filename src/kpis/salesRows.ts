/** Lines of Orders in order of the day that counts, by salesperson: what sales figures add up. */
import { kpiText } from "../locales/kpis";
import type { LocalText, Message } from "../locales/types";
import type { Dataset } from "./dataset";
import { once, perDataset } from "./memo";
import { fromTenThousandths } from "./money";
import { monthPlaces } from "./monthSums";
import { lineState } from "./orderLines";
import { nobody, peopleOf } from "./people";
import type { PeriodRows } from "./periodRows";
import { periodRows } from "./periodRows";

/** Lines that count by `sales.basis`, whoever sold them. */
export const salesRows = perDataset((data: Dataset): PeriodRows => {
  const { state, date } = data.orders();
  return periodRows(
    date,
    () => peopleOf(data, "Orders.salesperson"),
    (row) => state[row] !== lineState.left,
  );
});

/** Net amount of lines. */
export interface Sales {
  /** In currency units; null when lines cannot be read, or the sum is too large to be exact. */
  readonly amount: number | null;
  /** Lines that cannot be read: date, amount or mark. */
  readonly bad: number;
}

/** Why sales that have no amount have none. */
export const unclearSales = ({ bad }: Sales): Message =>
  bad > 0 ? { text: kpiText.badOrders, args: { count: bad } } : { text: kpiText.tooLarge };

/** Lines by month: net amount in ten-thousandths, how many there are, how many of them cannot be read. */
const monthly = perDataset((data: Dataset) => {
  const { state, date, amount } = data.orders();
  const months = monthPlaces(data, date, peopleOf(data, "Orders.salesperson"));
  const [sums, lines, bad] = [
    new Float64Array(months.size),
    new Float64Array(months.size),
    new Float64Array(months.size),
  ];
  for (let row = 0; row < state.length; row++) {
    if (state[row] === lineState.left) continue;
    const place = months.placeOf(row);
    if (place < 0) continue;
    lines[place] = (lines[place] ?? 0) + 1;
    if (state[row] === lineState.counts) sums[place] = (sums[place] ?? 0) + (amount[row] ?? 0);
    else bad[place] = (bad[place] ?? 0) + 1;
  }
  return { add: months.add, sums, lines, bad };
});

/**
 * Net sales of the days, credited to the order's salesperson (ruling 14).
 * @param person number of the person, null for everybody
 */
export function salesBetween(data: Dataset, person: number | null, from: number, to: number): Sales {
  const { add, sums, bad: badOf } = monthly(data);
  let sum = add(sums, person, from, to);
  let bad = add(badOf, person, from, to) ?? 0;
  if (sum === null) {
    sum = 0;
    const { state, amount } = data.orders();
    const rows = salesRows(data).within(person, from, to);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (state[row] === lineState.counts) sum += amount[row] ?? 0;
      else bad++;
    }
  }
  bad += salesRows(data).undated(person).length;
  const total = fromTenThousandths(sum);
  return { amount: bad > 0 || Number.isNaN(total) ? null : total, bad };
}

/** The note beside a figure for the lines that are in nobody's, or in no part's. */
export const unassignedText = (data: Dataset): LocalText => (data.cut ? kpiText.linesOutside : kpiText.noSalesperson);

/** Lines of the days that name no salesperson (no region, no product): they are in the total and in nobody's figure. */
export function unassignedLines(data: Dataset, person: number | null, from: number, to: number): number {
  if (person === null) return 0;
  const { add, lines } = monthly(data);
  const found = add(lines, nobody, from, to);
  if (found !== null) return found;
  const rows = once(data, "unassignedLines", () => {
    const people = peopleOf(data, "Orders.salesperson");
    const { state, date } = data.orders();
    return periodRows(
      date,
      () => people,
      (row) => people[row] === nobody && state[row] !== lineState.left,
    );
  });
  return rows.within(null, from, to).length;
}
