import { importUndoText } from "../locales/importUndo";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import type { CellValue } from "../policy/values";
import type { Policy } from "../policy/types";
import { appendRows } from "../workbook/append";
import type { Book, BookTable } from "../workbook/book";
import { accountChangesTable, importantColumns, importantRows, rowNamer } from "../workbook/changeRows";
import type { CellEdit } from "../workbook/editDiff";
import { importCommand, undoImportCommand } from "../workbook/importLog";
import { isEmptyTrace, traceOf, type ImportTrace } from "../workbook/importTrace";
import {
  auditLog,
  logDone,
  logEntries,
  logSkipped,
  nowSerial,
  readRuns,
  requireTables,
  resumeOrOpen,
  type JournalRun,
  type OpenRun,
} from "../workbook/journal";
import { setRowsBack, type WrittenRow } from "../workbook/loggedRows";
import { readPolicy } from "../workbook/policySheet";
import { readTable } from "../workbook/read";
import { findRow } from "../workbook/rowRef";
import { keyText, valueText, type TableSnapshot } from "../workbook/snapshot";
import { tableStates } from "../workbook/writeState";
import { openLogged } from "./openLogged";

/** An import that can be taken back. */
export interface LastImport {
  readonly batch: string;
  /** Key of the table. */
  readonly table: string;
  /** Name of the file, sheet or table it came from. */
  readonly source: string;
  readonly inserted: number;
  /** Rows of which it changed cells. */
  readonly updated: number;
}

export interface UndoImportOptions {
  /** The run, as the import returned it; the last one that was not taken back when absent. */
  readonly batch?: string;
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface ImportUndone {
  /** The import taken back; null when there was none. */
  readonly batch: string | null;
  /** Rows as they were before it. */
  readonly rows: number;
  /** Rows that somebody changed since: as they are. By number, or by place where they have none. */
  readonly left: readonly string[];
  readonly summary: string;
}

interface Traced {
  readonly run: JournalRun;
  readonly trace: ImportTrace;
}

/** How many rows that were left are named. */
const namedRows = 5;

/**
 * The last import that was not taken back; null where there is none.
 * @throws UserError when the workbook is no Tierbook or has no log
 */
export async function lastImport(context: Excel.RequestContext, signal?: AbortSignal): Promise<LastImport | null> {
  const { book } = await openLogged(context, [auditLog]);
  const last = lastTraced(await readImports(context, book, signal));
  if (last === null) return null;
  const [table = "", ...source] = last.run.subject.split(" ");
  const { added, cells } = last.trace;
  const updated = new Set(cells.map(([ref]) => ref)).size;
  return { batch: last.run.batch, table, source: source.join(" "), inserted: added.length, updated };
}

/**
 * Takes an import back: rows it added become blank, cells it changed get back what they held. A row that somebody changed since, or that
 * a later command wrote to, stays wholly as it is and is told. What the log told of the cells is taken out, so that no figure counts a
 * change that never was. After a failure it can be run again.
 * @throws UserError when the log or the table is missing, or a sheet is protected; nothing is written then
 */
export async function undoImport(
  context: Excel.RequestContext,
  options: UndoImportOptions = {},
): Promise<ImportUndone> {
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  const { policy } = await readPolicy(context, book);
  const runs = await readImports(context, book, options.signal);
  const last = lastTraced(runs, options.batch);
  if (last === null) return { batch: null, rows: 0, left: [], summary: importUndoText.nothing[lang] };
  const [key = ""] = last.run.subject.split(" ");
  requireTables(book, [key]);
  await tableStates(context, book, [key, auditLog]);
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { run } = resumeOrOpen(runs, undoImportCommand, last.run.batch, options.user ?? "");
  await logEntries(context, book, run, [], signal);
  const table = book.tables.get(key) as BookTable;
  const before = await readTable(context, book, key, undefined, signal);
  const written = writtenRows(before, last.trace);
  const { rows, left } = await setRowsBack(context, book, table, written, options.signal);
  await forget(context, book, policy, { before, last, runs, run, left: new Set(left) }, signal);
  await logDone(context, book, run, signal);
  return { batch: last.run.batch, rows, left, summary: summaryOf(lang, rows, left) };
}

const readImports = (
  context: Excel.RequestContext,
  book: Book,
  signal: AbortSignal | undefined,
): Promise<JournalRun[]> => readRuns(context, book, [importCommand, undoImportCommand], signal);

function lastTraced(runs: readonly JournalRun[], batch?: string): Traced | null {
  const undone = new Set(runs.flatMap((run) => (run.command === undoImportCommand && run.done ? [run.subject] : [])));
  const traced = runs.flatMap((run): Traced[] => {
    if (run.command !== importCommand || undone.has(run.batch)) return [];
    const trace = traceOf(run);
    return trace === null || isEmptyTrace(trace) ? [] : [{ run, trace }];
  });
  if (batch !== undefined) return traced.find(({ run }) => run.batch === batch) ?? null;
  return traced[traced.length - 1] ?? null;
}

/** The rows as the import wrote them. One that it announced and never added, or that somebody deleted, is none. */
function writtenRows(now: TableSnapshot, { columns, added, cells }: ImportTrace): Map<string, WrittenRow> {
  const written = new Map<string, WrittenRow>();
  const of = (ref: string, isAdded: boolean): WrittenRow["cells"] => {
    const row = written.get(ref) ?? { added: isAdded, cells: new Map() };
    written.set(ref, row);
    return row.cells;
  };
  for (const row of added) {
    const ref = keyText(row[0]);
    if (ref === null || findRow(now, ref) === null) continue;
    columns.forEach((column, at) => of(ref, true).set(column, { before: null, after: valueText(row[at]) }));
  }
  for (const [ref, column, from, to] of cells) of(ref, false).set(column, { before: from, after: valueText(to) });
  return written;
}

/** Takes out of the log what it told of cells that hold again what they held, and tells of the important ones. */
async function forget(
  context: Excel.RequestContext,
  book: Book,
  policy: Policy,
  { before, last, runs, run, left }: Forgetting,
  signal: { readonly signal?: AbortSignal },
): Promise<void> {
  const name = rowNamer(before);
  const edits = last.trace.cells.flatMap(([ref, column, from, to]): CellEdit[] => {
    const row = left.has(ref) ? null : findRow(before, ref);
    return row === null ? [] : [{ row, column, oldValue: to, newValue: from, known: true, newRow: false }];
  });
  const back = new Set(edits.map(({ row, column }) => `${name(row)}/${column}`));
  for (const told of runs) {
    if (told.batch !== last.run.batch && !last.trace.joined.includes(told.batch)) continue;
    const entries = told.entries.filter(({ rowId, field }) => back.has(`${rowId}/${field}`));
    if (entries.length > 0) await logSkipped(context, book, told, entries, signal);
  }
  if (!book.tables.has(accountChangesTable)) return;
  const rows: CellValue[][] = importantRows(before, edits, { ...run, at: nowSerial() }, policy);
  await appendRows(context, book, accountChangesTable, importantColumns, rows, signal);
}

interface Forgetting {
  readonly before: TableSnapshot;
  readonly last: Traced;
  readonly runs: readonly JournalRun[];
  readonly run: OpenRun;
  readonly left: ReadonlySet<string>;
}

function summaryOf(lang: Lang, rows: number, left: readonly string[]): string {
  if (left.length === 0) return say(lang, importUndoText.undone, { count: rows });
  const named = left.slice(0, namedRows).map((ref) => ref.replace(/^#\d+~/, ""));
  const ids = named.join(lang === "en-US" ? ", " : "、") + (left.length > namedRows ? " …" : "");
  return say(lang, importUndoText.left, { count: rows, left: left.length, ids });
}
