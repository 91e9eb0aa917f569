/** The log of an import: every logged cell it changes, before it is written; important changes and days of change with them. */
import type { Policy } from "../policy/types";
import { appendRows } from "./append";
import type { Book } from "./book";
import { accountChangesTable, entriesOf, followingChanges, importantColumns, importantRows } from "./changeRows";
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
} from "./journal";
import type { TableSnapshot } from "./snapshot";
import type { CellChange } from "./write";

export const importCommand = "import";

/** An import whose changes were announced in the log. */
export interface ImportLog {
  /** Cells that follow the changes, to be written together with them. */
  readonly following: readonly CellChange[];
  /** Ends the log of the run; what was left alone is taken out again. */
  readonly close: (refused: (row: number, column: string) => boolean) => Promise<void>;
}

/**
 * Announces the cells of rows that were there before and that an import changes. A run that failed half way is gone on with.
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
  const entries = entriesOf(snapshot, edits, policy);
  if (entries.length === 0 || !book.tables.has(auditLog)) return { following, close: () => Promise.resolve() };
  const runs = await readRuns(context, book, [importCommand], options.signal);
  const { run } = resumeOrOpen(runs, importCommand, subject, "");
  await logEntries(context, book, run, entries, options);
  const close: ImportLog["close"] = async (refused) => {
    const left = edits.filter(({ row, column }) => refused(row, column));
    const skipped: JournalEntry[] = entriesOf(snapshot, left, policy);
    if (skipped.length > 0) await logSkipped(context, book, run, skipped, options);
    const written = edits.filter((edit) => !left.includes(edit));
    const important = importantRows(snapshot, written, { ...run, at }, policy);
    if (important.length > 0 && book.tables.has(accountChangesTable))
      await appendRows(context, book, accountChangesTable, importantColumns, important, options);
    await logDone(context, book, run, options);
  };
  return { following, close };
}
