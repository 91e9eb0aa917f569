/**
 * The value of a target that counts on a day: of the latest approved change that is in force, else the one first set. What is not
 * approved never counts. One reading for the figures and for TGT-04. Clause: 004 第6条.
 */
import { readPeriod, isPeriodType } from "../calendar/period";
import type { Period } from "../calendar/period";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import { accountIndex } from "./accountIndex";
import { dateCell } from "./contact";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { fromTenThousandths, toTenThousandths } from "./money";

/** What the reading needs beside PlanTargets, where it is installed: for the rules that ask for a target in force. */
export const targetChangeColumns: readonly string[] = [
  "changeKind",
  "targetId",
  "newValue",
  "approvalStatus",
  "approvalDate",
  "effectiveDate",
].map((key) => `PlanChanges.${key}`);

/** An approved change of a target; what is blank or cannot be read is undefined. */
export interface TargetChange {
  readonly value: number | undefined;
  /** First day on which it is in force. */
  readonly effect: number | undefined;
  readonly approved: number | undefined;
}

const number = (cell: CellValue | undefined): number | undefined =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : undefined;

/** Approved changes by the row of PlanTargets. What may be one, by its kind, state or target, is in the list without values. */
export const approvedChanges = perDataset((data: Dataset): ReadonlyMap<number, readonly TargetChange[]> => {
  const column = (key: string): readonly CellValue[] => columnCells(data, `PlanChanges.${key}`);
  const [kinds, states, targets] = [column("changeKind"), column("approvalStatus"), column("targetId")];
  const [values, effects, approvals] = [column("newValue"), column("effectiveDate"), column("approvalDate")];
  const refs = accountIndex(data.column("PlanTargets.targetId"), undefined, false);
  const found = new Map<number, TargetChange[]>();
  const add = (target: number, change: TargetChange): void => {
    const list = found.get(target);
    if (list) list.push(change);
    else found.set(target, [change]);
  };
  for (const row of data.filledRows("PlanChanges")) {
    const state = plainCell(states[row]);
    const unreadable = state !== "" && data.policy.listCode("approvalState", state) === null;
    if (kinds[row] === "planAdjustment" || (state !== "approved" && !unreadable)) continue;
    const clear = kinds[row] === "targetChange" && !unreadable;
    const effect = dateCell(effects[row]) ?? undefined;
    const change: TargetChange = {
      value: clear ? number(values[row]) : undefined,
      effect,
      approved: dateCell(approvals[row]) ?? undefined,
    };
    const target = refs.rowOf(targets[row]);
    if (target >= 0) add(target, change);
    else for (const one of refs.candidates(targets[row])) add(one, { ...change, value: undefined });
  }
  return found;
});

/** What a row says of its growth: from the baseline up by a percentage, or by points (ruling 4). */
const grown: Readonly<Record<string, (base: number, growth: number) => number>> = {
  pct: (base, growth) => base * (1 + growth),
  points: (base, growth) => base + growth,
};

/**
 * The target as it was set: the typed value; where that is blank, baseline and declared growth by `growthMode`, at four decimals.
 * @param row row of PlanTargets
 * @returns null when nothing is typed, undefined when what is typed is no number or the growth does not say in what
 */
export function firstTarget(data: Dataset, row: number): number | null | undefined {
  const cell = (key: string): CellValue | undefined => data.column(`PlanTargets.${key}`)?.[row];
  const typed = cell("targetValue");
  if (!isBlank(typed)) return number(typed);
  const [base, growth] = [cell("baselineValue"), cell("declaredGrowthPct")];
  if (isBlank(base) || isBlank(growth)) return null;
  return grownTarget(number(base) ?? Number.NaN, number(growth) ?? Number.NaN, plainCell(cell("growthMode")));
}

/** A baseline grown by a declared growth, at four decimals. @param mode code of list growthMode; undefined for any other */
export function grownTarget(base: number, growth: number, mode: string): number | undefined {
  const value = fromTenThousandths(toTenThousandths(grown[mode]?.(base, growth) ?? Number.NaN));
  return Number.isNaN(value) ? undefined : value;
}

/** What a list of changes says on a day: the change in force, null for none, undefined when it cannot be told. */
export function changeInForce(
  changes: readonly TargetChange[],
  date: number,
  today: number,
): TargetChange | null | undefined {
  let last: TargetChange | null = null;
  for (const change of changes) {
    const { value, effect, approved } = change;
    // Not yet in force, or approved only later: it says nothing of the day.
    if ((effect ?? 0) > date || (approved ?? 0) > today) continue;
    if (value === undefined || effect === undefined || approved === undefined) return undefined;
    const order = last ? effect - (last.effect ?? 0) || approved - (last.approved ?? 0) : 1;
    if (order > 0) last = change;
    else if (order === 0 && last && toTenThousandths(value) !== toTenThousandths(last.value ?? 0)) return undefined;
  }
  return last;
}

/**
 * The target of a row that counts on a day: `effectiveTarget(date)` of TGT-04.
 * @param row row of PlanTargets
 * @param date serial day; a change counts from its effective date on, for the whole of the target's period
 * @returns null when there is none, undefined when it cannot be told. Without table PlanChanges the column of targets in force stands.
 */
export function effectiveTargetOn(data: Dataset, row: number, date: number): number | null | undefined {
  const change = changeInForce(approvedChanges(data).get(row) ?? [], date, Math.floor(data.today));
  if (change === undefined) return undefined;
  if (change) return change.value;
  const stored = data.hasTable("PlanChanges") ? null : data.column("PlanTargets.effectiveTarget")?.[row];
  return isBlank(stored) ? firstTarget(data, row) : number(stored);
}

/** Period of a row of PlanTargets as typed; null when it cannot be read. */
export function targetPeriod(data: Dataset, row: number): Period | null {
  const type = data.column("PlanTargets.periodType")?.[row];
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  return readPeriod(data.column("PlanTargets.period")?.[row], isPeriodType(type) ? type : null, yearStart);
}

/**
 * The target of a row that counts now: by today or the last day of its period, whichever comes first (TGT-04).
 * @param row row of PlanTargets
 * @param end last day of the row's period
 */
export const targetInForce = (data: Dataset, row: number, end: number): number | null | undefined =>
  effectiveTargetOn(data, row, Math.min(Math.floor(data.today), end));
