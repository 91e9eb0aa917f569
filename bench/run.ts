/**
 * Measures Tierbook. Times depend on the machine; what is compared is compared in the same run.
 *
 *     npm run bench                        everything
 *     npm run bench -- rules [rows]        twelve rules beside a loop by hand and other libraries
 *     npm run bench -- whole [accounts …]  the whole check at growing sizes: time a row, peak memory, slowest rules
 *     npm run bench -- tiers [customers]   tiers and scores beside a loop by hand and programs that compute sheets
 *     npm run bench -- kpis [customers]    KPIs of 50 people and 12 months beside loops by hand and other libraries, and their growth
 *     npm run bench -- functions           what a call of a custom function costs in office.js's own runtime
 *     npm run bench -- search [customers]  finding a customer as one types beside a plain includes loop
 *     npm run bench -- live [customers …]  from an edit to its finding beside reading one column
 *     npm run bench -- pane [customers]    bytes and start of the pane beside a bare page, and how long views block it
 *     npm run bench -- views [customers]   the built pane in a large workbook: long tasks of every view, search from letter to answer
 *     npm run bench -- rollup [books …]    workbooks rolled up: books a second, peak memory, and again after ten changed
 *     npm run bench -- rollupPane [books]  fifty books through the pane in Chromium: time, and long tasks of its thread
 *     npm run bench -- roundTrips [rows …] round trips and bytes of the commands
 */
import { join } from "node:path";
import { needsBuild } from "../scripts/build/stamp";
import { compareFunctions } from "./functions/compare";
import { installPeers } from "./install";
import { compareKpis, growth } from "./kpis/compare";
import { live } from "./live";
import { comparePane } from "./pane/compare";
import { longTasks } from "./pane/longTasks";
import { wholePane } from "./pane/wholePane";
import { roundTrips } from "./roundTrips";
import { paneRollup } from "./rollup/pane";
import { rollupAtSizes } from "./rollup/compare";
import { compare } from "./rules/compare";
import { wholeAtSizes } from "./rules/whole";
import { compareSearch } from "./search/compare";
import { compareTiers } from "./tiers/compare";

const parts: Readonly<Record<string, (sizes: readonly number[]) => Promise<boolean>>> = {
  rules: (sizes) => {
    installPeers();
    return compare(sizes[0]);
  },
  whole: wholeAtSizes,
  tiers: (sizes) => {
    installPeers();
    return compareTiers(sizes[0]);
  },
  kpis: async (sizes) => {
    installPeers();
    const well = await compareKpis(sizes[0]);
    if (sizes.length === 0) await growth();
    return well;
  },
  functions: compareFunctions,
  search: (sizes) => Promise.resolve(compareSearch(sizes[0])),
  live,
  pane: async (sizes) => {
    const well = await comparePane();
    return (await longTasks(sizes[0])) && well;
  },
  views: (sizes) => {
    needBuild();
    return wholePane(sizes[0]);
  },
  rollup: rollupAtSizes,
  rollupPane: paneRollup,
  roundTrips: async (sizes) => {
    await roundTrips(sizes);
    return true;
  },
};

/** The pane that is measured is the one in dist/. */
function needBuild(): void {
  if (needsBuild(join(__dirname, ".."))) throw new Error("The build is older than the source: npm run build");
}

async function main(): Promise<boolean> {
  const words = process.argv.slice(2);
  const sizes = words.map(Number).filter((size) => size > 0);
  const unknown = words.filter((word) => !(word in parts) && !(Number(word) > 0));
  if (unknown.length > 0) {
    console.error(`not known: ${unknown.join(" ")}; parts are ${Object.keys(parts).join(", ")}`);
    return false;
  }
  const wanted = words.filter((word) => word in parts);
  let well = true;
  for (const part of wanted.length > 0 ? wanted : Object.keys(parts))
    well = (await parts[part]?.(sizes)) === true && well;
  return well;
}

main().then(
  (well) => process.exit(well ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
