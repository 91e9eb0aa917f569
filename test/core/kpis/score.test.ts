/** Scores by hand: forms, limits, zero targets, weights, cycles, lights, pace. 000 考核方法; KPI-19, KPI-21, KPI-24, KPI-25. */
import { parsePeriod } from "../../../src/calendar";
import { kpiIds, scorecardOf, type KpiScope, type ScorecardRow } from "../../../src/kpis";
import { attainmentOf, scoreOf, type Conventions } from "../../../src/kpis/score";
import { say } from "../../../src/locales/format";
import { languages, type Message } from "../../../src/locales/types";
import { dataset, day, type PolicyOptions, type Row } from "../support";
import type { Tables } from "./figures";

const said = (message: Message | null): string | null => message && say("en-US", message);
const line = (more: Partial<Conventions>): Conventions => ({
  direction: "higher",
  worst: null,
  best: null,
  stepPenalty: null,
  zeroRule: "reweight",
  ...more,
});
const higher = line({});
const lower = line({ direction: "lower" });
const between = line({ direction: "lower", worst: 0.4, best: 0.1 });
const step = line({ direction: "lower", stepPenalty: 0.1 });
const band = line({ direction: "band", best: 0.05 });

test.each<[string, number, number | null, Conventions, number | string]>([
  ["higher: actual over target", 80, 100, higher, 0.8],
  ["higher: beyond the target", 150, 100, higher, 1.5],
  ["higher: four decimals", 2, 3, higher, 0.6667],
  ["higher: no target", 80, null, higher, "There is no target"],
  ["higher: a target below zero", 1, -1, higher, "The target is not above zero, so there is no score"],
  ["higher: zero, weight to the others", 1, 0, higher, "The target is zero: not scored, its weight goes to the others"],
  ["higher: zero, full from zero on", 0, 0, line({ zeroRule: "full" }), 1],
  ["higher: zero, full no more below zero", -1, 0, line({ zeroRule: "full" }), 0],
  [
    "higher: zero, not allowed",
    1,
    0,
    line({ zeroRule: "error" }),
    "The target is zero, which the policy does not allow",
  ],
  ["higher: a target too small for money is zero", 1, 0.00001, line({ zeroRule: "full" }), 1],
  ["lower: at the target", 0.2, 0.2, lower, 1],
  ["lower: half of it is half better", 0.1, 0.2, lower, 1.5],
  ["lower: twice the target is nothing", 0.4, 0.2, lower, 0],
  ["lower: between worst and best", 0.25, 0.2, between, 0.5],
  ["lower: at the worst", 0.4, null, between, 0],
  ["lower: worst and best work with a target of zero", 0.1, 0, between, 1],
  [
    "lower: worst is not worse",
    1,
    1,
    line({ direction: "lower", worst: 1, best: 1 }),
    "The worst value must lie above the best one",
  ],
  ["step: none", 0, 0, step, 1],
  ["step: three", 3, 0, step, 0.7],
  ["step: counted beyond the target", 3, 2, step, 0.9],
  ["step: fewer than the target earn no more", 1, 2, step, 1],
  ["step: without a target from zero", 2, null, step, 0.8],
  [
    "step: a penalty below zero",
    2,
    0,
    line({ direction: "lower", stepPenalty: -1 }),
    "The penalty a step cannot be below zero",
  ],
  [
    "lower: zero without penalty",
    2,
    0,
    lower,
    "With a target of zero, fill the penalty a step, or worst and best value",
  ],
  ["lower: no target", 2, null, lower, "There is no target"],
  ["band: lower end", 0.03, 0.03, band, 1],
  ["band: upper end", 0.05, 0.03, band, 1],
  ["band: the ends in either order", 0.04, 0.05, line({ direction: "band", best: 0.03 }), 1],
  ["band: a third missing", 0.02, 0.03, band, 0.6667],
  ["band: a fifth too much", 0.06, 0.03, band, 0.8],
  ["band: an end at zero is measured by the other", -0.01, 0, band, 0.8],
  ["band: one end", 0.04, 0.03, line({ direction: "band" }), "A target band needs both ends: target and best value"],
  [
    "band: both ends zero",
    1,
    0,
    line({ direction: "band", best: 0 }),
    "A target band needs both ends: target and best value",
  ],
  ["no direction", 1, 1, line({ direction: null }), "The KPI book gives no direction"],
])("%s", (_, actual, target, conventions, expected) => {
  const found = attainmentOf(actual, target, conventions);
  expect(found.value ?? said(found.reason)).toBe(expected);
});

test("the score is the attainment between floor and cap", () => {
  const limits = { cap: 1.2, floor: 0.3 };
  expect([1.5, 1.2, 1, 0.3, 0.2, -4].map((value) => scoreOf(value, limits))).toEqual([1.2, 1.2, 1, 0.3, 0.3, 0.3]);
});

/** Sales of 800 in the quarter, a plan of 1,000; visits: one of two done. */
const tables: Tables = {
  Team: [
    { name: "张三", role: "销售代表", department: "一部" },
    { name: "李四", role: "大客户经理", department: "一部" },
  ],
  Plans: [
    { planId: "P", planType: "大客户计划" },
    { planId: "G", planType: "综合计划" },
  ],
  // A target of the key-account plan is one for key accounts only: S1 goes by the other plan.
  PlanTargets: ["P", "G"].map((planId) => ({
    planId,
    metric: "销售金额",
    periodType: "季",
    period: "2026-Q1",
    owner: "张三",
    targetValue: 1000,
    targetId: `T${planId}`,
  })),
  Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: true, owner: "张三" }],
  Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 800, cost: 300, salesperson: "张三" }],
  Visits: ["已访", "待访"].map((status) => ({
    accountId: "1",
    origin: "计划内",
    mode: "当面拜访",
    date: day("2026-02-02"),
    status,
    visitor: "张三",
  })),
};
const book = (...rows: readonly Row[]): Tables => ({
  ...tables,
  KpiBook: rows.map((row) => ({ on: true, weight: 0.5, periodType: "季", role: null, ...row })),
});
const card = (
  given: Tables,
  more: Partial<KpiScope> = {},
  today = "2026-03-31",
  policy: PolicyOptions = {},
  period = "2026-Q1",
) => scorecardOf(dataset(given, today, policy), { period: parsePeriod(period)!, owner: "张三", ...more });
const row = (given: Tables, ...rest: [Partial<KpiScope>?, string?, PolicyOptions?, string?]): ScorecardRow =>
  card(given, ...rest).rows[0]!;

describe("rows", () => {
  test("K1 is measured by the whole plan, S1 by the amount of the plan", () => {
    const { rows, total } = card(book({ kpiId: "K1" }, { kpiId: "S1" }));
    expect(
      rows.map(({ id, target, actual, score, light, status }) => [id, target, actual, score, light, status]),
    ).toEqual([
      ["K1", 1, 0.8, 0.8, "yellow", "onTrack"],
      ["S1", 1000, 800, 0.8, "yellow", "onTrack"],
    ]);
    expect(total).toEqual({ score: 0.8, evaluableWeight: 1, reason: null });
  });

  test("K1 by the share that the company asks for", () =>
    expect(row(book({ kpiId: "K1", target: 0.8 }))).toMatchObject({ target: 0.8, attainment: 1, light: "green" }));

  test("the plan's target stands over the one of the KPI book", () =>
    expect(row(book({ kpiId: "S1", target: 400 }))).toMatchObject({ target: 1000 }));

  test("a target of another cycle says nothing of what adds up, but of a share", () => {
    const found = row(book({ kpiId: "S2", target: 400, periodType: "月" }));
    expect([found.target, found.score, said(found.reason)]).toEqual([
      null,
      null,
      "The target in the KPI book is one of another cycle",
    ]);
    expect(row(book({ kpiId: "S2", target: 400 }))).toMatchObject({ target: 400, attainment: 1.25, score: 1.2 });
    expect(row(book({ kpiId: "S6", target: 0.5, periodType: "月" })).target).toBe(0.5);
  });

  test("a KPI of a longer cycle is shown, not scored; its weight is no part of the whole", () => {
    const { rows, total } = card(book({ kpiId: "K1" }, { kpiId: "S1", periodType: "年" }));
    expect([rows[1]?.actual, rows[1]?.score, said(rows[1]?.reason ?? null)]).toEqual([
      800,
      null,
      "Appraised by the year, not in this period",
    ]);
    expect(total).toMatchObject({ score: 0.8, evaluableWeight: 1 });
  });

  test("lights on the limits: red below 80 %, green from 100 % on", () => {
    const at = (target: number) => row(book({ kpiId: "K1", target })).light;
    expect([0.8, 0.8001, 1, 1.0002].map(at)).toEqual(["green", "yellow", "yellow", "red"]);
  });

  test("pace by elapsed working days, and the standing follows it while the period runs", () => {
    const found = row(book({ kpiId: "S1" }), {}, "2026-02-10");
    // 29 of the 64 working days have begun.
    expect(found.pace).toBeCloseTo(0.8 / (29 / 64), 12);
    expect([found.light, found.status]).toEqual(["yellow", "ahead"]);
    expect(row(book({ kpiId: "S1" })).pace).toBeCloseTo(0.8, 12);
  });

  test("the cap and floor of a line, else the policy's", () => {
    expect(row(book({ kpiId: "K1", target: 0.5, cap: 1.5 })).score).toBe(1.5);
    expect(row(book({ kpiId: "K1", target: 0.5 })).score).toBe(1.2);
    expect(row(book({ kpiId: "K1", target: 8, floor: 0.4 })).score).toBe(0.4);
    expect(said(row(book({ kpiId: "K1", cap: 0, floor: 0.4 })).reason)).toBe("The cap 0 is not above the floor 0.4");
  });

  test("K8 without a budget earns the floor, with a red light", () => {
    const spent = {
      ...book({ kpiId: "K8", floor: 0.2 }),
      ServiceCosts: [{ date: day("2026-02-02"), owner: "张三", amount: 9, budget: null }],
    };
    expect(row(spent)).toMatchObject({ actual: null, score: 0.2, light: "red", status: "behind", attainment: null });
    expect(card(spent).total).toMatchObject({ score: 0.2, evaluableWeight: 1 });
  });

  test("K7 with few planned customers is shown, not scored", () => {
    const visits = [
      {
        visitId: "V1",
        accountId: "1",
        contactKind: "回访",
        origin: "计划内",
        date: day("2026-02-02"),
        status: "已访",
        visitor: "张三",
        actualDate: null,
      },
    ];
    const frozen = [
      {
        kind: "期初锁定计划",
        period: "2026-Q1",
        kpiId: "K7",
        owner: "张三",
        frozenKeys: "V1",
        closedAt: day("2026-01-01"),
      },
    ];
    const found = row({ ...book({ kpiId: "K7" }), Visits: visits, ScorecardSnapshots: frozen });
    expect([found.actual, found.score, found.light, said(found.reason)]).toEqual([
      1,
      null,
      "notEvaluable",
      "Shown, not scored",
    ]);
  });

  test("K1 with a plan of zero goes by the zero rule", () => {
    const zero = (zeroRule: string): Tables => ({
      ...book({ kpiId: "K1", zeroRule }, { kpiId: "V1" }),
      PlanTargets: [
        {
          planId: "P",
          metric: "销售金额",
          periodType: "季",
          period: "2026-Q1",
          owner: "张三",
          targetValue: 0,
          targetId: "T",
        },
      ],
    });
    const of = (zeroRule: string) => {
      const { rows, total } = card(zero(zeroRule));
      return [rows[0]?.score, total.score, said(total.reason)];
    };
    expect(of("不计,权重分摊")).toEqual([
      null,
      null,
      "Only 50 % of the weight can be scored; below 60 % there is no total",
    ]);
    expect(of("实际不低于0即满分")).toEqual([1, 0.75, null]);
    expect(of("报错")).toEqual([
      null,
      null,
      "K1 may not be left out: The target is zero, which the policy does not allow",
    ]);
  });

  test("K10 without a rating is re-spread, or blocks the total where the book says so", () => {
    const rated = (zeroRule: string | null): Tables => ({
      ...book({ kpiId: "K10", periodType: "季", weight: 0.2, zeroRule }, { kpiId: "K1", weight: 0.8 }),
      KpiInputs: [{ kpiId: "K1", period: "2026-Q1", rating: null }],
    });
    expect(card(rated(null)).total).toMatchObject({ score: 0.8, evaluableWeight: 0.8 });
    expect(said(card(rated("报错")).total.reason)).toBe("K10 may not be left out: There is no rating for the period");
  });

  test("K2 unused has no score and no say", () =>
    expect(
      card(book({ kpiId: "K2", weight: 0.1 }, { kpiId: "K1", weight: 0.9 }), {}, "2026-03-31", {
        parameters: { "kpi.02.definition": "不用" },
      }).total,
    ).toMatchObject({ score: 0.8, evaluableWeight: 0.9 }));

  test("K2 of the company's own, with its direction and target", () => {
    const own: Tables = {
      ...book({ kpiId: "K2", direction: "越低越好", target: 10 }),
      KpiInputs: [{ kpiId: "K2", period: "2026-Q1", owner: "张三", value: 12 }],
    };
    expect(row(own, {}, "2026-03-31", { parameters: { "kpi.02.definition": "返工数" } })).toMatchObject({
      actual: 12,
      attainment: 0.8,
    });
  });
});

describe("weights and lines", () => {
  test("below 60 % of the weight there is no total, at 60 % there is", () => {
    const of = (weight: number) => card(book({ kpiId: "K1", weight }, { kpiId: "K5", weight: 1 - weight })).total;
    expect(of(0.6)).toEqual({ score: 0.8, evaluableWeight: 0.6, reason: null });
    expect(of(0.59)).toMatchObject({ score: null, evaluableWeight: 0.59 });
  });

  test("no weights, no total; a KPI without weight is shown beside", () => {
    expect(said(card(book({ kpiId: "K1", weight: null })).total.reason)).toBe(
      "No weight is typed, so there is no total",
    );
    const { rows, total } = card(book({ kpiId: "K1", weight: null }, { kpiId: "V1", weight: 1 }));
    expect([rows[0]?.score, rows[0]?.spreadWeight, total.score]).toEqual([0.8, null, 0.5]);
  });

  test("the role's own line replaces the one for everyone; others' lines do not count", () => {
    const lines = book(
      { kpiId: "K1", weight: 0.2 },
      { kpiId: "K1", weight: 0.7, role: "销售代表" },
      { kpiId: "V1", role: "大客户经理" },
    );
    expect(card(lines).rows.map(({ id, weight }) => [id, weight])).toEqual([["K1", 0.7]]);
    expect(card(lines, { owner: null }).rows.map(({ id, weight }) => [id, weight])).toEqual([["K1", 0.2]]);
  });

  test.each<[string, Tables, string]>([
    ["twice in the book", book({ kpiId: "K1" }, { kpiId: "K1" }), "K1 may not be left out: The KPI book has K1 twice"],
    [
      "a weight in words",
      book({ kpiId: "K1", weight: "一半" }),
      "K1 may not be left out: A cell of K1 in the KPI book cannot be read",
    ],
    [
      "a weight below zero",
      book({ kpiId: "K1", weight: -1 }),
      "K1 may not be left out: A cell of K1 in the KPI book cannot be read",
    ],
    [
      "a direction nobody knows",
      book({ kpiId: "K1", direction: "随缘" }),
      "K1 may not be left out: A cell of K1 in the KPI book cannot be read",
    ],
    [
      "two roles",
      { ...book({ kpiId: "K1" }), Team: [...(tables.Team ?? []), { name: "张三", role: "大客户经理" }] },
      "张三 has two roles in Team, so the weights are unclear",
    ],
    [
      "all of another cycle",
      book({ kpiId: "K1", periodType: "年" }),
      "None of the KPIs with a weight is appraised in this period",
    ],
  ])("no total: %s", (_, given, reason) => {
    const { total } = card(given);
    expect([total.score, said(total.reason)]).toEqual([null, reason]);
  });

  test("lines that are off are not there; without a book all KPIs are, without weights", () => {
    expect(card(book({ kpiId: "K1", on: false }, { kpiId: "V1" })).rows.map(({ id }) => id)).toEqual(["V1"]);
    const all = card(tables);
    expect([all.rows.map(({ id }) => id), all.total.score]).toEqual([[...kpiIds], null]);
    for (const found of all.rows)
      for (const lang of languages)
        for (const text of [found.name, found.definition, ...(found.reason ? [found.reason] : []), ...found.notes])
          expect(say(lang, text)).not.toMatch(/^$|[{}]|undefined|NaN/);
  });

  test("data date, elapsed working days and version of the policy", () => {
    const found = scorecardOf(
      dataset(book({ kpiId: "K1" }), "2026-02-10"),
      { period: parsePeriod("2026-Q1")!, owner: null },
      { policyVersion: "7" },
    );
    expect([found.asOf, found.elapsed, found.policyVersion, found.closed]).toEqual([
      day("2026-02-10"),
      29 / 64,
      "7",
      null,
    ]);
  });
});
