/** Days on which something happened, customer by customer: the latest up to a day, any between two. */

/** Days of every customer, ascending. */
export interface AccountDays {
  /** Where the days of each customer begin in `days`; those of the next begin where they end. */
  readonly starts: Int32Array;
  /** Days of all customers, customer by customer. */
  readonly days: Int32Array;
  /** Latest day up to another one; NaN where there is none. @param account row of Accounts */
  latest(account: number, upTo: number): number;
  /** Is there one between two days, both included? */
  any(account: number, from: number, to: number): boolean;
}

/**
 * @param rows rows of a table, in any order; all of them when null
 * @param days serial day of every row of the table; rows without one (NaN) are left out
 * @param account row of Accounts for every row of the table; below zero for those of no customer, which are left out
 * @param accounts rows of Accounts
 */
export function accountDays(
  rows: ArrayLike<number> | null,
  days: Float64Array,
  account: Int32Array,
  accounts: number,
): AccountDays {
  // Where each customer's days begin: counted first, then filled.
  const starts = new Int32Array(accounts + 2);
  const count = rows?.length ?? days.length;
  for (let at = 0; at < count; at++) {
    const row = rows ? (rows[at] ?? 0) : at;
    const of = account[row] ?? -1;
    if (of >= 0 && !Number.isNaN(days[row] ?? Number.NaN)) starts[of + 2] = (starts[of + 2] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Int32Array(starts[accounts + 1] ?? 0);
  for (let at = 0; at < count; at++) {
    const row = rows ? (rows[at] ?? 0) : at;
    const of = account[row] ?? -1;
    const day = days[row] ?? Number.NaN;
    if (of < 0 || Number.isNaN(day)) continue;
    const place = starts[of + 1] ?? 0;
    sorted[place] = day;
    starts[of + 1] = place + 1;
  }
  for (let of = 0; of < accounts; of++) putInOrder(sorted, starts[of] ?? 0, starts[of + 1] ?? 0);
  /** Place of a customer's latest day up to another one; below its first place where there is none. */
  const placeOf = (of: number, upTo: number): number => {
    let low = starts[of] ?? 0;
    let high = starts[of + 1] ?? low;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) <= upTo) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const latest = (of: number, upTo: number): number => {
    const place = placeOf(of, upTo);
    return place >= (starts[of] ?? 0) ? (sorted[place] ?? Number.NaN) : Number.NaN;
  };
  return {
    starts,
    days: sorted,
    latest,
    any: (of, from, to) => latest(of, to) >= from,
  };
}

/** Most customers have few days, which are put in order one by one. */
const few = 32;

/** Puts the numbers from one place to before another in order. */
function putInOrder(numbers: Int32Array, start: number, end: number): void {
  if (end - start > few) numbers.subarray(start, end).sort();
  else
    for (let at = start; at < end; at++) {
      const number = numbers[at] ?? 0;
      let place = at;
      for (; place > start && (numbers[place - 1] ?? 0) > number; place--) numbers[place] = numbers[place - 1] ?? 0;
      numbers[place] = number;
    }
}
