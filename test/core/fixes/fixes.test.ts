/** Safe fixes: what each kind mends, and what it leaves alone because it could mean two things. */
import fc from "fast-check";
import { parsePolicy } from "../../../src/policy";
import type { CellValue } from "../../../src/policy/values";
import { columnByRef } from "../../../src/policy/catalogue";
import { fixKinds, proposeFixes, type FixKindId } from "../../../src/rules/fixes";
import { book, day, rawPolicy, type PolicyOptions, type Row } from "../support";

const policyOf = (options: PolicyOptions = {}) => parsePolicy(rawPolicy(options)).policy;

/** One cell, the column it stands in, the kind and the value it becomes; null: it stays. */
type Case = readonly [column: string, from: string, kind: FixKindId | null, to?: string | number];

const cases: readonly Case[] = [
  // List labels: language, script, spaces, width, usual other words.
  ["Accounts.tier", "A级", null],
  ["Accounts.tier", "tier A", "listLabel", "A级"],
  ["Accounts.tier", "A級", "listLabel", "A级"],
  ["Accounts.tier", " A 级", "listLabel", "A级"],
  ["Accounts.tier", "Ａ级", "listLabel", "A级"],
  ["Accounts.tier", "A类客户", "listLabel", "A级"],
  ["Accounts.tier", "a", "listLabel", "A级"],
  ["Accounts.tier", "E级", null],
  ["Accounts.tier", "A级或B级", null],
  ["Accounts.class", "成交客戶", "listLabel", "成交客户"],
  ["Visits.status", "已拜访", "listLabel", "已访"],
  ["Visits.status", "没去", null],
  ["Accounts.isKeyAccount", "是", null],
  ["Accounts.isTarget", "YES", "listLabel", "是"],
  // Dates: one reading only, days without a time of day.
  ["Visits.date", "2026年3月5日", "date", day("2026-03-05")],
  ["Visits.date", "２０２６／３／５", "date", day("2026-03-05")],
  ["Visits.date", "2026-02-30", null],
  ["Visits.date", "5/3/2026", null],
  ["Visits.date", "25/3/2026", "date", day("2026-03-25")],
  ["Visits.date", "26-3-5", null],
  ["Visits.date", "2026-03-05 10:00", null],
  ["Visits.date", "1989-12-31", null],
  ["Visits.date", "1990-01-01", "date", day("1990-01-01")],
  ["Visits.date", "2199-12-31", "date", day("2199-12-31")],
  ["Visits.date", "2200-01-01", null],
  ["Visits.date", "下周三", null],
  // Numbers: one reading only, units where the column has them.
  ["Accounts.expectedAnnualSales", "1,200,000", "number", 1_200_000],
  ["Accounts.expectedAnnualSales", "１２万", "number", 120_000],
  ["Accounts.expectedAnnualSales", "¥1.15万元", "number", 11_500],
  ["Accounts.expectedAnnualSales", "12,34", null],
  ["Accounts.expectedAnnualSales", "1.200.000", null],
  ["Accounts.expectedAnnualSales", "85%", null],
  ["Accounts.expectedAnnualSales", "$100", null],
  ["Accounts.expectedAnnualSales", "约100万", null],
  ["Accounts.expectedAnnualSales", "0012", null],
  ["Accounts.expectedAnnualSales", "0.5", "number", 0.5],
  ["Accounts.expectedAnnualSales", "(1,200)", "number", -1200],
  // Codes become half-width, names do not; spaces go everywhere.
  ["Accounts.phone", "０２１－６２３４", "halfWidth", "021-6234"],
  ["Accounts.phone", "　１３８００１３８０００　", "halfWidth", "13800138000"],
  ["Accounts.accountName", "海风ＡＢＣ（上海）", null],
  ["Accounts.accountName", "　海风贸易 ", "trim", "海风贸易"],
  ["Accounts.accountName", "海风\u200b", "trim", "海风"],
  ["Accounts.address", "甲路１号", null],
  ["Visits.topic", "第一行\n第二行", null],
  ["Accounts.address", "   ", null],
];

describe("a cell and what it becomes", () => {
  test.each(cases.map((entry) => [entry[0], entry[1], entry] as const))("%s %j", (ref, from, [, , kind, to]) => {
    const [table = "", column = ""] = ref.split(".");
    expect(columnByRef(ref)).toBeDefined();
    const found = proposeFixes(book({ [table]: [{ [column]: from }] }), policyOf());
    expect(found).toEqual(kind === null ? [] : [{ kind, table, row: 0, column, from, to }]);
  });
});

test("the words are those of the workbook's language", () => {
  const rows = book({ Accounts: [{ tier: "A级" }], Visits: [{ date: "2026-03-05" }] });
  expect(proposeFixes(rows, policyOf({ lang: "en-US" })).map(({ to }) => to)).toEqual(["tier A", day("2026-03-05")]);
});

test("a value of the company's own is right as it is, and its wording counts", () => {
  const lists = [{ list: "industry", code: "FOOD", text: "食品", active: true }];
  const rows = book({ Accounts: [{ industry: "食品" }, { industry: "FOOD" }, { industry: "化工" }] });
  expect(proposeFixes(rows, policyOf({ lists })).map(({ row, to }) => [row, to])).toEqual([[1, "食品"]]);
});

test("names become half-width only where the policy compares them so; brackets stay", () => {
  const rows = book({ Accounts: [{ accountName: "海风ＡＢＣ　１２（上海）" }] });
  const found = proposeFixes(rows, policyOf({ parameters: { "name.normalise": "normalised" } }));
  expect(found).toEqual([expect.objectContaining({ kind: "halfWidth", to: "海风ABC 12（上海）" })]);
});

describe("customers named otherwise", () => {
  const named = (accounts: readonly Row[], cell: CellValue, options: PolicyOptions = {}) =>
    proposeFixes(book({ Accounts: accounts, Orders: [{ accountId: cell }] }), policyOf(options)).filter(
      ({ table }) => table === "Orders",
    );
  const one = [
    { accountId: "K1", accountName: "海风贸易" },
    { accountId: "K2", accountName: "山城机电" },
  ];

  test.each([
    ["海風貿易", "海风贸易"],
    ["海风 贸易", "海风贸易"],
    ["ｋ１", "海风贸易"],
  ])("%s is taken for %s", (cell, name) => {
    expect(named(one, cell)).toEqual([expect.objectContaining({ kind: "accountName", to: name })]);
  });
  test.each(["海风贸易", "K1", "北方纸业", ""])("%j stays", (cell) => {
    expect(named(one, cell)).toEqual([]);
  });
  test("two accounts that fit are left to a person", () => {
    const two = [...one, { accountId: "K3", accountName: "海風貿易" }];
    expect(named(two, "海风 贸易")).toEqual([]);
    expect(named(two, "海風貿易")).toEqual([]);
  });
  test("two rows of one name are two accounts", () => {
    expect(named([...one, { accountId: "K3", accountName: "海风贸易" }], "海風貿易")).toEqual([]);
  });
  test("it is never certain", () => {
    expect(fixKinds.filter(({ certain }) => !certain).map(({ id }) => id)).toEqual(["accountName"]);
  });
});

describe("the number of a row is respelled only where nothing hangs on it", () => {
  const ids = (rows: Readonly<Record<string, readonly Row[]>>) =>
    proposeFixes(book(rows), policyOf()).filter(({ column, table }) => table === "Research" && column === "researchId");
  const wide = { researchId: "Ｒ０１" };
  test("alone", () => expect(ids({ Research: [wide] })).toEqual([expect.objectContaining({ to: "R01" })]));
  test("not over another row", () => expect(ids({ Research: [wide, { researchId: "R01" }] })).toEqual([]));
  test("not twice", () => expect(ids({ Research: [wide, wide] })).toEqual([]));
});

test("tables that nobody types into, and columns that Tierbook fills, are left alone", () => {
  const rows = book({
    AuditLog: [{ sheet: " x " }],
    Parameters: [{ value: " 3 " }],
    Scorecard: [{ owner: " x " }],
    Accounts: [{ check: " x ", createdDate: 45000, accountName: { error: "#N/A" } }],
  });
  expect(proposeFixes(rows, policyOf())).toEqual([]);
});

test("whatever the cells hold, proposing ends, and what was mended needs no second mending", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("　１２万 ", "A 级", "2026.3.5", "海風", "海风", "x".repeat(32_767), "'=1"),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ error: "#N/A" }),
  );
  const columns = [
    "accountId",
    "accountName",
    "phone",
    "class",
    "expectedAnnualSales",
    "nextDate",
    "isKeyAccount",
    "date",
    "status",
  ];
  const rows = fc.array(fc.record(Object.fromEntries(columns.map((key) => [key, cell]))), { maxLength: 4 });
  const tables = fc.record(Object.fromEntries(["Accounts", "Visits", "Orders"].map((key) => [key, rows])));
  fc.assert(
    fc.property(tables, (given) => {
      const before = book(given);
      const fixes = proposeFixes(before, policyOf());
      const after = structuredClone(before) as unknown as Record<string, { columns: Record<string, CellValue[]> }>;
      for (const { table, column, row: at, to } of fixes) {
        const cells = after[table]?.columns[column];
        if (cells) cells[at] = to;
      }
      const again = proposeFixes(after as never, policyOf());
      const mended = new Set(fixes.map(({ table, row: at, column }) => `${table}/${at}/${column}`));
      // A cell whose customer was renamed may find its customer now; mended cells themselves are done.
      expect(
        again.filter(
          ({ table, row: at, column, kind }) => kind !== "accountName" && mended.has(`${table}/${at}/${column}`),
        ),
      ).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
