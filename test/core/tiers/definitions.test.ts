/** Every model a second way: what the definition says of generated accounts and orders, written without the product's own code. */
import fc from "fast-check";
import { rateAccounts } from "../../../src/tiers";
import type { ModelId } from "../../../src/tiers/models/types";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, type Row } from "../support";
import { byChannel, byIntent, byMatrix, byPareto, byRfm, bySales, byScore, type Account } from "./naive";

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

describe("models by their definition", () => {
  const inOrder = (found: ReturnType<typeof said>): (string | null)[] => [...found.values()];

  test.each([
    ["sales bands: half-open, blank is unrated", "sales", bySales],
    ["Pareto: rows from the largest on, until the share before them is reached", "pareto", byPareto],
    ["lead grade: only what the clause names", "intent", byIntent],
    ["channel class: as registered", "channel", byChannel],
  ] as const)("%s", (_, model, naive) =>
    fc.assert(fc.property(accounts, (rows) => expect(inOrder(said(numbered(rows), model))).toEqual(naive(rows)))),
  );

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
          expect(inOrder(found)).toEqual(byScore(rows, weights, limits));
        },
      ),
    ));

  test("portfolio matrix: two means, and the sum of their thirds", () =>
    fc.assert(
      fc.property(accounts, fc.constantFrom([2, 3], [1.5, 3.5]), (rows, [medium = 0, high = 0]) => {
        const found = said(numbered(rows), "portfolio", { "tier.portfolioMedium": medium, "tier.portfolioHigh": high });
        expect(inOrder(found)).toEqual(byMatrix(rows, medium, high));
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
        expect(inOrder(found)).toEqual(
          byRfm(
            rows.length,
            lines.filter(({ daysAgo }) => daysAgo < 365),
          ),
        );
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
