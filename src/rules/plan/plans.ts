/** Plans, and the rows of other tables that belong to them. Two matches are never decided by guessing (ruling 20). */
import { accountIndex, unresolved } from "../../kpis/accountIndex";
import type { AccountIndex } from "../../kpis/accountIndex";
import { planText } from "../../locales/rules";
import type { CellValue } from "../../policy/values";
import { shown } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";

/** Looks a plan up by number, else by name. */
export const planRefs = ({ column }: RuleContext): AccountIndex =>
  accountIndex(column("Plans.planId"), column("Plans.planName"), false);

/**
 * The plan of each row of a table.
 * @param context the rule's context
 * @param table a table with planId
 * @param needed is a row without plan a gap too?
 * @returns for a row: row of Plans; null when there is none or none can be told, the latter reported as a gap
 */
export function planOfRow(context: RuleContext, table: string, needed: boolean): (row: number) => number | null {
  const refs = planRefs(context);
  const cells = context.column(`${table}.planId`);
  return (row) => {
    const plan = refs.rowOf(cells[row]);
    if (plan >= 0) return plan;
    if (plan === unresolved.blank && !needed) return null;
    const text = plan === unresolved.blank ? planText.noPlanNamed : planText.planUnclear;
    const reason = { text, args: { found: shown(cells[row]) } };
    context.notEvaluable([`${table}.planId`], { table, row, reason });
    return null;
  };
}

export interface RowsOfPlans {
  /** Rows of the table that name the plan, ascending. */
  readonly of: (plan: number) => readonly number[];
  /** Does a row name several plans of which this could be the one? */
  readonly unclear: (plan: number) => boolean;
}

const noRows: readonly number[] = [];

/** Rows of a table by the plan they name, whichever are judged. */
export function rowsOfPlans(context: RuleContext, table: string): RowsOfPlans {
  const refs = planRefs(context);
  const cells = context.column(`${table}.planId`);
  const byPlan = new Map<number, number[]>();
  const unclear = new Set<number>();
  const told = new Set<unknown>();
  for (const row of context.allRows(table)) {
    const plan = refs.rowOf(cells[row]);
    if (plan >= 0) {
      const known = byPlan.get(plan);
      if (known) known.push(row);
      else byPlan.set(plan, [row]);
    } else if (!told.has(cells[row])) {
      // A name that many rows share is looked through once.
      told.add(cells[row]);
      for (const candidate of refs.candidates(cells[row])) unclear.add(candidate);
    }
  }
  return { of: (plan) => byPlan.get(plan) ?? noRows, unclear: (plan) => unclear.has(plan) };
}

/** A whole number from 1: the version of a plan or change; null when blank, undefined when it is none. */
export function versionOf(cell: CellValue | undefined): number | null | undefined {
  const version = numberCell(cell);
  return typeof version === "number" && (version < 1 || !Number.isInteger(version)) ? undefined : version;
}

/** Status of plans that are in force: approved or being carried out. */
export const inForce: ReadonlySet<string> = new Set(["approved", "executing"]);

/**
 * Calls `judge` for every plan with one of the states; a state that cannot be read is a gap, a blank one is a draft.
 * @param rows rows of Plans to go through
 */
export function eachPlan(
  context: RuleContext,
  rows: Int32Array,
  states: ReadonlySet<string>,
  judge: (plan: number) => void,
): void {
  const status = context.column("Plans.status");
  const read = listCells(context.policy, "planStatus");
  for (const row of rows) {
    const state = read(status[row]);
    if (state === undefined) unreadable(context, "Plans", row, "status");
    else if (states.has(state ?? "")) judge(row);
  }
}
