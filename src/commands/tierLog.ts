/** Rows of TierReviews: who moved, who was held and why. */
import { say } from "../locales/format";
import { recalcText } from "../locales/recalc";
import type { Message } from "../locales/types";
import type { Policy, Tier } from "../policy/types";
import type { CellValue } from "../policy/values";
import type { TierReviewResult } from "../tiers";
import { appendRows, type AppendOptions } from "../workbook/append";
import type { Book } from "../workbook/book";
import { nowSerial, type OpenRun } from "../workbook/journal";

const columns = [
  "reviewId",
  "accountId",
  "reviewDate",
  "oldTier",
  "newTier",
  "computedTier",
  "reviewer",
  "reason",
  "heldBy",
  "asOf",
  "salesUsed",
] as const;

/** One review of one account. */
export interface TierLogRow {
  /** Text that tells the account's row from the others. */
  readonly name: string;
  /** Its number, or its name where it has none. */
  readonly account: string;
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly computed: Tier | null;
  readonly reason: string;
  readonly heldBy: "grace" | "hysteresis" | null;
  readonly salesUsed: number | null;
}

/**
 * The rows a review is logged with: moves that were written, holds not logged for this date yet, and holds that ended.
 * @param written rows of Accounts whose tier holds the new value now
 * @param document number of the approval of the moves, "" where none was asked for
 */
export function reviewRows(
  review: TierReviewResult,
  names: readonly string[],
  written: (row: number) => boolean,
  policy: Policy,
  document = "",
): TierLogRow[] {
  const reasonOf = (reason: Message): Message =>
    document === "" ? reason : { text: recalcText.approvedBy, args: { reason, document } };
  const named = (account: {
    row: number;
    accountId: string;
    accountName: string;
  }): Pick<TierLogRow, "name" | "account"> => ({
    name: names[account.row] ?? "",
    account: account.accountId === "" ? account.accountName : account.accountId,
  });
  return [
    ...review.moves
      .filter(({ row }) => written(row))
      .map((move): TierLogRow => ({
        ...named(move),
        from: move.from,
        to: move.to,
        computed: move.computed,
        reason: say(policy.lang, reasonOf(move.reason)),
        // Only a contract keeps a move short of what was computed; the log holds it as such.
        heldBy: move.computed === move.to ? null : "hysteresis",
        salesUsed: move.salesUsed,
      })),
    ...review.held
      .filter(({ alreadyLogged }) => !alreadyLogged)
      .map((hold): TierLogRow => ({
        ...named(hold),
        from: hold.tier,
        to: hold.tier,
        computed: hold.computed,
        reason: say(policy.lang, hold.reason),
        heldBy: hold.heldBy === "override" ? null : hold.heldBy,
        salesUsed: hold.salesUsed,
      })),
    ...review.settled.map((settled): TierLogRow => ({
      ...named(settled),
      from: settled.tier,
      to: settled.tier,
      computed: settled.tier,
      reason: "",
      heldBy: null,
      salesUsed: settled.salesUsed,
    })),
  ];
}

/** Logs reviews of a run; those already logged by it are not repeated. */
export async function logReviews(
  context: Excel.RequestContext,
  book: Book,
  policy: Policy,
  run: OpenRun,
  asOf: number,
  rows: readonly TierLogRow[],
  options: AppendOptions = {},
): Promise<void> {
  const day = Math.floor(nowSerial());
  const tier = (code: Tier | null): CellValue => (code === null ? null : policy.listLabel("tier", code));
  const values = rows.map((row): CellValue[] => [
    `${run.batch}/${row.name}`,
    row.account,
    day,
    tier(row.from),
    tier(row.to),
    tier(row.computed),
    run.user === "" ? null : run.user,
    row.reason === "" ? null : row.reason,
    row.heldBy === null ? null : policy.listLabel("tierHold", row.heldBy),
    asOf,
    row.salesUsed,
  ]);
  await appendRows(context, book, "TierReviews", columns, values, options);
}
