/** Customers counted by owner for several periods in one pass: what holds for a run of periods is written at its ends only. */
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { nobody, peopleCount, peopleOf } from "./people";

/** How many customers of a person have each state in each period. */
export interface PeriodTally {
  /** @param person number of the person, null for everybody */
  of(person: number | null, state: number, period: number): number;
}

/** Counts a customer: it has the state from the first period to the one before `next`. */
export type CountRun = (state: number, first: number, next: number) => void;

/**
 * @param name what is counted; the same name must always stand for the same thing
 * @param periods how many periods there are
 * @param states how many states there are, from 0 on
 * @param judge makes what tells the runs of a row of Accounts, when nobody asked before
 */
export const periodTally = (
  data: Dataset,
  name: string,
  periods: number,
  states: number,
  judge: () => (row: number, count: CountRun) => void,
): PeriodTally =>
  once(data, `periods ${name}`, () => {
    const owners = peopleOf(data, "Accounts.owner");
    const people = peopleCount(data);
    // A line a person and state: what begins in a period and what ends before it. Nobody's lines come first.
    const length = periods + 1;
    const counts = new Int32Array((people + 1) * states * length);
    let lines = 0;
    const tell = judge();
    const count: CountRun = (state, first, next) => {
      const line = (lines + state) * length;
      counts[line + first] = (counts[line + first] ?? 0) + 1;
      counts[line + next] = (counts[line + next] ?? 0) - 1;
    };
    for (let row = 0; row < owners.length; row++) {
      lines = ((owners[row] ?? nobody) + 1) * states;
      tell(row, count);
    }
    for (let place = 0; place < counts.length; place++)
      if (place % length > 0) counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
    // Everybody's stand with nobody's.
    const block = states * length;
    for (let place = block; place < counts.length; place++)
      counts[place % block] = (counts[place % block] ?? 0) + (counts[place] ?? 0);
    return {
      of: (person, state, period) =>
        person !== null && person >= people
          ? 0
          : (counts[((person === null ? 0 : person + 1) * states + state) * length + period] ?? 0),
    };
  });

/**
 * How many limits a day has reached.
 * @param limits days in ascending order
 */
export function limitsReached(limits: readonly number[]): (day: number) => number {
  const [first, last] = [limits[0] ?? 0, limits[limits.length - 1] ?? 0];
  const reached = new Uint8Array(last - first);
  for (const limit of limits.slice(1, -1))
    for (let at = limit - first; at < reached.length; at++) reached[at] = (reached[at] ?? 0) + 1;
  return (day) => {
    if (day >= last) return limits.length;
    return day < first ? 0 : (reached[day - first] ?? 0) + 1;
  };
}
