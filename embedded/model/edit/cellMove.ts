/** Cut and paste: cells go elsewhere, and what pointed at them follows. */
import { hostErrors } from "../../protocol/hostError";
import { tableAt } from "../formula/enter";
import { changeSurroundings, mapReferences } from "../formula/references";
import { rewriteEverywhere } from "../formula/everywhere";
import { contains, intersect, onSheet } from "../rect";
import type { Rect } from "../types";
import { assertEditable, tellCells, type EditContext } from "./context";
import { afterWrite } from "./tableFill";

/** Moves the cells of `source` to the area of the same size at `target`. @throws InvalidArgument when a table would be torn */
export function moveCells(
  context: EditContext,
  source: { sheetId: string; rect: Rect },
  target: { sheetId: string; rect: Rect },
): void {
  const { book } = context;
  const from = book.sheet(source.sheetId);
  const to = book.sheet(target.sheetId);
  if (!onSheet(target.rect)) throw hostErrors.invalidArgument("The cells do not fit on the sheet.");
  const torn = book
    .tablesOn(from.id)
    .some(({ range }) => intersect(range, source.rect) && contains(source.rect, range));
  if (torn) throw hostErrors.notImplemented("moving a whole table");
  assertEditable(context, from, source.rect);
  assertEditable(context, to, target.rect);
  const [rows, columns] = [target.rect.row - source.rect.row, target.rect.column - source.rect.column];
  const lifted = from.grid.lift(source.rect);
  to.grid.lift(target.rect);
  const around = (sheetId: string, row: number, column: number): string | undefined =>
    tableAt(book, { sheetId, row, column })?.name;
  for (const { row, column, cell } of lifted) {
    const formula =
      cell.formula === undefined
        ? undefined
        : changeSurroundings(cell.formula, around(from.id, row, column), around(to.id, row + rows, column + columns));
    to.grid.put(row + rows, column + columns, formula === undefined ? cell : { ...cell, formula });
  }
  // A reference to another sheet needs that sheet's name: only moves on one sheet can be followed by changing areas.
  if (from === to)
    rewriteEverywhere(context, (formula, home) =>
      mapReferences(formula, home.sheet?.name, (name, area) =>
        name.toLowerCase() === from.name.toLowerCase() && contains(source.rect, area)
          ? { ...area, row: area.row + rows, column: area.column + columns }
          : area,
      ),
    );
  from.dirty.add("cells");
  afterWrite(context, from, source.rect);
  afterWrite(context, to, target.rect);
  tellCells(context, from, source.rect);
  tellCells(context, to, target.rect);
}
