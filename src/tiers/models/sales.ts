/** Sales bands as a tier model: 002 三(二)1. */
import { modelText } from "../../locales/tiersModels";
import type { Dataset } from "../../kpis/dataset";
import { atFourDecimals } from "../../kpis/money";
import { amountState, tierAmounts } from "../amounts";
import type { Bands } from "../bands";
import { policyBands, tierReason } from "../bands";
import { bandCode, bandLimits } from "./bandCodes";
import { notEvaluableRatings } from "./none";
import type { Ratings, TierModel } from "./types";
import { notRated, tierClasses, unratedCode } from "./types";

/**
 * Tiers of a column of amounts.
 * @param amounts currency units, compared at four decimals; NaN is unrated
 * @param bands limits that `checkBands` accepts
 * @returns codes of `tierClasses`
 */
export function salesTiers(amounts: ArrayLike<number>, bands: Bands): Uint8Array {
  const codes = new Uint8Array(amounts.length);
  for (let row = 0; row < codes.length; row++) {
    const amount = amounts[row] ?? Number.NaN;
    codes[row] = Number.isNaN(amount) ? unratedCode : bandCode(atFourDecimals(amount), bands);
  }
  return codes;
}

function rate(data: Dataset): Ratings {
  const limits = policyBands(data.policy);
  if ("problem" in limits) return notEvaluableRatings(data.rowCount("Accounts"), tierClasses, limits.problem);
  const { bands } = limits;
  const { amounts, states, problem } = tierAmounts(data);
  const codes = salesTiers(amounts, bands);
  for (let row = 0; row < codes.length; row++) if ((states[row] ?? 0) >= amountState.unreadable) codes[row] = notRated;
  return {
    classes: tierClasses,
    codes,
    figures: amounts,
    limits: bandLimits(bands),
    problem: null,
    reason: (row) => {
      if (states[row] === amountState.unreadable) return problem(row);
      const amount = amounts[row] ?? Number.NaN;
      return tierReason(Number.isNaN(amount) ? null : amount, bands);
    },
  };
}

export const salesModel: TierModel = {
  id: "sales",
  name: modelText.sales,
  field: "tier",
  clause: "002 三(二)1",
  bySales: true,
  rate,
};
