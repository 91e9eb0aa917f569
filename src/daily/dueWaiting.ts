/** What waits for somebody's decision: plans, plan changes, moves of tiers, applications, samples. */
import { dateCell } from "../kpis/contact";
import { dueText } from "../locales/due";
import { tierText } from "../locales/tiers";
import { filled } from "../rules/define";
import { reviewTiers, tierSettingsOf } from "../tiers";
import type { FindContext } from "./dueTypes";

/** Codes of list approvalState under which nobody has decided yet. */
const undecided: ReadonlySet<unknown> = new Set(["pending", "reviewed"]);
/** States of a plan in which an approval is not asked for. */
const settled: ReadonlySet<unknown> = new Set(["approved", "executing", "amended", "closed", "rejected"]);

/** A day since when something waits; null where it is blank or cannot be read. */
const since = ({ data }: FindContext, ref: string, row: number): number | null =>
  dateCell(data.column(ref)?.[row]) ?? null;

/** Plans that were handed in. */
export function plansWaiting(context: FindContext): void {
  const { data, add } = context;
  const status = data.column("Plans.status") ?? [];
  const approval = data.column("Plans.approvalStatus") ?? [];
  for (const row of data.filledRows("Plans"))
    if (status[row] === "submitted" || (undecided.has(approval[row]) && !settled.has(status[row])))
      add({ table: "Plans", row, column: "status", due: since(context, "Plans.submittedDate", row) });
}

/** Changes of plans that nobody has decided. */
export function changesWaiting({ data, add }: FindContext): void {
  const approval = data.column("PlanChanges.approvalStatus") ?? [];
  for (const row of data.filledRows("PlanChanges"))
    if (undecided.has(approval[row])) add({ table: "PlanChanges", row, column: "approvalStatus", due: null });
}

/** Applications that were handed in and not decided. */
export function applicationsWaiting(context: FindContext): void {
  const { data, add } = context;
  const status = data.column("NewCustomerApps.status") ?? [];
  for (const row of data.filledRows("NewCustomerApps")) {
    const day = since(context, "NewCustomerApps.applicationDate", row);
    if (undecided.has(status[row]) && day !== null) add({ table: "NewCustomerApps", row, column: "status", due: day });
  }
}

/** Samples that were delivered, and of which nobody said whether they meet the standard. */
export function samplesWaiting({ data, add, today }: FindContext): void {
  const delivered = data.column("Samples.deliveredDate") ?? [];
  const verdicts = data.column("Samples.meetsSpec") ?? [];
  for (const row of data.filledRows("Samples")) {
    const day = dateCell(delivered[row]);
    if (typeof day === "number" && day <= today && !filled(verdicts[row]))
      add({ table: "Samples", row, column: "meetsSpec", due: day });
  }
}

/** Moves of tiers that wait for approval, where the company wants one. */
export function movesWaiting({ data, add }: FindContext): void {
  if (tierSettingsOf(data.policy).approval === "none") return;
  for (const { row, kind, tier, to } of reviewTiers(data).held) {
    if (kind !== "pending" || to === null) continue;
    const basis = { text: dueText.move, args: { from: tierText[tier], to: tierText[to] } };
    add({ table: "Accounts", row, column: "tier", due: null, basis });
  }
}
