/**
 * Rows that a command adds and cells of rows that it changes, announced in the journal before they are written, so that a run that broke
 * off is finished by running it again, and a run can be taken back as long as nobody has edited what it wrote.
 */
import { visitsText } from "../locales/visits";
import { UserError } from "../locales/userError";
import type { ColumnType } from "../policy/types";
import { isBlank, type CellValue } from "../policy/values";
import { appendRows } from "./append";
import type { Book, BookTable } from "./book";
import {
  auditLog,
  logDone,
  logEntries,
  logSkipped,
  readRuns,
  requireColumns,
  requireTables,
  resumeOrOpen,
  type JournalEntry,
  type JournalRun,
  type OpenRun,
} from "./journal";
import { readTable } from "./read";
import { findRow } from "./rowRef";
import { keyText, sameValue, valueText, type TableSnapshot } from "./snapshot";
import { writeIfUnchanged, type CellChange, type WriteReport } from "./write";
import { tableStates } from "./writeState";

/** Cells of one row by column key; blanks are left out. */
export type RowCells = Readonly<Record<string, CellValue>>;

export interface LoggedWork {
  /** Name of the command in the journal. */
  readonly command: string;
  /** What it is about; a run of the same that broke off is gone on with. */
  readonly subject: string;
  /** Key of the table. */
  readonly table: string;
  /** Who does it, "" when unknown. */
  readonly user: string;
  readonly signal?: AbortSignal;
}

export interface AddedRows {
  readonly batch: string;
  /** Ids of the rows, in their order. */
  readonly ids: readonly string[];
}

/** One row whose cells change. */
export interface RowChange {
  /** What `rowRef` calls the row. */
  readonly ref: string;
  /** Column → what it held when it was decided. */
  readonly expected: RowCells;
  /** Column → what it is to hold. */
  readonly cells: RowCells;
}

export interface ChangedRows {
  readonly batch: string;
  readonly written: number;
  readonly report: Pick<WriteReport, "conflicts" | "fresh">;
}

/** The command that takes runs back. */
export const undoCommand = "undoRows";

type Signalled = { readonly signal?: AbortSignal };
const signalOf = (signal: AbortSignal | undefined): Signalled => (signal === undefined ? {} : { signal });
const optionsOf = ({ signal }: Signalled): Signalled => signalOf(signal);

/**
 * Opens the run, or goes on with one of the same subject; one that was taken back is never gone on with.
 * @param goesOn can this run of the same command be gone on with?
 */
async function openRun(
  context: Excel.RequestContext,
  book: Book,
  work: LoggedWork,
  goesOn: (run: JournalRun) => boolean,
): Promise<{ readonly run: OpenRun; readonly entries: readonly JournalEntry[] }> {
  requireTables(book, [work.table, auditLog]);
  await tableStates(context, book, [work.table, auditLog]);
  const runs = await readRuns(context, book, [work.command, undoCommand], work.signal);
  const undone = new Set(runs.flatMap(({ command, subject }) => (command === undoCommand ? [subject] : [])));
  const open = runs.map((run) => ({ ...run, done: !goesOn(run) }));
  const { run, earlier } = resumeOrOpen(open, work.command, work.subject, work.user, undone);
  return { run, entries: earlier?.entries ?? [] };
}

/** A short text that differs where the content does, for subjects: a run that broke off is gone on with for the very same content only. */
export function fingerprint(content: unknown): string {
  let hash = 0;
  for (const sign of JSON.stringify(content)) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}

/**
 * Cells as the workbook can hold them.
 * @param optional columns that are done without where the table lacks them; any other that it lacks is an error when it is written
 */
export const heldCells = (table: BookTable | undefined, cells: RowCells, optional: ReadonlySet<string>): RowCells =>
  Object.fromEntries(
    Object.entries(cells).filter(([column]) => table?.indexOf(column) !== undefined || !optional.has(column)),
  );

/** Ids of the rows that runs of the same announced, whether they broke off or not. */
export async function announcedIds(
  context: Excel.RequestContext,
  book: Book,
  { command, subject, signal }: Pick<LoggedWork, "command" | "subject" | "signal">,
): Promise<ReadonlySet<string>> {
  const runs = await readRuns(context, book, [command], signal);
  const open = runs.filter((run) => run.subject === subject);
  return new Set(open.flatMap(({ entries }) => entries.map(({ rowId }) => rowId)));
}

/**
 * Ids of rows that a run adds. Two people may add at the same moment without seeing each other: the run's letters keep theirs apart,
 * where a counted number would be the same.
 */
const idsOf = ({ batch }: OpenRun, count: number): string[] => {
  const mark = batch.replace(/^([a-z])[A-Za-z]*-/, (_, first: string) => first.toUpperCase()).replace("-", "");
  return Array.from({ length: count }, (_, at) => `${mark}-${at + 1}`);
};

/**
 * Adds rows below a table and logs every filled cell of them.
 * @param rows cells by column, without the id, which is made here; a row may bring its own. Null stands for a row that is left out: ids go
 *   by the place, so that a row keeps its own where another is left out only when the command is run again
 * @throws UserError when the table, AuditLog or one of the columns is missing, a sheet is protected, or the table did not grow
 */
export async function addLoggedRows(
  context: Excel.RequestContext,
  book: Book,
  work: LoggedWork,
  rows: readonly (RowCells | null)[],
): Promise<AddedRows> {
  // Also with one that was done: whoever asked may have been told of a failure all the same, and rows are added once only.
  const { run, entries: earlier } = await openRun(context, book, work, () => true);
  const table = book.tables.get(work.table) as BookTable;
  const { idColumn } = table.entry;
  const made = idsOf(run, rows.length);
  const named = rows.flatMap((row, at) =>
    row === null ? [] : [{ row, id: keyText(row[idColumn]) ?? made[at] ?? "" }],
  );
  const ids = named.map(({ id }) => id);
  const filled = named.map(({ row, id }) => filledCells(asAnnounced(table, earlier, id, { ...row, [idColumn]: id })));
  const columns = [...new Set(filled.flatMap(Object.keys))];
  requireColumns(book, work.table, columns);
  const entries = filled.flatMap((row, at) =>
    Object.entries(row).map(([field, value]): JournalEntry => ({
      table: work.table,
      rowId: ids[at] ?? "",
      field,
      oldValue: "",
      newValue: valueText(value),
    })),
  );
  const options = optionsOf(work);
  await logEntries(context, book, run, entries, options);
  const values = filled.map((row) => columns.map((column) => row[column] ?? null));
  await appendRows(context, book, work.table, columns, values, options);
  await logDone(context, book, run, options);
  return { batch: run.batch, ids };
}

/** The cells, but as the run announced them before: a time taken anew would look like somebody's edit. */
function asAnnounced(table: BookTable, earlier: readonly JournalEntry[], ref: string, cells: RowCells): RowCells {
  const known = earlier.filter(({ rowId, field, newValue }) => rowId === ref && valueText(cells[field]) !== newValue);
  return {
    ...cells,
    ...Object.fromEntries(known.map(({ field, newValue }) => [field, loggedCell(table, field, newValue)])),
  };
}

const filledCells = (row: RowCells): RowCells =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value)));

/**
 * Changes cells of rows, a row wholly or not at all: where somebody changed one of its cells meanwhile, the row stays as it is.
 * @throws UserError when the table or AuditLog is missing or a sheet is protected
 */
export async function changeLoggedRows(
  context: Excel.RequestContext,
  book: Book,
  work: LoggedWork,
  asked: readonly RowChange[],
): Promise<ChangedRows> {
  requireColumns(book, work.table, [...new Set(asked.flatMap(({ cells }) => Object.keys(cells)))]);
  const { run, entries: earlier } = await openRun(
    context,
    book,
    work,
    (before) => !before.done && restsOn(before.entries, asked),
  );
  const table = book.tables.get(work.table) as BookTable;
  const rows = asked.map((row) => ({ ...row, cells: asAnnounced(table, earlier, row.ref, row.cells) }));
  const entries = rows.flatMap(({ ref, expected, cells }) =>
    Object.entries(cells).map(([field, value]): JournalEntry => ({
      table: work.table,
      rowId: ref,
      field,
      oldValue: valueText(expected[field] ?? null),
      newValue: valueText(value),
    })),
  );
  await logEntries(context, book, run, entries, optionsOf(work));
  const { report, refused } = await writeRows(context, book, work, rows);
  const left = entries.filter(({ rowId }) => refused.has(rowId));
  if (left.length > 0) await logSkipped(context, book, run, left, optionsOf(work));
  await logDone(context, book, run, optionsOf(work));
  return { batch: run.batch, written: report.written, report };
}

/** Do the rows hold what a run found or wrote there? Else it would be taken back to what stood there before somebody's edit. */
const restsOn = (entries: readonly JournalEntry[], rows: readonly RowChange[]): boolean =>
  rows.every(({ ref, expected }) =>
    entries.every(
      ({ rowId, field, oldValue, newValue }) =>
        rowId !== ref || !(field in expected) || [oldValue, newValue].includes(valueText(expected[field])),
    ),
  );

/** Writes rows; every cell rests on all that the row held where it is looked at. */
async function writeRows(
  context: Excel.RequestContext,
  book: Book,
  { table, signal }: Pick<LoggedWork, "table" | "signal">,
  rows: readonly RowChange[],
): Promise<{ readonly report: WriteReport; readonly refused: ReadonlySet<string> }> {
  const idColumn = book.tables.get(table)?.entry.idColumn ?? "";
  const named = book.tables.get(table)?.entry.naturalKeys.flat() ?? [];
  const columns = [
    ...new Set([
      idColumn,
      ...named,
      ...rows.flatMap(({ expected, cells }) => [...Object.keys(expected), ...Object.keys(cells)]),
    ]),
  ];
  const now = await readTable(context, book, table, columns, signalOf(signal));
  const refs = new Map<CellChange, string>();
  const changes = rows.flatMap(({ ref, expected, cells }): CellChange[] => {
    const row = findRow(now, ref);
    const rowKey = row === null ? ref : (keyText(now.columns[idColumn]?.[row]) ?? "");
    // A run that broke off may have written some of the cells: those hold the new value already. A cell of which nothing was said is
    // taken for blank.
    const basis = Object.fromEntries(
      Object.keys({ ...cells, ...expected }).map((column) => {
        const value = expected[column] ?? null;
        const current = row === null ? value : (now.columns[column]?.[row] ?? null);
        return [column, column in cells && sameValue(current, cells[column]) ? current : value];
      }),
    );
    return Object.entries(cells).map(([column, value]) => {
      const { [column]: own = null, ...others } = basis;
      const change = { rowKey, row: row ?? -1, column, expected: own, value, basis: others };
      refs.set(change, ref);
      return change;
    });
  });
  const report = await writeIfUnchanged(context, book, table, changes, signalOf(signal));
  return { report, refused: new Set(report.conflicts.map(({ change }) => refs.get(change) ?? "")) };
}

export interface UndoneRun {
  /** Rows set back. */
  readonly rows: number;
  /** Ids of rows that somebody edited since, or that are gone: they stay as they are. */
  readonly left: readonly string[];
}

/** What became of the rows of one table. */
export interface RowsSetBack extends UndoneRun {
  /** Those of `left` that were emptied but for their id, because somebody typed into them meanwhile. */
  readonly kept: readonly string[];
}

/** Runs of a command that can be taken back, the latest first. */
export const undoableRuns = (runs: readonly JournalRun[], commands: readonly string[]): JournalRun[] => {
  const undone = new Set(runs.flatMap((run) => (run.command === undoCommand && run.done ? [run.subject] : [])));
  return runs
    .filter((run) => commands.includes(run.command) && run.entries.length > 0 && !undone.has(run.batch))
    .reverse();
};

const numeric: ReadonlySet<ColumnType> = new Set(["number", "integer", "money", "share", "date", "time", "dateTime"]);

/** A logged text as the value that stood in the cell. */
function loggedCell(table: BookTable, column: string, text: string): CellValue {
  if (text === "") return null;
  const type = table.entry.columns.find(({ key }) => key === column)?.type ?? "text";
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return numeric.has(type) && Number.isFinite(Number(text)) ? Number(text) : text;
}

/**
 * Takes a run back: rows that it added become blank, cells that it changed get their old value. A row is set back only while every cell
 * that the run wrote (of an added row: every cell) still holds what it wrote.
 * @param batch the run, as the command that wrote it returned
 * @throws UserError when there is no such run, a table is missing, or a sheet is protected
 */
export async function undoLoggedRun(
  context: Excel.RequestContext,
  book: Book,
  {
    batch,
    command,
    user,
    signal,
  }: { readonly batch: string; readonly command: string; readonly user: string; readonly signal?: AbortSignal },
): Promise<UndoneRun> {
  requireTables(book, [auditLog]);
  const options = signalOf(signal);
  const runs = await readRuns(context, book, [command, undoCommand], signal);
  const target = undoableRuns(runs, [command]).find((run) => run.batch === batch);
  if (target === undefined) throw new UserError(visitsText.nothingToUndo);
  const tables = [...new Set(target.entries.map(({ table }) => table))];
  requireTables(book, tables);
  await tableStates(context, book, [...tables, auditLog]);
  const { run } = resumeOrOpen(runs, undoCommand, batch, user);
  const back = target.entries.map((entry) => ({ ...entry, oldValue: entry.newValue, newValue: entry.oldValue }));
  await logEntries(context, book, run, back, options);
  const left: string[] = [];
  let rows = 0;
  const skipped: JournalEntry[] = [];
  for (const key of tables) {
    const own = target.entries.filter(({ table }) => table === key);
    const table = book.tables.get(key) as BookTable;
    const done = await setRowsBack(context, book, table, writtenRows(table, own), signal);
    rows += done.rows;
    left.push(...done.left);
    const stays = ({ rowId, field }: JournalEntry): boolean =>
      done.left.includes(rowId) && (!done.kept.includes(rowId) || field === table.entry.idColumn);
    skipped.push(...back.filter((entry) => entry.table === key && stays(entry)));
  }
  if (skipped.length > 0) await logSkipped(context, book, run, skipped, options);
  await logDone(context, book, run, options);
  return { rows, left };
}

/** Cells of one row as a run wrote them. */
export interface WrittenRow {
  readonly added: boolean;
  readonly cells: Map<string, { readonly before: CellValue; readonly after: string }>;
}

function writtenRows(table: BookTable, entries: readonly JournalEntry[]): Map<string, WrittenRow> {
  const { idColumn } = table.entry;
  const written = new Map<string, WrittenRow>();
  for (const { rowId, field, oldValue, newValue } of entries) {
    const row = written.get(rowId) ?? {
      added: entries.some((entry) => entry.rowId === rowId && entry.field === idColumn && entry.newValue === rowId),
      cells: new Map(),
    };
    row.cells.set(field, { before: loggedCell(table, field, oldValue), after: newValue });
    written.set(rowId, row);
  }
  return written;
}

/**
 * Sets rows back to what they were: added ones become blank, changed cells get their old value. A row that somebody edited stays.
 * @param written by what the rows are called in the journal
 */
export async function setRowsBack(
  context: Excel.RequestContext,
  book: Book,
  table: BookTable,
  written: ReadonlyMap<string, WrittenRow>,
  signal: AbortSignal | undefined,
): Promise<RowsSetBack> {
  const { idColumn } = table.entry;
  const now = await readTable(context, book, table.key, undefined, signalOf(signal));
  const left: string[] = [];
  const rows: RowChange[] = [];
  for (const [ref, row] of written) {
    const at = findRow(now, ref);
    const cells = at === null ? null : setBack(now, at, row);
    if (cells === null) left.push(ref);
    else rows.push({ ref, ...cells });
  }
  // The id goes last: by it the row is found again where the run breaks off.
  const { refused } = await writeRows(
    context,
    book,
    { table: table.key, ...signalOf(signal) },
    rows.map((row) => without(row, idColumn)),
  );
  const ids = rows.filter((row) => idColumn in row.cells && !refused.has(row.ref));
  const { refused: kept } = await writeRows(
    context,
    book,
    { table: table.key, ...signalOf(signal) },
    ids.map(({ ref, expected, cells }) => ({
      ref,
      // All that the row was emptied of has to be empty still: what somebody typed there since keeps its id.
      expected: { ...expected, ...cells, [idColumn]: expected[idColumn] ?? null },
      cells: { [idColumn]: cells[idColumn] ?? null },
    })),
  );
  const stayed = [...left, ...refused];
  return { rows: rows.length - refused.size - kept.size, left: [...stayed, ...kept], kept: [...kept] };
}

/** The row with everything but its id. */
function without({ ref, expected, cells }: RowChange, column: string): RowChange {
  const { [column]: _, ...rest } = cells;
  return { ref, expected, cells: rest };
}

/** What the row holds and is to hold again; null where somebody edited it. */
function setBack(
  now: TableSnapshot,
  at: number,
  { added, cells }: WrittenRow,
): Pick<RowChange, "expected" | "cells"> | null {
  const expected: Record<string, CellValue> = {};
  const wanted: Record<string, CellValue> = {};
  for (const { key, filledBy } of now.table.entry.columns) {
    const values = now.columns[key];
    const cell = cells.get(key);
    if (values === undefined || filledBy === "formula" || (cell === undefined && !added)) continue;
    const current = values[at] ?? null;
    if (key === "check") {
      // What the check said of the row goes with it.
      if (!isBlank(current)) [expected[key], wanted[key]] = [current, null];
      continue;
    }
    const before = cell?.before ?? null;
    // Set back already, by a run that broke off.
    const untouched = valueText(current) === (cell?.after ?? "") || sameValue(current, before);
    if (!untouched) return null;
    expected[key] = current;
    if (!sameValue(current, before)) wanted[key] = before;
  }
  return { expected, cells: wanted };
}
