/** Cases: the appraisal beside the plan. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";

const parameters: readonly Row[] = [
  { parameterId: "review.phaseMonths", value: 3 },
  { parameterId: "appraisal.phaseMonths", value: 3 },
];
const reviewed = (closing: Row, more: Row = {}): Tables => ({
  Parameters: parameters,
  PlanReviews: [{ reviewType: "全面评估", periodEnd: day("2025-12-31"), reviewDate: day("2026-01-05"), ...more }],
  ScorecardSnapshots: [{ kind: "期末结账", period: "2025", ...closing }],
});
const groups = (...rows: readonly (readonly [string | null, Row["kpiGroup"]])[]): Tables => ({
  Scorecard: rows.map(([period, kpiGroup], index) => ({ period, kpiId: `K${index + 1}`, kpiGroup: kpiGroup ?? null })),
});
const kinds = (...rows: readonly (readonly [string, string | null, Row["category"]])[]): Tables => ({
  Scorecard: rows.map(([period, owner, category]) => ({ period, owner, category: category ?? null })),
});

export const appraisalCases: RuleCases = {
  "PLN-30": [
    { what: "the same months", tables: { Parameters: parameters }, outcome: [] },
    {
      what: "other months, told at the parameter",
      tables: { Parameters: parameters },
      policy: { parameters: { "appraisal.phaseMonths": 1 } },
      outcome: ["warn Parameters 2 value"],
    },
    { what: "a year reviewed and closed", tables: reviewed({}), outcome: [] },
    {
      what: "reviewed, but only quarters closed",
      tables: reviewed({ period: "2025-Q4" }),
      outcome: ["warn PlanReviews 1 periodEnd"],
    },
    {
      what: "reviewed, the plan frozen only",
      tables: reviewed({ kind: "期初锁定计划" }),
      outcome: ["warn PlanReviews 1 periodEnd"],
    },
    {
      what: "the review is still to come",
      tables: reviewed({ period: "2025-Q4" }, { reviewDate: day("2026-03-17") }),
      outcome: [],
    },
    {
      what: "a review of no readable year",
      tables: reviewed({}, { periodEnd: "去年" }),
      outcome: ["? PlanReviews.periodEnd @ PlanReviews 1"],
    },
    {
      what: "the months are a gap",
      tables: { Parameters: parameters },
      policy: { parameters: { "review.phaseMonths": "" } },
      outcome: ["? review.phaseMonths"],
    },
  ],
  "PLN-35": [
    {
      what: "all three in a period",
      tables: groups(["2026-Q1", "客户开发指标"], ["2026-Q1", "客户维护指标"], ["2026-Q1", "销售业绩指标"]),
      outcome: [],
    },
    {
      what: "another period lacks one",
      tables: groups(
        ["2026-Q1", "development"],
        ["2026-Q1", "maintenance"],
        ["2026-Q1", "sales"],
        ["2026-Q2", "sales"],
        ["2026-Q2", null],
        ["2026-Q2", "development"],
      ),
      outcome: ["warn Scorecard 4 kpiGroup"],
    },
    {
      what: "an error where the missing one may be",
      tables: groups(["2026-Q1", "sales"], ["2026-Q1", "development"], ["2026-Q1", { error: "#N/A" }]),
      outcome: ["? Scorecard.kpiGroup @ Scorecard 3"],
    },
    {
      what: "no column",
      tables: { Scorecard: [{ period: "2026-Q1", kpiId: "K1" }] },
      outcome: ["? Scorecard.kpiGroup"],
    },
  ],
  "PLN-36": [
    {
      what: "one of each",
      tables: kinds(["2026", "张三", "定量指标"], ["2026", "张三", "定性指标"]),
      outcome: [],
    },
    {
      what: "somebody without judgement, the whole company without figure",
      tables: kinds(
        ["2026", "张三", "quant"],
        ["2026", "李四", "qual"],
        ["2026", "李四", "quant"],
        ["2026", null, "qual"],
      ),
      outcome: ["warn Scorecard 1 category", "warn Scorecard 4 category"],
    },
    {
      what: "the same person in another period",
      tables: kinds(["2026", "张三", "quant"], ["2025", "张三", "qual"]),
      outcome: ["warn Scorecard 1 category", "warn Scorecard 2 category"],
    },
    {
      what: "ratings are yearly: a quarter needs none",
      tables: kinds(["2026-Q1", "张三", "quant"]),
      outcome: [],
    },
    {
      what: "a kind nobody knows",
      tables: kinds(["2026", "张三", "quant"], ["2026", "张三", "印象"]),
      outcome: ["? Scorecard.category @ Scorecard 2"],
    },
  ],
};
