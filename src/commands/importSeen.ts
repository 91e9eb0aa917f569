/** What a preview of an import showed, compared with the plan when it is written. */
import type { ImportPlan, PlannedUpdate } from "../import";
import type { Lang } from "../locales/types";
import type { CellValue } from "../policy/values";
import { rowRef } from "../workbook/rowRef";
import { sameValue, type TableSnapshot } from "../workbook/snapshot";
import type { Conflict } from "../workbook/write";
import { conflictNotes } from "./conflictNotes";
import type { ConflictNote } from "./results";

/** A cell of a row that stands in the table and that an import changes, as the preview showed it. */
export interface SeenUpdate {
  /** What `rowRef` calls the row. */
  readonly ref: string;
  readonly column: string;
  readonly from: CellValue;
}

/** The cells that a plan changes, for the confirmation. */
export const seenUpdates = ({ updates }: ImportPlan, snapshot: TableSnapshot): SeenUpdate[] =>
  updates.map(({ row, column, from }) => ({ ref: rowRef(snapshot, row), column, from }));

/**
 * Of a plan what the preview showed: a cell that somebody has typed into since, or of whose row the preview knew nothing, is left out.
 * @param seen of the preview; undefined where there was none, when the plan stays whole
 */
export function asSeen(
  plan: ImportPlan,
  snapshot: TableSnapshot,
  seen: readonly SeenUpdate[] | undefined,
  lang: Lang,
): { readonly plan: ImportPlan; readonly left: readonly ConflictNote[] } {
  if (seen === undefined) return { plan, left: [] };
  const name = (ref: string, column: string): string => `${column}\n${ref}`;
  const known = new Map(seen.map(({ ref, column, from }) => [name(ref, column), from]));
  const updates: PlannedUpdate[] = [];
  const conflicts: Conflict[] = [];
  for (const update of plan.updates) {
    const { row, column, from, to } = update;
    const rowKey = rowRef(snapshot, row);
    const shown = known.get(name(rowKey, column));
    if (shown !== undefined && sameValue(shown, from)) updates.push(update);
    // What the preview did not show as a change held the file's value then.
    else {
      const change = { rowKey, row, column, expected: shown === undefined ? to : shown, value: to };
      conflicts.push({ change, reason: "changed", column, found: from, row });
    }
  }
  return { plan: { ...plan, updates }, left: conflictNotes({ conflicts, fresh: snapshot }, lang) };
}
