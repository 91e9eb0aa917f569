/** From a figure to how far it attains its target. The forms are those of the catalogue's scoring, 000 考核方法 1. */
import { scoreText } from "../../locales/kpiScore";
import type { Message } from "../../locales/types";
import { atFourDecimals } from "../money";
import { roundedAt, shareDecimals } from "../rounding";
import type { KpiLine } from "./book";

/** Conventions of a line that attainment depends on. */
export type Conventions = Pick<KpiLine, "direction" | "worst" | "best" | "stepPenalty" | "zeroRule">;

/** `value`: 1 is the target reached. Without one the reason; `blocks`: the total may not be said either. */
export type Attainment =
  { readonly value: number } | { readonly value: null; readonly reason: Message; readonly blocks: boolean };

const attained = (value: number): Attainment =>
  Number.isFinite(value) ? { value: roundedAt(value, shareDecimals) } : not({ text: scoreText.targetNotPositive });
const not = (reason: Message, blocks = false): Attainment => ({ value: null, reason, blocks });

/**
 * When the target is zero, as `zeroRule` says.
 * @param actual the figure, or its numerator where there is no ratio
 */
export function atZeroTarget(actual: number, { zeroRule }: Pick<Conventions, "zeroRule">): Attainment {
  if (zeroRule === "full") return { value: actual >= 0 ? 1 : 0 };
  return zeroRule === "error" ? not({ text: scoreText.zeroBlocks }, true) : not({ text: scoreText.zeroTarget });
}

/** The more the better: actual over target. */
function higher(actual: number, target: number | null, line: Conventions): Attainment {
  if (target === null) return not({ text: scoreText.noTarget });
  if (atFourDecimals(target) === 0) return atZeroTarget(actual, line);
  return target > 0 ? attained(actual / target) : not({ text: scoreText.targetNotPositive });
}

/**
 * The less the better: between worst and best value where both are given; a penalty for each one beyond the target (none given: beyond
 * zero) where one is; else as far below twice the target as the target is above zero.
 */
function lower(actual: number, target: number | null, { worst, best, stepPenalty }: Conventions): Attainment {
  if (worst !== null && best !== null)
    return worst > best ? attained((worst - actual) / (worst - best)) : not({ text: scoreText.worstNotWorse });
  if (stepPenalty !== null)
    return stepPenalty >= 0
      ? attained(1 - Math.max(0, actual - (target ?? 0)) * stepPenalty)
      : not({ text: scoreText.penaltyNegative });
  if (target === null) return not({ text: scoreText.noTarget });
  return atFourDecimals(target) > 0 ? attained(2 - actual / target) : not({ text: scoreText.needsPenalty });
}

/** Between two ends all is well; outside, each part of the nearer end that is missing or too much costs its share. */
function band(actual: number, target: number | null, { best }: Conventions): Attainment {
  if (target === null || best === null) return not({ text: scoreText.needsBand });
  const [low, high] = [Math.min(target, best), Math.max(target, best)];
  const outside = Math.max(low - actual, actual - high, 0);
  if (outside === 0) return { value: 1 };
  const near = actual < low ? low : high;
  // An end at zero has no share of its own: the other end gives the measure.
  const measure = Math.abs(near) || Math.max(Math.abs(low), Math.abs(high));
  return measure > 0 ? attained(1 - outside / measure) : not({ text: scoreText.needsBand });
}

const forms = { higher, lower, band } as const;

/**
 * @param actual the figure, rounded as its KPI is compared
 * @param target what is to be reached; null where there is none
 */
export const attainmentOf = (actual: number, target: number | null, line: Conventions): Attainment =>
  line.direction === null ? not({ text: scoreText.noDirection }) : forms[line.direction](actual, target, line);

/** Score of an attainment: between floor and cap. */
export const scoreOf = (attainment: number, { cap, floor }: Pick<KpiLine, "cap" | "floor">): number =>
  Math.min(cap, Math.max(floor, attainment));
