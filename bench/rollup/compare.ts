/**
 * The roll-up at growing numbers of workbooks (200 customers, 1,500 contacts, 3,000 orders each, in three languages; some locked, cut
 * off, no workbook or of an older version): books a second, peak memory, and a second run after ten of them changed. What is told must
 * be what was counted while the books were made. Beside it other libraries that only read the same files, one thread each.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { languages } from "../../src/locales/types";
import { template, type Template } from "../../test/support/rollupBooks";
import { Books, peakOf } from "./books";
import { faultsOf, type Told } from "./expected";

const program = join(__dirname, "../../build/cli/tierbook.js");
const register = join(__dirname, "../../scripts/register.js");
const peak = join(__dirname, "peak.js");
const changed = 10;
/** Workbooks that every library reads. */
const sampled = 12;

interface Run {
  readonly out: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** A program in a process of its own. @throws when it fails, with what it said */
function measured(folder: string, words: readonly string[]): Run {
  const file = join(folder, "peak");
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(process.execPath, ["-r", peak, ...words], {
    env: { ...process.env, PEAK_FILE: file },
    maxBuffer: 2 ** 30,
    encoding: "utf8",
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr.trim());
  return { out: stdout, seconds, megabytes: peakOf(file) };
}

function rollUp(
  folder: string,
  paths: readonly string[],
  out: string,
  more: readonly string[] = [],
): Run & { told: Told } {
  const words = [
    "--out",
    join(folder, out),
    "--period",
    "2025-Q3",
    "--as-of",
    "2025-12-31",
    "--lang",
    "zh-CN",
    "--json",
  ];
  const run = measured(folder, [program, "rollup", ...paths, ...words, ...more]);
  return { ...run, told: JSON.parse(run.out) as Told };
}

/** One number of workbooks: both runs, against what was counted. */
function atSize(folder: string, books: Books): boolean {
  const { count, bytes } = books;
  const first = rollUp(folder, [books.folder], "department.xlsx");
  const faults = [...faultsOf(books, first.told)];
  if (first.told.read !== count) faults.push(`the first run read ${first.told.read}`);
  const again = books.taken.slice(0, changed);
  for (const number of again) books.put(number, 1);
  const second = rollUp(folder, [books.folder], "department.xlsx");
  faults.push(...faultsOf(books, second.told));
  if (second.told.read !== again.length) faults.push(`the second run read ${second.told.read}`);
  console.log(
    [
      `${count} books (${Math.round(bytes / count / 1024)} KB each, ${count - books.taken.length} bad)`,
      `first ${first.seconds.toFixed(1)} s, ${(count / first.seconds).toFixed(1)} books/s, peak ${first.megabytes.toFixed(0)} MB`,
      `second, ${second.told.read} read: ${second.seconds.toFixed(1)} s, peak ${second.megabytes.toFixed(0)} MB`,
      `${first.told.shared.length} shared customers, left out: ${first.told.leftOut.join(", ") || "nothing"}`,
      faults.length === 0 ? "all as counted" : `NOT AS COUNTED: ${faults.slice(0, 5).join("; ")}`,
    ].join("; "),
  );
  return faults.length === 0;
}

/** Other libraries with how many workbooks they are given: exceljs needs more than ten seconds for one. */
const others = [
  ["exceljs 4.4.0", "exceljs", 2],
  ["SheetJS (@e965/xlsx 0.20.3)", "sheetjs", sampled],
  ["DuckDB 1.5.6, excel extension", "duckdb", sampled],
] as const;

/** Ours beside libraries that read the same files. @returns whether ours was faster than each that could be had */
function besideOthers(folder: string, books: Books): boolean {
  const files = books.sample(sampled);
  console.log("One thread each; the others only read every cell, ours also computes, keeps and writes:");
  const line = (name: string, count: number, { seconds, megabytes }: Run, times: string): void =>
    console.log(
      `  ${name.padEnd(30)} ${(count / seconds).toFixed(2).padStart(6)} books/s (${count} books), peak ${megabytes.toFixed(0)} MB${times}`,
    );
  const ours = rollUp(folder, files, "one.xlsx", ["--workers", "1"]);
  line("tierbook rollup", files.length, ours, "");
  let well = true;
  for (const [name, library, most] of others) {
    const own = files.slice(0, most);
    try {
      const run = measured(folder, ["-r", register, join(__dirname, "peers.ts"), library, ...own]);
      const ratio = run.seconds / own.length / (ours.seconds / files.length);
      line(name, own.length, run, `, ${ratio.toFixed(2)} × our time a book`);
      well &&= ratio > 1;
    } catch (error) {
      console.log(`  ${name.padEnd(30)} could not be had: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return well;
}

/** @param sizes numbers of workbooks */
export async function rollupAtSizes(sizes: readonly number[]): Promise<boolean> {
  const templates: Template[] = [];
  for (const lang of languages) templates.push(await template(lang));
  console.log(`${cpus().length} cores`);
  const counts = sizes.length > 0 ? sizes : [10, 100, 1000];
  const comparedAt = Math.max(
    0,
    counts.findIndex((count) => count > sampled),
  );
  return counts
    .map((count, at) => {
      const folder = mkdtempSync(join(tmpdir(), "tierbook-rollup-"));
      try {
        const books = new Books(join(folder, "books"), count, templates);
        const faster = at !== comparedAt || besideOthers(folder, books);
        return atSize(folder, books) && faster;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    })
    .every(Boolean);
}
