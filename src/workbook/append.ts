import type { CellValue } from "../policy/values";
import type { Book } from "./book";

export interface AppendOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface AppendReport {
  readonly added: number;
  /** Rows whose id was in the table already. */
  readonly already: number;
}

/**
 * Adds rows below a table: writes below it, resizes the table, verifies. A row whose id is already in the table is not added
 * again, so a run that failed half way can be repeated.
 * @param columns keys of the columns in `rows`, the table's id column among them
 * @param rows one array of values a row, in the order of `columns`; every id is filled and unique
 */
export declare function appendRows(context: Excel.RequestContext, book: Book, table: string, columns: readonly string[], rows: readonly (readonly CellValue[])[], options?: AppendOptions): Promise<AppendReport>;
