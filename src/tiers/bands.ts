/** Sales bands, half-open [min, max): the default model. Clause: 002 三(二)1, limits filled by the company. */
import type { Message } from "../locales/types";
import { tierText } from "../locales/tiers";
import { atFourDecimals } from "../kpis/money";
import type { Policy, Tier } from "../policy/types";

/** Lower limits in currency units, each included in its tier. A falls to B below `a`; D is everything below `c`. */
export interface Bands {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export { isTier, tierRank } from "../policy/tier";

/** What is wrong with limits: the first that is missing, or their order. null when they are fine. */
export function checkBands(a: number | null, b: number | null, c: number | null): Message | null {
  for (const [limit, tier] of [
    [a, "A"],
    [b, "B"],
    [c, "C"],
  ] as const) {
    if (limit === null || !Number.isFinite(limit))
      return { text: tierText.missingLimit, args: { tier: tierText[tier] } };
  }
  if (a === null || b === null || c === null) return null;
  if (!(a > b && b > c)) return { text: tierText.wrongOrder, args: { a, b, c } };
  return c < 0 ? { text: tierText.negativeLimit, args: { c } } : null;
}

/**
 * The bands of the policy.
 * @returns the limits, or the message that tells what to fill in; nothing is graded without all three in order
 */
export function policyBands(policy: Policy): { readonly bands: Bands } | { readonly problem: Message } {
  const [a, b, c] = [policy.number("tier.aMin"), policy.number("tier.bMin"), policy.number("tier.cMin")];
  const problem = checkBands(a, b, c);
  return problem || a === null || b === null || c === null
    ? { problem: problem ?? { text: tierText.missingLimit } }
    : { bands: { a, b, c } };
}

/**
 * The tier of an amount.
 * @param sales currency units, compared at four decimals; null for blank
 * @param bands limits that `checkBands` accepts
 */
export function salesTier(sales: number | null, bands: Bands): Tier {
  if (sales === null) return "unrated";
  const amount = atFourDecimals(sales);
  return amount >= bands.a ? "A" : amount >= bands.b ? "B" : amount >= bands.c ? "C" : "D";
}

/** Why an amount is in its tier, in words. */
export function tierReason(sales: number | null, bands: Bands): Message {
  if (sales === null) return { text: tierText.noSales };
  const tier = salesTier(sales, bands);
  switch (tier) {
    case "A":
      return { text: tierText.atLeast, args: { sales, min: bands.a } };
    case "B":
      return { text: tierText.between, args: { tier: tierText.B, sales, min: bands.b, max: bands.a } };
    case "C":
      return { text: tierText.between, args: { tier: tierText.C, sales, min: bands.c, max: bands.b } };
    default:
      return { text: tierText.below, args: { sales, max: bands.c } };
  }
}
