/** SUMIFS, COUNTIFS, AVERAGEIFS, MAXIFS, MINIFS and their one-criterion forms, over indexes shared by a whole calculation. */
import type { CellValue, ErrorValue } from "../../model/types";
import type { NativeFunction, Run } from "../evaluate";
import { Area, type Matrix, error, isError, type Value } from "../values";
import { criterion, indexKey, type Criterion } from "./criteria";

/** Positions of equal values in a column, built once for a matrix that the calculation keeps. */
const indexes = new WeakMap<Matrix, Map<string, number[]>>();

function indexOf(matrix: Matrix): Map<string, number[]> {
  let index = indexes.get(matrix);
  if (!index) {
    index = new Map();
    for (let i = 0; i < matrix.data.length; i += 1) {
      const key = indexKey(matrix.data[i] ?? null);
      if (key === undefined) continue;
      const positions = index.get(key);
      if (positions) positions.push(i);
      else index.set(key, [i]);
    }
    indexes.set(matrix, index);
  }
  return index;
}

interface Condition {
  block: Matrix;
  criterion: Criterion;
}

/** Positions (row by row in the blocks) that meet all conditions. */
function positions(conditions: readonly Condition[], size: number): number[] {
  let best: readonly number[] | undefined;
  for (const { block, criterion: wanted } of conditions) {
    if (wanted.key === undefined || block.data.length < 16) continue;
    const found = indexOf(block).get(wanted.key) ?? [];
    if (!best || found.length < best.length) best = found;
  }
  const found: number[] = [];
  const meets = (i: number): boolean =>
    conditions.every(({ block, criterion: wanted }) => wanted.test(block.data[i] ?? null));
  if (best)
    for (const i of best) {
      if (meets(i)) found.push(i);
    }
  else for (let i = 0; i < size; i += 1) if (meets(i)) found.push(i);
  return found;
}

/** Size of a reference or array in full, before the used part is cut out. */
function shape(run: Run, value: Value): { rows: number; columns: number } {
  if (value instanceof Area) return { rows: value.rect.rowCount, columns: value.rect.columnCount };
  const matrix = run.matrix(value);
  return { rows: matrix.rows, columns: matrix.columns };
}

type Summary = (values: readonly CellValue[]) => CellValue;

/** Computes one result for each value of array criteria (usually one). */
function overCriteria(
  run: Run,
  blocks: readonly Value[],
  wanted: readonly Value[],
  target: Value | undefined,
  summary: Summary,
): Value {
  const first = shape(run, blocks[0] as Value);
  for (const block of target === undefined ? blocks : [...blocks, target]) {
    const size = shape(run, block);
    if (size.rows !== first.rows || size.columns !== first.columns) return error("#VALUE!");
  }
  const matrices = blocks.map((block) => run.matrix(block));
  // Whole-column references are cut to what is used; the parts cut off are blank in all of them.
  const size = Math.max(
    ...matrices.map((matrix) => matrix.data.length),
    target === undefined ? 0 : run.matrix(target).data.length,
  );
  const values = target === undefined ? undefined : run.matrix(target).data;
  const criteria = wanted.map((value) =>
    value instanceof Area && value.rect.rowCount * value.rect.columnCount > 1 ? run.matrix(value) : value,
  );
  return run.zip(criteria, (each) => {
    const conditions = matrices.map((block, i) => ({ block, criterion: criterion(each[i] ?? null) }));
    const found = positions(conditions, size);
    return summary(values ? found.map((i) => values[i] ?? null) : found);
  });
}

/** COUNTIFS and the like: pairs of range and criterion from argument `from` on. */
function plural(summary: Summary, withTarget: boolean): NativeFunction["values"] {
  return (run, args) => {
    const pairs = args.slice(withTarget ? 1 : 0).map((arg) => arg ?? null);
    if (pairs.length === 0 || pairs.length % 2 !== 0) return error("#VALUE!");
    const blocks = pairs.filter((_, i) => i % 2 === 0);
    const bad = blocks.find((block) => isError(block)) ?? (withTarget && isError(args[0]) ? args[0] : undefined);
    if (isError(bad)) return bad;
    return overCriteria(
      run,
      blocks,
      pairs.filter((_, i) => i % 2 === 1),
      withTarget ? (args[0] ?? null) : undefined,
      summary,
    );
  };
}

/** SUMIF and AVERAGEIF: the range to sum takes the shape of the range to test. */
function singular(summary: Summary): NativeFunction["values"] {
  return (run, [block = null, wanted = null, target]) => {
    if (isError(block)) return block;
    if (isError(target)) return target;
    let values = target ?? block;
    if (target instanceof Area && block instanceof Area) {
      values = new Area(target.sheetId, {
        ...target.rect,
        rowCount: block.rect.rowCount,
        columnCount: block.rect.columnCount,
      });
    }
    return overCriteria(run, [block], [wanted], values, summary);
  };
}

function numbers(values: readonly CellValue[]): number[] | ErrorValue {
  const found: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === "number") found.push(value);
  }
  return found;
}

const over =
  (work: (found: readonly number[]) => CellValue): Summary =>
  (values) => {
    const found = numbers(values);
    return isError(found) ? found : work(found);
  };

const sum = over((found) => found.reduce((total, value) => total + value, 0));
const average = over((found) =>
  found.length === 0 ? error("#DIV/0!") : found.reduce((total, value) => total + value, 0) / found.length,
);
const largest = over((found) => found.reduce((most, value) => Math.max(most, value), found.length ? -Infinity : 0));
const smallest = over((found) => found.reduce((least, value) => Math.min(least, value), found.length ? Infinity : 0));

export const conditionalFunctions: Readonly<Record<string, NativeFunction>> = {
  COUNTIF: { min: 2, max: 2, values: plural((found) => found.length, false) },
  COUNTIFS: { min: 2, max: 254, values: plural((found) => found.length, false) },
  SUMIF: { min: 2, max: 3, values: singular(sum) },
  SUMIFS: { min: 3, max: 255, values: plural(sum, true) },
  AVERAGEIF: { min: 2, max: 3, values: singular(average) },
  AVERAGEIFS: { min: 3, max: 255, values: plural(average, true) },
  MAXIFS: { min: 3, max: 255, values: plural(largest, true) },
  MINIFS: { min: 3, max: 255, values: plural(smallest, true) },
};
