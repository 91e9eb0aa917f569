/** Rows of Accounts that hold the same customer, by exact equality of a key column. */
import { plainText } from "./define";
import type { RuleContext } from "./types";

export interface Duplicate {
  readonly row: number;
  /** The column that is equal. */
  readonly key: string;
  /** The other rows, in order. */
  readonly others: readonly number[];
}

/**
 * Rows with a twin, each once: the first of the keys that is equal counts.
 * @param keys columns of Accounts, the strongest first
 */
export function duplicateAccounts({ column, data, rows }: RuleContext, keys: readonly string[]): readonly Duplicate[] {
  const judged = [...rows("Accounts")];
  const done = new Set<number>();
  const found: Duplicate[] = [];
  for (const key of keys) {
    const cells = column(`Accounts.${key}`);
    const byText = new Map<string, number[]>();
    cells.forEach((cell, row) => {
      const text = plainText(cell);
      if (text === null || data.isBlankRow("Accounts", row)) return;
      const same = byText.get(text);
      if (same) same.push(row);
      else byText.set(text, [row]);
    });
    for (const row of judged) {
      const text = plainText(cells[row]);
      const same = text === null ? undefined : byText.get(text);
      if (!same || same.length < 2 || done.has(row)) continue;
      done.add(row);
      found.push({ row, key, others: same.filter((other) => other !== row) });
    }
  }
  return found;
}
