/** Whether a table can be written to, found out before anything is written. */
import { operationsText } from "../locales/operations";
import { UserError } from "../locales/userError";
import type { Book } from "./book";

/** What stands in the way of writing to a table. */
export interface TableState {
  /** Rows are hidden or filtered: only writing row by row is safe. */
  readonly hiddenRows: boolean;
  readonly totalsRow: boolean;
}

/**
 * Looks at several tables in one round trip.
 * @param tables keys; those that are not installed are left out
 * @throws UserError naming the first protected sheet
 */
export async function tableStates(
  context: Excel.RequestContext,
  book: Book,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableState>> {
  const look = lookAtTables(context, book, tables);
  await context.sync();
  return look();
}

/**
 * The same without a round trip of its own: queues what is needed; the caller syncs.
 * @returns what to call after the sync
 */
export function lookAtTables(
  context: Excel.RequestContext,
  book: Book,
  tables: readonly string[],
): () => ReadonlyMap<string, TableState> {
  const looked = tables.flatMap((key) => {
    const table = book.tables.get(key);
    if (table === undefined) return [];
    const item = context.workbook.tables.getItem(table.tableName);
    item.load("showTotals");
    const body = item.getDataBodyRange();
    body.load("rowHidden");
    item.worksheet.protection.load("protected");
    item.autoFilter.load("isDataFiltered");
    return [{ key, table, item, body }];
  });
  return () => {
    const states = new Map<string, TableState>();
    for (const { key, table, item, body } of looked) {
      if (item.worksheet.protection.protected)
        throw new UserError(operationsText.sheetProtected, { sheet: table.sheetName });
      // `rowHidden` is null where only some rows are hidden, whatever the type says.
      const allShown = (body.rowHidden as boolean | null) === false;
      states.set(key, { hiddenRows: !allShown || item.autoFilter.isDataFiltered, totalsRow: item.showTotals });
    }
    return states;
  };
}
