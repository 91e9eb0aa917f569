/** Which account a cell means, on which days a customer was met, and which rows could be a person's. */
import { accountDays } from "../../../src/kpis/accountDays";
import { accountIndex, unresolved } from "../../../src/kpis/accountIndex";
import { accountRows, daysOf } from "../../../src/kpis/accountRows";
import { cutData } from "../../../src/kpis/cut";
import { personOf } from "../../../src/kpis/people";
import { parsePeriod } from "../../../src/calendar";
import type { CellValue } from "../../../src/policy/values";
import { dataset, type Row } from "../support";

describe("which account a cell means", () => {
  const { blank, unknown, ambiguous } = unresolved;
  const error = { error: "#N/A" };
  const ids: readonly CellValue[] = [" A1 ", 7, "7x", null, error, "B", "B", "B", true];
  const names: readonly CellValue[] = ["甲", "A1", "null", "undefined", "[object Object]", "乙", " 乙", "#N/A", "  "];
  test.each<[CellValue | undefined, number, readonly number[]]>([
    ["A1", 0, [0]],
    ["A1 ", 0, [0]],
    [7, 1, [1]],
    ["7", 1, [1]],
    ["甲", 0, [0]],
    [" 甲", 0, [0]],
    [true, 8, [8]],
    ["B", ambiguous, [5, 6, 7]],
    ["乙", ambiguous, [5, 6]],
    ["a1", unknown, []],
    ["Ａ１", unknown, []],
    ["丙", unknown, []],
    [error, unknown, []],
    [null, blank, []],
    [undefined, blank, []],
    ["", blank, []],
    [" 　", blank, []],
  ])("%p", (cell, row, candidates) => {
    const index = accountIndex(ids, names, false);
    expect(index.rowOf(cell)).toBe(row);
    expect(index.candidates(cell)).toEqual(candidates);
  });

  test("full-width forms are equal where the policy says so", () => {
    const loose = accountIndex(["A1", "Ｂ２ "], undefined, true);
    expect(["Ａ１", "B2", " Ｂ２", "B 2"].map((cell) => loose.rowOf(cell))).toEqual([0, 1, 1, unknown]);
    expect(loose.rowOf("　")).toBe(blank);
  });

  test("without numbers the names say it, without either nobody", () => {
    expect(accountIndex(undefined, ["甲", "乙"], false).rowOf("乙")).toBe(1);
    expect(accountIndex(undefined, undefined, false).rowOf("乙")).toBe(unknown);
  });
});

describe("days of every customer", () => {
  /** Row by row: customer and day. Customer 0 comes later than 1, 2 has none, 3 so many that they are sorted otherwise. */
  const few: readonly (readonly [number, number])[] = [
    [1, 12],
    [0, 30],
    [-1, 11],
    [0, 50],
    [1, 10],
    [0, 40],
    [-2, 99],
    [0, 30],
  ];
  const many = Array.from({ length: 40 }, (_, at): readonly [number, number] => [3, 1000 + ((at * 17) % 40)]);
  const all = [...few, ...many];
  const daysOfAll = () =>
    accountDays(
      all.flatMap(([, day], row) => (day === 40 ? [] : [row])),
      Float64Array.from(all, ([, day]) => day),
      Int32Array.from(all, ([account]) => account),
      4,
    );

  test("ascending, customer by customer, those of nobody left out", () => {
    const days = daysOfAll();
    expect([...days.starts].slice(0, 5)).toEqual([0, 3, 5, 5, 45]);
    expect([...days.days]).toEqual([30, 30, 50, 10, 12, ...many.map((_, at) => 1000 + at)]);
  });

  test.each([
    [0, 29, Number.NaN],
    [0, 30, 30],
    [0, 49, 30],
    [0, 50, 50],
    [0, 999, 50],
    [1, 9, Number.NaN],
    [1, 11, 10],
    [1, 999, 12],
    [2, 999, Number.NaN],
    [3, 999, Number.NaN],
    [3, 1000, 1000],
    [3, 1017, 1017],
    [3, 2000, 1039],
    [9, 2000, Number.NaN],
  ])("the latest of customer %d up to %d: %d", (account, upTo, latest) =>
    expect(daysOfAll().latest(account, upTo)).toBe(latest),
  );

  test.each([
    [0, 31, 49, false],
    [0, 31, 50, true],
    [0, 30, 49, true],
    [0, 50, 50, true],
    [0, 51, 999, false],
    [2, 1, 999, false],
    [1, 13, 60, false],
  ])("any of customer %d from %d to %d: %s", (account, from, to, any) =>
    expect(daysOfAll().any(account, from, to)).toBe(any),
  );
});

describe("rows whose customer cell means several", () => {
  /** Two of one name, of different people and regions, one of them counts; a third by itself. */
  const Accounts: readonly Row[] = [
    { accountId: "1", accountName: "丁", owner: "张三", region: "R1" },
    { accountId: "2", accountName: "丁", owner: "李四", region: "R2" },
    { accountId: "3", accountName: "丙", owner: "李四", region: "R2" },
  ];
  const counts = Uint8Array.from([1, 0, 1]);
  const rows = (visits: readonly Row[], region?: string, owner: string | null = null, wanted = counts) => {
    const whole = dataset(
      { Accounts, Visits: visits.map((row) => ({ status: "done", visitor: null, region: null, ...row })) },
      "2026-03-16",
    );
    const scope = { period: parsePeriod("2026-Q1")!, owner, region: region ?? null };
    const data = region === undefined ? whole : cutData(whole, scope);
    // People are numbered as they are asked for.
    const [first, second] = ["张三", "李四"].map((name) => personOf(data, { ...scope, owner: name }));
    const status = data.column("Visits.status");
    const days = daysOf(data, "Visits.date");
    const made = accountRows(data, "Visits.accountId", days, "Visits.visitor", (row) => status?.[row] === "done");
    const of = (person: number | null) => made.ambiguous(person, 10, 20, wanted);
    return { all: of(null), first: of(first ?? null), second: of(second ?? null), made };
  };

  test.each<[string, readonly Row[], readonly [number, number, number]]>([
    ["one", [{ accountId: "丁", date: 15 }], [1, 1, 0]],
    [
      "on the first and on the last day, and of no day",
      [10, 20, "?"].map((date) => ({ accountId: "丁", date })),
      [3, 3, 0],
    ],
    ["the day before and the day after", [9, 21].map((date) => ({ accountId: "丁", date })), [0, 0, 0]],
    ["one that does not count", [{ accountId: "丁", date: 15, status: "planned" }], [0, 0, 0]],
    ["who is named has it", [{ accountId: "丁", date: 15, visitor: "李四" }], [1, 0, 1]],
    ["also the first of the people", [{ accountId: "丁", date: 15, visitor: "张三" }], [1, 1, 0]],
    ["clear, unknown and blank ones", ["1", "3", "9", null].map((accountId) => ({ accountId, date: 15 })), [0, 0, 0]],
  ])("%s", (_, visits, [all, first, second]) => {
    const found = rows(visits);
    expect([found.all, found.first, found.second]).toEqual([all, first, second]);
  });

  test("who is named has it, whoever owns the account", () => {
    const found = rows([{ accountId: "丁", date: 15, visitor: "张三" }], undefined, null, Uint8Array.from([0, 1, 0]));
    expect([found.first, found.second]).toEqual([1, 0]);
  });

  test("of a person in a region: the visitor, else the owner of the account that counts", () => {
    const of = (owner: string, visitor: string | null) =>
      rows([{ accountId: "丁", date: 15, visitor }], "R1", owner).first;
    expect([of("张三", null), of("李四", null), of("李四", "李四"), of("张三", "李四")]).toEqual([1, 0, 1, 0]);
  });

  test("of a region: the row's, else that of the account that counts", () => {
    const of = (region: string | null, asked: string) => rows([{ accountId: "丁", date: 15, region }], asked).all;
    const part = (region: string | null, asked: string) => rows([{ accountId: "丁", date: 15, region }], asked).first;
    expect([part(null, "R1"), part(null, "R2"), part("R2", "R2"), part("R2", "R1")]).toEqual([1, 0, 1, 0]);
    expect(of(null, "R2")).toBe(1);
  });

  test("whose rows are: the person named, else the account's owner, else nobody's", () => {
    const visitors = [null, "张三", null, null];
    const { made } = rows(
      ["3", "3", "丁", "9"].map((accountId, at) => ({ accountId, date: 15, visitor: visitors[at]! })),
    );
    expect([...made.people]).toEqual([1, 0, -1, -1]);
    expect([...made.account]).toEqual([2, 2, unresolved.ambiguous, unresolved.unknown]);
    expect([...made.within(1, 10, 20)]).toEqual([0]);
  });

  test("without the customers' column all are nobody's", () => {
    const data = dataset({ Accounts, Visits: [{ date: 15.5 }, { date: "?" }] }, "2026-03-16");
    const made = accountRows(data, "Visits.accountId", daysOf(data, "Visits.date"), null, () => true);
    expect([...made.account]).toEqual([unresolved.blank, unresolved.blank]);
    expect([[...made.within(null, 1, 20)], [...made.undated(null)]]).toEqual([[0], [1]]);
    expect([...daysOf(data, "Visits.date")]).toEqual([15, Number.NaN]);
    expect([...daysOf(data, "Visits.actualDate")]).toEqual([Number.NaN, Number.NaN]);
  });
});
