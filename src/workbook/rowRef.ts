/** A text that names a row in logs, so that it is found again after rows were sorted, inserted or deleted. */
import { keyText, rowsByKey, type TableSnapshot } from "./snapshot";

const indexes = new WeakMap<TableSnapshot, ReadonlyMap<string, readonly number[]>>();

function idsOf(snapshot: TableSnapshot): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(snapshot);
  if (known) return known;
  const made = rowsByKey(snapshot.columns[snapshot.table.entry.idColumn] ?? []);
  indexes.set(snapshot, made);
  return made;
}

/** What people know a row by, where its id is blank or not its own. */
function signature(snapshot: TableSnapshot, row: number): string {
  const { idColumn, naturalKeys } = snapshot.table.entry;
  return [...new Set([idColumn, ...naturalKeys.flat()])]
    .map((key) => keyText(snapshot.columns[key]?.[row]) ?? "")
    .join("|");
}

/**
 * The row's id; "#<n>~<its natural key>" where that is blank or stands in several rows.
 * @param row 0-based row of the table
 */
export function rowRef(snapshot: TableSnapshot, row: number): string {
  const id = keyText(snapshot.columns[snapshot.table.entry.idColumn]?.[row]);
  if (id !== null && !id.startsWith("#") && idsOf(snapshot).get(id)?.length === 1) return id;
  return `#${row + 1}~${signature(snapshot, row)}`;
}

/**
 * The row that `rowRef` named.
 * @returns 0-based row; null when it is gone, or when several rows could be meant
 */
export function findRow(snapshot: TableSnapshot, ref: string): number | null {
  const numbered = /^#(\d+)~(.*)$/s.exec(ref);
  if (!numbered) {
    const rows = idsOf(snapshot).get(ref) ?? [];
    return rows.length === 1 ? (rows[0] as number) : null;
  }
  const row = Number(numbered[1]) - 1;
  const wanted = numbered[2] ?? "";
  if (row < snapshot.rowCount && signature(snapshot, row) === wanted) return row;
  const rows = Array.from({ length: snapshot.rowCount }, (_, at) => at).filter(
    (at) => signature(snapshot, at) === wanted,
  );
  return rows.length === 1 && wanted.replace(/\|/g, "") !== "" ? (rows[0] as number) : null;
}
