import type { CellValue } from "../policy/values";
import type { Book } from "./book";
import { readTable } from "./read";
import { eachInSlices, isDue, rest } from "./slices";
import { keyText, rowsByKey, sameValue, type TableSnapshot } from "./snapshot";
import { writeCells, type PlacedCell } from "./writeRanges";
import { lookAtTables, type TableState } from "./writeState";

/** One cell to write, with everything the decision to write it was based on. */
export interface CellChange {
  /** Text of the row's key (`keyColumn` of the write), by which the row is found again; "" where the row has none. */
  readonly rowKey: string;
  /** 0-based row where it was last seen; tells rows apart only when the key column is blank or repeated there. */
  readonly row: number;
  readonly column: string;
  /** What the cell held when it was decided. */
  readonly expected: CellValue;
  readonly value: CellValue;
  /** Other cells of the row that the decision rests on: column key → what it held. */
  readonly basis?: Readonly<Record<string, CellValue>>;
}

export interface Conflict {
  readonly change: CellChange;
  readonly reason: "changed" | "basisChanged" | "rowGone" | "rowAmbiguous";
  /** Column whose content differs, and what it holds now. */
  readonly column: string;
  readonly found: CellValue;
  /** Row where it stands now, null when it is gone. */
  readonly row: number | null;
}

export interface WriteOptions {
  /** Column by which rows are found again; the table's id column when absent. */
  readonly keyColumn?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Most bytes read at once. */
  readonly partBytes?: number;
}

export interface WriteReport {
  /** Cells written. */
  readonly written: number;
  /** Cells that held the new value already. */
  readonly already: number;
  readonly conflicts: readonly Conflict[];
  /** The table as it was read just before writing. */
  readonly fresh: TableSnapshot;
}

/**
 * Writes cells that still hold what the decision was based on, and leaves the rest alone. Everything needed is read again just
 * before, rows are found by their key (they may have moved or been sorted meanwhile). Neighbouring cells go out together; where
 * rows are hidden or filtered, every row goes out for itself, because Excel puts longer pieces into the wrong rows there.
 * @param table key of an installed table
 * @throws UserError when the table is missing, its sheet is protected, or the work was cancelled
 */
export async function writeIfUnchanged(
  context: Excel.RequestContext,
  book: Book,
  table: string,
  changes: readonly CellChange[],
  options: WriteOptions = {},
): Promise<WriteReport> {
  const key = options.keyColumn ?? book.tables.get(table)?.entry.idColumn ?? "";
  const needed = new Set([key, ...changes.flatMap((change) => [change.column, ...Object.keys(change.basis ?? {})])]);
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  let states: (() => ReadonlyMap<string, TableState>) | undefined;
  const alongside = (): void => void (states = lookAtTables(context, book, [table]));
  const parts = options.partBytes === undefined ? {} : { partBytes: options.partBytes };
  const fresh = await readTable(context, book, table, [...needed], { ...signal, ...parts, alongside });
  const state = states?.().get(table);
  const { cells, already, conflicts } = await sortOut(fresh, key, changes);
  // Hundreds of thousands of cells are put in order and sent in parts, so that the pane goes on drawing.
  for (let at = 0; at < cells.length; at += cellsAtOnce) {
    if (isDue()) await rest();
    await writeCells(context, fresh.table.sheetName, cells.slice(at, at + cellsAtOnce), {
      ...signal,
      rowByRow: state?.hiddenRows ?? true,
      onProgress: (done) => options.onProgress?.(at + done, cells.length),
    });
  }
  return { written: cells.length, already, conflicts, fresh };
}

/** Cells put in order and sent at once. */
const cellsAtOnce = 10_000;

/** What can be written, what stands there already, what somebody changed. */
async function sortOut(
  fresh: TableSnapshot,
  key: string,
  changes: readonly CellChange[],
): Promise<{ cells: PlacedCell[]; already: number; conflicts: Conflict[] }> {
  const byKey = rowsByKey(fresh.columns[key] ?? []);
  const cells: PlacedCell[] = [];
  const conflicts: Conflict[] = [];
  let already = 0;
  await eachInSlices(changes.length, (at) => {
    const change = changes[at] as CellChange;
    const found = findRow(fresh, byKey, key, change);
    if ("reason" in found) {
      conflicts.push(found);
      return;
    }
    const { row } = found;
    const offset = fresh.table.indexOf(change.column);
    const current = fresh.columns[change.column]?.[row] ?? null;
    const moved = Object.entries(change.basis ?? {}).find(
      ([column, value]) => !sameValue(fresh.columns[column]?.[row], value),
    );
    if (moved) {
      conflicts.push({
        change,
        reason: "basisChanged",
        column: moved[0],
        found: fresh.columns[moved[0]]?.[row] ?? null,
        row,
      });
    } else if (sameValue(current, change.value)) {
      already++;
    } else if (offset === undefined || !sameValue(current, change.expected)) {
      conflicts.push({ change, reason: "changed", column: change.column, found: current, row });
    } else {
      cells.push({ row: fresh.firstRow + row, column: fresh.firstColumn + offset, value: change.value });
    }
  });
  return { cells, already, conflicts };
}

function findRow(
  fresh: TableSnapshot,
  byKey: ReadonlyMap<string, readonly number[]>,
  key: string,
  change: CellChange,
): { row: number } | Conflict {
  const conflict = (reason: Conflict["reason"]): Conflict => ({
    change,
    reason,
    column: change.column,
    found: null,
    row: null,
  });
  const holds = (row: number): boolean =>
    row < fresh.rowCount &&
    sameValue(fresh.columns[change.column]?.[row], change.expected) &&
    Object.entries(change.basis ?? {}).every(([column, value]) => sameValue(fresh.columns[column]?.[row], value));
  if (change.rowKey === "") {
    const blank = keyText(fresh.columns[key]?.[change.row]) === null;
    return blank && holds(change.row) ? { row: change.row } : conflict("rowGone");
  }
  const rows = byKey.get(change.rowKey) ?? [];
  const [row] = rows;
  if (row === undefined) return conflict("rowGone");
  if (rows.length === 1) return { row };
  return rows.includes(change.row) && holds(change.row) ? { row: change.row } : conflict("rowAmbiguous");
}
