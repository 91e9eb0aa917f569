/** A1 references. Rows and columns are 0-based everywhere; the text form is Excel's. */

/** Excel's grid. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells. */
export interface CellArea {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

const columnNames: string[] = [];

/** Letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  columnNames[column] = name;
  return name;
}

/** 0-based column of its letters: "AA" → 26. The letters are not checked. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + ((letters.charCodeAt(i) & 0xdf) - 64);
  return column - 1;
}

/** "B3" for row 2, column 1. */
export const cellRef = (row: number, column: number): string => columnName(column) + (row + 1);

/** "A1:B3" of an area, "A1" of a single cell. */
export function areaRef(area: CellArea): string {
  const first = cellRef(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellRef(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

const areaPattern = /^(\$?([A-Z]{1,3}))?(\$?([0-9]{1,7}))?(?::(\$?([A-Z]{1,3}))?(\$?([0-9]{1,7}))?)?$/i;

/**
 * An area from its text: "A1", "$A$1:B3", whole columns "A:C" and whole rows "1:3".
 * @returns the area, or undefined when the text is none
 */
export function parseArea(text: string): CellArea | undefined {
  const match = areaPattern.exec(text.trim());
  if (!match) return undefined;
  const isPair = text.includes(":");
  const [, , firstColumn, , firstRow, , secondColumn, , secondRow] = match;
  if (!isPair && !(firstColumn && firstRow)) return undefined;
  if (isPair && (!!firstColumn !== !!secondColumn || !!firstRow !== !!secondRow || (!firstColumn && !firstRow)))
    return undefined;
  const left = firstColumn ? columnIndex(firstColumn) : 0;
  const right = secondColumn ? columnIndex(secondColumn) : firstColumn ? left : maxColumns - 1;
  const top = firstRow ? Number(firstRow) - 1 : 0;
  const bottom = secondRow ? Number(secondRow) - 1 : firstRow ? top : maxRows - 1;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  const area = { row, column, rowCount: Math.abs(bottom - top) + 1, columnCount: Math.abs(right - left) + 1 };
  const isInside = row >= 0 && row + area.rowCount <= maxRows && column + area.columnCount <= maxColumns;
  return isInside ? area : undefined;
}

/** The areas of a space-separated list ("A1:A5 C3"); what is no area is left out. */
export function parseAreas(text: string): CellArea[] {
  return text.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}
