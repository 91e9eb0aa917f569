/** Areas of cells: pure arithmetic, 0-based. */
import type { Rect } from "./types";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Builds an area from its corner and size. */
export const rect = (row: number, column: number, rowCount = 1, columnCount = 1): Rect => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** First row below the area. */
export const endRow = (r: Rect): number => r.row + r.rowCount;
/** First column right of the area. */
export const endColumn = (r: Rect): number => r.column + r.columnCount;

/** Whether both areas are the same. */
export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

/** Whether the cell lies in the area. */
export const holds = (r: Rect, row: number, column: number): boolean =>
  row >= r.row && row < endRow(r) && column >= r.column && column < endColumn(r);

/** Whether `outer` contains all of `inner`. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.row >= outer.row &&
  endRow(inner) <= endRow(outer) &&
  inner.column >= outer.column &&
  endColumn(inner) <= endColumn(outer);

/** The common part of two areas, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(endRow(a), endRow(b)) - row;
  const columnCount = Math.min(endColumn(a), endColumn(b)) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** Whether two areas share a cell. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  Math.max(a.row, b.row) < Math.min(endRow(a), endRow(b)) &&
  Math.max(a.column, b.column) < Math.min(endColumn(a), endColumn(b));

/** The smallest area that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(endRow(a), endRow(b)) - row,
    columnCount: Math.max(endColumn(a), endColumn(b)) - column,
  };
}

/** The parts of `a` outside `b`: at most four areas that do not overlap. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const common = intersect(a, b);
  if (!common) return [a];
  return [
    rect(a.row, a.column, common.row - a.row, a.columnCount),
    rect(endRow(common), a.column, endRow(a) - endRow(common), a.columnCount),
    rect(common.row, a.column, common.rowCount, common.column - a.column),
    rect(common.row, endColumn(common), common.rowCount, endColumn(a) - endColumn(common)),
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** Takes `holes` out of `areas`. */
export const subtractAll = (areas: readonly Rect[], holes: readonly Rect[]): Rect[] =>
  holes.reduce<Rect[]>((rest, hole) => rest.flatMap((area) => subtract(area, hole)), [...areas]);

/** Whether the area spans whole rows / whole columns of a sheet. */
export const isWholeRows = (r: Rect): boolean => r.columnCount === MAX_COLUMNS;
export const isWholeColumns = (r: Rect): boolean => r.rowCount === MAX_ROWS;

/** Whether the area lies on the sheet. */
export const onSheet = (r: Rect): boolean =>
  r.row >= 0 &&
  r.column >= 0 &&
  r.rowCount > 0 &&
  r.columnCount > 0 &&
  endRow(r) <= MAX_ROWS &&
  endColumn(r) <= MAX_COLUMNS;
