/** Weighted score: factors, scales, weights. Factors: 002 三(二)1 and TIR-03; weights and limits are the product's own. */
import { modelText } from "../../locales/tiersModels";
import { tierText } from "../../locales/tiers";
import type { Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import type { CellValue } from "../../policy/values";
import { plainCell } from "../../policy/values";
import { accountMarks } from "../accounts";
import type { Bands } from "../bands";
import type { TierSettings } from "../settings";
import { bandCode, bandLimits } from "./bandCodes";
import { factorColumns } from "./factorColumns";
import { notEvaluableRatings } from "./none";
import { scoreParts, uncertainScore } from "./parts";
import type { ScoreFactor } from "./points";
import { checkWeights, leastConfidence, pointsOf, scoreColumns, unreadablePoints } from "./points";
import type { Ratings, TierModel } from "./types";
import { notRated, tierClasses } from "./types";

/** The score of one row. */
export interface WeightedScore {
  /** Weighted mean of the points at four decimals; null where it cannot be said. */
  readonly score: number | null;
  /** Share of the weight whose inputs are there, 0 to 1. */
  readonly confidence: number;
  /** Why there is no score. */
  readonly problem: Message | null;
}

/**
 * The weighted score of one row.
 * @param inputs a cell a factor; a blank one is missing and its weight is spread over the others, it is not zero
 * @param factors names, weights and scales in the same order
 * @param least share of the weight that must be known, 0 to 1
 * @returns the score, or why there is none: wrong weights, a cell that is neither number nor word of the scale, too little known
 */
export function weightedScore(
  inputs: readonly (CellValue | undefined)[],
  factors: readonly ScoreFactor[],
  least = leastConfidence,
): WeightedScore {
  const weights = factors.map(({ weight }) => weight);
  const wrong = checkWeights(weights);
  if (wrong) return { score: null, confidence: 0, problem: wrong };
  const points = factors.map(({ scale }, index) => pointsOf(inputs[index], scale));
  const unreadable = points.findIndex((point, index) => point === unreadablePoints && weights[index] !== 0);
  if (unreadable >= 0) {
    const args = { place: unreadable + 1, found: plainCell(inputs[unreadable]).slice(0, 60) };
    return { score: null, confidence: 0, problem: { text: modelText.pointsNotNumber, args } };
  }
  const columns = points.map((point) => [point]);
  const { scores, confidence } = scoreColumns(columns, weights, least, 1);
  const known = confidence[0] ?? 0;
  const score = scores[0] ?? Number.NaN;
  return Number.isNaN(score)
    ? { score: null, confidence: known, problem: uncertainScore(factors, points, known, least) }
    : { score, confidence: known, problem: null };
}

/** What is wrong with the limits of a score: null when they fall from A to C. */
export const checkScoreLimits = ({ a, b, c }: Bands): Message | null =>
  a > b && b > c && Number.isFinite(a) && Number.isFinite(c) ? null : { text: modelText.scoreLimitsWrong };

/** Why a score has its tier, in words. @param parts what it is made of */
export function scoreReason(score: number, bands: Bands, parts: Message): Message {
  const code = bandCode(score, bands);
  const min = bandLimits(bands)[code] ?? null;
  return min === null
    ? { text: modelText.scoreBelow, args: { score, parts, min: bands.c } }
    : { text: modelText.scoreReaches, args: { score, parts, tier: tierText[tierClasses[code]], min } };
}

function rate(data: Dataset, settings: TierSettings): Ratings {
  const count = data.rowCount("Accounts");
  const { factors, points, unreadable } = factorColumns(data, settings.factors);
  const weights = factors.map(({ weight }) => weight);
  const bands = settings.scoreLimits;
  const problem = checkWeights(weights) ?? checkScoreLimits(bands);
  if (problem) return notEvaluableRatings(count, tierClasses, problem);
  const marks = accountMarks(data);
  const { scores, confidence } = scoreColumns(points, weights, settings.leastConfidence, count);
  const codes = new Uint8Array(count).fill(notRated);
  for (let row = 0; row < count; row++) {
    const score = scores[row] ?? Number.NaN;
    if (marks[row] === 1 && !Number.isNaN(score)) codes[row] = bandCode(score, bands);
  }
  const pointsAt = (row: number): number[] => points.map((column) => column[row] ?? Number.NaN);
  return {
    classes: tierClasses,
    codes,
    figures: scores,
    limits: bandLimits(bands),
    problem: null,
    reason: (row) => {
      const score = scores[row] ?? Number.NaN;
      if (!Number.isNaN(score)) return scoreReason(score, bands, scoreParts(factors, pointsAt(row)));
      return unreadable(row) ?? uncertainScore(factors, pointsAt(row), confidence[row] ?? 0, settings.leastConfidence);
    },
  };
}

/** The weighted score as a tier model; its figure is also `Accounts.tierScore`. */
export const scoreModel: TierModel = {
  id: "score",
  name: modelText.score,
  field: "tier",
  clause: "002 三(二)1",
  bySales: false,
  rate,
};
