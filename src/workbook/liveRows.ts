import type { TableSnapshot } from "./snapshot";

/**
 * The data rows of a table that addresses touch.
 * @param addresses as events give them: "B5", "Sheet!A2:C9", "5:7", "B:B", several parted by commas
 * @returns 0-based rows, ascending; the trailing blank rows of the table are left out
 */
export function touchedRows(snapshot: TableSnapshot, addresses: readonly string[]): number[] {
  const rows = new Set<number>();
  for (const address of addresses.flatMap((text) => text.split(","))) {
    const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
    const letters = (local.match(/[A-Za-z]+/g) ?? []).map(columnNumber);
    const [left = 0, right = letters.length === 0 ? Infinity : left] = letters;
    if (right < snapshot.firstColumn || left >= snapshot.firstColumn + snapshot.table.columns.length) continue;
    const numbers = (local.match(/\d+/g) ?? []).map(Number);
    const first = numbers[0] === undefined ? 0 : numbers[0] - 1 - snapshot.firstRow;
    const last = numbers[0] === undefined ? snapshot.rowCount - 1 : (numbers[1] ?? numbers[0]) - 1 - snapshot.firstRow;
    for (let row = Math.max(0, first); row <= Math.min(last, snapshot.rowCount - 1); row++) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** 0 for "A", 26 for "AA". */
export const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
