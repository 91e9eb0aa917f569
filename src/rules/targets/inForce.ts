/** The target in force is the one that approved changes give: no other may count in scoring. Clause: 004 第6条. */
import { dateCell } from "../../kpis/contact";
import { atFourDecimals } from "../../kpis/money";
import { effectiveTarget } from "../../kpis/salesPlan";
import { targetText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { numberCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";
import { table, targetPeriods, targetRefs } from "./rows";

interface Change {
  readonly value: number;
  readonly effect: number;
  readonly approved: number;
}

/** Approved changes by the row of their target, with all they need; `open`: targets with one that lacks something. */
export function approvedChanges(context: RuleContext): {
  readonly of: ReadonlyMap<number, readonly Change[]>;
  readonly open: ReadonlySet<number>;
} {
  const { column, allRows } = context;
  const refs = targetRefs(context);
  const of = new Map<number, Change[]>();
  const open = new Set<number>();
  for (const row of allRows("PlanChanges")) {
    if (column("PlanChanges.changeKind")[row] !== "targetChange") continue;
    if (column("PlanChanges.approvalStatus")[row] !== "approved") continue;
    const target = refs.rowOf(column("PlanChanges.targetId")[row]);
    if (target < 0) continue;
    const value = numberCell(column("PlanChanges.newValue")[row]);
    const effect = dateCell(column("PlanChanges.effectiveDate")[row]);
    const approved = dateCell(column("PlanChanges.approvalDate")[row]);
    if (typeof value !== "number" || typeof effect !== "number" || typeof approved !== "number") {
      open.add(target);
      continue;
    }
    const known = of.get(target);
    if (known) known.push({ value, effect, approved });
    else of.set(target, [{ value, effect, approved }]);
  }
  return { of, open };
}

/**
 * Finds targets in force that differ from what the approved changes give by today or the period's end, whichever comes first. A
 * blank one means the typed target, as in the figures. A target whose changes are themselves incomplete is left to those.
 */
export function inForceAgrees(context: RuleContext): void {
  const { column, allRows, has, today, fail } = context;
  if (!has("PlanTargets.effectiveTarget")) return;
  const cells = column("PlanTargets.effectiveTarget");
  const typed = column("PlanTargets.targetValue");
  const periodOf = targetPeriods(context);
  const changes = approvedChanges(context);
  for (const row of allRows(table)) {
    const own = changes.of.get(row);
    if ((!own && isBlank(cells[row])) || changes.open.has(row)) continue;
    const period = periodOf(row);
    if (own && !period) {
      unreadable(context, table, row, "period");
      continue;
    }
    const until = Math.min(today, period?.end ?? today);
    let last: Change | null = null;
    for (const change of own ?? [])
      if (
        change.effect <= until &&
        (!last || change.effect > last.effect || (change.effect === last.effect && change.approved >= last.approved))
      )
        last = change;
    const due = last ? last.value : effectiveTarget(null, typed[row]);
    const counts = effectiveTarget(cells[row], typed[row]);
    if (counts === undefined || due === undefined)
      unreadable(context, table, row, counts === undefined && !isBlank(cells[row]) ? "effectiveTarget" : "targetValue");
    else if (due !== null && (counts === null || atFourDecimals(counts) !== atFourDecimals(due)))
      fail({
        table,
        row,
        column: "effectiveTarget",
        message: {
          text: counts === null ? text.inForceBlank : last ? text.inForceOther : text.inForceUnapproved,
          args: { found: counts ?? 0, due },
        },
        expected: { text: text.setInForce, args: { due } },
      });
  }
}
