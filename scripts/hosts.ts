/**
 * `npm run hosts -- --host excel2021 [--only check,setUp] [--log docs/hosts.md]`: the tests of workbooks on one of the Excels that can be
 * played (embedded/protocol/hosts.ts), file after file, each in a process of its own. `npm run hosts -- --table` writes that page's tables.
 * --log adds the counts to the page. Exit code 1 when a test failed.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { settingsOf } from "../embedded/protocol/hosts";
import { hostsPage, withTables } from "./docs/hosts";

const root = join(__dirname, "..");
const folder = join(root, "test/workbook");

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** One test file on one Excel; what failed is told at once. */
function runFile(file: string, host: string, work: string): { passed: number; failed: number } {
  const output = join(work, "report.json");
  rmSync(output, { force: true });
  const args = [join(root, "node_modules/jest/bin/jest.js"), "--json", "--outputFile", output, "--runInBand"];
  const { stderr } = spawnSync(process.execPath, [...args, "--runTestsByPath", join(folder, file)], {
    cwd: root,
    env: { ...process.env, TIERBOOK_HOST: host },
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 2 ** 28,
  });
  let report: Report;
  try {
    report = JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch {
    console.log(`${file}: no result\n${stderr.toString().slice(-2000)}`);
    return { passed: 0, failed: 1 };
  }
  for (const { assertionResults, message } of report.testResults) {
    const broken = assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName } of broken) console.log(`  failed: ${fullName}`);
    if (broken.length > 0 || assertionResults.length === 0) console.log(message.slice(0, 4000));
  }
  const empty = report.testResults.filter(({ assertionResults }) => assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + empty };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      host: { type: "string" },
      only: { type: "string" },
      log: { type: "string" },
      table: { type: "boolean", default: false },
    },
  });
  if (values.table) {
    const page = join(root, hostsPage);
    writeFileSync(page, withTables(readFileSync(page, "utf8")));
    return;
  }
  const host = values.host ?? "";
  settingsOf(host);
  const chosen = values.only?.split(",");
  const all = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const files = all.filter((name) => !chosen || chosen.includes(name.replace(".test.ts", ""))).sort();
  const work = mkdtempSync(join(tmpdir(), "tierbook-"));
  const begun = new Date();
  const total = { passed: 0, failed: 0 };
  try {
    for (const file of files) {
      const { passed, failed } = runFile(file, host, work);
      total.passed += passed;
      total.failed += failed;
      console.log(`${file}: ${passed} passed, ${failed} failed`);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
  const day = begun.toISOString().slice(0, 10);
  const minutes = Math.round((Date.now() - begun.getTime()) / 60_000);
  console.log(`${host}: ${files.length} files, ${total.passed} passed, ${total.failed} failed, ${minutes} minutes`);
  if (values.log !== undefined)
    appendFileSync(
      values.log,
      `| ${day} | ${host} | ${files.length} of ${all.length} | ${total.passed} | ${total.failed} |\n`,
    );
  if (total.failed > 0 || files.length === 0) process.exitCode = 1;
}

main();
