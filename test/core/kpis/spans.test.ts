/** What every figure asks of its scope: columns, the days that count, working days that have begun, the periods beside it. */
import { parsePeriod, type Period } from "../../../src/calendar";
import * as scopes from "../../../src/kpis/scope";
import { siblings } from "../../../src/kpis/siblings";
import { say } from "../../../src/locales/format";
import { kpiText } from "../../../src/locales/kpis";
import { dataset, day } from "../support";

const today = "2026-03-16";
const of = (label: string): Period => parsePeriod(label)!;

describe("the scope of a figure", () => {
  const at = (iso: string, more = 0.5) => ({ ...dataset({ Orders: [{ amount: 1 }] }, iso), today: day(iso) + more });
  const scope = { period: of("2026-Q1"), owner: null };
  test.each([
    ["2026-03-30", "2026-03-30", true],
    ["2026-03-31", "2026-03-31", false],
    ["2026-04-01", "2026-03-31", false],
  ])("on %s the period counts to %s", (iso, to, partial) => {
    const span = scopes.spanOf(at(iso), scope);
    expect(span).toEqual({ from: day("2026-01-01"), to: day(to), partial });
    expect(scopes.partialNote(span)).toEqual(partial ? [{ text: kpiText.partial, args: { date: to } }] : []);
  });
  test.each<[string, readonly string[], string | null]>([
    ["2026-03-16", ["Orders.amount"], null],
    ["2026-01-01", ["Orders.amount"], null],
    ["2025-12-31", ["Orders.amount"], "The period has not begun"],
    ["2025-12-31", ["Orders.amount", "Visits.date"], "Not installed: Visits"],
    ["2026-03-16", ["Visits.date", "Visits.visitor", "Orders.profit"], "Not installed: Visits, Orders·Profit"],
    ["2026-03-16", ["Orders.nothing", "Nothing.at"], "Not installed: Orders·Orders.nothing, Nothing"],
  ])("on %s with %p: %p", (iso, refs, expected) => {
    const gap = scopes.blocked(at(iso), scope, refs);
    expect(gap && say("en-US", gap)).toBe(expected);
  });
  test("lists of tables in each language", () => {
    const gap = scopes.missingColumns(dataset({}, today), ["Visits.date", "Orders.amount"]);
    expect([say("zh-CN", gap), say("zh-TW", gap)]).toEqual(["没有安装：拜访、订单回款", "沒有安裝：拜訪、訂單回款"]);
  });
  test.each([
    [null, false, null],
    [null, true, { text: kpiText.ordersUnknown }],
    ["2025-01-01", true, null],
    ["2025-01-02", true, { text: kpiText.ordersShort, args: { since: "2025-01-02", from: "2025-01-01" } }],
    ["2025-01-02", false, { text: kpiText.ordersShort, args: { since: "2025-01-02", from: "2025-01-01" } }],
  ])("orders complete since %p, required %p", (since, required, expected) => {
    const parameters = { "orders.completeSince": since === null ? null : day(since) };
    expect(scopes.shortOrders(dataset({}, today, { parameters }), day("2025-01-01"), required)).toEqual(expected);
  });
  // 2026-03-02 is a Monday; the days off are those of the week.
  const week = { ...of("2026-03"), start: day("2026-03-02"), end: day("2026-03-08") };
  test.each([
    ["2026-03-01", 0],
    ["2026-03-02", 0.2],
    ["2026-03-06", 1],
    ["2026-03-08", 1],
    ["2026-03-20", 1],
  ])("on %s so much of the week's working days has begun: %p", (iso, share) =>
    expect(scopes.elapsedShare(at(iso), week)).toBe(share),
  );
  test("a weekend has no share, and no pace", () => {
    const weekend = { ...week, start: day("2026-03-07") };
    expect(scopes.elapsedShare(at("2026-03-08"), weekend)).toBeNull();
    expect(scopes.paceOf(at("2026-03-08"), weekend, 5, 10)).toBeNull();
    expect(scopes.paceOf(at("2026-03-02"), week, 5, 10)).toBe(2.5);
    expect([scopes.paceBy(0, 5, 10), scopes.paceBy(0.5, 5, 0), scopes.paceBy(0.5, 5, 10)]).toEqual([null, null, 1]);
  });
  test("notes of nothing are left out", () =>
    expect(scopes.notesOf([kpiText.strayRows, 0], [kpiText.partial, 1], [kpiText.futurePeriod, -1])).toEqual([
      { text: kpiText.partial, args: { count: 1 } },
    ]));
});

describe("periods beside each other", () => {
  const names = (label: string, more: object = {}, data = dataset({}, today)) =>
    siblings(data, { period: { ...of(label), ...more }, owner: null });
  test.each<[string, readonly string[], number]>([
    ["2026-02", ["2026-01-01 2026-01-31", "2026-02-01 2026-02-28", "2026-03-01 2026-03-16 so far"], 1],
    ["2026-Q1", ["2026-01-01 2026-03-16 so far"], 0],
    ["2025-H2", ["2025-01-01 2025-06-30", "2025-07-01 2025-12-31"], 1],
    ["2025", ["2025-01-01 2025-12-31"], 0],
  ])("%s", (label, expected, place) => {
    const iso = (serial: number) => new Date(Date.UTC(1899, 11, 30) + serial * 864e5).toISOString().slice(0, 10);
    const { spans, at } = names(label);
    expect(spans.map(({ from, to, partial }) => `${iso(from)} ${iso(to)}${partial ? " so far" : ""}`)).toEqual(
      expected,
    );
    expect(at).toBe(place);
  });
  test("a month that begins today has begun", () => {
    const { spans, at } = names("2026-03", {}, dataset({}, "2026-03-01"));
    expect([spans.length, at]).toEqual([3, 2]);
  });
  test("one name for the same periods, other names for others", () => {
    const data = dataset({}, today);
    const name = (label: string) => names(label, {}, data).name;
    expect(name("2026-01")).toBe(name("2026-02"));
    const others = ["2026-02", "2025-02", "2025-Q4", "2025-H2", "2025-H1", "2025", "2024"].map(name);
    expect(name("2025-H2")).toBe(name("2025-H1"));
    expect(new Set(others).size).toBe(6);
  });
  test("days that are no whole months stand alone", () => {
    const data = dataset({}, today);
    expect(names("2026-02", {}, data).spans.length).toBe(3);
    const late = names("2026-02", { start: day("2026-02-10") }, data);
    expect(late.spans).toEqual([{ from: day("2026-02-10"), to: day("2026-02-28"), partial: false }]);
    const odd = names("2026-02", { end: day("2026-02-20") });
    expect([odd.spans, odd.at]).toEqual([[{ from: day("2026-02-01"), to: day("2026-02-20"), partial: false }], 0]);
    expect(odd.name).not.toBe(names("2026-02").name);
  });
});
