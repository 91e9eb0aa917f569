/** What figures share: exact money, rounding, what is remembered, rows by day and by the period they name, the tiers of accounts. */
import { parsePeriod, type Period } from "../../../src/calendar";
import { orderHistory, twelveMonthsFrom } from "../../../src/kpis/history";
import { tellsChange } from "../../../src/kpis/auditRows";
import { once, perDataset } from "../../../src/kpis/memo";
import { atFourDecimals, fromTenThousandths, toTenThousandths } from "../../../src/kpis/money";
import { namedPeriods, rowsOfPeriod } from "../../../src/kpis/namedPeriods";
import { periodRows } from "../../../src/kpis/periodRows";
import { comparable, decimalsOf, decimalsOfUnit, roundedAt, shareDecimals } from "../../../src/kpis/rounding";
import { tierDistribution } from "../../../src/kpis/tierDistribution";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, policyOf, type Row } from "../support";

const error = { error: "#N/A" };
const today = "2026-03-16";
const of = (label: string): Period => parsePeriod(label)!;

describe("money in ten-thousandths", () => {
  test.each([
    [0.1, 1000],
    [1.00005, 10001],
    [1.00004, 10000],
    [-0.5, -5000],
  ])("%p is %p", (amount, whole) => expect(toTenThousandths(amount)).toBe(whole));
  test.each([
    [12345, 1.2345],
    [-12345, -1.2345],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER / 10000],
    [Number.MAX_SAFE_INTEGER + 1, Number.NaN],
    [-Number.MAX_SAFE_INTEGER - 1, Number.NaN],
    [Number.NaN, Number.NaN],
  ])("%p back is %p", (sum, amount) => expect(fromTenThousandths(sum)).toBe(amount));
  test.each([
    [0.1 + 0.2, 0.3],
    [-0.1 - 0.2, -0.3],
    [899999999999.0625, 899999999999.0625],
    // From here on four decimals are finer than what a number holds.
    [9e11 + 0.00012207, 9e11 + 0.00012207],
    [-9e11 - 0.00012207, -9e11 - 0.00012207],
    [1e306, 1e306],
  ])("%p at four decimals is %p", (amount, rounded) => expect(atFourDecimals(amount)).toBe(rounded));
});

describe("rounding", () => {
  test.each([
    ["fraction", 4],
    ["currency", 2],
    ["rating", 2],
    ["count", 0],
    ["", shareDecimals],
    ["furlong", 4],
  ])("%s has %p decimals", (unit, decimals) => expect(decimalsOfUnit(unit)).toBe(decimals));
  test.each([
    ["S1", 2],
    ["K1", 4],
    ["K9", 2],
    ["K12", 2],
    ["D4", 0],
    ["M4", 4],
    ["X1", 4],
  ])("KPI %s has %p", (id, decimals) => expect(decimalsOf(id)).toBe(decimals));
  test.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [1.0049, 2, 1],
    [65967.055, 2, 65967.06],
    [268102.725, 2, 268102.73],
    [-311000359341.345, 2, -311000359341.35],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.00005, 4, 0.0001],
    [-0.001, 2, 0],
    [0, 2, 0],
    [1e14 + 0.5, 0, 1e14 + 1],
    [1234567890.005, 2, 1234567890.01],
    [1e15, 2, 1e15],
    [-1e15, 2, -1e15],
    [1125899906842624.5, 0, 1125899906842624.5],
    [-1125899906842624.5, 0, -1125899906842624.5],
    [Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, 2, Number.NEGATIVE_INFINITY],
    [Number.NaN, 2, Number.NaN],
  ])("%p at %p decimals is %p", (value, decimals, rounded) => expect(roundedAt(value, decimals)).toBe(rounded));
  test("as a KPI is compared", () => expect([comparable("D4", 1.5), comparable("S1", 1.234)]).toEqual([2, 1.23]));
});

describe("what is worked out once", () => {
  test.each<[string, unknown]>([
    ["a list", []],
    ["nothing", undefined],
  ])("%s for each data set, whatever its name", (_, value) => {
    const [one, other] = [dataset({}, today), dataset({}, today)];
    const asked: unknown[] = [];
    const get = perDataset((of) => {
      asked.push(of);
      return value;
    });
    expect([get(one), get(one), get(other)]).toEqual([value, value, value]);
    expect(asked.map((of) => [one, other].indexOf(of as typeof one))).toEqual([0, 1]);
    let made = 0;
    const make = (): unknown => {
      made++;
      return value;
    };
    const all = [once(one, "a", make), once(one, "a", make), once(one, "b", make), once(other, "a", make)];
    expect([all, made]).toEqual([[value, value, value, value], 3]);
  });
});

describe("how far orders reach back", () => {
  test.each([
    ["2026-03-16", "2025-03-17"],
    ["2024-02-29", "2023-03-01"],
    ["2026-02-28", "2025-03-01"],
  ])("twelve months to %s begin on %s", (to, from) => expect(twelveMonthsFrom(day(to))).toBe(day(from)));
  test("twelve months before the calendar are none", () => expect(twelveMonthsFrom(100)).toBeNull());
  test.each([
    [null, "blank"],
    ["2025-01-02", "short"],
    ["2025-01-01", "ok"],
    ["2024-12-31", "ok"],
  ])("complete since %p: %s", (since, state) => {
    const parameters = { "orders.completeSince": since === null ? null : day(since) };
    expect(orderHistory(policyOf({ parameters }), day("2025-01-01"))).toBe(state);
  });
});

test.each<[CellValue | undefined, boolean]>([
  ["accept", false],
  [" accept ", false],
  ["edit", true],
  ["", true],
  [null, true],
  [undefined, true],
])("a row with command %p tells of a change: %p", (command, tells) => expect(tellsChange(command)).toBe(tells));

describe("rows by day", () => {
  const none = (): readonly number[] => [];
  test.each<[string, readonly number[]]>([
    ["in order already", [1, 1, 2, 3]],
    ["out of order", [3, 1, 2, 1]],
    ["the last day in the middle", [2, 4, 1, 3, 4]],
    ["the first day in the middle", [3, 1, 4, 2]],
    ["backwards", [9, 5, 2]],
    ["far apart, out of order", [2900000, 5, 1, 5, 100000]],
    ["one", [7]],
    ["none", none()],
  ])("%s", (_, given) => {
    const days = Float64Array.from(given);
    const people = Int32Array.from(given, (_one, row) => (row % 3) - 1);
    const rows = periodRows(
      days,
      () => people,
      () => true,
    );
    const expected = (person: number | null, from: number, to: number) =>
      given
        .map((on, row) => ({ on, row }))
        .filter(({ on, row }) => on >= from && on <= to && (person === null || people[row] === person))
        .sort((a, b) => a.on - b.on || a.row - b.row)
        .map(({ row }) => row);
    for (const person of [null, 0, 1])
      for (const [from, to] of [
        [0, 3000000],
        [1, 1],
        [2, 3],
        [4, 99999],
        [100000, 2899999],
        [3, 2],
      ] as const)
        expect([person, from, to, [...rows.within(person, from, to)]]).toEqual([
          person,
          from,
          to,
          expected(person, from, to),
        ]);
    expect([
      [...rows.within(-1, 0, 3000000)],
      [...rows.within(2, 0, 3000000)],
      [...rows.within(9, 0, 3000000)],
    ]).toEqual([[], [], []]);
    expect([...rows.undated(null)]).toEqual([]);
  });
  test("rows that do not count are in neither list", () => {
    const days = Float64Array.from([Number.NaN, Number.NaN, 4, 3]);
    const rows = periodRows(
      days,
      () => Int32Array.from([0, 1, 0, 0]),
      (row) => row % 2 === 1,
    );
    expect([[...rows.within(null, 0, 9)], [...rows.undated(null)], [...rows.undated(0)], [...rows.undated(1)]]).toEqual(
      [[3], [1], [], [1]],
    );
  });
});

describe("rows by the period they name", () => {
  const data = () =>
    dataset(
      {
        KpiInputs: ["2026-Q1", "2026-01", "2026-Q1", "soon", null, "2026-Q2", 2026, day("2026-02-05")].map(
          (period, at) => ({
            period,
            kpiId: at === 2 ? "K2" : "K1",
          }),
        ),
      },
      today,
    );
  const every = [0, 1, 2, 3, 4, 5, 6, 7];
  const rows = (label: string, read = data(), name = "all", all: readonly number[] = every) =>
    rowsOfPeriod(read, "KpiInputs.period", of(label), name, () => all);
  test.each([
    ["2026-Q1", [0, 2, 7]],
    ["2026-01", [1]],
    ["2026-02", [7]],
    ["2026", [6, 7]],
    ["2026-Q2", [5]],
    ["2026-Q3", []],
  ])("%s", (label, expected) => expect(rows(label)).toEqual(expected));
  test("of other rows under another name; none where the column is not installed", () => {
    const read = data();
    expect([rows("2026-Q1", read), rows("2026-Q1", read, "some", [2, 5])]).toEqual([[0, 2, 7], [2]]);
    expect(rowsOfPeriod(dataset({}, today), "KpiInputs.period", of("2026-Q1"), "all", () => [0])).toEqual([]);
    expect(namedPeriods(dataset({}, today), "KpiInputs.period", "quarter")).toEqual([]);
  });
  test("a day is of the month and of the quarter that hold it, whichever is asked for first", () => {
    const read = data();
    expect(["2026-02", "2026-Q1", "2026-02"].map((label) => rows(label, read))).toEqual([[7], [0, 2, 7], [7]]);
  });
  test("a fiscal year names other days", () => {
    const later = dataset({ KpiInputs: [{ period: "2026-Q1" }] }, today, {
      parameters: { "calendar.fiscalYearStart": 4 },
    });
    expect(namedPeriods(later, "KpiInputs.period", "quarter").map((period) => period?.start)).toEqual([
      day("2026-04-01"),
    ]);
    expect(namedPeriods(data(), "KpiInputs.period", "quarter")[0]?.start).toBe(day("2026-01-01"));
  });
});

test("accounts by tier: what is no tier is not rated, a blank row is no account", () => {
  const rows: readonly Row[] = ["A", "A", "B", "C", "D", "E", error, null].map((tier, at) => ({
    accountId: at === 7 ? null : String(at),
    tier,
  }));
  expect(tierDistribution(dataset({ Accounts: rows }, today))).toEqual({ A: 2, B: 1, C: 1, D: 1, unrated: 2 });
  expect(tierDistribution(dataset({ Accounts: [{ accountId: "1" }] }, today))).toEqual({
    A: 0,
    B: 0,
    C: 0,
    D: 0,
    unrated: 1,
  });
  expect(tierDistribution(dataset({}, today))).toEqual({ A: 0, B: 0, C: 0, D: 0, unrated: 0 });
});
