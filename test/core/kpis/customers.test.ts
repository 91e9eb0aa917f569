/** Figures of development, maintenance and visits by hand: D1 to D7, M1 to M5, V2 to V4. */
import { day, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const account = (accountId: string, more: Row = {}): Row => ({
  accountId,
  accountName: `客户${accountId}`,
  owner: "张三",
  status: "正常",
  class: "潜在客户",
  createdDate: null,
  classChangedDate: null,
  lostDate: null,
  ...more,
});
const order = (accountId: string, date: string, more: Row = {}): Row => ({
  accountId,
  orderDate: day(date),
  amount: 1,
  ...more,
});
const complete: PolicyOptions = {
  parameters: { "orders.completeSince": day("2020-01-01"), "churn.inactiveMonths": 6 },
};
const withPolicy = (more: Readonly<Record<string, string | number | boolean | null>>): PolicyOptions => ({
  parameters: { ...complete.parameters, ...more },
});

const app = (accountId: string, date: string | null, more: Row = {}): Row => ({
  accountId,
  firstTransDate: date === null ? null : day(date),
  recognised: "是",
  status: "已批准",
  applicant: "张三",
  ...more,
});
const apps = (rows: readonly Row[], orders: readonly Row[] = []): Tables => ({
  Accounts: ["1", "2", "3"].map((id) => account(id)),
  NewCustomerApps: rows,
  Orders: orders.length > 0 ? orders : [order("9", "2020-01-01")],
});

/** A change of class or status in the log. */
const change = (rowId: string, at: string, from: string, to: string, more: Row = {}): Row => ({
  sheet: "Accounts",
  rowId,
  field: "class",
  oldValue: from,
  newValue: to,
  at: day(at) + 0.5,
  ...more,
});
const setUp: Row = { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2026-01-01") };
const stock: PolicyOptions = { parameters: { "kpi.conversionBase": "opening stock" } };
/** 1 signed within 20 days, 2 still a prospect, 3 intent only, 4 created as won, 5 created later. */
const funnel: Tables = {
  Accounts: [
    account("1", { createdDate: day("2026-01-05"), class: "成交客户" }),
    account("2", { createdDate: day("2026-01-31") }),
    account("3", { createdDate: day("2026-01-10"), class: "意向客户" }),
    account("4", { createdDate: day("2026-01-10"), class: "成交客户" }),
    account("5", { createdDate: day("2026-02-01") }),
  ],
  AuditLog: [
    setUp,
    change("1", "2026-01-15", "potential", "intent"),
    change("1", "2026-01-25", "意向客户", "成交客户"),
    change("3", "2026-02-01", "potential", "intent"),
  ],
};
const visit = (accountId: string, date: string, more: Row = {}): Row => ({
  accountId,
  date: day(date),
  status: "已访",
  mode: "当面拜访",
  visitor: "张三",
  contactKind: null,
  ...more,
});
const graded = (accountId: string, tier: string, from: string | null, more: Row = {}): Row =>
  account(accountId, { tier, tierEffectiveDate: from === null ? null : day(from), ...more });
const six = (more: Row): Row =>
  visit("1", "2026-03-10", {
    who: "王经理",
    topic: "价格",
    place: "客户处",
    plannedStart: 0.4,
    purpose: "洽谈",
    how: null,
    ...more,
  });
const follow = (date: string, more: Row = {}): Row =>
  visit("1", date, { followUpDate: null, followUpMode: null, ...more });
const keys: readonly Row[] = [
  account("1", { isKeyAccount: "是" }),
  account("2", { isKeyAccount: "否", isKaProspect: "是" }),
  account("3", { isKeyAccount: "否" }),
];
const survey = (score: number | null, more: Row = {}): Row => ({
  accountId: "1",
  date: day("2026-02-01"),
  score,
  scaleMin: 1,
  scaleMax: 5,
  ...more,
});

testFigures({
  D1: [
    {
      what: "recognised with the first deal in the period, each customer once",
      tables: apps([app("1", "2026-01-01"), app("1", "2026-02-01"), app("2", "2026-03-16"), app("3", "2025-12-31")]),
      policy: complete,
      gives: { actual: 2, notes: [] },
    },
    {
      what: "an order within the three years: not new; exactly three years is inside",
      tables: apps(
        [app("1", "2026-02-01"), app("2", "2026-02-01")],
        [order("1", "2023-02-01"), order("2", "2023-01-31")],
      ),
      policy: complete,
      gives: { actual: 1, notes: ["1 recognised application is not new by the orders and is not counted"] },
    },
    {
      what: "refused, waiting, not recognised",
      tables: apps([
        app("1", "2026-02-01", { status: "不予认定" }),
        app("2", "2026-02-01", { recognised: null, status: "待审核" }),
        app("3", "2026-02-01", { recognised: "否" }),
      ]),
      policy: complete,
      gives: { actual: 0, notes: ["1 more application is waiting"] },
    },
    {
      what: "history from the day on that is looked back to",
      tables: apps([app("1", "2026-02-01")]),
      policy: withPolicy({ "orders.completeSince": day("2023-02-01") }),
      gives: { actual: 1 },
    },
    {
      what: "history a day too short: not new by default",
      tables: apps([app("1", "2026-02-01")]),
      policy: withPolicy({ "orders.completeSince": day("2023-02-02") }),
      gives: { actual: null },
    },
    ...(
      [
        ["new.definition", "?", "Definition of a new customer"],
        ["new.lookbackYears", "three", "Years looked back for a new customer"],
        ["new.excludeSamples", null, "Samples are not trade"],
      ] as const
    ).map(([id, value, name]) => ({
      what: `${id} holds ${value}: the parameter is named`,
      tables: apps([app("1", "2026-02-01")]),
      policy: withPolicy({ [id]: value }),
      gives: { actual: null, reason: `“${name}” on the Policy sheet is blank or cannot be read` },
    })),
    { what: "no first deal", tables: apps([app("1", null)]), policy: complete, gives: { actual: null } },
    {
      what: "no first deal of one that was refused or not recognised",
      tables: apps([
        app("1", null, { status: "rejected" }),
        app("2", null, { recognised: "否" }),
        app("3", "2026-02-01"),
      ]),
      policy: complete,
      gives: { actual: 1 },
    },
    {
      what: "by applicant",
      tables: apps([app("1", "2026-02-01"), app("2", "2026-02-01", { applicant: "李四" })]),
      owner: "李四",
      policy: complete,
      gives: { actual: 1 },
    },
  ],
  D2: [
    {
      what: "of the prospects created in January one signed by now",
      tables: funnel,
      period: "2026-01",
      gives: { actual: 1 / 3, numerator: 1, denominator: 3, notes: [] },
    },
    {
      what: "a cohort younger than the median sales cycle is immature",
      tables: {
        ...funnel,
        AuditLog: [
          setUp,
          change("1", "2026-01-15", "potential", "intent"),
          change("1", "2026-03-15", "intent", "won"),
          change("3", "2026-02-01", "potential", "intent"),
        ],
      },
      period: "2026-01",
      gives: {
        actual: 1 / 3,
        notes: ["The cohort is 44 days old, younger than the median sales cycle of 69 days; the rate will move"],
      },
    },
    ...(
      [
        ["three", [], "20 days"],
        ["four", [["4", "2026-01-01", 25]], "22.5 days"],
      ] as const
    ).map(([count, more, cycle]) => ({
      what: `the median sales cycle of ${count}, in whatever order they stand`,
      tables: {
        Accounts: [
          ...[["1", "2025-12-01"], ["2", "2026-01-01"], ["3", "2026-01-01"], ...more].map(([id, created]) =>
            account(id, { createdDate: day(created), class: "成交客户" }),
          ),
          account("9", { createdDate: day("2026-02-05") }),
          // Created after the period, its class changed without a trace: no matter for the period.
          account("10", { createdDate: day("2026-03-01"), class: "成交客户", classChangedDate: day("2026-03-02") }),
        ],
        AuditLog: [
          { ...setUp, at: day("2025-11-01") },
          ...[["1", "2025-12-01", 50], ["2", "2026-01-01", 10], ["3", "2026-01-01", 20], ...more].map(
            ([id, created, days]): Row => ({
              ...change(String(id), String(created), "潜在客户", "成交客户"),
              at: day(String(created)) + Number(days) + 0.5,
            }),
          ),
        ],
      },
      period: "2026-02",
      today: "2026-03-10",
      gives: {
        actual: 0,
        denominator: 1,
        notes: [`The cohort is 10 days old, younger than the median sales cycle of ${cycle}; the rate will move`],
      },
    })),
    {
      what: "opening stock: signed within the period",
      tables: { ...funnel, AuditLog: [{ ...setUp, at: day("2025-12-01") }, ...(funnel.AuditLog ?? []).slice(1)] },
      period: "2026-02",
      policy: stock,
      gives: { actual: 0, denominator: 2 },
    },
    {
      what: "no log of classes",
      tables: { ...funnel, AuditLog: [setUp] },
      period: "2026-01",
      gives: { actual: null, reason: "The audit log holds no changes of customer class" },
    },
    {
      what: "a change the log does not know",
      tables: {
        ...funnel,
        Accounts: [
          ...(funnel.Accounts ?? []).slice(0, 4),
          account("5", { createdDate: day("2026-01-20"), class: "成交客户", classChangedDate: day("2026-02-02") }),
        ],
      },
      period: "2026-01",
      gives: { actual: null, reason: "The changes of class of 1 customer are not fully logged" },
    },
    {
      what: "a log that does not lead to today's class",
      tables: { ...funnel, Accounts: [account("1", { createdDate: day("2026-01-05"), class: "意向客户" })] },
      period: "2026-01",
      gives: { actual: null },
    },
    {
      what: "created before the log as won: it may have been a prospect",
      tables: { ...funnel, AuditLog: [...(funnel.AuditLog ?? []).slice(1)] },
      period: "2026-01",
      gives: { actual: null },
    },
    {
      what: "nobody created",
      tables: funnel,
      period: "2026-03",
      gives: { actual: null, reason: "There is no customer to convert in the period" },
    },
  ],
  D3: [
    {
      what: "key accounts won, each once; five a month for the department, pro rata",
      tables: {
        Accounts: keys,
        Development: [
          { accountId: "1", owner: "张三", result: "开发成功", resultDate: day("2026-03-02") },
          { accountId: "1", owner: "张三", result: "开发成功", resultDate: day("2026-03-03") },
          { accountId: "3", owner: "张三", result: "开发成功", resultDate: day("2026-03-03") },
        ],
      },
      period: "2026-03",
      gives: { actual: 1, target: 5, pace: 1 / (5 * (11 / 22)) },
    },
    {
      what: "a person has no target of the department",
      tables: {
        Accounts: keys,
        Development: [{ accountId: "1", owner: "张三", result: "开发成功", resultDate: day("2026-03-02") }],
      },
      owner: "张三",
      gives: { actual: 1, target: null },
    },
  ],
  D4: [
    {
      what: "active ones today, a blank status too",
      tables: {
        Accounts: [
          account("1"),
          account("2", { status: null }),
          account("3", { status: "暂停" }),
          account("4", { class: "意向客户" }),
        ],
      },
      gives: { actual: 2 },
    },
    {
      what: "at a past end, from the log; created later left out",
      tables: funnel,
      period: "2026-01",
      gives: { actual: 2, notes: [] },
    },
    {
      what: "a log that begins later",
      tables: funnel,
      period: "2025-12",
      gives: { actual: null, reason: "The audit log begins on 2026-01-01 and cannot tell the classes of 2025-12-31" },
    },
  ],
  D5: [
    {
      what: "between intent and signed",
      tables: {
        ...funnel,
        AuditLog: [
          setUp,
          change("1", "2026-01-15", "potential", "intent"),
          change("1", "2026-02-25", "intent", "won"),
          change("3", "2026-02-01", "potential", "intent"),
        ],
      },
      period: "2026-01",
      gives: { actual: 1 },
    },
  ],
  D6: [
    {
      what: "won and key",
      tables: { Accounts: [account("1", { class: "成交客户" }), account("2", { class: "重点客户" }), account("3")] },
      gives: { actual: 2 },
    },
    {
      what: "lost since, and paused since an unknown day",
      tables: {
        ...funnel,
        Accounts: [
          account("1", { class: "成交客户", status: "流失", lostDate: day("2026-02-01") }),
          account("4", { class: "成交客户", status: "暂停" }),
          account("3", { class: "意向客户" }),
        ],
      },
      period: "2026-01",
      gives: { actual: 1, notes: ["1 customer is inactive since an unknown day and is left out"] },
    },
  ],
  D7: [
    {
      what: "of those that became intent in January one signed",
      tables: funnel,
      period: "2026-01",
      gives: { actual: 1, numerator: 1, denominator: 1 },
    },
    { what: "of those in February none yet", tables: funnel, period: "2026-02", gives: { actual: 0, denominator: 1 } },
  ],
  M1: [
    {
      what: "silence of six months, a lost date, won back in time, a new customer, a sample",
      tables: {
        Accounts: ["1", "2", "3", "4", "5"].map((id) => account(id, id === "2" ? { lostDate: day("2026-03-02") } : {})),
        Orders: [
          order("1", "2025-09-05"),
          order("2", "2026-01-01"),
          order("3", "2025-09-05"),
          order("3", "2026-03-05"),
          order("4", "2026-03-01"),
          order("5", "2025-09-05"),
          order("5", "2025-12-01", { isSample: "是" }),
        ],
      },
      period: "2026-03",
      policy: complete,
      gives: {
        actual: 0.75,
        numerator: 3,
        denominator: 4,
        notes: ["1 lost by their date, 2 by months without orders"],
      },
    },
    {
      what: "nobody in the base",
      tables: { Accounts: [account("1")], Orders: [order("1", "2026-03-01")] },
      period: "2026-03",
      policy: complete,
      gives: { actual: null, denominator: 0 },
    },
    {
      what: "months not filled",
      tables: { Accounts: [account("1")], Orders: [order("1", "2026-03-01")] },
      gives: { actual: null, reason: "It is not said after how many months a customer counts as lost" },
    },
  ],
  M2: [
    {
      what: "one less churn; those won back are not counted",
      tables: {
        Accounts: [account("1"), account("2")],
        Orders: [order("1", "2025-09-05"), order("1", "2026-03-10"), order("2", "2025-12-01")],
      },
      period: "2026-03",
      policy: complete,
      gives: { actual: 1, numerator: 2, denominator: 2 },
    },
  ],
  M3: [
    {
      what: "over customers with an order in the six months before",
      tables: {
        Accounts: ["1", "2", "3"].map((id) => account(id)),
        Orders: [
          order("1", "2025-10-01"),
          order("2", "2026-03-16"),
          order("3", "2025-09-16"),
          order("1", "2026-01-01"),
        ],
        Complaints: [{ accountId: "3", receivedDate: day("2026-03-01"), causeType: "企业过失" }],
      },
      period: "2026-03",
      policy: complete,
      gives: { actual: 0.5, numerator: 1, denominator: 2 },
    },
    {
      what: "over orders, by number",
      tables: {
        Accounts: [account("1")],
        Orders: [
          order("1", "2026-03-01", { orderId: "A" }),
          order("1", "2026-03-01", { orderId: "A" }),
          order("1", "2026-03-02", { orderId: null }),
          order("1", "2026-03-02", { orderId: null }),
        ],
        Complaints: [{ accountId: "1", receivedDate: day("2026-03-01"), causeType: "企业过失" }],
      },
      period: "2026-03",
      policy: withPolicy({ "kpi.complaintBase": "orders" }),
      gives: { actual: 1 / 3, denominator: 3 },
    },
  ],
  M4: [
    {
      what: "normalised mean of five; an unanswered one is told",
      tables: {
        Accounts: [account("1")],
        Surveys: [survey(1), survey(2), survey(3), survey(4), survey(5), survey(null)],
      },
      gives: { actual: 0.5, numerator: 2.5, denominator: 5, notes: ["5 of 6 were answered"] },
    },
    {
      what: "four are too few",
      tables: { Accounts: [account("1")], Surveys: [1, 2, 3, 4].map((score) => survey(score)) },
      gives: { actual: null, denominator: 4, reason: "Only 4 answers, fewer than 5" },
    },
    {
      what: "a score off its scale",
      tables: { Accounts: [account("1")], Surveys: [survey(6)] },
      gives: { actual: null, reason: "1 survey has an unreadable date, score or scale" },
    },
  ],
  M5: [
    {
      what: "orders on two days over any",
      tables: {
        Accounts: ["1", "2", "3"].map((id) => account(id)),
        Orders: [
          order("1", "2026-01-01"),
          order("1", "2026-01-01"),
          order("2", "2026-01-01"),
          order("2", "2026-01-02"),
          order("3", "2025-12-31"),
        ],
      },
      period: "2026",
      policy: complete,
      gives: { actual: 0.5, numerator: 1, denominator: 2 },
    },
    {
      what: "nobody vouches for the orders",
      tables: { Accounts: [account("1")], Orders: [order("1", "2026-01-01")] },
      period: "2026",
      gives: { actual: null },
    },
    {
      what: "by retention",
      tables: { Accounts: [account("1")], Orders: [order("1", "2025-12-01")] },
      period: "2026",
      policy: withPolicy({ "kpi.loyaltyDef": "retention" }),
      gives: { actual: 1 },
    },
  ],
  V2: [
    {
      what: "on time to the day, a day late, in grace, paused, ungraded",
      tables: {
        Accounts: [
          graded("1", "A级", "2026-01-01"),
          graded("2", "A级", "2026-01-01"),
          graded("3", "A级", "2026-03-09"),
          graded("4", "A级", "2026-01-01", { status: "暂停" }),
          account("5", { tier: "未定级" }),
        ],
        Visits: [visit("1", "2026-03-09"), visit("2", "2026-03-08")],
      },
      period: "2026-03",
      gives: { actual: 0.5, numerator: 1, denominator: 2, notes: [] },
    },
    {
      what: "at the end of a past month",
      tables: {
        Accounts: [graded("1", "A级", "2026-01-01"), graded("2", "A级", "2026-03-01")],
        Visits: [visit("1", "2026-02-21"), visit("1", "2026-03-10")],
      },
      period: "2026-02",
      gives: { actual: 1, denominator: 1, notes: ["1 customer was graded or created later and is left out"] },
    },
    {
      what: "all in grace",
      tables: { Accounts: [graded("1", "A级", "2026-03-09")], Visits: [visit("9", "2026-03-09")] },
      gives: { actual: null, reason: "All customers are still in their first interval" },
    },
    {
      what: "an overdue customer with a contact that has no day",
      tables: { Accounts: [graded("1", "A级", "2026-01-01")], Visits: [visit("1", "2026-03-09", { date: "周一" })] },
      gives: { actual: null },
    },
    {
      what: "no day to start from",
      tables: { Accounts: [graded("1", "A级", null)], Visits: [visit("9", "2026-03-09")] },
      gives: { actual: null },
    },
    {
      what: "by the calendar the last whole week counts",
      tables: {
        Accounts: [graded("1", "A级", "2026-01-01"), graded("2", "A级", "2026-01-01")],
        Visits: [visit("1", "2026-03-09"), visit("2", "2026-03-16")],
      },
      policy: { parameters: { "cadence.mode": "calendar" } },
      gives: { actual: 0.5, denominator: 2 },
    },
  ],
  V3: [
    {
      what: "all six, or how instead of mode; one without purpose and place; cancelled left out",
      tables: {
        Visits: [
          six({}),
          six({ mode: null, how: "电话约好后上门", contactKind: "拜访" }),
          six({ purpose: null, place: " " }),
          six({ status: "取消" }),
        ],
      },
      period: "2026-03",
      gives: { actual: 16 / 18, numerator: 16, denominator: 18 },
    },
    {
      what: "no visits",
      tables: { Visits: [six({ contactKind: "电话" })] },
      period: "2026-03",
      gives: { actual: null, reason: "There are no visits in the period" },
    },
    {
      what: "one without a day is told",
      tables: { Visits: [six({}), six({ date: null })] },
      period: "2026-03",
      gives: { actual: 1, notes: ["1 visit has no day and is in no period"] },
    },
  ],
  V4: [
    {
      what: "on the seventh day, on the eighth, by a later call; an open window and an ordinary customer are left out",
      tables: {
        Accounts: keys,
        Visits: [
          follow("2026-02-02", { followUpDate: day("2026-02-09"), followUpMode: "电话" }),
          follow("2026-02-12", { followUpDate: day("2026-02-20"), followUpMode: "电话" }),
          follow("2026-03-01", { accountId: "2" }),
          follow("2026-03-08", { accountId: "2", contactKind: "电话", mode: "电话" }),
          follow("2026-03-09", { accountId: "2" }),
          follow("2026-02-02", { accountId: "3" }),
        ],
      },
      gives: { actual: 2 / 3, numerator: 2, denominator: 3 },
    },
    {
      what: "the window is over the day after",
      tables: { Accounts: keys, Visits: [follow("2026-03-08")] },
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "not on its last day",
      tables: { Accounts: keys, Visits: [follow("2026-03-09")] },
      gives: { actual: null, denominator: 0 },
    },
    {
      what: "a follow-up needs none; a date without a mode is none",
      tables: {
        Accounts: keys,
        Visits: [
          follow("2026-02-02", { followUpDate: day("2026-02-03") }),
          follow("2026-02-20", { contactKind: "拜访后回访" }),
        ],
      },
      gives: { actual: 0, denominator: 1 },
    },
  ],
});
