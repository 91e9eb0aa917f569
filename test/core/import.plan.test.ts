import {
  planImport,
  prepareImport,
  type ExistingRows,
  type ImportPlan,
  type SourceCell,
  type SourceTable,
} from "../../src/import";
import { parseDelimited } from "../../src/import/delimited";
import { say } from "../../src/locales/format";
import { UserError } from "../../src/locales/userError";
import { parsePolicy } from "../../src/policy";
import { tableByKey } from "../../src/policy/catalogue";
import type { CellValue } from "../../src/policy/values";

const { policy } = parsePolicy({
  lang: "zh-CN",
  packs: ["core", "orders"],
  profile: "basic",
  parameters: [],
  rules: [],
  holidays: [],
  lists: [{ list: "region", code: "south", text: "华南", active: true }],
});

const entry = (key: string) => {
  const table = tableByKey.get(key);
  if (!table) throw new Error(key);
  return table;
};

const csv = (text: string): SourceTable => ({
  name: "客户.csv",
  rows: parseDelimited(text, "客户.csv").map(({ row, cells }) => ({
    row,
    cells: cells.map((value): SourceCell => ({ value })),
  })),
});

const nothing: ExistingRows = { rowCount: 0, columns: {} };
type Options = Partial<Parameters<typeof prepareImport>[0]>;

function plan(table: string, text: string, existing: ExistingRows = nothing, options: Options = {}): ImportPlan {
  const source = csv(text);
  return planImport(
    prepareImport({ table: entry(table), columns: entry(table).columns, source, policy, lang: "zh-CN", ...options }),
    existing,
  );
}

/** The table as it would stand after the plan was carried out. */
function after(result: ImportPlan, existing: ExistingRows): ExistingRows {
  const columns: Record<string, CellValue[]> = {};
  const keys = new Set([...Object.keys(existing.columns), ...result.insertColumns]);
  for (const key of keys) columns[key] = [...(existing.columns[key] ?? Array<CellValue>(existing.rowCount).fill(null))];
  for (const update of result.updates) (columns[update.column] as CellValue[])[update.row] = update.to;
  for (const { values } of result.inserts) {
    for (const key of keys) (columns[key] as CellValue[]).push(values[result.insertColumns.indexOf(key)] ?? null);
  }
  return { rowCount: existing.rowCount + result.inserts.length, columns };
}

const insertedOf = (result: ImportPlan, column: string): unknown[] =>
  result.inserts.map((row) => row.values[result.insertColumns.indexOf(column)]);
const reasons = (result: ImportPlan): [number, string][] =>
  result.skipped.map(({ row, reasons: why }) => [row, why.map((reason) => say("zh-CN", reason)).join("；")]);

describe("mapping", () => {
  test.each([
    ["Chinese labels", "客户名称,预计年销售额"],
    ["Traditional labels", "客戶名稱,預計年銷售額"],
    ["English synonyms in any case", "ACCOUNT NAME,expected_annual_sales"],
    ["keys", "accountName,expectedAnnualSales"],
    ["required marks and spaces", "客户 名称 *, 预计年销售额 "],
  ])("%s", (_name, header) => {
    const result = plan("Accounts", `${header}\n甲公司,100`);
    expect(result.mapping.matches.map((match) => match.column.key)).toEqual(["accountName", "expectedAnnualSales"]);
    expect(insertedOf(result, "expectedAnnualSales")).toEqual([100]);
  });

  test("a header's unit multiplies, a cell's own unit wins", () => {
    const result = plan("Accounts", "客户名称,预计年销售额（万元）\n甲,12.3\n乙,5万\n丙,1.005");
    expect(insertedOf(result, "expectedAnnualSales")).toEqual([123000, 50000, 10050]);
  });

  test("what goes nowhere is named, computed columns take nothing", () => {
    const result = plan("Accounts", "客户名称,股价,测算级别\n甲,1,A级");
    expect(result.mapping.unmatched).toEqual(["股价", "测算级别"]);
  });

  test("a choice by hand wins and is remembered by header", () => {
    const map = { 备注一: "statusNote" };
    expect(plan("Accounts", "客户名称,备注一\n甲,x", nothing, { map }).mapping.unmatched).toEqual([]);
    const remembered = { 备注一: "statusNote", 不在文件里: "phone", 客户名称: "" };
    const again = prepareImport({
      table: entry("Accounts"),
      columns: entry("Accounts").columns,
      source: csv("客户名称,备注一\n甲,x"),
      policy,
      lang: "zh-CN",
      remembered,
      map: { 客户名称: "accountName" },
    });
    expect(again.mapping.matches.map((match) => match.column.key)).toEqual(["accountName", "statusNote"]);
  });

  test("a title above the header is passed over", () => {
    const result = plan("Accounts", "客户名单 2025,,\n\n客户名称,负责人\n甲,林晓东");
    expect(result.inserts.map((row) => row.sourceRow)).toEqual([4]);
  });

  test.each([
    ["nothing known", "foo,bar\n1,2", {}, "找不到表头"],
    ["two header rows", "客户名称,负责人\nCustomer,Owner\n甲,乙", {}, "都像表头"],
    ["the same header twice", "客户名称,负责人,负责人\n甲,乙,丙", {}, "两列都叫"],
    ["only a header", "客户名称,负责人", {}, "没有数据行"],
    ["no needed column", "负责人,电话\n乙,1", {}, "客户名称"],
    ["a given header that is not there", "客户名称\n甲", { map: { 名字: "accountName" } }, "名字"],
    ["a given column that is none", "客户名称,x\n甲,1", { map: { x: "nope" } }, "nope"],
    ["a computed column by hand", "客户名称,x\n甲,1", { map: { x: "computedTier" } }, "测算级别"],
    ["two columns to one place by hand", "客户名称,x,y\n甲,1,2", { map: { x: "phone", y: "phone" } }, "电话"],
    ["a key that is not mapped", "客户名称\n甲", { key: "taxId" }, "税号"],
    ["a filter on a column that is not there", "客户名称\n甲", { where: [{ column: "阶段", value: "x" }] }, "阶段"],
  ])("%s: one sentence", (_name, text, options: Options, words) => {
    try {
      plan("Accounts", text, nothing, options);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).in("zh-CN")).toContain(words);
      return;
    }
    throw new Error("the import was planned");
  });
});

describe("rows", () => {
  const existing: ExistingRows = {
    rowCount: 2,
    columns: {
      accountId: ["C00007", "C00009"],
      accountName: ["甲公司", "乙公司"],
      phone: ["1", null],
      tier: ["A级", null],
      owner: ["周", "吴"],
    },
  };

  test("known rows are updated, new ones get the next number, blanks clear nothing", () => {
    const result = plan("Accounts", "客户名称,电话,负责人\n甲公司,,林\n丙公司,3,陈", existing);
    expect(result.updates).toEqual([{ row: 0, column: "owner", from: "周", to: "林", sourceRow: 2 }]);
    expect(insertedOf(result, "accountId")).toEqual(["C00010"]);
  });

  test("the tier that was decided is not overwritten, a new row may bring one", () => {
    const result = plan("Accounts", "客户名称,级别\n甲公司,C级\n丙公司,B", existing);
    expect(result.updates).toEqual([]);
    expect(insertedOf(result, "tier")).toEqual(["B级"]);
  });

  test("the same file again changes nothing", () => {
    const file = "客户名称,电话,预计年销售额\n甲公司,1,12万\n丙公司,2,\n丁公司,,3";
    const first = plan("Accounts", file, existing);
    const second = plan("Accounts", file, after(first, existing));
    expect([second.inserts, second.updates, second.unchanged]).toEqual([[], [], 3]);
  });

  test("January to February after January adds February only", () => {
    const january =
      "订单号,订单日期,客户,产品,金额\nS1,2024-01-05,甲,p,100\nS1,2024-01-05,甲,q,100\nS2,2024-01-09,乙,p,5";
    const first = plan("Orders", january);
    const second = plan("Orders", `${january}\nS3,2024/2/1,甲,p,7`, after(first, nothing));
    expect([first.inserts.length, second.inserts.length, second.updates.length]).toEqual([3, 1, 0]);
  });

  test("rows without any key are counted: two equal sales stay two", () => {
    const file = "订单日期,客户,金额\n2024-01-05,甲,100\n2024-01-05,甲,100\n2024-01-06,甲,100";
    const first = plan("Orders", file);
    const second = plan("Orders", `${file}\n2024-01-05,甲,100`, after(first, nothing));
    expect([first.inserts.length, second.inserts.length, second.unchanged]).toEqual([3, 1, 3]);
  });

  test("a line is known by its number where the file says nothing of the rest of its key", () => {
    const book = { rowCount: 2, columns: { kpiId: ["K1", "S1"], role: [null, null], weight: [0.5, null] } };
    const result = plan("KpiBook", "指标编号,权重\nS1,50%", book);
    expect(result.inserts).toEqual([]);
    expect(result.updates.map(({ row, column, to }) => [row, column, to])).toEqual([[1, "weight", 0.5]]);
    const roles = { rowCount: 2, columns: { kpiId: ["S1", "S1"], role: ["开发员", null], weight: [0.5, null] } };
    expect(plan("KpiBook", "指标编号,权重\nS1,50%", roles).skipped).toHaveLength(1);
    expect(plan("KpiBook", "指标编号,适用角色,权重\nS1,开发员,60%", roles).updates).toHaveLength(1);
  });

  test("every row left out says where and why", () => {
    const file = [
      "订单号,订单日期,客户,金额,样品",
      "S1,2024-01-05,,100,",
      "S2,,甲,100,",
      "S3,2024-01-05,甲,NULL,",
      "S4,5.1.2024,甲,100,",
      "S5,2024-02-30,甲,100,",
      'S6,2024-01-05,甲,"12,34",',
      "S7,2024-01-05,甲,#N/A,maybe",
      "S8,2024-01-05,甲,8,否",
      "S8,2024-01-05,甲,8,否",
      "S8,2024-01-05,甲,9,否",
    ].join("\n");
    const result = plan("Orders", file, nothing, { key: "orderId" });
    expect(result.inserts.length).toBe(1);
    expect(reasons(result)).toEqual([
      [2, "缺客户"],
      [3, "缺订单日期"],
      [4, "缺金额"],
      [5, "订单日期“5.1.2024”分不清月和日，请写成 2024-01-31 的样子"],
      [6, "订单日期“2024-02-30”不是日期"],
      [7, "金额“12,34”的千位和小数点分不清"],
      [8, "金额是错误值 #N/A；样品“maybe”应为是或否"],
      [10, "与第 9 行的订单号相同，内容也相同"],
      [11, "与第 9 行的订单号相同，内容却不同；以第 9 行为准"],
    ]);
  });

  test("a key that stands twice in the table is not guessed", () => {
    const twice: ExistingRows = {
      rowCount: 2,
      columns: { accountId: ["C1", "C2"], accountName: ["甲", "甲"], phone: [null, null] },
    };
    const result = plan("Accounts", "客户名称,电话\n甲,5", twice);
    expect(result.updates).toEqual([]);
    expect(reasons(result)).toEqual([[2, "表里有 2 行的客户名称是“甲”，不知道该更新哪一行"]]);
  });

  test("a filter keeps rows by a column's value", () => {
    const result = plan("Accounts", "客户名称,stage\n甲,Won\n乙,Lost\n丙, won ", nothing, {
      where: [{ column: "Stage", value: "Won" }],
    });
    expect([result.read, result.filtered, insertedOf(result, "accountName")]).toEqual([2, 1, ["甲", "丙"]]);
  });

  test("lists take labels of any language, codes, and own values only where they are open", () => {
    const result = plan("Accounts", "客户名称,客户分类,区域\n甲,潛在客戶,华南\n乙,won,火星\n丙,外星人,华南");
    expect(insertedOf(result, "class")).toEqual(["潜在客户", "成交客户"]);
    expect(insertedOf(result, "region")).toEqual(["华南", "火星"]);
    expect(reasons(result)).toEqual([[4, "客户分类“外星人”不在选项里"]]);
  });

  test("typed cells of a workbook: serial dates, error cells, numbers in text columns", () => {
    const source: SourceTable = {
      name: "x.xlsx#1",
      rows: [
        { row: 1, cells: ["客户名称", "建档日期", "电话"].map((value) => ({ value })) },
        { row: 2, cells: [{ value: "甲" }, { value: 45000.75, isDate: true }, { value: 13800138000 }] },
        { row: 3, cells: [{ value: "乙" }, { value: { error: "#REF!" } }, { value: null }] },
        { row: 4, cells: [{ value: "丙" }, { value: 20240105 }, { value: null }] },
      ],
    };
    const prepared = prepareImport({
      table: entry("Accounts"),
      columns: entry("Accounts").columns,
      source,
      policy,
      lang: "zh-CN",
    });
    const result = planImport(prepared, nothing);
    expect(insertedOf(result, "createdDate")).toEqual([45000, 45296]);
    expect(insertedOf(result, "phone")).toEqual(["13800138000", null]);
    expect(reasons(result)).toEqual([[3, "建档日期是错误值 #REF!"]]);
  });
});
