/** Room for columns that are added to a table beside which another one stands: Excel does not shift a part of that table's rows. */
import type { Details, TableDetails } from "./details";
import type { TableTarget, Target } from "./target";

/** How a table with a neighbour on its right gets its columns. */
export interface Widening {
  /** 0-based sheet column right of the table as it is. */
  readonly end: number;
  /** Whole sheet columns to insert there; 0 where there is room, as after an interrupted run. */
  readonly insert: number;
}

/** What is to be known of tables that get columns. */
export interface Widened {
  /** By key of the table. */
  readonly widenings: ReadonlyMap<string, Widening>;
  /** As everything stands after the widenings. */
  readonly details: Details;
}

/** Columns that stay blank between two tables. */
const gap = 1;

const shifted = <T extends { readonly column: number }>(item: T, from: number, by: number): T =>
  item.column >= from ? { ...item, column: item.column + by } : item;

/** Which tables are widened, and where everything stands once the sheet's columns are inserted. */
export function planWidenings(target: Target, details: Details): Widened {
  const widenings = new Map<string, Widening>();
  let now = details;
  const placed = (table: TableTarget): TableDetails | undefined => now.tables.get(table.key);
  const ordered = [...target.tables].sort((a, b) => (placed(a)?.column ?? 0) - (placed(b)?.column ?? 0));
  for (const table of ordered) {
    const present = placed(table);
    if (!present || !table.existing || table.missing.length === 0) continue;
    const end = present.column + table.existing.columns.length;
    const others = target.tables.filter((other) => other.sheet === table.sheet && (placed(other)?.column ?? -1) >= end);
    if (others.length === 0) continue;
    const free = Math.min(...others.map((other) => placed(other)?.column ?? end)) - end;
    const insert = Math.max(0, table.missing.length + gap - free);
    widenings.set(table.key, { end, insert });
    if (insert === 0) continue;
    const onSheet = new Set(target.tables.filter((other) => other.sheet === table.sheet).map(({ key }) => key));
    const anchors = new Set(table.sheet.plan.panels.map(({ anchor }) => anchor));
    now = {
      ...now,
      tables: new Map(
        [...now.tables].map(([key, item]) => [key, onSheet.has(key) ? shifted(item, end, insert) : item]),
      ),
      panels: new Map(
        [...now.panels].map(([key, item]) => [key, anchors.has(key) ? shifted(item, end, insert) : item]),
      ),
    };
  }
  return { widenings, details: now };
}
