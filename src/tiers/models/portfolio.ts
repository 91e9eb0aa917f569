/** Portfolio matrix: how attractive a customer is by how strong we are there. The documents have no such model. */
import { modelText } from "../../locales/tiersModels";
import { tierText } from "../../locales/tiers";
import type { Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import { atFourDecimals } from "../../kpis/money";
import type { Tier } from "../../policy/types";
import { accountMarks } from "../accounts";
import type { TierSettings } from "../settings";
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

const levels: readonly PortfolioLevel[] = ["low", "medium", "high"];
/** Tier by the sum of both levels: both high is A; high and medium B; the diagonal C; the rest D. */
const tiersBySum = ["D", "D", "C", "B", "A"] as const;

/** What is wrong with limits: null when both are numbers, medium below high. */
export const checkPortfolio = ({ medium, high }: PortfolioLimits): Message | null =>
  Number.isFinite(medium) && Number.isFinite(high) && medium < high ? null : { text: modelText.portfolioLimits };

/** 0 low, 1 medium, 2 high. */
const levelOf = (score: number, { medium, high }: PortfolioLimits): number => {
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
  if (attractiveness === null || strength === null || Number.isNaN(attractiveness + strength)) return null;
  const x = levelOf(attractiveness, limits);
  const y = levelOf(strength, strengthLimits);
  return {
    attractiveness: levels[x] ?? "low",
    strength: levels[y] ?? "low",
    tier: tiersBySum[x + y] ?? "D",
  };
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
  const axes = [settings.attractiveness, settings.strength].map((wanted) => {
    const columns = factorColumns(data, wanted);
    const weights = wanted.map(({ weight }) => weight);
    return { ...columns, ...scoreColumns(columns.points, weights, settings.leastConfidence, count), weights };
  });
  const [x, y] = axes;
  const problem = axes.map(({ weights }) => checkWeights(weights)).find((wrong) => wrong) ?? checkPortfolio(limits);
  if (problem || !x || !y)
    return notEvaluableRatings(count, tierClasses, problem ?? { text: modelText.portfolioLimits });
  const codes = new Uint8Array(count).fill(notRated);
  const figures = new Float64Array(count).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const a = x.scores[row] ?? Number.NaN;
    const s = y.scores[row] ?? Number.NaN;
    if (marks[row] === 0 || Number.isNaN(a + s)) continue;
    codes[row] = codeBySum[levelOf(a, limits) + levelOf(s, limits)] ?? notRated;
    figures[row] = a;
  }
  return {
    classes: tierClasses,
    codes,
    figures,
    limits: null,
    problem: null,
    reason: (row) => {
      const [a, s] = [x.scores[row] ?? Number.NaN, y.scores[row] ?? Number.NaN];
      const cell = portfolioCell(a, s, limits);
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

const codeBySum = tiersBySum.map((tier) => tierClasses.indexOf(tier));

/** The matrix as a tier model, for comparison and what-if; no scheme of the catalogue names it. */
export const portfolioModel: TierModel = {
  id: "portfolio",
  name: modelText.portfolio,
  field: "tier",
  clause: "",
  bySales: false,
  rate,
};
