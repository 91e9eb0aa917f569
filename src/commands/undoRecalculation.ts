import { isoDate } from "../calendar/serial";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import { recalcText } from "../locales/recalc";
import type { Lang } from "../locales/types";
import type { Policy, RawPolicy } from "../policy/types";
import { isTier } from "../tiers";
import type { Book } from "../workbook/book";
import {
  evaluationDate,
  logDone,
  logEntries,
  logSkipped,
  readRuns,
  requireColumns,
  resumeOrOpen,
  type JournalEntry,
  type JournalRun,
} from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readAccounts } from "../workbook/readAccounts";
import { keyText, rowNames, withCells, type TableSnapshot } from "../workbook/snapshot";
import { writeIfUnchanged, type CellChange, type Conflict } from "../workbook/write";
import { computedChanges, valueColumns, writeComputed } from "../workbook/writeComputed";
import { tableStates } from "../workbook/writeState";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import type { ConflictNote, UndoResult } from "./results";
import {
  cellValue,
  decidedColumns,
  entriesByRow,
  loggedValue,
  recalculateCommand,
  tieRows,
  undoCommand,
} from "./tierDecisions";
import { subjectDate } from "./tierScope";
import { undoableRuns, undoCheck } from "./undoCheck";
import { logReviews, type TierLogRow } from "./tierLog";

export interface UndoOptions {
  readonly lang?: Lang;
  /** Who undoes, for the log. */
  readonly user?: string;
  /** true: only say whose run would be undone. */
  readonly dryRun?: boolean;
  /** The run to undo, as `tierRuns` lists it; the last one that is not undone yet unless given. */
  readonly batch?: string;
  readonly signal?: AbortSignal;
}

const needed = ["Accounts", "TierReviews", "AuditLog"] as const;

/**
 * Undoes a recalculation, the last that is not undone yet or any other: sets tiers and their effective dates back to what they were. An
 * account whose cells were changed since, or that a later run decided again, is left as it is and reported. The undo is logged itself; after a failure it can be run again.
 * @returns whose run of when was undone; `batch` is null when there was none
 * @throws UserError when a table is missing or a sheet is protected; nothing is written then
 */
export async function undoRecalculation(
  context: Excel.RequestContext,
  options: UndoOptions = {},
  progress?: Progress,
): Promise<UndoResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang } = await openLogged(context, needed, options.lang);
  requireColumns(book, "Accounts", ["tier"]);
  const read = await readPolicy(context, book);
  const { policy } = read;
  const runs = await readRuns(context, book, [recalculateCommand, undoCommand], options.signal);
  const target = runToUndo(runs, options.batch);
  if (target === null)
    return {
      lang,
      summary: recalcText.nothingToUndo[lang],
      batch: null,
      user: "",
      at: null,
      restored: 0,
      conflicts: [],
    };
  const whose = { lang, batch: target.batch, user: target.user, at: target.at };
  if (options.dryRun === true)
    return { ...whose, summary: "", restored: entriesByRow(target.entries).size, conflicts: [] };

  await tableStates(context, book, needed);
  progress?.({ text: recalcText.stepRead });
  const tables = await readAccounts(context, book, policy, signal);
  const accounts = tables.Accounts as TableSnapshot;
  const { run } = resumeOrOpen(runs, undoCommand, target.batch, options.user ?? "");
  const plan = planUndo(accounts, target, runs, policy);
  progress?.({ text: recalcText.stepLog });
  await logEntries(context, book, run, plan.entries, signal);
  progress?.({ text: recalcText.stepWrite, done: 0, total: plan.changes.length });
  const report = await writeIfUnchanged(context, book, "Accounts", tieRows(plan.changes), signal);
  const conflicts = [...plan.conflicts, ...report.conflicts];
  const refused = new Set(conflicts.map(({ change }) => change.row));
  const stays = plan.entries.filter(({ rowId }) => refused.has(plan.rows.get(rowId) ?? -1));
  if (stays.length > 0) await logSkipped(context, book, run, stays, signal);
  const asOf = subjectDate(target.subject) ?? evaluationDate(undefined, policy.number("today"));
  const restored = plan.reviews.filter(({ row }) => !refused.has(row));
  await logReviews(
    context,
    book,
    policy,
    run,
    asOf,
    restored.map(({ review }) => ({ ...review, reason: summaryOf(whose, restored.length, policy.lang) })),
    signal,
  );
  await refreshComputed(
    context,
    book,
    read,
    {
      ...tables,
      Accounts: patched(
        accounts,
        plan.changes.filter(({ row }) => !refused.has(row)),
      ),
    },
    options.signal,
  );
  await logDone(context, book, run, signal);
  const again = plan.later.map(({ name, run: { at } }): ConflictNote => {
    const day = at === null ? "?" : isoDate(at);
    const message = say(lang, recalcText.laterRun, { name, at: day });
    return { cell: null, rowId: name, column: "tier", expected: "", found: "", message };
  });
  const left = conflicts.length + again.length;
  const kept = left === 0 ? "" : say(lang, recalcText.undoKept, { count: left });
  return {
    ...whose,
    summary: [summaryOf(whose, restored.length, lang), kept]
      .filter((text) => text !== "")
      .join(lang === "en-US" ? " " : ""),
    restored: restored.length,
    conflicts: [...conflictNotes({ fresh: report.fresh, conflicts }, lang), ...again],
  };
}

/** The run asked for, else the last recalculation that changed tiers; none that is undone. An undo that was interrupted is gone on with. */
const runToUndo = (runs: readonly JournalRun[], batch: string | undefined): JournalRun | null =>
  undoableRuns(runs).find((run) => batch === undefined || run.batch === batch) ?? null;

interface UndoPlan {
  /** Rows of Accounts by what the journal calls them. */
  readonly rows: ReadonlyMap<string, number>;
  readonly changes: CellChange[];
  readonly entries: JournalEntry[];
  readonly conflicts: Conflict[];
  /** Accounts that a later run decided again. */
  readonly later: { readonly name: string; readonly run: JournalRun }[];
  /** The reviews to log, by row of Accounts. */
  readonly reviews: { readonly row: number; readonly review: TierLogRow }[];
}

function planUndo(accounts: TableSnapshot, target: JournalRun, runs: readonly JournalRun[], policy: Policy): UndoPlan {
  const decidedAgain = new Map(
    undoCheck(accounts, target, runs, policy).contradicted.flatMap((found) => {
      const run = found.why === "laterRun" ? runs.find(({ batch }) => batch === found.batch) : undefined;
      return run === undefined ? [] : [[found.rowId, run] as const];
    }),
  );
  const names = rowNames(accounts, "accountId", "accountName");
  const rows = new Map(names.map((name, row) => [name, row]));
  const plan: UndoPlan = { rows, changes: [], entries: [], conflicts: [], later: [], reviews: [] };
  for (const [name, logged] of entriesByRow(target.entries)) {
    const later = decidedAgain.get(name);
    if (later !== undefined) {
      plan.later.push({ name, run: later });
      continue;
    }
    const row = rows.get(name);
    const rowKey = name.startsWith("name:") ? "" : (keyText(accounts.columns.accountId?.[row ?? -1]) ?? name);
    const changes: CellChange[] = [];
    const conflicts: Conflict[] = [];
    for (const column of decidedColumns) {
      const entry = logged[column];
      if (entry === undefined) continue;
      const current = accounts.columns[column]?.[row ?? -1] ?? null;
      const held = loggedValue(column, current, policy);
      const change: CellChange = {
        rowKey,
        row: row ?? -1,
        column,
        expected: cellValue(column, entry.newValue, policy),
        value: cellValue(column, entry.oldValue, policy),
        basis: { accountName: accounts.columns.accountName?.[row ?? -1] ?? null },
      };
      if (row === undefined) conflicts.push({ change, reason: "rowGone", column, found: null, row: null });
      else if (held === entry.newValue) changes.push({ ...change, expected: current });
      else if (held !== entry.oldValue) conflicts.push({ change, reason: "changed", column, found: current, row });
      plan.entries.push({
        table: "Accounts",
        rowId: name,
        field: column,
        oldValue: entry.newValue,
        newValue: entry.oldValue,
      });
    }
    // An account's cells are set back together or not at all.
    if (conflicts.length > 0) {
      plan.conflicts.push(...conflicts);
      plan.entries.splice(plan.entries.length - Object.keys(logged).length);
      continue;
    }
    plan.changes.push(...changes);
    if (row !== undefined && logged.tier !== undefined)
      plan.reviews.push({ row, review: reviewOf(accounts, row, name, logged.tier) });
  }
  return plan;
}

function reviewOf(accounts: TableSnapshot, row: number, name: string, tier: JournalEntry): TierLogRow {
  const account = keyText(accounts.columns.accountId?.[row]) ?? keyText(accounts.columns.accountName?.[row]) ?? "";
  const from = isTier(tier.newValue) ? tier.newValue : null;
  return {
    name,
    account,
    from,
    to: isTier(tier.oldValue) ? tier.oldValue : null,
    computed: from,
    reason: "",
    heldBy: null,
    salesUsed: null,
  };
}

function patched(accounts: TableSnapshot, changes: readonly CellChange[]): TableSnapshot {
  const cells = (column: string): Map<number, CellChange["value"]> =>
    new Map(changes.filter((change) => change.column === column).map((change) => [change.row, change.value]));
  return withCells(accounts, { tier: cells("tier"), tierEffectiveDate: cells("tierEffectiveDate") });
}

/** Contact due depends on the tier: where it is kept as a value it follows. */
async function refreshComputed(
  context: Excel.RequestContext,
  book: Book,
  { policy, raw }: { readonly policy: Policy; readonly raw: RawPolicy },
  tables: Readonly<Record<string, TableSnapshot>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const columns = await valueColumns(context, tables.Accounts as TableSnapshot);
  const today = evaluationDate(undefined, policy.number("today"));
  await writeComputed(context, book, await computedChanges({ tables, raw, today }, columns), signal);
}

function summaryOf(run: { readonly user: string; readonly at: number | null }, restored: number, lang: Lang): string {
  const at = run.at === null ? "?" : `${isoDate(run.at)} ${timeOf(run.at)}`;
  return say(lang, recalcText.undone, { user: run.user === "" ? recalcText.somebody[lang] : run.user, at, restored });
}

function timeOf(serial: number): string {
  const minutes = Math.floor((serial % 1) * 1440 + 1e-6);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
