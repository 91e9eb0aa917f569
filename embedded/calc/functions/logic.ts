/** Conditions, choices and names: functions that compute only the branches they need. */
import type { NativeFunction, Run } from "../evaluate";
import { waiting } from "../evaluate";
import type { FormulaNode } from "../ast";
import { blanksAsText } from "../handedOver";
import type { CellValue, ErrorValue } from "../../model/types";
import { Area, Lambda, Matrix, compare, error, isError, toBoolean, toNumber, type Value } from "../values";

const many = 255;

function fallback(applies: (found: ErrorValue) => boolean): NativeFunction["lazy"] {
  return (run, [first, second]) => {
    const value = run.optional(first) ?? null;
    const read = run.read(value);
    if (!(read instanceof Matrix)) {
      if (!isError(read) || read === waiting || !applies(read)) return value instanceof Area ? read : value;
      return run.optional(second) ?? null;
    }
    if (!read.data.some((each) => isError(each) && applies(each))) return read;
    return run.zip([read, run.optional(second) ?? null], ([each, other]) =>
      isError(each) && applies(each) ? (other ?? null) : (each ?? null),
    );
  };
}

/** AND, OR and XOR: texts and blanks of references are passed over, no condition at all is #VALUE!. */
function conditions(decide: (found: readonly boolean[]) => boolean): NativeFunction["values"] {
  return (run, args) => {
    const found: boolean[] = [];
    for (const arg of args) {
      const read = run.read(arg ?? null);
      const fromCells = arg instanceof Area || read instanceof Matrix;
      for (const each of read instanceof Matrix ? read.data : [read]) {
        if (isError(each)) return each;
        if (fromCells && (each === null || typeof each === "string")) continue;
        const value = toBoolean(each);
        if (isError(value)) return value;
        found.push(value);
      }
    }
    return found.length === 0 ? error("#VALUE!") : decide(found);
  };
}

const branch = (run: Run, node: FormulaNode | null | undefined, absent: CellValue): Value => {
  if (node === undefined) return absent;
  return node === null ? 0 : run.value(node);
};

const isEmptyText = (node: FormulaNode | null | undefined): boolean => node?.kind === "value" && node.value === "";

/** The cells of `IF(cells="","",cells)`, where they are columns of a table. */
function filledColumns(args: readonly (FormulaNode | null)[]): FormulaNode | null {
  const [condition, yes, no] = args;
  if (condition?.kind !== "binary" || condition.operator !== "=" || !isEmptyText(condition.right) || !isEmptyText(yes))
    return null;
  const cells = condition.left;
  if (cells.kind !== "table" || no?.kind !== "table") return null;
  const same = (["table", "rows", "first", "last"] as const).every((key) => cells[key] === no[key]);
  return same ? no : null;
}

function chooseIf(run: Run, args: readonly (FormulaNode | null)[]): Value {
  // Columns are handed to custom functions so, by hundreds of formulas.
  const columns = filledColumns(args);
  const cells = columns && run.read(run.value(columns));
  if (cells instanceof Matrix) return blanksAsText(cells);
  const condition = run.read(run.optional(args[0]) ?? null);
  if (!(condition instanceof Matrix)) {
    const truth = toBoolean(condition);
    if (isError(truth)) return truth;
    return truth ? branch(run, args[1], true) : branch(run, args[2], false);
  }
  return run.zip([condition, branch(run, args[1], true), branch(run, args[2], false)], ([each, yes, no]) => {
    const truth = toBoolean(each ?? null);
    return isError(truth) ? truth : ((truth ? yes : no) ?? null);
  });
}

function choosePairs(run: Run, args: readonly (FormulaNode | null)[]): Value {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const truth = toBoolean(run.single(run.optional(args[i]) ?? null));
    if (isError(truth)) return truth;
    if (truth) return run.optional(args[i + 1]) ?? 0;
  }
  return error("#N/A");
}

function chooseSwitch(run: Run, args: readonly (FormulaNode | null)[]): Value {
  const subject = run.single(run.optional(args[0]) ?? null);
  if (isError(subject)) return subject;
  for (let i = 1; i + 1 < args.length; i += 2) {
    const candidate = run.single(run.optional(args[i]) ?? null);
    if (isError(candidate)) return candidate;
    if (compare(subject, candidate) === 0) return run.optional(args[i + 1]) ?? 0;
  }
  return args.length % 2 === 0 ? (run.optional(args[args.length - 1]) ?? 0) : error("#N/A");
}

function chooseIndex(run: Run, args: readonly (FormulaNode | null)[]): Value {
  const index = toNumber(run.single(run.optional(args[0]) ?? null));
  if (isError(index)) return index;
  const which = Math.floor(index);
  return which < 1 || which >= args.length ? error("#VALUE!") : branch(run, args[which], 0);
}

function letNames(run: Run, args: readonly (FormulaNode | null)[]): Value {
  if (args.length % 2 === 0) return error("#VALUE!");
  let inner = run;
  for (let i = 0; i + 1 < args.length; i += 2) {
    const name = args[i];
    if (name?.kind !== "name") return error("#NAME?");
    const value = inner.optional(args[i + 1]) ?? null;
    if (inner.pending) run.pending = true;
    inner = inner.withName(name.name, value);
  }
  const last = args[args.length - 1];
  return last ? run.within(inner, last) : error("#VALUE!");
}

function lambda(run: Run, args: readonly (FormulaNode | null)[]): Value {
  const body = args[args.length - 1];
  const parameters = args.slice(0, -1).map((arg) => (arg?.kind === "name" ? arg.name : undefined));
  if (!body || parameters.includes(undefined)) return error("#VALUE!");
  return new Lambda(parameters as string[], body, run.names);
}

/** Calls a LAMBDA once a row or a column; every answer must be one value. */
function byLine(rows: boolean): NativeFunction["values"] {
  return (run, [block, work]) => {
    const source = run.matrix(block ?? null);
    const lines = rows
      ? source.toRows()
      : Array.from({ length: source.columns }, (_, c) => source.toRows().map((row) => row[c] ?? null));
    const data = lines.map((line) =>
      run.single(run.apply(work ?? null, [rows ? new Matrix(1, line.length, line) : new Matrix(line.length, 1, line)])),
    );
    return rows ? new Matrix(data.length, 1, data) : new Matrix(1, data.length, data);
  };
}

export const logicFunctions: Readonly<Record<string, NativeFunction>> = {
  IF: { min: 1, max: 3, lazy: chooseIf },
  IFERROR: { min: 1, max: 2, lazy: fallback(() => true) },
  IFNA: { min: 1, max: 2, lazy: fallback((found) => found.error === "#N/A") },
  IFS: { min: 2, max: many, lazy: choosePairs },
  SWITCH: { min: 3, max: many, lazy: chooseSwitch },
  CHOOSE: { min: 2, max: many, lazy: chooseIndex },
  LET: { min: 3, max: many, lazy: letNames },
  LAMBDA: { min: 1, max: many, lazy: lambda },
  AND: { min: 1, max: many, values: conditions((found) => found.every(Boolean)) },
  OR: { min: 1, max: many, values: conditions((found) => found.some(Boolean)) },
  XOR: { min: 1, max: many, values: conditions((found) => found.filter(Boolean).length % 2 === 1) },
  NOT: {
    min: 1,
    max: 1,
    scalar: ([value]) => {
      const truth = toBoolean(value ?? null);
      return isError(truth) ? truth : !truth;
    },
  },
  TRUE: { min: 0, max: 0, values: () => true },
  FALSE: { min: 0, max: 0, values: () => false },
  NA: { min: 0, max: 0, values: () => error("#N/A") },
  MAP: {
    min: 2,
    max: many,
    values: (run, args) =>
      run.zip(
        args.slice(0, -1).map((arg) => arg ?? null),
        (each) => run.single(run.apply(args[args.length - 1] ?? null, each)),
      ),
  },
  REDUCE: {
    min: 3,
    max: 3,
    values: (run, [start, block, work]) =>
      run.matrix(block ?? null).data.reduce<Value>((sum, each) => run.apply(work ?? null, [sum, each]), start ?? null),
  },
  BYROW: { min: 2, max: 2, values: byLine(true) },
  BYCOL: { min: 2, max: 2, values: byLine(false) },
  ISBLANK: { min: 1, max: 1, scalar: ([value]) => value === null },
  ISNUMBER: { min: 1, max: 1, scalar: ([value]) => typeof value === "number" },
  ISTEXT: { min: 1, max: 1, scalar: ([value]) => typeof value === "string" },
  ISNONTEXT: { min: 1, max: 1, scalar: ([value]) => typeof value !== "string" },
  ISLOGICAL: { min: 1, max: 1, scalar: ([value]) => typeof value === "boolean" },
  ISERROR: { min: 1, max: 1, scalar: ([value]) => isError(value) },
  ISERR: { min: 1, max: 1, scalar: ([value]) => isError(value) && value.error !== "#N/A" },
  ISNA: { min: 1, max: 1, scalar: ([value]) => isError(value) && value.error === "#N/A" },
  N: {
    min: 1,
    max: 1,
    scalar: ([value]) => (isError(value) || typeof value === "number" ? value : value === true ? 1 : 0),
  },
  T: { min: 1, max: 1, scalar: ([value]) => (isError(value) || typeof value === "string" ? value : "") },
};
