/** The finer points of safe fixes: several values in a cell, signs and widths, and what hangs on a row's number. */
import { columnByRef } from "../../../src/policy/catalogue";
import type { ColumnEntry } from "../../../src/policy/types";
import { proposeFixes } from "../../../src/rules/fixes";
import { fixTools } from "../../../src/rules/fixes/propose";
import { holdsCodes, holdsLooseNames, refersToAccount } from "../../../src/rules/fixes/columns";
import { folded, simplified } from "../../../src/rules/fixes/script";
import { fixedTrim, fixedWidth, narrow, narrowName } from "../../../src/rules/fixes/textFix";
import { fixedDate, fixedNumber } from "../../../src/rules/fixes/values";
import { book, day, policyOf, type PolicyOptions, type Row } from "../support";

const column = (ref: string): ColumnEntry => columnByRef(ref)!;
const fixed = (ref: string, from: string, options: PolicyOptions = {}): unknown => {
  const [table = "", key = ""] = ref.split(".");
  return proposeFixes(book({ [table]: [{ [key]: from }] }), policyOf(options)).map(({ kind, to }) => [kind, to])[0];
};

describe("several values in a cell", () => {
  test.each([
    ["查閱文件資料，实地走访客户", "查阅文档资料、实地走访客户"],
    ["documents / visit", "查阅文档资料、实地走访客户"],
    [" 查阅文档资料，实地走访客户", "查阅文档资料、实地走访客户"],
    [",查閱文件資料,,", "查阅文档资料"],
    ["查閱文件資料", "查阅文档资料"],
  ])("%s becomes %s", (text, to) => expect(fixed("Inspections.methods", text)).toEqual(["listLabel", to]));
  test.each(["查阅文档资料，实地走访客户", "查阅文档资料", "查閱文件資料，看天气", "看天气", "，"])(
    "%s stays",
    (text) => expect(fixed("Inspections.methods", text)).toBeUndefined(),
  );
});

describe("columns", () => {
  test("of codes, of names, of customers", () => {
    expect(
      [column("Accounts.phone"), column("Accounts.address"), column("Orders.lineId")].map((entry) =>
        holdsCodes(entry, "lineId"),
      ),
    ).toEqual([true, false, true]);
    expect(holdsCodes({ ...column("Accounts.phone"), type: "longText" }, "x")).toBe(false);
    expect(holdsCodes({ ...column("Accounts.address"), type: "ref" }, "x")).toBe(true);
    const loose = policyOf({ parameters: { "name.normalise": "normalised" } });
    expect(holdsLooseNames(column("Accounts.accountName"), loose)).toBe(true);
    expect(holdsLooseNames(column("Accounts.accountName"), policyOf())).toBe(false);
    expect(holdsLooseNames(column("Accounts.address"), loose)).toBe(false);
    expect(refersToAccount("Orders", column("Orders.accountId"))).toBe(true);
    expect(refersToAccount("QuickLog", { ...column("Accounts.address"), key: "accountId" })).toBe(true);
    expect(refersToAccount("Accounts", column("Accounts.address"))).toBe(false);
  });
});

describe("texts", () => {
  test("outer spaces and what no cell shows", () => {
    expect([" a ", "a\u0007b", "\u2060a\ufeff", "a b", " \u0000", "", "a\tb\nc"].map(fixedTrim)).toEqual([
      ...["a", "ab", "a", null, null, null, null],
    ]);
  });
  test("half width: signs of codes, letters and digits of names", () => {
    expect([narrow("０２１－Ａ（ｂ）　①～！"), narrowName("０２１－Ａ（ｂ）　①９ｚＺ")]).toEqual([
      ...["021-A(b) ①~!", "021－A（b） ①9zZ"],
    ]);
    expect([
      fixedWidth(" １ ", narrow),
      fixedWidth(" 1 ", narrow),
      fixedWidth("　", narrow),
      fixedWidth("a　", narrow),
    ]).toEqual([...["1", null, null, null]]);
  });
  test("two spellings of the same words", () => {
    expect(folded(" Ａ B\u200bC\ufeff　海風 ")).toBe("abc海风");
    expect(folded("A b")).toBe("ab");
    expect(simplified("貿易")).toBe("贸易");
  });
});

describe("dates and numbers", () => {
  const money = column("Accounts.expectedAnnualSales");
  const as = (type: ColumnEntry["type"]): ColumnEntry => ({ ...money, type });
  test.each([
    ["85%", "share", 0.85],
    ["1", "share", 1],
    ["-1", "share", -1],
    ["1.01", "share", null],
    ["-1.01", "share", null],
    ["85", "share", null],
    ["150%", "share", 1.5],
    ["85%", "number", null],
    ["300%", "integer", null],
    ["1.5", "integer", null],
    ["1.5", "number", 1.5],
    ["3", "integer", 3],
    ["3万", "integer", null],
    ["3万", "number", null],
    ["3元", "number", null],
    ["3万元", "money", 30000],
    ["约3", "money", null],
    ["€3", "money", null],
    ["USD 3", "money", null],
    ["01", "money", null],
    ["0", "money", 0],
    ["0.1", "money", 0.1],
    ["100", "money", 100],
    ["12345678901", "money", 12345678901],
    ["123456789012", "money", null],
    ["123456789012.5", "money", 123456789012.5],
    ["１００", "money", 100],
  ] as const)("%s in a column of type %s is %s", (text, type, value) =>
    expect(fixedNumber(text, as(type))).toBe(value),
  );

  test.each([
    ["2026-03-05 12:00", "dateTime", day("2026-03-05") + 0.5],
    ["2026-03-05", "dateTime", day("2026-03-05")],
    ["2026-03-05 00:00", "date", day("2026-03-05")],
    ["2026-03-05 12:00", "date", null],
    ["2199-12-31 23:00", "dateTime", day("2199-12-31") + 23 / 24],
    ["1989-12-31 23:00", "dateTime", null],
    [" 8:30 ", "time", 8.5 / 24],
    ["25:00", "time", null],
    ["2026-03-05", "time", null],
  ] as const)("%s in a column of type %s is %s", (text, type, value) => expect(fixedDate(text, as(type))).toBe(value));
});

describe("what hangs on a row's number", () => {
  const may = (tables: Readonly<Record<string, readonly Row[]>>, table: string, from: string, to: string): boolean =>
    fixTools(book(tables), policyOf()).mayRespell(table, from, to);
  test("it may be respelled alone, not where a row of another table names it", () => {
    const Plans = [{ planId: " Ｐ０１ " }, { planId: "P02" }];
    const row = ["Plans", " Ｐ０１ ", "P01"] as const;
    expect(may({ Plans }, ...row)).toBe(true);
    expect(may({ Plans, PlanTargets: [{ planId: "P02" }], Nope: [{ planId: "Ｐ０１" }] }, ...row)).toBe(true);
    expect(may({ Plans, PlanTargets: [{ planId: " Ｐ０１ " }] }, ...row)).toBe(false);
    expect(may({ Plans: [...Plans, { planId: "P01" }] }, ...row)).toBe(false);
    expect(may({ Plans: [...Plans, { planId: "Ｐ０１" }] }, ...row)).toBe(false);
    expect(may({ Plans: [{ planId: "P02" }] }, ...row)).toBe(false);
    expect([may({}, ...row), may({}, "Nope", "１", "1")]).toEqual([false, false]);
  });
  test("a customer's number is named by any column of customers", () => {
    const Accounts = [{ accountId: "Ｋ１", accountName: "甲" }];
    const row = ["Accounts", "Ｋ１", "K1"] as const;
    expect(may({ Accounts }, ...row)).toBe(true);
    expect(may({ Accounts, Orders: [{ accountId: "Ｋ１" }] }, ...row)).toBe(false);
    expect(may({ Accounts, QuickLog: [{ accountId: "Ｋ１" }] }, ...row)).toBe(false);
    expect(may({ Accounts, Orders: [{ salesperson: "Ｋ１" }] }, ...row)).toBe(true);
    // A plan of that number is no customer.
    expect(may({ Plans: [{ planId: "Ｋ１" }], Orders: [{ accountId: "Ｋ１" }] }, "Plans", "Ｋ１", "K1")).toBe(true);
  });
  test("fixes come by table, row and column", () => {
    const Accounts = [
      { phone: " 1 ", accountName: " 甲 " },
      { phone: " 2 ", accountName: "乙" },
    ];
    const found = proposeFixes(book({ Accounts, Team: [{ name: " 丙 " }], Nope: [{ name: " x " }] }), policyOf());
    expect(found.map(({ table, row, column: key }) => `${table} ${row} ${key}`)).toEqual([
      ...["Accounts 0 accountName", "Accounts 0 phone", "Accounts 1 phone", "Team 0 name"],
    ]);
  });
});
