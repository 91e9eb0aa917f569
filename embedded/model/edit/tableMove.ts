/** Moving a column of a table to another place, cells and references included. */
import { hostErrors } from "../../protocol/hostError";
import { mapReferences } from "../formula/references";
import { rewriteEverywhere } from "../formula/everywhere";
import { contains } from "../rect";
import type { Sheet } from "../sheet";
import type { TableColumnData, TableData } from "../types";
import { tellCells, tellTable, type EditContext } from "./context";

/**
 * @param from position of the column now
 * @param to position it shall have
 */
export function moveColumn(context: EditContext, sheet: Sheet, table: TableData, from: number, to: number): void {
  const { range } = table;
  if (!Number.isInteger(to) || to < 0 || to >= table.columns.length)
    throw hostErrors.invalidArgument("The column index lies outside the table.");
  if (from === to) return;
  const order = table.columns.map((_column, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  const placeOf = new Map(order.map((old, now) => [range.column + old, range.column + now]));
  const moved = (column: number): number => placeOf.get(column) ?? column;
  const lifted = sheet.grid.lift(range);
  for (const { row, column, cell } of lifted) sheet.grid.put(row, moved(column), cell);
  table.columns = order.map((index) => table.columns[index] as TableColumnData);
  const move = <T extends { row: number; column: number; rowCount: number; columnCount: number }>(area: T): T =>
    area.columnCount === 1 && contains(range, area) && moved(area.column) !== area.column
      ? { ...area, column: moved(area.column) }
      : area;
  for (const item of [...sheet.validations, ...sheet.conditionalFormats]) item.areas = item.areas.map(move);
  rewriteEverywhere(context, (formula, home) =>
    mapReferences(formula, home.sheet?.name, (name, area) =>
      name.toLowerCase() === sheet.name.toLowerCase() ? move(area) : area,
    ),
  );
  sheet.dirty.add("validations").add("conditionalFormats").add("tables");
  tellTable(context, table, "columns");
  tellCells(context, sheet, range);
}
