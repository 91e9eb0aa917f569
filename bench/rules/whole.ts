/** The whole check with every rule on, at growing sizes: time a row, peak memory, findings, slowest rules. One process a size. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildDataset } from "../../src/kpis";
import { parsePolicy } from "../../src/policy";
import { checkDataset, ruleEntries } from "../../src/rules";
import { today } from "../../test/support/company/calendar";
import { companyRawPolicy } from "../../test/support/company/policy";
import { largeTables, type Sizes } from "./workbook";

/** For every account three visits and two orders, as in the size of the acceptance: 100,000, 300,000 and 200,000. */
const sizesOf = (accounts: number): Sizes => ({ accounts, visits: accounts * 3, orders: accounts * 2 });

/** Accounts of the sizes from 10,000 to 1,000,000 rows of the three tables together. */
const usual = [1_667, 5_000, 16_667, 50_000, 100_000, 166_667];

/** What one size took. */
interface Measured {
  readonly rows: number;
  readonly seconds: number;
  /** Seconds of computing, which other work on the machine lengthens less. */
  readonly computing: number;
  readonly megabytes: number;
}

const number = (value: number): string => Math.round(value).toLocaleString("en");

/**
 * Prints one line a size, each measured in a process of its own so that its peak memory is its own.
 * @param accounts numbers of accounts; the usual ones when there are none
 * @returns false when a process failed
 */
export async function wholeAtSizes(accounts: readonly number[]): Promise<boolean> {
  console.log("\nThe whole check, all rules on, every pack; rows are those of Accounts, Visits and Orders");
  const lines: Measured[] = [];
  for (const size of accounts.length > 0 ? accounts : usual) {
    const options = ["--max-old-space-size=8192", "-r", join(__dirname, "../../scripts/register.js")];
    const run = spawnSync(process.execPath, [...options, join(__dirname, "wholeSize.ts"), String(size)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 2 ** 26,
    });
    if (run.status !== 0) return false;
    const { text, ...measured } = JSON.parse(run.stdout) as Measured & { text: string };
    lines.push(measured);
    const first = lines[0] ?? measured;
    const growth = measured.computing / measured.rows / (first.computing / first.rows);
    console.log(
      `${number(measured.rows)} rows: ${measured.seconds.toFixed(2)} s (${measured.computing.toFixed(2)} s computing), a row ${growth.toFixed(2)} times that of the ` +
        `first size, peak ${number(measured.megabytes)} MB; ${text}`,
    );
  }
  return true;
}

/**
 * Measures one size.
 * @param accounts rows of Accounts
 * @param slowest how many single rules to name
 */
export function measureWhole(accounts: number, slowest = 8): Measured & { readonly text: string } {
  const { policy } = parsePolicy(companyRawPolicy());
  const sizes = sizesOf(accounts);
  const tables = largeTables(sizes);
  const rows = sizes.accounts + sizes.visits + sizes.orders;
  const before = process.resourceUsage().maxRSS / 1024;
  const used = process.cpuUsage();
  let start = performance.now();
  const { findings, notEvaluable } = checkDataset(buildDataset(tables, policy, today));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const computing = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const data = buildDataset(tables, policy, today);
  const times = ruleEntries.map((rule) => {
    start = performance.now();
    checkDataset(data, [rule]);
    return { id: rule.id, time: performance.now() - start };
  });
  times.sort((a, b) => b.time - a.time);
  const named = times.slice(0, slowest).map(({ id, time }) => `${id} ${time.toFixed(0)} ms`);
  const text =
    `${number(before)} MB before the check; ${number(findings.length)} findings, ${number(notEvaluable.length)} open; ` +
    `slowest: ${named.join(", ")}`;
  return { rows, seconds, computing, megabytes, text };
}
