/** Columns of which nothing need be asked: one that is not installed has no cells. */
import type { CellValue } from "../policy/values";
import type { Dataset } from "./dataset";

const none: readonly CellValue[] = [];

/** The cells of a column, row by row; none where it is not installed. @param ref "Accounts.tier" */
export const columnCells = (data: Pick<Dataset, "column">, ref: string): readonly CellValue[] =>
  data.column(ref) ?? none;
