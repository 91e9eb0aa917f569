/** The roll-up of the pane: rows by key, a second run, bad books, colleagues, in the director's workbook. */
import { managerBook, lockedFile, secret, template, type Template } from "../support/rollupBooks";
import { previewRollUp, type RollUpOptions } from "../../src/commands/previewRollUp";
import { rollUp } from "../../src/commands/rollUp";
import { deskHere } from "../../src/commands/rollupDesk";
import { setUp } from "../../src/commands/setUp";
import { columnByRef } from "../../src/policy/catalogue";
import type { BookFile } from "../../src/rollup/desk";
import type { EmbeddedExcel } from "../../embedded/node";
import { strFromU8, unzipSync } from "fflate";
import { asBytes, unpacked } from "../../src/rollup/packing";
import { typeInto } from "../support/smallBook";
import { quickExcel } from "../support/quickExcel";
import { day } from "../core/support";

const size = { customers: 10, visits: 12, orders: 30 };
let templates: readonly Template[];
let excel: EmbeddedExcel;
const edition = new Map<number, number>();
const fileOf = (name: string, bytes: Uint8Array): BookFile => ({
  name,
  size: bytes.length,
  mtime: 1_760_000_000_000 + (edition.get(Number(name.slice(2))) ?? 0) * 1000,
  blob: new Blob([new Uint8Array(bytes)]),
});
const bookFile = (number: number): BookFile =>
  fileOf(`台账${number}`, managerBook(templates[0]!, number, size, edition.get(number) ?? 0).file);
const options = (files: readonly BookFile[], more: Partial<RollUpOptions> = {}): RollUpOptions => ({
  files,
  period: "2025-Q3",
  asOf: day("2025-12-31"),
  narrowing: {},
  savedSince: null,
  keepTables: true,
  forget: false,
  ...more,
});
const preview = (files: readonly BookFile[], more: Partial<RollUpOptions> = {}) =>
  excel.client.run((context) => previewRollUp(context, deskHere(), options(files, more)));
const write = (plan: Awaited<ReturnType<typeof preview>>) => excel.client.run((context) => rollUp(context, plan));
const run = async (files: readonly BookFile[], more: Partial<RollUpOptions> = {}) => {
  const plan = await preview(files, more);
  return { plan, done: await write(plan) };
};
const header = (key: string): string => columnByRef(`Orders.${key}`)?.label["zh-CN"] ?? "";
/** Rows of a table by the texts of its headers. */
function rowsOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const { workbook } = excel.host;
  const table = workbook.tables.find((one) => one.name === name);
  if (!table) return [];
  const { grid } = workbook.sheet(table.sheetId);
  const { row, column, rowCount } = table.range;
  return Array.from({ length: rowCount - 1 }, (_, at) =>
    Object.fromEntries(
      table.columns.map((one, place) => [one.name, grid.get(row + 1 + at, column + place)?.value ?? null]),
    ),
  );
}

beforeAll(async () => {
  templates = [await template("zh-CN")];
  excel = await quickExcel();
  await excel.client.run((context) => setUp(context, { lang: "zh-CN", packs: ["core", "orders"] }));
  await typeInto(excel, excel.client, "Team", "姓名", 0, "经理0");
  await typeInto(excel, excel.client, "Team", "姓名", 1, "没人");
});
afterAll(() => excel.dispose());

test("rows of every book with its name, the sheets of the roll-up, and what is wrong", async () => {
  const files = [bookFile(0), bookFile(1), bookFile(2), fileOf("锁", lockedFile())];
  const { plan, done } = await run(files);
  expect(plan.result.read).toBe(4);
  expect(done).toMatchObject({ updated: 0, removed: 0, conflicts: [] });
  const accounts = rowsOf("Rollup_Accounts");
  expect(accounts).toHaveLength(3 * size.customers);
  expect(new Set(accounts.map((row) => row["台账"]))).toEqual(new Set(["台账0", "台账1", "台账2"]));
  expect(rowsOf("Rollup_Orders")).toHaveLength(3 * size.orders);
  // Nothing personal is in the file, nor in what is kept packed.
  const parts = Object.values(unzipSync(await excel.save())).map((part) => strFromU8(part));
  const kept = plan.kept.flatMap(({ figures, tables }) => [figures, tables]).filter((text) => text !== "");
  expect(kept).toHaveLength(6);
  const texts = [...parts, ...kept.map((text) => JSON.stringify(unpacked(asBytes(text))))];
  expect(texts.some((text) => text.includes("客户0之1"))).toBe(true);
  expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  const books = rowsOf("Rollup_Books");
  expect(books.map((row) => [row["台账"], row["状态"]])).toEqual([
    ["台账0", "已取用"],
    ["台账1", "已取用"],
    ["台账2", "已取用"],
    ["锁", "未取用"],
  ]);
  expect(rowsOf("Rollup_Findings").find((row) => row["台账"] === "锁")?.["程度"]).toBe("未取用");
  // People of the director's Team of whom no book came are told.
  expect(plan.result.missing).toEqual(["没人"]);
});

test("again: only changed books are read, rows are updated by their number, the others stay", async () => {
  const same = await preview([0, 1, 2].map(bookFile));
  expect([same.result.read, same.tables]).toEqual([0, []]);
  expect(same.result.sets).toEqual((await preview([0, 1, 2].map(bookFile), { forget: true })).result.sets);
  edition.set(1, 1);
  const other = rowsOf("Rollup_Orders").filter((row) => row["台账"] !== "台账1");
  const { plan, done } = await run([0, 1, 2].map(bookFile), { asOf: day("2026-01-15"), forget: true });
  expect(plan.result.read).toBe(1);
  // Another day: figures of books that were not read are computed from what is kept.
  expect(plan.result.sets.find(({ owner }) => owner === "经理0")).toBeDefined();
  expect(done).toMatchObject({ inserted: 0, removed: 0, conflicts: [] });
  expect(done.updated).toBeGreaterThan(size.orders / 2);
  const orders = rowsOf("Rollup_Orders");
  expect(orders.filter((row) => row["台账"] !== "台账1")).toEqual(other);
  const counted = managerBook(templates[0]!, 1, size, 1).counted;
  const own = (row: Readonly<Record<string, unknown>>): boolean => row["台账"] === "台账1";
  const inQuarter = orders.filter(
    (row) =>
      own(row) &&
      Number(row[header("orderDate")]) >= day("2025-07-01") &&
      Number(row[header("orderDate")]) <= day("2025-09-30"),
  );
  expect(Math.round(inQuarter.reduce((sum, row) => sum + Number(row[header("amount")]) * 100, 0))).toBe(counted.cents);
  expect(rowsOf("Rollup_Books").map((row) => row["台账"])).toEqual(["台账0", "台账1", "台账2"]);
});

test("a book that is not chosen stays and is told; forgotten, its rows go", async () => {
  const { plan } = await run([0, 1].map(bookFile), { asOf: day("2026-01-15") });
  expect(plan.result.books.find(({ name }) => name === "台账2")).toMatchObject({
    taken: true,
    findings: [{ code: "notChosen" }],
  });
  expect(rowsOf("Rollup_Accounts")).toHaveLength(3 * size.customers);
  const { done } = await run([0, 1].map(bookFile), { asOf: day("2026-01-15"), forget: true });
  expect(done.removed).toBeGreaterThan(size.customers + size.orders);
  expect(new Set(rowsOf("Rollup_Accounts").map((row) => row["台账"]))).toEqual(new Set(["台账0", "台账1", null]));
});

test("a colleague's edit between looking and writing stays and is told", async () => {
  edition.set(0, 1);
  const plan = await preview([0, 1].map(bookFile), { asOf: day("2026-01-15") });
  const change = plan.tables.find(({ own }) => own.key === "Rollup_Orders")?.changes[0];
  if (!change) throw new Error("nothing changed");
  const colleague = excel.attachClient("赵强");
  await colleague.run(async (context) => {
    const table = context.workbook.tables.getItem("Rollup_Orders");
    const header = plan.tables
      .find(({ own }) => own.key === "Rollup_Orders")!
      .own.columns.findIndex(({ key }) => key === change.column);
    table.getDataBodyRange().getCell(change.row, header).values = [["同事写的"]];
    await context.sync();
  });
  const done = await write(plan);
  expect(done.conflicts.map(({ rowId, column }) => [rowId, column])).toEqual([[change.rowKey, change.column]]);
  expect(rowsOf("Rollup_Orders").flatMap((row) => Object.values(row))).toContain("同事写的");
});

test("figures only: rows taken before go, no name of a customer stays, and nothing personal is anywhere", async () => {
  const { plan } = await run([0, 1].map(bookFile), { narrowing: { figuresOnly: true }, keepTables: false });
  expect(plan.result.sets.some(({ owner }) => owner === "经理0")).toBe(true);
  for (const table of ["Rollup_Accounts", "Rollup_Orders"])
    expect(
      rowsOf(table)
        .flatMap((row) => Object.values(row))
        .filter((cell) => cell !== null),
    ).toEqual([]);
  const bytes = Object.values(unzipSync(await excel.save())).map((part) => strFromU8(part));
  expect(bytes.some((text) => text.includes("经理0"))).toBe(true);
  expect(bytes.filter((text) => text.includes("客户0之"))).toEqual([]);
});
