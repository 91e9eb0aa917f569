/** What is kept of a workbook that was read, so that it need not be read again. */
import type { Lang } from "../locales/types";
import type { RawPolicy } from "../policy/types";
import type { BookTables, CellValue } from "../policy/values";
import type { BookCustomer, Claim } from "./customers";
import type { BookFigures } from "./figures";
import type { BookFinding } from "./findings";

/** What is known of a workbook without opening what is kept of it. */
export interface BookRecord {
  /** SHA-256 of the file; names what is kept of it. */
  readonly hash: string;
  readonly lang: Lang | null;
  readonly blueprint: number | null;
  readonly policyVersion: string;
  /** As the file says; null when it does not. */
  readonly savedAt: number | null;
  /** Rows taken, by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly lastVisit: number | null;
  readonly lastOrder: number | null;
  readonly problems: number;
  readonly repeated: Readonly<Record<string, number>>;
  /** Why nothing was taken; null when something was. */
  readonly refused: BookFinding | null;
}

/** What is kept of a workbook for every roll-up. */
export interface KeptFigures {
  readonly figures: BookFigures;
  readonly customers: readonly BookCustomer[];
  readonly claims: readonly Claim[];
  readonly policy: Readonly<Record<string, string>>;
}

/** Rows of a table as they are taken: keys, and cells by row. */
export interface KeptRows {
  readonly keys: readonly string[];
  readonly cells: readonly (readonly CellValue[])[];
}

/** Tables without what personal columns hold, for figures of another period and for claims of other workbooks. */
export interface KeptTables {
  readonly tables: BookTables;
  readonly policy: RawPolicy;
}

/** Where what is kept of workbooks can be found, by the hash of the file. */
export interface KeptBooks {
  readFigures(hash: string): KeptFigures;
  readTables(hash: string): KeptTables;
}
