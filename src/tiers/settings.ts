/**
 * What the tier models need beyond the parameters of the catalogue. The documents name factors and classes but no weights, limits of a
 * score or floors: these are the product's readings (docs/policy-notes.md), in one place. A company sets its own on the Policy sheet
 * (`ownParameters`, read by `tierSettingsOf`); a caller may give others, for a what-if.
 */
import type { Policy, Tier } from "../policy/types";
import type { Bands } from "./bands";
import type { PortfolioLimits } from "./models/portfolio";
import type { ParetoLimit } from "./models/pareto";
import type { RfmBreaks } from "./models/rfm";
import { leastConfidence } from "./models/points";

/** A factor that a column of Accounts holds; its scale is that of the column's list, its name the column's. */
export interface AccountFactor {
  /** "Accounts.purchasingPower" */
  readonly ref: string;
  readonly weight: number;
}

export interface TierSettings {
  /** Factors of the weighted score. */
  readonly factors: readonly AccountFactor[];
  /** Lower limits of the score. */
  readonly scoreLimits: Bands;
  /** Share of the weight that must be known, 0 to 1. */
  readonly leastConfidence: number;
  /** Limits of A, B, C; the rest is D. null: from pareto.valueShare and pareto.topShare. */
  readonly paretoLimits: readonly ParetoLimit[] | null;
  /** Which of the two shares of the policy limit the classes. */
  readonly paretoBy: "value" | "count" | "both";
  /** Fixed breaks; null: quintiles. */
  readonly rfmBreaks: RfmBreaks | null;
  /** Lower limits of the mean of the three scores. */
  readonly rfmLimits: Bands;
  readonly attractiveness: readonly AccountFactor[];
  readonly strength: readonly AccountFactor[];
  readonly portfolioLimits: PortfolioLimits;
  /** Below it no account under contract falls; null: no floor, as the clauses have none. */
  readonly contractFloor: Tier | null;
  /** Which moves wait for somebody's approval. */
  readonly approval: "none" | "down" | "up" | "all";
  /** What becomes of a tier whose review is overdue and that cannot be evaluated: it stays, or the account becomes unrated. */
  readonly expired: "keep" | "unrate";
}

export const defaultSettings: TierSettings = {
  factors: [
    { ref: "Accounts.purchasingPower", weight: 1 },
    { ref: "Accounts.purchaseFrequency", weight: 1 },
    { ref: "Accounts.growthPotential", weight: 1 },
  ],
  scoreLimits: { a: 3.5, b: 2.5, c: 1.5 },
  leastConfidence,
  paretoLimits: null,
  paretoBy: "value",
  rfmBreaks: null,
  rfmLimits: { a: 4, b: 3, c: 2 },
  attractiveness: [
    { ref: "Accounts.purchasingPower", weight: 1 },
    { ref: "Accounts.growthPotential", weight: 1 },
  ],
  strength: [
    { ref: "Accounts.recognition", weight: 1 },
    { ref: "Accounts.purchaseFrequency", weight: 1 },
  ],
  portfolioLimits: { medium: 2, high: 3 },
  contractFloor: null,
  approval: "none",
  expired: "keep",
};

/**
 * Limits of the Pareto classes by the two shares of the policy: A is the head, B the same split of what remains, C of what then
 * remains (80 %, 96 %, 99.2 % of sales; 20 %, 36 %, 48.8 % of customers).
 * @returns null while a share that is asked for is blank or not between 0 and 1
 */
export function paretoLimitsOf(policy: Policy, by: TierSettings["paretoBy"]): readonly ParetoLimit[] | null {
  const value = by === "count" ? null : policy.number("pareto.valueShare");
  const count = by === "value" ? null : policy.number("pareto.topShare");
  return by === "both" && (value === null || count === null) ? null : paretoLimitsFrom(value, count);
}

/** The same by the two shares themselves; null for one that limits nothing. */
export function paretoLimitsFrom(value: number | null, count: number | null): readonly ParetoLimit[] | null {
  const usable = (share: number | null): boolean => share === null || (share > 0 && share < 1);
  if ((value === null && count === null) || !usable(value) || !usable(count)) return null;
  const upTo = (share: number, place: number): number => Math.round((1 - (1 - share) ** place) * 1e9) / 1e9;
  return [1, 2, 3].map((place) => ({
    ...(value === null ? {} : { valueShare: upTo(value, place) }),
    ...(count === null ? {} : { countShare: upTo(count, place) }),
  }));
}
