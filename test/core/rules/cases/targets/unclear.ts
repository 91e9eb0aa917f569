/** Cases: what findings on targets say, several rows that may be meant, and cells that are blank or cannot be read. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { order } from "../../rows";
import { approvers, roles, yearPlan } from "../plan/rows";
import { targetChange as change, yearTarget } from "./rows";

const error = { error: "#N/A" } as const;
const targets = (...rows: readonly Row[]): Tables => ({ PlanTargets: rows });
const part = (id: string, more: Row = {}): Row =>
  yearTarget({ targetId: id, parentTargetId: "T1", targetValue: 500, ...more });
const set = (rows: readonly Row[], plan: Row = { planType: "KA", approver: "王总" }): Tables => ({
  Plans: [yearPlan(plan)],
  Team: roles,
  PlanTargets: rows.map((row) => yearTarget({ setBy: "陈经理", setByRole: null, ...row })),
});
const edit = (rowId: string, oldValue: string, newValue: string, on: string): Row => ({
  sheet: "PlanTargets",
  rowId,
  field: "targetValue",
  oldValue,
  newValue,
  at: day(on),
});
const changed = (
  changes: readonly Row[],
  rows: readonly Row[],
  edits: readonly Row[] = [],
  plan: Row = {},
): Tables => ({
  Plans: [yearPlan(plan)],
  Team: roles,
  PlanTargets: rows,
  PlanChanges: changes.length > 0 ? changes : [change({ changeKind: "计划调整" })],
  AuditLog: edits.length > 0 ? edits : [{ ...edit("1", "", "", "2026-01-05"), sheet: "Visits" }],
});
const ten = Array.from({ length: 10 }, (_, index) =>
  yearTarget({ targetId: `T${index + 1}`, owner: `${index + 1}`, effectiveTarget: null }),
);
const grown = (...rows: readonly Row[]): Tables => ({
  PlanTargets: rows.map((row) => ({
    metric: null,
    baselineValue: 50,
    growthMode: "百分比",
    declaredGrowthPct: 0.125,
    targetValue: 60,
    ...row,
  })),
});
const far = (metric: string | null, ...values: readonly number[]): Tables => ({
  PlanTargets: values.map((targetValue, index) => ({
    metric,
    baselineValue: null,
    growthMode: null,
    declaredGrowthPct: null,
    targetValue,
    note: `${index}`,
  })),
});
const growth = (more: Row, since = "2025-01-01", parameters: Readonly<Record<string, number>> = {}) => ({
  tables: {
    PlanTargets: [yearTarget({ metric: "销售增长率", baselineValue: 1, ...more })],
    Orders: [{ ...order("2025-03-01", 1), isSample: null, isReturn: null }],
  },
  policy: { parameters: { "orders.completeSince": day(since), ...parameters } },
});

export const unclearTargetCases: RuleCases = {
  "TGT-01": [
    {
      what: "two rows without metric, two whose metric is an error",
      tables: targets(
        yearTarget({ metric: null }),
        yearTarget({ metric: null }),
        yearTarget({ metric: error }),
        yearTarget({ metric: error }),
      ),
      outcome: ["? PlanTargets.metric @ PlanTargets 3", "? PlanTargets.metric @ PlanTargets 4"],
    },
    {
      what: "twice, with the earlier row",
      tables: targets(yearTarget({ targetId: "T0", region: "华东" }), yearTarget(), yearTarget({ targetId: "T2" })),
      outcome: ["warn PlanTargets 3 metric"],
      says: [
        "“sales amount” is the same target as row 2 → Merge the rows, or tell them apart by person, region, product or period",
      ],
    },
    {
      what: "a part of another metric only, one that is the same, one in two things, one otherwise",
      tables: targets(
        yearTarget(),
        part("A", { owner: "张三" }),
        part("B", { metric: "拜访次数" }),
        part("C"),
        part("D", { owner: "李四", region: "华东" }),
        part("E", { region: "华北" }),
      ),
      outcome: [
        "warn PlanTargets 3 parentTargetId",
        "warn PlanTargets 4 metric",
        "warn PlanTargets 4 parentTargetId",
        "warn PlanTargets 5 parentTargetId",
        "warn PlanTargets 6 parentTargetId",
      ],
      says: [
        "It differs from its parent in: Metric → Split a parent by one thing only; give another split a parent of its own",
        "“sales amount” is the same target as row 1 → Merge the rows, or tell them apart by person, region, product or period",
        "It does not differ from its parent → Split a parent by one thing only; give another split a parent of its own",
        "It differs from its parent in: Owner, Region → Split a parent by one thing only; give another split a parent of its own",
        "Other parts of this parent are not split by Region → Split a parent by one thing only; give another split a parent of its own",
      ],
    },
    {
      what: "customers counted by person do add up",
      tables: targets(
        yearTarget({ metric: "潜在客户数量", targetValue: 10 }),
        part("A", { metric: "潜在客户数量", owner: "张三", targetValue: 4 }),
        part("B", { metric: "潜在客户数量", owner: "李四", targetValue: 5 }),
      ),
      outcome: ["warn PlanTargets 1 targetValue"],
      says: ["Its 2 parts add up to 9, here it says 10 → Change the parent or its parts until both agree"],
    },
    {
      what: "the computed dates tell periods apart where the typed one cannot be read",
      tables: targets(
        yearTarget({ period: null }),
        yearTarget({ targetId: "T2", period: null, periodStart: day("2027-01-01"), periodEnd: day("2027-12-31") }),
        yearTarget({ targetId: "T3", period: null, periodEnd: null }),
      ),
      outcome: ["warn PlanTargets 3 metric"],
    },
  ],
  "TGT-03": [
    {
      what: "a kind of plan nobody knows, in words",
      tables: set([{}], { planType: "？" }),
      outcome: ["? Plans.planType @ PlanTargets 1"],
      says: ["“Plan type” cannot be read: ？"],
    },
    {
      what: "nobody in Team: who set it has no role that is known; nobody set it",
      tables: { ...set([{}, { setBy: null }]), Team: [{ name: null, role: "x" }] },
      outcome: ["warn PlanTargets 2 setBy", "? PlanTargets.setByRole @ PlanTargets 1"],
      says: ["“Set by” is blank → To be signed by somebody whose role is “大客户部经理”", "“Role of setter” is blank"],
    },
  ],
  "TGT-14": [
    {
      what: "nobody set it, nobody approved; a target without plan",
      tables: set([{ setBy: null }, { planId: null }], { approver: null }),
      outcome: [],
    },
    {
      what: "who approved is blank, or the target's number",
      tables: {
        ...set([{}, { targetId: "T2", setBy: "张三" }]),
        PlanChanges: [change({ approver: null }), change({ targetId: null, approver: "张三" })],
      },
      outcome: [],
    },
    {
      what: "the plan and the change, in words",
      tables: {
        ...set([{ setBy: "王总" }, { targetId: "T2" }]),
        PlanChanges: [change({ targetId: "T2", approver: "陈经理" })],
      },
      outcome: ["info PlanTargets 1 setBy", "info PlanTargets 2 setBy"],
      says: [
        "“王总” sets the target and approves the plan → Better let somebody else approve",
        "“陈经理” sets the target and approves its change → Better let somebody else approve",
      ],
    },
  ],
  "TGT-04": [
    {
      what: "approved on no day, on one nobody can read",
      tables: changed(
        [change({ approvalDate: null }), change({ approvalDate: "三月" })],
        [yearTarget({ effectiveTarget: 1200 })],
      ),
      policy: approvers,
      outcome: ["error PlanChanges 1 approvalDate", "error PlanChanges 2 approvalDate"],
      says: [
        "“Approved on” is blank → Enter the day of the approval",
        "“Approved on” cannot be read: 三月 → Enter the day of the approval",
      ],
    },
    {
      what: "neither target nor plan can be told; the number of a target in other letters",
      tables: changed(
        [change({ targetId: "T9", planId: "P9" }), change({ targetId: "Ｔ１" })],
        [yearTarget({ effectiveTarget: null })],
      ),
      policy: approvers,
      outcome: [
        "? PlanChanges.targetId @ PlanChanges 1",
        "? Plans.planType @ PlanChanges 1",
        "? PlanChanges.targetId @ PlanChanges 2",
      ],
      says: [
        "The target “T9” is not in the plan, or more than once",
        "The kind of plan cannot be told, so neither who may approve",
        "The target “Ｔ１” is not in the plan, or more than once",
      ],
    },
    {
      what: "waiting on its day: which value counts",
      tables: changed(
        [
          change({ approvalStatus: "待审核" }),
          change({ approvalStatus: "待审核", targetId: "T9", originalValue: 700 }),
          change({ approvalStatus: "待审核", targetId: "T9", originalValue: null }),
        ],
        [yearTarget({ effectiveTarget: null, targetValue: 900 })],
      ),
      policy: approvers,
      outcome: [
        "warn PlanChanges 1 approvalStatus",
        "warn PlanChanges 2 approvalStatus",
        "warn PlanChanges 3 approvalStatus",
        "? PlanChanges.targetId @ PlanChanges 2",
        "? PlanChanges.targetId @ PlanChanges 3",
      ],
      says: [
        "The change for 2026-03-10 is not approved; 900 still counts → Have it approved, or postpone it",
        "The change for 2026-03-10 is not approved; 700 still counts → Have it approved, or postpone it",
        "The change for 2026-03-10 is not approved; the old target still counts → Have it approved, or postpone it",
        "The target “T9” is not in the plan, or more than once",
        "The target “T9” is not in the plan, or more than once",
      ],
    },
    {
      what: "the target in force: another, still blank, one that nobody approved",
      tables: changed(
        [change(), change({ targetId: "T2" })],
        [
          yearTarget({ effectiveTarget: 1100 }),
          yearTarget({ targetId: "T2", effectiveTarget: null }),
          yearTarget({ targetId: "T3", effectiveTarget: 1100 }),
          yearTarget({ targetId: "T4", effectiveTarget: null, targetValue: "多些" }),
        ],
      ),
      policy: approvers,
      outcome: [1, 2, 3].map((row) => `error PlanTargets ${row} effectiveTarget`),
      says: [
        "The target in force is 1,100; the approved change gives 1,200 → Set the target in force to 1,200, or have a change approved",
        "The target in force is 1,000; the approved change gives 1,200 → Set the target in force to 1,200, or have a change approved",
        "The target in force is 1,100 without an approved change; it should be 1,000 → Set the target in force to 1,000, or have a change approved",
      ],
    },
    {
      what: "without the column of targets in force nothing is compared",
      tables: changed([change()], [yearTarget({})]),
      policy: approvers,
      outcome: [],
    },
    {
      what: "a period nobody can read",
      tables: changed([change()], [yearTarget({ effectiveTarget: 1200, period: "春", periodStart: null })]),
      policy: approvers,
      outcome: ["? PlanTargets.period @ PlanTargets 1"],
    },
    {
      what: "edits of rows by their place, the tenth too; of rows that are not there",
      tables: changed([], ten, [
        edit("#10", "1000", "900", "2026-01-05"),
        edit("#2", "1000", "800", "2026-01-05"),
        edit("#11", "1000", "900", "2026-01-05"),
        edit("#0", "1000", "900", "2026-01-05"),
        edit("x#1", "1000", "900", "2026-01-05"),
        edit("#1x", "1000", "900", "2026-01-05"),
        edit("T77", "1000", "900", "2026-01-05"),
      ]),
      policy: approvers,
      outcome: ["error PlanTargets 2 targetValue", "error PlanTargets 10 targetValue"],
      says: [
        "On 2026-01-05, after the plan was approved, the target was typed over from “1000” to “800” without an approved change → Restore it and enter a change of the target",
        "On 2026-01-05, after the plan was approved, the target was typed over from “1000” to “900” without an approved change → Restore it and enter a change of the target",
      ],
    },
    {
      what: "from blank to nought and from nought to blank; words and back",
      tables: changed([], ten, [
        edit("T1", "", "0", "2026-01-05"),
        edit("T2", "0", "", "2026-01-05"),
        edit("T3", "多些", "1000", "2026-01-05"),
        edit("T3", "1000", "多些", "2026-01-06"),
      ]),
      policy: approvers,
      outcome: ["error PlanTargets 1 targetValue", "error PlanTargets 2 targetValue"],
    },
    {
      what: "an approval date nobody can read, edited twice: told once",
      tables: changed(
        [],
        ten.slice(0, 1),
        [edit("T1", "1000", "900", "2026-01-05"), edit("T1", "900", "800", "2026-01-06")],
        { approvedDate: "年底" },
      ),
      policy: approvers,
      outcome: ["? Plans.approvedDate @ PlanTargets 1"],
      says: ["“Approved on” cannot be read: 年底"],
    },
  ],
  "TGT-07": [
    {
      what: "a developer without any target, one without name; the first period that cannot be read",
      tables: {
        Team: [
          { name: "张三", role: "开发员" },
          { name: " ", role: "开发员" },
          { name: "李四", role: "开发员" },
        ],
        PlanTargets: [
          yearTarget({ owner: "李四", period: "春", periodStart: null }),
          yearTarget({ owner: "李四", period: "夏", periodStart: null }),
          yearTarget({ owner: null, period: "秋", periodStart: null }),
        ],
      },
      policy: { parameters: { "visit.developerRoles": "开发员" } },
      outcome: ["info PlanTargets - periodType", "? PlanTargets.period @ PlanTargets 1"],
      says: [
        "“张三” has no target by month, week, day for 2026-03-16 → Add for “张三”: month, week, day",
        "“Period” cannot be read: 春",
      ],
    },
    {
      what: "periods still to come do not count",
      tables: {
        Team: [{ name: "张三", role: "开发员" }],
        PlanTargets: ["2026-04", "2026-W12", "2026-03-16"].map((period, index) =>
          yearTarget({ owner: "张三", period, periodType: ["月", "周", "日"][index] ?? null, periodStart: null }),
        ),
      },
      policy: { parameters: { "visit.developerRoles": "开发员" } },
      outcome: ["info PlanTargets - periodType"],
      says: ["“张三” has no target by month for 2026-03-16 → Add for “张三”: month"],
    },
  ],
  "TGT-11": [
    {
      what: "a manager without department, somebody without one",
      tables: {
        Team: [
          { name: "陈", role: "大客户部经理", department: null, level: null },
          { name: "丁", role: "专员", department: null, level: "专员" },
        ],
      },
      outcome: ["? Team.department"],
    },
    {
      what: "somebody of the department without level; the manager's own may stay blank",
      tables: {
        Team: [
          { name: "陈", role: "大客户部经理", department: "大客户部", level: null },
          { name: "丁", role: "专员", department: "大客户部", level: null },
          { name: "戊", role: "专员", department: null, level: "专员" },
        ],
      },
      outcome: ["? Team.level @ Team 2"],
    },
    {
      what: "only the manager, in figures",
      tables: { Team: [{ name: "陈", role: "大客户部经理", department: "大客户部", level: null }] },
      outcome: ["info Team - level"],
      says: [
        "The key-account department has 0 specialists, the establishment is 4 → Check role, department and level in Team, or change the establishment",
      ],
    },
  ],
  "TGT-08": [
    { what: "no target", tables: grown({ targetValue: null, growthMode: null }), outcome: [] },
    {
      what: "per cent and points, in figures",
      tables: grown({}, { growthMode: "百分点" }),
      outcome: ["warn PlanTargets 1 declaredGrowthPct", "warn PlanTargets 2 declaredGrowthPct"],
      says: [
        "50 grown by 12.5% gives 56.25, the target is 60 → Check baseline, growth and whether it is percent or points",
        "50 plus 12.5 points gives 50.125, the target is 60 → Check baseline, growth and whether it is percent or points",
      ],
    },
    {
      what: "far above the median",
      tables: far("销售金额", 10, 10, 10, 10000),
      outcome: ["warn PlanTargets 4 targetValue"],
      says: ["The target 10,000 for “sales amount” is far above the others (median 10) → Is it in the right unit?"],
    },
    {
      what: "far below it",
      tables: far("销售金额", 10000, 10000, 10000, 10),
      outcome: ["warn PlanTargets 4 targetValue"],
      says: ["The target 10 for “sales amount” is far below the others (median 10,000) → Is it in the right unit?"],
    },
    { what: "of no metric", tables: far(null, 10, 10, 10, 10000), outcome: [] },
  ],
  "TGT-09": [
    {
      what: "outside, below zero, below its base; the goal of the policy",
      tables: {
        PlanTargets: [85, -0.01, 0.79].map((targetValue) => ({
          metric: "客户满意度",
          baselineValue: 0.8,
          targetValue,
        })),
      },
      policy: { parameters: { "ka.satisfactionTarget": 0.9 } },
      outcome: [1, 2, 3].map((row) => `info PlanTargets ${row} targetValue`),
      says: [
        "The satisfaction target 85 is not between 0 and 1 → Enter a percentage such as 90%",
        "The satisfaction target -0.01 is not between 0 and 1 → Enter a percentage such as 90%",
        "The satisfaction target 0.79 is below its baseline 0.8 → Enter a percentage such as 90%",
      ],
    },
    {
      what: "no base",
      tables: { PlanTargets: [{ metric: "客户满意度", baselineValue: null, targetValue: 0 }] },
      outcome: [],
    },
  ],
  "TGT-10": [
    {
      what: "what the growth implies: declared, of the policy, none; no target that is a number",
      tables: targets(
        yearTarget({ baselineValue: null, targetValue: 1250, declaredGrowthPct: 0.25 }),
        yearTarget({ baselineValue: null, targetValue: 1200, declaredGrowthPct: null }),
        yearTarget({ baselineValue: null, targetValue: 1200, declaredGrowthPct: -1 }),
        yearTarget({ baselineValue: null, targetValue: "多些", declaredGrowthPct: 0.25 }),
      ),
      policy: { parameters: { "ka.salesGrowthTarget": 0.5 } },
      outcome: [1, 2, 3, 4].map((row) => `info PlanTargets ${row} baselineValue`),
      says: [
        "There is no baseline → With growth of 25% the baseline would be about 1,000",
        "There is no baseline → With growth of 50% the baseline would be about 800",
        "There is no baseline → Enter the actual figure of the period before",
        "There is no baseline → Enter the actual figure of the period before",
      ],
    },
  ],
  "TGT-12": [
    {
      what: "no base, zero",
      tables: {
        ...growth({}).tables,
        PlanTargets: [null, 0].map((baselineValue) => yearTarget({ metric: "销售增长率", baselineValue })),
      },
      policy: growth({}).policy,
      outcome: ["warn PlanTargets 1 baselineValue", "warn PlanTargets 2 baselineValue"],
      says: [
        "There is no baseline → Enter the actual figure of the same period a year before",
        "The baseline “0” is no number above zero, so growth cannot be told → Enter the actual figure of the same period a year before",
      ],
    },
    {
      what: "orders too late, in words",
      ...growth({}, "2025-01-02"),
      outcome: ["? orders.completeSince @ PlanTargets 1"],
      says: ["Orders are not complete from 2025-01-01; the base cannot be compared"],
    },
    {
      what: "a fiscal year from April",
      ...growth({ period: "2026" }, "2025-04-01", { "calendar.fiscalYearStart": 4 }),
      outcome: [],
    },
    {
      what: "a day and its kind of period: the month",
      ...growth({ periodType: "月", period: day("2026-05-20"), periodStart: null }, "2025-05-02"),
      outcome: ["? orders.completeSince @ PlanTargets 1"],
    },
    {
      what: "the computed dates, of one day too",
      ...growth({ period: null, periodStart: day("2026-05-20"), periodEnd: day("2026-05-20") }, "2025-05-20"),
      outcome: [],
    },
    {
      what: "computed dates that run backwards; an end nobody can read",
      tables: {
        ...growth({}).tables,
        PlanTargets: [day("2026-05-19"), "五月"].map((periodEnd) =>
          yearTarget({
            metric: "销售增长率",
            baselineValue: 1,
            period: null,
            periodStart: day("2026-05-20"),
            periodEnd,
          }),
        ),
      },
      policy: growth({}).policy,
      outcome: ["? PlanTargets.period @ PlanTargets 1", "? PlanTargets.period @ PlanTargets 2"],
    },
  ],
};
