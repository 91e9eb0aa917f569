/** A draft of other limits, weights or another model: how the distribution of tiers would move. */
import { whatIf, type TierWhatIf } from "../tiers";
import type { TierModelId } from "../tiers/models/types";
import type { CellValue } from "../policy/values";
import type { Job } from "./job";

export interface DraftArgs {
  readonly model: TierModelId;
  /** Parameters that differ from the policy, by id. */
  readonly policy: Readonly<Record<string, CellValue>>;
}

/** What a draft comes to. Of its review only how many would move: who moves is what the preview shows, once it is decided. */
export interface DraftOutcome extends Omit<TierWhatIf, "review"> {
  readonly moved: Readonly<Record<"up" | "down" | "first", number>>;
  /** Accounts that a buffer or a grace period would keep where they are. */
  readonly held: number;
}

/** @param outcome of `whatIf` */
export function draftOutcome({ review, ...outcome }: TierWhatIf): DraftOutcome {
  const moved = { up: 0, down: 0, first: 0 };
  for (const { direction } of review.moves) moved[direction]++;
  return { ...outcome, moved, held: review.held.length };
}

export const whatIfJob: Job<DraftArgs, DraftOutcome> = {
  name: "whatIf",
  run: (data, { model, policy }) => draftOutcome(whatIf(data, { model, policy })),
};
