/** Cells with a defined name: what people type at the head of the Scorecard, dates and versions that commands keep. */
import type { CellValue } from "../policy/values";
import { cellNames, type CellName } from "./blueprint/names";
import type { Book } from "./book";
import { asUserError } from "./hostErrors";
import { fromExcel } from "./readSlices";
import { toExcel } from "./writeText";

interface NamedCell {
  readonly range: Excel.Range;
  readonly value: CellValue;
}

/** Two round trips; a name that is gone or leads nowhere is absent, an error counts as blank. */
async function find(
  context: Excel.RequestContext,
  book: Book,
  keys: readonly CellName[],
): Promise<ReadonlyMap<CellName, NamedCell>> {
  const items = keys.map((key) => {
    const item = context.workbook.names.getItemOrNullObject(book.names.get(cellNames[key]) ?? cellNames[key]);
    return { key, item: item.load("formula") };
  });
  await context.sync();
  const cells = items
    .filter(({ item }) => !item.isNullObject && !String(item.formula).includes("#REF!"))
    .map(({ key, item }) => ({ key, range: item.getRange().load("values,valueTypes") }));
  await context.sync();
  return new Map(
    cells.map(({ key, range }) => {
      const isError = String(range.valueTypes[0]?.[0]) === "Error";
      return [key, { range, value: isError ? null : fromExcel(range.values[0]?.[0]) }];
    }),
  );
}

/**
 * Reads named cells in two round trips.
 * @returns what they hold, errors as blanks; a cell that is gone is absent
 */
export async function readNamedCells(
  context: Excel.RequestContext,
  book: Book,
  keys: readonly CellName[],
): Promise<ReadonlyMap<CellName, CellValue>> {
  const cells = await find(context, book, keys);
  return new Map([...cells].map(([key, { value }]) => [key, value]));
}

/**
 * Writes named cells that hold something else; those that are gone are left out.
 * @returns how many were written
 * @throws UserError when the sheet is protected
 */
export async function writeNamedCells(
  context: Excel.RequestContext,
  book: Book,
  wanted: ReadonlyMap<CellName, CellValue>,
): Promise<number> {
  const cells = [...(await find(context, book, [...wanted.keys()]))];
  const changed = cells.filter(([key, { value }]) => value !== (wanted.get(key) ?? null));
  for (const [key, { range }] of changed) range.values = [[toExcel(wanted.get(key) ?? null)]];
  if (changed.length === 0) return 0;
  try {
    await context.sync();
  } catch (error) {
    throw asUserError(error, book.tables.get("Scorecard")?.sheetName ?? "");
  }
  return changed.length;
}
