/**
 * Four KPIs of fifty people and twelve months: a loop by hand over typed arrays, one over `values[][]`, our figures, and other
 * libraries, as multiples of the first; then all our KPIs. All run in one process; each is repeated, and the middle one of its
 * times counts: whether the loop over typed arrays gets its memory at once or page by page changes it by half.
 * Formulas of a sheet are given fewer customers and scaled up in proportion, which flatters them: their work grows with the square.
 */
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { kpiIds, type Dataset } from "../../src/kpis";
import type { Candidate } from "./candidate";
import { loadEngines, type Engine, type Shown } from "./engines";
import { differences, type Figures } from "./figures";
import { readFigures, workbook, type Grids } from "./formulas";
import { encodeByHand, typedLoop, valuesLoop } from "./handLoops";
import { sheets, sizesOf, type Sheets } from "./sheets";
import { asTables, datasetOf, encode, everyFigure, fourFigures, needed } from "./tierbook";

const peers = ["arquero", "duckdb"];
/** Customers that the sheet programs are given. */
const fewer = { hyperFormula: 200, ironCalc: 200, libreOffice: 500 } as const;

interface Line {
  readonly name: string;
  readonly note: string;
  /** Milliseconds. */
  readonly time: number;
}

setFlagsFromString("--expose-gc");
// Collections asked for would throw away compiled code that has not run since the last few, and a step would compile again and again.
setFlagsFromString("--no-flush-bytecode");
const collectGarbage = runInNewContext("gc") as () => void;
/** Collects garbage, and waits while it is given back to the system beside us. */
async function cleanUp(): Promise<void> {
  collectGarbage();
  await setTimeout(100);
}

/** Times of steps. A step pays for its own garbage, not for that of the step before. */
class Stopwatch {
  private readonly known = new Map<string, number[]>();

  async time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    await cleanUp();
    const start = performance.now();
    const result = await work();
    this.add(name, performance.now() - start);
    return result;
  }

  /** The same step for several inputs, one right after the other. */
  async times<I, T>(name: string, inputs: readonly I[], work: (input: I) => T): Promise<readonly T[]> {
    await cleanUp();
    return inputs.map((input) => {
      const start = performance.now();
      const result = work(input);
      this.add(name, performance.now() - start);
      return result;
    });
  }

  private add(name: string, time: number): void {
    this.known.set(name, [...(this.known.get(name) ?? []), time]);
  }

  /** The middle one of a step's times, of two the shorter one. */
  of(name: string): number {
    const times = [...(this.known.get(name) ?? [])].sort((a, b) => a - b);
    return times[(times.length - 1) >> 1] ?? Number.NaN;
  }
}

const number = (value: number): string => Math.round(value).toLocaleString("en");

/**
 * Our steps and the loops, as often as `rounds` says. Columns are encoded by hand and by us in turns. The figures are worked out of sets
 * made before, which stay, as the last one encoded does: with a data set, a collection would throw away the code compiled for its
 * functions.
 */
async function ourSteps(made: Sheets, expected: Figures, watch: Stopwatch, rounds: number): Promise<readonly string[]> {
  const every = Array.from({ length: rounds }, (_, round) => round);
  const encodedSet = (): Dataset => encode(datasetOf(asTables(made, needed)));
  const wrong: string[] = [];
  const last: Dataset[] = [];
  for (const round of every) {
    await watch.time("encode by hand", () => encodeByHand(made));
    last.splice(0, 1, await watch.time("encode", encodedSet));
    const figures = await watch.time("values", () => valuesLoop(made));
    if (round === 0) wrong.push(...differences("values", figures, expected));
  }
  const encoded = encodeByHand(made);
  await watch.times("typed", every, () => typedLoop(encoded));
  const sets = every.map(encodedSet);
  for (const figures of await watch.times("four", sets, fourFigures))
    wrong.push(...differences("Tierbook", figures, expected));
  await watch.times("four again", sets, fourFigures);
  const whole = await watch.times("columns", [0, 1], () => datasetOf(asTables(made)));
  await watch.times("all first", whole, (data) => everyFigure(data, kpiIds));
  await watch.times("all again", whole, (data) => everyFigure(data, kpiIds));
  return wrong;
}

async function libraryLines(made: Sheets, expected: Figures, watch: Stopwatch): Promise<[Line[], string[]]> {
  const lines: Line[] = [];
  const wrong: string[] = [];
  for (const peer of peers) {
    const { candidate } = (await import(`./peers/${peer}`)) as { candidate: Candidate };
    const { name, note } = candidate;
    for (let round = 0; round < 3; round++) {
      const ingested = await watch.time(`${name} ingestion`, () => candidate.ingest(made));
      const found = await watch.time(name, () => ingested.figures());
      ingested.close?.();
      if (round === 0) wrong.push(...differences(name, found, expected));
    }
    lines.push({ name, note, time: watch.of(name) });
    const whole = watch.of(name) + watch.of(`${name} ingestion`);
    lines.push({ name: `${name}, with ingestion`, note: "from values[][] on", time: whole });
  }
  return [lines, wrong];
}

/** Programs that compute sheets. LibreOffice's time is less that of opening and saving an empty book. */
async function sheetLines(accounts: number): Promise<[Line[], string[]]> {
  const engines = await loadEngines();
  const lines: Line[] = [];
  const wrong: string[] = [];
  const run = (name: keyof typeof fewer, title: string, work: (grids: Grids) => Shown): void => {
    const rows = Math.min(accounts, fewer[name]);
    const made = sheets(sizesOf(rows));
    const { cells, time } = work(workbook(made));
    wrong.push(...differences(title, readFigures(cells), typedLoop(encodeByHand(made))));
    const note = `plain formulas; ${number(rows)} customers, scaled up in proportion`;
    lines.push({ name: title, note, time: time * (accounts / rows) });
  };
  const timed =
    (engine: Engine) =>
    (grids: Grids): Shown => {
      const start = performance.now();
      const cells = engine(grids, "R");
      return { cells, time: performance.now() - start };
    };
  run("hyperFormula", "HyperFormula", timed(engines.hyperFormula));
  run("ironCalc", "IronCalc", timed(engines.ironCalc));
  run("libreOffice", "LibreOffice", (grids) => engines.libreOffice(grids, "R"));
  return [lines, wrong];
}

/**
 * Prints the comparison.
 * @param accounts customers; three visits and two orders for each
 * @param rounds how often our steps and the loops run: enough that neither the first
 * rounds, in which the engine still compiles, nor a busy moment of the machine decides
 * @returns false when somebody's figures differ from the loop's
 */
export async function compareKpis(accounts = 100_000, rounds = 15): Promise<boolean> {
  const { visits, orders } = sizesOf(accounts);
  const made = sheets(sizesOf(accounts));
  const expected = typedLoop(encodeByHand(made));
  const watch = new Stopwatch();
  const wrong = [...(await ourSteps(made, expected, watch, rounds))];
  const [libraries, unlike] = await libraryLines(made, expected, watch);
  const [programs, strange] = await sheetLines(accounts);
  wrong.push(...unlike, ...strange);
  const own = (name: string, note: string, ...steps: readonly string[]): Line => ({
    name,
    note,
    time: steps.reduce((sum, step) => sum + watch.of(step), 0),
  });
  const lines: Line[] = [
    own("loop over typed arrays", "four KPIs; one pass a table, encoded before", "typed"),
    own("Tierbook, four", "the figures with reasons and notes, encoded before", "four"),
    own("Tierbook, four, again", "the same once more, as the pane asks", "four again"),
    own("loop over values[][]", "people and customers by their text", "values"),
    own("encoding by hand", "values[][] to typed arrays, those that the loop needs", "encode by hand"),
    own("Tierbook, encoding", "the columns of the four: lists, people, customers, days, lines as numbers", "encode"),
    own("Tierbook, whole", "from values[][] on", "encode", "four"),
    ...libraries,
    ...programs,
    own("Tierbook, all columns", "every column of every table, as the workbook is read", "columns"),
    own("Tierbook, all 34", "every KPI of every person and month, from columns on", "all first"),
    own("Tierbook, all 34, again", "the same once more", "all again"),
  ];
  console.log(
    `\nSales, churn, visit plan and complaint rate of 50 people and 12 months: ${number(accounts)} customers, ` +
      `${number(visits)} visits, ${number(orders)} orders; multiples of the first line`,
  );
  const one = lines[0]?.time ?? Number.NaN;
  for (const { name, note, time } of lines)
    console.log(`${name.padEnd(26)} ${(time / one).toFixed(2).padStart(11)}   ${note}`);
  const encoding = watch.of("encode") / watch.of("encode by hand");
  console.log(`Tierbook's encoding is ${encoding.toFixed(2)} times the one by hand`);
  for (const line of wrong) console.error(line);
  return wrong.length === 0;
}

/** Growth: the same at 10,000, 100,000 and 1,000,000 rows of the three tables, a row's time as a multiple of the first size's. */
export async function growth(): Promise<void> {
  console.log(
    "\nEvery KPI of every person and month, from values[][] on; a row's time as a multiple of the first size's",
  );
  let first = Number.NaN;
  for (const accounts of [1_667, 16_667, 166_667]) {
    const made = sheets(sizesOf(accounts));
    const watch = new Stopwatch();
    const data = await watch.time("encode", () => encode(datasetOf(asTables(made))));
    await watch.time("four", () => fourFigures(data));
    await watch.time("all", () => everyFigure(data, kpiIds));
    const steps = ["encode", "four", "all"].map((step) => watch.of(step) / accounts);
    const whole = steps.reduce((sum, one) => sum + one, 0);
    if (Number.isNaN(first)) first = whole;
    console.log(
      `${number(accounts * 6).padStart(10)} rows: ${(whole / first).toFixed(2)}; ` +
        `encoding ${((steps[0] ?? 0) / whole).toFixed(2)}, four ${((steps[1] ?? 0) / whole).toFixed(2)}, all ${((steps[2] ?? 0) / whole).toFixed(2)} of it`,
    );
  }
}
