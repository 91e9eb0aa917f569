/** Cases of family KPI: the Scorecard agrees with the figures, row by row. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases, Tables } from "../cases";
import { keyAccount, order } from "../rows";

/** A row of the Scorecard for the first quarter of 2026. */
const shown = (kpiId: string, actual: number | string | null, more: Row = {}): Row => ({
  kpiId,
  period: "2026-Q1",
  actual,
  ...more,
});
const only = (missing: string, row = 1): string => `? ${missing} @ Scorecard ${row}`;
const unclear = only("Scorecard.actual");
const wrong = "error Scorecard 1 actual";

/** Target 1,000, sales 200 (two hundred). */
const plan: Tables = {
  Accounts: keyAccount,
  Plans: [{ planId: "P1", planType: "大客户计划" }],
  PlanTargets: [
    { planId: "P1", metric: "销售金额", periodType: "季", period: "2026-Q1", targetValue: 1000, owner: "张三" },
    { planId: "P1", metric: "签约客户数量", periodType: "季", period: "2026-Q1", targetValue: 4, owner: "张三" },
  ],
  Orders: [order("2026-02-02", 200, { salesperson: "张三" })],
  Development: [
    { accountId: "1", owner: "张三", planType: "大客户计划", result: "开发成功", resultDate: day("2026-02-01") },
  ],
};
const complaint = (more: Row = {}): Row => ({
  accountId: "1",
  receivedDate: day("2026-02-02"),
  isEffective: null,
  causeType: "人员过失",
  ...more,
});
/** Received on Monday 2 February, due on Wednesday with two working days. */
const item = (replied: string | null, more: Row = {}): Row => ({
  accountId: "1",
  kind: "意见",
  receivedAt: day("2026-02-02") + 0.5,
  repliedAt: replied === null ? null : day(replied) + 0.75,
  ...more,
});
const feedback: PolicyOptions = { parameters: { "feedback.standardTime": 2, "question.limit": 2 } };
const revisit = (visitId: string, accountId: string, status: string): Row => ({
  visitId,
  accountId,
  contactKind: "回访",
  origin: "计划内",
  date: day("2026-02-02"),
  status,
  mode: "电话",
});
const frozen = (keys: string): Row => ({
  period: "2026-Q1",
  kind: "期初锁定计划",
  kpiId: "K7",
  owner: null,
  frozenKeys: keys,
  asOf: day("2026-01-01"),
});
const rating = (kpiId: string, code: string | null, more: Row = {}): Row => ({
  kpiId,
  period: "2026",
  owner: null,
  accountId: null,
  rating: code,
  rater: "王总",
  ratedDate: day("2026-03-01"),
  ...more,
});
const yearly = { period: "2026" };
const churn: PolicyOptions = { parameters: { "churn.inactiveMonths": 6, "orders.completeSince": day("2020-01-01") } };
const survey = (score: number, more: Row = {}): Row => ({
  accountId: "1",
  date: day("2026-02-02"),
  score,
  scaleMin: 0,
  scaleMax: 10,
  ...more,
});

/** The three cases of a rating: shown as rated, shown otherwise and given by nobody, not given at all. */
const rated = (kpiId: string, more: Tables = {}, policy: PolicyOptions = {}): RuleCases[string] => [
  {
    what: "as rated",
    policy,
    tables: { ...more, KpiInputs: [rating(kpiId, "良")], Scorecard: [shown(kpiId, 0.8, yearly)] },
    outcome: [],
  },
  {
    what: "shown otherwise, by nobody, on a day to come",
    policy,
    tables: {
      ...more,
      KpiInputs: [rating(kpiId, "良", { rater: null, ratedDate: day("2026-03-17") })],
      Scorecard: [shown(kpiId, 0.9, yearly)],
    },
    outcome: ["warn Scorecard 1 actual", "warn KpiInputs 1 rater", "warn KpiInputs 1 ratedDate"],
  },
  {
    what: "on the day itself; a word that is no rating",
    policy,
    tables: { ...more, KpiInputs: [rating(kpiId, "很好", { ratedDate: day("2026-03-16") })], Scorecard: [] },
    outcome: ["warn KpiInputs 1 rating"],
  },
  {
    what: "a scale of the company's own; a day in words; another figure's rating",
    policy: { parameters: { ...policy.parameters, "kpi.qualScale": "棒 =1,差=0" } },
    tables: {
      ...more,
      KpiInputs: [rating(kpiId, "棒"), rating(kpiId, "棒", { ratedDate: "三月" }), rating("V1", "很好")],
      Scorecard: [],
    },
    outcome: ["warn KpiInputs 2 ratedDate"],
  },
  {
    what: "not rated yet",
    policy,
    tables: { ...more, KpiInputs: [rating(kpiId, null)], Scorecard: [shown(kpiId, 0.8, yearly)] },
    outcome: [unclear],
  },
  {
    what: "nothing to rate in",
    policy,
    tables: {},
    outcome: ["? KpiInputs.kpiId, KpiInputs.period, KpiInputs.rating"],
  },
];

export const kpiFigureCases: RuleCases = {
  "KPI-01": [
    {
      what: "a fifth of the plan; a row of another KPI",
      tables: { ...plan, Scorecard: [shown("K1", 0.2, { numerator: 200, denominator: 1000 }), shown("K5", 99)] },
      outcome: [],
    },
    {
      what: "equal at four decimals, and just not",
      tables: { ...plan, Scorecard: [shown("K1", 0.20004), shown("K1", 0.20005)] },
      outcome: ["error Scorecard 2 actual"],
    },
    {
      what: "parts and completion",
      tables: {
        ...plan,
        Scorecard: [
          shown("K1", 0.2, { numerator: 201 }),
          shown("K1", 0.2, { denominator: 999 }),
          shown("K1", 0.2, { target: 1, completion: 0.3 }),
          shown("K1", 0.2, { target: 1, completion: 0.2 }),
        ],
      },
      outcome: ["error Scorecard 1 numerator", "error Scorecard 2 denominator", "error Scorecard 3 completion"],
    },
    {
      what: "a blank claims nothing; a word is not read",
      tables: { ...plan, Scorecard: [shown("K1", null), shown("K1", "两成")] },
      outcome: [only("Scorecard.actual", 2)],
    },
    {
      what: "a closed period shows what was signed",
      tables: {
        ...plan,
        Scorecard: [shown("K1", 0.5), shown("K1", 0.2)],
        ScorecardSnapshots: [{ period: "2026-Q1", kind: "期末结账", kpiId: "K1", owner: null, actual: 0.5 }],
      },
      outcome: ["error Scorecard 2 actual"],
    },
    {
      what: "no target, a person without one, a period in words",
      tables: {
        ...plan,
        PlanTargets: [],
        Scorecard: [shown("K1", 0.2), shown("K1", 0.2, { owner: "李四" }), shown("K1", 0.2, { period: "春天" })],
      },
      outcome: [unclear, only("Scorecard.actual", 2), only("Scorecard.period", 3)],
    },
    { what: "no Scorecard", tables: plan, outcome: ["? Scorecard.kpiId, Scorecard.period, Scorecard.actual"] },
    {
      what: "completion is compared where target and completion are numbers and the target is above nought",
      tables: {
        ...plan,
        Scorecard: [
          shown("K1", 0.2, { target: 2, completion: 0.4 }),
          shown("K1", 0.2, { target: 2, completion: 0.1 }),
          shown("K1", 0.2, { target: 0, completion: 0.3 }),
          shown("K1", 0.2, { target: -1, completion: 0.3 }),
          shown("K1", 0.2, { target: "一", completion: 0.3 }),
          shown("K1", 0.2, { target: 1, completion: "三成" }),
          shown("K1", null, { target: 1, completion: 0.3 }),
        ],
      },
      outcome: ["error Scorecard 1 completion"],
    },
  ],
  "KPI-04": [
    { what: "one of four", tables: { ...plan, Scorecard: [shown("K4", 0.25)] }, outcome: [] },
    { what: "counted twice", tables: { ...plan, Scorecard: [shown("K4", 0.5)] }, outcome: [wrong] },
    { what: "no plan", tables: { ...plan, PlanTargets: [], Scorecard: [shown("K4", 0.25)] }, outcome: [unclear] },
  ],
  "KPI-05": [
    {
      what: "own fault counts, the customer's does not",
      tables: {
        Accounts: keyAccount,
        Complaints: [complaint(), complaint({ causeType: "客户原因" }), complaint({ accountId: "2" })],
        Scorecard: [shown("K5", 1)],
      },
      outcome: [],
    },
    {
      what: "one too many",
      tables: { Accounts: keyAccount, Complaints: [complaint()], Scorecard: [shown("K5", 2)] },
      outcome: [wrong],
    },
    {
      what: "a mark that cannot be read",
      tables: { Accounts: keyAccount, Complaints: [complaint({ isEffective: "也许" })], Scorecard: [shown("K5", 1)] },
      outcome: [unclear],
    },
    {
      what: "a count has no decimals; where less is better no completion is asked",
      tables: {
        Accounts: keyAccount,
        Complaints: [complaint()],
        Scorecard: [shown("K5", 1.4), shown("K5", 1, { target: 2, completion: 0.9 })],
      },
      outcome: [wrong],
    },
  ],
  "KPI-06": [
    {
      what: "one in time on the last day, one a day late",
      policy: feedback,
      tables: {
        Accounts: keyAccount,
        FeedbackItems: [item("2026-02-04"), item("2026-02-05")],
        Scorecard: [shown("K6", 0.5)],
      },
      outcome: [],
    },
    {
      what: "late counted as in time",
      policy: feedback,
      tables: { Accounts: keyAccount, FeedbackItems: [item("2026-02-05")], Scorecard: [shown("K6", 1)] },
      outcome: [wrong],
    },
    {
      what: "nothing due",
      policy: feedback,
      tables: { Accounts: keyAccount, FeedbackItems: [], Scorecard: [shown("K6", 1)] },
      outcome: [unclear],
    },
    {
      what: "no standard time",
      tables: { Accounts: keyAccount },
      outcome: ["? Scorecard.kpiId, Scorecard.period, Scorecard.actual, feedback.standardTime"],
    },
  ],
  "KPI-07": [
    {
      what: "the frozen customer was revisited",
      tables: {
        Accounts: keyAccount,
        Visits: [revisit("V1", "1", "已访")],
        ScorecardSnapshots: [frozen("V1")],
        Scorecard: [shown("K7", 1)],
      },
      outcome: [],
    },
    {
      what: "not done yet",
      tables: {
        Accounts: keyAccount,
        Visits: [revisit("V1", "1", "待访")],
        ScorecardSnapshots: [frozen("V1")],
        Scorecard: [shown("K7", 1)],
      },
      outcome: [wrong],
    },
    {
      what: "nothing frozen",
      tables: {
        Accounts: keyAccount,
        Visits: [revisit("V1", "1", "已访")],
        ScorecardSnapshots: [{ ...frozen("V1"), kind: "期末结账" }],
        Scorecard: [shown("K7", 1, { owner: "张三" })],
      },
      outcome: [unclear],
    },
  ],
  "KPI-08": [
    {
      what: "half spent",
      tables: {
        ServiceCosts: [{ date: day("2026-02-02"), period: null, category: "差旅", amount: 50, budget: 100 }],
        Scorecard: [shown("K8", 0.5)],
      },
      outcome: [],
    },
    {
      what: "spent without budget: no rate may stand there, parts agree",
      tables: {
        ServiceCosts: [{ date: day("2026-02-02"), period: null, category: "差旅", amount: 50, budget: null }],
        Scorecard: [shown("K8", null, { numerator: 50 }), shown("K8", null, { numerator: 40 })],
      },
      outcome: ["error Scorecard 2 numerator"],
    },
    {
      what: "neither budget nor cost",
      tables: {
        ServiceCosts: [{ date: day("2025-02-02"), period: null, category: "差旅", amount: 50, budget: 100 }],
        Scorecard: [shown("K8", 0)],
      },
      outcome: [unclear],
    },
  ],
  "KPI-09": rated("K9", { Accounts: keyAccount }),
  "KPI-10": rated("K10"),
  "KPI-11": rated("K11"),
  "KPI-12": rated("K12", {}, feedback).map((one) =>
    one.what === "nothing to rate in" ? { ...one, policy: feedback } : one,
  ),
  "KPI-13": [
    {
      what: "one new key account, one customer of each class",
      tables: {
        ...plan,
        Accounts: [
          { ...keyAccount[0], class: "重点客户", status: "正常" },
          { ...keyAccount[1], class: "潜在客户", status: null },
        ],
        Scorecard: [shown("D3", 1), shown("D4", 1), shown("D5", 0), shown("D6", 1)],
      },
      outcome: [],
    },
    {
      what: "a prospect too many",
      tables: {
        Accounts: [{ ...keyAccount[0], class: "潜在客户", status: "暂停" }],
        Scorecard: [shown("D4", 1)],
      },
      outcome: ["warn Scorecard 1 actual"],
    },
    {
      what: "applications and log are not installed",
      tables: {
        Accounts: [{ ...keyAccount[0], class: "潜在客户", status: null }],
        Scorecard: [shown("D1", 1), shown("D2", 1)],
      },
      outcome: [unclear, only("Scorecard.actual", 2)],
    },
  ],
  "KPI-14": [
    {
      what: "nobody lost, everybody kept",
      policy: churn,
      tables: {
        Accounts: keyAccount,
        Orders: [order("2025-12-01", 5)],
        Scorecard: [shown("M1", 0), shown("M2", 1)],
      },
      outcome: [],
    },
    {
      what: "lost by its date",
      policy: churn,
      tables: {
        Accounts: [{ ...keyAccount[0], lostDate: day("2026-02-02") }],
        Orders: [order("2025-12-01", 5)],
        Scorecard: [shown("M1", 0)],
      },
      outcome: ["warn Scorecard 1 actual"],
    },
    {
      what: "four answers where five are asked for",
      policy: churn,
      tables: {
        Accounts: keyAccount,
        Surveys: [1, 2, 3, 4].map((score) => survey(score)),
        Scorecard: [shown("M4", 0.25)],
      },
      outcome: [unclear],
    },
    {
      what: "five answers",
      policy: churn,
      tables: {
        Accounts: keyAccount,
        Surveys: [1, 2, 3, 4, 5].map((score) => survey(score)),
        Scorecard: [shown("M4", 0.3)],
      },
      outcome: [],
    },
  ],
  "KPI-23": [
    {
      what: "the mean of two contracts",
      tables: {
        Accounts: keyAccount.map((one) => ({ ...one, contractDate: day("2026-01-05") })),
        Orders: [order("2026-02-02", 300)],
        Scorecard: [shown("S5", 150)],
      },
      outcome: [],
    },
    {
      what: "to the cent",
      tables: {
        Accounts: keyAccount.map((one) => ({ ...one, contractDate: day("2026-01-05") })),
        Orders: [order("2026-02-02", 300)],
        Scorecard: [shown("S5", 150.004), shown("S5", 150.01)],
      },
      outcome: ["info Scorecard 2 actual"],
    },
    {
      what: "nobody signed; no log",
      tables: {
        Accounts: keyAccount.map((one) => ({ ...one, contractDate: null })),
        Orders: [],
        Scorecard: [shown("S5", 150), shown("D7", 1)],
      },
      outcome: [unclear, only("Scorecard.actual", 2)],
    },
    {
      what: "its parts at four decimals",
      tables: {
        Accounts: keyAccount.map((one) => ({ ...one, contractDate: day("2026-01-05") })),
        Orders: [order("2026-02-02", 300)],
        Scorecard: [shown("S5", 150, { numerator: 300.004 })],
      },
      outcome: ["info Scorecard 1 numerator"],
    },
  ],
  "KPI-25": [
    {
      what: "the quarter is over: at the red line",
      today: "2026-04-01",
      tables: {
        ...plan,
        Orders: [order("2026-02-02", 800, { salesperson: "张三" })],
        Scorecard: [shown("K1", 0.8, { owner: "张三" })],
      },
      outcome: [],
    },
    {
      what: "below it; a row for everybody is no person's task",
      today: "2026-04-01",
      tables: {
        ...plan,
        Orders: [order("2026-02-02", 799, { salesperson: "张三" })],
        Scorecard: [shown("K1", 0.799, { owner: "张三" }), shown("K1", 0.799)],
      },
      outcome: ["info Scorecard 1 actual"],
    },
    {
      what: "while it runs, against what is due by now",
      tables: {
        ...plan,
        Orders: [order("2026-02-02", 700, { salesperson: "张三" })],
        Scorecard: [shown("K1", 0.7, { owner: "张三" })],
      },
      outcome: [],
    },
    {
      what: "no target of his own",
      tables: { ...plan, Scorecard: [shown("K1", 0.2, { owner: "李四" })] },
      outcome: [unclear],
    },
  ],
};
