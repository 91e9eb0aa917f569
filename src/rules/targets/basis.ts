/** On what a target rests, who set it, and who approved it. Clauses: 004 第3条, 第4条, 第6条; CON-13. */
import { unresolved } from "../../kpis/accountIndex";
import { commonText, targetText as text } from "../../locales/rules";
import { columnName, plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { unreadable } from "../shared/report";
import { allFilled } from "../shared/required";
import { teamRoles } from "../shared/roles";
import { planOfRow } from "../plan/plans";
import type { RuleContext, RuleEntry } from "../types";
import { table, targetRefs } from "./rows";

const factors = ["basisPerCapita", "basisPeers", "basisMarket", "basisPolicy"];

/** TGT-02: a sales target says what it was measured by. */
function factorsConsidered(context: RuleContext): void {
  const metrics = context.column("PlanTargets.metric");
  const metricOf = listCells(context.policy, "metric");
  allFilled(context, table, factors, (row) => {
    const metric = metricOf(metrics[row]);
    if (metric === undefined) unreadable(context, table, row, "metric");
    return metric === "salesAmount";
  });
}

/** TGT-03: targets of key-account plans are set by the key-account manager. */
function setByManager(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const manager = policy.text("ka.managerRole") ?? "";
  const planOf = planOfRow(context, table, false);
  const types = column("Plans.planType");
  const typeOf = listCells(policy, "planType");
  const setters = column("PlanTargets.setBy");
  const roles = column("PlanTargets.setByRole");
  const team = teamRoles(context);
  for (const row of rows(table)) {
    const plan = planOf(row) ?? unresolved.blank;
    const type = typeOf(types[plan]);
    if (type === undefined)
      context.notEvaluable(["Plans.planType"], {
        table,
        row,
        reason: {
          text: commonText.unreadable,
          args: { column: columnName("Plans.planType"), found: shown(types[plan]) },
        },
      });
    if (type !== "KA") continue;
    const role = plainText(roles[row]);
    if (role === manager) continue;
    if (role !== null) {
      const message = { text: text.setByOther, args: { role: shown(role), manager } };
      fail({ table, row, column: "setByRole", message, expected: { text: text.letManagerSet } });
    } else if (plainText(setters[row]) !== null && team.empty) unreadable(context, table, row, "setByRole");
    else team.require(table, row, "setBy", new Set([manager]));
  }
}

/** People who approved a change of a target, by the row of the target. */
function changeApprovers(context: RuleContext): ReadonlyMap<number, ReadonlySet<string | null>> {
  const { column, allRows } = context;
  const refs = targetRefs(context);
  const found = new Map<number, Set<string | null>>();
  const people = column("PlanChanges.approver");
  for (const row of allRows("PlanChanges")) {
    const kind = column("PlanChanges.changeKind")[row];
    if (column("PlanChanges.approvalStatus")[row] !== "approved" || kind === "planAdjustment") continue;
    const target = refs.rowOf(column("PlanChanges.targetId")[row]);
    found.set(target, (found.get(target) ?? new Set<string | null>()).add(plainText(people[row])));
  }
  return found;
}

/** TGT-14: who sets a target does not approve its plan or its changes. */
function setterIsNotApprover(context: RuleContext): void {
  const { column, rows, fail } = context;
  const setters = column("PlanTargets.setBy");
  const planOf = planOfRow(context, table, false);
  const approvers = column("Plans.approver");
  const changes = changeApprovers(context);
  for (const row of rows(table)) {
    const setter = plainText(setters[row]);
    if (setter === null) continue;
    const ofPlan = plainText(approvers[planOf(row) ?? unresolved.blank]) === setter;
    if (!ofPlan && changes.get(row)?.has(setter) !== true) continue;
    const message = { text: ofPlan ? text.approvesPlan : text.approvesChange, args: { person: shown(setter) } };
    fail({ table, row, column: "setBy", message, expected: { text: text.fourEyes } });
  }
}

export const basisRules: readonly RuleEntry[] = [
  rule({
    id: "TGT-02",
    title: text.tgt02Title,
    help: text.tgt02Help,
    columns: ["PlanTargets.metric", ...factors.map((key) => `PlanTargets.${key}`)],
    check: factorsConsidered,
  }),
  rule({
    id: "TGT-03",
    title: text.tgt03Title,
    help: text.tgt03Help,
    // The role is looked up in Team where the row does not show it.
    reads: ["Plans.planId", "Plans.planName", "Team.name", "Team.role", "Team.active"],
    columns: ["PlanTargets.setBy", "PlanTargets.setByRole", "PlanTargets.planId", "Plans.planId", "Plans.planType"],
    check: setByManager,
  }),
  rule({
    id: "TGT-14",
    title: text.tgt14Title,
    help: text.tgt14Help,
    columns: ["PlanTargets.planId", "PlanTargets.setBy", "Plans.planId", "Plans.approver"],
    // Changes are compared where their pack is installed.
    reads: [
      "Plans.planName",
      "PlanTargets.targetId",
      "PlanChanges.targetId",
      "PlanChanges.approver",
      "PlanChanges.approvalStatus",
      "PlanChanges.changeKind",
    ],
    check: setterIsNotApprover,
  }),
];
