import { keyOf, standingOf, type Acceptance } from "../rules/accepted";
import type { CheckFinding } from "./liveFindings";

/** A finding with the acceptance that holds for it. */
export interface Accepted extends CheckFinding {
  readonly acceptance: Pick<Acceptance, "by" | "at" | "until" | "reason">;
}

/**
 * Parts findings from those that a person accepted. An acceptance whose last day has passed, or whose cells changed, leaves the
 * finding open, marked with why.
 * @param acceptances by `keyOf`
 * @param today evaluation date, serial
 */
export function splitAccepted(
  findings: readonly CheckFinding[],
  acceptances: ReadonlyMap<string, Acceptance>,
  today: number,
): { open: CheckFinding[]; accepted: Accepted[] } {
  const open: CheckFinding[] = [];
  const accepted: Accepted[] = [];
  for (const finding of findings) {
    const { rule, table, ref, column, mark } = finding;
    const known = acceptances.size > 0 ? acceptances.get(keyOf({ rule, table, ref, column: column ?? "" })) : undefined;
    if (!known || mark === "") {
      open.push(finding);
      continue;
    }
    const { by, at, until, reason } = known;
    const why = standingOf(known, mark, today);
    if (why === "holds") accepted.push({ ...finding, acceptance: { by, at, until, reason } });
    else open.push({ ...finding, lapsed: { why, by, until, reason } });
  }
  return { open, accepted };
}
