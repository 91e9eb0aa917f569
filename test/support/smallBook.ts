/** A small Tierbook in the embedded Excel: set up, filled with accounts, orders and visits, as people would have it. */
import { setUp } from "../../src/commands/setUp";
import { customFunctions, functionOptions } from "../../src/functions";
import type { CellValue } from "../../src/policy/values";
import { appendRows } from "../../src/workbook/append";
import { openBook } from "../../src/workbook/recognise";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import type { HostSettings } from "../../embedded/protocol/settings";

export interface SmallBookOptions {
  readonly lang?: "zh-CN" | "zh-TW" | "en-US";
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
  readonly accounts?: readonly AccountRow[];
  readonly settings?: Partial<HostSettings>;
}

export interface AccountRow {
  readonly id: string | null;
  readonly name: string;
  readonly sales: CellValue;
  /** Label as typed. */
  readonly tier?: string;
}

export const limits = { "tier.aMin": 1_000_000, "tier.bMin": 300_000, "tier.cMin": 50_000 };

export const fiveAccounts: readonly AccountRow[] = [
  { id: "K001", name: "海风贸易", sales: 1_200_000 },
  { id: "K002", name: "山城机电", sales: 300_000, tier: "A级" },
  { id: "K003", name: "北方纸业", sales: 49_999.99, tier: "C级" },
  { id: "K004", name: "江南食品", sales: null },
  { id: "K005", name: "平川物流", sales: 1_000_000, tier: "A级" },
];

/** Files of books already made, by what was asked for: setting up takes seconds. */
const made = new Map<string, Promise<Uint8Array>>();

/** A book with accounts in it, opened from a file made once. */
export async function smallBook(options: SmallBookOptions = {}): Promise<EmbeddedExcel> {
  const key = JSON.stringify(options);
  const file = made.get(key) ?? makeBook(options);
  made.set(key, file);
  return openBookFile(await file, options);
}

/** Opens a file in the embedded Excel, with the add-in's functions. */
export async function openBookFile(
  file: Uint8Array,
  options: Pick<SmallBookOptions, "lang" | "settings"> = {},
): Promise<EmbeddedExcel> {
  const { lang = "zh-CN", settings } = options;
  const excel = await startEmbeddedExcel({ file, locale: lang, ...(settings ? { settings } : {}) });
  excel.client.associateFunctions(customFunctions, { functions: [], ...functionOptions });
  return excel;
}

async function makeBook({
  lang = "zh-CN",
  parameters,
  accounts = fiveAccounts,
}: SmallBookOptions): Promise<Uint8Array> {
  const excel = await startEmbeddedExcel({ locale: lang });
  excel.client.associateFunctions(customFunctions, { functions: [], ...functionOptions });
  await excel.client.run((context) =>
    setUp(context, { lang, policyFile: { parameters: { ...limits, ...parameters } } }),
  );
  const rows = accounts.map(({ id, name, sales, tier }) => [id, name, sales, tier ?? null, "李敏"]);
  await addRows(excel, "Accounts", ["accountId", "accountName", "expectedAnnualSales", "tier", "owner"], rows);
  const file = await excel.save();
  excel.dispose();
  return file;
}

export async function addRows(
  excel: EmbeddedExcel,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  await excel.client.run(async (context) => appendRows(context, await openBook(context), table, columns, rows));
}

/** A column of a table straight from the model: what stands in the cells, null for blank. */
export function columnCells(excel: EmbeddedExcel, tableName: string, header: string): unknown[] {
  const { sheetId, rect, column } = place(excel, tableName, header);
  const { grid } = excel.host.workbook.sheet(sheetId);
  return Array.from({ length: rect.rowCount - 1 }, (_, row) => grid.get(rect.row + 1 + row, column)?.value ?? null);
}

/** Where a column of a table stands. */
export function place(excel: EmbeddedExcel, tableName: string, header: string) {
  const table = excel.host.workbook.tableByName(tableName);
  if (!table) throw new Error(`no table ${tableName}`);
  const index = table.columns.findIndex((column) => column.name === header);
  if (index < 0) throw new Error(`no column ${header}: ${table.columns.map((column) => column.name).join(", ")}`);
  return { sheetId: table.sheetId, rect: table.range, column: table.range.column + index, table };
}

/** What a person types into a cell of a table (0-based data row). */
export async function typeInto(
  excel: EmbeddedExcel,
  client: EmbeddedExcel["client"],
  tableName: string,
  header: string,
  row: number,
  text: string,
): Promise<void> {
  const { sheetId, rect, column } = place(excel, tableName, header);
  await excel.host.edit(client.attached, (editor) => editor.cells.typeText(sheetId, rect.row + 1 + row, column, text));
  await excel.host.idle();
}

/** Every cell of every sheet except the named tables' sheets, as text: to see that nothing else changed. */
export function allCells(excel: EmbeddedExcel, without: readonly string[] = []): Record<string, unknown> {
  const { workbook } = excel.host;
  const left = new Set(without.map((name) => workbook.tableByName(name)?.sheetId));
  const cells: Record<string, unknown> = {};
  for (const sheet of workbook.sheets) {
    if (left.has(sheet.id)) continue;
    sheet.grid.forEach((row, column, cell) => {
      if (cell.value !== null || cell.formula !== undefined)
        cells[`${sheet.name}!${row},${column}`] = cell.formula ?? cell.value;
    });
  }
  for (const table of workbook.tables)
    if (!left.has(table.sheetId)) cells[`table ${table.name}`] = JSON.stringify(table.range);
  return cells;
}
