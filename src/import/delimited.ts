import Papa from "papaparse";
import { importText } from "../locales/import";
import { UserError } from "../locales/userError";

/** The separators a file may use, in the order in which they are tried. */
export const delimiters = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Excel's own number of columns; a file with more has a wrong separator or is no table. */
const maxColumns = 16384;

/** More cells than this are not laid out: they would fill the memory before anybody could be told that they do not fit a workbook. */
const mostCells = 10_000_000;

/** Refuses a text whose separators and line ends make more cells than can be held, before one of them is made. */
function refuseManyCells(text: string, delimiter: string, file: string): void {
  const [separator, newLine, carriage] = [delimiter.charCodeAt(0), 10, 13];
  let ends = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === newLine || code === carriage) ends++;
  }
  if (ends >= mostCells) throw new UserError(importText.tooManyCells, { file, limit: mostCells / 1_000_000 });
}

/**
 * Delimited text to rows of texts, per RFC 4180: quotes, doubled quotes, line breaks inside fields, any line ending.
 * Excel's `sep=;` first line is honoured. Lines without any content are left out, but keep their line numbers.
 * @param file name for messages
 * @returns rows with the 1-based number of the row within the file
 * @throws UserError for a quotation mark that is never closed, too many columns or too many cells
 */
export function parseDelimited(text: string, file: string, delimiter?: Delimiter): { row: number; cells: string[] }[] {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const firstRow = declared ? 2 : 1;
  const separator = delimiter ?? declared?.[1] ?? guessDelimiter(body);
  refuseManyCells(body, separator, file);
  const parsed = Papa.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: false,
  });
  const unclosed = parsed.errors.find((error) => error.type === "Quotes" && error.code === "MissingQuotes");
  if (unclosed) throw new UserError(importText.openQuote, { file, line: (unclosed.row ?? 0) + firstRow });
  const rows = parsed.data.map((cells, index) => ({ row: index + firstRow, cells }));
  const wide = rows.find((row) => row.cells.length > maxColumns);
  if (wide) throw new UserError(importText.tooManyColumns, { file, count: wide.cells.length });
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
}

/**
 * The separator of a text: the one that splits its first lines into the most columns, the same number each.
 * Quoted parts do not count. A text with none of them is a single column (comma).
 */
export function guessDelimiter(text: string): Delimiter {
  const sample = Papa.parse<string[]>(text.slice(0, 65536), { delimiter: "\u0001", quoteChar: "\u0002", preview: 50 });
  const lines = joinQuoted(sample.data.map((cells) => cells.join("")));
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = mostCommon(counts);
    const score = counts.filter((count) => count === usual).length * (1 + Math.log(usual + 1));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Lines without their quoted parts; a line that ends inside quotes goes on in the next one. */
function joinQuoted(lines: readonly string[]): string[] {
  const whole: string[] = [];
  let open = "";
  for (const line of lines) {
    open = open === "" ? line : `${open} ${line}`;
    if ((open.split('"').length - 1) % 2 === 1) continue;
    whole.push(open.replace(/"[^"]*"/g, ""));
    open = "";
  }
  return whole.filter((line) => line.trim() !== "");
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, n] of times) if (n > (times.get(best) ?? 0)) best = count;
  return best;
}
