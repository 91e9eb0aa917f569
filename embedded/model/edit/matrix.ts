/** Matrices as the API gives them for an area. */
import { hostErrors } from "../../protocol/hostError";
import type { Rect } from "../types";

const MAX_CELLS = 5_000_000;

/**
 * A reader of the value for each place of an area: one value for all, or a matrix of exactly its shape.
 * @throws InvalidArgument when the shape differs or the area is too large for one write
 */
export function fillMatrix(values: unknown, { rowCount, columnCount }: Rect): (row: number, column: number) => unknown {
  if (rowCount * columnCount > MAX_CELLS)
    throw hostErrors.invalidArgument("The area has too many cells to be written at once.");
  if (!Array.isArray(values)) {
    if (values !== null && typeof values === "object")
      throw hostErrors.invalidArgument("A cell takes a number, a text, true, false or null.");
    return () => values;
  }
  const rows = values as readonly unknown[];
  const fits = rows.length === rowCount && rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!fits)
    throw hostErrors.invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (row, column) => (rows[row] as readonly unknown[])[column];
}
