/** Cells whose value is not of their column's kind: found cell by cell, said once, with what to do. */
import { languages } from "../../src/locales/types";
import { say } from "../../src/locales/format";
import { listById, tables as catalogue } from "../../src/policy/catalogue";
import type { CellValue } from "../../src/policy/values";
import { cellTypeRule, checkAll, checkDataset, checkRows, ruleEntries, ruleListing } from "../../src/rules";
import { book, dataset, day, policyOf, type PolicyOptions, type Row } from "./support";

const today = day("2026-03-16");

/** Findings of the cells' kind in one table, as "row column severity: message. what to do". */
function told(table: string, rows: readonly Row[], options: PolicyOptions = {}): string[] {
  return checkAll(book({ [table]: rows }), policyOf(options), { today })
    .findings.filter(({ rule }) => rule === cellTypeRule)
    .map(
      ({ row, column, severity, message, expected }) =>
        `${row} ${column} ${severity}: ${say("en-US", message)}. ${expected ? say("en-US", expected) : ""}`,
    );
}
/** Judges one cell of a column of Accounts. */
const kind = (column: string, cell: CellValue): string =>
  told("Accounts", [{ accountName: "甲", [column]: cell }])[0] ?? "";

test.each<[string, CellValue, RegExp]>([
  // Dates: a day, with or without a time, is one; text is not, whatever it says.
  ["createdDate", 46000, /^$/],
  ["createdDate", 46000.5, /^$/],
  ["createdDate", null, /^$/],
  ["createdDate", " ", /^$/],
  ["createdDate", "2026-01-05", /is text, not a date.*type 2026-01-05 again/],
  ["createdDate", "２０２６年１月５日", /is text, not a date.*type 2026-01-05 again/],
  ["createdDate", "20260105", /is text, not a date.*2026-01-05/],
  ["createdDate", "5.1.2026", /is not a date.*such as 2026-01-31/],
  ["createdDate", "2026-02-30", /is not a date/],
  ["createdDate", "春节前", /is not a date/],
  ["createdDate", true, /is not a date/],
  ["createdDate", 0, /is not a date/],
  ["createdDate", 2958465, /^$/],
  ["createdDate", 2958466, /is not a date/],
  ["createdDate", -3, /is not a date/],
  ["createdDate", { error: "#REF!" }, /holds the error #REF!.*clear the cell/],
  // Numbers and amounts.
  ["expectedAnnualSales", 0, /^$/],
  ["expectedAnnualSales", -1e300, /^$/],
  ["expectedAnnualSales", "80000", /is text, not a number.*number format/],
  ["expectedAnnualSales", "100万", /is text, not a number/],
  ["expectedAnnualSales", "1.2.3", /is not a number/],
  ["expectedAnnualSales", "约五百万", /is not a number/],
  ["expectedAnnualSales", false, /is not a number/],
  ["expectedAnnualSales", { error: "#DIV/0!" }, /holds the error #DIV\/0!/],
  // Yes and no, in the ways people write them.
  ["isKeyAccount", true, /^$/],
  ["isKeyAccount", "是", /^$/],
  ["isKeyAccount", 1, /^$/],
  ["isKeyAccount", "no", /^$/],
  ["isKeyAccount", "也许", /neither yes nor no/],
  ["isKeyAccount", 2, /neither yes nor no/],
  // Closed lists: labels of any language and codes; open ones take the company's own words.
  ["tier", "A级", /^$/],
  ["tier", "A", /^$/],
  ["tier", "甲等", /not in the list.*Lists sheet/],
  ["tier", 5, /not in the list/],
  ["segment", "我们自己的行业", /^$/],
  ["segment", { error: "#N/A" }, /holds the error #N\/A/],
  // Text may be anything but an error.
  ["contactName", "1", /^$/],
  ["contactName", { error: "#NAME?" }, /holds the error #NAME\?/],
])("%s %p", (column, cell, expected) => {
  expect(kind(column, cell)).toMatch(expected);
});

test("times, several values, and what a log or a formula holds", () => {
  expect(told("Visits", [{ date: 46000, plannedStart: 0.4 }])).toEqual([]);
  expect(told("Visits", [{ date: 46000, plannedStart: "8:30" }]).join()).toMatch(/plannedStart .*is text, not a time/);
  expect(told("Visits", [{ date: 46000, plannedStart: "早上" }]).join()).toMatch(/plannedStart .*is not a time/);
  const methods = (cell: CellValue): string => told("Inspections", [{ methods: cell }]).join();
  const labels = listById.get("inspectMethod")?.values.map(({ label }) => label["zh-CN"]) ?? [];
  expect(methods(labels.join("、"))).toBe("");
  expect(methods([...labels, "看天气"].join("、"))).toMatch(/not in the list/);
  expect(told("TierReviews", [{ accountName: "甲", reviewDate: "昨天", at: "昨天" }])).toEqual([]);
  const formula = catalogue
    .find(({ key }) => key === "Accounts")
    ?.columns.find(({ filledBy, type }) => filledBy === "formula" && type === "date");
  expect(told("Accounts", [{ accountName: "甲", [formula?.key ?? ""]: "x" }])).toEqual([]);
});

test("error where a figure depends on the cell, warn elsewhere", () => {
  // Orders.amount: K1 needs it. createdDate: judged by a rule only where the rule is on.
  expect(told("Orders", [{ orderDate: 46000, amount: { error: "#N/A" } }], { rules: off("KPI-15") }).join()).toMatch(
    /^0 amount error/,
  );
  expect(kind("region", { error: "#N/A" })).toMatch(/^0 region warn/);
  const date = { firstContactDate: "2026-01-05", accountName: "甲" };
  const ref = "Accounts.firstContactDate";
  const basic = policyOf();
  const judged = ruleEntries.some(
    (rule) => basic.ruleOn(rule.id) && [...rule.columns, ...(rule.reads ?? [])].includes(ref),
  );
  expect(told("Accounts", [date]).join()).toMatch(judged ? / error: / : / warn: /);
});

const off = (...ids: string[]): NonNullable<PolicyOptions["rules"]> =>
  ids.map((id) => ({ id, on: "否", severity: null, where: "" }));

test("what a rule says of the same cell is not said twice, unless it says it more lightly", () => {
  const rows = { Orders: [{ accountId: "谁", orderDate: "昨天", amount: 1 }], Accounts: [{ accountName: "甲" }] };
  const at = (options: PolicyOptions): string[] =>
    checkAll(book(rows), policyOf(options), { today })
      .findings.filter(({ column }) => column === "orderDate")
      .map(({ rule, severity }) => `${rule} ${severity}`);
  expect(at({})).toEqual(["KPI-15 error"]);
  expect(at({ rules: off("KPI-15") })).toEqual(["TYPE error"]);
  expect(at({ rules: [{ id: "KPI-15", on: null, severity: "建议", where: "" }] })).toEqual([
    "KPI-15 info",
    "TYPE error",
  ]);
});

test("edited rows only; not where single rules are run; no rule of the catalogue", () => {
  const rows: Row[] = [
    { accountName: "甲", createdDate: "x" },
    { accountName: "乙", createdDate: "y" },
  ];
  const { findings } = checkRows(book({ Accounts: rows }), policyOf(), { table: "Accounts", rows: [1] }, { today });
  expect(findings.filter(({ rule }) => rule === cellTypeRule).map(({ row }) => row)).toEqual([1]);
  const one = ruleEntries.filter(({ id }) => id === "ACC-01");
  expect(checkDataset(dataset({ Accounts: rows }, "2026-03-16"), one).findings).toEqual([]);
  expect(ruleListing().map(({ id }) => id)).not.toContain(cellTypeRule);
});

test("rows before the start of record keeping are history", () => {
  const parameters = { "import.historyBefore": day("2025-01-01") };
  const rows: Row[] = [
    { accountName: "甲", createdDate: day("2020-01-01"), expectedAnnualSales: "多" },
    { accountName: "乙", createdDate: day("2026-01-01"), expectedAnnualSales: "多" },
  ];
  const { findings } = checkAll(book({ Accounts: rows }), policyOf({ parameters }), { today });
  expect(findings.filter(({ rule }) => rule === cellTypeRule).map(({ history }) => history)).toEqual([true, false]);
});

test("every sentence is whole in every language", () => {
  const cells: CellValue[] = [{ error: "#N/A" }, "2026-01-05", "x", "12", true, "9:30"];
  const columns = ["createdDate", "expectedAnnualSales", "isKeyAccount", "tier", "accountName"];
  const rows = columns.flatMap((column) => cells.map((cell): Row => ({ accountName: "甲", [column]: cell })));
  const visits = cells.map((cell): Row => ({ date: 46000, plannedStart: cell }));
  const { findings } = checkAll(book({ Accounts: rows, Visits: visits }), policyOf(), { today });
  const own = findings.filter(({ rule }) => rule === cellTypeRule);
  expect(new Set(own.map(({ message }) => message.text)).size).toBeGreaterThanOrEqual(9);
  for (const { message, expected } of own)
    for (const lang of languages)
      expect(`${say(lang, message)} ${expected ? say(lang, expected) : ""}`).toMatch(/^[^{}]+[.。]$/);
});

test("a hundred thousand texts where dates should be", () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `2026-01-${String((index % 28) + 1).padStart(2, "0")}`);
  const names = rows.map((_, index) => `客户${index}`);
  const tables = {
    Accounts: { key: "Accounts", rowCount: rows.length, columns: { accountName: names, createdDate: rows } },
  };
  const { findings } = checkAll(tables, policyOf(), { today });
  expect(findings.filter(({ rule }) => rule === cellTypeRule)).toHaveLength(100_000);
});
