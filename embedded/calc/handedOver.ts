/** What custom functions are given of a block of cells, made once however many calls of a calculation ask for it. */
import type { CellValue } from "../model/types";
import { waiting } from "./evaluate";
import { Matrix } from "./values";

interface HandedOver {
  readonly rows: CellValue[][];
  /** The cells as text: two blocks with the same text are the same. */
  readonly text: string;
  /** A cell still waits for a custom function. */
  readonly waits: boolean;
}

const made = new WeakMap<Matrix, HandedOver>();

export function handedOver(matrix: Matrix): HandedOver {
  let known = made.get(matrix);
  if (!known) {
    const rows = matrix.toRows();
    known = { rows, text: JSON.stringify(rows), waits: matrix.data.includes(waiting) };
    made.set(matrix, known);
  }
  return known;
}

const filledUp = new WeakMap<Matrix, Matrix>();

/** The block with empty text for its blank cells: what `IF(cells="","",cells)` gives. */
export function blanksAsText(matrix: Matrix): Matrix {
  let known = filledUp.get(matrix);
  if (!known) {
    known = new Matrix(
      matrix.rows,
      matrix.columns,
      matrix.data.map((cell) => cell ?? ""),
    );
    filledUp.set(matrix, known);
  }
  return known;
}
