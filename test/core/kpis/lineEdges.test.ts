/** Which lines of Orders make sales, and when: states of a line, days a year before, what leaves a figure open (S1 to S5, K1). */
import { parsePeriod } from "../../../src/calendar";
import { lineState, salesColumns } from "../../../src/kpis/orderLines";
import { yearBefore } from "../../../src/kpis/sales";
import { spanOf } from "../../../src/kpis/scope";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const order = (iso: string, amount: CellValue, more: Row = {}): Row => ({
  accountId: "1",
  orderDate: day(iso),
  amount,
  salesperson: "张三",
  isSample: null,
  isReturn: null,
  profit: null,
  cost: null,
  ...more,
});
const words = { orderDate: "spring" };
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", owner: "张三", isKeyAccount: true, contractDate: day("2026-01-31") },
  { accountId: "2", accountName: "双", owner: "张三", isKeyAccount: true, contractDate: day("2026-02-01") },
  { accountId: "3", accountName: "双", owner: "李四", isKeyAccount: false, contractDate: null },
  { accountId: "4", accountName: "合", owner: "李四", isKeyAccount: false, contractDate: null },
  { accountId: "5", accountName: "合", owner: "李四", isKeyAccount: false, contractDate: null },
];
const book = (...Orders: readonly Row[]): Tables => ({ Accounts: accounts, Orders });
const policy = (more: Readonly<Record<string, CellValue>> = {}): PolicyOptions => ({ parameters: more });
const since = (iso: string): PolicyOptions => policy({ "orders.completeSince": day(iso) });
const unclear = (count: number): string =>
  `${counted(count, "order of the period has", "orders of the period have")} an unclear date, amount or customer`;
const tooLarge = "The sum is too large to be exact";
const short = "Orders are complete from 2026-01-02 only and do not cover the time from 2026-01-01";
const error = { error: "#N/A" };

test.each<[string, string, Row, keyof typeof lineState]>([
  ["order", "a line", {}, "counts"],
  ["order", "a sample, whatever else", { isSample: true, orderDate: "spring", isReturn: "?" }, "left"],
  ["order", "an empty line", { accountId: null, orderDate: null, amount: null }, "left"],
  ["order", "only the customer is filled", { orderDate: null, amount: null }, "badDate"],
  ["order", "only the amount is filled", { orderDate: null, accountId: null }, "badDate"],
  ["order", "a day in words", { orderDate: "spring" }, "badDate"],
  ["order", "no amount", { amount: null }, "badAmount"],
  ["order", "an amount in words", { amount: "much" }, "badAmount"],
  ["order", "a mark that cannot be read", { isSample: "perhaps" }, "badFlag"],
  ["order", "another", { isReturn: "perhaps" }, "badFlag"],
  ["order", "no sample, no return", { isSample: false, isReturn: false }, "counts"],
  ["order", "a return", { isReturn: true }, "counts"],
  ["ship", "not yet shipped", { shipDate: null }, "left"],
  ["ship", "shipped", { shipDate: 46000.5 }, "counts"],
  ["ship", "shipped in words", { shipDate: "spring" }, "badDate"],
  ["unknown", "a basis nobody knows is the order's day", { shipDate: null }, "counts"],
])("by %s, %s: %s", (basis, _, more, expected) => {
  const { state, date, amount, orderDate } = dataset(
    book(order("2026-02-02", 5, more)),
    "2026-03-16",
    policy({ "sales.basis": basis }),
  ).orders();
  expect(state[0]).toBe(lineState[expected]);
  if (expected !== "counts") return;
  expect([date[0], amount[0]]).toEqual([
    basis === "ship" ? 46000 : day("2026-02-02"),
    more["isReturn"] === true ? -50000 : 50000,
  ]);
  expect(orderDate[0]).toBe(more["isReturn"] === true ? Number.NaN : day("2026-02-02"));
});

test("without the column of customers every line is nobody's; without Orders there is none", () => {
  const bare = dataset({ Accounts: accounts, Orders: [{ orderDate: day("2026-02-02"), amount: 1 }] }, "2026-03-16");
  expect([...bare.orders().account]).toEqual([-1]);
  expect(dataset({ Accounts: accounts }, "2026-03-16").orders().count).toBe(0);
  expect([null, "collected", "unknown"].map(salesColumns)).toEqual([
    ["Orders.orderDate", "Orders.amount"],
    ["Orders.collectedDate", "Orders.collectedAmount"],
    ["Orders.orderDate", "Orders.amount"],
  ]);
});

test.each<[string, string, readonly [string, string] | null]>([
  ["2026-W11", "2026-04-01", ["2025-03-10", "2025-03-16"]],
  ["2026-W11", "2026-03-10", ["2025-03-10", "2025-03-11"]],
  ["2026-02", "2026-04-01", ["2025-02-01", "2025-02-28"]],
  ["2025-02", "2026-04-01", ["2024-02-01", "2024-02-29"]],
  ["2024-02", "2026-04-01", ["2023-02-01", "2023-02-28"]],
  // 29 February has no day a year before: the month is not left behind.
  ["2024-02", "2024-02-29", ["2023-02-01", "2023-02-28"]],
  ["2024-02", "2024-02-28", ["2023-02-01", "2023-02-28"]],
  ["2026-Q1", "2026-03-16", ["2025-01-01", "2025-03-16"]],
  ["2026", "2026-01-01", ["2025-01-01", "2025-01-01"]],
  ["1900", "2026-01-01", null],
  ["1901", "2026-01-01", ["1900-01-01", "1900-12-31"]],
])("the year before of %s on %s", (label, today, expected) => {
  const scope = { period: parsePeriod(label)!, owner: null };
  const found = yearBefore(spanOf(dataset({}, today), scope), scope);
  expect(found).toEqual(expected && { from: day(expected[0]), to: day(expected[1]) });
});
test.each([
  [364, null],
  [365, { from: 1, to: 1 }],
])("the year before of day %i", (start, expected) => {
  const period = { type: "day", start, end: start, label: "" } as const;
  expect(yearBefore({ from: start, to: start, partial: false }, { period, owner: null })).toEqual(expected);
});

const signed = (...Orders: readonly Row[]): Tables => book(...Orders);
const plan = (targetValue: CellValue, more: Row = {}): Tables => ({
  Plans: [{ planId: "P", planType: "KA", planName: "年度", status: "approved" }],
  PlanTargets: [
    {
      ...{ targetId: "T", planId: "P", metric: "salesAmount", periodType: "quarter", period: "2026-Q1" },
      ...{ owner: "张三", targetValue, ...more },
    },
  ],
});
const k1 = (targetValue: CellValue, ...Orders: readonly Row[]): Tables => ({
  ...book(...Orders),
  ...plan(targetValue),
});

testFigures({
  S1: [
    {
      what: "an order that is empty but for its number is no order",
      tables: book(order("2026-02-02", 5), { orderId: "A" }),
      gives: { actual: 5 },
    },
    {
      what: "unreadable lines of the month and of no day are added up",
      tables: book(
        order("2026-02-02", "much"),
        order("2026-02-03", null),
        order("2026-02-03", 1, words),
        order("2026-01-31", "?"),
      ),
      period: "2026-02",
      today: "2026-04-01",
      gives: { actual: null, reason: unclear(3) },
    },
    {
      what: "the same of days that are no months",
      tables: book(
        order("2026-02-02", "much"),
        order("2026-02-03", null),
        order("2026-02-03", 1, words),
        order("2026-02-01", "?"),
      ),
      period: "2026-W06",
      gives: { actual: null, reason: unclear(3) },
    },
    {
      what: "a target that cannot be read is told beside it",
      tables: { ...book(order("2026-02-02", 5)), ...plan("much", { planId: null }) },
      gives: { actual: 5, target: null, notes: ["A target or its period cannot be read"] },
    },
  ],
  S2: [
    {
      what: "returns take back what they brought, whatever the sign they are typed with",
      tables: book(
        order("2026-02-02", 100, { profit: 40 }),
        order("2026-02-02", 50, { profit: -5, isReturn: true }),
        order("2026-02-02", -30, { cost: -20, isReturn: true }),
        order("2026-02-02", 30, { cost: 20, isReturn: true }),
        order("2026-02-02", 10, { cost: -1 }),
      ),
      gives: { actual: 40 - 5 - 10 - 10 + 11, notes: [] },
    },
    {
      what: "profit in words is not made up from the cost; each line without is counted",
      tables: book(order("2026-02-02", 1, { profit: "much", cost: 0 }), order("2026-02-02", 1), order("2026-04-02", 1)),
      gives: { actual: null, reason: "2 orders have neither profit nor cost" },
    },
    {
      what: "lines that cannot be read",
      tables: book(order("2026-02-02", "much", { profit: 1 })),
      gives: { actual: null, reason: unclear(1) },
    },
    {
      what: "a sample needs neither",
      tables: book(order("2026-02-02", 1, { profit: 1 }), order("2026-02-03", 1, { isSample: true })),
      period: "2026-W06",
      gives: { actual: 1 },
    },
    {
      what: "beyond exact numbers",
      tables: book(order("2026-02-02", 1, { profit: 8e11 }), order("2026-02-02", 1, { profit: 8e11 })),
      gives: { actual: null, reason: tooLarge },
    },
    {
      what: "orders complete a day too late",
      tables: book(order("2026-02-02", 1, { profit: 1 })),
      policy: since("2026-01-02"),
      gives: { actual: null, reason: short },
    },
    {
      what: "no amounts",
      tables: { Orders: [{ orderDate: day("2026-02-02") }] },
      gives: { actual: null, reason: "Not installed: Orders·Amount" },
    },
    {
      what: "lines of nobody are told beside a person's",
      tables: book(order("2026-02-02", 1, { profit: 1 }), order("2026-02-02", 1, { profit: 1, salesperson: error })),
      owner: "张三",
      gives: { actual: 1, notes: ["1 order names no salesperson and is in nobody's figure"] },
    },
  ],
  S3: [
    {
      what: "lines of nobody are told beside a person's",
      tables: book(order("2026-02-02", 3), order("2026-02-02", 1, { salesperson: null }), order("2025-02-02", 2)),
      owner: "张三",
      policy: since("2020-01-01"),
      gives: { actual: 0.5, notes: ["1 order names no salesperson and is in nobody's figure"] },
    },
    {
      what: "of a week against the week 52 weeks before",
      tables: book(order("2026-03-09", 30), order("2025-03-10", 20), order("2025-03-09", 7), order("2025-03-17", 7)),
      period: "2026-W11",
      policy: since("2025-03-10"),
      gives: { actual: 0.5, numerator: 10, denominator: 20, notes: [] },
    },
    {
      what: "the first year that can be dated has none before",
      tables: book(order("2026-03-09", 30)),
      period: "1900",
      policy: since("1900-01-01"),
      gives: { actual: null, reason: "Sales of the same period a year before are not above zero" },
    },
    {
      what: "unreadable now",
      tables: book(order("2026-02-02", "much"), order("2025-02-02", 1)),
      policy: since("2020-01-01"),
      gives: { actual: null, reason: unclear(1) },
    },
    {
      what: "unreadable a year before",
      tables: book(order("2026-02-02", 1), order("2025-02-02", "much"), order("2025-02-02", "much")),
      policy: since("2020-01-01"),
      gives: { actual: null, reason: unclear(2) },
    },
    {
      what: "no amounts",
      tables: { Orders: [{ orderDate: day("2026-02-02") }] },
      policy: since("2020-01-01"),
      gives: { actual: null, reason: "Not installed: Orders·Amount" },
    },
    {
      what: "tenths add up exactly",
      tables: book(order("2026-02-02", 0.3), order("2025-02-02", 0.1), order("2025-02-02", 0.1)),
      policy: since("2020-01-01"),
      gives: { actual: 0.5, numerator: 0.1, denominator: 0.2 },
    },
  ],
  S4: [
    {
      what: "lines of nobody are told beside a person's share",
      tables: {
        ...book(order("2026-02-02", 5), order("2026-02-02", 1, { salesperson: null })),
        KpiInputs: [{ kpiId: "S4", period: "2026-Q1", marketSize: 10 }],
      },
      owner: "张三",
      gives: { actual: 0.5, notes: ["1 order names no salesperson and is in nobody's figure"] },
    },
    {
      what: "orders complete a day too late",
      tables: { ...book(order("2026-02-02", 1)), KpiInputs: [{ kpiId: "S4", period: "2026-Q1", marketSize: 10 }] },
      policy: since("2026-01-02"),
      gives: { actual: null, reason: short },
    },
    {
      what: "lines that cannot be read",
      tables: { ...book(order("2026-02-02", "much")), KpiInputs: [{ kpiId: "S4", period: "2026-Q1", marketSize: 10 }] },
      gives: { actual: null, reason: unclear(1) },
    },
    {
      what: "no sizes",
      tables: { ...book(order("2026-02-02", 1)), KpiInputs: [{ kpiId: "S4" }] },
      gives: { actual: null, reason: "Not installed: KPI inputs·Market size" },
    },
  ],
  S5: [
    {
      what: "who signed on a day in words",
      tables: {
        Accounts: [1, 2].map((id) => ({ accountId: id, accountName: "甲", owner: "张三", contractDate: "spring" })),
        Orders: [order("2026-02-02", 1)],
      },
      gives: { actual: null, reason: "2 customers have an unreadable contract date" },
    },
    {
      what: "by the owner of the account, whoever sold",
      tables: signed(order("2026-02-02", 6, { salesperson: "李四" }), order("2026-02-02", 3, { accountId: "3" })),
      owner: "张三",
      gives: { actual: 3, numerator: 6, denominator: 2, notes: [] },
    },
    {
      what: "the other owner signed nobody",
      tables: signed(order("2026-02-02", 6)),
      owner: "李四",
      gives: { actual: null, denominator: 0, reason: "No customer signed in the period" },
    },
    {
      what: "unreadable lines of those who signed, each once; of nobody's they are no matter",
      tables: signed(
        order("2026-02-02", "much"),
        order("2026-02-02", 1, words),
        order("2026-02-02", 1, { accountId: "双" }),
        order("2026-02-02", 1, { accountId: "合" }),
        order("2026-02-02", "much", { accountId: "4" }),
        order("2026-02-02", "much", { accountId: "9" }),
        order("2025-12-31", "much"),
      ),
      gives: { actual: null, denominator: 2, reason: unclear(3) },
    },
    {
      what: "each account that signed brings its own",
      tables: signed(order("2026-02-02", 6), order("2026-02-03", 8, { accountId: "2" })),
      gives: { actual: 7, numerator: 14, denominator: 2 },
    },
    {
      what: "a sample and an empty line are none",
      tables: signed(
        order("2026-02-02", 4),
        order("2026-02-02", 9, { isSample: true }),
        { orderId: "A" },
        order("2026-02-02", "?", { isSample: true }),
      ),
      gives: { actual: 2, numerator: 4, denominator: 2 },
    },
    {
      what: "by shipment",
      tables: signed(
        order("2026-02-02", 4, { shipDate: null }),
        order("2025-12-31", 8, { shipDate: day("2026-01-01") }),
      ),
      policy: policy({ "sales.basis": "ship" }),
      gives: { actual: 4, numerator: 8 },
    },
    {
      what: "by shipment without the column",
      tables: signed(order("2026-02-02", 4)),
      policy: policy({ "sales.basis": "ship" }),
      gives: { actual: null, reason: "Not installed: Orders·Shipped on" },
    },
    {
      what: "orders complete a day too late",
      tables: signed(order("2026-02-02", 4)),
      policy: since("2026-01-02"),
      gives: { actual: null, reason: short },
    },
    {
      what: "no contract dates",
      tables: { Accounts: [{ accountId: "1" }], Orders: [order("2026-02-02", 4)] },
      gives: { actual: null, reason: "Not installed: Prospects·Contract date" },
    },
  ],
  K1: [
    {
      what: "by shipment",
      tables: k1(
        100,
        order("2026-02-02", 40, { shipDate: null }),
        order("2025-12-31", 30, { shipDate: day("2026-01-01") }),
      ),
      policy: policy({ "sales.basis": "ship" }),
      gives: { actual: 0.3, numerator: 30 },
    },
    {
      what: "no target",
      tables: { ...k1(null, order("2026-02-02", 40)) },
      gives: { actual: null, numerator: 40, denominator: null },
    },
    {
      what: "no plans",
      tables: book(order("2026-02-02", 40)),
      gives: { actual: null, reason: "Not installed: Plan, Plan card" },
    },
    {
      what: "lines of key accounts only; what may be one's leaves it open, what cannot does not",
      tables: k1(
        100,
        order("2026-02-02", 40),
        order("2026-02-02", 7, { accountId: "3" }),
        order("2026-02-02", 7, { accountId: "合" }),
        order("2026-02-02", 7, { accountId: "9" }),
        order("2026-02-02", "much", { accountId: "3" }),
        order("2025-12-31", 7),
        order("2026-03-17", 7),
      ),
      gives: { actual: 0.4, numerator: 40, denominator: 100, target: 100, pace: 40 / (100 * (53 / 64)), notes: [] },
    },
    {
      what: "unreadable lines and lines that may be a key account's are counted",
      tables: k1(
        100,
        order("2026-02-02", 1, { accountId: "双" }),
        order("2026-02-02", "much"),
        order("2026-02-02", 1, words),
        order("2026-02-02", 1, { ...words, accountId: "3" }),
      ),
      gives: { actual: null, numerator: null, denominator: 100, target: 100, reason: unclear(3) },
    },
    {
      what: "another person's unreadable lines are no matter; lines of nobody are told",
      tables: k1(
        100,
        order("2026-02-02", 40),
        order("2026-02-02", "much", { salesperson: "李四" }),
        order("2026-02-02", 3, { salesperson: null }),
      ),
      owner: "张三",
      gives: { actual: 0.4, notes: ["1 order names no salesperson and is in nobody's figure"] },
    },
    {
      what: "a target in words",
      tables: k1("much", order("2026-02-02", 40)),
      gives: { actual: null, numerator: 40, pace: null, reason: "A target or its period cannot be read" },
    },
    {
      what: "orders complete a day too late",
      tables: k1(100, order("2026-02-02", 40)),
      policy: since("2026-01-02"),
      gives: { actual: null, reason: short },
    },
    {
      what: "a target below a ten-thousandth is none",
      tables: k1(0.00004, order("2026-02-02", 40)),
      gives: {
        actual: null,
        numerator: 40,
        denominator: 0,
        reason: "The target is zero",
        notes: ["The target is zero, yet 40 was sold"],
      },
    },
    {
      what: "a target of zero and nothing sold",
      tables: k1(0, order("2025-02-02", 40)),
      gives: { actual: null, numerator: 0, denominator: 0, reason: "The target is zero", notes: [] },
    },
    {
      what: "a mark that cannot be read",
      tables: { ...k1(100, order("2026-02-02", 40)), Accounts: [{ ...accounts[0]!, isKeyAccount: "perhaps" }] },
      gives: { actual: null, reason: "A key-account mark in Accounts cannot be read" },
    },
    {
      what: "beyond exact numbers",
      tables: k1(100, order("2026-02-02", 8e11), order("2026-02-02", 8e11)),
      gives: { actual: null, denominator: 100, reason: tooLarge },
    },
  ],
});
