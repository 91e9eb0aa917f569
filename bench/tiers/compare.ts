/** Tiers and weighted scores: a loop by hand over `values[][]`, one over typed arrays, ours, and programs that compute sheets. */
import { buildDataset, type Dataset } from "../../src/kpis";
import { columnsOf } from "../columns";
import { modelIds, rateAccounts, scales } from "../../src/tiers";
import { loadEngines } from "../kpis/engines";
import type { Grids } from "../kpis/formulas";
import { label, sheets, today, type Cell, type Sheet } from "../kpis/sheets";
import { asTables, policy } from "../kpis/tierbook";
import { factors, limits } from "./model";

/** Codes of the tiers by sales and the scores, a number each a row; 4 is unrated, NaN no score. */
interface Rated {
  readonly tiers: Uint8Array;
  readonly scores: Float64Array;
}

const columns = ["accountId", "expectedAnnualSales", ...factors.map(({ key }) => key)];
const codeOf = (sales: number): number => (sales >= limits.a ? 0 : sales >= limits.b ? 1 : sales >= limits.c ? 2 : 3);
const four = (value: number): number => Math.round(value * 10000) / 10000;

/** Points by label, factor by factor. */
const points: readonly ReadonlyMap<Cell | undefined, number>[] = factors.map(
  ({ list }) => new Map(Object.entries(scales[list] ?? {}).map(([code, value]) => [label(list, code), value])),
);

function valuesLoop({ columns: keys, values }: Sheet): Rated {
  const places = columns.slice(1).map((key) => keys.indexOf(key));
  const rated = { tiers: new Uint8Array(values.length), scores: new Float64Array(values.length) };
  const least = factors.reduce((sum, { weight }) => sum + weight, 0) * 0.6 - 1e-9;
  for (let row = 0; row < values.length; row++) {
    const cells = values[row]!;
    const sales = cells[places[0]!];
    rated.tiers[row] = typeof sales === "number" ? codeOf(four(sales)) : 4;
    let sum = 0;
    let known = 0;
    for (let factor = 0; factor < factors.length; factor++) {
      const point = points[factor]!.get(cells[places[factor + 1]!]);
      if (point === undefined) continue;
      sum += point * factors[factor]!.weight;
      known += factors[factor]!.weight;
    }
    rated.scores[row] = known >= least ? four(sum / known) : Number.NaN;
  }
  return rated;
}

interface Typed {
  readonly sales: Float64Array;
  readonly points: readonly Float64Array[];
}

function encodeByHand({ columns: keys, values }: Sheet): Typed {
  const places = columns.slice(1).map((key) => keys.indexOf(key));
  return {
    sales: Float64Array.from(values, (cells) => (cells[places[0]!] ?? Number.NaN) as number),
    points: factors.map((_, factor) =>
      Float64Array.from(values, (cells) => points[factor]!.get(cells[places[factor + 1]!]) ?? Number.NaN),
    ),
  };
}

function typedLoop({ sales, points: typed }: Typed): Rated {
  const rated = { tiers: new Uint8Array(sales.length), scores: new Float64Array(sales.length) };
  const least = factors.reduce((sum, { weight }) => sum + weight, 0) * 0.6 - 1e-9;
  for (let row = 0; row < sales.length; row++) {
    const amount = sales[row]!;
    rated.tiers[row] = Number.isNaN(amount) ? 4 : codeOf(four(amount));
    let sum = 0;
    let known = 0;
    for (let factor = 0; factor < typed.length; factor++) {
      const point = typed[factor]![row]!;
      if (Number.isNaN(point)) continue;
      sum += point * factors[factor]!.weight;
      known += factors[factor]!.weight;
    }
    rated.scores[row] = known >= least ? four(sum / known) : Number.NaN;
  }
  return rated;
}

/** A data set of the columns that tiers read, taken out of `values[][]`. */
function datasetOf({ columns: keys, values }: Sheet): Dataset {
  const cells = columnsOf(
    values,
    columns.map((key) => keys.indexOf(key)),
  );
  const byKey = Object.fromEntries(columns.map((key, at) => [key, cells[at] ?? []]));
  return buildDataset({ Accounts: { key: "Accounts", rowCount: values.length, columns: byKey } }, policy, today);
}

const ours = (data: Dataset): Rated => ({
  tiers: rateAccounts(data, "sales").codes,
  scores: rateAccounts(data, "score").figures,
});

function differences(name: string, found: Rated, expected: Rated): readonly string[] {
  return (["tiers", "scores"] as const).flatMap((part) => {
    const wrong = found[part].findIndex((value, at) => !Object.is(value, expected[part][at]));
    return wrong < 0 ? [] : [`${name}, ${part} of row ${wrong}: ${found[part][wrong]}, not ${expected[part][wrong]}`];
  });
}

/** A formula a row for the tier, one for the score; points are looked up with nested conditions. */
function workbook({ columns: keys, values }: Sheet): Grids {
  const places = columns.slice(1).map((key) => keys.indexOf(key));
  const letters = "ABCD";
  const rows = values.map((cells, at): Cell[] => {
    const own = places.map((place) => cells[place] ?? null);
    const ref = (index: number): string => `${letters[index]}${at + 1}`;
    const point = (factor: number): string =>
      [...points[factor]!].reduceRight(
        (rest, [text, value]) => `IF(${ref(factor + 1)}="${String(text)}",${value},${rest})`,
        "0",
      );
    const known = factors.map(({ weight }, factor) => `IF(${ref(factor + 1)}="",0,${weight})`).join("+");
    const sum = factors.map(({ weight }, factor) => `${weight}*${point(factor)}`).join("+");
    const total = factors.reduce((all, { weight }) => all + weight, 0);
    const tier = `=IF(${ref(0)}="",4,IF(${ref(0)}>=${limits.a},0,IF(${ref(0)}>=${limits.b},1,IF(${ref(0)}>=${limits.c},2,3))))`;
    return [...own, tier, `=IF(${known}>=${total * 0.6},ROUND((${sum})/MAX(${known},1),4),-1)`];
  });
  return { A: rows };
}

const readRated = (cells: readonly (readonly unknown[])[]): Rated => ({
  tiers: Uint8Array.from(cells, (row) => Number(row[4])),
  scores: Float64Array.from(cells, (row) => (Number(row[5]) < 0 ? Number.NaN : Number(row[5]))),
});

/** Customers that the sheet programs are given: their work is a formula a row and grows with the rows. */
const fewer = 10_000;

/**
 * Prints the comparison.
 * @param accounts customers
 * @returns false when somebody's tiers or scores differ from the loop's
 */
export async function compareTiers(accounts = 100_000, rounds = 15): Promise<boolean> {
  const sheet = sheets({ accounts, visits: 1, orders: accounts * 2 });
  const register = sheet.Accounts!;
  const best = new Map<string, number>();
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
    return result;
  };
  const expected = valuesLoop(register);
  const wrong = [
    ...differences("typed arrays", typedLoop(encodeByHand(register)), expected),
    ...differences("Tierbook", ours(datasetOf(register)), expected),
  ];
  const tables = asTables(sheet);
  for (let round = 0; round < rounds; round++) {
    timed("loop over values[][]", () => valuesLoop(register));
    const typed = timed("encoding by hand", () => encodeByHand(register));
    timed("loop over typed arrays", () => typedLoop(typed));
    const data = timed("Tierbook, encoding", () => {
      const made = datasetOf(register);
      for (const { key } of factors) made.coded(`Accounts.${key}`);
      return made;
    });
    timed("Tierbook, encoded", () => ours(data));
    timed("Tierbook, whole", () => ours(datasetOf(register)));
    if (round > 1) continue;
    const whole = buildDataset(tables, policy, today);
    for (const model of modelIds) timed(`Tierbook, ${model}`, () => rateAccounts(whole, model));
  }
  const notes: Readonly<Record<string, string>> = {
    "loop over values[][]": "tier by sales and score by three factors",
    "Tierbook, encoded": "the same, with codes, figures and what a reason needs",
    "Tierbook, encoding": "values[][] to columns, labels to codes",
    "Tierbook, whole": "from values[][] on",
  };
  const engines = await loadEngines();
  const some = { ...register, values: register.values.slice(0, fewer) };
  const grids = workbook(some);
  const short = valuesLoop(some);
  const scaled = `a formula a row; ${some.values.length.toLocaleString("en")} rows, scaled up`;
  const lines = [...best].map(([name, time]) => ({ name, time, note: notes[name] ?? "" }));
  for (const [name, engine] of [
    ["HyperFormula", engines.hyperFormula],
    ["IronCalc", engines.ironCalc],
  ] as const) {
    const start = performance.now();
    const cells = engine(grids, "A");
    lines.push({ name, time: (performance.now() - start) * (accounts / some.values.length), note: scaled });
    wrong.push(...differences(name, readRated(cells), short));
  }
  const { cells, time } = engines.libreOffice(grids, "A");
  lines.push({ name: "LibreOffice", time: time * (accounts / some.values.length), note: scaled });
  wrong.push(...differences("LibreOffice", readRated(cells), short));
  console.log(`\nTiers and scores of ${accounts.toLocaleString("en")} customers; multiples of the first line`);
  const one = best.get("loop over values[][]") ?? Number.NaN;
  for (const line of lines)
    console.log(`${line.name.padEnd(24)} ${(line.time / one).toFixed(2).padStart(10)}   ${line.note}`);
  for (const line of wrong) console.error(line);
  return wrong.length === 0;
}
