/**
 * The log of an import: every logged cell it changes and what taking it back needs, before it is written; important changes and days of
 * change with them.
 */
import type { Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { appendRows } from "./append";
import type { Book } from "./book";
import {
  accountChangesTable,
  entriesOf,
  followingChanges,
  importantColumns,
  importantRows,
  loggedText,
  rowNamer,
} from "./changeRows";
import type { CellEdit } from "./editDiff";
import {
  auditLog,
  logDone,
  logEntries,
  logSkipped,
  nowSerial,
  readRuns,
  resumeOrOpen,
  type JournalEntry,
  type OpenRun,
} from "./journal";
import {
  isEmptyTrace,
  isTrace,
  joinTraces,
  leftOut,
  traceEntries,
  traceOf,
  type ImportTrace,
  type TracedCell,
} from "./importTrace";
import { rowRef } from "./rowRef";
import { withCells, type TableSnapshot } from "./snapshot";
import type { CellChange } from "./write";
import { tableStates } from "./writeState";

export const importCommand = "import";
export const undoImportCommand = "undoImport";

/** An import whose changes were announced in the log. */
export interface ImportLog {
  /** Cells that follow the changes, to be written just before them. */
  readonly following: readonly CellChange[];
  /** The run in the journal; null where nothing is announced. */
  readonly batch: string | null;
  /** Ends the log of the run; what was left alone is taken out again. */
  readonly close: (refused: (row: number, column: string) => boolean) => Promise<void>;
}

/** What an import is going to write. */
export interface ImportWork {
  /** What is imported: table and file. */
  readonly subject: string;
  /** Cells of rows that were there before, as they are and will be. */
  readonly edits: readonly CellEdit[];
  /** New rows, their columns with the id first. */
  readonly insertColumns: readonly string[];
  readonly inserts: readonly (readonly CellValue[])[];
}

/**
 * Announces what an import writes. What an interrupted import of the same left open in the log is ended: cells that it did not reach are
 * taken out, and what it did write is taken back with this one.
 * @param work nothing of it is logged where the workbook has no log
 */
export async function openImportLog(
  context: Excel.RequestContext,
  book: Book,
  policy: Policy,
  snapshot: TableSnapshot,
  { subject, edits, insertColumns, inserts }: ImportWork,
  options: { readonly signal?: AbortSignal },
): Promise<ImportLog> {
  const at = nowSerial();
  const following = followingChanges(snapshot, edits, Math.floor(at), "old", policy);
  const idle = { following, batch: null, close: () => Promise.resolve() };
  if (!book.tables.has(auditLog)) return idle;
  const runs = await readRuns(context, book, [importCommand, undoImportCommand], options.signal);
  const undone = new Set(runs.flatMap(({ command, subject: batch }) => (command === undoImportCommand ? [batch] : [])));
  const open = runs.filter((run) => run.command === importCommand && run.subject === subject && !run.done);
  const end = async (run: OpenRun, day: number, written: readonly CellEdit[], left: readonly JournalEntry[]) => {
    if (left.length > 0) await logSkipped(context, book, run, left, options);
    const important = importantRows(snapshot, written, { ...run, at: day }, policy);
    if (book.tables.has(accountChangesTable))
      await appendRows(context, book, accountChangesTable, importantColumns, important, options);
    await logDone(context, book, run, options);
  };
  const cells = tracedCells(snapshot, edits, following);
  const own: ImportTrace = {
    columns: insertColumns,
    added: inserts,
    cells: cells.map(({ traced }) => traced),
    joined: [],
  };
  const trace = open.reduceRight((later, before) => {
    const earlier = undone.has(before.batch) ? null : traceOf(before);
    return earlier === null ? later : joinTraces(earlier, before.batch, later);
  }, own);
  const { run } = resumeOrOpen(runs, importCommand, subject, "", new Set(open.map(({ batch }) => batch)));
  const entries = [
    ...entriesOf(snapshot, edits, policy),
    ...(isEmptyTrace(trace) ? [] : traceEntries(snapshot.key, trace)),
  ];
  // Nothing is announced that cannot be written.
  await tableStates(context, book, [snapshot.key, auditLog]);
  const ended = open.map((before) => ({ before, ...reached(snapshot, before.entries, policy) }));
  // What was not reached is taken out before it is announced anew: readers go by the order.
  for (const { before, left } of ended) if (left.length > 0) await logSkipped(context, book, before, left, options);
  // First the new run, then the end of the old ones: what they wrote is always in the trace of one that can be taken back.
  if (entries.length > 0) await logEntries(context, book, run, entries, options);
  for (const { before, written } of ended) await end(before, before.at ?? at, written, before.entries.filter(isTrace));
  if (entries.length === 0) return idle;
  const close: ImportLog["close"] = async (refused) => {
    const alone = cells.flatMap(({ row, column, traced }) => (refused(row, column) ? [traced] : []));
    if (alone.length > 0) await logEntries(context, book, run, leftOut(snapshot.key, alone), options);
    const left = edits.filter(({ row, column }) => refused(row, column));
    const written = edits.filter(({ row, column }) => !refused(row, column));
    return end(run, at, written, entriesOf(snapshot, left, policy));
  };
  return { following, batch: run.batch, close };
}

/** The cells of rows that were there before, by what the rows are called once they are written. */
function tracedCells(
  snapshot: TableSnapshot,
  edits: readonly CellEdit[],
  following: readonly CellChange[],
): { readonly row: number; readonly column: string; readonly traced: TracedCell }[] {
  const cells = [
    ...edits.map(({ row, column, oldValue, newValue }) => ({ row, column, from: oldValue, to: newValue })),
    ...following.map(({ row, column, expected, value }) => ({ row, column, from: expected, to: value })),
  ];
  const columns: Record<string, Map<number, CellValue>> = {};
  for (const { row, column, to } of cells) (columns[column] ??= new Map<number, CellValue>()).set(row, to);
  const after = withCells(snapshot, columns);
  return cells.map(({ row, column, from, to }) => ({ row, column, traced: [rowRef(after, row), column, from, to] }));
}

/** Which announced cells hold what was announced, and which do not. */
function reached(
  snapshot: TableSnapshot,
  entries: readonly JournalEntry[],
  policy: Policy,
): { readonly written: readonly CellEdit[]; readonly left: readonly JournalEntry[] } {
  const name = rowNamer(snapshot);
  const rows = new Map(Array.from({ length: snapshot.rowCount }, (_, row) => [name(row), row] as const));
  const written: CellEdit[] = [];
  const left: JournalEntry[] = [];
  for (const entry of entries) {
    if (isTrace(entry)) continue;
    const row = rows.get(entry.rowId);
    const cell = row === undefined ? null : (snapshot.columns[entry.field]?.[row] ?? null);
    if (row === undefined || loggedText(`${snapshot.key}.${entry.field}`, cell, policy) !== entry.newValue)
      left.push(entry);
    else
      written.push({ row, column: entry.field, oldValue: entry.oldValue, newValue: cell, known: true, newRow: false });
  }
  return { written, left };
}
