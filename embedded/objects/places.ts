/** What Range objects stand for, and how texts become areas. */
import type { Host } from "../host";
import { Book } from "../model/book";
import { fullName, parseRect, splitSheet } from "../model/address";
import { areaOf } from "../model/edit/tableForget";
import { referenceRect } from "../model/formula/references";
import { tokenize } from "../model/formula/tokens";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  bounding,
  endColumn,
  endRow,
  intersect,
  isWholeColumns,
  isWholeRows,
  onSheet,
} from "../model/rect";
import type { Sheet } from "../model/sheet";
import type { NameData, Rect } from "../model/types";
import { hostErrors } from "../protocol/hostError";

/** One area of a sheet. */
export interface Place {
  sheetId: string;
  rect: Rect;
}

/** Several areas of one sheet. */
export interface Places {
  sheetId: string;
  areas: Rect[];
}

/** The model behind a host. */
export function bookOf({ workbook }: Host): Book {
  if (!(workbook instanceof Book)) throw hostErrors.generalException("The workbook was not made by createWorkbook.");
  return workbook;
}
export const sheetOf = (host: Host, sheetId: string): Sheet => bookOf(host).sheet(sheetId);

export const wholeSheet: Rect = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };
export const isUnbounded = (rect: Rect): boolean => isWholeRows(rect) || isWholeColumns(rect);

/** A place that lies on its sheet. @throws InvalidArgument otherwise */
export function checked(sheetId: string, rect: Rect): Place {
  if (!onSheet(rect)) throw hostErrors.invalidArgument("The range does not lie on the sheet.");
  return { sheetId, rect };
}

/** "Plan!A1:B2", as `address` reads. */
export function addressOf(host: Host, { sheetId, rect }: Place): string {
  const name = sheetOf(host, sheetId).name;
  const whole = isWholeRows(rect) && isWholeColumns(rect);
  return whole ? fullName(name, rect).replace(/[^!]+$/, `1:${MAX_ROWS}`) : fullName(name, rect);
}

/** The place a formula that is a single reference points at; null when it points nowhere. */
export function placeOfFormula(book: Book, formula: string, home?: { sheetId: string; row?: number }): Place | null {
  const tokens = tokenize(formula).filter((token) => token.kind !== "space" && token.text !== "=");
  const [token] = tokens;
  if (tokens.length !== 1 || !token) return null;
  if (token.kind === "reference") {
    const sheet =
      token.sheetName === undefined ? (home ? book.sheet(home.sheetId) : undefined) : book.sheetByName(token.sheetName);
    return sheet ? { sheetId: sheet.id, rect: referenceRect(token) } : null;
  }
  if (token.kind === "structured") {
    const table = token.tableName === undefined ? undefined : book.tableByName(token.tableName);
    const rect = table && areaOf(table, token, home?.row);
    return table && rect ? { sheetId: table.sheetId, rect } : null;
  }
  if (token.kind !== "name") return null;
  const table = book.tableByName(token.text);
  if (table) return placeOfFormula(book, `=${table.name}[]`);
  const name = book.names.find((item) => item.name.toLowerCase() === token.text.toLowerCase());
  return name ? placeOfName(book, name) : null;
}

/** The place a defined name points at; null when it holds something else. */
export function placeOfName(book: Book, name: NameData): Place | null {
  return placeOfFormula(book, name.formula, name.sheetId === undefined ? undefined : { sheetId: name.sheetId });
}

/**
 * The place of an address or name as `worksheet.getRange` takes it; nothing = the whole sheet.
 * @throws InvalidArgument
 */
export function placeOfText(host: Host, sheetId: string, address: unknown): Place {
  if (address === undefined || address === null || address === "") return { sheetId, rect: wholeSheet };
  const book = bookOf(host);
  const refused = hostErrors.invalidArgument(`"${String(address)}" is no address on this sheet.`);
  if (typeof address !== "string") throw refused;
  const { sheetName, rest } = splitSheet(address.replace(/^=/, ""));
  if (sheetName !== undefined && book.sheetByName(sheetName)?.id !== sheetId) throw refused;
  const rect = parseRect(rest.trim());
  if (rect) return { sheetId, rect };
  const own = book.names.find(
    (item) =>
      item.name.toLowerCase() === rest.toLowerCase() && (item.sheetId === undefined || item.sheetId === sheetId),
  );
  const named = own ? placeOfName(book, own) : placeOfFormula(book, `=${rest}`, { sheetId });
  if (!named || named.sheetId !== sheetId) throw refused;
  return named;
}

/** The areas of a list of addresses, "A1:B2, D4". @throws InvalidArgument */
export function placesOfText(host: Host, sheetId: string, address: unknown): Places {
  if (address === undefined || address === null) return { sheetId, areas: [wholeSheet] };
  if (typeof address !== "string") throw hostErrors.invalidArgument("An address is a text.");
  return { sheetId, areas: address.split(",").map((part) => placeOfText(host, sheetId, part.trim()).rect) };
}

/** The place an argument means: a Range object, or an address that may name its sheet. */
export function placeOfArgument(host: Host, value: unknown, sheetId: string): Place {
  const candidate = value as { type?: { name?: string }; target?: Place } | null;
  if (typeof candidate === "object" && candidate?.type?.name === "Range" && candidate.target) return candidate.target;
  if (typeof value !== "string") throw hostErrors.invalidArgument("A Range or an address is needed.");
  const { sheetName, rest } = splitSheet(value.replace(/^=/, ""));
  const sheet = sheetName === undefined ? sheetOf(host, sheetId) : bookOf(host).sheetByName(sheetName);
  if (!sheet) throw hostErrors.invalidArgument(`There is no sheet "${sheetName}".`);
  return placeOfText(host, sheet.id, rest);
}

/** Hidden rows and columns left out: the lines of an area a person sees. */
export function visibleLines(sheet: Sheet, rect: Rect): { rows: number[]; columns: number[] } {
  const lines = (start: number, end: number, hidden: (index: number) => boolean | undefined): number[] => {
    const seen: number[] = [];
    for (let index = start; index < end; index += 1) if (!hidden(index)) seen.push(index);
    return seen;
  };
  return {
    rows: lines(rect.row, endRow(rect), (row) => sheet.rows.get(row)?.hidden),
    columns: lines(rect.column, endColumn(rect), (column) => sheet.columns.get(column)?.hidden),
  };
}

/** A formula argument: a Range object becomes a reference to its place, everything else stays. */
export function fullFormula(host: Host, value: unknown): unknown {
  const candidate = value as { type?: { name?: string }; target?: Place } | null;
  if (typeof candidate === "object" && candidate?.type?.name === "Range" && candidate.target)
    return `=${fullName(sheetOf(host, candidate.target.sheetId).name, candidate.target.rect, true)}`;
  return value;
}

/** The part of a place that holds something; null when nothing does. */
export function usedPart(host: Host, { sheetId, rect }: Place, valuesOnly: unknown): Place | null {
  const sheet = sheetOf(host, sheetId);
  let used = sheet.grid.used(valuesOnly !== true, rect);
  // Tables count as used even where their cells are blank.
  if (valuesOnly !== true)
    for (const table of host.workbook.tablesOn(sheetId)) {
      const part = intersect(table.range, rect);
      if (part) used = used ? bounding(used, part) : part;
    }
  return used ? { sheetId, rect: used } : null;
}
