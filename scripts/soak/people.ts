/**
 * Two people on one workbook, in a worker process:
 *
 *     npm run soak -- people [--seeds 1000] [--from 1] [--edits 100] [--commands 2] [--minutes m] [--broken] [--log docs/soak-log.md]
 *
 * Each seed is one simulation (test/support/people/simulate.ts). --broken takes the re-read before a write out of the product, to see
 * that it is noticed, and stops at the first seed that notices: only the commands that write over cells, with few edits between them, as
 * most entries go elsewhere. --log adds a line about the run to a file. Exit code 1 when anything failed.
 */
import { fork } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bookOf } from "../../embedded/coauthoring/copyBook";
import { readWorkbook } from "../../embedded/files";
import type { Book } from "../../embedded/model/book";
import type { SimulationResult } from "../../test/support/people/simulate";

interface Totals {
  seeds: number;
  edits: number;
  bursts: number;
  overtaken: number;
  failed: number[];
  done: Map<string, number>;
  refused: number;
}

export async function people(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: "string", default: "1000" },
      from: { type: "string", default: "1" },
      edits: { type: "string" },
      commands: { type: "string" },
      minutes: { type: "string", default: "Infinity" },
      broken: { type: "boolean", default: false },
      log: { type: "string" },
      books: { type: "string" },
    },
  });
  if (values.books !== undefined) return work(values.books, values.broken);
  const usual = values.broken ? { edits: 10, commands: 3 } : { edits: 100, commands: 2 };
  const [edits, commands] = [Number(values.edits ?? usual.edits), Number(values.commands ?? usual.commands)];
  const from = Number(values.from);
  const began = Date.now();
  const end = began + Number(values.minutes) * 60_000;
  const totals: Totals = { seeds: 0, edits: 0, bursts: 0, overtaken: 0, failed: [], done: new Map(), refused: 0 };
  const folder = mkdtempSync(join(tmpdir(), "tierbook-soak-"));
  try {
    const { peopleBooks } = await import("../../test/support/people/books");
    for (const [at, book] of peopleBooks.entries()) writeFileSync(join(folder, String(at)), await book.file());
    const last = from + Number(values.seeds) - 1;
    let next = from;
    await new Promise<void>((resolve) => {
      const flags = ["people", "--books", folder, ...(values.broken ? ["--broken"] : [])];
      const worker = fork(join(__dirname, "../soak.ts"), flags, {
        execArgv: ["-r", join(__dirname, "../register.js")],
      });
      const send = (): void => {
        const over = next > last || Date.now() > end || (values.broken && totals.failed.length > 0);
        worker.send(over ? "end" : { seed: next, edits, commands });
      };
      worker.on("message", (result: SimulationResult) => {
        note(totals, next, result);
        next += 1;
        send();
      });
      worker.on("exit", (code) => {
        if (code !== 0) totals.failed.push(next);
        resolve();
      });
      send();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const minutes = Math.round((Date.now() - began) / 6000) / 10;
  const line =
    `${values.broken ? "broken build, " : ""}seeds ${from} to ${from + totals.seeds - 1}, ${edits} edits and ${commands} commands each: ` +
    `${totals.edits} edits, ${[...totals.done.values()].reduce((sum, count) => sum + count, 0)} commands done and ${totals.refused} refused, ` +
    `${totals.bursts} deliveries, ${totals.overtaken} values overtaken, ` +
    `${totals.failed.length} seeds with a broken invariant${totals.failed.length > 0 ? ` (${totals.failed.join(", ")})` : ""}, ${minutes} minutes`;
  console.log(line);
  for (const [name, count] of [...totals.done].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${name}: ${count}`);
  if (values.log !== undefined) appendFileSync(values.log, `- people: ${line}\n`);
  if (totals.failed.length > 0) process.exitCode = 1;
}

function note(totals: Totals, seed: number, result: SimulationResult): void {
  totals.seeds += 1;
  totals.edits += result.edits;
  totals.bursts += result.bursts;
  totals.overtaken += result.overtaken;
  for (const [name, count] of Object.entries(result.done)) totals.done.set(name, (totals.done.get(name) ?? 0) + count);
  totals.refused += Object.values(result.refused).reduce((sum, count) => sum + count, 0);
  if (result.problems.length > 0) {
    totals.failed.push(seed);
    console.log(`seed ${seed}: ${result.problems.slice(0, 6).join("\n    ")}`);
  } else if (totals.seeds % 25 === 0) console.log(`${totals.seeds} seeds, ${totals.edits} edits`);
}

/** In the worker: answers each seed with what came of it. */
async function work(folder: string, broken: boolean): Promise<void> {
  if (broken) {
    const path = require.resolve("../../src/workbook/write");
    const real = await import("../../src/workbook/write");
    const { blindWrite } = await import("../../test/support/people/blindWrite");
    const loaded = require.cache[path];
    if (!loaded) throw new Error("the write module is not loaded");
    loaded.exports = blindWrite(real);
  }
  const { actionsOfSeed, bookOfSeed, overwrites, overwrittenBook, peopleBooks } =
    await import("../../test/support/people/books");
  const { simulate } = await import("../../test/support/people/simulate");
  const books = new Map<number, Book>();
  await new Promise<void>((resolve) => {
    process.on("message", (asked: { seed: number; edits: number; commands: number } | "end") => {
      if (asked === "end") {
        process.disconnect();
        resolve();
        return;
      }
      const at = broken ? overwrittenBook : bookOfSeed(asked.seed);
      const actions = broken ? (peopleBooks[at]?.actions ?? []).filter(overwrites) : actionsOfSeed(asked.seed);
      const start = books.get(at) ?? bookOf(readWorkbook(readFileSync(join(folder, String(at)))));
      books.set(at, start);
      void simulate({ ...asked, start, actions })
        .catch((error: unknown): SimulationResult => {
          const problem = `the simulation itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
          return { problems: [problem], edits: 0, done: {}, refused: {}, sentences: [], overtaken: 0, bursts: 0 };
        })
        .then((result) => process.send?.(result));
    });
  });
}
