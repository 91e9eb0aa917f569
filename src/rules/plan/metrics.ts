/** Targets for the figures that are watched. Clause: 000 監控指標. */
import { isPeriodType, readPeriod } from "../../calendar/period";
import { isoDate } from "../../calendar/serial";
import { planText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { rule, shown } from "../define";
import { listName } from "../shared/listNames";
import type { RuleContext, RuleEntry } from "../types";

const table = "PlanTargets";

/** PLN-19: for each required metric a row with a number as target whose period covers today. */
function targetsExist({ column, allRows, policy, today, fail, notEvaluable }: RuleContext): void {
  const metrics = column("PlanTargets.metric");
  const targets = column("PlanTargets.targetValue");
  const types = column("PlanTargets.periodType");
  const periods = column("PlanTargets.period");
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  for (const metric of policy.words("plan.requiredMetrics")) {
    const name = listName("metric", metric);
    let blankTarget: number | null = null;
    let unreadable: number | null = null;
    let met = false;
    for (const row of allRows(table)) {
      if (metrics[row] !== metric) continue;
      const type = types[row];
      const period = readPeriod(periods[row], isPeriodType(type) ? type : null, yearStart);
      if (!period) unreadable ??= row;
      else if (period.start <= today && today <= period.end) {
        if (typeof targets[row] === "number") met = true;
        else blankTarget ??= row;
      }
    }
    if (met) continue;
    const expected = { text: planText.addTarget, args: { today: isoDate(today) } };
    if (blankTarget !== null) {
      const text = isBlank(targets[blankTarget]) ? planText.noTarget : planText.targetNotNumber;
      fail({ table, row: blankTarget, column: "targetValue", message: { text, args: { metric: name } }, expected });
    } else if (unreadable !== null) {
      const message = { text: planText.periodUnreadable, args: { metric: name, found: shown(periods[unreadable]) } };
      notEvaluable(["PlanTargets.period"], { table, row: unreadable, reason: message });
    } else {
      const message = { text: planText.noTarget, args: { metric: name } };
      fail({ table, row: null, column: "metric", message, expected });
    }
  }
}

export const metricRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-19",
    title: planText.pln19Title,
    help: planText.pln19Help,
    // A target need not belong to a plan.
    columns: ["PlanTargets.metric", "PlanTargets.targetValue", "PlanTargets.periodType", "PlanTargets.period"],
    reads: ["PlanTargets.planId"],
    check: targetsExist,
  }),
];
