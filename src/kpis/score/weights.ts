/** Weights: those of KPIs without a score go to the others in proportion; too little left says nothing. Rules KPI-19, KPI-21. */
import { scoreText } from "../../locales/kpiScore";
import type { Message } from "../../locales/types";
import { roundedAt, shareDecimals } from "../rounding";
import type { ScorecardRow, ScorecardTotal } from "./types";

/** Share of the weight that must be scored for a total: the catalogue's scoring refuses one below 60 %. */
export const leastEvaluable = 0.6;

/** Adds in ascending order: fractions added in another order would differ in the last digit. */
const sum = (values: readonly number[]): number =>
  Float64Array.from(values)
    .sort()
    .reduce((total, one) => total + one, 0);

/** Scores by weight, line by line. */
export interface Weighing {
  /** Share of the total a line has once the weights were spread; null for a line that is in no total. */
  readonly spread: readonly (number | null)[];
  /** What the lines bring to the total. */
  readonly parts: readonly (number | null)[];
  readonly total: number;
  /** Share of the weight that could be scored, four decimals; null where no line has a weight. */
  readonly evaluable: number | null;
}

/**
 * Spreads the weights of lines without a score over the others and adds the scores up.
 * @param weights null or zero for a line that is in no total
 * @param scores null where there is none
 */
export function weighed(weights: readonly (number | null)[], scores: readonly (number | null)[]): Weighing {
  const own = weights.map((weight) => ((weight ?? 0) > 0 ? (weight ?? 0) : 0));
  const scored = own.map((weight, line) => ((scores[line] ?? null) === null ? 0 : weight));
  const [whole, known] = [sum(own), sum(scored)];
  const spread = scored.map((weight) => (weight > 0 ? weight / known : null));
  const parts = spread.map((share, line) => (share === null ? null : share * (scores[line] ?? 0)));
  return {
    spread,
    parts,
    total: roundedAt(sum(parts.flatMap((part) => (part === null ? [] : [part]))), shareDecimals),
    evaluable: whole > 0 ? roundedAt(known / whole, shareDecimals) : null,
  };
}

/**
 * Spreads the weights and adds the scores up.
 * @param rows rows of a card
 * @param due whether the row's KPI is appraised in the period: only its weight belongs to the whole
 * @param problem why there can be no total whatever the rows say
 */
export function weigh(
  rows: readonly ScorecardRow[],
  due: (row: ScorecardRow) => boolean,
  problem: Message | null,
): { readonly rows: readonly ScorecardRow[]; readonly total: ScorecardTotal } {
  const { spread, parts, total, evaluable } = weighed(
    rows.map((row) => (due(row) ? row.weight : null)),
    rows.map(({ score }) => score),
  );
  const reason =
    problem ??
    refusal(
      rows.some(({ weight }) => (weight ?? 0) > 0),
      evaluable,
    );
  return {
    rows: rows.map((row, line): ScorecardRow => {
      const spreadWeight = spread[line] ?? null;
      return spreadWeight === null ? row : { ...row, spreadWeight, weightedScore: parts[line] ?? null };
    }),
    total: { score: reason ? null : total, evaluableWeight: evaluable, reason },
  };
}

/**
 * Why there is no total: no weights, or too little of them scored.
 * @param typed is there any weight at all, also of lines that are not due?
 */
export function refusal(typed: boolean, evaluable: number | null): Message | null {
  if (evaluable === null) return { text: typed ? scoreText.noneDue : scoreText.noWeights };
  if (evaluable >= leastEvaluable) return null;
  return { text: scoreText.tooLittle, args: { share: evaluable * 100, least: leastEvaluable * 100 } };
}
