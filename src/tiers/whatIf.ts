/** What if: how many accounts would have which tier under other limits, weights, buffers or another model. Nothing is decided. */
import type { Message } from "../locales/types";
import type { Dataset } from "../kpis/dataset";
import type { Tier } from "../policy/types";
import { accountMarks } from "./accounts";
import { notRated, tierClasses, type Ratings } from "./models/types";
import { datasetWith } from "./policyWith";
import { tierSettingsOf } from "./policySettings";
import { rateAccounts, ratingsInForce, tierModelOf } from "./registry";
import { reviewTiers, type ReviewOptions } from "./review";
import type { TierReviewResult } from "./results";

/** Accounts by what a model says. */
export interface TierDistribution {
  readonly tiers: Readonly<Record<Tier, number>>;
  readonly notEvaluable: number;
}

/** Accounts that would go from one computed tier to another; null: not evaluable. */
export interface TierFlow {
  readonly from: Tier | null;
  readonly to: Tier | null;
  readonly count: number;
}

export interface TierWhatIf {
  /** Why nobody could be rated under the change. */
  readonly problem: Message | null;
  /** Accounts by the tier last decided. */
  readonly decided: Readonly<Record<Tier, number>>;
  /** What the model says today and under the change, before buffer and grace. */
  readonly computed: { readonly now: TierDistribution; readonly then: TierDistribution };
  /** From today's computed tier to that under the change, where they differ. */
  readonly flows: readonly TierFlow[];
  /** The review under the change, with its moves and holds. */
  readonly review: TierReviewResult;
}

/**
 * @param change other parameters, settings or model; owner and rows as in a review (the distributions count everybody)
 */
export function whatIf(data: Dataset, change: ReviewOptions): TierWhatIf {
  const changed = change.policy ? datasetWith(data, change.policy) : data;
  const model = change.model ?? tierModelOf(changed.policy).id;
  const now = ratingsInForce(data);
  const then = rateAccounts(changed, model, { ...tierSettingsOf(changed.policy), ...change.settings });
  const marks = accountMarks(data);
  const review = reviewTiers(data, change);
  return {
    problem: then.problem,
    decided: review.before,
    computed: { now: distribution(now, marks), then: distribution(then, marks) },
    flows: flows(now, then),
    review,
  };
}

function distribution({ codes }: Ratings, marks: Uint8Array): TierDistribution {
  const tiers: Record<Tier, number> = { A: 0, B: 0, C: 0, D: 0, unrated: 0 };
  let notEvaluable = 0;
  codes.forEach((code, row) => {
    if (marks[row] === 0) return;
    const tier = tierClasses[code];
    if (tier === undefined) notEvaluable++;
    else tiers[tier]++;
  });
  return { tiers, notEvaluable };
}

function flows(now: Ratings, then: Ratings): TierFlow[] {
  const width = tierClasses.length + 1;
  const place = (code: number): number => Math.min(code, width - 1);
  const counts = new Int32Array(width * width);
  // Rows that are no account have no code, today and under the change: they go nowhere.
  now.codes.forEach((code, row) => {
    const at = place(code) * width + place(then.codes[row] ?? notRated);
    counts[at] = (counts[at] ?? 0) + 1;
  });
  return [...counts].flatMap((count, at) => {
    const [from, to] = [Math.floor(at / width), at % width];
    return count === 0 || from === to ? [] : [{ from: tierClasses[from] ?? null, to: tierClasses[to] ?? null, count }];
  });
}
