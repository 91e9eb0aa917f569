/** Cases: growth and where it starts from. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { order } from "../../rows";
import { yearTarget } from "./rows";

const grown = (...rows: readonly Row[]): Tables => ({
  PlanTargets: rows.map((row) => ({
    metric: null,
    baselineValue: 50,
    growthMode: "百分比",
    declaredGrowthPct: 0.2,
    targetValue: 60,
    ...row,
  })),
});
const satisfied = (...rows: readonly Row[]): Tables => ({
  PlanTargets: rows.map((row) => ({ metric: "客户满意度", baselineValue: 0.8, targetValue: 0.85, ...row })),
});
const growth = (more: Row, since = "2025-01-01") => ({
  tables: {
    PlanTargets: [yearTarget({ metric: "销售增长率", baselineValue: 1, ...more })],
    Orders: [{ ...order("2025-03-01", 1), isSample: null, isReturn: null }],
  },
  policy: { parameters: { "orders.completeSince": day(since) } },
});

export const targetGrowthCases: RuleCases = {
  "TGT-08": [
    {
      what: "fifty and a fifth are sixty; 80 % and five points are 85 %",
      tables: grown({}, { baselineValue: 0.8, declaredGrowthPct: 0.05, growthMode: "百分点", targetValue: 0.85 }),
      outcome: [],
    },
    {
      what: "one per cent of the target off: at the limit",
      tables: grown({ baselineValue: 99, declaredGrowthPct: 0, targetValue: 100 }),
      outcome: [],
    },
    {
      what: "a little more",
      tables: grown({ baselineValue: 98.99, declaredGrowthPct: 0, targetValue: 100 }),
      outcome: ["warn PlanTargets 1 declaredGrowthPct"],
    },
    {
      what: "five points taken for five per cent",
      tables: grown({ baselineValue: 0.8, declaredGrowthPct: 0.05, targetValue: 0.85 }),
      outcome: ["warn PlanTargets 1 declaredGrowthPct"],
    },
    {
      what: "a point off: at the limit; two",
      tables: grown(
        { baselineValue: 0.8, declaredGrowthPct: 0.05, growthMode: "points", targetValue: 0.86 },
        { baselineValue: 0.8, declaredGrowthPct: 0.05, growthMode: "points", targetValue: 0.87 },
      ),
      outcome: ["warn PlanTargets 2 declaredGrowthPct"],
    },
    { what: "one of the three blank", tables: grown({ declaredGrowthPct: null, growthMode: null }), outcome: [] },
    {
      what: "a thousand times the median; not quite",
      tables: grown(
        ...[10, 10, 10, 10000, 9999, 0].map((targetValue) => ({
          metric: "销售金额",
          baselineValue: null,
          targetValue,
        })),
      ),
      outcome: ["warn PlanTargets 4 targetValue"],
    },
    {
      what: "a thousandth of the median",
      tables: grown(
        ...[10000, 10000, 10000, 10].map((targetValue) => ({ metric: "销售金额", baselineValue: null, targetValue })),
      ),
      outcome: ["warn PlanTargets 4 targetValue"],
    },
    {
      what: "each metric for itself",
      tables: grown(
        ...[0.8, 0.8, 0.8].map((targetValue) => ({ metric: "客户满意度", baselineValue: null, targetValue })),
        ...[1e6, 1e6, 1e6].map((targetValue) => ({ metric: "销售金额", baselineValue: null, targetValue })),
      ),
      outcome: [],
    },
    {
      what: "no way of growth, no numbers",
      tables: grown(
        { growthMode: null },
        { baselineValue: "五十" },
        { declaredGrowthPct: true },
        { targetValue: { error: "#N/A" } },
      ),
      outcome: [
        "? PlanTargets.growthMode @ PlanTargets 1",
        "? PlanTargets.baselineValue @ PlanTargets 2",
        "? PlanTargets.declaredGrowthPct @ PlanTargets 3",
        "? PlanTargets.targetValue @ PlanTargets 4",
      ],
    },
  ],
  "TGT-09": [
    {
      what: "above its base, at it, at one and at zero",
      tables: satisfied({}, { targetValue: 0.8 }, { targetValue: 1 }, { targetValue: 0, baselineValue: 0 }),
      outcome: [],
    },
    {
      what: "eighty-five typed as such, below zero, below its base",
      tables: satisfied({ targetValue: 85 }, { targetValue: -0.01 }, { targetValue: 0.79 }),
      outcome: [1, 2, 3].map((row) => `info PlanTargets ${row} targetValue`),
    },
    { what: "other metrics", tables: satisfied({ metric: "拜访次数", targetValue: 85 }), outcome: [] },
    {
      what: "no target, no number, a metric nobody knows",
      tables: satisfied({ targetValue: null }, { baselineValue: "八成" }, { metric: "高兴" }),
      outcome: [
        "? PlanTargets.targetValue @ PlanTargets 1",
        "? PlanTargets.baselineValue @ PlanTargets 2",
        "? PlanTargets.metric @ PlanTargets 3",
      ],
    },
  ],
  "TGT-10": [
    {
      what: "a base, zero too; other metrics need none",
      tables: {
        PlanTargets: [yearTarget({ baselineValue: 0 }), yearTarget({ metric: "拜访次数", baselineValue: null })],
      },
      outcome: [],
    },
    {
      what: "none, with and without a proposal",
      tables: {
        PlanTargets: [
          yearTarget({ baselineValue: null, declaredGrowthPct: null }),
          yearTarget({ baselineValue: " ", targetValue: null, declaredGrowthPct: -1 }),
        ],
      },
      outcome: ["info PlanTargets 1 baselineValue", "info PlanTargets 2 baselineValue"],
    },
    {
      what: "no number",
      tables: { PlanTargets: [yearTarget({ baselineValue: "去年" })] },
      outcome: ["? PlanTargets.baselineValue @ PlanTargets 1"],
    },
    { what: "no column", tables: { PlanTargets: [yearTarget()] }, outcome: ["? PlanTargets.baselineValue"] },
  ],
  "TGT-12": [
    { what: "a base, and orders from the start of the year before", ...growth({}), outcome: [] },
    {
      what: "orders from a day later",
      ...growth({}, "2025-01-02"),
      outcome: ["? orders.completeSince @ PlanTargets 1"],
    },
    { what: "no base", ...growth({ baselineValue: null }), outcome: ["warn PlanTargets 1 baselineValue"] },
    { what: "zero", ...growth({ baselineValue: 0 }), outcome: ["warn PlanTargets 1 baselineValue"] },
    { what: "text", ...growth({ baselineValue: "去年" }), outcome: ["warn PlanTargets 1 baselineValue"] },
    { what: "other metrics", ...growth({ metric: "销售金额", baselineValue: null }), outcome: [] },
    {
      what: "a period nobody can read",
      ...growth({ period: "?", periodStart: null }),
      outcome: ["? PlanTargets.period @ PlanTargets 1"],
    },
    { what: "since when orders are complete is a gap", tables: growth({}).tables, outcome: ["? orders.completeSince"] },
  ],
};
