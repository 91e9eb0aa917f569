import { keyOf, standingOf, type Acceptance } from "../rules/accepted";
import type { Acceptances } from "./accepted";
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
  acceptances: Acceptances,
  today: number,
): { open: CheckFinding[]; accepted: Accepted[] } {
  const open: CheckFinding[] = [];
  const accepted: Accepted[] = [];
  const known = ({ rule, table, ref, column, mark }: CheckFinding): readonly Acceptance[] =>
    acceptances.size > 0 && mark !== ""
      ? (acceptances.get(keyOf({ rule, table, ref, column: column ?? "" })) ?? [])
      : [];
  // An acceptance that meets its finding is not one whose cells changed, whatever else is wrong with the cell.
  const met = new Set(findings.flatMap((finding) => known(finding).filter(({ mark }) => mark === finding.mark)));
  for (const finding of findings) {
    const all = known(finding);
    const acceptance = all.find(({ mark }) => mark === finding.mark) ?? all.filter((one) => !met.has(one)).pop();
    if (!acceptance) {
      open.push(finding);
      continue;
    }
    const { by, at, until, reason } = acceptance;
    const why = standingOf(acceptance, finding.mark, today);
    if (why === "holds") accepted.push({ ...finding, acceptance: { by, at, until, reason } });
    else open.push({ ...finding, lapsed: { why, by, until, reason } });
  }
  return { open, accepted };
}
