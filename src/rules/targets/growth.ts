/** Growth: what was declared, where it starts from, where it leads. Clauses: 001 大客户部规划 二1–二3, 000 考核指標. */
import { addMonths, isoDate } from "../../calendar/serial";
import { orderHistory } from "../../kpis/history";
import { targetText as text } from "../../locales/rules";
import { plainCell } from "../../policy/values";
import { rule, shown } from "../define";
import { outliers } from "../outliers";
import { listCells, numberCell } from "../shared/cells";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { table, targetPeriods } from "./rows";

/** TGT-08: baseline, declared growth and target agree; a target far from the others of its metric is questioned. */
function growthAgrees(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const bases = column("PlanTargets.baselineValue");
  const growths = column("PlanTargets.declaredGrowthPct");
  const modes = column("PlanTargets.growthMode");
  const targets = column("PlanTargets.targetValue");
  const modeOf = listCells(policy, "growthMode");
  const tolerance = policy.number("target.roundTolerance") ?? 0;
  for (const row of rows(table)) {
    const [base, growth, target] = [numberCell(bases[row]), numberCell(growths[row]), numberCell(targets[row])];
    if (base === null || growth === null || target === null) continue;
    if (base === undefined || growth === undefined || target === undefined) {
      const key = base === undefined ? "baselineValue" : growth === undefined ? "declaredGrowthPct" : "targetValue";
      unreadable(context, table, row, key);
      continue;
    }
    const mode = modeOf(modes[row]);
    if (mode !== "pct" && mode !== "points") {
      unreadable(context, table, row, "growthMode");
      continue;
    }
    const due = mode === "pct" ? base * (1 + growth) : base + growth;
    const limit = mode === "pct" ? tolerance * Math.abs(target) : tolerance;
    if (Math.abs(due - target) <= limit + 1e-9 * Math.max(1, Math.abs(target))) continue;
    const args = { base, growth: `${Math.round(growth * 10000) / 100}`, due: Math.round(due * 10000) / 10000, target };
    const message = { text: mode === "pct" ? text.growthPct : text.growthPoints, args };
    fail({ table, row, column: "declaredGrowthPct", message, expected: { text: text.mendGrowth } });
  }
  farFromOthers(context);
}

/** Targets that are far from the median of their metric. */
function farFromOthers({ column, rows, allRows, policy, fail }: RuleContext): void {
  const metrics = column("PlanTargets.metric");
  const targets = column("PlanTargets.targetValue");
  const ratio = policy.number("amount.outlierRatio") ?? Number.POSITIVE_INFINITY;
  const wanted = new Set(rows(table));
  const byMetric = new Map<string, number[]>();
  for (const row of allRows(table)) {
    const metric = plainCell(metrics[row]);
    const known = byMetric.get(metric);
    if (known) known.push(row);
    else byMetric.set(metric, [row]);
  }
  for (const [metric, list] of byMetric) {
    if (metric === "") continue;
    const amounts = list.map((row) => targets[row] ?? null);
    const judged = list.flatMap((row, index) => (wanted.has(row) ? [index] : []));
    for (const { row: index, amount, median, side } of outliers(amounts, ratio, judged)) {
      const args = { metric: listName("metric", metric), amount, median };
      const message = { text: side === "high" ? text.farAbove : text.farBelow, args };
      fail({ table, row: list[index] ?? 0, column: "targetValue", message, expected: { text: text.checkUnit } });
    }
  }
}

/** Calls `judge` for every row of a metric; a metric that cannot be read is a gap. */
function eachOf(context: RuleContext, metric: string, judge: (row: number) => void): void {
  const metrics = context.column("PlanTargets.metric");
  const metricOf = listCells(context.policy, "metric");
  for (const row of context.rows(table)) {
    const found = metricOf(metrics[row]);
    if (found === undefined) unreadable(context, table, row, "metric");
    else if (found === metric) judge(row);
  }
}

/** TGT-09: a satisfaction target is a share between 0 and 1 and not below where it starts. */
function satisfactionTarget(context: RuleContext): void {
  const { column, fail, policy } = context;
  eachOf(context, "satisfaction", (row) => {
    const target = numberCell(column("PlanTargets.targetValue")[row]);
    const base = numberCell(column("PlanTargets.baselineValue")[row]);
    if (typeof target !== "number") return unreadable(context, table, row, "targetValue");
    const goal = `${Math.round((policy.number("ka.satisfactionTarget") ?? 0) * 100)}%`;
    const expected = { text: text.satisfactionLike, args: { goal } };
    if (target < 0 || target > 1) {
      const message = { text: text.shareOutside, args: { target } };
      return fail({ table, row, column: "targetValue", message, expected });
    }
    if (base === undefined) unreadable(context, table, row, "baselineValue");
    else if (base !== null && target < base) {
      const message = { text: text.belowBase, args: { target, base } };
      fail({ table, row, column: "targetValue", message, expected });
    }
  });
}

/** TGT-10: a sales target says where it starts from; what the growth implies is offered, not filled in. */
function salesBase(context: RuleContext): void {
  const { column, fail, policy } = context;
  eachOf(context, "salesAmount", (row) => {
    const base = numberCell(column("PlanTargets.baselineValue")[row]);
    if (base === undefined) return unreadable(context, table, row, "baselineValue");
    if (base !== null) return;
    const target = numberCell(column("PlanTargets.targetValue")[row]);
    const growth =
      numberCell(column("PlanTargets.declaredGrowthPct")[row]) ?? policy.number("ka.salesGrowthTarget") ?? 0;
    const known = typeof target === "number" && growth > -1;
    fail({
      table,
      row,
      column: "baselineValue",
      message: { text: text.noBase },
      expected: known
        ? {
            text: text.baseImplied,
            args: { growth: `${Math.round(growth * 10000) / 100}%`, base: Math.round(target / (1 + growth)) },
          }
        : { text: text.enterBase },
    });
  });
}

/** TGT-12: a growth target has a base above zero, and orders that reach back to the start of the base period. */
function comparableBase(context: RuleContext): void {
  const { column, fail, policy, notEvaluable } = context;
  const periodOf = targetPeriods(context);
  eachOf(context, "salesGrowth", (row) => {
    const cell = column("PlanTargets.baselineValue")[row];
    const base = numberCell(cell);
    if (typeof base !== "number" || base <= 0) {
      const message = { text: base === null ? text.noBase : text.baseNotPositive, args: { found: shown(cell) } };
      return fail({ table, row, column: "baselineValue", message, expected: { text: text.enterPositiveBase } });
    }
    const period = periodOf(row);
    if (!period) return unreadable(context, table, row, "period");
    // Year on year, as the figure itself compares.
    const from = addMonths(period.start, -12) ?? 0;
    if (orderHistory(policy, from) === "ok") return;
    const reason = { text: text.baseNotInOrders, args: { from: isoDate(from) } };
    notEvaluable(["orders.completeSince"], { table, row, reason });
  });
}

export const growthRules: readonly RuleEntry[] = [
  rule({
    id: "TGT-08",
    title: text.tgt08Title,
    help: text.tgt08Help,
    reads: ["PlanTargets.metric"],
    check: growthAgrees,
  }),
  rule({ id: "TGT-09", title: text.tgt09Title, help: text.tgt09Help, check: satisfactionTarget }),
  rule({
    id: "TGT-10",
    title: text.tgt10Title,
    help: text.tgt10Help,
    columns: ["PlanTargets.metric", "PlanTargets.baselineValue"],
    // Only for the proposal.
    reads: ["PlanTargets.targetValue", "PlanTargets.declaredGrowthPct"],
    check: salesBase,
  }),
  rule({
    id: "TGT-12",
    title: text.tgt12Title,
    help: text.tgt12Help,
    reads: ["PlanTargets.period", "PlanTargets.periodStart", "PlanTargets.periodEnd"],
    check: comparableBase,
  }),
];
