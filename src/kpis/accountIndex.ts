/** Which account a cell means: by number, else by exact name. Two matches are never decided by guessing (rulings 6 and 20). */
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell } from "../policy/values";
import { halfWidth } from "../calendar/text";

/** Instead of a row of Accounts: the cell is blank, names nobody, or names several. */
export const unresolved = { blank: -1, unknown: -2, ambiguous: -3 } as const;

/** Looks up accounts by number or name. */
export interface AccountIndex {
  /** Row of Accounts (0-based), or one of `unresolved`. */
  rowOf(cell: CellValue | undefined): number;
  /** The rows an ambiguous cell could mean. */
  candidates(cell: CellValue | undefined): readonly number[];
}

const none: readonly number[] = [];

/**
 * @param ids values of Accounts.accountId, undefined when the column is not installed
 * @param names values of Accounts.accountName
 * @param normalised also treat full-width and half-width forms as equal (parameter name.normalise)
 */
export function accountIndex(
  ids: readonly CellValue[] | undefined,
  names: readonly CellValue[] | undefined,
  normalised: boolean,
): AccountIndex {
  const keyOf = (cell: CellValue | undefined): string | null => {
    if (cell === null || cell === undefined || isErrorCell(cell)) return null;
    const text = typeof cell === "string" ? (normalised ? halfWidth(cell) : cell.trim()) : String(cell);
    return text === "" ? null : text;
  };
  const index = (cells: readonly CellValue[] | undefined): Map<string, number | number[]> => {
    const rows = new Map<string, number | number[]>();
    cells?.forEach((cell, row) => {
      const key = keyOf(cell);
      if (key === null) return;
      const known = rows.get(key);
      if (known === undefined) rows.set(key, row);
      else if (typeof known === "number") rows.set(key, [known, row]);
      else known.push(row);
    });
    return rows;
  };
  const byId = index(ids);
  // Most cells hold numbers: the names are gone through when the first cell holds none.
  let known: Map<string, number | number[]> | undefined;
  const byName = (key: string): number | number[] | undefined => (known ??= index(names)).get(key);
  const find = (cell: CellValue | undefined): number | number[] | undefined => {
    // Mostly a cell is a number as the index keeps it, and reading a key gives that key again.
    const straight = typeof cell === "string" ? byId.get(cell) : undefined;
    if (straight !== undefined) return straight;
    const key = keyOf(cell);
    return key === null ? undefined : (byId.get(key) ?? byName(key));
  };
  return {
    rowOf: (cell) => {
      const found = find(cell);
      if (typeof found === "number") return found;
      return found ? unresolved.ambiguous : isBlank(cell) ? unresolved.blank : unresolved.unknown;
    },
    candidates: (cell) => {
      const found = find(cell);
      return typeof found === "number" ? [found] : (found ?? none);
    },
  };
}
