/** A copy of a sheet, with its tables under new names, its charts over its own cells, and names of its own. */
import { mapFormulaTexts } from "../formula/everywhere";
import { mapStructured, renameNameIn, renameSheetIn } from "../formula/references";
import type { Sheet } from "../sheet";
import type { NameData } from "../types";
import type { EditContext } from "./context";
import { nextTableName } from "./tableNames";

/** Copies a sheet to the end of the workbook; its formulas and tables are its own. */
export function copySheet(context: EditContext, source: Sheet): Sheet {
  const { book } = context;
  const copy = book.loadSheet(copyName(context, source.name));
  const names = new Map<string, string>();
  for (const table of book.tablesOn(source.id)) {
    const name = nextTableName(book);
    names.set(table.name, name);
    book.loadTable({ ...structuredClone(table), id: book.nextTableId(), name, sheetId: copy.id });
  }
  const own = (formula: string): string => {
    let text = renameSheetIn(formula, source.name, copy.name);
    for (const [from, to] of names)
      text = renameNameIn(
        mapStructured(text, undefined, (token) =>
          token.tableName?.toLowerCase() === from.toLowerCase() ? { ...token, tableName: to } : undefined,
        ),
        from,
        to,
      );
    return text;
  };
  source.grid.forEach((row, column, cell) =>
    copy.grid.put(row, column, cell.formula === undefined ? cell : { ...cell, formula: own(cell.formula) }),
  );
  for (const [index, info] of source.columns) copy.columns.set(index, { ...info });
  for (const [index, info] of source.rows) copy.rows.set(index, { ...info });
  const { tabColor, showGridlines, standardWidth, standardHeight } = source;
  const { merges, freeze, validations, conditionalFormats, protection, pageLayout, comments } = structuredClone({
    merges: source.merges,
    freeze: source.freeze,
    validations: source.validations,
    conditionalFormats: source.conditionalFormats,
    protection: source.protection,
    pageLayout: source.pageLayout,
    comments: source.comments,
  });
  Object.assign(copy, {
    tabColor,
    showGridlines,
    standardWidth,
    standardHeight,
    merges,
    freeze,
    validations,
    protection,
    pageLayout,
    conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: book.nextObjectId() })),
    comments: comments.map((comment) => ({ ...comment, id: book.nextObjectId() })),
  });
  for (const chart of source.charts)
    copy.charts.push({
      ...structuredClone(chart),
      id: book.nextObjectId(),
      props: mapFormulaTexts(structuredClone(chart.props), own) as Record<string, unknown>,
    });
  copyNames(context, source, copy, own);
  for (const part of [
    "cells",
    "columns",
    "rows",
    "merges",
    "validations",
    "conditionalFormats",
    "pageSetup",
    "tables",
    "drawings",
  ] as const)
    copy.dirty.add(part);
  return copy;
}

/** As in Excel: what a name of the source sheet, or of the workbook, says of that sheet, the copy says of itself under the same name. */
function copyNames({ book, origin }: EditContext, source: Sheet, copy: Sheet, own: (formula: string) => string): void {
  const local = new Set(
    book.names.filter(({ sheetId }) => sheetId === source.id).map(({ name }) => name.toLowerCase()),
  );
  const added = book.names.flatMap((item): NameData[] => {
    const formula = own(item.formula);
    const global = item.sheetId === undefined && formula !== item.formula && !local.has(item.name.toLowerCase());
    return item.sheetId === source.id || global ? [{ ...item, formula, sheetId: copy.id }] : [];
  });
  if (added.length === 0) return;
  book.names.push(...added);
  book.dirty.add("names");
  for (const { name } of added) book.emit({ kind: "name", name, origin });
}

function copyName({ book }: EditContext, name: string): string {
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const wanted = name.slice(0, 31 - end.length) + end;
    if (!book.sheetByName(wanted)) return wanted;
  }
}
