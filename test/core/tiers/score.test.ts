import fc from "fast-check";
import { say } from "../../../src/locales/format";
import { languages, type LocalText } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { rateAccounts } from "../../../src/tiers/registry";
import { defaultSettings } from "../../../src/tiers/settings";
import { pointsOf, scales, scoreColumns, type ScoreFactor } from "../../../src/tiers/models/points";
import { checkScoreLimits, weightedScore } from "../../../src/tiers/models/score";
import { notRated, tierClasses } from "../../../src/tiers/models/types";
import { dataset, type Row } from "../support";

const name = (text: string): LocalText => ({ "zh-CN": text, "zh-TW": text, "en-US": text });
const power: ScoreFactor = { name: name("power"), weight: 1, scale: scales["powerLevel"]! };
const frequency: ScoreFactor = { name: name("frequency"), weight: 1, scale: scales["frequencyLevel"]! };
const potential: ScoreFactor = { name: name("potential"), weight: 1, scale: scales["level3"]! };
const three = [power, frequency, potential];
const plain = (weight: number): ScoreFactor => ({ name: name(`w${weight}`), weight });

describe("points of a cell", () => {
  test.each<[CellValue, string | null, number]>([
    ["strong", "powerLevel", 4],
    ["ratherStrong", "powerLevel", 3],
    ["average", "powerLevel", 2],
    [" weak ", "powerLevel", 1],
    ["high", "frequencyLevel", 4],
    ["ratherHigh", "frequencyLevel", 3],
    ["moderate", "frequencyLevel", 2],
    ["low", "frequencyLevel", 1],
    ["high", "level3", 4],
    ["medium", "level3", 2.5],
    ["low", "level3", 1],
    ["some", "intentLevel", 2.5],
    ["none", "intentLevel", 1],
    [null, "level3", Number.NaN],
    ["　", "level3", Number.NaN],
    ["toString", "level3", Infinity],
    ["很高", "level3", Infinity],
    [4, "level3", Infinity],
    [true, "level3", Infinity],
    [{ error: "#N/A" }, "level3", Infinity],
    [3.5, null, 3.5],
    [-1, null, -1],
    [0, null, 0],
    [Infinity, null, Infinity],
    [Number.NaN, null, Infinity],
    ["3", null, Infinity],
    [{ error: "#REF!" }, null, Infinity],
  ])("%p on %p is %p", (cell, list, points) =>
    expect(pointsOf(cell, list === null ? undefined : scales[list])).toBe(points),
  );
});

describe("weighted score of a row", () => {
  test.each<[string, CellValue[], readonly ScoreFactor[], number | null, number]>([
    ["all known", ["strong", "high", "high"], three, 4, 1],
    ["a mean", ["strong", "high", "medium"], three, 3.5, 1],
    ["one missing: its weight is spread over the others", ["strong", "ratherHigh", null], three, 3.5, 2 / 3],
    ["two missing of three: too little known", ["strong", null, null], three, null, 1 / 3],
    ["nothing known", [null, "", null], three, null, 0],
    ["exactly six tenths known", [1, 2, null], [plain(0.1), plain(0.5), plain(0.4)], 1.8333, 0.6],
    ["just below six tenths", [1, 2, null], [plain(0.1), plain(0.49), plain(0.41)], null, 0.59],
    ["a factor without weight decides nothing", [5, "x"], [plain(1), plain(0)], 5, 1],
    ["zero is an input like any other", [0, 4], [plain(1), plain(1)], 2, 1],
    ["too few inputs are missing ones", [3], [plain(3), plain(1)], 3, 0.75],
  ])("%s", (_, inputs, factors, score, confidence) => {
    const result = weightedScore(inputs, factors);
    expect(result.score).toBe(score);
    expect(result.confidence).toBeCloseTo(confidence, 12);
    expect(result.problem === null).toBe(score !== null);
  });

  test("a cell that cannot be read is named, not left out", () => {
    const result = weightedScore([1, "满分"], [plain(9), plain(1)]);
    expect(result).toMatchObject({ score: null, confidence: 0 });
    expect(say("zh-CN", result.problem!)).toBe("第2项评分“满分”不是数字，也不在可选范围内");
  });
  test("what is missing is named", () =>
    expect(say("en-US", weightedScore(["strong", null, null], three).problem!)).toBe(
      "Only 33.3% of the weight is known, 60% is needed, so there is no score; missing: frequency, potential",
    ));
  test.each([[[1, -1]], [[0, 0]], [[Number.NaN]], [[Infinity]], [[]]])("weights %p are refused", (weights) => {
    const result = weightedScore([1, 1], weights.map(plain));
    expect(result.score).toBeNull();
    expect(say("zh-CN", result.problem!)).toContain("权重");
  });
  test("without a least share one input is enough, none is not", () => {
    expect(weightedScore([2, null], [plain(1), plain(9)], 0).score).toBe(2);
    expect(weightedScore([null], [plain(1)], 0).score).toBeNull();
  });

  test("weights of missing factors are spread: the score is that of the factors there, at their proportion", () => {
    const factor = fc.record({
      weight: fc.integer({ min: 0, max: 100 }),
      points: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 6 }), (rows) => {
        fc.pre(rows.some(({ weight }) => weight > 0));
        const all = rows.reduce((sum, { weight }) => sum + weight, 0);
        const there = rows.filter(({ points, weight }) => points !== null && weight > 0);
        const known = there.reduce((sum, { weight }) => sum + weight, 0);
        const result = weightedScore(
          rows.map(({ points }) => points),
          rows.map(({ weight }) => plain(weight)),
        );
        expect(result.confidence).toBeCloseTo(known / all, 12);
        if (known / all < 0.6) expect(result.score).toBeNull();
        else {
          const shares = there.map(({ weight }) => weight / known);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          const mean = there.reduce((sum, { points }, index) => sum + (points ?? 0) * (shares[index] ?? 0), 0);
          expect(Math.abs((result.score ?? Number.NaN) - mean)).toBeLessThanOrEqual(0.00005 + 1e-9);
        }
      }),
    );
  });

  test("whole columns say what single rows say", () => {
    const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
    const weights = [3, 2, 1];
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 30 }), (rows) => {
        const points = [0, 1, 2].map((column) => rows.map((row) => row[column] ?? Number.NaN));
        const { scores } = scoreColumns(points, weights, 0.6, rows.length);
        rows.forEach((row, index) => {
          const { score } = weightedScore(row, weights.map(plain));
          expect(Number.isNaN(scores[index]) ? null : scores[index]).toBe(score);
        });
      }),
    );
  });
});

describe("score limits", () => {
  test.each([
    [3, 2, 1, true],
    [3, 3, 1, false],
    [3, 2, 2, false],
    [Infinity, 2, 1, false],
    [3, 2, -Infinity, false],
    [3, Number.NaN, 1, false],
    [0, -1, -2, true],
  ])("%p, %p, %p: %p", (a, b, c, fine) => expect(checkScoreLimits({ a, b, c }) === null).toBe(fine));
});

describe("score of accounts", () => {
  const account = (more: Row): Row => ({ accountId: "1", accountName: "甲", ...more });
  const rate = (rows: readonly Row[], more: Partial<typeof defaultSettings> = {}) =>
    rateAccounts(dataset({ Accounts: rows }, "2026-03-31"), "score", { ...defaultSettings, ...more });
  const of = (row: Row, more: Partial<typeof defaultSettings> = {}) => {
    const ratings = rate([account(row)], more);
    const code = ratings.codes[0] ?? notRated;
    return { tier: tierClasses[code] ?? null, score: ratings.figures[0], reason: ratings.reason(0) };
  };

  test.each<[CellValue, CellValue, CellValue, string | null]>([
    ["强", "高", "高", "A"],
    ["强", "高", "中", "A"],
    ["较强", "较高", "高", "B"],
    ["较强", "较高", "中", "B"],
    ["一般", "适中", "中", "C"],
    ["一般", "适中", "低", "C"],
    ["较弱", "较低", "中", "C"],
    ["较弱", "较低", "低", "D"],
    ["强", "较高", null, "A"],
    ["较强", "适中", null, "B"],
    ["一般", "较低", null, "C"],
    ["强", null, null, null],
    [null, null, null, null],
    ["强", "高", "非常高", null],
    [{ error: "#N/A" }, "高", "高", null],
  ])("%p, %p, %p is %p", (purchasingPower, purchaseFrequency, growthPotential, tier) => {
    const result = of({ purchasingPower, purchaseFrequency, growthPotential });
    expect(result.tier).toBe(tier);
    expect(Number.isNaN(result.score)).toBe(tier === null);
    for (const lang of languages) expect(say(lang, result.reason)).not.toMatch(/[{}]/);
  });

  test("the reason says what was counted and which limit it reaches", () => {
    expect(say("zh-CN", of({ purchasingPower: "强", purchaseFrequency: "较高", growthPotential: null }).reason)).toBe(
      "评分 3.5（购买能力 4、购买频率 3、发展潜力未填），达到A级下限 3.5",
    );
    expect(say("en-US", of({ purchasingPower: "较弱", purchaseFrequency: "较低", growthPotential: "低" }).reason)).toBe(
      "Score 1 (Purchasing power 1, Purchase frequency 1, Growth potential 1) is below the lower limit of tier C, 1.5",
    );
    expect(say("zh-CN", of({ purchasingPower: "强", purchaseFrequency: "天天", growthPotential: "高" }).reason)).toBe(
      "购买频率“天天”不在可选范围内，请改正",
    );
    expect(say("zh-CN", of({ purchasingPower: "强", growthPotential: null }).reason)).toContain(
      "还缺：购买频率、发展潜力",
    );
  });

  test("other weights and limits move the tier, and a factor without weight is not told", () => {
    const row = { purchasingPower: "强", purchaseFrequency: "较低", growthPotential: "低" };
    const factors = [
      { ref: "Accounts.purchasingPower", weight: 3 },
      { ref: "Accounts.purchaseFrequency", weight: 1 },
      { ref: "Accounts.growthPotential", weight: 0 },
    ];
    expect(of(row).tier).toBe("C");
    expect(of(row, { factors })).toMatchObject({ tier: "B", score: 3.25 });
    expect(say("zh-CN", of(row, { factors }).reason)).toBe("评分 3.25（购买能力 4、购买频率 1），达到B级下限 2.5");
    expect(of(row, { scoreLimits: { a: 2, b: 1, c: 0 } }).tier).toBe("A");
    expect(of({ purchasingPower: "强" }, { leastConfidence: 0.3 }).tier).toBe("A");
  });

  test("wrong weights or limits rate nobody", () => {
    for (const more of [
      { factors: [{ ref: "Accounts.purchasingPower", weight: -1 }] },
      { scoreLimits: { a: 1, b: 2, c: 3 } },
    ]) {
      const ratings = rate([account({ purchasingPower: "强" })], more);
      expect([ratings.codes[0], ratings.problem === null, ratings.reason(0) === ratings.problem]).toEqual([
        notRated,
        false,
        true,
      ]);
    }
  });

  test("rows without number and name are no accounts", () =>
    expect([...rate([{ purchasingPower: "强", purchaseFrequency: "高", growthPotential: "高" }]).codes]).toEqual([
      notRated,
    ]));

  test("a better word never gives a worse tier", () => {
    const words = [
      ["较弱", "一般", "较强", "强"],
      ["较低", "适中", "较高", "高"],
      ["低", "中", "高"],
    ] as const;
    for (let p = 0; p < 4; p++)
      for (let f = 0; f < 4; f++)
        for (let g = 0; g < 3; g++) {
          const tier = (a: number, b: number, c: number): number =>
            rate([
              account({
                purchasingPower: words[0][a]!,
                purchaseFrequency: words[1][b]!,
                growthPotential: words[2][c]!,
              }),
            ]).codes[0] ?? notRated;
          const here = tier(p, f, g);
          if (p < 3) expect(tier(p + 1, f, g)).toBeLessThanOrEqual(here);
          if (f < 3) expect(tier(p, f + 1, g)).toBeLessThanOrEqual(here);
          if (g < 2) expect(tier(p, f, g + 1)).toBeLessThanOrEqual(here);
        }
  });
});
