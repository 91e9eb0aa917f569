/**
 * A Tierbook of many customers as an .xlsx file: an empty book set up by the product, its tables filled beside Excel. Columns that
 * Tierbook computes hold values in it, as they do in a book of that size (docs/functions.md); what they hold is what the product computes.
 */
import { readWorkbook, writeWorkbook } from "../../embedded/files";
import type { Workbook } from "../../embedded/model";
import type { TableData } from "../../embedded/model/types";
import { startEmbeddedExcel } from "../../embedded/node";
import { setUp } from "../../src/commands/setUp";
import { customFunctions } from "../../src/functions";
import { datasetOf } from "../../src/jobs/job";
import { computedColumnsJob } from "../../src/jobs/tiers";
import { openBook } from "../../src/workbook/recognise";
import { isErrorCell, type BookTables, type CellValue } from "../../src/policy/values";
import { companyRawPolicy } from "../../test/support/company/policy";
import { largeTables, type Sizes } from "../rules/workbook";

/** The tables that are filled; the others stay as the book was set up. */
const filled = ["Accounts", "Visits", "Orders", "Team"] as const;
/** The columns that name people. */
const people: ReadonlySet<string> = new Set(["Accounts.owner", "Visits.visitor", "Orders.salesperson"]);
/** People of the company: a list of names in the pane has an entry for each. */
const team = 50;

/**
 * @param sizes rows of the tables that grow
 * @param asOf serial of the day that counts as today when the book is set up
 * @returns the file's bytes
 */
export async function largeBook(sizes: Sizes, asOf: number): Promise<Uint8Array> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  excel.client.associateFunctions(customFunctions);
  await excel.client.run((context) => setUp(context, { lang: "zh-CN", packs: ["all"], profile: "standard", asOf }));
  const keys = await excel.client.run(async (context) => {
    const { tables } = await openBook(context);
    return Object.fromEntries(
      [...tables].map(([key, { columns }]) => [key, columns.map(({ key: column }) => column ?? null)]),
    );
  });
  const workbook = readWorkbook(await excel.save());
  excel.dispose();
  const tables = withTeam(largeTables(sizes));
  const raw = companyRawPolicy();
  for (const key of filled) {
    const cells = tables[key];
    const table = workbook.tableByName(key);
    if (!cells || !table || cells.rowCount === 0) continue;
    const columns = keys[key] ?? [];
    const computed =
      key === "Accounts"
        ? computedColumnsJob.run(
            datasetOf({ tables, raw, today: asOf }),
            columns.filter((column) => column !== null && isComputed(table, columns.indexOf(column))) as string[],
          )
        : {};
    fill(workbook, table, cells.rowCount, columns, { ...cells.columns, ...computed });
  }
  return writeWorkbook(workbook);
}

/** The same tables with the work of as many people as a company with one book has. */
function withTeam(tables: BookTables): BookTables {
  const names = (tables["Team"]?.columns["name"] ?? []).slice(0, team);
  return Object.fromEntries(
    Object.entries(tables).map(([key, { rowCount, columns }]) => {
      const rows = key === "Team" ? Math.min(rowCount, team) : rowCount;
      const cells = Object.entries(columns).map(([column, values]): [string, readonly CellValue[]] => [
        column,
        people.has(`${key}.${column}`)
          ? values.map((_, row) => names[row % names.length] ?? null)
          : values.slice(0, rows),
      ]);
      return [key, { key, rowCount: rows, columns: Object.fromEntries(cells) }];
    }),
  );
}

const isComputed = (table: TableData, column: number): boolean =>
  table.columns[column]?.calculatedFormula !== undefined;

function fill(
  workbook: Workbook,
  table: TableData,
  rowCount: number,
  columns: readonly (string | null)[],
  cells: BookTables[string]["columns"],
): void {
  const sheet = workbook.sheet(table.sheetId);
  const first = table.range.row + 1;
  for (const [at, column] of table.columns.entries()) {
    const values = cells[columns[at] ?? ""];
    const place = table.range.column + at;
    const style = sheet.grid.get(first, place)?.style ?? 0;
    delete column.calculatedFormula;
    for (let row = 0; row < rowCount; row++)
      sheet.grid.put(first + row, place, { value: plain(values?.[row] ?? null), style });
  }
  sheet.dirty.add("cells");
  table.range = { ...table.range, rowCount: rowCount + 1 };
}

const plain = (cell: CellValue): string | number | boolean | null => (isErrorCell(cell) ? null : cell);
