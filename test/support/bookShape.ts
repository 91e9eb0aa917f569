/** Everything a set-up makes, read from the model: to see that two workbooks are the same. */
import type { ValidationData } from "../../embedded/model/types";
import type { EmbeddedExcel } from "../../embedded/node";

/** Rules by column and rows, however their areas were cut. */
function validationShape(validations: readonly ValidationData[]): readonly string[] {
  const runs = validations.flatMap(({ areas, rule, prompt, errorAlert }) => {
    const text = JSON.stringify([
      Object.entries(rule).map(([kind, detail]) => [kind, Object.entries(detail).sort()]),
      prompt,
      errorAlert,
    ]);
    return areas.flatMap((area) =>
      Array.from({ length: area.columnCount }, (_, index) => ({
        column: area.column + index,
        from: area.row,
        to: area.row + area.rowCount,
        text,
      })),
    );
  });
  runs.sort((a, b) => a.column - b.column || a.from - b.from);
  const merged: typeof runs = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last && last.column === run.column && last.to === run.from && last.text === run.text) last.to = run.to;
    else merged.push(run);
  }
  return merged.map((run) => `${run.column}: ${run.from}-${run.to} ${run.text}`);
}

/** Cells, tables, names, validation, conditional formats, outlines, widths, panes and print of every sheet, by readable keys. */
export function bookShape(excel: EmbeddedExcel, without: readonly string[] = []): Record<string, unknown> {
  const { workbook } = excel.host;
  const left = new Set(without.map((name) => workbook.tableByName(name)?.sheetId));
  const shape: Record<string, unknown> = {};
  for (const sheet of workbook.sheets) {
    if (left.has(sheet.id)) continue;
    const at = (key: string): string => `${sheet.name}: ${key}`;
    sheet.grid.forEach((row, column, cell) => {
      if (cell.value !== null || cell.formula !== undefined) shape[at(`${row},${column}`)] = cell.formula ?? cell.value;
    });
    shape[at("sheet")] = [sheet.visibility, sheet.tabColor, sheet.freeze, sheet.showGridlines, sheet.pageLayout];
    shape[at("columns")] = [...sheet.columns]
      .sort(([a], [b]) => a - b)
      .map(([index, info]) => [index, info.width, info.hidden, info.outlineLevel]);
    shape[at("validations")] = validationShape(sheet.validations);
    shape[at("formats")] = sheet.conditionalFormats
      .map((item) => JSON.stringify([item.areas, item.detail, item.format]))
      .sort();
  }
  for (const table of workbook.tables)
    shape[`table ${table.name}`] = [
      table.range,
      table.columns.map((column) => column.name),
      table.style,
      table.showFilterButton,
    ];
  for (const item of workbook.names) shape[`name ${item.name}`] = item.formula;
  return shape;
}
