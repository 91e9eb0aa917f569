/** Which accounts are key accounts. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { isBlank, isErrorCell } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";

/**
 * 1 for a key account, by row of Accounts. A message when a mark cannot be read: then nobody knows who is one; or when the number of a
 * key account is an error: then nobody knows what is its own.
 */
export const keyAccounts = perDataset((data: Dataset): Uint8Array | Message => {
  const cells = columnCells(data, "Accounts.isKeyAccount");
  const key = new Uint8Array(data.rowCount("Accounts"));
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === true) key[row] = 1;
    else if (!isBlank(cell) && cell !== false) return { text: kpiText.flagUnreadable };
  }
  const count = nameless(data).filter((row) => key[row] === 1).length;
  return count > 0 ? { text: kpiText.accountIdUnreadable, args: { count } } : key;
});

/** Rows of Accounts whose number is an error: what names the account by its number cannot be assigned to it. */
export const nameless = perDataset((data: Dataset): readonly number[] => {
  const rows: number[] = [];
  data.column("Accounts.accountId")?.forEach((cell, row) => {
    if (isErrorCell(cell)) rows.push(row);
  });
  return rows;
});

/** Every account, in the shape of `keyAccounts`. */
export const everyAccount = perDataset((data: Dataset): Uint8Array =>
  new Uint8Array(data.rowCount("Accounts")).fill(1),
);
