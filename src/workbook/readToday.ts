import { cellNames } from "./blueprint/names";
import type { Book } from "./book";

/**
 * The date the sheets' formulas count from, as the last command left it.
 * @returns the serial date; null where it is blank or its cell is gone
 */
export async function readToday(context: Excel.RequestContext, book: Book): Promise<number | null> {
  const name = context.workbook.names
    .getItemOrNullObject(book.names.get(cellNames.today) ?? cellNames.today)
    .load("formula");
  await context.sync();
  if (name.isNullObject || String(name.formula).includes("#REF!")) return null;
  const cell = name.getRange().load("values");
  await context.sync();
  const value: unknown = cell.values[0]?.[0];
  return typeof value === "number" ? value : null;
}
