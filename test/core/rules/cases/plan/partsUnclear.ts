/** Cases: what findings on the parts of a plan, its research and its appraisal say, and cells that are blank or cannot be read. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { only } from "../../rows";
import { yearPlan } from "./rows";

const error = { error: "#N/A" } as const;
const resources = (...rows: readonly Row[]): Tables => ({
  Plans: [yearPlan()],
  PlanResources: rows.map((row) => ({ planId: "P1", amount: null, ...row })),
});
const strategies = (rows: readonly Row[]): Tables => ({ Plans: [yearPlan()], PlanStrategies: rows });
const strategy = (strategyType: Row["strategyType"], content: Row["content"]): Row => ({
  planId: "P1",
  strategyType: strategyType ?? null,
  content: content ?? null,
});
const target = (more: Row): Row => ({
  metric: "意向客户数量",
  targetValue: 5,
  periodType: "年",
  period: "2026",
  ...more,
});
const full = (date: string): Row => ({ type: "全面调研", date: day(date) });
const parameters: readonly Row[] = [
  { parameterId: "review.phaseMonths", value: 3 },
  { parameterId: "appraisal.phaseMonths", value: 3 },
];
const appraised = (review: Row, closing: Row | null): Tables => ({
  Parameters: parameters,
  PlanReviews: [{ reviewType: "全面评估", periodEnd: day("2025-12-31"), reviewDate: day("2026-01-05"), ...review }],
  ...(closing === null ? {} : { ScorecardSnapshots: [{ kind: "期末结账", period: "2020", ...closing }] }),
});
const scores = (...rows: readonly Row[]): Tables => ({
  Scorecard: rows.map((row) => ({
    period: "2026",
    owner: "张三",
    category: null,
    kpiGroup: null,
    kpiId: "K1",
    ...row,
  })),
});

export const unclearPartCases: RuleCases = {
  "PLN-15": [
    {
      what: "kinds and amounts that are missing",
      tables: resources(
        { resourceType: "资金资源" },
        { resourceType: "资金资源", amount: -0.01 },
        { resourceType: "资金资源", amount: "很多" },
      ),
      outcome: [
        "warn PlanResources 1 resourceType",
        "warn PlanResources 1 amount",
        "warn PlanResources 2 amount",
        "warn PlanResources 3 amount",
      ],
      says: [
        "Resource still missing: human, material → Add to the plan: human, material",
        "The funds have no amount → Enter a number of zero or more",
        "The amount -0.01 is below zero → Enter a number of zero or more",
        "The amount “很多” is not a number → Enter a number of zero or more",
      ],
    },
  ],
  "PLN-07": [
    {
      what: "a plan without group, by its number",
      tables: {
        Plans: [yearPlan({ planId: "P2" })],
        PlanTargetGroups: [{ planId: "P1", industry: "机械", scale: "小", region: "华东", needType: "替换" }],
      },
      outcome: ["warn Plans 1 status"],
      says: ["The plan has no target groups yet → Add target groups with plan P2"],
    },
  ],
  "PLN-09": [
    {
      what: "one kind without words in any of its rows, one with words in one of them, two missing",
      tables: strategies([
        strategy("价格策略", null),
        strategy("产品策略", "写明"),
        strategy("产品策略", null),
        strategy("价格策略", " "),
      ]),
      outcome: ["warn PlanStrategies 1 strategyType", "warn PlanStrategies 1 content"],
      says: [
        "Strategy still missing: channel, promotion → Add to the plan: channel, promotion",
        "“price” has no words → Say what will be done",
      ],
    },
    {
      what: "an error where the words should be",
      tables: strategies([strategy("产品策略", "写明"), strategy("价格策略", error)]),
      outcome: ["? PlanStrategies.content @ PlanStrategies 2"],
    },
  ],
  "PLN-19": [
    {
      what: "the first day of a period counts, one that is still to come does not",
      tables: { PlanTargets: [target({ periodType: "月", period: "2026-03" })] },
      policy: only("intentCount"),
      today: "2026-03-01",
      outcome: [],
    },
    {
      what: "a period to come, in words",
      tables: { PlanTargets: [target({ periodType: "月", period: "2026-04" })] },
      policy: only("intentCount"),
      outcome: ["warn PlanTargets - metric"],
      says: ["There is no target for “intent count” in the current period → Add a row whose period covers 2026-03-16"],
    },
    {
      what: "a day and its kind of period; the kind decides",
      tables: { PlanTargets: [target({ periodType: "月", period: day("2026-03-01") })] },
      policy: only("intentCount"),
      outcome: [],
    },
    {
      what: "a fiscal year from April",
      tables: { PlanTargets: [target({ period: "2025" })] },
      policy: { parameters: { ...only("intentCount").parameters, "calendar.fiscalYearStart": 4 } },
      outcome: [],
    },
    {
      what: "no target, one that is no number, a period nobody can read",
      tables: {
        PlanTargets: [
          target({ targetValue: null }),
          target({ metric: "销售金额", targetValue: "多" }),
          target({ metric: "拜访次数", period: "春天" }),
        ],
      },
      policy: only("意向客户数量,销售金额,拜访次数"),
      outcome: [
        "warn PlanTargets 1 targetValue",
        "warn PlanTargets 2 targetValue",
        "? PlanTargets.period @ PlanTargets 3",
      ],
      says: [
        "There is no target for “intent count” in the current period → Add a row whose period covers 2026-03-16",
        "The target for “sales amount” is not a number → Add a row whose period covers 2026-03-16",
        "The period “春天” of “visit count” cannot be read; write 2026-Q4 or 2026-12",
      ],
    },
  ],
  "PLN-04": [
    {
      what: "research before the plan does not count, whatever the order of the rows",
      tables: {
        Plans: [yearPlan()],
        Research: [full("2026-06-30"), full("2025-11-01"), full("2025-12-01"), full("2026-03-01"), full("2025-10-01")],
      },
      today: "2026-12-30",
      outcome: [],
    },
    {
      what: "research before the plan leaves its first half year open",
      tables: { Plans: [yearPlan()], Research: [full("2025-12-01"), full("2025-11-01")] },
      today: "2026-07-01",
      outcome: [],
    },
    {
      what: "late, told once for two plans, and in time for their end",
      tables: { Plans: [yearPlan(), yearPlan({ planId: "P2" })], Research: [full("2026-01-01"), full("2026-07-02")] },
      today: "2027-01-03",
      outcome: ["warn Research 2 date"],
      says: ["No full research for more than 6 months from 2026-01-01 → Full research was due by 2026-07-01"],
    },
    {
      what: "never, in two plans",
      tables: {
        Plans: [yearPlan(), yearPlan({ planId: "P2" })],
        Research: [
          { type: "全面调研", date: null },
          { type: "专项调研", date: "？" },
        ],
      },
      today: "2026-07-02",
      outcome: ["warn Plans 1 periodStart", "warn Plans 2 periodStart"],
      says: [
        "No full research for more than 6 months from 2026-01-01 → Full research was due by 2026-07-01",
        "No full research for more than 6 months from 2026-01-01 → Full research was due by 2026-07-01",
      ],
    },
    {
      what: "two that cannot be told: a kind nobody knows, full research without readable day",
      tables: {
        Plans: [yearPlan()],
        Research: [
          { type: "？", date: day("2026-03-01") },
          { type: "全面调研", date: "夏天" },
        ],
      },
      today: "2026-07-02",
      outcome: ["? Research.date @ Plans 1"],
      says: ["Type or date of 2 rows of research cannot be read"],
    },
    {
      what: "a plan without begin",
      tables: { Plans: [yearPlan({ periodStart: null })], Research: [full("2026-03-01")] },
      outcome: ["? Plans.periodStart @ Plans 1"],
    },
    {
      what: "a plan that begins in the last year of Excel's calendar",
      tables: {
        Plans: [yearPlan({ periodStart: day("9999-11-01"), periodEnd: day("9999-12-31") })],
        Research: [full("2026-03-01")],
      },
      today: "9999-12-31",
      outcome: [],
    },
  ],
  "PLN-05": [
    {
      what: "what is not covered",
      tables: { Research: [{ type: "全面调研", coversMacro: null, coversDemand: "是", coversCompetitor: "否" }] },
      outcome: ["warn Research 1 coversMacro"],
      says: ["Not covered: Macro environment, Competitors → Make up for it, then enter yes"],
    },
  ],
  "PLN-30": [
    {
      what: "other months, in figures",
      tables: { Parameters: parameters },
      policy: { parameters: { "appraisal.phaseMonths": 1 } },
      outcome: ["warn Parameters 2 value"],
      says: ["The appraisal is every 1 month, the review every 3 → Make both the same"],
    },
    { what: "appraisals are not kept here", tables: appraised({}, null), outcome: [] },
    { what: "a phase was reviewed", tables: appraised({ reviewType: "阶段性评估" }, {}), outcome: [] },
    { what: "the review was not held", tables: appraised({ reviewDate: null }, {}), outcome: [] },
    {
      what: "held today",
      tables: appraised({ reviewDate: day("2026-03-16") }, {}),
      outcome: ["warn PlanReviews 1 periodEnd"],
      says: ["2025 was reviewed as a whole but not appraised → Make the Scorecard of the year and close it"],
    },
    {
      what: "a fiscal year from April",
      tables: appraised({ periodEnd: day("2026-03-31") }, { period: "2025" }),
      today: "2026-06-01",
      policy: { parameters: { "calendar.fiscalYearStart": 4 } },
      outcome: [],
    },
    {
      what: "two reviews of a year that was not closed, one of no day",
      tables: {
        ...appraised({}, {}),
        PlanReviews: [
          { reviewType: "全面评估", periodEnd: day("2025-12-31"), reviewDate: day("2026-01-05") },
          { reviewType: "全面评估", periodEnd: day("2025-11-30"), reviewDate: day("2026-01-05") },
          { reviewType: "全面评估", periodEnd: null, reviewDate: day("2026-01-05") },
        ],
      },
      outcome: ["warn PlanReviews 1 periodEnd", "? PlanReviews.periodEnd @ PlanReviews 3"],
    },
  ],
  "PLN-35": [
    {
      what: "an error after a blank where the missing one may be",
      tables: scores({ kpiGroup: "sales" }, { kpiGroup: null }, { kpiGroup: error }),
      outcome: ["? Scorecard.kpiGroup @ Scorecard 3"],
    },
    {
      what: "a period nobody knows has every group; an error for a period, none at all",
      tables: scores(
        { period: "春天", kpiGroup: "sales" },
        { period: error, kpiGroup: "sales" },
        { period: null, kpiGroup: "sales" },
      ),
      outcome: ["warn Scorecard 1 kpiGroup", "? Scorecard.period @ Scorecard 2"],
      says: [
        "The appraisal of 春天 lacks: development, maintenance → Switch on in the KPI book: development, maintenance",
        "“Period” cannot be read: #N/A",
      ],
    },
  ],
  "PLN-36": [
    {
      what: "the person, everybody, an error for a person",
      tables: scores(
        { category: "quant" },
        { owner: null, category: "qual" },
        { owner: " ", category: "qual" },
        { owner: error, category: "quant" },
        { owner: "李四", category: "quant" },
      ),
      outcome: [
        "warn Scorecard 1 category",
        "warn Scorecard 2 category",
        "warn Scorecard 5 category",
        "? Scorecard.owner @ Scorecard 4",
      ],
      says: [
        "The appraisal of 张三 for 2026 lacks: qualitative → Switch on in the KPI book: qualitative",
        "The appraisal of everybody for 2026 lacks: quantitative → Switch on in the KPI book: quantitative",
        "The appraisal of 李四 for 2026 lacks: qualitative → Switch on in the KPI book: qualitative",
        "“Appraised person” cannot be read: #N/A",
      ],
    },
    {
      what: "period and person are not run together",
      tables: scores(
        { period: "2026", owner: "-Q1", category: "quant" },
        { period: "2026-Q1", owner: "", category: "qual" },
      ),
      outcome: ["warn Scorecard 1 category", "warn Scorecard 2 category"],
    },
  ],
};
