/** Rows of managers' workbooks in one table: each has a key of its workbook and its number, by which it is inserted or updated. */
import type { Dataset } from "../kpis/dataset";
import type { TableEntry } from "../policy/types";
import { isErrorCell, plainCell, type CellValue } from "../policy/values";
import type { TakenTable } from "./taken";

/** A row that is taken. */
export interface TakenRow {
  /** The row's number in its workbook; one that repeats, or is blank, is told apart by its order. */
  readonly key: string;
  /** Cells in the order of the columns taken: list cells as codes. */
  readonly cells: readonly CellValue[];
}

/** A column as the data set has it; a table or column that the workbook lacks is blank. */
export function takenRows(data: Dataset, { table, columns }: TakenTable): readonly TakenRow[] {
  const cells = columns.map(({ key }) => data.column(`${table.key}.${key}`));
  const keys = rowKeys(data, table);
  return [...data.filledRows(table.key)].map((row, at) => ({
    key: keys[at] ?? "",
    cells: cells.map((values) => values?.[row] ?? null),
  }));
}

/** How many rows of a table bring a number that another row has as well. */
export function repeatedKeys(data: Dataset, table: TableEntry): number {
  const ids = data.column(`${table.key}.${table.idColumn}`);
  if (!ids) return 0;
  const seen = new Set<string>();
  let repeated = 0;
  for (const row of data.filledRows(table.key)) {
    const id = keyOf(ids[row]);
    if (id === "") continue;
    if (seen.has(id)) repeated++;
    seen.add(id);
  }
  return repeated;
}

const keyOf = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));

function rowKeys(data: Dataset, table: TableEntry): readonly string[] {
  const ids = data.column(`${table.key}.${table.idColumn}`);
  const rows = [...data.filledRows(table.key)];
  // A number that stands as typed goes before one that is made.
  const taken = new Set(rows.map((row) => keyOf(ids?.[row])));
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const id = keyOf(ids?.[row]);
    let number = seen.get(id) ?? 0;
    let key: string;
    do {
      number++;
      key = number === 1 && id !== "" ? id : `${id}#${number}`;
    } while (key !== id && taken.has(key));
    seen.set(id, number);
    return key;
  });
}

/** Rows of one workbook as they stand in the director's table: key → cells. */
export type StoredRows = ReadonlyMap<string, readonly CellValue[]>;

/** What is done to the director's rows of one workbook; rows of other workbooks are never looked at. */
export interface RowPlan {
  readonly inserted: readonly TakenRow[];
  readonly updated: readonly TakenRow[];
  readonly unchanged: number;
  /** Keys of rows that the workbook no longer has. */
  readonly gone: readonly string[];
}

/** Compares what a workbook brings with what is there of it. */
export function planRows(stored: StoredRows, brought: readonly TakenRow[]): RowPlan {
  const inserted: TakenRow[] = [];
  const updated: TakenRow[] = [];
  const keys = new Set<string>();
  for (const row of brought) {
    keys.add(row.key);
    const known = stored.get(row.key);
    if (known === undefined) inserted.push(row);
    else if (row.cells.some((cell, at) => !sameCell(cell, known[at] ?? null))) updated.push(row);
  }
  return {
    inserted,
    updated,
    unchanged: brought.length - inserted.length - updated.length,
    gone: [...stored.keys()].filter((key) => !keys.has(key)),
  };
}

const sameCell = (a: CellValue, b: CellValue): boolean =>
  a === b || (isErrorCell(a) && isErrorCell(b) && a.error === b.error);
