/** Taking a table out of the workbook, and what formulas say afterwards. */
import type { Rect, TableData } from "../types";
import { fullName } from "../address";
import { rewriteEverywhere } from "../formula/everywhere";
import { mapStructured, renameNameIn } from "../formula/references";
import type { StructuredToken } from "../formula/tokens";
import { tellTable, type EditContext } from "./context";
import { bodyOf, headerOf, totalsOf } from "./tableFill";
import { bounding, intersect } from "../rect";

/** Forgets a table; references to it become #REF!. */
export function forgetTable(context: EditContext, table: TableData): void {
  rewriteEverywhere(context, (formula, home) =>
    renameNameIn(
      mapStructured(formula, home.table?.name, (_token, name) =>
        name.toLowerCase() === table.name.toLowerCase() ? "#REF!" : undefined,
      ),
      table.name,
      "#REF!",
    ),
  );
  drop(context, table);
}

/** Forgets a table but keeps what formulas point at: its references become areas. */
export function dissolveTable(context: EditContext, table: TableData): void {
  const sheetName = context.book.sheet(table.sheetId).name;
  const text = (area: Rect | null): string => (area ? fullName(sheetName, area, true) : "#REF!");
  rewriteEverywhere(context, (formula, home) =>
    renameNameIn(
      mapStructured(formula, home.table?.name, (token, name) =>
        name.toLowerCase() === table.name.toLowerCase() ? text(areaOf(table, token, home.row)) : undefined,
      ),
      table.name,
      text(bodyOf(table)),
    ),
  );
  drop(context, table);
}

function drop(context: EditContext, table: TableData): void {
  const { book } = context;
  const index = book.tables.indexOf(table);
  if (index >= 0) book.tables.splice(index, 1);
  tellTable(context, table, "deleted");
}

/** The area a structured reference means; null when it means none (a column or part the table has not, another row). */
export function areaOf(table: TableData, token: Pick<StructuredToken, "items" | "columns">, row?: number): Rect | null {
  const places: Record<string, () => Rect | null> = {
    "#All": () => table.range,
    "#Data": () => bodyOf(table),
    "#Headers": () => headerOf(table),
    "#Totals": () => totalsOf(table),
    "#This Row": () => (row === undefined ? null : intersect(bodyOf(table), { ...table.range, row, rowCount: 1 })),
  };
  const rows = (token.items.length ? token.items : ["#Data"]).map((item) => places[item]?.() ?? null);
  if (rows.some((part) => part === null)) return null;
  const span = (rows as Rect[]).reduce(bounding);
  const indexes = token.columns.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (indexes.includes(-1)) return null;
  if (indexes.length === 0) return span;
  const first = Math.min(...indexes);
  return { ...span, column: table.range.column + first, columnCount: Math.max(...indexes) - first + 1 };
}
