/** Reports on progress, and problems with cause and solution. Clauses: 000 進度跟蹤 2, 問題解決. */
import { periodContaining } from "../../calendar/period";
import { dateCell } from "../../kpis/contact";
import { planFollowText as text } from "../../locales/rules";
import { isErrorCell } from "../../policy/values";
import { filled, rule } from "../define";
import { listCells } from "../shared/cells";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import { requireFilled } from "../shared/required";
import type { RuleContext, RuleEntry } from "../types";
import { cyclesWithin } from "./phases";
import { eachPlan, rowsOfPlans } from "./plans";

const underWay: ReadonlySet<string> = new Set(["approved", "executing", "amended"]);
const levels = [
  ["owner", "deptHead"],
  ["deptHead", "management"],
] as const;

/** PLN-18: in every cycle of a running plan that is over, the owner reported to the head and the head to the management. */
function twoLevels(context: RuleContext): void {
  const { column, policy, today, fail, notEvaluable } = context;
  const cycle = policy.text("plan.reportCycle") === "week" ? "week" : "month";
  const roleOf = listCells(policy, "reportRole");
  const from = column("ProgressReports.fromRole");
  const to = column("ProgressReports.toRole");
  const dates = column("ProgressReports.reportDate");
  const byPlan = rowsOfPlans(context, "ProgressReports");
  eachPlan(context, context.allRows("Plans"), underWay, (plan) => {
    const start = dateCell(column("Plans.periodStart")[plan]);
    const end = dateCell(column("Plans.periodEnd")[plan]);
    if (typeof start !== "number") return unreadable(context, "Plans", plan, "periodStart");
    if (typeof end !== "number") return unreadable(context, "Plans", plan, "periodEnd");
    const approved = dateCell(column("Plans.approvedDate")[plan]);
    const due = cyclesWithin(Math.max(start, approved ?? start), Math.min(end, today - 1), cycle);
    for (const [giver, taker] of levels) {
      const told = new Set<number | undefined>();
      let open = byPlan.unclear(plan);
      for (const row of byPlan.of(plan)) {
        const [one, other] = [roleOf(from[row]), roleOf(to[row])];
        // A word that no list knows may be the one that is looked for.
        const fits = (one === undefined || one === giver) && (other === undefined || other === taker);
        if (!fits) continue;
        const date = dateCell(dates[row]);
        if (one === undefined || other === undefined || date === undefined) open = true;
        else told.add(periodContaining(cycle, date ?? Number.NaN)?.start);
      }
      const missing = due.filter((span) => !told.has(span.start));
      const last = missing[missing.length - 1];
      if (!last) continue;
      const args = {
        from: listName("reportRole", giver),
        to: listName("reportRole", taker),
        count: missing.length,
        last: last.label,
      };
      const at = { table: "Plans", row: plan };
      if (open) notEvaluable(["ProgressReports.reportDate"], { ...at, reason: { text: text.reportsUnclear, args } });
      else
        fail({
          ...at,
          column: "status",
          message: { text: text.reportsMissing, args },
          expected: { text: text.report, args },
        });
    }
  });
}

/** PLN-20: after the days of grace a problem has its cause and its solution. */
function problemsSolved(context: RuleContext): void {
  const { column, rows, policy, today } = context;
  const table = "PlanIssues";
  const grace = policy.number("issue.resolveDays") ?? 0;
  const descriptions = column("PlanIssues.description");
  const causes = column("PlanIssues.rootCause");
  const solutions = column("PlanIssues.solution");
  const found = column("PlanIssues.foundDate");
  for (const row of rows(table)) {
    if (isErrorCell(descriptions[row])) unreadable(context, table, row, "description");
    if (!filled(descriptions[row]) || (filled(causes[row]) && filled(solutions[row]))) continue;
    const date = dateCell(found[row]);
    if (typeof date !== "number") unreadable(context, table, row, "foundDate");
    else if (today > date + grace) requireFilled(context, table, row, ["rootCause", "solution"]);
  }
}

export const trackingRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-18",
    title: text.pln18Title,
    help: text.pln18Help,
    columns: [
      "ProgressReports.planId",
      "ProgressReports.fromRole",
      "ProgressReports.toRole",
      "ProgressReports.reportDate",
      // Which plans run, and since when, stands in Plans.
      "Plans.planId",
      "Plans.status",
      "Plans.periodStart",
      "Plans.periodEnd",
    ],
    reads: ["Plans.planName", "Plans.approvedDate"],
    check: twoLevels,
  }),
  rule({ id: "PLN-20", title: text.pln20Title, help: text.pln20Help, check: problemsSolved }),
];
