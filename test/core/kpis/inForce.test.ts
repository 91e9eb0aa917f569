/** What stands on a day: which plans count, which value of a target, when a customer must be contacted again. */
import { addMonths, parsePeriod } from "../../../src/calendar";
import { cadences, contactDue, dateCell } from "../../../src/kpis/contact";
import { planStanding } from "../../../src/kpis/plansInForce";
import { effectiveTarget, keyPlans, plainTarget, planTarget, withoutTarget } from "../../../src/kpis/planTargets";
import {
  approvedChanges,
  changeInForce,
  effectiveTargetOn,
  firstTarget,
  grownTarget,
  targetChangeColumns,
  targetInForce,
  targetPeriod,
  type TargetChange,
} from "../../../src/kpis/targetInForce";
import { kpiText } from "../../../src/locales/kpis";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, policyOf, type Row } from "../support";
import type { Tables } from "./figures";

const error = { error: "#N/A" };
const today = "2026-03-16";

describe("contact due: the later of last contact and start, plus the interval", () => {
  const week = { count: 7, unit: "day" } as const;
  const month = { count: 1, unit: "month" } as const;
  const [contact, start] = [day("2026-01-31"), day("2026-02-10")];
  test.each<[string, number | null, number | null, typeof week | typeof month, number | null, string | null]>([
    ["neither is known", null, null, week, 3, null],
    ["the start alone", null, start, week, null, "2026-02-17"],
    ["the contact alone", contact, null, week, null, "2026-02-07"],
    ["the start later", contact, start, week, null, "2026-02-17"],
    ["the contact later", start, contact, week, null, "2026-02-17"],
    ["by months, to the end of a short one", contact, null, month, null, "2026-02-28"],
    ["an interval of one's own stands over the tier's", contact, start, month, 3, "2026-02-13"],
  ])("%s", (_, last, from, interval, own, expected) =>
    expect(contactDue(last, from, interval, own)).toBe(expected === null ? null : day(expected)),
  );
  test("a tier without interval has none", () =>
    expect(cadences(policyOf({ parameters: { "cadence.B": "sometimes" } })).get("B")).toBeNull());
  test("where the scheme is intent and no cycle is filled, no grade has an interval", () =>
    expect([...cadences(policyOf({ parameters: { "tier.scheme": "intent", "leadGrade.cycleDays": "A=-3" } }))]).toEqual(
      [],
    ));
});

test.each<[CellValue | undefined, number | null | undefined]>([
  [undefined, null],
  [null, null],
  ["", null],
  ["　", null],
  [46000, 46000],
  [46000.75, 46000],
  [0, undefined],
  [-5, undefined],
  ["2026-01-01", undefined],
  [true, undefined],
  [error, undefined],
])("a date cell %p is %p", (cell, expected) => expect(dateCell(cell)).toBe(expected));

describe("which plans count", () => {
  const plan = (planId: string, version: CellValue, more: Row = {}): Row => ({
    ...{ planId, planName: "年度", planType: "KA", version, status: "approved" },
    ...{ periodStart: day("2026-01-01"), periodEnd: day("2026-06-30"), ...more },
  });
  const standings = (...rows: readonly Row[]): readonly string[] => {
    const data = dataset({ Plans: rows }, today);
    return rows.map(({ planId }) => planStanding(data, planId));
  };

  test.each<[CellValue, string]>([
    [null, "yes"],
    ["approved", "yes"],
    ["executing", "yes"],
    ["amended", "yes"],
    ["closed", "yes"],
    ["已批准", "yes"],
    ["draft", "no"],
    ["submitted", "no"],
    ["rejected", "no"],
    ["almost", "unclear"],
    [error, "unclear"],
  ])("status %p: %s", (status, expected) => expect(standings(plan("1", 1, { status }))).toEqual([expected]));

  const later = (more: Row) => standings(plan("1", 1), plan("2", 2, more));
  test.each<[string, () => readonly string[], readonly string[]]>([
    [
      "a later version replaces all before it",
      () => standings(plan("1", 2), plan("2", 1), plan("3", 3)),
      ["no", "no", "yes"],
    ],
    ["a plan of another name replaces nothing", () => later({ planName: "季度" }), ["yes", "yes"]],
    ["nor one of another kind", () => later({ planType: "general" }), ["yes", "yes"]],
    ["spaces around a name are none of it", () => later({ planName: " 年度 " }), ["no", "yes"]],
    [
      "nor one of other days",
      () => later({ periodStart: day("2026-07-01"), periodEnd: day("2026-12-31") }),
      ["yes", "yes"],
    ],
    [
      "one that begins on the last day does",
      () => later({ periodStart: day("2026-06-30"), periodEnd: day("2026-12-31") }),
      ["no", "yes"],
    ],
    [
      "one that ends on the first day does",
      () => later({ periodStart: day("2025-07-01"), periodEnd: day("2026-01-01") }),
      ["no", "yes"],
    ],
    [
      "one that ends the day before does not",
      () => later({ periodStart: day("2025-07-01"), periodEnd: day("2025-12-31") }),
      ["yes", "yes"],
    ],
    [
      "without a first day it has always been",
      () => later({ periodStart: null, periodEnd: day("2026-01-01") }),
      ["no", "yes"],
    ],
    ["and may be over before", () => later({ periodStart: "soon", periodEnd: day("2025-12-31") }), ["yes", "yes"]],
    [
      "without a last day it never ends",
      () => later({ periodStart: day("2025-01-01"), periodEnd: "late" }),
      ["no", "yes"],
    ],
    ["and may begin after", () => later({ periodStart: day("2026-07-01"), periodEnd: null }), ["yes", "yes"]],
    ["a draft replaces nothing", () => later({ status: "draft" }), ["yes", "no"]],
    ["one that perhaps counts makes the other unclear", () => later({ status: "almost" }), ["unclear", "unclear"]],
    [
      "an earlier one that perhaps counts is replaced",
      () => standings(plan("1", 1, { status: "almost" }), plan("2", 2)),
      ["no", "yes"],
    ],
    ["two of one version", () => standings(plan("1", 2), plan("2", 2)), ["unclear", "unclear"]],
    [
      "two of one version, both replaced",
      () => standings(plan("1", 1), plan("2", 1), plan("3", 2)),
      ["no", "no", "yes"],
    ],
    [
      "plans without a name are no versions of each other",
      () => standings(plan("1", 1, { planName: null }), plan("2", 2, { planName: " " })),
      ["yes", "yes"],
    ],
  ])("%s", (_, found, expected) => expect(found()).toEqual(expected));

  test.each<[CellValue, readonly string[]]>([
    // Against version 1.
    [null, ["unclear", "unclear"]],
    [1, ["unclear", "unclear"]],
    [2, ["no", "yes"]],
    ["2", ["no", "yes"]],
    [" 12 ", ["no", "yes"]],
    ["V2", ["unclear", "unclear"]],
    ["2b", ["unclear", "unclear"]],
    ["2.0", ["unclear", "unclear"]],
    ["0x2", ["unclear", "unclear"]],
    ["0", ["unclear", "unclear"]],
    [0, ["unclear", "unclear"]],
    [-2, ["unclear", "unclear"]],
    [2.5, ["unclear", "unclear"]],
    [true, ["unclear", "unclear"]],
    [error, ["unclear", "unclear"]],
  ])("version %p", (version, expected) => expect(later({ version })).toEqual(expected));

  test("a plan is found by its number or its name, exactly; one that is not there stands by itself", () => {
    const data = dataset({ Plans: [plan("P1", 1, { status: "draft" })] }, today);
    const found = ["P1", " P1 ", "年度", "Ｐ１", "P2", null, error].map((cell) => planStanding(data, cell));
    expect(found).toEqual(["no", "no", "no", "yes", "yes", "yes", "yes"]);
    expect(planStanding(dataset({}, today), "P1")).toBe("yes");
  });
});

describe("the value of a target", () => {
  const change = (value: number | undefined, effect: string | null, approved: string | null): TargetChange => ({
    value,
    effect: effect === null ? undefined : day(effect),
    approved: approved === null ? undefined : day(approved),
  });
  const on = (...changes: readonly TargetChange[]): unknown => {
    const found = changeInForce(changes, day("2026-03-01"), day("2026-02-15"));
    return found === undefined ? "unclear" : found?.value;
  };
  const [first, second] = [change(1, "2026-02-01", "2026-01-10"), change(2, "2026-02-02", "2026-01-05")];
  test.each<[string, number | string, readonly TargetChange[]]>([
    ["on its first day", 5, [change(5, "2026-03-01", "2026-02-15")]],
    ["the later day of effect, in any order", 2, [first, second]],
    ["the other way round", 2, [second, first]],
    ["of one day the later approval", 2, [change(2, "2026-02-01", "2026-01-11"), first]],
    ["the other way round too", 2, [first, change(2, "2026-02-01", "2026-01-11")]],
    ["two that say the same", 1, [first, change(1.00001, "2026-02-01", "2026-01-10")]],
    ["two that do not", "unclear", [first, change(1.0001, "2026-02-01", "2026-01-10")]],
    ["one to come that cannot be read says nothing", 1, [first, change(undefined, "2026-03-02", null)]],
    ["nor one approved later", 1, [first, change(undefined, null, "2026-02-16")]],
    ["one that may be in force", "unclear", [change(undefined, "2026-03-01", "2026-02-15"), second]],
    ["one without a value, alone", "unclear", [change(undefined, "2026-03-01", "2026-02-15")]],
    ["a change to nothing is one to zero", 0, [first, change(0, "2026-02-02", "2026-01-10")]],
  ])("%s", (_, expected, changes) => expect(on(...changes)).toBe(expected));
  test("without changes there is none in force", () => {
    expect(changeInForce([], day("2026-03-01"), day("2026-02-15"))).toBeNull();
    expect(changeInForce([change(5, "2026-03-02", "2026-02-15")], day("2026-03-01"), day("2026-02-15"))).toBeNull();
  });

  test.each<[string, number, number, string, number | undefined]>([
    ["percent", 200, 0.1, "pct", 220],
    ["points", 0.8, 0.05, "points", 0.85],
    ["at four decimals", 1, 0.00004, "points", 1],
    ["of another kind", 200, 0.1, "times", undefined],
    ["of none", 200, 0.1, "", undefined],
  ])("growth in %s", (_, base, growth, mode, expected) => expect(grownTarget(base, growth, mode)).toBe(expected));

  test.each<[string, Row, number | null | undefined]>([
    ["typed", { targetValue: 5, baselineValue: 1, declaredGrowthPct: 1, growthMode: "pct" }, 5],
    ["typed in words", { targetValue: "five", baselineValue: 1, declaredGrowthPct: 1, growthMode: "pct" }, undefined],
    ["an error", { targetValue: error }, undefined],
    ["beyond numbers", { targetValue: Number.POSITIVE_INFINITY }, undefined],
    ["nothing", { targetValue: null, targetId: "T" }, null],
    ["a baseline without growth", { targetValue: " ", baselineValue: 4, declaredGrowthPct: null }, null],
    ["a growth without baseline", { baselineValue: null, declaredGrowthPct: 1, growthMode: "pct" }, null],
    ["a baseline in words", { baselineValue: "four", declaredGrowthPct: 1, growthMode: "pct" }, undefined],
    ["a growth in words", { baselineValue: 4, declaredGrowthPct: "some", growthMode: "pct" }, undefined],
    ["grown from zero", { baselineValue: 0, declaredGrowthPct: 0.5, growthMode: "points" }, 0.5],
  ])("as it was set: %s", (_, row, expected) =>
    expect(firstTarget(dataset({ PlanTargets: [row] }, today), 0)).toBe(expected),
  );

  const logged = (more: Row = {}): Row => ({
    ...{ changeKind: "targetChange", targetId: "T", newValue: 7, approvalStatus: "approved" },
    ...{ approvalDate: day("2026-02-01"), effectiveDate: day("2026-02-10"), ...more },
  });
  const read = { value: 7, effect: day("2026-02-10"), approved: day("2026-02-01") };
  const nothing = { ...read, value: undefined };
  test.each<[string, Row, object | null]>([
    ["approved", {}, read],
    ["days with a time", { approvalDate: day("2026-02-01") + 0.5, effectiveDate: day("2026-02-10") + 0.9 }, read],
    ["blank days", { approvalDate: null, effectiveDate: "" }, { value: 7, effect: undefined, approved: undefined }],
    [
      "days in words",
      { approvalDate: "then", effectiveDate: "soon" },
      { value: 7, effect: undefined, approved: undefined },
    ],
    ["a value in words", { newValue: "seven" }, nothing],
    ["of a kind nobody knows", { changeKind: "perhaps" }, nothing],
    ["of no kind", { changeKind: null }, nothing],
    ["in a state nobody knows", { approvalStatus: "perhaps" }, nothing],
    ["of the plan, in a state nobody knows", { changeKind: "planAdjustment", approvalStatus: "perhaps" }, null],
    ["of the plan", { changeKind: "planAdjustment" }, null],
    ["without state", { approvalStatus: null }, null],
    ["open", { approvalStatus: "pending" }, null],
    ["of no target", { targetId: null }, null],
    ["of another target", { targetId: "X" }, null],
    ["of a number in other letters", { targetId: "Ｔ" }, null],
  ])("a change %s", (_, more, expected) => {
    const data = dataset({ PlanTargets: [{ targetId: "S" }, { targetId: "T" }], PlanChanges: [logged(more)] }, today);
    expect([...approvedChanges(data)]).toEqual(expected === null ? [] : [[1, [expected]]]);
  });
  test("a change of a number that two targets share is of both, without a value; several stay in order", () => {
    const rows = ["T", "T", "U"].map((targetId) => ({ targetId }));
    const changes = [logged(), logged({ targetId: "U", newValue: 1 }), logged({ targetId: "U", newValue: 2 })];
    const found = approvedChanges(dataset({ PlanTargets: rows, PlanChanges: changes }, today));
    expect([...found]).toEqual([
      [0, [nothing]],
      [1, [nothing]],
      [
        2,
        [
          { ...read, value: 1 },
          { ...read, value: 2 },
        ],
      ],
    ]);
  });

  test("the columns it needs where changes are kept", () =>
    expect(targetChangeColumns).toEqual(
      ["changeKind", "targetId", "newValue", "approvalStatus", "approvalDate", "effectiveDate"].map(
        (key) => `PlanChanges.${key}`,
      ),
    ));

  const effective = (row: Row, more: Tables = {}) =>
    effectiveTargetOn(dataset({ PlanTargets: [{ targetId: "T", ...row }], ...more }, today), 0, day("2026-03-01"));
  test.each<[string, () => number | null | undefined, number | null | undefined]>([
    ["no changes kept: the column", () => effective({ targetValue: 5, effectiveTarget: 6 }), 6],
    ["the column in words", () => effective({ targetValue: 5, effectiveTarget: "six" }), undefined],
    ["the column blank", () => effective({ targetValue: 5, effectiveTarget: null }), 5],
    ["no column", () => effective({ targetValue: 5 }), 5],
    [
      "changes kept: what was set",
      () => effective({ targetValue: 5, effectiveTarget: 6 }, { PlanChanges: [logged({ targetId: "X" })] }),
      5,
    ],
    ["a change in force", () => effective({ targetValue: 5 }, { PlanChanges: [logged()] }), 7],
    [
      "one that cannot be read",
      () => effective({ targetValue: 5 }, { PlanChanges: [logged({ newValue: null })] }),
      undefined,
    ],
    ["approved today", () => effective({ targetValue: 5 }, { PlanChanges: [logged({ approvalDate: day(today) })] }), 7],
  ])("on a day: %s", (_, found, expected) => expect(found()).toBe(expected));

  test("now: by today, or the last day of its period where that comes first", () => {
    const tables = { PlanTargets: [{ targetId: "T", targetValue: 5 }], PlanChanges: [logged()] };
    const at = (iso: string, end: string) => {
      const data = dataset(tables, iso);
      return targetInForce({ ...data, today: data.today + 0.5 }, 0, day(end));
    };
    expect(at("2026-02-09", "2026-03-31")).toBe(5);
    expect(at("2026-02-10", "2026-03-31")).toBe(7);
    expect(at("2026-03-31", "2026-02-09")).toBe(5);
  });

  test.each<[CellValue, CellValue, number | null, string | null]>([
    ["quarter", "2026-Q1", null, "2026-Q1"],
    [null, "2026-Q1", null, "2026-Q1"],
    ["perhaps", "2026-03", null, "2026-03"],
    ["quarter", day("2026-02-05"), null, "2026-Q1"],
    ["quarter", day("2026-02-05"), 2, "2026-Q1"],
    ["perhaps", day("2026-02-05"), null, null],
    [null, day("2026-02-05"), null, null],
    ["year", 2026, null, "2026"],
    ["quarter", "some", null, null],
  ])("period %p %p", (periodType, period, fiscalYearStart, label) => {
    const data = dataset({ PlanTargets: [{ periodType, period }] }, today, {
      parameters: { "calendar.fiscalYearStart": fiscalYearStart },
    });
    expect(targetPeriod(data, 0)?.label ?? null).toBe(label);
  });
  test("without the columns there is no period", () => {
    const rows: readonly Row[] = [{ targetId: "T" }, { period: "2026-Q1" }];
    const periods = rows.map((row) => targetPeriod(dataset({ PlanTargets: [row] }, today), 0)?.label);
    expect(periods).toEqual([undefined, "2026-Q1"]);
  });
  test("a quarter of a fiscal year begins with it", () => {
    const rows = { PlanTargets: [{ periodType: "quarter", period: "2026-Q1" }] };
    const starts = [null, 1, 4].map(
      (first) => targetPeriod(dataset(rows, today, { parameters: { "calendar.fiscalYearStart": first } }), 0)?.start,
    );
    expect(starts).toEqual([day("2026-01-01"), day("2026-01-01"), addMonths(day("2026-01-01"), 3)]);
  });
});

test.each<[CellValue | undefined, CellValue | undefined, number | null | undefined]>([
  [6, 5, 6],
  [null, 5, 5],
  [" ", 5, 5],
  [undefined, null, null],
  [null, " ", null],
  [null, "five", undefined],
  ["six", 5, undefined],
  [error, 5, undefined],
  [0, 5, 0],
])("in force %p, typed %p: %p", (inForce, typed, expected) => expect(effectiveTarget(inForce, typed)).toBe(expected));

describe("targets of a scope", () => {
  const scope = { period: parsePeriod("2026-Q1")!, owner: null };
  const Plans: readonly Row[] = [
    { planId: "K", planType: "KA", planName: "大", status: "approved" },
    { planId: "G", planType: "general", planName: "综", status: "approved" },
    { planId: "D", planType: "KA", planName: "草", status: "draft" },
    { planId: "U", planType: "KA", planName: "？", status: "almost" },
    { planId: null, planType: "KA", planName: "无", status: "approved" },
  ];
  const target = (targetValue: CellValue, more: Row = {}): Row => ({
    ...{ targetId: null, planId: "K", metric: "salesAmount", periodType: "quarter", period: "2026-Q1", targetValue },
    ...{ owner: null, region: null, product: null, parentTargetId: null, ...more },
  });
  const Team: readonly Row[] = [
    { name: "张三", department: "一部" },
    { name: "李四", department: "二部" },
  ];
  const lists = [
    { list: "region", code: "east", text: "华东", active: true },
    { list: "product", code: "pump", text: "泵", active: true },
  ];
  const data = (...PlanTargets: readonly Row[]) => dataset({ Plans, PlanTargets, Team }, today, { lists });
  const sum = (...rows: readonly Row[]) => planTarget(data(...rows), scope, "salesAmount", true);

  test("the numbers of key-account plans", () => expect([...keyPlans(data())]).toEqual(["K", "D", "U"]));

  test.each<[string, number | null | "unreadable", readonly Row[]]>([
    ["they add up, at four decimals", 0.3, [target(0.1), target(0.2)]],
    ["none", null, []],
    ["a blank one is none", null, [target(null)]],
    ["zero is one", 0, [target(0), target(null)]],
    ["of another metric", 1, [target(1), target(2, { metric: "visitCount" })]],
    ["of another period", 1, [target(1), target(2, { period: "2026-Q2" })]],
    ["of another plan", 1, [target(1), target(2, { planId: "G" }), target(4, { planId: null })]],
    ["of a draft", 1, [target(1), target(2, { planId: "D" })]],
    ["of a draft, unreadable too", 1, [target(1), target("two", { planId: "D", period: "?" })]],
    ["of a plan that perhaps counts", "unreadable", [target(1), target(2, { planId: "U" })]],
    ["of such a plan in another period", 1, [target(1), target(2, { planId: "U", period: "2026-Q2" })]],
    ["a period that cannot be read", "unreadable", [target(1), target(2, { period: "soon" })]],
    ["a value that cannot be read", "unreadable", [target(1), target("two")]],
    [
      "a parent beside its parts",
      3,
      [target(9, { targetId: "T" }), target(1, { parentTargetId: "T" }), target(2, { parentTargetId: " T " })],
    ],
    [
      "a parent whose parts do not count stands",
      9,
      [target(9, { targetId: "T" }), target(1, { parentTargetId: "T", planId: "D" })],
    ],
    [
      "its parts in another period do not count either",
      9,
      [target(9, { targetId: "T" }), target(1, { parentTargetId: "T", period: "2026-Q2" })],
    ],
    ["an error for an owner is nobody", 3, [target(1, { owner: error }), target(2)]],
  ])("%s", (_, expected, rows) => expect(sum(...rows)).toBe(expected));

  test.each<[string, number | null, object]>([
    ["a person, with spaces around", 3, { owner: " 张三 " }],
    ["a team", 3, { team: "一部" }],
    ["a team nobody knows", null, { team: "三部" }],
    ["a region by its label", 2, { region: "华东" }],
    ["a product", 4, { product: "泵" }],
    ["a person's product", null, { owner: "张三", product: "泵" }],
    ["blank words ask for nothing", 15, { region: " ", product: "", team: null }],
  ])("%s", (_, expected, more) => {
    const rows = [
      target(1, { owner: "张三" }),
      target(2, { owner: "张三", region: "华东" }),
      target(4, { owner: "李四", product: "泵" }),
      target(8),
    ];
    expect(planTarget(data(...rows), { ...scope, ...more }, "salesAmount", true)).toBe(expected);
  });

  const rate = (targetValue: CellValue, more: Row = {}): Row =>
    target(targetValue, { planId: "G", metric: "satisfaction", ...more });
  const rateOf = (more: object, ...rows: readonly Row[]) =>
    plainTarget(data(...rows), { ...scope, ...more }, "satisfaction");
  const rates = [rate(0.8), rate(0.9, { owner: "张三" }), rate(0.7, { region: "华东" }), rate(0.6, { product: "泵" })];
  test.each<[string, () => number | null | "unreadable", number | null | "unreadable"]>([
    ["the whole", () => rateOf({}, ...rates), 0.8],
    ["a person", () => rateOf({ owner: " 张三 " }, ...rates), 0.9],
    ["a region", () => rateOf({ region: "华东" }, ...rates), 0.7],
    ["a product", () => rateOf({ product: "泵" }, ...rates), 0.6],
    ["a person in a region", () => rateOf({ owner: "张三", region: "华东" }, ...rates), null],
    ["a team has none", () => rateOf({ team: "一部" }, ...rates), null],
    ["two of one scope are none", () => rateOf({}, rate(0.8), rate(0.8)), null],
    ["the whole, an error for an owner", () => rateOf({}, rate(0.8, { owner: error })), 0.8],
    ["in words", () => rateOf({}, rate("most")), "unreadable"],
    ["blank", () => rateOf({}, rate(null)), null],
    ["of a key-account plan", () => rateOf({}, rate(0.8, { planId: "K" })), null],
    ["of a period that cannot be read", () => rateOf({}, rate(0.8), rate(0.8, { period: "soon" })), "unreadable"],
  ])("a rate of %s", (_, found, expected) => expect(found()).toBe(expected));

  test.each<[string, readonly Row[], object, number | null]>([
    ["no row", [], {}, null],
    ["a row that counts but is blank", [target(null)], {}, null],
    ["of a draft", [target(1, { planId: "D" }), target(1, { planId: "D" })], {}, 2],
    ["of a draft in another period", [target(1, { planId: "D", period: "2026-Q2" })], {}, null],
    ["of a draft in a month of the quarter", [target(1, { planId: "D", period: "2026-01" })], {}, null],
    ["of a draft whose period cannot be read", [target(1, { planId: "D", period: "soon" })], {}, null],
    ["of a draft for somebody else", [target(1, { planId: "D", owner: "李四" })], { owner: "张三" }, null],
  ])("why there is none: %s", (_, rows, more, expected) =>
    expect(withoutTarget(data(...rows), { ...scope, ...more }, "salesAmount")).toEqual(
      expected === null ? { text: kpiText.noTarget } : { text: kpiText.targetsOfOtherPlans, args: { count: expected } },
    ),
  );
});
