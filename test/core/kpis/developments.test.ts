/** Results of developments (K4, D3, S6) and new customers by their applications (D1) at their edges. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { counted, dataset, day, type Row } from "../support";
import { inWords, testFigures, type FigureCase, type Tables } from "./figures";

const unreadable = { error: "#N/A" };
/** 1 and 3 are key accounts, 1 under the key-account plan P; 4 and 5 share a name, and 5 is a key account. */
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: true, owner: "张三", planId: "P" },
  { accountId: "2", accountName: "乙", isKeyAccount: false, owner: "张三", planId: "P" },
  { accountId: "3", accountName: "丙", isKeyAccount: true, owner: "李四", planId: "G" },
  { accountId: "4", accountName: "丁", isKeyAccount: null, owner: "张三", planId: null },
  { accountId: "5", accountName: "丁", isKeyAccount: true, owner: "李四", planId: "P" },
  { accountId: "6", accountName: "戊", isKeyAccount: false, owner: "张三", planId: null },
  { accountId: "7", accountName: "戊", isKeyAccount: false, owner: "张三", planId: null },
];
const ended = (accountId: Row[string], more: Row = {}): Row => ({
  ...{ accountId, owner: "张三", planType: null, result: "won", resultDate: day("2026-02-02"), ...more },
});
const target = (targetValue: Row[string]): Row => ({
  ...{ planId: "P", metric: "signedCount", periodType: "quarter", period: "2026-Q1", owner: "张三", targetValue },
});
const plans: readonly Row[] = [
  { planId: "P", planType: "KA" },
  { planId: "G", planType: "general" },
];
const tables = (...rows: readonly Row[]): Tables => ({
  Accounts: accounts,
  Plans: plans,
  PlanTargets: [target(4)],
  Development: rows,
});
const given = (
  what: string,
  rows: readonly Row[],
  gives: FigureCase["gives"],
  more: Partial<FigureCase> = {},
): FigureCase => ({ what, tables: tables(...rows), gives, ...more });
const unclear = (count: number) => ({
  actual: null,
  reason: `${counted(count, "development has", "developments have")} an unclear result, result date or customer`,
});
const stray = (count: number) =>
  `${counted(count, "row names no known customer and is", "rows name no known customer and are")} not counted`;
const won = ended("1");

/** Rows of which nobody can say whether they are wins of key accounts in the period, and rows that are none of these. */
const open: readonly (readonly [string, readonly Row[], number])[] = [
  ["wins of no day", [ended("1", { resultDate: null }), ended("3", { resultDate: "?" })], 2],
  ["a result that cannot be read, in the period", [ended("1", { result: unreadable })], 1],
  ["a result that cannot be read, of no day", [ended("1", { result: "?", resultDate: null })], 1],
  ["a win that may be a key account's", [ended("丁")], 1],
  ["one that may be a key account's and one of no day", [ended("丁"), ended("1", { resultDate: null })], 2],
];
const settled: readonly (readonly [string, readonly Row[], string | null])[] = [
  ["lost, terminated, open", ["lost", "terminated", "open"].map((result) => ended("3", { result })), null],
  ["an ordinary customer's of no day", [ended("2", { resultDate: null })], null],
  ["lost on no day", [ended("1", { result: "lost", resultDate: null })], null],
  ["open on no day", [ended("1", { result: "open", resultDate: null })], null],
  ["no result and no day", [ended("1", { result: null, resultDate: null })], null],
  ["a win that may be one of two ordinary customers'", [ended("戊")], null],
  ["wins of nobody known and of nobody", [ended("9"), ended(null)], stray(2)],
  ["a result of nobody known that cannot be read", [ended("9", { result: unreadable })], stray(1)],
  ["lost by nobody known", [ended("9", { result: "lost" })], null],
];

testFigures({
  K4: [
    ...open.map(([what, rows, count]) => given(what, [won, ...rows], unclear(count))),
    ...settled.map(([what, rows, note]) =>
      given(what, [won, ...rows], { actual: 0.25, numerator: 1, denominator: 4, notes: note === null ? [] : [note] }),
    ),
    given("its own kind of plan stands over the account's", [ended("1", { planType: "general" })], {
      actual: 0,
      notes: ["1 win belongs to no key-account plan and is not counted"],
    }),
    given("and the other way round", [ended("3", { planType: "KA" })], { actual: 0.25, notes: [] }),
    given("two wins without plan", [ended("3"), ended("3")], {
      actual: 0,
      notes: ["2 wins belong to no key-account plan and are not counted"],
    }),
    given(
      "a target that cannot be read",
      [won],
      {
        actual: null,
        numerator: 1,
        reason: "A target or its period cannot be read",
      },
      { tables: { ...tables(won), PlanTargets: [target("four")] } },
    ),
    given(
      "a key-account mark that cannot be read",
      [won],
      {
        actual: null,
        reason: "A key-account mark in Accounts cannot be read",
      },
      { tables: { ...tables(won), Accounts: [...accounts, { accountId: "8", isKeyAccount: "?" }] } },
    ),
  ],
  D3: [
    ...open.map(([what, rows, count]) => given(what, [won, ...rows], unclear(count))),
    ...settled.map(([what, rows, note]) =>
      given(what, [won, ...rows], { actual: 1, target: 15, notes: note === null ? [] : [note] }),
    ),
    ...(
      [
        ["2026-02", 5],
        ["2026-Q1", 15],
        ["2026-H1", 30],
        ["2026", 60],
        ["2026-W06", null],
      ] as const
    ).map(([period, goal]) => given(`five a month in ${period}`, [won], { actual: 1, target: goal }, { period })),
    given("a week has no target and no pace", [won], { actual: 1, target: null, pace: null }, { period: "2026-W06" }),
    given(
      "nobody says how many a month",
      [won],
      { actual: 1, target: null, pace: null },
      {
        policy: { parameters: { "ka.newPerMonth": null } },
      },
    ),
    given("pace by working days: 53 of 64", [won], { actual: 1, pace: 1 / (15 * (53 / 64)) }),
    given("of a key account under no plan", [ended("3"), ended("3")], { actual: 1 }),
    given(
      "a key-account mark that cannot be read",
      [won],
      {
        actual: null,
        reason: "A key-account mark in Accounts cannot be read",
      },
      { tables: { ...tables(won), Accounts: [...accounts, { accountId: "8", isKeyAccount: "?" }] } },
    ),
  ],
  S6: [
    given(
      "won over those with a result; open ones and those without are in neither",
      [won, ...["lost", "terminated", "open", null].map((result) => ended("2", { result }))],
      { actual: 1 / 3, numerator: 1, denominator: 3 },
    ),
    given("open ones of no day are no matter", [won, ended("1", { result: "open", resultDate: null })], { actual: 1 }),
    given(
      "a result that cannot be read, a loss of no day",
      [won, ended("2", { result: "?" }), ended("2", { result: "lost", resultDate: null })],
      unclear(2),
    ),
    given("of another day it is no matter", [won, ended("2", { result: "?", resultDate: day("2025-12-31") })], {
      actual: 1,
    }),
    given("no result", [ended("1", { result: "open" })], {
      actual: null,
      denominator: 0,
      reason: "No development of the period has a result",
    }),
    given("everybody's, nobody's too", [ended("9", { owner: null }), ended("2", { result: "lost" })], { actual: 0.5 }),
    given("of a person", [won, ended("3", { owner: "李四", result: "lost" })], { actual: 1 }, { owner: "张三" }),
  ],
});

const all = { period: parsePeriod("2026-Q1")!, owner: null };
const asked = (id: "K4" | "D3" | "S6" | "D1", given: Tables, parameters = {}): string =>
  inWords(kpiFunctions[id](dataset(given, "2026-03-16", { parameters }), all));

describe("what is not installed", () => {
  const without = (...gone: readonly string[]): Tables =>
    Object.fromEntries(Object.entries(tables(won)).filter(([key]) => !gone.includes(key)));
  const stripped = (column: string, keys: readonly string[]): Tables =>
    Object.fromEntries(
      Object.entries(tables(won)).map(([key, rows]) => [
        key,
        keys.includes(key)
          ? rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)))
          : rows,
      ]),
    );
  test.each([
    ["K4", without("Plans"), "Not installed: Plan card"],
    ["D3", without("Development"), "Not installed: Development"],
    ["S6", without("Development"), "Not installed: Development"],
    ["D1", without(), "Not installed: New customers, Orders"],
  ] as const)("%s", (id, rest, reason) => expect(asked(id, rest)).toContain(reason));
  test("a period that runs is told", () =>
    expect(asked("S6", tables(won))).toMatch(/^1 = 1 \/ 1 \| The period is not over/));
  test("K4 by actions", () =>
    expect(asked("K4", without("Development"), { "kpi.04.unit": "actions" })).toMatch(/Not installed: [^,]*actions$/i));

  test("one of two columns says which plan a win belongs to", () => {
    expect(asked("K4", stripped("planType", ["Development"]))).toMatch(/^0.25 = 1 \/ 4/);
    expect(asked("K4", stripped("planId", ["Accounts"]))).toMatch(/^0 = 0 \/ 4/);
    const neither = stripped("planType", ["Development"]);
    const found = asked("K4", { ...neither, Accounts: stripped("planId", ["Accounts"]).Accounts! });
    expect(found).toMatch(/^null = null \/ null \| /);
  });
});

describe("K4 by actions", () => {
  const action = (dueDate: string, completedDate: string | null, status = "done"): Row => ({
    ...{ planId: "P", owner: "张三", status, dueDate: day(dueDate) },
    completedDate: completedDate === null ? null : day(completedDate),
  });
  const of = (rows: readonly Row[], owner: string | null = null) =>
    kpiFunctions.K4(
      dataset({ Plans: plans, PlanActions: rows }, "2026-03-16", { parameters: { "kpi.04.unit": "actions" } }),
      { ...all, owner },
    );
  test("done by today, which is the end of the days so far", () => {
    const days = ["2026-03-15", "2026-03-16", "2026-03-17", null];
    expect(of(days.map((iso) => action("2026-03-20", iso)))).toMatchObject({
      ...{ actual: 0.75, numerator: 3, denominator: 4, target: 4 },
      pace: 3 / (4 * (53 / 64)),
    });
  });
  test("none planned is no rate and no target", () => {
    const none = of([action("2026-04-01", null)]);
    expect(none).toMatchObject({ actual: null, numerator: 0, denominator: 0, target: null, pace: null });
    expect(inWords(none)).toMatch(/The target is zero/);
  });
  test("each person's own, one after the other", () => {
    const rows = [action("2026-03-01", null, "open"), { ...action("2026-03-01", "2026-03-01"), owner: "李四" }];
    expect([of(rows, "张三").actual, of(rows, "李四").actual, of(rows).actual]).toEqual([0, 1, 0.5]);
  });
});

const app = (accountId: Row[string], more: Row = {}): Row => ({
  ...{ accountId, customerName: null, firstTransDate: day("2026-02-02"), recognised: true },
  ...{ status: "approved", applicant: "张三", ...more },
});
const applied = (what: string, rows: readonly Row[], gives: FigureCase["gives"]): FigureCase => ({
  ...{ what, gives, policy: { parameters: { "orders.completeSince": day("2015-01-01") } } },
  tables: {
    Accounts: accounts,
    NewCustomerApps: rows,
    Orders: [{ accountId: "9", orderDate: day("2026-01-01"), orderId: null }],
  },
});
const badApps = (count: number) => ({
  actual: null,
  reason: `${count} applications have an unclear customer, first deal or decision`,
});

testFigures({
  D1: [
    applied("by name where no number stands", [app(null, { customerName: "甲" }), app("2")], { actual: 2 }),
    applied("the number stands over the name", [app("1", { customerName: "乙" }), app("2")], { actual: 2 }),
    applied("a number nobody has, whatever the name", [app("9", { customerName: "甲" }), app("9")], badApps(2)),
    applied(
      "a name that two have, a name nobody has, none",
      [app(null, { customerName: "丁" }), app(null, { customerName: "己" }), app(null)],
      badApps(3),
    ),
    applied(
      "a decision that cannot be read, a first deal of no day",
      [app("1", { recognised: "?" }), app("2", { firstTransDate: null })],
      badApps(2),
    ),
    applied("the same of one refused", [app("9", { status: "rejected" }), app("1")], { actual: 1, notes: [] }),
    applied("not recognised, and nobody known: no matter", [app("9", { recognised: false }), app("1")], {
      actual: 1,
      notes: [],
    }),
    applied("two wait", [app("1"), ...["2", "9"].map((id) => app(id, { recognised: null }))], {
      actual: 1,
      notes: ["2 more applications are waiting"],
    }),
  ],
});
