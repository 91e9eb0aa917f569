/** Complaints (K5, M3) and answers in time (K6, and the aid of K12) at their edges. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { isEffective } from "../../../src/kpis/complaints";
import { answerTimeliness } from "../../../src/kpis/feedback";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, type PolicyOptions, type Row } from "../support";
import { inWords, testFigures, type FigureCase, type Tables } from "./figures";

const error = { error: "#N/A" };
/** 1 and 3 are key accounts, 2 is none; 4 and 5 share a name, and 5 is a key account; so do 6 and 7, which are none. */
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: true, owner: "张三" },
  { accountId: "2", accountName: "乙", isKeyAccount: false, owner: "张三" },
  { accountId: "3", accountName: "丙", isKeyAccount: true, owner: "李四" },
  { accountId: "4", accountName: "丁", isKeyAccount: null, owner: "张三" },
  { accountId: "5", accountName: "丁", isKeyAccount: true, owner: "李四" },
  { accountId: "6", accountName: "戊", isKeyAccount: false, owner: "张三" },
  { accountId: "7", accountName: "戊", isKeyAccount: false, owner: "李四" },
];
const unreadableMark = { actual: null, reason: "A key-account mark in Accounts cannot be read" };
const stray = (count: number) =>
  `${counted(count, "row names no known customer and is", "rows name no known customer and are")} not counted`;

test.each<[CellValue | undefined, CellValue | undefined, boolean | null | undefined]>([
  [true, "customer", true],
  [false, "staff", false],
  [null, "staff", true],
  [" ", "company", true],
  [null, "customer", false],
  [null, "third", false],
  [null, null, null],
  [null, "weather", null],
  ["maybe", "staff", undefined],
  [error, "staff", undefined],
])("a complaint marked %p of cause %p: %p", (cell, cause, expected) => expect(isEffective(cell, cause)).toBe(expected));

const complaint = (accountId: CellValue, more: Row = {}): Row => ({
  ...{ accountId, receivedDate: day("2026-02-02"), causeType: "staff", isEffective: null, ...more },
});
const order = (accountId: CellValue, iso: string, more: Row = {}): Row => ({
  ...{ accountId, orderDate: day(iso), orderId: null, amount: 1, ...more },
});
const parameters = { "orders.completeSince": day("2020-01-01"), "churn.inactiveMonths": 6 };
const orders = [order("1", "2026-01-05"), order("2", "2026-01-05")];
const given = (
  what: string,
  rows: readonly Row[],
  gives: FigureCase["gives"],
  more: Partial<FigureCase> = {},
): FigureCase => ({
  ...{ what, gives, policy: { parameters } },
  tables: { Accounts: accounts, Complaints: rows, Orders: orders },
  ...more,
});
const bad = (count: number) => ({
  actual: null,
  reason: `${counted(count, "complaint has", "complaints have")} an unclear date, customer or mark`,
});
/** Complaints of key accounts beside that of customer 1: which are open, which are told, which are no matter. */
const own = complaint("1");
const open: readonly (readonly [string, readonly Row[], number])[] = [
  ["of no day", [complaint("1", { receivedDate: null }), complaint("3", { receivedDate: "?" })], 2],
  ["a mark that cannot be read", [complaint("3", { isEffective: "maybe" }), complaint("3", { isEffective: error })], 2],
  ["one that may be a key account's", [complaint("丁")], 1],
  ["one of each", [complaint("丁"), complaint("3", { receivedDate: null }), complaint("1", { isEffective: "?" })], 3],
];
const told: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  ["not effective", [complaint("3", { causeType: "third" }), complaint("1", { isEffective: false })], []],
  [
    "undecided",
    [complaint("3", { causeType: null }), complaint("3", { causeType: "?" })],
    ["2 more complaints are not decided yet"],
  ],
  ["of nobody known, of nobody", [complaint("9"), complaint(null)], [stray(2)]],
  ["of nobody known, on another day", [complaint("9", { receivedDate: day("2025-12-31") })], []],
  ["of nobody known, of no day", [complaint("9", { receivedDate: null })], []],
];

testFigures({
  K5: [
    ...open.map(([what, rows, count]) => given(what, [own, ...rows], bad(count))),
    ...told.map(([what, rows, notes]) => given(what, [own, ...rows], { actual: 1, notes })),
    given(
      "ordinary customers' are no matter, whatever they hold",
      [
        own,
        complaint("2"),
        complaint("2", { receivedDate: null }),
        complaint("2", { isEffective: "?" }),
        complaint("2", { causeType: null }),
        complaint("戊"),
      ],
      { actual: 1, notes: [] },
    ),
    given(
      "rows in which nobody entered anything",
      [own, { accountId: null, receivedDate: null, causeType: null, isEffective: null }],
      {
        ...{ actual: 1, notes: [] },
      },
    ),
    given("a mark that cannot be read on the account", [own], unreadableMark, {
      tables: { Accounts: [...accounts, { accountId: "8", isKeyAccount: "?" }], Complaints: [own] },
    }),
    given("of the owner that counts: one that may be his", [own, complaint("丁")], bad(1), { owner: "李四" }),
    given(
      "one that may be another's key account's is not his",
      [own, complaint("丁")],
      { actual: 1 },
      { owner: "张三" },
    ),
  ],
  M3: [
    ...open.slice(0, 2).map(([what, rows, count]) => given(what, [own, ...rows], bad(count))),
    given("of whichever customer", [own, complaint("戊"), complaint("2", { isEffective: "?" })], bad(2)),
    ...told.map(([what, rows, notes]) =>
      given(what, [own, ...rows], { actual: 0.5, numerator: 1, denominator: 2, notes }),
    ),
    given("ordinary customers' count", [own, complaint("2"), complaint("2")], { actual: 1.5, numerator: 3 }),
    ...([null, 0, -1] as const).map((months) =>
      given(
        `months without orders: ${months}`,
        [own],
        {
          actual: null,
          reason: "It is not said after how many months a customer counts as lost",
        },
        { policy: { parameters: { ...parameters, "churn.inactiveMonths": months } } },
      ),
    ),
    given(
      "one month: from 17 February on",
      [own],
      { actual: 1, denominator: 1 },
      {
        policy: { parameters: { ...parameters, "churn.inactiveMonths": 1 } },
        tables: {
          Accounts: accounts,
          Complaints: [own],
          Orders: [order("1", "2026-02-17"), order("2", "2026-02-16")],
        },
      },
    ),
    given(
      "orders complete from the first of the six months",
      [own],
      { actual: 0.5 },
      {
        policy: { parameters: { ...parameters, "orders.completeSince": day("2025-09-17") } },
      },
    ),
    given(
      "a day later",
      [own],
      {
        actual: null,
        reason: "Orders are complete from 2025-09-18 only and do not cover the time from 2025-09-17",
      },
      { policy: { parameters: { ...parameters, "orders.completeSince": day("2025-09-18") } } },
    ),
    given(
      "nobody says from when they are",
      [own],
      {
        actual: null,
        reason: "It is not said from when Orders is complete",
      },
      { policy: { parameters: { ...parameters, "orders.completeSince": null } } },
    ),
    given(
      "orders of no day, and one that may be two customers'",
      [own],
      {
        actual: null,
        reason: "2 orders of the period have an unclear date, amount or customer",
      },
      {
        tables: {
          Accounts: accounts,
          Complaints: [own],
          Orders: [...orders, order("1", "2026-01-05", { orderDate: "?" }), order("戊", "2026-01-05")],
        },
      },
    ),
    ...(
      [
        [
          "over orders nobody asks after months, nor from when all are there",
          { "churn.inactiveMonths": null, "orders.completeSince": null },
          1 / 3,
        ],
        [
          "but where that is said it must be the period's first day",
          { "orders.completeSince": day("2026-01-01") },
          1 / 3,
        ],
        ["and not later", { "orders.completeSince": day("2026-01-02") }, null],
      ] as const
    ).map(([what, changed, actual]) =>
      given(
        what,
        [own],
        { actual },
        {
          policy: { parameters: { ...parameters, ...changed, "kpi.complaintBase": "orders" } },
          tables: {
            Accounts: accounts,
            Complaints: [own],
            Orders: [...orders, order("1", "2026-03-16"), order("1", "2025-12-31"), order("1", "2026-03-17")],
          },
        },
      ),
    ),
  ],
});

const whole = { period: parsePeriod("2026-Q1")!, owner: null };
test("by cause or by mark; without either that is said, and what else is not installed", () => {
  const column = (name: string, value: CellValue): Tables => ({
    Accounts: accounts,
    Complaints: [{ accountId: "1", receivedDate: day("2026-02-02"), [name]: value }],
  });
  const asked = (id: "K5" | "M3" | "K6" | "K12", tables: Tables) =>
    inWords(kpiFunctions[id](dataset(tables, "2026-03-16", { parameters }), whole));
  expect(asked("K5", column("isEffective", true))).toMatch(/^1 = 1/);
  expect(asked("K5", column("causeType", "staff"))).toMatch(/^1 = 1/);
  expect(asked("K5", column("other", "staff"))).toMatch(/Not installed: Complaints·Effective$/);
  expect(asked("M3", column("causeType", "staff"))).toMatch(/Not installed: Orders$/);
  expect(asked("K6", { Accounts: accounts })).toMatch(/Not installed: [^,]+$/);
});

test("the period that runs is told beside the complaint rate", () => {
  const data = dataset({ Accounts: accounts, Complaints: [own], Orders: orders }, "2026-03-16", { parameters });
  expect(inWords(kpiFunctions.M3(data, whole))).toMatch(/^0.5 = 1 \/ 2 \| The period is not over/);
});

/** Came on Monday 2 March at ten; two working days end with Wednesday. */
const came = day("2026-03-02") + 10 / 24;
const item = (repliedAt: CellValue, more: Row = {}): Row => ({
  ...{ accountId: "1", kind: "opinion", receivedAt: came, repliedAt, owner: null, ...more },
});
const wednesday = day("2026-03-04");
const inDays: PolicyOptions = { parameters: { "feedback.standardTime": 2, "question.limit": 2 } };
const inHours: PolicyOptions = { parameters: { "feedback.standardTime": 24, "feedback.unit": "hour" } };
const items = (
  what: string,
  rows: readonly Row[],
  gives: FigureCase["gives"],
  more: Partial<FigureCase> = {},
): FigureCase => ({ what, gives, tables: { Accounts: accounts, FeedbackItems: rows }, policy: inDays, ...more });
const unclear = (count: number) => ({
  actual: null,
  reason: `${counted(count, "feedback item has", "feedback items have")} an unclear kind, time or customer`,
});
const good = item(wednesday);

testFigures({
  K6: [
    ...(
      [
        ["on its last day", wednesday, 1],
        ["in its last evening", wednesday + 0.9999, 1],
        ["the next midnight", wednesday + 1, 0],
        ["the same day, typed without time", day("2026-03-02"), 1],
        ["not yet", null, 0],
      ] as const
    ).map(([what, at, actual]) => items(what, [item(at)], { actual, denominator: 1 })),
    ...(
      [
        ["within a day", came + 0.9, 1],
        ["to the minute", came + 1, 1],
        ["half a second late, which is noise", came + 1 + 0.5 / 86400, 1],
        ["two seconds late", came + 1 + 2 / 86400, 0],
        ["the next midnight but one", day("2026-03-04"), 0],
        ["typed without time on the next day", day("2026-03-03"), 1],
      ] as const
    ).map(([what, at, actual]) =>
      items(`24 hours: ${what}`, [item(at)], { actual, denominator: 1 }, { policy: inHours }),
    ),
    items(
      "24 hours are over the day after",
      [item(null)],
      { actual: 0, denominator: 1 },
      { policy: inHours, today: "2026-03-04" },
    ),
    items(
      "24 hours are not over on their day",
      [item(null)],
      { actual: null, denominator: 0 },
      { policy: inHours, today: "2026-03-03" },
    ),
    items(
      "the deadline is what lies in the period",
      [item(null, { receivedAt: day("2026-02-26") }), item(null, { receivedAt: day("2026-02-25") })],
      {
        ...{ actual: 0, denominator: 1 },
      },
      { period: "2026-02" },
    ),
    items(
      "opinions and suggestions, no questions",
      [good, item(null, { kind: "suggestion" }), item(null, { kind: "question" })],
      {
        ...{ actual: 0.5, denominator: 2, notes: [] },
      },
    ),
    ...(
      [
        ["no kind, a word that is none", [item(wednesday, { kind: null }), item(wednesday, { kind: "praise" })], 2],
        ["no moment of arrival", [item(wednesday, { receivedAt: null }), item(wednesday, { receivedAt: "?" })], 2],
        [
          "an answer before it came, one that cannot be read",
          [item(day("2026-03-01")), item("soon", { accountId: "3" })],
          2,
        ],
        ["one that may be a key account's", [item(wednesday, { accountId: "丁" })], 1],
        ["one of each", [item("soon"), item(wednesday, { accountId: "丁" })], 2],
      ] as const
    ).map(([what, rows, count]) => items(what, [good, ...rows], unclear(count))),
    items(
      "what cannot be read of ordinary customers, of nobody known, or of a question is no matter",
      [
        good,
        item("soon", { accountId: "2" }),
        item("soon", { accountId: "9" }),
        item("soon", { kind: "question" }),
        item(wednesday, { accountId: "戊" }),
        { accountId: null, kind: null, receivedAt: null, repliedAt: null, owner: null },
      ],
      { actual: 1, denominator: 1, notes: [] },
    ),
    items(
      "those of nobody known, and of nobody, are told",
      [good, item(null, { accountId: "9" }), item(null, { accountId: null })],
      {
        ...{ actual: 1, denominator: 1, notes: [stray(2)] },
      },
    ),
    items("ordinary customers' are not told", [good, item(null, { accountId: "2" }), item(null, { accountId: "戊" })], {
      actual: 1,
      notes: [],
    }),
    items(
      "whom the item names has it, else the account's owner",
      [item(wednesday, { owner: "李四" }), item(null, { accountId: "3" }), item(null)],
      { actual: 0.5, denominator: 2 },
      { owner: "李四" },
    ),
    items("a mark that cannot be read on the account", [good], unreadableMark, {
      tables: { Accounts: [...accounts, { accountId: "8", isKeyAccount: "?" }], FeedbackItems: [good] },
    }),
    items(
      "no standard time",
      [good],
      { actual: null, reason: "The standard time for feedback is not filled" },
      { policy: {} },
    ),
  ],
});

describe("questions answered", () => {
  const question = (repliedAt: CellValue, more: Row = {}) => item(repliedAt, { kind: "question", ...more });
  const asked = (rows: readonly Row[], policy: PolicyOptions = inDays) =>
    inWords(answerTimeliness(dataset({ Accounts: accounts, FeedbackItems: rows }, "2026-03-16", policy), whole));
  test.each<[string, readonly Row[], RegExp]>([
    ["in time, too late", [question(wednesday), question(wednesday + 1)], /^0.5 = 1 \/ 2$/],
    ["opinions are none, whatever they hold", [question(wednesday), item(null), item("soon")], /^1 = 1 \/ 1$/],
    ["suggestions neither", [question(wednesday), item("soon", { kind: "suggestion" })], /^1 = 1 \/ 1$/],
    ["no kind", [question(wednesday), item(wednesday, { kind: null })], /1 feedback item has an unclear kind/],
    ["none due", [item(wednesday)], /No feedback of the period is due yet$/],
  ])("%s", (_, rows, expected) => expect(asked(rows)).toMatch(expected));
  test("working days whatever the unit of opinions, and no limit without one", () => {
    const parameters = { "question.limit": 2, "feedback.unit": "hour" };
    expect(asked([question(wednesday)], { parameters })).toBe("1 = 1 / 1");
    expect(asked([question(wednesday)], {})).toMatch(/The time limit for answers is not filled$/);
    const gone = dataset({ Accounts: accounts }, "2026-03-16", inDays);
    expect(inWords(answerTimeliness(gone, whole))).toMatch(/Not installed: [^,]+$/);
  });
  test("beside the opinions of the same workbook", () => {
    const FeedbackItems = [question(wednesday + 1), item(wednesday)];
    const data = dataset({ Accounts: accounts, FeedbackItems }, "2026-03-16", inDays);
    expect([kpiFunctions.K6(data, whole).actual, answerTimeliness(data, whole).actual]).toEqual([1, 0]);
  });
});
