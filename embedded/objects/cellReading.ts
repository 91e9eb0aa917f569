/** Matrices of what the cells of an area hold, show and look like. */
import type { Host } from "../host";
import { toR1C1 } from "../model/formula/r1c1";
import { endColumn, endRow } from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { Cell, CellStyle, Rect } from "../model/types";
import { cellValueOut, cellValueType, formulaOut, textOut } from "../model/values";
import { HostError } from "../protocol/hostError";
import { bookOf, isUnbounded, sheetOf, type Place } from "./places";

/** More cells than Excel reads in one go. */
const MAX_READ = 5_000_000;

type Reader = (cell: Cell | undefined, style: () => CellStyle, locale: string, row: number, column: number) => unknown;

export const readers = {
  Values: (cell) => cellValueOut(cell),
  ValueTypes: (cell) => cellValueType(cell),
  Formulas: (cell) => formulaOut(cell),
  FormulasR1C1: (cell, _style, _locale, row, column) =>
    cell?.formula === undefined ? formulaOut(cell) : toR1C1(cell.formula, row, column),
  Text: (cell, style, locale) => textOut(cell, style(), locale),
  NumberFormat: (_cell, style) => style().numberFormat,
} as const satisfies Record<string, Reader>;

/**
 * @returns rows of values, or null for whole rows and columns, as Excel answers for ranges without bounds
 * @throws RangeExceedsLimit over five million cells
 */
export function readMatrix(host: Host, { sheetId, rect }: Place, what: keyof typeof readers): unknown[][] | null {
  if (isUnbounded(rect)) return null;
  if (rect.rowCount * rect.columnCount > MAX_READ)
    throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  const book = bookOf(host);
  const sheet = sheetOf(host, sheetId);
  const reader: Reader = readers[what];
  const blankStyle = (row: number, column: number) => () => book.styles.get(sheet.styleAt(row, column));
  const matrix: unknown[][] = [];
  for (let row = rect.row; row < endRow(rect); row += 1) {
    const line: unknown[] = [];
    for (let column = rect.column; column < endColumn(rect); column += 1) {
      const cell = sheet.grid.get(row, column);
      line.push(
        reader(
          cell,
          cell ? () => book.styles.get(cell.style) : blankStyle(row, column),
          host.settings.locale,
          row,
          column,
        ),
      );
    }
    matrix.push(line);
  }
  return matrix;
}

/** The styles that occur in some areas; for very large areas those of existing cells, rows and columns. */
export function stylesIn(host: Host, sheet: Sheet, areas: readonly Rect[]): CellStyle[] {
  const indexes = new Set<number>();
  for (const rect of areas) {
    if (rect.rowCount * rect.columnCount <= 50_000) {
      for (let row = rect.row; row < endRow(rect); row += 1)
        for (let column = rect.column; column < endColumn(rect); column += 1) indexes.add(sheet.styleAt(row, column));
      continue;
    }
    sheet.grid.forEach((_row, _column, cell) => indexes.add(cell.style), rect);
    const columns = Array.from(
      { length: Math.min(rect.columnCount, 16_384) },
      (_unused, index) => sheet.columns.get(rect.column + index)?.style ?? 0,
    );
    for (const index of columns) indexes.add(index);
  }
  return [...indexes].map((index) => bookOf(host).styles.get(index));
}

/** The value all items agree on, else null: how Excel answers for mixed ranges. */
export function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
