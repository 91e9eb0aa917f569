/** Writing, clearing, copying and sorting cells. */
import { hostErrors } from "../../protocol/hostError";
import type { EditDetails } from "../contract";
import type { CellEditing, ClearWhat, SortField } from "../editing";
import { enterFormula, tableAt } from "../formula/enter";
import { changeSurroundings, offsetReferences } from "../formula/references";
import { hasContent } from "../grid";
import { readInput } from "../input";
import { contains, endColumn, endRow, intersect, onSheet, overlaps, rect as area } from "../rect";
import type { Sheet } from "../sheet";
import { compareCells } from "../compare";
import type { Cell, Rect } from "../types";
import { moveCells } from "./cellMove";
import { cellValueOut, cellValueType } from "../values";
import { assertAllowed, assertEditable, tellCells, type EditContext } from "./context";
import { fillMatrix } from "./matrix";
import { afterWrite } from "./tableFill";

type Planned = { row: number; column: number; cell: Cell | undefined };

/** The editing of cells for one origin. */
export function cellEditing(context: EditContext): CellEditing {
  return {
    setValues: (sheetId, rect, values) => write(context, sheetId, rect, values),
    setFormulas: (sheetId, rect, formulas) => write(context, sheetId, rect, formulas),
    typeText: (sheetId, row, column, text, locale = "en-US") =>
      write(context, sheetId, area(row, column), [[text]], locale),
    clear: (sheetId, rect, what = "All") => clear(context, sheetId, rect, what),
    copy: (source, target, what = "All", skipBlanks = false, transpose = false) =>
      copy(context, source, target, what, skipBlanks, transpose),
    move: (source, target) => moveCells(context, source, target),
    sort: (sheetId, rect, fields, matchCase = false, hasHeaders = false, orientation = "Rows") => {
      assertAllowed(context, context.book.sheet(sheetId), "allowSort");
      sortArea(context, sheetId, rect, fields, matchCase, hasHeaders, orientation);
    },
  };
}

/** Writes a matrix; everything is read and checked before the first cell changes. */
export function write(context: EditContext, sheetId: string, rect: Rect, values: unknown, locale?: string): void {
  const { book } = context;
  const sheet = book.sheet(sheetId);
  if (!onSheet(rect)) throw hostErrors.invalidArgument("The area does not lie on the sheet.");
  const matrix = fillMatrix(values, rect);
  assertEditable(context, sheet, rect);
  const planned: Planned[] = [];
  for (let i = 0; i < rect.rowCount; i += 1)
    for (let j = 0; j < rect.columnCount; j += 1) {
      const raw = matrix(i, j);
      if (raw === null || raw === undefined) continue;
      const row = rect.row + i;
      const column = rect.column + j;
      planned.push({ row, column, cell: plan(context, sheet, row, column, raw, locale) });
    }
  const before = rect.rowCount === 1 && rect.columnCount === 1 ? sheet.grid.get(rect.row, rect.column) : undefined;
  for (const { row, column, cell } of planned) sheet.grid.put(row, column, cell);
  if (planned.length === 0) return;
  sheet.dirty.add("cells");
  afterWrite(context, sheet, rect);
  const after = sheet.grid.get(rect.row, rect.column);
  tellCells(
    context,
    sheet,
    rect,
    "RangeEdited",
    rect.rowCount === 1 && rect.columnCount === 1 ? details(before, after) : undefined,
  );
}

const details = (before: Cell | undefined, after: Cell | undefined): EditDetails => ({
  valueBefore: cellValueOut(before),
  valueAfter: cellValueOut(after),
  valueTypeBefore: cellValueType(before),
  valueTypeAfter: cellValueType(after),
});

function plan(
  { book }: EditContext,
  sheet: Sheet,
  row: number,
  column: number,
  raw: unknown,
  locale: string | undefined,
): Cell | undefined {
  const existing = sheet.grid.get(row, column);
  const style = existing?.style ?? sheet.styleAt(row, column);
  if (raw === "") return style === 0 ? undefined : { value: null, style };
  const format = book.styles.get(style).numberFormat;
  const input = readInput(raw, format, locale);
  if (input.formula !== undefined)
    return { value: null, formula: enterFormula(book, input.formula, { sheetId: sheet.id, row, column }), style };
  const suggested =
    input.format !== undefined && format === "General"
      ? book.styles.patch(style, { numberFormat: input.format })
      : style;
  return { value: input.value, style: suggested, ...(input.quotePrefix ? { quotePrefix: true } : {}) };
}

/** What stays of a cell when it is cleared. */
const cleared: Record<ClearWhat, (cell: Cell) => Cell | undefined> = {
  All: () => undefined,
  Contents: (cell) => (cell.style === 0 ? undefined : { value: null, style: cell.style }),
  ResetContents: (cell) => (cell.style === 0 ? undefined : { value: null, style: cell.style }),
  Formats: (cell) => (hasContent(cell) ? { ...cell, style: 0 } : undefined),
  Hyperlinks: (cell) => cell,
  RemoveHyperlinks: (cell) => cell,
};

function clear(context: EditContext, sheetId: string, rect: Rect, what: ClearWhat): void {
  const { book, origin } = context;
  const sheet = book.sheet(sheetId);
  const rule = cleared[what];
  if (what === "Formats") assertAllowed(context, sheet, "allowFormatCells");
  else assertEditable(context, sheet, rect);
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const lifted = sheet.grid.lift(rect);
  for (const { row, column, cell } of lifted) sheet.grid.put(row, column, rule(cell));
  if (what === "All" || what === "Formats") clearBandStyles(sheet, rect);
  if (what === "All") {
    const inside = <T extends { areas: Rect[] }>(item: T): boolean => !item.areas.every((part) => contains(rect, part));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(inside);
    sheet.validations = sheet.validations.filter(inside);
    sheet.dirty.add("conditionalFormats").add("validations");
  }
  sheet.dirty.add("cells");
  if (contents) {
    afterWrite(context, sheet, rect);
    const single = rect.rowCount === 1 && rect.columnCount === 1;
    tellCells(
      context,
      sheet,
      rect,
      "RangeEdited",
      single ? details(lifted[0]?.cell, sheet.grid.get(rect.row, rect.column)) : undefined,
    );
  } else book.emit({ kind: "format", sheetId, rect, origin });
}

function clearBandStyles(sheet: Sheet, rect: Rect): void {
  for (const [column, info] of sheet.columns)
    if (contains(rect, area(0, column, rect.rowCount)) && rect.rowCount >= 1_048_576)
      sheet.columns.set(column, { ...info, style: undefined });
  for (const [row, info] of sheet.rows)
    if (row >= rect.row && row < endRow(rect) && rect.columnCount >= 16_384)
      sheet.rows.set(row, { ...info, style: undefined });
}

/** What of a source cell arrives in the target cell, by copy type. */
const copied: Record<
  string,
  (source: Cell | undefined, target: Cell | undefined, move: (formula: string) => string) => Cell | undefined
> = {
  All: (source, _target, move) =>
    source && (source.formula === undefined ? source : { ...source, formula: move(source.formula) }),
  Formulas: (source, target, move) => ({
    ...(source ?? { value: null }),
    ...(source?.formula === undefined ? {} : { formula: move(source.formula) }),
    style: target?.style ?? 0,
  }),
  Values: (source, target) => ({
    value: source?.value ?? null,
    style: target?.style ?? 0,
    ...(source?.quotePrefix ? { quotePrefix: true } : {}),
  }),
  Formats: (source, target) => ({ ...(target ?? { value: null }), style: source?.style ?? 0 }),
};

function copy(
  context: EditContext,
  source: { sheetId: string; rect: Rect },
  target: { sheetId: string; rect: Rect },
  what: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const { book, origin } = context;
  const rule = copied[what];
  if (!rule) throw hostErrors.invalidArgument(`"${what}" is no way to copy.`);
  const from = book.sheet(source.sheetId);
  const to = book.sheet(target.sheetId);
  const [height, width] = transpose
    ? [source.rect.columnCount, source.rect.rowCount]
    : [source.rect.rowCount, source.rect.columnCount];
  const fits = (size: number, part: number): number => (size % part === 0 ? size : part);
  const rect = {
    ...target.rect,
    rowCount: fits(target.rect.rowCount, height),
    columnCount: fits(target.rect.columnCount, width),
  };
  if (!onSheet(rect)) throw hostErrors.invalidArgument("The copy does not fit on the sheet.");
  assertEditable(context, to, rect);
  const planned: Planned[] = [];
  for (let i = 0; i < rect.rowCount; i += 1)
    for (let j = 0; j < rect.columnCount; j += 1) {
      const [r, c] = transpose ? [j % width, i % height] : [i % height, j % width];
      const [row, column] = [rect.row + i, rect.column + j];
      const cell = from.grid.get(source.rect.row + r, source.rect.column + c);
      if (skipBlanks && !hasContent(cell)) continue;
      const around = (sheetId: string, at: number, on: number): string | undefined =>
        tableAt(book, { sheetId, row: at, column: on })?.name;
      const move = (formula: string): string =>
        changeSurroundings(
          offsetReferences(formula, row - source.rect.row - r, column - source.rect.column - c),
          around(from.id, source.rect.row + r, source.rect.column + c),
          around(to.id, row, column),
        );
      planned.push({
        row,
        column,
        cell: rule(cell, to.grid.get(row, column) ?? { value: null, style: to.styleAt(row, column) }, move),
      });
    }
  for (const { row, column, cell } of planned) to.grid.put(row, column, cell && { ...cell, spillFrom: undefined });
  to.dirty.add("cells");
  if (what === "Formats") book.emit({ kind: "format", sheetId: to.id, rect, origin });
  else {
    afterWrite(context, to, rect);
    tellCells(context, to, rect);
  }
}

/** Sorts the rows (or columns) of an area; formulas keep their meaning relative to their row. */
export function sortArea(
  context: EditContext,
  sheetId: string,
  rect: Rect,
  fields: readonly SortField[],
  matchCase: boolean,
  hasHeaders: boolean,
  orientation: string,
): void {
  const { book } = context;
  const sheet = book.sheet(sheetId);
  const byRows = orientation !== "Columns";
  const used = sheet.grid.used(true, rect);
  if (!used) return;
  const clip = intersect(
    rect,
    byRows
      ? { ...rect, row: rect.row, rowCount: endRow(used) - rect.row }
      : { ...rect, columnCount: endColumn(used) - rect.column },
  );
  const skip = hasHeaders ? 1 : 0;
  const body =
    clip &&
    (byRows
      ? { ...clip, row: clip.row + skip, rowCount: clip.rowCount - skip }
      : { ...clip, column: clip.column + skip, columnCount: clip.columnCount - skip });
  if (!body || body.rowCount < 1 || body.columnCount < 1) return;
  if (sheet.merges.some((merge) => overlaps(merge, body)))
    throw hostErrors.invalidOperation("An area with merged cells cannot be sorted.");
  const span = byRows ? body.columnCount : body.rowCount;
  if (fields.length === 0 || fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= span))
    throw hostErrors.invalidArgument("A sort key lies outside the area.");
  assertEditable(context, sheet, body);
  const count = byRows ? body.rowCount : body.columnCount;
  const at = (line: number, key: number): Cell | undefined =>
    byRows ? sheet.grid.get(body.row + line, body.column + key) : sheet.grid.get(body.row + key, body.column + line);
  const order = Array.from({ length: count }, (_unused, line) => line).sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const difference = compareCells(at(a, key), at(b, key), ascending, matchCase);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const place = new Map(order.map((from, to) => [from, to]));
  const lifted = sheet.grid.lift(body);
  for (const { row, column, cell } of lifted) {
    const line = byRows ? row - body.row : column - body.column;
    const by = (place.get(line) ?? line) - line;
    const [rows, columns] = byRows ? [by, 0] : [0, by];
    const formula = cell.formula === undefined ? undefined : offsetReferences(cell.formula, rows, columns);
    sheet.grid.put(row + rows, column + columns, formula === undefined ? cell : { ...cell, formula });
  }
  tellCells(context, sheet, body);
}
