/** Sample rows as the file a person would export, headed by column keys. */
import Papa from "papaparse";
import type { SampleRow } from "./rows";

/** Where a spreadsheet begins a formula, full-width signs too; also behind apostrophes, so that what is put in front can be taken away again. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front; the import takes it away again. */
export function toCsv(rows: readonly SampleRow[]): Uint8Array {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const options = { columns, newline: "\r\n", escapeFormulae: formulaStart };
  return new TextEncoder().encode(Papa.unparse(rows as SampleRow[], options));
}
