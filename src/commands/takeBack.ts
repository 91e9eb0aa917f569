/** What merging customers and handing them over share: what they tell, and how a run of theirs is taken back. */
import { customersText } from "../locales/customers";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import { tableByKey } from "../policy/catalogue";
import type { CellValue } from "../policy/values";
import { appendRows } from "../workbook/append";
import { accountChangesTable, importantColumns } from "../workbook/changeRows";
import { auditLog, evaluationDate, readRuns, type JournalEntry, type JournalRun } from "../workbook/journal";
import { lastRun, undoCells, type CellsWritten } from "../workbook/loggedCells";
import { readPolicy } from "../workbook/policySheet";
import { tableStates } from "../workbook/writeState";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import type { ConflictNote } from "./results";

/** Tables without which customers are neither merged nor handed over. */
export const customerLogs: readonly string[] = ["Accounts", auditLog, accountChangesTable];

export interface AccountsWritten {
  readonly lang: Lang;
  /** Cells written. */
  readonly written: number;
  readonly conflicts: readonly ConflictNote[];
  /** Journal id of the run; null where nothing was written. */
  readonly batch: string | null;
  readonly summary: string;
}

export interface TakeBackOptions {
  /** The run to be taken back; when absent the last one that was not. */
  readonly batch?: string;
  readonly lang?: Lang;
  /** Who does it, for the logs. */
  readonly user?: string;
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

/** A command as the journal names it, and what AccountChanges is told when a run of it is taken back. */
export interface Undoable {
  readonly command: string;
  readonly undoing: string;
  readonly rows: (
    target: JournalRun,
    /** `standing`: cells that still hold what the run wrote, and so go back. */
    undo: { batch: string; today: number; user: string; standing: readonly JournalEntry[] },
  ) => readonly (readonly CellValue[])[];
}

/**
 * Takes a run back; what somebody changed since stays as it is and is told.
 * @throws UserError when a log is missing or a sheet is protected
 */
export async function takeBack(
  context: Excel.RequestContext,
  { command, undoing, rows }: Undoable,
  options: TakeBackOptions,
): Promise<AccountsWritten> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang } = await openLogged(context, customerLogs, options.lang);
  const { policy } = await readPolicy(context, book);
  const runs = await readRuns(context, book, [command, undoing], options.signal);
  const target = lastRun(runs, command, undoing, options.batch);
  if (target === null)
    return { lang, written: 0, conflicts: [], batch: null, summary: customersText.nothingToUndo[lang] };
  await tableStates(context, book, [...new Set(target.entries.map(({ table }) => table)), auditLog]);
  const today = evaluationDate(options.asOf, policy.number("today"));
  const user = options.user ?? "";
  const announce = (batch: string, standing: readonly JournalEntry[]): Promise<unknown> => {
    const changes = rows(target, { batch, today, user, standing });
    return appendRows(context, book, accountChangesTable, importantColumns, changes, signal);
  };
  const done = await undoCells(context, book, runs, target, undoing, user, announce, signal);
  const conflicts = notesOf(done, lang);
  // Nothing to run again: what is left stays as it is, and the next run taken back would be an older one.
  const text = conflicts.length === 0 ? customersText.undone : customersText.undoneLeft;
  const summary = say(lang, text, { count: done.written, left: conflicts.length });
  return { lang, written: done.written, conflicts, batch: target.batch, summary };
}

const notesOf = ({ refused, gone }: CellsWritten, lang: Lang): readonly ConflictNote[] => [
  ...refused.flatMap((report) => conflictNotes(report, lang)),
  ...gone.map(({ table, rowId, field, newValue }): ConflictNote => {
    const title = tableByKey.get(table)?.title ?? table;
    const message = say(lang, customersText.cellGone, { id: rowId, title });
    return { cell: null, rowId, column: field, expected: newValue, found: "", message };
  }),
];

/** @param whole the sentence for what was done; that something stopped is said after it */
export function accountsWritten(lang: Lang, done: CellsWritten, batch: string, whole: string): AccountsWritten {
  const conflicts = notesOf(done, lang);
  const stopped = conflicts.length === 0 ? [] : [say(lang, customersText.stopped, { count: conflicts.length })];
  const summary = [whole, ...stopped].join(lang === "en-US" ? " " : "");
  return { lang, written: done.written, conflicts, batch, summary };
}
