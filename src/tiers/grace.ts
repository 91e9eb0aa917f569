/** What TierReviews says of earlier reviews: how often in a row an account was held by grace. */
import { isSerialDate } from "../calendar/serial";
import type { Dataset } from "../kpis/dataset";
import type { Tier } from "../policy/types";
import type { CellValue } from "../policy/values";
import { isTier, tierRank } from "./bands";

export interface GraceLog {
  /** Earlier evaluation dates in a row, up to the last one before today, at which the account was held by grace with this tier, on the same side. */
  reviewsInARow(row: number, tier: Tier, down: boolean): number;
  /** Was the account's latest earlier review a hold by grace? */
  openHold(row: number): boolean;
  /** Does the log hold this very hold for today already? */
  loggedToday(row: number, tier: Tier, computed: Tier, heldBy: string): boolean;
}

interface Review {
  readonly asOf: number;
  readonly newTier: CellValue;
  readonly computed: CellValue;
  readonly heldBy: CellValue;
}

/**
 * Reads TierReviews. Several rows of one account and date count once, the last of them; rows of today and later are no earlier review,
 * so running twice on one date changes nothing.
 */
export function graceLog(data: Dataset): GraceLog {
  const rows = data.accountRows("TierReviews.accountId");
  const dates = data.column("TierReviews.asOf");
  const written = data.column("TierReviews.reviewDate") ?? [];
  const newTiers = data.column("TierReviews.newTier") ?? [];
  const computed = data.column("TierReviews.computedTier") ?? [];
  const heldBy = data.column("TierReviews.heldBy") ?? [];
  const today = Math.floor(data.today);
  const earlier = new Map<number, Map<number, Review>>();
  const same = new Map<number, Review[]>();

  rows?.forEach((account, index) => {
    if (account < 0) return;
    const cell = dates?.[index] ?? written[index];
    if (!isSerialDate(cell)) return;
    const asOf = Math.floor(cell);
    const review = {
      asOf,
      newTier: newTiers[index] ?? null,
      computed: computed[index] ?? null,
      heldBy: heldBy[index] ?? null,
    };
    if (asOf === today) same.set(account, [...(same.get(account) ?? []), review]);
    if (asOf >= today) return;
    const byDate = earlier.get(account) ?? new Map<number, Review>();
    byDate.set(asOf, review);
    earlier.set(account, byDate);
  });
  const latestFirst = (row: number): Review[] =>
    [...(earlier.get(row)?.values() ?? [])].sort((a, b) => b.asOf - a.asOf);

  return {
    reviewsInARow: (row, tier, down) => {
      let count = 0;
      for (const review of latestFirst(row)) {
        const onSide =
          isTier(review.computed) &&
          (down ? tierRank[review.computed] < tierRank[tier] : tierRank[review.computed] > tierRank[tier]);
        if (review.heldBy !== "grace" || review.newTier !== tier || !onSide) break;
        count++;
      }
      return count;
    },
    openHold: (row) => latestFirst(row)[0]?.heldBy === "grace" && !same.has(row),
    loggedToday: (row, tier, to, held) =>
      (same.get(row) ?? []).some(
        (review) => review.newTier === tier && review.computed === to && (review.heldBy ?? "override") === held,
      ),
  };
}
