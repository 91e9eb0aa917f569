/** Inserting and deleting cells: everything that has a place on the sheet moves along. */
import { hostErrors } from "../../protocol/hostError";
import { mapReferences } from "../formula/references";
import { rewriteEverywhere } from "../formula/everywhere";
import { hasContent } from "../grid";
import { MAX_COLUMNS, MAX_ROWS, endColumn, endRow, isWholeColumns, isWholeRows, overlaps } from "../rect";
import { inBand, shiftOf, shiftRect, shiftSpan, type Shift } from "../shift";
import type { Sheet } from "../sheet";
import type { Rect, TableData } from "../types";
import { parseRect, rectName } from "../address";
import { tellCells, tellTable, type CellNews, type EditContext } from "./context";
import { bodyOf, extendLook, fillRows, putHeader } from "./tableFill";
import { breakColumnEverywhere, uniqueColumnName } from "./tableNames";
import { forgetTable } from "./tableForget";

/**
 * Inserts or deletes the cells of an area; the others of its band move down/up or right/left.
 * @throws InsertDeleteConflict when a table would be torn, NonBlankCellOffSheet when cells would leave the sheet
 */
export function shiftCells(
  context: EditContext,
  sheet: Sheet,
  area: Rect,
  axis: Shift["axis"],
  insert: boolean,
  news?: CellNews,
): void {
  const shift = shiftOf(area, axis, insert);
  assertTablesWhole(context, sheet, area, shift);
  if (insert) assertRoom(sheet, area, shift);
  const before = context.book.tablesOn(sheet.id).map((table) => ({ table, body: bodyOf(table) }));
  breakDeletedColumns(context, sheet, area, shift);
  moveCells(sheet, area, shift);
  moveBands(sheet, area, shift);
  moveAreas(sheet, shift);
  moveTables(context, sheet, shift);
  rewriteEverywhere(context, (formula, home) =>
    mapReferences(formula, home.sheet?.name, (name, rect) =>
      name.toLowerCase() === sheet.name.toLowerCase() ? shiftRect(rect, shift) : rect,
    ),
  );
  if (insert && axis === "rows") for (const { table, body } of before) fillInserted(sheet, table, body, shift);
  if (insert && axis === "rows") styleFromAbove(sheet, area);
  tellCells(context, sheet, area, news ?? defaultNews(area, axis, insert), undefined, axis);
}

function defaultNews(area: Rect, axis: Shift["axis"], insert: boolean): CellNews {
  if (axis === "rows" && isWholeRows(area)) return insert ? "RowInserted" : "RowDeleted";
  if (axis === "columns" && isWholeColumns(area)) return insert ? "ColumnInserted" : "ColumnDeleted";
  return insert ? "CellInserted" : "CellDeleted";
}

/** A table may move as a whole or change inside its own band, never be torn. */
function assertTablesWhole(context: EditContext, sheet: Sheet, area: Rect, shift: Shift): void {
  const rows = shift.axis === "rows";
  for (const { range, name, showHeaders } of context.book.tablesOn(sheet.id)) {
    const reaches = rows ? endRow(range) > shift.at : endColumn(range) > shift.at;
    const touchesBand = rows
      ? range.column < shift.bandEnd && endColumn(range) > shift.bandStart
      : range.row < shift.bandEnd && endRow(range) > shift.bandStart;
    const conflict = hostErrors.insertDeleteConflict(`Cells of the table "${name}" would be torn apart.`);
    if (reaches && touchesBand && !inBand(range, shift)) throw conflict;
    const losesHeader =
      rows &&
      shift.count < 0 &&
      showHeaders &&
      inBand(range, shift) &&
      area.row <= range.row &&
      endRow(area) > range.row &&
      endRow(area) < endRow(range);
    if (losesHeader) throw conflict;
  }
}

function assertRoom(sheet: Sheet, area: Rect, shift: Shift): void {
  const rows = shift.axis === "rows";
  const last = rows
    ? { ...area, row: MAX_ROWS - area.rowCount, rowCount: area.rowCount }
    : { ...area, column: MAX_COLUMNS - area.columnCount, columnCount: area.columnCount };
  if (sheet.grid.some(hasContent, last)) throw hostErrors.nonBlankCellOffSheet("");
}

function breakDeletedColumns(context: EditContext, sheet: Sheet, area: Rect, shift: Shift): void {
  if (shift.axis !== "columns" || shift.count > 0) return;
  for (const table of context.book.tablesOn(sheet.id)) {
    if (!inBand(table.range, shift) || shiftRect(table.range, shift) === null) continue;
    for (const { name } of table.columns.filter(
      (_column, index) => table.range.column + index >= area.column && table.range.column + index < endColumn(area),
    ))
      breakColumnEverywhere(context, table, name);
  }
}

function moveCells(sheet: Sheet, area: Rect, shift: Shift): void {
  const { grid } = sheet;
  const rows = shift.axis === "rows";
  if (shift.count < 0) grid.lift(area);
  const from = shift.count < 0 ? shift.at - shift.count : shift.at;
  if (rows && isWholeRows(area)) {
    grid.shiftRows(from, shift.count);
    return;
  }
  const moving = rows
    ? { ...area, row: from, rowCount: MAX_ROWS - from }
    : { ...area, column: from, columnCount: MAX_COLUMNS - from };
  for (const { row, column, cell } of grid.lift(moving))
    grid.put(row + (rows ? shift.count : 0), column + (rows ? 0 : shift.count), cell);
}

/** Heights, widths, hidden and outline of whole rows and columns. */
function moveBands(sheet: Sheet, area: Rect, shift: Shift): void {
  const rows = shift.axis === "rows";
  if (!(rows ? isWholeRows(area) : isWholeColumns(area))) return;
  const map: Map<number, { outlineLevel?: number }> = rows ? sheet.rows : sheet.columns;
  const entries = [...map];
  const levels = Math.min(map.get(shift.at - 1)?.outlineLevel ?? 0, map.get(shift.at)?.outlineLevel ?? 0);
  map.clear();
  for (const [index, info] of entries) {
    const span = shiftSpan(index, 1, shift.at, shift.count, rows ? MAX_ROWS : MAX_COLUMNS);
    if (span) map.set(span[0], info);
  }
  if (shift.count > 0 && levels > 0)
    for (let index = shift.at; index < shift.at + shift.count; index += 1) map.set(index, { outlineLevel: levels });
  sheet.dirty.add(rows ? "rows" : "columns");
}

const alive = (rect: Rect | null): rect is Rect => rect !== null;

function moveAreas(sheet: Sheet, shift: Shift): void {
  const merges = sheet.merges.map((merge) => shiftRect(merge, shift)).filter(alive);
  if (merges.length !== sheet.merges.length || merges.some((merge, index) => merge !== sheet.merges[index])) {
    sheet.merges = merges;
    sheet.dirty.add("merges");
  }
  for (const [key, part] of [
    ["validations", "validations"],
    ["conditionalFormats", "conditionalFormats"],
  ] as const) {
    for (const item of sheet[key]) {
      const areas = item.areas.flatMap((part_) => moveArea(part_, shift));
      if (areas.length === item.areas.length && areas.every((moved, index) => moved === item.areas[index])) continue;
      item.areas = areas;
      sheet.dirty.add(part);
    }
    if (key === "validations") sheet.validations = sheet.validations.filter((item) => item.areas.length > 0);
    else sheet.conditionalFormats = sheet.conditionalFormats.filter((item) => item.areas.length > 0);
  }
  for (const comment of [...sheet.comments]) {
    const place = shiftRect({ ...comment.cell, rowCount: 1, columnCount: 1 }, shift);
    if (place) comment.cell = { row: place.row, column: place.column };
    else sheet.comments.splice(sheet.comments.indexOf(comment), 1);
    sheet.dirty.add("comments");
  }
  movePrint(sheet, shift);
}

/** Areas that reach beyond the band are cut into what moves and what stays. */
function moveArea(area: Rect, shift: Shift): Rect[] {
  if (inBand(area, shift)) {
    const moved = shiftRect(area, shift);
    return moved ? [moved] : [];
  }
  const rows = shift.axis === "rows";
  const start = Math.max(rows ? area.column : area.row, shift.bandStart);
  const end = Math.min(rows ? endColumn(area) : endRow(area), shift.bandEnd);
  if (start >= end || (rows ? endRow(area) : endColumn(area)) <= shift.at) return [area];
  const band = rows
    ? { ...area, column: start, columnCount: end - start }
    : { ...area, row: start, rowCount: end - start };
  const rest = rows
    ? [
        { ...area, columnCount: start - area.column },
        { ...area, column: end, columnCount: endColumn(area) - end },
      ]
    : [
        { ...area, rowCount: start - area.row },
        { ...area, row: end, rowCount: endRow(area) - end },
      ];
  const moved = shiftRect(band, shift);
  return [...(moved ? [moved] : []), ...rest.filter((part) => part.rowCount > 0 && part.columnCount > 0)];
}

function movePrint(sheet: Sheet, shift: Shift): void {
  const breaks = sheet.pageLayout.rowBreaks?.flatMap((row) => {
    const moved = shiftRect({ row, column: 0, rowCount: 1, columnCount: MAX_COLUMNS }, shift);
    return alive(moved) ? [moved.row] : [];
  });
  if (breaks && String(breaks) !== String(sheet.pageLayout.rowBreaks)) {
    sheet.pageLayout.rowBreaks = breaks;
    sheet.dirty.add("pageSetup");
  }
  for (const key of ["printArea", "printTitleRows", "printTitleColumns"] as const) {
    const text = sheet.pageLayout[key];
    if (text === undefined) continue;
    const moved = text
      .split(",")
      .map((part) => parseRect(part))
      .flatMap((part) => (part ? [shiftRect(part, shift)] : []))
      .filter(alive)
      .map((part) => rectName(part))
      .join(",");
    if (moved === text) continue;
    sheet.pageLayout[key] = moved || undefined;
    sheet.dirty.add("pageSetup");
  }
}

function moveTables(context: EditContext, sheet: Sheet, shift: Shift): void {
  for (const table of context.book.tablesOn(sheet.id)) {
    const old = table.range;
    const moved = shiftRect(old, shift);
    if (moved === old) continue;
    if (moved === null) {
      forgetTable(context, table);
      continue;
    }
    table.range = moved;
    sheet.dirty.add("tables");
    if (moved.columnCount !== old.columnCount) changeColumns(context, sheet, table, old, shift);
    // Deleting the totals row switches it off, as in Excel; the row before it is no totals row.
    const last = endRow(old) - 1;
    if (shift.axis === "rows" && last >= shift.at && last < shift.at - shift.count) table.showTotals = false;
    // The last data row cannot go: the table keeps an empty one.
    if (
      bodyOf(table).rowCount < 1 &&
      !context.book
        .tablesOn(sheet.id)
        .some((other) => other !== table && overlaps(other.range, { ...moved, rowCount: moved.rowCount + 1 }))
    )
      table.range = { ...moved, rowCount: moved.rowCount + 1 };
    if (moved.rowCount !== old.rowCount || moved.columnCount !== old.columnCount) tellTable(context, table, "resized");
  }
}

function changeColumns(context: EditContext, sheet: Sheet, table: TableData, old: Rect, shift: Shift): void {
  const index = Math.max(0, shift.at - old.column);
  if (shift.count < 0) {
    const from = Math.max(shift.at, old.column);
    for (const column of table.columns.splice(index, Math.min(shift.at - shift.count, endColumn(old)) - from))
      table.filters.delete(column.id);
  } else {
    for (let i = 0; i < shift.count; i += 1) {
      table.columns.splice(index + i, 0, {
        id: context.book.nextColumnId(table),
        name: uniqueColumnName(table, undefined),
      });
      if (table.showHeaders) putHeader(sheet, table, index + i);
    }
  }
  tellTable(context, table, "columns");
}

function fillInserted(sheet: Sheet, table: TableData, before: Rect, shift: Shift): void {
  const body = bodyOf(table);
  if (body.rowCount <= before.rowCount) return;
  const first = Math.max(shift.at, body.row);
  if (first === endRow(before)) extendLook(sheet, table, endRow(before), first + shift.count);
  fillRows(sheet, table, first, shift.count);
}

/** New cells look like the row above them. */
function styleFromAbove(sheet: Sheet, area: Rect): void {
  if (area.row === 0) return;
  const above: { column: number; style: number }[] = [];
  sheet.grid.forEach(
    (_row, column, cell) => {
      if (cell.style !== 0) above.push({ column, style: cell.style });
    },
    { ...area, row: area.row - 1, rowCount: 1 },
  );
  for (const { column, style } of above)
    for (let row = area.row; row < endRow(area); row += 1) {
      const cell = sheet.grid.get(row, column);
      if (!cell) sheet.grid.put(row, column, { value: null, style });
      else if (cell.style === 0) sheet.grid.put(row, column, { ...cell, style });
    }
}
