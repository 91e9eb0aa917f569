/** Review cycles, history, what-if, and whether a run can be undone. */
import { say } from "../../../src/locales/format";
import type { CellValue } from "../../../src/policy/values";
import {
  checkUndo,
  datasetWith,
  dueForReview,
  policyWith,
  reviewTiers,
  tierHistory,
  whatIf,
  type DueOptions,
  type LoggedRun,
} from "../../../src/tiers";
import { dataset, day, policyOf, type PolicyOptions, type Row } from "../support";

const cycle: PolicyOptions = { parameters: { "tier.reviewMonths": 3 } };
const graded = (id: string, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${id}`,
  tier: "A级",
  tierEffectiveDate: day("2025-12-31"),
  ...more,
});
const reviewed = (accountId: string, reviewDate: CellValue): Row => ({ accountId, reviewDate });

describe("who is due for review", () => {
  const due = (
    accounts: readonly Row[],
    reviews: readonly Row[] = [],
    options: DueOptions = {},
    today = "2026-04-01",
  ) => dueForReview(dataset({ Accounts: accounts, TierReviews: reviews }, today, cycle), options);

  test.each<[string, Row, Row[], string, number | null]>([
    ["the last day of the cycle is not over", {}, [], "2026-03-31", null],
    ["the day after", {}, [], "2026-04-01", 1],
    ["a review begins a new cycle", {}, [reviewed("1", day("2026-01-15"))], "2026-04-15", null],
    ["and ends", {}, [reviewed("1", day("2026-01-15"))], "2026-04-20", 5],
    [
      "the latest review counts",
      {},
      [reviewed("1", day("2026-01-15")), reviewed("1", day("2025-01-01"))],
      "2026-04-15",
      null,
    ],
    ["a review of tomorrow does not", {}, [reviewed("1", day("2026-04-02"))], "2026-04-01", 1],
    [
      "the day of creation where no tier took effect",
      { tierEffectiveDate: null, createdDate: day("2025-12-30") },
      [],
      "2026-04-01",
      2,
    ],
    ["a blank status is active", { status: null }, [], "2026-04-01", 1],
    ["an active one", { status: "正常" }, [], "2026-04-01", 1],
    ["a lost one is not reviewed", { status: "流失" }, [], "2026-04-01", null],
    ["an unrated one neither", { tier: "未定级" }, [], "2026-04-01", null],
    ["nor one without tier", { tier: null }, [], "2026-04-01", null],
    ["nor one with a word that is none", { tier: "VIP" }, [], "2026-04-01", null],
    ["another account's review says nothing", {}, [reviewed("2", day("2026-03-01"))], "2026-04-01", 1],
  ])("%s", (_, more, reviews, today, overdue) => {
    const result = due([graded("1", more), graded("2", { tier: null })], reviews, {}, today);
    expect(result.due.map((one) => [one.accountId, one.overdue])).toEqual(overdue === null ? [] : [["1", overdue]]);
    expect([result.problem, result.notEvaluable]).toEqual([null, []]);
  });

  test("what cannot be dated is told, not passed", () => {
    const result = due(
      [graded("1"), graded("2", { tierEffectiveDate: "去年" }), graded("3", { tierEffectiveDate: null }), graded("4")],
      [reviewed("1", "昨天"), reviewed("4", "昨天"), reviewed("4", day("2026-03-30"))],
    );
    expect(result.notEvaluable.map(({ row, reason }) => [row, say("zh-CN", reason)])).toEqual([
      [0, "有复核记录的日期读不出来，不能确定何时复核过"],
      [1, "没有复核记录，级别生效日期和建档日期也读不出来"],
      [2, "没有复核记录，级别生效日期和建档日期也读不出来"],
    ]);
    expect([result.due, result.accounts]).toEqual([[], 4]);
  });
  test("a review that may be one of several accounts'", () => {
    const twins = [graded("1", { accountName: "同名" }), graded("2", { accountName: "同名" })];
    expect(due(twins, [reviewed("同名", day("2026-03-01"))]).notEvaluable).toHaveLength(2);
  });
  test("without a cycle nobody is due, and it is said", () => {
    const result = dueForReview(dataset({ Accounts: [graded("1")] }, "2030-01-01"));
    expect([result.due.length, say("zh-CN", result.problem!)]).toEqual([0, "没有填写分级复核周期，请到制度设置填写"]);
  });
  test("the longest overdue first, with what a list shows", () => {
    const result = due([
      graded("1", { owner: "张三" }),
      graded("2", { tierEffectiveDate: day("2024-01-31"), tier: "C" }),
      graded("3", { tierEffectiveDate: day("2025-12-31") }),
    ]);
    expect(result.due.map(({ accountId }) => accountId)).toEqual(["2", "1", "3"]);
    expect(result.due[0]).toMatchObject({
      due: day("2024-04-30"),
      since: day("2024-01-31"),
      reviewed: false,
      tier: "C",
    });
    expect(result.due[1]).toMatchObject({ owner: "张三", accountName: "客户1", row: 0 });
    expect(due([graded("1")], [reviewed("1", day("2025-06-01"))]).due).toMatchObject([
      { reviewed: true, since: day("2025-06-01") },
    ]);
  });
  test.each<[DueOptions, string[]]>([
    [{ within: 29 }, ["1"]],
    [{ within: 30 }, ["1", "2"]],
    [{ within: 30, owner: "李四" }, ["2"]],
    [{ owner: " 张三 " }, ["1"]],
  ])("%j: %j", (options, ids) => {
    const rows = [graded("1", { owner: "张三" }), graded("2", { owner: "李四", tierEffectiveDate: day("2026-01-30") })];
    expect(due(rows, [], options).due.map(({ accountId }) => accountId)).toEqual(ids);
  });
});

describe("history of an account", () => {
  const row = (
    asOf: CellValue,
    oldTier: CellValue,
    newTier: CellValue,
    computedTier: CellValue,
    more: Row = {},
  ): Row => ({
    accountId: "1",
    asOf,
    oldTier,
    newTier,
    computedTier,
    ...more,
  });
  test("the latest first, each with what it was", () => {
    const data = dataset(
      {
        Accounts: [graded("1"), graded("2")],
        TierReviews: [
          row(day("2025-06-30"), "A级", "A级", "B级", { heldBy: "宽限", reviewer: "张三", reason: "再看一季" }),
          row(day("2025-01-31"), null, "A级", "A级", { reviewId: "x/1", salesUsed: 5e6 }),
          row(day("2025-09-30"), "A级", "B级", "B级"),
          row(day("2025-10-01"), "B级", "A级", "B级"),
          row(day("2025-12-31"), "A级", "A级", "A级"),
          row(day("2025-12-31"), "A级", "A级", null),
          row("昨天", "A级", "D级", "D级"),
          row(day("2025-12-31"), "A级", "D级", "D级", { accountId: "3" }),
        ],
      },
      "2026-03-31",
    );
    const history = tierHistory(data, 0);
    expect(history.map(({ asOf, kind, from, to }) => [asOf, kind, from, to])).toEqual([
      [day("2025-12-31"), "agreed", "A", "A"],
      [day("2025-12-31"), "agreed", "A", "A"],
      [day("2025-10-01"), "decided", "B", "A"],
      [day("2025-09-30"), "moved", "A", "B"],
      [day("2025-06-30"), "held", "A", "A"],
      [day("2025-01-31"), "first", null, "A"],
    ]);
    expect(history[4]).toMatchObject({
      heldBy: "grace",
      reviewer: "张三",
      reason: "再看一季",
      salesUsed: null,
      row: 0,
    });
    expect(history[5]).toMatchObject({ reviewId: "x/1", salesUsed: 5e6, computed: "A", heldBy: "" });
    expect(tierHistory(data, 1)).toEqual([]);
  });
  test.each<[CellValue, CellValue, CellValue, string]>([
    ["未定级", "B级", "B级", "first"],
    ["未定级", "B级", "A级", "first"],
    [null, " ", null, "agreed"],
    ["A级", "B级", null, "moved"],
    ["A级", "未定级", "未定级", "moved"],
  ])("%p to %p, computed %p: %s", (from, to, computed, kind) => {
    const reviews = [row(day("2025-01-01"), from, to, computed)];
    expect(tierHistory(dataset({ Accounts: [graded("1")], TierReviews: reviews }, "2026-03-31"), 0)[0]?.kind).toBe(
      kind,
    );
  });
  test("without the table there is none", () =>
    expect(tierHistory(dataset({ Accounts: [graded("1")] }, "2026-03-31"), 0)).toEqual([]));
});

describe("what if", () => {
  const account = (id: string, sales: CellValue, tier: CellValue): Row => ({
    accountId: id,
    expectedAnnualSales: sales,
    tier,
  });
  const rows = [
    account("1", 1200000, "A"),
    account("2", 1100000, "A"),
    account("3", 600000, "B"),
    account("4", "x", "C"),
    {},
  ];
  const data = () => dataset({ Accounts: rows }, "2026-03-31", { parameters: { "tier.downgradePeriods": 2 } });

  test("limits: who would be computed as what, before grace; the review shows the holds", () => {
    const result = whatIf(data(), { policy: { "tier.aMin": 1150000 } });
    expect(result.decided).toEqual({ A: 2, B: 1, C: 1, D: 0, unrated: 0 });
    expect(result.computed.now).toEqual({ tiers: { A: 2, B: 1, C: 0, D: 0, unrated: 0 }, notEvaluable: 1 });
    expect(result.computed.then).toEqual({ tiers: { A: 1, B: 2, C: 0, D: 0, unrated: 0 }, notEvaluable: 1 });
    expect(result.flows).toEqual([{ from: "A", to: "B", count: 1 }]);
    expect(result.review.held).toMatchObject([{ accountId: "2", kind: "grace" }]);
    expect([result.problem, result.review.tiers.A]).toEqual([null, 2]);
  });
  test("without grace they would move at once", () =>
    expect(whatIf(data(), { policy: { "tier.aMin": 1150000, "tier.downgradePeriods": 1 } }).review.moves).toHaveLength(
      1,
    ));
  test("a limit that cannot be used rates nobody and says so", () => {
    const result = whatIf(data(), { policy: { "tier.aMin": "很多" } });
    expect(say("zh-CN", result.problem!)).toContain("缺A级下限");
    expect(result.computed.then.notEvaluable).toBe(4);
    expect(result.flows).toEqual([
      { from: "A", to: null, count: 2 },
      { from: "B", to: null, count: 1 },
    ]);
  });
  test("another model, other weights, only one owner's review", () => {
    expect(whatIf(data(), { model: "score" }).computed.then.notEvaluable).toBe(4);
    const scored = dataset(
      {
        Accounts: [
          { accountId: "1", purchasingPower: "强", growthPotential: "低", expectedAnnualSales: 5, owner: "张三" },
        ],
      },
      "2026-03-31",
      { parameters: { "tier.scheme": "score" } },
    );
    const factors = [
      { ref: "Accounts.purchasingPower", weight: 9 },
      { ref: "Accounts.growthPotential", weight: 1 },
    ];
    const result = whatIf(scored, { settings: { factors }, owner: "李四" });
    expect(result.flows).toEqual([{ from: "B", to: "A", count: 1 }]);
    expect(result.review.accounts).toBe(0);
  });
  test("the data set itself stays as it is", () => {
    const before = data();
    whatIf(before, { policy: { "tier.aMin": 1 } });
    expect(reviewTiers(before).moves).toEqual([]);
    expect(reviewTiers(before, { policy: { "tier.bMin": 700000, "tier.downgradePeriods": 1 } }).moves).toMatchObject([
      { accountId: "3", to: "C" },
    ]);
  });
});

describe("a policy with other values", () => {
  test("reads what was changed as the sheet would, and leaves the rest", () => {
    const { policy, problems } = policyWith(policyOf(), {
      "tier.aMin": "200万",
      "tier.scheme": "score",
      "new.excludeSamples": false,
      "plan.requiredResources": "human",
      "cadence.A": "2周",
      "tier.cMin": null,
    });
    expect(problems.map(({ parameter }) => parameter)).toEqual([]);
    expect([
      policy.number("tier.aMin"),
      policy.number("tier.bMin"),
      policy.isGap("tier.cMin"),
      policy.isGap("tier.bMin"),
    ]).toEqual([2000000, 500000, true, false]);
    expect([
      policy.text("tier.scheme"),
      policy.flag("new.excludeSamples"),
      policy.words("plan.requiredResources"),
    ]).toEqual(["score", false, ["human"]]);
    expect(policy.duration("cadence.A")).toEqual({ count: 14, unit: "day" });
    expect([policy.packs.has("orders"), policy.profile]).toEqual([true, "basic"]);
  });
  test("what cannot be used is a gap and is named", () => {
    const { policy, problems } = policyWith(policyOf(), { "tier.aMin": -1, "tier.none": 5 });
    expect([problems.map(({ parameter }) => parameter), policy.isGap("tier.aMin")]).toEqual([
      ["tier.aMin", "tier.none"],
      true,
    ]);
  });
  test("figures are worked out anew only where they depend on the change", () => {
    const data = dataset(
      {
        Accounts: [{ accountId: "1" }],
        Orders: [
          {
            accountId: "1",
            orderDate: day("2026-01-01"),
            amount: 7,
            collectedDate: day("2026-02-01"),
            collectedAmount: 3,
          },
        ],
      },
      "2026-03-31",
      { parameters: { "orders.completeSince": day("2020-01-01") } },
    );
    expect(datasetWith(data, { "tier.aMin": 5 }).figures()).toBe(data.figures());
    expect(datasetWith(data, { "tier.aMin": 5 }).accounts).toBe(data.accounts);
    expect(datasetWith(data, { "sales.basis": "collected" }).figures().salesLast12Months[0]).toBe(3);
    expect(data.figures().salesLast12Months[0]).toBe(7);
  });
});

describe("whether a run can be undone", () => {
  const run: LoggedRun = {
    batch: "r1",
    cells: [
      { rowId: "1", field: "tier", oldValue: "A", newValue: "B" },
      { rowId: "1", field: "tierEffectiveDate", oldValue: "45000", newValue: "46000" },
      { rowId: "2", field: "tier", oldValue: "", newValue: "C" },
    ],
  };
  const check = (cells: Record<string, string>, later: readonly LoggedRun[] = []) =>
    checkUndo(run, later, (rowId, field) => cells[`${rowId}.${field}`]);
  const asWritten = { "1.tier": "B", "1.tierEffectiveDate": "46000", "2.tier": "C" };

  test.each<[string, Record<string, string>, LoggedRun[], ReturnType<typeof checkUndo>]>([
    ["as it was written", asWritten, [], { restorable: ["1", "2"], restored: [], contradicted: [] }],
    [
      "set back in part already",
      { ...asWritten, "1.tier": "A" },
      [],
      { restorable: ["1", "2"], restored: [], contradicted: [] },
    ],
    [
      "set back wholly",
      { ...asWritten, "1.tier": "A", "1.tierEffectiveDate": "45000", "2.tier": "" },
      [],
      { restorable: [], restored: ["1", "2"], contradicted: [] },
    ],
    [
      "edited since",
      { ...asWritten, "1.tierEffectiveDate": "46001" },
      [],
      {
        restorable: ["2"],
        restored: [],
        contradicted: [{ rowId: "1", why: "changed", field: "tierEffectiveDate", found: "46001" }],
      },
    ],
    [
      "the row is gone",
      { "1.tier": "B", "1.tierEffectiveDate": "46000" },
      [],
      { restorable: ["1"], restored: [], contradicted: [{ rowId: "2", why: "gone" }] },
    ],
    [
      "a later run decided it again, though it holds the same",
      asWritten,
      [
        { batch: "r2", cells: [{ rowId: "1", field: "tier", oldValue: "B", newValue: "C" }] },
        { batch: "r3", cells: [{ rowId: "1", field: "tier", oldValue: "C", newValue: "B" }] },
        { batch: "r4", cells: [{ rowId: "9", field: "tier", oldValue: "C", newValue: "B" }] },
      ],
      { restorable: ["2"], restored: [], contradicted: [{ rowId: "1", why: "laterRun", batch: "r2" }] },
    ],
  ])("%s", (_, cells, later, expected) => expect(check(cells, later)).toEqual(expected));
});
