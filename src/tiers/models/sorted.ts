/** Search in sorted numbers. */

/** Place of the first number that is not before; `count` when all are. Those before stand together at the beginning. */
function firstNot(sorted: Float64Array, count: number, isBefore: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Place of the first number that is not below a value.
 * @param sorted ascending
 * @param count how many of them count
 * @returns `count` when all are below
 */
export const firstAtLeast = (sorted: Float64Array, count: number, value: number): number =>
  firstNot(sorted, count, (number) => number < value);

/** Place of the first number above a value; `count` when there is none. */
export const firstAbove = (sorted: Float64Array, count: number, value: number): number =>
  firstNot(sorted, count, (number) => number <= value);
