/** Targets of the plan: leaf rows of a metric for a period and a scope, by the value in force. Clauses: 000 监控指标, 004 第6条. */
import type { Period } from "../calendar/period";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once, perDataset } from "./memo";
import { fromTenThousandths, toTenThousandths } from "./money";
import type { PlanStanding } from "./plansInForce";
import { planStanding } from "./plansInForce";
import type { KpiScope } from "./result";
import { targetInForce, targetPeriod } from "./targetInForce";
import { cutValue, membersOf } from "./team";

/**
 * The target that two cells give: the one in force, the one first typed where that is blank.
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
  readonly standing: PlanStanding;
  /** null: the period cannot be read. */
  readonly period: Period | null;
  /** "" where none is named. */
  readonly owner: string;
  readonly region: string;
  readonly product: string;
  readonly id: string;
  readonly parent: string;
}

/** Numbers of the key-account plans. */
export const keyPlans = perDataset((data: Dataset): ReadonlySet<string> => {
  const types = columnCells(data, "Plans.planType");
  const ids = columnCells(data, "Plans.planId").flatMap((id, row) => (types[row] === "KA" ? [plainCell(id)] : []));
  return new Set(ids.filter((id) => id !== ""));
});

const name = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));

/** Rows by "metric periodType". */
const targetRows = perDataset((data: Dataset): ReadonlyMap<string, readonly TargetRow[]> => {
  const column = (key: string): readonly CellValue[] => columnCells(data, `PlanTargets.${key}`);
  const [metrics, types, plans] = [column("metric"), column("periodType"), column("planId")];
  const [owners, regions, products] = [column("owner"), column("region"), column("product")];
  const [ids, parents] = [column("targetId"), column("parentTargetId")];
  const keys = keyPlans(data);
  const rows = new Map<string, TargetRow[]>();
  for (const row of data.filledRows("PlanTargets")) {
    const key = `${plainCell(metrics[row])} ${plainCell(types[row])}`;
    const list = rows.get(key) ?? [];
    if (list.length === 0) rows.set(key, list);
    list.push({
      row,
      keyPlan: keys.has(plainCell(plans[row])),
      standing: planStanding(data, plans[row]),
      period: targetPeriod(data, row),
      owner: name(owners[row]),
      region: name(regions[row]),
      product: name(products[row]),
      id: plainCell(ids[row]),
      parent: plainCell(parents[row]),
    });
  }
  return rows;
});

const rowsOf = (data: Dataset, { period }: KpiScope, metric: string, keyOnly: boolean): readonly TargetRow[] =>
  (targetRows(data).get(`${metric} ${period.type}`) ?? []).filter((row) => row.keyPlan === keyOnly);

/** Rows of a metric and kind of period that count, by their period; "unreadable" where a period cannot be read. */
const countedRows = (
  data: Dataset,
  scope: KpiScope,
  metric: string,
  keyOnly: boolean,
): ReadonlyMap<string, readonly TargetRow[]> | "unreadable" =>
  once(data, `targets ${metric} ${scope.period.type} ${keyOnly}`, () => {
    const byPeriod = new Map<string, TargetRow[]>();
    for (const row of rowsOf(data, scope, metric, keyOnly)) {
      if (row.standing === "no") continue;
      if (row.period === null) return "unreadable";
      const key = `${row.period.start} ${row.period.end}`;
      const list = byPeriod.get(key);
      if (list) list.push(row);
      else byPeriod.set(key, [row]);
    }
    return byPeriod;
  });

/**
 * Leaf rows of a metric and period: rows that no other row of the same metric and period names as its parent. Rows of plans that are
 * not approved, or that a later version replaced, are none.
 */
function leaves(data: Dataset, scope: KpiScope, metric: string, keyOnly: boolean): readonly TargetRow[] | "unreadable" {
  const { type, start, end } = scope.period;
  return once(data, `leaves ${metric} ${type} ${keyOnly} ${start} ${end}`, () => {
    const rows = countedRows(data, scope, metric, keyOnly);
    if (rows === "unreadable") return rows;
    const matching = rows.get(`${start} ${end}`) ?? [];
    if (matching.some(({ standing }) => standing === "unclear")) return "unreadable";
    const parents = new Set(matching.map((row) => row.parent));
    return matching.filter((row) => row.id === "" || !parents.has(row.id));
  });
}

/** Does a row count for the scope: what the scope leaves open is not asked of the row. */
function inScope(data: Dataset, scope: KpiScope): (row: TargetRow) => boolean {
  const team = scope.team ? membersOf(data, scope.team) : null;
  const members = team === null || "text" in team ? null : team;
  const region = cutValue(data, "region", scope.region);
  const product = cutValue(data, "product", scope.product);
  const owner = scope.owner?.trim() ?? null;
  return (row) =>
    (owner === null || row.owner === owner) &&
    (team === null || members?.has(row.owner) === true) &&
    (region === null || row.region === region) &&
    (product === null || row.product === product);
}

/**
 * Sum of the targets in force of a metric that adds up (amounts, counts).
 * @param keyOnly true: rows of key-account plans, targets for key accounts only (K1, K4); false: rows of all other plans
 * @returns null when there is none, "unreadable" when a value, a period or the standing of a plan cannot be told, or the sum is
 *   too large to be exact
 */
export function planTarget(
  data: Dataset,
  scope: KpiScope,
  metric: string,
  keyOnly: boolean,
): number | null | "unreadable" {
  const rows = leaves(data, scope, metric, keyOnly);
  if (rows === "unreadable") return rows;
  let sum = 0;
  let found = false;
  for (const row of rows.filter(inScope(data, scope))) {
    const value = targetInForce(data, row.row, scope.period.end);
    if (value === undefined) return "unreadable";
    if (value === null) continue;
    found = true;
    sum += toTenThousandths(value);
  }
  const total = fromTenThousandths(sum);
  return !found ? null : Number.isNaN(total) ? "unreadable" : total;
}

/**
 * Target in force of a rate or mean, which does not add up: the one row of the person, region and product, or the one row that names
 * none of them for the whole. A team has none: nobody says how the rates of its people would add up.
 * @returns null when there is none or more than one
 */
export function plainTarget(data: Dataset, scope: KpiScope, metric: string): number | null | "unreadable" {
  if (scope.team) return null;
  const rows = leaves(data, scope, metric, false);
  if (rows === "unreadable") return rows;
  const owner = scope.owner?.trim() ?? "";
  const region = cutValue(data, "region", scope.region) ?? "";
  const product = cutValue(data, "product", scope.product) ?? "";
  const own = rows.filter((row) => row.owner === owner && row.region === region && row.product === product);
  const value = own.length === 1 && own[0] ? targetInForce(data, own[0].row, scope.period.end) : null;
  return value === undefined ? "unreadable" : value;
}

/** Why a key-account metric has no target: there is no row, or there are rows whose plan is not approved or was replaced. */
export function withoutTarget(data: Dataset, scope: KpiScope, metric: string): Message {
  const { period } = scope;
  const fits = inScope(data, scope);
  const count = rowsOf(data, scope, metric, true).filter(
    (row) => row.standing === "no" && row.period?.start === period.start && row.period.end === period.end && fits(row),
  ).length;
  return count > 0 ? { text: kpiText.targetsOfOtherPlans, args: { count } } : { text: kpiText.noTarget };
}
