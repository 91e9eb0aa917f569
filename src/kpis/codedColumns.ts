/** Columns as numbers: every distinct cell is read once, whatever the number of rows and of rules that ask. */
import { listedParts } from "../policy/listLabels";
import { parseBoolean } from "../policy/numberText";
import type { ColumnEntry, Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell } from "../policy/values";

/** A column by its distinct cells. */
export interface CodedColumn {
  /** The distinct cells, translated. */
  readonly values: readonly CellValue[];
  /** For every row the position in `values` of what it holds. */
  readonly codes: Int32Array;
}

/** What stands for a cell. */
export type Translation = (cell: CellValue) => CellValue;

/**
 * How cells of a column are translated: list labels to codes, several of them joined by commas, yes and no to booleans.
 * @returns null for a column whose cells are taken as they are
 */
export function translationOf({ type, list = "" }: ColumnEntry, policy: Policy): Translation | null {
  const code = (text: string): string | null => policy.listCode(list, text);
  const several = (cell: string): string =>
    listedParts(cell, code)
      .map((part) => part.code ?? part.text)
      .join(",");
  if (type === "boolean")
    return (cell) => (typeof cell === "string" || typeof cell === "number" ? (parseBoolean(cell) ?? cell) : cell);
  if (type === "multiList") return (cell) => (typeof cell === "string" ? several(cell) : cell);
  if (type === "list") return (cell) => (typeof cell === "string" ? (code(cell) ?? cell.trim()) : cell);
  return null;
}

/** @param translate what to make of each distinct cell; as it is when null */
export function codedColumn(cells: readonly CellValue[], translate: Translation | null): CodedColumn {
  const known = new Map<CellValue, number>();
  const values: CellValue[] = [];
  const codes = new Int32Array(cells.length);
  // Many rows hold what the row before them holds: the last cell is not looked up again.
  let last: CellValue | undefined;
  let code = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    if (cell !== last) {
      last = cell;
      code = known.get(cell) ?? values.length;
      if (code === values.length) {
        known.set(cell, code);
        values.push(translate ? translate(cell) : cell);
      }
    }
    codes[row] = code;
  }
  return { values, codes };
}

/** The cells of a coded column, row by row. */
export function cellsOf({ values, codes }: CodedColumn): readonly CellValue[] {
  const cells = new Array<CellValue>(codes.length);
  for (let row = 0; row < codes.length; row++) cells[row] = values[codes[row] ?? -1] ?? null;
  return cells;
}

/** 1 for every row whose cell is filled: neither blank nor an error. */
export function filledMarks(cells: readonly CellValue[]): Uint8Array {
  const marks = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (!isBlank(cell) && !isErrorCell(cell)) marks[row] = 1;
  }
  return marks;
}

/**
 * What each row's cell is to a figure: every distinct cell is judged once.
 * @param column undefined for one that is not installed: all its cells are blank
 * @param kindOf 0 to 255 for a cell
 */
export function kindsOf(
  column: CodedColumn | undefined,
  rows: number,
  kindOf: (cell: CellValue) => number,
): Uint8Array {
  const kinds = new Uint8Array(rows);
  if (!column) return kinds.fill(kindOf(null));
  const { values, codes } = column;
  const known = Uint8Array.from(values, kindOf);
  for (let row = 0; row < rows; row++) kinds[row] = known[codes[row] ?? 0] ?? 0;
  return kinds;
}
