/** K7 and the plans of revisits that it counts against: which snapshot stands, whose visits, what was met in time. */
import { parsePeriod } from "../../../src/calendar";
import { frozenVisits, kpiFunctions, plannedRevisits } from "../../../src/kpis";
import type { CellValue } from "../../../src/policy/values";
import { counted, dataset, day, type PolicyOptions, type Row } from "../support";
import { inWords, testFigures, type FigureCase } from "./figures";

const period = parsePeriod("2026-Q1")!;
const unreadable: CellValue = { error: "#N/A" };
/** 1 and 3 are key accounts, 2 is none; 4 and 5 share a name, and 5 is a key account. */
const accounts: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: true, owner: "张三", region: "R1" },
  { accountId: "2", accountName: "乙", isKeyAccount: false, owner: "张三", region: "R1" },
  { accountId: "3", accountName: "丙", isKeyAccount: true, owner: "李四", region: "R2" },
  { accountId: "4", accountName: "丁", isKeyAccount: null, owner: "张三", region: "R2" },
  { accountId: "5", accountName: "丁", isKeyAccount: true, owner: "张三", region: "R2" },
];
const revisit = (visitId: CellValue, accountId: CellValue, more: Row = {}): Row => ({
  ...{ visitId, accountId, contactKind: "revisit", mode: "phone", origin: "planned", visitor: "张三" },
  ...{ date: day("2026-02-02"), actualDate: null, status: "planned", ...more },
});
const met = (visitId: CellValue, accountId: CellValue, more: Row = {}): Row =>
  revisit(visitId, accountId, { status: "done", ...more });
const frozen = (frozenKeys: string, more: Row = {}): Row => ({
  ...{ period: "2026-Q1", owner: null, kpiId: "K7", kind: "planFrozen", frozenKeys },
  ...{ asOf: day("2026-01-01"), closedAt: null, ...more },
});
const parameters = { "kpi.07.minPlanned": 1 };
const given = (
  what: string,
  snapshots: readonly Row[],
  visits: readonly Row[],
  gives: FigureCase["gives"],
  more: Partial<FigureCase> = {},
): FigureCase => ({
  ...{ what, gives, policy: { parameters } },
  tables: { Accounts: accounts, Visits: visits, ScorecardSnapshots: snapshots },
  ...more,
});
const none = { actual: null, reason: "No revisit plan was frozen at the start of the period" };
const unclear = (count: number) => ({
  actual: null,
  reason: `${counted(count, "visit has", "visits have")} an unreadable date or status`,
});
/** One customer revisited, one not. */
const half = [met("V1", "1"), revisit("V3", "3", { visitor: "李四" })];

testFigures({
  K7: [
    given(
      "of the plan for everybody a person has those he visits",
      [frozen("V1,V3")],
      half,
      { actual: 1, denominator: 1 },
      {
        owner: " 张三 ",
      },
    ),
    given(
      "a visit of nobody is the account owner's",
      [frozen("V1,V3")],
      [met("V1", "1"), revisit("V3", "3", { visitor: null })],
      { actual: 0, denominator: 1 },
      { owner: "李四" },
    ),
    given(
      "a person's own plan, typed with spaces",
      [frozen("V1"), frozen("V3", { owner: "李四" })],
      half,
      { actual: 0 },
      {
        owner: " 李四 ",
      },
    ),
    given("the number of the indicator in small letters", [frozen("V1", { kpiId: " k7 " })], half, { actual: 1 }),
    given("no number: it is the plan", [frozen("V1", { kpiId: null })], half, { actual: 1 }),
    given("another indicator's snapshot is none", [frozen("V1", { kpiId: "K5" })], half, none),
    given("a snapshot of another kind is none", [frozen("V1", { kind: "closed" })], half, none),
    given("of another kind, beside the plan", [frozen("V1,V3"), frozen("V1", { kind: "closed", asOf: 40000 })], half, {
      actual: 0.5,
    }),
    given(
      "of another indicator, beside the plan",
      [frozen("V1,V3"), frozen("V1", { kpiId: "K5", asOf: 40000 })],
      half,
      {
        actual: 0.5,
      },
    ),
    given("a long plan takes several rows of one moment", [frozen("V1"), frozen("V3")], half, { actual: 0.5 }),
    given("a key twice", [frozen("V1 V1、V3"), frozen("V1")], half, { actual: 0.5, numerator: 1, denominator: 2 }),
    given(
      "when it was closed stands over the day as of which",
      [
        frozen("V3", { closedAt: day("2026-01-02"), asOf: day("2026-01-01") }),
        frozen("V1", { closedAt: day("2026-01-01"), asOf: day("2026-03-01") }),
      ],
      half,
      { actual: 1, notes: [] },
    ),
    given(
      "a closing moment that cannot be read",
      [frozen("V1", { closedAt: "?", asOf: day("2026-01-01") }), frozen("V3", { closedAt: day("2026-01-02") })],
      half,
      { actual: 1, notes: [] },
    ),
    given(
      "no moment at all comes last",
      [frozen("V3", { asOf: null }), frozen("V1", { asOf: day("2026-03-02") })],
      half,
      { actual: 1, notes: ["The plan was frozen on 2026-03-02, after the first working day"] },
    ),
    given("no moment known: nobody says late", [frozen("V1", { asOf: null })], half, { actual: 1, notes: [] }),
    given("within the first working day", [frozen("V1", { closedAt: day("2026-01-01") + 0.9 })], half, {
      actual: 1,
      notes: [],
    }),
    given("a day later", [frozen("V1", { asOf: day("2026-01-02") })], half, {
      actual: 1,
      notes: ["The plan was frozen on 2026-01-02, after the first working day"],
    }),
    given(
      "days off before the first working day",
      [frozen("V1", { asOf: day("2026-01-02") })],
      half,
      { actual: 1, notes: [] },
      {
        policy: { parameters, holidays: [{ date: "2026-01-01", isWorkday: false, where: "x" }] },
      },
    ),
    given(
      "of several people's plans the latest is told",
      [frozen("V1", { owner: "张三" }), frozen("V3", { owner: "李四", asOf: day("2026-01-06") })],
      half,
      { actual: 0.5, notes: ["The plan was frozen on 2026-01-06, after the first working day"] },
    ),
    given(
      "of one person's plans the earliest, another's stays",
      [
        frozen("V1", { owner: "张三", asOf: day("2026-01-02") }),
        frozen("V3", { owner: "张三", asOf: day("2026-02-01") }),
        frozen("V2", { owner: "李四", asOf: day("2026-01-06") }),
      ],
      [...half, met("V2", "2")],
      { actual: 1, numerator: 1, denominator: 1 },
    ),
    given("two visits of the plan are gone", [frozen("V1;V8，V9")], half, {
      actual: null,
      reason: "2 visits of the frozen plan are gone",
    }),
    given("a plan of no visit", [frozen(" ")], half, {
      actual: null,
      denominator: 0,
      reason: "No key account was planned to be revisited",
    }),
    given(
      "planned visits of nobody known",
      [frozen("V1,V7,V8")],
      [...half, revisit("V7", "9"), revisit("V8", "丁")],
      unclear(2),
    ),
    given("a planned visit of an ordinary customer", [frozen("V1,V2")], [...half, met("V2", "2")], {
      actual: 1,
      numerator: 1,
      denominator: 1,
    }),
    given("a revisit planned since is none", [frozen("V3")], [...half, met("V8", "1")], { actual: 0, numerator: 0 }),
    given("a contact of another kind is none", [frozen("V3")], [...half, met("V8", "3", { contactKind: "visit" })], {
      actual: 0,
    }),
    given("an ad hoc revisit is none", [frozen("V3")], [...half, met("V8", "3", { origin: "adhoc" })], { actual: 0 }),
    given(
      "not even of a planned customer that was met on the day after the end",
      [frozen("V3")],
      [met("V3", "3", { actualDate: day("2026-04-01") })],
      { actual: 0 },
      { today: "2026-04-30" },
    ),
    given(
      "met on the last day",
      [frozen("V3")],
      [met("V3", "3", { actualDate: day("2026-03-31") })],
      { actual: 1 },
      { today: "2026-04-30" },
    ),
    given(
      "with ad hoc ones the rate may pass the whole; ordinary customers stay out",
      [frozen("V1")],
      [
        met("V1", "1"),
        met("V2", "2", { origin: "adhoc" }),
        met("V3", "3", { origin: "adhoc" }),
        met("V4", "3", { contactKind: "visit" }),
      ],
      { actual: 2, numerator: 2, denominator: 1 },
      { policy: { parameters: { ...parameters, "kpi.07.countAdhoc": true } } },
    ),
    given(
      "revisits of no day",
      [frozen("V1")],
      [...half, met("V8", "1", { date: null }), met("V9", "3", { date: "?" })],
      unclear(2),
    ),
    given(
      "of no day, and no matter: another kind, another's, not done, ad hoc",
      [frozen("V1")],
      [
        ...half,
        met("V6", "1", { date: null, contactKind: "visit" }),
        met("V7", "2", { date: null }),
        revisit("V8", "1", { date: null }),
        met("V9", "1", { date: null, origin: "adhoc" }),
        met("V10", "9", { date: null }),
      ],
      { actual: 1 },
    ),
    given(
      "one that may be a key account's, and one of no day",
      [frozen("V1")],
      [...half, met("V8", "丁"), met("V9", "1", { date: null })],
      unclear(2),
    ),
    given(
      "an amount of three unclear ones",
      [frozen("V1,V7")],
      [...half, revisit("V7", "9"), met("V8", "丁"), met("V9", "1", { date: null })],
      unclear(3),
    ),
    given(
      "a key-account mark that cannot be read",
      [frozen("V1")],
      half,
      {
        actual: null,
        reason: "A key-account mark in Accounts cannot be read",
      },
      {
        tables: {
          Accounts: [...accounts, { accountId: "6", isKeyAccount: "?" }],
          Visits: half,
          ScorecardSnapshots: [frozen("V1")],
        },
      },
    ),
    given(
      "pace: planned for today is due, for tomorrow not",
      [frozen("V1,V3,V5")],
      [
        met("V1", "1"),
        revisit("V3", "3", { date: day("2026-03-16") + 0.6 }),
        revisit("V5", "5", { date: day("2026-03-17") }),
      ],
      { actual: 1 / 3, pace: 0.5 },
    ),
    given(
      "pace: met before it was due is no matter yet",
      [frozen("V1,V3")],
      [met("V1", "1", { date: day("2026-03-30"), actualDate: day("2026-03-10") }), revisit("V3", "3")],
      { actual: 0.5, pace: 0 },
    ),
    given(
      "pace: a plan of no readable day is due",
      [frozen("V1,V3")],
      [met("V1", "1"), revisit("V3", "3", { date: "?" })],
      {
        actual: 0.5,
        pace: 0.5,
      },
    ),
    given("pace: nothing due yet", [frozen("V3")], [revisit("V3", "3", { date: day("2026-03-17") })], {
      actual: 0,
      pace: null,
    }),
    given(
      "as many as are asked for are scored",
      [frozen("V1,V3")],
      half,
      { actual: 0.5, notes: [] },
      {
        policy: { parameters: { "kpi.07.minPlanned": 2 } },
      },
    ),
    given(
      "one fewer is shown",
      [frozen("V1,V3")],
      half,
      {
        actual: 0.5,
        scoring: "none",
        notes: ["Fewer than 3 customers planned: shown, not scored"],
      },
      { policy: { parameters: { "kpi.07.minPlanned": 3 } } },
    ),
  ],
});

const data = (visits: readonly Row[], snapshots: readonly Row[], policy: PolicyOptions = { parameters }) =>
  dataset({ Accounts: accounts, Visits: visits, ScorecardSnapshots: snapshots }, "2026-03-16", policy);

test("few or many: what is scored is not marked, what has no rate neither", () => {
  const scoring = (keys: string, least: number) =>
    kpiFunctions.K7(data(half, [frozen(keys)], { parameters: { "kpi.07.minPlanned": least } }), {
      period,
      owner: null,
    });
  expect(scoring("V1,V3", 2)).not.toHaveProperty("scoring");
  expect(scoring(" ", 2)).not.toHaveProperty("scoring");
  expect(scoring("V1", 2)).toMatchObject({ scoring: "none" });
});

test("what is not installed is named", () => {
  const gone = dataset({ Accounts: accounts, Visits: half }, "2026-03-16", { parameters });
  expect(inWords(kpiFunctions.K7(gone, { period, owner: null }))).toMatch(/Not installed: Scorecard log$/);
});

test("by region: the visit's, else its customer's", () => {
  const visits = [
    met("V1", "1", { region: null }),
    met("V3", "3", { region: "R1" }),
    revisit("V5", "5", { region: null }),
  ];
  const asked = (region: string) =>
    kpiFunctions.K7(data(visits, [frozen("V1,V3,V5")]), { period, owner: null, region });
  expect([asked("R1"), asked("R2")].map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [2, 2],
    [0, 1],
  ]);
});

describe("what freezing stores", () => {
  const visits = [
    revisit("V1", "1", { date: day("2025-12-31") + 0.9 }),
    revisit("V2", "1", { date: day("2026-01-01") }),
    met("V3", "3", { date: day("2026-03-31") + 0.9, visitor: null }),
    revisit("V4", "1", { date: day("2026-04-01") }),
    revisit("V5", "1", { origin: "adhoc" }),
    revisit("V6", "1", { contactKind: "visit" }),
    revisit("V7", "1", { date: "2026-02-02" }),
    revisit("V8", "1", { status: "cancelled", visitor: "李四" }),
  ];
  test.each([
    [null, [1, 2, 7]],
    ["张三", [1]],
    [" 李四 ", [2, 7]],
    ["王五", []],
  ])("revisits planned on a day of the period, of %s", (owner, rows) =>
    expect(plannedRevisits(data(visits, []), { period, owner })).toEqual(rows),
  );

  test("without customers, or without visits", () => {
    const tables = { Visits: visits.map(({ accountId: _, ...row }) => row) };
    expect(plannedRevisits(dataset(tables, "2026-03-16"), { period, owner: "张三" })).toEqual([1]);
    expect(plannedRevisits(dataset({}, "2026-03-16"), { period, owner: null })).toEqual([]);
  });

  test("the visits of the plan that stands, null without one", () => {
    const rows = [frozen("V2 V3")];
    expect(frozenVisits(data(visits, rows), { period, owner: null })).toEqual(["V2", "V3"]);
    expect(frozenVisits(data(visits, rows), { period, owner: "李四" })).toEqual(["V3"]);
    expect(frozenVisits(data(visits, [frozen("")]), { period, owner: null })).toEqual([]);
    expect(frozenVisits(data(visits, [frozen("V2", { kind: "closed" })]), { period, owner: null })).toBeNull();
    expect(frozenVisits(dataset({ Visits: visits }, "2026-03-16"), { period, owner: null })).toBeNull();
    expect(frozenVisits(data(visits, [frozen("V2", { owner: unreadable })]), { period, owner: null })).toEqual(["V2"]);
  });
});
