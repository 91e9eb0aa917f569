/** What figures read of the past: the log of changes, newness at an order, plans of one number, intervals of contact. */
import { cadences } from "../../../src/kpis/contact";
import { accountChanges, loggedChanges } from "../../../src/kpis/changeLog";
import { newnessAt, newnessNow } from "../../../src/kpis/newness";
import { planStanding } from "../../../src/kpis/plansInForce";
import { columnByRef } from "../../../src/policy/catalogue";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, policyOf, type PolicyOptions, type Row } from "../support";
import { testFigures } from "./figures";

describe("logged changes of a column", () => {
  const at = day("2026-02-01");
  const entry = (rowId: CellValue, more: Row = {}): Row => ({
    ...{ sheet: "Accounts", rowId, field: "class", oldValue: "潜在客户", newValue: "intent", at },
    ...more,
  });
  const log = (rows: readonly Row[]) =>
    dataset(
      {
        Accounts: ["1", "2"].map((accountId) => ({ accountId, accountName: `客户${accountId}` })),
        AuditLog: [
          { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2026-01-01") },
          ...rows,
        ],
      },
      "2026-03-16",
    );
  const one = { rowId: "1", at, oldValue: "potential", newValue: "intent" };

  test.each<[string, Row, object | null]>([
    ["labels and codes become codes", {}, one],
    ["the table by its sheet's name", { sheet: "客户档案" }, one],
    ["the table by its English name", { sheet: "Prospects" }, one],
    ["the column by its header", { field: columnByRef("Accounts.class")!.label["zh-CN"] }, one],
    ["another table", { sheet: "Orders" }, null],
    ["another column", { field: "tier" }, null],
    ["no day", { at: "yesterday" }, null],
    ["blank before", { oldValue: null }, { ...one, oldValue: "" }],
    ["a word that the list does not have", { newValue: "没有的" }, { ...one, newValue: "没有的" }],
    ["a row by its place", { rowId: " #2 " }, { ...one, rowId: "#2" }],
  ])("%s", (_, more, expected) => {
    expect(loggedChanges(log([entry("1", more)]), "Accounts.class")).toEqual(expected === null ? [] : [expected]);
  });

  test("of a column without list as logged, and of each column by itself", () => {
    const data = log([entry("1", { field: "owner", oldValue: " 张三 ", newValue: "李四" }), entry("1")]);
    expect(loggedChanges(data, "Accounts.owner")).toEqual([{ rowId: "1", at, oldValue: "张三", newValue: "李四" }]);
    expect(loggedChanges(data, "Accounts.class")).toEqual([one]);
    expect(loggedChanges(dataset({}, "2026-03-16"), "Accounts.class")).toEqual([]);
  });

  test("in order of time, then as logged; by account, those of nobody left out", () => {
    const data = log([
      entry("2", { at: at + 0.5 }),
      entry("1", { newValue: "won", at: at + 0.25 }),
      entry("客户1", { newValue: "key", at: at + 0.25 }),
      entry("#1"),
      entry("#3"),
      entry("#0"),
      entry("9"),
    ]);
    expect(loggedChanges(data, "Accounts.class").map(({ rowId }) => rowId)).toEqual([
      "#1",
      "#3",
      "#0",
      "9",
      "1",
      "客户1",
      "2",
    ]);
    const byAccount = accountChanges(data, "Accounts.class");
    expect([...byAccount].map(([row, changes]) => [row, changes.map(({ newValue }) => newValue)])).toEqual([
      [0, ["intent", "won", "key"]],
      [1, ["intent"]],
    ]);
  });
});

describe("intervals of contact", () => {
  test("by tier as the policy has them", () =>
    expect([...cadences(policyOf())].map(([tier, interval]) => [tier, interval?.count, interval?.unit])).toEqual([
      ["A", 7, "day"],
      ["B", 14, "day"],
      ["C", 1, "month"],
      ["D", 1, "quarter"],
    ]));
  test("by lead grade where the scheme is intent: whole days from one on", () => {
    const policy = policyOf({
      parameters: { "tier.scheme": "intent", "leadGrade.cycleDays": "A=1,B=0,C=1.5,D=x,E=30" },
    });
    expect([...cadences(policy)]).toEqual([
      ["A", { count: 1, unit: "day" }],
      ["E", { count: 30, unit: "day" }],
    ]);
  });
});

describe("newness at an order", () => {
  const order = (iso: string, more: Row = {}): Row => ({ accountId: "1", orderDate: day(iso), orderId: iso, ...more });
  const asked = (orders: readonly Row[], parameters: PolicyOptions["parameters"] = {}, today = "2026-03-16") =>
    dataset(
      {
        Accounts: [
          { accountId: "1", accountName: "甲" },
          { accountId: "2", accountName: "乙" },
        ],
        Orders: orders,
      },
      today,
      {
        parameters: { "orders.completeSince": day("2015-01-01"), "target.inactiveMonths": 12, ...parameters },
      },
    );
  const twice = (before: string): readonly Row[] => [order(before), order("2026-03-01")];

  test.each<[string, readonly Row[], PolicyOptions["parameters"], object]>([
    ["three years without order", twice("2023-02-28"), {}, { state: "new", missing: [] }],
    ["three years to the day", twice("2023-03-01"), {}, { state: "reactivated", missing: [] }],
    ["twelve months to the day", twice("2025-03-01"), {}, { state: "reactivated", missing: [] }],
    ["a day less", twice("2025-03-02"), {}, { state: "existing", missing: [] }],
    [
      "nobody says how long",
      twice("2025-03-02"),
      { "target.inactiveMonths": null },
      { state: null, missing: ["target.inactiveMonths"] },
    ],
    [
      "a line nobody can read in these months",
      [...twice("2025-03-01"), order("2025-06-01", { isSample: "perhaps" })],
      {},
      { state: null, missing: ["Orders"] },
    ],
    [
      "one of the day itself is no matter",
      [...twice("2025-03-01"), order("2026-03-01", { isSample: "perhaps" })],
      {},
      { state: "reactivated", missing: [] },
    ],
    [
      "orders complete from the first of these days",
      twice("2024-03-01"),
      { "orders.completeSince": day("2025-03-01") },
      { state: "reactivated", missing: [] },
    ],
    [
      "and a day later",
      twice("2024-03-01"),
      { "orders.completeSince": day("2025-03-02") },
      { state: null, missing: ["orders.completeSince"] },
    ],
  ])("%s", (_, orders, parameters, expected) =>
    expect(newnessAt(asked(orders, parameters), 0, day("2026-03-01"))).toEqual(expected),
  );

  test("now: at the latest order up to today", () => {
    const orders = [...twice("2025-03-01"), order("2026-03-17")];
    expect(newnessNow(asked(orders), 0)).toEqual({ state: "reactivated", before: day("2025-03-01") });
    expect(newnessNow(asked(orders, {}, "2026-03-17"), 0)).toEqual({ state: "existing", before: day("2026-03-01") });
    expect(newnessNow(asked(orders), 1)).toBeNull();
    const unclear = (iso: string) => [...twice("2025-03-01"), order(iso, { isSample: "perhaps" })];
    expect(newnessNow(asked(unclear("2026-03-02")), 0)).toEqual({ state: null, before: day("2025-03-01") });
    expect(newnessNow(asked(unclear("2026-03-16")), 0)).toMatchObject({ state: null });
    expect(newnessNow(asked(unclear("2026-03-17")), 0)).toMatchObject({ state: "reactivated" });
    expect(newnessNow(asked(unclear("2026-03-01")), 0)).toMatchObject({ state: "reactivated" });
  });
});

describe("does a plan count", () => {
  const plan = (planId: string, status: string, more: Row = {}): Row => ({
    planId,
    planName: `名${planId}`,
    status,
    ...more,
  });
  const data = dataset(
    {
      Plans: [
        plan("P1", "approved"),
        plan("P2", "draft"),
        plan("P3", "draft"),
        plan("P3", "submitted"),
        plan("P4", "draft"),
        plan("P4", "approved"),
      ],
    },
    "2026-03-16",
  );
  test.each<[CellValue, string]>([
    ["P1", "yes"],
    ["名P2", "no"],
    ["P3", "no"],
    ["P4", "unclear"],
    ["P9", "yes"],
    [null, "yes"],
  ])("%p: %s", (cell, standing) => expect(planStanding(data, cell)).toBe(standing));
});

const accounts: readonly Row[] = [
  {
    accountId: "1",
    accountName: "甲",
    isKeyAccount: true,
    owner: "张三",
    class: "won",
    status: "active",
    createdDate: day("2025-01-01"),
    contractDate: day("2026-02-02"),
    planId: "P",
  },
];
const met = (date: string, more: Row = {}): Row => ({
  ...{
    accountId: "1",
    visitor: "张三",
    date: day(date),
    actualDate: null,
    status: "done",
    mode: "visit",
    contactKind: "visit",
  },
  ...{ followUpDate: null, followUpMode: null, ...more },
});
const actions = { parameters: { "kpi.04.unit": "actions" } };
const action = (dueDate: CellValue, more: Row = {}): Row => ({
  planId: "P",
  owner: "张三",
  dueDate,
  completedDate: null,
  status: "done",
  ...more,
});
const rating = (kpiId: string, more: Row): Row => ({
  kpiId,
  period: "2026-Q1",
  owner: null,
  accountId: null,
  rating: null,
  value: null,
  ...more,
});

testFigures({
  D5: [
    {
      what: "at a past end, from a log in any order",
      tables: {
        Accounts: accounts,
        AuditLog: [
          { sheet: "Accounts", rowId: "1", field: "class", oldValue: "intent", newValue: "won", at: day("2026-03-01") },
          {
            sheet: "Accounts",
            rowId: "1",
            field: "class",
            oldValue: "potential",
            newValue: "intent",
            at: day("2026-01-15"),
          },
          { sheet: "", rowId: "", field: "run", oldValue: "", newValue: "done", at: day("2025-01-01") },
        ],
      },
      period: "2026-01",
      gives: { actual: 1 },
    },
  ],
  K2: [
    {
      what: "a value in words",
      tables: { Accounts: accounts, KpiInputs: [rating("K2", { value: "many" })] },
      policy: { parameters: { "kpi.02.definition": "新项目数" } },
      gives: { actual: null, reason: "The value in KPI inputs cannot be read" },
    },
  ],
  K4: [
    {
      what: "an action whose day cannot be read leaves it open",
      tables: { Plans: [{ planId: "P", planType: "KA" }], PlanActions: [action(day("2026-02-01")), action("soon")] },
      policy: actions,
      gives: { actual: null, reason: "1 action has no readable due date" },
    },
    {
      what: "the same of another plan, or of another person, does not",
      tables: {
        Plans: [
          { planId: "P", planType: "KA" },
          { planId: "G", planType: "general" },
        ],
        PlanActions: [action(day("2026-02-01")), action("soon", { planId: "G" }), action("soon", { owner: "李四" })],
      },
      owner: "张三",
      policy: actions,
      gives: { actual: 1, numerator: 1, denominator: 1 },
    },
  ],
  K10: [
    {
      what: "a scale of one's own; pairs that cannot be read are none",
      tables: { Accounts: accounts, KpiInputs: [rating("K10", { rating: "棒" })] },
      policy: { parameters: { "kpi.qualScale": "=0.1,棒=0.95,差=x,中=,好" } },
      gives: { actual: 0.95 },
    },
    {
      what: "a word whose value cannot be read is no rating",
      tables: { Accounts: accounts, KpiInputs: [rating("K10", { rating: "中" })] },
      policy: { parameters: { "kpi.qualScale": "=0.1,棒=0.95,差=x,中=,好" } },
      gives: { actual: null },
    },
  ],
  S5: [
    {
      what: "amounts beyond exact numbers",
      tables: {
        Accounts: accounts,
        Orders: [1, 2].map(() => ({ accountId: "1", orderDate: day("2026-02-03"), amount: 6e11, salesperson: "张三" })),
      },
      gives: { actual: null, reason: "The sum is too large to be exact" },
    },
  ],
  V4: [
    {
      what: "a follow-up by a visit, on the day itself and on the seventh; the day before is none",
      tables: {
        Accounts: accounts,
        Visits: [
          met("2026-01-05", { followUpDate: day("2026-01-05"), followUpMode: "visit" }),
          met("2026-01-20", { followUpDate: day("2026-01-27"), followUpMode: "visit" }),
          met("2026-02-10", { followUpDate: day("2026-02-09"), followUpMode: "visit" }),
          met("2026-02-20", { followUpDate: day("2026-02-21"), followUpMode: "mail" }),
        ],
      },
      gives: { actual: 0.5, numerator: 2, denominator: 4 },
    },
  ],
});

test("orders beyond the first: today's counts, tomorrow's does not, a number once, those of nobody for nobody", () => {
  const order = (accountId: CellValue, iso: string, orderId: CellValue): Row => ({
    accountId,
    orderId,
    orderDate: day(iso),
    amount: 1,
  });
  const orders = [
    order("1", "2026-03-16", "A"),
    order("1", "2026-03-15", " A "),
    order("1", "2026-03-14", null),
    order("1", "2026-03-14", null),
    order("1", "2026-03-17", "B"),
    order("9", "2026-03-14", "C"),
    order("2", "2026-03-14", "A"),
  ];
  const figures = dataset(
    { Accounts: [...accounts, { accountId: "2" }, { accountId: "3" }], Orders: orders },
    "2026-03-16",
  ).figures();
  expect([...figures.repeatOrders()]).toEqual([2, 0, 0]);
});
