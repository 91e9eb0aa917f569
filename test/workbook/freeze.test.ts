/** Freezing a workbook to values: what is shown stays, no formula needs the add-in, and it can be taken back. */
import { freezeWorkbook, undoFreeze } from "../../src/commands/freezeWorkbook";
import type { EmbeddedExcel } from "../../embedded/node";
import { quickExcel } from "../support/quickExcel";
import { columnCells, place, smallBook, typeInto } from "../support/smallBook";

/** Computed once; the tests open it without calculation, with the values it holds. */
let file: Uint8Array;
let excel: EmbeddedExcel;
beforeAll(async () => {
  const book = await smallBook();
  await book.client.run(async (context) => {
    const own = context.workbook.worksheets.add("自用");
    own.getRange("A1:A3").formulas = [["=TIERBOOK.TIER(60000,TierBands)"], ["=1+1"], ["=NA()"]];
    await context.sync();
  });
  await book.host.idle();
  file = await book.save();
  book.dispose();
});
beforeEach(async () => {
  excel = await quickExcel(file);
});
afterEach(() => excel.dispose());

const freeze = (options: Parameters<typeof freezeWorkbook>[1] = {}) =>
  excel.client.run((context) => freezeWorkbook(context, { user: "李敏", ...options }));
const undo = () => excel.client.run((context) => undoFreeze(context));

/** Every cell but those of the log, by sheet and place: what it shows, and its formula. */
function cells(): { readonly shown: Record<string, unknown>; readonly formulas: Record<string, string> } {
  const shown: Record<string, unknown> = {};
  const formulas: Record<string, string> = {};
  const { workbook } = excel.host;
  for (const sheet of workbook.sheets) {
    if (sheet.id === workbook.tableByName("AuditLog")?.sheetId) continue;
    sheet.grid.forEach((row, column, cell) => {
      const name = `${sheet.name}!${row}|${column}`;
      // A formula may show nothing where a value is none.
      if (cell.value !== null && cell.value !== "") shown[name] = cell.value;
      if (cell.formula !== undefined) formulas[name] = cell.formula;
    });
  }
  return { shown, formulas };
}

test("a preview counts the formulas and writes nothing", async () => {
  const before = cells();
  const { sheets, batch, summary } = await freeze({ dryRun: true });
  expect(sheets.find(({ sheet }) => sheet === "自用")).toEqual({ sheet: "自用", count: 1 });
  const count = sheets.reduce((sum, one) => sum + one.count, 0);
  expect([batch, summary.includes(String(count))]).toEqual([null, true]);
  expect(Object.keys(before.formulas)).toHaveLength(count + 2);
  expect(cells()).toEqual(before);
});

test("all that is shown stays, and it does without the add-in; own formulas stay formulas", async () => {
  const before = cells();
  const { kept } = await freeze();
  const after = cells();
  expect(kept).toBe(0);
  expect(after.shown).toEqual(before.shown);
  expect(after.formulas).toEqual({ "自用!1|0": "=1+1", "自用!2|0": "=NA()" });
  expect(columnCells(excel, "Accounts", "测算级别")).toContain("A级");
  expect((await freeze()).batch).toBeNull();
});

test("taken back, every formula is where it was", async () => {
  const before = cells();
  await freeze();
  await undo();
  expect(cells().formulas).toEqual(before.formulas);
  expect((await undo()).batch).toBeNull();
});

test("what somebody changed after the freezing stays as it is and is told", async () => {
  await freeze();
  await typeInto(excel, excel.attachClient("赵强"), "Accounts", "测算级别", 1, "手填");
  const { left } = await undo();
  expect([left, columnCells(excel, "Accounts", "测算级别")[1]]).toEqual([1, "手填"]);
});

test("a formula that shows an error is named, and nothing is written; #N/A is a figure that nobody can give", async () => {
  const { column, rect, sheetId } = place(excel, "Accounts", "测算级别");
  const cell = excel.host.workbook.sheet(sheetId).grid.get(rect.row + 1, column);
  if (!cell?.formula) throw new Error("no formula");
  cell.value = { error: "#DIV/0!" };
  const before = cells();
  await expect(freeze()).rejects.toThrow("#DIV/0!");
  expect(cells()).toEqual(before);
  cell.value = { error: "#N/A" };
  await freeze();
  expect(columnCells(excel, "Accounts", "测算级别")[0]).toEqual({ error: "#N/A" });
});

test("what a colleague types over a formula before the values are written stays", async () => {
  const colleague = excel.attachClient("赵强");
  const { host } = excel;
  const process = host.processBatch.bind(host);
  let typed = false;
  host.processBatch = async (client, body) => {
    const logged = columnCells(excel, "AuditLog", "命令").includes("freezeToValues");
    if (!typed && logged) {
      typed = true;
      await typeInto(excel, colleague, "Accounts", "测算级别", 2, "手填");
    }
    return process(client, body);
  };
  const { kept } = await freeze();
  host.processBatch = process;
  expect([kept, columnCells(excel, "Accounts", "测算级别")[2]]).toEqual([1, "手填"]);
});

test("a protected sheet is named, and nothing is written", async () => {
  await excel.client.run(async (context) => {
    context.workbook.tables.getItem("Accounts").worksheet.protection.protect();
    await context.sync();
  });
  const before = cells();
  await expect(freeze()).rejects.toThrow("客户档案");
  expect(cells()).toEqual(before);
});
