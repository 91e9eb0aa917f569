/** Computes a parsed formula for one cell. */
import { handedOver } from "./handedOver";
import type { CellValue, ErrorValue, Rect } from "../model/types";
import { onSheet } from "../model/rect";
import type { BinaryOperator, Fixed, FormulaNode } from "./ast";
import { parseFormula } from "./parse";
import { Area, Lambda, Matrix, compare, error, isError, toNumber, toText, type Names, type Value } from "./values";

/** The workbook as a calculation sees it. */
export interface Surroundings {
  /** The current value of a cell, computed ones included. */
  cell(sheetId: string, row: number, column: number): CellValue;
  /** The values of an area; whole columns and rows are cut to the used part of the sheet. */
  matrix(area: Area): Matrix;
  /** Visits existing values of an area without building a matrix. */
  each(area: Area, visit: (value: CellValue, row: number, column: number) => void): void;
  /** The numbers of an area (texts, booleans and blanks passed over), or its first error; the same array as long as nothing changes. */
  numbers(area: Area): readonly number[] | ErrorValue;
  sheetId(name: string): string | undefined;
  /** The area of a structured reference seen from a cell; an error when there is none. */
  table(node: FormulaNode & { kind: "table" }, at: Place): Area | ErrorValue;
  /** The tree of a defined name, or undefined. */
  name(name: string, sheetId: string): FormulaNode | undefined;
  /** The data body of a table named without brackets. */
  bareTable(name: string): Area | undefined;
  /** The spill area of an anchor (A1#). */
  spillArea(area: Area): Area | undefined;
  /** Whether the played Excel is too old for a built-in function. */
  isAbsent(name: string): boolean;
  native(name: string): NativeFunction | undefined;
  library(name: string, args: readonly (Value | undefined)[], run: Run): Value;
  isCustom(name: string): boolean;
  hidden(sheetId: string, row: number): "no" | "filtered" | "byHand";
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  now(): Date;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/** Rows and columns between the cell a formula was written for and the one it is seen from. */
export interface Move {
  rows: number;
  columns: number;
}

export interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** One function of our own. `lazy` gets the trees, `values` the computed arguments (undefined = omitted), `scalar` one value each, over matrices element by element. */
export interface NativeFunction {
  min: number;
  max: number;
  lazy?: (run: Run, args: readonly (FormulaNode | null)[]) => Value;
  values?: (run: Run, args: readonly (Value | undefined)[]) => Value;
  scalar?: (args: readonly CellValue[], run: Run) => CellValue;
  /** Recalculated whenever anything is. */
  volatile?: boolean;
}

/** Stands for the answer of a custom function that is still being asked. */
export const waiting: ErrorValue = { error: "#BUSY!" };

/** Answers a call of a custom function, `content` being its arguments as one text; undefined when the answer must be fetched first. */
export type AskCustom = (
  name: string,
  args: (CellValue[][] | CellValue)[],
  content: string,
) => CellValue | CellValue[][] | undefined;

/** The computation of one cell. */
export class Run {
  /** A custom function has no answer yet: what came out is provisional. */
  pending = false;

  constructor(
    readonly world: Surroundings,
    readonly at: Place,
    private readonly ask: AskCustom,
    readonly names: Names = null,
    private readonly depth = 0,
    /** How far relative references are moved: for formulas written for one cell and seen from another. */
    private readonly moved: Move | null = null,
  ) {}

  /** Computes the tree; a result is never undefined. */
  value(node: FormulaNode): Value {
    switch (node.kind) {
      case "value":
        return node.value;
      case "array":
        return Matrix.of(node.rows);
      case "area": {
        const sheetId = node.sheet === undefined ? this.at.sheetId : this.world.sheetId(node.sheet);
        if (sheetId === undefined) return error("#REF!");
        const rect = this.moved ? move(node.rect, node.fixed, this.moved) : node.rect;
        return rect ? new Area(sheetId, rect) : error("#REF!");
      }
      case "table":
        return this.world.table(node, this.at);
      case "name":
        return this.named(node.name, node.sheet);
      case "call":
        return this.call(node.name, node.args);
      case "apply":
        return this.apply(
          this.value(node.callee),
          node.args.map((arg) => (arg ? this.value(arg) : undefined)),
        );
      case "union":
        return error("#VALUE!");
      case "prefix":
        return this.prefix(node.operator, this.value(node.operand));
      case "percent":
        return this.map1(this.value(node.operand), (value) => {
          const number = toNumber(value);
          return isError(number) ? number : number / 100;
        });
      case "spill": {
        const anchor = this.value(node.operand);
        return (anchor instanceof Area && this.world.spillArea(anchor)) || error("#REF!");
      }
      case "binary":
        return this.binary(node.operator, node.left, node.right);
    }
  }

  /** One value for a place where Excel wants one: the cell of the own row or column, or the first of an array. */
  single(value: Value): CellValue {
    if (value instanceof Area) {
      const { row, column, rowCount, columnCount } = value.rect;
      if (rowCount === 1 && columnCount === 1) return this.world.cell(value.sheetId, row, column);
      const r = rowCount === 1 ? row : this.at.row;
      const c = columnCount === 1 ? column : this.at.column;
      const inside = r >= row && r < row + rowCount && c >= column && c < column + columnCount;
      return inside && (rowCount === 1 || columnCount === 1) ? this.world.cell(value.sheetId, r, c) : error("#VALUE!");
    }
    if (value instanceof Matrix) return value.at(0, 0);
    return value instanceof Lambda ? error("#CALC!") : value;
  }

  /** Reads references; single cells become scalars. */
  read(value: Value): CellValue | Matrix {
    if (value instanceof Area) {
      const { row, column, rowCount, columnCount } = value.rect;
      return rowCount === 1 && columnCount === 1
        ? this.world.cell(value.sheetId, row, column)
        : this.world.matrix(value);
    }
    return value instanceof Lambda ? error("#CALC!") : value;
  }

  matrix(value: Value): Matrix {
    const read = this.read(value);
    return read instanceof Matrix ? read : new Matrix(1, 1, [read]);
  }

  /** Computes a branch where blank counts as missing: null node → undefined. */
  optional(node: FormulaNode | null | undefined): Value | undefined {
    return node ? this.value(node) : undefined;
  }

  map1(value: Value, work: (value: CellValue) => CellValue): Value {
    const read = this.read(value);
    return read instanceof Matrix ? new Matrix(read.rows, read.columns, read.data.map(work)) : work(read);
  }

  /** Applies `work` to scalars, or element by element where arguments are arrays (sizes are broadcast; beyond them #N/A). */
  zip(values: readonly Value[], work: (values: CellValue[]) => CellValue): Value {
    const read = values.map((value) => this.read(value));
    let rows = 0;
    let columns = 0;
    for (const item of read) {
      if (!(item instanceof Matrix)) continue;
      rows = Math.max(rows, item.rows);
      columns = Math.max(columns, item.columns);
    }
    if (rows === 0) return work(read as CellValue[]);
    const data: CellValue[] = new Array<CellValue>(rows * columns);
    for (let r = 0; r < rows; r += 1)
      for (let c = 0; c < columns; c += 1) data[r * columns + c] = work(read.map((item) => element(item, r, c)));
    return new Matrix(rows, columns, data);
  }

  /** A run that sees one more name (LET, LAMBDA); it shares the pending mark through `absorb`. */
  withName(name: string, value: Value): Run {
    return new Run(
      this.world,
      this.at,
      this.ask,
      { name: name.toLowerCase(), value, outer: this.names },
      this.depth,
      this.moved,
    );
  }

  /** The reference a text stands for (a name, a structured reference); undefined when it is none. */
  indirect(text: string): Value | undefined {
    const tree = parseFormula(text);
    if (tree?.kind !== "name" && tree?.kind !== "table") return undefined;
    const value = this.value(tree);
    return value instanceof Area ? value : undefined;
  }

  /** Computes in another run and takes over its pending mark. */
  within(run: Run, node: FormulaNode): Value {
    const value = run.value(node);
    if (run.pending) this.pending = true;
    return value;
  }

  /** Calls a function value with computed arguments. */
  apply(callee: Value, args: readonly (Value | undefined)[]): Value {
    if (!(callee instanceof Lambda)) return isError(callee) ? callee : error("#REF!");
    if (args.length > callee.parameters.length) return error("#VALUE!");
    if (this.depth > 200) return error("#NUM!");
    let names = callee.names;
    callee.parameters.forEach((name, index) => {
      names = { name: name.toLowerCase(), value: args[index] ?? null, outer: names };
    });
    return this.within(new Run(this.world, this.at, this.ask, names, this.depth + 1, this.moved), callee.body);
  }

  private named(name: string, sheet: string | undefined): Value {
    const wanted = name.toLowerCase();
    if (sheet === undefined)
      for (let scope = this.names; scope; scope = scope.outer) if (scope.name === wanted) return scope.value;
    const sheetId = sheet === undefined ? this.at.sheetId : this.world.sheetId(sheet);
    const tree = sheetId === undefined ? undefined : this.world.name(name, sheetId);
    if (tree)
      return this.depth > 50
        ? error("#NUM!")
        : this.within(new Run(this.world, this.at, this.ask, null, this.depth + 1), tree);
    return this.world.bareTable(name) ?? error("#NAME?");
  }

  private call(name: string, args: readonly (FormulaNode | null)[]): Value {
    if (this.world.isAbsent(name)) return error("#NAME?");
    const native = this.world.native(name);
    if (native) {
      if (args.length < native.min || args.length > native.max) return error("#VALUE!");
      if (native.lazy) return native.lazy(this, args);
      const values = args.map((arg) => this.optional(arg));
      if (native.values) return native.values(this, values);
      const scalar = native.scalar as NonNullable<NativeFunction["scalar"]>;
      return this.zip(
        values.map((value) => value ?? null),
        (each) => scalar(each, this),
      );
    }
    const known = this.namedLambda(name);
    const values = args.map((arg) => this.optional(arg));
    if (known) return this.apply(known, values);
    return this.world.isCustom(name) ? this.custom(name, values) : this.world.library(name, values, this);
  }

  private namedLambda(name: string): Value | undefined {
    const wanted = name.toLowerCase();
    for (let scope = this.names; scope; scope = scope.outer) if (scope.name === wanted) return scope.value;
    const tree = this.world.name(name, this.at.sheetId);
    const value = tree && this.value(tree);
    return value instanceof Lambda ? value : undefined;
  }

  private custom(name: string, values: readonly (Value | undefined)[]): Value {
    const args = values.map((value) => (value === undefined ? null : handedOver(this.matrix(value))));
    // A call whose argument still waits for another call is made when that has its answer.
    if (args.some((arg) => arg?.waits)) return waiting;
    const content = args.map((arg) => arg?.text ?? "").join();
    const rows = args.map((arg) => arg?.rows ?? null);
    const answer = this.ask(name, rows, content);
    if (answer === undefined) {
      this.pending = true;
      return waiting;
    }
    return Array.isArray(answer) ? Matrix.of(answer) : answer;
  }

  private prefix(operator: "-" | "+" | "@", value: Value): Value {
    if (operator === "+") return value;
    if (operator === "@") return value instanceof Area || value instanceof Matrix ? this.single(value) : value;
    return this.map1(value, (each) => {
      const number = toNumber(each);
      return isError(number) ? number : 0 - number;
    });
  }

  private binary(operator: BinaryOperator, left: FormulaNode, right: FormulaNode): Value {
    const a = this.value(left);
    const b = this.value(right);
    if (operator === ":" || operator === " ") return combineAreas(a, b, operator);
    return this.zip([a, b], ([x, y]) => operate(operator, x as CellValue, y as CellValue));
  }
}

/** An area whose relative edges moved; undefined when it leaves the sheet. */
function move(rect: Rect, fixed: Fixed, by: Move): Rect | undefined {
  const top = rect.row + (fixed.top ? 0 : by.rows);
  const bottom = rect.row + rect.rowCount - 1 + (fixed.bottom ? 0 : by.rows);
  const left = rect.column + (fixed.left ? 0 : by.columns);
  const right = rect.column + rect.columnCount - 1 + (fixed.right ? 0 : by.columns);
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  const moved = { row, column, rowCount: Math.abs(bottom - top) + 1, columnCount: Math.abs(right - left) + 1 };
  return onSheet(moved) ? moved : undefined;
}

function element(item: CellValue | Matrix, row: number, column: number): CellValue {
  if (!(item instanceof Matrix)) return item;
  const r = item.rows === 1 ? 0 : row;
  const c = item.columns === 1 ? 0 : column;
  return r < item.rows && c < item.columns ? item.at(r, c) : error("#N/A");
}

function combineAreas(a: Value, b: Value, operator: ":" | " "): Value {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (!(a instanceof Area) || !(b instanceof Area) || a.sheetId !== b.sheetId) return error("#REF!");
  const rect = operator === ":" ? hull(a.rect, b.rect) : overlap(a.rect, b.rect);
  return rect ? new Area(a.sheetId, rect) : error("#NULL!");
}

/** The smallest area that holds both. */
export function hull(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

function overlap(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number | ErrorValue>> = {
  "+": (a, b) => cancel(a + b, a),
  "-": (a, b) => cancel(a - b, a),
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? error("#DIV/0!") : a / b),
  "^": (a, b) => (a === 0 && b === 0 ? error("#NUM!") : a === 0 && b < 0 ? error("#DIV/0!") : a ** b),
};

/** Excel shows 0 where a sum or difference is only rounding noise of its terms (0.3-0.1-0.2). */
function cancel(result: number, term: number): number {
  return result !== 0 && Math.abs(result) < Math.abs(term) * 4e-16 ? 0 : result;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function operate(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return `${toText(left) as string}${toText(right) as string}`;
  const comparison = comparisons[operator];
  if (comparison) return comparison(compare(left, right));
  const a = toNumber(left);
  if (isError(a)) return a;
  const b = toNumber(right);
  if (isError(b)) return b;
  const work = arithmetic[operator];
  const result = work ? work(a, b) : error("#VALUE!");
  return typeof result === "number" && !Number.isFinite(result) ? error("#NUM!") : result;
}
