/** Changes of a plan: asked for with reasons, approved before they count, rare. Clause: 000 調整程序, 調整原則. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { commonText, planFollowText as text } from "../../locales/rules";
import { attested } from "../attested";
import { columnName, plainText, rule, shown } from "../define";
import { listCells } from "../shared/cells";
import { datesInOrder } from "../shared/dateOrder";
import { knownValue } from "../shared/listValues";
import { failNotListed, unreadable } from "../shared/report";
import { allFilled, requireFilled } from "../shared/required";
import { teamRoles } from "../shared/roles";
import type { RuleContext, RuleEntry } from "../types";
import { planOfRow } from "./plans";
import { versionsApproved, versionRules } from "./versions";

const table = "PlanChanges";

/**
 * Calls `judge` for every change of one kind (CON-21); a row whose kind is blank or unreadable is a gap.
 * @param kind "planAdjustment" or "targetChange"
 */
export function eachChange(
  context: RuleContext,
  kind: "planAdjustment" | "targetChange",
  judge: (row: number) => void,
): void {
  const kinds = context.column("PlanChanges.changeKind");
  const kindOf = listCells(context.policy, "changeKind");
  for (const row of context.rows(table)) {
    const found = kindOf(kinds[row]);
    if (found === kind) judge(row);
    else if (found === null || found === undefined) unreadable(context, table, row, "changeKind");
  }
}

/** PLN-25: reason, content and expected effect, for both kinds of change. */
const requestComplete = (context: RuleContext): void =>
  allFilled(context, table, ["reason", "content", "expectedEffect"]);

/** PLN-26: what has taken effect was approved, in time, by one of the roles, with a document; versions rest on approved changes. */
function approvedChanges(context: RuleContext): void {
  const { column, policy, today, fail } = context;
  const team = teamRoles(context);
  const roles = new Set(policy.words("plan.approverRoles"));
  const stateOf = listCells(policy, "approvalState");
  const states = column("PlanChanges.approvalStatus");
  const effects = column("PlanChanges.effectiveDate");
  const approvals = column("PlanChanges.approvalDate");
  if (team.empty) return context.notEvaluable(["Team.name"]);
  const inOrder = datesInOrder(context, table, ["approvalDate", "effectiveDate"]);
  eachChange(context, "planAdjustment", (row) => {
    const effect = dateCell(effects[row]);
    if (effect === undefined) return unreadable(context, table, row, "effectiveDate");
    if (effect === null || effect > today) return;
    const state = stateOf(states[row]);
    if (state === undefined) return unreadable(context, table, row, "approvalStatus");
    // A change that was refused has not taken effect, whatever day was proposed.
    if (state === "rejected") return;
    if (state !== "approved") {
      const message = { text: text.changeUnapproved, args: { date: isoDate(effect) } };
      return fail({ table, row, column: "approvalStatus", message, expected: { text: text.approveOrPostpone } });
    }
    const approved = dateCell(approvals[row]);
    if (typeof approved === "number") inOrder(row);
    else {
      const args = { column: columnName("PlanChanges.approvalDate"), found: shown(approvals[row]) };
      const message = { text: approved === null ? commonText.blank : commonText.unreadable, args };
      fail({ table, row, column: "approvalDate", message, expected: { text: text.enterApprovalDate } });
    }
    team.require(table, row, "approver", roles);
    requireFilled(context, table, row, ["approvalNo"]);
  });
  versionsApproved(context);
}

/** PLN-27: a change rests on a review that exists, or on the market with words about it. */
function changeBasis(context: RuleContext): void {
  const { column, allRows, fail } = context;
  const known = knownValue(context.policy, "changeBasis");
  const bases = column("PlanChanges.basis");
  const reviews = column("PlanChanges.reviewId");
  const ids = column("PlanReviews.reviewId");
  const existing = new Set([...allRows("PlanReviews")].map((row) => plainText(ids[row])));
  eachChange(context, "planAdjustment", (row) => {
    const basis = bases[row];
    if (!known(basis)) return failNotListed(context, table, row, "basis");
    if (basis === "market") requireFilled(context, table, row, ["basisNote"]);
    if (basis !== "review" || !requireFilled(context, table, row, ["reviewId"])) return;
    if (existing.has(plainText(reviews[row]))) return;
    const message = { text: text.reviewUnknown, args: { found: shown(reviews[row]) } };
    fail({ table, row, column: "reviewId", message, expected: { text: text.enterReviewId } });
  });
}

/** PLN-28: in any stretch of so many days a plan is changed no more often than the policy says. */
function fewChanges(context: RuleContext): void {
  const { column, allRows, policy, fail } = context;
  const days = policy.number("change.windowDays") ?? 0;
  const most = policy.number("change.maxInWindow") ?? 0;
  const kinds = column("PlanChanges.changeKind");
  const states = column("PlanChanges.approvalStatus");
  const dates = column("PlanChanges.approvalDate");
  const kindOf = listCells(policy, "changeKind");
  const stateOf = listCells(policy, "approvalState");
  const planOf = planOfRow(context, table, true);
  const byPlan = new Map<number, { row: number; date: number }[]>();
  for (const row of allRows(table)) {
    const [kind, state] = [kindOf(kinds[row]), stateOf(states[row])];
    if (kind === undefined || kind === null) unreadable(context, table, row, "changeKind");
    else if (kind === "planAdjustment" && state === undefined) unreadable(context, table, row, "approvalStatus");
    if (kind !== "planAdjustment" || state !== "approved") continue;
    const date = dateCell(dates[row]);
    if (typeof date !== "number") {
      unreadable(context, table, row, "approvalDate");
      continue;
    }
    const plan = planOf(row);
    if (plan === null) continue;
    const known = byPlan.get(plan);
    if (known) known.push({ row, date });
    else byPlan.set(plan, [{ row, date }]);
  }
  for (const changes of byPlan.values()) {
    changes.sort((a, b) => a.date - b.date || a.row - b.row);
    let first = 0;
    changes.forEach(({ row, date }, index) => {
      while (date - (changes[first]?.date ?? date) >= days && first < index) first++;
      const count = index - first + 1;
      if (count <= most) return;
      const args = { days, count, most };
      const message = { text: text.tooManyChanges, args };
      fail({ table, row, column: "approvalDate", message, expected: { text: text.bundleChanges } });
    });
  }
}

export const changeRules: readonly RuleEntry[] = [
  rule({ id: "PLN-25", title: text.pln25Title, help: text.pln25Help, check: requestComplete }),
  rule({
    id: "PLN-26",
    title: text.pln26Title,
    help: text.pln26Help,
    reads: ["Plans.planId", "Plans.planName", "Team.active"],
    check: approvedChanges,
  }),
  rule({
    id: "PLN-27",
    title: text.pln27Title,
    help: text.pln27Help,
    columns: [
      "PlanChanges.changeKind",
      "PlanChanges.basis",
      "PlanChanges.reviewId",
      "PlanChanges.basisNote",
      "PlanReviews.reviewId",
    ],
    check: changeBasis,
  }),
  rule({
    id: "PLN-28",
    title: text.pln28Title,
    help: text.pln28Help,
    reads: ["Plans.planId", "Plans.planName"],
    check: fewChanges,
  }),
  attested({ id: "PLN-29", title: text.pln29Title, help: text.pln29Help }),
  ...versionRules,
];
