/**
 * `npm run reproducible`: builds this commit's add-in twice, in two folders of different depth, in two time zones and languages, and
 * compares every file. Says the hash by which anybody can tell whether what a host serves was made from this source.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hashTree, treeHash } from "./build/hashes";

const root = join(__dirname, "..");
const places = [
  { folder: "one", env: { TZ: "UTC", LANG: "C", LC_ALL: "C" } },
  { folder: "another/deeper place", env: { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" } },
];

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const options = { cwd, env: { ...process.env, ...env }, encoding: "utf8" as const, maxBuffer: 1 << 26 };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? stderr}${stdout}`);
  return stdout;
}

/** The same files under another name; on another disk they are copied. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isFile())
      try {
        linkSync(source, target);
      } catch {
        cpSync(source, target);
      }
  }
}

/** Puts the source there: what the commit holds, with edits that are not committed yet, as a build of this folder would have them too. */
function copySource(folder: string): void {
  const files = run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], root);
  for (const file of files.split("\0").filter((name) => name !== "" && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
}

function build(folder: string, env: Readonly<Record<string, string>>): Map<string, string> {
  run(process.execPath, ["node_modules/webpack-cli/bin/cli.js", "--config", "webpack.config.js"], folder, env);
  return hashTree(join(folder, "dist"));
}

const work = mkdtempSync(join(tmpdir(), "tierbook-"));
try {
  // Both sources first: somebody may go on working meanwhile.
  for (const { folder } of places) copySource(join(work, folder));
  for (const { folder } of places) link(join(root, "node_modules"), join(work, folder, "node_modules"));
  const [first = new Map<string, string>(), second = new Map<string, string>()] = places.map(({ folder, env }) => {
    const started = Date.now();
    const hashes = build(join(work, folder), env);
    console.log(
      `${folder}: ${hashes.size} files, ${treeHash(hashes)}, ${((Date.now() - started) / 1000).toFixed(0)} s`,
    );
    return hashes;
  });
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (name) => first.get(name) !== second.get(name),
  );
  for (const name of differing) console.error(`differs: ${name}`);
  console.log(differing.length === 0 ? "Both builds are the same." : `${differing.length} files differ.`);
  if (differing.length > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
