/**
 * What a call of a custom function costs in office.js's own runtime: messages as Excel sends them, answers as it takes them. The
 * runtime collects answers and sends them in batches, so many calls are made at once and the time is that of one.
 */
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import type { FunctionCall } from "../../embedded/model/contract";
import { customFunctions } from "../../src/functions";

/** Rows of TierBands as formulas hand them over. */
const bands = [
  ["A级", 1_000_000, "", "1周", ""],
  ["B级", 500_000, 1_000_000, "2周", ""],
  ["C级", 100_000, 500_000, "1个月", ""],
  ["D级", "", 100_000, "3个月", ""],
  ["未定级", "", "", "", ""],
];
const sales = (row: number): number => (row * 7919) % 2_000_000;
const address = "Sheet1!A1";

/** Microseconds of computing for one call, best of several rounds. */
async function costOf(excel: EmbeddedExcel, calls: readonly FunctionCall[], rounds: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await excel.host.functions.invoke(calls);
    const { user } = process.cpuUsage(before);
    best = Math.min(best, user / calls.length);
  }
  return best;
}

/** The function itself, without the runtime. */
function bareCost(calls: number, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let row = 0; row < calls; row++) customFunctions.TIER(sales(row), bands);
    best = Math.min(best, ((performance.now() - start) * 1000) / calls);
  }
  return best;
}

/**
 * Prints the comparison.
 * @returns false when one call for all rows gives other tiers than a call a row
 */
export async function compareFunctions(sizes: readonly number[] = []): Promise<boolean> {
  const [rows = 5_000] = sizes;
  const rounds = 15;
  const excel = await startEmbeddedExcel();
  try {
    // The empty one has the same arguments: what it costs is the runtime's.
    excel.client.associateFunctions({ ...customFunctions, EMPTY: () => "" });
    const scalar = (name: string): FunctionCall[] =>
      Array.from({ length: rows }, (_, row) => ({ name: `TIERBOOK.${name}`, args: [sales(row), bands], address }));
    const column = Array.from({ length: rows }, (_, row) => [sales(row)]);
    const whole: FunctionCall[] = [{ name: "TIERBOOK.TIERS", args: [column, bands], address }];
    const single = await excel.host.functions.invoke(scalar("TIER"));
    const [together] = await excel.host.functions.invoke(whole);
    const empty = await costOf(excel, scalar("EMPTY"), rounds);
    const tier = await costOf(excel, scalar("TIER"), rounds);
    const tiers = (await costOf(excel, whole, rounds)) / rows;
    const bare = bareCost(rows * 20, 5);
    console.log(`\nCustom functions in office.js's runtime, ${rows.toLocaleString("en")} rows; microseconds a row`);
    console.log(`empty function      ${empty.toFixed(2).padStart(8)}   with TIER's arguments`);
    console.log(
      `TIER                ${tier.toFixed(2).padStart(8)}   ${(tier - empty).toFixed(2)} above the empty function`,
    );
    console.log(`TIER, itself        ${bare.toFixed(2).padStart(8)}   called directly: what it adds to an empty one`);
    console.log(
      `TIERS               ${tiers.toFixed(2).padStart(8)}   one call for all rows; ${(tier / tiers).toFixed(1)} times cheaper`,
    );
    const same = Array.isArray(together) && together.every(([label], row) => label === single[row]);
    if (!same) console.error("TIERS gives other tiers than TIER");
    return same;
  } finally {
    excel.dispose();
  }
}
