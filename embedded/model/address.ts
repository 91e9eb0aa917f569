/** A1 addresses, with and without sheet. */
import { MAX_COLUMNS, MAX_ROWS, endColumn, endRow, isWholeColumns, isWholeRows, onSheet } from "./rect";
import type { Rect } from "./types";

/** Letters of a 0-based column: 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** 0-based column of its letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" of a 0-based cell. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** "A1", "A1:B2", "A:C" or "2:5" of an area; `absolute` puts dollar signs. */
export function rectName(r: Rect, absolute = false): string {
  const d = absolute ? "$" : "";
  const column = (index: number): string => `${d}${columnName(index)}`;
  if (isWholeColumns(r)) return `${column(r.column)}:${column(endColumn(r) - 1)}`;
  if (isWholeRows(r)) return `${d}${r.row + 1}:${d}${endRow(r)}`;
  const first = `${column(r.column)}${d}${r.row + 1}`;
  return r.rowCount === 1 && r.columnCount === 1 ? first : `${first}:${column(endColumn(r) - 1)}${d}${endRow(r)}`;
}

/** Whether a sheet name can stand in a formula without quotes. */
const plainSheet = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

/** The sheet name as it stands before "!": quoted where Excel quotes it. */
export function sheetPrefix(name: string): string {
  const quoted = !plainSheet.test(name) || looksLikeCell.test(name) || /^(?:true|false)$/i.test(name);
  return `${quoted ? `'${name.replace(/'/g, "''")}'` : name}!`;
}

/** "Plan!A1:B2" of an area on a sheet. */
export const fullName = (sheetName: string, r: Rect, absolute = false): string =>
  sheetPrefix(sheetName) + rectName(r, absolute);

const a1 = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;
const wholeColumns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const wholeRows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** The area of an A1 text without sheet; undefined when it is none or lies outside a sheet. */
export function parseRect(text: string): Rect | undefined {
  const between = (r1: number, c1: number, r2: number, c2: number): Rect | undefined => {
    const area = {
      row: Math.min(r1, r2),
      column: Math.min(c1, c2),
      rowCount: Math.abs(r2 - r1) + 1,
      columnCount: Math.abs(c2 - c1) + 1,
    };
    return onSheet(area) ? area : undefined;
  };
  const cells = a1.exec(text);
  if (cells) {
    const row = Number(cells[2]) - 1;
    const column = columnIndex(cells[1] ?? "");
    return between(row, column, cells[4] ? Number(cells[4]) - 1 : row, cells[3] ? columnIndex(cells[3]) : column);
  }
  const columns = wholeColumns.exec(text);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = wholeRows.exec(text);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** Splits "'My plan'!A1" into sheet name and rest; no sheet = undefined. */
export function splitSheet(text: string): { sheetName?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark > 0 ? { sheetName: text.slice(0, mark), rest: text.slice(mark + 1) } : { rest: text };
}
