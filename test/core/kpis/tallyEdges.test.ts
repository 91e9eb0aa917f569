/** What figures count by: columns by their distinct cells, rows that are filled, customers by owner, sums by month. */
import { buildDataset, type Dataset } from "../../../src/kpis";
import { cellsOf, codedColumn, filledMarks, kindsOf, translationOf } from "../../../src/kpis/codedColumns";
import { nameless } from "../../../src/kpis/keyAccounts";
import { monthPlaces } from "../../../src/kpis/monthSums";
import { ownerTally } from "../../../src/kpis/ownerTally";
import { nobody, peopleOf, personOf } from "../../../src/kpis/people";
import { limitsReached, periodTally } from "../../../src/kpis/periodTally";
import { columnByRef } from "../../../src/policy/catalogue";
import type { CellValue } from "../../../src/policy/values";
import { book, dataset, day, policyOf, type Row } from "../support";

const error = { error: "#N/A" };
const today = "2026-03-16";

describe("a column by its distinct cells", () => {
  const cells: readonly CellValue[] = ["b", "a", null, "b", 1, error, "a", null];
  test("each distinct cell once, in order of its first row; every row finds its own", () => {
    const coded = codedColumn(cells, null);
    expect(coded.values).toEqual(["b", "a", null, 1, error]);
    expect([...coded.codes]).toEqual([0, 1, 2, 0, 3, 4, 1, 2]);
    expect(cellsOf(coded)).toEqual(cells);
  });
  test("translated once each", () => {
    const asked: CellValue[] = [];
    const coded = codedColumn(cells, (cell) => {
      asked.push(cell);
      return typeof cell === "string" ? cell.toUpperCase() : cell;
    });
    expect(asked).toEqual(["b", "a", null, 1, error]);
    expect(cellsOf(coded)).toEqual(["B", "A", null, "B", 1, error, "A", null]);
  });
  test("a code that stands for no value is a blank cell", () =>
    expect(cellsOf({ values: ["a"], codes: Int32Array.from([0, 1]) })).toEqual(["a", null]));
  test("filled: neither blank nor an error", () =>
    expect([...filledMarks([null, "", " ", "x", 0, false, error])]).toEqual([0, 0, 0, 1, 1, 1, 0]));
  test("kinds: each distinct cell judged once; a column that is not there is blank", () => {
    const kind = (cell: CellValue): number => (cell === null ? 7 : typeof cell === "string" ? 1 : 2);
    expect([...kindsOf(codedColumn(cells, null), cells.length, kind)]).toEqual([1, 1, 7, 1, 2, 2, 1, 7]);
    expect([...kindsOf(undefined, 3, kind)]).toEqual([7, 7, 7]);
  });

  const policy = () => policyOf({ lists: [{ list: "region", code: "E", text: "华东", active: true }] });
  const translated = (ref: string, cell: CellValue): CellValue => {
    const translate = translationOf(columnByRef(ref)!, policy());
    return translate ? translate(cell) : "taken as it is";
  };
  test.each<[string, CellValue, CellValue]>([
    ["Accounts.class", "潜在客户", "potential"],
    ["Accounts.class", "potential", "potential"],
    ["Accounts.class", " 没有的 ", "没有的"],
    ["Accounts.class", 5, 5],
    ["Accounts.class", error, error],
    ["Accounts.isKeyAccount", "是", true],
    ["Accounts.isKeyAccount", "no", false],
    ["Accounts.isKeyAccount", 1, true],
    ["Accounts.isKeyAccount", 7, 7],
    ["Accounts.isKeyAccount", "perhaps", "perhaps"],
    ["Accounts.isKeyAccount", error, error],
    ["Accounts.isKeyAccount", null, null],
    ["Accounts.region", "华东", "E"],
    ["Accounts.accountName", "是", "taken as it is"],
    ["Orders.amount", 5, "taken as it is"],
  ])("%s: %p is %p", (ref, cell, expected) => expect(translated(ref, cell)).toEqual(expected));
  test.each<[CellValue, CellValue]>([
    ["华东,华北", "E,华北"],
    ["华北;华东", "华北,E"],
    ["华东", "E"],
    [5, 5],
    [error, error],
    [null, null],
  ])("several of a list: %p is %p", (cell, expected) =>
    expect(translationOf({ ...columnByRef("Accounts.region")!, type: "multiList" }, policy())!(cell)).toEqual(expected),
  );
  test("a list column that names no list keeps its words", () => {
    const { list: _, ...bare } = columnByRef("Accounts.region")!;
    expect(translationOf({ ...bare, type: "list" }, policy())!(" 华东 ")).toBe("华东");
  });
});

describe("tables as they were read", () => {
  const made = () =>
    buildDataset(
      book({
        Accounts: [
          { accountId: "1", accountName: "甲", isKeyAccount: "是", check: null },
          { accountId: null, accountName: " ", isKeyAccount: null, check: "!" },
          { accountId: error, accountName: null, isKeyAccount: null, check: null },
          { accountId: null, accountName: null, isKeyAccount: "no", check: null },
        ],
        Orders: ["1", "甲", "9", null].map((accountId) => ({ accountId, amount: null })),
        Strange: [{ note: "x" }],
      }),
      policyOf(),
      day(today),
    );
  test("rows in which something was entered; the check column does not count, an error does", () => {
    const data = made();
    expect([...data.filledRows("Accounts")]).toEqual([0, 2, 3]);
    expect([0, 1, 2, 3, 4].map((row) => data.isBlankRow("Accounts", row))).toEqual([false, true, false, false, true]);
    expect([...data.filledRows("Orders")]).toEqual([0, 1, 2]);
    expect(data.filledRows("Orders")).toBe(data.filledRows("Orders"));
  });
  test("a table that is not there, or that the catalogue does not know, has none", () => {
    const data = made();
    expect([data.hasTable("Visits"), data.rowCount("Visits"), [...data.filledRows("Visits")]]).toEqual([false, 0, []]);
    expect([data.hasTable("Strange"), data.rowCount("Strange"), [...data.filledRows("Strange")]]).toEqual([
      true,
      1,
      [],
    ]);
    expect(data.isBlankRow("Visits", 0)).toBe(true);
  });
  test("columns: as read, translated, as numbers, filled; those that are not there", () => {
    const data = made();
    expect(data.column("Accounts.isKeyAccount")).toEqual([true, null, null, false]);
    expect(data.column("Accounts.accountName")).toBe(data.raw.Accounts?.columns.accountName);
    expect(data.coded("Accounts.isKeyAccount")).toEqual({
      values: [true, null, false],
      codes: Int32Array.from([0, 1, 1, 2]),
    });
    expect(data.coded("Accounts.isKeyAccount")).toBe(data.coded("Accounts.isKeyAccount"));
    expect([...data.filledCells("Accounts.accountId")!]).toEqual([1, 0, 0, 0]);
    expect(data.filledCells("Accounts.accountId")).toBe(data.filledCells("Accounts.accountId"));
    for (const ref of ["Accounts.tier", "Visits.date", "Nowhere.at", "Accounts"])
      expect([
        data.hasColumn(ref),
        data.column(ref),
        data.coded(ref),
        data.filledCells(ref),
        data.accountRows(ref),
      ]).toEqual([...[false, undefined, undefined, undefined, undefined]]);
    expect(data.hasColumn("Strange.note")).toBe(true);
    expect(data.column("Strange.note")).toEqual(["x"]);
  });
  test("customers by number or name", () => {
    const data = made();
    expect([...data.accountRows("Orders.accountId")!]).toEqual([0, 0, -2, -1]);
    expect(data.accountRows("Orders.accountId")).toBe(data.accountRows("Orders.accountId"));
    expect([nameless(data), nameless(dataset({}, today))]).toEqual([[2], []]);
  });
  test("full-width names are the same where the policy says so", () => {
    const named = (rule: string): number =>
      dataset({ Accounts: [{ accountId: "1", accountName: "ABC" }] }, today, {
        parameters: { "name.normalise": rule },
      }).accounts.rowOf("ＡＢＣ");
    expect([named("normalised"), named("exact")]).toEqual([0, -2]);
  });
  test("a report has a row where its formulas show something, another table where somebody entered something", () => {
    const entered = (table: string, row: Row): number => dataset({ [table]: [row] }, today).filledRows(table).length;
    const formula = { lastContactDate: day(today) };
    expect([entered("Accounts", formula), entered("Accounts", { ...formula, accountId: "1" })]).toEqual([0, 1]);
    expect([entered("Scorecard", { actual: 5 }), entered("Scorecard", { actual: null })]).toEqual([1, 0]);
  });
});

const owners: readonly CellValue[] = ["张三", "李四", null, "张三", error, "王五"];
const people = (): Dataset =>
  dataset({ Accounts: owners.map((owner, at) => ({ accountId: String(at), owner })) }, today);
const person = (data: Dataset, owner: string | null): number | null =>
  personOf(data, { owner, period: { type: "year", start: 1, end: 2, label: "" } });

describe("customers by owner", () => {
  test("each state by person; those of nobody are among everybody's", () => {
    const data = people();
    const tally = ownerTally(data, "thirds", 3, (row) => row % 3);
    const of = (owner: string | null) => [...tally.of(person(data, owner))];
    expect([null, "张三", "李四", "王五"].map(of)).toEqual([
      [2, 2, 2],
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    // Somebody whom no table named before the tally was made.
    expect(of("赵六")).toEqual([0, 0, 0]);
    expect([...tally.of(nobody)]).toEqual([2, 2, 2]);
  });
  test("of some rows; another name is another tally", () => {
    const data = people();
    const tally = (name: string, rows?: readonly number[]) =>
      [...ownerTally(data, name, 2, () => 1, rows).of(null)].concat([
        ...ownerTally(data, name, 2, () => 1).of(person(data, "张三")),
      ]);
    expect([tally("some", [3, 1]), tally("none", []), tally("all")]).toEqual([
      [0, 2, 0, 1],
      [0, 0, 0, 0],
      [0, 6, 0, 2],
    ]);
  });
});

describe("customers by owner and period", () => {
  /** State 0 in all three periods; state 1 in the second for the first row, from the second on for the others. */
  const of = (owner: string | null, state: number) => {
    const data = people();
    const tally = periodTally(data, "runs", 3, 2, () => (row, count) => {
      count(0, 0, 3);
      count(1, 1, row === 0 ? 2 : 3);
    });
    return [0, 1, 2].map((at) => tally.of(person(data, owner), state, at));
  };
  test.each<[string | null, number, readonly number[]]>([
    [null, 0, [6, 6, 6]],
    [null, 1, [0, 6, 5]],
    ["张三", 0, [2, 2, 2]],
    ["张三", 1, [0, 2, 1]],
    ["王五", 0, [1, 1, 1]],
    ["王五", 1, [0, 1, 1]],
    ["赵六", 0, [0, 0, 0]],
  ])("%p, state %i", (owner, state, expected) => expect(of(owner, state)).toEqual(expected));

  test.each<[readonly number[], readonly number[], readonly number[]]>([
    [[10], [9, 10, 11], [0, 1, 1]],
    [
      [10, 20],
      [9, 10, 19, 20],
      [0, 1, 1, 2],
    ],
    [
      [10, 20, 25, 40],
      [9, 10, 19, 20, 24, 25, 39, 40, 99],
      [0, 1, 1, 2, 2, 3, 3, 4, 4],
    ],
    [
      [10, 10, 20],
      [9, 10, 20],
      [0, 2, 3],
    ],
  ])("limits %p", (limits, days, expected) => expect(days.map(limitsReached(limits))).toEqual(expected));
});

describe("sums by month", () => {
  const rows: readonly (readonly [string | null, CellValue])[] = [
    ["2026-03-16", "张三"],
    ["2026-03-01", null],
    ["2026-02-28", "李四"],
    ["2022-04-01", "张三"],
    ["2022-03-31", "张三"],
    ["2026-04-01", "张三"],
    [null, "张三"],
  ];
  const made = (on: string, orders = rows) => {
    const data = dataset(
      { Orders: orders.map(([iso, salesperson]) => ({ orderDate: iso && day(iso), salesperson })) },
      on,
    );
    const days = Float64Array.from(orders, ([iso]) => (iso === null ? Number.NaN : day(iso)));
    const { placeOf, size, add } = monthPlaces(data, days, peopleOf(data, "Orders.salesperson"));
    const sums = new Float64Array(size);
    orders.forEach((_, at) => {
      const place = placeOf(at);
      if (place >= 0) sums[place] = (sums[place] ?? 0) + 10 ** at;
    });
    return (who: number | null, from: string, to: string) => add(sums, who, day(from), day(to));
  };
  test.each<[string, number | null, string, string, number | null]>([
    ["everybody's month", null, "2026-03-01", "2026-03-31", 11],
    ["a person's", 0, "2026-03-01", "2026-03-31", 1],
    ["nobody's", nobody, "2026-03-01", "2026-03-31", 10],
    ["of two months", null, "2026-02-01", "2026-03-31", 111],
    ["another person's", 1, "2026-01-01", "2026-03-31", 100],
    ["somebody's who is not there", 2, "2026-03-01", "2026-03-31", 0],
    ["as far back as is kept", 0, "2022-04-01", "2022-04-30", 1000],
    ["all that is kept", null, "2022-04-01", "2026-03-31", 1111],
    ["one more month", null, "2022-03-01", "2022-03-31", null],
    ["one month to come", null, "2026-04-01", "2026-04-30", null],
    ["not from the first day", null, "2026-03-02", "2026-03-31", null],
    ["not to the last day", null, "2026-03-01", "2026-03-30", null],
    ["no days", null, "2026-03-01", "2026-02-28", null],
  ])("%s", (_, who, from, to, expected) => expect(made(today)(who, from, to)).toBe(expected));
  test("on the last and on the first day of the month the month is this one", () => {
    for (const on of ["2026-03-31", "2026-03-01"]) expect(made(on)(null, "2026-03-01", "2026-03-31")).toBe(11);
    expect(made("2026-02-28")(null, "2026-03-01", "2026-03-31")).toBeNull();
  });
  test("where the calendar begins there are fewer months", () => {
    const early = made("1900-02-10", [
      ["1900-01-31", "张三"],
      ["1900-02-01", "张三"],
    ]);
    expect(early(null, "1900-01-01", "1900-01-31")).toBe(1);
  });
  test("without a day there are none", () => {
    const data = buildDataset(book({ Orders: [{ orderDate: 5 }] }), policyOf(), Number.NaN);
    const { placeOf, size, add } = monthPlaces(data, Float64Array.of(5), Int32Array.of(0));
    expect([placeOf(0), size, add(new Float64Array(0), null, 1, 31)]).toEqual([-1, 0, null]);
  });
  test("a name a row leaves room for fewer months", () => {
    const many = Array.from({ length: 3000 }, (_, at) => ["2026-03-16", `人${at}`] as const);
    const add = made(today, many.slice(0, 3000));
    // 3,000 rows leave room for (3,000 × 4 + 65,536) ÷ 3,001 = 25 months.
    expect([add(nobody, "2024-03-01", "2024-03-31"), add(nobody, "2024-02-01", "2024-02-29")]).toEqual([0, null]);
  });
});
