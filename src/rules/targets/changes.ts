/** A target moves only by an approved change; what is not approved does not count in scoring. Clause: 004 第6条. */
import { isoDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { effectiveTargetOn } from "../../kpis/targetInForce";
import { commonText, targetText as text } from "../../locales/rules";
import type { Message } from "../../locales/types";
import { columnName, rule, shown } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import { requireFilled } from "../shared/required";
import { teamRoles } from "../shared/roles";
import { eachChange } from "../plan/changes";
import { planRefs } from "../plan/plans";
import type { RuleContext, RuleEntry } from "../types";
import { editedAfterApproval } from "./edits";
import { inForceAgrees } from "./inForce";
import { targetRefs } from "./rows";

const table = "PlanChanges";

/** TGT-04 for the rows of changes; the targets themselves are judged beside it. */
function changesApproved(context: RuleContext): void {
  const { column, data, policy, today, fail, notEvaluable } = context;
  const team = teamRoles(context);
  if (team.empty) return notEvaluable(["Team.name"]);
  const managers = new Set([policy.text("ka.managerRole") ?? ""]);
  const approvers = new Set(policy.words("plan.approverRoles"));
  const targets = targetRefs(context);
  const plans = planRefs(context);
  const typeOf = listCells(policy, "planType");
  const stateOf = listCells(policy, "approvalState");

  /** Roles that may approve a change of this row's target; null when its plan cannot be told. */
  const rolesFor = (row: number, target: number): ReadonlySet<string> | null => {
    const named = plans.rowOf(column("PlanTargets.planId")[target]);
    const plan = named === unresolved.blank ? plans.rowOf(column("PlanChanges.planId")[row]) : named;
    const type = plan >= 0 ? typeOf(column("Plans.planType")[plan]) : undefined;
    return type === undefined ? null : type === "KA" ? managers : approvers;
  };

  const approved = (row: number, target: number): void => {
    const cell = column("PlanChanges.approvalDate")[row];
    const date = dateCell(cell);
    if (typeof date !== "number") {
      const args = { column: columnName("PlanChanges.approvalDate"), found: shown(cell) };
      const message = { text: date === null ? commonText.blank : commonText.unreadable, args };
      fail({ table, row, column: "approvalDate", message, expected: { text: text.enterApprovalDate } });
    }
    requireFilled(context, table, row, ["approvalNo"]);
    const roles = rolesFor(row, target);
    if (roles) team.require(table, row, "approver", roles);
    else notEvaluable(["Plans.planType"], { table, row, reason: { text: text.planUnknown } });
    for (const key of ["newValue", "effectiveDate"] as const) {
      const read =
        key === "newValue"
          ? numberCell(column(`${table}.newValue`)[row])
          : dateCell(column(`${table}.effectiveDate`)[row]);
      if (typeof read !== "number") unreadable(context, table, row, key);
    }
  };

  const waiting = (row: number, target: number): void => {
    const effect = dateCell(column("PlanChanges.effectiveDate")[row]);
    if (effect === undefined) unreadable(context, table, row, "effectiveDate");
    if (typeof effect !== "number" || effect > today) return;
    const counts = target >= 0 ? effectiveTargetOn(data, target, today) : null;
    const value = counts ?? numberCell(column("PlanChanges.originalValue")[row]);
    const message: Message =
      typeof value === "number"
        ? { text: text.changeIgnored, args: { value, date: isoDate(effect) } }
        : { text: text.changeIgnoredUnknown, args: { date: isoDate(effect) } };
    const expected = { text: text.approveOrPostpone };
    fail({ table, row, column: "approvalStatus", message, expected, severity: "warn" });
  };

  eachChange(context, "targetChange", (row) => {
    const state = stateOf(column("PlanChanges.approvalStatus")[row]);
    if (state === undefined) return unreadable(context, table, row, "approvalStatus");
    if (state === "rejected") return;
    const cell = column("PlanChanges.targetId")[row];
    const target = targets.rowOf(cell);
    if (target < 0) {
      const reason = { text: text.targetUnclear, args: { found: shown(cell) } };
      notEvaluable(["PlanChanges.targetId"], { table, row, reason });
    }
    if (state === "approved") approved(row, target);
    else waiting(row, target);
  });
}

export const changeRules: readonly RuleEntry[] = [
  rule({
    id: "TGT-04",
    title: text.tgt04Title,
    help: text.tgt04Help,
    reads: [
      "PlanChanges.planId",
      "PlanTargets.targetId",
      "PlanTargets.targetValue",
      "PlanTargets.effectiveTarget",
      "PlanTargets.periodType",
      "PlanTargets.period",
      "PlanTargets.periodStart",
      "Plans.planId",
      "Plans.planName",
      "Team.active",
      "AuditLog.oldValue",
      "AuditLog.newValue",
    ],
    check: (context) => {
      changesApproved(context);
      inForceAgrees(context);
      editedAfterApproval(context);
    },
  }),
];
