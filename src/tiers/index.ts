/** Tier models and the review of tiers. */
export { checkBands, isTier, policyBands, salesTier, tierRank, tierReason, type Bands } from "./bands";
export {
  reviewTiers,
  salesReason,
  type ReviewedAccount,
  type TierHold,
  type TierMove,
  type TierReviewResult,
  type TierSettled,
} from "./review";
export { graceLog, type GraceLog } from "./grace";
