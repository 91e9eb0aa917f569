/** How a KPI stood in the last periods. */
import type { Period } from "../../calendar/period";
import { previousPeriod } from "../../calendar/period";
import type { Message } from "../../locales/types";
import type { Dataset } from "../dataset";
import { kpiFunctions } from "../registry";
import type { KpiId } from "../registry";
import type { KpiResult, KpiScope } from "../result";
import { closedResult } from "./snapshots";

export interface TrendPoint {
  readonly period: Period;
  readonly actual: number | null;
  readonly reason: Message | null;
  readonly closed: boolean;
}

/** The figure of a KPI: as signed where the period is closed, else computed. */
export const figureOf = (data: Dataset, id: KpiId, scope: KpiScope): KpiResult =>
  closedResult(data, id, scope) ?? kpiFunctions[id](data, scope);

/** The last periods up to one, oldest first; fewer where the calendar ends. */
function lastPeriods(data: Dataset, period: Period, count: number): readonly Period[] {
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  const periods: Period[] = [period];
  while (periods.length < count) {
    const before = previousPeriod(periods[0] ?? period, yearStart);
    if (!before) break;
    periods.unshift(before);
  }
  return periods;
}

/** The last eight figures of a KPI, oldest first, the scope's period last. */
export const trendOf = (data: Dataset, id: KpiId, scope: KpiScope, count = 8): readonly TrendPoint[] =>
  lastPeriods(data, scope.period, count).map((period) => {
    const own = { ...scope, period };
    const closed = closedResult(data, id, own);
    const { actual, reason } = closed ?? kpiFunctions[id](data, own);
    return { period, actual, reason, closed: closed !== null };
  });
