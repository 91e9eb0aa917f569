/** Search in sorted numbers. */

/**
 * Place of the first number that is not below a value.
 * @param sorted ascending
 * @param count how many of them count
 * @returns `count` when all are below
 */
export function firstAtLeast(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
