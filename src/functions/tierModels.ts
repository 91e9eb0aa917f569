/** Custom functions over the tier models beside the sales bands. */
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { tierText } from "../locales/tiers";
import { modelText } from "../locales/tiersModels";
import type { Message } from "../locales/types";
import { languages } from "../locales/types";
import { atFourDecimals } from "../kpis/money";
import { columnByRef } from "../policy/catalogue";
import { salesTier } from "../tiers/bands";
import { channelClass } from "../tiers/models/channelClass";
import { leadGrade } from "../tiers/models/leadGrade";
import { checkPareto, paretoClasses } from "../tiers/models/pareto";
import { leastConfidence, scales, type ScoreFactor } from "../tiers/models/points";
import { checkPortfolio, portfolioCell } from "../tiers/models/portfolio";
import { checkBreaks, rfmScores, type RfmBreaks } from "../tiers/models/rfm";
import { bandCode } from "../tiers/models/bandCodes";
import { scoreFactorOf } from "../tiers/models/factorColumns";
import { checkScoreLimits, weightedScore, type WeightedScore } from "../tiers/models/score";
import { notRated, tierClasses } from "../tiers/models/types";
import { settingsProblem, tierSettingsOf } from "../tiers/policySettings";
import { defaultSettings, paretoLimitsFrom, type TierSettings } from "../tiers/settings";
import { labelOf, spill } from "./answer";
import { bandLabel, bandLimits } from "./bandsArgument";
import { neededNumber, notAvailable, numberArgument, scalar, blank, wordArgument, wrongArgument } from "./faults";
import { policyArgument } from "./policyArgument";
import { cellsOf, columnOf, numbersOf, rowsOf, sameLength } from "./ranges";

const parts = functionParts;

/**
 * Gives the tiers of a column of sales in one call.
 * @customfunction TIERS
 * @param sales A column of sales; a blank cell is unrated.
 * @param bands The rows of table TierBands.
 * @returns A column of labels.
 */
export function tiers(sales: any[][], bands: any[][]): string[][] {
  const limits = bandLimits(bands);
  const labels = Object.fromEntries(tierClasses.map((one) => [one, bandLabel(bands, one)])) as Record<string, string>;
  const amounts = numbersOf(sales, functionText.sales);
  return spill(amounts.map((amount) => labels[salesTier(amount, limits)] ?? ""));
}

/**
 * Gives Pareto tiers of a column of sales.
 * @customfunction PARETO
 * @param sales A column of sales.
 * @param [valueShare] Share of all sales that tier A brings.
 * @param [topShare] Share of customers that tier A holds at most.
 * @returns A column of tiers, blank for a blank cell.
 */
export function pareto(sales: any[][], valueShare?: any, topShare?: any): string[][] {
  const amounts = numbersOf(sales, functionText.sales);
  const value = numberArgument(valueShare, parts.valueShare.name);
  const count = numberArgument(topShare, parts.topShare.name);
  // With neither share given, the documents' own: four fifths of the sales.
  const limits = paretoLimitsFrom(value ?? (count === null ? 0.8 : null), count);
  const wrong = limits === null ? { text: modelText.paretoLimits } : checkPareto(limits);
  if (wrong || limits === null) throw wrongArgument(wrong ?? modelText.paretoLimits);
  const { classes, total } = paretoClasses(
    Float64Array.from(amounts, (amount) => amount ?? Number.NaN),
    limits,
  );
  if (Number.isNaN(total)) throw notAvailable(tierText.tooLarge);
  if (total === 0) throw notAvailable(modelText.paretoNothing);
  return spill(Array.from(classes, (code) => (code === notRated ? "" : labelOf("tier", tierClasses[code] ?? "D"))));
}

/**
 * Gives recency, frequency and money scores of 1 to 5 and their mean.
 * @customfunction RFM
 * @param days Days since the last order.
 * @param orders Number of orders.
 * @param amounts Money.
 * @param [breaks] Three rows of four breaks; left out: fifths.
 * @returns Four columns.
 */
export function rfm(days: any[][], orders: any[][], amounts: any[][], breaks?: any[][]): any[][] {
  const columns = [
    numbersOf(days, parts.days.name),
    numbersOf(orders, parts.orders.name),
    numbersOf(amounts, functionText.sales),
  ] as const;
  const count = sameLength(...columns);
  const [recency, frequency, monetary] = columns.map((cells) =>
    Float64Array.from(cells, (one) => one ?? Number.NaN),
  ) as [Float64Array, Float64Array, Float64Array];
  const scores = rfmScores(
    { recency, frequency, monetary },
    breaks === undefined || blank(breaks) ? null : breaksOf(breaks),
  );
  return Array.from({ length: count }, (_, row) => {
    const [r, f, m] = [scores.recency[row] ?? 0, scores.frequency[row] ?? 0, scores.monetary[row] ?? 0];
    return r === 0 ? ["", "", "", ""] : [r, f, m, atFourDecimals((r + f + m) / 3)];
  });
}

function breaksOf(value: unknown): RfmBreaks {
  const [recency = [], frequency = [], monetary = []] = rowsOf(value).map((row) =>
    numbersOf([row], parts.breaks.name).map((one) => one ?? Number.NaN),
  );
  const breaks = { recency, frequency, monetary };
  const wrong = checkBreaks(breaks);
  if (wrong) throw wrongArgument(wrong);
  return breaks;
}

function scored(inputs: unknown, weights: unknown, lists: unknown, least: number): WeightedScore {
  const cells = columnOf(inputs, "any", parts.inputs.name);
  const own = numbersOf(weights, parts.weights.name).map((weight) => weight ?? 0);
  const names =
    lists === undefined || blank(lists)
      ? cells.map(() => "")
      : cellsOf(lists).map((cell) => (blank(cell) || cell === 0 ? "" : String(cell).trim()));
  sameLength(cells, own, names);
  const factors = own.map((weight, index): ScoreFactor => {
    const list = names[index] ?? "";
    const name = Object.fromEntries(languages.map((lang) => [lang, `${index + 1}`])) as ScoreFactor["name"];
    const scale = Object.hasOwn(scales, list) ? scales[list] : undefined;
    if (list !== "" && scale === undefined) throw wrongArgument(functionText.noScale, { found: list.slice(0, 60) });
    return scale === undefined ? { name, weight } : { name, weight, scale };
  });
  const points = cells.map((cell, index) => {
    const list = names[index] ?? "";
    return list === "" ? cell : wordArgument(cell, list, parts.inputs.name);
  });
  return weightedScore(points, factors, least);
}

/** Is it the arguments that are wrong, not the data that fall short? */
const isWrong = ({ text }: Message): boolean => text === modelText.weightsWrong || text === modelText.pointsNotNumber;

/**
 * Gives a weighted score; the weight of a missing input goes to the others.
 * @customfunction WEIGHTEDSCORE
 * @param inputs Points, or words of value lists.
 * @param weights A weight an input.
 * @param [lists] Names of the value lists of words.
 * @param [least] Share of the weight that must be known.
 * @returns The score.
 */
export function weighted(inputs: any[][], weights: any[][], lists?: any[][], least?: any): number {
  const { score, problem } = scored(inputs, weights, lists, numberArgument(least, parts.least.name) ?? leastConfidence);
  if (score !== null) return score;
  const why = problem ?? { text: modelText.weightsWrong };
  throw (isWrong(why) ? wrongArgument : notAvailable)(why);
}

/** The settings of the score that an argument holds. @throws #N/A naming the parameter that cannot be read */
function scoreSettings(value: unknown): TierSettings {
  const policy = policyArgument(value);
  const problem = settingsProblem(policy, "score");
  if (problem) throw notAvailable(problem);
  return tierSettingsOf(policy);
}

/**
 * Gives the score of a customer by the weights of the policy.
 * @customfunction TIERSCORE
 * @param power Word of the list of purchasing power.
 * @param frequency Word of the list of purchase frequency.
 * @param growth Word of the list of growth potential.
 * @param policy The rows of table Parameters.
 * @returns The score.
 */
export function scoreOfCustomer(power: any, frequency: any, growth: any, policy: any[][]): number {
  const { factors, leastConfidence: least } = scoreSettings(policy);
  const inputs = [power, frequency, growth].map((cell, at) => {
    const entry = columnByRef(factors[at]?.ref ?? "");
    return wordArgument(cell, entry?.list ?? "", entry?.label ?? parts.inputs.name);
  });
  const { score, problem } = weightedScore(inputs, factors.map(scoreFactorOf), least);
  if (score === null) throw notAvailable(problem ?? modelText.weightsWrong);
  return score;
}

/**
 * Gives the tier of a score by the limits of the policy.
 * @customfunction SCORETIER
 * @param score Score of the customer.
 * @param policy The rows of table Parameters.
 * @param bands The rows of table TierBands.
 * @returns The label of the tier.
 */
export function tierOfScore(score: any, policy: any[][], bands: any[][]): string {
  const { scoreLimits } = scoreSettings(policy);
  const wrong = checkScoreLimits(scoreLimits);
  if (wrong) throw notAvailable(wrong);
  const figure = atFourDecimals(neededNumber(score, parts.accountScore.name));
  return bandLabel(bands, tierClasses[bandCode(figure, scoreLimits)]);
}

/**
 * Gives the share of the weight whose inputs are known.
 * @customfunction SCORECONFIDENCE
 * @param inputs Points, or words of value lists.
 * @param weights A weight an input.
 * @param [lists] Names of the value lists of words.
 * @returns A share.
 */
export function confidence(inputs: any[][], weights: any[][], lists?: any[][]): number {
  const found = scored(inputs, weights, lists, 0);
  if (found.problem && isWrong(found.problem)) throw wrongArgument(found.problem);
  return found.confidence;
}

/**
 * Gives the tier of a customer in the portfolio matrix.
 * @customfunction PORTFOLIO
 * @param attractiveness Score of the customer.
 * @param strength Score of our position there.
 * @param [medium] Lower limit of medium.
 * @param [high] Lower limit of high.
 * @returns A tier.
 */
export function portfolio(attractiveness: any, strength: any, medium?: any, high?: any): string {
  const limits = {
    medium: numberArgument(medium, parts.medium.name) ?? defaultSettings.portfolioLimits.medium,
    high: numberArgument(high, parts.high.name) ?? defaultSettings.portfolioLimits.high,
  };
  const wrong = checkPortfolio(limits);
  if (wrong) throw wrongArgument(wrong);
  const cell = portfolioCell(
    neededNumber(attractiveness, parts.attractiveness.name),
    neededNumber(strength, parts.strength.name),
    limits,
  );
  return labelOf("tier", cell?.tier ?? "unrated");
}

/**
 * Gives the grade of a lead.
 * @customfunction LEADGRADE
 * @param intent Word of the list of intent.
 * @param power Word of the list of purchasing power.
 * @returns A, B or C.
 */
export function grade(intent: any, power: any): string {
  const found = leadGrade(
    wordArgument(intent, "intentLevel", parts.intent.name),
    wordArgument(power, "powerLevel", parts.power.name),
  );
  if (found.grade === null) throw notAvailable(found.reason);
  return found.grade;
}

/**
 * Gives the channel class that is registered.
 * @customfunction CHANNELCLASS
 * @param channel The cell of the customer.
 * @returns C1, C2 or an empty text.
 */
export function channelOf(channel: any): string {
  scalar(channel);
  return channelClass(wordArgument(channel, "channelClass", parts.channel.name)).channel ?? "";
}
