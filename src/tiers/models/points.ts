/** Points of the factors behind a tier: what the weighted score and the portfolio matrix are made of. */
import { modelText } from "../../locales/tiersModels";
import type { LocalText, Message } from "../../locales/types";
import { atFourDecimals } from "../../kpis/money";
import type { CellValue } from "../../policy/values";
import { isBlank } from "../../policy/values";

/** One factor of a score. */
export interface ScoreFactor {
  readonly name: LocalText;
  /** Zero or more; only the ratio to the other weights counts. */
  readonly weight: number;
  /** Points by word; without it the cell holds the points themselves. */
  readonly scale?: Readonly<Record<string, number>>;
}

/** Share of the weight that must be known: below it the catalogue refuses a total (scoring of KPIs), and so does a tier. */
export const leastConfidence = 0.6;

/** Points of a cell nobody filled in, and of one that cannot be read. */
export const missingPoints = Number.NaN;
export const unreadablePoints = Number.POSITIVE_INFINITY;

/**
 * Points by code of the lists of the factors. 002 三(二)1 describes each tier by one step of these lists (A strong and high … D rather
 * weak and rather low), so a step counts as its tier does: 4, 3, 2, 1. Lists of three steps are spread over the same range.
 */
export const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  powerLevel: { strong: 4, ratherStrong: 3, average: 2, weak: 1 },
  frequencyLevel: { high: 4, ratherHigh: 3, moderate: 2, low: 1 },
  level3: { high: 4, medium: 2.5, low: 1 },
  intentLevel: { high: 4, some: 2.5, none: 1 },
};

/**
 * Points of one cell.
 * @param cell a word of the scale, or points; blank is missing, never zero
 * @returns points, `missingPoints` or `unreadablePoints`
 */
export function pointsOf(cell: CellValue | undefined, scale?: Readonly<Record<string, number>>): number {
  if (isBlank(cell)) return missingPoints;
  if (scale === undefined) return Number.isFinite(cell) ? Number(cell) : unreadablePoints;
  if (typeof cell !== "string") return unreadablePoints;
  const word = cell.trim();
  return Object.hasOwn(scale, word) ? (scale[word] ?? unreadablePoints) : unreadablePoints;
}

/** What is wrong with weights: null when all are zero or more and their sum is above zero. */
export function checkWeights(weights: readonly number[]): Message | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.every((weight) => weight >= 0) && total > 0 && Number.isFinite(total)
    ? null
    : { text: modelText.weightsWrong };
}

/** Scores of many rows. */
export interface Scores {
  /** Weighted mean of the points that are known, at four decimals; NaN where there is none. */
  readonly scores: Float64Array;
  /** Share of the weight whose points are known, 0 to 1; NaN where a cell cannot be read. */
  readonly confidence: Float64Array;
}

/**
 * Weighted means, row by row. The weight of a missing factor is spread over the others in their proportion; below the least share of
 * known weight, or where a cell of any weight cannot be read, there is no score.
 * @param points a column a factor: points, `missingPoints` or `unreadablePoints`
 * @param weights a weight a factor, which `checkWeights` accepts
 * @param least share of the weight that must be known, 0 to 1
 * @param count rows
 */
export function scoreColumns(
  points: readonly ArrayLike<number>[],
  weights: readonly number[],
  least: number,
  count: number,
): Scores {
  const scores = new Float64Array(count);
  const confidence = new Float64Array(count);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const factors = points.length;
  for (let row = 0; row < count; row++) {
    let known = 0;
    let sum = 0;
    for (let factor = 0; factor < factors; factor++) {
      const weight = weights[factor] ?? 0;
      const point = points[factor]?.[row] ?? missingPoints;
      // A factor without weight decides nothing, whatever its cell holds.
      if (weight === 0 || Number.isNaN(point)) continue;
      known += weight;
      sum += weight * point;
    }
    const share = known / total;
    const readable = Number.isFinite(sum);
    confidence[row] = readable ? share : Number.NaN;
    scores[row] = readable && reaches(share, least) ? atFourDecimals(sum / known) : Number.NaN;
  }
  return { scores, confidence };
}

/** Is a share at least the limit? 0.1 + 0.5 reaches 0.6, whatever the last bit says. */
export const reaches = (share: number, least: number): boolean => share >= least - 1e-9;
