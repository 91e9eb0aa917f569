/** `npm run build`: the add-in (dist/), the page of the embedded Excel (build/page) and the command line (build/cli). */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stampFile } from "./build/stamp";

const root = join(__dirname, "..");
const configs = ["webpack.config.js", "webpack.page.config.js", "webpack.cli.config.js"];

for (const config of configs.filter((name) => existsSync(join(root, name)))) {
  const started = Date.now();
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--config", config], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${config}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
mkdirSync(join(root, "build"), { recursive: true });
writeFileSync(join(root, stampFile), "");
