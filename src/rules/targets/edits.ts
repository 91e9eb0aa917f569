/** Targets typed over after their plan was approved, as the log of edits shows. Clause: 004 第6条. */
import { isoDate } from "../../calendar/serial";
import type { LoggedChange } from "../../kpis/changeLog";
import { loggedChanges } from "../../kpis/changeLog";
import { dateCell } from "../../kpis/contact";
import { atFourDecimals } from "../../kpis/money";
import { approvedChanges } from "../../kpis/targetInForce";
import { commonText, targetText as text } from "../../locales/rules";
import { columnName, shown } from "../define";
import { planRefs } from "../plan/plans";
import type { RuleContext } from "../types";
import { table, targetRefs } from "./rows";

const sameValue = (one: string, other: string): boolean =>
  one === other || (one !== "" && other !== "" && atFourDecimals(Number(one)) === atFourDecimals(Number(other)));

/**
 * Finds targets whose value was changed on a day after the approval of their plan, while no approved change gives that value. What
 * was changed and changed back is none.
 */
export function editedAfterApproval(context: RuleContext): void {
  const { column, data, fail, notEvaluable } = context;
  const refs = targetRefs(context);
  const plans = planRefs(context);
  const approvals = column("Plans.approvedDate");
  const changes = approvedChanges(data);
  const edits = new Map<number, { first: LoggedChange; last: LoggedChange }>();
  const gaps = new Set<number>();
  for (const edit of loggedChanges(data, "PlanTargets.targetValue")) {
    const place = /^#(\d+)$/.exec(edit.rowId);
    const target = place ? Number(place[1]) - 1 : refs.rowOf(edit.rowId);
    // A row that is not there has no plan, and without a plan there is no approval.
    const plan = plans.rowOf(column("PlanTargets.planId")[target]);
    const approved = dateCell(approvals[plan]);
    if (approved === undefined && !gaps.has(target)) {
      gaps.add(target);
      const args = { column: columnName("Plans.approvedDate"), found: shown(approvals[plan]) };
      notEvaluable(["Plans.approvedDate"], { table, row: target, reason: { text: commonText.unreadable, args } });
    }
    if (typeof approved !== "number" || Math.floor(edit.at) <= approved) continue;
    const known = edits.get(target);
    if (known) known.last = edit;
    else edits.set(target, { first: edit, last: edit });
  }
  for (const [row, { first, last }] of edits) {
    if (sameValue(first.oldValue, last.newValue)) continue;
    if (changes.get(row)?.some((change) => sameValue(String(change.value), last.newValue)) === true) continue;
    const args = { date: isoDate(last.at), before: shown(first.oldValue), after: shown(last.newValue) };
    const message = { text: text.editedLater, args };
    fail({ table, row, column: "targetValue", message, expected: { text: text.changeByRow } });
  }
}
