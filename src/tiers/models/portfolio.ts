/** Portfolio matrix: how attractive a customer is by how strong we are there. The documents have no such model. */
import { modelText } from "../../locales/tiersModels";
import { tierText } from "../../locales/tiers";
import type { Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import { atFourDecimals } from "../../kpis/money";
import type { Tier } from "../../policy/types";
import { accountMarks } from "../accounts";
import type { AccountFactor, TierSettings } from "../settings";
import { factorColumns } from "./factorColumns";
import { notEvaluableRatings } from "./none";
import { uncertainScore } from "./parts";
import { checkWeights, scoreColumns } from "./points";
import type { Ratings, TierModel } from "./types";
import { notRated, tierClasses } from "./types";

/** Lower limits of medium and high, each included. */
export interface PortfolioLimits {
  readonly medium: number;
  readonly high: number;
}

export type PortfolioLevel = "high" | "medium" | "low";

export interface PortfolioCell {
  readonly attractiveness: PortfolioLevel;
  readonly strength: PortfolioLevel;
  readonly tier: Exclude<Tier, "unrated">;
}

const levels = ["low", "medium", "high"] as const satisfies readonly PortfolioLevel[];
/** Tier by both levels: both high is A; high and medium B; the diagonal C; the rest D. */
const tiersByLevels = [
  ["D", "D", "C"],
  ["D", "C", "B"],
  ["C", "B", "A"],
] as const;

/** What is wrong with limits: null when both are numbers, medium below high. */
export const checkPortfolio = ({ medium, high }: PortfolioLimits): Message | null =>
  Number.isFinite(medium) && Number.isFinite(high) && medium < high ? null : { text: modelText.portfolioLimits };

/** 0 low, 1 medium, 2 high. */
const levelOf = (score: number, { medium, high }: PortfolioLimits): 0 | 1 | 2 => {
  const figure = atFourDecimals(score);
  return figure >= high ? 2 : figure >= medium ? 1 : 0;
};

/**
 * The cell of the matrix.
 * @param attractiveness score of the customer, compared at four decimals
 * @param strength score of our position there
 * @param limits that `checkPortfolio` accepts
 * @param strengthLimits where strength has others
 * @returns null where a score is missing or no number
 */
export function portfolioCell(
  attractiveness: number | null,
  strength: number | null,
  limits: PortfolioLimits,
  strengthLimits: PortfolioLimits = limits,
): PortfolioCell | null {
  if (attractiveness === null || strength === null) return null;
  if (Number.isNaN(attractiveness) || Number.isNaN(strength)) return null;
  const x = levelOf(attractiveness, limits);
  const y = levelOf(strength, strengthLimits);
  return { attractiveness: levels[x], strength: levels[y], tier: tiersByLevels[x][y] };
}

/** Why a customer stands in its cell, in words. */
export const portfolioReason = (attractiveness: number, strength: number, cell: PortfolioCell): Message => ({
  text: modelText.portfolioCell,
  args: {
    attractiveness: modelText[cell.attractiveness],
    strength: modelText[cell.strength],
    x: attractiveness,
    y: strength,
    tier: tierText[cell.tier],
  },
});

function rate(data: Dataset, settings: TierSettings): Ratings {
  const marks = accountMarks(data);
  const count = marks.length;
  const limits = settings.portfolioLimits;
  const axisOf = (wanted: readonly AccountFactor[]) => {
    const columns = factorColumns(data, wanted);
    const weights = wanted.map(({ weight }) => weight);
    const scores = scoreColumns(columns.points, weights, settings.leastConfidence, count);
    return { ...columns, ...scores, problem: checkWeights(weights) };
  };
  const [x, y] = [axisOf(settings.attractiveness), axisOf(settings.strength)];
  const problem = x.problem ?? y.problem ?? checkPortfolio(limits);
  if (problem) return notEvaluableRatings(count, tierClasses, problem);
  const cellAt = (row: number): PortfolioCell | null =>
    portfolioCell(x.scores[row] ?? Number.NaN, y.scores[row] ?? Number.NaN, limits);
  const codes = marks.map((mark, row) => {
    const cell = mark === 1 ? cellAt(row) : null;
    return cell === null ? notRated : tierClasses.indexOf(cell.tier);
  });
  const figures = x.scores.map((score, row) => (codes[row] === notRated ? Number.NaN : score));
  return {
    classes: tierClasses,
    codes,
    figures,
    limits: null,
    problem: null,
    reason: (row) => {
      const [a, s] = [x.scores[row] ?? Number.NaN, y.scores[row] ?? Number.NaN];
      const cell = cellAt(row);
      if (cell) return portfolioReason(a, s, cell);
      const axis = Number.isNaN(a) ? x : y;
      const points = axis.points.map((column) => column[row] ?? Number.NaN);
      return (
        axis.unreadable(row) ??
        uncertainScore(axis.factors, points, axis.confidence[row] ?? 0, settings.leastConfidence)
      );
    },
  };
}

/** The matrix as a tier model, for comparison and what-if; no scheme of the catalogue names it. */
export const portfolioModel: TierModel = {
  id: "portfolio",
  name: modelText.portfolio,
  field: "tier",
  clause: "",
  bySales: false,
  rate,
};
