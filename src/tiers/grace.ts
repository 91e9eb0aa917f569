/** What TierReviews says of earlier reviews: how often in a row an account was held by grace. */
import type { Dataset } from "../kpis/dataset";
import type { Tier } from "../policy/types";
import { isTier, tierRank } from "./bands";
import { reviewRows } from "./reviewLog";

export interface GraceLog {
  /** Earlier evaluation dates in a row, up to the last one before today, at which the account was held by grace with this tier, on the same side. */
  reviewsInARow(row: number, tier: Tier, down: boolean): number;
  /** Was the account's latest earlier review a hold by grace, and is none logged for today? */
  openHold(row: number): boolean;
  /** Does the log hold this very hold for today already? */
  loggedToday(row: number, tier: Tier, computed: Tier, heldBy: string): boolean;
}

/**
 * Reads TierReviews. Several rows of one account and date count once, the last of them; rows of today and later are no earlier review,
 * so running twice on one date changes nothing.
 */
export function graceLog(data: Dataset): GraceLog {
  const log = reviewRows(data);
  const today = Math.floor(data.today);

  const before = (rows: readonly number[], day: number): readonly number[] => rows.filter((row) => log.day(row) < day);
  const heldByGrace = (row: number): boolean => log.cell("heldBy", row) === "grace";

  return {
    reviewsInARow: (account, tier, down) => {
      let count = 0;
      let rows = before(log.of(account), today);
      for (let row = rows.at(-1); row !== undefined; row = rows.at(-1)) {
        const computed = log.cell("computedTier", row);
        const onSide =
          isTier(computed) && (down ? tierRank[computed] < tierRank[tier] : tierRank[computed] > tierRank[tier]);
        if (!heldByGrace(row) || log.cell("newTier", row) !== tier || !onSide) break;
        count++;
        rows = before(rows, log.day(row));
      }
      return count;
    },
    openHold: (account) => {
      const rows = log.of(account);
      const last = before(rows, today).at(-1);
      return last !== undefined && heldByGrace(last) && !rows.some((row) => log.day(row) === today);
    },
    loggedToday: (account, tier, computed, heldBy) =>
      log
        .of(account)
        .some(
          (row) =>
            log.day(row) === today &&
            log.cell("newTier", row) === tier &&
            log.cell("computedTier", row) === computed &&
            (log.cell("heldBy", row) ?? "override") === heldBy,
        ),
  };
}
