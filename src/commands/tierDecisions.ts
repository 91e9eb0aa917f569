/** The review of tiers as it stood when a run began, also where that run failed half way. */
import { compute } from "../jobs/job";
import { reviewJob } from "../jobs/tiers";
import type { Policy, RawPolicy } from "../policy/types";
import type { CellValue } from "../policy/values";
import type { TierReviewResult } from "../tiers";
import type { JournalEntry, JournalRun } from "../workbook/journal";
import type { CellChange } from "../workbook/write";
import { reviewArgs, type TierScope } from "./tierScope";
import { rowNames, sameValue, valueText, withCells, type Snapshots, type TableSnapshot } from "../workbook/snapshot";

/** The two columns of Accounts that a recalculation decides. */
export const decidedColumns = ["tier", "tierEffectiveDate"] as const;
export type DecidedColumn = (typeof decidedColumns)[number];

export interface TierDecisions {
  readonly review: TierReviewResult;
  /** Accounts as it was when the run began. */
  readonly before: TableSnapshot;
  /** Accounts as it is. */
  readonly now: TableSnapshot;
  /** A text for every row that tells it from the others, for the log. */
  readonly names: readonly string[];
}

/**
 * Decides tiers. Where an interrupted run has written part of its cells already, they are set back in memory first, so that going on
 * with it decides the same again.
 * @param interrupted the run to go on with, null for a new one
 * @param scope whom it is about; everybody unless given
 */
export async function decideTiers(
  tables: Snapshots,
  accounts: TableSnapshot,
  { policy, raw }: { readonly policy: Policy; readonly raw: RawPolicy },
  asOf: number,
  interrupted: JournalRun | null,
  scope: TierScope & { readonly signal?: AbortSignal } = {},
): Promise<TierDecisions> {
  const names = rowNames(accounts, "accountId", "accountName");
  const before = interrupted === null ? accounts : setBack(accounts, names, interrupted.entries, policy);
  const seen: Record<string, TableSnapshot> = { ...tables, Accounts: before };
  if (seen.TierReviews !== undefined && interrupted !== null)
    seen.TierReviews = withoutReviewsOf(seen.TierReviews, interrupted.batch);
  const subject = { tables: seen, raw, today: asOf };
  const review = await compute(reviewJob, subject, reviewArgs(names, scope), scope.signal);
  return { review, before, now: accounts, names };
}

/** A cell of a decided column as the log holds it: tiers as codes, dates as serial numbers. */
export function loggedValue(column: DecidedColumn, value: CellValue, policy: Policy): string {
  const text = valueText(value);
  return column === "tier" ? (policy.listCode("tier", text) ?? text) : text;
}

/** The other way: what stands in the cell for a logged value. */
export function cellValue(column: DecidedColumn, logged: string, policy: Policy): CellValue {
  if (logged === "") return null;
  if (column === "tier") return policy.listCode("tier", logged) === null ? logged : policy.listLabel("tier", logged);
  const serial = Number(logged);
  return Number.isFinite(serial) ? serial : logged;
}

/** Names of the commands in the journal. */
export const recalculateCommand = "recalculateTiers";
export const undoCommand = "undoRecalculation";

/** Batches of recalculations that were undone, wholly or (with `begun`) in part. */
export const undoneBatches = (runs: readonly JournalRun[], begun: boolean): ReadonlySet<string> =>
  new Set(runs.filter((run) => run.command === undoCommand && (run.done || begun)).map(({ subject }) => subject));

/** Ties the cells of a row: each rests on what the others held as well, so they are written together or not at all. */
export function tieRows(changes: readonly CellChange[]): CellChange[] {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  return changes.map((change) => {
    const others = (byRow.get(change.row) ?? []).filter((other) => other !== change);
    return {
      ...change,
      basis: { ...change.basis, ...Object.fromEntries(others.map((other) => [other.column, other.expected])) },
    };
  });
}

/** The logged cells of decided columns: row name → column → entry. */
export function entriesByRow(
  entries: readonly JournalEntry[],
): Map<string, Partial<Record<DecidedColumn, JournalEntry>>> {
  const rows = new Map<string, Partial<Record<DecidedColumn, JournalEntry>>>();
  for (const entry of entries) {
    const column = decidedColumns.find((key) => key === entry.field);
    if (entry.table !== "Accounts" || column === undefined) continue;
    rows.set(entry.rowId, { ...rows.get(entry.rowId), [column]: entry });
  }
  return rows;
}

function setBack(
  accounts: TableSnapshot,
  names: readonly string[],
  entries: readonly JournalEntry[],
  policy: Policy,
): TableSnapshot {
  const logged = entriesByRow(entries);
  const cells: Record<DecidedColumn, Map<number, CellValue>> = { tier: new Map(), tierEffectiveDate: new Map() };
  names.forEach((name, row) => {
    const written = logged.get(name);
    for (const column of decidedColumns) {
      const entry = written?.[column];
      if (entry === undefined) continue;
      const current = loggedValue(column, accounts.columns[column]?.[row] ?? null, policy);
      if (sameValue(current, entry.newValue)) cells[column].set(row, cellValue(column, entry.oldValue, policy));
    }
  });
  return withCells(accounts, cells);
}

/** Earlier reviews without those the interrupted run has logged already. */
function withoutReviewsOf(reviews: TableSnapshot, batch: string): TableSnapshot {
  const own = new Map<number, CellValue>();
  reviews.columns.reviewId?.forEach((id, row) => {
    if (valueText(id).startsWith(`${batch}/`)) own.set(row, null);
  });
  return withCells(reviews, { accountId: own });
}
