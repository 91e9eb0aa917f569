/** The sparse store of a sheet's cells. */
import type { Grid } from "./contract";
import { endColumn, endRow } from "./rect";
import type { Cell, Rect } from "./types";

type Row = (Cell | undefined)[];

/** Whether the cell has something to show or to calculate (a formatted blank cell has not). */
export const hasContent = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || cell.value !== null || cell.quotePrefix === true);

/** Rows by number, each an array of cells; row numbers are kept sorted for visits. */
export class SparseGrid implements Grid {
  private readonly byRow = new Map<number, Row>();
  private order: number[] | null = [];

  get(row: number, column: number): Cell | undefined {
    return this.byRow.get(row)?.[column];
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    const existing = this.byRow.get(row);
    if (cell === undefined) {
      if (!existing || column >= existing.length) return;
      existing[column] = undefined;
      while (existing.length > 0 && existing[existing.length - 1] === undefined) existing.length -= 1;
      if (existing.length === 0) {
        this.byRow.delete(row);
        this.order = null;
      }
      return;
    }
    if (existing) {
      while (existing.length < column) existing.push(undefined);
      existing[column] = cell;
      return;
    }
    const fresh: Row = new Array<Cell | undefined>(column).fill(undefined);
    fresh.push(cell);
    this.byRow.set(row, fresh);
    const last = this.order?.[this.order.length - 1];
    if (this.order && (last === undefined || row > last)) this.order.push(row);
    else this.order = null;
  }

  forEach(visit: (row: number, column: number, cell: Cell) => void, area?: Rect): void {
    const order = this.rowOrder();
    const start = area ? firstAtLeast(order, area.row) : 0;
    for (let i = start; i < order.length; i += 1) {
      const row = order[i] as number;
      if (area && row >= endRow(area)) return;
      const cells = this.byRow.get(row);
      if (!cells) continue;
      const end = area ? Math.min(endColumn(area), cells.length) : cells.length;
      for (let column = area?.column ?? 0; column < end; column += 1) {
        const cell = cells[column];
        if (cell) visit(row, column, cell);
      }
    }
  }

  /** Whether any existing cell of the area passes the test. */
  some(test: (cell: Cell) => boolean, area?: Rect): boolean {
    const hits: true[] = [];
    this.forEach((_row, _column, cell) => {
      if (hits.length === 0 && test(cell)) hits.push(true);
    }, area);
    return hits.length > 0;
  }

  used(formats = false, area?: Rect): Rect | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.forEach((row, column, cell) => {
      if (!hasContent(cell) && !(formats && cell.style !== 0)) return;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }, area);
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /** Takes every cell of the area out and gives them back in row order. */
  lift(area: Rect): { row: number; column: number; cell: Cell }[] {
    const lifted: { row: number; column: number; cell: Cell }[] = [];
    this.forEach((row, column, cell) => lifted.push({ row, column, cell }), area);
    for (const { row, column } of lifted) this.put(row, column, undefined);
    return lifted;
  }

  /** Renumbers whole rows from `from` on by `by` (rows that would fall on negative or existing numbers must be gone). */
  shiftRows(from: number, by: number): void {
    const moving = this.rowOrder().filter((row) => row >= from);
    const rows = moving.map((row) => [row, this.byRow.get(row)] as const);
    for (const row of moving) this.byRow.delete(row);
    for (const [row, cells] of rows) if (cells) this.byRow.set(row + by, cells);
    this.order = null;
  }

  private rowOrder(): number[] {
    this.order ??= [...this.byRow.keys()].sort((a, b) => a - b);
    return this.order;
  }
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
