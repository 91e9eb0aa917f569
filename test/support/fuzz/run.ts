/** Runs cases of a target and says which broke its contract. */
import { inspect } from "node:util";
import { caseRandom, type FuzzTarget } from "./target";

/** No case may keep the machine busy for longer. */
export const longestMs = 1000;

export interface FuzzFailure {
  readonly target: string;
  readonly seed: number;
  readonly number: number;
  readonly problem: string;
  /** Where in the product it happened: failures of one place are told once. */
  readonly place: string;
  readonly given: string;
}

/** What a parser was given, short enough to be shown. */
export const shown = (given: unknown): string =>
  given instanceof Uint8Array
    ? Buffer.from(given).toString("hex").slice(0, 6000)
    : inspect(given, { depth: 6, maxStringLength: 1500, maxArrayLength: 2000, breakLength: 160 }).slice(0, 6000);

/** The first line of a stack that is the product's own. */
function placeOf(error: Error): string {
  const lines = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line) && !line.includes("node_modules"));
  const own = lines.find((line) => /[/\\](src|embedded|fuzz)[/\\]/.test(line) && !/fuzz[/\\]target/.test(line)) ?? "";
  return /((?:src|embedded|test)[/\\][^)]*):\d+/.exec(own)?.[1] ?? "";
}

/**
 * One case.
 * @returns what broke, or null. Time counts where the case itself kept the processor busy: a machine at work elsewhere is no hang.
 */
export function runCase(target: FuzzTarget, seed: number, number: number): FuzzFailure | null {
  let given: unknown;
  const failure = (problem: string, place: string): FuzzFailure => ({
    target: target.name,
    seed,
    number,
    problem,
    place,
    given: shown(given),
  });
  const [wall, busy] = [performance.now(), process.cpuUsage()];
  try {
    target.run(caseRandom(seed, target.name, number), (input) => (given = input));
  } catch (error) {
    if (!(error instanceof Error)) return failure(`threw ${String(error)}`, "");
    return failure(`${error.name}: ${error.message}`, placeOf(error));
  }
  if (performance.now() - wall > longestMs) {
    const { user, system } = process.cpuUsage(busy);
    if (user + system > longestMs * 1000) return failure(`took ${Math.round((user + system) / 1000)} ms`, "time");
  }
  return null;
}
