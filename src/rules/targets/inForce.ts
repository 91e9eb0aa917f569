/** The target in force is the one that approved changes give: no other may count in scoring. Clause: 004 第6条. */
import { atFourDecimals } from "../../kpis/money";
import { effectiveTarget } from "../../kpis/planTargets";
import { approvedChanges, changeInForce, firstTarget } from "../../kpis/targetInForce";
import { targetText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";
import { table, targetPeriods } from "./rows";

/**
 * Finds targets in force that differ from what the approved changes give by today or the period's end, whichever comes first. A
 * blank one means the typed target, as in the figures. A target whose changes are themselves incomplete is left to those.
 */
export function inForceAgrees(context: RuleContext): void {
  const { column, data, allRows, has, today, fail } = context;
  if (!has("PlanTargets.effectiveTarget")) return;
  const cells = column("PlanTargets.effectiveTarget");
  const typed = column("PlanTargets.targetValue");
  const periodOf = targetPeriods(context);
  const changes = approvedChanges(data);
  for (const row of allRows(table)) {
    const own = changes.get(row);
    if (!own && isBlank(cells[row])) continue;
    const period = periodOf(row);
    if (own && !period) {
      unreadable(context, table, row, "period");
      continue;
    }
    const until = Math.min(today, period?.end ?? today);
    const last = changeInForce(own ?? [], until, today);
    // A change that lacks something is told where it stands.
    if (last === undefined) continue;
    const due = last ? last.value : firstTarget(data, row);
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
