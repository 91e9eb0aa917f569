import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Written when a whole build has succeeded; its time says what is newer. */
export const stampFile = "build/.built";

/** What a build is made of. */
const inputs = [
  "src",
  "embedded",
  "assets",
  "scripts",
  "package-lock.json",
  "THIRD-PARTY-NOTICES.txt",
  "tsconfig.json",
  "webpack.config.js",
  "webpack.page.config.js",
  "webpack.cli.config.js",
];

/**
 * Whether anything changed since the last whole build.
 * @param root the repository
 */
export function needsBuild(root: string): boolean {
  const stamp = join(root, stampFile);
  if (!existsSync(stamp) || !existsSync(join(root, "dist/taskpane.html"))) return true;
  const built = statSync(stamp).mtimeMs;
  return inputs.some((input) => newestIn(join(root, input)) > built);
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
