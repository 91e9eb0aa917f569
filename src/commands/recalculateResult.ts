import { say } from "../locales/format";
import { recalcText } from "../locales/recalc";
import { tierText } from "../locales/tiers";
import type { Lang } from "../locales/types";
import type { Tier } from "../policy/types";
import type { CellValue } from "../policy/values";
import type { TierDecisions } from "./tierDecisions";
import type { ConflictNote, RecalculateResult } from "./results";

/**
 * A review as the pane and the command line show it.
 * @param decisions the review, Accounts as it was and the key of every row
 * @param batch the run that wrote it, null for a preview or when there was nothing to write
 * @param conflicts cells left alone
 * @param refused rows whose tier was left alone: they did not move
 */
export function recalculateResult(
  { review, before, names }: Pick<TierDecisions, "review" | "before" | "names">,
  lang: Lang,
  batch: string | null,
  conflicts: readonly ConflictNote[],
  refused: ReadonlySet<number> = new Set(),
): RecalculateResult {
  const tiers: Record<Tier, number> = { ...review.tiers };
  for (const { from, to } of review.moves.filter(({ row }) => refused.has(row))) {
    tiers[to]--;
    tiers[from ?? "unrated"]++;
  }
  const since = (row: number): CellValue => before.columns.tierEffectiveDate?.[row] ?? null;
  const moves = review.moves
    .filter(({ row }) => !refused.has(row))
    .map(({ row, accountId, accountName, from, to, computed, reason, enteredSales, salesLast12Months, direction }) => ({
      key: names[row] ?? "",
      accountId,
      accountName,
      from,
      to,
      heldSince: since(row),
      computed,
      reason: say(lang, reason),
      enteredSales,
      salesLast12Months,
      direction,
    }));
  const count = (direction: "up" | "down" | "first"): number =>
    moves.filter((move) => move.direction === direction).length;
  const counted = { changed: moves.length, up: count("up"), down: count("down"), first: count("first") };
  const said = moves.length === 0 ? recalcText.noMoves[lang] : say(lang, recalcText.moves, counted);
  const pending = batch === null ? recalcText.pending : recalcText.applied;
  return {
    asOf: review.asOf,
    model: review.model,
    lang,
    accounts: review.accounts,
    changed: moves.length,
    tiers,
    moves,
    notEvaluable: review.notEvaluable.map(({ accountId, accountName, reason }) => ({
      accountId,
      accountName,
      reason: say(lang, reason),
    })),
    held: review.held.map(({ row, accountId, accountName, tier, computed, kind, to, until, reason }) => ({
      key: names[row] ?? "",
      accountId,
      accountName,
      tier,
      heldSince: since(row),
      computed,
      kind,
      to,
      until,
      reason: say(lang, reason),
    })),
    conflicts,
    summary: moves.length === 0 ? said : say(lang, pending, { moves: said }),
    problem: review.problem === null ? null : say(lang, review.problem),
    unresolvedOrders: review.unresolvedOrders,
    batch,
  };
}

/** "A级 → B级", "未定级 → A级". */
export const moveText = (lang: Lang, move: { readonly from: Tier | null; readonly to: Tier }): string =>
  `${tierText[move.from ?? "unrated"][lang]} → ${tierText[move.to][lang]}`;
