/** Rules of family PLN: the plan. */
import { isPeriodType, readPeriod } from "../calendar/period";
import { isoDate } from "../calendar/serial";
import { planText } from "../locales/rules";
import { listById } from "../policy/catalogue";
import type { LocalText } from "../locales/types";
import { isBlank } from "../policy/values";
import { rule, shown } from "./define";
import type { RuleContext, RuleEntry } from "./types";

const metricName = (code: string): LocalText =>
  listById.get("metric")?.values.find((value) => value.code === code)?.label ?? {
    "zh-CN": code,
    "zh-TW": code,
    "en-US": code,
  };

/** PLN-19: for each required metric a row with a number as target whose period covers today. */
function targetsExist({ column, rows, policy, today, fail, notEvaluable }: RuleContext): void {
  const metrics = column("PlanTargets.metric");
  const targets = column("PlanTargets.targetValue");
  const types = column("PlanTargets.periodType");
  const periods = column("PlanTargets.period");
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  const all = [...rows("PlanTargets")];
  for (const metric of policy.words("plan.requiredMetrics")) {
    const name = metricName(metric);
    let blankTarget: number | null = null;
    let unreadable: number | null = null;
    let met = false;
    for (const row of all) {
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
      fail({
        table: "PlanTargets",
        row: blankTarget,
        column: "targetValue",
        message: { text, args: { metric: name } },
        expected,
      });
    } else if (unreadable !== null) {
      const message = { text: planText.periodUnreadable, args: { metric: name, found: shown(periods[unreadable]) } };
      notEvaluable(["PlanTargets.period"], { table: "PlanTargets", row: unreadable, reason: message });
    } else
      fail({
        table: "PlanTargets",
        row: null,
        column: "metric",
        message: { text: planText.noTarget, args: { metric: name } },
        expected,
      });
  }
}

export const planRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-19",
    title: planText.pln19Title,
    help: planText.pln19Help,
    clause: "000 監控指標",
    severity: "warn",
    scope: "aggregate",
    table: "PlanTargets",
    columns: ["PlanTargets.metric", "PlanTargets.targetValue", "PlanTargets.periodType", "PlanTargets.period"],
    parameters: ["plan.requiredMetrics", "today"],
    check: targetsExist,
  }),
];
