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
}

const apart = { apart: logTables, moments: momentColumns };

/** Ids that a run makes up and the times it writes differ from run to run. */
const plain = (text: string): string => masked(text).replace(/\b[4-6]\d{4}\.\d{3,}/g, "a moment");
const entriesOf = ({ host }: EmbeddedExcel): Map<string, string> =>
  new Map([...enteredCells(host.workbook, apart)].map(([cell, value]) => [cell, plain(value)]));
/** The workbook without its logs, ids and moments, so that two runs of a command can be compared. */
export const dumpOf = ({ host }: EmbeddedExcel): BookDump =>
  Object.fromEntries(Object.entries(dumpBook(host.workbook, apart)).map(([key, value]) => [key, plain(value)]));
const runIn =
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
    await command(runIn(excel));
    await host.idle();
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
    };
  } finally {
    excel.dispose();
  }
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
