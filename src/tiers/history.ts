/** The history of an account's tier, as TierReviews holds it. */
import type { Dataset } from "../kpis/dataset";
import type { Tier } from "../policy/types";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import { shortText } from "./amounts";
import { isTier } from "./bands";
import { reviewRows } from "./reviewLog";

/** first: graded from nothing; moved: as computed; decided: another tier than the computed one (a person, an undo); held; agreed. */
export type HistoryKind = "first" | "moved" | "decided" | "held" | "agreed";

export interface HistoryEntry {
  /** Row of TierReviews. */
  readonly row: number;
  readonly reviewId: string;
  /** Evaluation date, serial. */
  readonly asOf: number;
  readonly kind: HistoryKind;
  /** null: none, or a word that is no tier. */
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly computed: Tier | null;
  /** Code of list tierHold as logged; "" where none. */
  readonly heldBy: string;
  readonly reviewer: string;
  /** As it was said then, in the language of that day. */
  readonly reason: string;
  readonly salesUsed: number | null;
}

const tierOf = (cell: CellValue): Tier | null => (isTier(cell) ? cell : null);

function kindOf(from: CellValue, to: CellValue, computed: CellValue): HistoryKind {
  const same = from === to || (isBlank(from) && isBlank(to));
  if (same) return isBlank(computed) || computed === to ? "agreed" : "held";
  if (isBlank(from) || from === "unrated") return "first";
  return isBlank(computed) || computed === to ? "moved" : "decided";
}

/**
 * All reviews of an account, the latest first; rows without a day that can be read are left out, and so are those that may be
 * another account's.
 * @param row of Accounts
 */
export function tierHistory(data: Dataset, row: number): readonly HistoryEntry[] {
  const log = reviewRows(data);
  return [...log.of(row)].reverse().map((review) => {
    const cell = (key: string): CellValue => log.cell(key, review);
    const sales = cell("salesUsed");
    return {
      row: review,
      reviewId: shortText(cell("reviewId")),
      asOf: log.day(review),
      kind: kindOf(cell("oldTier"), cell("newTier"), cell("computedTier")),
      from: tierOf(cell("oldTier")),
      to: tierOf(cell("newTier")),
      computed: tierOf(cell("computedTier")),
      heldBy: shortText(cell("heldBy")),
      reviewer: shortText(cell("reviewer")),
      reason: shortText(cell("reason")),
      salesUsed: typeof sales === "number" ? sales : null,
    };
  });
}
