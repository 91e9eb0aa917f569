import { say } from "../locales/format";
import { freezeText } from "../locales/freeze";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { formulaAreas, readFormulas, type SheetFormulas } from "../workbook/formulaCells";
import { throwIfCancelled } from "../workbook/hostErrors";
import {
  auditLog,
  logDone,
  logEntries,
  logSkipped,
  readRuns,
  resumeOrOpen,
  type JournalEntry,
  type JournalRun,
} from "../workbook/journal";
import { restoreFormulas } from "../workbook/restoreFormulas";
import { writeCells } from "../workbook/writeRanges";
import { tableStates } from "../workbook/writeState";
import { openLogged } from "./openLogged";

export interface FreezeOptions {
  readonly lang?: Lang;
  /** true: only say what would become values. */
  readonly dryRun?: boolean;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface FreezeResult {
  readonly lang: Lang;
  /** Formulas a sheet that became values, or with `dryRun` would. */
  readonly sheets: readonly { readonly sheet: string; readonly count: number }[];
  /** Cells left alone because somebody changed them between reading and writing. */
  readonly kept: number;
  /** Journal id of the run; null where nothing was written. */
  readonly batch: string | null;
  readonly summary: string;
}

export interface UnfreezeOptions {
  /** The run to take back; the last one that was not, when absent. */
  readonly batch?: string;
  readonly lang?: Lang;
  readonly user?: string;
  readonly signal?: AbortSignal;
}

export interface UnfreezeResult {
  /** Formulas that stand where they stood. */
  readonly restored: number;
  /** Areas that somebody changed or moved since. */
  readonly left: number;
  readonly batch: string | null;
  readonly summary: string;
}

const freezeCommand = "freezeToValues";
const unfreezeCommand = "undoFreeze";
const commands = [freezeCommand, unfreezeCommand];
/** `field` of an area of formulas in the journal; its row is the address, its sheet the sheet's name. */
const formulaField = "formula";

const signalOf = (signal: AbortSignal | undefined): { readonly signal?: AbortSignal } =>
  signal === undefined ? {} : { signal };
const joined = (lang: Lang, ...texts: readonly string[]): string =>
  texts.filter((text) => text !== "").join(lang === "en-US" ? " " : "");

/**
 * Turns every formula of Tierbook's sheets, and every other formula that uses one of its functions, into the value that it shows: for
 * sending a copy to people without the add-in. "#N/A" stays: it is a figure that nobody can give. After a failure it can be run again.
 * @throws UserError when a formula shows another error or is being computed, fills several cells, or a sheet is protected; nothing is
 *   written then
 */
export async function freezeWorkbook(
  context: Excel.RequestContext,
  options: FreezeOptions = {},
  progress?: Progress,
): Promise<FreezeResult> {
  const signal = signalOf(options.signal);
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  await tableStates(context, book, [auditLog]);
  progress?.({ text: freezeText.stepRead });
  const found = await readFormulas(context, book, options.signal);
  const counts = found.map(({ sheet, cells }) => ({ sheet, count: cells.length }));
  const runs = await readRuns(context, book, commands, options.signal);
  const { run, earlier } = resumeOrOpen(runs, freezeCommand, "workbook", options.user ?? "", undoneOf(runs));
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  if (options.dryRun === true || (count === 0 && earlier === null)) {
    const summary =
      count === 0 ? freezeText.nothing[lang] : say(lang, freezeText.preview, { count, sheets: counts.length });
    return { lang, sheets: counts, kept: 0, batch: null, summary };
  }
  const entries = found.flatMap((sheet) =>
    formulaAreas(sheet).map(({ address, formula, shown }): JournalEntry => ({
      table: sheet.sheet,
      rowId: address,
      field: formulaField,
      oldValue: formula,
      newValue: shown,
    })),
  );
  await logEntries(context, book, run, entries, signal);
  // What somebody typed over a formula meanwhile is no formula any more, and another formula is not the one that was looked at.
  const now = await readFormulas(context, book, options.signal);
  let written = 0;
  for (const sheet of now) {
    progress?.({ text: freezeText.stepWrite, done: written, total: count });
    const cells = standing(found, sheet);
    await writeCells(context, sheet.sheet, cells, { ...signal, rowByRow: sheet.hiddenRows, errors: true });
    written += cells.length;
  }
  await logDone(context, book, run, signal);
  const kept = count - written;
  const summary = joined(
    lang,
    say(lang, freezeText.done, { count: written }),
    kept === 0 ? "" : say(lang, freezeText.kept, { count: kept }),
  );
  return { lang, sheets: counts, kept, batch: run.batch, summary };
}

/** Cells of a sheet that still hold the formula they held when it was looked at first. */
function standing(found: readonly SheetFormulas[], { sheet, cells }: SheetFormulas): SheetFormulas["cells"] {
  const key = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}|${column}`;
  const before = found.find((one) => one.sheet === sheet);
  const formulas = new Map(before?.cells.map((cell) => [key(cell), cell.formula]));
  return cells.filter((cell) => formulas.get(key(cell)) === cell.formula);
}

const undoneOf = (runs: readonly JournalRun[]): ReadonlySet<string> =>
  new Set(runs.flatMap(({ command, subject }) => (command === unfreezeCommand ? [subject] : [])));

/**
 * Takes a freezing back: every area that still shows what it showed then gets its formula again. After a failure it can be run again.
 * @throws UserError when the log is missing or a sheet is protected
 */
export async function undoFreeze(
  context: Excel.RequestContext,
  options: UnfreezeOptions = {},
): Promise<UnfreezeResult> {
  const signal = signalOf(options.signal);
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  await tableStates(context, book, [...book.tables.keys()]);
  const runs = await readRuns(context, book, commands, options.signal);
  const done = new Set(runs.flatMap((run) => (run.command === unfreezeCommand && run.done ? [run.subject] : [])));
  const target = [...runs]
    .reverse()
    .find(
      ({ command, batch, entries }) =>
        command === freezeCommand &&
        entries.length > 0 &&
        !done.has(batch) &&
        (options.batch === undefined || batch === options.batch),
    );
  if (target === undefined) return { restored: 0, left: 0, batch: null, summary: freezeText.nothingToUndo[lang] };
  const { run } = resumeOrOpen(runs, unfreezeCommand, target.batch, options.user ?? "");
  const back = target.entries.map((entry) => ({ ...entry, oldValue: entry.newValue, newValue: entry.oldValue }));
  await logEntries(context, book, run, back, signal);
  const { restored, left } = await restore(context, target.entries, options.signal);
  const skipped = back.filter(({ table, rowId }) => left.has(areaKey(table, rowId)));
  if (skipped.length > 0) await logSkipped(context, book, run, skipped, signal);
  await logDone(context, book, run, signal);
  const summary = joined(
    lang,
    say(lang, freezeText.undone, { count: restored }),
    left.size === 0 ? "" : say(lang, freezeText.undoKept, { count: left.size }),
  );
  return { restored, left: left.size, batch: target.batch, summary };
}

const areaKey = (sheet: string, address: string): string => `${sheet}!${address}`;

/** Writes the formulas of areas that still show what they showed; `left` has the others. */
async function restore(
  context: Excel.RequestContext,
  entries: readonly JournalEntry[],
  signal: AbortSignal | undefined,
): Promise<{ readonly restored: number; readonly left: ReadonlySet<string> }> {
  const left = new Set<string>();
  let restored = 0;
  for (const name of new Set(entries.map(({ table }) => table))) {
    throwIfCancelled(signal);
    const areas = entries
      .filter(({ table }) => table === name)
      .map(({ rowId, oldValue, newValue }) => ({ address: rowId, formula: oldValue, shown: newValue }));
    const done = await restoreFormulas(context, name, areas, signal);
    restored += done.restored;
    for (const address of done.left) left.add(areaKey(name, address));
  }
  return { restored, left };
}
