/** Appraisals took place: KPI-20 every month for everybody who looks after customers, KPI-26 every phase and year. */
import type { Period, PeriodType } from "../../calendar/period";
import { periodContaining } from "../../calendar/period";
import { isSerialDate } from "../../calendar/serial";
import { isActive } from "../../kpis/derived";
import { kpiRuleText } from "../../locales/rules";
import { plainText } from "../define";
import type { RuleContext } from "../types";
import { periodCell } from "./agree";

/** Periods of a kind from a day on whose end and days of grace are over. */
function* overSince(type: PeriodType, from: number, today: number, grace: number, yearStart: number): Iterable<Period> {
  let period = periodContaining(type, from, yearStart);
  while (period && period.end + grace < today) {
    yield period;
    period = periodContaining(type, period.end + 1, yearStart);
  }
}

/** Closing rows of the log: period and person. */
function closings(context: RuleContext): readonly { period: Period; owner: string | null }[] {
  const { column, allRows } = context;
  const kinds = column("ScorecardSnapshots.kind");
  const owners = column("ScorecardSnapshots.owner");
  return [...allRows("ScorecardSnapshots")].flatMap((row) => {
    const period = kinds[row] === "closing" ? periodCell(context, "ScorecardSnapshots", row) : null;
    return period ? [{ period, owner: plainText(owners[row]) }] : [];
  });
}

const phases: Readonly<Record<number, PeriodType>> = { 1: "month", 3: "quarter", 6: "halfYear", 12: "year" };

/** KPI-26: every phase (quarter) and year, from the first closed one on, was closed within the days of grace. */
export function phasesClosed(context: RuleContext): void {
  const { policy, today, fail, notEvaluable } = context;
  const phase = phases[policy.number("appraisal.phaseMonths") ?? 0];
  if (!phase) return notEvaluable(["appraisal.phaseMonths"]);
  const closed = closings(context);
  // Nothing says since when there are appraisals.
  if (closed.length === 0) return notEvaluable(["ScorecardSnapshots.closedAt"]);
  // A closed year does not ask for its first quarters when closing began later.
  const first = Math.min(...closed.map(({ period }) => period.end));
  const known = new Set(closed.map(({ period }) => `${period.start} ${period.end}`));
  const grace = policy.number("appraisal.graceDays") ?? 0;
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  for (const type of new Set<PeriodType>([phase, "year"])) {
    for (const period of overSince(type, first, today, grace, yearStart)) {
      if (known.has(`${period.start} ${period.end}`)) continue;
      const message = { text: kpiRuleText.notClosed, args: { period: period.label, days: grace } };
      fail({ table: "ScorecardSnapshots", row: null, column: "period", message });
    }
  }
}

/** People of Team who are there and look after at least one active account, with their row and first day. */
function marketers({ column, allRows }: RuleContext): ReadonlyMap<string, { row: number; since: number }> {
  const owners = column("Accounts.owner");
  const status = column("Accounts.status");
  const busy = new Set(
    [...allRows("Accounts")].filter((row) => isActive(status[row])).map((row) => plainText(owners[row])),
  );
  const found = new Map<string, { row: number; since: number }>();
  for (const row of allRows("Team")) {
    const name = plainText(column("Team.name")[row]);
    const hired = column("Team.hireDate")[row];
    if (name === null || column("Team.active")[row] === false || !busy.has(name)) continue;
    found.set(name, { row, since: isSerialDate(hired) ? Math.floor(hired) : 0 });
  }
  return found;
}

/**
 * KPI-20: everybody who looks after customers has a scorecard of every month that is over, since the first month that was closed (the last
 * one when none was): closed in the log, or shown on the Scorecard.
 */
export function monthlyAppraisals(context: RuleContext): void {
  const { column, rows, policy, today, fail, notEvaluable } = context;
  const people = marketers(context);
  if (people.size === 0) return notEvaluable(["Team.name"]);
  const grace = policy.number("appraisal.graceDays") ?? 0;
  const done = closings(context).filter(({ period }) => period.type === "month");
  const first = done.length > 0 ? Math.min(...done.map(({ period }) => period.start)) : lastMonthOver(today, grace);
  for (const row of rows("Scorecard")) {
    const period = periodCell(context, "Scorecard", row);
    if (period) done.push({ period, owner: plainText(column("Scorecard.owner")[row]) });
  }
  const known = new Set(done.map(({ period, owner }) => `${owner ?? ""} ${period.label}`));
  const months = [...overSince("month", first, today, grace, 1)];
  for (const [name, { row, since }] of people) {
    const missing = months.filter((month) => month.end >= since && !known.has(`${name} ${month.label}`));
    const latest = missing[missing.length - 1];
    if (!latest) continue;
    const args = { name, count: missing.length, month: latest.label };
    fail({ table: "Team", row, column: "name", message: { text: kpiRuleText.notAppraised, args } });
  }
}

/** First day of the last month whose days of grace are over. */
function lastMonthOver(today: number, grace: number): number {
  let month = periodContaining("month", today);
  while (month && month.end + grace >= today) month = periodContaining("month", month.start - 1);
  return month?.start ?? today;
}
