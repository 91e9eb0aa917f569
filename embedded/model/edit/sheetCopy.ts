/** A copy of a sheet, with its tables under new names. */
import { mapStructured, renameNameIn, renameSheetIn } from "../formula/references";
import type { Sheet } from "../sheet";
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
  for (const part of [
    "cells",
    "columns",
    "rows",
    "merges",
    "validations",
    "conditionalFormats",
    "pageSetup",
    "tables",
  ] as const)
    copy.dirty.add(part);
  return copy;
}

function copyName({ book }: EditContext, name: string): string {
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const wanted = name.slice(0, 31 - end.length) + end;
    if (!book.sheetByName(wanted)) return wanted;
  }
}
