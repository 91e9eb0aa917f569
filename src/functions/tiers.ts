/** Custom functions about tiers. */
import { functionText } from "../locales/functions";
import { say } from "../locales/format";
import { salesTier, tierReason } from "../tiers/bands";
import { bandLabel, bandLimits } from "./bandsArgument";
import { numberArgument } from "./faults";
import { functionLanguage } from "./language";

/**
 * Gives the tier of an amount of sales.
 * @customfunction TIER
 * @param sales Sales of a year in the workbook's currency unit; blank gives unrated.
 * @param bands The rows of table TierBands.
 * @returns The label of the band.
 */
export function tier(sales: any, bands: any[][]): string {
  const amount = numberArgument(sales, functionText.sales);
  return bandLabel(bands, salesTier(amount, bandLimits(bands)));
}

/**
 * Says why an amount of sales is in its tier.
 * @customfunction TIERREASON
 * @param sales Sales of a year in the workbook's currency unit.
 * @param bands The rows of table TierBands.
 * @returns One sentence.
 */
export function tierReasonInWords(sales: any, bands: any[][]): string {
  const amount = numberArgument(sales, functionText.sales);
  return say(functionLanguage(), tierReason(amount, bandLimits(bands)));
}
