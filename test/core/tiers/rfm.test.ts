import fc from "fast-check";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { checkBreaks, rfmScores, type RfmBreaks } from "../../../src/tiers/models/rfm";
import { notRated, tierClasses } from "../../../src/tiers/models/types";
import { rateAccounts } from "../../../src/tiers/registry";
import { defaultSettings } from "../../../src/tiers/settings";
import { dataset, day, type Row } from "../support";

const none = Number.NaN;
const breaks: RfmBreaks = { recency: [30, 60, 90, 180], frequency: [2, 3, 5, 10], monetary: [100, 500, 1000, 5000] };
const scored = (values: readonly number[], by: RfmBreaks | null = null) => {
  const { recency, frequency, monetary } = rfmScores({ recency: values, frequency: values, monetary: values }, by);
  return { r: [...recency], f: [...frequency], m: [...monetary] };
};

describe("quintiles", () => {
  test.each<[string, number[], number[], number[]?]>([
    ["five values", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
    ["ten values", [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]],
    ["one row stands in the middle", [7], [3]],
    ["two rows", [1, 2], [2, 4]],
    ["all equal stand in the middle", [4, 4, 4, 4], [3, 3, 3, 3]],
    ["equal values have equal scores", [1, 1, 1, 1, 9], [3, 3, 3, 3, 5], [4, 4, 4, 4, 1]],
    ["a middle on the border of two fifths counts for the better", [1, 2, 3, 5, 5], [1, 2, 3, 5, 5], [5, 4, 3, 2, 2]],
    ["equal at four decimals", [1, 1.00001, 5], [2, 2, 5]],
    ["zero and negative are values", [-5, 0, 3, 4, 9], [1, 2, 3, 4, 5]],
    ["a row without value is not ranked", [none, 1, 2], [0, 2, 4]],
    ["nobody", [], []],
  ])("%s", (_, values, scores, turned = scores.map((score) => (score === 0 ? 0 : 6 - score))) => {
    const result = scored(values);
    expect(result.f).toEqual(scores);
    expect(result.m).toEqual(scores);
    expect(result.r).toEqual(turned);
  });
  test("who lacks one measure is ranked in none and counts for nobody", () => {
    const result = rfmScores({ recency: [1, 2, none], frequency: [1, none, 1], monetary: [1, 2, 3] });
    expect([[...result.recency], [...result.frequency], [...result.monetary], result.counted]).toEqual([
      [3, 0, 0],
      [3, 0, 0],
      [3, 0, 0],
      1,
    ]);
  });

  /** The definition without sorting: a row's middle rank decides. */
  const naive = (values: readonly number[]): number[] => {
    const there = values.filter((value) => !Number.isNaN(value));
    return values.map((value) => {
      if (Number.isNaN(value)) return 0;
      const below = there.filter((other) => other < value).length;
      const equal = there.filter((other) => other === value).length;
      return Math.min(5, 1 + Math.floor((5 * (below + equal / 2)) / there.length));
    });
  };
  const value = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constant(none));
  test("agree with the definition, whatever the order of the rows", () =>
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        expect(scored(values).m).toEqual(naive(values));
        expect(scored([...values].reverse()).m.reverse()).toEqual(naive(values));
        expect(scored(values).r).toEqual(naive(values.map((one) => -one)));
      }),
    ));
  test("a better value never has a worse score", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), (values) => {
        const { m, r } = scored(values);
        values.forEach((own, row) =>
          values.forEach((other, at) => {
            if (own < other) return;
            expect(m[row]).toBeGreaterThanOrEqual(m[at] ?? 0);
            expect(r[row]).toBeLessThanOrEqual(r[at] ?? 0);
          }),
        );
      }),
    ));
});

describe("fixed breaks", () => {
  test.each([
    [0, 5],
    [30, 5],
    [31, 4],
    [60, 4],
    [61, 3],
    [90, 3],
    [91, 2],
    [180, 2],
    [181, 1],
    [none, 0],
  ])("%p days since the last order score %p", (days, score) => expect(scored([days], breaks).r).toEqual([score]));
  test.each([
    [-4, 1],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [5, 4],
    [9, 4],
    [10, 5],
    [99, 5],
  ])("%p orders score %p", (orders, score) => expect(scored([orders], breaks).f).toEqual([score]));
  test.each([
    [99.99999, 2],
    [99.9, 1],
    [5000, 5],
  ])("money %p scores %p", (money, score) => expect(scored([money], breaks).m).toEqual([score]));
  test.each<[Partial<RfmBreaks>, boolean]>([
    [{}, true],
    [{ recency: [1, 2, 3] }, false],
    [{ recency: [1, 2, 3, 3] }, false],
    [{ monetary: [1, 2, 3, Infinity] }, false],
    [{ frequency: [2, 1, 3, 4] }, false],
    [{ frequency: [-1, 0, 1, 2] }, true],
    [{ frequency: [1, 2, 3, 4, 5] }, false],
  ])("%j: %p", (more, fine) => expect(checkBreaks({ ...breaks, ...more }) === null).toBe(fine));
});

describe("RFM of accounts", () => {
  const order = (accountId: string, date: string, amount: CellValue, more: Row = {}): Row => ({
    accountId,
    orderDate: day(date),
    amount,
    ...more,
  });
  const rate = (orders: readonly Row[], since: CellValue = day("2025-01-01"), settings = {}) =>
    rateAccounts(
      dataset(
        { Accounts: ["1", "2", "3", "4"].map((accountId): Row => ({ accountId })), Orders: orders },
        "2026-03-31",
        { parameters: { "orders.completeSince": since } },
      ),
      "rfm",
      { ...defaultSettings, ...settings },
    );
  const orders = [
    order("1", "2026-03-30", 900, { orderId: "a" }),
    order("1", "2026-03-01", 900, { orderId: "b" }),
    order("1", "2026-03-01", 100, { orderId: "b" }),
    order("2", "2025-12-01", 300),
    order("3", "2025-04-01", 50),
    order("3", "2025-03-31", 5000),
    order("4", "2025-03-31", 70),
  ];
  test("orders of the twelve months, an order number once; who bought nothing is unrated", () => {
    const ratings = rate(orders);
    expect([...ratings.codes].map((code) => tierClasses[code])).toEqual(["A", "C", "D", "unrated"]);
    expect([...ratings.figures]).toEqual([5, 2.6667, 1.3333, none]);
    expect(say("zh-CN", ratings.reason(0))).toBe(
      "1 天前下单、12个月 2 单、1,900：近度 5、频度 5、金额 5，平均 5，属A级",
    );
    expect(say("zh-CN", ratings.reason(3))).toBe("近12个月没有订单，不参加排名");
  });
  test("returns and samples are no orders", () => {
    const ratings = rate([
      order("1", "2026-03-30", 900),
      order("1", "2026-03-31", 100, { isReturn: "是" }),
      order("1", "2026-03-31", 5, { isSample: "是" }),
    ]);
    expect(say("en-US", ratings.reason(0))).toContain(
      "Days since the last order 1; in twelve months orders 1, sales 800",
    );
  });
  test.each<[string, Row[], CellValue, object]>([
    ["short history", orders, day("2025-04-02"), {}],
    ["a line that cannot be read", [order("1", "2026-03-01", "五万")], day("2025-01-01"), {}],
    ["wrong breaks", orders, day("2025-01-01"), { rfmBreaks: { ...breaks, recency: [] } }],
    ["wrong limits", orders, day("2025-01-01"), { rfmLimits: { a: 1, b: 1, c: 1 } }],
  ])("%s is not evaluable and says why", (_, lines, since, settings) => {
    const ratings = rate(lines, since, settings);
    expect(ratings.codes[0]).toBe(notRated);
    for (const lang of languages) expect(say(lang, ratings.reason(0))).not.toMatch(/[{}]/);
  });
  test("fixed breaks", () =>
    expect([...rate(orders, day("2025-01-01"), { rfmBreaks: breaks }).figures]).toEqual([3.6667, 1.6667, 1, none]));
});
