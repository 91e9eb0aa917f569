/** Which formula cells depend on which areas. */
import { holds, intersect } from "../model/rect";
import type { CellValue, Rect } from "../model/types";
import type { FormulaNode } from "./ast";

/** One cell with a formula. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** null: it cannot be calculated here and keeps its value. */
  readonly tree: FormulaNode | null;
  /** The areas it reads. */
  reads: Dependency[];
  volatile: boolean;
  /** Uses a defined name. */
  named: boolean;
  /** Calls an add-in's function. */
  custom: boolean;
  /** What the cell shows now, computed or stored. */
  value: CellValue;
  /** The area its array result fills, its own cell included. */
  spill: Rect | null;
  /** The area it filled before the calculation under way. */
  spillBefore: Rect | null;
  /** Marked for calculation. */
  dirty: boolean;
  /** Where the calculation under way stands with it. */
  state: "idle" | "open" | "done" | "waiting";
  /** Taken out of the graph; answers that come later are dropped. */
  gone: boolean;
}

/** An area somebody reads. Equal areas are one object. */
export interface Dependency {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly readers: Set<FormulaCell>;
  /** Number of the calculation in which all dirty cells inside were done. */
  settledIn: number;
}

const width = 16_384;
const cellKey = (row: number, column: number): number => row * width + column;
/** Areas wider than this are kept in one list a sheet instead of one a column. */
const wide = 64;

class SheetGraph {
  readonly formulas = new Map<number, FormulaCell>();
  readonly single = new Map<number, Dependency>();
  readonly byColumn = new Map<number, Set<Dependency>>();
  readonly wide = new Set<Dependency>();
}

export class DependencyGraph {
  private readonly sheets = new Map<string, SheetGraph>();
  private readonly areas = new Map<string, Dependency>();

  formula(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.formulas.get(cellKey(row, column));
  }

  /** Every formula cell, of one sheet or of all. */
  *all(sheetId?: string): Iterable<FormulaCell> {
    if (sheetId !== undefined) yield* this.sheets.get(sheetId)?.formulas.values() ?? [];
    else for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  get size(): number {
    let count = 0;
    for (const sheet of this.sheets.values()) count += sheet.formulas.size;
    return count;
  }

  add(cell: FormulaCell, reads: readonly { sheetId: string; rect: Rect }[]): void {
    this.sheet(cell.sheetId).formulas.set(cellKey(cell.row, cell.column), cell);
    cell.reads = reads.map((area) => {
      const dependency = this.dependency(area.sheetId, area.rect);
      dependency.readers.add(cell);
      return dependency;
    });
  }

  remove(cell: FormulaCell): void {
    cell.gone = true;
    this.sheets.get(cell.sheetId)?.formulas.delete(cellKey(cell.row, cell.column));
    for (const dependency of cell.reads) {
      dependency.readers.delete(cell);
      if (dependency.readers.size === 0) this.forget(dependency);
    }
    cell.reads = [];
  }

  clear(): void {
    for (const cell of this.all()) cell.gone = true;
    this.sheets.clear();
    this.areas.clear();
  }

  /** Formula cells inside an area. */
  formulasIn(sheetId: string, rect: Rect): FormulaCell[] {
    const formulas = this.sheets.get(sheetId)?.formulas;
    if (!formulas) return [];
    const found: FormulaCell[] = [];
    if (rect.rowCount * rect.columnCount <= formulas.size) {
      for (let r = rect.row; r < rect.row + rect.rowCount; r += 1)
        for (let c = rect.column; c < rect.column + rect.columnCount; c += 1) {
          const cell = formulas.get(cellKey(r, c));
          if (cell) found.push(cell);
        }
    } else for (const cell of formulas.values()) if (holds(rect, cell.row, cell.column)) found.push(cell);
    return found;
  }

  /** Calls `visit` with every area somebody reads that shares a cell with the changed one. */
  touched(sheetId: string, rect: Rect, visit: (dependency: Dependency) => void): void {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return;
    if (rect.rowCount * rect.columnCount <= sheet.single.size) {
      for (let r = rect.row; r < rect.row + rect.rowCount; r += 1)
        for (let c = rect.column; c < rect.column + rect.columnCount; c += 1) {
          const found = sheet.single.get(cellKey(r, c));
          if (found) visit(found);
        }
    } else for (const found of sheet.single.values()) if (holds(rect, found.rect.row, found.rect.column)) visit(found);
    const columns = Math.min(rect.columnCount, wide);
    if (rect.columnCount > wide) for (const list of sheet.byColumn.values()) visitOverlapping(list, rect, visit);
    else
      for (let c = rect.column; c < rect.column + columns; c += 1) visitOverlapping(sheet.byColumn.get(c), rect, visit);
    visitOverlapping(sheet.wide, rect, visit);
  }

  private sheet(id: string): SheetGraph {
    let found = this.sheets.get(id);
    if (!found) this.sheets.set(id, (found = new SheetGraph()));
    return found;
  }

  private dependency(sheetId: string, rect: Rect): Dependency {
    const sheet = this.sheet(sheetId);
    const isSingle = rect.rowCount === 1 && rect.columnCount === 1;
    const key = isSingle ? "" : `${sheetId}:${rect.row}:${rect.column}:${rect.rowCount}:${rect.columnCount}`;
    const known = isSingle ? sheet.single.get(cellKey(rect.row, rect.column)) : this.areas.get(key);
    if (known) return known;
    const made: Dependency = { sheetId, rect, readers: new Set(), settledIn: 0 };
    if (isSingle) sheet.single.set(cellKey(rect.row, rect.column), made);
    else {
      this.areas.set(key, made);
      for (const list of this.lists(sheet, rect)) list.add(made);
    }
    return made;
  }

  private forget(dependency: Dependency): void {
    const { rect, sheetId } = dependency;
    const sheet = this.sheet(sheetId);
    if (rect.rowCount === 1 && rect.columnCount === 1) {
      sheet.single.delete(cellKey(rect.row, rect.column));
      return;
    }
    this.areas.delete(`${sheetId}:${rect.row}:${rect.column}:${rect.rowCount}:${rect.columnCount}`);
    for (const list of this.lists(sheet, rect)) list.delete(dependency);
  }

  private lists(sheet: SheetGraph, rect: Rect): Set<Dependency>[] {
    if (rect.columnCount > wide) return [sheet.wide];
    return Array.from({ length: rect.columnCount }, (_, i) => {
      const column = rect.column + i;
      let list = sheet.byColumn.get(column);
      if (!list) sheet.byColumn.set(column, (list = new Set()));
      return list;
    });
  }
}

function visitOverlapping(
  list: Iterable<Dependency> | undefined,
  rect: Rect,
  visit: (dependency: Dependency) => void,
): void {
  if (!list) return;
  for (const dependency of list) if (intersect(dependency.rect, rect)) visit(dependency);
}
