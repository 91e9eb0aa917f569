/**
 * A deliberately broken product: its writes no longer read again what they are about to write over. A cell goes to the row where it
 * was last seen, whatever stands there now. For the tests of the simulation only: it has to notice.
 */
import { readTable } from "../../../src/workbook/read";
import { keyText } from "../../../src/workbook/snapshot";

type WriteModule = typeof import("../../../src/workbook/write");

export const blindWrite = (real: WriteModule): WriteModule => ({
  ...real,
  writeIfUnchanged: async (context, book, table, changes, options) => {
    const key = options?.keyColumn ?? book.tables.get(table)?.entry.idColumn ?? "";
    const now = await readTable(context, book, table, [key, ...changes.map(({ column }) => column)]);
    const unasked = changes.map(({ row, column, value }) => ({
      rowKey: keyText(now.columns[key]?.[row]) ?? "",
      row,
      column,
      expected: now.columns[column]?.[row] ?? null,
      value,
    }));
    return real.writeIfUnchanged(context, book, table, unasked, options);
  },
});
