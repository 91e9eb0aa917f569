/**
 * Fuzzes every parser of the product, in worker processes:
 *
 *     npm run fuzz -- [--target numbers,csv] [--cases n] [--seed s] [--workers n] [--minutes m] [--log docs/fuzz-log.md]
 *     npm run fuzz -- --target csv --seed 1 --case 1234
 *
 * Targets are a table (test/support/fuzz/targets.ts). A case is made from seed, target and number alone, so that a failure is had again
 * with --case. What a case may do: end with a result or with a sentence, within a second, in a process of less than a gigabyte. Without
 * --cases each target runs as many as its entry says; with --minutes nothing new is begun after that. --log adds the counts to a file. Exit code 1 when a contract was broken.
 */
import { fork, type ChildProcess } from "node:child_process";
import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { longestMs, runCase, type FuzzFailure } from "../test/support/fuzz/run";
import type { FuzzTarget } from "../test/support/fuzz/target";
import { fuzzTargets, targetNamed } from "../test/support/fuzz/targets";

/** Cases a worker runs before it asks for more. */
const pieceSize = 500;
const memoryLimit = 2 ** 30;
/** A case that has not ended after this is given up with its worker: a busy machine may leave a worker waiting for minutes. */
const giveUpMs = longestMs * 300;
/** Failures of one place that are told. */
const told = 3;

interface Piece {
  readonly target: string;
  readonly from: number;
  readonly to: number;
}
/** The next piece; undefined when there is no more, or no more time. */
type Take = () => Piece | undefined;
interface Answer {
  readonly failures: readonly FuzzFailure[];
  readonly memory: number;
}
interface Outcome {
  cases: number;
  failures: FuzzFailure[];
  memory: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: "string" },
      cases: { type: "string" },
      seed: { type: "string", default: "1" },
      case: { type: "string" },
      workers: { type: "string", default: "1" },
      minutes: { type: "string", default: "Infinity" },
      log: { type: "string" },
      progress: { type: "string" },
    },
  });
  const seed = Number(values.seed);
  if (values.progress !== undefined) return work(seed, values.progress);
  const chosen = values.target?.split(",").map(targetNamed) ?? fuzzTargets;
  if (values.case !== undefined) return once(chosen, seed, Number(values.case));
  const begun = new Date();
  const outcomes = new Map<string, Outcome>(chosen.map(({ name }) => [name, { cases: 0, failures: [], memory: 0 }]));
  const end = begun.getTime() + Number(values.minutes) * 60_000;
  const waiting = chosen.flatMap(({ name, cases }) =>
    piecesOf(name, values.cases === undefined ? cases : Number(values.cases)),
  );
  const take: Take = () => (Date.now() > end ? undefined : waiting.shift());
  await Promise.all(Array.from({ length: Number(values.workers) }, () => oneWorker(seed, take, outcomes)));
  const lines = chosen.map((target) => tableLine(target, outcomes.get(target.name)));
  const all = [...outcomes.values()];
  const cases = all.reduce((sum, outcome) => sum + outcome.cases, 0);
  const failures = all.flatMap((outcome) => outcome.failures);
  const total = `${cases.toLocaleString("en-US")} cases, seed ${seed}, ${failures.length} failures`;
  for (const line of lines) console.log(line);
  console.log(total);
  if (values.log !== undefined) {
    const command = ["npm run fuzz --", ...process.argv.slice(2)].join(" ");
    const head = `\n## ${begun.toISOString().slice(0, 10)}: ${total}\n\n\`${command}\`\n\n| target | contract | cases | failures | peak of the process |\n| --- | --- | ---: | ---: | ---: |\n`;
    appendFileSync(values.log, `${head}${lines.join("\n")}\n`);
  }
  if (failures.length > 0) process.exitCode = 1;
}

function piecesOf(target: string, cases: number): Piece[] {
  const count = Math.ceil(cases / pieceSize);
  return Array.from({ length: count }, (_, at) => ({
    target,
    from: at * pieceSize,
    to: Math.min(cases, (at + 1) * pieceSize),
  }));
}

function tableLine({ name, contract }: FuzzTarget, outcome: Outcome | undefined): string {
  const { cases = 0, failures = [], memory = 0 } = outcome ?? {};
  return `| ${name} | ${contract} | ${cases.toLocaleString("en-US")} | ${failures.length} | ${Math.round(memory / 2 ** 20)} MB |`;
}

/** Runs one case again and shows what happened. */
function once(targets: readonly FuzzTarget[], seed: number, number: number): void {
  for (const target of targets) {
    const failure = runCase(target, seed, number);
    console.log(failure === null ? `${target.name} ${number}: holds` : report(failure));
    if (failure) process.exitCode = 1;
  }
}

const report = ({ target, seed, number, problem, place, given }: FuzzFailure): string =>
  `${target} --seed ${seed} --case ${number}: ${problem}\n    at ${place}\n    given ${given}`;

/** What a problem is about, without the values at hand. */
const subject = (problem: string): string => problem.split(":").slice(0, 2).join(":").replace(/\d+/g, "");

function note(outcome: Outcome, failure: FuzzFailure): void {
  const alike = outcome.failures.filter(
    ({ place, problem }) => place === failure.place && subject(problem) === subject(failure.problem),
  );
  outcome.failures.push(failure);
  if (alike.length < told) console.log(report(failure));
}

/** A worker process that is given one piece after the other; it is renewed when it dies or hangs. */
async function oneWorker(seed: number, take: Take, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-fuzz-"));
  const progress = join(folder, "progress");
  closeSync(openSync(progress, "w"));
  try {
    for (let piece = take(); piece !== undefined;) piece = await untilItEnds(seed, progress, piece, take, outcomes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the piece to go on with in a new process; undefined when there is no more to do */
function untilItEnds(
  seed: number,
  progress: string,
  first: Piece,
  take: Take,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<Piece | undefined> {
  const worker: ChildProcess = fork(__filename, ["--seed", String(seed), "--progress", progress], {
    execArgv: ["-r", join(__dirname, "register.js"), `--max-old-space-size=${memoryLimit / 2 ** 20}`],
  });
  return new Promise((resolve) => {
    let current = first;
    let over = false;
    let known = -1;
    let since = Date.now();
    const watch = setInterval(() => {
      const number = reached(progress);
      if (number !== known) [known, since] = [number, Date.now()];
      else if (Date.now() - since > giveUpMs) worker.kill("SIGKILL");
    }, 1000);
    worker.on("message", ({ failures, memory }: Answer) => {
      const outcome = outcomes.get(current.target) as Outcome;
      outcome.cases += current.to - current.from;
      outcome.memory = Math.max(outcome.memory, memory);
      for (const failure of failures) note(outcome, failure);
      const next = take();
      if (next?.target !== current.target && outcome.cases > 0)
        console.log(`${current.target}: ${outcome.cases} cases so far`);
      since = Date.now();
      if (next === undefined) over = true;
      else current = next;
      worker.send(over ? "end" : current);
    });
    worker.on("exit", (code, signal) => {
      clearInterval(watch);
      if (over) return resolve(undefined);
      const number = Math.max(reached(progress), current.from);
      const outcome = outcomes.get(current.target) as Outcome;
      const problem = signal === "SIGKILL" ? "hangs" : `ended the process with ${code ?? signal}`;
      note(outcome, { target: current.target, seed, number, problem, place: "process", given: "see --case" });
      outcome.cases += number + 1 - current.from;
      resolve(number + 1 < current.to ? { ...current, from: number + 1 } : take());
    });
    worker.send(current);
  });
}

function reached(progress: string): number {
  const bytes = readFileSync(progress);
  return bytes.length < 8 ? -1 : bytes.readDoubleLE(0);
}

/** In the worker: runs the pieces it is sent; the case at hand stands in the file, for when it never ends. */
function work(seed: number, progress: string): Promise<void> {
  const handle = openSync(progress, "r+");
  const place = Buffer.alloc(8);
  return new Promise((resolve) => {
    process.on("message", (piece: Piece | "end") => {
      if (piece === "end") {
        process.disconnect();
        resolve();
        return;
      }
      const target = targetNamed(piece.target);
      const failures: FuzzFailure[] = [];
      let memory = 0;
      for (let number = piece.from; number < piece.to; number++) {
        place.writeDoubleLE(number);
        writeSync(handle, place, 0, 8, 0);
        const failure = runCase(target, seed, number);
        if (failure) failures.push(failure);
        const peak = process.resourceUsage().maxRSS * 1024;
        if (peak > memoryLimit && memory <= memoryLimit)
          failures.push({
            target: piece.target,
            seed,
            number,
            problem: `${Math.round(peak / 2 ** 20)} MB in use`,
            place: "memory",
            given: "see --case",
          });
        memory = Math.max(memory, peak);
      }
      process.send?.({ failures, memory } satisfies Answer);
    });
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
