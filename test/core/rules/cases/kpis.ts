/** Cases of family KPI. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { keyAccount, order } from "../rows";
import { kpiFigureCases } from "./kpiFigures";

const churn: PolicyOptions = { parameters: { "churn.inactiveMonths": 6, "orders.completeSince": day("2020-01-01") } };
const weight = (kpiId: string, share: number | string | null, more: Row = {}): Row => ({
  kpiId,
  on: true,
  weight: share,
  role: null,
  ...more,
});

const book = (kpiId: string, more: Row = {}): Row => ({
  kpiId,
  on: true,
  periodType: "季",
  definition: "按制度",
  dataSource: "大客户部",
  direction: "越高越好",
  cap: null,
  floor: null,
  zeroRule: null,
  role: null,
  ...more,
});
const closing = (period: string, owner: string | null = null): Row => ({
  period,
  owner,
  kind: "期末结账",
  kpiId: "S1",
  closedAt: day("2026-01-05"),
});
const own = (value: string): PolicyOptions => ({ parameters: { "kpi.02.definition": value } });
const parameters: readonly Row[] = [{ parameterId: "kpi.02.definition", value: "" }];
const contract = (date: string, months: number | null): Row => ({
  ...keyAccount[0],
  status: "正常",
  contractDate: day(date),
  contractMonths: months,
});
const size = (more: Row): Row => ({
  kpiId: "S4",
  period: "2026",
  owner: null,
  marketSize: 1000,
  basis: "行业协会年报",
  ratedDate: day("2026-03-01"),
  ...more,
});
const card = (
  kpiId: string,
  weightOf: number | string | null,
  score: number | null,
  weightedScore: number | null,
): Row => ({
  kpiId,
  period: "2026-Q1",
  owner: null,
  weight: weightOf,
  score,
  weightedScore,
});

export const kpisCases: RuleCases = {
  ...kpiFigureCases,
  "KPI-02": [
    {
      what: "marked unused, or defined",
      policy: own("不用"),
      tables: { Parameters: parameters, KpiInputs: [{ kpiId: "K3", value: 3 }] },
      outcome: [],
    },
    {
      what: "defined, with its value",
      policy: own("新项目合作数"),
      tables: { Parameters: parameters, KpiInputs: [{ kpiId: "K2", value: 3 }] },
      outcome: [],
    },
    {
      what: "not decided",
      policy: own("待定"),
      tables: { Parameters: parameters },
      outcome: ["warn Parameters 1 value"],
    },
    {
      what: "unused, yet with a value",
      policy: own("unused"),
      tables: { Parameters: parameters, KpiInputs: [{ kpiId: "K2", value: 3 }] },
      outcome: ["warn KpiInputs 1 value"],
    },
    { what: "blank", tables: { Parameters: parameters }, outcome: ["? kpi.02.definition"] },
    {
      what: "not decided, and nobody knows the cell",
      policy: own("待定"),
      tables: { Parameters: [{ parameterId: "x", value: "" }] },
      outcome: ["warn Parameters - value"],
    },
  ],
  "KPI-16": [
    {
      what: "all five",
      tables: {
        Accounts: [{ ...contract("2026-01-01", 12), newProjectInterest: "高" }],
        Scorecard: ["K1", "S4", "M4"].map((kpiId) => ({ kpiId, period: "2026", owner: null })),
      },
      outcome: [],
    },
    {
      what: "no market share; interest and contract of a key account are blank",
      tables: {
        Accounts: [
          { ...keyAccount[0], contractDate: null, contractMonths: null, newProjectInterest: null },
          ...keyAccount.slice(1),
        ],
        Scorecard: ["S1", "K11"].map((kpiId) => ({ kpiId, period: "2026", owner: null })),
      },
      outcome: ["info Accounts 1 newProjectInterest", "info Accounts 1 contractDate", "info Scorecard 1 kpiId"],
    },
    {
      what: "nothing shown; an indicator nobody knows",
      policy: { parameters: { "ka.appraisalIndicators": "sales,weather" } },
      tables: { Accounts: keyAccount, Scorecard: [{ kpiId: "S1", period: "2026", owner: null }] },
      outcome: ["? ka.appraisalIndicators"],
    },
    {
      what: "each period and person by itself, one with a period in words; a paused key account is not asked",
      tables: {
        Accounts: [
          { ...keyAccount[0], status: "暂停", contractDate: null, contractMonths: null, newProjectInterest: null },
        ],
        Scorecard: [
          ...["K1", "S4", "M4"].map((kpiId) => ({ kpiId, period: "2026", owner: "张三" })),
          { kpiId: "K1", period: "2026", owner: "李四" },
          { kpiId: "K1", period: "2025", owner: "张三" },
          { kpiId: "K1", period: "随便", owner: "张三" },
        ],
      },
      outcome: ["info Scorecard 4 kpiId", "info Scorecard 5 kpiId", "info Scorecard 6 kpiId"],
    },
  ],
  "KPI-17": [
    {
      what: "with source and date, own sales just as much",
      tables: { KpiInputs: [size({})], Orders: [order("2026-02-02", 1000)] },
      outcome: [],
    },
    {
      what: "more sold than there is",
      tables: { KpiInputs: [size({})], Orders: [order("2026-02-02", 1001)] },
      outcome: ["info KpiInputs 1 marketSize"],
    },
    {
      what: "no source, no date, no amount above zero",
      tables: { KpiInputs: [size({ basis: null, ratedDate: "三月", marketSize: 0 })], Orders: [] },
      outcome: ["info KpiInputs 1 marketSize", "info KpiInputs 1 basis", "info KpiInputs 1 ratedDate"],
    },
    {
      what: "the share on the Scorecard",
      tables: {
        KpiInputs: [size({})],
        Orders: [order("2026-02-02", 100)],
        Scorecard: [
          { kpiId: "S4", period: "2026", actual: 0.1 },
          { kpiId: "S4", period: "2026", actual: 0.2 },
        ],
      },
      outcome: ["info Scorecard 2 actual"],
    },
    {
      what: "blank, and a period that cannot be read",
      tables: { KpiInputs: [size({ marketSize: null }), size({ period: "今年" })], Orders: [] },
      outcome: ["? KpiInputs.marketSize @ KpiInputs 1", "? KpiInputs.period @ KpiInputs 2"],
    },
    {
      what: "another figure, sales of somebody else, a size in words or of nought is not compared",
      tables: {
        KpiInputs: [
          size({ kpiId: "K1", marketSize: null }),
          size({ owner: "李四" }),
          size({ marketSize: "很大" }),
          size({ marketSize: 0 }),
        ],
        Orders: [order("2026-02-02", 1001, { salesperson: "张三" })],
      },
      outcome: ["info KpiInputs 3 marketSize", "info KpiInputs 4 marketSize"],
    },
  ],
  "KPI-18": [
    { what: "ends today", tables: { Accounts: [contract("2025-03-17", 12)] }, outcome: [] },
    {
      what: "ended yesterday",
      tables: { Accounts: [contract("2025-03-16", 12)] },
      outcome: ["info Accounts 1 contractDate"],
    },
    {
      what: "no term",
      tables: { Accounts: [contract("2025-03-16", null)] },
      outcome: ["? Accounts.contractMonths @ Accounts 1"],
    },
    {
      what: "weights that are no pair",
      policy: { parameters: { "ka.stabilityWeights": "0.5" } },
      tables: { Accounts: [contract("2025-03-16", 12)] },
      outcome: ["? ka.stabilityWeights"],
    },
    {
      what: "no key account, a paused one; a date and a term that cannot be read",
      tables: {
        Accounts: [
          { ...contract("2025-01-01", 12), isKeyAccount: "否" },
          { ...contract("2025-01-01", 12), accountId: "2", accountName: "二", status: "暂停" },
          { ...contract("2025-01-01", 12), accountId: "3", accountName: "三", contractDate: "去年" },
          { ...contract("2025-01-01", 12), accountId: "4", accountName: "四", contractMonths: "一年" },
          { ...contract("2025-01-01", 0), accountId: "5", accountName: "五" },
        ],
      },
      outcome: [
        "? Accounts.contractDate @ Accounts 3",
        "? Accounts.contractMonths @ Accounts 4",
        "? Accounts.contractMonths @ Accounts 5",
      ],
    },
  ],
  "KPI-19": [
    {
      what: "weight times score, or re-spread over those with a score",
      tables: { Scorecard: [card("K1", 0.5, 0.8, 0.4), card("V1", 0.3, 1, 0.375), card("K3", 0.2, null, null)] },
      outcome: [],
    },
    {
      what: "a negative weight, a wrong product",
      tables: {
        Scorecard: [
          card("K1", -0.1, 1, null),
          { ...card("V1", 0.5, 1, 0.6), period: "2026-Q2" },
          { ...card("K3", 0.5, 1, 0.5), period: "2026-Q2" },
        ],
      },
      outcome: ["warn Scorecard 1 weight", "warn Scorecard 2 weightedScore"],
    },
    {
      what: "no weight with a score",
      tables: { Scorecard: [card("K1", null, 0.8, null), card("V1", 0.3, null, null)] },
      outcome: ["? Scorecard.weight @ Scorecard 1"],
    },
    {
      what: "each person's card by itself; a negative weight stops its own; a weight of nought; what it should be is re-spread",
      tables: {
        Scorecard: [
          { ...card("K1", -0.1, 1, 0.9), owner: "张三" },
          { ...card("V1", 0.5, 1, 0.9), owner: "张三" },
          { ...card("K1", 0.5, 0.8, 0.9), owner: "李四" },
          { ...card("V1", 0.3, 1, 0.375), owner: "李四" },
          { ...card("K3", 0, 1, 0), owner: "李四" },
        ],
      },
      outcome: ["warn Scorecard 1 weight", "warn Scorecard 3 weightedScore"],
    },
  ],
  "KPI-20": [
    {
      what: "closed for him, shown for her",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", owner: "张三" },
          { accountId: "2", accountName: "乙", owner: "李四" },
        ],
        Team: [{ name: "张三" }, { name: "李四" }, { name: "后勤" }],
        ScorecardSnapshots: [closing("2026-02", "张三")],
        Scorecard: [{ kpiId: "S1", period: "2026-02", periodType: "月", owner: "李四" }],
      },
      outcome: [],
    },
    {
      what: "the days of grace are over on the eleventh day after the month",
      today: "2026-03-11",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", owner: "张三" }],
        Team: [{ name: "张三", hireDate: day("2026-02-28") }],
        ScorecardSnapshots: [closing("2026-02", "李四")],
      },
      outcome: ["warn Team 1 name"],
    },
    {
      what: "not yet over on the tenth; not yet there in February",
      today: "2026-03-10",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", owner: "张三" }],
        Team: [{ name: "张三", hireDate: day("2026-03-01") }],
        ScorecardSnapshots: [closing("2026-02", "李四")],
      },
      outcome: [],
    },
    {
      what: "nobody looks after customers",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", owner: null }],
        Team: [{ name: "张三" }],
        ScorecardSnapshots: [closing("2026-02")],
      },
      outcome: ["? Team.name"],
    },
    {
      what: "from the first month closed, the month of hiring counts; who left or looks after paused customers only is not asked",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", owner: "张三" },
          { accountId: "2", accountName: "乙", owner: "李四" },
          { accountId: "3", accountName: "丙", owner: "王五" },
          { accountId: "4", accountName: "丁", owner: "赵六", status: "暂停" },
        ],
        Team: [
          { name: null },
          { name: "张三" },
          { name: "李四", hireDate: day("2026-01-31") },
          { name: "王五", active: "否" },
          { name: "赵六" },
        ],
        ScorecardSnapshots: [closing("2026-01"), closing("2025-12"), closing("2025-Q1")],
      },
      outcome: ["warn Team 2 name", "warn Team 3 name"],
    },
    ...(["2026-03-10", "2026-03-11"] as const).map((today) => ({
      what: `no month closed yet: the last one that is over on ${today}`,
      today,
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", owner: "张三" }],
        Team: [{ name: "张三" }],
        ScorecardSnapshots: [closing("2025-Q3")],
      },
      outcome: ["warn Team 1 name"],
    })),
    {
      what: "without days of grace the month is over on the first",
      today: "2026-03-01",
      policy: { parameters: { "appraisal.graceDays": 0 } },
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", owner: "张三" }],
        Team: [{ name: "张三" }],
        ScorecardSnapshots: [closing("2026-02")],
      },
      outcome: ["warn Team 1 name"],
    },
  ],
  "KPI-22": [
    {
      what: "as the documents say; one that is off is not looked at",
      tables: {
        KpiBook: [
          book("K1"),
          book("K5", { dataSource: "客服部" }),
          book("K8", { dataSource: "财务部" }),
          book("K3", { on: false, periodType: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "a cycle that is not allowed, another department, blanks, a number nobody knows",
      tables: {
        KpiBook: [
          book("K1", { periodType: "月" }),
          book("K5"),
          book("K3", { periodType: null, definition: null, dataSource: "门卫" }),
          book("K99"),
        ],
      },
      outcome: [
        "warn KpiBook 1 periodType",
        "warn KpiBook 2 dataSource",
        "warn KpiBook 3 periodType",
        "warn KpiBook 3 dataSource",
        "warn KpiBook 3 definition",
        "warn KpiBook 4 kpiId",
      ],
    },
    {
      what: "no definitions",
      tables: { KpiBook: [{ kpiId: "K1" }] },
      outcome: ["? KpiBook.periodType, KpiBook.definition, KpiBook.dataSource"],
    },
    {
      what: "no source",
      tables: { KpiBook: [book("K1", { dataSource: null })] },
      outcome: ["warn KpiBook 1 dataSource"],
    },
  ],
  "KPI-24": [
    {
      what: "declared, by the book or by the parameters",
      tables: { KpiBook: [book("K1"), book("K3", { direction: "越低越好", cap: 1.5, floor: 1.4, zeroRule: "报错" })] },
      outcome: [],
    },
    {
      what: "blank, turned round, no number, cap not above floor, unknown rule",
      tables: {
        KpiBook: [
          book("K1", { direction: null }),
          book("K3", { cap: "高" }),
          book("K1", { cap: 1, floor: 1, zeroRule: "看情况" }),
        ],
      },
      outcome: [
        "info KpiBook 1 direction",
        "info KpiBook 2 direction",
        "info KpiBook 2 cap",
        "info KpiBook 3 cap",
        "info KpiBook 3 zeroRule",
      ],
    },
    { what: "no directions", tables: { KpiBook: [{ kpiId: "K1" }] }, outcome: ["? KpiBook.direction"] },
    {
      what: "a band, a figure without a usual direction; a word of no list; the policy's cap below the book's floor",
      tables: {
        KpiBook: [
          book("K1", { direction: "目标区间" }),
          book("K99"),
          book("K1", { direction: "横着" }),
          book("K1", { floor: 5 }),
        ],
      },
      outcome: ["info KpiBook 3 direction", "info KpiBook 4 cap"],
    },
  ],
  "KPI-26": [
    {
      what: "every quarter and the year",
      tables: { ScorecardSnapshots: ["2025-Q3", "2025-Q4", "2025"].map((period) => closing(period)) },
      outcome: [],
    },
    {
      what: "the last quarter and the year are missing once the days of grace are over",
      today: "2026-01-11",
      tables: { ScorecardSnapshots: [closing("2025-Q3")] },
      outcome: ["warn ScorecardSnapshots - period", "warn ScorecardSnapshots - period"],
    },
    { what: "not yet over", today: "2026-01-10", tables: { ScorecardSnapshots: [closing("2025-Q3")] }, outcome: [] },
    {
      what: "nothing closed yet; a phase of five months",
      tables: { ScorecardSnapshots: [{ ...closing("2025-Q3"), kind: "期初锁定计划" }] },
      outcome: ["? ScorecardSnapshots.closedAt"],
    },
    {
      what: "a phase of five months",
      policy: { parameters: { "appraisal.phaseMonths": 5 } },
      tables: { ScorecardSnapshots: [closing("2025-Q3")] },
      outcome: ["? appraisal.phaseMonths"],
    },
    {
      what: "a quarter left out between",
      tables: { ScorecardSnapshots: ["2025-Q4", "2025-Q2", "2025"].map((period) => closing(period)) },
      outcome: ["warn ScorecardSnapshots - period"],
    },
    {
      what: "quarters of a fiscal year from April",
      policy: { parameters: { "calendar.fiscalYearStart": 4 } },
      tables: { ScorecardSnapshots: [closing("2025-Q2")] },
      outcome: ["warn ScorecardSnapshots - period"],
    },
  ],
  "KPI-27": [
    {
      what: "the four, for everyone and for a role",
      tables: { KpiBook: [book("S1"), book("S2"), book("D1"), book("M4"), book("K1", { role: "专员" })] },
      outcome: [],
    },
    {
      what: "profit is off; a role has none of its own",
      tables: { KpiBook: [book("K1"), book("S2", { on: false }), book("D3"), book("K11")] },
      outcome: ["warn KpiBook 1 on"],
    },
    { what: "nothing on", tables: { KpiBook: [book("K1", { on: false })] }, outcome: ["? KpiBook.on"] },
    {
      what: "a role by itself, and one that completes what all have",
      tables: {
        KpiBook: [
          book("S1"),
          book("S2"),
          book("D1"),
          book("K11", { role: "专员" }),
          book("M4", { role: "经理" }),
          book("S1", { role: "总监" }),
        ],
      },
      outcome: ["warn KpiBook 1 on", "warn KpiBook 6 on"],
    },
  ],
  "KPI-03": [
    {
      what: "orders within the months",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-09-30", 5)] },
      outcome: [],
    },
    {
      what: "silent since the first days of the month",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-09-05", 5), order("2026-02-01", 5, { accountId: "2" })] },
      outcome: ["error Accounts 1 lostDate"],
    },
    {
      what: "recorded",
      policy: churn,
      tables: { Accounts: [{ ...keyAccount[0], lostDate: day("2026-03-06") }], Orders: [order("2025-09-05", 5)] },
      outcome: [],
    },
    {
      what: "silent on the last day the months allow",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-09-16", 5)] },
      outcome: [],
    },
    {
      what: "the Scorecard says otherwise",
      policy: churn,
      tables: {
        Accounts: keyAccount,
        Orders: [order("2025-12-05", 5)],
        Scorecard: [{ kpiId: "K3", period: "2026-03", periodType: "月", actual: 2 }],
      },
      outcome: ["error Scorecard 1 actual"],
    },
    {
      what: "months and history are not filled",
      tables: { Accounts: keyAccount, Orders: [order("2025-09-30", 5)] },
      outcome: ["? churn.inactiveMonths, orders.completeSince"],
    },
    {
      what: "history too short",
      policy: { parameters: { ...churn.parameters, "orders.completeSince": day("2025-01-01") } },
      tables: { Accounts: keyAccount, Orders: [order("2025-09-05", 5)] },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
    {
      what: "by the quarter of the book, of the policy, of a fiscal year",
      policy: churn,
      tables: {
        Accounts: keyAccount,
        Orders: [order("2025-08-05", 5)],
        KpiBook: [
          { kpiId: "K1", periodType: "年" },
          { kpiId: "K3", periodType: "季" },
        ],
      },
      outcome: ["error Accounts 1 lostDate"],
    },
    {
      what: "by the quarter of the policy",
      policy: { parameters: { ...churn.parameters, "kpi.03.cycle": "quarter" } },
      tables: { Accounts: keyAccount, Orders: [order("2025-07-05", 5)] },
      outcome: ["error Accounts 1 lostDate"],
    },
    {
      what: "by the quarter of a fiscal year from February",
      policy: { parameters: { ...churn.parameters, "kpi.03.cycle": "quarter", "calendar.fiscalYearStart": 2 } },
      tables: { Accounts: keyAccount, Orders: [order("2025-07-05", 5)] },
      outcome: [],
    },
    {
      what: "silent since last month is last month's",
      policy: churn,
      tables: { Accounts: keyAccount, Orders: [order("2025-08-05", 5)] },
      outcome: [],
    },
  ],
  "KPI-15": [
    {
      what: "orders that belong",
      tables: { Accounts: keyAccount, Orders: [order("2026-01-01", 5), order("2026-01-01", 5, { accountId: "普通" })] },
      outcome: [],
    },
    {
      what: "unknown, ambiguous and no customer",
      tables: {
        Accounts: [...keyAccount, { accountId: "3", accountName: "普通" }],
        Orders: [
          order("2026-01-01", 5, { accountId: "谁" }),
          order("2026-01-01", 5, { accountId: "普通" }),
          order("2026-01-01", 5, { accountId: null }),
        ],
      },
      outcome: [1, 2, 3].map((row) => `error Orders ${row} accountId`),
    },
    {
      what: "what cannot be read",
      tables: {
        Accounts: keyAccount,
        Orders: [
          order("2026-01-01", 5, { amount: "5万" }),
          order("2026-01-01", 5, { orderDate: "去年" }),
          order("2026-01-01", 5, { isSample: "也许" }),
        ],
      },
      outcome: ["error Orders 1 amount", "error Orders 2 orderDate", "error Orders 3 isSample"],
    },
    {
      what: "an unusual amount, at the ratio and just inside",
      tables: {
        Accounts: keyAccount,
        Orders: [
          order("2026-01-01", 2000),
          order("2026-01-01", 2000),
          order("2026-01-01", 2),
          order("2026-01-01", 2.01),
          order("2026-01-01", 0),
          order("2026-01-01", 2000),
          order("2026-01-01", 3000000),
          order("2026-01-01", 2000),
        ],
      },
      outcome: ["warn Orders 3 amount", "warn Orders 7 amount"],
    },
    {
      what: "not yet collected is nothing wrong",
      policy: { parameters: { "sales.basis": "回款" } },
      tables: {
        Accounts: keyAccount,
        Orders: [order("2026-01-01", 5, { collectedDate: null, collectedAmount: null })],
      },
      outcome: [],
    },
    { what: "no register", tables: { Orders: [order("2026-01-01", 5)] }, outcome: ["? Accounts.accountName"] },
    {
      what: "a return that may be none, an amount collected that cannot be read",
      policy: { parameters: { "sales.basis": "回款" } },
      tables: {
        Accounts: keyAccount,
        Orders: [
          order("2026-01-01", 5, {
            collectedDate: day("2026-01-01"),
            collectedAmount: 5,
            isSample: "否",
            isReturn: "也许",
          }),
          order("2026-01-01", 5, { collectedDate: day("2026-01-01"), collectedAmount: "五" }),
          order("2026-01-01", 5, { collectedDate: day("2026-01-01"), collectedAmount: 5, isReturn: "也许" }),
        ],
      },
      outcome: ["error Orders 1 isReturn", "error Orders 2 collectedAmount", "error Orders 3 isReturn"],
    },
    {
      what: "by the ratio of the policy; samples are not questioned",
      policy: { parameters: { "amount.outlierRatio": 10 } },
      tables: {
        Accounts: keyAccount,
        Orders: [
          ...[1, 2, 3].map(() => order("2026-01-01", 2000)),
          order("2026-01-01", 20000),
          order("2026-01-01", 90000, { isSample: "是" }),
        ],
      },
      outcome: ["warn Orders 4 amount"],
    },
  ],
  "KPI-21": [
    {
      what: "one hundred percent",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3), weight("K3", 0.5, { on: false })] },
      outcome: [],
    },
    {
      what: "within a hundredth of a percent, and beyond",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3001)] },
      outcome: [],
    },
    {
      what: "beyond",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3002)] },
      outcome: ["error KpiBook 1 weight"],
    },
    {
      what: "per role; a role's own row replaces the one for all",
      tables: { KpiBook: [weight("K1", 0.7), weight("V1", 0.3), weight("K1", 0.6, { role: "专员" })] },
      outcome: ["error KpiBook 3 weight"],
    },
    {
      what: "a text, a percentage as 70",
      tables: { KpiBook: [weight("K1", "七成"), weight("V1", 30)] },
      outcome: ["error KpiBook 1 weight", "error KpiBook 2 weight"],
    },
    {
      what: "no weights at all",
      tables: { KpiBook: [weight("K1", null), weight("V1", null)] },
      outcome: ["? KpiBook.weight"],
    },
    {
      what: "all in one, none in another, a blank",
      tables: { KpiBook: [weight("K1", 1), weight("V1", 0), weight("K4", null)] },
      outcome: [],
    },
    { what: "a negative one", tables: { KpiBook: [weight("K1", -0.5)] }, outcome: ["error KpiBook 1 weight"] },
    {
      what: "a role's own row makes its sum with the rows for all",
      tables: {
        KpiBook: [
          weight("K1", 0.7),
          weight("V1", 0.3),
          weight("K1", 0.7, { role: "专员" }),
          weight("V1", 0.3, { role: "经理" }),
        ],
      },
      outcome: [],
    },
  ],
};
