import type { Lang } from "../locales/types";
import type { Book } from "../workbook/book";
import { requireTables } from "../workbook/journal";
import { openBook } from "../workbook/recognise";

/**
 * How a command that logs what it does begins: the workbook is looked through and has the tables.
 * @param needed tables without which the command cannot run, AuditLog among them
 * @param lang language asked for; that of the workbook when absent
 * @throws UserError when the workbook is no Tierbook or lacks one of the tables
 */
export async function openLogged(
  context: Excel.RequestContext,
  needed: readonly string[],
  lang?: Lang,
): Promise<{ readonly book: Book; readonly lang: Lang }> {
  const book = await openBook(context);
  requireTables(book, needed);
  return { book, lang: lang ?? book.lang };
}
