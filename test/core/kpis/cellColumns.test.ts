/** The columns that a cell of the scorecard hands over: enough for every figure, whatever stands in the others. */
import fc from "fast-check";
import { parsePeriod } from "../../../src/calendar";
import { customFunctions, setFunctionLanguage } from "../../../src/functions";
import { bookArgument } from "../../../src/functions/columnsArgument";
import {
  buildDataset,
  figureOf,
  kpiIds,
  scorecardOf,
  type Dataset,
  type KpiId,
  type KpiScope,
} from "../../../src/kpis";
import { cellFunctions } from "../../../src/kpis/cellFunctions";
import { fileColumns, kpiColumns, ownLists } from "../../../src/kpis/cellColumns";
import { cardRow } from "../../../src/kpis/score/cardRow";
import { say } from "../../../src/locales/format";
import { parsePolicy } from "../../../src/policy";
import { columnByRef, tables as catalogueTables } from "../../../src/policy/catalogue";
import { listById } from "../../../src/policy/catalogue/lists";
import type { BookTables, CellValue, TableColumns } from "../../../src/policy/values";
import { companyDataset, companyRows, type Books } from "../../support/company";
import { today } from "../../support/company/calendar";
import { developers } from "../../support/company/people";
import { companyRawPolicy } from "../../support/company/policy";
import { fault, withFunctionRuntime } from "../functionCalls";

withFunctionRuntime();

const base = (): Books => companyRows(1);
const labels = ["2026-Q1", "2026-02", "2026", "2025-Q4", "2026-03-R12"];
const everybody = { owner: null, team: null, region: null, product: null };
/** Whose figures are asked for. */
const scopes = (base: Books): readonly Omit<KpiScope, "period">[] => [
  everybody,
  ...developers.map(({ name }) => ({ ...everybody, owner: name })),
  { ...everybody, team: String(base.Team?.[0]?.department) },
  { ...everybody, region: String(base.Accounts?.[0]?.region) },
  { ...everybody, product: String(base.Orders?.[0]?.product) },
];

test("every column is one of the catalogue, and the arguments of a cell fit into a formula", () => {
  for (const [id, columns] of Object.entries(kpiColumns)) {
    expect([id, columns.filter((ref) => !columnByRef(ref))]).toEqual([id, []]);
    expect(new Set(columns).size).toBe(columns.length);
    // Excel takes 255 arguments.
    expect(7 + 2 * (columns.length + ownLists.length)).toBeLessThan(255);
  }
  expect(Object.keys(kpiColumns)).toEqual(Object.keys(cellFunctions));
});

test("own words are handed over of the open lists that the columns have, and of no other", () => {
  const open = Object.values(kpiColumns)
    .flat()
    .flatMap((ref) => columnByRef(ref)?.list ?? [])
    .filter((list) => listById.get(list)?.open === true);
  const asked = fileColumns.flatMap((ref) => columnByRef(ref)?.list ?? []);
  expect([...new Set(open)].filter((list) => !asked.includes(list)).sort()).toEqual(
    ownLists.filter((list) => !asked.includes(list)).sort(),
  );
  expect(ownLists.every((list) => listById.get(list)?.open)).toBe(true);
});

const variants: readonly Readonly<Record<string, CellValue>>[] = [
  {},
  { "sales.basis": "ship" },
  { "sales.basis": "invoice" },
  { "sales.basis": "collected" },
  { "kpi.04.unit": "actions" },
  { "tier.scheme": "intent" },
  { "cadence.mode": "calendar" },
  { "cadence.scope": "won" },
  { "kpi.07.countAdhoc": true },
  { "kpi.02.definition": "培训次数" },
];
const read = catalogueTables.filter(({ key }) =>
  Object.values(kpiColumns).some((columns) => columns.some((ref) => ref.startsWith(`${key}.`))),
);

/** A cell changed, or a row added with this cell and its number alone. */
interface Change {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly added: boolean;
}
const change: fc.Arbitrary<Change> = fc.record({
  table: fc.nat(read.length - 1),
  row: fc.nat(),
  column: fc.nat(),
  value: fc.constantFrom<CellValue>(null, { error: "#N/A" }, "odd", 0, 46000, true, -1, "2"),
  added: fc.boolean(),
});

/** The company's rows with changes; columns of a table by key. */
function changed(base: Books, changes: readonly Change[], gone: readonly string[]): BookTables {
  const books: Books = Object.fromEntries(Object.entries(base).map(([key, rows]) => [key, [...rows]]));
  for (const { table, row, column, value, added } of changes) {
    const entry = read[table];
    const rows = books[entry?.key ?? ""] ?? [];
    const key = entry?.columns[column % entry.columns.length]?.key ?? "";
    const at = rows.length === 0 ? 0 : row % rows.length;
    if (added) rows.splice(at, 0, { [key]: value, [entry?.idColumn ?? ""]: "Z9" });
    else if (rows[at]) rows[at] = { ...rows[at], [key]: value };
  }
  return Object.fromEntries(
    catalogueTables
      .filter(({ key }) => !gone.includes(key))
      .map(({ key, columns }): [string, TableColumns] => {
        const rows = books[key] ?? [];
        const kept = columns.filter((column) => !gone.includes(`${key}.${column.key}`));
        return [
          key,
          {
            key,
            rowCount: rows.length,
            columns: Object.fromEntries(kept.map((column) => [column.key, rows.map((row) => row[column.key] ?? null)])),
          },
        ];
      }),
  );
}

/** Only some columns of tables. */
function only(tables: BookTables, refs: readonly string[]): BookTables {
  const found: Record<string, TableColumns> = {};
  for (const ref of refs) {
    const [table = "", column = ""] = ref.split(".");
    const whole = tables[table];
    const cells = whole?.columns[column];
    if (whole && cells) found[table] = { ...whole, columns: { ...(found[table]?.columns ?? {}), [column]: cells } };
  }
  return found;
}

/** Mutants are tried with fewer runs (test/mutation/oneSeed.js). */
const numRuns = Math.min(12, Number(process.env.PROPERTY_RUNS ?? 12));

/** A KPI's figure and row over the columns of a cell, and over the whole workbook. */
function bothWays(tables: BookTables, whole: Dataset, id: KpiId, scope: KpiScope): readonly unknown[] {
  const part = buildDataset(only(tables, kpiColumns[id]), whole.policy, today);
  return [part, whole].map((data) => {
    const row = cardRow(data, id, scope);
    // What is only described, or said beside a figure that stands, no cell asks for.
    const figure = { ...figureOf(data, id, scope), notes: [] };
    return { id, figure, row: row && { ...row, notes: [], definition: null, dataSource: null, group: "" } };
  });
}

test.each(read.map(({ key }, at) => [key, at] as const))(
  "a row of %s with its number alone is a row for both",
  (key, table) => {
    const tables = changed(base(), [{ table, row: 0, column: 0, value: null, added: true }], []);
    const whole = buildDataset(tables, parsePolicy(companyRawPolicy()).policy, today);
    const readers = kpiIds.filter((id) => kpiColumns[id].some((ref) => ref.startsWith(`${key}.`)));
    expect(readers).not.toEqual([]);
    for (const id of readers)
      for (const label of labels.slice(0, 2)) {
        const [cell, book] = bothWays(tables, whole, id, { ...everybody, period: parsePeriod(label)! });
        expect(cell).toEqual(book);
      }
  },
);

test("figure, target, pace and score over these columns are those over the whole workbook", () => {
  const gone = fc.option(
    fc.constantFrom(...read.flatMap(({ key, columns }) => [key, ...columns.map((one) => `${key}.${one.key}`)])),
    { nil: null },
  );
  const rows = base();
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      gone,
      fc.constantFrom(...variants),
      fc.constantFrom(...labels),
      fc.constantFrom(...scopes(rows)),
      (changes, missing, parameters, label, whose) => {
        const { policy } = parsePolicy(companyRawPolicy(parameters));
        const tables = changed(rows, changes, missing === null ? [] : [missing]);
        const whole = buildDataset(tables, policy, today);
        const scope = { ...whose, period: parsePeriod(label)! };
        for (const id of kpiIds) {
          const [cell, book] = bothWays(tables, whole, id, scope);
          expect(cell).toEqual(book);
        }
      },
    ),
    { numRuns },
  );
});

describe("KPIFIGURE", () => {
  const raw = companyRawPolicy();
  const policy = raw.parameters.map(({ id, value }) => [id, value ?? ""]);
  const holidays = raw.holidays.map(({ date, isWorkday }) => [date, isWorkday ?? ""]);
  const cells = (base: Books, ref: string): unknown[][] => {
    const [table = "", column = ""] = ref.split(".");
    if (table === "Lists") return raw.lists.map((own) => [own[column as "list" | "code" | "text" | "active"]]);
    const rows = base[table] ?? [];
    return rows.length === 0 ? [[""]] : rows.map((row) => [row[column] ?? ""]);
  };
  const given = (base: Books) =>
    new Map(kpiIds.map((id) => [id, kpiColumns[id].flatMap((ref) => [ref, cells(base, ref)])]));
  const asker =
    (columns: ReturnType<typeof given>) =>
    (id: (typeof kpiIds)[number], part: string, label: string, whose: Omit<KpiScope, "period">): unknown => {
      const scope = [[whose.owner ?? "", whose.team ?? "", whose.region ?? "", whose.product ?? ""]];
      const args = [id, part, label, scope, today, policy, holidays, ...(columns.get(id) ?? [])];
      let result: unknown;
      const error = fault(() => (result = (customFunctions.KPIFIGURE as (...all: unknown[]) => unknown)(...args)));
      return error.startsWith("no error") ? result : error;
    };

  const pairs = labels.map((label, at) => [label, at === 0 ? 0 : at + 1] as const);
  test.each(pairs)("says what the card says of every KPI and every part: %s, scope %i", (label, at) => {
    const rows = base();
    const data = companyDataset(rows);
    const ask = asker(given(rows));
    const whose = scopes(rows)[at] ?? everybody;
    const scope = { ...whose, period: parsePeriod(label)! };
    const card = scorecardOf(data, scope);
    for (const id of kpiIds) {
      const row = card.rows.find((one) => one.id === id);
      const { actual, reason } = figureOf(data, id, scope);
      expect([id, ask(id, "actual", label, whose)]).toEqual([id, actual ?? `#N/A ${say("zh-CN", reason!)}`]);
      for (const part of ["numerator", "denominator", "target", "pace"] as const) {
        const told = ask(id, part, label, whose);
        if (typeof row?.[part] === "number") expect([id, part, told]).toEqual([id, part, row[part]]);
        else expect([id, part, told]).toEqual([id, part, expect.stringMatching(/^#N\/A \S/)]);
      }
      const why = ask(id, "reason", label, whose);
      if (row) expect([id, why]).toEqual([id, row.reason ? say("zh-CN", row.reason) : ""]);
      else expect([id, why]).toEqual([id, expect.stringMatching(/^#N\/A .*[KDMSV]\d/)]);
    }
  });
});

describe("columns as arguments", () => {
  const policy = [["orders.completeSince", 43831]];
  const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
  const orders = ["Orders.orderDate", column(46023, 46053, 46060), "Orders.amount", column(100, 200, 400)];
  const read = (columns: readonly unknown[], holidays: unknown = "", today = 46112) =>
    bookArgument({ today, policy, holidays, columns });

  test("the same content is one data set, whatever asks for it; other content is another", () => {
    const first = read(orders);
    expect(read(JSON.parse(JSON.stringify(orders)) as unknown[])).toBe(first);
    expect(read([...orders.slice(2), ...orders.slice(0, 2)])).toBe(first);
    const others = [
      read(orders, "", 46113),
      read(orders, [[46024]]),
      read([...orders, "Orders.cost", column(1, 2, 3)]),
      read([...orders.slice(0, 2), "Orders.amount", column(100, 200, 500)]),
      read([...orders.slice(0, 2), "Orders.collectedAmount", column(100, 200, 400)]),
    ];
    setFunctionLanguage("en-US");
    expect(new Set([first, ...others, read(orders)]).size).toBe(7);
    setFunctionLanguage("zh-CN");
    expect(read(orders)).toBe(first);
    for (let at = 0; at < 100; at++) read(orders, "", at + 1);
    expect(read(orders)).not.toBe(first);
  });

  test("cells: blank text is blank, zeros of a column of words without any are; errors and data types", () => {
    const error = Object.assign(new Error(), { code: "#DIV/0!" });
    const of = (ref: string, ...values: readonly unknown[]) => read([ref, column(...values)]).column(ref);
    expect(of("Orders.amount", "", 0, error, { type: "Entity" }, { type: "Double", basicValue: 5 }, null)).toEqual([
      null,
      0,
      { error: "#DIV/0!" },
      null,
      5,
      null,
    ]);
    expect(of("Orders.salesperson", 0, "张三")).toEqual([null, "张三"]);
    expect(of("Orders.salesperson", 0, "张三", "")).toEqual([0, "张三", null]);
    expect(of("Orders.isSample", 0, "是")).toEqual([false, true]);
    expect(of("Accounts.class", "潜在客户", "prospect", "own")).toEqual(["potential", "potential", "own"]);
  });

  test("a company's own words, from table Lists and from below a list's heading", () => {
    const own = [
      ...["Orders.region", column("EAST", "east ", "大华东")],
      ...["Lists.list", column("region", ""), "Lists.code", column("E", ""), "Lists.text", column("大华东", "")],
      ...["Lists.region", column("East", "", "大华东")],
    ];
    expect(read(own).column("Orders.region")).toEqual(["East", "East", "E"]);
    expect(read(own.slice(0, 2)).column("Orders.region")).toEqual(["EAST", "east", "大华东"]);
  });

  test("Parameters and Holidays as on their sheets: what cannot be read is a gap, a make-up day is worked", () => {
    const data = bookArgument({
      today: 46112,
      policy: [
        ["orders.completeSince", "from", { code: "#N/A" }],
        ["churn.inactiveMonths", "months", 6],
        ["", "", 3],
      ],
      holidays: [
        [46023, "x", ""],
        [46025, "y", "是"],
        ["soon", "z", ""],
        ["", "", ""],
      ],
      columns: orders,
    });
    expect([data.policy.number("orders.completeSince"), data.policy.number("churn.inactiveMonths")]).toEqual([null, 6]);
    expect([...data.policy.holidays]).toEqual([
      [46023, false],
      [46025, true],
    ]);
    expect(data.policy.number("score.cap")).toBe(1.2);
  });
});
