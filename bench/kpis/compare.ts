/**
 * Four KPIs of fifty people and twelve months: a loop by hand over typed arrays, one over `values[][]`, our figures, and other
 * libraries, as multiples of the first; then all our KPIs. All take their turns in one process, round by round, and the best round of
 * each counts. Formulas of a sheet are given fewer customers and scaled up in proportion, which flatters them: their work grows with
 * the square.
 */
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { kpiIds } from "../../src/kpis";
import type { Candidate } from "./candidate";
import { loadEngines, type Engine, type Shown } from "./engines";
import { differences, type Figures } from "./figures";
import { readFigures, workbook, type Grids } from "./formulas";
import { encodeByHand, typedLoop, valuesLoop, type Encoded } from "./handLoops";
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

/** One step of a round: its time counts, what it gives is handed on. Each pays for its own garbage only, not for that of the step before. */
class Stopwatch {
  private readonly best = new Map<string, number>();

  async time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    collectGarbage();
    // What was collected is given back to the system beside us for some milliseconds more.
    await setTimeout(50);
    const start = performance.now();
    const result = await work();
    this.best.set(name, Math.min(this.best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    return result;
  }

  of(name: string): number {
    return this.best.get(name) ?? Number.NaN;
  }
}

const number = (value: number): string => Math.round(value).toLocaleString("en");

async function ourRounds(
  made: Sheets,
  expected: Figures,
  watch: Stopwatch,
  rounds: number,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const encoded: Encoded = await watch.time("encode by hand", () => encodeByHand(made));
    await watch.time("typed", () => typedLoop(encoded));
    const values = await watch.time("values", () => valuesLoop(made));
    const data = await watch.time("encode", () => encode(datasetOf(asTables(made, needed))));
    const found = await watch.time("four", () => fourFigures(data));
    await watch.time("four again", () => fourFigures(data));
    if (round === 0)
      wrong.push(...differences("values", values, expected), ...differences("Tierbook", found, expected));
    if (round < 2) {
      const whole = datasetOf(await watch.time("columns", () => asTables(made)));
      await watch.time("all first", () => everyFigure(whole, kpiIds));
      await watch.time("all again", () => everyFigure(whole, kpiIds));
    }
  }
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
 * @param rounds how often our steps and the loops run, each in turn; the best of its own counts, so that neither the first
 * rounds, in which the engine still compiles, nor a busy moment of the machine decides
 * @returns false when somebody's figures differ from the loop's
 */
export async function compareKpis(accounts = 100_000, rounds = 15): Promise<boolean> {
  const { visits, orders } = sizesOf(accounts);
  const made = sheets(sizesOf(accounts));
  const expected = typedLoop(encodeByHand(made));
  const watch = new Stopwatch();
  const wrong = [...(await ourRounds(made, expected, watch, rounds))];
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
