import type { Book } from "./book";
import type { Snapshots, TableSnapshot } from "./snapshot";

/** Which columns of a table to read; all that it has when `columns` is absent. */
export interface ReadRequest {
  readonly table: string;
  readonly columns?: readonly string[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads tables as raw cells. Tables that are not installed are absent from the result. */
export declare function readTables(context: Excel.RequestContext, book: Book, requests: readonly ReadRequest[], options?: ReadOptions): Promise<Snapshots>;

/** Reads one table; UserError when it is not installed. */
export declare function readTable(context: Excel.RequestContext, book: Book, table: string, columns?: readonly string[], options?: ReadOptions): Promise<TableSnapshot>;
