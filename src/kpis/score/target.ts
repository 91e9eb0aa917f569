/** What a KPI is measured by: the plan's target in force, else the one of KpiBook, else the whole of its plan. */
import type { PeriodType } from "../../calendar/period";
import { scoreText } from "../../locales/kpiScore";
import type { Message } from "../../locales/types";
import type { KpiId } from "../registry";
import type { KpiResult } from "../result";
import type { KpiLine } from "./book";

/**
 * Shares of a plan, a budget or a scale: all of it is what is asked for, unless the company sets another share. Their own `target` is the
 * denominator, not what the share is measured by.
 */
const ofTheWhole: ReadonlySet<KpiId> = new Set(["K1", "K4", "K7", "K8", "K9", "K10", "K11", "K12", "V1"]);

/** What adds up over time: a target typed for a month says nothing of a quarter. */
export const flows: ReadonlySet<KpiId> = new Set(["K2", "K3", "K5", "D1", "D3", "S1", "S2"]);

export interface RowTarget {
  readonly target: number | null;
  /** Why the one in KpiBook does not hold. */
  readonly reason: Message | null;
}

/**
 * @param type kind of the card's period
 * @returns the target in the unit of the figure
 */
export function targetOf(line: KpiLine, result: KpiResult, type: PeriodType): RowTarget {
  if (ofTheWhole.has(line.id)) return { target: line.target ?? 1, reason: null };
  if (result.target !== null) return { target: result.target, reason: null };
  if (line.target === null || !flows.has(line.id) || line.cycle === null || line.cycle === type)
    return { target: line.target, reason: null };
  return { target: null, reason: { text: scoreText.targetOfOtherCycle } };
}
