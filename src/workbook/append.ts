import { operationsText } from "../locales/operations";
import { UserError } from "../locales/userError";
import type { CellValue } from "../policy/values";
import { lookAtEnds } from "./appendFill";
import type { Book } from "./book";
import { asUserError, isTooLarge, throwIfCancelled } from "./hostErrors";
import { readTable } from "./read";
import { jsonBytes, readBlocks, type ReadBlockOptions } from "./readSlices";
import { cellName, keyText, rowsByKey, type TableSnapshot } from "./snapshot";
import { toExcel } from "./writeText";
import { lookAtTables, type TableState } from "./writeState";

export interface AppendOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Most bytes of one request or answer; less than Excel allows where the pane is to go on drawing in between. */
  readonly pieceBytes?: number;
}

export interface AppendReport {
  readonly added: number;
  /** Rows whose id was in the table already. */
  readonly already: number;
}

/** A row to be written, at its place below the last filled row (0-based sheet row). */
interface PlacedRow {
  readonly at: number;
  readonly id: string;
  readonly values: readonly CellValue[];
}

const requestBudget = 3_500_000;

/**
 * Adds rows below a table: writes below it, resizes the table, verifies (never `table.rows.add`, which makes conflicts for
 * co-authors). A row whose id is already in the table is not added again, rows that an earlier run left below the table are
 * recognised by their id, so a run that failed half way can simply be repeated. Formula columns and number formats are carried on.
 * @param table key of an installed table
 * @param columns keys of the columns in `rows`, the table's id column among them; columns that the table lacks are left out
 * @param rows one array of values a row, in the order of `columns`; every id is filled and unique
 * @throws UserError when the sheet is protected, something else stands below the table, or the table did not grow
 */
export async function appendRows(
  context: Excel.RequestContext,
  book: Book,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
  options: AppendOptions = {},
): Promise<AppendReport> {
  if (rows.length === 0) return { added: 0, already: 0 };
  const target = book.tables.get(table);
  if (target === undefined) throw new UserError(operationsText.tableMissing, { table, title: table });
  const { entry } = target;
  const idAt = columns.indexOf(entry.idColumn);
  if (idAt < 0 || target.indexOf(entry.idColumn) === undefined) {
    const label = entry.columns.find((column) => column.key === entry.idColumn)?.label[book.lang] ?? entry.idColumn;
    throw new UserError(operationsText.columnMissing, { sheet: target.sheetName, column: label });
  }
  const parts = options.pieceBytes === undefined ? {} : { partBytes: options.pieceBytes };
  const reading = { ...(options.signal === undefined ? {} : { signal: options.signal }), ...parts };
  let states: (() => ReadonlyMap<string, TableState>) | undefined;
  const alongside = (): void => void (states = lookAtTables(context, book, [table]));
  const present = await readTable(context, book, table, [entry.idColumn, ...entry.naturalKeys.flat()], {
    ...reading,
    alongside,
  });
  const state = states?.().get(table);
  const known = rowsByKey(present.columns[entry.idColumn] ?? []);
  const fresh = rows.map((values) => ({ id: keyText(values[idAt]) ?? "", values })).filter(({ id }) => !known.has(id));
  // Rows of an earlier run may have come in without their formulas: they are looked at again below.
  const old = rows
    .flatMap((values) => known.get(keyText(values[idAt]) ?? "")?.slice(0, 1) ?? [])
    .map((row) => present.firstRow + row);
  if (fresh.length === 0) {
    const fill = lookAtEnds(context, present, old);
    await context.sync();
    await fill();
    return { added: 0, already: rows.length };
  }
  if (state?.totalsRow) throw new UserError(operationsText.totalsRow, { sheet: target.sheetName });

  const model = context.workbook.worksheets
    .getItem(target.sheetName)
    .getRangeByIndexes(present.firstRow, present.firstColumn, 1, target.columns.length);
  model.load("numberFormat");
  const placed = await place(context, present, idAt, fresh, reading);
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- `place` makes the round trip
  await writeBelow(context, present, columns, placed, (model.numberFormat[0] ?? []).map(String), options);
  const fill = lookAtEnds(context, present, [...old, ...placed.map(({ at }) => at)]);
  await verify(context, present, placed);
  await fill();
  return { added: fresh.length, already: rows.length - fresh.length };
}

/**
 * Where each row goes: after the last row that holds anything, over rows that an earlier run left there.
 * @throws UserError when foreign content is in the way
 */
async function place(
  context: Excel.RequestContext,
  present: TableSnapshot,
  idAt: number,
  rows: readonly { id: string; values: readonly CellValue[] }[],
  reading: ReadBlockOptions,
): Promise<PlacedRow[]> {
  const { table, firstRow, firstColumn, rowCount, bodyRows } = present;
  const sheet = context.workbook.worksheets.getItem(table.sheetName);
  const top = firstRow + rowCount;
  const blankRows = bodyRows - rowCount;
  const block = { sheet, row: top, column: firstColumn, rows: blankRows + rows.length, columns: table.columns.length };
  const [below = []] = await readBlocks(context, [block], "formulas", reading);
  // A row that only lacks its id and name is somebody's work too: go on after the last row of the table that holds anything.
  const entered = (row: unknown[]): number =>
    row.findIndex((cell) => cell !== "" && !(typeof cell === "string" && cell.startsWith("=")));
  let start = 0;
  for (let row = 0; row < blankRows; row++) if (entered(below[row] ?? []) >= 0) start = row + 1;
  const ids = new Map(rows.map(({ id }, index) => [id, index]));
  const idOffset = table.indexOf(table.entry.idColumn) ?? 0;
  const taken = new Map<number, number>();
  for (let row = start; row < start + rows.length; row++) {
    const cells = below[row] ?? [];
    const column = entered(cells);
    if (column < 0) continue;
    const ours = ids.get(String(cells[idOffset]).replace(/^'/, "").trim());
    if (ours === undefined) {
      throw new UserError(operationsText.belowOccupied, {
        sheet: table.sheetName,
        cell: cellName(top + row, firstColumn + column),
      });
    }
    taken.set(row, ours);
  }
  const again = new Set(taken.values());
  const others = rows.map((_, index) => index).filter((index) => !again.has(index));
  let next = 0;
  return rows.map((_, place) => {
    const index = taken.get(start + place) ?? others[next++];
    const { id, values } = rows[index ?? -1] as { id: string; values: readonly CellValue[] };
    return { at: top + start + place, id, values };
  });
}

/**
 * Writes the rows in pieces of less than 5 MB, each in one range, and lets the table take them in in the same request. Number
 * formats go first: a run that fails after the values need not come back for them, and a text cell keeps its text.
 * @param formats number formats of the table's first row, by column
 */
async function writeBelow(
  context: Excel.RequestContext,
  present: TableSnapshot,
  columns: readonly string[],
  placed: readonly PlacedRow[],
  formats: readonly string[],
  options: AppendOptions,
): Promise<void> {
  const { table, firstRow, firstColumn, bodyRows } = present;
  const offsets = columns.map((key) => table.indexOf(key));
  const used = offsets.filter((offset) => offset !== undefined);
  const left = Math.min(...used);
  const width = Math.max(...used) - left + 1;
  // One range a piece, null where a column is not ours ("leave as it is"): a piece is written as a whole or not at all.
  const matrix = (row: PlacedRow): (string | number | boolean | null)[] => {
    const cells: (string | number | boolean | null)[] = new Array<null>(width).fill(null);
    offsets.forEach((offset, index) => {
      const value = row.values[index] ?? null;
      if (offset !== undefined && value !== null) cells[offset - left] = toExcel(value);
    });
    return cells;
  };
  const runs = formatRuns(formats);
  const formatBytes = runs.reduce((sum, run) => sum + run.width * (jsonBytes(run.format) + 1), 0);
  let budget = options.pieceBytes ?? requestBudget;
  let next = 0;
  while (next < placed.length) {
    throwIfCancelled(options.signal);
    const piece: (string | number | boolean | null)[][] = [];
    let bytes = 0;
    while (next + piece.length < placed.length) {
      const cells = matrix(placed[next + piece.length] as PlacedRow);
      bytes += cells.reduce<number>((sum, value) => sum + jsonBytes(value), 4) + formatBytes;
      if (piece.length > 0 && bytes > budget) break;
      piece.push(cells);
    }
    const sheet = context.workbook.worksheets.getItem(table.sheetName);
    const at = (placed[next] as PlacedRow).at;
    for (const { column, width: count, format } of runs) {
      sheet.getRangeByIndexes(at, firstColumn + column, piece.length, count).numberFormat = piece.map(() =>
        new Array<string>(count).fill(format),
      );
    }
    sheet.getRangeByIndexes(at, firstColumn + left, piece.length, width).values = piece;
    const end = Math.max(firstRow + bodyRows, at + piece.length);
    const whole = sheet.getRangeByIndexes(firstRow - 1, firstColumn, end - firstRow + 1, table.columns.length);
    context.workbook.tables.getItem(table.tableName).resize(whole);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a request of at most 5 MB
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || piece.length === 1) throw asUserError(error, table.sheetName);
      budget /= 3;
      continue;
    }
    next += piece.length;
    options.onProgress?.(next, placed.length);
  }
}

/** Neighbouring columns of one number format; General needs no writing. */
function formatRuns(formats: readonly string[]): { column: number; width: number; format: string }[] {
  const runs: { column: number; width: number; format: string }[] = [];
  formats.forEach((format, column) => {
    const last = runs[runs.length - 1];
    if (format === "General") return;
    if (last?.format === format && last.column + last.width === column) last.width += 1;
    else runs.push({ column, width: 1, format });
  });
  return runs;
}

/** Looks whether the table holds the new rows; a table that did not take them in is an error, not a guess. */
async function verify(
  context: Excel.RequestContext,
  present: TableSnapshot,
  placed: readonly PlacedRow[],
): Promise<void> {
  const { table, firstColumn } = present;
  const first = (placed[0] as PlacedRow).at;
  const sheet = context.workbook.worksheets.getItem(table.sheetName);
  const column = firstColumn + (table.indexOf(table.entry.idColumn) as number);
  const body = context.workbook.tables.getItem(table.tableName).getDataBodyRange();
  const eachBatch = (): void => void body.load("rowIndex,rowCount");
  const [ids = []] = await readBlocks(
    context,
    [{ sheet, row: first, column, rows: placed.length, columns: 1 }],
    "values",
    { eachBatch },
  );
  const written = placed.every(({ id }, index) => keyText(ids[index]?.[0] as CellValue) === id);
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- `readBlocks` makes the round trip
  if (!written || body.rowIndex + body.rowCount < first + placed.length) {
    throw new UserError(operationsText.notGrown, { sheet: table.sheetName, rows: placed.length });
  }
}
