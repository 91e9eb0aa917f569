/** What a visit is, visits done as planned (V1) and followed up within a week (V4), at their edges. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { contactDays, isVisit, visitMarks } from "../../../src/kpis/visitDays";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, type Row } from "../support";
import { inWords, testFigures, type FigureCase } from "./figures";

describe("what a visit is", () => {
  const unreadable = { error: "#N/A" };
  test.each<[CellValue, CellValue, boolean]>([
    ["visit", "phone", true],
    ["visit", null, true],
    ["revisit", "visit", true],
    ["followUp", "visit", true],
    [null, "visit", true],
    [" ", " ", true],
    ["revisit", null, false],
    ["followUp", null, false],
    ["revisit", "phone", false],
    ["call", "visit", false],
    ["call", null, false],
    [null, "phone", false],
    [null, unreadable, false],
    [unreadable, "visit", false],
  ])("kind %p, how %p: %s", (contactKind, mode, expected) => {
    expect(isVisit(contactKind, mode)).toBe(expected);
    const data = dataset({ Visits: [{ contactKind, mode, status: "done" }] }, "2026-03-16");
    expect([...visitMarks(data)]).toEqual([expected ? 1 : 0]);
  });

  test("a row in which nobody entered anything is none; without kind and how every contact is one", () => {
    const data = dataset({ Visits: [{ status: null }, { status: "done" }] }, "2026-03-16");
    expect([...visitMarks(data)]).toEqual([0, 1]);
  });

  test("its day: the actual one, else the planned one", () => {
    const rows = [
      [5.5, null, 5],
      [5, 6.5, 6],
      [5, "?", Number.NaN],
      ["?", 6, 6],
      [null, null, Number.NaN],
      [0, null, Number.NaN],
      [5, " ", 5],
    ] as const;
    const Visits = rows.map(([date, actualDate]): Row => ({ date, actualDate }));
    expect([...contactDays(dataset({ Visits }, "2026-03-16"))]).toEqual(rows.map(([, , on]) => on));
  });
});

const unreadable = (count: number) => `${counted(count, "visit has", "visits have")} an unreadable date or status`;
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: true, isKaProspect: null, owner: "张三" },
  { accountId: "2", accountName: "乙", isKeyAccount: false, isKaProspect: true, owner: "李四" },
  { accountId: "3", accountName: "丙", isKeyAccount: null, isKaProspect: false, owner: "张三" },
  { accountId: "4", accountName: "丁", isKeyAccount: true, isKaProspect: null, owner: "张三" },
  { accountId: "5", accountName: "丁", isKeyAccount: null, isKaProspect: null, owner: "张三" },
];

const planned = (more: Row = {}): Row => ({
  ...{ accountId: "1", visitor: "张三", origin: "planned", contactKind: null, mode: null, failReason: null },
  ...{ date: day("2026-02-10"), actualDate: null, status: "done", ...more },
});
/** In a month, which is added up, and in a week, which is counted row by row. */
const plans = (what: string, rows: readonly Row[], gives: FigureCase["gives"], more: Partial<FigureCase> = {}) =>
  ["2026-02", "2026-W07"].map((period): FigureCase => ({
    what: `${what}, ${period}`,
    tables: { Accounts: accounts, Visits: rows },
    ...{ period, gives, ...more },
  }));
const missed = planned({ status: "missed" });
const onDays = (...days: readonly (string | number | null)[]) =>
  days.map((on) => planned({ actualDate: typeof on === "string" && on.startsWith("2") ? day(on) : on }));

testFigures({
  V1: [
    ...plans("on its day; a day late or early is not", onDays(null, "2026-02-10", "2026-02-11", "2026-02-09"), {
      ...{ actual: 0.5, numerator: 2, denominator: 4 },
    }),
    ...plans(
      "a day late or early where the policy allows it, two not",
      onDays("2026-02-09", "2026-02-11", "2026-02-12", "2026-02-08"),
      { actual: 0.5, numerator: 2, denominator: 4 },
      { policy: { parameters: { "visit.lateToleranceDays": 1 } } },
    ),
    ...plans("within its day", [planned({ date: day("2026-02-10") + 0.2, actualDate: day("2026-02-10") + 0.9 })], {
      actual: 1,
    }),
    ...plans(
      "what the customer cancelled is left out; what others cancelled, or the customer's absence alone, is not",
      [
        planned(),
        ...["absent", "refused", "route", "internal", null].map((failReason) =>
          planned({ status: "cancelled", failReason }),
        ),
        ...["absent", "refused"].map((failReason) => planned({ status: "missed", failReason })),
      ],
      { actual: 1 / 6, numerator: 1, denominator: 6 },
    ),
    ...plans(
      "ad hoc ones, calls and those that nobody called planned are left out",
      [
        planned(),
        planned({ origin: "adhoc", status: "missed" }),
        planned({ origin: null, status: "missed" }),
        planned({ contactKind: "call", status: "missed" }),
        planned({ mode: "phone", status: "missed" }),
      ],
      { actual: 1, denominator: 1 },
    ),
    ...plans("a done one whose actual day cannot be read", [planned(), missed, ...onDays("?", "soon")], {
      ...{ actual: null, numerator: 1, denominator: 4, reason: unreadable(2) },
    }),
    ...plans("of one that is not done that is no matter", [planned(), planned({ status: "missed", actualDate: "?" })], {
      ...{ actual: 0.5, denominator: 2 },
    }),
    ...plans(
      "planned for no day, beside one of no actual day",
      [planned({ date: null }), planned({ date: "?" }), ...onDays("?")],
      {
        ...{ actual: null, numerator: 0, denominator: 1, reason: unreadable(3) },
      },
    ),
    ...plans(
      "an ad hoc one and a call of no day are no matter",
      [planned(), planned({ origin: "adhoc", date: null }), planned({ contactKind: "call", date: null })],
      { actual: 1, denominator: 1 },
    ),
    ...plans(
      "another's of no day is no matter",
      [planned(), planned({ visitor: "李四", date: null }), planned({ visitor: "李四" })],
      {
        ...{ actual: 1, denominator: 1 },
      },
      { owner: "张三" },
    ),
    ...plans(
      "other months' are no matter",
      [
        planned(),
        ...["2026-01-31", "2026-03-01", "2015-02-10"].map((iso) => planned({ date: day(iso), status: "missed" })),
      ],
      { actual: 1, denominator: 1 },
    ),
    ...plans("nothing due", [planned({ origin: "adhoc" })], {
      ...{ actual: null, denominator: 0, reason: "No planned visit of the period is due yet" },
    }),
    {
      what: "yesterday's is due, today's is not",
      tables: {
        Visits: ["2026-03-15", "2026-03-16"].map((iso) => planned({ date: day(iso), status: "missed" })),
      },
      period: "2026-03",
      gives: { actual: 0, denominator: 1 },
    },
  ],
});

const met = (iso: string | null, more: Row = {}): Row => ({
  ...{ accountId: "1", visitor: "张三", date: iso === null ? null : day(iso), actualDate: null, status: "done" },
  ...{ contactKind: null, mode: "visit", followUpDate: null, followUpMode: null, ...more },
});
const first = "2026-02-02";
const followed = (what: string, more: readonly Row[], share: number, others: Partial<FigureCase> = {}): FigureCase => ({
  what,
  tables: { Accounts: accounts, Visits: [met(first), ...more] },
  gives: { actual: share, notes: [] },
  ...others,
});
const typed = (followUpDate: CellValue, followUpMode: CellValue): FigureCase["tables"] => ({
  Accounts: accounts,
  Visits: [met(first, { followUpDate, followUpMode })],
});
const call = (iso: string | null, more: Row = {}): Row => met(iso, { mode: "phone", contactKind: "call", ...more });
const later = (days: number) => day(first) + days;

testFigures({
  V4: [
    followed("no follow-up", [], 0),
    followed("a call the day after", [call("2026-02-03")], 1),
    followed("a call on the seventh day", [call("2026-02-09")], 1),
    followed("on the eighth", [call("2026-02-10")], 0),
    followed("on the same day", [call(first)], 0),
    followed("the day before", [call("2026-02-01")], 0),
    followed("a follow-up visit", [met("2026-02-09", { contactKind: "followUp" })], 1),
    followed("a mail", [call("2026-02-03", { mode: "mail" })], 0),
    followed("nobody says how", [call("2026-02-03", { mode: null })], 0),
    followed("a call that is planned", [call("2026-02-03", { status: "planned" })], 0),
    followed("a call to another customer", [call("2026-02-03", { accountId: "3" })], 0),
    followed("by its actual day", [call("2026-02-20", { actualDate: day("2026-02-03") })], 1),
    followed("three days by the policy: the third", [call("2026-02-05")], 1, {
      policy: { parameters: { "visit.followUpDays": 3 } },
    }),
    followed("three days by the policy: the fourth", [call("2026-02-06")], 0, {
      policy: { parameters: { "visit.followUpDays": 3 } },
    }),
    ...(
      [
        ["the same day, by phone", later(0), "phone", 1],
        ["the seventh day, in the evening", later(7.9), "visit", 1],
        ["the eighth", later(8), "phone", 0],
        ["the day before", later(-1), "phone", 0],
        ["no way", later(1), null, 0],
        ["a way that is none of the list", later(1), "mail", 0],
        ["a day that cannot be read", "tomorrow", "phone", 0],
        ["no day", null, "phone", 0],
      ] as const
    ).map(([what, on, how, share]) => followed(`typed: ${what}`, [], share, { tables: typed(on, how) })),
    followed(
      "a prospect counts, an ordinary customer does not",
      [met(first, { accountId: "2" }), met(first, { accountId: "3" })],
      0,
      {
        gives: { actual: 0, denominator: 2 },
      },
    ),
    followed(
      "a revisit in person is a visit, a call is none",
      [met(first, { accountId: "2", contactKind: "revisit" }), call(first)],
      0,
      {
        gives: { actual: 0, denominator: 2 },
      },
    ),
    followed(
      "those of nobody known, and of nobody, are told",
      [met(first, { accountId: "9" }), met(first, { accountId: null })],
      0,
      {
        gives: { actual: 0, denominator: 1, notes: ["2 rows name no known customer and are not counted"] },
      },
    ),
    followed("a call of nobody known is not", [call(first, { accountId: "9" })], 0),
    followed("nor a visit of nobody known on another day", [met("2025-12-31", { accountId: "9" })], 0),
    ...(
      [
        ["visits of no day", [met(null), met("2026-01-01", { accountId: "2", actualDate: "?" })], 2],
        ["a visit that may be a key account's", [met("2026-02-05", { accountId: "丁" })], 1],
        ["one of each", [met(null), met("2026-02-05", { accountId: "丁" })], 2],
      ] as const
    ).map(([what, rows, count]) => followed(what, rows, 0, { gives: { actual: null, reason: unreadable(count) } })),
    followed(
      "of no day, and no matter: an ordinary customer's, a follow-up, a call, one to come",
      [
        met(null, { accountId: "3" }),
        met(null, { contactKind: "followUp" }),
        call(null),
        met(null, { status: "planned" }),
        met(null, { accountId: "9" }),
      ],
      0,
    ),
    followed(
      "one that may be a key account's, outside the days",
      [met("2025-12-31", { accountId: "丁" }), met("2026-03-09", { accountId: "丁" })],
      0,
    ),
    followed(
      "the window was over yesterday, or is over today",
      [met("2026-03-08"), met("2026-03-09", { accountId: "2" })],
      0,
      {
        gives: { actual: 0, denominator: 2 },
      },
    ),
    followed("a period that is over", [met("2026-02-28"), met("2026-03-01", { accountId: "2" })], 0, {
      period: "2026-02",
      gives: { actual: 0, denominator: 2 },
    }),
    followed("a mark that cannot be read, of a key account", [], 0, {
      tables: { Accounts: [...accounts, { accountId: "6", isKeyAccount: "?" }], Visits: [met(first)] },
      gives: { actual: null, reason: "A key-account mark in Accounts cannot be read" },
    }),
    followed("of a prospect", [], 0, {
      tables: { Accounts: [...accounts, { accountId: "6", isKaProspect: { error: "#N/A" } }], Visits: [met(first)] },
      gives: { actual: null, reason: "A key-account mark in Accounts cannot be read" },
    }),
    followed(
      "a person's own",
      [met(first, { accountId: "2", visitor: "李四" }), call("2026-02-03", { accountId: "2" })],
      0,
      {
        owner: "李四",
        gives: { actual: 1, denominator: 1 },
      },
    ),
  ],
});

test("a period that runs is told, and what is not installed", () => {
  const of = (id: "V1" | "V4", tables: Readonly<Record<string, readonly Row[]>>) =>
    inWords(kpiFunctions[id](dataset(tables, "2026-03-16"), { period: parsePeriod("2026-Q1")!, owner: null }));
  expect(of("V4", { Accounts: accounts, Visits: [met(first)] })).toMatch(/^0 = 0 \/ 1 \| The period is not over/);
  expect(of("V4", { Accounts: accounts })).toMatch(/Not installed: Visits$/);
  expect(of("V1", { Accounts: accounts })).toMatch(/Not installed: Visits$/);
});
