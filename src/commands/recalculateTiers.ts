import type { Progress } from "../locales/progress";
import { recalcText } from "../locales/recalc";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import type { Policy, RawPolicy } from "../policy/types";
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
  type OpenRun,
} from "../workbook/journal";
import { readPolicy, setToday } from "../workbook/policySheet";
import { readAccounts } from "../workbook/readAccounts";
import { readToday } from "../workbook/readToday";
import { keyText, withCells, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { writeIfUnchanged, type CellChange, type WriteReport } from "../workbook/write";
import { computedChanges, valueColumns, writeComputed } from "../workbook/writeComputed";
import { tableStates } from "../workbook/writeState";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import { recalculateResult } from "./recalculateResult";
import type { RecalculateResult } from "./results";
import {
  cellValue,
  decideTiers,
  decidedColumns,
  loggedValue,
  recalculateCommand,
  tieRows,
  undoCommand,
  undoneBatches,
  type DecidedColumn,
  type TierDecisions,
} from "./tierDecisions";
import { logReviews, reviewRows } from "./tierLog";
import { unseenMoves, type SeenMove, type UnseenMoves } from "./seenMoves";
import { reviewSubject, type TierScope } from "./tierScope";

export interface RecalculateOptions extends TierScope {
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  /** true: preview only, nothing is written. */
  readonly dryRun?: boolean;
  /** The moves that a preview showed: one that the review proposes otherwise by now is left alone and told. */
  readonly seen?: readonly SeenMove[];
  readonly lang?: Lang;
  /** Who runs it, for the log: a name typed in the pane or the account of the system; "" when unknown. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

const needed = ["Accounts", "TierReviews", "AuditLog"] as const;

/**
 * Reviews the tiers of all accounts (002 三(二)), of an owner's, of a selection, or writes moves that somebody approved. A preview with `dryRun`; otherwise writes the tiers that change and the day
 * they take effect, after announcing every cell in AuditLog, then TierReviews, the computed columns that hold values, and the
 * evaluation date. Run twice it changes nothing; run again after a failure it goes on where it stopped.
 * @returns the review; `batch` is null when nothing was written
 * @throws UserError when moves are approved without a document number, the owner has no account, a table or column is missing, a sheet is protected, or the work was cancelled; nothing is written in the first two cases
 */
export async function recalculateTiers(
  context: Excel.RequestContext,
  options: RecalculateOptions = {},
  progress?: Progress,
): Promise<RecalculateResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang } = await openLogged(context, needed, options.lang);
  requireColumns(book, "Accounts", ["accountName", "tier"]);
  const read = await readPolicy(context, book);
  const { policy } = read;
  const asOf = evaluationDate(options.asOf, policy.number("today"));
  if (options.dryRun !== true) await tableStates(context, book, [...needed, "Parameters"]);
  progress?.({ text: recalcText.stepRead });
  const tables = await readAccounts(context, book, policy, signal);
  const accounts = tables.Accounts as TableSnapshot;
  const runs = await readRuns(context, book, [recalculateCommand, undoCommand], options.signal);
  progress?.({ text: recalcText.stepDecide });
  const { run, earlier } = resumeOrOpen(
    runs,
    recalculateCommand,
    reviewSubject(asOf, options),
    options.user ?? "",
    undoneBatches(runs, true),
  );
  const decisions = await decideTiers(tables, accounts, read, asOf, earlier, options);
  if (options.owner !== undefined && decisions.review.accounts === 0)
    throw new UserError(recalcText.noAccountsOf, { owner: options.owner });
  if (options.dryRun === true) return recalculateResult(decisions, lang, null, []);
  return apply(
    context,
    {
      book,
      policy,
      raw: read.raw,
      lang,
      asOf,
      tables,
      run,
      earlier,
      signal,
      document: options.document ?? "",
      unseen: unseenMoves(decisions, options.seen, lang),
      ...(progress === undefined ? {} : { progress }),
    },
    decisions,
  );
}

interface Application {
  readonly book: Book;
  readonly policy: Policy;
  readonly raw: RawPolicy;
  readonly lang: Lang;
  readonly asOf: number;
  readonly tables: Snapshots;
  readonly run: OpenRun;
  readonly earlier: JournalRun | null;
  readonly document: string;
  readonly unseen: UnseenMoves;
  readonly signal: { readonly signal?: AbortSignal };
  readonly progress?: Progress;
}

/** Writes what was decided. */
async function apply(
  context: Excel.RequestContext,
  work: Application,
  decisions: TierDecisions,
): Promise<RecalculateResult> {
  const { book, policy, asOf, run, earlier, signal, progress, unseen } = work;
  const { review, now, names } = decisions;
  const { changes, entries, withdrawn } = decidedChanges(decisions, policy, asOf, unseen.rows);
  const columns = await valueColumns(context, now);
  const patched = {
    ...work.tables,
    Accounts: patchedAccounts(decisions, policy, asOf, (row) => !unseen.rows.has(row)),
  };
  const computed = await computedChanges({ tables: patched, raw: work.raw, today: asOf }, columns);
  const unlogged = review.held.some(({ alreadyLogged }) => !alreadyLogged) || review.settled.length > 0;
  const idle = earlier === null && entries.length === 0 && !unlogged && computed.length === 0;
  if (idle && (await readToday(context, book)) === asOf) {
    return recalculateResult(decisions, work.lang, null, unseen.notes, unseen.rows);
  }

  progress?.({ text: recalcText.stepLog });
  await logEntries(context, book, run, entries, signal);
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const report = await writeTiers(context, work, changes);
  const refused = new Set(report?.conflicts.map(({ change }) => change.row));
  const stays = new Set([...refused, ...unseen.rows]);
  const left = entries.filter(({ rowId }) => refused.has(rowOf.get(rowId) ?? -1));
  if (left.length + withdrawn.length > 0) await logSkipped(context, book, run, [...left, ...withdrawn], signal);
  progress?.({ text: recalcText.stepLog });
  await logReviews(
    context,
    book,
    policy,
    run,
    asOf,
    reviewRows(review, names, (row) => !stays.has(row), policy, work.document.trim()),
    signal,
  );
  // Tiers that were left alone leave their computed cells as they were decided by other figures.
  await writeComputed(
    context,
    book,
    computed.filter(({ row }) => !refused.has(row)),
    work.signal.signal,
  );
  await setToday(context, book, asOf);
  await logDone(context, book, run, signal);
  const notes = [...unseen.notes, ...(report ? conflictNotes(report, work.lang) : [])];
  return recalculateResult(decisions, work.lang, run.batch, notes, stays);
}

interface DecidedChanges {
  /** Cells that hold something else than decided. */
  readonly changes: readonly CellChange[];
  /** What the log announces: all cells of the run, also those that an interrupted run has written. */
  readonly entries: readonly JournalEntry[];
  /** Cells that an interrupted run wrote and that are set back, because the figures have changed since. */
  readonly withdrawn: readonly JournalEntry[];
}

/** @param staying rows whose tier stays whatever was decided */
function decidedChanges(
  { review, before, now, names }: TierDecisions,
  policy: Policy,
  asOf: number,
  staying: ReadonlySet<number>,
): DecidedChanges {
  const changes: CellChange[] = [];
  const entries: JournalEntry[] = [];
  const withdrawn: JournalEntry[] = [];
  const targets = new Map(review.moves.flatMap(({ row, to }) => (staying.has(row) ? [] : [[row, to] as const])));
  for (let row = 0; row < now.rowCount; row++) {
    const to = targets.get(row);
    for (const column of decidedColumns) {
      const current = now.columns[column]?.[row];
      if (current === undefined) continue;
      const oldValue = loggedValue(column, before.columns[column]?.[row] ?? null, policy);
      const held = loggedValue(column, current, policy);
      const target = to === undefined ? oldValue : column === "tier" ? to : String(asOf);
      const entry = { table: "Accounts", rowId: names[row] ?? "", field: column };
      if (oldValue !== target) entries.push({ ...entry, oldValue, newValue: target });
      else if (held !== oldValue) withdrawn.push({ ...entry, oldValue, newValue: held });
      if (held !== target) {
        const rowKey = keyText(now.columns.accountId?.[row]) ?? "";
        changes.push({
          rowKey,
          row,
          column,
          expected: current,
          value: cellValue(column, target, policy),
          basis: basisOf(now, row),
        });
      }
    }
  }
  return { changes, entries, withdrawn };
}

/** The typed cells of a row on which its tier rests. */
function basisOf(accounts: TableSnapshot, row: number): Record<string, CellChange["expected"]> {
  return Object.fromEntries(
    ["accountName", "expectedAnnualSales", "tierOverrideReason"].flatMap((key) => {
      const values = accounts.columns[key];
      return values === undefined ? [] : [[key, values[row] ?? null]];
    }),
  );
}

/** Accounts with the decided values in place. */
function patchedAccounts(
  { review, now }: TierDecisions,
  policy: Policy,
  asOf: number,
  counts: (row: number) => boolean,
): TableSnapshot {
  const moved = review.moves.filter(({ row }) => counts(row));
  const cells: Record<DecidedColumn, Map<number, CellChange["value"]>> = {
    tier: new Map(moved.map(({ row, to }) => [row, cellValue("tier", to, policy)])),
    tierEffectiveDate: new Map(moved.map(({ row }) => [row, asOf])),
  };
  return withCells(now, cells);
}

/** Writes tier and effective date together or not at all. */
async function writeTiers(
  context: Excel.RequestContext,
  work: Application,
  changes: readonly CellChange[],
): Promise<WriteReport | null> {
  if (changes.length === 0) return null;
  work.progress?.({ text: recalcText.stepWrite, done: 0, total: changes.length });
  return writeIfUnchanged(context, work.book, "Accounts", tieRows(changes), {
    ...work.signal,
    onProgress: (done, total) => work.progress?.({ text: recalcText.stepWrite, done, total }),
  });
}
