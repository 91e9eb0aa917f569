/** Reading, conflict-safe writing and appending, through the real office.js. */
import { appendRows } from "../../src/workbook/append";
import { openBook } from "../../src/workbook/recognise";
import { readTable, readTables } from "../../src/workbook/read";
import { responseBudget } from "../../src/workbook/readSlices";
import { writeIfUnchanged, type CellChange } from "../../src/workbook/write";
import type { CellValue } from "../../src/policy/values";
import type { EmbeddedExcel } from "../../embedded/node";
import type { Editor } from "../../embedded/model/editing";
import { addRows, allCells, columnCells, place, smallBook, typeInto } from "../support/smallBook";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await smallBook();
});
afterEach(() => excel.dispose());
const edit = (work: (editor: Editor) => void): Promise<void> => excel.host.edit(excel.client.attached, work);
const read = (table: string, columns?: string[]) =>
  excel.client.run(async (context) => readTable(context, await openBook(context), table, columns));
const write = (changes: CellChange[]) =>
  excel.client.run(async (context) => writeIfUnchanged(context, await openBook(context), "Accounts", changes));
const append = (rows: (readonly CellValue[])[], columns = ["accountId", "accountName", "phone"]) =>
  excel.client.run(async (context) => appendRows(context, await openBook(context), "Accounts", columns, rows));
const ids = (): unknown[] => columnCells(excel, "Accounts", "客户编号");

describe("reading", () => {
  test("blanks, error cells and text that only looks like one are told apart", async () => {
    const { sheetId, rect, column } = place(excel, "Accounts", "经营范围");
    await edit((editor) =>
      editor.cells.setFormulas(sheetId, { row: rect.row + 1, column, rowCount: 3, columnCount: 1 }, [
        ["=1/0"],
        ["'#N/A"],
        [""],
      ]),
    );
    const snapshot = await read("Accounts", ["businessScope", "accountName"]);
    expect(snapshot.columns.businessScope).toEqual([{ error: "#DIV/0!" }, "#N/A", null, null, null]);
  });

  test("headers pasted into the table are refused with the row", async () => {
    await typeInto(excel, excel.client, "Accounts", "客户名称", 1, "客户名称");
    await typeInto(excel, excel.client, "Accounts", "负责人", 1, "负责人");
    await typeInto(excel, excel.client, "Accounts", "客户编号", 1, "客户编号");
    await expect(read("Accounts", ["accountName", "owner", "accountId"])).rejects.toMatchObject({
      name: "UserError",
      args: { sheet: "客户档案" },
    });
  });

  test("long answers come in parts; trips do not grow with the rows otherwise", async () => {
    const long = "客".repeat(900);
    const logged = (await read("AuditLog", ["entryId"])).rowCount;
    await addRows(
      excel,
      "AuditLog",
      ["entryId", "newValue"],
      Array.from({ length: 3000 }, (_, n) => [`N${n}`, long]),
    );
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      const before = excel.host.counters.roundTrips;
      await work();
      return excel.host.counters.roundTrips - before;
    };
    const small = await count(() => read("AuditLog", ["entryId"]));
    const large = await count(async () => {
      const snapshot = await read("AuditLog", ["entryId", "newValue"]);
      expect(snapshot.rowCount).toBe(logged + 3000);
      expect(snapshot.columns.newValue?.[logged + 2999]).toBe(long);
    });
    // Three bytes a character; a part leaves room for rows a quarter longer than those before.
    const parts = (3000 * long.length * 3 * 1.25) / responseBudget;
    expect(large - small).toBeGreaterThan(parts / 2);
    expect(large - small).toBeLessThan(parts + 1);
  });

  test("several tables come in one go, those not installed are absent", async () => {
    const snapshots = await excel.client.run(async (context) =>
      readTables(context, await openBook(context), [
        { table: "Accounts" },
        { table: "Orders" },
        { table: "Complaints" },
      ]),
    );
    expect(Object.keys(snapshots).sort()).toEqual(["Accounts", "Orders"]);
    expect(snapshots.Orders?.rowCount).toBe(0);
  });
});

describe("writing", () => {
  const change = (rowKey: string, row: number, expected: CellValue, value: CellValue): CellChange => ({
    rowKey,
    row,
    column: "nextStep",
    expected,
    value,
  });

  test("only cells that still hold what was seen, found again after sorting; never a formula", async () => {
    await typeInto(excel, excel.client, "Accounts", "下一步", 4, "去年的");
    const { sheetId, rect, column } = place(excel, "Accounts", "客户编号");
    await edit((editor) =>
      editor.cells.sort(sheetId, rect, [{ key: column - rect.column, ascending: false }], false, true),
    );
    const report = await write([
      change("K001", 0, null, "=1+1"),
      change("K005", 4, null, "改了"),
      change("K009", 9, null, "没有"),
      change("K002", 1, null, "0012"),
    ]);
    expect(report.written).toBe(2);
    expect(report.conflicts.map(({ change: { rowKey }, reason }) => [rowKey, reason])).toEqual([
      ["K005", "changed"],
      ["K009", "rowGone"],
    ]);
    const cells = Object.fromEntries(
      columnCells(excel, "Accounts", "下一步").map((value, row) => [String(ids()[row]), value]),
    );
    expect(cells).toEqual({ K001: "=1+1", K002: "0012", K003: null, K004: null, K005: "去年的" });
  });

  test("filtered rows get their own values", async () => {
    const { sheetId, rect } = place(excel, "Accounts", "下一步");
    await edit((editor) => editor.format.setHidden(sheetId, { ...rect, row: rect.row + 2, rowCount: 2 }, "rows", true));
    const report = await write(
      ["K001", "K002", "K003", "K004", "K005"].map((id, row) => change(id, row, null, `第${id}`)),
    );
    expect(report.written).toBe(5);
    expect(columnCells(excel, "Accounts", "下一步")).toEqual(["第K001", "第K002", "第K003", "第K004", "第K005"]);
  });

  test("two rows with one id: the one meant where it still holds, else a conflict", async () => {
    await typeInto(excel, excel.client, "Accounts", "客户编号", 1, "K001");
    const report = await write([
      { ...change("K001", 1, null, "第二行"), basis: { accountName: "山城机电" } },
      { ...change("K001", 3, null, "没有这样的行") },
    ]);
    expect(report.conflicts.map(({ reason }) => reason)).toEqual(["rowAmbiguous"]);
    expect(columnCells(excel, "Accounts", "下一步")).toEqual([null, "第二行", null, null, null]);
  });
});

describe("appending", () => {
  test("rows go below, the table takes them in, formula columns go on, nothing comes twice", async () => {
    const rows = [
      ["K006", "=SUM(A1)", "021-5555"],
      ["K007", "远洋渔具", "+86 10"],
    ];
    expect(await append(rows)).toEqual({ added: 2, already: 0 });
    const whole = allCells(excel);
    expect(await append(rows)).toEqual({ added: 0, already: 2 });
    expect(allCells(excel)).toEqual(whole);
    expect(ids()).toEqual(["K001", "K002", "K003", "K004", "K005", "K006", "K007"]);
    expect(columnCells(excel, "Accounts", "客户名称").slice(5)).toEqual(["=SUM(A1)", "远洋渔具"]);
    expect(columnCells(excel, "Accounts", "电话").slice(5)).toEqual(["021-5555", "+86 10"]);
    const { sheetId, rect, column } = place(excel, "Accounts", "测算级别");
    const { grid } = excel.host.workbook.sheet(sheetId);
    expect(grid.get(rect.row + 7, column)?.formula).toBe(grid.get(rect.row + 1, column)?.formula);
    expect(grid.get(rect.row + 7, column)?.formula).toContain("TIERBOOK.TIER");
  });

  test("with automatic growth and filling switched off it is the same", async () => {
    excel.host.workbook.behaviour.growTables = false;
    excel.host.workbook.behaviour.fillColumns = false;
    await append([["K006", "远洋渔具", "1"]]);
    expect(ids()).toHaveLength(6);
    const { sheetId, rect, column } = place(excel, "Accounts", "测算级别");
    expect(excel.host.workbook.sheet(sheetId).grid.get(rect.row + 6, column)?.formula).toContain("TIERBOOK.TIER");
  });

  test("rows that a failed run left below the table are taken over; foreign content there is named", async () => {
    excel.host.workbook.behaviour.growTables = false;
    const { sheetId, rect, column } = place(excel, "Accounts", "客户编号");
    const below = { row: rect.row + rect.rowCount, column, rowCount: 1, columnCount: 1 };
    await edit((editor) => editor.cells.setValues(sheetId, below, [["K006"]]));
    expect(
      await append([
        ["K006", "远洋渔具", "1"],
        ["K007", "东岸五金", "2"],
      ]),
    ).toEqual({ added: 2, already: 0 });
    expect(ids().slice(5)).toEqual(["K006", "K007"]);
    await edit((editor) => editor.cells.setValues(sheetId, { ...below, row: below.row + 2 }, [["别的内容"]]));
    const before = allCells(excel);
    await expect(append([["K008", "新客户", "3"]])).rejects.toMatchObject({
      name: "UserError",
      args: { sheet: "客户档案" },
    });
    expect(allCells(excel)).toEqual(before);
  });

  test("a blank row at the end of the table is used first, a row with anything in it is not", async () => {
    const { sheetId, rect, column } = place(excel, "Accounts", "经营范围");
    const table = place(excel, "Accounts", "经营范围").table;
    await edit((editor) => editor.tables.addRows(table.id, null, null, 3));
    await edit((editor) =>
      editor.cells.setValues(sheetId, { row: rect.row + 6, column, rowCount: 1, columnCount: 1 }, [["手写的"]]),
    );
    await append([["K006", "远洋渔具", "1"]]);
    expect(ids()).toEqual(["K001", "K002", "K003", "K004", "K005", null, "K006", null]);
  });
});
