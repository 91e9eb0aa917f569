/** What stands twice in a column of ids or names is held back as it is typed; commands and languages leave the rule whole. */
import { entryAlert } from "../../embedded/entryAlert";
import { holds } from "../../embedded/model/rect";
import type { EmbeddedExcel } from "../../embedded/node";
import type { ValidationData } from "../../embedded/model/types";
import { importRows } from "../../src/commands/importRows";
import { setUp, type SetUpOptions } from "../../src/commands/setUp";
import { promptText, setUpNote } from "../../src/locales/setup";
import { languages } from "../../src/locales/types";
import { uniqueFormula } from "../../src/workbook/blueprint/unique";
import { openBook } from "../../src/workbook/recognise";
import { convert } from "../support/libreOffice";
import { allCells, openBookFile, smallBook } from "../support/smallBook";

const open: EmbeddedExcel[] = [];
afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

async function book(): Promise<EmbeddedExcel> {
  const excel = await smallBook();
  open.push(excel);
  return excel;
}

const run = (excel: EmbeddedExcel, options: SetUpOptions = {}) =>
  excel.client.run((context) => setUp(context, options));

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cell of a column; row 0 is the first of the table, the one after its last lies in the room below. */
async function place(excel: EmbeddedExcel, key: string, column: string, row: number): Promise<Place> {
  const { tableName, at } = await excel.client.run(async (context) => {
    const table = (await openBook(context)).tables.get(key)!;
    return { tableName: table.tableName, at: table.indexOf(column)! };
  });
  const { sheetId, range } = excel.host.workbook.tableByName(tableName)!;
  return { sheetId, row: range.row + 1 + row, column: range.column + at };
}

const ruleAt = (excel: EmbeddedExcel, { sheetId, row, column }: Place): ValidationData | undefined =>
  excel.host.workbook.sheet(sheetId).validations.find(({ areas }) => areas.some((area) => holds(area, row, column)));

/** What is said to a text typed into a cell of the table; row 5 is the first below its five customers. */
const said = async (excel: EmbeddedExcel, column: string, row: number, text: string): Promise<string | undefined> =>
  entryAlert(excel.host, await place(excel, "Accounts", column, row), text)?.message;

const { idTaken, nameTaken } = promptText;

test("the formula is one that Excel takes", () => expect(uniqueFormula.length).toBeLessThanOrEqual(255));

describe("typed into a column of ids", () => {
  let excel: EmbeddedExcel;
  beforeAll(async () => {
    excel = await smallBook();
    await excel.client.run(async (context) => {
      const { tables } = await openBook(context);
      const ids = context.workbook.tables
        .getItem("Accounts")
        .columns.getItemAt(tables.get("Accounts")!.indexOf("accountId")!);
      ids.getDataBodyRange().getCell(3, 0).values = [["12"]];
      ids.getDataBodyRange().getCell(4, 0).formulas = [["=1/0"]];
      await context.sync();
    });
    await excel.host.idle();
  });
  afterAll(() => excel.dispose());

  test.each([
    ["K001", false],
    ["k001", false],
    ["12", false],
    ["K009", true],
    ["K00?", true],
    ["K*", true],
    ["~K001", true],
    ["", true],
    ["x".repeat(300), true],
  ])("%s below the table may stand: %s", async (text, right) => {
    const before = allCells(excel);
    expect(await said(excel, "accountId", 5, text)).toBe(right ? undefined : idTaken["zh-CN"]);
    expect(allCells(excel)).toEqual(before);
  });

  test("its own value over again may stand, that of another row not", async () => {
    expect(await said(excel, "accountId", 2, "K003")).toBeUndefined();
    expect(await said(excel, "accountId", 2, "K001")).toBe(idTaken["zh-CN"]);
    // Cells of the table keep leading zeros: another number than 12.
    expect(await said(excel, "accountId", 2, "012")).toBeUndefined();
  });
});

test("a name that is there is asked about, in the workbook's language", async () => {
  const excel = await book();
  const alert = async () => entryAlert(excel.host, await place(excel, "Accounts", "accountName", 5), "海风贸易");
  expect(await alert()).toMatchObject({ style: "Warning", message: nameTaken["zh-CN"] });
  for (const lang of [...languages].reverse()) {
    await run(excel, { lang });
    expect(await alert()).toMatchObject({ style: "Warning", message: nameTaken[lang] });
    expect(ruleAt(excel, await place(excel, "Accounts", "accountId", 5))?.prompt?.message).toContain(
      promptText.uniqueId[lang],
    );
  }
  expect(await said(excel, "accountName", 5, "海风贸易二部")).toBeUndefined();
});

test("an import writes past the rule, as it does in Excel", async () => {
  const excel = await book();
  const bytes = new TextEncoder().encode("客户名称,客户负责人\n海风贸易,李敏\n");
  const source = { name: "Accounts.csv", bytes };
  const { inserted, updated, unchanged, skipped } = await excel.client.run((context) =>
    importRows(context, { table: "Accounts", source }),
  );
  expect([inserted + updated + unchanged, skipped]).toEqual([1, []]);
});

test("rows and columns that come and go leave the rule as it is", async () => {
  const excel = await book();
  await excel.client.run(async (context) => {
    const sheet = context.workbook.tables.getItem("Accounts").worksheet;
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("1:1").delete("Up");
    await context.sync();
  });
  expect(ruleAt(excel, await place(excel, "Accounts", "accountId", 9))?.rule).toEqual({
    custom: { formula: uniqueFormula },
  });
  expect(await said(excel, "accountId", 5, "K001")).toBe(idTaken["zh-CN"]);
  expect(await said(excel, "accountId", 5, "K009")).toBeUndefined();
});

test("a book of an earlier set-up gets the rule; one that people made stays", async () => {
  const excel = await book();
  const id = await place(excel, "Accounts", "accountId", 0);
  const name = await place(excel, "Accounts", "accountName", 0);
  const own = { rule: { textLength: { formula1: 2, formula2: 40, operator: "Between" } }, ignoreBlanks: true };
  const whole = { row: id.row, rowCount: 1048576 - id.row, columnCount: 1 };
  await excel.host.edit(excel.client.attached, (editor) => {
    editor.rules.setValidation(id.sheetId, [{ ...whole, column: id.column }], null);
    editor.rules.setValidation(id.sheetId, [{ ...whole, column: name.column }], own);
  });
  const { notes } = await run(excel);
  expect(notes.map(({ text }) => text)).toContain(setUpNote.validationRepaired);
  expect(ruleAt(excel, id)?.rule).toEqual({ custom: { formula: uniqueFormula } });
  expect(ruleAt(excel, name)?.rule).toEqual(own.rule);
  expect((await run(excel)).notes).toEqual([]);
});

test("the rule is whole in a file, and in one that LibreOffice wrote", async () => {
  const excel = await book();
  const file = await excel.save();
  for (const bytes of [file, convert(file, "xlsx")]) {
    const again = await openBookFile(bytes);
    open.push(again);
    expect(await said(again, "accountId", 5, "K001")).toBe(idTaken["zh-CN"]);
    expect(await said(again, "accountId", 5, "K009")).toBeUndefined();
  }
}, 120_000);
