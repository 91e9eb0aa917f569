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

type Limit = number | null;
const isFilled = (limit: Limit): limit is number => Number.isFinite(limit);
const missing = (tier: "A" | "B" | "C") => ({
  problem: { text: tierText.missingLimit, args: { tier: tierText[tier] } },
});

/** Three limits as bands, or what is wrong with them: the first that is missing, or their order. */
function bandsOf(a: Limit, b: Limit, c: Limit): { readonly bands: Bands } | { readonly problem: Message } {
  if (!isFilled(a)) return missing("A");
  if (!isFilled(b)) return missing("B");
  if (!isFilled(c)) return missing("C");
  if (!(a > b && b > c)) return { problem: { text: tierText.wrongOrder, args: { a, b, c } } };
  return c < 0 ? { problem: { text: tierText.negativeLimit, args: { c } } } : { bands: { a, b, c } };
}

/** What is wrong with limits; null when they are fine. */
export function checkBands(a: Limit, b: Limit, c: Limit): Message | null {
  const read = bandsOf(a, b, c);
  return "problem" in read ? read.problem : null;
}

/**
 * The bands of the policy.
 * @returns the limits, or the message that tells what to fill in; nothing is graded without all three in order
 */
export const policyBands = (policy: Policy): ReturnType<typeof bandsOf> =>
  bandsOf(policy.number("tier.aMin"), policy.number("tier.bMin"), policy.number("tier.cMin"));

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
