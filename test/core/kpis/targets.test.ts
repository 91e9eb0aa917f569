/** Which target counts: approved changes, growth, plan versions, parents and parts, persons, regions, products. TGT-04, 004 第6条. */
import { parsePeriod } from "../../../src/calendar";
import { effectiveTargetOn, kpiFunctions, plainTarget, planTarget, type KpiScope } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import { dataset, day, type Row } from "../support";
import type { Tables } from "./figures";

const scope = (more: Partial<KpiScope> = {}, period = "2026-Q1"): KpiScope => ({
  period: parsePeriod(period)!,
  owner: null,
  ...more,
});
const target = (targetId: string, targetValue: number | string | null, more: Row = {}): Row => ({
  targetId,
  planId: "P",
  metric: "销售金额",
  periodType: "季",
  period: "2026-Q1",
  owner: null,
  region: null,
  product: null,
  parentTargetId: null,
  targetValue,
  ...more,
});
const change = (more: Row = {}): Row => ({
  changeKind: "指标变更",
  targetId: "T",
  newValue: 1200,
  approvalStatus: "已批准",
  approvalDate: day("2026-02-01"),
  effectiveDate: day("2026-02-10"),
  ...more,
});
const plans: readonly Row[] = [{ planId: "P", planType: "大客户计划" }];
const sum = (tables: Tables, more: Partial<KpiScope> = {}, today = "2026-03-16", period = "2026-Q1") =>
  planTarget(dataset({ Plans: plans, ...tables }, today), scope(more, period), "salesAmount", true);
const changed = (changes: readonly Row[], today = "2026-03-16", row: Row = target("T", 1000)) =>
  sum({ PlanTargets: [row], PlanChanges: changes }, {}, today);

describe("changes", () => {
  test.each<[string, number | null | "unreadable", readonly Row[], string?]>([
    ["approved and in force: for the whole period", 1200, [change()]],
    ["on its day", 1200, [change()], "2026-02-10"],
    ["the day before", 1000, [change()], "2026-02-09"],
    ["not approved", 1000, [change({ approvalStatus: "待审核" })]],
    ["checked only", 1000, [change({ approvalStatus: "已审核" })]],
    ["refused", 1000, [change({ approvalStatus: "不予认定" })]],
    ["without state", 1000, [change({ approvalStatus: null })]],
    ["approved on the day that is looked at", 1200, [change({ approvalDate: day("2026-03-16") })]],
    ["approved later than the day that is looked at", 1000, [change({ approvalDate: day("2026-03-17") })]],
    ["the latest of two", 1300, [change({ newValue: 1300, effectiveDate: day("2026-03-01") }), change()]],
    [
      "of one day the one approved later",
      1300,
      [change({ newValue: 1300, approvalDate: day("2026-02-02") }), change()],
    ],
    ["two of one day and one approval", "unreadable", [change({ newValue: 1300 }), change()]],
    ["the same twice", 1200, [change(), change()]],
    ["after the period", 1000, [change({ effectiveDate: day("2026-04-01") })], "2026-06-30"],
    ["on its last day", 1200, [change({ effectiveDate: day("2026-03-31") })], "2026-06-30"],
    ["approved without a day", "unreadable", [change({ approvalDate: null })]],
    ["without a first day", "unreadable", [change({ effectiveDate: "月底" })]],
    ["without a value", "unreadable", [change({ newValue: null })]],
    ["of the plan, not of the target", 1000, [change({ changeKind: "计划调整" })]],
    ["of no kind", "unreadable", [change({ changeKind: null })]],
    ["in a state nobody knows", "unreadable", [change({ approvalStatus: "差不多" })]],
    ["of another target", 1000, [change({ targetId: "X" })]],
  ])("%s", (...[, expected, changes, today]) => expect(changed(changes, today)).toBe(expected));

  test("the column of targets in force does not stand against the changes; without their table it does", () => {
    const row = target("T", 1000, { effectiveTarget: 5000 });
    expect(changed([change({ approvalStatus: "待审核" })], "2026-03-16", row)).toBe(1000);
    expect(sum({ PlanTargets: [row] })).toBe(5000);
  });

  test("a sum beyond exact numbers is none", () => {
    expect(sum({ PlanTargets: [target("T", 9e11)] })).toBe(9e11);
    expect(sum({ PlanTargets: [target("T", 9e11), target("U", 9e11)] })).toBe("unreadable");
  });

  test("the target on a day", () => {
    const data = dataset({ Plans: plans, PlanTargets: [target("T", 1000)], PlanChanges: [change()] }, "2026-03-16");
    expect(["2026-02-09", "2026-02-10"].map((date) => effectiveTargetOn(data, 0, day(date)))).toEqual([1000, 1200]);
  });

  test("K1 moves with the approved change", () => {
    const tables: Tables = {
      Plans: plans,
      PlanTargets: [target("T", 1000)],
      PlanChanges: [change()],
      Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: true }],
      Orders: [{ accountId: "1", orderDate: day("2026-01-05"), amount: 600 }],
    };
    expect(kpiFunctions.K1(dataset(tables, "2026-03-16"), scope())).toMatchObject({ actual: 0.5, denominator: 1200 });
  });

  test("two targets of one number: a change of it leaves both open", () => {
    const rows = [target("T", 1000), target("T", 500)];
    expect(sum({ PlanTargets: rows, PlanChanges: [change()] })).toBe("unreadable");
  });
});

describe("growth", () => {
  const grown = (growthMode: string | null, baselineValue: number, declaredGrowthPct: number, more: Row = {}) =>
    sum({ PlanTargets: [target("T", null, { growthMode, baselineValue, declaredGrowthPct, ...more })] });
  test.each<[string, () => unknown, unknown]>([
    ["percent", () => grown("百分比", 5000000, 0.2), 6000000],
    ["points", () => grown("百分点", 0.8, 0.05), 0.85],
    ["not said in what", () => grown(null, 5000000, 0.2), "unreadable"],
    ["the typed value stands", () => grown("百分比", 100, 0.2, { targetValue: 130 }), 130],
    ["nothing typed", () => sum({ PlanTargets: [target("T", null)] }), null],
  ])("%s", (_, found, expected) => expect(found()).toBe(expected));
});

describe("plans", () => {
  const plan = (planId: string, version: number | string | null, status: string | null, more: Row = {}): Row => ({
    planId,
    planName: "大客户计划2026",
    planType: "大客户计划",
    version,
    status,
    periodStart: day("2026-01-01"),
    periodEnd: day("2026-12-31"),
    ...more,
  });
  const of = (rows: readonly Row[], ids: readonly string[] = ["P1", "P2"]) =>
    sum({ Plans: rows, PlanTargets: ids.map((planId, at) => target(`T${at}`, (at + 1) * 100, { planId })) });
  test.each<[string, () => unknown, unknown]>([
    ["the later version replaces the earlier", () => of([plan("P1", 1, "已批准"), plan("P2", 2, "执行中")]), 200],
    ["a draft replaces nothing and does not count", () => of([plan("P1", 1, "执行中"), plan("P2", 2, "草稿")]), 100],
    ["a blank version is the first", () => of([plan("P1", null, null), plan("P2", 2, null)]), 200],
    ["version 10 is later than 9", () => of([plan("P1", 10, "已批准"), plan("P2", 9, "已批准")]), 100],
    [
      "the plan of another year with the same name replaces nothing",
      () =>
        of([
          plan("P1", 1, "已批准", { periodStart: day("2025-01-01"), periodEnd: day("2025-12-31") }),
          plan("P2", 2, "已批准"),
        ]),
      300,
    ],
    ["two of the same version", () => of([plan("P1", 1, "已批准"), plan("P2", 1, "已批准")]), "unreadable"],
    ["a version in words", () => of([plan("P1", 1, "已批准"), plan("P2", "修订版", "已批准")]), "unreadable"],
    ["a status nobody knows", () => of([plan("P1", 1, "差不多")], ["P1"]), "unreadable"],
    [
      "a later version that nobody knows to count may have replaced it",
      () => of([plan("P1", 1, "已批准"), plan("P2", 2, "差不多")], ["P1"]),
      "unreadable",
    ],
    ["only a draft", () => of([plan("P1", 1, "草稿")], ["P1"]), null],
  ])("%s", (_, found, expected) => expect(found()).toBe(expected));

  test("K1 says that targets are left out", () => {
    const tables: Tables = {
      Plans: [plan("P1", 1, "草稿")],
      PlanTargets: [target("T", 100, { planId: "P1" })],
      Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: true }],
      Orders: [{ accountId: "1", orderDate: day("2026-01-05"), amount: 600 }],
    };
    const { reason } = kpiFunctions.K1(dataset(tables, "2026-03-16"), scope());
    expect(reason && say("zh-CN", reason)).toBe("本期 1 个目标不计：计划未批准，或已被新版本取代");
  });
});

describe("whose", () => {
  const tree: readonly Row[] = [
    target("T", 1000),
    target("E", 600, { parentTargetId: "T", region: "华东" }),
    target("N", 400, { parentTargetId: "T", region: "华北" }),
    target("E1", 350, { parentTargetId: "E", region: "华东", owner: "张三" }),
    target("E2", 250, { parentTargetId: "E", region: "华东", owner: "李四" }),
    target("M", 90, { periodType: "月", period: "2026-01", owner: "张三", parentTargetId: "E1" }),
  ];
  const team: readonly Row[] = [
    { name: "张三", department: "一部" },
    { name: "李四", department: "二部" },
  ];
  const given = (more: Partial<KpiScope>, period?: string) =>
    sum({ PlanTargets: tree, Team: team }, more, "2026-03-16", period);
  test.each<[string, number | null, Partial<KpiScope>, string?]>([
    ["everybody: leaves only, parents and months not added twice", 1000, {}],
    ["a person", 350, { owner: "张三" }],
    ["a region", 600, { region: "华东" }],
    ["a region whose parts have no person", 400, { region: "华北" }],
    ["a person in a region", 250, { owner: "李四", region: "华东" }],
    ["a person in another region", null, { owner: "李四", region: "华北" }],
    ["a team", 350, { team: "一部" }],
    ["a product nobody has", null, { product: "甲" }],
    ["a month", 90, {}, "2026-01"],
  ])("%s", (...[, expected, more, period]) => expect(given(more, period)).toBe(expected));

  test("targets of key-account plans are for key accounts, those of other plans for everybody", () => {
    const rows = [target("K", 100), target("G", 70, { planId: "G" }), target("N", 5, { planId: null })];
    const data = dataset({ Plans: [...plans, { planId: "G", planType: "综合计划" }], PlanTargets: rows }, "2026-03-16");
    expect([true, false].map((keyOnly) => planTarget(data, scope(), "salesAmount", keyOnly))).toEqual([100, 75]);
  });

  test("rates do not add up: the row of the very scope stands", () => {
    const rate = (targetId: string, value: number, more: Row = {}): Row =>
      target(targetId, value, { planId: null, metric: "客户满意度", periodType: "年", period: "2026", ...more });
    const data = dataset(
      {
        Plans: plans,
        Team: team,
        PlanTargets: [rate("A", 0.85), rate("B", 0.9, { region: "华东" }), rate("C", 0.8, { owner: "张三" })],
      },
      "2026-03-16",
    );
    const of = (more: Partial<KpiScope>) => plainTarget(data, scope(more, "2026"), "satisfaction");
    expect([
      of({}),
      of({ region: "华东" }),
      of({ owner: "张三" }),
      of({ owner: "李四" }),
      of({ team: "一部" }),
    ]).toEqual([0.85, 0.9, 0.8, null, null]);
  });
});
