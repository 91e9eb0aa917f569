import type { Book } from "./book";

/**
 * Opens the book: finds Tierbook's tables and columns in the workbook by the stored metadata, or, where that is lost, by table
 * names and headers in any of the three languages.
 * @throws UserError when the workbook is no Tierbook
 */
export declare function openBook(context: Excel.RequestContext): Promise<Book>;
