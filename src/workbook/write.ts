import type { CellValue } from "../policy/values";
import type { Book } from "./book";
import type { TableSnapshot } from "./snapshot";

/** One cell to write, with everything the decision to write it was based on. */
export interface CellChange {
  /** Text of the row's key (`keyColumn` of the write), by which the row is found again. */
  readonly rowKey: string;
  /** 0-based row where it was last seen; tells rows apart only when the key column is blank or repeated there. */
  readonly row: number;
  readonly column: string;
  /** What the cell held when it was decided. */
  readonly expected: CellValue;
  readonly value: CellValue;
  /** Other cells of the row that the decision rests on: column key → what it held. */
  readonly basis?: Readonly<Record<string, CellValue>>;
}

export interface Conflict {
  readonly change: CellChange;
  readonly reason: "changed" | "basisChanged" | "rowGone" | "rowAmbiguous";
  /** Column whose content differs, and what it holds now. */
  readonly column: string;
  readonly found: CellValue;
  /** Row where it stands now, null when it is gone. */
  readonly row: number | null;
}

export interface WriteOptions {
  readonly keyColumn?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface WriteReport {
  /** Cells written. */
  readonly written: number;
  /** Cells that held the new value already. */
  readonly already: number;
  readonly conflicts: readonly Conflict[];
  /** The table as it was read just before writing. */
  readonly fresh: TableSnapshot;
}

export declare function writeIfUnchanged(context: Excel.RequestContext, book: Book, table: string, changes: readonly CellChange[], options?: WriteOptions): Promise<WriteReport>;
