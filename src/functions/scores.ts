/** Custom functions about scores, targets and pace. */
import { kpiText } from "../locales/kpis";
import { scoreText } from "../locales/kpiScore";
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { scoreOf, type Conventions } from "../kpis/score/attainment";
import type { Direction, ZeroRule } from "../kpis/score/book";
import { lightAt } from "../kpis/score/light";
import { attainmentOfFigure } from "../kpis/score/row";
import { refusal, weighed } from "../kpis/score/weights";
import { cellFunctions } from "../kpis/cellFunctions";
import { isKpiId, type KpiId } from "../kpis/registry";
import { plainKpi, type KpiResult } from "../kpis/result";
import { elapsedOf, paceBy } from "../kpis/scope";
import { changeInForce, grownTarget, type TargetChange } from "../kpis/targetInForce";
import { kpiById } from "../policy/catalogue/parameters";
import type { KpiEntry, Policy } from "../policy/types";
import { labelOf } from "./answer";
import {
  dateArgument,
  neededDate,
  neededNumber,
  notAvailable,
  numberArgument,
  scalar,
  wordArgument,
  wrongArgument,
} from "./faults";
import { holidaysArgument, policyArgument } from "./policyArgument";
import { cellsOf, columnOf, numbersOf, sameLength } from "./ranges";
import { resultOfCard } from "./ratios";

const parts = functionParts;

/** How a KPI is scored, and by which limits. */
interface Scoring {
  readonly line: Conventions & Pick<KpiEntry, "category"> & { readonly id: KpiId };
  readonly limits: { readonly cap: number; readonly floor: number };
  readonly policy: Policy;
}

/** What a KPI's line in the KPI book says, cell by cell; blank ones are those of the catalogue and the policy. */
interface Line {
  readonly direction?: unknown;
  readonly cap?: unknown;
  readonly floor?: unknown;
  readonly zeroRule?: unknown;
  readonly worst?: unknown;
  readonly best?: unknown;
  readonly stepPenalty?: unknown;
}

function scoringOf(kpi: unknown, book: Line, policyRows: unknown): Scoring {
  const typed = scalar(kpi);
  const id = (typeof typed === "string" ? typed : "").trim().toUpperCase();
  if (!isKpiId(id)) throw wrongArgument(functionText.notKpi, { found: String(typed).slice(0, 60) });
  const policy = policyArgument(policyRows);
  const entry = kpiById.get(id);
  const direction = wordArgument(book.direction, "kpiDirection", parts.direction.name) ?? entry?.direction;
  const zeroRule = wordArgument(book.zeroRule, "zeroRule", parts.zeroRule.name) ?? policy.text("score.zeroPlan");
  const limits = {
    cap: numberArgument(book.cap, parts.cap.name) ?? policy.number("score.cap") ?? 1,
    floor: numberArgument(book.floor, parts.floor.name) ?? policy.number("score.floor") ?? 0,
  };
  if (!(limits.cap > limits.floor)) throw wrongArgument(scoreText.capBelowFloor, limits);
  const line = {
    id,
    category: entry?.category ?? "quant",
    direction: isDirection(direction) ? direction : null,
    worst: numberArgument(book.worst, parts.worst.name),
    best: numberArgument(book.best, parts.best.name),
    stepPenalty: numberArgument(book.stepPenalty, parts.stepPenalty.name),
    zeroRule: (zeroRule ?? "reweight") as ZeroRule,
  } as const;
  return { line, limits, policy };
}

/** @throws #N/A with the reason where it cannot be said */
function attained({ line }: Scoring, figure: KpiResult, target: unknown): number {
  const found = attainmentOfFigure(line, figure, numberArgument(target, functionText.target));
  if (found.value === null) throw notAvailable(found.reason);
  return found.value;
}

/**
 * The figure as the card has it: the one given, else made of numerator and denominator. Of a rating they are the aid beside it.
 * @throws #N/A while there is neither
 */
function figureOf({ line: { id }, policy }: Scoring, actual: unknown, part: unknown, whole: unknown): KpiResult {
  const [numerator, denominator] = [
    numberArgument(part, parts.numerator.name),
    numberArgument(whole, parts.denominator.name),
  ];
  const typed = numberArgument(actual, functionText.actual);
  if (typed === null && (numerator === null || cellFunctions[id].by === "rating"))
    throw notAvailable(functionText.blankArgument, { name: functionText.actual });
  const figure =
    typed === null ? resultOfCard(id, numerator ?? 0, denominator) : { ...plainKpi(typed), numerator, denominator };
  const few = id === "K7" && denominator !== null && denominator < (policy.number("kpi.07.minPlanned") ?? 0);
  return few ? { ...figure, scoring: "none" } : figure;
}

const isDirection = (word: unknown): word is Direction => word === "higher" || word === "lower" || word === "band";

/**
 * Gives how far a figure attains its target; 1 is the target reached.
 * @customfunction KPIATTAINMENT
 * @param kpi Number of the KPI.
 * @param actual The figure.
 * @param target What is to be reached.
 * @param [direction] Which way is better.
 * @param [zeroRule] What holds when the target is zero.
 * @param [worst] Worst value.
 * @param [best] Best value.
 * @param [stepPenalty] Penalty for each one beyond the target.
 * @param [policy] The rows of table Parameters.
 * @returns Neither capped nor floored.
 */
export function kpiAttainment(
  kpi: any,
  actual: any,
  target: any,
  direction?: any,
  zeroRule?: any,
  worst?: any,
  best?: any,
  stepPenalty?: any,
  policy?: any[][],
): number {
  const own = scoringOf(kpi, { direction, zeroRule, worst, best, stepPenalty }, policy);
  return attained(own, plainKpi(neededNumber(actual, functionText.actual)), target);
}

/**
 * Gives the score of a figure between floor and cap.
 * @customfunction KPISCORE
 * @param kpi Number of the KPI.
 * @param actual The figure.
 * @param target What is to be reached.
 * @param [direction] Which way is better.
 * @param [cap] Highest score.
 * @param [floor] Lowest score.
 * @param [zeroRule] What holds when the target is zero.
 * @param [worst] Worst value.
 * @param [best] Best value.
 * @param [stepPenalty] Penalty for each one beyond the target.
 * @param [policy] The rows of table Parameters.
 * @param [numerator] The numerator on the card.
 * @param [denominator] The denominator on the card.
 * @returns The score.
 */
export function kpiScore(
  kpi: any,
  actual: any,
  target: any,
  direction?: any,
  cap?: any,
  floor?: any,
  zeroRule?: any,
  worst?: any,
  best?: any,
  stepPenalty?: any,
  policy?: any[][],
  numerator?: any,
  denominator?: any,
): number {
  const own = scoringOf(kpi, { direction, cap, floor, zeroRule, worst, best, stepPenalty }, policy);
  const figure = figureOf(own, actual, numerator, denominator);
  // Money spent without a budget has no share, yet earns the worst score.
  return figure.scoring === "floor" ? own.limits.floor : scoreOf(attained(own, figure, target), own.limits);
}

/**
 * Gives the traffic light of an attainment in words.
 * @customfunction KPISTATUS
 * @param attainment 1 is the target reached; blank is not evaluable.
 * @param [policy] The rows of table Parameters.
 * @returns A label.
 */
export function kpiStatus(attainment: any, policy?: any[][]): string {
  const own = policyArgument(policy);
  const value = numberArgument(attainment, parts.attainment.name);
  return labelOf("kpiStatus", lightAt(value, own.number("light.red"), own.number("light.yellow")));
}

function weighing(scores: unknown, weights: unknown) {
  const [own, given] = [numbersOf(scores, parts.scores.name), numbersOf(weights, parts.weights.name)];
  sameLength(own, given);
  if (given.some((weight) => (weight ?? 0) < 0)) throw wrongArgument(functionText.negativeWeight);
  return weighed(given, own);
}

/**
 * Gives the total of scores by weight; the weight of a blank score goes to the others.
 * @customfunction WEIGHTEDTOTAL
 * @param scores A column of scores.
 * @param weights A column of weights.
 * @returns The total.
 */
export function weightedTotal(scores: any[][], weights: any[][]): number {
  const { total, evaluable } = weighing(scores, weights);
  const reason = refusal(false, evaluable);
  if (reason) throw notAvailable(reason);
  return total;
}

/**
 * Gives the share of the weight that has a score.
 * @customfunction EVALUABLESHARE
 * @param scores A column of scores.
 * @param weights A column of weights.
 * @returns A share.
 */
export function evaluableShare(scores: any[][], weights: any[][]): number {
  const { evaluable } = weighing(scores, weights);
  const reason = evaluable === null ? refusal(false, null) : null;
  if (reason || evaluable === null) throw notAvailable(reason ?? functionText.noActual);
  return evaluable;
}

/**
 * Gives what was reached over what is due by now, by working days.
 * @customfunction PACE
 * @param actual What was reached.
 * @param target What the whole period is to reach.
 * @param first First day of the period.
 * @param last Last day of the period.
 * @param today The evaluation date.
 * @param [holidays] The rows of table Holidays.
 * @returns 1 is on time.
 */
export function pace(actual: any, target: any, first: any, last: any, today: any, holidays?: any[][]): number {
  const days = { start: neededDate(first, parts.from.name), end: neededDate(last, parts.to.name) };
  const now = neededDate(today, functionText.today);
  if (days.end < days.start) throw wrongArgument(functionText.daysTurned);
  if (now < days.start) throw notAvailable(kpiText.futurePeriod);
  const plan = neededNumber(target, functionText.target);
  if (plan <= 0) throw notAvailable(plan === 0 ? functionText.zeroTarget : functionText.negativeTarget);
  const found = paceBy(
    elapsedOf(days, now, holidaysArgument(holidays)),
    neededNumber(actual, functionText.actual),
    plan,
  );
  if (found === null) throw notAvailable(functionText.nothingDue);
  return found;
}

/**
 * Gives the target that counts on a day; an unapproved change does not count.
 * @customfunction EFFECTIVETARGET
 * @param target The target as it was set.
 * @param newValues Changed values.
 * @param effective Days from which the changes hold.
 * @param states Their approval states.
 * @param approved Days on which they were approved.
 * @param date The day asked about.
 * @param [today] The evaluation date; left out, the day asked about.
 * @returns The target.
 */
export function targetOn(
  target: any,
  newValues: any[][],
  effective: any[][],
  states: any[][],
  approved: any[][],
  date: any,
  today?: any,
): number {
  const first = numberArgument(target, functionText.target);
  const columns = [
    numbersOf(newValues, parts.newValues.name),
    columnOf(effective, "date", parts.effective.name),
    columnOf(approved, "date", parts.approved.name),
  ] as const;
  const decided = cellsOf(states).map((cell) => wordArgument(cell, "approvalState", parts.states.name));
  const count = sameLength(...columns, decided);
  const day = neededDate(date, parts.date.name);
  const [values, effects, approvals] = columns as readonly (readonly (number | null)[])[];
  const changes = Array.from({ length: count }, (_, row): TargetChange | null => {
    const [value, effect, approval] = [
      values?.[row] ?? undefined,
      effects?.[row] ?? undefined,
      approvals?.[row] ?? undefined,
    ];
    return decided[row] === "approved"
      ? { value, effect: effect && Math.floor(effect), approved: approval && Math.floor(approval) }
      : null;
  }).filter((change) => change !== null);
  const change = changeInForce(changes, day, dateArgument(today, functionText.today) ?? day);
  if (change === undefined) throw notAvailable(functionText.changeUnclear);
  const counted = change ? change.value : first;
  if (counted === null || counted === undefined) throw notAvailable(functionText.noTarget);
  return counted;
}

/**
 * Gives a baseline grown by a declared growth.
 * @customfunction GROWNTARGET
 * @param baseline What it grows from.
 * @param growth The declared growth.
 * @param mode Percent or percentage points.
 * @returns The target.
 */
export function grown(baseline: any, growth: any, mode: any): number {
  const kind = wordArgument(mode, "growthMode", parts.growthMode.name);
  if (kind === null) throw notAvailable(functionText.blankArgument, { name: parts.growthMode.name });
  const value = grownTarget(neededNumber(baseline, parts.baseline.name), neededNumber(growth, parts.growth.name), kind);
  if (value === undefined) throw notAvailable(functionText.tooLarge);
  return value;
}
