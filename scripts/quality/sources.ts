/** Where the figures of docs/quality.md come from: the tests themselves, and logs that were committed with what they tried. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { filesBelow } from "../build/hashes";

/** What a log that is not there, or holds nothing of the kind, is called. */
export const notRun = "not run";

/** The text of a committed file, or "". */
export const committed = (root: string, file: string): string =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";

const figure = (text: string | undefined): number => Number((text ?? "0").replaceAll(",", ""));

export interface TestCount {
  readonly kind: string;
  readonly files: number;
  readonly tests: number;
}

/**
 * Tests by project. Jest loads every test file and is asked for a name that no test has: it lists them all, each row of a table as one,
 * and runs none.
 */
export function countTests(root: string): TestCount[] {
  const work = mkdtempSync(join(tmpdir(), "tierbook-quality-"));
  try {
    const file = join(work, "tests.json");
    const jest = join(root, "node_modules/jest/bin/jest.js");
    spawnSync(process.execPath, [jest, "-t", "no test has this name", "--json", "--outputFile", file], { cwd: root });
    const { testResults } = JSON.parse(readFileSync(file, "utf8")) as {
      testResults: readonly { name: string; assertionResults: readonly unknown[]; message: string }[];
    };
    const kinds = new Map<string, TestCount>();
    for (const { name, assertionResults, message } of testResults) {
      if (message) throw new Error(`${name} cannot be loaded: ${message}`);
      const kind = relative(join(root, "test"), name).split(/[\\/]/)[0] ?? "";
      const { files = 0, tests = 0 } = kinds.get(kind) ?? {};
      kinds.set(kind, { kind, files: files + 1, tests: tests + assertionResults.length });
    }
    return [...kinds.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export interface MutationScore {
  readonly part: string;
  readonly mutants: number;
  readonly score: string;
}

/** The sums (in bold) of the table of docs/mutation-survivors.md: part, mutants, killed, survived, not reached, score. */
export function mutationScores(page: string): MutationScore[] {
  return [...page.matchAll(/^\| \*\*(.+?)\*\* +\| +([\d,]+) \|(?: +[\d,]+ \|){3} +\*\*([\d.]+)\*\* \|/gm)].map(
    ([, part = "", mutants, score = ""]) => ({ part, mutants: figure(mutants), score }),
  );
}

/** A sum over the lines of a log; null where it has none of the kind. */
function sumOver(log: string, line: RegExp): { lines: number; sums: number[] } | null {
  const found = [...log.matchAll(line)];
  if (found.length === 0) return null;
  const sums = found.reduce<number[]>(
    (all, match) => match.slice(1).map((text, at) => (all[at] ?? 0) + figure(text)),
    [],
  );
  return { lines: found.length, sums };
}

const shown = (value: number | undefined): string => (value ?? 0).toLocaleString("en-US");

/** Failures and faults tried, from the rows of `npm run soak -- grid`. */
export function gridTried(log: string): string {
  const rows = [...log.matchAll(/^\| *([^|]+?) *\| *([\d,]+) *\| *([\d,]+) *\| *([\d,]+) *\| *([\d,]+) *\|(.*)\|$/gm)];
  if (rows.length === 0) return notRun;
  const sum = (at: number): number => rows.reduce((all, row) => all + figure(row[at] ?? "0"), 0);
  const cells = rows.flatMap((row) => (row[6] ?? "").split("|").map((cell) => cell.trim()));
  const failed = cells.filter((cell) => cell === "FAILED").length;
  const left = (log.match(/^\|.*\bnot tried\b.*\|$/gm) ?? []).length;
  return (
    `${shown(rows.length)} commands: ${shown(sum(4))} failures at actions, ${shown(cells.length)} faults; ${shown(sum(5) + failed)} failed` +
    (left > 0 ? `; ${shown(left)} commands not tried` : "")
  );
}

/** Edits of people at work together, from the lines of `npm run soak -- people`; runs of a deliberately broken build are left out. */
export function editsSimulated(log: string): string {
  const line = /^- people: seeds ([\d,]+) to ([\d,]+),.*?: ([\d,]+) edits,.*?([\d,]+) seeds with a broken invariant/gm;
  const found = [...log.matchAll(line)].map(([, from, to, edits, broken]) => ({
    seeds: figure(to) - figure(from) + 1,
    edits: figure(edits),
    broken: figure(broken),
  }));
  if (found.length === 0) return notRun;
  const sum = (of: "seeds" | "edits" | "broken"): string => shown(found.reduce((all, one) => all + one[of], 0));
  return `${sum("edits")} edits over ${sum("seeds")} seeds, ${sum("broken")} seeds with a broken invariant`;
}

/** Cases of `npm run fuzz`, from the headings of its log. */
export function casesFuzzed(log: string): string {
  const found = sumOver(log, /^## .*?: ([\d,]+) cases, seed \d+, ([\d,]+) failures/gm);
  return found ? `${shown(found.sums[0])} cases in ${found.lines} runs, ${shown(found.sums[1])} failures` : notRun;
}

export interface Size {
  readonly what: string;
  readonly files: number;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** What a browser fetches of a build, in bytes; each file is packed by itself, as hosts send them. */
export function sizesOf(folder: string): Size[] {
  const parts: readonly (readonly [what: string, belongs: (path: string) => boolean])[] = [
    ["scripts", (path) => path.endsWith(".js")],
    ["pages and descriptions of functions", (path) => /\.(?:html|json)$/.test(path)],
    ["pictures", (path) => path.endsWith(".png")],
    ["everything", () => true],
  ];
  const packed = filesBelow(folder).map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
  });
  return parts.map(([what, belongs]) => {
    const some = packed.filter(({ path }) => belongs(path));
    const sum = (of: "raw" | "gzip" | "brotli"): number => some.reduce((all, one) => all + one[of], 0);
    return { what, files: some.length, raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
  });
}
