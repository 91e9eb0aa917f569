/** Values inside a calculation, and Excel's conversions between them. */
import type { CellValue, ErrorCode, ErrorValue, Rect } from "../model/types";
import type { FormulaNode } from "./ast";

/** A block of values, row by row. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly data: readonly CellValue[],
  ) {}

  static of(rows: readonly (readonly CellValue[])[]): Matrix {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const data = rows.flatMap((row) =>
      Array.from({ length: columns }, (_, c) => (c < row.length ? (row[c] as CellValue) : error("#N/A"))),
    );
    return new Matrix(rows.length, columns, data);
  }

  at(row: number, column: number): CellValue {
    return this.data[row * this.columns + column] ?? null;
  }

  toRows(): CellValue[][] {
    return Array.from({ length: this.rows }, (_, r) => this.data.slice(r * this.columns, (r + 1) * this.columns));
  }
}

/** A reference to cells, not read yet. */
export class Area {
  constructor(
    readonly sheetId: string,
    readonly rect: Rect,
  ) {}
}

/** A function made by LAMBDA, with the names it can see. */
export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: FormulaNode,
    readonly names: Names,
  ) {}
}

export type Value = CellValue | Matrix | Area | Lambda;
/** What LET and LAMBDA have named, innermost first. */
export type Names = { readonly name: string; readonly value: Value; readonly outer: Names } | null;

const errors = new Map<string, ErrorValue>();

/** The error value of a code (without message: one object a code). */
export function error(code: ErrorCode): ErrorValue {
  let found = errors.get(code);
  if (!found) errors.set(code, (found = { error: code }));
  return found;
}

export function isError(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const isoDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const usDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** The number a text stands for in an en-US Excel (numbers, 1,000, 12%, dates as serial), or undefined. */
export function numberOfText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (plainNumber.test(trimmed)) return Number(trimmed);
  if (trimmed.endsWith("%")) {
    const share = numberOfText(trimmed.slice(0, -1));
    return share === undefined ? undefined : share / 100;
  }
  if (grouped.test(trimmed)) return Number(trimmed.replace(/,/g, ""));
  const iso = isoDate.exec(trimmed);
  if (iso)
    return validSerial(
      Number(iso[1]),
      Number(iso[2]),
      Number(iso[3]),
      Number(iso[4] ?? 0),
      Number(iso[5] ?? 0),
      Number(iso[6] ?? 0),
    );
  const us = usDate.exec(trimmed);
  if (us) return validSerial(Number(us[3]), Number(us[1]), Number(us[2]), 0, 0, 0);
  return undefined;
}

function validSerial(
  year: number,
  month: number,
  day: number,
  hours: number,
  minutes: number,
  seconds: number,
): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const days = Math.round(date.getTime() / 86_400_000) + 25569;
  return (days < 61 ? days - 1 : days) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** As a number for arithmetic: blank is 0, TRUE is 1, a text that looks like a number is that number, other text is #VALUE!. */
export function toNumber(value: CellValue): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberOfText(value) ?? error("#VALUE!");
  return value;
}

/** As text for "&": numbers in their shortest form, up to 15 digits. */
export function toText(value: CellValue): string | ErrorValue {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value);
  return value;
}

function numberText(value: number): string {
  const short = Number(value.toPrecision(15));
  const size = Math.abs(short);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    return short
      .toExponential()
      .replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, "0")}`);
  }
  return size < 1e-6 && size !== 0 ? short.toFixed(20).replace(/0+$/, "") : String(short).replace("e+", "E+");
}

/** As a condition: numbers other than 0 are true, "TRUE"/"FALSE" as text too, other text is #VALUE!. */
export function toBoolean(value: CellValue): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string")
    return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : error("#VALUE!");
  return value;
}

const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/**
 * Excel's order of two values: numbers before texts before booleans, texts without case, blank as the other's zero.
 * @returns negative, 0 or positive
 */
export function compare(left: CellValue, right: CellValue): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a) - Number(b);
}

const blankLike = (other: CellValue): CellValue =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

/** Excel compares 15 significant digits. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && Number(a.toPrecision(15)) === Number(b.toPrecision(15)));
}

const collator = new Intl.Collator("en-US", { sensitivity: "accent" });

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return foldText(a) === foldText(b) ? 0 : collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Text as it is compared: without case. */
export const foldText = (text: string): string => text.toLowerCase();
