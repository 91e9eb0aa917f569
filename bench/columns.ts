/** Rows of cells as columns. */
import type { CellValue } from "../src/policy/values";

/** So many rows are taken at a time that their cells stay close at hand while each column is filled. */
const block = 512;

/**
 * Turns rows into columns.
 * @param rows as Excel hands them over, one array a row
 * @param places which columns of the rows are wanted
 * @returns one array a place; a cell that a row lacks is null
 */
export function columnsOf(
  rows: readonly (readonly (CellValue | undefined)[])[],
  places: readonly number[],
): CellValue[][] {
  const columns = places.map(() => new Array<CellValue>(rows.length));
  for (let start = 0; start < rows.length; start += block) {
    const end = Math.min(start + block, rows.length);
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? -1;
      const column = columns[index];
      if (column) for (let row = start; row < end; row++) column[row] = rows[row]?.[place] ?? null;
    }
  }
  return columns;
}
