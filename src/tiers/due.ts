/** Review cycles: who is due. The same days as TIR-05: last review, else the day the tier took effect, else the day of creation. */
import { addMonths, isSerialDate } from "../calendar/serial";
import { tierText } from "../locales/tiers";
import type { Message } from "../locales/types";
import { unresolved } from "../kpis/accountIndex";
import { dateCell } from "../kpis/contact";
import type { Dataset } from "../kpis/dataset";
import { isActive } from "../kpis/derived";
import { perDataset } from "../kpis/memo";
import type { Tier } from "../policy/types";
import { isBlank, plainCell } from "../policy/values";
import { accountMarks } from "./accounts";
import { shortText } from "./amounts";
import { isTier } from "./bands";

/** Days of reviews by account. */
export interface ReviewDates {
  /** The day the cycle counts from; null when none can be read. */
  readonly start: (row: number) => number | null;
  /** The last day a decided tier is valid; null without a start or a cycle. */
  readonly due: (row: number) => number | null;
  /** Was the account reviewed up to today? */
  readonly reviewed: (row: number) => boolean;
  /** Has it a review whose day cannot be read, or that may be another account's? */
  readonly unclear: (row: number) => boolean;
}

export const reviewDates = perDataset((data: Dataset): ReviewDates => {
  const last = new Map<number, number>();
  const undated = new Set<number>();
  const days = data.column("TierReviews.reviewDate");
  const customers = data.column("TierReviews.accountId");
  data.accountRows("TierReviews.accountId")?.forEach((account, row) => {
    const day = days?.[row];
    if (account === unresolved.ambiguous)
      for (const candidate of data.accounts.candidates(customers?.[row])) undated.add(candidate);
    if (account < 0) return;
    if (!isSerialDate(day)) undated.add(account);
    else if (Math.floor(day) <= data.today && day >= (last.get(account) ?? 0)) last.set(account, Math.floor(day));
  });
  const effective = data.column("Accounts.tierEffectiveDate");
  const created = data.column("Accounts.createdDate");
  const months = data.policy.number("tier.reviewMonths");
  const start = (row: number): number | null =>
    last.get(row) ?? dateCell(isBlank(effective?.[row]) ? created?.[row] : effective?.[row]) ?? null;
  return {
    start,
    due: (row) => {
      const from = start(row);
      return from === null || months === null ? null : addMonths(from, months);
    },
    reviewed: (row) => last.has(row),
    unclear: (row) => undated.has(row),
  };
});

/** An account whose tier is to be reviewed. */
export interface DueAccount {
  readonly row: number;
  readonly accountId: string;
  readonly accountName: string;
  readonly owner: string;
  readonly tier: Tier;
  /** The day the cycle counts from, and whether it is that of a review. */
  readonly since: number;
  readonly reviewed: boolean;
  /** The last day of the cycle; the tier is valid up to it. */
  readonly due: number;
  /** Days over it; 0 or less while the cycle runs. */
  readonly overdue: number;
}

export interface DueForReview {
  /** The cycle is not filled in: nobody is due. */
  readonly problem: Message | null;
  /** Due ones, the longest overdue first. */
  readonly due: readonly DueAccount[];
  /** Graded accounts of which it cannot be said. */
  readonly notEvaluable: readonly { readonly row: number; readonly reason: Message }[];
  /** Graded active accounts that were looked at. */
  readonly accounts: number;
}

export interface DueOptions {
  /** Also those whose cycle ends within so many days; 0: only those whose cycle is over. */
  readonly within?: number;
  readonly owner?: string;
}

/**
 * Active accounts with a tier whose review is due.
 * @param options within: days ahead; owner: only this person's accounts
 */
export function dueForReview(data: Dataset, options: DueOptions = {}): DueForReview {
  if (data.policy.number("tier.reviewMonths") === null)
    return { problem: { text: tierText.noCycle }, due: [], notEvaluable: [], accounts: 0 };
  const column = (key: string) => data.column(`Accounts.${key}`);
  const [ids, names, owners, tiers] = ["accountId", "accountName", "owner", "tier"].map(column);
  const status = column("status");
  const marks = accountMarks(data);
  const dates = reviewDates(data);
  const today = Math.floor(data.today);
  const name = options.owner?.trim();
  const due: DueAccount[] = [];
  const notEvaluable: { row: number; reason: Message }[] = [];
  let accounts = 0;
  marks.forEach((mark, row) => {
    const tier = tiers?.[row];
    if (mark === 0 || !isTier(tier) || tier === "unrated" || !isActive(status?.[row])) return;
    if (name !== undefined && plainCell(owners?.[row]) !== name) return;
    accounts++;
    const last = dates.due(row);
    if (last !== null && today + (options.within ?? 0) <= last) return;
    // A review that cannot be dated could be a recent one.
    if (dates.unclear(row)) notEvaluable.push({ row, reason: { text: tierText.reviewUndated } });
    else if (last === null) notEvaluable.push({ row, reason: { text: tierText.neverDated } });
    else
      due.push({
        row,
        accountId: shortText(ids?.[row]),
        accountName: shortText(names?.[row]),
        owner: shortText(owners?.[row]),
        tier,
        since: dates.start(row) ?? last,
        reviewed: dates.reviewed(row),
        due: last,
        overdue: today - last,
      });
  });
  // Those of one day stay in the order of the register.
  due.sort((a, b) => a.due - b.due);
  return { problem: null, due, notEvaluable, accounts };
}
