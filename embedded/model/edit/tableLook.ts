/** Headers, totals, stripes and filters of tables. */
import { hostErrors } from "../../protocol/hostError";
import type { TableEditing } from "../editing";
import { filterTest, type FilterCell } from "../filter";
import { overlaps, endRow, endColumn } from "../rect";
import type { Sheet } from "../sheet";
import type { TableColumnData, TableData } from "../types";
import { textOut } from "../values";
import { structuredText } from "../formula/write";
import { assertAllowed, tellCells, tellTable, type EditContext } from "./context";
import { shiftCells } from "./shiftCells";
import { bodyColumn, bodyOf, columnAt, putHeader, totalsOf } from "./tableFill";
import { write } from "./cellEdits";

type Look = Pick<TableEditing, "setLook" | "setTotals" | "filter" | "clearFilters" | "reapplyFilters">;

/** Numbers of SUBTOTAL by the name of the totals function, hidden rows left out. */
const subtotals: Record<string, number> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** This part of the table editing for one origin. */
export function tableLook(context: EditContext): Look {
  const { book } = context;
  return {
    setLook: (tableId, look) => {
      const table = book.table(tableId);
      const sheet = book.sheet(table.sheetId);
      assertAllowed(context, sheet);
      const { showHeaders, showTotals, ...plain } = look;
      if (showHeaders !== undefined && showHeaders !== table.showHeaders)
        switchHeaders(context, sheet, table, showHeaders);
      if (showTotals !== undefined && showTotals !== table.showTotals) switchTotals(context, sheet, table, showTotals);
      Object.assign(table, plain);
      tellTable(context, table, "style");
    },
    setTotals: (tableId, columnId, totals) => {
      const table = book.table(tableId);
      const row = totalsOf(table);
      if (!row) throw hostErrors.invalidOperation(`The table "${table.name}" shows no totals row.`);
      const at = columnAt(table, columnId);
      const column = table.columns[at] as TableColumnData;
      const place = { ...row, column: row.column + at, columnCount: 1 };
      write(context, table.sheetId, place, [
        [totals.formula ?? totals.label ?? (totals.totalsFunction ? subtotal(column, totals.totalsFunction) : "")],
      ]);
      column.totalsFunction = totals.totalsFunction;
    },
    filter: (tableId, columnId, criteria) => {
      const table = book.table(tableId);
      const sheet = book.sheet(table.sheetId);
      assertAllowed(context, sheet, "allowAutoFilter");
      columnAt(table, columnId);
      const before = new Map(table.filters);
      if (criteria) table.filters.set(columnId, criteria);
      else table.filters.delete(columnId);
      try {
        hideRows(context, sheet, table);
      } catch (error) {
        table.filters = before;
        throw error;
      }
      tellTable(context, table, "filter");
    },
    clearFilters: (tableId) => {
      const table = book.table(tableId);
      if (table.filters.size === 0) return;
      assertAllowed(context, book.sheet(table.sheetId), "allowAutoFilter");
      table.filters.clear();
      hideRows(context, book.sheet(table.sheetId), table);
      tellTable(context, table, "filter");
    },
    reapplyFilters: (tableId) => {
      const table = book.table(tableId);
      hideRows(context, book.sheet(table.sheetId), table);
      tellTable(context, table, "filter");
    },
  };
}

function subtotal(column: TableColumnData, name: string): string {
  const number = subtotals[name];
  if (number === undefined) throw hostErrors.invalidArgument(`"${name}" is no function of a totals row.`);
  return `=SUBTOTAL(${number},${structuredText({ items: [], columns: [column.name] })})`;
}

function switchHeaders(context: EditContext, sheet: Sheet, table: TableData, show: boolean): void {
  const { range } = table;
  if (show) {
    const above = { ...range, row: range.row - 1, rowCount: 1 };
    const free =
      range.row > 0 &&
      !sheet.grid.used(false, above) &&
      !context.book.tablesOn(sheet.id).some((other) => overlaps(other.range, above));
    if (!free) shiftCells(context, sheet, { ...range, rowCount: 1 }, "rows", true);
    table.range = { ...table.range, row: table.range.row - 1, rowCount: range.rowCount + 1 };
    table.showHeaders = true;
    table.columns.forEach((_column, index) => putHeader(sheet, table, index));
  } else {
    sheet.grid.lift({ ...range, rowCount: 1 });
    table.range = { ...range, row: range.row + 1, rowCount: range.rowCount - 1 };
    table.showHeaders = false;
  }
  tellCells(context, sheet, { ...range, rowCount: 1 });
}

function switchTotals(context: EditContext, sheet: Sheet, table: TableData, show: boolean): void {
  const { range } = table;
  if (!show) {
    sheet.grid.lift({ ...range, row: endRow(range) - 1, rowCount: 1 });
    table.range = { ...range, rowCount: range.rowCount - 1 };
    table.showTotals = false;
    tellCells(context, sheet, { ...range, row: endRow(range) - 1, rowCount: 1 });
    return;
  }
  const below = { ...range, row: endRow(range), rowCount: 1 };
  if (sheet.grid.used(false, below) || context.book.tablesOn(sheet.id).some((other) => overlaps(other.range, below)))
    shiftCells(context, sheet, below, "rows", true);
  table.range = { ...range, rowCount: range.rowCount + 1 };
  table.showTotals = true;
  const [first] = table.columns;
  const last = table.columns[table.columns.length - 1];
  const kept = table.columns.some((column) => column.totalsFormula !== undefined || column.totalsLabel !== undefined);
  if (!kept && first && last) {
    if (last !== first) first.totalsLabel = "Total";
    last.totalsFunction = hasNumbers(sheet, table) ? "sum" : "count";
    last.totalsFormula = subtotal(last, last.totalsFunction);
  }
  const values = table.columns.map((column) => column.totalsFormula ?? column.totalsLabel ?? "");
  write(context, sheet.id, below, [values]);
}

function hasNumbers(sheet: Sheet, table: TableData): boolean {
  return sheet.grid.some((cell) => typeof cell.value === "number", {
    ...bodyOf(table),
    column: endColumn(table.range) - 1,
    columnCount: 1,
  });
}

/** Hides the rows of the body that a filter of the table does not let through, and shows the others. */
function hideRows(context: EditContext, sheet: Sheet, table: TableData): void {
  const body = bodyOf(table);
  const passes = [...table.filters].map(([columnId, criteria]) => {
    const column = bodyColumn(table, columnAt(table, columnId));
    const cells: FilterCell[] = Array.from({ length: body.rowCount }, (_unused, index) => {
      const cell = sheet.grid.get(body.row + index, column.column);
      return { cell, text: textOut(cell, context.book.styles.get(cell?.style ?? 0)) };
    });
    const test = filterTest(criteria, cells);
    return cells.map(test);
  });
  for (let index = 0; index < body.rowCount; index += 1) {
    const row = body.row + index;
    const hidden = passes.some((pass) => !pass[index]);
    const info = sheet.rows.get(row);
    if ((info?.hidden ?? false) !== hidden) sheet.rows.set(row, { ...info, hidden });
  }
  sheet.dirty.add("rows");
}
