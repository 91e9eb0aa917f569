/** Checking the whole workbook: places, check cells, report sheet, what cannot be judged. */
import { checkEntries } from "../../src/commands/checkEntries";
import { cellName } from "../../src/workbook/snapshot";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import type { EmbeddedExcel } from "../../embedded/node";
import { addRows, allCells, columnCells, place, smallBook, typeInto } from "../support/smallBook";

const asOf = serialFromIso("2026-03-31") as number;
let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await smallBook();
});
afterEach(() => excel.dispose());
const check = (options: Parameters<typeof checkEntries>[1] = {}) =>
  excel.client.run((context) => checkEntries(context, { asOf, ...options }));
const cellOf = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;
const checks = (): unknown[] => columnCells(excel, "Accounts", "检查");

test("a finding names rule, cell, what was found, clause; nothing is written unless asked", async () => {
  await typeInto(excel, excel.client, "Accounts", "客户名称", 2, "");
  const before = allCells(excel);
  const result = await check();
  expect(allCells(excel)).toEqual(before);
  const { rect, column } = place(excel, "Accounts", "客户名称");
  expect(result.findings).toContainEqual(
    expect.objectContaining({
      rule: "ACC-01",
      table: "Accounts",
      row: 3,
      column: "accountName",
      found: "",
      history: false,
      cell: `客户档案!${String.fromCharCode(65 + column)}${rect.row + 4}`,
      clause: expect.stringMatching(/\d{3}/) as string,
    }),
  );
  const wrongTier = result.findings.find(({ rule, row }) => rule === "TIR-02" && row === 2);
  expect(wrongTier).toMatchObject({ column: "tier", found: "A级" });
  expect(result.counts.error).toBe(
    result.findings.filter(({ severity, history }) => severity === "error" && !history).length,
  );
  expect(result.notEvaluable.map(({ rule }) => rule)).toContain("KPI-03");
  expect(result.notEvaluable.find(({ rule }) => rule === "KPI-03")?.missing).toContain("orders.completeSince");
});

test("messages are in the language asked for", async () => {
  const english = await check({ lang: "en-US" });
  expect(english.findings.length).toBeGreaterThan(0);
  expect(english.findings.some(({ message }) => /^[\u4e00-\u9fff]/.test(message))).toBe(false);
});

test("check cells are written where they change, cleared when clean, and left alone the second time", async () => {
  await check({ writeChecks: true });
  expect(String(checks()[1])).toMatch(/^应当改：现为A级，测算为B级/);
  const after = allCells(excel);
  const changes: string[] = [];
  const end = excel.host.workbook.subscribe(({ kind, origin }) => {
    if (origin.by === "api") changes.push(kind);
  });
  await check({ writeChecks: true });
  expect(allCells(excel)).toEqual(after);
  end();
  expect(changes).toEqual([]);
  await typeInto(excel, excel.client, "Accounts", "级别", 1, "B级");
  const clean = await check({ writeChecks: true });
  expect(clean.findings.filter(({ row, table }) => table === "Accounts" && row === 2)).toEqual([]);
  expect(checks()[1]).toBeNull();
});

test("the report sheet holds every finding, is written anew, and spares a sheet of that name that is not ours", async () => {
  const sheets = excel.host.workbook.sheets;
  await excel.host.edit(excel.client.attached, (editor) => {
    const own = editor.sheets.add("检查结果");
    editor.cells.setValues(own.id, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["我的笔记"]]);
  });
  const count = sheets.length;
  const result = await check({ reportSheet: true });
  const report = excel.host.workbook.sheetByName("检查结果 (2)");
  expect(report?.grid.get(0, 0)?.value).toBe("检查填写 · 截至2026-03-31");
  const cells = (column: number): unknown[] =>
    Array.from(
      { length: report?.grid.used()?.rowCount ?? 0 },
      (_, row) => report?.grid.get(row, column)?.value ?? null,
    );
  const head = cells(0).lastIndexOf("程度");
  expect(cells(0)[head + 1]).toBe(`要改的（${result.findings.length}）`);
  const listed = cells(2).slice(head + 2, head + 2 + result.findings.length);
  expect(listed).toEqual(result.findings.map(({ cell }) => cell));
  expect(cells(0)).toContain(`暂无法判断（${result.gaps.length}）`);
  expect(report?.pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4", rowBreaks: [head] });
  expect(report?.pageLayout.printTitleRows).toBe(`${head + 1}:${head + 1}`);
  await check({ reportSheet: true });
  expect(excel.host.workbook.sheets.length).toBe(count + 1);
  expect(excel.host.workbook.sheetByName("检查结果")?.grid.get(0, 0)?.value).toBe("我的笔记");
});

test("findings of rows older than import.historyBefore are counted apart", async () => {
  await excel.client.run((context) =>
    setUp(context, { policyFile: { parameters: { "import.historyBefore": "2025-01-01" } } }),
  );
  await addRows(
    excel,
    "Accounts",
    ["accountId", "accountName", "tier", "expectedAnnualSales", "createdDate"],
    [["K100", "旧客户", "A级", 1, serialFromIso("2020-01-01")]],
  );
  const result = await check();
  const old = result.findings.filter(({ row, table }) => table === "Accounts" && row === 6);
  expect(old.length).toBeGreaterThan(0);
  expect(old.every(({ history }) => history)).toBe(true);
  expect(result.counts.history).toBe(result.findings.filter(({ history }) => history).length);
});

test("an error cell is no value: the row is not judged by it, nothing breaks", async () => {
  const { sheetId, rect, column } = place(excel, "Accounts", "预计年销售额");
  await excel.host.edit(excel.client.attached, (editor) =>
    editor.cells.setFormulas(sheetId, { row: rect.row + 2, column, rowCount: 1, columnCount: 1 }, [["=1/0"]]),
  );
  const result = await check();
  expect(
    result.findings
      .filter(({ rule, row }) => rule === "TIR-02" && row === 2)
      .every(({ message }) => !message.includes("测算为")),
  ).toBe(true);
});

test("error values and text dates are findings of their own: in the result, the check cells and the report", async () => {
  const { sheetId, rect, column } = place(excel, "Accounts", "预计年销售额");
  await excel.host.edit(excel.client.attached, (editor) =>
    editor.cells.setFormulas(sheetId, { row: rect.row + 2, column, rowCount: 1, columnCount: 1 }, [["=1/0"]]),
  );
  await typeInto(excel, excel.client, "Accounts", "建档日期", 2, "'2026-01-05");
  await addRows(excel, "Visits", ["visitId", "accountId", "date"], [["V1", "海风贸易", "二月初"]]);
  const sales = { table: "Accounts", row: 2, column: "expectedAnnualSales", found: "#DIV/0!", severity: "error" };
  const english = await check({ lang: "en-US", writeChecks: true, reportSheet: true });
  const typed = english.findings.filter(({ rule }) => rule === "TYPE");
  expect(typed).toContainEqual(expect.objectContaining({ ...sales, clause: "", history: false }));
  const date = typed.find(({ column: key }) => key === "createdDate");
  const created = place(excel, "Accounts", "建档日期");
  expect(date).toMatchObject({
    row: 3,
    found: "2026-01-05",
    cell: cellOf("客户档案", created.rect.row + 3, created.column),
  });
  expect(date?.message).toMatch(/“2026-01-05” in “.+” is text, not a date.*type 2026-01-05 again/);
  expect(english.findings.filter(({ table, column: key }) => table === "Visits" && key === "date").length).toBe(1);
  expect(String(checks()[2])).toContain("是文本，不是日期");
  expect(String(checks()[1])).toContain("是错误值#DIV/0!");
  const report = excel.host.workbook.sheetByName("Check report");
  const lines = Array.from({ length: report?.grid.used()?.rowCount ?? 0 }, (_, row) => report?.grid.get(row, 1)?.value);
  // Once in the summary by rule, and every finding.
  expect(lines.filter((rule) => rule === "TYPE").length).toBe(typed.length + 1);
  const traditional = await check({ lang: "zh-TW" });
  expect(
    traditional.findings.find(({ rule, column: key }) => rule === "TYPE" && key === "createdDate")?.message,
  ).toContain("是文字，不是日期");
  // Typed as a date, it is none of these any more.
  await excel.host.edit(excel.client.attached, (editor) =>
    editor.cells.setValues(
      created.sheetId,
      { row: created.rect.row + 3, column: created.column, rowCount: 1, columnCount: 1 },
      [[46027]],
    ),
  );
  const mended = await check();
  expect(mended.findings.filter(({ rule, column: key }) => rule === "TYPE" && key === "createdDate")).toEqual([]);
});
