/** What every editing file gets: the workbook, who edits, and the marks an edit leaves. */
import { hostErrors } from "../../protocol/hostError";
import type { Book } from "../book";
import type { Change, ChangeOrigin, EditDetails, SheetPart } from "../contract";
import type { Sheet } from "../sheet";
import type { Rect } from "../types";

export interface EditContext {
  readonly book: Book;
  readonly origin: ChangeOrigin;
}

type SheetNews = Extract<Change, { kind: "sheet" }>["what"];
type TableNews = Extract<Change, { kind: "table" }>["what"];
type BookNews = Extract<Change, { kind: "workbook" }>["what"];
export type CellNews = Extract<Change, { kind: "cells" }>["changeType"];

/** Tells that cells changed. */
export function tellCells(
  { book, origin }: EditContext,
  sheet: Sheet,
  rect: Rect,
  changeType: CellNews = "RangeEdited",
  details?: EditDetails,
  moved?: "rows" | "columns",
): void {
  sheet.dirty.add("cells");
  book.emit({
    kind: "cells",
    sheetId: sheet.id,
    rect,
    origin,
    changeType,
    ...(details ? { details } : {}),
    ...(moved ? { moved } : {}),
  });
}

/** Tells that something of a sheet changed and marks the parts the file layer has to write again. */
export function tellSheet({ book, origin }: EditContext, sheet: Sheet, what: SheetNews, ...parts: SheetPart[]): void {
  for (const part of parts) sheet.dirty.add(part);
  book.emit({ kind: "sheet", what, sheetId: sheet.id, origin });
}

/** Tells that a table changed. */
export function tellTable(
  { book, origin }: EditContext,
  table: { id: number; sheetId: string },
  what: TableNews,
): void {
  book.sheet(table.sheetId).dirty.add("tables");
  book.emit({ kind: "table", what, tableId: table.id, sheetId: table.sheetId, origin });
}

/** Tells that something of the whole workbook changed. */
export function tellBook({ book, origin }: EditContext, what: BookNews, part: string): void {
  book.dirty.add(part);
  book.emit({ kind: "workbook", what, origin });
}

/**
 * Refuses a change of cells on a protected sheet unless every one of them is unlocked.
 * @throws AccessDenied
 */
export function assertEditable({ book }: EditContext, sheet: Sheet, area: Rect): void {
  if (book.readOnly) throw hostErrors.accessDenied("The workbook is read-only.");
  if (!sheet.protection.protected) return;
  const unlocked = (style: number): boolean => book.styles.get(style).locked === false;
  const denied = hostErrors.accessDenied(`The sheet "${sheet.name}" is protected.`);
  // Large areas always hold cells nobody unlocked one by one; only column or row styles can open them.
  const large = area.rowCount * area.columnCount > 2_000_000;
  if (large) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      if (!unlocked(sheet.columns.get(column)?.style ?? 0)) throw denied;
    sheet.grid.forEach((_row, _column, cell) => {
      if (!unlocked(cell.style)) throw denied;
    }, area);
    return;
  }
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      if (!unlocked(sheet.styleAt(row, column))) throw denied;
}

/**
 * Refuses an operation on a protected sheet unless its options allow it ("allowInsertRows", "allowSort", …).
 * @throws AccessDenied
 */
export function assertAllowed({ book }: EditContext, sheet: Sheet, option?: string): void {
  if (book.readOnly) throw hostErrors.accessDenied("The workbook is read-only.");
  if (!sheet.protection.protected) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  throw hostErrors.accessDenied(`The sheet "${sheet.name}" is protected.`);
}

/**
 * Refuses a change of the sheets of a workbook whose structure is protected.
 * @throws AccessDenied
 */
export function assertStructure({ book }: EditContext): void {
  if (book.readOnly) throw hostErrors.accessDenied("The workbook is read-only.");
  if (book.structureProtected) throw hostErrors.accessDenied("The structure of the workbook is protected.");
}
