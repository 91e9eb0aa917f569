/** The libraries that the benchmark measures beside Tierbook stand in bench/node_modules; nothing of them ships. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dependencies } from "./package.json";

/**
 * Installs them when one is absent.
 * @throws when npm fails
 */
export function installPeers(): void {
  if (Object.keys(dependencies).every((name) => existsSync(join(__dirname, "node_modules", name)))) return;
  const { status } = spawnSync("npm", ["ci", "--prefix", __dirname], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci --prefix bench failed");
}
