/** A plan has all its parts: targets, strategies, actions, resources. Clauses: 000 計劃審批, 資源配置. */
import { unresolved } from "../../kpis/accountIndex";
import { planText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { columnName, joined, rule, shown } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { knownValue } from "../shared/listValues";
import { listName } from "../shared/listNames";
import { failNotListed, unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { eachPlan, inForce, planOfRow, rowsOfPlans } from "./plans";

const handedIn: ReadonlySet<string> = new Set(["submitted", "approved", "executing"]);

const parts = [
  ["PlanTargets", planText.partTargets],
  ["PlanStrategies", planText.partStrategies],
  ["PlanActions", planText.partActions],
  ["PlanResources", planText.partResources],
] as const;

/** PLN-01: each part that a plan handed in lacks is a finding of its own. */
function allParts(context: RuleContext): void {
  const rows = parts.map(([table, name]) => ({ table, name, plans: rowsOfPlans(context, table) }));
  const ids = context.column("Plans.planId");
  eachPlan(context, context.rows("Plans"), handedIn, (plan) => {
    if (isBlank(ids[plan])) return unreadable(context, "Plans", plan, "planId");
    for (const { table, name, plans } of rows) {
      if (plans.of(plan).length > 0) continue;
      if (plans.unclear(plan)) {
        const reason = { text: planText.partUnclear, args: { part: name, plan: shown(ids[plan]) } };
        context.notEvaluable([`${table}.planId`], { table: "Plans", row: plan, reason });
      } else
        context.fail({
          table: "Plans",
          row: plan,
          column: "status",
          message: { text: planText.partMissing, args: { part: name } },
          expected: { text: planText.addPart, args: { part: name, plan: shown(ids[plan]) } },
        });
    }
  });
}

/**
 * Kinds that the rows of a plan lack, told at its first row. A plan without any row is left to PLN-01.
 * @param at the table, the column and list of its kinds, those the policy asks for, and the plan's rows
 */
export function kindsMissing(
  context: RuleContext,
  at: { table: string; column: string; list: string; required: readonly string[]; rows: readonly number[] },
): void {
  const kinds = context.column(`${at.table}.${at.column}`);
  const first = at.rows[0];
  if (first === undefined) return;
  const missing = at.required.filter((kind) => !at.rows.some((row) => kinds[row] === kind));
  if (missing.length === 0) return;
  const names = joined(missing.map((kind) => listName(at.list, kind)));
  context.fail({
    table: at.table,
    row: first,
    column: at.column,
    message: { text: planText.kindsMissing, args: { column: columnName(`${at.table}.${at.column}`), names } },
    expected: { text: planText.addKinds, args: { names } },
  });
}

/** PLN-15: people, funds and material are planned, with amounts that are amounts. */
function resourcesPlanned(context: RuleContext): void {
  const { column, rows, fail, policy } = context;
  const table = "PlanResources";
  const required = policy.words("plan.requiredResources");
  const plans = rowsOfPlans(context, table);
  const running = new Set<number>();
  eachPlan(context, context.allRows("Plans"), inForce, (plan) => {
    running.add(plan);
    const at = { table, column: "resourceType", list: "resourceType", required, rows: plans.of(plan) };
    kindsMissing(context, at);
  });
  const planOf = planOfRow(context, table, true);
  const kinds = column("PlanResources.resourceType");
  const amounts = column("PlanResources.amount");
  for (const row of rows(table)) {
    if (!running.has(planOf(row) ?? unresolved.blank)) continue;
    const amount = numberCell(amounts[row]);
    if (amount === null ? kinds[row] !== "funds" : (amount ?? -1) >= 0) continue;
    const text =
      amount === null
        ? planText.fundsWithoutAmount
        : amount === undefined
          ? planText.amountNoNumber
          : planText.amountNegative;
    fail({
      table,
      row,
      column: "amount",
      message: { text, args: { found: shown(amounts[row]) } },
      expected: { text: planText.enterAmount },
    });
  }
}

/** PLN-16: money has a purpose of the list, or another one that the note explains. */
function fundsPurpose(context: RuleContext): void {
  const { column, rows, has } = context;
  const table = "PlanResources";
  const kinds = column("PlanResources.resourceType");
  const purposes = column("PlanResources.purpose");
  const notes = column("PlanResources.note");
  const kindOf = listCells(context.policy, "resourceType");
  const known = knownValue(context.policy, "fundPurpose");
  for (const row of rows(table)) {
    const kind = kindOf(kinds[row]);
    if (kind === undefined) unreadable(context, table, row, "resourceType");
    if (kind !== "funds" || known(purposes[row])) continue;
    const explained = has("PlanResources.note") && !isBlank(notes[row]) && !isBlank(purposes[row]);
    if (!explained) failNotListed(context, table, row, "purpose");
  }
}

export const completenessRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-01",
    title: planText.pln01Title,
    help: planText.pln01Help,
    columns: ["Plans.planId", "Plans.status", ...parts.map(([table]) => `${table}.planId`)],
    reads: ["Plans.planName", "Plans.submittedDate"],
    check: allParts,
  }),
  rule({
    id: "PLN-15",
    title: planText.pln15Title,
    help: planText.pln15Help,
    columns: [
      "PlanResources.planId",
      "PlanResources.resourceType",
      "PlanResources.amount",
      "Plans.planId",
      "Plans.status",
    ],
    // Item and quantity describe the resource; neither decides.
    reads: ["PlanResources.item", "PlanResources.quantity", "Plans.planName"],
    check: resourcesPlanned,
  }),
  rule({
    id: "PLN-16",
    title: planText.pln16Title,
    help: planText.pln16Help,
    reads: ["PlanResources.note"],
    check: fundsPurpose,
  }),
];
