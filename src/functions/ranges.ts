/** Ranges as arguments: a single cell counts as a range of one. Error cells are passed on as they are, blank cells are left out or null. */
import { functionText } from "../locales/functions";
import type { LocalText } from "../locales/types";
import { fromTenThousandths, toTenThousandths } from "../kpis/money";
import { isSerialDate } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { blank, isErrorValue, notAvailable, wrongArgument } from "./faults";
import { functionLanguage } from "./language";

/** The rows of a range. @throws an error cell in it */
export function rowsOf(value: unknown): readonly (readonly unknown[])[] {
  const rows = Array.isArray(value)
    ? (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [[value]];
  for (const row of rows) for (const cell of row) if (isErrorValue(cell)) throw cell;
  return rows;
}

/** The cells of a range, row by row. */
export const cellsOf = (value: unknown): readonly unknown[] => rowsOf(value).flat();

/** What a cell of a column may hold. Excel hands an empty cell over as 0 on the desktop, so 0 is no date. */
const kinds = {
  number: (cell: unknown) => typeof cell === "number" && Number.isFinite(cell),
  date: (cell: unknown) => isSerialDate(cell) || cell === 0,
  flag: (cell: unknown) => typeof cell === "boolean" || typeof cell === "string" || cell === 0,
  word: (cell: unknown) => typeof cell === "string" || cell === 0,
  any: () => true,
} as const;
export type CellKind = keyof typeof kinds;

const refused: Readonly<Record<CellKind, LocalText>> = {
  number: functionText.notNumber,
  date: functionText.notDate,
  flag: functionText.notYesNo,
  word: functionText.notWord,
  any: functionText.notWord,
};

/**
 * Cells of one kind, null for blank ones.
 * @throws #VALUE! naming the argument and what was found: text that looks like a number is no number
 */
export function columnOf(value: unknown, kind: CellKind, name: LocalText): readonly CellValue[] {
  return cellsOf(value).map((cell): CellValue => {
    if (blank(cell)) return null;
    if (!kinds[kind](cell)) throw wrongArgument(refused[kind], { name, found: String(cell).slice(0, 60) });
    return cell === 0 && kind !== "number" && kind !== "any" ? null : (cell as CellValue);
  });
}

/** Numbers of a range, null for blank cells. */
export const numbersOf = (value: unknown, name: LocalText): readonly (number | null)[] =>
  columnOf(value, "number", name) as readonly (number | null)[];

/**
 * Sum of a range; of a single filled cell the number itself.
 * @throws #N/A while every cell is blank, or when the sum is too large to be exact
 */
export function sumOf(value: unknown, name: LocalText): number {
  const numbers = numbersOf(value, name).filter((number): number is number => number !== null);
  const [first] = numbers;
  if (first === undefined) throw notAvailable(functionText.blankArgument, { name });
  const sum =
    numbers.length === 1 ? first : fromTenThousandths(numbers.reduce((total, one) => total + toTenThousandths(one), 0));
  if (Number.isNaN(sum)) throw notAvailable(functionText.tooLarge);
  return sum;
}

/** @throws #VALUE! when columns that belong together have different lengths */
export function sameLength(...columns: readonly (readonly unknown[])[]): number {
  const [first] = columns;
  if (columns.some((column) => column.length !== first?.length))
    throw wrongArgument(functionText.lengths, {
      lengths: columns.map(({ length }) => length).join(functionLanguage() === "en-US" ? ", " : "、"),
    });
  return first?.length ?? 0;
}

/** A column as long as the others: a single cell stands for every row. */
export const spreadOver = <T>(column: readonly T[], count: number): readonly T[] =>
  column.length === 1 && count > 1 ? Array<T>(count).fill(column[0] as T) : column;
