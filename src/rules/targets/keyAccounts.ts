/** How many key accounts: won in a month, stable over a year, in the register. Clauses: 001 大客户部规划书 一, 大客户部规划 二1. */
import { periodContaining } from "../../calendar/period";
import { addMonths, isoDate } from "../../calendar/serial";
import { workdaysAfter } from "../../calendar/workdays";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { orderHistory } from "../../kpis/history";
import { effectiveTarget } from "../../kpis/salesPlan";
import { targetText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { plainText, rule } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { yes } from "../shared/keyAccounts";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { table as targets, targetPeriods } from "./rows";

const yearStart = ({ policy }: RuleContext): number => policy.number("calendar.fiscalYearStart") ?? 1;

/** Share of a stretch's working days that have come by today, that day included; 0 for a stretch without working days. */
function elapsed({ today, policy }: RuleContext, start: number, end: number): number {
  const whole = workdaysAfter(start - 1, end, policy.holidays);
  return whole === 0 ? 0 : workdaysAfter(start - 1, Math.min(end, today), policy.holidays) / whole;
}

/** Whole number of things that should be there after a share of the time; a trifle below a whole number is that number. */
const soFar = (whole: number, share: number): number => Math.floor(whole * share + 1e-9);

/**
 * TGT-05: in every month of the year enough key accounts were won, in the current month so many as its working days allow. Months
 * before the first dated result in Development are not judged: the table was not kept yet.
 */
function wonPerMonth(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const due = policy.number("ka.newPerMonth") ?? 0;
  const accounts = data.accountRows("Development.accountId");
  const customers = column("Development.accountId");
  const results = column("Development.result");
  const resultOf = listCells(policy, "devResult");
  const dates = column("Development.resultDate");
  const key = column("Accounts.isKeyAccount");
  const won = new Map<number, Set<number>>();
  const open = new Map<number, number>();
  let anywhere = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const row of allRows("Development")) {
    const result = resultOf(results[row]);
    const date = dateCell(dates[row]);
    if (typeof date === "number" && result !== null) first = Math.min(first, date);
    if (result !== "won" && result !== undefined) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const flag =
      account >= 0
        ? yes(key[account])
        : data.accounts.candidates(customers[row]).some((one) => yes(key[one]) !== false)
          ? null
          : false;
    if (flag === false) continue;
    const month = typeof date === "number" ? periodContaining("month", date)?.start : undefined;
    if (date === null && result === undefined) continue;
    if (month === undefined) anywhere++;
    else if (flag === null || result === undefined) open.set(month, (open.get(month) ?? 0) + 1);
    else won.set(month, (won.get(month) ?? new Set<number>()).add(account));
  }
  const year = periodContaining("year", today, yearStart(context));
  for (let day = Math.max(year?.start ?? today, Math.min(first, today)); day <= today;) {
    const month = periodContaining("month", day);
    if (!month) break;
    const share = month.end < today ? 1 : elapsed(context, month.start, month.end);
    const needed = soFar(due, share);
    const count = won.get(month.start)?.size ?? 0;
    const unclear = (open.get(month.start) ?? 0) + anywhere;
    if (count < needed) {
      if (count + unclear >= needed) notEvaluable(["Development.resultDate"]);
      else {
        const args = { month: month.label, count, needed, due };
        const message = { text: share === 1 ? text.wonTooFew : text.wonTooFewSoFar, args };
        fail({ table: "Development", row: null, column: "resultDate", message });
      }
    }
    day = month.end + 1;
  }
}

/** TGT-06: enough key accounts ordered in enough months of the year, pro rata to the months that are over. */
function stableAccounts(context: RuleContext): void {
  const { column, data, allRows, policy, today, fail, notEvaluable } = context;
  const month = periodContaining("month", today);
  const until = (month?.start ?? today) - 1;
  const year = periodContaining("year", until, yearStart(context));
  if (!year) return;
  let over = 0;
  while (over < 12 && (addMonths(year.start, over + 1) ?? Number.POSITIVE_INFINITY) - 1 <= until) over++;
  const months = Math.max(1, Math.ceil(((policy.number("ka.stableMonths") ?? 0) * over) / 12 - 1e-9));
  const needed = soFar(policy.number("ka.stablePerYear") ?? 0, over / 12);
  if (orderHistory(policy, year.start) !== "ok") return notEvaluable(["orders.completeSince"]);
  const key = column("Accounts.isKeyAccount");
  const accounts = data.accountRows("Orders.accountId");
  const customers = column("Orders.accountId");
  const dates = column("Orders.orderDate");
  const samples = column("Orders.isSample");
  const returns = column("Orders.isReturn");
  const bought = new Map<number, Set<number>>();
  let unclear = 0;
  for (const row of allRows("Orders")) {
    if (samples[row] === true || returns[row] === true) continue;
    const date = dateCell(dates[row]);
    if (typeof date === "number" && (date < year.start || date > until)) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const flag = account >= 0 ? yes(key[account]) : null;
    if (flag === false || account === unresolved.unknown) continue;
    const certain = flag === true && (typeof samples[row] === "boolean" || isBlank(samples[row]));
    const blank = date === null && account === unresolved.blank;
    if (typeof date !== "number" || !certain) {
      const may =
        account !== unresolved.ambiguous ||
        data.accounts.candidates(customers[row]).some((one) => yes(key[one]) !== false);
      if (!blank && may) unclear++;
      continue;
    }
    const start = periodContaining("month", date)?.start ?? 0;
    bought.set(account, (bought.get(account) ?? new Set<number>()).add(start));
  }
  let count = 0;
  for (const distinct of bought.values()) if (distinct.size >= months) count++;
  if (count >= needed) return;
  if (count + unclear >= needed) return notEvaluable(["Orders.orderDate"]);
  const args = { year: year.label, over, months, count, needed };
  fail({ table: "Accounts", row: null, column: "isKeyAccount", message: { text: text.stableTooFew, args } });
}

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
  const whole = effectiveTarget(column("PlanTargets.effectiveTarget")[row], column("PlanTargets.targetValue")[row]);
  const base = numberCell(column("PlanTargets.baselineValue")[row]);
  if (typeof whole !== "number") return unreadable(context, targets, row, "targetValue");
  if (!isBlank(column("PlanTargets.product")[row])) {
    // The register does not say by which product a customer is a key account.
    return notEvaluable(["Accounts.isKeyAccount"], { table: targets, row, reason: { text: text.countByProduct } });
  }
  const from = typeof base === "number" ? base : 0;
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

export const keyAccountRules: readonly RuleEntry[] = [
  rule({ id: "TGT-05", title: text.tgt05Title, help: text.tgt05Help, check: wonPerMonth }),
  rule({
    id: "TGT-06",
    title: text.tgt06Title,
    help: text.tgt06Help,
    columns: ["Accounts.isKeyAccount", "Orders.accountId", "Orders.orderDate", "Orders.isSample"],
    // The date of the last order says nothing of the months.
    reads: ["Accounts.accountId", "Accounts.accountName", "Accounts.lastOrderDate", "Orders.isReturn"],
    check: stableAccounts,
  }),
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
      "Accounts.owner",
      "Accounts.region",
    ],
    check: countReached,
  }),
];
