/** Whether a past run can be undone: later runs and edits must not contradict it. Nothing is read or written here. */

/** A cell as a run logged it, tiers as codes and dates as serial numbers in text. */
export interface RunCell {
  /** What tells the account's row from the others in the log. */
  readonly rowId: string;
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
}

export interface LoggedRun {
  readonly batch: string;
  readonly cells: readonly RunCell[];
}

/** Why an account cannot be set back: its row is gone, a cell holds something else, a later run decided it again. */
export type Contradiction =
  | { readonly rowId: string; readonly why: "gone" }
  | { readonly rowId: string; readonly why: "changed"; readonly field: string; readonly found: string }
  | { readonly rowId: string; readonly why: "laterRun"; readonly batch: string };

export interface UndoCheck {
  /** Accounts whose cells can be set back. */
  readonly restorable: readonly string[];
  /** Accounts whose cells hold the old values already. */
  readonly restored: readonly string[];
  readonly contradicted: readonly Contradiction[];
}

/**
 * Checks every account of a run. Its cells are set back together or not at all; cells that happen to hold the run's values again
 * because a later run decided so are not the run's any more.
 * @param run what it wrote
 * @param later runs after it that were not undone, oldest first
 * @param current what a cell holds now, in the form of the log; undefined when the row is gone
 */
export function checkUndo(
  run: LoggedRun,
  later: readonly LoggedRun[],
  current: (rowId: string, field: string) => string | undefined,
): UndoCheck {
  const cells = new Map<string, RunCell[]>();
  for (const cell of run.cells) {
    const known = cells.get(cell.rowId);
    if (known) known.push(cell);
    else cells.set(cell.rowId, [cell]);
  }
  const since = new Map<string, string>();
  for (const { batch, cells: written } of later)
    for (const { rowId } of written) if (cells.has(rowId) && !since.has(rowId)) since.set(rowId, batch);

  const restorable: string[] = [];
  const restored: string[] = [];
  const contradicted: Contradiction[] = [];
  for (const [rowId, own] of cells) {
    const batch = since.get(rowId);
    const held = own.map((cell) => ({ ...cell, found: current(rowId, cell.field) }));
    const other = held.find(({ found, newValue, oldValue }) => found !== newValue && found !== oldValue);
    if (held.some(({ found }) => found === undefined)) contradicted.push({ rowId, why: "gone" });
    else if (batch !== undefined) contradicted.push({ rowId, why: "laterRun", batch });
    else if (other) contradicted.push({ rowId, why: "changed", field: other.field, found: String(other.found) });
    else if (held.every(({ found, oldValue }) => found === oldValue)) restored.push(rowId);
    else restorable.push(rowId);
  }
  return { restorable, restored, contradicted };
}
