/** Makes one book of the model hold what another one holds, keeping the objects that others may know: sheets and tables by their ids. */
import { Book } from "../model/book";
import type { Workbook } from "../model/editing";
import { Sheet } from "../model/sheet";
import type { TableData } from "../model/types";

/** The model itself behind what the file layer read. */
export function bookOf(workbook: Workbook): Book {
  if (!(workbook instanceof Book)) throw new TypeError("This is no workbook of the model.");
  return workbook;
}

/**
 * Copies everything of `from` into `to` without a word to listeners. Styles are shared: they only ever grow.
 * @param sheets ids of the sheets that may differ; all when left out
 */
export function copyBook(from: Book, to: Book, sheets?: ReadonlySet<string>): void {
  to.shareStyles(from);
  const active = to.activeSheetId;
  to.sheets = from.sheets.map((sheet) => {
    const known = to.sheets.find(({ id }) => id === sheet.id);
    const copy = known ?? new Sheet(sheet.id, sheet.name);
    if (!known || sheets === undefined || sheets.has(sheet.id)) copySheet(sheet, copy);
    return copy;
  });
  to.tables = from.tables.map((table) => {
    const known = to.tables.find(({ id }) => id === table.id) ?? ({} as TableData);
    return Object.assign(known, structuredClone(table));
  });
  to.names = structuredClone(from.names);
  to.settings.clear();
  for (const [key, value] of from.settings) to.settings.set(key, structuredClone(value));
  to.customXmlParts = structuredClone(from.customXmlParts);
  to.properties = { ...from.properties };
  to.structureProtected = from.structureProtected;
  to.structurePassword = from.structurePassword;
  to.readOnly = from.readOnly;
  to.date1904 = from.date1904;
  to.calculationMode = from.calculationMode;
  to.source = from.source;
  to.activeSheetId = to.sheets.some(({ id }) => id === active) ? active : from.activeSheetId;
  to.sorts.clear();
  for (const [id, sort] of from.sorts) to.sorts.set(id, sort);
  to.copyNumbers(from);
}

function copySheet(from: Sheet, to: Sheet): void {
  const { name, visibility, tabColor, showGridlines, standardWidth, standardHeight } = from;
  Object.assign(to, { name, visibility, tabColor, showGridlines, standardWidth, standardHeight });
  to.grid.lift({ row: 0, column: 0, rowCount: Infinity, columnCount: Infinity });
  from.grid.forEach((row, column, cell) => to.grid.put(row, column, { ...cell }));
  for (const key of ["columns", "rows"] as const) {
    to[key].clear();
    for (const [at, info] of from[key]) to[key].set(at, { ...info });
  }
  to.merges = structuredClone(from.merges);
  to.freeze = { ...from.freeze };
  to.validations = structuredClone(from.validations);
  to.conditionalFormats = structuredClone(from.conditionalFormats);
  to.protection = structuredClone(from.protection);
  to.pageLayout = structuredClone(from.pageLayout);
  to.comments = structuredClone(from.comments);
  to.charts = structuredClone(from.charts);
}
