/** Every tier model a second way: what its definition says of accounts, written without the product's own code. */
import type { CellValue } from "../../../src/policy/values";

export type Account = Readonly<Record<string, CellValue>>;
/** A class by account, in their order; null: not evaluable. */
type Classes = readonly (string | null)[];

/** Points of the words, and the share of the weight that must be known: docs/policy-notes.md. */
const points: Readonly<Record<string, number>> = {
  strong: 4,
  ratherStrong: 3,
  average: 2,
  weak: 1,
  high: 4,
  ratherHigh: 3,
  moderate: 2,
  medium: 2.5,
  low: 1,
};
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Weighted mean of what is known; null where a word is strange or less than three fifths of the weight is known. */
function mean(cells: readonly (CellValue | undefined)[], weights: readonly number[]): number | null {
  const used = cells
    .map((cell, at) => ({ cell: cell ?? null, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  if (used.some(({ cell }) => cell !== null && points[String(cell)] === undefined)) return null;
  const known = used.filter(({ cell }) => cell !== null);
  const sum = (list: typeof used, value: (one: (typeof used)[number]) => number): number =>
    list.reduce((total, one) => total + value(one), 0);
  const all = sum(used, ({ weight }) => weight);
  const there = sum(known, ({ weight }) => weight);
  if (known.length === 0 || there * 5 < all * 3) return null;
  return round(sum(known, ({ cell, weight }) => weight * (points[String(cell)] ?? 0)) / there);
}

const banded = (figure: number, limits: readonly number[]): string =>
  ["A", "B", "C"].find((_, at) => figure >= (limits[at] ?? 0)) ?? "D";

/** Sales bands: half-open, blank is unrated. @param limits of A, B, C */
export const bySales = (rows: readonly Account[], limits: readonly number[] = [1e6, 5e5, 1e5]): Classes =>
  rows.map(({ expectedAnnualSales: sales }) => (sales === null ? "unrated" : banded(Number(sales), limits)));

export const byScore = (rows: readonly Account[], weights: readonly number[], limits: readonly number[]): Classes =>
  rows.map(({ purchasingPower, purchaseFrequency, growthPotential }) => {
    const score = mean([purchasingPower, purchaseFrequency, growthPotential], weights);
    return score === null ? null : banded(score, limits);
  });

/** The matrix: two means, and the sum of their thirds. */
export function byMatrix(rows: readonly Account[], medium: number, high: number): Classes {
  const third = (figure: number): number => (figure >= high ? 2 : figure >= medium ? 1 : 0);
  return rows.map((row) => {
    const x = mean([row.purchasingPower, row.growthPotential], [1, 1]);
    const y = mean([row.recognition, row.purchaseFrequency], [1, 1]);
    return x === null || y === null ? null : (["D", "D", "C", "B", "A"][third(x) + third(y)] ?? null);
  });
}

/** The grade of a lead: only what the clause names. */
export const byIntent = (rows: readonly Account[]): Classes =>
  rows.map(({ intentLevel: intent, purchasingPower: strength }) => {
    const named: Readonly<Record<string, string>> = { "high/strong": "A", "some/average": "B" };
    return intent === "none" ? "C" : (named[[intent, strength].join("/")] ?? null);
  });

/** The channel class as registered. */
export const byChannel = (rows: readonly Account[]): Classes =>
  rows.map(({ channelClass: cell }) => (cell === null ? "" : cell === "C1" || cell === "C2" ? cell : null));

/** Pareto: rows from the largest on, until the share before them is reached. */
export function byPareto(rows: readonly Account[]): Classes {
  const sales = rows.map(({ expectedAnnualSales: cell }) => cell as number | null);
  const positive = sales.filter((one): one is number => one !== null && one > 0);
  const total = positive.reduce((sum, one) => sum + one, 0);
  return sales.map((one) => {
    const before = positive.filter((other) => one !== null && other > one).reduce((sum, other) => sum + other, 0);
    const place = [0.8, 0.96, 0.992].findIndex((share) => before < share * total - 1e-6);
    if (total === 0) return null;
    return one === null ? "unrated" : one <= 0 || place < 0 ? "D" : (["A", "B", "C"][place] ?? null);
  });
}

/** An order of the twelve months: place of its account, days ago, amount. */
export interface Bought {
  readonly account: number;
  readonly daysAgo: number;
  readonly amount: number;
}

/** RFM: fifths by the middle of a value's ranks, counted over orders. */
export function byRfm(count: number, lines: readonly Bought[]): Classes {
  const buyers = Array.from({ length: count }, (_, at) => lines.filter((line) => line.account === at)).flatMap(
    (list, at) =>
      list.length === 0
        ? []
        : [
            {
              at,
              values: [
                -Math.min(...list.map(({ daysAgo }) => daysAgo)),
                list.length,
                list.reduce((sum, { amount }) => sum + amount, 0),
              ],
            },
          ],
  );
  const fifth = (value: number, all: readonly number[]): number => {
    const below = all.filter((other) => other < value).length;
    const equal = all.filter((other) => other === value).length;
    return Math.min(5, Math.floor(((below + equal / 2) / all.length) * 5 + 1e-9) + 1);
  };
  return Array.from({ length: count }, (_, at) => {
    const scores = buyers
      .find((one) => one.at === at)
      ?.values.map((value, measure) =>
        fifth(
          value,
          buyers.map(({ values }) => values[measure] ?? 0),
        ),
      );
    return scores ? banded(round(scores.reduce((sum, one) => sum + one, 0) / 3), [4, 3, 2]) : "unrated";
  });
}
