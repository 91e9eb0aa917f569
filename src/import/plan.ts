import { importText } from "../locales/import";
import type { Lang, Message } from "../locales/types";
import { UserError } from "../locales/userError";
import type { ColumnEntry, Policy, TableEntry } from "../policy/types";
import { isBlank, isErrorCell, type CellValue } from "../policy/values";
import { convertCell, type SourceCell } from "./convert";
import { idMaker } from "./ids";
import { findHeader, headerKey, mapColumns, type Mapping, type SourceRow } from "./mapping";

/** A table of a file or of another sheet, before anything is known about its columns. */
export interface SourceTable {
  /** File, sheet or table name for messages. */
  readonly name: string;
  readonly rows: readonly SourceRow<SourceCell>[];
}

/** Keep only rows whose column holds this text. */
export interface RowFilter {
  /** Header in the file. */
  readonly column: string;
  readonly value: string;
}

export interface ImportRequest {
  readonly table: TableEntry;
  /** The columns the workbook's table has. */
  readonly columns: readonly ColumnEntry[];
  readonly source: SourceTable;
  /** header → column key; "" leaves a column out. */
  readonly map?: Readonly<Record<string, string>>;
  /** The same from earlier imports, by `headerKey` of the header; what no longer fits is passed over. */
  readonly remembered?: Readonly<Record<string, string>>;
  /** Column key by which rows are matched; the table's natural keys when absent. */
  readonly key?: string;
  readonly where?: readonly RowFilter[];
  readonly policy: Policy;
  readonly lang: Lang;
}

/** The table's rows now, by column key, as they stand in the cells (labels, serial dates). */
export interface ExistingRows {
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, readonly CellValue[]>>;
}

/** A request whose header row was found and mapped. */
export interface PreparedImport {
  readonly request: ImportRequest;
  /** Position of the header row in `source.rows`. */
  readonly headerAt: number;
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** The sets of columns that may name a row, best first. */
  readonly keySets: readonly (readonly string[])[];
  /** Keys of the table's columns that planning needs to see. */
  readonly reads: readonly string[];
}

/** One cell of an existing row that the file changes. */
export interface PlannedUpdate {
  /** 0-based row of the table. */
  readonly row: number;
  readonly column: string;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Row number in the file. */
  readonly sourceRow: number;
}

export interface ImportPlan {
  /** Rows of the file that passed the filter. */
  readonly read: number;
  /** Rows that the filter left out. */
  readonly filtered: number;
  readonly mapping: Mapping;
  /** Column keys of `inserts`, the id column first. */
  readonly insertColumns: readonly string[];
  readonly inserts: readonly { readonly sourceRow: number; readonly values: readonly CellValue[] }[];
  readonly updates: readonly PlannedUpdate[];
  /** Rows that stand in the table just as they are. */
  readonly unchanged: number;
  readonly skipped: readonly { readonly row: number; readonly reasons: readonly Message[] }[];
}

/** Column types that a row can do without: people fill them later and the check asks for them. */
const optionalTypes: ReadonlySet<string> = new Set(["personRef", "list", "multiList", "boolean"]);

/** A row without these means nothing and is left out: the names, dates and amounts that the catalogue requires. */
export const neededColumns = (table: TableEntry): readonly ColumnEntry[] =>
  table.columns.filter(
    (column) =>
      column.required &&
      column.filledBy === "person" &&
      !optionalTypes.has(column.type) &&
      column.key !== table.idColumn,
  );

/**
 * Finds the header row of the source and says where its columns go.
 * @throws UserError when the file is empty, has no usable header, lacks a needed column, or the mapping does not fit
 */
export function prepareImport(request: ImportRequest): PreparedImport {
  const { table, source, lang, columns } = request;
  if (source.rows.length === 0) throw new UserError(importText.emptyFile, { file: source.name });
  const texts = source.rows.map((row) => ({ row: row.row, cells: row.cells.map(cellText) }));
  const remembered = request.remembered ?? {};
  const known = { ...Object.fromEntries(Object.keys(remembered).map((key) => [key, ""])), ...request.map };
  const headerAt = findHeader(texts, table, columns, known, lang, source.name);
  const headers = texts[headerAt]?.cells ?? [];
  const mapping = mapColumns(headers, table, columns, withRemembered(request, headers), lang, source.name);
  const keySets = keyColumns(request, mapping);
  requireNeeded(request, mapping);
  const reads = new Set([table.idColumn, ...keySets.flat(), ...mapping.matches.map((match) => match.column.key)]);
  return { request, headerAt, headers, mapping, keySets, reads: [...reads] };
}

/** What the person gave, over what was remembered for headers of this file and columns that still exist. */
function withRemembered(
  { map, remembered, columns }: ImportRequest,
  headers: readonly string[],
): Record<string, string> {
  const given = new Set(Object.keys(map ?? {}).map(headerKey));
  const importable = new Set(columns.filter((column) => column.filledBy !== "formula").map((column) => column.key));
  const result: Record<string, string> = {};
  for (const header of headers) {
    const key = remembered?.[headerKey(header)];
    if (key === undefined || given.has(headerKey(header)) || (key !== "" && !importable.has(key))) continue;
    result[header] = key;
  }
  return { ...result, ...map };
}

/**
 * What an import would do, without doing it: which rows are new, which cells change, which rows are left out and why.
 * Rows are matched by the first natural key that is complete in the row, so that the same file twice inserts nothing. A
 * blank cell of the file never clears a cell of the table, and columns that Tierbook decides (the tier) are set on new
 * rows only.
 * @throws UserError when there is no row below the header
 */
export function planImport(prepared: PreparedImport, tableRows: ExistingRows): ImportPlan {
  const { request, headerAt, headers, mapping, keySets } = prepared;
  const { table, source, lang, policy } = request;
  const body = source.rows.slice(headerAt + 1).filter((row) => row.cells.some((cell) => !isBlank(cell.value)));
  if (body.length === 0) throw new UserError(importText.noRows, { file: source.name });
  const filters = (request.where ?? []).map((filter) => filterOf(filter, headers));
  const rows = body.filter((row) => filters.every((passes) => passes(row)));

  const existing = indexExisting(tableRows, mapping, keySets);
  const skipped: { row: number; reasons: Message[] }[] = [];
  const inserts: { sourceRow: number; values: CellValue[] }[] = [];
  const updates: PlannedUpdate[] = [];
  const seen = new Map<string, { row: number; content: string }>();
  const timesSeen = new Map<string, number>();
  const insertColumns = [
    table.idColumn,
    ...mapping.matches.map((match) => match.column.key).filter((key) => key !== table.idColumn),
  ];
  const nextId = idMaker(table, tableRows.columns[table.idColumn] ?? [], source.rows, mapping);
  let unchanged = 0;

  for (const row of rows) {
    const values = new Map<string, CellValue>();
    const reasons: Message[] = [];
    if (row.cells.length > headers.length && row.cells.slice(headers.length).some((cell) => !isBlank(cell.value))) {
      reasons.push({ text: importText.rowTooFewCells, args: { count: row.cells.length, expected: headers.length } });
    }
    for (const match of mapping.matches) {
      const converted = convertCell(
        row.cells[match.index] ?? { value: null },
        match.column,
        { policy, lang },
        match.power,
      );
      if ("problem" in converted) reasons.push(converted.problem);
      else values.set(match.column.key, converted.value);
    }
    for (const column of neededColumns(table)) {
      if (values.get(column.key) === null)
        reasons.push({ text: importText.rowMissing, args: { column: column.label[lang] } });
    }
    if (reasons.length > 0) {
      skipped.push({ row: row.row, reasons });
      continue;
    }
    const keys = keySets.find((set) => set.every((key) => !isBlank(values.get(key))));
    const content = rowContent(values);
    const base = keys ? rowKey(keys, (key) => values.get(key)) : `content:${content}`;
    // Without any key, equal rows are told apart by counting: the second one in the file is the second one in the table.
    const times = (timesSeen.get(base) ?? 0) + 1;
    timesSeen.set(base, times);
    const key = keys ? base : `${base}#${times}`;
    const first = seen.get(key);
    if (first) {
      const text = first.content === content ? importText.rowSameKey : importText.rowSameKeyOther;
      skipped.push({
        row: row.row,
        reasons: [{ text, args: { first: first.row, key: keyNames(table, keys ?? [], lang) } }],
      });
      continue;
    }
    seen.set(key, { row: row.row, content });
    const matched = existing.get(key) ?? [];
    if (matched.length > 1) {
      const args = {
        count: matched.length,
        key: keyNames(table, keys ?? [], lang),
        value: keyPart(values.get(keys?.[0] ?? "")),
      };
      skipped.push({ row: row.row, reasons: [{ text: importText.rowKeyTwiceInTable, args }] });
      continue;
    }
    const target = matched[0];
    if (target === undefined) {
      if (isBlank(values.get(table.idColumn))) values.set(table.idColumn, nextId());
      inserts.push({ sourceRow: row.row, values: insertColumns.map((column) => values.get(column) ?? null) });
      continue;
    }
    const changes = changesOf(tableRows, mapping, values, target, row.row);
    if (changes.length === 0) unchanged++;
    updates.push(...changes);
  }
  return {
    read: rows.length,
    filtered: body.length - rows.length,
    mapping,
    insertColumns,
    inserts,
    updates,
    unchanged,
    skipped,
  };
}

const cellText = (cell: SourceCell): string => {
  if (isErrorCell(cell.value)) return cell.value.error;
  return cell.value === null ? "" : String(cell.value).trim();
};

/** The sets of columns that may name a row, best first, as far as the file has them. */
function keyColumns({ table, key, lang, columns }: ImportRequest, mapping: Mapping): readonly (readonly string[])[] {
  const mapped = new Set(mapping.matches.map((match) => match.column.key));
  if (key !== undefined) {
    const column = columns.find((entry) => entry.key === key);
    if (!column) throw new UserError(importText.unknownColumn, { column: key, table: table.title[lang] });
    if (!mapped.has(key)) throw new UserError(importText.keyUnmapped, { column: column.label[lang] });
    return [[key]];
  }
  const natural = table.naturalKeys.filter((set) => set.every((column) => mapped.has(column)));
  // A KPI without the column of its role is still that KPI: a second line of it would count its weight twice.
  return natural.length === 0 && mapped.has(table.idColumn) ? [[table.idColumn]] : natural;
}

function requireNeeded({ table, lang }: ImportRequest, mapping: Mapping): void {
  const mapped = new Set(mapping.matches.map((match) => match.column.key));
  const missing = neededColumns(table).filter((column) => !mapped.has(column.key));
  if (missing.length === 0) return;
  const names = missing.map((column) => column.label[lang]).join("、");
  throw new UserError(importText.requiredUnmapped, { columns: names, table: table.title[lang] });
}

function filterOf(filter: RowFilter, headers: readonly string[]): (row: SourceRow<SourceCell>) => boolean {
  const position = headers.findIndex((header) => headerKey(header) === headerKey(filter.column));
  if (position < 0) throw new UserError(importText.headerMissing, { header: filter.column });
  const wanted = plain(filter.value);
  return (row) => plain(cellText(row.cells[position] ?? { value: null })) === wanted;
}

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** A value as text for comparing keys; numbers and texts that read alike are alike. */
const keyPart = (value: CellValue | undefined): string =>
  value === null || value === undefined || isErrorCell(value) ? "" : String(value).trim();

const rowKey = (keys: readonly string[], valueOf: (key: string) => CellValue | undefined): string =>
  JSON.stringify([keys, keys.map((key) => keyPart(valueOf(key)))]);

const rowContent = (values: ReadonlyMap<string, CellValue>): string =>
  JSON.stringify([...values].map(([key, value]) => [key, keyPart(value)]));

const keyNames = (table: TableEntry, keys: readonly string[], lang: Lang): string =>
  keys.map((key) => table.columns.find((column) => column.key === key)?.label[lang] ?? key).join("+");

/** The table's rows under every key by which a file row may look for them. */
function indexExisting(
  existing: ExistingRows,
  mapping: Mapping,
  keySets: readonly (readonly string[])[],
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const times = new Map<string, number>();
  const put = (key: string, row: number): void => {
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  };
  for (let row = 0; row < existing.rowCount; row++) {
    const valueOf = (key: string): CellValue | undefined => existing.columns[key]?.[row];
    for (const keys of keySets) if (keys.every((key) => !isBlank(valueOf(key)))) put(rowKey(keys, valueOf), row);
    const content = `content:${rowContent(new Map(mapping.matches.map(({ column }) => [column.key, valueOf(column.key) ?? null])))}`;
    const nth = (times.get(content) ?? 0) + 1;
    times.set(content, nth);
    put(`${content}#${nth}`, row);
  }
  return index;
}

function changesOf(
  existing: ExistingRows,
  mapping: Mapping,
  values: ReadonlyMap<string, CellValue>,
  row: number,
  sourceRow: number,
): PlannedUpdate[] {
  return mapping.matches.flatMap(({ column }) => {
    const to = values.get(column.key) ?? null;
    const from = existing.columns[column.key]?.[row] ?? null;
    if (column.filledBy !== "person" || isBlank(to) || keyPart(from) === keyPart(to)) return [];
    return [{ row, column: column.key, from, to, sourceRow }];
  });
}
