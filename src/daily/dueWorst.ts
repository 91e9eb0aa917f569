/** The worst findings of a check in a few lines: errors by rule, the most frequent first. */
import type { Severity } from "../policy/types";

/** What of a finding is looked at. */
interface Judged {
  readonly rule: string;
  readonly severity: Severity;
  readonly history: boolean;
}

/** Errors of one rule. */
export interface WorstRule<T> {
  readonly rule: string;
  readonly count: number;
  /** The first of them, in the order of checking. */
  readonly first: T;
}

/**
 * @param findings of a check; those of history rows are left out
 * @param limit so many rules at most
 */
export function worstFindings<T extends Judged>(findings: readonly T[], limit: number): readonly WorstRule<T>[] {
  const rules = new Map<string, { rule: string; count: number; first: T }>();
  for (const finding of findings) {
    if (finding.severity !== "error" || finding.history) continue;
    const known = rules.get(finding.rule);
    if (known) known.count++;
    else rules.set(finding.rule, { rule: finding.rule, count: 1, first: finding });
  }
  return [...rules.values()]
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
    .slice(0, limit);
}
