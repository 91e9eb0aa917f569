import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import { rollupPaneText as texts } from "../locales/rollupPane";
import type { Lang } from "../locales/types";
import { appendRows } from "../workbook/append";
import type { Book } from "../workbook/book";
import { throwIfCancelled } from "../workbook/hostErrors";
import { auditLog, logDone, logEntries, readRuns, resumeOrOpen, type JournalEntry } from "../workbook/journal";
import { writeKept } from "../workbook/keptTexts";
import { addOwnTables, findOwnTables, withTables, writeOwnTable } from "../workbook/ownTables";
import { mapInSlices } from "../workbook/slices";
import { writeIfUnchanged, type CellChange } from "../workbook/write";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import { takenBooks, type RollUpPlan } from "./previewRollUp";
import type { TablePlan } from "./rollupRows";
import type { ConflictNote } from "./results";
import { keeping, partBytes, reportTable } from "./rollupTables";

export interface RollUpWriting {
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface RolledUp {
  readonly lang: Lang;
  readonly inserted: number;
  readonly updated: number;
  readonly removed: number;
  /** Cells that somebody changed since the rows were compared: as they are. */
  readonly conflicts: readonly ConflictNote[];
  readonly summary: string;
}

const command = "ROLLUP";

/** Rows that are added at once: a step of progress, and few enough that the pane goes on drawing. */
const rowsAtOnce = 5_000;

/**
 * Writes what `previewRollUp` found: rows by their number, the sheets of the roll-up anew, and what the next run needs to know. Run again
 * after a failure it ends in the same workbook. The managers' workbooks are not touched.
 * @throws UserError when the workbook is no Tierbook, it or one of the sheets is protected, or the work was cancelled
 */
export async function rollUp(
  context: Excel.RequestContext,
  plan: RollUpPlan,
  options: RollUpWriting = {},
  progress?: Progress,
): Promise<RolledUp> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang } = await openLogged(context, [auditLog], plan.lang);
  const subject = plan.result.period;
  const { run } = resumeOrOpen(
    await readRuns(context, book, [command], options.signal),
    command,
    subject,
    options.user ?? "",
  );
  await logEntries(context, book, run, entriesOf(plan), signal);
  const reports = plan.sheets.map((sheet) => ({ sheet, entry: reportTable(sheet) }));
  const entries = [...reports.map(({ entry }) => entry), ...plan.tables.map(({ own }) => own)];
  const known = await findOwnTables(context, entries);
  await addOwnTables(
    context,
    entries.filter(({ key }) => !known.has(key)),
    lang,
  );
  const tables = await findOwnTables(context, entries);
  const here = withTables(book, tables.values());
  const conflicts: ConflictNote[] = [];
  for (const table of plan.tables) {
    throwIfCancelled(options.signal);
    const step = (done: number, total: number): void =>
      progress?.({ text: texts.stepWrite, args: { sheet: table.own.sheet[lang] }, done, total });
    conflicts.push(...(await writeRows(context, here, table, lang, options.signal, step)));
  }
  for (const { sheet, entry } of reports) {
    throwIfCancelled(options.signal);
    progress?.({ text: texts.stepWrite, args: { sheet: entry.sheet[lang] } });
    const table = tables.get(entry.key);
    if (table) await writeOwnTable(context, table, sheet.rows);
  }
  const kept = new Map(await mapInSlices(plan.kept, (one) => [one.name, JSON.stringify(one)] as const));
  await writeKept(context, keeping, kept);
  await logDone(context, book, run, signal);
  const sum = (count: (table: TablePlan) => number): number => plan.tables.reduce((all, one) => all + count(one), 0);
  const counts = {
    inserted: sum(({ inserted }) => inserted.length),
    updated: sum(({ updated }) => updated),
    removed: sum(({ gone }) => gone.length),
  };
  const { books, read } = plan.result;
  return {
    lang,
    ...counts,
    conflicts,
    summary: say(lang, texts.summary, { ...counts, books: takenBooks(books), read }),
  };
}

/** For the log: which workbook was taken over in which state. */
const entriesOf = ({ kept, before }: RollUpPlan): readonly JournalEntry[] =>
  kept
    .filter(({ name, record }) => before.get(name) !== record.hash)
    .map(({ name, record }) => ({
      table: "Rollup_Books",
      rowId: name,
      field: "hash",
      oldValue: (before.get(name) ?? "").slice(0, 16),
      newValue: record.hash.slice(0, 16),
    }));

async function writeRows(
  context: Excel.RequestContext,
  here: Book,
  { own, changes, gone, inserted }: TablePlan,
  lang: Lang,
  signal: AbortSignal | undefined,
  step: (done: number, total: number) => void,
): Promise<readonly ConflictNote[]> {
  const stopping = signal === undefined ? {} : { signal };
  const total = changes.length + inserted.length;
  const notes: ConflictNote[] = [];
  // The number of a row that goes is taken last: a run that stops half way finds the row again.
  for (const some of [changes, gone]) {
    if (some.length === 0) continue;
    const report = await writeIfUnchanged(context, here, own.key, some, {
      ...stopping,
      partBytes,
      onProgress: (done) => step(done, total),
    });
    notes.push(
      ...conflictNotes(
        { ...report, conflicts: report.conflicts.filter(({ change, reason }) => !isDone(change, reason)) },
        lang,
      ),
    );
  }
  const columns = own.columns.map(({ key }) => key);
  for (let at = 0; at < inserted.length; at += rowsAtOnce) {
    const rows = inserted.slice(at, at + rowsAtOnce);
    await appendRows(context, here, own.key, columns, rows, {
      ...stopping,
      pieceBytes: partBytes,
      onProgress: (done) => step(changes.length + at + done, total),
    });
  }
  return notes;
}

/** A row that was to go and is gone. */
const isDone = ({ value }: CellChange, reason: string): boolean => value === null && reason === "rowGone";
