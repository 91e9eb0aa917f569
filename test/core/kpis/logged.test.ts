/** What the log of changes says of a column, and what class and status a customer had on a day. */
import { parsePeriod } from "../../../src/calendar";
import { kpiFunctions } from "../../../src/kpis";
import { accountChanges, loggedChanges } from "../../../src/kpis/changeLog";
import { historyOf, isSigned, logColumns, unlogged } from "../../../src/kpis/classHistory";
import { newnessAt } from "../../../src/kpis/newness";
import { kpiText } from "../../../src/locales/kpis";
import { columnByRef, tableByKey } from "../../../src/policy/catalogue";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, type Row } from "../support";
import { testFigures } from "./figures";

const error = { error: "#N/A" };
const today = "2026-03-16";
const header = columnByRef("Accounts.class")!.label;
const title = tableByKey.get("Accounts")!.title;
const sheet = tableByKey.get("Accounts")!.sheet;
const entry = (rowId: CellValue, oldValue: CellValue, newValue: CellValue, at: CellValue, more: Row = {}): Row => ({
  ...{ sheet: "Accounts", rowId, field: "class", oldValue, newValue },
  ...{ at: typeof at === "string" && /^\d/.test(at) ? day(at) : at, ...more },
});
/** The first entry of a log: it begins on 2025-01-01. */
const begin: Row = { ...entry("", "", "done", "2025-01-01"), sheet: "", field: "run" };
const account = (accountId: string, more: Row = {}): Row => ({
  ...{ accountId, accountName: `客户${accountId}`, class: "won", status: "active", owner: "张三" },
  ...{ classChangedDate: null, createdDate: null, lostDate: null, ...more },
});
const book = (accounts: readonly Row[], log: readonly Row[]) =>
  dataset({ Accounts: accounts, AuditLog: [begin, ...log] }, today);

test("newness: what the orders cannot carry, and an absence that never ends", () => {
  const order = (iso: string): Row => ({ accountId: "1", orderDate: day(iso), orderId: iso });
  const at = (orders: readonly Row[], parameters: Readonly<Record<string, CellValue>>) =>
    newnessAt(dataset({ Accounts: [account("1")], Orders: orders }, today, { parameters }), 0, day("2026-03-01"));
  expect(at([order("2026-03-01")], { "target.inactiveMonths": 12 })).toEqual({
    state: null,
    missing: ["orders.completeSince"],
  });
  const both = [order("2024-03-01"), order("2026-03-01")];
  const long = { "orders.completeSince": day("2015-01-01"), "target.inactiveMonths": 120000 };
  expect(at(both, long)).toEqual({ state: "existing", missing: [] });
});

describe("logged changes", () => {
  test("of a column that the catalogue does not know, as logged", () => {
    const of = { sheet: "Nothing", field: "size", oldValue: " 1 ", newValue: "意向客户" };
    const data = book([], [{ ...entry("1", 0, 0, "2026-01-01"), ...of }, entry("1", "", "", "2026-01-01")]);
    expect(loggedChanges(data, "Nothing.size")).toEqual([
      { rowId: "1", at: day("2026-01-01"), oldValue: "1", newValue: "意向客户" },
    ]);
  });
  test("a table that the log names by its key and a column in each language", () => {
    const log = Object.values(header).map((field, at) => entry(String(at), "", "won", "2026-01-01", { field }));
    const sheets = Object.values(sheet).map((name, at) => entry(`s${at}`, "", "won", "2026-01-02", { sheet: name }));
    const found = loggedChanges(book([], [...log, ...sheets]), "Accounts.class").map(({ rowId }) => rowId);
    expect(found).toEqual(["0", "1", "2", "s0", "s1", "s2"]);
  });
  test("rows by their place, all digits of it; what only looks like a place is a number", () => {
    const accounts = Array.from({ length: 12 }, (_, at) => account(["0", "#1x", "A#1"][at] ?? String(at)));
    const log = ["#12", "A#1", "#1x", "#13", "#0"].map((rowId) => entry(rowId, "", rowId, "2026-01-01"));
    const found = accountChanges(book(accounts, log), "Accounts.class");
    expect([...found].map(([row, changes]) => [row, changes.map(({ newValue }) => newValue)])).toEqual([
      [11, ["#12"]],
      [2, ["A#1"]],
      [1, ["#1x"]],
    ]);
  });
  test("of one column after another", () => {
    const data = book([account("1")], [entry("1", "a", "b", "2026-01-01", { field: "owner" })]);
    expect([accountChanges(data, "Accounts.class").size, accountChanges(data, "Accounts.owner").size]).toEqual([0, 1]);
  });
});

describe("rows that take back what their run announced", () => {
  const of = (entryId: string, more: Row = {}): Row => ({
    ...{ entryId, sheet: "Accounts", rowId: "1", field: "class", oldValue: "intent", newValue: "won" },
    ...{ at: day("2026-02-10"), command: "import", ...more },
  });
  const skip = (more: Row = {}): Row =>
    of("i-1/skipped", { field: "skipped", oldValue: "class", newValue: "", ...more });
  test.each<[string, number, readonly Row[]]>([
    ["the same cell", 0, [of("i-1/a"), skip()]],
    ["spaces are no difference", 0, [of("i-1/a", { sheet: " Accounts", rowId: "1 " }), skip({ field: " skipped" })]],
    ["another row", 1, [of("i-1/a"), skip({ rowId: "2" })]],
    ["another table", 1, [of("i-1/a"), skip({ sheet: "Orders" })]],
    ["another column", 1, [of("i-1/a"), skip({ oldValue: "owner" })]],
    ["another run", 1, [of("i-1/a"), skip({ entryId: "i-2/skipped" })]],
    [
      "a row whose number only runs on into the column's name",
      1,
      [of("i-1/a"), skip({ rowId: "1c", oldValue: "lass" })],
    ],
    ["an old value that is a column's name is no remark", 2, [of("i-1/a"), of("i-1/b", { oldValue: "class" })]],
    [
      "an old value that is a column's name, beside a remark on another cell",
      2,
      [of("i-1/a"), of("i-1/b", { oldValue: "class" }), skip({ rowId: "2" })],
    ],
    ["an acceptance", 1, [of("i-1/a"), of("a-1/a", { command: "accept" })]],
  ])("%s", (_, count, log) => expect(loggedChanges(book([account("1")], log), "Accounts.class").length).toBe(count));
});

describe("class and status of a day", () => {
  const of = (accounts: readonly Row[], log: readonly Row[], key: "class" | "status" = "class") =>
    historyOf(book(accounts, log), key);
  const two = [
    entry("1", "意向客户", "won", "2026-02-10"),
    entry("1", "potential", "意向客户", day("2026-01-10") + 0.9),
  ];

  test.each([
    ["2026-01-09", "potential"],
    ["2026-01-10", "intent"],
    ["2026-02-09", "intent"],
    ["2026-02-10", "won"],
    ["2026-03-16", "won"],
  ])("on %s it was %s", (iso, code) => expect(of([account("1")], two).at(0, day(iso))).toBe(code));
  test("without changes what stands there now", () => {
    const history = of(
      [account("1", { class: " won " }), account("2")],
      two.map((row) => ({ ...row, rowId: "2" })),
    );
    expect([history.now(0), history.at(0, 1), history.broken(0), history.changes(0)]).toEqual([
      "won",
      "won",
      false,
      [],
    ]);
    expect([history.now(7), history.at(7, 1)]).toEqual(["", ""]);
  });
  test("the changes of an account, oldest first, as codes; a word that the list does not have stays", () => {
    const history = of([account("1")], [...two, entry("1", "won", "没有的", "2026-03-01")]);
    expect(history.changes(0)).toEqual([
      { at: day("2026-01-10") + 0.9, from: "potential", to: "intent" },
      { at: day("2026-02-10"), from: "intent", to: "won" },
      { at: day("2026-03-01"), from: "won", to: "没有的" },
    ]);
  });
  test.each<[string, boolean, readonly Row[]]>([
    ["changes that follow each other to today's class", false, two],
    ["that do not end there", true, [two[1]!]],
    ["that do not follow each other", true, [two[0]!, entry("1", "potential", "lead", "2026-01-10")]],
    ["one whose day cannot be read", true, [...two, entry("1", "won", "won", "soon")]],
    ["one whose day cannot be read, alone", true, [entry("1", "won", "won", null)]],
    ["one of another account whose day cannot be read", false, [...two, entry("2", "won", "won", "soon")]],
    ["one of another column", false, [...two, entry("1", "a", "b", "2026-03-01", { field: "owner" })]],
    ["one of another table", false, [...two, entry("1", "a", "b", "2026-03-01", { sheet: "Orders" })]],
    ["one of nobody", false, [...two, entry("9", "a", "b", "2026-03-01")]],
  ])("broken by %s: %p", (_, broken, log) => expect(of([account("1"), account("2")], log).broken(0)).toBe(broken));
  test.each<[string, CellValue]>([
    ["its number", "1"],
    ["its name", "客户1"],
    ["its place", "#1"],
    ["its place, with spaces", " #1 "],
  ])("an account by %s", (_, rowId) =>
    expect(of([account("1")], [entry(rowId, "intent", "won", "2026-02-10")]).changes(0).length).toBe(1),
  );
  test("a place of many digits; what only looks like one", () => {
    const accounts = Array.from({ length: 12 }, (_, at) => account(["0", "#1x", "A#1"][at] ?? String(at)));
    const history = of(
      accounts,
      ["#12", "A#1", "#1x"].map((rowId) => entry(rowId, "", rowId, "2026-01-01")),
    );
    expect([11, 2, 1].map((row) => history.changes(row).map(({ to }) => to))).toEqual([["#12"], ["A#1"], ["#1x"]]);
  });
  test.each<[string, Row]>([
    ...Object.values(sheet).map((name): [string, Row] => [`sheet ${name}`, { sheet: name }]),
    ...Object.values(title).map((name): [string, Row] => [`title ${name}`, { sheet: name }]),
    ...Object.values(header).map((name): [string, Row] => [`header ${name}`, { field: name }]),
  ])("by %s", (_, more) =>
    expect(of([account("1")], [entry("1", "intent", "won", "2026-02-10", more)]).changes(0).length).toBe(1),
  );

  test.each<[string, string | null, readonly Row[]]>([
    ["with its first row of any kind", "2025-01-01", [entry("1", "intent", "won", "2026-02-10")]],
    ["with an earlier row, cut to its day", "2024-05-05", [entry("1", "intent", "won", day("2024-05-05") + 0.5)]],
    ["though the change itself has no day", "2025-01-01", [entry("1", "intent", "won", "soon")]],
    ["nowhere without a change of the column", null, [entry("1", "a", "b", "2026-02-10", { field: "owner" })]],
  ])("the log begins %s", (_, iso, log) => expect(of([account("1")], log).begins).toBe(iso === null ? null : day(iso)));
  test("a log without any day begins nowhere", () => {
    const log = { Accounts: [account("1")], AuditLog: [entry("1", "intent", "won", "soon")] };
    expect(historyOf(dataset(log, today), "class").begins).toBeNull();
    expect(historyOf(dataset({ Accounts: [account("1")] }, today), "class").begins).toBeNull();
  });
  test("class and status apart", () => {
    const log = [
      entry("1", "intent", "won", "2026-02-10"),
      entry("1", "active", "lost", "2026-02-11", { field: "status" }),
    ];
    const data = book([account("1", { status: "lost" })], log);
    expect(
      historyOf(data, "class")
        .changes(0)
        .map(({ to }) => to),
    ).toEqual(["won"]);
    expect(
      historyOf(data, "status")
        .changes(0)
        .map(({ to }) => to),
    ).toEqual(["lost"]);
  });

  test("changed without a trace: a day of change that the log does not have, or a log that does not fit", () => {
    const accounts = [
      account("1"),
      account("2", { classChangedDate: day("2026-01-01") }),
      account("3", { classChangedDate: day("2026-01-01") }),
      account("4"),
      account("5", { classChangedDate: " " }),
    ];
    const log = [entry("3", "intent", "won", "2026-01-01"), entry("4", "intent", "key", "2026-01-01")];
    expect([...unlogged(book(accounts, log))]).toEqual([0, 1, 0, 1, 0]);
  });
  test.each([
    ["won", true],
    ["key", true],
    ["intent", false],
    ["potential", false],
    ["", false],
  ])("%s is signed: %p", (code, is) => expect(isSigned(code)).toBe(is));
  test("the columns of the log that it needs", () =>
    expect(logColumns).toEqual(
      ["sheet", "rowId", "field", "oldValue", "newValue", "at"].map((key) => `AuditLog.${key}`),
    ));
});

const january = { period: "2026-01" };
const since = (log: readonly Row[], ...accounts: readonly Row[]) => ({
  Accounts: [account("9", { class: "intent", owner: "李四" }), ...accounts],
  AuditLog: [begin, entry("9", "potential", "intent", "2025-06-01"), ...log],
});
const left = entry("1", "active", "lost", "2026-01-31", { field: "status" });
testFigures({
  D4: [
    { what: "now", tables: { Accounts: [account("1", { class: "potential" }), account("2")] }, gives: { actual: 1 } },
    {
      what: "now, of a person; those who left, errors and words of no class are none",
      tables: {
        Accounts: [
          account("1", { class: "potential" }),
          account("2", { class: "potential", owner: "李四" }),
          account("3", { class: "potential", status: "lost" }),
          account("4", { class: error }),
          account("5", { class: null }),
        ],
      },
      owner: "张三",
      gives: { actual: 1, numerator: 1, denominator: null },
    },
    {
      what: "then, from before a change",
      ...january,
      tables: since([entry("1", "potential", "won", "2026-02-01")], account("1")),
      gives: { actual: 1 },
    },
  ],
  D5: [
    {
      what: "today's class of a period that runs",
      tables: since([entry("1", "intent", "won", "2026-03-16")], account("1")),
      gives: { actual: 1 },
    },
    {
      what: "on the last day a period still runs",
      period: "2026-03-16",
      tables: { Accounts: [account("1", { class: "intent" })] },
      gives: { actual: 1, notes: [] },
    },
    {
      what: "a day later the log is asked",
      period: "2026-03-15",
      tables: { Accounts: [account("1", { class: "intent" })] },
      gives: { actual: null, reason: "Not installed: Audit log" },
    },
    { what: "of a person, then", ...january, owner: "李四", tables: since([]), gives: { actual: 1 } },
    { what: "of another person, then", ...january, owner: "张三", tables: since([]), gives: { actual: 0 } },
  ],
  D6: [
    {
      what: "a log without changes of classes",
      ...january,
      tables: { Accounts: [account("1")], AuditLog: [begin] },
      gives: { actual: null, reason: "The audit log holds no changes of customer class" },
    },
    {
      what: "a log that begins on the last day of the period",
      ...january,
      tables: { Accounts: [account("1")], AuditLog: [entry("1", "intent", "won", "2026-01-31")] },
      gives: { actual: 1 },
    },
    {
      what: "a log that begins a day later",
      ...january,
      tables: { Accounts: [account("1")], AuditLog: [entry("1", "intent", "won", "2026-02-01")] },
      gives: { actual: null, reason: "The audit log begins on 2026-02-01 and cannot tell the classes of 2026-01-31" },
    },
    {
      what: "won and key",
      ...january,
      tables: since([], account("1"), account("2", { class: "key" })),
      gives: { actual: 2 },
    },
    {
      what: "created on the last day",
      ...january,
      tables: since([], account("1", { createdDate: day("2026-01-31") + 0.5 })),
      gives: { actual: 1 },
    },
    {
      what: "created a day later",
      ...january,
      tables: since([], account("1", { createdDate: day("2026-02-01") })),
      gives: { actual: 0 },
    },
    {
      what: "created later, whatever its changes say",
      ...january,
      tables: since([], account("1", { createdDate: day("2026-02-01"), classChangedDate: day("2026-02-02") })),
      gives: { actual: 0 },
    },
    {
      what: "changed without a trace",
      ...january,
      tables: since([], account("1", { classChangedDate: day("2026-02-02") }), account("2")),
      gives: { actual: null, reason: "The changes of class of 1 customer are not fully logged" },
    },
    {
      what: "left on the last day",
      ...january,
      tables: since([left], account("1", { status: "lost" })),
      gives: { actual: 0, notes: [] },
    },
    {
      what: "left a day later",
      ...january,
      tables: since([{ ...left, at: day("2026-02-01") }], account("1", { status: "lost" })),
      gives: { actual: 1 },
    },
    {
      what: "lost by its day, a day later",
      ...january,
      tables: since([], account("1", { status: "lost", lostDate: day("2026-02-01") })),
      gives: { actual: 1, notes: [] },
    },
    {
      what: "lost by its day, on the last",
      ...january,
      tables: since([], account("1", { status: "lost", lostDate: day("2026-01-31") + 0.5 })),
      gives: { actual: 0, notes: [] },
    },
    {
      what: "left on a day that nobody wrote down",
      ...january,
      tables: since([], account("1", { status: "lost" })),
      gives: { actual: 0, notes: ["1 customer is inactive since an unknown day and is left out"] },
    },
    {
      what: "without a status",
      ...january,
      tables: since([], account("1", { status: null })),
      gives: { actual: 1, notes: [] },
    },
  ],
});

test("a figure of today says that the period is not over", () => {
  const data = dataset({ Accounts: [account("1", { class: "potential" })] }, today);
  const { notes } = kpiFunctions.D4(data, { period: parsePeriod("2026-Q1")!, owner: null });
  expect(notes).toEqual([{ text: kpiText.partial, args: { date: today } }]);
});

test("classes one after another, of one month after another", () => {
  const data = dataset(since([entry("1", "potential", "won", "2026-02-01")], account("1")), today);
  const of = (id: "D4" | "D5" | "D6", label: string) =>
    kpiFunctions[id](data, { period: parsePeriod(label)!, owner: null }).actual;
  expect(["2026-01", "2026-02", "2026-Q1"].map((label) => [of("D4", label), of("D5", label), of("D6", label)])).toEqual(
    [
      [1, 1, 0],
      [0, 1, 1],
      [0, 1, 1],
    ],
  );
});
