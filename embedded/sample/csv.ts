/** Sample rows as the file a person would export, headed by column keys. */
import Papa from "papaparse";
import type { SampleRow } from "./company";

/** Rows as CSV in UTF-8. */
export function toCsv(rows: readonly SampleRow[]): Uint8Array {
  return new TextEncoder().encode(Papa.unparse(rows as SampleRow[], { newline: "\r\n" }));
}
