/** The log of an import: every logged cell it changes, before it is written; important changes and days of change with them. */
import { loggedTableByKey } from "../policy/catalogue";
import type { Policy } from "../policy/types";
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
import type { TableSnapshot } from "./snapshot";
import type { CellChange } from "./write";

export const importCommand = "import";

/** An import whose changes were announced in the log. */
export interface ImportLog {
  /** Cells that follow the changes, to be written just before them. */
  readonly following: readonly CellChange[];
  /** Ends the log of the run; what was left alone is taken out again. */
  readonly close: (refused: (row: number, column: string) => boolean) => Promise<void>;
}

/**
 * Announces the cells of rows that were there before and that an import changes. What an interrupted import of the same left open in
 * the log is ended first: cells that it did not reach are taken out.
 * @param subject what was imported: table and file
 * @param edits cells as they are and will be; none is logged where the table is not or the workbook has no log
 */
export async function openImportLog(
  context: Excel.RequestContext,
  book: Book,
  policy: Policy,
  snapshot: TableSnapshot,
  subject: string,
  edits: readonly CellEdit[],
  options: { readonly signal?: AbortSignal },
): Promise<ImportLog> {
  const at = nowSerial();
  const following = followingChanges(snapshot, edits, Math.floor(at), "old", policy);
  const idle = { following, close: () => Promise.resolve() };
  if (!book.tables.has(auditLog) || !loggedTableByKey.has(snapshot.key)) return idle;
  const runs = await readRuns(context, book, [importCommand], options.signal);
  const open = runs.filter((run) => run.subject === subject && !run.done);
  const end = async (run: OpenRun, day: number, written: readonly CellEdit[], left: readonly JournalEntry[]) => {
    if (left.length > 0) await logSkipped(context, book, run, left, options);
    const important = importantRows(snapshot, written, { ...run, at: day }, policy);
    if (book.tables.has(accountChangesTable))
      await appendRows(context, book, accountChangesTable, importantColumns, important, options);
    await logDone(context, book, run, options);
  };
  for (const run of open) {
    const { written, left } = reached(snapshot, run.entries, policy);
    await end(run, run.at ?? at, written, left);
  }
  const entries = entriesOf(snapshot, edits, policy);
  if (entries.length === 0) return idle;
  const { run } = resumeOrOpen(runs, importCommand, subject, "", new Set(open.map(({ batch }) => batch)));
  await logEntries(context, book, run, entries, options);
  const close: ImportLog["close"] = (refused) => {
    const left = edits.filter(({ row, column }) => refused(row, column));
    const written = edits.filter(({ row, column }) => !refused(row, column));
    return end(run, at, written, entriesOf(snapshot, left, policy));
  };
  return { following, close };
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
    const row = rows.get(entry.rowId);
    const cell = row === undefined ? null : (snapshot.columns[entry.field]?.[row] ?? null);
    if (row === undefined || loggedText(`${snapshot.key}.${entry.field}`, cell, policy) !== entry.newValue)
      left.push(entry);
    else
      written.push({ row, column: entry.field, oldValue: entry.oldValue, newValue: cell, known: true, newRow: false });
  }
  return { written, left };
}
