/** The shape of the data set: tables of plain columns that any engine can read. */

/**
 * How a column is stored. "text": VARCHAR; "number": DOUBLE; "whole": INTEGER; "mark": INTEGER, 1 or 0; "day": DATE, beside it the same day as
 * a whole number (`<name>_day`), so that no engine has to reckon with dates.
 */
export type SetType = "text" | "number" | "whole" | "mark" | "day";

export interface SetColumn {
  readonly name: string;
  readonly type: SetType;
  /** "currency", "day", "fraction" …; "" for none. */
  readonly unit: string;
  readonly meaning: string;
}

/** A value as it is stored: days as serials of the 1900 system, null for none. */
export type SetValue = string | number | null;

/** A table of the data set. Every table begins with column `book`. */
export interface SetTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly SetColumn[];
}

/** Rows of one workbook: values by column, in the order of the table's columns, `book` left out. */
export interface SetRows {
  readonly table: SetTable;
  readonly count: number;
  readonly values: readonly (readonly SetValue[])[];
}

/** The column that every table begins with. */
export const bookColumn: SetColumn = {
  name: "book",
  type: "text",
  unit: "",
  meaning: "name of the workbook: its path below the folder",
};

/** A table with its columns; rows are given one by one. */
export function tableOf(name: string, meaning: string, columns: readonly SetColumn[]): SetTable {
  return { name, meaning, columns };
}

/** Rows turned into columns. */
export function rowsOf(table: SetTable, rows: readonly (readonly SetValue[])[]): SetRows {
  return { table, count: rows.length, values: table.columns.map((_, at) => rows.map((row) => row[at] ?? null)) };
}
