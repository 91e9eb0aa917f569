/** Every model a second way: what the definition says of generated accounts and orders, written without the product's own code. */
import fc from "fast-check";
import { rateAccounts } from "../../../src/tiers";
import type { ModelId } from "../../../src/tiers/models/types";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, type Row } from "../support";

const today = "2026-03-31";

const power = fc.constantFrom<CellValue>(null, "strong", "ratherStrong", "average", "weak", "strange");
const frequency = fc.constantFrom<CellValue>(null, "high", "ratherHigh", "moderate", "low");
const level = fc.constantFrom<CellValue>(null, "high", "medium", "low");
const account = fc.record({
  purchasingPower: power,
  purchaseFrequency: frequency,
  growthPotential: level,
  recognition: level,
  intentLevel: fc.constantFrom<CellValue>(null, "high", "some", "none", "perhaps"),
  channelClass: fc.constantFrom<CellValue>(null, "C1", "C2", "C3"),
  expectedAnnualSales: fc.oneof(
    fc.integer({ min: -5, max: 2_000_000 }),
    fc.constantFrom<CellValue>(null, 1e6, 5e5, 1e5),
  ),
});
type Account = Readonly<Record<string, CellValue>>;
const accounts = fc.array(account, { minLength: 1, maxLength: 12 });

const numbered = (rows: readonly Account[]): Row[] => rows.map((row, at) => ({ accountId: `K${at}`, ...row }));

/** What a model says, by account: its class or null. */
function said(
  rows: readonly Row[],
  model: ModelId,
  parameters: Readonly<Record<string, CellValue>> = {},
  orders: readonly Row[] = [],
): ReadonlyMap<CellValue, string | null> {
  const tables = { Accounts: rows, ...(orders.length > 0 ? { Orders: orders } : {}) };
  const data = dataset(tables, today, { parameters });
  const { classes, codes } = rateAccounts(data, model);
  return new Map(rows.map(({ accountId }, row) => [accountId ?? null, classes[codes[row] ?? 255] ?? null]));
}

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
function mean(cells: readonly CellValue[], weights: readonly number[]): number | null {
  const used = cells.map((cell, at) => ({ cell, weight: weights[at] ?? 0 })).filter(({ weight }) => weight > 0);
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

describe("models by their definition", () => {
  test("sales bands: half-open, blank is unrated", () =>
    fc.assert(
      fc.property(accounts, (rows) => {
        const found = said(numbered(rows), "sales");
        rows.forEach(({ expectedAnnualSales: sales }, at) =>
          expect(found.get(`K${at}`)).toBe(sales === null ? "unrated" : banded(Number(sales), [1e6, 5e5, 1e5])),
        );
      }),
    ));

  test("weighted score, whatever the weights and limits of the policy", () =>
    fc.assert(
      fc.property(
        accounts,
        fc
          .array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 })
          .filter((list) => list.some((one) => one > 0)),
        fc.constantFrom([3.5, 2.5, 1.5], [3.9, 3, 1.1]),
        (rows, weights, limits) => {
          const [w1 = 0, w2 = 0, w3 = 0] = weights;
          const [a = 0, b = 0, c = 0] = limits;
          const found = said(numbered(rows), "score", {
            ...{ "tier.weightPower": w1, "tier.weightFrequency": w2, "tier.weightGrowth": w3 },
            ...{ "tier.scoreAMin": a, "tier.scoreBMin": b, "tier.scoreCMin": c },
          });
          rows.forEach((row, at) => {
            const cells = [row.purchasingPower, row.purchaseFrequency, row.growthPotential];
            const score = mean(cells, weights);
            expect(found.get(`K${at}`)).toBe(score === null ? null : banded(score, limits));
          });
        },
      ),
    ));

  test("portfolio matrix: two means, and the sum of their thirds", () =>
    fc.assert(
      fc.property(accounts, fc.constantFrom([2, 3], [1.5, 3.5]), (rows, limits) => {
        const [medium = 0, high = 0] = limits;
        const found = said(numbered(rows), "portfolio", { "tier.portfolioMedium": medium, "tier.portfolioHigh": high });
        const third = (figure: number): number => (figure >= high ? 2 : figure >= medium ? 1 : 0);
        rows.forEach((row, at) => {
          const x = mean([row.purchasingPower, row.growthPotential], [1, 1]);
          const y = mean([row.recognition, row.purchaseFrequency], [1, 1]);
          const cell = x === null || y === null ? null : third(x) + third(y);
          expect(found.get(`K${at}`)).toBe(cell === null ? null : ["D", "D", "C", "B", "A"][cell]);
        });
      }),
    ));

  test("lead grade: only what the clause names", () =>
    fc.assert(
      fc.property(accounts, (rows) => {
        const found = said(numbered(rows), "intent");
        const named: Readonly<Record<string, string>> = { "high/strong": "A", "some/average": "B" };
        rows.forEach(({ intentLevel: intent, purchasingPower: strength }, at) =>
          expect(found.get(`K${at}`)).toBe(intent === "none" ? "C" : (named[[intent, strength].join("/")] ?? null)),
        );
      }),
    ));

  test("channel class: as registered", () =>
    fc.assert(
      fc.property(accounts, (rows) => {
        const found = said(numbered(rows), "channel");
        rows.forEach(({ channelClass: cell }, at) =>
          expect(found.get(`K${at}`)).toBe(cell === null ? "" : cell === "C3" ? null : cell),
        );
      }),
    ));

  test("Pareto: rows from the largest on, until the share before them is reached", () =>
    fc.assert(
      fc.property(accounts, (rows) => {
        const sales = rows.map(({ expectedAnnualSales: cell }) => cell as number | null);
        const positive = sales.filter((one): one is number => one !== null && one > 0);
        const total = positive.reduce((sum, one) => sum + one, 0);
        const found = said(numbered(rows), "pareto");
        sales.forEach((one, at) => {
          const before = positive.filter((other) => one !== null && other > one).reduce((sum, other) => sum + other, 0);
          const place = [0.8, 0.96, 0.992].findIndex((share) => before < share * total - 1e-6);
          const expected =
            total === 0 ? null : one === null ? "unrated" : one <= 0 || place < 0 ? "D" : ["A", "B", "C"][place];
          expect(found.get(`K${at}`)).toBe(expected);
        });
      }),
    ));

  test("RFM: fifths by the middle of a value's ranks, counted over orders", () => {
    const order = fc.record({
      account: fc.integer({ min: 0, max: 5 }),
      daysAgo: fc.integer({ min: 0, max: 500 }),
      amount: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 25 }), (lines) => {
        const rows = Array.from({ length: 6 }, (_, at) => ({ accountId: `K${at}` }));
        const orders = lines.map(({ account: at, daysAgo, amount }, index) => ({
          orderId: `O${index}`,
          accountId: `K${at}`,
          orderDate: day(today) - daysAgo,
          amount: amount * 1000,
        }));
        const found = said(rows, "rfm", { "orders.completeSince": day("2020-01-01") }, orders);
        // The twelve months end today; the same day a year before is outside.
        const own = rows.map((_, at) => lines.filter((line) => line.account === at && line.daysAgo < 365));
        const buyers = own.flatMap((list, at) =>
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
        rows.forEach(({ accountId }, at) => {
          const buyer = buyers.find((one) => one.at === at);
          const scores = buyer?.values.map((value, measure) =>
            fifth(
              value,
              buyers.map(({ values }) => values[measure] ?? 0),
            ),
          );
          const expected = scores ? banded(round(scores.reduce((sum, one) => sum + one, 0) / 3), [4, 3, 2]) : "unrated";
          expect(found.get(accountId)).toBe(expected);
        });
      }),
    );
  });
});

describe("whatever the accounts", () => {
  test.each(["sales", "score", "pareto", "portfolio", "intent", "channel"] as const)(
    "%s: the order of the rows never matters",
    (model) =>
      fc.assert(
        fc.property(accounts, (rows) => {
          const own = numbered(rows);
          const [one, other] = [said(own, model), said([...own].reverse(), model)];
          for (const { accountId } of own) expect(other.get(accountId ?? null)).toBe(one.get(accountId ?? null));
        }),
      ),
  );

  test.each(["sales", "pareto"] as const)("%s: more sales never mean a worse tier", (model) =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 2, maxLength: 12 }), (sales) => {
        const found = said(numbered(sales.map((expectedAnnualSales) => ({ expectedAnnualSales }))), model);
        const rank = (at: number): number => ["D", "C", "B", "A"].indexOf(found.get(`K${at}`) ?? "D");
        const order = sales.map((_, at) => at).sort((x, y) => (sales[x] ?? 0) - (sales[y] ?? 0));
        for (let at = 1; at < order.length; at++)
          expect(rank(order[at] ?? 0)).toBeGreaterThanOrEqual(rank(order[at - 1] ?? 0));
      }),
    ),
  );

  test("a better word never means a worse score", () =>
    fc.assert(
      fc.property(account, fc.constantFrom("ratherStrong", "average", "weak"), (row, word) => {
        const better = { ratherStrong: "strong", average: "ratherStrong", weak: "average" }[word];
        const pair = [word, better].map((purchasingPower) => ({ ...row, purchasingPower }));
        const found = said(numbered(pair), "score");
        const rank = (key: string): number => ["D", "C", "B", "A"].indexOf(found.get(key) ?? "D");
        expect(rank("K1")).toBeGreaterThanOrEqual(rank("K0"));
      }),
    ));
});
