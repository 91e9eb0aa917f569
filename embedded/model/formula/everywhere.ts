/** Reaches every formula of a workbook: cells, names, validations, conditional formats, table columns, charts. */
import { tellSheet, type EditContext } from "../edit/context";
import type { Sheet } from "../sheet";
import type { TableData } from "../types";
import { tableAt } from "./enter";

/** The source of a pattern that finds a text as it stands. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a formula was found: its sheet (names of the workbook have none), the table around it, and a cell's row. */
export interface FormulaHome {
  sheet?: Sheet;
  table?: TableData;
  row?: number;
}

type Rewrite = (formula: string, home: FormulaHome) => string;
/** The home is looked up only for formulas that are looked at closer. */
type LazyRewrite = (formula: string, home: FormulaHome | (() => FormulaHome)) => string;

/**
 * Lets `rewrite` change every formula of the workbook. Cells that changed are told as "formulas", never as edits.
 * @param concerns only formulas whose text passes are looked at closer
 * @returns whether anything changed
 */
export function rewriteEverywhere(
  context: EditContext,
  rewriteOne: Rewrite,
  concerns: (formula: string) => boolean = () => true,
): boolean {
  const { book } = context;
  const rewrite: LazyRewrite = (formula, home) =>
    concerns(formula) ? rewriteOne(formula, typeof home === "function" ? home() : home) : formula;
  let any = false;
  for (const model of book.sheets) any = rewriteSheet(context, model, rewrite) || any;
  for (const table of book.tables) any = rewriteTable(context, table, rewrite) || any;
  for (const item of book.names) {
    const sheet = item.sheetId === undefined ? undefined : book.sheet(item.sheetId);
    const formula = rewrite(item.formula, sheet ? { sheet } : {});
    if (formula === item.formula) continue;
    item.formula = formula;
    book.dirty.add("names");
    book.emit({ kind: "name", name: item.name, origin: context.origin });
    any = true;
  }
  return any;
}

function rewriteSheet(context: EditContext, sheet: Sheet, rewrite: LazyRewrite): boolean {
  const { book, origin } = context;
  const cells: { row: number; column: number }[] = [];
  sheet.grid.forEach((row, column, cell) => {
    if (cell.formula === undefined) return;
    const formula = rewrite(cell.formula, () => {
      const table = tableAt(book, { sheetId: sheet.id, row, column });
      return table ? { sheet, table, row } : { sheet, row };
    });
    if (formula === cell.formula) return;
    sheet.grid.put(row, column, { ...cell, formula });
    cells.push({ row, column });
  });
  if (cells.length > 0) {
    sheet.dirty.add("cells");
    book.emit({ kind: "formulas", sheetId: sheet.id, cells, origin });
  }
  const inTexts = (value: unknown): unknown => mapFormulaTexts(value, (formula) => rewrite(formula, { sheet }));
  const lists = [
    { list: sheet.validations, key: "rule", part: "validations", news: "validation" },
    { list: sheet.conditionalFormats, key: "detail", part: "conditionalFormats", news: "conditionalFormat" },
    { list: sheet.charts, key: "props", part: "drawings", news: "chart" },
  ] as const;
  let any = cells.length > 0;
  for (const { list, key, part, news } of lists) {
    let changed = false;
    for (const item of list as unknown as Record<string, unknown>[]) {
      const mapped = inTexts(item[key]);
      if (mapped === item[key]) continue;
      item[key] = mapped;
      changed = true;
    }
    if (changed) tellSheet(context, sheet, news, part);
    any ||= changed;
  }
  return any;
}

function rewriteTable(context: EditContext, table: TableData, rewrite: LazyRewrite): boolean {
  const sheet = context.book.sheet(table.sheetId);
  let any = false;
  for (const column of table.columns)
    for (const key of ["calculatedFormula", "totalsFormula"] as const) {
      const formula = column[key];
      const rewritten = formula === undefined ? undefined : rewrite(formula, { sheet, table });
      if (rewritten === undefined || rewritten === formula) continue;
      column[key] = rewritten;
      any = true;
    }
  if (any) sheet.dirty.add("tables");
  return any;
}

/** A copy of a JSON value with every text that is a formula mapped; the same object when none changed. */
export function mapFormulaTexts(value: unknown, map: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? map(value) : value;
  if (value === null || typeof value !== "object") return value;
  // Most rules name nothing that changed: nothing is copied for them.
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[key];
    const mapped = mapFormulaTexts(part, map);
    if (mapped === part) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
    copy[key] = mapped;
  }
  return copy ?? value;
}
