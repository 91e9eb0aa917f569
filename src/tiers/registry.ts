/** All tier models. To add one is to add its file and its line here. */
import type { Dataset } from "../kpis/dataset";
import type { Policy } from "../policy/types";
import { channelClassModel } from "./models/channelClass";
import { leadGradeModel } from "./models/leadGrade";
import { paretoModel } from "./models/pareto";
import { portfolioModel } from "./models/portfolio";
import { rfmModel } from "./models/rfmAccounts";
import { salesModel } from "./models/sales";
import { scoreModel } from "./models/score";
import { notEvaluableRatings } from "./models/none";
import { tierClasses, type ModelId, type Ratings, type TierModel } from "./models/types";
import { settingsProblem, tierSettingsOf } from "./policySettings";
import type { TierSettings } from "./settings";

export const tierModels: Readonly<Record<ModelId, TierModel>> = {
  sales: salesModel,
  score: scoreModel,
  pareto: paretoModel,
  rfm: rfmModel,
  portfolio: portfolioModel,
  intent: leadGradeModel,
  channel: channelClassModel,
};

/**
 * The model that gives the tier. `tier.scheme` says which field drives the cadence; where that is the lead grade or the channel class
 * the tier stays what the sales say (CON-03).
 */
export const tierModelOf = (policy: Policy): TierModel =>
  policy.text("tier.scheme") === "score" ? scoreModel : salesModel;

/**
 * The ratings of all accounts by a model.
 * @param settings those of the policy unless given
 * @returns nobody is rated while a setting of the model cannot be read
 */
export function rateAccounts(data: Dataset, model: ModelId, settings?: TierSettings): Ratings {
  const refused = settingsProblem(data.policy, model);
  return refused === null
    ? tierModels[model].rate(data, settings ?? tierSettingsOf(data.policy))
    : notEvaluableRatings(data.rowCount("Accounts"), tierClasses, refused);
}

/** The ratings of all accounts by the model that gives the tier, with the settings of the policy. */
export const ratingsInForce = (data: Dataset): Ratings => rateAccounts(data, tierModelOf(data.policy).id);
