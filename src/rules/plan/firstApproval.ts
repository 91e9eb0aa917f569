/** When a plan was first approved: later versions carry later dates. */
import { dateCell } from "../../kpis/contact";
import { plainText } from "../define";
import { listCells } from "../shared/cells";
import type { RuleContext } from "../types";
import { versionOf } from "./plans";

export interface FirstApproval {
  /** Earliest known approval, serial day; null when none is known. */
  readonly first: number | null;
  /** Can there be no earlier one? Not when the first version has no row or an approval has no readable date. */
  readonly sure: boolean;
}

/**
 * @param context the rule's context; versions of a plan are the rows of Plans with its name, a blank version is the first
 * @returns first approval by row of Plans
 */
export function firstApprovals({ column, allRows, policy }: RuleContext): (plan: number) => FirstApproval {
  const names = column("Plans.planName");
  const versions = column("Plans.version");
  const approvals = column("Plans.approvalStatus");
  const dates = column("Plans.approvedDate");
  const approvalOf = listCells(policy, "approvalState");
  // A plan without name has one version only.
  const keyOf = (row: number): string | number => plainText(names[row]) ?? row;
  const found = new Map<string | number, { first: number | null; version1: boolean; open: boolean }>();
  for (const row of allRows("Plans")) {
    const key = keyOf(row);
    const known = found.get(key) ?? { first: null, version1: false, open: false };
    const version = versionOf(versions[row]);
    if (version === null || version === 1) known.version1 = true;
    const approval = approvalOf(approvals[row]);
    const date = dateCell(dates[row]);
    if (approval === "approved" && typeof date === "number") known.first = Math.min(known.first ?? date, date);
    else if (approval === "approved" || approval === undefined) known.open = true;
    found.set(key, known);
  }
  return (plan) => {
    const known = found.get(keyOf(plan));
    return { first: known?.first ?? null, sure: known?.version1 === true && !known.open };
  };
}
