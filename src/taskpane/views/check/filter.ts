/** Which findings are listed, and in which groups. Plain functions: the pane draws what they give. */
import type { CheckFinding } from "../../../commands/results";
import type { Severity } from "../../../policy/types";

/** What is asked for; null means everything. */
export interface FindingFilter {
  readonly sheet: string | null;
  readonly rule: string | null;
  readonly severity: Severity | null;
  readonly owner: string | null;
}

export const noFilter: FindingFilter = { sheet: null, rule: null, severity: null, owner: null };

type Part = keyof FindingFilter;

/** The findings that fit, in their own order. */
export const filtered = <T extends CheckFinding>(findings: readonly T[], filter: FindingFilter): readonly T[] => {
  const asked = (Object.keys(filter) as Part[]).filter((part) => filter[part] !== null);
  return asked.length === 0
    ? findings
    : findings.filter((finding) => asked.every((part) => finding[part] === filter[part]));
};

/** The values of one part with how many findings each would leave, given the other parts. In order of first appearance. */
export function choices(findings: readonly CheckFinding[], filter: FindingFilter, part: Part): [string, number][] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding[part], 0);
  for (const finding of filtered(findings, { ...filter, [part]: null }))
    counts.set(finding[part], (counts.get(finding[part]) ?? 0) + 1);
  return [...counts];
}

/** A line of the list: a heading of a group, or a finding. */
export type ListLine<T> =
  | { readonly kind: "group"; readonly rule: string; readonly count: number; readonly open: boolean }
  | { readonly kind: "finding"; readonly finding: T };

/**
 * Findings as lines, by rule where asked for: groups with the gravest and the most findings first, folded ones without theirs.
 * @param folded rules whose group is closed
 */
export function listLines<T extends CheckFinding>(
  findings: readonly T[],
  grouped: boolean,
  folded: ReadonlySet<string>,
): ListLine<T>[] {
  if (!grouped) return findings.map((finding) => ({ kind: "finding", finding }));
  const groups = new Map<string, T[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const rank: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 };
  const worst = (group: readonly T[]): number =>
    group.reduce((best, { severity }) => Math.min(best, rank[severity]), 3);
  return [...groups]
    .sort(([a, x], [b, y]) => worst(x) - worst(y) || y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([rule, group]): ListLine<T>[] => {
      const open = !folded.has(rule);
      const head: ListLine<T> = { kind: "group", rule, count: group.length, open };
      return open ? [head, ...group.map((finding): ListLine<T> => ({ kind: "finding", finding }))] : [head];
    });
}
