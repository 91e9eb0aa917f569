/** Rows of a table by the period that a cell of theirs names: every distinct cell is read once, whoever asks for which period. */
import { readPeriod, type Period, type PeriodType } from "../calendar/period";
import type { Dataset } from "./dataset";
import { once } from "./memo";

/** Periods of the distinct cells of a column, by their place in `coded`; null for a cell that names none. */
export const namedPeriods = (data: Dataset, ref: string, type: PeriodType): readonly (Period | null)[] =>
  once(data, `named periods ${ref} ${type}`, () => {
    const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
    return (data.coded(ref)?.values ?? []).map((cell) => readPeriod(cell, type, yearStart));
  });

const none: readonly number[] = [];

/**
 * The rows that name a period, ascending; a cell that names none belongs to no period.
 * @param ref "KpiInputs.period"
 * @param name says which rows are meant; the same name must always stand for the same rows
 * @param rows the rows that there are, ascending
 */
export function rowsOfPeriod(
  data: Dataset,
  ref: string,
  { type, start, end }: Period,
  name: string,
  rows: () => ArrayLike<number>,
): readonly number[] {
  const byPeriod = once(data, `rows of period ${ref} ${type} ${name}`, () => {
    const periods = namedPeriods(data, ref, type);
    const codes = data.coded(ref)?.codes;
    const found = new Map<string, number[]>();
    const all = rows();
    for (let at = 0; at < all.length; at++) {
      const row = all[at] ?? 0;
      const period = periods[codes?.[row] ?? -1];
      if (!period) continue;
      const key = `${period.start} ${period.end}`;
      const list = found.get(key);
      if (list) list.push(row);
      else found.set(key, [row]);
    }
    return found;
  });
  return byPeriod.get(`${start} ${end}`) ?? none;
}
