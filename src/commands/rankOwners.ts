import type { RankedOwner } from "../kpis/score";
import type { Period } from "../calendar/period";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import { rankingText } from "../locales/ranking";
import type { Lang } from "../locales/types";
import { writeRankingSheet } from "../workbook/writeRanking";
import { readScorecard } from "./readScorecard";
import type { ScopeOptions } from "./scorecardData";

export interface RankOptions extends Omit<ScopeOptions, "owner"> {
  /** Language of the sheet and the messages; the workbook's own when absent. */
  readonly lang?: Lang;
}

export interface RankResult {
  readonly lang: Lang;
  readonly asOf: number;
  readonly period: Period;
  readonly ranking: readonly RankedOwner[];
  /** Name of the sheet that holds it. */
  readonly sheet: string;
  readonly summary: string;
}

/**
 * Ranks people by their totals, says why, and writes the sheet 排名 for printing; an earlier ranking is replaced, nothing else.
 * The period is that of the Scorecard unless another is given.
 * @throws UserError when the workbook is no Tierbook or cannot be read, the period is none, or the workbook or sheet is protected
 */
export async function rankOwners(
  context: Excel.RequestContext,
  options: RankOptions = {},
  progress?: Progress,
): Promise<RankResult> {
  const { lang, asOf, period, ranking } = await readScorecard(
    context,
    { ...options, panel: true, ranking: true },
    progress,
  );
  progress?.({ text: rankingText.step });
  const [first] = ranking;
  const content = {
    period,
    asOf,
    policyVersion: first?.card.policyVersion ?? "",
    parts: [options.team ?? null, options.region ?? null, options.product ?? null],
    ranked: ranking,
  };
  const sheet = await writeRankingSheet(context, content, lang, options.signal);
  return { lang, asOf, period, ranking, sheet, summary: say(lang, rankingText.written, { sheet }) };
}
