/**
 * Cell values as the pure layers see them, and tables as plain columns of them. Nothing here knows Excel.
 */

/** An error cell such as #N/A. It never counts as a value; what would need it is not evaluable. */
export interface ErrorCell {
  readonly error: string;
}

/** A cell: blank is null, dates are serial numbers of the 1900 system, list cells hold codes once `buildDataset` has run. */
export type CellValue = number | string | boolean | null | ErrorCell;

export const isErrorCell = (value: CellValue | undefined): value is ErrorCell =>
  typeof value === "object" && value !== null;

/** true for null, "" and text of spaces only (also full-width ones). */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== "string") return value === null || value === undefined;
  // Asked of nearly every cell: where the first character is plainly no space, nothing is cut off to find out.
  const first = value.charCodeAt(0);
  return !((first > 0x20 && first < 0xa0) || (first > 0x3000 && first < 0xfeff)) && value.trim() === "";
}

/** A cell as plain text, outer spaces gone: "" for blank, an error cell by its name. */
export function plainCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return isErrorCell(value) ? value.error : String(value).trim();
}

/** A table as columns; a column that the workbook lacks is absent. All columns have `rowCount` values. */
export interface TableColumns {
  /** Key of the table in the catalogue: "Accounts". */
  readonly key: string;
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, readonly CellValue[]>>;
}

/** The tables of a workbook by key; a table that is not installed is absent. */
export type BookTables = Readonly<Record<string, TableColumns>>;
