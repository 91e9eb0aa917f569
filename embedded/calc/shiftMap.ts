/** Where cells and areas are after rows or columns were inserted or deleted. */
import type { Change } from "../model/contract";
import { endColumn, endRow } from "../model/rect";
import type { Rect } from "../model/types";

export type Shift = Extract<Change, { kind: "cells" }>;

/** An area after the shift; null = it is gone. `touched`: it got new cells or lost some. `unknown`: cells moved in a way the change does not tell. */
export interface Moved {
  rect: Rect;
  touched: boolean;
}

/** Whether the change moves other cells. */
export const isShift = (change: Change): change is Shift =>
  change.kind === "cells" && change.changeType !== "RangeEdited";

/**
 * Follows an area through one insertion or deletion of whole rows or columns on its sheet.
 * @returns null when nothing is left of it, "unknown" for cells moved inside a sheet (the direction is not told)
 */
export function follow(rect: Rect, shift: Shift): Moved | null | "unknown" {
  const { changeType, rect: at } = shift;
  if (changeType === "RowInserted" || changeType === "RowDeleted") {
    const moved = along(rect.row, endRow(rect), at.row, at.rowCount, changeType === "RowInserted");
    return moved && { rect: { ...rect, row: moved.start, rowCount: moved.end - moved.start }, touched: moved.touched };
  }
  if (changeType === "ColumnInserted" || changeType === "ColumnDeleted") {
    const moved = along(rect.column, endColumn(rect), at.column, at.columnCount, changeType === "ColumnInserted");
    return (
      moved && { rect: { ...rect, column: moved.start, columnCount: moved.end - moved.start }, touched: moved.touched }
    );
  }
  return "unknown";
}

function along(
  start: number,
  end: number,
  at: number,
  count: number,
  insert: boolean,
): { start: number; end: number; touched: boolean } | null {
  if (insert) {
    if (start >= at) return { start: start + count, end: end + count, touched: false };
    return { start, end: end > at ? end + count : end, touched: end > at };
  }
  const before = (position: number): number => (position <= at ? position : Math.max(at, position - count));
  const moved = { start: before(start), end: before(end), touched: start < at + count && end > at };
  return moved.end > moved.start ? moved : null;
}
