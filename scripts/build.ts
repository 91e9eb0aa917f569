/**
 * `npm run build`: the add-in (dist/), the page of the embedded Excel (build/page) with its sample workbook, and the command line
 * (build/cli). With `--if-needed` only where something changed since the last whole build.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needsBuild, stampFile } from "./build/stamp";

const root = join(__dirname, "..");
const configs = ["webpack.config.js", "webpack.page.config.js", "webpack.cli.config.js"];

/** Runs one step in a process of its own; the build ends where a step fails. */
function step(name: string, ...args: string[]): void {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

if (process.argv.includes("--if-needed") && !needsBuild(root)) process.exit(0);
for (const config of configs) step(config, join(root, "node_modules/webpack-cli/bin/cli.js"), "--config", config);
step("sample workbook", "-r", join(root, "scripts/register.js"), join(root, "scripts/sample.ts"));
mkdirSync(join(root, "build"), { recursive: true });
writeFileSync(join(root, stampFile), "");
