/** Sample rows as the file a person would export, headed by column keys. */
import Papa from "papaparse";
import type { SampleRow } from "./rows";

/** Rows as CSV in UTF-8. */
export function toCsv(rows: readonly SampleRow[]): Uint8Array {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new TextEncoder().encode(Papa.unparse(rows as SampleRow[], { columns, newline: "\r\n" }));
}
