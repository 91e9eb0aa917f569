/**
 * Live checking: milliseconds from an edit by a person to its finding in the pane, beside one reading of the same table's
 * column of names in the same run. The quiet time the pane waits for further typing is not counted.
 */
import { performance } from "node:perf_hooks";
import Papa from "papaparse";
import { startEmbeddedExcel, type EmbeddedExcel } from "../embedded/node";
import { importRows } from "../src/commands/importRows";
import { setUp } from "../src/commands/setUp";
import { customFunctions } from "../src/functions";
import { startLiveCheck } from "../src/workbook/live";

const asOf = 45930; // 2025-09-30
const repeats = 9;

/** A set-up workbook with that many customers. */
async function bookOf(rows: number): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  excel.client.associateFunctions(customFunctions);
  const lines = Array.from({ length: rows }, (_, row) => ({
    客户编号: `C${row}`,
    客户名称: `瑞达家居第${row}有限公司`,
    负责人: `业务员${row % 30}`,
    建档日期: "2024-03-01",
  }));
  const source = { name: "accounts.csv", bytes: new TextEncoder().encode(Papa.unparse(lines)) };
  await excel.client.run((context) => setUp(context, { lang: "zh-CN", asOf }));
  await excel.client.run((context) => importRows(context, { table: "Accounts", source }));
  return excel;
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

async function timesOf(work: (turn: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn++) {
    const begin = performance.now();
    await work(turn);
    times.push(performance.now() - begin);
  }
  return times;
}

async function atSize(rows: number): Promise<boolean> {
  const excel = await bookOf(rows);
  const table = excel.host.workbook.tableByName("Accounts");
  const column = table?.columns.findIndex(({ name }) => name === "客户名称") ?? -1;
  if (table === undefined || column < 0) throw new Error("the workbook has no customers' names");
  let tell: (rules: readonly string[]) => void = () => undefined;
  const live = await startLiveCheck({
    run: (work) => excel.client.run(work),
    onFindings: ({ findings }) => tell(findings.map(({ rule }) => rule)),
    delay: 0,
  });
  let found = true;
  // Every edit gives a customer the name of the first one, so that each has a finding (a duplicate) to wait for.
  const edits = await timesOf(async (turn) => {
    const told = new Promise<readonly string[]>((resolve) => (tell = resolve));
    await excel.host.edit(excel.client.attached, (editor) =>
      editor.cells.typeText(
        table.sheetId,
        table.range.row + 2 + turn,
        table.range.column + column,
        "瑞达家居第0有限公司",
      ),
    );
    found &&= (await told).includes("ACC-19");
    await live.settled();
  });
  const reads = await timesOf(() =>
    excel.client.run(async (context) => {
      context.workbook.tables.getItem("Accounts").columns.getItem("客户名称").getDataBodyRange().load("values");
      await context.sync();
    }),
  );
  await live.stop();
  excel.dispose();
  const ratio = (middle(edits) / middle(reads)).toFixed(1);
  console.log(
    `live, ${String(rows).padStart(6)} customers: edit to finding ${middle(edits).toFixed(0)} ms (first ${(edits[0] ?? 0).toFixed(0)})` +
      `  reading one column ${middle(reads).toFixed(1)} ms  ratio ${ratio}`,
  );
  return found;
}

/**
 * @param sizes numbers of customers; 200, 500 and 1,000 when there are none
 * @returns whether every edit had its finding
 */
export async function live(sizes: readonly number[] = []): Promise<boolean> {
  let well = true;
  for (const rows of sizes.length > 0 ? sizes : [200, 500, 1000]) well = (await atSize(rows)) && well;
  return well;
}
