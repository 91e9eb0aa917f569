/** Sums, counts and extremes over any mix of values, arrays and references. */
import type { CellValue, ErrorValue } from "../../model/types";
import type { NativeFunction, Run } from "../evaluate";
import { Area, Matrix, error, isError, toNumber, type Value } from "../values";

/** The numbers of the arguments: in references and arrays only real numbers count, a value given directly is converted. */
function collect(run: Run, args: readonly (Value | undefined)[]): number[] | ErrorValue {
  const found: number[] = [];
  for (const arg of args) {
    if (arg instanceof Area) {
      const numbers = run.world.numbers(arg);
      if (isError(numbers)) return numbers;
      for (const value of numbers) found.push(value);
    } else if (arg instanceof Matrix) {
      for (const value of arg.data) {
        if (isError(value)) return value;
        if (typeof value === "number") found.push(value);
      }
    } else {
      const value = toNumber(run.single(arg ?? null));
      if (isError(value)) return value;
      found.push(value);
    }
  }
  return found;
}

/** A summary of all numbers; that of a single area is kept, for columns of formulas that all ask for it. */
function over(work: (found: readonly number[]) => CellValue): NativeFunction {
  const kept = new WeakMap<readonly number[], CellValue>();
  const once = (numbers: readonly number[]): CellValue => {
    const known = kept.get(numbers);
    if (known !== undefined) return known;
    const made = work(numbers);
    kept.set(numbers, made);
    return made;
  };
  return {
    min: 1,
    max: 255,
    values: (run, args) => {
      const [only] = args;
      const single = args.length === 1 && only instanceof Area;
      const found = single ? run.world.numbers(only) : collect(run, args);
      return isError(found) ? found : single ? once(found) : work(found);
    },
  };
}

const total = (found: readonly number[]): number => {
  let sum = 0;
  for (const value of found) sum += value;
  return sum;
};
const extreme =
  (pick: (a: number, b: number) => number) =>
  (found: readonly number[]): number =>
    found.length ? found.reduce((a, b) => pick(a, b)) : 0;

function visit(run: Run, arg: Value | undefined, work: (value: CellValue) => void): void {
  if (arg instanceof Area) run.world.each(arg, work);
  else for (const value of run.matrix(arg ?? null).data) work(value);
}

function countWhere(counts: (value: CellValue, direct: boolean) => boolean): NativeFunction {
  return {
    min: 1,
    max: 255,
    values: (run, args) => {
      let count = 0;
      for (const arg of args)
        visit(run, arg, (value) => {
          if (counts(value, !(arg instanceof Area || arg instanceof Matrix))) count += 1;
        });
      return count;
    },
  };
}

function countBlank(run: Run, [area]: readonly (Value | undefined)[]): Value {
  if (!(area instanceof Area)) return isError(area) ? area : error("#VALUE!");
  let filled = 0;
  run.world.each(area, (value) => {
    if (value !== null && value !== "") filled += 1;
  });
  return area.rect.rowCount * area.rect.columnCount - filled;
}

function sumProduct(run: Run, args: readonly (Value | undefined)[]): Value {
  const blocks = args.map((arg) => run.matrix(arg ?? null));
  const [first] = blocks;
  if (!first || blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns))
    return error("#VALUE!");
  let sum = 0;
  for (let i = 0; i < first.data.length; i += 1) {
    let product = 1;
    for (const block of blocks) {
      const value = block.data[i] ?? null;
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  }
  return sum;
}

const codes: Readonly<Record<number, (found: readonly CellValue[]) => CellValue>> = {
  1: (found) => {
    const n = onlyNumbers(found);
    return n.length ? total(n) / n.length : error("#DIV/0!");
  },
  2: (found) => onlyNumbers(found).length,
  3: (found) => found.filter((value) => value !== null).length,
  4: (found) => extreme(Math.max)(onlyNumbers(found)),
  5: (found) => extreme(Math.min)(onlyNumbers(found)),
  6: (found) => onlyNumbers(found).reduce((product, value) => product * value, 1),
  9: (found) => total(onlyNumbers(found)),
};
const onlyNumbers = (found: readonly CellValue[]): number[] =>
  found.filter((value): value is number => typeof value === "number");

/** SUBTOTAL passes over rows hidden by a filter, over rows hidden by hand with codes above 100, and over other SUBTOTALs. */
function subtotal(run: Run, [code, ...areas]: readonly (Value | undefined)[]): Value {
  const number = toNumber(run.single(code ?? null));
  if (isError(number)) return number;
  const summary = codes[number % 100];
  if (!summary) return error("#VALUE!");
  const found: CellValue[] = [];
  let wrong: ErrorValue | undefined;
  for (const area of areas) {
    if (!(area instanceof Area)) return error("#VALUE!");
    run.world.each(area, (value, row, column) => {
      const hidden = run.world.hidden(area.sheetId, row);
      if (hidden === "filtered" || (hidden === "byHand" && number > 100)) return;
      if (/^=SUBTOTAL\(/i.test(run.world.formulaAt(area.sheetId, row, column) ?? "")) return;
      if (isError(value)) wrong ??= value;
      found.push(value);
    });
  }
  return wrong && number % 100 !== 3 && number % 100 !== 2 ? wrong : summary(found);
}

export const aggregateFunctions: Readonly<Record<string, NativeFunction>> = {
  SUM: over(total),
  AVERAGE: over((found) => (found.length ? total(found) / found.length : error("#DIV/0!"))),
  MIN: over(extreme(Math.min)),
  MAX: over(extreme(Math.max)),
  COUNT: countWhere(
    (value, direct) =>
      typeof value === "number" || (direct && value !== null && !isError(value) && !isError(toNumber(value))),
  ),
  COUNTA: countWhere((value, direct) => value !== null || direct),
  COUNTBLANK: { min: 1, max: 1, values: countBlank },
  SUMPRODUCT: { min: 1, max: 255, values: sumProduct },
  SUBTOTAL: { min: 2, max: 255, values: subtotal, volatile: true },
};
