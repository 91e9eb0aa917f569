/** What was read from one table of the workbook at one moment, and where it stood. Plain data: no proxy objects. */
import { isBlank, isErrorCell, type CellValue, type TableColumns } from "../policy/values";
import type { BookTable } from "./book";

/** Raw cells of a table by column key: list cells hold the text as typed, dates are serial numbers, blanks are null. */
export interface TableSnapshot extends TableColumns {
  readonly table: BookTable;
  /** Sheet row (0-based) of the first data row. */
  readonly firstRow: number;
  /** Sheet column (0-based) of the table's first column. */
  readonly firstColumn: number;
  /** Data rows of the table in Excel, trailing blank rows included; `rowCount` leaves those out. */
  readonly bodyRows: number;
}

/** Several snapshots by table key. */
export type Snapshots = Readonly<Record<string, TableSnapshot>>;

/**
 * Is the row without anything a person or Tierbook entered? Formula columns and the check column do not count: they hold
 * something in every row of a table.
 */
export function isBlankRow(snapshot: TableSnapshot, row: number): boolean {
  return enteredColumns(snapshot).every((values) => isBlank(values[row]));
}

/** The columns whose content makes a row exist. */
export function enteredColumns(snapshot: TableSnapshot): (readonly CellValue[])[] {
  return snapshot.table.entry.columns.flatMap((column) => {
    const values = snapshot.columns[column.key];
    return values === undefined || column.filledBy === "formula" || column.key === "check" ? [] : [values];
  });
}

/** "B5" for a 0-based sheet row and column. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Where a value stands, as people write it: "客户档案!B5"; a sheet name with signs or spaces is quoted.
 * @param row 0-based row of the table; null means the column's header
 * @param column key of the column; null means the row's first cell
 */
export function cellAddress(snapshot: TableSnapshot, row: number | null, column: string | null): string {
  const offset = column === null ? 0 : (snapshot.table.indexOf(column) ?? 0);
  const sheetRow = row === null ? snapshot.firstRow - 1 : snapshot.firstRow + row;
  return `${quoteSheet(snapshot.table.sheetName)}!${cellName(sheetRow, snapshot.firstColumn + offset)}`;
}

/** A sheet name as it stands in an address: quoted where it holds more than letters, digits and underscores. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Text that names a row by its key: numbers and text are equal where they are written alike. */
export function keyText(value: CellValue | undefined): string | null {
  if (value === undefined || isErrorCell(value) || isBlank(value)) return null;
  return String(value).trim();
}

/** Rows by the text of a key column. Rows that share a key are all listed; blank keys and blank rows are left out. */
export function rowsByKey(values: readonly CellValue[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  values.forEach((value, row) => {
    const key = keyText(value);
    if (key === null) return;
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}

/** Are two cells equal as values? Error cells are equal by their error, blanks in every form are equal. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  if (isErrorCell(a) || isErrorCell(b)) return isErrorCell(a) && isErrorCell(b) && a.error === b.error;
  return a === b;
}

/** A cell as text for logs and messages: errors by their name, blanks as "". */
export function valueText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return isErrorCell(value) ? value.error : String(value);
}

/**
 * A text for every row that tells it from the others, for logs: its id, else "name:<name>"; a second row with the same one gets "#2".
 * Rows without id and name have "".
 */
export function rowNames(snapshot: TableSnapshot, idColumn: string, nameColumn: string): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: snapshot.rowCount }, (_, row) => {
    const id = keyText(snapshot.columns[idColumn]?.[row]);
    const name = keyText(snapshot.columns[nameColumn]?.[row]);
    const text = id ?? (name === null ? "" : `name:${name}`);
    if (text === "") return "";
    const number = (seen.get(text) ?? 0) + 1;
    seen.set(text, number);
    return number === 1 ? text : `${text}#${number}`;
  });
}

/** A snapshot with some cells replaced: column key → row → value. */
export function withCells(
  snapshot: TableSnapshot,
  cells: Readonly<Record<string, ReadonlyMap<number, CellValue>>>,
): TableSnapshot {
  const columns = Object.fromEntries(
    Object.entries(snapshot.columns).map(([key, values]) => {
      const replaced = cells[key];
      return [
        key,
        replaced === undefined
          ? values
          : values.map((value, row) => (replaced.has(row) ? (replaced.get(row) ?? null) : value)),
      ];
    }),
  );
  return { ...snapshot, columns };
}
