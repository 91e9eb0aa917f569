/** Tier models and the review of tiers. */
export { checkBands, isTier, policyBands, salesTier, tierRank, tierReason, type Bands } from "./bands";
export { channelClass, type ChannelClass } from "./models/channelClass";
export { leadGrade, type Grade, type LeadGrade } from "./models/leadGrade";
export { checkPareto, paretoClasses, type ParetoLimit, type ParetoResult } from "./models/pareto";
export { scales, type ScoreFactor } from "./models/points";
export {
  checkPortfolio,
  portfolioCell,
  portfolioReason,
  type PortfolioCell,
  type PortfolioLevel,
  type PortfolioLimits,
} from "./models/portfolio";
export { checkBreaks, rfmScores, type RfmBreaks, type RfmInputs, type RfmResult } from "./models/rfm";
export { salesTiers } from "./models/sales";
export { checkScoreLimits, scoreReason, weightedScore, type WeightedScore } from "./models/score";
export { modelIds, notRated, tierClasses, type ModelId, type Ratings, type TierModel } from "./models/types";
export { rateAccounts, tierModelOf, tierModels } from "./registry";
export { defaultSettings, paretoLimitsOf, type AccountFactor, type TierSettings } from "./settings";
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
