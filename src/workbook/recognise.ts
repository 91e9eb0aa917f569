/** Opening a book: the first thing every command does. */
import { setUpMessage } from "../locales/setup";
import { UserError } from "../locales/userError";
import type { Book } from "./book";
import { blueprintVersion } from "./build/metadata";
import { readState, type WorkbookState } from "./build/state";
import { recogniseTables } from "./recogniseTables";

/**
 * Opens the book: finds Tierbook's tables and columns in the workbook by the stored metadata, or, where that is lost, by table
 * names and headers in any of the three languages. One round trip.
 * @throws UserError when the workbook is no Tierbook, or was set up by a newer version
 */
export async function openBook(context: Excel.RequestContext): Promise<Book> {
  return bookOf(await readState(context));
}

/**
 * The book in a state that was read.
 * @throws UserError as `openBook`
 */
export function bookOf(state: WorkbookState): Book {
  if (state.metadata && state.metadata.version > blueprintVersion) throw new UserError(setUpMessage.newerBook);
  const recognised = recogniseTables(state);
  if (!recognised?.tables.has("Accounts") && !recognised?.stored) throw new UserError(setUpMessage.noTierbook);
  const { lang, mode, packs, profile, personalData, tables, names } = recognised;
  return { lang, mode, packs, profile, personalData, tables, names };
}
