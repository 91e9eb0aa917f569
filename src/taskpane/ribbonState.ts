/**
 * Which buttons of the ribbon can do something in the open workbook. A button whose sheet the book does not have is grey, so that nobody
 * presses it to read why nothing happens; what makes a workbook a Tierbook, and the pane itself, are always there.
 */
import type { Book } from "../workbook/book";
import type { RibbonAction } from "../commands/ribbon";

/** By action: the tables without which it has nothing to work on; null where it needs no Tierbook. */
const needs: Readonly<Record<RibbonAction, readonly string[] | null>> = {
  setUp: null,
  importRows: [],
  printDaySheet: ["Visits"],
  checkEntries: [],
  checkReport: [],
  recalculateTiers: ["Accounts"],
  undoRecalculation: ["Accounts"],
  showScorecard: ["KpiBook"],
  finaliseScorecard: ["KpiBook"],
  closePeriod: ["KpiBook"],
};

/** Id of the tab in manifest.xml. */
const tab = "Tierbook.tab";
/** Id of an action's button in manifest.xml. */
const buttonOf = (action: string): string => `Tierbook.${action}`;

/**
 * The state of every button that has one.
 * @param book the open Tierbook; null where the workbook is none, or none that can be worked with
 */
export function ribbonState(book: Book | null): Office.RibbonUpdaterData {
  const can = (tables: readonly string[] | null): boolean =>
    tables === null || (book !== null && tables.every((key) => book.tables.has(key)));
  const controls = Object.entries(needs).map(([action, tables]) => ({ id: buttonOf(action), enabled: can(tables) }));
  return { tabs: [{ id: tab, controls }] };
}

let shown = "";

/**
 * Sets the buttons to the open workbook. Where Excel cannot (RibbonApi 1.1 came after Excel 2021), they stay pressable and the pane says
 * what is missing; the state is asked for again only when it differs.
 */
export async function updateRibbon(book: Book | null): Promise<void> {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return;
  const state = ribbonState(book);
  const wanted = JSON.stringify(state);
  if (wanted === shown) return;
  shown = wanted;
  try {
    await Office.ribbon.requestUpdate(state);
  } catch (error) {
    // Nothing hangs on it: a button that stays pressable leads to the pane, which says what is missing.
    shown = "";
    console.error(error);
  }
}
