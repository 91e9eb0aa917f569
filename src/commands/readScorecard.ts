/** The scorecard of a workbook, computed from its tables; nothing is written. */
import type { Period } from "../calendar/period";
import { peopleNamed } from "../kpis/people";
import type { KpiId } from "../kpis/registry";
import { ranking, scorecardOf, trendOf, type RankedOwner, type Scorecard, type TrendPoint } from "../kpis/score";
import { teamsOf } from "../kpis/team";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { openBook } from "../workbook/recognise";
import { readScorecardData, withPanel, type ScopeOptions } from "./scorecardData";

export interface ReadScorecardOptions extends ScopeOptions {
  /** Language of the messages; the workbook's own when absent. */
  readonly lang?: Lang;
  /** true: what is not given comes from the head of the Scorecard; otherwise the quarter of the evaluation date and everybody. */
  readonly panel?: boolean;
  /** Rank everybody instead of showing one card. */
  readonly ranking?: boolean;
}

export interface ReadScorecardResult {
  readonly lang: Lang;
  readonly asOf: number;
  readonly period: Period;
  /** null when a ranking was asked for. */
  readonly card: Scorecard | null;
  readonly ranking: readonly RankedOwner[];
  /** The last eight figures of a KPI of the scope, oldest first; computed when asked for. */
  readonly trend: (id: KpiId) => readonly TrendPoint[];
  /** Whom one can choose. */
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

/**
 * Computes a scorecard or a ranking.
 * @throws UserError when the workbook is no Tierbook or cannot be read, the period is none, or nobody has the name
 */
export async function readScorecard(
  context: Excel.RequestContext,
  options: ReadScorecardOptions = {},
  progress?: Progress,
): Promise<ReadScorecardResult> {
  const book = await openBook(context);
  const asked = options.panel === true ? await withPanel(context, book, options) : options;
  const { lang, asOf, period, data, scope, policyVersion } = await readScorecardData(context, book, asked, progress);
  return {
    lang,
    asOf,
    period,
    card: options.ranking === true ? null : scorecardOf(data, scope, { policyVersion }),
    ranking: options.ranking === true ? ranking(data, period, scope, { policyVersion }) : [],
    trend: (id) => trendOf(data, id, scope),
    people: peopleNamed(data),
    teams: teamsOf(data),
  };
}
