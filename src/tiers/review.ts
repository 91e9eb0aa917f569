/**
 * The review of tiers: what was last decided against what a model says now. Overrides, contracts, buffer, grace and missing approval keep a
 * tier; nothing is written here. Clauses: 002 三(二)1 and 2; buffer and grace are the product's own (TIR-06), 0/1/1 follows the clause
 * literally.
 */
import { isoDate } from "../calendar/serial";
import { tierText } from "../locales/tiers";
import type { Message } from "../locales/types";
import type { Dataset } from "../kpis/dataset";
import type { Tier } from "../policy/types";
import { isBlank, plainCell } from "../policy/values";
import { accountMarks } from "./accounts";
import { shortText } from "./amounts";
import { isTier, tierRank } from "./bands";
import { reviewDates } from "./due";
import { graceLog } from "./grace";
import { tierHolds, type Hold } from "./holds";
import { notRated, tierClasses, unratedCode, type TierModelId } from "./models/types";
import { datasetWith, type PolicyChange } from "./policyWith";
import { tierSettingsOf } from "./policySettings";
import { rateAccounts, tierModelOf, tierModels } from "./registry";
import type { ReviewedAccount, TierHold, TierMove, TierReviewResult, TierSettled } from "./results";
import type { TierSettings } from "./settings";

export { amountProblem, salesReason } from "./amounts";
export type * from "./results";

/** What a review looks at, and with what in mind. Everything may be left out. */
export interface ReviewOptions {
  /** Another model than the one `tier.scheme` names, for a what-if. */
  readonly model?: TierModelId;
  readonly settings?: Partial<TierSettings>;
  /** Parameters with other values, for a what-if; a value that cannot be used is a gap. */
  readonly policy?: PolicyChange;
  /** Only accounts of this owner. */
  readonly owner?: string;
  /** Only these rows of Accounts. */
  readonly rows?: ReadonlySet<number>;
  /** Rows of Accounts whose move somebody approved; asked only where `settings.approval` wants it. */
  readonly approved?: ReadonlySet<number>;
}

const directions = ["down", "up", "first"] as const;

/** Codes of the decided tier beside those of `tierClasses`: nothing decided, and a word that is no tier. */
const undecided = 254;
const unknown = 253;

const nobody: ReadonlySet<number> = new Set();

/**
 * Reviews all accounts, those of an owner, or a selection.
 * @param data tables, policy and evaluation date (`today`)
 * @returns moves, holds and what cannot be evaluated; shape of `recalc` with what the preview shows beside it
 */
export function reviewTiers(data: Dataset, options: ReviewOptions = {}): TierReviewResult {
  return reviewed(options.policy ? datasetWith(data, options.policy) : data, options);
}

function reviewed(data: Dataset, options: ReviewOptions): TierReviewResult {
  const { policy } = data;
  const settings: TierSettings = { ...tierSettingsOf(policy), ...options.settings };
  const model = options.model === undefined ? tierModelOf(policy) : tierModels[options.model];
  const ratings = rateAccounts(data, model.id, settings);
  const log = graceLog(data);
  const holds = tierHolds(data, model, ratings, settings, log, options.approved ?? nobody);
  const decided = decidedCodes(data);
  const wanted = selection(data, options);
  const ids = data.column("Accounts.accountId");
  const names = data.column("Accounts.accountName");
  const typed = data.column("Accounts.expectedAnnualSales");

  // Object.assign, because a spread of every row of a first grading is several times as slow.
  const moves: Record<(typeof directions)[number], TierMove[]> = { down: [], up: [], first: [] };
  const held: TierHold[] = [];
  const settled: TierSettled[] = [];
  const notEvaluable: (ReviewedAccount & { reason: Message })[] = [];
  const before = new Int32Array(tierClasses.length);
  const after = new Int32Array(tierClasses.length);
  let accounts = 0;
  let unchanged = 0;

  wanted.forEach((asked, row) => {
    if (asked === 0) return;
    accounts++;
    const current = decided[row] ?? undecided;
    const counted = Math.min(current, unratedCode);
    before[counted] = (before[counted] ?? 0) + 1;
    const code = ratings.codes[row] ?? notRated;
    let to = counted;
    if (current === unknown || code === notRated) to = refuse(row, current, counted);
    else if (code !== current) to = settle(row, current, code);
    else {
      unchanged++;
      if (log.openHold(row)) settled.push({ ...describe(row), tier: tierOf(code) });
    }
    after[to] = (after[to] ?? 0) + 1;
  });

  return {
    asOf: Math.floor(data.today),
    model: model.id as TierModelId,
    accounts,
    before: byTier(before),
    tiers: byTier(after),
    moves: directions.flatMap((direction) => moves[direction]),
    held,
    settled,
    unchanged,
    notEvaluable,
    problem: ratings.problem,
    unresolvedOrders:
      policy.text("tier.salesSource") === "last12Months"
        ? data.figures().unresolvedOrders
        : { blank: 0, unknown: 0, ambiguous: 0 },
  };

  /** What cannot be evaluated keeps what it has, or loses a tier whose time is over where the company wants that. */
  function refuse(row: number, current: number, counted: number): number {
    const found = data.column("Accounts.tier")?.[row];
    const reason: Message =
      ratings.problem ??
      (current === unknown ? { text: tierText.unknownTier, args: { found: shortText(found) } } : ratings.reason(row));
    const until = settings.expired === "unrate" && current < unratedCode ? reviewDates(data).due(row) : null;
    if (until === null || data.today <= until || holds.override(row, "unrated") !== null) {
      notEvaluable.push({ ...describe(row), reason });
      return counted;
    }
    const expired = { text: tierText.expired, args: { until: isoDate(until), reason } };
    move(row, tierOf(current), "unrated", "unrated", expired);
    return unratedCode;
  }

  /** A tier that differs from the computed one: it is held or it moves. Gives the code it has then. */
  function settle(row: number, current: number, code: number): number {
    const computed = tierOf(code);
    if (current === undecided) return move(row, null, computed, computed, ratings.reason(row));
    const tier = tierOf(current);
    const override = holds.override(row, computed);
    if (override !== null) return keep(row, tier, computed, override);
    if (tier === "unrated") return move(row, tier, computed, computed, ratings.reason(row));
    const figure = figureOf(row);
    const outcome = holds.decide({ row, current: tier, computed, figure, reason: ratings.reason(row) });
    if ("hold" in outcome) return keep(row, tier, computed, outcome.hold);
    if ("to" in outcome) return move(row, tier, outcome.to, computed, outcome.reason);
    notEvaluable.push({ ...describe(row), reason: outcome.notEvaluable });
    return current;
  }

  function keep(row: number, tier: Tier, computed: Tier, hold: Hold): number {
    const alreadyLogged = log.loggedToday(row, tier, computed, hold.heldBy);
    held.push(Object.assign(describe(row), hold, { tier, computed, alreadyLogged }));
    return tierClasses.indexOf(tier);
  }

  function move(row: number, from: Tier | null, to: Tier, computed: Tier, reason: Message): number {
    const direction: TierMove["direction"] =
      from === null || from === "unrated" ? "first" : tierRank[to] < tierRank[from] ? "down" : "up";
    moves[direction].push(Object.assign(describe(row), { from, to, computed, direction, reason }));
    return tierClasses.indexOf(to);
  }

  function figureOf(row: number): number | null {
    const figure = ratings.figures[row] ?? Number.NaN;
    return Number.isNaN(figure) ? null : figure;
  }

  function describe(row: number): ReviewedAccount & { salesUsed: number | null; figure: number | null } {
    const entered = typed?.[row];
    const sales = data.figures().salesLast12Months[row] ?? Number.NaN;
    const figure = figureOf(row);
    return {
      row,
      accountId: shortText(ids?.[row]),
      accountName: shortText(names?.[row]),
      enteredSales: typeof entered === "number" ? entered : null,
      salesLast12Months: Number.isNaN(sales) ? null : sales,
      salesUsed: model.bySales ? figure : null,
      figure,
    };
  }
}

const tierOf = (code: number): Tier => tierClasses[code] ?? "unrated";

const byTier = (counts: Int32Array): Record<Tier, number> =>
  Object.fromEntries(tierClasses.map((tier, code) => [tier, counts[code] ?? 0])) as Record<Tier, number>;

/** The decided tier of every row as a code; every distinct cell is read once. */
function decidedCodes(data: Dataset): Uint8Array {
  const column = data.coded("Accounts.tier");
  const codes = new Uint8Array(data.rowCount("Accounts")).fill(undecided);
  if (!column) return codes;
  const known = Uint8Array.from(column.values, (cell) =>
    isBlank(cell) ? undecided : isTier(cell) ? tierClasses.indexOf(cell) : unknown,
  );
  column.codes.forEach((code, row) => {
    codes[row] = known[code] ?? undecided;
  });
  return codes;
}

/** 1 for every account that is asked for. */
function selection(data: Dataset, { owner, rows }: ReviewOptions): Uint8Array {
  const owners = data.column("Accounts.owner");
  const name = owner?.trim();
  const isAsked = (row: number): boolean =>
    (rows === undefined || rows.has(row)) && (name === undefined || plainCell(owners?.[row]) === name);
  return accountMarks(data).map((mark, row) => (isAsked(row) ? mark : 0));
}
