/** What tables do by themselves: calculated columns, formats and rules of new rows, growth, headers that are cells. */
import { hostErrors } from "../../protocol/hostError";
import { enterFormula } from "../formula/enter";
import { changeSurroundings, offsetReferences } from "../formula/references";
import { hasContent } from "../grid";
import { contains, endColumn, endRow, intersect, overlaps, rect, subtract } from "../rect";
import type { Sheet } from "../sheet";
import type { Rect, TableColumnData, TableData } from "../types";
import { tellTable, type EditContext } from "./context";
import { renameColumnEverywhere, uniqueColumnName } from "./tableNames";

/** The data body of a table; a table always has at least one row. */
export function bodyOf(table: TableData): Rect {
  const top = table.range.row + (table.showHeaders ? 1 : 0);
  return { ...table.range, row: top, rowCount: endRow(table.range) - (table.showTotals ? 1 : 0) - top };
}

/** The area of one column of the body. */
export const bodyColumn = (table: TableData, index: number): Rect => ({
  ...bodyOf(table),
  column: table.range.column + index,
  columnCount: 1,
});

/** The header row's area, or null when the table shows none. */
export const headerOf = (table: TableData): Rect | null => (table.showHeaders ? { ...table.range, rowCount: 1 } : null);

/** The totals row's area, or null when the table shows none. */
export const totalsOf = (table: TableData): Rect | null =>
  table.showTotals ? { ...table.range, row: endRow(table.range) - 1, rowCount: 1 } : null;

/** Position of a column by its id. @throws ItemNotFound */
export function columnAt(table: TableData, columnId: number): number {
  const at = table.columns.findIndex((column) => column.id === columnId);
  if (at < 0) throw hostErrors.itemNotFound(`Column ${columnId} of the table "${table.name}".`);
  return at;
}

/** Puts calculated formulas into the blank cells of some body rows (row numbers of the sheet). */
export function fillRows(sheet: Sheet, table: TableData, firstRow: number, count: number): void {
  const body = bodyOf(table);
  table.columns.forEach((column, index) => {
    if (column.calculatedFormula === undefined) return;
    for (let row = firstRow; row < firstRow + count; row += 1) {
      const at = table.range.column + index;
      if (hasContent(sheet.grid.get(row, at))) continue;
      sheet.grid.put(row, at, {
        value: null,
        formula: offsetReferences(column.calculatedFormula, row - body.row, 0),
        style: sheet.styleAt(row, at),
      });
    }
  });
}

/** New rows at the end of the body look and behave like the row above: styles, validations, conditional formats. */
export function extendLook(sheet: Sheet, table: TableData, oldEnd: number, newEnd: number): void {
  const count = newEnd - oldEnd;
  if (count <= 0 || oldEnd <= bodyOf(table).row) return;
  for (let column = table.range.column; column < endColumn(table.range); column += 1) {
    const style = sheet.styleAt(oldEnd - 1, column);
    if (style === 0) continue;
    for (let row = oldEnd; row < newEnd; row += 1) {
      const cell = sheet.grid.get(row, column);
      if (!cell) sheet.grid.put(row, column, { value: null, style });
      else if (cell.style === 0) sheet.grid.put(row, column, { ...cell, style });
    }
  }
  const body = bodyOf(table);
  const extend = (areas: readonly Rect[]): Rect[] =>
    areas.map((area) =>
      endRow(area) === oldEnd && contains({ ...body, rowCount: newEnd - body.row }, area)
        ? { ...area, rowCount: area.rowCount + count }
        : area,
    );
  for (const [list, part] of [
    [sheet.validations, "validations"],
    [sheet.conditionalFormats, "conditionalFormats"],
  ] as const)
    for (const item of list) {
      const extended = extend(item.areas);
      if (extended.every((area, index) => area === item.areas[index])) continue;
      item.areas = extended;
      sheet.dirty.add(part);
    }
}

/** Everything that follows a write to cells: headers, totals, growth, calculated columns. Returns the area that changed in all. */
export function afterWrite(context: EditContext, sheet: Sheet, area: Rect): void {
  for (const table of context.book.tablesOn(sheet.id)) {
    grow(context, sheet, table, area);
    const header = headerOf(table);
    if (header && overlaps(header, area)) syncHeaders(context, sheet, table, area);
    syncTotals(sheet, table, area);
    const written = intersect(bodyOf(table), area);
    if (written) noticeFormulas(context, sheet, table, written);
  }
}

function grow(context: EditContext, sheet: Sheet, table: TableData, area: Rect): void {
  if (!context.book.behaviour.growTables || sheet.protection.protected || !sheet.grid.used(false, area)) return;
  const { range } = table;
  const inColumns = area.column >= range.column && endColumn(area) <= endColumn(range);
  const inRows = area.row >= range.row && endRow(area) <= endRow(range);
  const bigger =
    area.row === endRow(range) && inColumns && !table.showTotals
      ? { ...range, rowCount: range.rowCount + area.rowCount }
      : area.column === endColumn(range) && inRows
        ? { ...range, columnCount: range.columnCount + area.columnCount }
        : null;
  if (!bigger || context.book.tablesOn(sheet.id).some((other) => other !== table && overlaps(other.range, bigger)))
    return;
  setRange(context, sheet, table, bigger);
  tellTable(context, table, "resized");
}

/** Gives a table another area on the same header row: columns stay with their cells, new ones get names, new rows their formulas. */
export function setRange(context: EditContext, sheet: Sheet, table: TableData, range: Rect): void {
  const before = table.range;
  const oldEnd = endRow(bodyOf(table));
  const kept = table.columns
    .map((column, index) => [table.range.column + index, column] as const)
    .filter(([at]) => at >= range.column && at < endColumn(range));
  const byPlace = new Map(kept);
  table.columns = kept.map(([, column]) => column);
  table.range = range;
  const fresh: number[] = [];
  const columns = Array.from({ length: range.columnCount }, (_unused, index) => {
    const existing = byPlace.get(range.column + index);
    if (existing) return existing;
    const text = headerText(sheet, table, index);
    const column: TableColumnData = {
      id: context.book.nextColumnId(table),
      name: uniqueColumnName(table, text || undefined),
    };
    table.columns.push(column);
    fresh.push(index);
    return column;
  });
  table.columns = columns;
  if (table.showHeaders) for (const index of fresh) putHeader(sheet, table, index);
  const newEnd = endRow(bodyOf(table));
  extendLook(sheet, table, oldEnd, newEnd);
  if (newEnd > oldEnd) fillRows(sheet, table, oldEnd, newEnd - oldEnd);
  for (const left of subtract(before, range)) surround(sheet, left, table.name, undefined);
  for (const entered of subtract(range, before)) surround(sheet, entered, undefined, table.name);
  sheet.dirty.add("tables");
}

/** Formulas of cells that come under a table, or out of it, say what they mean in their new surroundings. */
export function surround(sheet: Sheet, area: Rect, from: string | undefined, to: string | undefined): void {
  sheet.grid.forEach((row, column, cell) => {
    if (cell.formula === undefined) return;
    const formula = changeSurroundings(cell.formula, from, to);
    if (formula !== cell.formula) sheet.grid.put(row, column, { ...cell, formula });
  }, area);
}

/** Text of a header cell as it stands on the sheet. */
function headerText(sheet: Sheet, table: TableData, index: number): string {
  if (!table.showHeaders) return "";
  const value = sheet.grid.get(table.range.row, table.range.column + index)?.value ?? null;
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

/** Writes a column's name into its header cell. */
export function putHeader(sheet: Sheet, table: TableData, index: number): void {
  const column = table.range.column + index;
  const name = table.columns[index]?.name ?? "";
  sheet.grid.put(table.range.row, column, { value: name, style: sheet.styleAt(table.range.row, column) });
  sheet.dirty.add("cells");
}

function syncHeaders(context: EditContext, sheet: Sheet, table: TableData, area: Rect): void {
  const touched = intersect({ ...table.range, rowCount: 1 }, area);
  if (!touched) return;
  let changed = false;
  for (let at = touched.column; at < endColumn(touched); at += 1) {
    const index = at - table.range.column;
    const column = table.columns[index];
    if (!column) continue;
    const cell = sheet.grid.get(table.range.row, at);
    const text = cell?.formula ?? headerText(sheet, table, index);
    if (text !== column.name) {
      const name = uniqueColumnName(table, text || undefined, column);
      const before = column.name;
      column.name = name;
      renameColumnEverywhere(context, table, before, name);
      changed = true;
    }
    putHeader(sheet, table, index);
  }
  if (changed) tellTable(context, table, "columns");
}

function syncTotals(sheet: Sheet, table: TableData, area: Rect): void {
  const totals = totalsOf(table);
  const touched = totals && intersect(totals, area);
  if (!touched) return;
  for (let at = touched.column; at < endColumn(touched); at += 1) {
    const column = table.columns[at - table.range.column];
    const cell = sheet.grid.get(touched.row, at);
    if (!column) continue;
    delete column.totalsFunction;
    column.totalsFormula = cell?.formula;
    column.totalsLabel = cell && cell.formula === undefined && typeof cell.value === "string" ? cell.value : undefined;
  }
  sheet.dirty.add("tables");
}

/** Learns calculated columns from what was written, and fills a column that was empty before. */
function noticeFormulas(context: EditContext, sheet: Sheet, table: TableData, written: Rect): void {
  const body = bodyOf(table);
  const atTop = (formula: string, row: number): string => offsetReferences(formula, body.row - row, 0);
  for (let at = written.column; at < endColumn(written); at += 1) {
    const column = table.columns[at - table.range.column];
    if (!column) continue;
    const first = sheet.grid.get(written.row, at)?.formula;
    if (first === undefined && column.calculatedFormula === undefined) continue;
    const formula = first === undefined ? undefined : atTop(first, written.row);
    let same = formula !== undefined;
    for (let row = written.row + 1; same && row < endRow(written); row += 1) {
      const other = sheet.grid.get(row, at)?.formula;
      same = other !== undefined && atTop(other, row) === formula;
    }
    let formulas = 0;
    let others = 0;
    sheet.grid.forEach(
      (row, _column, cell) => {
        if (row >= written.row && row < endRow(written)) return;
        if (cell.formula !== undefined) formulas += 1;
        if (hasContent(cell)) others += 1;
      },
      rect(body.row, at, body.rowCount, 1),
    );
    const whole = written.rowCount === body.rowCount;
    if (same && formula !== undefined && (whole || (others === 0 && context.book.behaviour.fillColumns))) {
      column.calculatedFormula = enterFormula(context.book, formula, { sheetId: sheet.id, row: body.row, column: at });
      sheet.dirty.add("tables");
      if (!whole) fillRows(sheet, table, body.row, body.rowCount);
    } else if (
      first === undefined &&
      formulas === 0 &&
      column.calculatedFormula !== undefined &&
      !anyFormula(sheet, written, at)
    ) {
      delete column.calculatedFormula;
      sheet.dirty.add("tables");
    }
  }
}

function anyFormula(sheet: Sheet, written: Rect, column: number): boolean {
  return sheet.grid.some((cell) => cell.formula !== undefined, { ...written, column, columnCount: 1 });
}
