/** Recency, frequency, money: three scores of 1 to 5, by quintiles or by fixed breaks. The documents have no such model. */
import { modelText } from "../../locales/tiersModels";
import type { Message } from "../../locales/types";
import { atFourDecimals } from "../../kpis/money";
import { firstAbove, firstAtLeast } from "./sorted";

/** A value a row: days since the last order, orders, money. A row that lacks one of them (NaN) is not ranked. */
export interface RfmInputs {
  /** Fewer is better. */
  readonly recency: ArrayLike<number>;
  readonly frequency: ArrayLike<number>;
  readonly monetary: ArrayLike<number>;
}

/** Four breaks a measure, rising. Days: up to the first break is 5. Orders and money: from the last break on is 5. */
export interface RfmBreaks {
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** Scores of 1 (worst) to 5 (best); 0 for a row that is not ranked. */
export interface RfmResult {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  /** Rows that are ranked. */
  readonly counted: number;
}

const none = Number.NaN;
const measures = ["recency", "frequency", "monetary"] as const;

/** What is wrong with breaks: null when each measure has four that rise. */
export const checkBreaks = (breaks: RfmBreaks): Message | null =>
  measures.every((measure) => {
    const own = breaks[measure];
    return (
      own.length === 4 && own.every((at, index) => Number.isFinite(at) && (index === 0 || at > (own[index - 1] ?? at)))
    );
  })
    ? null
    : { text: modelText.breaksWrong };

/**
 * Scores by rank or by fixed breaks. By rank: the middle of a value's ranks among n rows decides, a fifth of them a score, so equal
 * values have equal scores, all equal ones the middle score 3, and fewer than five rows are spread evenly. The order of rows never matters.
 * @param inputs values at four decimals
 * @param breaks fixed breaks that `checkBreaks` accepts, null for quintiles
 */
export function rfmScores(inputs: RfmInputs, breaks: RfmBreaks | null = null): RfmResult {
  const count = inputs.recency.length;
  const ranked = Uint8Array.from({ length: count }, (_, row) =>
    Number(measures.every((measure) => !Number.isNaN(inputs[measure][row] ?? none))),
  );
  const counted = ranked.reduce((sum, one) => sum + one, 0);
  const of = (measure: (typeof measures)[number]): Uint8Array => {
    // The best value is the highest in every measure from here on.
    const sign = measure === "recency" ? -1 : 1;
    const values = Float64Array.from(inputs[measure], (value) => sign * atFourDecimals(value));
    return breaks === null ? byRank(values, ranked, counted) : byBreaks(values, ranked, breaks[measure], sign);
  };
  return { recency: of("recency"), frequency: of("frequency"), monetary: of("monetary"), counted };
}

function byRank(values: Float64Array, ranked: Uint8Array, counted: number): Uint8Array {
  const sorted = values.filter((_, row) => ranked[row] === 1).sort();
  return ranked.map((mark, row) => {
    const value = values[row] ?? none;
    const ranks = firstAtLeast(sorted, counted, value) + firstAbove(sorted, counted, value);
    return mark === 0 ? 0 : 1 + Math.floor((5 * ranks) / (2 * counted));
  });
}

function byBreaks(values: Float64Array, ranked: Uint8Array, breaks: readonly number[], sign: number): Uint8Array {
  const limits = breaks.map((at) => sign * atFourDecimals(at));
  return ranked.map((mark, row) =>
    mark === 0 ? 0 : 1 + limits.filter((limit) => (values[row] ?? none) >= limit).length,
  );
}
