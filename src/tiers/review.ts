/**
 * The review of tiers: what was last decided against what the sales say now. Buffer, grace and overrides keep a tier; nothing is
 * written here. Clauses: 002 三(二)1 and 2; buffer and grace are the product's own (TIR-06), 0/1/1 follows the clause literally.
 */
import { isoDate } from "../calendar/serial";
import type { Message } from "../locales/types";
import { tierText } from "../locales/tiers";
import type { Dataset } from "../kpis/dataset";
import type { SalesProblem, UnresolvedOrders } from "../kpis/derived";
import { columnByRef } from "../policy/catalogue";
import type { Tier } from "../policy/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell } from "../policy/values";
import type { Bands } from "./bands";
import { isTier, policyBands, salesTier, tierRank, tierReason } from "./bands";
import { graceLog } from "./grace";

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

/** A tier that changes. `first`: graded for the first time (from nothing or from unrated). */
export interface TierMove extends ReviewedAccount {
  readonly from: Tier | null;
  readonly to: Tier;
  readonly direction: "down" | "up" | "first";
  /** The sales the decision rests on. */
  readonly salesUsed: number | null;
  readonly reason: Message;
}

/** A tier that stays although the computed one differs. */
export interface TierHold extends ReviewedAccount {
  readonly tier: Tier;
  readonly computed: Tier;
  /** grace and hysteresis are codes of list tierHold; override: Accounts.tierOverrideReason. */
  readonly heldBy: "override" | "grace" | "hysteresis";
  readonly salesUsed: number | null;
  readonly reason: Message;
  /** TierReviews already holds this hold for the same evaluation date: a second run logs nothing. */
  readonly alreadyLogged: boolean;
}

/** An account whose last logged review was a hold and that now agrees again: log it, so that the row of holds is seen to end. */
export interface TierSettled extends ReviewedAccount {
  readonly tier: Tier;
  readonly salesUsed: number | null;
}

export interface TierReviewResult {
  readonly asOf: number;
  /** Rows of Accounts that hold an account. */
  readonly accounts: number;
  /** Accounts by tier after the moves; an account without tier counts as unrated. */
  readonly tiers: Readonly<Record<Tier, number>>;
  /** Downgrades first, then upgrades, then first gradings, each in the table's order. */
  readonly moves: readonly TierMove[];
  readonly held: readonly TierHold[];
  readonly settled: readonly TierSettled[];
  readonly unchanged: number;
  readonly notEvaluable: readonly (ReviewedAccount & { readonly reason: Message })[];
  /** The limits are missing or wrong: nobody was evaluated. */
  readonly problem: Message | null;
  /** Orders inside the twelve months that belong to no account; all 0 when sales are typed. */
  readonly unresolvedOrders: UnresolvedOrders;
}

const directions = ["down", "up", "first"] as const;

/**
 * Reviews every account.
 * @param data tables, policy and evaluation date (`today`)
 * @returns moves, holds and what cannot be evaluated; shape of `recalc` with what the preview shows beside it
 */
export function reviewTiers(data: Dataset): TierReviewResult {
  const { policy } = data;
  const count = data.rowCount("Accounts");
  const ids = data.column("Accounts.accountId") ?? [];
  const names = data.column("Accounts.accountName") ?? [];
  const typed = data.column("Accounts.expectedAnnualSales") ?? [];
  const decided = data.column("Accounts.tier") ?? [];
  const overrides = data.column("Accounts.tierOverrideReason") ?? [];
  const fromOrders = policy.text("tier.salesSource") === "last12Months";
  const figures = data.figures();
  const limits = policyBands(policy);
  const buffer = policy.number("tier.hysteresisPct") ?? 0;
  const needed = { down: policy.number("tier.downgradePeriods") ?? 1, up: policy.number("tier.upgradePeriods") ?? 1 };
  const log = graceLog(data);

  const moves: Record<(typeof directions)[number], TierMove[]> = { down: [], up: [], first: [] };
  const held: TierHold[] = [];
  const settled: TierSettled[] = [];
  const notEvaluable: (ReviewedAccount & { reason: Message })[] = [];
  const tiers: Record<Tier, number> = { A: 0, B: 0, C: 0, D: 0, unrated: 0 };
  let accounts = 0;
  let unchanged = 0;

  for (let row = 0; row < count; row++) {
    if (isBlank(ids[row]) && isBlank(names[row])) continue;
    accounts++;
    const before = decided[row] ?? null;
    const current: Tier | null = isTier(before) ? before : null;
    const account = (): ReviewedAccount => describe(row);
    const keep = (): void => {
      tiers[current ?? "unrated"]++;
    };
    const sales = salesOf(row);
    const refused =
      "problem" in limits
        ? limits.problem
        : !isTier(before) && !isBlank(before)
          ? unknownTier(before)
          : "reason" in sales
            ? sales.reason
            : null;
    if (refused || "problem" in limits || "reason" in sales) {
      if (refused) notEvaluable.push({ ...account(), reason: refused });
      keep();
      continue;
    }
    const computed = salesTier(sales.value, limits.bands);
    if (computed === current) {
      unchanged++;
      keep();
      if (log.openHold(row)) settled.push({ ...account(), tier: computed, salesUsed: sales.value });
      continue;
    }
    const hold = holdOf(row, current, computed, sales.value, limits.bands);
    if (hold && current !== null) {
      held.push({
        ...account(),
        tier: current,
        computed,
        salesUsed: sales.value,
        alreadyLogged: log.loggedToday(row, current, computed, hold.heldBy),
        ...hold,
      });
      keep();
      continue;
    }
    tiers[computed]++;
    const direction =
      current === null || current === "unrated" ? "first" : tierRank[computed] < tierRank[current] ? "down" : "up";
    moves[direction].push({
      ...account(),
      from: current,
      to: computed,
      direction,
      salesUsed: sales.value,
      reason: tierReason(sales.value, limits.bands),
    });
  }

  return {
    asOf: Math.floor(data.today),
    accounts,
    tiers,
    moves: directions.flatMap((direction) => moves[direction]),
    held,
    settled,
    unchanged,
    notEvaluable,
    problem: "problem" in limits ? limits.problem : null,
    unresolvedOrders: fromOrders ? figures.unresolvedOrders : { blank: 0, unknown: 0, ambiguous: 0 },
  };

  function describe(row: number): ReviewedAccount {
    const entered = typed[row];
    const sales = figures.salesLast12Months[row] ?? Number.NaN;
    return {
      row,
      accountId: text(ids[row]),
      accountName: text(names[row]),
      enteredSales: typeof entered === "number" ? entered : null,
      salesLast12Months: Number.isNaN(sales) ? null : sales,
    };
  }

  function salesOf(row: number): { readonly value: number | null } | { readonly reason: Message } {
    if (!fromOrders) return amountCell(typed[row] ?? null, "Accounts.expectedAnnualSales");
    const twins = data.accounts.candidates(isBlank(ids[row]) ? names[row] : ids[row]);
    if (twins.length > 1)
      return {
        reason: {
          text: tierText.sameAccount,
          args: { count: twins.length, found: text(isBlank(ids[row]) ? names[row] : ids[row]) },
        },
      };
    const problem = figures.salesProblem(row);
    return problem ? { reason: salesReason(problem, data) } : { value: figures.salesLast12Months[row] ?? null };
  }

  function holdOf(
    row: number,
    current: Tier | null,
    computed: Tier,
    sales: number | null,
    bands: Bands,
  ): Pick<TierHold, "heldBy" | "reason"> | null {
    if (current === null) return null;
    const label = tierText[computed];
    const why = overrides[row];
    if (!isBlank(why))
      return { heldBy: "override", reason: { text: tierText.heldOverride, args: { computed: label, why: text(why) } } };
    if (current === "unrated") return null;
    const down = tierRank[computed] < tierRank[current];
    if (down && sales !== null && current !== "D") {
      const limit = bufferLimit(current, bands, buffer);
      if (sales >= limit)
        return {
          heldBy: "hysteresis",
          reason: { text: tierText.heldHysteresis, args: { computed: label, sales, limit } },
        };
    }
    const periods = down ? needed.down : needed.up;
    const inARow = log.reviewsInARow(row, current, down) + 1;
    if (inARow >= periods) return null;
    return {
      heldBy: "grace",
      reason: {
        text: down ? tierText.heldGraceDown : tierText.heldGraceUp,
        args: { computed: label, count: inARow, needed: periods },
      },
    };
  }
}

/** The amount below which a tier is left: its lower limit less the buffer. Only the buffer of the tier now held counts. */
const bufferLimit = (tier: "A" | "B" | "C", bands: Bands, buffer: number): number =>
  Math.round((tier === "A" ? bands.a : tier === "B" ? bands.b : bands.c) * (1 - buffer) * 10000) / 10000;

/** What is wrong with a typed amount: an error or a text is not evaluable; null for a number or a blank. */
export function amountProblem(cell: CellValue, ref: string): Message | null {
  if (typeof cell === "number" || isBlank(cell)) return null;
  const column = columnByRef(ref)?.label;
  const named = isErrorCell(cell) ? tierText.salesError : tierText.salesText;
  return { text: named, args: { column: column ?? ref, found: text(cell) } };
}

/** A typed amount: blank is null (unrated). */
function amountCell(cell: CellValue, ref: string): { readonly value: number | null } | { readonly reason: Message } {
  const reason = amountProblem(cell, ref);
  return reason ? { reason } : { value: typeof cell === "number" ? cell : null };
}

const unknownTier = (cell: CellValue): Message => ({ text: tierText.unknownTier, args: { found: text(cell) } });

/** Why sales of twelve months cannot be said, in words. */
export function salesReason(problem: SalesProblem, data: Dataset): Message {
  const since = data.policy.number("orders.completeSince");
  const from = data.figures().salesFrom;
  return {
    text: tierText[problem],
    ...(problem === "historyShort"
      ? { args: { since: since === null ? "" : isoDate(since), from: from === null ? "" : isoDate(from) } }
      : {}),
  };
}

/** A cell as text for results and messages; long texts are cut. */
function text(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  const whole = isErrorCell(cell) ? cell.error : String(cell);
  return whole.length > 120 ? `${whole.slice(0, 119)}…` : whole;
}
