/** Rows of PlanTargets as the rules see them: their periods, and which one a reference means. */
import type { PeriodType } from "../../calendar/period";
import { isPeriodType, readPeriod } from "../../calendar/period";
import { accountIndex } from "../../kpis/accountIndex";
import type { AccountIndex } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import type { RuleContext } from "../types";

export const table = "PlanTargets";

/** First and last day of a target's period, both included. */
export interface TargetPeriod {
  readonly type: PeriodType | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Period of a row: as typed in `period`, else the dates computed from it; null when neither can be read.
 * @param context the rule's context; the columns need not all be installed
 */
export function targetPeriods({ column, policy }: RuleContext): (row: number) => TargetPeriod | null {
  const types = column("PlanTargets.periodType");
  const periods = column("PlanTargets.period");
  const starts = column("PlanTargets.periodStart");
  const ends = column("PlanTargets.periodEnd");
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  return (row) => {
    const type = types[row];
    const kind = isPeriodType(type) ? type : null;
    const period = readPeriod(periods[row], kind, yearStart);
    if (period) return period;
    const start = dateCell(starts[row]);
    const end = dateCell(ends[row]);
    return typeof start === "number" && typeof end === "number" && start <= end ? { type: kind, start, end } : null;
  };
}

/** Looks a target up by its number. */
export const targetRefs = ({ column }: RuleContext): AccountIndex =>
  accountIndex(column("PlanTargets.targetId"), undefined, false);
