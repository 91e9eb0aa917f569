/** Cases of one family written in several files. */
import type { Case, RuleCases } from "./cases";

/** All cases of all parts, a rule's in the order of the parts. */
export function joinCases(...parts: readonly RuleCases[]): RuleCases {
  const joined: Record<string, readonly Case[]> = {};
  for (const part of parts)
    for (const [rule, cases] of Object.entries(part)) joined[rule] = [...(joined[rule] ?? []), ...cases];
  return joined;
}
