/** What stands at the places that hold words of ours: four round trips, and one a 5 MB of cells. */
import { columnFormats } from "../blueprint/conditional";
import { openListRows } from "../blueprint/listsPanel";
import type { Panel, PanelCell, SheetPlan, TablePlan } from "../blueprint/types";
import type { BookColumn, BookTable } from "../book";
import { panelSize } from "../build/details";
import type { WorkbookState } from "../build/state";
import { readBlocks, type CellBlock } from "../readSlices";
import type { Recognised } from "../recogniseTables";
import { lookAtTables } from "../writeState";

/** A table that the workbook has, with the plan of it. */
export interface KnownTable {
  readonly table: BookTable;
  readonly plan: TablePlan;
  readonly sheet: SheetPlan;
}

/** A column as it was found. */
export interface ColumnLook {
  readonly column: BookColumn;
  /** Formulas of its cells, top to bottom; null where nothing of ours can stand in it. */
  readonly cells: readonly unknown[] | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  /** Points; null for columns that start hidden. */
  readonly width: number | null;
  /** Conditional formats by formula, with what is needed to change them. */
  readonly formats: readonly {
    readonly item: Excel.CustomConditionalFormat;
    readonly formula: string;
    readonly numberFormat: unknown;
  }[];
}

export interface TableLook extends KnownTable {
  /** 0-based sheet place of the header's first cell. */
  readonly row: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columns: readonly ColumnLook[];
  /** Cells above the header: captions of outlines. */
  readonly captions: readonly unknown[];
  /** Rows are hidden or filtered: writing must go row by row. */
  readonly hiddenRows: boolean;
  /** Prompts of the cells of column `value`, where each has its own. */
  readonly cellPrompts: readonly (Excel.DataValidationPrompt | null)[];
}

export interface SheetLook {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly head: readonly unknown[];
  readonly leftHeader: string;
  readonly centerFooter: string;
  /** Charts by name, with their titles. */
  readonly charts: readonly { readonly name: string; readonly title: string }[];
}

export interface PanelLook {
  readonly panel: Panel;
  readonly sheet: SheetPlan;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly unknown[])[];
  /** Cells with an input message of ours, and what they say now. */
  readonly inputs: readonly { readonly cell: PanelCell; readonly prompt: Excel.DataValidationPrompt | null }[];
}

export interface Around {
  readonly tables: readonly TableLook[];
  readonly sheets: readonly SheetLook[];
  readonly panels: readonly PanelLook[];
}

const cellTypes: ReadonlySet<string> = new Set(["list", "multiList", "boolean"]);

/** May words of ours stand in the column's cells? */
const wordy = ({ table, plan }: KnownTable, column: BookColumn): boolean => {
  const entry = table.entry.columns.find((candidate) => candidate.key === column.key);
  if (!entry) return false;
  // The days off that a new table holds as an example have names of ours.
  const named = table.key === "Holidays" && entry.key === "name";
  return cellTypes.has(entry.type) || plan.keyColumns !== undefined || named;
};

/**
 * Reads every place that holds words of ours.
 * @param known the tables of the workbook with their plans
 * @throws UserError when a sheet is protected
 */
export async function lookAround(
  context: Excel.RequestContext,
  state: WorkbookState,
  book: Recognised,
  known: readonly KnownTable[],
  signal: AbortSignal | undefined,
): Promise<Around> {
  const { workbook } = context;
  const states = lookAtTables(
    context,
    { ...book, tables: book.tables },
    known.map(({ table }) => table.key),
  );
  const bodies = known.map(({ table }) =>
    workbook.tables.getItem(table.tableName).getDataBodyRange().load("rowIndex,columnIndex,rowCount"),
  );
  const sheetNames = new Map(known.map(({ sheet, table }) => [sheet, table.sheetName] as const));
  const sheets = [...sheetNames].map(([plan, name]) => {
    const item = workbook.worksheets.getItem(name);
    const page = item.pageLayout.headersFooters.defaultForAllPages.load("leftHeader,centerFooter");
    const charts = plan.charts.length > 0 ? item.charts.load("items/name,items/title/text") : null;
    return { plan, name, head: item.getRange("A1:A2").load("values"), page, charts };
  });
  const names = new Map(state.names.map((item) => [item.name.toLowerCase(), item]));
  const panels = [...sheetNames].flatMap(([sheet, sheetName]) =>
    sheet.panels.flatMap((panel) => {
      const name = names.get(panel.anchor.toLowerCase());
      if (!name || name.formula.includes("#REF!")) return [];
      const size = panelSize(panel);
      const rows = sheet.key === "Lists" ? openListRows + 1 : size.rows;
      const area = workbook.names.getItem(name.name).getRange().getAbsoluteResizedRange(rows, size.columns);
      const inputs = panel.cells.flatMap((cell) =>
        cell.input ? [{ cell, validation: area.getCell(cell.row, cell.column).dataValidation.load("prompt") }] : [],
      );
      return [{ panel, sheet, sheetName, area: area.load("formulas,rowIndex,columnIndex"), inputs }];
    }),
  );
  await context.sync();
  const found = states();

  const asked = known.map((entry, index) => {
    const body = bodies[index] as Excel.Range;
    const sheet = workbook.worksheets.getItem(entry.table.sheetName);
    const range = (column: BookColumn): Excel.Range =>
      sheet.getRangeByIndexes(body.rowIndex, body.columnIndex + column.index, body.rowCount, 1);
    const above = body.rowIndex - 2;
    const captions =
      above < 0
        ? null
        : sheet.getRangeByIndexes(above, body.columnIndex, 1, entry.table.columns.length + 1).load("values");
    const columns = entry.table.columns
      .filter((column) => column.key !== null)
      .map((column) => {
        const planned = entry.plan.columns.find((candidate) => candidate.key === column.key);
        const typed = planned && planned.filledBy !== "formula" && planned.key !== "check";
        return {
          column,
          validation: typed ? range(column).dataValidation.load("prompt") : null,
          format: planned?.visible ? range(column).format.load("columnWidth") : null,
          formats: columnFormats[`${entry.table.key}.${column.key ?? ""}`]
            ? range(column).conditionalFormats.load("items/id,items/type")
            : null,
        };
      });
    const valueAt = entry.table.key === "Parameters" ? entry.table.indexOf("value") : undefined;
    const cellValidations =
      valueAt === undefined
        ? []
        : Array.from({ length: body.rowCount }, (_, row) =>
            sheet
              .getRangeByIndexes(body.rowIndex + row, body.columnIndex + valueAt, 1, 1)
              .dataValidation.load("prompt"),
          );
    return { entry, body, sheet, captions, columns, cellValidations };
  });
  await context.sync();

  const custom = asked.map(({ columns }) =>
    columns.map(({ formats }) =>
      (formats?.items ?? [])
        .filter((item) => item.type === "Custom")
        .map((item) => ({
          item: item.custom,
          rule: item.custom.rule.load("formula"),
          look: item.custom.format.load("numberFormat"),
        })),
    ),
  );
  const blocks: CellBlock[] = [];
  const places = asked.map(({ entry, body, sheet, columns }) =>
    columns.map(({ column }) => {
      if (!wordy(entry, column)) return null;
      blocks.push({
        sheet,
        row: body.rowIndex,
        column: body.columnIndex + column.index,
        rows: body.rowCount,
        columns: 1,
      });
      return blocks.length - 1;
    }),
  );
  await context.sync();
  const cells = await readBlocks(context, blocks, "formulas", signal ? { signal } : {});
  return {
    tables: asked.map(({ entry, body, captions, columns, cellValidations }, index) => ({
      ...entry,
      row: body.rowIndex - 1,
      left: body.columnIndex,
      rowCount: body.rowCount,
      captions: captions?.values[0] ?? [],
      hiddenRows: found.get(entry.table.key)?.hiddenRows ?? false,
      cellPrompts: cellValidations.map((validation) => validation.prompt),
      columns: columns.map(({ column, validation, format }, at): ColumnLook => {
        const place = places[index]?.[at] ?? null;
        return {
          column,
          cells: place === null ? null : (cells[place] ?? []).map((row) => row[0]),
          prompt: validation?.prompt ?? null,
          width: format?.columnWidth ?? null,
          formats: (custom[index]?.[at] ?? []).map(({ item, rule, look }) => ({
            item,
            formula: rule.formula,
            numberFormat: look.numberFormat as unknown,
          })),
        };
      }),
    })),
    sheets: sheets.map(({ plan, name, head, page, charts }) => ({
      plan,
      name,
      head: head.values.map((row: unknown[]) => row[0]),
      leftHeader: page.leftHeader,
      centerFooter: page.centerFooter,
      charts: charts?.items.map((chart) => ({ name: chart.name, title: chart.title.text })) ?? [],
    })),
    panels: panels.map(({ panel, sheet, sheetName, area, inputs }) => ({
      panel,
      sheet,
      sheetName,
      row: area.rowIndex,
      column: area.columnIndex,
      cells: area.formulas as unknown[][],
      inputs: inputs.map(({ cell, validation }) => ({
        cell,
        prompt: validation.prompt,
      })),
    })),
  };
}
