/**
 * The roll-up at growing numbers of workbooks (200 customers, 1,500 contacts, 3,000 orders each; some locked, cut off or in another language):
 * books a second, peak memory, and a second run after ten of them changed. The totals must be those counted while the books were made.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { languages } from "../../src/locales/types";
import { lockedFile, managerBook, template, type Template } from "../../test/support/rollupBooks";

const size = { customers: 200, visits: 1500, orders: 3000 };
const program = join(__dirname, "../../build/cli/tierbook.js");
const changed = 10;

interface Told {
  readonly read: number;
  readonly books: readonly { readonly taken: boolean; readonly findings: readonly { readonly code: string }[] }[];
  readonly scorecards: readonly {
    readonly owner: string | null;
    readonly team: string | null;
    readonly kpis: readonly { readonly id: string; readonly actual: number | null }[];
  }[];
  readonly shared: readonly unknown[];
  readonly leftOut: readonly string[];
}

/** One run of the built command line, in a process of its own. */
function run(folder: string): { told: Told; seconds: number; megabytes: number } {
  const peak = join(folder, "peak");
  const words = ["rollup", join(folder, "books"), "--out", join(folder, "department.xlsx"), "--period", "2025-Q3"];
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["-r", join(__dirname, "peak.js"), program, ...words, "--as-of", "2025-12-31", "--lang", "zh-CN", "--json"],
    { env: { ...process.env, PEAK_FILE: peak }, maxBuffer: 2 ** 30, encoding: "utf8" },
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(stderr);
  return { told: JSON.parse(stdout) as Told, seconds, megabytes: Number(readFileSync(peak, "utf8")) / 1024 };
}

const salesOf = ({ scorecards }: Told): number | null =>
  scorecards.find(({ owner, team }) => owner === null && team === null)?.kpis.find(({ id }) => id === "S1")?.actual ??
  null;

function atSize(count: number, templates: readonly Template[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-rollup-"));
  const cents: number[] = [];
  let bytes = 0;
  let bad = 0;
  try {
    mkdirSync(join(folder, "books"));
    const put = (number: number, edition: number): void => {
      const file = join(folder, "books", `book${number}.xlsx`);
      const { file: content, counted } = managerBook(templates[number % templates.length]!, number, size, edition);
      writeFileSync(file, content);
      bytes += statSync(file).size;
      cents[number] = counted.cents;
    };
    for (let number = 0; number < count; number++) {
      put(number, 0);
      // One in fifty is not to be read: it brings nothing.
      if (number % 50 !== 7) continue;
      const file = join(folder, "books", `book${number}.xlsx`);
      writeFileSync(file, number % 100 === 7 ? lockedFile() : readFileSync(file).subarray(0, 50_000));
      cents[number] = 0;
      bad++;
    }
    const expected = (): number => cents.reduce((sum, one) => sum + one, 0) / 100;
    const first = run(folder);
    const firstWell =
      salesOf(first.told) === expected() &&
      first.told.books.filter(({ taken }) => !taken).length === bad &&
      first.told.read === count;
    for (let number = 0, left = Math.min(changed, count - bad); left > 0; number++)
      if (number % 50 !== 7) {
        put(number, 1);
        left--;
      }
    const second = run(folder);
    const secondWell = salesOf(second.told) === expected() && second.told.read === Math.min(changed, count - bad);
    console.log(
      [
        `${count} books (${Math.round(bytes / count / 1024)} KB each, ${bad} bad)`,
        `first ${first.seconds.toFixed(1)} s, ${(count / first.seconds).toFixed(1)} books/s, peak ${first.megabytes.toFixed(0)} MB`,
        `second, ${second.told.read} read: ${second.seconds.toFixed(1)} s, peak ${second.megabytes.toFixed(0)} MB`,
        `${first.told.shared.length} shared customers, left out: ${first.told.leftOut.join(", ") || "nothing"}`,
        firstWell && secondWell ? "totals as counted" : "TOTALS OR COUNTS DIFFER",
      ].join("; "),
    );
    return firstWell && secondWell;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param sizes numbers of workbooks */
export async function rollupAtSizes(sizes: readonly number[]): Promise<boolean> {
  const templates: Template[] = [];
  for (const lang of languages) templates.push(await template(lang));
  return (sizes.length > 0 ? sizes : [10, 100, 1000]).map((count) => atSize(count, templates)).every(Boolean);
}
