/** What a preview of a recalculation showed, compared with what the review says when it is written. */
import { say } from "../locales/format";
import { operationsText } from "../locales/operations";
import { tierText } from "../locales/tiers";
import type { Lang } from "../locales/types";
import { plainCell, type CellValue } from "../policy/values";
import { shownValue } from "../workbook/liveFindings";
import { cellAddress, sameValue } from "../workbook/snapshot";
import { moveText } from "./recalculateResult";
import type { ConflictNote, TierMove } from "./results";
import type { DecidedColumn, TierDecisions } from "./tierDecisions";

/** A move as it was shown. */
export type SeenMove = Pick<TierMove, "key" | "from" | "to"> & Partial<Pick<TierMove, "heldSince">>;

export interface UnseenMoves {
  /** 0-based rows that would move otherwise than was shown: their tier stays. */
  readonly rows: ReadonlySet<number>;
  /** These, and what was shown and is not proposed any more. */
  readonly notes: readonly ConflictNote[];
}

/**
 * Moves that nobody has seen as they are now: somebody changed the tier, or what it rests on, since the preview.
 * @param seen moves of the preview; undefined where there was none, when every move counts
 */
export function unseenMoves(
  { review, now, before, names }: TierDecisions,
  seen: readonly SeenMove[] | undefined,
  lang: Lang,
): UnseenMoves {
  const rows = new Set<number>();
  const notes: ConflictNote[] = [];
  if (seen === undefined) return { rows, notes };
  const day = (value: CellValue = null): string => shownValue(value, "date", lang);
  const note = (row: number, column: DecidedColumn, expected: string, found: string): void => {
    const [rowId = "", cell] = [names[row], cellAddress(now, row, column)];
    const message = say(lang, operationsText.conflictChanged, { cell, expected, found });
    notes.push({ cell, rowId, column, expected, found, message });
  };
  const held = (row: number): string => plainCell(before.columns.tier?.[row]) || tierText.unrated[lang];
  const shown = new Map(seen.map((move) => [move.key, move]));
  const moving = new Map(review.moves.map((move) => [names[move.row] ?? "", move]));
  for (const [key, move] of moving) {
    const one = shown.get(key);
    const moves = one?.from === move.from && one.to === move.to;
    const since = before.columns.tierEffectiveDate?.[move.row] ?? null;
    if (moves && (one.heldSince === undefined || sameValue(one.heldSince, since))) continue;
    rows.add(move.row);
    if (moves) note(move.row, "tierEffectiveDate", day(one.heldSince), day(since));
    else note(move.row, "tier", one ? moveText(lang, one) : held(move.row), moveText(lang, move));
  }
  const rowOf = new Map(names.map((name, row) => [name, row]));
  for (const one of seen) {
    const row = rowOf.get(one.key);
    if (moving.has(one.key)) continue;
    if (row !== undefined) note(row, "tier", moveText(lang, one), held(row));
    else {
      const message = say(lang, operationsText.conflictGone, { id: one.key });
      notes.push({ cell: null, rowId: one.key, column: "tier", expected: moveText(lang, one), found: "", message });
    }
  }
  return { rows, notes };
}
