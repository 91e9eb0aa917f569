/** Figures of key accounts by hand: K1 to K12. */
import { day, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: "是", owner: "张三", planId: "P1" },
  { accountId: "2", accountName: "乙", isKeyAccount: "否", owner: "张三" },
  { accountId: "3", accountName: "丙", isKeyAccount: "是", owner: "李四" },
];
const plans: readonly Row[] = [
  { planId: "P1", planType: "大客户计划" },
  { planId: "P2", planType: "综合计划" },
];
const target = (metric: string, value: number | null, more: Row = {}): Row => ({
  planId: "P1",
  metric,
  periodType: "季",
  period: "2026-Q1",
  targetValue: value,
  owner: "张三",
  ...more,
});
const win = (accountId: string, date: string, more: Row = {}): Row => ({
  accountId,
  owner: "张三",
  planType: null,
  result: "开发成功",
  resultDate: day(date),
  ...more,
});
const wins = (targets: readonly Row[], rows: readonly Row[]): Tables => ({
  Accounts: accounts,
  Plans: plans,
  PlanTargets: targets,
  Development: rows,
});
const action = (dueDate: string, status: string, more: Row = {}): Row => ({
  planId: "P1",
  owner: "张三",
  dueDate: day(dueDate),
  status,
  ...more,
});
const actions: PolicyOptions = { parameters: { "kpi.04.unit": "actions" } };
const complaint = (accountId: string, date: string, cause: string | null, more: Row = {}): Row => ({
  accountId,
  receivedDate: day(date),
  causeType: cause,
  isEffective: null,
  ...more,
});
const complaints = (...rows: readonly Row[]): Tables => ({ Accounts: accounts, Complaints: rows });
/** Monday 2 March at ten; two working days end on Wednesday. */
const item = (replied: number | null, more: Row = {}): Row => ({
  accountId: "1",
  kind: "建议",
  receivedAt: day("2026-03-02") + 10 / 24,
  repliedAt: replied,
  owner: null,
  ...more,
});
const items = (...rows: readonly Row[]): Tables => ({ Accounts: accounts, FeedbackItems: rows });
const workdays: PolicyOptions = { parameters: { "feedback.standardTime": 2, "question.limit": 2 } };
const hours: PolicyOptions = { parameters: { "feedback.standardTime": 24, "feedback.unit": "hour" } };
const revisit = (visitId: string, accountId: string, status: string, more: Row = {}): Row => ({
  visitId,
  accountId,
  contactKind: "回访",
  mode: "电话",
  origin: "计划内",
  date: day("2026-02-02"),
  status,
  visitor: "张三",
  ...more,
});
const frozen = (keys: string, more: Row = {}): Row => ({
  period: "2026-Q1",
  owner: null,
  kpiId: "K7",
  kind: "期初锁定计划",
  frozenKeys: keys,
  asOf: day("2026-01-01"),
  ...more,
});
const revisits = (snapshots: readonly Row[], ...rows: readonly Row[]): Tables => ({
  Accounts: accounts,
  Visits: rows,
  ScorecardSnapshots: snapshots,
});
const two: PolicyOptions = { parameters: { "kpi.07.minPlanned": 2 } };
const cost = (amount: number | string | null, budget: number | null, more: Row = {}): Row => ({
  date: day("2026-02-02"),
  period: null,
  category: "差旅",
  owner: "张三",
  amount,
  budget,
  ...more,
});
const rating = (kpiId: string, code: string | null, more: Row = {}): Row => ({
  kpiId,
  period: "2026",
  owner: null,
  accountId: null,
  rating: code,
  value: null,
  ...more,
});
const rated = (...rows: readonly Row[]): Tables => ({ Accounts: accounts, KpiInputs: rows });

testFigures({
  K1: [
    {
      what: "targets of a draft, of this very period and person only, are told as such",
      tables: {
        Accounts: accounts,
        Plans: [{ planId: "P1", planType: "大客户计划", status: "draft" }],
        PlanTargets: [
          target("销售金额", 5),
          target("销售金额", 6),
          target("销售金额", 7, { period: "2026-Q2" }),
          target("销售金额", 8, { period: "2025-Q4" }),
          target("销售金额", 9, { owner: "李四" }),
          target("签约数", 9),
        ],
        Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 5, salesperson: "张三" }],
      },
      owner: "张三",
      gives: {
        actual: null,
        reason: "2 targets of the period do not count: their plan is not approved or was replaced by a later version",
      },
    },
    {
      what: "a target of zero with sales: no rate, and a note",
      tables: {
        Accounts: accounts,
        Plans: plans,
        PlanTargets: [target("销售金额", 0)],
        Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 9, salesperson: "张三" }],
      },
      gives: {
        actual: null,
        numerator: 9,
        denominator: 0,
        reason: "The target is zero",
        notes: ["The target is zero, yet 9 was sold"],
      },
    },
    {
      what: "a target below zero: no rate, and its own sentence",
      tables: {
        Accounts: accounts,
        Plans: plans,
        PlanTargets: [target("销售金额", -5)],
        Orders: [{ accountId: "1", orderDate: day("2026-02-02"), amount: 9, salesperson: "张三" }],
      },
      gives: { actual: null, numerator: 9, denominator: -5, reason: "The target is below zero", notes: [] },
    },
  ],
  K2: [
    {
      what: "not decided",
      tables: {},
      gives: { actual: null, reason: "Indicator 2 is neither defined nor marked as unused" },
    },
    {
      what: "unused",
      tables: {},
      policy: { parameters: { "kpi.02.definition": "不用" } },
      gives: { actual: null, reason: "Indicator 2 is not used" },
    },
    {
      what: "the company's own value",
      tables: rated(rating("K2", null, { value: 7, period: "2026-Q1" })),
      policy: { parameters: { "kpi.02.definition": "新项目数" } },
      gives: { actual: 7 },
    },
    {
      what: "two values",
      tables: rated(
        rating("K2", null, { value: 7, period: "2026-Q1" }),
        rating("K2", null, { value: 8, period: "2026-Q1" }),
      ),
      policy: { parameters: { "kpi.02.definition": "新项目数" } },
      gives: { actual: null },
    },
  ],
  K4: [
    {
      what: "a number to be signed in a draft is told as such",
      tables: {
        Accounts: accounts,
        Plans: [{ planId: "P1", planType: "大客户计划", status: "draft" }],
        PlanTargets: [target("signedCount", 5), target("销售金额", 9)],
        Development: [win("1", "2026-02-01")],
      },
      gives: {
        actual: null,
        numerator: 1,
        reason: "1 target of the period does not count: its plan is not approved or was replaced by a later version",
      },
    },
    {
      what: "key accounts won under a key-account plan, each once, over the plan",
      tables: wins(
        [target("签约客户数量", 4)],
        [
          win("1", "2026-01-01"),
          win("1", "2026-02-01"),
          win("3", "2026-02-01", { planType: "大客户计划" }),
          win("2", "2026-02-01", { planType: "大客户计划" }),
        ],
      ),
      gives: { actual: 0.5, numerator: 2, denominator: 4, notes: [] },
    },
    {
      what: "under no plan: told, not counted",
      tables: wins([target("签约客户数量", 4)], [win("3", "2026-02-01")]),
      gives: { actual: 0, notes: ["1 win belongs to no key-account plan and is not counted"] },
    },
    {
      what: "pace by working days: 53 of 64",
      tables: wins([target("签约客户数量", 4)], [win("1", "2026-01-01")]),
      gives: { actual: 0.25, pace: 1 / (4 * (53 / 64)) },
    },
    {
      what: "a plan of zero",
      tables: wins([target("签约客户数量", 0)], [win("1", "2026-01-01")]),
      gives: { actual: null, reason: "The target is zero" },
    },
    {
      what: "a plan below zero",
      tables: wins([target("签约客户数量", -1)], [win("1", "2026-01-01")]),
      gives: { actual: null, numerator: 1, denominator: -1, reason: "The target is below zero" },
    },
    ...[{ error: "#N/A" }, "开发中?"].map((result) => ({
      what: `a result that cannot be read may be a win: ${JSON.stringify(result)}`,
      tables: wins([target("签约客户数量", 4)], [win("1", "2026-01-01"), win("1", "2026-02-01", { result })]),
      gives: { actual: null, reason: "1 development has an unclear result, result date or customer" },
    })),
    {
      what: "a result that cannot be read of another customer, or of other days, is no matter",
      tables: wins(
        [target("签约客户数量", 4)],
        [
          win("1", "2026-01-01"),
          win("2", "2026-02-01", { result: { error: "#N/A" } }),
          win("1", "2025-12-31", { result: { error: "#N/A" } }),
          win("1", "2026-02-01", { result: "进行中" }),
        ],
      ),
      gives: { actual: 0.25, notes: [] },
    },
    {
      what: "the number of a key account is an error: nobody knows whose the wins are",
      tables: {
        ...wins([target("签约客户数量", 4)], [win("1", "2026-01-01"), win("3", "2026-01-01")]),
        Accounts: [accounts[0]!, accounts[1]!, { ...accounts[2], accountId: { error: "#REF!" } }],
      },
      gives: {
        actual: null,
        reason: "The account ID of 1 customer is an error, so nothing can be assigned to them",
      },
    },
    {
      what: "the number of another account is an error: told where a win is of nobody known",
      tables: {
        ...wins([target("签约客户数量", 4)], [win("1", "2026-01-01"), win("2", "2026-01-01")]),
        Accounts: [accounts[0]!, { ...accounts[1], accountId: { error: "#REF!" } }, accounts[2]!],
      },
      gives: { actual: 0.25, notes: ["1 row names no known customer and is not counted"] },
    },
    {
      what: "no plan",
      tables: wins([target("销售金额", 4)], [win("1", "2026-01-01")]),
      gives: { actual: null, numerator: 1, reason: "There is no target for the period" },
    },
    {
      what: "a win without a day",
      tables: wins([target("签约客户数量", 4)], [win("1", "2026-01-01", { resultDate: null })]),
      gives: { actual: null },
    },
    {
      what: "actions due in the period, done by its end; a cancelled one stays planned",
      tables: {
        Plans: plans,
        PlanActions: [
          action("2026-01-31", "已完成"),
          action("2026-03-31", "进行中"),
          action("2026-02-01", "已取消"),
          action("2026-02-01", "已完成", { completedDate: day("2026-03-17") }),
          action("2026-04-01", "已完成"),
          action("2026-02-01", "已完成", { planId: "P2" }),
        ],
      },
      policy: actions,
      gives: { actual: 0.25, numerator: 1, denominator: 4 },
    },
  ],
  K5: [
    {
      what: "key accounts, own fault, received in the period; undecided ones beside it",
      tables: complaints(
        complaint("1", "2026-01-01", "企业过失"),
        complaint("3", "2026-03-16", "人员过失"),
        complaint("1", "2026-02-01", "客户原因"),
        complaint("1", "2026-02-01", null),
        complaint("2", "2026-02-01", "企业过失"),
        complaint("1", "2025-12-31", "企业过失"),
        complaint("1", "2026-03-17", "企业过失"),
      ),
      gives: { actual: 2, notes: ["1 more complaint is not decided yet"] },
    },
    {
      what: "by the account's owner",
      tables: complaints(complaint("1", "2026-01-01", "企业过失"), complaint("3", "2026-03-16", "人员过失")),
      owner: "李四",
      gives: { actual: 1 },
    },
    {
      what: "the mark stands over the cause",
      tables: complaints(complaint("1", "2026-01-01", "客户原因", { isEffective: "是" })),
      gives: { actual: 1 },
    },
    {
      what: "nobody's complaint is told",
      tables: complaints(complaint("9", "2026-01-01", "企业过失")),
      gives: { actual: 0, notes: ["1 row names no known customer and is not counted"] },
    },
    {
      what: "a customer that is two",
      tables: {
        Accounts: [...accounts, { accountId: "4", accountName: "甲", isKeyAccount: false }],
        Complaints: [complaint("甲", "2026-01-01", "企业过失")],
      },
      gives: { actual: null },
    },
    {
      what: "a key-account mark nobody can read",
      tables: { Accounts: [...accounts, { accountId: "4", accountName: "丁", isKeyAccount: "大概" }], Complaints: [] },
      gives: { actual: null },
    },
  ],
  K6: [
    {
      what: "on the last day, the day after, not at all",
      tables: items(item(day("2026-03-04") + 0.99), item(day("2026-03-05")), item(null)),
      policy: workdays,
      gives: { actual: 1 / 3, numerator: 1, denominator: 3 },
    },
    {
      what: "questions and ordinary customers are left out",
      tables: items(item(day("2026-03-04")), item(null, { kind: "问题" }), item(null, { accountId: "2" })),
      policy: workdays,
      gives: { actual: 1, denominator: 1 },
    },
    {
      what: "a deadline of today is not over",
      tables: items(item(null)),
      today: "2026-03-04",
      policy: workdays,
      gives: { actual: null, denominator: 0, reason: "No feedback of the period is due yet" },
    },
    {
      what: "over the day after",
      tables: items(item(null)),
      today: "2026-03-05",
      policy: workdays,
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "a day off moves the deadline",
      tables: items(item(day("2026-03-05"))),
      policy: { ...workdays, holidays: [{ date: "2026-03-04", isWorkday: false, where: "x" }] },
      gives: { actual: 1 },
    },
    {
      what: "hours by the clock",
      tables: items(item(day("2026-03-03") + 10 / 24), item(day("2026-03-03") + 11 / 24)),
      policy: hours,
      gives: { actual: 0.5 },
    },
    {
      what: "answered before it came",
      tables: items(item(day("2026-03-01"))),
      policy: workdays,
      gives: { actual: null },
    },
    {
      what: "no kind",
      tables: items(item(day("2026-03-03"), { kind: null })),
      policy: workdays,
      gives: { actual: null },
    },
    {
      what: "no standard time",
      tables: items(item(null)),
      gives: { actual: null, reason: "The standard time for feedback is not filled" },
    },
  ],
  K7: [
    {
      what: "planned customers revisited; an ad hoc one is none, a later plan neither",
      tables: revisits(
        [frozen("V1, V2")],
        revisit("V1", "1", "已访"),
        revisit("V2", "3", "待访"),
        revisit("V3", "3", "已访", { origin: "计划外" }),
      ),
      policy: two,
      gives: { actual: 0.5, numerator: 1, denominator: 2, pace: 0.5, notes: [] },
    },
    {
      what: "ad hoc counts where the policy says so",
      tables: revisits(
        [frozen("V1 V2")],
        revisit("V1", "1", "已访"),
        revisit("V2", "3", "待访"),
        revisit("V3", "3", "已访", { origin: "计划外" }),
      ),
      policy: { parameters: { "kpi.07.minPlanned": 2, "kpi.07.countAdhoc": true } },
      gives: { actual: 1 },
    },
    {
      what: "an ordinary customer is not planned",
      tables: revisits([frozen("V1,V2")], revisit("V1", "1", "已访"), revisit("V2", "2", "已访")),
      policy: two,
      gives: { actual: 1, denominator: 1, scoring: "none" },
    },
    {
      what: "five planned are asked for",
      tables: revisits([frozen("V1")], revisit("V1", "1", "已访")),
      gives: { actual: 1, scoring: "none", notes: ["Fewer than 5 customers planned: shown, not scored"] },
    },
    {
      what: "what was frozen first stands; late is told",
      tables: revisits(
        [frozen("V1", { asOf: day("2026-01-05") }), frozen("V1,V2", { asOf: day("2026-01-02") })],
        revisit("V1", "1", "已访"),
        revisit("V2", "3", "待访"),
      ),
      policy: two,
      gives: { actual: 0.5, notes: ["The plan was frozen on 2026-01-02, after the first working day"] },
    },
    {
      what: "by visitor",
      tables: revisits([frozen("V1,V2")], revisit("V1", "1", "已访"), revisit("V2", "3", "待访", { visitor: "李四" })),
      owner: "李四",
      policy: two,
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "a plan for everybody stands alone, whoever froze one of his own beside it",
      tables: revisits(
        [frozen("V1"), frozen("V2", { owner: "李四" })],
        revisit("V1", "1", "已访"),
        revisit("V2", "3", "待访", { visitor: "李四" }),
      ),
      policy: { parameters: { "kpi.07.minPlanned": 1 } },
      gives: { actual: 1, numerator: 1, denominator: 1 },
    },
    {
      what: "his own stands for him",
      tables: revisits(
        [frozen("V1"), frozen("V2", { owner: " 李四 " })],
        revisit("V1", "1", "已访"),
        revisit("V2", "3", "待访", { visitor: "李四" }),
      ),
      owner: "李四",
      policy: { parameters: { "kpi.07.minPlanned": 1 } },
      gives: { actual: 0, numerator: 0, denominator: 1 },
    },
    {
      what: "without one for everybody those of all people are one",
      tables: revisits(
        [frozen("V1", { owner: "张三" }), frozen("V2", { owner: "李四" })],
        revisit("V1", "1", "已访"),
        revisit("V2", "3", "待访", { visitor: "李四" }),
      ),
      policy: { parameters: { "kpi.07.minPlanned": 1 } },
      gives: { actual: 0.5, numerator: 1, denominator: 2 },
    },
    {
      what: "somebody without a plan of his own, where nobody froze one for everybody",
      tables: revisits([frozen("V1", { owner: "张三" })], revisit("V1", "1", "已访")),
      owner: "李四",
      gives: { actual: null, reason: "No revisit plan was frozen at the start of the period" },
    },
    {
      what: "a plan row that is gone",
      tables: revisits([frozen("V1,V9")], revisit("V1", "1", "已访")),
      gives: { actual: null, reason: "1 visit of the frozen plan is gone" },
    },
    {
      what: "nothing frozen for the period",
      tables: revisits([frozen("V1", { period: "2025-Q4" })], revisit("V1", "1", "已访")),
      gives: { actual: null, reason: "No revisit plan was frozen at the start of the period" },
    },
    {
      what: "nobody planned",
      tables: revisits([frozen("")], revisit("V1", "1", "已访")),
      gives: { actual: null, denominator: 0 },
    },
  ],
  K8: [
    {
      what: "spent over budget, by date or typed period",
      tables: {
        ServiceCosts: [
          cost(30, 100),
          cost(20, null, { date: null, period: "2026-Q1" }),
          cost(9, 9, { period: "2026-Q2" }),
        ],
      },
      gives: { actual: 0.5, numerator: 50, denominator: 100, target: 100 },
    },
    {
      what: "quarters of a year; the year's own budget stands",
      tables: {
        ServiceCosts: [
          cost(30, 50, { period: "2026-Q1" }),
          cost(20, 50, { period: "2026-Q2", date: day("2026-03-01") }),
          cost(0, 200, { period: "2026" }),
        ],
      },
      period: "2026",
      gives: { actual: 0.25, denominator: 200 },
    },
    {
      what: "costs of the year are no quarter's",
      tables: { ServiceCosts: [cost(30, 50), cost(20, 100, { period: "2026" })] },
      gives: { actual: 0.6, notes: ["1 row of service costs covers a longer period and is not counted"] },
    },
    {
      what: "spent without budget earns the floor",
      tables: { ServiceCosts: [cost(30, null)] },
      gives: { actual: null, numerator: 30, denominator: 0, scoring: "floor" },
    },
    {
      what: "nothing at all",
      tables: { ServiceCosts: [cost(0, 0)] },
      gives: { actual: null, reason: "There is neither budget nor spending in the period" },
    },
    { what: "an amount in words", tables: { ServiceCosts: [cost("很多", 50)] }, gives: { actual: null } },
    {
      what: "by person",
      tables: { ServiceCosts: [cost(30, 100), cost(20, 40, { owner: "李四" })] },
      owner: "李四",
      gives: { actual: 0.5 },
    },
  ],
  K9: [
    {
      what: "rated, beside what the files hold",
      tables: {
        Accounts: accounts.map((one) => ({
          ...one,
          legalRep: "赵",
          phone: null,
          email: "a@b",
          businessScope: "贸易",
          address: one.accountId === "1" ? "路1号" : null,
        })),
        KpiInputs: [rating("K9", "优")],
      },
      period: "2026",
      gives: { actual: 1, numerator: 1.8, denominator: 2, notes: ["The data say 90 %"] },
    },
    {
      what: "not rated",
      tables: rated(rating("K9", null)),
      period: "2026",
      gives: { actual: null, reason: "There is no rating for the period" },
    },
  ],
  K10: [
    {
      what: "the mean of several customers' ratings at two decimals",
      tables: rated(
        rating("K10", "优", { accountId: "1" }),
        rating("K10", "良", { accountId: "3" }),
        rating("K10", "良", { accountId: "2" }),
      ),
      period: "2026",
      gives: { actual: 0.87, notes: ["Mean of 3 ratings"] },
    },
    {
      what: "a person's rating",
      tables: rated(rating("K10", "优", { owner: "张三" }), rating("K10", "差", { owner: "李四" })),
      period: "2026",
      owner: "李四",
      gives: { actual: 0 },
    },
    {
      what: "rated twice",
      tables: rated(rating("K10", "优"), rating("K10", "良")),
      period: "2026",
      gives: { actual: null },
    },
    {
      what: "a word that is no rating",
      tables: rated(rating("K10", "很好")),
      period: "2026",
      gives: { actual: null, reason: "A rating is not on the scale" },
    },
    {
      what: "another year",
      tables: rated(rating("K10", "优", { period: "2025" })),
      period: "2026",
      gives: { actual: null },
    },
  ],
  K11: [
    {
      what: "rated; too few answers are told",
      tables: {
        ...rated(rating("K11", "中")),
        Surveys: [{ accountId: "1", date: day("2026-02-01"), score: 5, scaleMin: 1, scaleMax: 5 }],
      },
      period: "2026",
      gives: { actual: 0.6, notes: ["The data say nothing: Only 1 answer, fewer than 5"] },
    },
  ],
  K12: [
    {
      what: "rated; half of the questions in time",
      tables: {
        ...rated(rating("K12", "良")),
        FeedbackItems: [item(day("2026-03-04"), { kind: "问题" }), item(null, { kind: "问题" })],
      },
      period: "2026",
      policy: workdays,
      gives: { actual: 0.8, numerator: 1, denominator: 2, notes: ["The data say 50 %"] },
    },
  ],
});
