/** What formulas see of the workbook while a calculation runs. */
import { contains, endColumn, endRow, intersect } from "../model/rect";
import type { WorkbookModel } from "../model/contract";
import type { CellValue, ErrorValue, Rect } from "../model/types";
import type { FormulaNode } from "./ast";
import type { NativeFunction, Place, Run, Surroundings } from "./evaluate";
import { isCustomName, nativeFunctions } from "./functions";
import type { FormulaCell } from "./graph";
import { clip } from "./references";
import type { Tracker } from "./tracker";
import type { FunctionLibrary } from "./univer";
import { Area, Matrix, error, isError, type Value } from "./values";

/** A formula read a cell that is still to be computed (OFFSET, INDIRECT and the like are not known beforehand). */
export class NotReady extends Error {
  constructor(readonly cell: FormulaCell) {
    super("A cell that is needed has not been computed yet.");
  }
}

/** A formula read a cell that waits for a custom function. */
export class StillWaiting extends Error {}

/** Matrices kept for a pass, counted in cells. */
const keptCells = 4_000_000;

export class Surface implements Surroundings {
  private readonly matrices = new Map<string, Matrix>();
  private readonly numberLists = new Map<string, readonly number[] | ErrorValue>();
  private kept = 0;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly tracker: Tracker,
    private readonly univer: () => FunctionLibrary | undefined,
  ) {}

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  /** A pass begins: what was read before may have changed. */
  begin(): void {
    this.matrices.clear();
    this.numberLists.clear();
    this.kept = 0;
  }

  cell(sheetId: string, row: number, column: number): CellValue {
    const cell = this.workbook.sheet(sheetId).grid.get(row, column);
    if (!cell) return null;
    return cell.formula === undefined ? cell.value : this.computed(sheetId, row, column, cell.value);
  }

  matrix(area: Area): Matrix {
    const rect = clip(area.rect, this.workbook.sheet(area.sheetId));
    const key = `${area.sheetId}:${rect.row}:${rect.column}:${rect.rowCount}:${rect.columnCount}`;
    const known = this.matrices.get(key);
    if (known) return known;
    const data = new Array<CellValue>(rect.rowCount * rect.columnCount).fill(null);
    this.each(new Area(area.sheetId, rect), (value, row, column) => {
      data[(row - rect.row) * rect.columnCount + column - rect.column] = value;
    });
    const made = new Matrix(rect.rowCount, rect.columnCount, data);
    this.keep(data.length);
    this.matrices.set(key, made);
    return made;
  }

  numbers(area: Area): readonly number[] | ErrorValue {
    const { sheetId, rect } = area;
    const key = `${sheetId}:${rect.row}:${rect.column}:${rect.rowCount}:${rect.columnCount}`;
    const known = this.numberLists.get(key);
    if (known) return known;
    const found: number[] = [];
    let wrong: ErrorValue | undefined;
    this.each(area, (value) => {
      if (typeof value === "number") found.push(value);
      else if (isError(value)) wrong ??= value;
    });
    const made = wrong ?? found;
    this.keep(found.length + 1);
    this.numberLists.set(key, made);
    return made;
  }

  each(area: Area, visit: (value: CellValue, row: number, column: number) => void): void {
    const { sheetId } = area;
    this.workbook.sheet(sheetId).grid.forEach((row, column, cell) => {
      if (cell.formula !== undefined) visit(this.computed(sheetId, row, column, cell.value), row, column);
      else if (cell.value !== null) visit(cell.value, row, column);
    }, area.rect);
  }

  sheetId(name: string): string | undefined {
    return this.tracker.references.sheetId(name);
  }

  table(node: FormulaNode & { kind: "table" }, at: Place): Area | ReturnType<typeof error> {
    return this.tracker.references.table(node, at);
  }

  name(name: string, sheetId: string): FormulaNode | undefined {
    return this.tracker.references.name(name, sheetId);
  }

  bareTable(name: string): Area | undefined {
    return this.tracker.references.bareTable(name);
  }

  spillArea(area: Area): Area | undefined {
    const anchor = this.tracker.graph.formula(area.sheetId, area.rect.row, area.rect.column);
    if (!anchor) return undefined;
    if (anchor.dirty) this.computed(area.sheetId, area.rect.row, area.rect.column, null);
    return anchor.spill ? new Area(area.sheetId, anchor.spill) : undefined;
  }

  isAbsent(name: string): boolean {
    return this.workbook.absentFunctions.has(name.toUpperCase());
  }

  native(name: string): NativeFunction | undefined {
    return nativeFunctions.get(name);
  }

  library(name: string, args: readonly (Value | undefined)[], run: Run): Value {
    return this.univer()?.call(name, args, run) ?? error("#NAME?");
  }

  isCustom(name: string): boolean {
    return isCustomName(name);
  }

  hidden(sheetId: string, row: number): "no" | "filtered" | "byHand" {
    if (!this.workbook.sheet(sheetId).rows.get(row)?.hidden) return "no";
    const filtered = this.workbook.tables.some(
      (table) =>
        table.sheetId === sheetId && table.filters.size > 0 && row >= table.range.row && row < endRow(table.range),
    );
    return filtered ? "filtered" : "byHand";
  }

  formulaAt(sheetId: string, row: number, column: number): string | undefined {
    return this.workbook.sheet(sheetId).grid.get(row, column)?.formula;
  }

  now(): Date {
    return new Date();
  }

  /** Whether an array result finds its place free: no other content, no table, inside the sheet. */
  canSpill(anchor: FormulaCell, rect: Rect): boolean {
    const { sheetId } = anchor;
    if (endRow(rect) > 1_048_576 || endColumn(rect) > 16_384) return false;
    if (this.workbook.tables.some((table) => table.sheetId === sheetId && intersect(table.range, rect))) return false;
    let free = true;
    this.workbook.sheet(sheetId).grid.forEach((row, column, cell) => {
      if (row === anchor.row && column === anchor.column) return;
      const own =
        cell.spillFrom !== undefined &&
        anchor.spillBefore !== null &&
        contains(anchor.spillBefore, { row, column, rowCount: 1, columnCount: 1 });
      if (!own && (cell.formula !== undefined || cell.value !== null)) free = false;
    }, rect);
    return free;
  }

  /** Cells of the anchor's earlier array that its new one does not fill. */
  *spillCells(anchor: FormulaCell, before: Rect): Iterable<{ row: number; column: number }> {
    for (let row = before.row; row < endRow(before); row += 1)
      for (let column = before.column; column < endColumn(before); column += 1) {
        if (row === anchor.row && column === anchor.column) continue;
        if (!anchor.spill || !contains(anchor.spill, { row, column, rowCount: 1, columnCount: 1 }))
          yield { row, column };
      }
  }

  /** Makes room for so many more cells. */
  private keep(cells: number): void {
    this.kept += cells;
    if (this.kept <= keptCells) return;
    this.matrices.clear();
    this.numberLists.clear();
    this.kept = cells;
  }

  private computed(sheetId: string, row: number, column: number, stored: CellValue): CellValue {
    const formula = this.tracker.graph.formula(sheetId, row, column);
    if (!formula) return stored;
    if (formula.dirty) {
      if (formula.state === "waiting") throw new StillWaiting("A cell that is needed waits for a custom function.");
      throw new NotReady(formula);
    }
    return formula.value;
  }
}
