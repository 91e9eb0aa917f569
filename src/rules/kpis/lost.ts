/** KPI-03: key accounts gone silent have their loss recorded, and the Scorecard's K3 agrees with orders and register. */
import { isPeriodType, periodContaining } from "../../calendar/period";
import { isoDate } from "../../calendar/serial";
import { lostKeyAccounts } from "../../kpis/lostAccounts";
import { kpiRuleText } from "../../locales/rules";
import type { RuleContext } from "../types";
import { agrees } from "./agree";

const scorecard = agrees("K3");

export function lostAccounts(context: RuleContext): void {
  const { column, data, policy, today, fail, notEvaluable } = context;
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const book = column("KpiBook.kpiId").indexOf("K3");
  const own = book < 0 ? null : column("KpiBook.periodType")[book];
  const cycle = isPeriodType(own) ? own : policy.words("kpi.03.cycle").find(isPeriodType);
  const period = periodContaining(cycle ?? "month", today, yearStart);
  if (!period) return notEvaluable(["today"]);
  const now = lostKeyAccounts(data, { period, owner: null });
  if (now.reason) notEvaluable(["orders.completeSince"], { table: "Accounts", row: 0, reason: now.reason });
  for (const { row, by, lastOrder } of now.lost) {
    if (by !== "inactive") continue;
    fail({
      table: "Accounts",
      row,
      column: "lostDate",
      message: {
        text: kpiRuleText.lostUnrecorded,
        args: { last: isoDate(lastOrder ?? 0), months: policy.number("churn.inactiveMonths") ?? 0 },
      },
      expected: { text: kpiRuleText.recordLoss },
    });
  }
  scorecard(context);
}
