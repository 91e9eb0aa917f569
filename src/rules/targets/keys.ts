/** A target stands once, and its parts add up. Clause: 004 第5条. */
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { targetText as text } from "../../locales/rules";
import { isErrorCell, plainCell } from "../../policy/values";
import { columnName, filled, joined, rule, shown } from "../define";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { table, targetPeriods, targetRefs } from "./rows";

/** Metrics whose parts add up: amounts and counts, not rates and means. */
export const additive: ReadonlySet<string> = new Set([
  "potentialCount",
  "intentCount",
  "signedCount",
  "salesAmount",
  "visitCount",
  "keyAccountCount",
]);

/** Counts of what is there on a day: by people and regions they add up, from month to month they do not. */
const onADay: ReadonlySet<string> = new Set(["potentialCount", "intentCount", "keyAccountCount"]);

/** What tells two targets apart. A customer of its own counts too, although the catalogue's key leaves it out. */
const dimensions = ["planId", "owner", "region", "product", "accountId"] as const;

/** First day of a row's period as text, its typed period where that cannot be read. */
function periodKeys(context: RuleContext): (row: number) => { key: string; known: boolean } {
  const { column } = context;
  const periodOf = targetPeriods(context);
  const types = column("PlanTargets.periodType");
  const starts = column("PlanTargets.periodStart");
  const periods = column("PlanTargets.period");
  const read = new Map<number, { key: string; known: boolean }>();
  return (row) => {
    let found = read.get(row);
    if (!found) {
      const start = periodOf(row)?.start ?? dateCell(starts[row]);
      const known = typeof start === "number";
      found = { key: `${plainCell(types[row])} ${known ? start : plainCell(periods[row])}`, known };
      read.set(row, found);
    }
    return found;
  };
}

type PeriodKeys = ReturnType<typeof periodKeys>;

/** TGT-01, first half: no two rows with the same plan, metric, person, region, product and period. */
function standsOnce(context: RuleContext, periodKey: PeriodKeys): void {
  const { column, allRows, fail } = context;
  const metrics = column("PlanTargets.metric");
  const parts = dimensions.map((key) => column(`PlanTargets.${key}`));
  const first = new Map<string, number>();
  for (const row of allRows(table)) {
    const metric = metrics[row];
    if (isErrorCell(metric)) unreadable(context, table, row, "metric");
    if (!filled(metric)) continue;
    const period = periodKey(row);
    if (!period.known) {
      unreadable(context, table, row, "period");
      continue;
    }
    const key = `${plainCell(metric)}\n${period.key}\n${parts.map((cells) => plainCell(cells[row])).join("\n")}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else {
      const args = { metric: listName("metric", plainCell(metric)), row: earlier + 1 };
      const message = { text: text.sameTarget, args };
      fail({ table, row, column: "metric", message, expected: { text: text.keepOne } });
    }
  }
}

/** Rows by the row of their parent; a parent that is not found, or twice, is a gap. */
function childrenByParent(context: RuleContext): ReadonlyMap<number, readonly number[]> {
  const { column, allRows, notEvaluable } = context;
  const refs = targetRefs(context);
  const parents = column("PlanTargets.parentTargetId");
  const groups = new Map<number, number[]>();
  for (const row of allRows(table)) {
    const parent = refs.rowOf(parents[row]);
    if (parent === unresolved.blank) continue;
    if (parent < 0) {
      const reason = { text: text.targetUnclear, args: { found: shown(parents[row]) } };
      notEvaluable(["PlanTargets.parentTargetId"], { table, row, reason });
      continue;
    }
    const known = groups.get(parent);
    if (known) known.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

/** TGT-01, second half: parts of a target differ from it in one thing and add up to it. */
function partsAddUp(context: RuleContext, periodKey: PeriodKeys): void {
  const { column, fail, policy } = context;
  const metrics = column("PlanTargets.metric");
  const values = column("PlanTargets.targetValue");
  const parts = dimensions.map((key) => column(`PlanTargets.${key}`));
  const tolerance = policy.number("target.sumTolerance") ?? 0;
  const differing = (parent: number, child: number): readonly string[] => [
    ...(metrics[child] === metrics[parent] ? [] : ["metric"]),
    ...dimensions.filter((_, index) => {
      const cells = parts[index];
      return plainCell(cells?.[child]) !== plainCell(cells?.[parent]);
    }),
    ...(periodKey(child).key === periodKey(parent).key ? [] : ["period"]),
  ];
  for (const [parent, children] of childrenByParent(context)) {
    const metric = plainCell(metrics[parent]);
    if (!additive.has(metric)) continue;
    let dimension: string | null = null;
    let split = true;
    for (const child of children) {
      const keys = differing(parent, child);
      const one = keys.length === 1 && keys[0] !== "metric" ? (keys[0] ?? null) : null;
      dimension ??= one;
      if (one !== null && one === dimension) continue;
      split = false;
      const names = joined(keys.map((key) => columnName(`PlanTargets.${key}`)));
      const message =
        keys.length === 0
          ? { text: text.partIsSame }
          : one === null
            ? { text: text.partDiffers, args: { names } }
            : { text: text.partOtherwise, args: { names } };
      fail({ table, row: child, column: "parentTargetId", message, expected: { text: text.splitByOne } });
    }
    if (!split || (dimension === "period" && onADay.has(metric))) continue;
    const odd = [parent, ...children].find((row) => typeof values[row] !== "number");
    if (odd !== undefined) {
      unreadable(context, table, odd, "targetValue");
      continue;
    }
    const whole = Number(values[parent]);
    const sum = children.reduce((total, child) => total + Number(values[child]), 0);
    const limit = tolerance * Math.max(1, Math.abs(whole));
    // A trifle more than the limit is the rounding of sums, not a difference.
    if (Math.abs(sum - whole) <= limit + 1e-9 * Math.max(1, Math.abs(whole))) continue;
    const args = { sum, whole, count: children.length };
    const message = { text: text.sumDiffers, args };
    fail({ table, row: parent, column: "targetValue", message, expected: { text: text.makeEqual } });
  }
}

export const keyRules: readonly RuleEntry[] = [
  rule({
    id: "TGT-01",
    title: text.tgt01Title,
    help: text.tgt01Help,
    // A plan, a person or a part is not named in every row; what is named counts.
    columns: ["PlanTargets.metric", "PlanTargets.periodType", "PlanTargets.targetValue"],
    reads: [
      "PlanTargets.planId",
      "PlanTargets.owner",
      "PlanTargets.region",
      "PlanTargets.product",
      "PlanTargets.accountId",
      "PlanTargets.period",
      "PlanTargets.periodStart",
      "PlanTargets.periodEnd",
      "PlanTargets.parentTargetId",
      "PlanTargets.targetId",
    ],
    check: (context) => {
      const periodKey = periodKeys(context);
      standsOnce(context, periodKey);
      partsAddUp(context, periodKey);
    },
  }),
];
