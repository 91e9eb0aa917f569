import { recalcText } from "../locales/recalc";
import { UserError } from "../locales/userError";
import { requireTables } from "../workbook/journal";
import { readTable } from "../workbook/read";
import { openBook } from "../workbook/recognise";
import { rowNames } from "../workbook/snapshot";

/**
 * The accounts of the rows that are selected on sheet Prospects; rows that a filter hides do not count.
 * @returns their keys in the order of the sheet, as results of a recalculation give them
 * @throws UserError when nothing of the table Accounts is selected
 */
export async function selectedAccounts(context: Excel.RequestContext): Promise<readonly string[]> {
  const book = await openBook(context);
  requireTables(book, ["Accounts"]);
  const accounts = await readTable(context, book, "Accounts", ["accountId", "accountName"]);
  const nothing = new UserError(recalcText.nothingSelected, { sheet: accounts.table.sheetName });
  const active = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  if (active.name !== accounts.table.sheetName || accounts.rowCount === 0) throw nothing;
  const { columns } = accounts.table;
  const body = active.getRangeByIndexes(accounts.firstRow, accounts.firstColumn, accounts.rowCount, columns.length);
  const inside = context.workbook.getSelectedRanges().getIntersectionOrNullObject(body);
  inside.load("address");
  await context.sync();
  if (inside.isNullObject) throw nothing;
  const shown = inside.getSpecialCellsOrNullObject("Visible");
  shown.load("areas/items/rowIndex,areas/items/rowCount");
  await context.sync();
  if (shown.isNullObject) throw nothing;
  const rows = new Set<number>();
  for (const { rowIndex, rowCount } of shown.areas.items)
    for (let row = 0; row < rowCount; row++) rows.add(rowIndex + row - accounts.firstRow);
  const names = rowNames(accounts, "accountId", "accountName");
  const keys = [...rows].sort((a, b) => a - b).flatMap((row) => names[row] || []);
  if (keys.length === 0) throw nothing;
  return keys;
}
