/** Cases: reviews of a plan. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { earlierReview as none, review, whole, yearPlan } from "./rows";

const reviews = (rows: readonly Row[], plan: Row = yearPlan()): Tables => ({ Plans: [plan], PlanReviews: rows });
const covers: Row = {
  reviewType: "全面评估",
  coversTarget: "是",
  coversStrategy: "是",
  coversAction: "是",
  coversResource: "是",
};

export const reviewCases: RuleCases = {
  "PLN-21": [
    { what: "none needed on the last day of grace", tables: reviews([none]), today: "2026-04-10", outcome: [] },
    { what: "the day after", tables: reviews([none]), today: "2026-04-11", outcome: ["error Plans 1 status"] },
    {
      what: "held on the last day of grace",
      tables: reviews([review("2026-03-31", "2026-04-10")]),
      today: "2026-05-01",
      outcome: [],
    },
    {
      what: "held a day late is a warning",
      tables: reviews([review("2026-03-31", "2026-04-11")]),
      today: "2026-05-01",
      outcome: ["warn PlanReviews 1 reviewDate"],
    },
    {
      what: "entered but not held, held in the future",
      tables: reviews([review("2026-03-31", null), review("2026-06-30", "2026-12-31")]),
      today: "2026-08-01",
      outcome: ["error PlanReviews 1 reviewDate", "error PlanReviews 2 reviewDate"],
    },
    {
      what: "another day as period end, a comprehensive one: neither is it",
      tables: reviews([review("2026-03-30", "2026-04-01"), review("2026-03-31", "2026-04-01", whole)]),
      today: "2026-05-01",
      outcome: ["error Plans 1 status"],
    },
    {
      what: "only quarters wholly inside the plan",
      tables: reviews([none], yearPlan({ periodStart: day("2026-01-02"), periodEnd: day("2026-06-29") })),
      today: "2027-01-01",
      outcome: [],
    },
    {
      what: "half years where the policy says so",
      tables: reviews([review("2026-06-30", "2026-07-01")]),
      policy: { parameters: { "review.phaseMonths": 6 } },
      today: "2026-12-01",
      outcome: [],
    },
    {
      what: "quarters of a fiscal year that starts in February",
      tables: reviews([review("2026-04-30", "2026-05-01")]),
      policy: { parameters: { "calendar.fiscalYearStart": 2 } },
      today: "2026-06-01",
      outcome: [],
    },
    {
      what: "a closed plan",
      tables: reviews([none], yearPlan({ status: "已关闭" })),
      today: "2026-12-01",
      outcome: [],
    },
    {
      what: "a period end nobody can read; a date nobody can read",
      tables: reviews([
        { ...review("2026-03-31", null), periodEnd: "一季度" },
        review("2026-06-30", null, { reviewDate: "七月" }),
      ]),
      today: "2026-08-01",
      outcome: ["? PlanReviews.periodEnd @ Plans 1", "? PlanReviews.reviewDate @ PlanReviews 2"],
    },
    {
      what: "a plan without dates",
      tables: reviews([none], yearPlan({ periodEnd: "年底" })),
      outcome: ["? Plans.periodEnd @ Plans 1"],
    },
    {
      what: "no table",
      tables: { Plans: [yearPlan()] },
      outcome: ["? PlanReviews.planId, PlanReviews.reviewType, PlanReviews.periodEnd, PlanReviews.reviewDate"],
    },
  ],
  "PLN-22": [
    { what: "the last day of grace", tables: reviews([none]), today: "2027-01-10", outcome: [] },
    { what: "the day after", tables: reviews([none]), today: "2027-01-11", outcome: ["error Plans 1 status"] },
    {
      what: "reviewed for the year",
      tables: reviews([review("2026-12-31", "2027-01-10", whole)]),
      today: "2027-02-01",
      outcome: [],
    },
    {
      what: "late",
      tables: reviews([review("2026-12-31", "2027-01-11", whole)]),
      today: "2027-02-01",
      outcome: ["warn PlanReviews 1 reviewDate"],
    },
    {
      what: "a plan from April to March counts its own year",
      tables: reviews([none], yearPlan({ periodStart: day("2026-04-01"), periodEnd: day("2027-03-31") })),
      today: "2027-04-11",
      outcome: ["error Plans 1 status"],
    },
    {
      what: "a plan of half a year needs none",
      tables: reviews([none], yearPlan({ periodEnd: day("2026-06-30") })),
      today: "2027-04-11",
      outcome: [],
    },
    {
      what: "a kind nobody knows",
      tables: reviews([review("2026-12-31", "2027-01-05", { reviewType: "年终" })]),
      today: "2027-02-01",
      outcome: ["? PlanReviews.periodEnd @ Plans 1"],
    },
  ],
  "PLN-23": [
    { what: "all four", tables: reviews([covers]), outcome: [] },
    {
      what: "one missing, in either kind",
      tables: reviews([
        { ...covers, coversAction: "否" },
        { ...covers, reviewType: "阶段性评估", coversTarget: null },
      ]),
      outcome: ["warn PlanReviews 1 coversAction", "warn PlanReviews 2 coversTarget"],
    },
    {
      what: "today's is judged, tomorrow's not",
      tables: reviews([
        { ...covers, coversAction: null, reviewDate: day("2026-03-16") },
        { ...covers, coversAction: null, reviewDate: day("2026-03-17") },
      ]),
      outcome: ["warn PlanReviews 1 coversAction"],
    },
    {
      what: "neither yes nor no",
      tables: reviews([{ ...covers, coversTarget: 5 }]),
      outcome: ["? PlanReviews.coversTarget @ PlanReviews 1"],
    },
  ],
  "PLN-24": [
    {
      what: "one method in a phase, all three in the year",
      tables: reviews([
        { reviewType: "阶段性评估", methods: "数据分析" },
        { reviewType: "全面评估", methods: "数据分析、客户反馈、内部评估" },
      ]),
      outcome: [],
    },
    {
      what: "none, an unknown one, two of three",
      tables: reviews([
        { reviewType: "阶段性评估", methods: null, conclusion: "好" },
        { reviewType: "阶段性评估", methods: "拍脑袋" },
        { reviewType: "全面评估", methods: "data,feedback" },
      ]),
      outcome: [1, 2, 3].map((row) => `info PlanReviews ${row} methods`),
    },
    { what: "no column", tables: reviews([{ reviewType: "全面评估" }]), outcome: ["? PlanReviews.methods"] },
  ],
};
