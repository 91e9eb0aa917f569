/** Edge conventions of the catalogue (zero denominator, open period) that no other file names. */
import { counted, day, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const accounts: readonly Row[] = [
  {
    accountId: "1",
    accountName: "甲",
    isKeyAccount: true,
    owner: "张三",
    class: "意向客户",
    status: "正常",
    createdDate: day("2025-12-01"),
    classChangedDate: null,
    lostDate: null,
  },
  {
    accountId: "2",
    accountName: "乙",
    isKeyAccount: false,
    owner: "张三",
    class: "潜在客户",
    status: "正常",
    createdDate: day("2026-03-20"),
    classChangedDate: null,
    lostDate: null,
  },
];
const complete: PolicyOptions = {
  parameters: {
    "orders.completeSince": day("2020-01-01"),
    "churn.inactiveMonths": 6,
    "survey.minResponses": 2,
    "question.limit": 2,
    "feedback.standardTime": 2,
  },
};
const order = (accountId: string, date: string): Row => ({ accountId, orderDate: day(date), amount: 1 });
/** Customer 1 falls silent on 2026-02-11. */
const silent: Tables = { Accounts: accounts, Orders: [order("1", "2025-08-10")] };
const log: readonly Row[] = [
  { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2025-01-01") },
  { sheet: "Accounts", rowId: "9", field: "class", oldValue: "potential", newValue: "won", at: day("2025-06-01") },
];
const rating = (kpiId: string): Row => ({
  kpiId,
  period: "2026-Q1",
  owner: null,
  accountId: null,
  rating: "优",
  value: null,
});
const noKeys: Tables = {
  Accounts: accounts.map((row) => ({ ...row, isKeyAccount: false })),
  KpiInputs: [rating("K9")],
};

/** Prospects of December, signed on these days: the day before the quarter, its first and last day, the day after. */
const signedOn = ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"];
const signings: Tables = {
  Accounts: signedOn.map((_, at) => ({
    ...accounts[0]!,
    accountId: String(at),
    accountName: `客户${at}`,
    class: "won",
    createdDate: day("2025-12-01"),
  })),
  AuditLog: [
    { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2025-01-01") },
    ...signedOn.map((iso, at) => ({
      ...{ sheet: "Accounts", rowId: String(at), field: "class", oldValue: "potential", newValue: "won" },
      at: day(iso) + 0.99,
    })),
  ],
};
const byStock: PolicyOptions = { parameters: { "kpi.conversionBase": "opening stock" } };

testFigures({
  K3: [
    ...[1, 2].map((many) => ({
      what: `the number of a key account is an error: nobody knows what it ordered (${many})`,
      tables: {
        ...silent,
        Accounts: [
          ...silent.Accounts!,
          ...Array.from({ length: many }, () => ({
            accountId: { error: "#REF!" },
            accountName: "丁",
            isKeyAccount: true,
          })),
        ],
      },
      today: "2026-02-11",
      policy: complete,
      gives: {
        actual: null,
        reason: `The account ID of ${counted(many, "customer", "customers")} is an error, so nothing can be assigned to them`,
      },
    })),
    {
      what: "the number of another account is an error: no matter for key accounts",
      tables: {
        ...silent,
        Accounts: [...silent.Accounts!, { accountId: { error: "#REF!" }, accountName: "丁", isKeyAccount: false }],
      },
      today: "2026-02-11",
      policy: complete,
      gives: { actual: 1 },
    },
    {
      what: "the first day of silence is the day of the loss; before it the count is provisional",
      tables: silent,
      today: "2026-02-10",
      policy: complete,
      gives: { actual: 0 },
    },
    {
      what: "lost on that day, and told by which count",
      tables: silent,
      today: "2026-02-11",
      policy: complete,
      gives: { actual: 1, notes: ["0 lost by their date, 1 by months without orders"] },
    },
  ],
  M1: [
    ...(
      [
        ["an order that may be one of two customers' leaves churn open", "2026-02-01", null],
        ["one of the day after the evaluation date says nothing yet", "2026-03-17", 1],
      ] as const
    ).map(([what, date, actual]) => ({
      what,
      tables: {
        Accounts: [...accounts, { ...accounts[0]!, accountId: "3" }],
        Orders: [order("1", "2025-08-10"), order("甲", date)],
      },
      policy: complete,
      gives: { actual },
    })),
    {
      what: "a period that is not over is not scaled up",
      tables: { ...silent, Orders: [order("1", "2025-08-10"), order("2", "2026-01-01"), order("2", "2025-12-01")] },
      policy: complete,
      gives: { actual: 0.5, numerator: 1, denominator: 2 },
    },
    {
      what: "the number of another person's account is an error: no matter for this one",
      tables: {
        ...silent,
        Accounts: [
          ...silent.Accounts!.map((row) => ({ ...row, owner: "张三" })),
          { accountId: { error: "#REF!" }, accountName: "丁", owner: "李四" },
        ],
      },
      owner: "张三",
      today: "2026-02-11",
      policy: complete,
      gives: { actual: 1 },
    },
    {
      what: "the number of one's own account is an error: nobody knows what it ordered",
      tables: {
        ...silent,
        Accounts: [...silent.Accounts!, { accountId: { error: "#REF!" }, accountName: "丁", owner: "李四" }],
      },
      owner: "李四",
      today: "2026-02-11",
      policy: complete,
      gives: {
        actual: null,
        reason: "The account ID of 1 customer is an error, so nothing can be assigned to them",
      },
    },
  ],
  K6: [
    {
      what: "nothing due is no 100 %",
      tables: {
        Accounts: accounts,
        FeedbackItems: [
          { accountId: "1", kind: "建议", receivedAt: day("2026-03-13"), repliedAt: day("2026-03-13"), owner: null },
        ],
      },
      policy: complete,
      gives: { actual: null, reason: "No feedback of the period is due yet" },
    },
  ],
  K7: [
    {
      what: "pace by the day planned: one of two was due and was met",
      tables: {
        Accounts: accounts.map((row) => ({ ...row, isKeyAccount: true })),
        Visits: ["2026-02-02", "2026-03-30"].map((date, at) => ({
          visitId: `V${at + 1}`,
          accountId: String(at + 1),
          contactKind: "回访",
          origin: "计划内",
          date: day(date),
          status: at === 0 ? "已访" : "待访",
          visitor: null,
          actualDate: null,
        })),
        ScorecardSnapshots: [
          {
            kind: "期初锁定计划",
            period: "2026-Q1",
            kpiId: "K7",
            owner: null,
            frozenKeys: "V1,V2",
            closedAt: day("2026-01-01"),
          },
        ],
      },
      policy: { parameters: { "kpi.07.minPlanned": 2 } },
      gives: { actual: 0.5, numerator: 1, denominator: 2, pace: 1 },
    },
  ],
  S1: ["2026-W07", "2026-02"].map((period) => ({
    what: `lines of nobody in ${period}: samples are none, what cannot be read is one, other days' are left out`,
    tables: {
      Accounts: accounts,
      Orders: [
        { ...order("1", "2026-02-10"), salesperson: "张三", isSample: null },
        { ...order("1", "2026-02-10"), salesperson: null, isSample: null },
        { ...order("1", "2026-02-11"), salesperson: null, isSample: true },
        { ...order("1", "2026-02-12"), amount: "?", salesperson: null, isSample: null },
        { ...order("1", "2026-03-12"), salesperson: null, isSample: null },
      ],
    },
    period,
    owner: "张三",
    policy: complete,
    gives: {
      actual: 1,
      notes: ["2 orders name no salesperson and are in nobody's figure"],
    },
  })),
  D2: [
    {
      what: "opening stock: signed on the first and on the last day of the period counts, the day after does not",
      tables: signings,
      today: "2026-04-20",
      policy: byStock,
      gives: { actual: 2 / 3, numerator: 2, denominator: 3 },
    },
    {
      what: "cohort: signed on the day of creation counts, and up to the evaluation date",
      tables: {
        ...signings,
        Accounts: signings.Accounts!.map((row, at) => ({
          ...row,
          createdDate: day(at === 3 ? "2026-03-31" : signedOn[at]!),
        })),
      },
      today: "2026-04-01",
      gives: { actual: 1, numerator: 3, denominator: 3 },
    },
    {
      what: "cohort: signed tomorrow is not signed",
      tables: {
        ...signings,
        Accounts: signings.Accounts!.map((row, at) => ({
          ...row,
          createdDate: day(at === 3 ? "2026-03-31" : signedOn[at]!),
        })),
      },
      today: "2026-03-31",
      gives: { actual: 2 / 3, numerator: 2, denominator: 3 },
    },
  ],
  K8: [
    {
      what: "costs beyond exact numbers",
      tables: {
        ServiceCosts: [{ date: day("2026-02-02"), owner: "张三", category: "差旅", amount: 1e13, budget: 100 }],
      },
      gives: { actual: null, reason: "The sum is too large to be exact" },
    },
    {
      what: "half of the budget after 53 of 64 working days",
      tables: { ServiceCosts: [{ date: day("2026-02-02"), owner: "张三", category: "差旅", amount: 50, budget: 100 }] },
      gives: { actual: 0.5, pace: 50 / (100 * (53 / 64)) },
    },
  ],
  K9: [
    {
      what: "no key accounts: the rating stands, the data say nothing",
      tables: noKeys,
      gives: { actual: 1, notes: ["The data say nothing: There are no key accounts"] },
    },
  ],
  K11: [
    {
      what: "no responses: the rating stands, the data say nothing",
      tables: {
        Accounts: accounts,
        KpiInputs: [rating("K11")],
        Surveys: [{ accountId: "1", date: day("2026-02-02"), score: 5, scaleMin: 1, scaleMax: 5 }],
      },
      policy: complete,
      gives: { actual: 1, notes: ["The data say nothing: Only 1 answer, fewer than 2"] },
    },
  ],
  K12: [
    {
      what: "no question due: the rating stands, the data say nothing",
      tables: {
        Accounts: accounts,
        KpiInputs: [rating("K12")],
        FeedbackItems: [{ accountId: "1", kind: "建议", receivedAt: day("2026-02-02"), repliedAt: null, owner: null }],
      },
      policy: complete,
      gives: { actual: 1, notes: ["The data say nothing: No feedback of the period is due yet"] },
    },
  ],
  D4: [
    {
      what: "as of the evaluation date while the period runs",
      tables: { Accounts: accounts },
      gives: { actual: 1, notes: [] },
    },
  ],
  D7: [
    {
      what: "nobody became intent",
      tables: { Accounts: accounts, AuditLog: log },
      policy: complete,
      gives: { actual: null, reason: "There is no customer to convert in the period" },
    },
    { what: "no log of classes", tables: { Accounts: accounts, AuditLog: [] }, gives: { actual: null } },
  ],
  M2: [
    {
      what: "nobody in the base",
      tables: { Accounts: accounts, Orders: [order("1", "2026-02-02")] },
      policy: complete,
      gives: { actual: null, reason: "No customer ordered in the twelve months before the period" },
    },
  ],
  M3: [
    {
      what: "no active customer",
      tables: {
        Accounts: accounts,
        Orders: [order("1", "2025-01-02")],
        Complaints: [{ accountId: "1", receivedDate: day("2026-02-02"), causeType: "员工", isEffective: true }],
      },
      policy: complete,
      gives: { actual: null, reason: "There are no active customers in the period" },
    },
  ],
  M4: [
    {
      what: "fewer answers than asked for",
      tables: {
        Accounts: accounts,
        Surveys: [{ accountId: "1", date: day("2026-02-02"), score: 5, scaleMin: 1, scaleMax: 5 }],
      },
      policy: complete,
      gives: { actual: null, reason: "Only 1 answer, fewer than 2" },
    },
  ],
  M5: [
    {
      what: "nobody ordered",
      tables: { Accounts: accounts, Orders: [order("1", "2025-01-02")] },
      policy: complete,
      gives: { actual: null, reason: "There are no active customers in the period" },
    },
  ],
  V1: [
    {
      what: "nothing due yet: plans to come are left out",
      tables: {
        Accounts: accounts,
        Visits: [
          {
            accountId: "1",
            date: day("2026-03-16"),
            origin: "计划内",
            status: "待访",
            mode: "当面拜访",
            visitor: "张三",
          },
        ],
      },
      gives: { actual: null, reason: "No planned visit of the period is due yet" },
    },
  ],
  V4: [
    {
      what: "the only window is open still",
      tables: {
        Accounts: accounts,
        Visits: [
          {
            accountId: "1",
            date: day("2026-03-10"),
            status: "已访",
            mode: "当面拜访",
            visitor: "张三",
            contactKind: null,
            followUpDate: null,
            followUpMode: null,
          },
        ],
      },
      gives: { actual: null, reason: "No visit of the period has its follow-up window behind it" },
    },
  ],
});
