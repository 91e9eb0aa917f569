/** A workbook that Tierbook knows: which tables stand where, and which column is which. Plain data, no proxy objects. */
import type { Lang } from "../locales/types";
import type { ColumnEntry, Profile, TableEntry } from "../policy/types";

/** How computed columns work: by our custom functions, or by native formulas for WPS, phones and old Excel. */
export const bookModes = ["functions", "compatible"] as const;
export type BookMode = (typeof bookModes)[number];

/** One column of an Excel table. */
export interface BookColumn {
  /** Key in the catalogue; null for a column that people added. */
  readonly key: string | null;
  /** Header as it stands in the workbook now. */
  readonly header: string;
  /** The id Excel gives the table column; it survives renaming and moving. */
  readonly id: number;
  /** 0-based place in the table. */
  readonly index: number;
}

/** One of our tables as the workbook holds it. */
export interface BookTable {
  /** Key in the catalogue: "Accounts". */
  readonly key: string;
  readonly entry: TableEntry;
  /** Its name in Excel; equal to `key` unless the workbook had a table of that name before. */
  readonly tableName: string;
  /** Excel's id of the table. */
  readonly tableId: string;
  readonly sheetName: string;
  readonly columns: readonly BookColumn[];
  /** Data rows in Excel when the book was opened, blank ones included. */
  readonly rowCount: number;
  /** 0-based place of a column by its key; undefined when the table lacks it. */
  indexOf(columnKey: string): number | undefined;
}

export interface Book {
  readonly lang: Lang;
  readonly mode: BookMode;
  readonly packs: ReadonlySet<string>;
  readonly profile: Profile;
  /** The company keeps data about the private circumstances of persons. */
  readonly personalData: boolean;
  /** Installed tables by key. */
  readonly tables: ReadonlyMap<string, BookTable>;
  /** Defined names that go by another name because the workbook had one of its own: ours → actual. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Makes the plain description of a table.
 * @param columns in table order
 */
export function bookTable(
  entry: TableEntry,
  place: { tableName: string; tableId: string; sheetName: string; rowCount: number },
  columns: readonly BookColumn[],
): BookTable {
  const places = new Map(
    columns.flatMap((column) => (column.key === null ? [] : [[column.key, column.index] as const])),
  );
  return { key: entry.key, entry, ...place, columns, indexOf: (columnKey) => places.get(columnKey) };
}

/**
 * Where the computed columns stop being formulas: above so many rows one pass of the recalculation writes their values
 * (forty thousand calls of a custom function were seen to stop Excel).
 */
export const formulaRowLimit = 2000;

/**
 * Which way a computed column works in a table of a given size.
 * @param column entry of the column
 * @param rowCount data rows of its table
 * @returns "formula", "values" (above the limit), or "none" for a column that is not computed
 */
export function computedWay(column: ColumnEntry, rowCount: number): "formula" | "values" | "none" {
  if (column.filledBy !== "formula") return "none";
  return rowCount > formulaRowLimit ? "values" : "formula";
}
