/** Tables of Tierbook's own that are not part of a book's blueprint: each on a sheet of its own, found again by its name in Excel. */
import { operationsText } from "../locales/operations";
import { languages, type Lang, type LocalText } from "../locales/types";
import { UserError } from "../locales/userError";
import type { ColumnEntry, TableEntry } from "../policy/types";
import { freeSheetName } from "./finalCopy";
import { numberFormat } from "./blueprint/formats";
import { theme } from "./blueprint/theme";
import { bookTable, type Book, type BookColumn, type BookTable } from "./book";
import type { CellValue } from "../policy/values";
import { asUserError } from "./hostErrors";
import { isDue, rest } from "./slices";
import { toExcel } from "./writeText";

/** Narrowest and widest column, and what a character of its header takes, in points. */
const widths = { least: 54, most: 240, sign: 12 } as const;

/** A column of such a table. */
export const ownColumn = (key: string, label: LocalText, type: ColumnEntry["type"]): ColumnEntry => ({
  key,
  label,
  type,
  filledBy: "tierbook",
  required: false,
  group: "main",
  visible: true,
  personal: false,
  synonyms: [],
  usedBy: [],
});

/**
 * The description of such a table.
 * @param name its name in Excel, in every language
 * @param sheet name of its sheet; Excel allows 31 characters
 * @param idColumn key of the column by which rows are known, where rows are updated
 */
export const ownTable = (
  name: string,
  sheet: LocalText,
  columns: readonly ColumnEntry[],
  idColumn = columns[0]?.key ?? "",
): TableEntry => ({
  key: name,
  sheet,
  title: sheet,
  pack: "core",
  kind: "report",
  hidden: false,
  optional: true,
  idColumn,
  naturalKeys: [],
  columns,
});

/** Headers of a language; one that stands there already, without regard to case, gets a number. */
export function ownHeaders({ columns }: TableEntry, lang: Lang): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ label }) => {
    const header = label[lang];
    const number = (seen.get(header.toLowerCase()) ?? 0) + 1;
    seen.set(header.toLowerCase(), number);
    return number === 1 ? header : `${header} ${number}`;
  });
}

/** A book whose tables are these: what reads and writes tables works on them as on those of the blueprint. */
export const withTables = (book: Book, tables: Iterable<BookTable>): Book => ({
  ...book,
  tables: new Map([...tables].map((table) => [table.key, table])),
});

/**
 * The tables that stand in the workbook.
 * @throws UserError naming the first column that one of them lacks
 */
export async function findOwnTables(
  context: Excel.RequestContext,
  entries: readonly TableEntry[],
): Promise<ReadonlyMap<string, BookTable>> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const present = new Set(tables.items.map(({ name }) => name));
  const found = new Map<string, BookTable>();
  for (const entry of entries) {
    if (!present.has(entry.key)) continue;
    const table = tables.getItem(entry.key);
    table.load("id");
    table.columns.load("items/id,items/name,items/index");
    table.worksheet.load("name");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    // Hundreds of columns in one answer would hold the pane.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a table
    await context.sync();
    if (isDue()) await rest();
    found.set(entry.key, described(entry, table, body.rowCount));
  }
  return found;
}

/** @throws UserError naming the first column that the table lacks */
function described(entry: TableEntry, table: Excel.Table, rowCount: number): BookTable {
  const known = keysByHeader(entry);
  const columns = table.columns.items.map(({ id, name, index }): BookColumn => ({
    id,
    header: name,
    index,
    key: known.get(name.trim()) ?? null,
  }));
  const place = { tableName: entry.key, tableId: table.id, sheetName: table.worksheet.name, rowCount };
  const found = bookTable(entry, place, columns);
  const lacking = entry.columns.find(({ key }) => found.indexOf(key) === undefined);
  if (lacking) throw new UserError(operationsText.ownColumnMissing, { sheet: place.sheetName, column: lacking.label });
  return found;
}

/** Keys of the columns by header, in every language: the first column with a header has it. */
function keysByHeader(entry: TableEntry): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const lang of languages)
    ownHeaders(entry, lang).forEach((header, at) => {
      if (!known.has(header)) known.set(header, entry.columns[at]?.key ?? "");
    });
  return known;
}

/**
 * Adds tables that are not there, each with a blank row on a sheet of its own behind the others. What a run that failed half way left
 * is gone on with: a sheet of that name that is blank or begins with the headers.
 * @throws UserError when the workbook's structure is protected
 */
export async function addOwnTables(
  context: Excel.RequestContext,
  entries: readonly TableEntry[],
  lang: Lang,
): Promise<void> {
  if (entries.length === 0) return;
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  const begun = entries.map((entry) => {
    const title = freeSheetName(entry.sheet[lang], new Set());
    const item = worksheets.items.find(({ name }) => name === title);
    if (!item) return null;
    const corner = item.getRangeByIndexes(0, 0, 2, entry.columns.length);
    corner.load("values");
    item.tables.load("items/name");
    const used = item.getUsedRangeOrNullObject(true);
    used.load("rowCount");
    return { item, corner, used };
  });
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  for (const [at, entry] of entries.entries()) {
    const headers = ownHeaders(entry, lang);
    const left = begun[at];
    const blank = left?.used.isNullObject === true;
    const headed = left?.used.isNullObject === false && left.used.rowCount <= 2;
    const ours = headed && headers.every((header, column) => left.corner.values[0]?.[column] === header);
    if (left && (blank || ours) && left.item.tables.items.length > 0) {
      // It has become a table, but not yet got its name.
      left.item.tables.getItem(left.item.tables.items[0]?.name ?? "").name = entry.key;
      continue;
    }
    if (protection.protected && !(left && (blank || ours))) throw new UserError(operationsText.structureLocked);
    const name = left && (blank || ours) ? left.item.name : freeSheetName(entry.sheet[lang], taken);
    const sheet = left && (blank || ours) ? left.item : worksheets.add(name);
    taken.add(name.toLowerCase());
    build(context, sheet, entry, headers);
    // Thousands of actions in one request would hold the pane.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a table
    await context.sync();
    await rest();
  }
  await context.sync();
}

function build(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  entry: TableEntry,
  headers: readonly string[],
): void {
  entry.columns.forEach((column, at) => {
    const format = numberFormat(column);
    const wide = widths.sign * (headers[at]?.length ?? 0) + 24;
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = Math.min(widths.most, Math.max(widths.least, wide));
    if (format !== "General") sheet.getRangeByIndexes(1, at, 1, 1).numberFormat = [[format]];
  });
  sheet.freezePanes.freezeRows(1);
  const area = sheet.getRangeByIndexes(0, 0, 2, headers.length);
  area.values = [[...headers], headers.map(() => "")];
  const table = context.workbook.tables.add(area, true);
  table.name = entry.key;
  table.style = theme.tableStyle;
}

/** Rows that go out in one request, so that one of them does not hold the pane. */
const rowsAtOnce = 250;

/**
 * Writes a table anew; it is then as long as the rows are.
 * @param rows cells in the order of the entry's columns
 * @throws UserError when the sheet is protected, or `signal` was set
 */
export async function writeOwnTable(
  context: Excel.RequestContext,
  table: BookTable,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  const { entry } = table;
  const item = context.workbook.tables.getItem(table.tableName);
  const whole = item.getRange();
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  // Into filtered rows Excel may put pieces at the wrong places.
  item.clearFilters();
  const sheet = context.workbook.worksheets.getItem(table.sheetName);
  try {
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = whole;
    const count = Math.max(1, rows.length);
    for (let at = 0; at < count; at += rowsAtOnce) {
      if (isDue()) await rest();
      const size = Math.min(rowsAtOnce, count - at);
      entry.columns.forEach((column, place) => {
        const range = sheet.getRangeByIndexes(
          rowIndex + 1 + at,
          columnIndex + (table.indexOf(column.key) ?? 0),
          size,
          1,
        );
        const format = numberFormat(column);
        if (format !== "General") range.numberFormat = Array.from({ length: size }, () => [format]);
        range.values = Array.from({ length: size }, (_, row) => [toExcel(rows[at + row]?.[place] ?? null)]);
      });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request a piece, not a row
      await context.sync();
    }
    const below = rowCount - 1 - count;
    if (below > 0) sheet.getRangeByIndexes(rowIndex + 1 + count, columnIndex, below, columnCount).clear("Contents");
    if (below !== 0) item.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, count + 1, columnCount));
    await context.sync();
  } catch (error) {
    throw asUserError(error, table.sheetName);
  }
}
