/** Cases: the parts of a plan and its resources. */
import type { RuleCases, Tables } from "../../cases";
import type { Row } from "../../../support";
import { only } from "../../rows";
import { yearPlan } from "./rows";

const parts = (plan: Row, without = "", planId: string | null = "P1"): Tables => ({
  Plans: [plan],
  ...Object.fromEntries(
    ["PlanTargets", "PlanStrategies", "PlanActions", "PlanResources"].map((table) => [
      table,
      table === without ? [{ planId: null, note: "空", content: "空", task: "空" }] : [{ planId }],
    ]),
  ),
});

const resources = (rows: readonly Row[], plan: Row = yearPlan()): Tables => ({
  Plans: [plan],
  PlanResources: rows.map((row) => ({ planId: "P1", amount: null, ...row })),
});
const three: readonly Row[] = [
  { resourceType: "人力资源" },
  { resourceType: "资金资源", amount: 0 },
  { resourceType: "物资资源", amount: 1 },
];

const targets = (rows: readonly Row[]): Tables => ({
  PlanTargets: [{ metric: "意向客户数量", targetValue: 5, periodType: "年", period: "2026" }, ...rows],
});

export const partsCases: RuleCases = {
  "PLN-01": [
    { what: "one row each", tables: parts(yearPlan({ status: "已提交" })), outcome: [] },
    { what: "the plan named by its name", tables: parts(yearPlan(), "", "年度计划"), outcome: [] },
    { what: "no strategies", tables: parts(yearPlan(), "PlanStrategies"), outcome: ["error Plans 1 status"] },
    {
      what: "every missing part is told by itself",
      tables: parts(yearPlan({ status: "approved" }), "", "P2"),
      outcome: ["error Plans 1 status", "error Plans 1 status", "error Plans 1 status", "error Plans 1 status"],
    },
    { what: "a draft may be incomplete", tables: parts(yearPlan({ status: "草稿" }), "PlanActions"), outcome: [] },
    { what: "a blank state is a draft", tables: parts(yearPlan({ status: null }), "PlanActions"), outcome: [] },
    {
      what: "a state nobody knows",
      tables: parts(yearPlan({ status: "进行" }), "PlanActions"),
      outcome: ["? Plans.status @ Plans 1"],
    },
    {
      what: "parts that name one of two plans of the same name",
      tables: { ...parts(yearPlan(), "", "年度计划"), Plans: [yearPlan(), yearPlan({ planId: "P2", status: "草稿" })] },
      outcome: [
        "? PlanTargets.planId @ Plans 1",
        "? PlanStrategies.planId @ Plans 1",
        "? PlanActions.planId @ Plans 1",
        "? PlanResources.planId @ Plans 1",
      ],
    },
    {
      what: "a plan without number",
      tables: parts(yearPlan({ planId: null })),
      outcome: ["? Plans.planId @ Plans 1"],
    },
    {
      what: "a part's table is not installed",
      tables: { Plans: [yearPlan()], PlanTargets: [{ planId: "P1" }] },
      outcome: ["? PlanStrategies.planId, PlanActions.planId, PlanResources.planId"],
    },
  ],
  "PLN-15": [
    { what: "all three, an amount of zero", tables: resources(three), outcome: [] },
    {
      what: "no material: told at the first row",
      tables: resources(three.slice(0, 2)),
      outcome: ["warn PlanResources 1 resourceType"],
    },
    {
      what: "only what the policy asks for",
      tables: resources([{ resourceType: "资金", amount: 1 }, ...three.slice(0, 2)]),
      policy: { parameters: { "plan.requiredResources": "人力资源,资金资源" } },
      outcome: [],
    },
    {
      what: "funds without amount, below zero, no number; others need none",
      tables: resources([
        ...three,
        { resourceType: "资金资源" },
        { resourceType: "物资资源", amount: -0.01 },
        { resourceType: "物资资源", amount: "很多" },
      ]),
      outcome: ["warn PlanResources 4 amount", "warn PlanResources 5 amount", "warn PlanResources 6 amount"],
    },
    {
      what: "a submitted plan is not judged",
      tables: resources([{ resourceType: "资金资源" }], yearPlan({ status: "已提交" })),
      outcome: [],
    },
    {
      what: "neither is a draft",
      tables: resources([{ resourceType: "资金资源" }], yearPlan({ status: "草稿" })),
      outcome: [],
    },
    {
      what: "no plan named, an unknown one",
      tables: resources([
        ...three,
        { planId: null, resourceType: "资金资源" },
        { planId: "P9", resourceType: "资金资源" },
      ]),
      outcome: ["? PlanResources.planId @ PlanResources 4", "? PlanResources.planId @ PlanResources 5"],
    },
  ],
  "PLN-16": [
    {
      what: "a purpose of the list; another one with a note; no funds",
      tables: {
        PlanResources: [
          { resourceType: "资金资源", purpose: "市场调研", note: null },
          { resourceType: "资金资源", purpose: "招待", note: "展会招待客户" },
          { resourceType: "人力资源", purpose: null },
        ],
      },
      outcome: [],
    },
    {
      what: "another purpose without note, none at all, a note without purpose, an error",
      tables: {
        PlanResources: [
          { resourceType: "资金资源", purpose: "招待", note: null },
          { resourceType: "资金资源", purpose: null },
          { resourceType: "资金资源", purpose: null, note: "x" },
          { resourceType: "资金资源", purpose: { error: "#N/A" } },
        ],
      },
      outcome: [1, 2, 3, 4].map((row) => `info PlanResources ${row} purpose`),
    },
    {
      what: "a kind nobody knows",
      tables: { PlanResources: [{ resourceType: "钱？", purpose: null }] },
      outcome: ["? PlanResources.resourceType @ PlanResources 1"],
    },
    {
      what: "no column",
      tables: { PlanResources: [{ resourceType: "资金资源" }] },
      outcome: ["? PlanResources.purpose"],
    },
  ],
  "PLN-19": [
    { what: "a target that covers today", tables: targets([]), policy: only("intentCount"), outcome: [] },
    {
      what: "the last day of the period still counts",
      tables: targets([]),
      policy: only("intentCount"),
      today: "2026-12-31",
      outcome: [],
    },
    {
      what: "the day after does not",
      tables: targets([]),
      policy: only("intentCount"),
      today: "2027-01-01",
      outcome: ["warn PlanTargets - metric"],
    },
    { what: "no row", tables: targets([]), policy: only("salesAmount"), outcome: ["warn PlanTargets - metric"] },
    {
      what: "a blank target",
      tables: targets([{ metric: "销售金额", periodType: "季", period: "2026-Q1" }]),
      policy: only("销售金额"),
      outcome: ["warn PlanTargets 2 targetValue"],
    },
    {
      what: "a period nobody can read",
      tables: targets([{ metric: "销售金额", periodType: "季", period: "春天", targetValue: 1 }]),
      policy: only("salesAmount"),
      outcome: ["? PlanTargets.period @ PlanTargets 2"],
    },
    { what: "the metrics are a gap", tables: targets([]), policy: only(""), outcome: ["? plan.requiredMetrics"] },
  ],
};
