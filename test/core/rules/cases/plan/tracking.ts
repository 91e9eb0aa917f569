/** Cases: reports and problems. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { yearPlan } from "./rows";

const up = (date: string | null, from = "责任人", to = "部门负责人"): Row => ({
  planId: "P1",
  fromRole: from,
  toRole: to,
  reportDate: date === null ? null : day(date),
});
const both = (date: string): readonly Row[] => [up(date), up(date, "部门负责人", "公司管理层")];
const reports = (rows: readonly Row[], plan: Row = yearPlan()): Tables => ({ Plans: [plan], ProgressReports: rows });
const monthly = { parameters: { "plan.reportCycle": "month" } };
const weekly = { parameters: { "plan.reportCycle": "week" } };

const problem = (more: Row = {}): Row => ({
  description: "交期慢",
  foundDate: day("2026-03-09"),
  rootCause: null,
  solution: null,
  ...more,
});

export const trackingCases: RuleCases = {
  "PLN-18": [
    {
      what: "both levels in every month that is over",
      tables: reports([...both("2026-01-31"), ...both("2026-02-01")]),
      policy: monthly,
      today: "2026-03-31",
      outcome: [],
    },
    {
      what: "a month without the head's report",
      tables: reports([...both("2026-01-31"), up("2026-02-01")]),
      policy: monthly,
      outcome: ["warn Plans 1 status"],
    },
    {
      what: "nothing in March matters on its last day, but the day after",
      tables: reports([...both("2026-01-31"), ...both("2026-02-01")]),
      policy: monthly,
      today: "2026-04-01",
      outcome: ["warn Plans 1 status", "warn Plans 1 status"],
    },
    {
      what: "no cycle is over yet",
      tables: reports([up("2025-01-01")]),
      policy: monthly,
      today: "2026-01-31",
      outcome: [],
    },
    {
      what: "weeks, from the approval on",
      tables: reports(both("2026-03-15"), yearPlan({ approvedDate: day("2026-03-05") })),
      policy: weekly,
      outcome: [],
    },
    {
      what: "a draft reports nothing",
      tables: reports([up("2025-01-01")], yearPlan({ status: "草稿" })),
      policy: monthly,
      outcome: [],
    },
    {
      what: "a report whose date cannot be read",
      tables: reports([
        ...both("2026-01-31"),
        up("2026-02-01"),
        { ...up(null, "部门负责人", "公司管理层"), reportDate: "二月" },
      ]),
      policy: monthly,
      outcome: ["? ProgressReports.reportDate @ Plans 1"],
    },
    {
      what: "a plan without dates",
      tables: reports(both("2026-01-31"), yearPlan({ periodStart: null })),
      policy: monthly,
      outcome: ["? Plans.periodStart @ Plans 1"],
    },
    { what: "the cycle is a gap", tables: reports(both("2026-01-31")), outcome: ["? plan.reportCycle"] },
  ],
  "PLN-20": [
    { what: "on the last day of grace", tables: { PlanIssues: [problem()] }, outcome: [] },
    {
      what: "a day later",
      tables: { PlanIssues: [problem({ foundDate: day("2026-03-08") })] },
      outcome: ["warn PlanIssues 1 rootCause"],
    },
    {
      what: "the solution only",
      tables: { PlanIssues: [problem({ foundDate: day("2026-03-08"), rootCause: "缺料" })] },
      outcome: ["warn PlanIssues 1 solution"],
    },
    {
      what: "solved, without a day",
      tables: { PlanIssues: [problem({ foundDate: null, rootCause: "缺料", solution: "备料" })] },
      outcome: [],
    },
    {
      what: "a problem without day, one nobody can read",
      tables: { PlanIssues: [problem({ foundDate: null }), problem({ description: { error: "#N/A" } })] },
      outcome: ["? PlanIssues.foundDate @ PlanIssues 1", "? PlanIssues.description @ PlanIssues 2"],
    },
  ],
};
