/** Rows of Accounts that are one customer kept twice: by number, tax id or name, exactly (ACC-19). */
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";

/**
 * @param data tables; Accounts may be missing
 * @returns for every row of Accounts the first row of the same customer. The same number or tax id is the same customer; so is the
 *   same name, unless rows of that name carry different tax ids.
 */
export function customerGroups(data: Dataset): Int32Array {
  const group = Int32Array.from({ length: data.rowCount("Accounts") }, (_, row) => row);
  const find = (row: number): number => {
    let at = row;
    while ((group[at] ?? at) !== at) at = group[at] ?? at;
    return at;
  };
  const join = (rows: readonly number[]): void => {
    for (const row of rows) {
      const [a, b] = [find(rows[0] ?? row), find(row)];
      group[Math.max(a, b)] = Math.min(a, b);
    }
  };
  const taxIds = columnCells(data, "Accounts.taxId");
  for (const rows of sameText(data, "accountId")) join(rows);
  for (const rows of sameText(data, "taxId")) join(rows);
  for (const rows of sameText(data, "accountName")) {
    const known = new Set(rows.map((row) => (isErrorCell(taxIds[row]) ? "" : plainCell(taxIds[row]))));
    known.delete("");
    if (known.size <= 1) join(rows);
  }
  return group.map((_, row) => find(row));
}

/** Rows of Accounts with the same text in a column, where there are at least two. */
function sameText(data: Dataset, key: string): readonly (readonly number[])[] {
  const cells = columnCells(data, `Accounts.${key}`);
  const byText = new Map<string, number[]>();
  cells.forEach((cell, row) => {
    if (isBlank(cell) || isErrorCell(cell)) return;
    const rows = byText.get(plainCell(cell));
    if (rows) rows.push(row);
    else byText.set(plainCell(cell), [row]);
  });
  return [...byText.values()].filter((rows) => rows.length > 1);
}
