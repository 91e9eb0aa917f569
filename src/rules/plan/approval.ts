/** Who wrote, checked and approved a plan, and that nothing began before. Clauses: 000 計劃審批, 004 1.1. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { commonText, planText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { columnName, plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { datesInOrder } from "../shared/dateOrder";
import { unreadable } from "../shared/report";
import { requireFilled } from "../shared/required";
import { teamRoles } from "../shared/roles";
import type { RuleContext, RuleEntry } from "../types";
import { firstApprovals } from "./firstApproval";
import { eachPlan, planOfRow } from "./plans";

const carriedOut: ReadonlySet<string> = new Set(["executing", "amended", "closed"]);

/** PLN-02: a plan that is carried out was approved, and no action began before. */
function approvedBefore(context: RuleContext): void {
  const { column, fail, today } = context;
  const table = "Plans";
  const approvals = column("Plans.approvalStatus");
  const dates = column("Plans.approvedDate");
  const numbers = column("Plans.approvalNo");
  const approvalOf = listCells(context.policy, "approvalState");
  const faulty = new Set<number>();

  eachPlan(context, context.allRows(table), carriedOut, (row) => {
    const approval = approvalOf(approvals[row]);
    if (approval === undefined) return unreadable(context, table, row, "approvalStatus");
    if (approval !== "approved") {
      faulty.add(row);
      const expected = { text: planText.approveFirst };
      return fail({ table, row, column: "approvalStatus", message: { text: planText.notApproved }, expected });
    }
    const date = dateCell(dates[row]);
    if (date === null || date === undefined || date > today) {
      faulty.add(row);
      const text =
        date === null ? commonText.blank : date === undefined ? commonText.unreadable : planText.approvedLater;
      const args = { column: columnName("Plans.approvedDate"), found: shown(dates[row]), date: isoDate(date ?? 0) };
      fail({
        table,
        row,
        column: "approvedDate",
        message: { text, args },
        expected: { text: planText.enterApprovedDate },
      });
    }
    if (plainText(numbers[row]) === null) {
      const args = { column: columnName("Plans.approvalNo") };
      const message = { text: commonText.blank, args };
      const expected = { text: planText.enterApprovalNo };
      fail({ table, row, column: "approvalNo", message, expected, severity: "warn" });
    }
  });
  actionsAfterApproval(context, faulty);
}

const begun: ReadonlySet<string> = new Set(["doing", "done"]);

/** Actions begun or done before the first approval of their plan. A plan that is itself a finding is not told again for each action. */
function actionsAfterApproval(context: RuleContext, faulty: ReadonlySet<number>): void {
  const { column, allRows, notEvaluable, fail } = context;
  const table = "PlanActions";
  const stateOf = listCells(context.policy, "actionStatus");
  const states = column("PlanActions.status");
  const planOf = planOfRow(context, table, false);
  const approval = firstApprovals(context);
  for (const row of allRows(table)) {
    const state = stateOf(states[row]);
    if (state === undefined) unreadable(context, table, row, "status");
    if (!state || !begun.has(state)) continue;
    const plan = planOf(row);
    if (plan === null || faulty.has(plan)) continue;
    const { first, sure } = approval(plan);
    const unknown = (): void =>
      notEvaluable(["Plans.approvedDate"], { table, row, reason: { text: planText.firstApprovalUnknown } });
    if (first === null) {
      const expected = { text: planText.approveFirst };
      if (sure) fail({ table, row, column: "status", message: { text: planText.actionUnapproved }, expected });
      else unknown();
      continue;
    }
    const keys = ["startDate", "completedDate"].filter((key) => !isBlank(column(`PlanActions.${key}`)[row]));
    if (keys.length === 0) unreadable(context, table, row, "startDate");
    for (const key of keys) {
      const cell = column(`PlanActions.${key}`)[row];
      const date = dateCell(cell);
      if (typeof date !== "number") unreadable(context, table, row, key);
      else if (date < first) {
        const args = { date: isoDate(date), approved: isoDate(first) };
        if (sure) fail({ table, row, column: key, message: { text: planText.actionBeforeApproval, args } });
        else unknown();
        break;
      }
    }
  }
}

/** Calls `judge` for every approved plan; an approval state that cannot be read is a gap. */
function eachApproved(context: RuleContext, judge: (row: number) => void): void {
  const approvals = context.column("Plans.approvalStatus");
  const approvalOf = listCells(context.policy, "approvalState");
  for (const row of context.rows("Plans")) {
    const approval = approvalOf(approvals[row]);
    if (approval === undefined) unreadable(context, "Plans", row, "approvalStatus");
    else if (approval === "approved") judge(row);
  }
}

/** PLN-03: the person who approved has one of the roles of the policy. */
function approverRole(context: RuleContext): void {
  const team = teamRoles(context);
  if (team.empty) return context.notEvaluable(["Team.name"]);
  const roles = new Set(context.policy.words("plan.approverRoles"));
  eachApproved(context, (row) => team.require("Plans", row, "approver", roles));
}

/** PLN-31: a key-account plan was checked by the key-account manager, and before it was approved. */
function keyAccountReview(context: RuleContext): void {
  const { column, policy } = context;
  const team = teamRoles(context);
  if (team.empty) return context.notEvaluable(["Team.name"]);
  const roles = new Set([policy.text("ka.managerRole") ?? ""]);
  const typeOf = listCells(policy, "planType");
  const types = column("Plans.planType");
  const inOrder = datesInOrder(context, "Plans", ["reviewedDate", "approvedDate"]);
  eachApproved(context, (row) => {
    const type = typeOf(types[row]);
    if (type === undefined) unreadable(context, "Plans", row, "planType");
    if (type !== "KA") return;
    team.require("Plans", row, "reviewedBy", roles);
    if (requireFilled(context, "Plans", row, ["reviewedDate"])) inOrder(row);
  });
}

const signatures = ["compiledBy", "compiledDate", "reviewedBy", "reviewedDate", "approver", "approvedDate"];

/** PLN-32: written, checked, approved, in this order; an approved plan has all three names and dates. */
function threeSignatures(context: RuleContext): void {
  const known = context.has("Plans.approvalStatus");
  const approvals = context.column(known ? "Plans.approvalStatus" : "Plans.approvedDate");
  const inOrder = datesInOrder(context, "Plans", ["compiledDate", "reviewedDate", "approvedDate"]);
  for (const row of context.rows("Plans")) {
    // Without the column of states a date of approval says that the plan is approved.
    if (known ? approvals[row] === "approved" : !isBlank(approvals[row]))
      requireFilled(context, "Plans", row, signatures);
    inOrder(row);
  }
}

export const approvalRules: readonly RuleEntry[] = [
  rule({
    id: "PLN-02",
    title: planText.pln02Title,
    help: planText.pln02Help,
    columns: [
      "Plans.planId",
      "Plans.status",
      "Plans.approvalStatus",
      "Plans.approvedDate",
      "Plans.approvalNo",
      "PlanActions.planId",
      "PlanActions.startDate",
      "PlanActions.status",
    ],
    // A workbook need not have the date of completion: the catalogue installs it for no rule.
    reads: ["PlanActions.completedDate", "Plans.planName", "Plans.version", "Plans.periodStart"],
    check: approvedBefore,
  }),
  rule({
    id: "PLN-03",
    title: planText.pln03Title,
    help: planText.pln03Help,
    reads: ["Team.active"],
    check: approverRole,
  }),
  rule({
    id: "PLN-31",
    title: planText.pln31Title,
    help: planText.pln31Help,
    reads: ["Team.active"],
    check: keyAccountReview,
  }),
  rule({
    id: "PLN-32",
    title: planText.pln32Title,
    help: planText.pln32Help,
    reads: ["Plans.approvalStatus"],
    check: threeSignatures,
  }),
];
