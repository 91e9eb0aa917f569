/** Which past recalculations can be undone, and for which accounts. */
import type { Policy } from "../policy/types";
import { checkUndo, type LoggedRun, type UndoCheck } from "../tiers";
import type { JournalRun } from "../workbook/journal";
import { rowNames, type TableSnapshot } from "../workbook/snapshot";
import { decidedColumns, loggedValue, recalculateCommand, undoneBatches } from "./tierDecisions";

/** Recalculations that changed tiers and are not undone wholly, the latest first. */
export function undoableRuns(runs: readonly JournalRun[]): JournalRun[] {
  const undone = undoneBatches(runs, false);
  return runs
    .filter((run) => run.command === recalculateCommand && run.entries.length > 0 && !undone.has(run.batch))
    .reverse();
}

const logged = ({ batch, entries }: JournalRun): LoggedRun => ({
  batch,
  cells: entries.flatMap(({ table, rowId, field, oldValue, newValue }) =>
    table === "Accounts" && decidedColumns.some((key) => key === field) ? [{ rowId, field, oldValue, newValue }] : [],
  ),
});

/**
 * Checks every account of a run against what its cells hold now and what later runs decided.
 * @param accounts Accounts as it is
 * @param target the run
 * @param runs all runs, oldest first
 */
export function undoCheck(
  accounts: TableSnapshot,
  target: JournalRun,
  runs: readonly JournalRun[],
  policy: Policy,
): UndoCheck {
  const rows = new Map(rowNames(accounts, "accountId", "accountName").map((name, row) => [name, row]));
  const undone = undoneBatches(runs, false);
  const later = runs
    .slice(runs.indexOf(target) + 1)
    .filter((run) => run.command === recalculateCommand && !undone.has(run.batch));
  return checkUndo(logged(target), later.map(logged), (rowId, field) => {
    const row = rows.get(rowId);
    const column = decidedColumns.find((key) => key === field);
    if (row === undefined || column === undefined) return undefined;
    return loggedValue(column, accounts.columns[column]?.[row] ?? null, policy);
  });
}
