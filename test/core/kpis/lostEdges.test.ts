/** Who is lost, who stays, who comes back: the days on which it turns, and what leaves it open (K3, M1, M2, M3, M5; CON-17). */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions, lostKeyAccounts, type KpiId } from "../../../src/kpis";
import { orderRows } from "../../../src/kpis/orderDays";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, type PolicyOptions, type Row } from "../support";
import { testFigures, type Tables } from "./figures";

const account = (accountId: CellValue, more: Row = {}): Row => ({
  accountId,
  accountName: `客户${String(accountId)}`,
  owner: "张三",
  isKeyAccount: true,
  lostDate: null,
  contractDate: null,
  ...more,
});
const order = (accountId: CellValue, iso: string | null, more: Row = {}): Row => ({
  accountId,
  orderDate: iso === null ? null : day(iso),
  amount: 1,
  salesperson: "张三",
  isSample: null,
  ...more,
});
const policy = (more: Readonly<Record<string, CellValue>> = {}): PolicyOptions => ({
  parameters: { "orders.completeSince": day("2015-01-01"), "churn.inactiveMonths": 6, ...more },
});
const unclear = (count: number): string =>
  `${counted(count, "order of the period has", "orders of the period have")} an unclear date, amount or customer`;

describe("one account in a quarter of 2026, lost after six months without order", () => {
  const fate = (ordered: readonly string[], lostDate: CellValue = null, months = 6, label = "2026-Q1"): string => {
    const Orders = [order("9", "2025-11-01"), ...ordered.map((iso) => order("1", iso))];
    const data = dataset(
      { Accounts: [account("1", { lostDate })], Orders },
      "2026-06-30",
      policy({ "churn.inactiveMonths": months }),
    );
    const scope = { period: parsePeriod(label)!, owner: null };
    const { base, lost } = lostKeyAccounts(data, scope);
    expect(kpiFunctions.M1(data, scope)).toMatchObject({ numerator: lost.length, denominator: base });
    expect(base).toBeLessThan(2);
    expect(lost.length).toBeLessThanOrEqual(base);
    if (base === 0) return "not in the base";
    return lost[0]
      ? `${lost[0].by}, ${lost[0].lastOrder === null ? "" : lost[0].lastOrder - day("2025-01-01")}`
      : "kept";
  };
  const at = (iso: string): number => day(iso) - day("2025-01-01");

  test.each<[string, readonly string[], CellValue, number, string]>([
    ["no order at all", [], null, 6, "not in the base"],
    ["silent on the last day before the period", ["2025-06-30"], null, 6, "not in the base"],
    ["silent on its second day", ["2025-07-01"], null, 6, `inactive, ${at("2025-07-01")}`],
    ["silent on its last day", ["2025-09-30"], null, 6, `inactive, ${at("2025-09-30")}`],
    ["silent on the day after it", ["2025-10-01"], null, 6, "kept"],
    ["silent, then an order on the last day", ["2025-08-01", "2026-03-31"], null, 6, "kept"],
    ["silent, then an order on the day after", ["2025-08-01", "2026-04-01"], null, 6, `inactive, ${at("2025-08-01")}`],
    ["back in the period after a long silence", ["2025-01-02", "2026-02-02"], null, 6, "not in the base"],
    ["the last order counts, whatever the order of the rows", ["2025-12-01", "2025-03-01"], null, 6, "kept"],
    ["twelve months before the period, to the day", ["2025-01-01"], null, 18, "kept"],
    ["a day more", ["2024-12-31"], null, 18, "not in the base"],
    ["two orders of the base are one account", ["2025-11-01", "2025-12-01"], null, 6, "kept"],
    ["first order in the period", ["2026-01-01"], null, 6, "not in the base"],
    ["lost on the day before", ["2025-12-01"], day("2025-12-31"), 6, "not in the base"],
    ["lost in the period, ordered since", ["2026-02-01"], day("2026-01-15"), 6, "not in the base"],
    ["lost on the first day", ["2025-12-01"], day("2026-01-01"), 6, `lostDate, ${at("2025-12-01")}`],
    ["lost on the last day", ["2025-12-01"], day("2026-03-31"), 6, `lostDate, ${at("2025-12-01")}`],
    ["lost on the day after", ["2025-12-01"], day("2026-04-01"), 6, "kept"],
    ["lost by its date and by silence", ["2025-08-01"], day("2026-02-01"), 6, `lostDate, ${at("2025-08-01")}`],
    ["lost later, silent now", ["2025-08-01"], day("2026-04-01"), 6, `inactive, ${at("2025-08-01")}`],
    ["a lost date in words, no order", [], "soon", 6, "not in the base"],
  ])("%s", (_, ordered, lostDate, months, expected) => expect(fate(ordered, lostDate, months)).toBe(expected));

  test.each<[string, readonly string[], CellValue, number, string]>([
    ["twelve months before the second quarter, to the day", ["2025-04-01"], null, 18, "kept"],
    ["a day more", ["2025-03-31"], null, 18, "not in the base"],
    ["lost in the quarter before", ["2025-12-01"], day("2026-03-31"), 6, "not in the base"],
    ["lost, yet ordered since", ["2026-02-01"], day("2026-01-15"), 6, "not in the base"],
    ["lost in the second", ["2025-12-01", "2026-05-01"], day("2026-04-01"), 6, `lostDate, ${at("2026-05-01")}`],
    ["silent in the second", ["2025-09-30", "2025-12-01"], null, 6, `inactive, ${at("2025-12-01")}`],
  ])("%s", (_, ordered, lostDate, months, expected) =>
    expect(fate(ordered, lostDate, months, "2026-Q2")).toBe(expected),
  );
});

test("one workbook asked for key accounts, for all, for another length of silence and for other periods", () => {
  const Accounts = [account("1"), account("2", { isKeyAccount: false }), account("3")];
  const Orders = ["1", "2", "3"].map((id) => order(id, id === "3" ? "2025-12-01" : "2025-08-01"));
  const data = dataset({ Accounts, Orders }, "2026-06-30", policy());
  const of = (id: KpiId, label: string) => {
    const { numerator, denominator } = kpiFunctions[id](data, { period: parsePeriod(label)!, owner: null });
    return [numerator, denominator];
  };
  expect([
    of("K3", "2026-Q1"),
    of("M1", "2026-Q1"),
    of("M1", "2026-Q2"),
    of("M1", "2026-02"),
    of("M1", "2026-03"),
  ]).toEqual([
    [1, null],
    [2, 3],
    [1, 1],
    [2, 3],
    [0, 1],
  ]);
});

test("the lost ones in the order of the register, of everybody and of a person", () => {
  const Accounts = ["1", "2", "3", "4"].map((id, at) => account(id, { owner: at === 1 ? "李四" : "张三" }));
  const Orders = ["4", "3", "2", "1"].map((id) => order(id, id === "3" ? "2025-12-01" : "2025-08-01"));
  const data = dataset({ Accounts, Orders }, "2026-03-31", policy());
  const lost = (owner: string | null) => {
    const found = lostKeyAccounts(data, { period: parsePeriod("2026-Q1")!, owner });
    return [found.base, found.lost.map(({ row }) => row)];
  };
  expect([null, "张三", "李四", "王五"].map(lost)).toEqual([
    [4, [0, 1, 3]],
    [3, [0, 3]],
    [1, [1]],
    [0, []],
  ]);
});

const silent: readonly Row[] = [order("1", "2025-08-10")];
const customers: readonly Row[] = [
  account("1"),
  account("2", { owner: "李四" }),
  account("3", { isKeyAccount: false }),
];
const book = (Orders: readonly Row[], Accounts: readonly Row[] = customers): Tables => ({ Accounts, Orders });

const lostDates = (lostDate: CellValue, orders: readonly Row[]) => ({
  tables: book(orders, [account("1", { lostDate }), account("2")]),
  policy: policy(),
});
/** The same question of every figure about the base. */
const base = (Object.keys({ M1: 1, M2: 1, K3: 1 }) as KpiId[]).flatMap((id) =>
  (
    [
      [
        "nobody says after how many months",
        { "churn.inactiveMonths": null },
        "It is not said after how many months a customer counts as lost",
      ],
      [
        "less than a month",
        { "churn.inactiveMonths": 0 },
        "It is not said after how many months a customer counts as lost",
      ],
      [
        "nobody says from when orders are complete",
        { "orders.completeSince": null },
        "It is not said from when Orders is complete",
      ],
      [
        "complete a day too late",
        { "orders.completeSince": day("2024-07-02") },
        "Orders are complete from 2024-07-02 only and do not cover the time from 2024-07-01",
      ],
    ] as const
  ).map(
    ([what, parameters, reason]) =>
      [id, { what, tables: book(silent), policy: policy(parameters), gives: { actual: null, reason } }] as const,
  ),
);
const ofBase = (id: KpiId) => base.filter(([one]) => one === id).map(([, row]) => row);

testFigures({
  K3: [
    ...ofBase("K3"),
    {
      what: "orders complete from twelve months and the months of silence before the period",
      tables: book(silent),
      policy: policy({ "orders.completeSince": day("2024-07-01") }),
      gives: { actual: 1, notes: ["0 lost by their date, 1 by months without orders"] },
    },
    {
      what: "nobody lost: nothing is told",
      tables: book([order("1", "2025-12-10")]),
      policy: policy(),
      gives: { actual: 0, notes: [] },
    },
    {
      what: "no marks",
      tables: book(silent, [{ accountId: "1", accountName: "甲" }]),
      policy: policy(),
      gives: { actual: null, reason: "Not installed: Prospects·Key account" },
    },
    {
      what: "a mark that cannot be read",
      tables: book(silent, [account("1", { isKeyAccount: "perhaps" })]),
      policy: policy(),
      gives: { actual: null, reason: "A key-account mark in Accounts cannot be read" },
    },
  ],
  M1: [
    ...ofBase("M1"),
    {
      what: "one month is a length of silence",
      tables: book([order("1", "2025-12-15"), order("2", "2025-12-15"), order("2", "2026-03-01")]),
      policy: policy({ "churn.inactiveMonths": 1 }),
      gives: { actual: 0.5, numerator: 1, denominator: 2 },
    },
    {
      what: "no orders",
      tables: { Accounts: customers },
      policy: policy(),
      gives: { actual: null, reason: "Not installed: Orders" },
    },
    {
      what: "no names of customers",
      tables: { Accounts: [{ accountId: "1" }], Orders: silent },
      policy: policy(),
      gives: { actual: null, reason: "Not installed: Prospects·Customer" },
    },
    {
      what: "a period to come",
      tables: book(silent),
      period: "2026-Q2",
      policy: policy(),
      gives: { actual: null, reason: "The period has not begun" },
    },
    {
      what: "a lost date that cannot be read, of an account in the base",
      ...lostDates("soon", [order("1", "2025-12-01"), order("2", "2025-12-01")]),
      gives: { actual: null, reason: "A lost date in Accounts cannot be read" },
    },
    {
      what: "in the quarter after, of whose base the account is no more",
      ...lostDates("soon", [order("1", "2025-03-01"), order("2", "2025-12-01")]),
      period: "2026-Q2",
      today: "2026-06-30",
      gives: { actual: 1, denominator: 1 },
    },
    {
      what: "of one whose orders are older than the base",
      ...lostDates("soon", [order("1", "2024-12-31"), order("2", "2025-12-01")]),
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "of one who ordered on the first day of the period only",
      ...lostDates("soon", [order("1", "2026-01-01"), order("2", "2025-12-01")]),
      gives: { actual: 0, denominator: 1 },
    },
    {
      what: "of one who also ordered in the period",
      ...lostDates("soon", [order("1", "2026-01-02"), order("1", "2025-01-01"), order("2", "2025-12-01")]),
      gives: { actual: null, reason: "A lost date in Accounts cannot be read" },
    },
    ...(
      [
        ["a day that cannot be read", order("1", null, { orderDate: "spring" }), 1],
        ["of a sample it is no matter", order("1", null, { orderDate: "spring", isSample: true }), 0],
        ["as may an order without a day", order("1", null, { amount: null }), 1],
        ["whatever its amount", order("1", null), 1],
        ["of a return it is no matter", order("1", null, { isReturn: true }), 0],
        ["nor without a customer", order(null, null), 0],
        ["nobody can say whether it is a sample", order("1", "2026-01-02", { isSample: "perhaps" }), 1],
        ["nor whether it came back", order("1", "2026-01-02", { isReturn: "perhaps" }), 1],
        ["one without a day that may be two customers'", order("双", null), 2],
        ["nor is that of nobody who is known", order("9", null, { orderDate: "spring" }), 0],
        ["a customer that may be two counts for each", order("双", "2026-03-16"), 2],
        ["as does one on an old day", order("双", "2016-03-16"), 2],
        ["a day after today says nothing yet", order("双", "2026-03-17"), 0],
      ] as const
    ).map(([what, line, count]) => ({
      what,
      tables: book(
        [...silent, line],
        [account("1"), account("2", { accountName: "双" }), account("3", { accountName: "双" })],
      ),
      policy: policy(),
      gives: count === 0 ? { actual: 1 } : { actual: null, reason: unclear(count) },
    })),
    {
      what: "one that may be another person's is that person's only",
      tables: book(
        [...silent, order("双", "2026-02-01")],
        [account("1"), account("2", { accountName: "双" }), account("3", { accountName: "双", owner: "李四" })],
      ),
      owner: "李四",
      policy: policy(),
      gives: { actual: null, reason: unclear(1) },
    },
  ],
  M2: [
    ...ofBase("M2"),
    {
      what: "neither those lost by their date nor those by silence stay",
      tables: book(
        ["1", "2", "3"].map((id) => order(id, id === "1" ? "2025-08-10" : "2025-12-10")),
        [account("1"), account("2", { lostDate: day("2026-02-02") }), account("3")],
      ),
      policy: policy(),
      gives: { actual: 1 / 3, numerator: 1, notes: ["1 lost by their date, 1 by months without orders"] },
    },
    {
      what: "who stays over the base",
      tables: book([...silent, order("2", "2025-12-10"), order("3", "2025-12-10")]),
      policy: policy(),
      gives: {
        actual: 2 / 3,
        numerator: 2,
        denominator: 3,
        notes: ["0 lost by their date, 1 by months without orders"],
      },
    },
  ],
  M3: [
    {
      what: "over orders: a number once, a line without number by itself, first and last day",
      tables: {
        Accounts: customers,
        Orders: [
          order("1", "2026-01-01", { orderId: "A" }),
          order("1", "2026-03-16", { orderId: " A " }),
          order("1", "2026-03-16", { orderId: "B" }),
          order("2", "2026-02-01", { orderId: null }),
          order("2", "2026-02-01", { orderId: " " }),
          order("2", "2026-02-01", { orderId: null }),
          order("2", "2026-02-01", { orderId: "S", isSample: true }),
          order("1", "2025-12-31", { orderId: "C" }),
          order("1", "2026-03-17", { orderId: "D" }),
        ],
        Complaints: [{ accountId: "1", receivedDate: day("2026-02-02"), causeType: "staff", isEffective: null }],
      },
      policy: policy({ "kpi.complaintBase": "orders" }),
      gives: { actual: 1 / 5, numerator: 1, denominator: 5 },
    },
  ],
  M5: [
    ...(
      [
        ["a day that cannot be read", order("1", null, { orderDate: "spring" }), 1],
        ["an empty line", { accountId: null, orderDate: null, amount: null }, 0],
        ["a customer that may be two", order("双", "2026-03-16"), 1],
        ["both", [order("双", "2026-03-16"), order("1", null, { orderDate: "spring" })], 2],
        ["one before the period", order("双", "2025-12-31"), 0],
        ["one after today", order("双", "2026-03-17"), 0],
      ] as const
    ).map(([what, line, count]) => ({
      what,
      tables: book(
        [
          order("1", "2026-02-01"),
          order("1", "2026-02-02"),
          ...(Array.isArray(line) ? (line as readonly Row[]) : [line as Row]),
        ],
        [account("1"), account("2", { accountName: "双" }), account("3", { accountName: "双" })],
      ),
      policy: policy(),
      gives: count === 0 ? { actual: 1 } : { actual: null, reason: unclear(count) },
    })),
    {
      what: "samples and returns are no orders, whatever their day",
      tables: book([
        order("1", "2026-02-01"),
        order("1", "2026-02-02", { isReturn: true }),
        order("1", "2026-02-03", { isSample: true }),
        order("1", null, { orderDate: "spring", isSample: true }),
      ]),
      policy: policy(),
      gives: { actual: 0, numerator: 0, denominator: 1 },
    },
    {
      what: "days of one customer are not those of the next",
      tables: book([
        order("1", "2026-01-05"),
        order("1", "2026-01-10"),
        order("2", "2026-01-10"),
        order("2", "2026-01-20"),
        order("3", "2026-01-20"),
      ]),
      policy: policy(),
      gives: { actual: 2 / 3, numerator: 2, denominator: 3 },
    },
    {
      what: "nobody says from when orders are complete",
      tables: book(silent),
      policy: policy({ "orders.completeSince": null }),
      gives: { actual: null, reason: "It is not said from when Orders is complete" },
    },
    {
      what: "orders complete from the first day on",
      tables: book([order("1", "2026-02-01")]),
      policy: policy({ "orders.completeSince": day("2026-01-01") }),
      gives: { actual: 0, denominator: 1, notes: [] },
    },
    {
      what: "orders complete from the day after",
      tables: book([order("1", "2026-02-01")]),
      policy: policy({ "orders.completeSince": day("2026-01-02") }),
      gives: {
        actual: null,
        reason: "Orders are complete from 2026-01-02 only and do not cover the time from 2026-01-01",
      },
    },
    {
      what: "no names of customers",
      tables: { Accounts: [{ accountId: "1" }], Orders: silent },
      policy: policy(),
      gives: { actual: null, reason: "Not installed: Prospects·Customer" },
    },
    {
      what: "as retention",
      tables: book([...silent, order("2", "2025-12-10")]),
      policy: policy({ "kpi.loyaltyDef": "retention" }),
      gives: { actual: 0.5, numerator: 1, denominator: 2 },
    },
    {
      what: "as answers of surveys",
      tables: {
        ...book(silent),
        Surveys: [{ accountId: "1", date: day("2026-02-01"), score: 4, scaleMin: 1, scaleMax: 5 }],
      },
      policy: policy({ "kpi.loyaltyDef": "survey", "survey.minResponses": 1 }),
      gives: { actual: 0.75, numerator: 0.75, denominator: 1 },
    },
  ],
});

describe("customers with orders on two days, month by month", () => {
  /** Two in January; one a month in February and March; the same day twice in April; five days in May and June. */
  const days = [
    ...["2026-01-01", "2026-01-31"],
    ...["2026-02-28", "2026-03-01"],
    ...["2026-04-10", "2026-04-10"],
    ...["2026-05-01", "2026-05-02", "2026-05-02", "2026-05-03", "2026-06-01", "2026-06-30"],
  ];
  const made = () => dataset(book(days.map((iso) => order("1", iso))), "2026-12-31", policy());
  test.each<[string, number | null, number]>([
    ["2026-01", 1, 1],
    ["2026-02", 0, 1],
    ["2026-03", 0, 1],
    ["2026-04", 0, 1],
    ["2026-05", 1, 1],
    ["2026-06", 1, 1],
    ["2026-07", 0, 0],
    ["2026-Q1", 1, 1],
    ["2026-Q2", 1, 1],
    ["2026-Q3", 0, 0],
    ["2026-W09", 1, 1],
    ["2026-W18", 1, 1],
    ["2026-W15", 0, 1],
  ])("%s", (label, numerator, denominator) =>
    expect(kpiFunctions.M5(made(), { period: parsePeriod(label)!, owner: null })).toMatchObject({
      numerator,
      denominator,
    }),
  );
  test("on at least three days", () => {
    const three = (label: string) =>
      orderRows(made()).customers({ period: parsePeriod(label)!, owner: null }, 3, "three", ({ from }) => from);
    expect(["2026-01", "2026-05", "2026-06", "2026-Q1", "2026-Q2", "2026-H1"].map(three)).toEqual([0, 1, 0, 1, 1, 1]);
  });
});
