/** Tables: making, naming, resizing, rows and columns. Filters, totals and looks are in tableLook.ts. */
import { hostErrors } from "../../protocol/hostError";
import type { TableEditing } from "../editing";
import { hasContent } from "../grid";
import { contains, endColumn, endRow, onSheet, overlaps, rect as area } from "../rect";
import type { Sheet } from "../sheet";
import type { Rect, TableColumnData, TableData } from "../types";
import { textOut } from "../values";
import { sortArea, write } from "./cellEdits";
import { assertAllowed, tellCells, tellTable, type EditContext } from "./context";
import { shiftCells } from "./shiftCells";
import { bodyOf, columnAt, fillRows, headerOf, putHeader, setRange, surround, totalsOf } from "./tableFill";
import { dissolveTable, forgetTable } from "./tableForget";
import { tableLook } from "./tableLook";
import { moveColumn } from "./tableMove";
import {
  assertName,
  breakColumnEverywhere,
  nameTaken,
  nextTableName,
  renameColumnEverywhere,
  renameTableEverywhere,
  uniqueColumnName,
} from "./tableNames";

/** The editing of tables for one origin. */
export function tableEditing(context: EditContext): TableEditing {
  const { book } = context;
  const open = (tableId: number): [TableData, Sheet] => {
    const table = book.table(tableId);
    const sheet = book.sheet(table.sheetId);
    assertAllowed(context, sheet);
    return [table, sheet];
  };
  return {
    add: (sheetId, rect, hasHeaders) => addTable(context, sheetId, rect, hasHeaders),
    remove: (tableId) => {
      const [table, sheet] = open(tableId);
      const { range } = table;
      forgetTable(context, table);
      sheet.grid.lift(range);
      tellCells(context, sheet, range);
    },
    convertToRange: (tableId) => dissolveTable(context, open(tableId)[0]),
    rename: (tableId, name) => {
      const [table] = open(tableId);
      assertName(name);
      if (name.toLowerCase() !== table.name.toLowerCase() && nameTaken(book, name))
        throw hostErrors.invalidArgument(`The name "${name}" is taken.`);
      const before = table.name;
      table.name = name;
      renameTableEverywhere(context, before, name);
      tellTable(context, table, "renamed");
    },
    resize: (tableId, rect) => resize(context, ...open(tableId), rect),
    addRows: (tableId, index, rows, count = 1) =>
      addRows(context, ...open(tableId), index, rows, rows?.length ?? count),
    deleteRows: (tableId, index, count) => deleteRows(context, ...open(tableId), index, count),
    addColumn: (tableId, index, values, name) => addColumn(context, ...open(tableId), index, values, name),
    deleteColumn: (tableId, columnId) => {
      const [table, sheet] = open(tableId);
      const at = columnAt(table, columnId);
      if (table.columns.length === 1) {
        tableEditing(context).remove(tableId);
        return;
      }
      shiftCells(
        context,
        sheet,
        { ...table.range, column: table.range.column + at, columnCount: 1 },
        "columns",
        false,
        "ColumnDeleted",
      );
    },
    renameColumn: (tableId, columnId, name) => {
      const [table, sheet] = open(tableId);
      const at = columnAt(table, columnId);
      const column = table.columns[at] as TableColumnData;
      const before = column.name;
      column.name = uniqueColumnName(table, name || undefined, column);
      if (table.showHeaders) putHeader(sheet, table, at);
      renameColumnEverywhere(context, table, before, column.name);
      if (table.showHeaders) tellCells(context, sheet, area(table.range.row, table.range.column + at));
      tellTable(context, table, "columns");
    },
    moveColumn: (tableId, columnId, index) => {
      const [table, sheet] = open(tableId);
      moveColumn(context, sheet, table, columnAt(table, columnId), index);
    },
    sort: (tableId, fields, matchCase = false) => {
      const table = book.table(tableId);
      assertAllowed(context, book.sheet(table.sheetId), "allowSort");
      sortArea(context, table.sheetId, bodyOf(table), fields, matchCase, false, "Rows");
      book.sorts.set(tableId, { fields, matchCase });
    },
    ...tableLook(context),
  };
}

function assertFree(context: EditContext, sheet: Sheet, rect: Rect, self?: TableData): void {
  if (context.book.tablesOn(sheet.id).some((table) => table !== self && overlaps(table.range, rect)))
    throw hostErrors.invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => overlaps(merge, rect)))
    throw hostErrors.invalidArgument("A table can't overlap merged cells.");
}

function addTable(context: EditContext, sheetId: string, rect: Rect, hasHeaders: boolean): TableData {
  const { book } = context;
  const sheet = book.sheet(sheetId);
  if (!onSheet(rect)) throw hostErrors.invalidArgument("The area does not lie on the sheet.");
  assertAllowed(context, sheet);
  assertFree(context, sheet, rect);
  // A table always has a body: one row of headers gets an empty row below it.
  const rows = hasHeaders ? Math.max(2, rect.rowCount) : rect.rowCount + 1;
  const range = { ...rect, rowCount: rows };
  assertFree(context, sheet, range);
  if (!hasHeaders) shiftCells(context, sheet, { ...rect, rowCount: 1 }, "rows", true);
  const table: TableData = {
    id: book.nextTableId(),
    name: nextTableName(book),
    sheetId,
    range,
    columns: [],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    style: "TableStyleMedium2",
    filters: new Map(),
  };
  for (let index = 0; index < rect.columnCount; index += 1) {
    const cell = sheet.grid.get(rect.row, rect.column + index);
    const text = hasHeaders ? textOut(cell, book.styles.get(cell?.style ?? 0)) : "";
    table.columns.push({ id: book.nextColumnId(table), name: uniqueColumnName(table, text || undefined) });
    putHeader(sheet, table, index);
  }
  book.loadTable(table);
  surround(sheet, range, undefined, table.name);
  tellTable(context, table, "added");
  return table;
}

function resize(context: EditContext, table: TableData, sheet: Sheet, rect: Rect): void {
  if (!onSheet(rect) || rect.row !== table.range.row || !overlaps(rect, table.range))
    throw hostErrors.invalidArgument(
      "The headers must remain in the same row, and the resulting table range must overlap the original table range.",
    );
  if (rect.rowCount < 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0))
    throw hostErrors.invalidArgument("A table needs at least one row of data.");
  assertFree(context, sheet, rect, table);
  for (const { name } of table.columns.filter(
    (_column, index) => !contains(rect, area(rect.row, table.range.column + index)),
  ))
    breakColumnEverywhere(context, table, name);
  moveTotals(sheet, table, endRow(rect) - 1);
  setRange(context, sheet, table, rect);
  tellTable(context, table, "resized");
}

/** The totals row goes to the new last row. */
function moveTotals(sheet: Sheet, table: TableData, row: number): void {
  const totals = totalsOf(table);
  if (!totals || totals.row === row) return;
  for (const { column, cell } of sheet.grid.lift(totals)) sheet.grid.put(row, column, cell);
  sheet.dirty.add("cells");
}

function addRows(
  context: EditContext,
  table: TableData,
  sheet: Sheet,
  index: number | null | undefined,
  rows: readonly (readonly unknown[])[] | null,
  count: number,
): number {
  const body = bodyOf(table);
  const at = index === null || index === undefined || index === -1 ? body.rowCount : index;
  if (!Number.isInteger(at) || at < 0 || at > body.rowCount)
    throw hostErrors.invalidArgument("The row index lies outside the table.");
  if (rows?.some((row) => !Array.isArray(row) || row.length !== table.columns.length))
    throw hostErrors.invalidArgument(
      "The number of columns in the input array doesn't match the size or dimensions of the table.",
    );
  if (count < 1) throw hostErrors.invalidArgument("There is no row to add.");
  const fresh = area(body.row + at, body.column, count, body.columnCount);
  if (!onSheet(fresh)) throw hostErrors.invalidArgument("The rows do not fit on the sheet.");
  if (at === body.rowCount && !table.showTotals && roomBelow(context, sheet, table, count)) {
    setRange(context, sheet, table, { ...table.range, rowCount: table.range.rowCount + count });
    tellCells(context, sheet, fresh, "RowInserted");
  } else {
    const before = table.range.rowCount;
    shiftCells(context, sheet, fresh, "rows", true, "RowInserted");
    if (table.range.rowCount === before)
      setRange(context, sheet, table, {
        ...table.range,
        row: body.row - (table.showHeaders ? 1 : 0),
        rowCount: before + count,
      });
  }
  tellTable(context, table, "resized");
  if (rows) write(context, sheet.id, fresh, rows);
  return at;
}

function roomBelow(context: EditContext, sheet: Sheet, table: TableData, count: number): boolean {
  const below = { ...table.range, row: endRow(table.range), rowCount: count };
  const rest = { ...below, rowCount: 1_048_576 - below.row };
  return (
    !sheet.grid.some(hasContent, rest) &&
    !context.book.tablesOn(sheet.id).some((other) => other !== table && overlaps(other.range, rest))
  );
}

function deleteRows(context: EditContext, table: TableData, sheet: Sheet, index: number, count: number): void {
  const body = bodyOf(table);
  if (!Number.isInteger(index) || !Number.isInteger(count) || index < 0 || count < 1 || index + count > body.rowCount)
    throw hostErrors.invalidArgument("The rows lie outside the table.");
  const rest = count === body.rowCount ? 1 : 0;
  if (count > rest)
    shiftCells(
      context,
      sheet,
      area(body.row + index + rest, body.column, count - rest, body.columnCount),
      "rows",
      false,
      "RowDeleted",
    );
  if (rest) {
    const last = area(body.row, body.column, 1, body.columnCount);
    for (const { row, column, cell } of sheet.grid.lift(last))
      if (cell.style) sheet.grid.put(row, column, { value: null, style: cell.style });
    fillRows(sheet, table, body.row, 1);
    tellCells(context, sheet, last, "RowDeleted");
  }
}

function addColumn(
  context: EditContext,
  table: TableData,
  sheet: Sheet,
  index: number | null | undefined,
  values: readonly unknown[] | null,
  name: string | null | undefined,
): TableColumnData {
  const at = index === null || index === undefined || index === -1 ? table.columns.length : index;
  if (!Number.isInteger(at) || at < 0 || at > table.columns.length)
    throw hostErrors.invalidArgument("The column index lies outside the table.");
  const head = headerOf(table) ? 1 : 0;
  const body = bodyOf(table);
  const expected = body.rowCount + head;
  if (values && values.length !== expected && values.length !== expected + (table.showTotals ? 1 : 0))
    throw hostErrors.invalidArgument("The number of rows in the input array doesn't match the size of the table.");
  const place = { ...table.range, column: table.range.column + at, columnCount: 1 };
  if (at === table.columns.length) {
    if (!columnFree(context, sheet, table)) shiftCells(context, sheet, place, "columns", true, "ColumnInserted");
    setRange(context, sheet, table, { ...table.range, columnCount: table.range.columnCount + 1 });
    tellTable(context, table, "columns");
    tellCells(context, sheet, place, "ColumnInserted");
  } else if (at === 0) {
    const { range } = table;
    shiftCells(context, sheet, place, "columns", true, "ColumnInserted");
    setRange(context, sheet, table, { ...range, columnCount: range.columnCount + 1 });
    tellTable(context, table, "columns");
  } else shiftCells(context, sheet, place, "columns", true, "ColumnInserted");
  const column = table.columns[at] as TableColumnData;
  const header = name ?? (head && values ? values[0] : undefined);
  if (header !== undefined && header !== null && header !== "") {
    const before = column.name;
    column.name = uniqueColumnName(table, String(header), column);
    if (head) putHeader(sheet, table, at);
    renameColumnEverywhere(context, table, before, column.name);
  }
  if (values)
    write(
      context,
      sheet.id,
      { ...bodyOf(table), column: place.column, columnCount: 1 },
      values.slice(head, head + body.rowCount).map((value) => [value]),
    );
  return column;
}

function columnFree(context: EditContext, sheet: Sheet, table: TableData): boolean {
  const beside = { ...table.range, column: endColumn(table.range), columnCount: 1 };
  return (
    !sheet.grid.used(true, beside) &&
    !context.book.tablesOn(sheet.id).some((other) => other !== table && overlaps(other.range, beside))
  );
}
