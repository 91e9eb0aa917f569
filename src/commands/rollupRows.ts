/** What brings a table of the department up to date: which rows are new, which cells changed, which rows go. */
import type { TableEntry } from "../policy/types";
import type { CellValue } from "../policy/values";
import type { ShownRow } from "../rollup/desk";
import type { Book } from "../workbook/book";
import { readTable } from "../workbook/read";
import { eachInSlices } from "../workbook/slices";
import { sameValue, valueText, type TableSnapshot } from "../workbook/snapshot";
import type { CellChange } from "../workbook/write";
import { bookColumn, keyColumn, partBytes, rowKey } from "./rollupTables";

/** What is to be done to one table of rows. */
export interface TablePlan {
  readonly own: TableEntry;
  /** Cells of rows that changed, and of rows that go: these without their numbers. */
  readonly changes: readonly CellChange[];
  /** The numbers of rows that go, taken away last. */
  readonly gone: readonly CellChange[];
  /** New rows: book, number, cells. */
  readonly inserted: readonly (readonly CellValue[])[];
  readonly updated: number;
}

/**
 * What is to be done to a table so that it holds what was brought.
 * @param brought rows by workbook, of those that were read
 * @param kept workbooks whose rows stay
 */
export async function planTable(
  context: Excel.RequestContext,
  here: Book,
  own: TableEntry,
  brought: ReadonlyMap<string, readonly ShownRow[]>,
  kept: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<TablePlan & { readonly stay: number }> {
  const keys = own.columns.map(({ key }) => key);
  const stands = here.tables.has(own.key)
    ? await readTable(context, here, own.key, keys, { ...(signal === undefined ? {} : { signal }), partBytes })
    : null;
  const waiting = new Map<string, { readonly book: string; readonly row: ShownRow }>();
  for (const [book, rows] of brought)
    await eachInSlices(rows.length, (at) => {
      const row = rows[at] as ShownRow;
      waiting.set(rowKey(book, row[0]), { book, row });
    });
  const changes: CellChange[] = [];
  const gone: CellChange[] = [];
  let [updated, stay] = [0, 0];
  const compare = (at: number, from: TableSnapshot): void => {
    const cell = (key: string): CellValue => from.columns[key]?.[at] ?? null;
    const [book, id] = [valueText(cell(bookColumn)), valueText(cell(keyColumn))];
    if (book === "" && id === "") return;
    const set = (column: string, value: CellValue): CellChange => ({
      rowKey: id,
      row: at,
      column,
      expected: cell(column),
      value,
    });
    const fresh = waiting.get(id);
    if (fresh && waiting.delete(id)) {
      const [, ...cells] = fresh.row;
      const wanted = [fresh.book, id, ...cells];
      const differing = keys.flatMap((key, place) =>
        sameValue(cell(key), wanted[place]) ? [] : [set(key, wanted[place] ?? null)],
      );
      if (differing.length > 0) updated++;
      for (const change of differing) changes.push(change);
      stay++;
    } else if (brought.has(book) || !kept.has(book)) {
      for (const key of keys) if (key !== keyColumn && !sameValue(cell(key), null)) changes.push(set(key, null));
      gone.push(set(keyColumn, null));
    } else stay++;
  };
  if (stands) await eachInSlices(stands.rowCount, (at) => compare(at, stands));
  const inserted: (readonly CellValue[])[] = [];
  const left = [...waiting];
  await eachInSlices(left.length, (at) => {
    const [id, { book, row }] = left[at] as (typeof left)[number];
    inserted.push([book, id, ...row.slice(1)]);
  });
  return { own, changes, gone, inserted, updated, stay };
}
