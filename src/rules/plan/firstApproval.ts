/** When a plan was first approved: later versions carry later dates. */
import { dateCell } from "../../kpis/contact";
import { plainText } from "../define";
import { listCells } from "../shared/cells";
import type { RuleContext } from "../types";

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
  const keyOf = (row: number): string => plainText(names[row]) ?? `#${row}`;
  const found = new Map<string, { first: number | null; version1: boolean; open: boolean }>();
  for (const row of allRows("Plans")) {
    const key = keyOf(row);
    const known = found.get(key) ?? { first: null, version1: false, open: false };
    const version = versions[row] ?? null;
    if (version === null || version === "" || (typeof version === "number" && version <= 1)) known.version1 = true;
    const approval = approvalOf(approvals[row]);
    const date = dateCell(dates[row]);
    if (approval === undefined || (approval === "approved" && typeof date !== "number")) known.open = true;
    else if (approval === "approved" && typeof date === "number")
      known.first = known.first === null ? date : Math.min(known.first, date);
    found.set(key, known);
  }
  return (plan) => {
    const known = found.get(keyOf(plan));
    return { first: known?.first ?? null, sure: known !== undefined && known.version1 && !known.open };
  };
}
