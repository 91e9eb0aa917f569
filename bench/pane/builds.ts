/** The pane and a bare page, built by the same webpack configuration into a temporary folder and laid out to be served alike. */
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import webpack, { type Configuration, type Stats } from "webpack";

export const root = join(__dirname, "../..");

/** What is loaded together: an entry or an import, with the scripts it brings that were not there before. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
}

export interface Build {
  /** A folder to be served as the repository is: dist/ of this build, all else the repository's. */
  readonly root: string;
  /** The page, what it loads at once, and the pane's own chunk. */
  readonly start: Part;
  /** Everything that loads later, each without what the parts before it brought. */
  readonly later: readonly Part[];
}

/** Builds one of the two. @param entry its script; the configuration's own when absent. @throws Error where webpack fails */
async function build(folder: string, entry?: string): Promise<Build> {
  // Read anew for each build: plugins keep what they saw.
  const load = createRequire(__filename);
  const file = join(root, "webpack.config.js");
  delete load.cache[load.resolve(file)];
  const config = load(file) as Configuration;
  mkdirSync(folder, { recursive: true });
  const output = { ...config.output, path: join(folder, "dist") };
  const stats = await run({ ...config, context: root, ...(entry ? { entry: { addin: entry } } : {}), output });
  for (const shared of ["build", "node_modules", "manifest.xml"]) symlinkSync(join(root, shared), join(folder, shared));
  return { root: folder, ...partsOf(stats) };
}

/** One run of webpack. @throws Error where it fails */
export const run = (config: Configuration): Promise<Stats> =>
  new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve(stats);
    });
  });

function partsOf(stats: Stats): Pick<Build, "start" | "later"> {
  const groups = stats.toJson({ all: false, chunkGroups: true, ids: true }).namedChunkGroups ?? {};
  const scripts = (name: string): string[] =>
    (groups[name]?.assets ?? []).map((asset) => asset.name).filter((name) => name.endsWith(".js"));
  const start = ["taskpane.html", ...new Set([...scripts("addin"), ...scripts("pane")])];
  // Every view comes after the workbook was looked at.
  const looked = scripts("book").filter((file) => !start.includes(file));
  const rest = Object.keys(groups).filter((name) => !["addin", "pane", "book"].includes(name));
  const later = rest.map((name): Part => {
    const before = new Set([...start, ...(name === "functions" ? [] : looked)]);
    return { name, files: scripts(name).filter((file) => !before.has(file)) };
  });
  const book = looked.length > 0 ? [{ name: "book", files: looked }] : [];
  return { start: { name: "start", files: start }, later: [...book, ...later] };
}

/** Builds Tierbook and the bare page. */
export async function buildBoth(folder: string): Promise<{ readonly pane: Build; readonly bare: Build }> {
  const pane = await build(join(folder, "tierbook"));
  return { pane, bare: await build(join(folder, "bare"), join(__dirname, "bare.tsx")) };
}

export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Bytes of some files together, each packed by itself as a server does. */
export function sizesOf(folder: string, files: readonly string[]): Sizes {
  const each = files.map((file) => readFileSync(join(folder, file)));
  const sum = (of: (bytes: Buffer) => number): number => each.reduce((total, bytes) => total + of(bytes), 0);
  return {
    raw: sum(({ length }) => length),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    brotli: sum((bytes) => brotliCompressSync(bytes).length),
  };
}
