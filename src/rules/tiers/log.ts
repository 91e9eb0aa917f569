/** What TierReviews says of each account, for TIR-02 and TIR-05. */
import { isSerialDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import type { CellValue } from "../../policy/values";
import type { RuleContext } from "../types";

export interface LoggedReview {
  /** Serial day. */
  readonly date: number;
  readonly newTier: CellValue | undefined;
  readonly computed: CellValue | undefined;
  /** Kept by grace or hysteresis. */
  readonly held: boolean;
}

export interface ReviewLog {
  /** The latest review of an account up to today. */
  readonly latest: ReadonlyMap<number, LoggedReview>;
  /** Accounts with a review whose day cannot be read, or that may be another account's. */
  readonly unclear: ReadonlySet<number>;
}

/** @param context TierReviews may not be installed: then nothing was reviewed */
export function reviewLog({ column, data, today }: RuleContext): ReviewLog {
  const latest = new Map<number, LoggedReview>();
  const unclear = new Set<number>();
  const dates = column("TierReviews.reviewDate");
  const newTiers = column("TierReviews.newTier");
  const computed = column("TierReviews.computedTier");
  const held = column("TierReviews.heldBy");
  const customers = column("TierReviews.accountId");
  data.accountRows("TierReviews.accountId")?.forEach((account, row) => {
    const date = dates[row];
    const readable = isSerialDate(date);
    if (account === unresolved.ambiguous)
      for (const candidate of data.accounts.candidates(customers[row])) unclear.add(candidate);
    if (account < 0) return;
    if (!readable) unclear.add(account);
    else if (Math.floor(date) <= today && date >= (latest.get(account)?.date ?? 0))
      latest.set(account, {
        date: Math.floor(date),
        newTier: newTiers[row],
        computed: computed[row],
        held: held[row] === "grace" || held[row] === "hysteresis",
      });
  });
  return { latest, unclear };
}
