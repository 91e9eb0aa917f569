/**
 * Every action of a recalculation that changes the workbook fails once (between two of them the workbook is the same, whichever
 * reading action fails), so does the first action and the one after the last change: no entered value is lost, and the command
 * run again ends in the same workbook.
 */
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { undoRecalculation } from "../../src/commands/undoRecalculation";
import { serialFromIso } from "../../src/calendar";
import type { EmbeddedExcel } from "../../embedded/node";
import { allCells, columnCells, openBookFile, smallBook } from "../support/smallBook";

const asOf = serialFromIso("2026-03-31") as number;
const logs = ["AuditLog", "TierReviews"];
const entered = ["客户名称", "客户编号", "预计年销售额", "负责人"];

/** The logs without ids and times. */
function logged(excel: EmbeddedExcel): unknown {
  const review = ["客户", "原级别", "新级别", "测算级别", "理由", "截至日期", "所用销售额"].map((header) =>
    columnCells(excel, "TierReviews", header),
  );
  const audit = ["工作表", "行编号", "字段", "原值", "新值", "命令"].map((header) =>
    columnCells(excel, "AuditLog", header),
  );
  const rows = (columns: unknown[][]): string[] =>
    (columns[0] ?? []).map((_, row) => JSON.stringify(columns.map((column) => column[row]))).sort();
  return { review: rows(review), audit: rows(audit) };
}

type Command = (context: Excel.RequestContext) => Promise<unknown>;
const commands: readonly [string, Command][] = [
  ["recalculation", (context) => recalculateTiers(context, { asOf })],
  ["undo", (context) => undoRecalculation(context)],
];

describe.each(commands)("faults in %s", (name, command) => {
  test("every changing action fails once; the command run again ends the same", async () => {
    const before = await smallBook();
    if (name === "undo") await before.client.run((context) => recalculateTiers(context, { asOf }));
    const file = await before.save();
    before.dispose();
    const original = await openBookFile(file);
    const typed = entered.map((header) => columnCells(original, "Accounts", header));
    const first = original.host.counters.actions;
    const points = new Set([1]);
    original.host.workbook.subscribe(({ origin }) => {
      // The action that is being carried out has been counted already.
      if (origin.by === "api") points.add(original.host.counters.actions - first);
    });
    await original.client.run(command);
    await original.host.idle();
    points.add(Math.max(...points) + 1);
    const wanted = allCells(original, logs);
    const wantedLogs = logged(original);
    original.dispose();

    for (const k of points) {
      const excel = await openBookFile(file);
      try {
        excel.host.faults.failAction(k);
        await expect(excel.client.run(command)).rejects.toMatchObject({ code: "GeneralException" });
        expect(entered.map((header) => columnCells(excel, "Accounts", header))).toEqual(typed);
        await excel.client.run(command);
        await excel.host.idle();
        expect({ k, cells: allCells(excel, logs) }).toEqual({ k, cells: wanted });
        expect({ k, logs: logged(excel) }).toEqual({ k, logs: wantedLogs });
      } finally {
        excel.dispose();
      }
    }
    expect(points.size).toBeGreaterThan(8);
  });
});
