/** The calculation of one workbook: follows its changes, computes what they made stale, puts the results into the model. */
import { cellName, fullName } from "../model/address";
import type { Calculator, Change, InvokeFunctions, WorkbookModel } from "../model/contract";
import type { CellValue, Rect } from "../model/types";
import { walk, type FormulaNode } from "./ast";
import { CustomCalls } from "./customCalls";
import { Run, type Place } from "./evaluate";
import { isCustomName, nativeFunctions } from "./functions";
import type { FormulaCell } from "./graph";
import { parseFormula } from "./parse";
import { Matrix, error, isError } from "./values";
import { NotReady, StillWaiting, Surface } from "./surface";
import { Tracker } from "./tracker";
import { loadUniver, type FunctionLibrary, type LoadLibrary } from "./univer";

/** A calculator that also answers single formulas (conditional formats, validation, named formulas). */
export interface FormulaCalculator extends Calculator {
  /**
   * Computes one formula as if it stood in a cell, without storing anything. Custom functions are not called (#BUSY!).
   * @param formula with or without leading "="
   * @param at the cell it is seen from
   * @param writtenFor the cell it was written for, when its relative references must move (conditional formats, validation)
   * @returns one value, or rows of values
   */
  evaluate(formula: string, at: Place, writtenFor?: { row: number; column: number }): CellValue | CellValue[][];

  /**
   * What a formula gives while a cell holds another value, as validation sees what is typed; the workbook stays as it is.
   * @param at the cell, from which the formula is seen
   * @param value what the cell would hold
   * @param writtenFor as for `evaluate`
   */
  evaluateTyped(
    formula: string,
    at: Place,
    value: CellValue,
    writtenFor: { row: number; column: number },
  ): CellValue | CellValue[][];
}

/** One result on its way into the model. */
interface Result {
  sheetId: string;
  row: number;
  column: number;
  value: CellValue;
  spillFrom?: string;
}

/** Rounds of a calculation: each chain of custom functions and each array that changes its size takes one more. */
const maxRounds = 100;

/**
 * Makes the calculation for one workbook.
 * @param load brings Univer's function library; the default loads it from the installed packages
 */
export function createCalculator(load: LoadLibrary = loadUniver): FormulaCalculator {
  return new WorkbookCalculator(load);
}

class WorkbookCalculator implements FormulaCalculator {
  private workbook: WorkbookModel | undefined;
  private tracker!: Tracker;
  private surface!: Surface;
  private calls!: CustomCalls;
  private library: FunctionLibrary | undefined;
  private loading: Promise<FunctionLibrary> | undefined;
  private unsubscribe: () => void = () => undefined;
  private settling: Promise<void> | undefined;
  private disposed = false;
  private number = 0;

  constructor(private readonly load: LoadLibrary) {}

  async attach(workbook: WorkbookModel, invoke: InvokeFunctions): Promise<void> {
    this.unsubscribe();
    this.workbook = workbook;
    this.calls = new CustomCalls(invoke);
    this.tracker = new Tracker(workbook);
    this.surface = new Surface(workbook, this.tracker, () => this.library);
    this.unsubscribe = workbook.subscribe((change: Change) => {
      if (change.origin.by !== "calculation") this.tracker.note(change);
    });
    // A stored value counts as computed; only what never was is computed now, except through add-ins that are not here yet.
    const missing = [...this.tracker.graph.all()].filter((cell) => cell.value === null && cell.tree !== null);
    this.tracker.mark(missing.filter((cell) => !cell.custom));
    await this.settle();
    this.tracker.mark(missing.filter((cell) => cell.custom && !cell.gone));
  }

  settle(): Promise<void> {
    this.settling ??= this.rounds(false).finally(() => (this.settling = undefined));
    return this.settling;
  }

  async recalculateAll(): Promise<void> {
    await this.settling?.catch(() => undefined);
    this.settling = this.rounds(true).finally(() => (this.settling = undefined));
    await this.settling;
  }

  evaluate(formula: string, at: Place, writtenFor?: { row: number; column: number }): CellValue | CellValue[][] {
    const tree = parseFormula(formula.startsWith("=") ? formula : `=${formula}`);
    if (!tree) return error("#NAME?");
    // What was read before stays valid until an edit: a column of conditional formats asks for the same ranges again and again.
    if (this.tracker.pending) {
      this.tracker.absorb();
      this.surface.begin();
    }
    const moved = writtenFor && { rows: at.row - writtenFor.row, columns: at.column - writtenFor.column };
    const run = new Run(this.surface, at, () => undefined, null, 0, moved);
    try {
      const value = run.read(run.value(tree));
      return value instanceof Matrix ? value.toRows() : value;
    } catch (problem) {
      if (problem instanceof NotReady || problem instanceof StillWaiting) return error("#BUSY!");
      throw problem;
    }
  }

  evaluateTyped(
    formula: string,
    at: Place,
    value: CellValue,
    writtenFor: { row: number; column: number },
  ): CellValue | CellValue[][] {
    const grid = this.workbook?.sheet(at.sheetId).grid;
    if (!grid) return error("#REF!");
    this.tracker.absorb();
    const before = grid.get(at.row, at.column);
    grid.put(at.row, at.column, { value, style: before?.style ?? 0 });
    this.surface.begin();
    try {
      return this.evaluate(formula, at, writtenFor);
    } finally {
      grid.put(at.row, at.column, before);
      this.surface.begin();
    }
  }

  dispose(): void {
    this.disposed = true;
    this.unsubscribe();
    this.library?.dispose();
    this.library = undefined;
  }

  private async rounds(everything: boolean): Promise<void> {
    if (!this.workbook) return;
    const { tracker } = this;
    for (let round = 0; round < maxRounds; round += 1) {
      if (this.disposed) return;
      tracker.absorb();
      if (everything && round === 0) tracker.mark(tracker.graph.all());
      if (this.workbook.calculationMode === "Manual" && !everything) return;
      if (tracker.dirty.size === 0) return;
      await this.needLibrary();
      this.pass();
      if (this.calls.pending === 0) continue;
      await this.calls.send();
    }
    this.giveUp();
  }

  /** Loads Univer when a function of its library is about to be called. */
  private async needLibrary(): Promise<void> {
    if (this.library) return;
    const named = this.workbook?.names.map((item) => parseFormula(item.formula)) ?? [];
    if (![...this.tracker.dirty].some((cell) => callsLibrary(cell.tree)) && !named.some(callsLibrary)) return;
    this.loading ??= this.load();
    this.library = await this.loading;
  }

  /** Computes every dirty cell whose custom functions have answers, in the order of dependence, and stores the results. */
  private pass(): void {
    const { tracker, surface } = this;
    this.number += 1;
    surface.begin();
    tracker.beginPass();
    const results: Result[] = [];
    const spills: { sheetId: string; rect: Rect; anchor: FormulaCell }[] = [];
    const stack: FormulaCell[] = [];
    for (const root of [...tracker.dirty]) {
      if (root.state !== "idle") continue;
      stack.push(root);
      for (let cell = stack[stack.length - 1]; cell; cell = stack[stack.length - 1]) {
        if (cell.state === "done" || cell.state === "waiting" || cell.gone) {
          stack.pop();
          continue;
        }
        const first = cell.state === "idle";
        cell.state = "open";
        const before = tracker.precedents(cell, this.number);
        if (first && before.idle.length > 0) {
          stack.push(...before.idle);
          continue;
        }
        if (before.waiting) cell.state = "waiting";
        else if (before.circular) this.finish(cell, 0, results, spills);
        else {
          const needed = this.compute(cell, results, spills);
          if (needed) {
            stack.push(needed);
            continue;
          }
        }
        stack.pop();
      }
    }
    tracker.endPass();
    surface.begin();
    if (results.length > 0) this.workbook?.putResults(results);
    for (const { sheetId, rect, anchor } of spills) tracker.spilled(sheetId, rect, anchor);
  }

  /** @returns a cell that has to be computed first, if the formula turned out to read one */
  private compute(
    cell: FormulaCell,
    results: Result[],
    spills: { sheetId: string; rect: Rect; anchor: FormulaCell }[],
  ): FormulaCell | undefined {
    if (!cell.tree) {
      this.finish(cell, cell.value ?? error("#NAME?"), results, spills);
      return undefined;
    }
    const run = new Run(this.surface, cell, (name, args, content) =>
      this.calls.ask(cell, name, args, content, () => this.address(cell)),
    );
    try {
      const value = run.read(run.value(cell.tree));
      if (run.pending) cell.state = "waiting";
      else this.finish(cell, value, results, spills);
    } catch (problem) {
      if (problem instanceof StillWaiting) cell.state = "waiting";
      else if (problem instanceof NotReady) {
        if (problem.cell.state !== "open") return problem.cell;
        this.finish(cell, 0, results, spills);
      } else throw problem;
    }
    return undefined;
  }

  private finish(
    cell: FormulaCell,
    computed: CellValue | Matrix,
    results: Result[],
    spills: { sheetId: string; rect: Rect; anchor: FormulaCell }[],
  ): void {
    cell.state = "done";
    this.tracker.done(cell);
    this.calls.forget(cell);
    const { sheetId, row, column } = cell;
    const before = cell.spill;
    cell.spillBefore = before;
    let value = computed instanceof Matrix ? computed.at(0, 0) : computed;
    cell.spill = null;
    if (computed instanceof Matrix && computed.data.length > 1) {
      const rect = { row, column, rowCount: computed.rows, columnCount: computed.columns };
      if (this.surface.canSpill(cell, rect)) {
        cell.spill = rect;
        const spillFrom = cellName(row, column);
        for (let r = 0; r < computed.rows; r += 1)
          for (let c = 0; c < computed.columns; c += 1)
            if (r + c > 0)
              results.push({ sheetId, row: row + r, column: column + c, value: computed.at(r, c) ?? 0, spillFrom });
      } else value = error("#SPILL!");
    }
    if (before)
      for (const place of this.surface.spillCells(cell, before)) results.push({ sheetId, ...place, value: null });
    for (const rect of [before, cell.spill]) if (rect) spills.push({ sheetId, rect, anchor: cell });
    const shown = value ?? 0;
    if (!same(shown, cell.value)) results.push({ sheetId, row, column, value: shown });
    cell.value = shown;
    if (before || computed instanceof Matrix) this.tracker.spilling(cell);
  }

  /** What never came to an end shows #BUSY!. */
  private giveUp(): void {
    const left = [...this.tracker.dirty];
    for (const cell of left) {
      this.tracker.done(cell);
      this.calls.forget(cell);
      cell.value = error("#BUSY!");
    }
    this.workbook?.putResults(left.map(({ sheetId, row, column, value }) => ({ sheetId, row, column, value })));
  }

  private address(cell: FormulaCell): string {
    const name = this.workbook?.sheet(cell.sheetId).name ?? "";
    return fullName(name, { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 });
  }
}

const libraryCalls = new WeakMap<FormulaNode, boolean>();

/** Whether a formula calls a function we have no version of (the names of LET and LAMBDA are none). */
function callsLibrary(tree: FormulaNode | null): boolean {
  if (!tree) return false;
  let known = libraryCalls.get(tree);
  if (known === undefined) {
    const called = new Set<string>();
    const own = new Set<string>();
    walk(tree, (node) => {
      if (node.kind === "call" && !nativeFunctions.has(node.name) && !isCustomName(node.name)) called.add(node.name);
      else if (node.kind === "name") own.add(node.name.toUpperCase());
    });
    known = [...called].some((name) => !own.has(name));
    libraryCalls.set(tree, known);
  }
  return known;
}

function same(a: CellValue, b: CellValue): boolean {
  if (isError(a) && isError(b)) return a.error === b.error && a.message === b.message;
  return a === b;
}
