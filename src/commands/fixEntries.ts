import { isoDate } from "../calendar/serial";
import { fixText } from "../locales/fixes";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import type { FixKindId } from "../rules/fixes";
import { changeOf, findFixes, fixableTables, openFormats, readForFixes, type PlacedFix } from "../workbook/fixes";
import {
  auditLog,
  logDone,
  logEntries,
  logSkipped,
  nowSerial,
  readRuns,
  resumeOrOpen,
  type JournalEntry,
  type JournalRun,
} from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { openBook } from "../workbook/recognise";
import { findRow, rowRef } from "../workbook/rowRef";
import { sameValue, valueText, withCells, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { writeIfUnchanged, type CellChange } from "../workbook/write";
import { tableStates } from "../workbook/writeState";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import type { ConflictNote } from "./results";

export type { PlacedFix };

export const fixCommand = "fix";
export const unfixCommand = "undoFix";

export interface FixOptions {
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

/** The fixes that could be made now. Nothing is written. */
export interface FixPreview {
  readonly lang: Lang;
  readonly fixes: readonly PlacedFix[];
  /** The run that an undo would take back; null where there is none. */
  readonly last: { readonly user: string; readonly at: number | null; readonly cells: number } | null;
}

export interface FixResult {
  readonly lang: Lang;
  /** Cells written. */
  readonly written: number;
  /** Cells that somebody changed meanwhile; they were left alone. */
  readonly conflicts: readonly ConflictNote[];
  /** Journal id of the run; null where nothing was to be done. */
  readonly batch: string | null;
  /** What was done, in a sentence. */
  readonly summary: string;
}

/**
 * Finds the safe fixes of the whole workbook, for a preview.
 * @param kinds only these kinds; all when absent
 * @throws UserError when the workbook is no Tierbook or cannot be read
 */
export async function previewFixes(
  context: Excel.RequestContext,
  options: FixOptions & { readonly kinds?: readonly FixKindId[] } = {},
  progress?: Progress,
): Promise<FixPreview> {
  const book = await openBook(context);
  const lang = options.lang ?? book.lang;
  const { policy } = await readPolicy(context, book);
  progress?.({ text: fixText.stepRead });
  const snapshots = await readForFixes(context, book, fixableTables, options.signal);
  const found = await findFixes(context, snapshots, policy, lang, options.signal);
  const { kinds } = options;
  const runs = book.tables.has(auditLog)
    ? await readRuns(context, book, [fixCommand, unfixCommand], options.signal)
    : [];
  const last = runToUndo(runs);
  return {
    lang,
    fixes: kinds ? found.filter(({ kind }) => kinds.includes(kind)) : found,
    last: last && { user: last.user, at: last.at, cells: last.entries.length },
  };
}

/**
 * Makes fixes that a preview showed. Each is written only where its row is still there and the cell still holds what was shown;
 * all of them are logged before, so that they can be undone.
 * @param chosen fixes of `previewFixes`
 * @throws UserError when AuditLog is missing or a sheet is protected; nothing is written then
 */
export async function applyFixes(
  context: Excel.RequestContext,
  chosen: readonly PlacedFix[],
  options: FixOptions = {},
  progress?: Progress,
): Promise<FixResult> {
  const { signal } = options;
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  if (chosen.length === 0)
    return { lang, written: 0, conflicts: [], batch: null, summary: say(lang, fixText.done, { count: 0 }) };
  const tables = [...new Set(chosen.map(({ table }) => table))].filter((table) => book.tables.has(table));
  await tableStates(context, book, [...tables, auditLog]);
  progress?.({ text: fixText.stepRead });
  const snapshots = await readForFixes(context, book, tables, signal);
  const placed = chosen.flatMap((fix) => {
    const snapshot = snapshots[fix.table];
    const row = snapshot ? findRow(snapshot, fix.ref) : null;
    return snapshot && row !== null ? [{ ...fix, row, snapshot }] : [];
  });
  const standing = placed.filter(({ snapshot, row, column, from }) => sameValue(snapshot.columns[column]?.[row], from));
  const after = mended(snapshots, standing);
  const entries = standing.map(({ table, row, column, from, to }): JournalEntry => ({
    table,
    rowId: rowRef(after[table] as TableSnapshot, row),
    field: column,
    oldValue: from,
    newValue: valueText(to),
  }));
  // A run of its own each time: what an interrupted one left is proposed again, and can be undone by itself.
  const runs = await readRuns(context, book, [fixCommand], signal);
  const { run } = resumeOrOpen(runs, fixCommand, stamp(), options.user ?? "");
  progress?.({ text: fixText.stepLog });
  await logEntries(context, book, run, entries, signal === undefined ? {} : { signal });
  await openFormats(context, snapshots, standing, signal);
  progress?.({ text: fixText.stepWrite, done: 0, total: standing.length });
  const changes = (table: string): { change: CellChange; entry: JournalEntry }[] =>
    standing.flatMap(({ snapshot, ...fix }, index) =>
      fix.table === table
        ? [
            {
              change: changeOf(snapshot, fix.row, { column: fix.column, expected: fix.from, value: fix.to }),
              entry: entries[index] as JournalEntry,
            },
          ]
        : [],
    );
  const done = await writeEach(context, book, lang, tables, changes, run, signal);
  const gone = chosen.filter(
    (fix) => !standing.some(({ cell, ref, column }) => fix.cell === cell && fix.ref === ref && fix.column === column),
  );
  return {
    lang,
    written: done.written,
    batch: run.batch,
    conflicts: [...done.conflicts, ...gone.map((fix) => goneNote(fix, lang))],
    summary: say(lang, fixText.done, { count: done.written }),
  };
}

/**
 * Takes back the last run of fixes that was not taken back yet: cells that still hold what was written get their old text again.
 * @throws UserError when AuditLog is missing or a sheet is protected
 */
export async function undoFixes(
  context: Excel.RequestContext,
  options: FixOptions = {},
  progress?: Progress,
): Promise<FixResult> {
  const { signal } = options;
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  const runs = await readRuns(context, book, [fixCommand, unfixCommand], signal);
  const target = runToUndo(runs);
  if (!target) return { lang, written: 0, conflicts: [], batch: null, summary: fixText.nothingToUndo[lang] };
  const tables = [...new Set(target.entries.map(({ table }) => table))].filter((table) => book.tables.has(table));
  await tableStates(context, book, [...tables, auditLog]);
  progress?.({ text: fixText.stepRead });
  const snapshots = await readForFixes(context, book, tables, signal);
  const { run } = resumeOrOpen(runs, unfixCommand, target.batch, options.user ?? "");
  const back = target.entries.map((entry) => ({ ...entry, oldValue: entry.newValue, newValue: entry.oldValue }));
  progress?.({ text: fixText.stepLog });
  await logEntries(context, book, run, back, signal === undefined ? {} : { signal });
  progress?.({ text: fixText.stepWrite, done: 0, total: back.length });
  const changes = (table: string): { change: CellChange; entry: JournalEntry }[] =>
    back.flatMap((entry) => {
      const snapshot = snapshots[table];
      if (entry.table !== table || !snapshot) return [];
      const row = findRow(snapshot, entry.rowId);
      const current = row === null ? null : (snapshot.columns[entry.field]?.[row] ?? null);
      // A number that was written is logged as text: the cell is compared as text, and written if it holds the same.
      const expected = row !== null && valueText(current) === entry.oldValue ? current : entry.oldValue;
      const change =
        row === null
          ? { rowKey: entry.rowId, row: -1, column: entry.field, expected, value: entry.newValue }
          : changeOf(snapshot, row, { column: entry.field, expected, value: entry.newValue });
      return [{ change, entry }];
    });
  const done = await writeEach(context, book, lang, tables, changes, run, signal);
  const at = target.at === null ? "" : isoDate(Math.floor(target.at));
  return {
    lang,
    written: done.written,
    conflicts: done.conflicts,
    batch: target.batch,
    summary: say(lang, fixText.undone, {
      count: done.written,
      at,
      user: target.user === "" ? fixText.somebody : target.user,
    }),
  };
}

/** The last run of fixes that was not taken back. */
function runToUndo(runs: readonly JournalRun[]): JournalRun | null {
  const undone = new Set(
    runs.filter(({ command, done }) => command === unfixCommand && done).map(({ subject }) => subject),
  );
  const open = runs.filter(
    ({ command, batch, entries }) => command === fixCommand && entries.length > 0 && !undone.has(batch),
  );
  return open[open.length - 1] ?? null;
}

type Planned = { readonly change: CellChange; readonly entry: JournalEntry };

/** Writes table by table, logs what was left alone, and ends the run. */
async function writeEach(
  context: Excel.RequestContext,
  book: Parameters<typeof writeIfUnchanged>[1],
  lang: Lang,
  tables: readonly string[],
  changesOf: (table: string) => readonly Planned[],
  run: Parameters<typeof logDone>[2],
  signal: AbortSignal | undefined,
): Promise<{ written: number; conflicts: ConflictNote[] }> {
  const options = signal === undefined ? {} : { signal };
  let written = 0;
  const conflicts: ConflictNote[] = [];
  const skipped: JournalEntry[] = [];
  for (const table of tables) {
    const planned = changesOf(table);
    if (planned.length === 0) continue;
    const report = await writeIfUnchanged(
      context,
      book,
      table,
      planned.map(({ change }) => change),
      options,
    );
    written += report.written;
    conflicts.push(...conflictNotes(report, lang));
    const refused = new Set(report.conflicts.map(({ change }) => change));
    skipped.push(...planned.filter(({ change }) => refused.has(change)).map(({ entry }) => entry));
  }
  if (skipped.length > 0) await logSkipped(context, book, run, skipped, options);
  await logDone(context, book, run, options);
  return { written, conflicts };
}

/** The tables as they will be: a row whose number is respelled is logged under its new one. */
function mended(snapshots: Snapshots, fixes: readonly Pick<PlacedFix, "table" | "row" | "column" | "to">[]): Snapshots {
  const cells = new Map<string, Map<string, Map<number, string | number>>>();
  for (const { table, row, column, to } of fixes) {
    const columns = cells.get(table) ?? new Map<string, Map<number, string | number>>();
    cells.set(table, columns);
    columns.set(column, (columns.get(column) ?? new Map<number, string | number>()).set(row, to));
  }
  return Object.fromEntries(
    Object.entries(snapshots).map(([key, snapshot]) => [
      key,
      withCells(snapshot, Object.fromEntries(cells.get(key) ?? [])),
    ]),
  );
}

const goneNote = (fix: PlacedFix, lang: Lang): ConflictNote => ({
  cell: fix.cell,
  rowId: fix.ref,
  column: fix.column,
  expected: fix.from,
  found: "",
  message: say(lang, fixText.gone, { cell: fix.cell }),
});

/** A subject that no other run has: the moment it started. */
const stamp = (): string => nowSerial().toFixed(6);
