/** Rows of a table in order of day, for everybody and by person: a figure of a month touches the rows of that month only. */
import { nobody } from "./people";

/** Rows by day. Views on shared arrays: read, never write. */
export interface PeriodRows {
  /**
   * @param person number of the person, null for everybody
   * @param from first day
   * @param to last day
   */
  within(person: number | null, from: number, to: number): Int32Array;
  /** Rows whose day cannot be read: they might lie in any period. */
  undated(person: number | null): Int32Array;
}

/** A sequence of rows in order of day with their days beside them. */
interface Sequence {
  readonly rows: Int32Array;
  readonly days: Float64Array;
}

/**
 * @param days serial day of every row; NaN where it cannot be read
 * @param people person of every row; below zero nobody's, those are among everybody's rows only. Asked when a person's rows are
 * @param counts which rows there are at all
 */
export function periodRows(days: Float64Array, people: () => Int32Array, counts: (row: number) => boolean): PeriodRows {
  // Most figures ask for undated rows or for a person's: the orders of rows are made when they are asked for.
  let undated: Int32Array | undefined;
  let all: Sequence | undefined;
  let own: ReturnType<typeof byPerson> | undefined;
  const everybodys = (): Sequence => (all ??= inOrder(datedRows(days, counts), days));
  return {
    within: (person, from, to) => {
      if (person === null) return between(everybodys(), 0, everybodys().rows.length, from, to);
      own ??= byPerson(everybodys(), people());
      // Whoever has no rows starts and ends at the same place.
      return between(own.sequence, own.starts[person] ?? 0, own.starts[person + 1] ?? 0, from, to);
    },
    undated: (person) => {
      undated ??= undatedRows(days, counts);
      if (person === null || undated.length === 0) return undated;
      const of = people();
      return undated.filter((row) => of[row] === person);
    },
  };
}

/** Rows that count and have a day. */
function datedRows(days: Float64Array, counts: (row: number) => boolean): Int32Array {
  const dated = new Int32Array(days.length);
  let count = 0;
  for (let row = 0; row < days.length; row++)
    if (!Number.isNaN(days[row] ?? Number.NaN) && counts(row)) dated[count++] = row;
  return dated.subarray(0, count);
}

/** Rows that count and have none. */
function undatedRows(days: Float64Array, counts: (row: number) => boolean): Int32Array {
  const open: number[] = [];
  for (let row = 0; row < days.length; row++) if (Number.isNaN(days[row] ?? Number.NaN) && counts(row)) open.push(row);
  return Int32Array.from(open);
}

/** Adds one and gives back what was there before. */
function bump(counts: Int32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Counts to where each group starts. */
function addUp(counts: Int32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}

/** Stable counting sort by day; a comparison sort where the days lie far apart. */
function inOrder(rows: Int32Array, days: Float64Array): Sequence {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let ascending = true;
  let before = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const day = days[row] ?? 0;
    if (day < min) min = day;
    if (day > max) max = day;
    if (day < before) ascending = false;
    before = day;
  }
  let sorted = rows;
  if (!ascending) {
    const range = max - min + 1;
    if (range > rows.length * 4 + 65536) {
      sorted = rows.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
    } else {
      const starts = new Int32Array(range + 1);
      for (const row of rows) bump(starts, (days[row] ?? 0) - min + 1);
      addUp(starts);
      sorted = new Int32Array(rows.length);
      for (const row of rows) sorted[bump(starts, (days[row] ?? 0) - min)] = row;
    }
  }
  return withDays(sorted, days);
}

function withDays(rows: Int32Array, days: Float64Array): Sequence {
  const sorted = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) sorted[at] = days[rows[at] ?? 0] ?? 0;
  return { rows, days: sorted };
}

/** The same rows person by person, each in order of day. */
function byPerson(all: Sequence, people: Int32Array) {
  let most = nobody;
  for (const row of all.rows) most = Math.max(most, people[row] ?? nobody);
  const starts = new Int32Array(most + 2);
  for (const row of all.rows) if ((people[row] ?? nobody) >= 0) bump(starts, (people[row] ?? 0) + 1);
  addUp(starts);
  const next = starts.slice();
  const rows = new Int32Array(starts[most + 1] ?? 0);
  const days = new Float64Array(rows.length);
  for (let at = 0; at < all.rows.length; at++) {
    const row = all.rows[at] ?? 0;
    const person = people[row] ?? nobody;
    if (person < 0) continue;
    const place = bump(next, person);
    rows[place] = row;
    days[place] = all.days[at] ?? 0;
  }
  return { starts, sequence: { rows, days } };
}

function between({ rows, days }: Sequence, start: number, end: number, from: number, to: number): Int32Array {
  const first = firstAtLeast(days, start, end, from);
  return rows.subarray(first, firstAtLeast(days, first, end, to + 1));
}

function firstAtLeast(days: Float64Array, start: number, end: number, day: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
