/** Settings of the tier models on the Policy sheet: what blank means, what each cell sets, and that one nobody can read rates nobody. */
import { parameterById } from "../../../src/policy/catalogue";
import { ownParameters } from "../../../src/policy/catalogue/ownParameters";
import rawParameters from "../../../src/policy/catalogue/parameters.json";
import type { CellValue } from "../../../src/policy/values";
import { defaultSettings, rateAccounts, reviewTiers, settingsProblem, tierSettingsOf } from "../../../src/tiers";
import { allowedText } from "../../../src/workbook/blueprint/parameterCell";
import { dataset, policyOf } from "../support";

const settings = (parameters: Record<string, CellValue>) => tierSettingsOf(policyOf({ parameters }));

describe("parameters of our own", () => {
  test("none is the catalogue's, each says why it is there and what a blank cell means", () => {
    const catalogued = new Set((rawParameters as { id: string }[]).map(({ id }) => id));
    for (const { id, reason } of ownParameters) {
      expect(catalogued.has(id)).toBe(false);
      expect(reason.length).toBeGreaterThan(10);
      const entry = parameterById.get(id);
      expect(entry?.status).toBe("product");
      expect(allowedText(entry!, "zh-CN")).toMatch(/；空白：.+/);
      expect(allowedText(entry!, "en-US")).toMatch(/; blank: .+/);
    }
    expect(allowedText(parameterById.get("tier.scoreAMin")!, "zh-CN")).toBe("数字，0–4；空白：3.5");
    expect(allowedText(parameterById.get("tier.scoreLeastKnown")!, "en-US")).toBe("0%–100%; blank: 60%");
    expect(allowedText(parameterById.get("tier.approval")!, "en-US")).toMatch(/blank: none$/);
  });
});

describe("settings of the policy", () => {
  const blank = Object.fromEntries(ownParameters.map(({ id }) => [id, null]));

  test("without rows, and with blank cells, they are the product's readings", () => {
    expect(settings({})).toEqual(defaultSettings);
    expect(settings(blank)).toEqual(defaultSettings);
  });

  test.each<[Record<string, CellValue>, object]>([
    [{ "tier.approval": "仅降级" }, { approval: "down" }],
    [{ "tier.approval": "all" }, { approval: "all" }],
    [{ "tier.contractFloor": "B级" }, { contractFloor: "B" }],
    [{ "tier.contractFloor": "不设" }, { contractFloor: null }],
    [{ "tier.expired": "转为未定级" }, { expired: "unrate" }],
    [{ "pareto.classBy": "按客户占比" }, { paretoBy: "count" }],
    [{ "tier.scoreAMin": 3.2, "tier.scoreCMin": 1 }, { scoreLimits: { a: 3.2, b: 2.5, c: 1 } }],
    [{ "tier.scoreLeastKnown": 0 }, { leastConfidence: 0 }],
    [{ "tier.rfmBMin": 3.5 }, { rfmLimits: { a: 4, b: 3.5, c: 2 } }],
    [{ "tier.portfolioHigh": 3.5 }, { portfolioLimits: { medium: 2, high: 3.5 } }],
  ])("%j", (parameters, expected) => expect(settings(parameters)).toMatchObject(expected));

  test("weights go to their factors, zero included", () => {
    const given = { "tier.weightPower": 2, "tier.weightFrequency": 0, "tier.weightGrowth": 0.5 };
    expect(settings(given).factors).toEqual([
      { ref: "Accounts.purchasingPower", weight: 2 },
      { ref: "Accounts.purchaseFrequency", weight: 0 },
      { ref: "Accounts.growthPotential", weight: 0.5 },
    ]);
  });

  test("breaks are numbers divided by 、 or ; and all three measures need theirs", () => {
    const breaks = {
      "tier.rfmDays": "30、60；90;180",
      "tier.rfmOrders": "2;4;8;16",
      "tier.rfmSales": "1万;5万;10万;50万",
    };
    expect(settings(breaks).rfmBreaks).toEqual({
      recency: [30, 60, 90, 180],
      frequency: [2, 4, 8, 16],
      monetary: [10000, 50000, 100000, 500000],
    });
    const data = dataset({ Accounts: [{ accountId: "K1" }] }, "2026-03-31", {
      parameters: { "tier.rfmDays": "30;60;90;180" },
    });
    expect(rateAccounts(data, "rfm").problem?.text["en-US"]).toMatch(/four breaks/);
  });
});

describe("a setting that cannot be read", () => {
  test.each([
    ["tier.approval", "maybe", "sales"],
    ["tier.contractFloor", "E", "sales"],
    ["tier.hysteresisPct", "ten", "sales"],
    ["tier.scheme", "guess", "sales"],
    ["tier.scoreAMin", "high", "score"],
    ["tier.weightPower", -1, "score"],
    ["pareto.classBy", "size", "pareto"],
    ["tier.rfmAMin", 9, "rfm"],
    ["tier.portfolioHigh", "x", "portfolio"],
  ] as const)("%s = %s: %s rates nobody and names it", (id, value, model) => {
    const policy = policyOf({ parameters: { [id]: value } });
    expect(settingsProblem(policy, model)?.args?.name).toEqual(parameterById.get(id)?.label);
    const data = dataset(
      {
        Accounts: [
          {
            accountId: "K1",
            tier: "A",
            expectedAnnualSales: 1,
            purchasingPower: "weak",
            purchaseFrequency: "low",
            growthPotential: "low",
          },
        ],
      },
      "2026-03-31",
      { parameters: { [id]: value } },
    );
    const review = reviewTiers(data, { model });
    expect(review.problem).not.toBeNull();
    expect(review.moves).toEqual([]);
    expect(review.notEvaluable).toHaveLength(1);
  });

  test("matters only to the models that use it", () => {
    const policy = policyOf({ parameters: { "tier.scoreAMin": "high" } });
    expect(settingsProblem(policy, "sales")).toBeNull();
    expect(settingsProblem(policy, "rfm")).toBeNull();
    expect(settingsProblem(policyOf(), "score")).toBeNull();
  });
});

describe("settings decide", () => {
  const account = {
    accountId: "K1",
    tier: "A",
    expectedAnnualSales: 600000,
    purchasingPower: "strong",
    purchaseFrequency: "low",
    growthPotential: "low",
  };
  const review = (parameters: Record<string, CellValue>) =>
    reviewTiers(dataset({ Accounts: [account] }, "2026-03-31", { parameters }));

  test("weights and limits move the score's tier", () => {
    // Equal weights: (4 + 1 + 1) / 3 = 2, tier C; all weight on purchasing power: 4, tier A.
    expect(review({ "tier.scheme": "score" }).moves.map(({ to }) => to)).toEqual(["C"]);
    expect(review({ "tier.scheme": "score", "tier.scoreBMin": 2 }).moves.map(({ to }) => to)).toEqual(["B"]);
    const alone = { "tier.scheme": "score", "tier.weightFrequency": 0, "tier.weightGrowth": 0 };
    expect(review(alone).moves).toEqual([]);
  });

  test("a downgrade waits where the policy asks for approval of downgrades", () => {
    expect(review({}).moves.map(({ to }) => to)).toEqual(["B"]);
    expect(review({ "tier.approval": "up" }).moves.map(({ to }) => to)).toEqual(["B"]);
    expect(review({ "tier.approval": "down" }).held.map(({ kind }) => kind)).toEqual(["pending"]);
  });
});
