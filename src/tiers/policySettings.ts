/** The settings of the tier models as the Policy sheet has them. A blank cell is the product's reading; one that cannot be used is none. */
import { modelText } from "../locales/tiersModels";
import type { Message } from "../locales/types";
import { parameterById } from "../policy/catalogue";
import { parseNumberText } from "../policy/numberText";
import type { Policy, Tier } from "../policy/types";
import type { ModelId } from "./models/types";
import type { RfmBreaks } from "./models/rfm";
import { defaultSettings, type AccountFactor, type TierSettings } from "./settings";

/** What the weighted score, and the matrix, are made by. */
export const scoreParameters: readonly string[] = [
  "tier.weightPower",
  "tier.weightFrequency",
  "tier.weightGrowth",
  "tier.scoreAMin",
  "tier.scoreBMin",
  "tier.scoreCMin",
  "tier.scoreLeastKnown",
];
export const portfolioParameters: readonly string[] = [
  "tier.portfolioMedium",
  "tier.portfolioHigh",
  "tier.scoreLeastKnown",
];

/** What decides whatever the model. */
const reviewParameters: readonly string[] = [
  "tier.scheme",
  "tier.salesSource",
  "tier.hysteresisPct",
  "tier.downgradePeriods",
  "tier.upgradePeriods",
  "tier.approval",
  "tier.contractFloor",
  "tier.expired",
];
/** Parameters by the models whose result they decide. Limits of sales are asked by their model. */
const parametersOf: Readonly<Partial<Record<ModelId, readonly string[]>>> = {
  score: scoreParameters,
  pareto: ["pareto.classBy"],
  rfm: ["tier.rfmAMin", "tier.rfmBMin", "tier.rfmCMin", "tier.rfmDays", "tier.rfmOrders", "tier.rfmSales"],
  portfolio: portfolioParameters,
};

const weightOf: Readonly<Record<string, string>> = {
  "Accounts.purchasingPower": "tier.weightPower",
  "Accounts.purchaseFrequency": "tier.weightFrequency",
  "Accounts.growthPotential": "tier.weightGrowth",
};

const breakIds = { recency: "tier.rfmDays", frequency: "tier.rfmOrders", monetary: "tier.rfmSales" } as const;

/**
 * The settings of the models and of the review.
 * @param policy the company's; what it leaves blank is as in `defaultSettings`
 * @returns what cannot be read is left as if blank: ask `settingsProblem` before anything rests on it
 */
export function tierSettingsOf(policy: Policy): TierSettings {
  const number = (id: string, otherwise: number): number => policy.number(id) ?? otherwise;
  const { factors, scoreLimits, rfmLimits, portfolioLimits, leastConfidence } = defaultSettings;
  return {
    ...defaultSettings,
    factors: factors.map(({ ref, weight }): AccountFactor => ({ ref, weight: number(weightOf[ref] ?? "", weight) })),
    scoreLimits: {
      a: number("tier.scoreAMin", scoreLimits.a),
      b: number("tier.scoreBMin", scoreLimits.b),
      c: number("tier.scoreCMin", scoreLimits.c),
    },
    leastConfidence: number("tier.scoreLeastKnown", leastConfidence),
    paretoBy: oneOf(policy.text("pareto.classBy"), ["value", "count", "both"]) ?? defaultSettings.paretoBy,
    rfmBreaks: rfmBreaksOf(policy),
    rfmLimits: {
      a: number("tier.rfmAMin", rfmLimits.a),
      b: number("tier.rfmBMin", rfmLimits.b),
      c: number("tier.rfmCMin", rfmLimits.c),
    },
    portfolioLimits: {
      medium: number("tier.portfolioMedium", portfolioLimits.medium),
      high: number("tier.portfolioHigh", portfolioLimits.high),
    },
    contractFloor: oneOf<Tier>(policy.text("tier.contractFloor"), ["A", "B", "C"]),
    approval: oneOf(policy.text("tier.approval"), ["none", "down", "up", "all"]) ?? defaultSettings.approval,
    expired: oneOf(policy.text("tier.expired"), ["keep", "unrate"]) ?? defaultSettings.expired,
  };
}

/**
 * The first setting of a model that cannot be used: nobody is rated then, as a limit or an approval nobody can read must not count as none.
 * @param model the model that is to rate; parameters of other models do not matter
 * @returns a sentence that names the parameter, null when all can be read
 */
export function settingsProblem(policy: Policy, model: ModelId): Message | null {
  const ids = [...reviewParameters, ...(parametersOf[model] ?? [])];
  const refused = ids.find((id) => policy.isRefused(id));
  return refused === undefined
    ? null
    : { text: modelText.settingRefused, args: { name: parameterById.get(refused)?.label ?? refused } };
}

/** Fixed breaks where any is given; one that is no number, or missing beside the others, is found by the check of the breaks. */
function rfmBreaksOf(policy: Policy): RfmBreaks | null {
  const words = Object.values(breakIds).map((id) => policy.words(id));
  if (words.every((list) => list.length === 0)) return null;
  const breaks = (id: string): number[] =>
    policy.words(id).map((word) => {
      const reading = parseNumberText(word);
      return "value" in reading ? reading.value : Number.NaN;
    });
  return {
    recency: breaks(breakIds.recency),
    frequency: breaks(breakIds.frequency),
    monetary: breaks(breakIds.monetary),
  };
}

const oneOf = <Code extends string>(word: string | null, codes: readonly Code[]): Code | null =>
  codes.find((code) => code === word) ?? null;
