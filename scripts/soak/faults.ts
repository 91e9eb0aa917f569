/**
 * Commands interrupted, in worker processes:
 *
 *     npm run soak -- faults [--command setUp,import] [--from k] [--to k] [--every n] [--after n] [--workers n] [--minutes m]
 *
 * Interrupts each command at every action that changes the workbook (see test/support/faultMatrix.ts) and prints a
 * matrix of commands and actions; every failure is named. It tries widely spaced actions first, so that a run cut short by
 * --minutes has looked at the whole command; --after leaves out as many as such a run has tried. Exit code 1 when anything failed.
 */
import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { deserialize, serialize } from "node:v8";
import { interruptAt, measure, type MeasuredScenario } from "../../test/support/faultMatrix";
import { faultScenarios, scenarioNamed } from "../../test/support/faultScenarios";

type Stored = Omit<MeasuredScenario, "scenario"> & { readonly name: string };
interface Outcome {
  readonly k: number;
  readonly problems: string[];
}
interface Span {
  readonly from: number;
  readonly to: number;
  readonly every: number;
  readonly after: number;
  readonly workers: number;
  /** Time at which no new action is begun. */
  readonly end: number;
}

export async function faults(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      command: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      every: { type: "string" },
      after: { type: "string" },
      workers: { type: "string" },
      minutes: { type: "string" },
      measured: { type: "string" },
    },
  });
  if (values.measured !== undefined) return work(values.measured);
  const number = (text: string | undefined, otherwise: number): number =>
    text === undefined ? otherwise : Number(text);
  const span: Span = {
    from: number(values.from, 1),
    to: number(values.to, Infinity),
    every: number(values.every, 1),
    after: number(values.after, 0),
    workers: number(values.workers, 1),
    end: Date.now() + number(values.minutes, Infinity) * 60_000,
  };
  const names = values.command?.split(",") ?? faultScenarios.map(({ name }) => name);
  for (const name of names) if ((await soak(name, span)) > 0) process.exitCode = 1;
}

/** Tries one command; prints its line of the matrix. Returns how many actions failed. */
async function soak(name: string, span: Span): Promise<number> {
  const { scenario: _scenario, ...measured } = await measure(scenarioNamed(name));
  const chosen = measured.distinct.filter((k, index) => k >= span.from && k <= span.to && index % span.every === 0);
  const waiting = wideFirst(chosen).slice(span.after);
  const outcomes: Outcome[] = [];
  const folder = mkdtempSync(join(tmpdir(), "tierbook-soak-"));
  const file = join(folder, "measured");
  writeFileSync(file, serialize({ name, ...measured } satisfies Stored));
  const take = (): number | undefined => (Date.now() > span.end ? undefined : waiting.shift());
  const note = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (outcome.problems.length > 0) console.log(`${name} ${outcome.k}: ${outcome.problems.join("\n    ")}`);
    else if (outcomes.length % 100 === 0) console.log(`${name}: ${outcomes.length} of ${chosen.length}`);
  };
  try {
    await Promise.all(Array.from({ length: span.workers }, async () => oneWorker(file, take, note)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const failed = outcomes
    .filter(({ problems }) => problems.length > 0)
    .map(({ k }) => k)
    .sort((a, b) => a - b);
  console.log(
    `${name.padEnd(14)} actions ${measured.actions}, distinct ${measured.distinct.length}, tried ${outcomes.length}, failed ${failed.length}` +
      (failed.length > 0 ? `: ${failed.join(" ")}` : ""),
  );
  return failed.length;
}

/** A worker process that is given one action after the other; it is renewed when it dies. */
async function oneWorker(
  file: string,
  take: () => number | undefined,
  note: (outcome: Outcome) => void,
): Promise<void> {
  for (let k = take(); k !== undefined;) {
    let current = k;
    const worker = fork(join(__dirname, "../soak.ts"), ["faults", "--measured", file], {
      execArgv: ["-r", join(__dirname, "../register.js")],
    });
    k = await new Promise<number | undefined>((resolve) => {
      let over = false;
      worker.on("message", (problems: string[]) => {
        note({ k: current, problems });
        const next = take();
        if (next === undefined) over = true;
        else current = next;
        worker.send(next ?? "end");
      });
      worker.on("exit", (code) => {
        if (!over) note({ k: current, problems: [`the worker ended with ${code}`] });
        resolve(over ? undefined : take());
      });
      worker.send(current);
    });
  }
}

/** In the worker: answers each action number with what went wrong. */
function work(file: string): Promise<void> {
  const { name, ...measured } = deserialize(readFileSync(file)) as Stored;
  const scenario: MeasuredScenario = { ...measured, scenario: scenarioNamed(name) };
  return new Promise((resolve) => {
    process.on("message", (k: number | "end") => {
      if (k === "end") {
        process.disconnect();
        resolve();
        return;
      }
      void interruptAt(scenario, k)
        .catch((error: unknown) => [
          `the trial itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ])
        .then((problems) => process.send?.(problems));
    });
  });
}

/** First and last, then the middles of ever smaller halves. */
function wideFirst(items: readonly number[]): number[] {
  const order = new Set<number>([0, items.length - 1]);
  for (let parts = 2; order.size < items.length && parts < items.length * 2; parts *= 2) {
    for (let part = 1; part < parts; part += 2) order.add(Math.floor((part * (items.length - 1)) / parts));
  }
  items.forEach((_, index) => order.add(index));
  return [...order].flatMap((index) => items[index] ?? []);
}
