/** Amounts far from the others: 万元 typed as yuan, or the reverse (ruling 1). */
import type { CellValue } from "../policy/values";

export interface Outlier {
  readonly row: number;
  readonly amount: number;
  readonly median: number;
  readonly side: "high" | "low";
}

/**
 * Amounts that are `ratio` times above or below the median of all amounts; zeros are left out, signs do not count, and fewer
 * than three amounts say nothing.
 * @param amounts cells of the column, other values are skipped
 * @param ratio parameter amount.outlierRatio
 * @param rows the rows to judge
 */
export function outliers(
  amounts: ArrayLike<CellValue | number>,
  ratio: number,
  rows: Iterable<number>,
): readonly Outlier[] {
  const sizes: number[] = [];
  for (let row = 0; row < amounts.length; row++) {
    const size = sizeOf(amounts[row]);
    if (size > 0) sizes.push(size);
  }
  if (sizes.length < 3) return [];
  const sorted = Float64Array.from(sizes).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
  const found: Outlier[] = [];
  for (const row of rows) {
    const size = sizeOf(amounts[row]);
    if (!(size > 0)) continue;
    if (size >= median * ratio) found.push({ row, amount: Number(amounts[row]), median, side: "high" });
    else if (size * ratio <= median) found.push({ row, amount: Number(amounts[row]), median, side: "low" });
  }
  return found;
}

const sizeOf = (cell: CellValue | number | undefined): number =>
  typeof cell === "number" && Number.isFinite(cell) ? Math.abs(cell) : 0;
