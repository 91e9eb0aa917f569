/** Rows to import that stand in the workbook itself: another sheet or table. */
import type { SourceCell, SourceTable } from "../import";
import { importText } from "../locales/import";
import { UserError } from "../locales/userError";
import { fromExcel, readBlocks, type CellBlock } from "./readSlices";

/** A sheet or table of the open workbook, by its name. */
export interface WorkbookSource {
  readonly kind: "sheet" | "table";
  readonly name: string;
}

/** Sheets and tables of the workbook that can be imported from, in tab order; Tierbook's own tables are left out. */
export async function listSources(context: Excel.RequestContext, own: ReadonlySet<string>): Promise<WorkbookSource[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/visibility");
  tables.load("items/name,items/worksheet/name");
  await context.sync();
  const foreign = tables.items.filter((table) => !own.has(table.name));
  const ownSheets = new Set(tables.items.filter((table) => own.has(table.name)).map((table) => table.worksheet.name));
  const sheets = worksheets.items.filter((sheet) => sheet.visibility === "Visible" && !ownSheets.has(sheet.name));
  return [
    ...sheets.map((sheet): WorkbookSource => ({ kind: "sheet", name: sheet.name })),
    ...foreign.map((table): WorkbookSource => ({ kind: "table", name: table.name })),
  ];
}

/**
 * Reads the used cells of a sheet, or a table with its header.
 * @throws UserError when there is no such sheet or table, or it is empty
 */
export async function readSource(
  context: Excel.RequestContext,
  source: WorkbookSource,
  signal?: AbortSignal,
): Promise<SourceTable> {
  const { worksheets, tables } = context.workbook;
  const table = tables.getItemOrNullObject(source.name);
  const sheet = worksheets.getItemOrNullObject(source.name);
  worksheets.load("items/name");
  await context.sync();
  if (source.kind === "table" ? table.isNullObject : sheet.isNullObject) {
    const available = worksheets.items.map((item) => item.name).join("、");
    throw new UserError(importText.sourceMissing, { name: source.name, available });
  }
  const owner = source.kind === "table" ? table.worksheet : sheet;
  const range = source.kind === "table" ? table.getRange() : sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (range.isNullObject) throw new UserError(importText.emptyFile, { file: source.name });
  const block: CellBlock = {
    sheet: owner,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
  const options = signal ? { signal } : {};
  const [values = []] = await readBlocks(context, [block], "values", options);
  const [types = []] = await readBlocks(context, [block], "valueTypes", options);
  const rows = values.map((cells, row) => ({
    row: block.row + row + 1,
    cells: cells.map((value, column) => cell(value, types[row]?.[column])),
  }));
  return { name: source.name, rows };
}

function cell(value: unknown, type: unknown): SourceCell {
  return { value: type === "Error" ? { error: String(value) } : fromExcel(value) };
}
