/** Follows the changes of a workbook: keeps the dependency graph and the set of cells that must be computed. */
import type { Change, WorkbookModel } from "../model/contract";
import { parseRect } from "../model/address";
import { holds, intersect, MAX_COLUMNS, MAX_ROWS, sameRect } from "../model/rect";
import type { Cell, Rect } from "../model/types";
import { DependencyGraph, type Dependency, type FormulaCell } from "./graph";
import { parseFormula } from "./parse";
import { References } from "./references";
import { follow, isShift, type Shift } from "./shiftMap";

interface Edited {
  sheetId: string;
  rect: Rect;
}

export class Tracker {
  graph = new DependencyGraph();
  readonly references: References;
  /** Cells to be computed. */
  readonly dirty = new Set<FormulaCell>();
  private readonly spillers = new Set<FormulaCell>();
  private readonly volatile = new Set<FormulaCell>();
  private edited: Edited[] = [];
  private rewritten: Edited[] = [];
  private shifts: Shift[] = [];
  /** Sheets, tables or names changed: every formula may read other areas than before. */
  private stale = false;
  private refresh = false;
  /** A table may have lost or got its headers or totals. */
  private restyled = false;
  /** A defined name came, went or means something else. */
  private renamed = false;
  private dirtyColumns = new Map<string, FormulaCell[]>();

  constructor(private readonly workbook: WorkbookModel) {
    this.references = new References(workbook);
    this.build();
  }

  /** Whether changes were taken in that the graph does not know yet. */
  get pending(): boolean {
    return this.stale || this.refresh || this.edited.length > 0 || this.rewritten.length > 0;
  }

  /** Takes a change in; the graph follows with `absorb`. */
  note(change: Change): void {
    switch (change.kind) {
      case "cells":
        if (isShift(change)) {
          this.shifts.push(change);
          this.edited = this.edited.flatMap((area) => moveEdited(area, change));
          this.stale = true;
        }
        if (change.changeType !== "RowDeleted" && change.changeType !== "ColumnDeleted")
          this.edited.push({ sheetId: change.sheetId, rect: change.rect });
        break;
      case "formulas":
        for (const { row, column } of change.cells)
          this.rewritten.push({ sheetId: change.sheetId, rect: { row, column, rowCount: 1, columnCount: 1 } });
        break;
      case "sheet":
        if (change.what === "added" || change.what === "deleted" || change.what === "renamed") this.stale = true;
        break;
      case "table":
        if (change.what === "filter") this.refresh = true;
        else if (change.what === "style") this.restyled = true;
        else this.stale = true;
        break;
      case "name":
        this.stale = true;
        this.renamed = true;
        break;
      default:
    }
  }

  /** Brings the graph up to the changes taken in and marks what they made stale. */
  absorb(): void {
    // What references mean changes with sheets, tables and names alone.
    if (this.restyled) this.references.forget();
    this.restyled = false;
    if (this.stale) this.rebuild();
    else
      for (const { sheetId, rect } of this.rewritten)
        for (const cell of this.reread(sheetId, rect)) if (/#REF!/.test(cell.text)) this.mark([cell]);
    const edited = this.edited;
    // Whatever an edit was, volatile formulas follow it.
    if (this.stale || edited.length > 0 || this.refresh) this.mark(this.volatile);
    this.edited = [];
    this.rewritten = [];
    this.shifts = [];
    this.stale = false;
    const areas = edited.filter(({ sheetId }) => this.exists(sheetId));
    for (const { sheetId, rect } of areas) this.mark(this.reread(sheetId, rect));
    for (const { sheetId, rect } of areas) {
      this.markReaders(sheetId, rect);
      this.retrySpills(sheetId, rect);
    }
    if (this.renamed) this.mark([...this.graph.all()].filter((cell) => cell.named));
    this.refresh = false;
    this.renamed = false;
  }

  /** Marks cells and everything that depends on them. */
  mark(cells: Iterable<FormulaCell>): void {
    const queue: FormulaCell[] = [];
    const put = (cell: FormulaCell): void => {
      if (cell.dirty || cell.gone) return;
      cell.dirty = true;
      this.dirty.add(cell);
      queue.push(cell);
    };
    for (const cell of cells) put(cell);
    const seen = new Set<Dependency>();
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      const own = { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
      for (const rect of cell.spill ? [cell.spill] : [own])
        this.graph.touched(cell.sheetId, rect, (dependency) => {
          if (seen.has(dependency)) return;
          seen.add(dependency);
          for (const reader of dependency.readers) put(reader);
        });
    }
  }

  /** A pass begins: nothing of it has been computed. */
  beginPass(): void {
    this.dirtyColumns = new Map();
    for (const cell of this.dirty) {
      cell.state = "idle";
      const key = `${cell.sheetId}:${cell.column}`;
      const list = this.dirtyColumns.get(key);
      if (list) list.push(cell);
      else this.dirtyColumns.set(key, [cell]);
    }
  }

  endPass(): void {
    this.dirtyColumns = new Map();
  }

  /** What stands between a cell and its computation: dirty cells it reads. */
  precedents(cell: FormulaCell, pass: number): { idle: FormulaCell[]; waiting: boolean; circular: boolean } {
    const idle: FormulaCell[] = [];
    let waiting = false;
    let circular = false;
    const look = (found: FormulaCell): void => {
      if (found.state === "idle") idle.push(found);
      else if (found.state === "waiting") waiting = true;
      else if (found.state === "open") circular = true;
    };
    for (const dependency of cell.reads) {
      if (dependency.settledIn === pass) continue;
      const { sheetId, rect } = dependency;
      let open = 0;
      const each = (found: FormulaCell): void => {
        if (!found.dirty) return;
        open += 1;
        look(found);
      };
      if (rect.rowCount === 1 && rect.columnCount === 1) {
        const found = this.graph.formula(sheetId, rect.row, rect.column);
        if (found) each(found);
      } else this.dirtyIn(sheetId, rect, each);
      for (const spiller of this.spillers) {
        if (
          spiller !== cell &&
          spiller.dirty &&
          spiller.sheetId === sheetId &&
          spiller.spill &&
          intersect(spiller.spill, rect)
        )
          each(spiller);
      }
      if (open === 0) dependency.settledIn = pass;
    }
    return { idle, waiting, circular };
  }

  done(cell: FormulaCell): void {
    cell.dirty = false;
    this.dirty.delete(cell);
  }

  /** The cell has, or had, an array result. */
  spilling(cell: FormulaCell): void {
    if (cell.spill || isSpillError(cell)) this.spillers.add(cell);
    else this.spillers.delete(cell);
  }

  /** Cells of an array result have changed: their readers are computed again. */
  spilled(sheetId: string, rect: Rect, anchor: FormulaCell): void {
    const readers = new Set<FormulaCell>();
    this.graph.touched(sheetId, rect, (dependency) => {
      const onlyAnchor = sameRect(dependency.rect, {
        row: anchor.row,
        column: anchor.column,
        rowCount: 1,
        columnCount: 1,
      });
      // Who reads only the anchor has its value already, unless it asked for the whole array (A1#).
      for (const reader of dependency.readers)
        if (reader !== anchor && (!onlyAnchor || reader.volatile)) readers.add(reader);
    });
    this.mark(readers);
  }

  private dirtyIn(sheetId: string, rect: Rect, visit: (cell: FormulaCell) => void): void {
    const inColumn = (list: readonly FormulaCell[] | undefined): void => {
      if (list) for (const cell of list) if (cell.dirty && holds(rect, cell.row, cell.column)) visit(cell);
    };
    if (rect.columnCount <= this.dirtyColumns.size) {
      for (let i = 0; i < rect.columnCount; i += 1) inColumn(this.dirtyColumns.get(`${sheetId}:${rect.column + i}`));
    } else for (const [key, list] of this.dirtyColumns) if (key.startsWith(`${sheetId}:`)) inColumn(list);
  }

  private markReaders(sheetId: string, rect: Rect): void {
    const readers: FormulaCell[] = [];
    this.graph.touched(sheetId, rect, (dependency) => readers.push(...dependency.readers));
    this.mark(readers);
  }

  /** Array results that were blocked, or that somebody wrote into, try again. */
  private retrySpills(sheetId: string, rect: Rect): void {
    for (const cell of [...this.spillers]) {
      if (cell.gone) this.spillers.delete(cell);
      else if (cell.sheetId === sheetId && (isSpillError(cell) || (cell.spill && intersect(cell.spill, rect))))
        this.mark([cell]);
    }
  }

  /** Reads the formulas of an area again; returns those that stand there now. */
  private reread(sheetId: string, rect: Rect): FormulaCell[] {
    for (const cell of this.graph.formulasIn(sheetId, rect)) this.drop(cell);
    const found: FormulaCell[] = [];
    this.workbook.sheet(sheetId).grid.forEach((row, column, cell) => {
      if (cell.formula !== undefined) found.push(this.register(sheetId, row, column, cell));
    }, rect);
    return found;
  }

  private register(sheetId: string, row: number, column: number, cell: Cell): FormulaCell {
    const text = cell.formula ?? "";
    const made: FormulaCell = {
      sheetId,
      row,
      column,
      text,
      tree: parseFormula(text),
      reads: [],
      volatile: false,
      custom: false,
      named: false,
      value: cell.value,
      spill: null,
      spillBefore: null,
      dirty: false,
      state: "idle",
      gone: false,
    };
    const found = made.tree && this.references.reads(made.tree, made);
    if (found) Object.assign(made, { volatile: found.volatile, custom: found.custom, named: found.named });
    if (made.volatile) this.volatile.add(made);
    this.graph.add(made, found?.areas ?? []);
    return made;
  }

  private drop(cell: FormulaCell): void {
    this.graph.remove(cell);
    this.dirty.delete(cell);
    this.volatile.delete(cell);
    // Its array result goes with the cell: the model clears what it had filled when the anchor is overwritten.
    this.spillers.delete(cell);
  }

  private build(): void {
    this.graph = new DependencyGraph();
    this.volatile.clear();
    this.spillers.clear();
    for (const sheet of this.workbook.sheets) {
      const spilled = new Map<string, { row: number; column: number }>();
      sheet.grid.forEach((row, column, cell) => {
        if (cell.formula !== undefined) this.register(sheet.id, row, column, cell);
        else if (cell.spillFrom !== undefined) spilled.set(cell.spillFrom, { row, column });
      });
      // The last filled cell in reading order is the far corner of the array.
      for (const [address, corner] of spilled) {
        const at = parseRect(address);
        const anchor = at && this.graph.formula(sheet.id, at.row, at.column);
        if (!at || !anchor) continue;
        anchor.spill = {
          row: at.row,
          column: at.column,
          rowCount: corner.row - at.row + 1,
          columnCount: corner.column - at.column + 1,
        };
        this.spillers.add(anchor);
      }
    }
  }

  /** Builds the graph anew; cells whose formula reads the same (moved) areas as before keep their values. */
  private rebuild(): void {
    this.references.forget();
    const before = [...this.graph.all()];
    const wasDirty = new Set(this.dirty);
    this.dirty.clear();
    const followed = new Map<
      string,
      { cell: FormulaCell; reads: { sheetId: string; rect?: Rect }[]; unchanged: boolean }
    >();
    for (const cell of before) {
      const place = this.followAll(cell.sheetId, { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 });
      if (!place) continue;
      const areas = cell.reads.map((area) => ({
        sheetId: area.sheetId,
        moved: this.followAll(area.sheetId, area.rect),
      }));
      const unchanged = areas.every(({ moved }) => moved !== null && !moved.touched);
      const reads = areas.map(({ sheetId, moved }) => ({ sheetId, rect: moved?.rect }));
      followed.set(`${cell.sheetId}:${place.rect.row}:${place.rect.column}`, { cell, reads, unchanged });
    }
    for (const cell of before) cell.gone = true;
    this.build();
    const changed: FormulaCell[] = [];
    for (const cell of this.graph.all()) {
      const old = followed.get(`${cell.sheetId}:${cell.row}:${cell.column}`);
      const same =
        old &&
        !wasDirty.has(old.cell) &&
        old.unchanged &&
        cell.reads.length === old.reads.length &&
        cell.reads.every((area, i) => sameArea(area, old.reads[i])) &&
        /#REF!/.test(cell.text) === /#REF!/.test(old.cell.text);
      if (!same) changed.push(cell);
    }
    this.mark(changed);
  }

  /** An area after all shifts taken in; null = gone or not known. */
  private followAll(sheetId: string, rect: Rect): { rect: Rect; touched: boolean } | null {
    let moved = { rect, touched: false };
    for (const shift of this.shifts) {
      if (shift.sheetId !== sheetId) continue;
      const next = follow(moved.rect, shift);
      if (next === null || next === "unknown") return null;
      moved = { rect: next.rect, touched: moved.touched || next.touched };
    }
    return moved;
  }

  private exists(sheetId: string): boolean {
    return this.workbook.sheets.some((sheet) => sheet.id === sheetId);
  }
}

const sameArea = (a: Dependency, b: { sheetId: string; rect?: Rect } | undefined): boolean =>
  b?.rect !== undefined && a.sheetId === b.sheetId && sameRect(a.rect, b.rect);

const isSpillError = (cell: FormulaCell): boolean =>
  typeof cell.value === "object" && cell.value !== null && cell.value.error === "#SPILL!";

/** Where an edited area is after cells moved: where that is not told, everything right of it and below it. */
function moveEdited(area: Edited, shift: Shift): Edited[] {
  if (area.sheetId !== shift.sheetId) return [area];
  const moved = follow(area.rect, shift);
  if (moved === null) return [];
  if (moved !== "unknown") return [{ sheetId: area.sheetId, rect: moved.rect }];
  const { row, column } = area.rect;
  return [
    { sheetId: area.sheetId, rect: { row, column, rowCount: MAX_ROWS - row, columnCount: MAX_COLUMNS - column } },
  ];
}
