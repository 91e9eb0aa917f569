import fc from "fast-check";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { checkPareto, paretoClasses, type ParetoLimit } from "../../../src/tiers/models/pareto";
import { notRated, tierClasses } from "../../../src/tiers/models/types";
import { rateAccounts } from "../../../src/tiers/registry";
import { defaultSettings, paretoLimitsOf } from "../../../src/tiers/settings";
import { dataset, policyOf, type Row } from "../support";

const classesOf = (amounts: readonly number[], limits: readonly ParetoLimit[]): number[] => [
  ...paretoClasses(amounts, limits).classes,
];
const head: ParetoLimit[] = [{ valueShare: 0.8 }];

describe("classes by share of value", () => {
  test.each<[string, number[], ParetoLimit[], number[]]>([
    ["the row that crosses the limit belongs to the class", [50, 40, 10], head, [0, 0, 1]],
    ["a head that reaches the limit exactly ends there", [60, 20, 20, 0], [{ valueShare: 0.6 }], [0, 1, 1, 1]],
    ["decimals that add up to the limit", [0.1, 0.2, 0.7], [{ valueShare: 0.9 }], [1, 0, 0]],
    ["equal amounts stay together in the better class", [50, 30, 30, 30], [{ valueShare: 0.35 }], [0, 1, 1, 1]],
    ["a tie on the limit goes up as a whole", [30, 30, 30, 30, 30], [{ valueShare: 0.5 }], [0, 0, 0, 0, 0]],
    ["amounts that differ beyond four decimals are equal", [10, 10.00001, 80], [{ valueShare: 0.85 }], [0, 0, 0]],
    ["zero and negative amounts are last and add nothing", [80, 20, 0, -500], head, [0, 1, 1, 1]],
    ["rows without number have no class", [80, Number.NaN, 20], head, [0, notRated, 1]],
    ["one customer is the head", [5], head, [0]],
    ["no sales above zero: nobody is in the head", [0, -1], head, [1, 1]],
    ["nobody at all", [], head, []],
    [
      "all limits",
      [50, 30, 15, 4, 1],
      [{ valueShare: 0.5 }, { valueShare: 0.8 }, { valueShare: 0.95 }],
      [0, 1, 2, 3, 3],
    ],
    ["a class can stay empty", [97, 3], [{ valueShare: 0.5 }, { valueShare: 0.8 }, { valueShare: 0.99 }], [0, 2]],
    ["a limit of zero takes nobody", [1, 2], [{ valueShare: 0 }], [1, 1]],
    ["a limit of one takes all above zero", [1, 2, 0], [{ valueShare: 1 }], [0, 0, 1]],
  ])("%s", (_, amounts, limits, classes) => expect(classesOf(amounts, limits)).toEqual(classes));
});

describe("classes by count and by both", () => {
  test.each<[string, number[], ParetoLimit[], number[]]>([
    ["a cap", [1, 2, 3, 4], [{ count: 2 }], [1, 1, 0, 0]],
    ["a cap of zero", [1, 2], [{ count: 0 }], [1, 1]],
    ["a cap that a tie crosses holds the tie", [3, 3, 3, 1], [{ count: 2 }], [0, 0, 0, 1]],
    ["a fifth of five", [1, 2, 3, 4, 5], [{ countShare: 0.2 }], [1, 1, 1, 1, 0]],
    ["a fifth of six is two", [1, 2, 3, 4, 5, 6], [{ countShare: 0.2 }], [1, 1, 1, 1, 0, 0]],
    ["zeros count as customers", [5, 0, 0, 0, 0, 4], [{ countShare: 0.2 }], [0, 1, 1, 1, 1, 0]],
    [
      "rows without number do not",
      [5, Number.NaN, Number.NaN, 4, 3],
      [{ countShare: 0.34 }],
      [0, notRated, notRated, 0, 1],
    ],
    ["zero is never in a class with a limit", [5, 0], [{ count: 2 }], [0, 1]],
    ["both: value ends it", [90, 5, 5], [{ valueShare: 0.8, count: 2 }], [0, 1, 1]],
    ["both: count ends it", [40, 30, 30], [{ valueShare: 0.8, count: 1 }], [0, 1, 1]],
    ["share of customers and number: the smaller", [4, 3, 2, 1], [{ countShare: 0.5, count: 1 }], [0, 1, 1, 1]],
    ["no limit takes all above zero", [4, -3], [{}], [0, 1]],
  ])("%s", (_, amounts, limits, classes) => expect(classesOf(amounts, limits)).toEqual(classes));
  test("a fifteenth part in floating point is no sixteenth", () =>
    expect(
      classesOf(
        Array.from({ length: 15 }, (_, at) => at + 1),
        [{ countShare: 0.2 }],
      ).filter((c) => c === 0),
    ).toHaveLength(3));
});

describe("rank, share, totals", () => {
  const result = paretoClasses([50, 30, 30, -10, Number.NaN, 0], head);
  test.each([
    [50, 1, 50 / 110],
    [30, 2, 1],
    [0, 4, 1],
    [-10, 5, 1],
  ])("%p is number %p with %p", (amount, rank, share) =>
    expect([result.rank(amount), result.share(amount)]).toEqual([rank, share]),
  );
  test("counts and totals", () => expect([result.counted, result.total]).toEqual([5, 110]));
  test("a total too large to be exact is none", () => expect(paretoClasses([9e11, 9e11], head).total).toBeNaN());
});

/** The definition, row by row, without sorting. */
const naive = (amounts: readonly number[], limits: readonly ParetoLimit[]): number[] => {
  const units = amounts.map((amount) => Math.round(amount * 10000));
  const rows = units.filter((unit) => !Number.isNaN(unit));
  const total = rows.filter((unit) => unit > 0).reduce((sum, unit) => sum + unit, 0);
  return units.map((unit) => {
    if (Number.isNaN(unit)) return notRated;
    if (unit <= 0) return limits.length;
    const above = rows.filter((other) => other > unit);
    const share = above.reduce((sum, other) => sum + other, 0) / total;
    const found = limits.findIndex(
      ({ valueShare, countShare, count }) =>
        (valueShare === undefined || share < valueShare - 1e-9) &&
        (count === undefined || above.length < count) &&
        (countShare === undefined || above.length < Math.ceil(Math.round(countShare * rows.length * 1e6) / 1e6)),
    );
    return found < 0 ? limits.length : found;
  });
};
const amount = fc.oneof(
  fc.integer({ min: -5, max: 40 }),
  fc.double({ min: -100, max: 5000, noNaN: true }),
  fc.constant(Number.NaN),
);
const someLimits = fc.constantFrom<ParetoLimit[]>(
  head,
  [{ valueShare: 0.5 }, { valueShare: 0.8 }, { valueShare: 0.95 }],
  [{ countShare: 0.2 }, { countShare: 0.5 }],
  [{ count: 1 }, { count: 3 }],
  [
    { valueShare: 0.8, countShare: 0.2 },
    { valueShare: 0.96, countShare: 0.36 },
  ],
);

describe("generated amounts", () => {
  test("agree with the definition", () =>
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 40 }), someLimits, (amounts, limits) =>
        expect(classesOf(amounts, limits)).toEqual(naive(amounts, limits)),
      ),
    ));
  test("the order of the rows never matters", () =>
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 25 }), someLimits, (amounts, limits) => {
        const turned = classesOf([...amounts].reverse(), limits).reverse();
        expect(turned).toEqual(classesOf(amounts, limits));
      }),
    ));
  test("more sales never mean a worse class, for oneself and between two", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 60 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 30 }),
        someLimits,
        (amounts, more, limits) => {
          const before = classesOf(amounts, limits);
          amounts.forEach((own, row) =>
            amounts.forEach((other, at) => {
              if (own > other) expect(before[row]).toBeLessThanOrEqual(before[at] ?? 0);
            }),
          );
          const after = classesOf([(amounts[0] ?? 0) + more, ...amounts.slice(1)], limits);
          expect(after[0]).toBeLessThanOrEqual(before[0] ?? 0);
        },
      ),
    ));
});

describe("limits", () => {
  test.each<[ParetoLimit[], boolean]>([
    [[], true],
    [[{ valueShare: 0.8 }], true],
    [[{ valueShare: 0.8 }, { valueShare: 0.8 }], true],
    [[{ valueShare: 0.8 }, { valueShare: 0.7 }], false],
    [[{ valueShare: 1.1 }], false],
    [[{ valueShare: -0.1 }], false],
    [[{ valueShare: Number.NaN }], false],
    [[{ countShare: 0.2 }, { countShare: 0.1 }], false],
    [[{ countShare: 2 }], false],
    [[{ count: 3 }, { valueShare: 0.5 }, { count: 2 }], false],
    [[{ count: -1 }], false],
    [[{ count: 0 }, { count: 1000 }], true],
  ])("%j: %p", (limits, fine) => expect(checkPareto(limits) === null).toBe(fine));

  test("of the policy: the same split again of what remains", () => {
    expect(paretoLimitsOf(policyOf(), "value")).toEqual([
      { valueShare: 0.8 },
      { valueShare: 0.96 },
      { valueShare: 0.992 },
    ]);
    expect(paretoLimitsOf(policyOf(), "count")).toEqual([
      { countShare: 0.2 },
      { countShare: 0.36 },
      { countShare: 0.488 },
    ]);
    expect(paretoLimitsOf(policyOf(), "both")?.[0]).toEqual({ valueShare: 0.8, countShare: 0.2 });
  });
  test.each<[string, CellValue, "value" | "count" | "both", boolean]>([
    ["pareto.valueShare", null, "value", false],
    ["pareto.valueShare", null, "count", true],
    ["pareto.valueShare", null, "both", false],
    ["pareto.topShare", null, "both", false],
    ["pareto.topShare", null, "value", true],
    ["pareto.topShare", 0, "count", false],
    ["pareto.topShare", 1, "count", false],
  ])("%s %p by %s: %p", (id, value, by, there) =>
    expect(paretoLimitsOf(policyOf({ parameters: { [id]: value } }), by) !== null).toBe(there),
  );
});

describe("Pareto of accounts", () => {
  const rate = (sales: readonly CellValue[], settings: Partial<typeof defaultSettings> = {}) =>
    rateAccounts(
      dataset(
        { Accounts: sales.map((one, at): Row => ({ accountId: String(at + 1), expectedAnnualSales: one })) },
        "2026-03-31",
      ),
      "pareto",
      { ...defaultSettings, ...settings },
    );
  const tiersOf = (ratings: ReturnType<typeof rate>) => [...ratings.codes].map((code) => tierClasses[code] ?? null);

  test("classes become tiers, blanks are unrated, zero and below are D", () => {
    const ratings = rate([800, 165, 30, 5, 0, -7, null]);
    expect(tiersOf(ratings)).toEqual(["A", "B", "C", "D", "D", "D", "unrated"]);
    expect(say("zh-CN", ratings.reason(1))).toBe("销售额 165，在 6 户中排第 2，累计占 96.5%，属B级");
    expect(say("zh-CN", ratings.reason(5))).toBe("销售额 -7，没有正销售额，排在最后：D级");
    for (const lang of languages)
      for (let row = 0; row < 7; row++) expect(say(lang, ratings.reason(row))).not.toMatch(/[{}]/);
  });
  test("fewer classes leave the rest in D", () =>
    expect(tiersOf(rate([80, 20], { paretoLimits: head }))).toEqual(["A", "D"]));
  test("by count", () =>
    expect(tiersOf(rate([1, 2, 3, 4, 5], { paretoBy: "count" }))).toEqual(["D", "D", "C", "B", "A"]));
  test.each<[string, CellValue[], Partial<typeof defaultSettings>]>([
    ["a sum that lacks somebody", [5, "很多", 3], {}],
    ["an error cell", [5, { error: "#REF!" }], {}],
    ["nothing above zero", [0, -5, null], {}],
    ["more classes than tiers", [5], { paretoLimits: [{}, {}, {}, {}] }],
    ["wrong limits", [5], { paretoLimits: [{ valueShare: 2 }] }],
    ["a total too large", [9e11, 9e11], {}],
  ])("%s rates nobody and says why", (_, sales, settings) => {
    const ratings = rate(sales, settings);
    expect(new Set(ratings.codes)).toEqual(new Set([notRated]));
    for (const lang of languages) expect(say(lang, ratings.problem!)).not.toMatch(/[{}]/);
  });
});
