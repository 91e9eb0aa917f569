/** Finding values and turning references into other references. */
import { parseRect, splitSheet } from "../../model/address";
import type { CellValue } from "../../model/types";
import type { NativeFunction, Run } from "../evaluate";
import { Area, Matrix, compare, error, foldText, isError, toNumber, toText, type Value } from "../values";
import { wildcard } from "./criteria";

type Args = readonly (Value | undefined)[];

/** A whole number argument; undefined = omitted. */
function whole(run: Run, value: Value | undefined, absent: number): number | ReturnType<typeof error> {
  if (value === undefined) return absent;
  const number = toNumber(run.single(value));
  return isError(number) ? number : Math.trunc(number);
}

const sameKind = (a: CellValue, b: CellValue): boolean => typeof a === typeof b && a !== null && !isError(a);

/** Hash of the first position of each value, kept with the matrix. */
const firsts = new WeakMap<Matrix, Map<string, number>>();
const keyOf = (value: CellValue): string | undefined =>
  typeof value === "number"
    ? `n${Number(value.toPrecision(15))}`
    : typeof value === "string"
      ? `t${foldText(value)}`
      : typeof value === "boolean"
        ? `b${String(value)}`
        : undefined;

function exactPosition(vector: Matrix, wanted: CellValue, wildcards: boolean): number {
  if (wildcards && typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const expression = wildcard(wanted);
    return vector.data.findIndex((value) => typeof value === "string" && expression.test(value));
  }
  const key = keyOf(wanted ?? 0);
  if (key === undefined) return -1;
  let known = firsts.get(vector);
  if (!known) {
    known = new Map();
    for (let i = 0; i < vector.data.length; i += 1) {
      const own = keyOf(vector.data[i] ?? null);
      if (own !== undefined && !known.has(own)) known.set(own, i);
    }
    firsts.set(vector, known);
  }
  return known.get(key) ?? -1;
}

/** Last position whose value is not above the wanted one, in an ascending vector; values of another kind are passed over. */
function ascendingPosition(vector: Matrix, wanted: CellValue): number {
  const { data } = vector;
  let low = 0;
  let high = data.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameKind(data[probe] ?? null, wanted)) probe += 1;
    if (probe > high) {
      high = middle - 1;
    } else if (compare(data[probe] ?? null, wanted) <= 0) {
      found = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Last position whose value is not below the wanted one, in a descending vector. */
function descendingPosition(vector: Matrix, wanted: CellValue): number {
  let found = -1;
  for (let i = 0; i < vector.data.length; i += 1) {
    const value = vector.data[i] ?? null;
    if (!sameKind(value, wanted)) continue;
    if (compare(value, wanted) < 0) break;
    found = i;
    if (compare(value, wanted) === 0) break;
  }
  return found;
}

/** Position by Excel's match type (1 ascending, 0 exact, -1 descending), or -1. */
function position(vector: Matrix, wanted: CellValue, type: number): number {
  if (type === 0) return exactPosition(vector, wanted, true);
  return type > 0 ? ascendingPosition(vector, wanted ?? 0) : descendingPosition(vector, wanted ?? 0);
}

function match(run: Run, [wanted = null, where = null, type]: Args): Value {
  const how = whole(run, type, 1);
  if (isError(how)) return how;
  const vector = run.matrix(where);
  if (vector.rows > 1 && vector.columns > 1) return error("#N/A");
  return run.map1(wanted, (each) => {
    if (isError(each)) return each;
    const at = position(vector, each, how);
    return at < 0 ? error("#N/A") : at + 1;
  });
}

/** The cells of a rectangle inside a reference or array; row or column 0 = all of them. */
function part(run: Run, source: Value, row: number, column: number): Value {
  if (source instanceof Area) {
    const { rect } = source;
    if (row < 0 || column < 0) return error("#VALUE!");
    if (row > rect.rowCount || column > rect.columnCount) return error("#REF!");
    return new Area(source.sheetId, {
      row: row === 0 ? rect.row : rect.row + row - 1,
      rowCount: row === 0 ? rect.rowCount : 1,
      column: column === 0 ? rect.column : rect.column + column - 1,
      columnCount: column === 0 ? rect.columnCount : 1,
    });
  }
  const matrix = run.matrix(source);
  if (row < 0 || column < 0) return error("#VALUE!");
  if (row > matrix.rows || column > matrix.columns) return error("#REF!");
  const rows = row === 0 ? matrix.toRows() : [matrix.toRows()[row - 1] as CellValue[]];
  const block = column === 0 ? rows : rows.map((each) => [each[column - 1] as CellValue]);
  return block.length === 1 && block[0]?.length === 1 ? (block[0][0] as CellValue) : Matrix.of(block);
}

function index(run: Run, [source = null, rowArg, columnArg]: Args): Value {
  if (isError(source)) return source;
  const { rows, columns } =
    source instanceof Area ? { rows: source.rect.rowCount, columns: source.rect.columnCount } : run.matrix(source);
  const row = whole(run, rowArg, 0);
  const column = whole(run, columnArg, 0);
  if (isError(row)) return row;
  if (isError(column)) return column;
  // One number into a single row counts columns.
  return columnArg === undefined && rows === 1 && columns > 1
    ? part(run, source, 0, row)
    : part(run, source, row, column);
}

function lookup(run: Run, [wanted = null, where = null, results]: Args): Value {
  const block = run.matrix(where);
  const across = block.columns > block.rows;
  const rows = block.toRows();
  const vector =
    results !== undefined || block.rows === 1 || block.columns === 1
      ? block
      : across
        ? new Matrix(1, block.columns, rows[0] as CellValue[])
        : new Matrix(
            block.rows,
            1,
            rows.map((row) => row[0] ?? null),
          );
  const answers =
    results !== undefined
      ? run.matrix(results)
      : vector === block
        ? block
        : across
          ? new Matrix(1, block.columns, rows[block.rows - 1] as CellValue[])
          : new Matrix(
              block.rows,
              1,
              rows.map((row) => row[block.columns - 1] ?? null),
            );
  return run.map1(wanted, (each) => {
    if (isError(each)) return each;
    const at = ascendingPosition(vector, each ?? 0);
    return at < 0 ? error("#N/A") : (answers.data[at] ?? null);
  });
}

/** VLOOKUP and HLOOKUP. */
function tableLookup(down: boolean): NativeFunction["values"] {
  return (run, [wanted = null, where = null, line, sorted]) => {
    const number = whole(run, line, 1);
    if (isError(number)) return number;
    const block = run.matrix(where);
    if (number < 1) return error("#VALUE!");
    if (number > (down ? block.columns : block.rows)) return error("#REF!");
    const rows = block.toRows();
    const vector = vectorOf(block, rows, down);
    const approximate =
      sorted === undefined ||
      run.single(sorted) === true ||
      (typeof run.single(sorted) === "number" && run.single(sorted) !== 0);
    return run.map1(wanted, (each) => {
      if (isError(each)) return each;
      const at = position(vector, each, approximate ? 1 : 0);
      if (at < 0) return error("#N/A");
      return down ? block.at(at, number - 1) : block.at(number - 1, at);
    });
  };
}

const vectors = new WeakMap<Matrix, { down?: Matrix; across?: Matrix }>();
/** First column (or row) of a block, one object a block, so that its index is kept too. */
function vectorOf(block: Matrix, rows: readonly CellValue[][], down: boolean): Matrix {
  let known = vectors.get(block);
  if (!known) vectors.set(block, (known = {}));
  return down
    ? (known.down ??= new Matrix(
        block.rows,
        1,
        rows.map((row) => row[0] ?? null),
      ))
    : (known.across ??= new Matrix(1, block.columns, rows[0] ?? []));
}

function xlookup(run: Run, [wanted = null, where = null, results = null, absent, mode, search]: Args): Value {
  const how = whole(run, mode, 0);
  const order = whole(run, search, 1);
  if (isError(how)) return how;
  if (isError(order)) return order;
  const vector = run.matrix(where);
  const one = (each: CellValue): number => {
    const backwards = order < 0;
    if (!backwards && how === 0) return exactPosition(vector, each, false);
    if (!backwards && how === 2) return exactPosition(vector, each, true);
    return nearest(vector, each, how, backwards);
  };
  const read = run.read(wanted);
  const across = vector.rows === 1 && vector.columns > 1;
  if (read instanceof Matrix) {
    const answers = run.matrix(results);
    return run.map1(read, (each) => {
      const at = one(each);
      return at < 0
        ? absent === undefined
          ? error("#N/A")
          : run.single(absent)
        : across
          ? answers.at(0, at)
          : answers.at(at, 0);
    });
  }
  if (isError(read)) return read;
  const at = one(read);
  if (at < 0) return absent ?? error("#N/A");
  return across ? part(run, results, 0, at + 1) : part(run, results, at + 1, 0);
}

/** Linear search: exact first, else (mode -1 / 1) the next smaller / larger value. */
function nearest(vector: Matrix, wanted: CellValue, mode: number, backwards: boolean): number {
  let best = -1;
  const expression = mode === 2 && typeof wanted === "string" ? wildcard(wanted) : undefined;
  for (let step = 0; step < vector.data.length; step += 1) {
    const i = backwards ? vector.data.length - 1 - step : step;
    const value = vector.data[i] ?? null;
    if (
      expression
        ? typeof value === "string" && expression.test(value)
        : sameKind(value, wanted) && compare(value, wanted) === 0
    )
      return i;
    if (Math.abs(mode) !== 1 || !sameKind(value, wanted) || compare(value, wanted) * mode < 0) continue;
    if (best < 0 || compare(value, vector.data[best] ?? null) * mode < 0) best = i;
  }
  return best;
}

function offset(run: Run, [base, down, right, height, width]: Args): Value {
  if (!(base instanceof Area)) return isError(base) ? base : error("#VALUE!");
  const numbers = [
    whole(run, down, 0),
    whole(run, right, 0),
    whole(run, height, base.rect.rowCount),
    whole(run, width, base.rect.columnCount),
  ];
  const wrong = numbers.find((each) => isError(each));
  if (wrong !== undefined) return wrong;
  const [rows, columns, rowCount, columnCount] = numbers as [number, number, number, number];
  const row = base.rect.row + rows + Math.min(0, rowCount + 1);
  const column = base.rect.column + columns + Math.min(0, columnCount + 1);
  if (row < 0 || column < 0 || rowCount === 0 || columnCount === 0) return error("#REF!");
  return new Area(base.sheetId, { row, column, rowCount: Math.abs(rowCount), columnCount: Math.abs(columnCount) });
}

function indirect(run: Run, [text]: Args): Value {
  const read = toText(run.single(text ?? null));
  if (typeof read !== "string") return read;
  const { sheetName, rest } = splitSheet(read.trim());
  const sheetId = sheetName === undefined ? run.at.sheetId : run.world.sheetId(sheetName);
  const rect = parseRect(rest);
  if (sheetId !== undefined && rect) return new Area(sheetId, rect);
  return run.indirect(read) ?? error("#REF!");
}

function rowsOf(pick: (area: Area) => number, make: (area: Area) => Matrix | number): NativeFunction["values"] {
  return (run, [value]) => {
    if (value === undefined)
      return pick(new Area(run.at.sheetId, { row: run.at.row, column: run.at.column, rowCount: 1, columnCount: 1 }));
    return value instanceof Area ? make(value) : isError(value) ? value : error("#VALUE!");
  };
}

const series = (start: number, count: number): number[] => Array.from({ length: count }, (_, i) => start + i);

function size(pick: (rows: number, columns: number) => number): NativeFunction["values"] {
  return (run, [value = null]) => {
    if (isError(value)) return value;
    if (value instanceof Area) return pick(value.rect.rowCount, value.rect.columnCount);
    const matrix = run.matrix(value);
    return pick(matrix.rows, matrix.columns);
  };
}

export const lookupFunctions: Readonly<Record<string, NativeFunction>> = {
  MATCH: { min: 2, max: 3, values: match },
  INDEX: { min: 2, max: 3, values: index },
  LOOKUP: { min: 2, max: 3, values: lookup },
  VLOOKUP: { min: 3, max: 4, values: tableLookup(true) },
  HLOOKUP: { min: 3, max: 4, values: tableLookup(false) },
  XLOOKUP: { min: 3, max: 6, values: xlookup },
  OFFSET: { min: 3, max: 5, values: offset, volatile: true },
  INDIRECT: { min: 1, max: 2, values: indirect, volatile: true },
  ROW: {
    min: 0,
    max: 1,
    values: rowsOf(
      (a) => a.rect.row + 1,
      (a) =>
        a.rect.rowCount === 1
          ? a.rect.row + 1
          : new Matrix(a.rect.rowCount, 1, series(a.rect.row + 1, a.rect.rowCount)),
    ),
  },
  COLUMN: {
    min: 0,
    max: 1,
    values: rowsOf(
      (a) => a.rect.column + 1,
      (a) =>
        a.rect.columnCount === 1
          ? a.rect.column + 1
          : new Matrix(1, a.rect.columnCount, series(a.rect.column + 1, a.rect.columnCount)),
    ),
  },
  ROWS: { min: 1, max: 1, values: size((rows) => rows) },
  COLUMNS: { min: 1, max: 1, values: size((_, columns) => columns) },
};
