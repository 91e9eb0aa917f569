/** How the month stands, for the head of the day's list: sales against the plan, and the pace. */
import { periodContaining, type Period } from "../calendar/period";
import { paceOf } from "../kpis/scope";
import type { Dataset } from "../kpis/dataset";
import { planTarget } from "../kpis/planTargets";
import type { KpiScope } from "../kpis/result";
import { salesAmount } from "../kpis/sales";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";

export interface MonthStanding {
  readonly period: Period;
  /** Net sales up to today; null: see `salesReason`. */
  readonly sales: number | null;
  readonly salesReason: Message | null;
  /** The plan's target in force; null: see `targetReason`. */
  readonly target: number | null;
  readonly targetReason: Message | null;
  /** Sales against what is due by now by working days, 1 is on time; null where one of the two is missing. */
  readonly pace: number | null;
}

/**
 * The month of the evaluation date.
 * @param owner a person as in Team; null for everybody
 * @returns null beyond the calendar
 */
export function monthStanding(data: Dataset, owner: string | null): MonthStanding | null {
  const period = periodContaining("month", Math.floor(data.today), data.policy.number("calendar.fiscalYearStart") ?? 1);
  if (!period) return null;
  const scope: KpiScope = { period, owner };
  const { actual: sales, reason: salesReason } = salesAmount(data, scope);
  const found = planTarget(data, scope, "salesAmount", false);
  const target = typeof found === "number" ? found : null;
  const targetReason =
    found === "unreadable" ? { text: kpiText.targetUnreadable } : found === null ? { text: kpiText.noTarget } : null;
  const pace = sales !== null && target !== null && target > 0 ? paceOf(data, period, sales, target) : null;
  return { period, sales, salesReason, target, targetReason, pace };
}
