/** Edges of the models that no other file names: words of a reason, equal shares, orders on the first and last day, cells in columns without weight. */
import { say } from "../../../src/locales/format";
import { modelText } from "../../../src/locales/tiersModels";
import type { LocalText, Message } from "../../../src/locales/types";
import type { CellValue } from "../../../src/policy/values";
import { channelClass } from "../../../src/tiers/models/channelClass";
import { checkPareto, paretoClasses } from "../../../src/tiers/models/pareto";
import { uncertainScore } from "../../../src/tiers/models/parts";
import { checkWeights, reaches } from "../../../src/tiers/models/points";
import { portfolioCell } from "../../../src/tiers/models/portfolio";
import { rfmScores } from "../../../src/tiers/models/rfm";
import { scoreReason, weightedScore } from "../../../src/tiers/models/score";
import { firstAbove, firstAtLeast } from "../../../src/tiers/models/sorted";
import { codedCell, columnLabel, listLabel } from "../../../src/tiers/models/words";
import { rateAccounts } from "../../../src/tiers/registry";
import { defaultSettings, paretoLimitsFrom, type TierSettings } from "../../../src/tiers/settings";
import { dataset, day, type Row } from "../support";

const english = (message: Message): string => say("en-US", message);
const name = (text: string): LocalText => ({ "zh-CN": text, "zh-TW": text, "en-US": text });
const factor = (weight: number, text = `w${weight}`) => ({ name: name(text), weight });
const weights = (...of: readonly number[]): TierSettings["factors"] =>
  defaultSettings.factors.map(({ ref }, at) => ({ ref, weight: of[at] ?? 1 }));

describe("words of messages", () => {
  test("columns and words that the catalogue does not have are shown as they are", () => {
    expect(columnLabel("Accounts.tier")).toMatchObject({ "en-US": "Tier" });
    expect(columnLabel("Accounts.nobody")).toBe("Accounts.nobody");
    expect(listLabel("intentLevel", "some")).not.toBe("some");
    expect([listLabel("intentLevel", "few"), listLabel("noList", "high")]).toEqual(["few", "high"]);
  });
  test("the cell of a row, and of a row that is not there", () => {
    const column = { values: ["a", "b"], codes: Int32Array.of(1, 0) };
    expect([0, 1, 2].map((row) => codedCell(column, row))).toEqual(["b", "a", undefined]);
  });
  test("the word of a channel class is that of its list", () =>
    expect(english(channelClass("C2").reason)).toContain(
      say("en-US", { text: listLabel("channelClass", "C2") as LocalText }),
    ));
  test("too little known: factors without weight are not asked for, and none may be missing", () => {
    const factors = [factor(3, "one"), factor(0, "two"), factor(1, "three")];
    expect(english(uncertainScore(factors, [Number.NaN, Number.NaN, 4], 0.25, 0.6))).toBe(
      "Only 25% of the weight is known, 60% is needed, so there is no score; missing: one",
    );
    expect(english(uncertainScore(factors, [1, Number.NaN, 4], 1, 1.2))).toBe(
      "Only 100% of the weight is known, 120% is needed, so there is no score; missing: ",
    );
  });
  test("a score below all limits, and on each of them", () => {
    const parts = { text: name("parts") };
    const bands = { a: 3, b: 2, c: 1 };
    const said = [0.9999, 1, 2, 3].map((score) => english(scoreReason(score, bands, parts)));
    expect(said.map((words) => /\b([ABCD])\b/.exec(words)?.[1])).toEqual([expect.anything(), "C", "B", "A"]);
    expect(said[0]).toContain("0.9999");
    expect(new Set(said).size).toBe(4);
  });
});

describe("a score", () => {
  test("the first input that cannot be read is named by its place and cut after sixty characters", () => {
    const { score, problem } = weightedScore(["长".repeat(61), 1], [factor(1), factor(1)]);
    expect([score, problem && say("zh-CN", problem)]).toEqual([
      null,
      `第1项评分“${"长".repeat(60)}”不是数字，也不在可选范围内`,
    ]);
  });
  test.each<[readonly number[], boolean]>([
    [[0, 1], true],
    [[1, 1], true],
    [[0, 0], false],
    [[-1, 3], false],
    [[3, -1], false],
    [[-2, -1], false],
    [[Infinity, 1], false],
  ])("weights %j: %p", (list, fine) => {
    expect(checkWeights(list) === null).toBe(fine);
    const { problem } = weightedScore(
      [1, 1],
      list.map((weight) => factor(weight)),
    );
    expect(problem).toEqual(fine ? null : { text: modelText.weightsWrong });
  });
  test("a share on the limit reaches it, one just below does not", () =>
    expect([0.1 + 0.5, 0.6, 0.59999].map((share) => reaches(share, 0.6))).toEqual([true, true, false]));
  test("a cell nobody can read in a factor without weight: what is missing beside it is told", () => {
    const rows: readonly Row[] = [
      { accountId: "1", purchasingPower: null, purchaseFrequency: "?", growthPotential: "high" },
      { accountId: "2", purchasingPower: "strong", purchaseFrequency: "high", growthPotential: "?" },
    ];
    const data = dataset({ Accounts: rows }, "2026-03-31");
    const ratings = rateAccounts(data, "score", { ...defaultSettings, factors: weights(3, 0, 1) });
    expect(english(ratings.reason(0))).toMatch(/^Only 25% of the weight is known.*missing: Purchasing power$/);
    expect(english(ratings.reason(1))).toContain("“?”");
  });
});

describe("Pareto", () => {
  test("the total counts what is above zero, ranks are shared, shares include equals", () => {
    const { total, counted, rank, share } = paretoClasses([5, -2, 3, 3, 0, Number.NaN, 1.5], [{ valueShare: 0.5 }]);
    expect([total, counted]).toEqual([12.5, 6]);
    expect([5, 3, 1.5, 0, -2].map(rank)).toEqual([1, 2, 4, 5, 6]);
    expect([5, 3, 1.5].map(share)).toEqual([0.4, 0.88, 1]);
  });
  test("a class that takes nobody leaves its customers to the next", () =>
    expect([
      ...paretoClasses([9, 5, 1, Number.NaN], [{ count: 0 }, { count: 1 }, { count: 1 }, { count: 3 }]).classes,
    ]).toEqual([1, 3, 3, 255]));
  test.each<[string, readonly { valueShare?: number; countShare?: number; count?: number }[], boolean]>([
    ["all of it", [{ valueShare: 1 }, { countShare: 1 }], true],
    ["none of it", [{ valueShare: 0, countShare: 0, count: 0 }], true],
    ["more than all", [{ valueShare: 1.0001 }], false],
    ["more customers than all", [{ countShare: 1.0001 }], false],
    ["below none", [{ count: -1 }], false],
    ["not a number", [{ count: Number.NaN }], false],
    ["falling where another limit stands between", [{ count: 3 }, { valueShare: 0.5 }, { count: 2 }], false],
    ["equal", [{ count: 3 }, { count: 3 }], true],
  ])("limits %s: %j", (_, limits, fine) => expect(checkPareto(limits) === null).toBe(fine));
  test("shares of the policy: splits of what remains; 0 and 1 are none", () => {
    expect(paretoLimitsFrom(0.8, 0.2)).toEqual([
      { valueShare: 0.8, countShare: 0.2 },
      { valueShare: 0.96, countShare: 0.36 },
      { valueShare: 0.992, countShare: 0.488 },
    ]);
    expect([0, 1, -0.1, 1.1].map((share) => paretoLimitsFrom(share, null))).toEqual([null, null, null, null]);
    expect([paretoLimitsFrom(0.8, 1), paretoLimitsFrom(null, null)]).toEqual([null, null]);
  });
});

describe("RFM and matrix", () => {
  test("places in sorted numbers", () => {
    const sorted = Float64Array.of(1, 3, 3, 3, 7);
    const places = [0, 1, 2, 3, 7, 8].map((value) => [firstAtLeast(sorted, 5, value), firstAbove(sorted, 5, value)]);
    expect(places).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 4],
      [4, 5],
      [5, 5],
    ]);
    expect([firstAtLeast(sorted, 2, 9), firstAbove(sorted, 2, 3)]).toEqual([2, 2]);
  });
  test("a row that lacks any one measure is ranked in none", () => {
    const [there, none] = [
      [1, 2],
      [1, Number.NaN],
    ];
    for (const inputs of [
      { recency: none, frequency: there, monetary: there },
      { recency: there, frequency: none, monetary: there },
      { recency: there, frequency: there, monetary: none },
    ]) {
      const { recency, frequency, monetary, counted } = rfmScores(inputs);
      expect([[...recency], [...frequency], [...monetary], counted]).toEqual([[3, 0], [3, 0], [3, 0], 1]);
    }
  });
  test("a position that is no number has no cell", () =>
    expect([
      portfolioCell(3, Number.NaN, { medium: 2, high: 3 }),
      portfolioCell(Number.NaN, 3, { medium: 2, high: 3 }),
    ]).toEqual([null, null]));

  const order = (accountId: CellValue, iso: string, orderId: CellValue, amount = 10): Row => ({
    accountId,
    orderId,
    amount,
    orderDate: day(iso),
  });
  test("orders of the twelve months: the first and the last day count, blank numbers by themselves, a number once", () => {
    const orders = [
      order("1", "2026-03-31", null),
      order("1", "2026-03-31", null),
      order("1", "2025-04-01", " "),
      order("1", "2025-03-31", "z"),
      order("1", "2026-04-01", "y"),
      order("2", "2026-03-31", "a"),
      order("2", "2026-03-30", " a "),
      order("2", "2026-03-29", "b"),
      order("3", "2025-04-01", "a"),
      order("9", "2026-03-31", "c"),
    ];
    const data = dataset(
      { Accounts: ["1", "2", "3", "4"].map((accountId) => ({ accountId })), Orders: orders },
      "2026-03-31",
      {
        parameters: { "orders.completeSince": day("2020-01-01") },
      },
    );
    const { reason, figures } = rateAccounts(data, "rfm");
    const said = [0, 1, 2, 3].map((row) => english(reason(row)));
    expect(said.map((words) => words.match(/\d+/g)?.slice(0, 3).join(" "))).toEqual([
      "0 3 30",
      "0 2 30",
      "364 1 10",
      undefined,
    ]);
    expect([...figures].map((figure) => Number.isNaN(figure))).toEqual([false, false, false, true]);
  });
});
