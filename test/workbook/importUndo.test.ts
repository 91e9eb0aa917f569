/** A wrong import taken back: the workbook is as before, what others did since stays, and no figure remembers what never was. */
import type { EmbeddedExcel } from "../../embedded/node";
import { checkEntries } from "../../src/commands/checkEntries";
import { importRows, type ImportResult } from "../../src/commands/importRows";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { lastImport, undoImport } from "../../src/commands/undoImport";
import { nowSerial } from "../../src/workbook/journal";
import { quickExcel } from "../support/quickExcel";
import { addRows, allCells, columnCells, smallBook, typeInto } from "../support/smallBook";

const logs = ["AuditLog", "AccountChanges"];
const today = Math.floor(nowSerial());
let file: Uint8Array;
let excel: EmbeddedExcel;

beforeAll(async () => {
  const made = await smallBook({ parameters: { "orders.completeSince": "2020-01-01" } });
  const columns = ["lineId", "orderId", "orderDate", "accountId", "amount"];
  await addRows(made, "Orders", columns, [["L1", "S-7", today - 20, "北方纸业", 800]]);
  await typeInto(made, made.client, "Accounts", "电话", 0, "'010-5550");
  await typeInto(made, made.client, "Accounts", "客户分类", 0, "潜在客户");
  // As a paste may leave it: a text where a figure belongs, and one that only looks like a figure.
  await typeInto(made, made.client, "Accounts", "预计年销售额", 2, "'050000");
  file = await made.save();
  made.dispose();
});
beforeEach(async () => {
  // What is taken back is what was typed and imported; what formulas show follows from it.
  excel = await quickExcel(file);
});
afterEach(() => excel.dispose());

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => excel.client.run(work);
const wrong = [
  "客户编号,客户名称,客户分类,电话,预计年销售额",
  "K001,海风贸易,意向客户,021-1,7",
  "K003,北方纸业,意向客户,,12",
  "K008,错户甲,潜在客户,1,5",
  "K009,错户乙,潜在客户,2,6",
].join("\n");
const load = (text = wrong, name = "错.csv", table = "Accounts"): Promise<ImportResult> =>
  run((context) => importRows(context, { table, source: { name, bytes: new TextEncoder().encode(text) } }));
/** Cells of the data: the tables grow with an import and keep their blank rows. */
const cells = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(allCells(excel, logs)).filter(
      ([place, cell]) => !place.startsWith("table ") && !(typeof cell === "string" && cell.startsWith("=")),
    ),
  );

test("one step, and every cell is as before; rules find nothing wrong in the past", async () => {
  const before = cells();
  const done = await load();
  expect(done).toMatchObject({ inserted: 2, updated: 2 });
  await excel.host.idle();
  expect(cells()).not.toEqual(before);
  expect(await run((context) => lastImport(context))).toEqual({
    ...{ batch: done.batch, table: "Accounts", source: "错.csv", inserted: 2, updated: 2 },
  });
  const undone = await run((context) => undoImport(context, { lang: "zh-CN" }));
  await excel.host.idle();
  expect(undone).toMatchObject({ batch: done.batch, rows: 4, left: [] });
  expect(cells()).toEqual(before);
  expect(columnCells(excel, "Accounts", "预计年销售额")[2]).toBe("050000");

  const checked = await run((context) => checkEntries(context));
  const past = ["ACC-34", "GOV-07"];
  expect(checked.findings.filter(({ rule }) => past.includes(rule))).toEqual([]);
  expect(await run((context) => lastImport(context))).toBeNull();
  expect(await run((context) => undoImport(context))).toMatchObject({ batch: null, rows: 0 });
});

test("rows that a colleague edited since stay as they are and are named, with what they typed", async () => {
  const before = cells();
  await load();
  await typeInto(excel, excel.client, "Accounts", "电话", 0, "'021-999");
  await typeInto(excel, excel.client, "Accounts", "下一步", 5, "先打电话");
  const undone = await run((context) => undoImport(context, { lang: "zh-CN" }));
  expect([undone.rows, [...undone.left].sort()]).toEqual([2, ["K001", "K008"]]);
  expect(undone.summary).toContain("K001");
  expect(columnCells(excel, "Accounts", "电话")[0]).toBe("021-999");
  expect(columnCells(excel, "Accounts", "客户名称").slice(5, 7)).toEqual(["错户甲", null]);
  // Of the rows nobody touched nothing is left.
  expect(columnCells(excel, "Accounts", "客户分类")[2]).toBeNull();
  expect(Object.keys(cells()).length).toBeGreaterThan(Object.keys(before).length);
});

test("a row whose tier was decided since stays", async () => {
  const before = cells();
  await load();
  await run((context) => recalculateTiers(context, { asOf: today }));
  const undone = await run((context) => undoImport(context));
  expect(undone.left).toEqual(expect.arrayContaining(["K008", "K009"]));
  expect(columnCells(excel, "Accounts", "客户名称").slice(5, 7)).toEqual(["错户甲", "错户乙"]);
  expect(cells()).not.toEqual(before);
});

test("rows of orders go too, however many; the next import fills the room again", async () => {
  const before = cells();
  const lines = Array.from({ length: 400 }, (_, at) => `${"长".repeat(60)}${at},2026-01-05,海风贸易,${at + 1}`);
  const text = ["订单号,日期,客户,金额", ...lines].join("\n");
  expect((await load(text, "订单.csv", "Orders")).inserted).toBe(400);
  const length = columnCells(excel, "Orders", "金额").length;
  expect(await run((context) => undoImport(context))).toMatchObject({ rows: 400, left: [] });
  await excel.host.idle();
  expect(cells()).toEqual(before);
  expect((await load(text, "订单.csv", "Orders")).inserted).toBe(400);
  expect(columnCells(excel, "Orders", "金额")).toHaveLength(length);
});

test("an import that broke off anywhere is taken back with the one that finished it", async () => {
  const before = cells();
  const first = excel.host.counters.actions;
  await load();
  const actions = excel.host.counters.actions - first;
  let broken = 0;
  for (let action = 1; action <= actions; action += Math.ceil(actions / 5)) {
    excel.dispose();
    excel = await quickExcel(file);
    excel.host.faults.failAction(action);
    await load().catch(() => broken++);
    excel.host.faults.clear();
    await load();
    expect(await run((context) => undoImport(context))).toMatchObject({ left: [] });
    await excel.host.idle();
    expect({ action, cells: cells() }).toEqual({ action, cells: before });
    expect(await run((context) => lastImport(context))).toBeNull();
  }
  expect(broken).toBeGreaterThan(2);
});

test("an undo that broke off anywhere is finished by running it again", async () => {
  const before = cells();
  await load();
  const imported = await excel.save();
  const first = excel.host.counters.actions;
  await run((context) => undoImport(context));
  const actions = excel.host.counters.actions - first;
  let broken = 0;
  for (let action = 1; action <= actions; action += Math.ceil(actions / 5)) {
    excel.dispose();
    excel = await quickExcel(imported);
    excel.host.faults.failAction(action);
    await run((context) => undoImport(context)).catch(() => broken++);
    excel.host.faults.clear();
    await run((context) => undoImport(context));
    await excel.host.idle();
    expect({ action, cells: cells() }).toEqual({ action, cells: before });
    expect(await run((context) => lastImport(context))).toBeNull();
  }
  expect(broken).toBeGreaterThan(2);
});
