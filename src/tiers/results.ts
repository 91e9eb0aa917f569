/** What a review of tiers gives back. */
import type { Message } from "../locales/types";
import type { UnresolvedOrders } from "../kpis/derived";
import type { Tier } from "../policy/types";
import type { TierModelId } from "./models/types";

/** An account in the review, by row of Accounts (0-based). */
export interface ReviewedAccount {
  readonly row: number;
  readonly accountId: string;
  readonly accountName: string;
  /** Typed expected annual sales, null where blank or unreadable. */
  readonly enteredSales: number | null;
  /** Sales of the last twelve months, null where they cannot be said. */
  readonly salesLast12Months: number | null;
}

/** What a decision rests on. */
export interface DecisionBasis {
  /** The sales it rests on; null where a score decides. */
  readonly salesUsed: number | null;
  /** The figure of the model: sales or score; null where there is none. */
  readonly figure: number | null;
}

/** A tier that changes. `first`: graded for the first time (from nothing or from unrated). */
export interface TierMove extends ReviewedAccount, DecisionBasis {
  readonly from: Tier | null;
  readonly to: Tier;
  /** What the model says; another tier than `to` only where a contract keeps it from falling further. */
  readonly computed: Tier;
  readonly direction: "down" | "up" | "first";
  readonly reason: Message;
}

/** What keeps a tier. */
export type HoldKind = "override" | "contract" | "hysteresis" | "grace" | "pending";

/** A tier that stays although the computed one differs. */
export interface TierHold extends ReviewedAccount, DecisionBasis {
  readonly tier: Tier;
  readonly computed: Tier;
  readonly kind: HoldKind;
  /** Where it would go, of a move that waits for approval; null of other holds. */
  readonly to: Tier | null;
  /**
   * How the hold is logged. grace and hysteresis are codes of list tierHold; override: Accounts.tierOverrideReason. A contract is logged
   * as hysteresis (it starts the count of reviews anew), a move that waits for approval as grace (its reviews go on counting).
   */
  readonly heldBy: "override" | "grace" | "hysteresis";
  readonly reason: Message;
  /** Last day it holds, serial; null where no day is set. */
  readonly until: number | null;
  /** TierReviews already holds this hold for the same evaluation date: a second run logs nothing. */
  readonly alreadyLogged: boolean;
}

/** An account whose last logged review was a hold and that now agrees again: log it, so that the row of holds is seen to end. */
export interface TierSettled extends ReviewedAccount, DecisionBasis {
  readonly tier: Tier;
}

export interface TierReviewResult {
  readonly asOf: number;
  readonly model: TierModelId;
  /** Rows of Accounts that hold an account and were reviewed. */
  readonly accounts: number;
  /** Accounts by tier before the moves; an account without tier, or with an unknown one, counts as unrated. */
  readonly before: Readonly<Record<Tier, number>>;
  /** Accounts by tier after the moves. */
  readonly tiers: Readonly<Record<Tier, number>>;
  /** Downgrades first, then upgrades, then first gradings, each in the table's order. */
  readonly moves: readonly TierMove[];
  readonly held: readonly TierHold[];
  readonly settled: readonly TierSettled[];
  readonly unchanged: number;
  readonly notEvaluable: readonly (ReviewedAccount & { readonly reason: Message })[];
  /** Why nobody was evaluated: limits that are missing or wrong, for example. */
  readonly problem: Message | null;
  /** Orders inside the twelve months that belong to no account; all 0 when sales are typed. */
  readonly unresolvedOrders: UnresolvedOrders;
}
