/** Sales figures by hand: S1 to S6. */
import { day, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const order = (date: string, amount: number | string, more: Row = {}): Row => ({
  accountId: "1",
  orderDate: day(date),
  amount,
  salesperson: "张三",
  ...more,
});
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", owner: "张三" },
  { accountId: "2", accountName: "乙", owner: "李四" },
];
const lines: readonly Row[] = [
  order("2026-01-01", 100.1),
  order("2026-01-31", 0.2, { salesperson: "李四" }),
  order("2026-02-10", 30, { isReturn: true }),
  order("2026-02-11", -20, { isReturn: true }),
  order("2026-02-12", 999, { isSample: true }),
  order("2026-03-16", 5, { salesperson: null }),
  order("2026-03-17", 7),
  order("2025-12-31", 7),
];
const book = (more: readonly Row[] = []): Tables => ({ Accounts: accounts, Orders: [...lines, ...more] });
const since = (date: string): PolicyOptions => ({ parameters: { "orders.completeSince": day(date) } });
const basis = (code: string): PolicyOptions => ({ parameters: { "sales.basis": code } });
const collected: Tables = {
  Accounts: accounts,
  Orders: [
    order("2025-12-01", 100, {
      shipDate: day("2026-01-02"),
      invoiceDate: day("2026-01-03"),
      collectedDate: day("2026-01-04"),
      collectedAmount: 60,
    }),
    order("2026-01-05", 10, { shipDate: null, invoiceDate: null, collectedDate: null, collectedAmount: null }),
  ],
};
const profit = (more: Row): Row => order("2026-02-01", 100, { profit: null, cost: null, ...more });
const years: Tables = {
  Orders: [order("2025-01-01", 100), order("2025-03-16", 100), order("2025-03-17", 800), order("2026-02-01", 250)],
};
const market = (more: Row): Tables => ({
  Orders: [order("2026-02-01", 250), order("2026-02-02", 50, { salesperson: "李四" })],
  KpiInputs: [{ kpiId: "S4", period: "2026", owner: null, marketSize: 3000, ...more }],
});
const result = (code: string, date: string | null, more: Row = {}): Row => ({
  accountId: "1",
  owner: "张三",
  result: code,
  resultDate: date === null ? null : day(date),
  ...more,
});

testFigures({
  S1: [
    {
      what: "net of returns whatever their sign, without samples, up to today",
      tables: book(),
      gives: { actual: 55.3, notes: [] },
    },
    {
      what: "credited to the order's salesperson; lines of nobody are told",
      tables: book(),
      owner: "张三",
      gives: { actual: 50.1, notes: ["1 order names no salesperson and is in nobody's figure"] },
    },
    { what: "somebody else", tables: book(), owner: "李四", gives: { actual: 0.2 } },
    { what: "somebody nobody knows sold nothing", tables: book(), owner: "王五", gives: { actual: 0 } },
    { what: "first and last day of a month", tables: book(), period: "2026-01", gives: { actual: 100.3 } },
    { what: "by shipment", tables: collected, policy: basis("ship"), gives: { actual: 100 } },
    { what: "by invoice", tables: collected, policy: basis("invoice"), gives: { actual: 100 } },
    { what: "by collection", tables: collected, policy: basis("collected"), gives: { actual: 60 } },
    {
      what: "an amount in words",
      tables: book([order("2026-02-02", "很多")]),
      gives: { actual: null, reason: "1 order of the period has an unclear date, amount or customer" },
    },
    {
      what: "a date in words might lie in any period",
      tables: book([order("2026-02-02", 1, { orderDate: "二月" })]),
      gives: { actual: null },
    },
    {
      what: "another person's unreadable line",
      tables: book([order("2026-02-02", "很多", { salesperson: "李四" })]),
      owner: "张三",
      gives: { actual: 50.1 },
    },
    { what: "complete from the first day on", tables: book(), policy: since("2026-01-01"), gives: { actual: 55.3 } },
    {
      what: "complete from the second day on",
      tables: book(),
      policy: since("2026-01-02"),
      gives: {
        actual: null,
        reason: "Orders are complete from 2026-01-02 only and do not cover the time from 2026-01-01",
      },
    },
    {
      what: "a period to come",
      tables: book(),
      period: "2026-Q2",
      gives: { actual: null, reason: "The period has not begun" },
    },
    { what: "no table", tables: { Accounts: accounts }, gives: { actual: null, reason: "Not installed: Orders" } },
    {
      what: "a sum beyond exact numbers",
      tables: { Orders: [order("2026-01-01", 8e11), order("2026-01-02", 8e11)] },
      gives: { actual: null, reason: "The sum is too large to be exact" },
    },
    {
      what: "the target in force of the plan's leaf rows",
      tables: {
        ...book(),
        PlanTargets: [
          {
            planId: "P",
            metric: "销售金额",
            periodType: "季",
            period: "2026-Q1",
            owner: "张三",
            targetValue: 70,
            effectiveTarget: 80,
          },
          {
            planId: "P",
            metric: "销售金额",
            periodType: "季",
            period: "2026-Q1",
            owner: "李四",
            targetValue: 20,
            effectiveTarget: null,
          },
        ],
      },
      gives: { actual: 55.3, target: 100 },
    },
  ],
  S2: [
    {
      what: "profit, else amount less cost; a return takes its profit back",
      tables: {
        Orders: [
          profit({ profit: 30 }),
          profit({ cost: 80 }),
          profit({ profit: 5, isReturn: true }),
          profit({ cost: 90, isReturn: true }),
        ],
      },
      gives: { actual: 30 + 20 - 5 - 10 },
    },
    { what: "a loss stays a loss", tables: { Orders: [profit({ profit: -30 })] }, gives: { actual: -30 } },
    {
      what: "neither profit nor cost",
      tables: { Orders: [profit({ profit: 30 }), profit({})] },
      gives: { actual: null, reason: "1 order has neither profit nor cost" },
    },
    {
      what: "a sample needs none",
      tables: { Orders: [profit({ profit: 30 }), profit({ isSample: true })] },
      gives: { actual: 30 },
    },
  ],
  S3: [
    {
      what: "the same days of the year before",
      tables: years,
      policy: since("2025-01-01"),
      gives: { actual: 0.25, numerator: 50, denominator: 200 },
    },
    {
      what: "the whole period once it is over",
      tables: years,
      today: "2026-04-01",
      policy: since("2025-01-01"),
      gives: { actual: -0.75, denominator: 1000 },
    },
    { what: "history that begins a day later", tables: years, policy: since("2025-01-02"), gives: { actual: null } },
    {
      what: "history that nobody vouches for",
      tables: years,
      gives: { actual: null, reason: "It is not said from when Orders is complete" },
    },
    {
      what: "a base of zero",
      tables: years,
      period: "2026-02",
      policy: since("2025-01-01"),
      gives: { actual: null, reason: "Sales of the same period a year before are not above zero" },
    },
  ],
  S4: [
    {
      what: "own sales over the size",
      tables: market({}),
      period: "2026",
      gives: { actual: 0.1, numerator: 300, denominator: 3000 },
    },
    { what: "a person's part of it", tables: market({}), period: "2026", owner: "李四", gives: { actual: 50 / 3000 } },
    { what: "no size", tables: market({ marketSize: null }), period: "2026", gives: { actual: null, numerator: 300 } },
    { what: "a size of zero", tables: market({ marketSize: 0 }), period: "2026", gives: { actual: null } },
    {
      what: "a size in words",
      tables: market({ marketSize: "大" }),
      period: "2026",
      gives: { actual: null, reason: "The value in KPI inputs cannot be read" },
    },
    { what: "another year's size", tables: market({ period: "2025" }), period: "2026", gives: { actual: null } },
  ],
  S5: [
    {
      what: "orders of the accounts that signed in the period",
      tables: {
        Accounts: [
          { ...accounts[0], contractDate: day("2026-01-31") },
          { ...accounts[1], contractDate: day("2025-12-31") },
        ],
        Orders: [order("2026-02-01", 90), order("2025-12-01", 50), order("2026-02-01", 7, { accountId: "2" })],
      },
      gives: { actual: 90, numerator: 90, denominator: 1 },
    },
    {
      what: "nobody signed",
      tables: { Accounts: [{ ...accounts[0], contractDate: null }], Orders: [order("2026-02-01", 90)] },
      gives: { actual: null, denominator: 0, reason: "No customer signed in the period" },
    },
    {
      what: "a contract date in words",
      tables: { Accounts: [{ ...accounts[0], contractDate: "春天" }], Orders: [] },
      gives: { actual: null },
    },
  ],
  S6: [
    {
      what: "won over those with a result; open ones are in neither",
      tables: {
        Development: [
          result("开发成功", "2026-01-01"),
          result("开发失败", "2026-03-16"),
          result("终止", "2026-02-01"),
          result("进行中", null),
          result("开发成功", "2025-12-31"),
          result("开发成功", "2026-03-17"),
        ],
      },
      gives: { actual: 1 / 3, numerator: 1, denominator: 3 },
    },
    {
      what: "nothing ended",
      tables: { Development: [result("进行中", null)] },
      gives: { actual: null, reason: "No development of the period has a result" },
    },
    { what: "a result without a day", tables: { Development: [result("开发成功", null)] }, gives: { actual: null } },
    {
      what: "by owner",
      tables: { Development: [result("开发成功", "2026-01-01"), result("开发失败", "2026-01-01", { owner: "李四" })] },
      owner: "李四",
      gives: { actual: 0 },
    },
  ],
});
