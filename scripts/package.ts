/** `npm run package -- --base-url https://…`: a folder and a zip that any static host can serve, checked before anybody gets them. */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { hashTree, treeHash } from "./build/hashes";
import { needsBuild } from "./build/stamp";
import { findBrowser } from "./browser";
import { checkPackage } from "./package/check";
import { makePackage } from "./package/make";
import { packageOptions, packageUsage } from "./package/options";

const root = join(__dirname, "..");

/** Runs another script of ours; the package ends where it fails. */
function script(name: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ["-r", join(root, "scripts/register.js"), name, ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`${name} failed.`);
}

async function run(): Promise<void> {
  const options = packageOptions(process.argv.slice(2));
  if (needsBuild(root)) script("scripts/build.ts");
  const zip = makePackage(root, options);
  const hashes = hashTree(options.out);
  console.log(`${options.out}: ${hashes.size} files for ${options.baseUrl}, ${treeHash(hashes)}`);
  console.log(`${zip}: ${(statSync(zip).size / 1024).toFixed(0)} KB`);
  script("scripts/validate.ts", options.out);
  if (!options.check) return console.log("Not tried in a browser, as asked.");
  if (!findBrowser()) return console.log("Not tried in a browser: none was found.");
  const faults = await checkPackage(root, options.out);
  for (const fault of faults) console.error(`     ${fault}`);
  console.log(
    `${faults.length === 0 ? "ok  " : "FAIL"} served from another origin under its path: the pane loads, sets up a workbook and answers a function`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(packageUsage);
  process.exit(1);
});
