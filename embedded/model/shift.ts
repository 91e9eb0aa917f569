/** Where areas go when cells are inserted or deleted: pure arithmetic, for references and for everything that has an area. */
import { MAX_COLUMNS, MAX_ROWS, endColumn, endRow, isWholeColumns, isWholeRows } from "./rect";
import type { Rect } from "./types";

/** Cells inserted (count > 0) or deleted (count < 0) at `at` along an axis, within the band of the other axis. */
export interface Shift {
  axis: "rows" | "columns";
  at: number;
  count: number;
  /** First and one past the last row or column of the other axis that moves. */
  bandStart: number;
  bandEnd: number;
}

/** The shift of an insertion or deletion of an area. */
export function shiftOf(area: Rect, axis: Shift["axis"], insert: boolean): Shift {
  const rows = axis === "rows";
  const count = rows ? area.rowCount : area.columnCount;
  return {
    axis,
    at: rows ? area.row : area.column,
    count: insert ? count : -count,
    bandStart: rows ? area.column : area.row,
    bandEnd: rows ? endColumn(area) : endRow(area),
  };
}

/** Whether the area lies inside the band that moves. */
export function inBand(area: Rect, shift: Shift): boolean {
  const [start, end] = shift.axis === "rows" ? [area.column, endColumn(area)] : [area.row, endRow(area)];
  return start >= shift.bandStart && end <= shift.bandEnd;
}

/**
 * The new place of an area: the same object when it does not move, null when its cells are gone. An insertion inside
 * widens it; one directly at its start moves it.
 */
export function shiftRect(area: Rect, shift: Shift): Rect | null {
  const rows = shift.axis === "rows";
  if (!inBand(area, shift) || (rows ? isWholeColumns(area) : isWholeRows(area))) return area;
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  const span = shiftSpan(
    rows ? area.row : area.column,
    rows ? area.rowCount : area.columnCount,
    shift.at,
    shift.count,
    limit,
  );
  if (span === null) return null;
  const [start, size] = span;
  if (start === (rows ? area.row : area.column) && size === (rows ? area.rowCount : area.columnCount)) return area;
  return rows ? { ...area, row: start, rowCount: size } : { ...area, column: start, columnCount: size };
}

/** The same for one axis: [start, size] of a span, or null when it is gone. */
export function shiftSpan(
  start: number,
  size: number,
  at: number,
  count: number,
  limit: number,
): [number, number] | null {
  const end = start + size;
  if (count >= 0) {
    const newStart = start >= at ? start + count : start;
    const newEnd = end > at ? end + count : end;
    return newStart >= limit ? null : [newStart, Math.min(newEnd, limit) - newStart];
  }
  const cutEnd = at - count;
  const moved = (edge: number): number => (edge <= at ? edge : edge >= cutEnd ? edge + count : at);
  const newStart = moved(start);
  const newEnd = moved(end);
  return newEnd > newStart ? [newStart, newEnd - newStart] : null;
}
