/**
 * The fault matrix: a command is interrupted at its k-th action, then run again.
 *
 * Which k differ: an action that fails is not carried out, and neither is anything after it. The workbook is then as after the
 * actions 1 to k - 1. If action k - 1 changed nothing, that is the workbook which a failure of action k - 1 leaves too. So of
 * all k between two changing actions one is enough: the one that fails at the next changing action. After the last changing
 * action one more k is tried, the last action of all: everything is done but the command has not heard of it.
 * (The add-in treats a failed read and a failed write alike: where it catches errors it looks at their code, which is the same.)
 */
import type { EmbeddedExcel } from "../../embedded/node";
import { seededRandom } from "../../embedded/sample/random";
import { differences, dumpBook, enteredCells, type BookDump } from "./bookDump";
import { masked, type Run } from "./colleagueAtWork";
import { logTables, momentColumns, type FaultScenario } from "./faultScenarios";
import { quickExcel } from "./quickExcel";

/** What the uninterrupted command did to cells that held something: a set-up has no business there. */
export function changedEntries({ entered, enteredAfter }: MeasuredScenario): string[] {
  return [...entered]
    .filter(([cell, value]) => enteredAfter.get(cell) !== value)
    .map(([cell, value]) => `${cell}: ${value} → ${enteredAfter.get(cell) ?? "nothing"}`);
}

/** What was seen of the command while nothing stood in its way. */
export interface CommandSeen {
  /** How many requests it sends, and those of them that change the workbook (1-based, ascending). */
  readonly batches: number;
  readonly changingBatches: readonly number[];
  /** The largest request and the largest answer, in bytes. */
  readonly request: number;
  readonly response: number;
  /** Sheets that were there first and that it changes, and those that it adds. */
  readonly sheets: readonly string[];
  readonly added: readonly string[];
  /** Rows of the tables when it was done, in any order. */
  readonly rows: readonly string[];
}

/** A scenario that ran once without a fault. */
export interface MeasuredScenario {
  readonly scenario: FaultScenario;
  readonly file: Uint8Array;
  /** How many actions the command sends. */
  readonly actions: number;
  /** The k that leave different workbooks, ascending, 1-based. */
  readonly distinct: readonly number[];
  readonly entered: ReadonlyMap<string, string>;
  readonly enteredAfter: ReadonlyMap<string, string>;
  readonly wanted: BookDump;
  readonly seen: CommandSeen;
}

const apart = { apart: logTables, moments: momentColumns };

/** Ids that a run makes up and the times it writes differ from run to run. */
const plain = (text: string): string => masked(text).replace(/\b[4-6]\d{4}\.\d{3,}/g, "a moment");
export const entriesOf = ({ host }: EmbeddedExcel): Map<string, string> =>
  new Map([...enteredCells(host.workbook, apart)].map(([cell, value]) => [cell, plain(value)]));
/** The workbook without its logs, ids and moments, so that two runs of a command can be compared. */
export const dumpOf = ({ host }: EmbeddedExcel): BookDump =>
  Object.fromEntries(Object.entries(dumpBook(host.workbook, apart)).map(([key, value]) => [key, plain(value)]));
export const runIn =
  ({ client }: EmbeddedExcel): Run =>
  (work) =>
    client.run(work);

/** Runs the command once and sees which of its actions change the workbook. */
export async function measure(scenario: FaultScenario): Promise<MeasuredScenario> {
  const file = await scenario.start();
  const excel = await quickExcel(file);
  try {
    const { host } = excel;
    const command = await scenario.look(runIn(excel));
    await host.idle();
    const entered = entriesOf(excel);
    const before = host.counters.actions;
    const changing = changingActions(excel);
    const observed = observe(excel);
    await command(runIn(excel));
    await host.idle();
    const seen = observed();
    const actions = host.counters.actions - before;
    const distinct = [...changing].map((k) => k - before).sort((a, b) => a - b);
    if (distinct[distinct.length - 1] !== actions) distinct.push(actions);
    return {
      scenario,
      file,
      actions,
      distinct,
      entered,
      enteredAfter: entriesOf(excel),
      wanted: dumpOf(excel),
      seen,
    };
  } finally {
    excel.dispose();
  }
}

/** Rows of every table but the logs as texts by header, sorted; formulas and blank rows are left out. */
export function rowsOf({ host: { workbook } }: EmbeddedExcel): string[] {
  return workbook.tables
    .filter(({ name }) => !logTables.includes(name))
    .flatMap(({ name, sheetId, range, columns }) => {
      const { grid } = workbook.sheet(sheetId);
      return Array.from({ length: range.rowCount - 1 }, (_, row) => {
        const cells = columns.flatMap((column, at) => {
          const cell = grid.get(range.row + 1 + row, range.column + at);
          const value = cell?.formula === undefined ? (cell?.value ?? null) : null;
          return value === null || momentColumns.includes(column.name)
            ? []
            : [`${column.name}: ${JSON.stringify(value)}`];
        });
        return cells.length === 0 ? [] : [plain(`${name}: ${cells.join(", ")}`)];
      }).flat();
    })
    .sort();
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Watches the requests of a command; gives what was seen when it is called. */
function observe(excel: EmbeddedExcel): () => CommandSeen {
  const { host } = excel;
  const first = host.workbook.sheets.map(({ name }) => name);
  const began = host.counters.roundTrips;
  const changing = new Set<number>();
  const sheets = new Set<string>();
  let [request, response] = [0, 0];
  const end = host.workbook.subscribe((change) => {
    if (change.origin.by !== "api") return;
    changing.add(host.counters.roundTrips - began);
    if ("sheetId" in change) sheets.add(host.workbook.sheets.find(({ id }) => id === change.sheetId)?.name ?? "");
  });
  const process = host.processBatch.bind(host);
  host.processBatch = async (client, body) => {
    const answer = await process(client, body);
    [request, response] = [Math.max(request, bytes(body)), Math.max(response, bytes(answer))];
    return answer;
  };
  return () => {
    end();
    host.processBatch = process;
    return {
      batches: host.counters.roundTrips - began,
      changingBatches: [...changing].sort((a, b) => a - b),
      request,
      response,
      sheets: first.filter((name) => sheets.has(name)),
      added: host.workbook.sheets.map(({ name }) => name).filter((name) => !first.includes(name)),
      rows: rowsOf(excel),
    };
  };
}

/** Notes the numbers of the actions during which the model told of a change. */
export function changingActions(excel: EmbeddedExcel): ReadonlySet<number> {
  const changing = new Set<number>();
  const { host } = excel;
  // The host counts an action just before it carries it out.
  host.workbook.subscribe(({ origin }) => {
    if (origin.by === "api") changing.add(host.counters.actions);
  });
  return changing;
}

/**
 * Interrupts the command at action k, then runs it again.
 * @returns what went wrong, in words; empty when all is well
 */
export async function interruptAt(
  { scenario, file, actions, entered, enteredAfter, wanted }: MeasuredScenario,
  k: number,
): Promise<string[]> {
  const excel = await quickExcel(file);
  try {
    const { host } = excel;
    const command = await scenario.look(runIn(excel));
    await host.idle();
    host.faults.failAction(k);
    const heard = await command(runIn(excel)).then(
      () => false,
      () => true,
    );
    await host.idle();
    if (host.faults.pending) return [`the command ended before action ${k}`];
    const problems = heard ? [] : ["the command did not report the failure"];
    // What was entered holds what it held, or what the command was asked to put there: never a third thing.
    const now = entriesOf(excel);
    for (const [cell, value] of entered) {
      const found = now.get(cell);
      if (found !== value && found !== enteredAfter.get(cell))
        problems.push(`${cell} held ${value}, after the failure ${found ?? "nothing"}`);
    }
    const again = await command(runIn(excel)).then(
      () => [],
      (error: unknown) => [`run again: ${error instanceof Error ? error.message : String(error)}`],
    );
    await host.idle();
    const left = differences(wanted, dumpOf(excel), 4);
    // What was done but for the answer may say so: what is taken back already cannot be taken back.
    return [...problems, ...(k === actions && left.length === 0 ? [] : again), ...left];
  } finally {
    excel.dispose();
  }
}

/**
 * A sample of k spread evenly: the first, the last, and one out of each equal stretch between them.
 * @param count how many at most
 */
export function spread(distinct: readonly number[], count: number, seed: number): number[] {
  if (distinct.length <= count) return [...distinct];
  const random = seededRandom(seed);
  const inner = distinct.slice(1, -1);
  const picked = Array.from({ length: count - 2 }, (_, stretch) => {
    const from = Math.floor((stretch * inner.length) / (count - 2));
    const to = Math.floor(((stretch + 1) * inner.length) / (count - 2)) - 1;
    return inner[random.integer(from, Math.max(from, to))] as number;
  });
  return [...new Set([distinct[0] as number, ...picked, distinct[distinct.length - 1] as number])];
}
