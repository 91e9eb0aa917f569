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
export { settingsProblem, tierSettingsOf } from "./policySettings";
export { rateAccounts, ratingsInForce, tierModelOf, tierModels } from "./registry";
export { defaultSettings, paretoLimitsOf, type AccountFactor, type TierSettings } from "./settings";
export {
  dueForReview,
  reviewDates,
  type DueAccount,
  type DueForReview,
  type DueOptions,
  type ReviewDates,
} from "./due";
export { graceLog, type GraceLog } from "./grace";
export { tierHistory, type HistoryEntry, type HistoryKind } from "./history";
export { datasetWith, policyWith, type PolicyChange } from "./policyWith";
export { reviewTiers, salesReason, type ReviewOptions } from "./review";
export type * from "./results";
export { checkUndo, type Contradiction, type LoggedRun, type RunCell, type UndoCheck } from "./undo";
export { whatIf, type TierDistribution, type TierFlow, type TierWhatIf } from "./whatIf";
