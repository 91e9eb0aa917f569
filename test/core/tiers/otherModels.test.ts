/** Lead grade, channel class, portfolio matrix, sales bands over whole tables; which model gives the tier. */
import fc from "fast-check";
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { salesTier } from "../../../src/tiers";
import { channelClass } from "../../../src/tiers/models/channelClass";
import { leadGrade } from "../../../src/tiers/models/leadGrade";
import { checkPortfolio, portfolioCell } from "../../../src/tiers/models/portfolio";
import { salesTiers } from "../../../src/tiers/models/sales";
import { modelIds, notRated, tierClasses, type ModelId } from "../../../src/tiers/models/types";
import { rateAccounts, tierModelOf, tierModels } from "../../../src/tiers/registry";
import { defaultSettings } from "../../../src/tiers/settings";
import { dataset, policyOf, type PolicyOptions, type Row } from "../support";

const rate = (rows: readonly Row[], model: ModelId, options: PolicyOptions = {}, settings = {}) =>
  rateAccounts(dataset({ Accounts: rows }, "2026-03-31", options), model, { ...defaultSettings, ...settings });
const classesOf = (rows: readonly Row[], model: ModelId): (string | null)[] => {
  const ratings = rate(
    rows.map((row, at): Row => ({ accountId: String(at), ...row })),
    model,
  );
  return [...ratings.codes].map((code, row) => {
    for (const lang of languages) expect(say(lang, ratings.reason(row))).not.toMatch(/[{}]/);
    return ratings.classes[code] ?? null;
  });
};

describe("lead grade", () => {
  test.each<[CellValue, CellValue, string | null, string]>([
    ["high", "strong", "A", "意向高且购买力强，列为A"],
    ["some", "average", "B", "有一定意向、购买力一般，列为B"],
    ["none", "weak", "C", "目前没有意向，长期培养，列为C"],
    ["none", null, "C", "目前没有意向，长期培养，列为C"],
    ["none", { error: "#N/A" }, "C", "目前没有意向，长期培养，列为C"],
    ["high", "ratherStrong", null, "制度没有写明意向“高意向”、购买力“较强”列为哪一级，请由负责人判断"],
    ["high", "average", null, "制度没有写明意向“高意向”、购买力“一般”列为哪一级，请由负责人判断"],
    ["some", "strong", null, "制度没有写明意向“有一定意向”、购买力“强”列为哪一级，请由负责人判断"],
    ["some", "weak", null, "制度没有写明意向“有一定意向”、购买力“较弱”列为哪一级，请由负责人判断"],
    [null, "strong", null, "没有填写意向强度"],
    ["high", null, null, "没有填写购买能力"],
    ["很高", "strong", null, "意向强度“很高”不在可选范围内，请改正"],
    ["high", 5, null, "购买能力“5”不在可选范围内，请改正"],
    [{ error: "#REF!" }, "strong", null, "意向强度“#REF!”不在可选范围内，请改正"],
  ])("%p and %p: %p", (intent, power, grade, reason) => {
    const result = leadGrade(intent, power);
    expect([result.grade, say("zh-CN", result.reason)]).toEqual([grade, reason]);
  });
  test("of accounts, labels and codes alike", () => {
    const rows: Row[] = [
      { intentLevel: "高意向", purchasingPower: "强" },
      { intentLevel: "some", purchasingPower: "一般" },
      { intentLevel: "无", purchasingPower: null },
      { intentLevel: "高意向", purchasingPower: "一般" },
      { intentLevel: null, purchasingPower: "强" },
      { intentLevel: "高意向", purchasingPower: "强" },
      { accountId: null, intentLevel: "高意向", purchasingPower: "强" },
    ];
    expect(classesOf(rows, "intent")).toEqual(["A", "B", "C", null, null, "A", null]);
    expect(classesOf([{ intentLevel: "无" }, { intentLevel: "高意向" }], "intent")).toEqual(["C", null]);
    expect(rate([{ accountId: "1", purchasingPower: "强" }], "intent").problem).not.toBeNull();
  });
});

describe("channel class", () => {
  test.each<[CellValue, string | null, string]>([
    ["C1", "C1", "登记为C1类客户"],
    [" C2 ", "C2", "登记为C2类客户"],
    [null, "", "没有登记渠道客户类"],
    ["　", "", "没有登记渠道客户类"],
    ["C3", null, "渠道客户类“C3”不在可选范围内，请改正"],
    ["c1", null, "渠道客户类“c1”不在可选范围内，请改正"],
    [1, null, "渠道客户类“1”不在可选范围内，请改正"],
    [{ error: "#N/A" }, null, "渠道客户类“#N/A”不在可选范围内，请改正"],
  ])("%p is %p", (cell, channel, reason) => {
    const result = channelClass(cell);
    expect([result.channel, say("zh-CN", result.reason)]).toEqual([channel, reason]);
  });
  test("of accounts", () => {
    const rows: Row[] = [
      { channelClass: "C1类客户" },
      { channelClass: "C2" },
      { channelClass: null },
      { channelClass: "C" },
      { accountId: null, channelClass: "C1" },
    ];
    expect(classesOf(rows, "channel")).toEqual(["C1", "C2", "", null, null]);
    expect(rate([{ accountId: "1" }], "channel").problem).not.toBeNull();
  });
});

describe("portfolio matrix", () => {
  const limits = { medium: 2, high: 3 };
  test.each<[number | null, number | null, string | null, string, string]>([
    [3, 3, "A", "high", "high"],
    [4, 2.9999, "B", "high", "medium"],
    [2, 3, "B", "medium", "high"],
    [3, 1.9999, "C", "high", "low"],
    [2.5, 2, "C", "medium", "medium"],
    [1, 4, "C", "low", "high"],
    [2, 1, "D", "medium", "low"],
    [1.99, 2, "D", "low", "medium"],
    [-1, 0, "D", "low", "low"],
    [2.99999, 3, "A", "high", "high"],
    [null, 3, null, "", ""],
    [3, null, null, "", ""],
    [Number.NaN, 3, null, "", ""],
  ])("%p by %p is %p", (attractiveness, strength, tier, x, y) =>
    expect(portfolioCell(attractiveness, strength, limits)).toEqual(
      tier === null ? null : { tier, attractiveness: x, strength: y },
    ),
  );
  test("strength may have limits of its own", () =>
    expect(portfolioCell(3, 0.5, limits, { medium: 0.2, high: 0.5 })?.tier).toBe("A"));
  test("better on an axis never gives a worse tier", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (x, y) => {
        const here = tierClasses.indexOf(portfolioCell(x, y, limits)!.tier);
        expect(tierClasses.indexOf(portfolioCell(x + 1, y, limits)!.tier)).toBeLessThanOrEqual(here);
        expect(tierClasses.indexOf(portfolioCell(x, y + 1, limits)!.tier)).toBeLessThanOrEqual(here);
      }),
    ));
  test.each([
    [2, 3, true],
    [3, 3, false],
    [4, 3, false],
    [Number.NaN, 3, false],
    [2, Infinity, false],
  ])("limits %p, %p: %p", (medium, high, fine) => expect(checkPortfolio({ medium, high }) === null).toBe(fine));

  const account = (power: CellValue, potential: CellValue, recognition: CellValue, frequency: CellValue): Row => ({
    purchasingPower: power,
    growthPotential: potential,
    recognition,
    purchaseFrequency: frequency,
  });
  test("of accounts: both axes must be known", () => {
    const rows = [
      account("强", "高", "高", "高"),
      account("强", "中", "低", "适中"),
      account("较弱", "低", "低", "较低"),
      account("强", null, "高", "高"),
      account("强", "高", null, null),
      account("强", "超高", "高", "高"),
      account("强", "高", "高", "每天"),
      { accountId: null, ...account("强", "高", "高", "高") },
    ];
    expect(classesOf(rows, "portfolio")).toEqual(["A", "C", "D", null, null, null, null, null]);
    const named = rows.map((row, at): Row => ({ accountId: String(at), ...row }));
    const ratings = rate(named, "portfolio");
    expect(say("zh-CN", ratings.reason(1))).toBe("吸引力高（3.25）、我方优势低（1.5），属C级");
    expect(say("zh-CN", ratings.reason(3))).toContain("还缺：发展潜力");
    expect(say("zh-CN", ratings.reason(4))).toContain("还缺：产品认可度、购买频率");
    expect(say("zh-CN", ratings.reason(6))).toContain("购买频率“每天”");
    expect([ratings.figures[1], ratings.figures[3]]).toEqual([3.25, Number.NaN]);
    const lenient = rate(named, "portfolio", {}, { leastConfidence: 0.5 });
    expect(tierClasses[lenient.codes[3] ?? notRated]).toBe("A");
  });
  test("wrong limits or weights rate nobody", () => {
    const rows = [{ accountId: "1", ...account("强", "高", "高", "高") }];
    expect(rate(rows, "portfolio", {}, { portfolioLimits: { medium: 3, high: 2 } }).codes[0]).toBe(notRated);
    expect(rate(rows, "portfolio", {}, { strength: [] }).codes[0]).toBe(notRated);
  });
});

describe("sales bands over whole tables", () => {
  const bands = { a: 1000000, b: 500000, c: 100000 };
  test("say what single amounts say", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -1e6, max: 2e6 }), fc.constantFrom(1e6, 5e5, 1e5, 99999.99996))),
        (amounts) =>
          expect([...salesTiers(amounts, bands)].map((code) => tierClasses[code])).toEqual(
            amounts.map((amount) => salesTier(Number.isNaN(amount) ? null : amount, bands)),
          ),
      ),
    ));
  test.each<[CellValue, string | null]>([
    [1000000, "A"],
    [500000, "B"],
    [100000, "C"],
    [99999.99, "D"],
    [0, "D"],
    [-3, "D"],
    [null, "unrated"],
    [" ", "unrated"],
    ["100万", null],
    [true, null],
    [{ error: "#N/A" }, null],
    [Number.NaN, null],
    [Infinity, null],
  ])("%p is %p", (expectedAnnualSales, tier) => expect(classesOf([{ expectedAnnualSales }], "sales")).toEqual([tier]));
  test("rows without number and name are no accounts; a name is enough", () =>
    expect(
      classesOf(
        [
          { accountId: null, accountName: " ", expectedAnnualSales: 5 },
          { accountId: null, accountName: "甲", expectedAnnualSales: 5 },
        ],
        "sales",
      ),
    ).toEqual([null, "D"]));
  test("without the column nobody is graded, least of all as unrated", () => {
    const ratings = rate([{ accountId: "1" }], "sales");
    expect(ratings.codes[0]).toBe(notRated);
    expect(say("zh-CN", ratings.reason(0))).toContain("没有“预计年销售额”列");
  });
});

describe("which model gives the tier", () => {
  test.each([
    ["sales", "sales"],
    ["score", "score"],
    ["intent", "sales"],
    ["channel", "sales"],
    [null, "sales"],
  ])("scheme %p: %p", (scheme, model) =>
    expect(tierModelOf(policyOf({ parameters: { "tier.scheme": scheme } })).id).toBe(model),
  );
  test("every model is registered under its id and named", () => {
    expect(Object.keys(tierModels)).toEqual([...modelIds]);
    for (const id of modelIds) {
      expect(tierModels[id].id).toBe(id);
      for (const lang of languages) expect(tierModels[id].name[lang]).not.toBe("");
    }
    expect(modelIds.filter((id) => tierModels[id].field === "tier")).toEqual([
      "sales",
      "score",
      "pareto",
      "rfm",
      "portfolio",
    ]);
  });
});
