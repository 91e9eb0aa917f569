/** Targets of the plan: leaf rows of a metric for a period and a person, by the value in force. Clauses: 000 监控指标, 004 第6条. */
import { isPeriodType, readPeriod } from "../calendar/period";
import type { Period } from "../calendar/period";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { fromTenThousandths, toTenThousandths } from "./money";
import { peopleOf, personOf } from "./people";
import type { KpiScope } from "./result";

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

/** A row of PlanTargets, read. */
interface TargetRow {
  readonly row: number;
  readonly keyPlan: boolean;
  /** null: the period cannot be read. */
  readonly period: Period | null;
  readonly person: number;
  readonly id: string;
  readonly parent: string;
  /** null: blank; undefined: no number. */
  readonly value: number | null | undefined;
}

/** Numbers of the key-account plans. */
export const keyPlans = (data: Dataset): ReadonlySet<string> =>
  once(data, "keyPlans", () => {
    const types = data.column("Plans.planType") ?? [];
    const ids = (data.column("Plans.planId") ?? []).flatMap((id, row) => (types[row] === "KA" ? [plainCell(id)] : []));
    return new Set(ids.filter((id) => id !== ""));
  });

/** Rows by "metric periodType". */
const targetRows = (data: Dataset): ReadonlyMap<string, readonly TargetRow[]> =>
  once(data, "targetRows", () => {
    const column = (key: string): readonly CellValue[] => data.column(`PlanTargets.${key}`) ?? [];
    const [metrics, types, periods, plans] = [
      column("metric"),
      column("periodType"),
      column("period"),
      column("planId"),
    ];
    const [inForce, typed, ids, parents] = [
      column("effectiveTarget"),
      column("targetValue"),
      column("targetId"),
      column("parentTargetId"),
    ];
    const people = peopleOf(data, "PlanTargets.owner");
    const keys = keyPlans(data);
    const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
    const rows = new Map<string, TargetRow[]>();
    for (const row of data.filledRows("PlanTargets")) {
      const type = types[row];
      const key = `${plainCell(metrics[row])} ${plainCell(type)}`;
      const list = rows.get(key) ?? [];
      if (list.length === 0) rows.set(key, list);
      list.push({
        row,
        keyPlan: keys.has(plainCell(plans[row])),
        period: readPeriod(periods[row], isPeriodType(type) ? type : null, yearStart),
        person: people[row] ?? -1,
        id: plainCell(ids[row]),
        parent: plainCell(parents[row]),
        value: effectiveTarget(inForce[row], typed[row]),
      });
    }
    return rows;
  });

/** Leaf rows of a metric and period: rows that no other row of the same metric and period names as its parent. */
function leaves(data: Dataset, { period }: KpiScope, metric: string, keyOnly: boolean): TargetRow[] | "unreadable" {
  const rows = (targetRows(data).get(`${metric} ${period.type}`) ?? []).filter((row) => !keyOnly || row.keyPlan);
  if (rows.some((row) => row.period === null)) return "unreadable";
  const matching = rows.filter((row) => row.period?.start === period.start && row.period.end === period.end);
  const parents = new Set(matching.map((row) => row.parent));
  return matching.filter((row) => row.id === "" || !parents.has(row.id));
}

/**
 * Sum of the targets in force of a metric that adds up (amounts, counts).
 * @param keyOnly only rows of key-account plans
 * @returns null when there is none, "unreadable" when a value or period is no number or period
 */
export function planTarget(
  data: Dataset,
  scope: KpiScope,
  metric: string,
  keyOnly: boolean,
): number | null | "unreadable" {
  const rows = leaves(data, scope, metric, keyOnly);
  if (rows === "unreadable") return rows;
  const person = personOf(data, scope);
  let sum = 0;
  let found = false;
  for (const row of rows) {
    if (person !== null && row.person !== person) continue;
    if (row.value === undefined) return "unreadable";
    if (row.value === null) continue;
    found = true;
    sum += toTenThousandths(row.value);
  }
  return found ? fromTenThousandths(sum) : null;
}

/**
 * Target in force of a rate or mean, which does not add up: the one row of the person, or the one row without a person for everybody.
 * @returns null when there is none or more than one
 */
export function plainTarget(data: Dataset, scope: KpiScope, metric: string): number | null | "unreadable" {
  const rows = leaves(data, scope, metric, false);
  if (rows === "unreadable") return rows;
  const person = personOf(data, scope) ?? -1;
  const own = rows.filter((row) => row.person === person);
  const value = own.length === 1 ? own[0]?.value : null;
  return value === undefined ? "unreadable" : value;
}
