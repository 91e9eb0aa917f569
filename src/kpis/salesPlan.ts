/** K1, sales plan completion of key accounts: sales against effective targets. Clause: 004 indicator 1. */
import { isPeriodType, readPeriod } from "../calendar/period";
import { isoDate, isSerialDate } from "../calendar/serial";
import { workdaysAfter } from "../calendar/workdays";
import { kpiText } from "../locales/kpis";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import { unresolved } from "./accountIndex";
import type { Dataset } from "./dataset";
import { fromTenThousandths, toTenThousandths } from "./money";
import { lineState, salesColumns } from "./orderLines";
import type { KpiResult, KpiScope } from "./result";
import { undefinedKpi } from "./result";

/** K1 with the pace: the share of the target that should be reached by today, by working days. */
export interface SalesPlanResult extends KpiResult {
  readonly pace: number | null;
}

/**
 * Sales plan completion (K1).
 * @param data tables; evaluation date cuts the sales off
 * @param scope period and owner; an owner's sales are those with the owner as Orders.salesperson
 */
export function salesPlanCompletion(data: Dataset, scope: KpiScope): SalesPlanResult {
  const none = (result: KpiResult): SalesPlanResult => ({ ...result, pace: null });
  const missing = [
    "PlanTargets.metric",
    "Plans.planType",
    "Orders.accountId",
    "Accounts.isKeyAccount",
    ...salesColumns(data.policy.text("sales.basis")),
  ]
    .filter((ref) => data.column(ref) === undefined)
    .map((ref) => ref.slice(0, ref.indexOf(".")));
  if (missing.length > 0)
    return none(undefinedKpi({ text: kpiText.missingTable, args: { tables: [...new Set(missing)].join(", ") } }));
  const { period } = scope;
  if (period.start > data.today) return none(undefinedKpi({ text: kpiText.futurePeriod }));
  const since = data.policy.number("orders.completeSince");
  if (since !== null && since > period.start) {
    return none(
      undefinedKpi({ text: kpiText.ordersShort, args: { since: isoDate(since), from: isoDate(period.start) } }),
    );
  }
  const sales = keyAccountSales(data, scope);
  const target = planTarget(data, scope);
  if (sales === "flag") return none(undefinedKpi({ text: kpiText.flagUnreadable }));
  if (target === "unreadable")
    return none(undefinedKpi({ text: kpiText.targetUnreadable }, { numerator: sales.amount }));
  if (sales.amount === null)
    return none(undefinedKpi({ text: kpiText.badOrders, args: { count: sales.bad } }, { denominator: target, target }));
  if (target === null) return none(undefinedKpi({ text: kpiText.noTarget }, { numerator: sales.amount }));
  if (target === 0)
    return none(undefinedKpi({ text: kpiText.zeroTarget }, { numerator: sales.amount, denominator: 0, target: 0 }));
  const whole = workdaysAfter(period.start - 1, period.end, data.policy.holidays);
  const elapsed = workdaysAfter(period.start - 1, Math.min(period.end, Math.floor(data.today)), data.policy.holidays);
  const expected = whole === 0 ? null : target * (elapsed / whole);
  return {
    actual: sales.amount / target,
    numerator: sales.amount,
    denominator: target,
    target,
    reason: null,
    pace: expected === null || expected === 0 ? null : sales.amount / expected,
  };
}

/** Net sales of key accounts in the period up to today; amount null when lines of the period cannot be read or assigned. */
function keyAccountSales(data: Dataset, { period, owner }: KpiScope): { amount: number | null; bad: number } | "flag" {
  const lines = data.orders();
  const key = data.column("Accounts.isKeyAccount") ?? [];
  if (key.some((cell) => !isBlank(cell) && typeof cell !== "boolean")) return "flag";
  const people = data.column("Orders.salesperson") ?? [];
  const customers = data.column("Orders.accountId") ?? [];
  const end = Math.min(period.end, Math.floor(data.today));
  let sum = 0;
  let bad = 0;
  for (let row = 0; row < lines.count; row++) {
    const state = lines.state[row];
    const date = lines.date[row] ?? Number.NaN;
    if (state === lineState.left || date < period.start || date > end) continue;
    if (owner !== null && plainCell(people[row]) !== owner) continue;
    const account = lines.account[row] ?? unresolved.blank;
    const mayBeKey =
      account >= 0
        ? key[account] === true
        : account === unresolved.ambiguous && data.accounts.candidates(customers[row]).some((one) => key[one] === true);
    if (!mayBeKey) continue;
    if (account < 0 || state !== lineState.counts) bad++;
    else sum += lines.amount[row] ?? 0;
  }
  const amount = fromTenThousandths(sum);
  return { amount: bad > 0 || Number.isNaN(amount) ? null : amount, bad };
}

/** Sum of effective targets: leaf rows of key-account plans with metric salesAmount, of this period and owner; null when there is none. */
function planTarget(data: Dataset, { period, owner }: KpiScope): number | null | "unreadable" {
  const column = (key: string): readonly CellValue[] => data.column(`PlanTargets.${key}`) ?? [];
  const types = data.column("Plans.planType") ?? [];
  const keyPlans = new Set(
    (data.column("Plans.planId") ?? []).flatMap((id, row) => (types[row] === "KA" ? [plainCell(id)] : [])),
  );
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  const matching: number[] = [];
  for (let row = 0; row < data.rowCount("PlanTargets"); row++) {
    if (
      column("metric")[row] !== "salesAmount" ||
      !keyPlans.has(plainCell(column("planId")[row])) ||
      plainCell(column("planId")[row]) === ""
    )
      continue;
    const type = column("periodType")[row];
    if (type !== period.type) continue;
    const own = readPeriod(column("period")[row], isPeriodType(type) ? type : null, yearStart);
    if (!own) return "unreadable";
    if (own.start === period.start && own.end === period.end) matching.push(row);
  }
  const parents = new Set(matching.map((row) => plainCell(column("parentTargetId")[row])).filter((id) => id !== ""));
  let sum = 0;
  let found = false;
  for (const row of matching) {
    const id = plainCell(column("targetId")[row]);
    if (id !== "" && parents.has(id)) continue;
    if (owner !== null && plainCell(column("owner")[row]) !== owner) continue;
    const target = effectiveTarget(column("effectiveTarget")[row], column("targetValue")[row]);
    if (target === undefined) return "unreadable";
    if (target === null) continue;
    found = true;
    sum += toTenThousandths(target);
  }
  return found ? fromTenThousandths(sum) : null;
}

/**
 * The target that counts: the one in force, which only approved changes move; the first one typed while none is in force.
 * @returns null when both are blank, undefined when the one that counts is no number
 */
export function effectiveTarget(
  inForce: CellValue | undefined,
  typed: CellValue | undefined,
): number | null | undefined {
  const cell = isBlank(inForce) ? typed : inForce;
  if (isBlank(cell)) return null;
  return typeof cell === "number" ? cell : undefined;
}

/** Is a day inside a period? */
export const inPeriod = (cell: CellValue | undefined, { period }: KpiScope): boolean =>
  isSerialDate(cell) && Math.floor(cell) >= period.start && Math.floor(cell) <= period.end;
