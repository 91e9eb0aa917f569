/** What keeps a tier although the computed one differs, in the order in which it is asked. */
import { isoDate } from "../calendar/serial";
import { tierText } from "../locales/tiers";
import type { Message } from "../locales/types";
import type { Dataset } from "../kpis/dataset";
import { atFourDecimals } from "../kpis/money";
import type { Tier } from "../policy/types";
import { tierRank } from "./bands";
import { contractUntil } from "./contracts";
import type { GraceLog } from "./grace";
import type { Ratings, TierModel } from "./models/types";
import { tierClasses } from "./models/types";
import type { Override } from "./overrides";
import { overrideOf } from "./overrides";
import type { HoldKind, TierHold } from "./results";
import type { TierSettings } from "./settings";

/** A tier that differs from the computed one. */
export interface Difference {
  readonly row: number;
  readonly current: Exclude<Tier, "unrated">;
  readonly computed: Tier;
  readonly figure: number | null;
  /** Why the computed tier is what it is. */
  readonly reason: Message;
}

export type Hold = Pick<TierHold, "kind" | "heldBy" | "reason" | "until" | "to">;

/** What came of asking: it is held, it goes to a tier, or it cannot be said. */
export type Outcome =
  { readonly hold: Hold } | { readonly to: Tier; readonly reason: Message } | { readonly notEvaluable: Message };

/** How each kind is logged; see TierHold.heldBy. */
const loggedAs: Readonly<Record<HoldKind, TierHold["heldBy"]>> = {
  override: "override",
  contract: "hysteresis",
  hysteresis: "hysteresis",
  grace: "grace",
  pending: "grace",
};

const hold = (
  kind: HoldKind,
  reason: Message,
  until: number | null = null,
  to: Tier | null = null,
): { readonly hold: Hold } => ({
  hold: { kind, heldBy: loggedAs[kind], reason, until, to },
});

export interface Holds {
  /** An override that still counts keeps any tier, also unrated; null where there is none. */
  readonly override: (row: number, computed: Tier) => Hold | null;
  /** Contract, buffer, grace and approval. */
  readonly decide: (difference: Difference) => Outcome;
}

/**
 * @param approved rows of Accounts whose move somebody approved
 */
export function tierHolds(
  data: Dataset,
  model: TierModel,
  ratings: Ratings,
  settings: TierSettings,
  log: GraceLog,
  approved: ReadonlySet<number>,
): Holds {
  const { policy } = data;
  const buffer = policy.number("tier.hysteresisPct") ?? 0;
  const needed = { down: policy.number("tier.downgradePeriods") ?? 1, up: policy.number("tier.upgradePeriods") ?? 1 };
  const floor = settings.contractFloor;

  /** The amount below which a tier is left: its lower limit less the buffer. Only the buffer of the tier now held counts. */
  const bufferLimit = (current: Tier): number | null => {
    const limit = ratings.limits?.[tierClasses.indexOf(current)] ?? null;
    return limit === null ? null : atFourDecimals(limit * (1 - buffer));
  };

  const decide = ({ row, current, computed, figure, reason }: Difference): Outcome => {
    const label = tierText[computed];
    const down = tierRank[computed] < tierRank[current];
    let to = computed;
    let why = reason;
    if (floor !== null && down && tierRank[computed] < tierRank[floor]) {
      const until = contractUntil(data, row);
      if (until === undefined) return { notEvaluable: { text: tierText.contractUnclear, args: { computed: label } } };
      if (until !== null) {
        const args = { computed: label, floor: tierText[floor], until: isoDate(until) };
        why = { text: tierText.heldContract, args };
        if (tierRank[current] <= tierRank[floor]) return hold("contract", why, until);
        to = floor;
      }
    }
    const limit = down && figure !== null ? bufferLimit(current) : null;
    if (limit !== null && figure !== null && figure >= limit)
      return hold(
        "hysteresis",
        model.bySales
          ? { text: tierText.heldHysteresis, args: { computed: label, sales: figure, limit } }
          : { text: tierText.heldHysteresisScore, args: { computed: label, figure, limit } },
      );
    const periods = down ? needed.down : needed.up;
    const inARow = log.reviewsInARow(row, current, down) + 1;
    if (inARow < periods) {
      const args = { computed: label, count: inARow, needed: periods };
      return hold("grace", { text: down ? tierText.heldGraceDown : tierText.heldGraceUp, args });
    }
    const waits = settings.approval === "all" || settings.approval === (down ? "down" : "up");
    if (waits && !approved.has(row)) {
      const args = { computed: tierText[to], reason: why };
      return hold("pending", { text: down ? tierText.heldPendingDown : tierText.heldPendingUp, args }, null, to);
    }
    return { to, reason: why };
  };

  return {
    override: (row, computed) => {
      const given = overrideOf(data, row);
      if (given === null || given.expired) return null;
      const args = { computed: tierText[computed], why: given.why };
      return given.until === null
        ? hold("override", { text: tierText.heldOverride, args }).hold
        : hold(
            "override",
            { text: tierText.heldOverrideUntil, args: { ...args, until: isoDate(given.until) } },
            given.until,
          ).hold;
    },
    decide: (difference) => {
      const given = overrideOf(data, difference.row);
      return decide(given?.expired ? { ...difference, reason: overNote(difference.reason, given) } : difference);
    },
  };
}

/** The reason of a move, and that the exception was over. */
const overNote = (reason: Message, { why, until }: Override): Message => ({
  text: tierText.overrideOver,
  args: { reason, why, until: until === null ? "" : isoDate(until) },
});
