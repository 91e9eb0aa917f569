/**
 * Every fault beside every command: the command meets it, ends in a clear sentence or does its work all the same, and when the fault is
 * over the same command finishes what it began.
 */
import { errorSentence } from "../../src/taskpane/errors";
import { paneText } from "../../src/locales/pane";
import type { EmbeddedExcel } from "../../embedded/node";
import { differences, type BookDump } from "./bookDump";
import type { Run } from "./colleagueAtWork";
import { dumpOf, entriesOf, rowsOf, runIn, type MeasuredScenario } from "./faultMatrix";
import type { FaultKind } from "./faultKinds";
import { quickExcel } from "./quickExcel";

export interface CellOfGrid {
  /** "said": ended in a sentence and was finished afterwards; "done": did its work all the same; "-": the fault cannot meet it. */
  readonly ended: "said" | "done" | "-";
  /** The sentence, where it said one. */
  readonly sentence: string;
  readonly problems: readonly string[];
}

/** Sentences that say that nothing was written. */
const unchanged = /未改动|尚未写入|没有写入|什么也没/;
/** What the pane says of an error that nobody thought of, as far as its code. */
const unexpected = paneText.unexpected["zh-CN"].split("{code}")[0] ?? "";

export async function meet(measured: MeasuredScenario, kind: FaultKind): Promise<CellOfGrid[]> {
  const cells: CellOfGrid[] = [];
  for (const place of kind.places(measured.seen)) cells.push(await meetAt(measured, kind, place));
  return cells.length > 0 ? cells : [{ ended: "-", sentence: "", problems: [] }];
}

type Ending = { readonly done: true } | { readonly done: false; readonly error: unknown };

async function meetAt(measured: MeasuredScenario, kind: FaultKind, place: string): Promise<CellOfGrid> {
  const excel = await quickExcel(measured.file);
  const problems: string[] = [];
  try {
    const { host } = excel;
    const { scenario, entered, enteredAfter, wanted, seen } = measured;
    await kind.before?.(excel, place, seen);
    const looked = await scenario.look(runIn(excel)).then(
      (command) => ({ command }),
      (error: unknown) => ({ error }),
    );
    if (!("command" in looked)) return said(looked.error, [`its view says: ${wordsOf(looked.error)}`]);
    const { command } = looked;
    await host.idle();
    const fault = await kind.begin(excel, place, seen);
    const before = dumpOf(excel);
    const ended = await Promise.race([
      command(runIn(excel)).then(
        (): Ending => ({ done: true }),
        (error: unknown): Ending => ({ done: false, error }),
      ),
      ...(fault.closed ? [fault.closed.then((): Ending => ({ done: false, error: null }))] : []),
    ]);
    await host.idle();
    if (kind.keepsPlaces) {
      const now = entriesOf(excel);
      for (const [cell, value] of entered)
        if (now.get(cell) !== value && now.get(cell) !== enteredAfter.get(cell))
          problems.push(`${cell} held ${value}, in the end ${now.get(cell) ?? "nothing"}`);
    }
    if (ended.done && kind.stops) problems.push("the command went on as if nothing had happened");
    const sentence = ended.done || ended.error === null ? "" : wordsOf(ended.error);
    if (sentence.startsWith(unexpected)) problems.push(`no clear sentence: ${sentence}`);
    if (unchanged.test(sentence))
      problems.push(...differences(before, dumpOf(excel), 2).map((text) => `${sentence}: ${text}`));
    const again = await fault.lift();
    if (!ended.done)
      await command(typeof again === "function" ? (again as Run) : runIn(excel)).catch((error: unknown) =>
        problems.push(`run again: ${wordsOf(error)}`),
      );
    await host.idle();
    fault.clean?.();
    problems.push(...missed(kind, excel, wanted, seen.rows));
    return { ended: ended.done ? "done" : "said", sentence, problems: problems.map((text) => at(place, text)) };
  } finally {
    excel.dispose();
  }
}

const said = (error: unknown, problems: string[]): CellOfGrid => ({
  ended: "said",
  sentence: wordsOf(error),
  problems,
});
const at = (place: string, text: string): string => (place === "" ? text : `${place}: ${text}`);

const wordsOf = (error: unknown): string =>
  error instanceof Error && error.constructor === Error ? error.message : errorSentence(error, "zh-CN");

/** Where the workbook is not what the command makes of it without a fault. */
function missed(kind: FaultKind, excel: EmbeddedExcel, wanted: BookDump, rows: readonly string[]): string[] {
  if (kind.keepsPlaces) return differences(wanted, dumpOf(excel), 4);
  const found = new Map<string, number>();
  for (const row of rowsOf(excel)) found.set(row, (found.get(row) ?? 0) + 1);
  const lost = rows.filter((row) => {
    const count = found.get(row) ?? 0;
    found.set(row, count - 1);
    return count === 0;
  });
  const more = [...found].flatMap(([row, count]) => (count > 0 ? [`too much: ${row}`] : []));
  return [...lost.map((row) => `missing: ${row}`), ...more].slice(0, 4);
}
