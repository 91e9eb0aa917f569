/** Pareto classes by share of sales, by count, or by both: 001 大客户营销技巧 (1), pareto.valueShare and pareto.topShare. */
import { modelText } from "../../locales/tiersModels";
import { tierText } from "../../locales/tiers";
import type { Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import { fromTenThousandths, toTenThousandths } from "../../kpis/money";
import { amountState, tierAmounts } from "../amounts";
import { percentText } from "../percent";
import type { TierSettings } from "../settings";
import { paretoLimitsOf } from "../settings";
import { notEvaluableRatings } from "./none";
import { firstAtLeast } from "./sorted";
import type { Ratings, TierModel } from "./types";
import { notRated, tierClasses, unratedCode } from "./types";

/** How far a class reaches, counted from the best; where several are given all of them hold. */
export interface ParetoLimit {
  /** Share of all sales above zero, 0 to 1. */
  readonly valueShare?: number;
  /** Share of all rows with a number, 0 to 1, rounded up to whole rows. */
  readonly countShare?: number;
  /** Number of rows. */
  readonly count?: number;
}

export interface ParetoResult {
  /** Place in the limits, their number for the rest, `notRated` for a row without number. */
  readonly classes: Uint8Array;
  /** Rows with a number. */
  readonly counted: number;
  /** Sum of the amounts above zero; NaN when it is too large to be exact. */
  readonly total: number;
  /** 1 for the largest amount; equal amounts have the same rank. */
  readonly rank: (amount: number) => number;
  /** Share of the total that this amount, its equals and all above it bring. */
  readonly share: (amount: number) => number;
}

/** What is wrong with limits: null when shares lie between 0 and 1, counts are not negative, and neither falls from class to class. */
export function checkPareto(limits: readonly ParetoLimit[]): Message | null {
  const rising = (values: readonly (number | undefined)[], most: number): boolean => {
    let before = 0;
    for (const value of values) {
      if (value === undefined) continue;
      if (!(value >= before && value <= most)) return false;
      before = value;
    }
    return true;
  };
  return rising(
    limits.map(({ valueShare }) => valueShare),
    1,
  ) &&
    rising(
      limits.map(({ countShare }) => countShare),
      1,
    ) &&
    rising(
      limits.map(({ count }) => count),
      Number.MAX_SAFE_INTEGER,
    )
    ? null
    : { text: modelText.paretoLimits };
}

/**
 * Pareto classes. Rows are taken from the largest amount on; a class takes a row as long as what stands before it has not reached the
 * limit, so the row that crosses the limit still belongs to it. Equal amounts stay together, in the better class. Amounts of zero and
 * below are never in a class with a limit and add nothing to the total. The order of the rows never matters.
 * @param amounts currency units, compared at four decimals; NaN has no class
 * @param limits from the best class on; `checkPareto` accepts them
 */
export function paretoClasses(amounts: ArrayLike<number>, limits: readonly ParetoLimit[]): ParetoResult {
  const units = Float64Array.from(amounts, toTenThousandths);
  const sorted = units.filter((unit) => !Number.isNaN(unit)).sort();
  const counted = sorted.length;
  const firstPositive = firstAtLeast(sorted, counted, 1);
  // Sum of an amount and all below it that are above zero.
  const sums = new Float64Array(counted);
  for (let at = firstPositive; at < counted; at++) sums[at] = (sums[at - 1] ?? 0) + (sorted[at] ?? 0);
  const total = sums[counted - 1] ?? 0;
  const sumBelow = (unit: number): number => sums[firstAtLeast(sorted, counted, unit) - 1] ?? 0;

  // The class is a function of the amount, so each class is known by its smallest amount: it takes amounts from the largest on.
  let at = counted;
  const least = limits.map((limit) => {
    const [share, rows] = [(limit.valueShare ?? 2) - 1e-9, cap(limit, counted)];
    let smallest = Number.POSITIVE_INFINITY;
    while (at > firstPositive && (total - (sums[at - 1] ?? 0)) / total < share && counted - at < rows) {
      smallest = sorted[at - 1] ?? 0;
      at = firstAtLeast(sorted, counted, smallest);
    }
    return smallest;
  });
  // The best class that reaches down to an amount; one that took nobody reaches nobody.
  const classOf = (unit: number): number => {
    const place = least.findIndex((smallest) => unit >= smallest);
    return place < 0 ? least.length : place;
  };
  const classes = Uint8Array.from(units, (unit) => (Number.isNaN(unit) ? notRated : classOf(unit)));
  return {
    classes,
    counted,
    total: fromTenThousandths(total),
    rank: (amount) => counted - firstAtLeast(sorted, counted, toTenThousandths(amount) + 1) + 1,
    share: (amount) => (total - sumBelow(toTenThousandths(amount))) / total,
  };
}

/** Rows that a class may hold together with those above it; 0.2 × 15 is 3, whatever the last bit says. */
const cap = ({ countShare, count }: ParetoLimit, rows: number): number =>
  Math.min(
    count ?? Number.POSITIVE_INFINITY,
    countShare === undefined ? Number.POSITIVE_INFINITY : Math.ceil(Math.round(countShare * rows * 1e6) / 1e6),
  );

function rate(data: Dataset, settings: TierSettings): Ratings {
  const { amounts, states, problem } = tierAmounts(data);
  const none = (why: Message): Ratings => notEvaluableRatings(amounts.length, tierClasses, why);
  const limits = settings.paretoLimits ?? paretoLimitsOf(data.policy, settings.paretoBy);
  if (limits === null || limits.length > lowest) return none({ text: modelText.paretoLimits });
  const wrong = checkPareto(limits);
  if (wrong) return none(wrong);
  // A share of a sum that lacks somebody's sales would be wrong for everybody.
  const unclear = states.indexOf(amountState.unreadable);
  if (unclear >= 0) return none({ text: modelText.paretoUnclear, args: { row: unclear + 1 } });
  const result = paretoClasses(amounts, limits);
  if (Number.isNaN(result.total)) return none({ text: tierText.tooLarge });
  if (result.total === 0) return none({ text: modelText.paretoNothing });
  const codes = result.classes.map((code, row) =>
    states[row] === amountState.blank ? unratedCode : code === limits.length ? lowest : code,
  );
  return {
    classes: tierClasses,
    codes,
    figures: amounts,
    limits: null,
    problem: null,
    reason: (row) => {
      const sales = amounts[row] ?? Number.NaN;
      if (Number.isNaN(sales)) return problem(row);
      const tier = tierText[tierClasses[codes[row] ?? lowest] ?? "D"];
      if (!(sales > 0)) return { text: modelText.paretoNone, args: { sales, tier } };
      const args = { sales, tier, count: result.counted, rank: result.rank(sales) };
      return { text: modelText.paretoIn, args: { ...args, share: percentText(result.share(sales)) } };
    },
  };
}

/** Code of D: what no limit takes. */
const lowest = 3;

/** Shares of sales or of customers as a tier model, for comparison and what-if; no scheme of the catalogue names it. */
export const paretoModel: TierModel = {
  id: "pareto",
  name: modelText.pareto,
  field: "tier",
  clause: "001 大客户营销技巧 (1)",
  bySales: true,
  rate,
};
