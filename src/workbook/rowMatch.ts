/** Finds the rows of a table again in an earlier reading of it, after rows were sorted, inserted or deleted. */
import { keyText, type TableSnapshot } from "./snapshot";

/** The row of the earlier reading; "new" for a row that it did not have, "unknown" where nobody can say. */
export type Matched = number | "new" | "unknown";

/** What tells each row from all others: its id, else its natural key; null where that is blank or stands in several rows. */
function identities(snapshot: TableSnapshot): (string | null)[] {
  const { idColumn, naturalKeys } = snapshot.table.entry;
  const keys = [[idColumn], ...naturalKeys].filter((key) => key.every((column) => snapshot.columns[column]));
  const found = new Array<string | null>(snapshot.rowCount).fill(null);
  keys.forEach((key, rank) => {
    const texts = found.map((_, row) => {
      const parts = key.map((column) => keyText(snapshot.columns[column]?.[row]));
      return parts.includes(null) ? null : `${rank}:${parts.join("\n")}`;
    });
    const count = new Map<string, number>();
    for (const text of texts) if (text !== null) count.set(text, (count.get(text) ?? 0) + 1);
    texts.forEach((text, row) => {
      if (found[row] === null && text !== null && count.get(text) === 1) found[row] = text;
    });
  });
  return found;
}

export interface RowMatch {
  (row: number): Matched;
  /** Has the row, as it is now, nothing of its own that tells it from the others? */
  readonly unnamed: (row: number) => boolean;
}

/**
 * @param before the earlier reading, undefined where there was none
 * @param now the table as it is
 */
export function matchRows(before: TableSnapshot | undefined, now: TableSnapshot): RowMatch {
  const names = identities(now);
  const unnamed = (row: number): boolean => (names[row] ?? null) === null;
  if (before === undefined) return Object.assign((): Matched => "unknown", { unnamed });
  const earlier = identities(before);
  const rowOf = new Map(earlier.flatMap((name, row) => (name === null ? [] : [[name, row] as const])));
  const present = new Set(names);
  const match = (row: number): Matched => {
    const name = names[row] ?? null;
    const known = name === null ? undefined : rowOf.get(name);
    if (known !== undefined) return known;
    if (row >= before.rowCount) return "new";
    // Whoever stood here is not elsewhere now: the row has got another name, or lost it.
    const stood = earlier[row] ?? null;
    if (stood === null ? before.rowCount === now.rowCount : !present.has(stood)) return row;
    return name === null ? "unknown" : "new";
  };
  return Object.assign(match, { unnamed });
}
