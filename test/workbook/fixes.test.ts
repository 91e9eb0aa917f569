/** Safe fixes in a workbook: previewed, written where the cell still holds what was shown, undone. */
import { serialFromIso } from "../../src/calendar";
import { applyFixes, previewFixes, undoFixes } from "../../src/commands/fixEntries";
import type { EmbeddedExcel } from "../../embedded/node";
import { addRows, allCells, columnCells, place, smallBook, typeInto } from "../support/smallBook";

const accounts = [
  { id: "K001", name: "海风贸易", sales: 1_200_000, tier: "tier A" },
  { id: "K002", name: "　山城机电 ", sales: "30万", tier: "A級" },
  { id: "K003", name: "北方纸业", sales: "约5万", tier: "C级" },
];

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await smallBook({ accounts });
  await addRows(
    excel,
    "Visits",
    ["visitId", "accountId", "date", "visitor"],
    [
      ["V1", "海風貿易", "2026年3月5日", "李敏"],
      ["V2", "北方纸业", "3/5/2026", "李敏"],
    ],
  );
});
afterEach(() => excel.dispose());
const loseNumber = () => typeInto(excel, excel.client, "Accounts", "客户编号", 2, "");

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.client.run(work);
const sales = (): unknown[] => columnCells(excel, "Accounts", "预计年销售额").slice(0, 3);
const names = (): unknown[] => columnCells(excel, "Accounts", "客户名称").slice(0, 3);
const preview = () => run((context) => previewFixes(context));

test("the preview says what would change and writes nothing", async () => {
  const before = allCells(excel);
  const { fixes, last } = await preview();
  expect(fixes.map(({ kind, table, row, from, shown }) => [kind, table, row, from, shown])).toEqual(
    [
      ["listLabel", "Accounts", 0, "tier A", "A级"],
      ["trim", "Accounts", 1, "　山城机电 ", "山城机电"],
      ["listLabel", "Accounts", 1, "A級", "A级"],
      ["number", "Accounts", 1, "30万", "300000"],
      ["date", "Visits", 0, "2026年3月5日", "2026-03-05"],
      ["accountName", "Visits", 0, "海風貿易", "海风贸易"],
    ]
      .sort((a, b) => (a[1] === b[1] ? 0 : a[1] === "Accounts" ? -1 : 1))
      .map((line) => expect.arrayContaining(line) as unknown),
  );
  expect(last).toBeNull();
  expect(allCells(excel)).toEqual(before);
});

test("fixes are written with their types, logged, and undone to the very text", async () => {
  const before = allCells(excel, ["AuditLog"]);
  const { fixes } = await preview();
  const done = await run((context) => applyFixes(context, fixes, { user: "李敏" }));
  expect(done).toMatchObject({ written: fixes.length, conflicts: [] });
  expect(sales()).toEqual([1_200_000, 300_000, "约5万"]);
  expect(names()[1]).toBe("山城机电");
  expect(columnCells(excel, "Visits", "日期").slice(0, 2)).toEqual([serialFromIso("2026-03-05"), "3/5/2026"]);
  expect(columnCells(excel, "Visits", "客户").slice(0, 2)).toEqual(["海风贸易", "北方纸业"]);
  const again = await preview();
  expect(again.fixes).toEqual([]);
  expect(again.last).toMatchObject({ user: "李敏", cells: fixes.length });

  const undone = await run((context) => undoFixes(context));
  expect(undone).toMatchObject({ written: fixes.length, conflicts: [], batch: done.batch });
  expect(undone.summary).toContain("李敏");
  expect(allCells(excel, ["AuditLog"])).toEqual(before);
  expect(await run((context) => undoFixes(context))).toMatchObject({ written: 0, batch: null });
});

test("a cell changed since the preview, or since the fix, is left alone and named", async () => {
  const { fixes } = await preview();
  await typeInto(excel, excel.client, "Accounts", "客户名称", 1, "山城机电厂");
  const done = await run((context) => applyFixes(context, fixes));
  expect(done.written).toBe(fixes.length - 1);
  expect(done.conflicts.map(({ cell }) => cell)).toEqual([fixes.find(({ kind }) => kind === "trim")?.cell]);
  expect(names()[1]).toBe("山城机电厂");

  await typeInto(excel, excel.client, "Accounts", "预计年销售额", 1, "280000");
  const undone = await run((context) => undoFixes(context));
  expect(undone.written).toBe(fixes.length - 2);
  expect(undone.conflicts).toHaveLength(1);
  expect(sales()[1]).toBe(280_000);
  expect(names()[1]).toBe("山城机电厂");
});

test("rows that moved are found again, one without a number too", async () => {
  await loseNumber();
  await typeInto(excel, excel.client, "Accounts", "联系人", 2, "　陈刚");
  const { fixes } = await preview();
  const { sheetId, rect } = place(excel, "Accounts", "联系人");
  await excel.host.edit(excel.client.attached, (editor) =>
    editor.grid.insert(sheetId, { row: rect.row + 1, column: 0, rowCount: 1, columnCount: 16384 }, "Down"),
  );
  const done = await run((context) => applyFixes(context, fixes));
  expect(done).toMatchObject({ written: fixes.length, conflicts: [] });
  expect(columnCells(excel, "Accounts", "联系人")[3]).toBe("陈刚");
});

test("the text of a formula is not mended, and a cell formatted as text takes a number", async () => {
  const { sheetId, rect, column } = place(excel, "Accounts", "客户名称");
  const money = place(excel, "Accounts", "预计年销售额").column;
  await excel.host.edit(excel.client.attached, (editor) => {
    editor.cells.setFormulas(sheetId, { row: rect.row + 2, column, rowCount: 1, columnCount: 1 }, [['="山城机电 "']]);
    editor.format.setNumberFormats(sheetId, { row: rect.row + 2, column: money, rowCount: 1, columnCount: 1 }, [["@"]]);
  });
  const { fixes } = await preview();
  expect(fixes.map(({ kind }) => kind)).not.toContain("trim");
  await run((context) => applyFixes(context, fixes));
  expect(sales()[1]).toBe(300_000);
});

test("only the kinds asked for", async () => {
  const { fixes } = await run((context) => previewFixes(context, { kinds: ["number"], lang: "en-US" }));
  expect(fixes.map(({ kind }) => kind)).toEqual(["number"]);
});
