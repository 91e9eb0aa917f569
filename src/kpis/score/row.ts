/** One line of a scorecard: figure, target, attainment, score, light. */
import type { PeriodType } from "../../calendar/period";
import { kpiText } from "../../locales/kpis";
import { scoreText } from "../../locales/kpiScore";
import type { Message } from "../../locales/types";
import type { Dataset } from "../dataset";
import { atFourDecimals } from "../money";
import type { KpiId } from "../registry";
import type { KpiResult, KpiScope } from "../result";
import { comparable } from "../rounding";
import { paceOf } from "../scope";
import type { Attainment, Conventions } from "./attainment";
import { atZeroTarget, attainmentOf, scoreOf } from "./attainment";
import type { KpiLine } from "./book";
import { lightOf, progressOf } from "./light";
import { flows, targetOf } from "./target";
import type { ScorecardRow } from "./types";
import { factsOf } from "./types";

/** A row before weights are spread; `blocks`: the total may not be said. */
export interface ScoredRow {
  readonly row: ScorecardRow;
  /** The KPI is appraised in such a period: its weight belongs to the whole. */
  readonly due: boolean;
  readonly blocks: boolean;
}

const length: Readonly<Record<PeriodType, number>> = { day: 0, week: 1, month: 2, quarter: 3, halfYear: 4, year: 5 };

/** A KPI of a longer cycle is not appraised in a shorter period: a yearly rating not in a quarter. Its cycle then, else null. */
const longerCycle = (cycle: PeriodType | null, type: PeriodType): PeriodType | null =>
  cycle !== null && length[cycle] > length[type] ? cycle : null;

/** Is the line appraised in a period of this length? */
export const isDue = (line: Pick<KpiLine, "cycle">, type: PeriodType): boolean =>
  longerCycle(line.cycle, type) === null;

/** Completions of a plan whose target may be zero: then there is no ratio, and the zero rule speaks. */
const planShares: ReadonlySet<KpiId> = new Set(["K1", "K4"]);

const unscored = (reason: Message, blocks = false): Attainment => ({ value: null, reason, blocks });

/** Attainment of a figure that has no number; a plan of zero goes by its rule, a rating that is missing may block the total. */
function withoutFigure(
  line: Pick<KpiLine, "id" | "category" | "zeroRule">,
  { numerator, denominator, reason }: KpiResult,
): Attainment {
  const why = reason ?? { text: kpiText.noInput };
  if (planShares.has(line.id) && numerator !== null && denominator !== null && atFourDecimals(denominator) === 0)
    return atZeroTarget(numerator, line);
  return unscored(why, line.category === "qual" && line.zeroRule === "error");
}

/** Attainment of a figure whose line can be used: by its number, or by what holds where there is none. */
export function attainmentOfFigure(
  line: Conventions & Pick<KpiLine, "id" | "category">,
  result: KpiResult,
  target: number | null,
): Attainment {
  if (result.actual === null) return withoutFigure(line, result);
  if (result.scoring === "none") return unscored({ text: scoreText.shownOnly });
  return attainmentOf(comparable(line.id, result.actual), target, line);
}

/** Pace of what adds up over time, by elapsed working days; of the completions of a plan as the figure says it. */
function paceOfRow(data: Dataset, scope: KpiScope, line: KpiLine, result: KpiResult, target: number | null) {
  if (typeof result.pace === "number") return result.pace;
  if (!flows.has(line.id) || line.direction !== "higher" || result.actual === null || target === null) return null;
  return target > 0 ? paceOf(data, scope.period, result.actual, target) : null;
}

/** Pace as an attainment: a share is measured by its own target, an amount's pace is one already. */
function byNow(line: KpiLine, pace: number | null, target: number | null): number | null {
  if (pace === null || flows.has(line.id)) return pace;
  return attainmentOf(comparable(line.id, pace), target, line).value;
}

/** @param result the figure of the line's KPI for the scope */
export function scoreRow(data: Dataset, scope: KpiScope, line: KpiLine, result: KpiResult): ScoredRow {
  const { target, reason: targetReason } = targetOf(line, result, scope.period.type);
  const longer = longerCycle(line.cycle, scope.period.type);
  const due = longer === null;
  const attainment = ((): Attainment => {
    if (line.problem) return unscored(line.problem, true);
    if (longer !== null) return unscored({ text: scoreText.notDue, args: { cycle: scoreText[`cycle_${longer}`] } });
    const found = attainmentOfFigure(line, result, target);
    const figure = result.actual !== null && result.scoring !== "none";
    return figure && found.value === null && target === null && targetReason ? unscored(targetReason) : found;
  })();
  const floored = due && result.scoring === "floor" && !line.problem;
  const score = floored ? line.floor : attainment.value === null ? null : scoreOf(attainment.value, line);
  const pace = paceOfRow(data, scope, line, result, target);
  const now = attainment.value === null ? null : (byNow(line, pace, target) ?? attainment.value);
  const light = floored ? "red" : lightOf(data, attainment.value);
  const row: ScorecardRow = {
    ...factsOf(line),
    weight: line.weight,
    spreadWeight: null,
    target,
    numerator: result.numerator,
    denominator: result.denominator,
    actual: result.actual,
    attainment: attainment.value,
    pace,
    score,
    weightedScore: null,
    light,
    status: floored ? "behind" : progressOf(data, now),
    reason: floored ? result.reason : attainment.value === null ? attainment.reason : null,
    notes: result.notes ?? [],
  };
  // What is in no total cannot forbid one; a weight that cannot be read is a line's problem.
  const counts = line.problem !== null || (line.weight ?? 0) > 0;
  return { row, due, blocks: attainment.value === null && attainment.blocks && counts };
}
