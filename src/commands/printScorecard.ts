import { say } from "../locales/format";
import { scorecardCommandText } from "../locales/scorecardCommands";
import type { Lang } from "../locales/types";
import { fileName } from "../workbook/finalCopy";
import { requireTables } from "../workbook/journal";
import { openBook } from "../workbook/recognise";
import { setUpPrinting } from "../workbook/scorecardPrint";
import { cardName } from "./finaliseScorecard";

export interface PrintResult {
  readonly lang: Lang;
  /** Name to save or print the file under: an add-in can do neither itself. */
  readonly file: string;
  readonly summary: string;
}

/**
 * Sets print area and page of the Scorecard and names the file (考核表_2025Q3_<负责人>).
 * @throws UserError when the workbook is no Tierbook, has no Scorecard, or the sheet is protected
 */
export async function printScorecard(
  context: Excel.RequestContext,
  options: { readonly lang?: Lang } = {},
): Promise<PrintResult> {
  const book = await openBook(context);
  requireTables(book, ["Scorecard"]);
  const lang = options.lang ?? book.lang;
  await setUpPrinting(context, book);
  const file = fileName(await cardName(context, book, lang));
  return { lang, file, summary: say(lang, scorecardCommandText.printReady, { file }) };
}
