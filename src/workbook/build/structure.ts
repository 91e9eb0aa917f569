/** Sheets, tables and columns come into being. After it everything that formulas refer to exists. */
import type { Scope } from "../blueprint/types";
import { theme } from "../blueprint/theme";
import { toExcel } from "../writeText";
import type { Batch } from "./batch";
import { columnLetters } from "../snapshot";
import { newHeader, type TableTarget, type Target } from "./target";
import type { Widened } from "./widen";

/** Makes missing sheets, names and shows those that are there. */
export async function buildSheets(batch: Batch, target: Target): Promise<void> {
  const { worksheets } = batch.context.workbook;
  for (const sheet of target.sheets) {
    await batch.room(3);
    if (sheet.existing === null) worksheets.add(sheet.name);
    else {
      const item = worksheets.getItem(sheet.existing);
      if (sheet.existing !== sheet.name) item.name = sheet.name;
      if (sheet.show) item.visibility = "Visible";
    }
  }
}

/** A planned cell as it is first written: formulas follow once all tables are there. */
const firstValue = (cell: ReturnType<TableTarget["plan"]["rows"]>[number][number]): string | number | boolean =>
  typeof cell === "object" && cell !== null && "formula" in cell ? "" : toExcel(cell);

/** Makes missing tables with their rows, and adds missing columns on the right. */
export async function buildTables(batch: Batch, target: Target, scope: Scope, widened: Widened): Promise<void> {
  for (const table of target.tables) {
    if (table.existing) await addColumns(batch, table, target, widened);
    else await addTable(batch, table, target, scope);
  }
}

async function addTable(batch: Batch, table: TableTarget, target: Target, scope: Scope): Promise<void> {
  const { plan, sheet } = table;
  const headers = plan.columns.map((entry) => newHeader(entry, target.lang, new Set()));
  const rows = plan.rows(scope).map((cells) => cells.map(firstValue));
  const values = [headers, ...(rows.length > 0 ? rows : [headers.map(() => "")])];
  await batch.room(10, JSON.stringify(values).length * 3);
  const area = batch.context.workbook.worksheets
    .getItem(sheet.name)
    .getRangeByIndexes(plan.row, plan.column, values.length, headers.length);
  area.values = values;
  const made = batch.context.workbook.tables.add(area, true);
  made.name = table.name;
  tableLooks(made, plan);
}

/** Style and buttons of a table of ours. */
export function tableLooks(table: Excel.Table, plan: TableTarget["plan"]): void {
  table.style = theme.tableStyle;
  table.showFilterButton = plan.growing;
  table.showBandedRows = plan.growing;
}

async function addColumns(batch: Batch, table: TableTarget, target: Target, widened: Widened): Promise<void> {
  const existing = table.existing;
  if (!existing) return;
  await batch.room(6 + table.missing.length * 2);
  const item = batch.context.workbook.tables.getItem(existing.tableName);
  const taken = new Set(existing.columns.map((column) => column.header.toLowerCase()));
  const headers = table.missing.map((entry) => newHeader(entry, target.lang, taken));
  const widening = widened.widenings.get(table.key);
  const details = widened.details.tables.get(table.key);
  if (widening && details) {
    const sheet = batch.context.workbook.worksheets.getItem(table.sheet.name);
    const { end, insert } = widening;
    if (insert > 0) sheet.getRange(`${columnLetters(end)}:${columnLetters(end + insert - 1)}`).insert("Right");
    sheet.getRangeByIndexes(details.row, end, 1, headers.length).values = [headers];
    const width = existing.columns.length + headers.length;
    item.resize(sheet.getRangeByIndexes(details.row, details.column, details.rowCount + 1, width));
  } else for (const header of headers) item.columns.add(undefined, undefined, header);
  if (existing.tableName !== table.name) item.name = table.name;
}
