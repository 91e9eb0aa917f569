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

const weights = (rows: readonly ScorecardRow[]): number => sum(rows.map(({ weight }) => weight ?? 0));

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
  const counted = rows.filter((row) => due(row) && (row.weight ?? 0) > 0);
  const scored = counted.filter(({ score }) => score !== null);
  const [whole, evaluable] = [weights(counted), weights(scored)];
  const spread = rows.map((row): ScorecardRow => {
    if (!scored.includes(row) || row.weight === null || row.score === null) return row;
    const spreadWeight = row.weight / evaluable;
    return { ...row, spreadWeight, weightedScore: spreadWeight * row.score };
  });
  const evaluableWeight = whole > 0 ? roundedAt(evaluable / whole, shareDecimals) : null;
  const reason = problem ?? refusal(rows, evaluableWeight);
  const total = sum(spread.flatMap(({ weightedScore }) => (weightedScore === null ? [] : [weightedScore])));
  return {
    rows: spread,
    total: { score: reason ? null : roundedAt(total, shareDecimals), evaluableWeight, reason },
  };
}

function refusal(rows: readonly ScorecardRow[], evaluable: number | null): Message | null {
  if (evaluable === null)
    return { text: rows.some(({ weight }) => (weight ?? 0) > 0) ? scoreText.noneDue : scoreText.noWeights };
  if (evaluable >= leastEvaluable) return null;
  return { text: scoreText.tooLittle, args: { share: evaluable * 100, least: leastEvaluable * 100 } };
}
