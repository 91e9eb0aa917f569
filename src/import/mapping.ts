import { importText } from "../locales/import";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import type { ColumnEntry, TableEntry } from "../policy/types";
import { headerPower } from "./number";

/** A table row as it came from the file, with its 1-based number there. */
export interface SourceRow<Cell = unknown> {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One column of the file and where it goes. */
export interface ColumnMatch {
  readonly header: string;
  /** 0-based position in the file. */
  readonly index: number;
  readonly column: ColumnEntry;
  /** Power of ten that the header's unit stands for: 4 for （万元）. */
  readonly power: number;
  /** How it was found: given by hand or remembered, or by the column's key, label or a synonym. */
  readonly how: "given" | "key" | "label" | "synonym";
}

export interface Mapping {
  readonly matches: readonly ColumnMatch[];
  /** Headers that go nowhere, in the file's order. */
  readonly unmatched: readonly string[];
}

/** How many rows above the data may hold a title, a date or a note. */
const headerSearchRows = 10;

/** Excel's longest header of a table's column; what is longer is no header, and comparing it would take its time. */
const longestHeader = 255;

/** A header as it is compared: without case, width, spaces, underscores, units in brackets and required marks; "" for none. */
export function headerKey(header: string): string {
  if (header.length > longestHeader) return "";
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[([【][^)\]】]*[)\]】]\s*$/, "")
    .replace(/[\s_\-.·*:：]+/g, "");
}

/** Columns of a table by everything a header may say: key first, then labels, then synonyms; the first column wins. */
function columnIndex(columns: readonly ColumnEntry[]): Map<string, { column: ColumnEntry; how: ColumnMatch["how"] }> {
  const index = new Map<string, { column: ColumnEntry; how: ColumnMatch["how"] }>();
  const add = (text: string, column: ColumnEntry, how: ColumnMatch["how"]): void => {
    const key = headerKey(text);
    if (key !== "" && !index.has(key)) index.set(key, { column, how });
  };
  for (const column of columns) add(column.key, column, "key");
  for (const column of columns) Object.values(column.label).forEach((label) => add(label, column, "label"));
  for (const column of columns) column.synonyms.forEach((synonym) => add(synonym, column, "synonym"));
  return index;
}

/**
 * Where each column of a file goes. What the person gave comes first; the rest is matched by key, label in any language,
 * or synonym. Computed columns take no import: by themselves they stay unmatched, given by hand they are an error.
 * @param headers texts of the header row
 * @param columns the columns that the workbook's table has
 * @param given header in the file → column key, "" to leave a column out
 * @param file name for messages
 * @throws UserError for a given header or column that does not exist, or two columns to one place
 */
export function mapColumns(
  headers: readonly string[],
  table: TableEntry,
  columns: readonly ColumnEntry[],
  given: Readonly<Record<string, string>>,
  lang: Lang,
  file: string,
): Mapping {
  const index = columnIndex(columns.filter((column) => column.filledBy !== "formula"));
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const wanted = new Map(Object.entries(given).map(([header, key]) => [headerKey(header), { header, key }]));
  checkHeaders(headers, wanted, file);

  const matches: ColumnMatch[] = [];
  const taken = new Map<string, ColumnMatch>();
  const take = (match: ColumnMatch): void => {
    const before = taken.get(match.column.key);
    if (before?.how === "given" && match.how !== "given") return;
    if (before && match.how === "given") {
      const names = { first: before.header, second: match.header, column: match.column.label[lang] };
      throw new UserError(importText.duplicateTarget, names);
    }
    if (before) return; // an automatic second match stays unmatched and is named
    taken.set(match.column.key, match);
    matches.push(match);
  };

  headers.forEach((header, position) => {
    const choice = wanted.get(headerKey(header));
    if (!choice || choice.key === "") return;
    const column = byKey.get(choice.key);
    if (!column) throw new UserError(importText.unknownColumn, { column: choice.key, table: table.title[lang] });
    if (column.filledBy === "formula") throw new UserError(importText.notImportable, { column: column.label[lang] });
    take({ header, index: position, column, power: headerPower(header), how: "given" });
  });
  headers.forEach((header, position) => {
    const found = index.get(headerKey(header));
    if (wanted.has(headerKey(header)) || !found) return;
    take({ header, index: position, column: found.column, power: headerPower(header), how: found.how });
  });

  const used = new Set(matches.map((match) => match.index));
  const leftOut = (header: string): boolean => wanted.get(headerKey(header))?.key === "";
  const unmatched = headers.filter(
    (header, position) => header.trim() !== "" && !used.has(position) && !leftOut(header),
  );
  return { matches: matches.sort((a, b) => a.index - b.index), unmatched };
}

function checkHeaders(headers: readonly string[], wanted: ReadonlyMap<string, { header: string }>, file: string): void {
  const seen = new Map<string, number>();
  headers.forEach((header, position) => {
    const key = headerKey(header);
    const first = seen.get(key);
    if (key !== "" && first !== undefined && headers[first]?.trim() === header.trim()) {
      throw new UserError(importText.duplicateHeader, {
        file,
        header: header.trim(),
        first: first + 1,
        second: position + 1,
      });
    }
    if (first === undefined) seen.set(key, position);
  });
  for (const [key, { header }] of wanted) if (!seen.has(key)) throw new UserError(importText.headerMissing, { header });
}

/**
 * Finds the header row: the one among the first ten with the most columns that are known or given.
 * @returns position in `rows`
 * @throws UserError when no row fits, or two rows in a row both look like headers
 */
export function findHeader(
  rows: readonly SourceRow<string>[],
  table: TableEntry,
  columns: readonly ColumnEntry[],
  given: Readonly<Record<string, string>>,
  lang: Lang,
  file: string,
): number {
  const known = new Set([...columnIndex(columns).keys(), ...Object.keys(given).map(headerKey)]);
  const scores = rows
    .slice(0, headerSearchRows + 1)
    .map((row) => new Set(row.cells.map(headerKey).filter((key) => known.has(key))).size);
  const best = Math.max(0, ...scores.slice(0, headerSearchRows));
  if (best === 0) {
    throw new UserError(importText.noHeader, {
      file,
      rows: Math.min(rows.length, headerSearchRows),
      table: table.title[lang],
    });
  }
  const at = scores.indexOf(best);
  const next = scores[at + 1] ?? 0;
  if (next >= 2 && next * 2 >= best) {
    throw new UserError(importText.twoHeaders, { file, first: rows[at]?.row ?? 0, second: rows[at + 1]?.row ?? 0 });
  }
  return at;
}
