/** How many key accounts the register holds beside the target for them. Clause: 001 大客户部规划 二1. */
import { periodContaining } from "../../calendar/period";
import { isoDate } from "../../calendar/serial";
import { targetChangeColumns, targetInForce } from "../../kpis/targetInForce";
import { targetText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { plainText, rule } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { yes } from "../shared/keyAccounts";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { elapsed, soFar, yearStart } from "./keyAccounts";
import { table as targets, targetPeriods } from "./rows";

interface Counted {
  count: number;
  /** Those of whom it cannot be told. */
  unclear: number;
}

/** Active key accounts of the register: all (null), an owner's, a region's, or an owner's in a region. Counted once. */
function keyAccountCounts({
  column,
  allRows,
  policy,
}: RuleContext): (owner: string | null, region: string | null) => Counted {
  const key = column("Accounts.isKeyAccount");
  const status = column("Accounts.status");
  const owners = column("Accounts.owner");
  const regions = column("Accounts.region");
  const statusOf = listCells(policy, "accountStatus");
  const counts = new Map<string, Counted>();
  const keyOf = (owner: string | null, region: string | null): string => JSON.stringify([owner, region]);
  for (const row of allRows("Accounts")) {
    const flag = yes(key[row]);
    if (flag === false) continue;
    const state = statusOf(status[row]);
    const unclear = flag === null || state === undefined;
    if (!unclear && state !== "active" && state !== null) continue;
    const [owner, region] = [plainText(owners[row]), plainText(regions[row])];
    const groups = [
      [null, null],
      [owner, null],
      [null, region],
      [owner, region],
    ] as const;
    for (const group of new Set(groups.map(([one, other]) => keyOf(one, other)))) {
      const known = counts.get(group) ?? { count: 0, unclear: 0 };
      if (unclear) known.unclear++;
      else known.count++;
      counts.set(group, known);
    }
  }
  return (owner, region) => counts.get(keyOf(owner, region)) ?? { count: 0, unclear: 0 };
}

/** TGT-13: the register holds as many key accounts as the target asks by now; a target of another period is not judged by today's register. */
function countReached(context: RuleContext): void {
  const { column, allRows, policy, today, fail, notEvaluable } = context;
  const metrics = column("PlanTargets.metric");
  const metricOf = listCells(policy, "metric");
  const periodOf = targetPeriods(context);
  const counts = keyAccountCounts(context);
  let current = false;
  for (const row of allRows(targets)) {
    const metric = metricOf(metrics[row]);
    if (metric === undefined) unreadable(context, targets, row, "metric");
    if (metric !== "keyAccountCount") continue;
    const period = periodOf(row);
    if (!period) {
      current = true;
      unreadable(context, targets, row, "period");
      continue;
    }
    if (today < period.start || today > period.end) continue;
    current = true;
    judgeCount(context, row, period, counts);
  }
  if (current) return;
  const year = periodContaining("year", today, yearStart(context));
  const whole = policy.number("ka.countTarget") ?? 0;
  if (!year) return;
  const needed = soFar(whole, elapsed(context, year.start, year.end));
  const { count, unclear } = counts(null, null);
  if (count >= needed) return;
  if (count + unclear >= needed) return notEvaluable(["Accounts.isKeyAccount"]);
  const message = { text: text.countTooFew, args: { count, needed, whole, end: isoDate(year.end) } };
  fail({ table: targets, row: null, column: "metric", message });
}

/** One target of the current period: from its base to its target, as far as the working days have come. */
function judgeCount(
  context: RuleContext,
  row: number,
  period: { start: number; end: number },
  counts: ReturnType<typeof keyAccountCounts>,
): void {
  const { column, fail, notEvaluable } = context;
  const whole = targetInForce(context.data, row, period.end);
  const base = numberCell(column("PlanTargets.baselineValue")[row]);
  if (typeof whole !== "number") return unreadable(context, targets, row, "targetValue");
  if (base === undefined) return unreadable(context, targets, row, "baselineValue");
  if (!isBlank(column("PlanTargets.product")[row])) {
    // The register does not say by which product a customer is a key account.
    return notEvaluable(["Accounts.isKeyAccount"], { table: targets, row, reason: { text: text.countByProduct } });
  }
  const from = base ?? 0;
  const share = elapsed(context, period.start, period.end);
  const needed = context.today >= period.end ? whole : from + soFar(whole - from, share);
  const owner = plainText(column("PlanTargets.owner")[row]);
  const region = plainText(column("PlanTargets.region")[row]);
  const { count, unclear } = counts(owner, region);
  if (count >= needed) return;
  if (count + unclear >= needed) {
    const reason = { text: text.flagsUnclear, args: { count: unclear } };
    return notEvaluable(["Accounts.isKeyAccount"], { table: targets, row, reason });
  }
  const message = { text: text.countTooFew, args: { count, needed, whole, end: isoDate(period.end) } };
  fail({ table: targets, row, column: "targetValue", message });
}

export const keyAccountCountRules: readonly RuleEntry[] = [
  rule({
    id: "TGT-13",
    title: text.tgt13Title,
    help: text.tgt13Help,
    columns: ["PlanTargets.metric", "PlanTargets.targetValue", "Accounts.isKeyAccount", "Accounts.status"],
    reads: [
      "PlanTargets.effectiveTarget",
      "PlanTargets.baselineValue",
      "PlanTargets.periodType",
      "PlanTargets.period",
      "PlanTargets.periodStart",
      "PlanTargets.periodEnd",
      "PlanTargets.owner",
      "PlanTargets.region",
      "PlanTargets.product",
      ...targetChangeColumns,
      "Accounts.owner",
      "Accounts.region",
    ],
    check: countReached,
  }),
];
