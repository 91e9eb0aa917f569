/** Cases: which stretches of a plan lack a review or report, in words, and cells that are blank or cannot be read. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { earlierReview as none, review, whole, yearPlan } from "./rows";

const reviews = (rows: readonly Row[], ...plans: readonly Row[]): Tables => ({ Plans: plans, PlanReviews: rows });
const report = (date: string | null, from: string | null = "责任人", to: string | null = "部门负责人"): Row => ({
  planId: "P1",
  fromRole: from,
  toRole: to,
  reportDate: date === null ? null : day(date),
});
const reports = (rows: readonly Row[], plan: Row = yearPlan()): Tables => ({ Plans: [plan], ProgressReports: rows });
const both = (date: string): readonly Row[] => [report(date), report(date, "部门负责人", "公司管理层")];
const monthly = { parameters: { "plan.reportCycle": "month" } };
const weekly = { parameters: { "plan.reportCycle": "week" } };
const everyMonth = { parameters: { "review.phaseMonths": 1 } };

export const unclearReviewCases: RuleCases = {
  "PLN-21": [
    {
      what: "which quarters are missing",
      tables: reviews([review("2026-03-31", "2026-04-01")], yearPlan()),
      today: "2027-01-11",
      outcome: ["error Plans 1 status"],
      says: ["3 phase reviews are missing: 2026-Q2, 2026-Q3, 2026-Q4 → Make up for the review and enter it"],
    },
    {
      what: "five months are named",
      tables: reviews([none], yearPlan()),
      policy: everyMonth,
      today: "2026-06-11",
      outcome: ["error Plans 1 status"],
      says: [
        "5 phase reviews are missing: 2026-01, 2026-02, 2026-03, 2026-04, 2026-05 → Make up for the review and enter it",
      ],
    },
    {
      what: "of six the last five",
      tables: reviews([none], yearPlan()),
      policy: everyMonth,
      today: "2026-07-11",
      outcome: ["error Plans 1 status"],
      says: [
        "6 phase reviews are missing: … 2026-02, 2026-03, 2026-04, 2026-05, 2026-06 → Make up for the review and enter it",
      ],
    },
    {
      what: "phases of four months have no name of their own",
      tables: reviews([none], yearPlan()),
      policy: { parameters: { "review.phaseMonths": 4 } },
      today: "2026-12-01",
      outcome: ["error Plans 1 status"],
      says: [
        "2 phase reviews are missing: 2026-01-01 – 2026-04-30, 2026-05-01 – 2026-08-31 → Make up for the review and enter it",
      ],
    },
    {
      what: "phases of no months ask for nothing",
      tables: reviews([none], yearPlan()),
      policy: { parameters: { "review.phaseMonths": 0 } },
      today: "2026-12-01",
      outcome: [],
    },
    {
      what: "a phase that ends on the plan's last day, in a fiscal year from February",
      tables: reviews([none], yearPlan({ periodStart: day("2026-02-01"), periodEnd: day("2026-07-31") })),
      policy: { parameters: { "calendar.fiscalYearStart": 2, "review.phaseMonths": 6 } },
      today: "2026-12-01",
      outcome: ["error Plans 1 status"],
      says: ["1 phase review is missing: 2026-H1 → Make up for the review and enter it"],
    },
    {
      what: "the earliest of several reviews counts, those to come and those without day do not",
      tables: reviews(
        [
          review("2026-03-31", null),
          review("2026-03-31", "2026-12-31"),
          review("2026-03-31", "2026-04-20"),
          review("2026-03-31", "2026-04-15"),
          review("2026-03-31", "2026-04-30"),
        ],
        yearPlan(),
      ),
      today: "2026-05-01",
      outcome: ["warn PlanReviews 4 reviewDate"],
      says: ["2026-Q1 was reviewed on 2026-04-15, later than 2026-04-10 → It was due by 2026-04-10"],
    },
    {
      what: "held today, late; in time beside one whose day cannot be read",
      tables: reviews(
        [review("2026-03-31", "2026-04-15"), review("2026-03-31", "2026-04-10", { reviewDate: "？" })],
        yearPlan(),
      ),
      today: "2026-04-15",
      outcome: ["warn PlanReviews 1 reviewDate"],
    },
    {
      what: "entered but not held; a day nobody can read in the second of two",
      tables: reviews(
        [
          review("2026-03-31", null),
          review("2026-06-30", null),
          review("2026-06-30", null, { reviewDate: "七月" }),
          review("2026-06-30", null, { reviewDate: "八月" }),
        ],
        yearPlan(),
      ),
      today: "2026-08-01",
      outcome: ["error PlanReviews 1 reviewDate", "? PlanReviews.reviewDate @ PlanReviews 3"],
      says: ["2026-Q1 has not been reviewed yet → It was due by 2026-04-10", "“Reviewed on” cannot be read: 七月"],
    },
    {
      what: "a plan without begin",
      tables: reviews([none], yearPlan({ periodStart: null })),
      outcome: ["? Plans.periodStart @ Plans 1"],
    },
    {
      what: "another kind's period end cannot be read, and a phase without one: they leave nothing open",
      tables: reviews(
        [
          { ...none, ...whole, periodEnd: "？" },
          { ...none, periodEnd: null },
        ],
        yearPlan(),
      ),
      today: "2026-05-01",
      outcome: ["error Plans 1 status"],
    },
    {
      what: "a kind nobody knows may be the phase's, whatever its period end",
      tables: reviews([{ ...none, reviewType: "小结" }], yearPlan()),
      today: "2026-05-01",
      outcome: ["? PlanReviews.periodEnd @ Plans 1"],
      says: ["1 review seems missing (2026-Q1), but plan, type or period end of some cannot be read"],
    },
    {
      what: "a review of one of two plans of the same name",
      tables: reviews([{ ...none, planId: "年度计划" }], yearPlan(), yearPlan({ planId: "P2", status: "草稿" })),
      today: "2026-05-01",
      outcome: ["? PlanReviews.periodEnd @ Plans 1"],
    },
    {
      what: "a plan to the end of Excel's calendar",
      tables: reviews([none], yearPlan({ periodStart: day("9999-01-01"), periodEnd: day("9999-12-31") })),
      outcome: [],
    },
  ],
  "PLN-22": [
    {
      what: "two years, both without review",
      tables: reviews([none], yearPlan({ periodStart: day("2025-01-01") })),
      today: "2027-02-01",
      outcome: ["error Plans 1 status"],
      says: ["2 comprehensive reviews are missing: 2025, 2026 → Make up for the review and enter it"],
    },
    {
      what: "a plan's own year of twelve months to the day",
      tables: reviews([none], yearPlan({ periodStart: day("2026-04-01"), periodEnd: day("2027-03-31") })),
      today: "2027-04-11",
      outcome: ["error Plans 1 status"],
      says: ["1 comprehensive review is missing: 2026-04-01 – 2027-03-31 → Make up for the review and enter it"],
    },
    {
      what: "a day short of twelve months",
      tables: reviews([none], yearPlan({ periodStart: day("2026-04-01"), periodEnd: day("2027-03-30") })),
      today: "2027-06-01",
      outcome: [],
    },
    {
      what: "on the first day of the year it counts, on the day before and after it does not",
      tables: reviews(
        [
          review("2026-01-01", "2026-06-01", whole),
          review("2025-12-31", "2026-06-01", { ...whole, planId: "P2" }),
          review("2027-01-01", "2026-06-01", { ...whole, planId: "P3" }),
        ],
        yearPlan(),
        yearPlan({ planId: "P2", planName: "二" }),
        yearPlan({ planId: "P3", planName: "三" }),
      ),
      today: "2027-02-01",
      outcome: ["error Plans 2 status", "error Plans 3 status"],
    },
    {
      what: "a plan that begins in the last year of Excel's calendar",
      tables: reviews([none], yearPlan({ periodStart: day("9999-06-01"), periodEnd: day("9999-12-31") })),
      outcome: [],
    },
  ],
  "PLN-23": [
    {
      what: "a review without day, one on a day nobody can read; what is not covered",
      tables: reviews(
        [null, "昨天"].map((reviewDate) => ({
          reviewDate,
          coversTarget: "是",
          coversStrategy: "否",
          coversAction: null,
          coversResource: "是",
        })),
        yearPlan(),
      ),
      outcome: ["warn PlanReviews 1 coversStrategy", "warn PlanReviews 2 coversStrategy"],
      says: [
        "Not covered: Strategy effectiveness, Action execution → Make up for it, then enter yes",
        "Not covered: Strategy effectiveness, Action execution → Make up for it, then enter yes",
      ],
    },
  ],
  "PLN-24": [
    {
      what: "none, an unknown one, an error, a number, one of three in the year",
      tables: reviews(
        [
          { ...whole, methods: null },
          { ...whole, methods: "拍脑袋" },
          { ...whole, methods: { error: "#N/A" } },
          { ...whole, methods: 3 },
          { ...whole, methods: "data" },
        ],
        yearPlan(),
      ),
      outcome: [1, 2, 3, 4, 5].map((row) => `info PlanReviews ${row} methods`),
      says: [
        "“Methods” is blank",
        "“拍脑袋” in “Methods” is not in the list → Choose a value from the list",
        "“#N/A” in “Methods” is not in the list → Choose a value from the list",
        "“3” in “Methods” is not in the list → Choose a value from the list",
        "The comprehensive review lacks: customer feedback, internal review → Use all three methods",
      ],
    },
  ],
  "PLN-18": [
    {
      what: "from whom to whom, how many and the last",
      tables: reports([report("2026-02-01")]),
      policy: monthly,
      outcome: ["warn Plans 1 status", "warn Plans 1 status"],
      says: [
        "Reports from owner to department head are missing for 1 cycle, latest 2026-01 → Enter the report from owner to department head",
        "Reports from department head to management are missing for 2 cycles, latest 2026-02 → Enter the report from department head to management",
      ],
    },
    {
      what: "weeks: the one before the last is missing",
      tables: reports(
        [...both("2026-01-05"), ...both("2026-01-18"), ...both("2026-02-01")],
        yearPlan({ approvedDate: null }),
      ),
      policy: weekly,
      today: "2026-02-02",
      outcome: ["warn Plans 1 status", "warn Plans 1 status"],
      says: [
        "Reports from owner to department head are missing for 1 cycle, latest 2026-W04 → Enter the report from owner to department head",
        "Reports from department head to management are missing for 1 cycle, latest 2026-W04 → Enter the report from department head to management",
      ],
    },
    {
      what: "a plan without end",
      tables: reports(both("2026-01-31"), yearPlan({ periodEnd: null })),
      policy: monthly,
      outcome: ["? Plans.periodEnd @ Plans 1"],
    },
    {
      what: "a report without day, one to somebody unknown, one from somebody unknown",
      tables: reports([
        ...both("2026-01-31"),
        report(null),
        report("2026-02-01", "责任人", "某人"),
        report("2026-02-01", "某人", "公司管理层"),
      ]),
      policy: monthly,
      outcome: ["? ProgressReports.reportDate @ Plans 1", "? ProgressReports.reportDate @ Plans 1"],
      says: [
        "1 report from owner to department head seems missing, but roles, plan or date of some cannot be read",
        "1 report from department head to management seems missing, but roles, plan or date of some cannot be read",
      ],
    },
    {
      what: "who cannot be told is of another level, or was left blank",
      tables: reports([
        ...both("2026-01-31"),
        report("2026-02-01", "部门负责人", "某人"),
        report("2026-02-01", "某人", "部门负责人"),
        report("2026-02-01", null, "部门负责人"),
        report("2026-02-01", "部门负责人", null),
      ]),
      policy: monthly,
      outcome: ["? ProgressReports.reportDate @ Plans 1", "? ProgressReports.reportDate @ Plans 1"],
    },
    {
      what: "only the upper level is unclear",
      tables: reports([...both("2026-01-31"), report("2026-02-01", "部门负责人", "某人")]),
      policy: monthly,
      outcome: ["warn Plans 1 status", "? ProgressReports.reportDate @ Plans 1"],
    },
    {
      what: "only the lower level is unclear; a report left blank leaves nothing open",
      tables: reports([
        ...both("2026-01-31"),
        report("2026-02-01", "责任人", "某人"),
        report("2026-02-01", null, "公司管理层"),
        report("2026-02-01", "部门负责人", null),
      ]),
      policy: monthly,
      outcome: ["warn Plans 1 status", "? ProgressReports.reportDate @ Plans 1"],
    },
  ],
  "PLN-20": [
    {
      what: "a row without problem; one that nobody can read is told once",
      tables: {
        PlanIssues: [null, { error: "#N/A" as const }].map((description) => ({
          description,
          foundDate: day("2026-01-01"),
          rootCause: null,
          solution: null,
        })),
      },
      outcome: ["? PlanIssues.description @ PlanIssues 2"],
    },
  ],
};
