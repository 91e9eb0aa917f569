/**
 * Sync economy: how many round trips and bytes the commands need, and that the number of round trips does not grow with the
 * rows except by Excel's limit of 5 MB a message. Times are printed for orientation only; they are those of the embedded Excel.
 */
import Papa from "papaparse";
import { startEmbeddedExcel, type EmbeddedExcel } from "../embedded/node";
import { checkEntries } from "../src/commands/checkEntries";
import { importRows } from "../src/commands/importRows";
import { recalculateTiers } from "../src/commands/recalculateTiers";
import { setUp } from "../src/commands/setUp";
import { undoRecalculation } from "../src/commands/undoRecalculation";
import { customFunctions } from "../src/functions";
import { seededRandom } from "../embedded/sample/random";

const asOf = 45930; // 2025-09-30
const policyFile = {
  parameters: { "tier.aMin": 1000000, "tier.bMin": 400000, "tier.cMin": 100000, "orders.completeSince": "2020-01-01" },
};

/** A file of customers with Chinese names and amounts over all four tiers. */
function accounts(rows: number): Uint8Array {
  const random = seededRandom(rows);
  const lines = Array.from({ length: rows }, (_, index) => ({
    客户编号: `C${String(index + 1).padStart(6, "0")}`,
    客户名称: `佛山瑞达家居第${index + 1}有限公司`,
    负责人: `业务员${index % 30}`,
    客户分类: random.pick(["潜在客户", "意向客户", "成交客户"]),
    电话: `1380000${String(index).padStart(6, "0")}`,
    预计年销售额: Math.round(10 ** (4 + random.next() * 2.5)),
    建档日期: "2024-03-01",
  }));
  return new TextEncoder().encode(Papa.unparse(lines));
}

interface Line {
  command: string;
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
  milliseconds: number;
}

async function measure(rows: number): Promise<Line[]> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  excel.client.associateFunctions(customFunctions);
  const lines: Line[] = [];
  const step = async (command: string, work: (context: Excel.RequestContext) => Promise<unknown>): Promise<void> => {
    const before = { ...excel.host.counters };
    const start = performance.now();
    await excel.client.run(work);
    const milliseconds = performance.now() - start;
    lines.push({ command, ...grown(excel, before), milliseconds });
  };
  const bytes = accounts(rows);
  await step("set up", (context) => setUp(context, { lang: "zh-CN", policyFile, asOf }));
  await step("import", (context) =>
    importRows(context, { table: "Accounts", source: { name: "accounts.csv", bytes } }),
  );
  await step("set up again", (context) => setUp(context, {}));
  await step("check", (context) => checkEntries(context, { asOf, writeChecks: true }));
  await step("recalculate, preview", (context) => recalculateTiers(context, { asOf, dryRun: true }));
  await step("recalculate, apply", (context) => recalculateTiers(context, { asOf }));
  await step("undo", (context) => undoRecalculation(context, {}));
  excel.dispose();
  return lines;
}

function grown(
  excel: EmbeddedExcel,
  before: EmbeddedExcel["host"]["counters"],
): Omit<Line, "command" | "milliseconds"> {
  const { roundTrips, requestBytes, responseBytes } = excel.host.counters;
  return {
    roundTrips: roundTrips - before.roundTrips,
    requestBytes: requestBytes - before.requestBytes,
    responseBytes: responseBytes - before.responseBytes,
  };
}

const megabytes = (bytes: number): string => (bytes / 1048576).toFixed(2);

/**
 * Prints round trips, bytes and seconds of every command.
 * @param sizes numbers of accounts; 100, 1,000 and 10,000 when there are none
 */
export async function roundTrips(sizes: readonly number[] = []): Promise<void> {
  const results = new Map<number, Line[]>();
  for (const rows of sizes.length > 0 ? sizes : [100, 1000, 10000]) {
    results.set(rows, await measure(rows));
    console.log(`\n${rows} accounts`);
    console.log("command                round trips   sent MB   received MB   seconds");
    for (const line of results.get(rows) ?? []) {
      const cells = [
        line.command.padEnd(22),
        String(line.roundTrips).padStart(11),
        megabytes(line.requestBytes).padStart(9),
        megabytes(line.responseBytes).padStart(13),
        (line.milliseconds / 1000).toFixed(2).padStart(9),
      ];
      console.log(cells.join(" "));
    }
  }
}
