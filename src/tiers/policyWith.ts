/** A data set as it would be under another policy, for a what-if. */
import { buildDataset, type Dataset } from "../kpis/dataset";
import { parsePolicy } from "../policy/parse";
import type { Policy, PolicyProblem } from "../policy/types";
import type { CellValue } from "../policy/values";

/** Parameters and what their cells would hold. */
export type PolicyChange = Readonly<Record<string, CellValue>>;

/**
 * The policy with other values for some parameters.
 * @returns the policy, and what of the change cannot be used: such a value is a gap
 */
export function policyWith(policy: Policy, change: PolicyChange): { policy: Policy; problems: PolicyProblem[] } {
  const parameters = Object.entries(change).map(([id, value]) => ({ id, value, where: id }));
  const { lang, profile } = policy;
  const { policy: changed, problems } = parsePolicy({
    ...{ lang, profile, parameters },
    packs: [],
    rules: [],
    holidays: [],
    lists: [],
  });
  const of = (id: string): Policy => (Object.hasOwn(change, id) ? changed : policy);
  return {
    problems,
    policy: {
      ...policy,
      number: (id) => of(id).number(id),
      text: (id) => of(id).text(id),
      flag: (id) => of(id).flag(id),
      words: (id) => of(id).words(id),
      duration: (id) => of(id).duration(id),
      isGap: (id) => of(id).isGap(id),
      isRefused: (id) => of(id).isRefused(id),
    },
  };
}

/** Parameters that only the review reads: figures of orders and contacts stay as they are. */
const ofReviewOnly = /^(tier|pareto)\./;

/** The same tables under another policy; figures that do not depend on the change are not worked out again. */
export function datasetWith(data: Dataset, change: PolicyChange): Dataset {
  const { policy } = policyWith(data.policy, change);
  if (!Object.keys(change).every((id) => ofReviewOnly.test(id))) return buildDataset(data.raw, policy, data.today);
  return Object.create(data, { policy: { value: policy, enumerable: true } }) as Dataset;
}
