/** Recalculating tiers through the real office.js: preview, writing, twice, somebody else at the sheet, undo. */
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import type { RecalculateResult } from "../../src/commands/results";
import { undoRecalculation } from "../../src/commands/undoRecalculation";
import { serialFromIso } from "../../src/calendar";
import type { EmbeddedExcel } from "../../embedded/node";
import { allCells, columnCells, place, smallBook, typeInto } from "../support/smallBook";

const asOf = serialFromIso("2026-03-31") as number;
const tiers = (excel: EmbeddedExcel): unknown[] => columnCells(excel, "Accounts", "级别");
const recalc = (
  excel: EmbeddedExcel,
  options: Parameters<typeof recalculateTiers>[1] = {},
  progress?: Parameters<typeof recalculateTiers>[2],
): Promise<RecalculateResult> =>
  excel.client.run((context) => recalculateTiers(context, { asOf, ...options }, progress));

describe("recalculate tiers", () => {
  let excel: EmbeddedExcel;
  beforeEach(async () => {
    excel = await smallBook();
  });
  afterEach(() => excel.dispose());

  test("a preview writes nothing, names downgrades first and gives the reasons", async () => {
    const before = allCells(excel);
    const result = await recalc(excel, { dryRun: true });
    expect(allCells(excel)).toEqual(before);
    expect(result.batch).toBeNull();
    expect(result.moves.map(({ accountId, from, to, direction }) => [accountId, from, to, direction])).toEqual([
      ["K002", "A", "B", "down"],
      ["K003", "C", "D", "down"],
      ["K001", null, "A", "first"],
      ["K004", null, "unrated", "first"],
    ]);
    expect(result.moves.map(({ enteredSales }) => enteredSales)).toEqual([300_000, 49_999.99, 1_200_000, null]);
    expect(result.moves.every(({ reason }) => /[\u4e00-\u9fff]/.test(reason))).toBe(true);
    expect(result.tiers).toEqual({ A: 2, B: 1, C: 0, D: 1, unrated: 1 });
    expect(result.summary).toContain("尚未写入");
  });

  test("writing changes tiers, their dates, today and the logs, and nothing else; a second run changes nothing", async () => {
    const header = place(excel, "Accounts", "级别").rect;
    const before = allCells(excel, ["AuditLog", "TierReviews", "Parameters"]);
    const result = await recalc(excel, { user: "王芳" });
    expect(result.changed).toBe(4);
    expect(tiers(excel)).toEqual(["A级", "B级", "D级", "未定级", "A级"]);
    expect(columnCells(excel, "Accounts", "级别生效日期")).toEqual([asOf, asOf, asOf, asOf, null]);
    const after = allCells(excel, ["AuditLog", "TierReviews", "Parameters"]);
    const changed = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
    const columns = ["级别", "级别生效日期"].map((name) => place(excel, "Accounts", name).column);
    expect(changed.every((key) => columns.includes(Number(key.split(",")[1])) && key.startsWith("客户档案!"))).toBe(
      true,
    );
    expect(changed).toHaveLength(8);
    expect(header.rowCount).toBe(6);
    expect(columnCells(excel, "TierReviews", "客户")).toEqual(["K002", "K003", "K001", "K004"]);
    expect(columnCells(excel, "TierReviews", "复核人")).toEqual(["王芳", "王芳", "王芳", "王芳"]);

    const whole = allCells(excel);
    const second = await recalc(excel);
    expect([second.changed, second.batch, second.tiers]).toEqual([0, null, result.tiers]);
    expect(allCells(excel)).toEqual(whole);
  });

  test("undo sets back what it wrote, says whose run it was, and leaves alone what was changed since", async () => {
    const before = tiers(excel);
    await recalc(excel, { user: "王芳" });
    await typeInto(excel, excel.client, "Accounts", "级别", 1, "C级");
    const undone = await excel.client.run((context) => undoRecalculation(context, { user: "赵强" }));
    expect(undone.user).toBe("王芳");
    expect(undone.restored).toBe(3);
    expect(undone.conflicts.map(({ rowId, found }) => [rowId, found])).toEqual([["K002", "C级"]]);
    expect(tiers(excel)).toEqual([before[0], "C级", before[2], before[3], before[4]]);
    expect(columnCells(excel, "Accounts", "级别生效日期")).toEqual([null, asOf, null, null, null]);
    const again = await excel.client.run((context) => undoRecalculation(context));
    expect(again.batch).toBeNull();
    const redone = await recalc(excel);
    expect(redone.moves.map(({ accountId }) => accountId).sort()).toEqual(["K001", "K002", "K003", "K004"]);
  });

  test("what somebody changes between decision and writing is left alone and reported; rows may have moved", async () => {
    const colleague = excel.attachClient("赵强");
    const edited: Promise<void>[] = [];
    const result = await recalc(excel, {}, ({ done }) => {
      if (done !== 0 || edited.length > 0) return;
      edited.push(
        (async () => {
          await typeInto(excel, colleague, "Accounts", "预计年销售额", 1, "800000");
          const { sheetId, rect, column } = place(excel, "Accounts", "客户名称");
          await excel.host.edit(colleague.attached, (editor) =>
            editor.cells.sort(sheetId, rect, [{ key: column - rect.column, ascending: true }], false, true),
          );
        })(),
      );
    });
    await Promise.all(edited);
    expect(result.conflicts.map(({ rowId, column }) => [rowId, column])).toEqual([
      ["K002", "expectedAnnualSales"],
      ["K002", "expectedAnnualSales"],
    ]);
    const ids = columnCells(excel, "Accounts", "客户编号");
    const byId = Object.fromEntries(tiers(excel).map((tier, row) => [String(ids[row]), tier]));
    expect(byId).toEqual({ K001: "A级", K002: "A级", K003: "D级", K004: "未定级", K005: "A级" });
    expect(result.tiers.A).toBe(3);
    expect(columnCells(excel, "TierReviews", "客户")).not.toContain("K002");
  });

  test("what somebody changes between the undo's log and its writing stays, and the log says that it was left", async () => {
    await recalc(excel);
    const edited: Promise<void>[] = [];
    const undone = await excel.client.run((context) =>
      undoRecalculation(context, {}, ({ done }) => {
        if (done !== 0 || edited.length > 0) return;
        edited.push(typeInto(excel, excel.attachClient("赵强"), "Accounts", "级别生效日期", 1, "46000"));
      }),
    );
    await Promise.all(edited);
    expect(new Set(undone.conflicts.map(({ rowId }) => rowId))).toEqual(new Set(["K002"]));
    expect([tiers(excel)[1], columnCells(excel, "Accounts", "级别生效日期")[1]]).toEqual(["B级", 46_000]);
    const [fields, rows, old] = ["字段", "行编号", "原值"].map((header) => columnCells(excel, "AuditLog", header));
    const skipped = (fields ?? []).flatMap((field, at) => (field === "skipped" ? [[rows?.[at], old?.[at]]] : []));
    expect(skipped).toEqual([
      ["K002", "tier"],
      ["K002", "tierEffectiveDate"],
    ]);
  });

  test("limits left blank: nobody is graded, and the reason names what to fill in", async () => {
    const row = columnCells(excel, "Parameters", "参数").indexOf("tier.aMin");
    await typeInto(excel, excel.client, "Parameters", "值", row, "");
    const result = await recalc(excel);
    expect(result.changed).toBe(0);
    expect(result.notEvaluable).toHaveLength(5);
    expect(result.problem).toMatch(/A级/);
    expect(tiers(excel)).toEqual([null, "A级", "C级", null, "A级"]);
  });

  test("a protected sheet is named, and nothing is written", async () => {
    const { sheetId } = place(excel, "TierReviews", "客户");
    await excel.host.edit(excel.client.attached, (editor) => editor.sheets.protect(sheetId));
    const before = allCells(excel);
    await expect(recalc(excel)).rejects.toMatchObject({ name: "UserError", args: { sheet: "定级记录" } });
    expect(allCells(excel)).toEqual(before);
  });

  test("a deleted column is named, and nothing is written", async () => {
    const { table, rect, column } = place(excel, "Accounts", "级别");
    const id = table.columns[column - rect.column]?.id as number;
    await excel.host.edit(excel.client.attached, (editor) => editor.tables.deleteColumn(table.id, id));
    const before = allCells(excel);
    await expect(recalc(excel)).rejects.toMatchObject({ name: "UserError", args: { column: "级别" } });
    expect(allCells(excel)).toEqual(before);
  });
});
