import { operationsText } from "../locales/operations";
import { UserError } from "../locales/userError";
import { isBlank, type CellValue, type ErrorCell } from "../policy/values";
import type { Book, BookTable } from "./book";
import { asUserError, isItemNotFound, throwIfCancelled } from "./hostErrors";
import { fromExcel, readBlocks, type CellBlock } from "./readSlices";
import { eachInSlices, isDue, rest } from "./slices";
import { enteredColumns, type Snapshots, type TableSnapshot } from "./snapshot";

/** Which columns of a table to read; all that it has when `columns` is absent. */
export interface ReadRequest {
  readonly table: string;
  readonly columns?: readonly string[];
}

export interface ReadOptions {
  /** Called before the first round trip, to load something else along with it. */
  readonly alongside?: () => void;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly partBytes?: number;
}

/** Adjacent columns are read together when at most this many unwanted ones lie between them. */
const bridgedColumns = 1;
/** How often a read is repeated when rows come or go under it. */
const attempts = 3;

interface Located {
  readonly table: BookTable;
  readonly wanted: readonly string[];
  readonly sheet: Excel.Worksheet;
  readonly body: Excel.Range;
  readonly header: Excel.Range;
}

interface Run {
  readonly offset: number;
  readonly columns: number;
}

/**
 * Reads tables as raw cells (list cells keep their text, dates are serial numbers, error cells are told from text).
 * Round trips: one for the places, then one for every 3.5 MB of cells, whatever the number of rows.
 * @returns snapshots by table key; tables that are not installed are absent, columns that were deleted are absent in theirs
 * @throws UserError when a table repeats its headers in a data row, vanished, or keeps changing while it is read
 */
export async function readTables(
  context: Excel.RequestContext,
  book: Book,
  requests: readonly ReadRequest[],
  options: ReadOptions = {},
): Promise<Snapshots> {
  const installed = requests.flatMap((request) => {
    const table = book.tables.get(request.table);
    return table === undefined ? [] : [{ table, wanted: wantedColumns(table, request.columns) }];
  });
  if (installed.length === 0) return {};
  for (let attempt = 1; ; attempt++) {
    const snapshots = await readOnce(context, installed, options);
    if (snapshots !== null) return snapshots;
    if (attempt === attempts) {
      throw new UserError(operationsText.tableChanging, {
        sheet: installed.map(({ table }) => table.sheetName).join(", "),
      });
    }
  }
}

/**
 * Reads one table.
 * @throws UserError when it is not installed, and as `readTables` does
 */
export async function readTable(
  context: Excel.RequestContext,
  book: Book,
  table: string,
  columns?: readonly string[],
  options: ReadOptions = {},
): Promise<TableSnapshot> {
  const request: ReadRequest = columns === undefined ? { table } : { table, columns };
  const snapshot = (await readTables(context, book, [request], options))[table];
  if (snapshot === undefined) throw new UserError(operationsText.tableMissing, { table, title: table });
  return snapshot;
}

function wantedColumns(table: BookTable, columns: readonly string[] | undefined): string[] {
  const has = table.columns.flatMap((column) => (column.key === null ? [] : [column.key]));
  return columns === undefined ? has : has.filter((key) => columns.includes(key));
}

/** One reading; null when a table moved or changed its size meanwhile. */
async function readOnce(
  context: Excel.RequestContext,
  installed: readonly { table: BookTable; wanted: readonly string[] }[],
  options: ReadOptions,
): Promise<Snapshots | null> {
  const located = await locate(context, installed, options);
  const plans = located.map((entry) => ({ ...entry, runs: columnRuns(entry.table, entry.wanted) }));
  const blocks: CellBlock[] = plans.flatMap(({ sheet, body, runs }) =>
    runs.map(({ offset, columns }) => ({
      sheet,
      row: body.rowIndex,
      column: body.columnIndex + offset,
      rows: body.rowCount,
      columns,
    })),
  );
  const before = located.map(({ body }) => body.address);
  const eachBatch = (): void => located.forEach(({ body }) => body.load("address"));
  const read = await readBlocks(context, blocks, "values", { ...options, eachBatch });
  if (located.some(({ body }, index) => body.address !== before[index])) return null;
  await markErrors(context, blocks, read, options.signal);
  const snapshots: Record<string, TableSnapshot> = {};
  let block = 0;
  for (const plan of plans) {
    const columns: Record<string, CellValue[]> = {};
    for (const run of plan.runs) {
      const rows = read[block++] ?? [];
      const within = plan.wanted
        .map((key) => ({ key, at: (plan.table.indexOf(key) as number) - run.offset }))
        .filter(({ at }) => at >= 0 && at < run.columns);
      const filled = within.map(({ key, at }) => ({ at, values: (columns[key] = new Array<CellValue>(rows.length)) }));
      await eachInSlices(rows.length, (row) => {
        const cells = rows[row] ?? [];
        for (const { at, values } of filled) values[row] = cellOf(cells[at]);
      });
    }
    snapshots[plan.table.key] = await finish(plan, columns);
  }
  return snapshots;
}

/** Finds where the tables stand, and that their headers are still those by which the workbook was recognised. */
async function locate(
  context: Excel.RequestContext,
  installed: readonly { table: BookTable; wanted: readonly string[] }[],
  options: ReadOptions,
): Promise<Located[]> {
  throwIfCancelled(options.signal);
  options.alongside?.();
  const located = installed.map(({ table, wanted }) => {
    const item = context.workbook.tables.getItem(table.tableName);
    const body = item.getDataBodyRange();
    const header = item.getHeaderRowRange();
    body.load("address,rowIndex,columnIndex,rowCount,columnCount");
    header.load("values");
    return { table, wanted, sheet: context.workbook.worksheets.getItem(table.sheetName), body, header };
  });
  try {
    await context.sync();
  } catch (error) {
    const sheet = located.map(({ table }) => table.sheetName).join(", ");
    if (isItemNotFound(error)) throw new UserError(operationsText.tableChanging, { sheet }, error);
    throw asUserError(error, sheet);
  }
  for (const { table, header } of located) {
    const headers = (header.values[0] ?? []).map(String);
    const same =
      headers.length === table.columns.length &&
      table.columns.every((column) => headers[column.index] === column.header);
    if (!same) throw new UserError(operationsText.tableChanging, { sheet: table.sheetName });
  }
  return located;
}

/** Groups the wanted columns into runs of neighbours. */
function columnRuns(table: BookTable, wanted: readonly string[]): Run[] {
  const offsets = wanted.map((key) => table.indexOf(key) as number).sort((a, b) => a - b);
  const runs: { offset: number; columns: number }[] = [];
  for (const offset of offsets) {
    const last = runs[runs.length - 1];
    if (last && offset - (last.offset + last.columns) <= bridgedColumns) last.columns = offset - last.offset + 1;
    else runs.push({ offset, columns: 1 });
  }
  return runs;
}

/** A cell of a reading in which error cells were marked. */
const cellOf = (value: unknown): CellValue => (isMarked(value) ? value : fromExcel(value));
const isMarked = (value: unknown): value is ErrorCell =>
  typeof value === "object" && value !== null && "error" in value;

/** Puts error cells into a reading. Asks for the types of those cells only that look like an error: "#N/A" may be text. */
async function markErrors(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
  read: readonly unknown[][][],
  signal: AbortSignal | undefined,
): Promise<void> {
  const suspects: { block: number; row: number; rows: number }[] = [];
  for (const [block, rows] of read.entries())
    await eachInSlices(rows.length, (at) => {
      if (!rows[at]?.some((value) => typeof value === "string" && value.startsWith("#"))) return;
      const last = suspects[suspects.length - 1];
      // Suspects lie close together or everywhere (a formula column): one block over small gaps asks less often.
      if (last && last.block === block && at - (last.row + last.rows) < 50) last.rows = at - last.row + 1;
      else suspects.push({ block, row: at, rows: 1 });
    });
  const types = await readBlocks(
    context,
    suspects.map((suspect) => {
      const block = blocks[suspect.block] as CellBlock;
      return { ...block, row: block.row + suspect.row, rows: suspect.rows };
    }),
    "valueTypes",
    signal === undefined ? {} : { signal },
  );
  for (const [index, suspect] of suspects.entries()) {
    const found = types[index] ?? [];
    await eachInSlices(found.length, (at) => {
      const target = read[suspect.block]?.[suspect.row + at];
      found[at]?.forEach((type, column) => {
        if (type === "Error" && target) target[column] = { error: String(target[column]) };
      });
    });
  }
}

/** Where the data rows of a table stand. */
export interface TableBody {
  readonly rowCount: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * A table as it was read, trailing blank rows included.
 * @throws UserError when a data row repeats the headers
 */
export function snapshotOf(table: BookTable, body: TableBody, columns: Record<string, CellValue[]>): TableSnapshot {
  const snapshot: TableSnapshot = {
    key: table.key,
    table,
    columns,
    rowCount: body.rowCount,
    bodyRows: body.rowCount,
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
  };
  refuseSecondHeader(snapshot);
  return snapshot;
}

/** The first rows of a table alone. */
export function firstRows(snapshot: TableSnapshot, rowCount: number): TableSnapshot {
  if (rowCount === snapshot.rowCount) return snapshot;
  const columns = Object.entries(snapshot.columns).map(([key, values]) => [key, values.slice(0, rowCount)]);
  return { ...snapshot, rowCount, columns: Object.fromEntries(columns) as TableSnapshot["columns"] };
}

async function finish({ table, body }: Located, columns: Record<string, CellValue[]>): Promise<TableSnapshot> {
  const snapshot = snapshotOf(table, body, columns);
  const entered = enteredColumns(snapshot);
  // Nothing that shows whether a row exists was asked for: every row counts.
  if (entered.length === 0) return snapshot;
  let rowCount = body.rowCount;
  while (rowCount > 0 && entered.every((values) => isBlank(values[rowCount - 1]))) {
    rowCount--;
    if (rowCount % 256 === 0 && isDue()) await rest();
  }
  return firstRows(snapshot, rowCount);
}

/** Headers pasted once more into the first rows would count as a customer. */
function refuseSecondHeader(snapshot: TableSnapshot): void {
  const columns = snapshot.table.columns.filter(({ key }) => key !== null && snapshot.columns[key] !== undefined);
  for (let row = 0; row < Math.min(3, snapshot.rowCount); row++) {
    const filled = columns.filter(({ key }) => !isBlank(snapshot.columns[key as string]?.[row]));
    const repeated = filled.filter(({ key, header }) => snapshot.columns[key as string]?.[row] === header);
    if (repeated.length >= 2 && repeated.length * 2 > filled.length) {
      throw new UserError(operationsText.secondHeader, {
        sheet: snapshot.table.sheetName,
        row: String(snapshot.firstRow + row + 1),
      });
    }
  }
}
