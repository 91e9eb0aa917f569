/** Which series a recorded chart has, and what their cells hold now: a chart in a file carries a copy of its data. */
import { cellRef, parseArea, type CellArea } from "../../src/import/xlsx/cellRefs";
import type { SheetModel, WorkbookModel } from "../model/contract";
import type { CellValue, ChartData } from "../model/types";
import { quoteSheet } from "./definedNames";

/** A line of cells with its address and what it holds now; a name may be a text instead. */
export interface ChartLine {
  readonly formula: string | null;
  readonly values: readonly CellValue[];
}

export interface ChartSeries {
  readonly name: ChartLine | undefined;
  readonly categories: ChartLine | undefined;
  readonly values: ChartLine;
  /** The API's kind where it differs from the chart's. */
  readonly type?: string;
  readonly secondary: boolean;
  /** "#RRGGBB"; undefined: as the program chooses. */
  readonly color?: string;
  readonly labels: boolean;
}

/** Series as the API was told, or as an area that is still to be split says. */
export function chartSeries(chart: ChartData, model: WorkbookModel, sheetId: string): readonly ChartSeries[] {
  const told = chart.props["series"];
  return Array.isArray(told)
    ? told.flatMap((item: unknown) => toldSeries(item as Record<string, unknown>, model))
    : areaSeries(chart, model, sheetId);
}

function toldSeries(props: Record<string, unknown>, model: WorkbookModel): readonly ChartSeries[] {
  const values = lineOf(props["values"], model);
  if (!values) return [];
  const name = props["name"];
  const format = props["format"] as { fill?: { solidColor?: unknown }; line?: { color?: unknown } } | undefined;
  const color = format?.fill?.solidColor ?? format?.line?.color;
  return [
    {
      name: lineOf(name, model) ?? (typeof name === "string" ? { formula: null, values: [name] } : undefined),
      categories: lineOf(props["categories"], model),
      values,
      ...(typeof props["chartType"] === "string" ? { type: props["chartType"] } : {}),
      secondary: props["axisGroup"] === "Secondary",
      ...(typeof color === "string" ? { color } : {}),
      labels: props["hasDataLabels"] === true,
    },
  ];
}

/** `='考核表'!$A$1:$A$5` as its cells. */
function lineOf(formula: unknown, model: WorkbookModel): ChartLine | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  const found = placeOf(formula.slice(1), model);
  if (!found) return undefined;
  const { sheet, area } = found;
  const values = Array.from(
    { length: area.rowCount * area.columnCount },
    (_, at) =>
      sheet.grid.get(area.row + Math.floor(at / area.columnCount), area.column + (at % area.columnCount))?.value ??
      null,
  );
  return { formula: formulaOf(sheet.name, area), values };
}

function placeOf(address: string, model: WorkbookModel): { sheet: SheetModel; area: CellArea } | undefined {
  const mark = address.lastIndexOf("!");
  const name = address.slice(0, Math.max(0, mark)).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheet = model.sheetByName(name);
  const area = parseArea(address.slice(mark + 1));
  return sheet && area ? { sheet, area } : undefined;
}

const formulaOf = (sheet: string, area: CellArea): string => `${quoteSheet(sheet)}!${absoluteArea(area)}`;

/** Splits the source area into series: a first row or column of texts names them, or the categories. */
function areaSeries(chart: ChartData, model: WorkbookModel, sheetId: string): readonly ChartSeries[] {
  const given = String(chart.props["sourceData"] ?? "").replace(/^=/, "");
  const found = placeOf(given.includes("!") ? given : `${quoteSheet(model.sheet(sheetId).name)}!${given}`, model);
  if (!found) return [];
  const { sheet, area } = found;
  const valueAt = (row: number, column: number): CellValue => sheet.grid.get(row, column)?.value ?? null;
  const byRows =
    chart.props["seriesBy"] === "Rows" || (chart.props["seriesBy"] !== "Columns" && area.columnCount > area.rowCount);
  // Seen as if the series ran down columns; `cell` turns it round for rows.
  const [length, count] = byRows ? [area.columnCount, area.rowCount] : [area.rowCount, area.columnCount];
  const cell = (at: number, series: number): [number, number] =>
    byRows ? [area.row + series, area.column + at] : [area.row + at, area.column + series];
  const isText = (at: number, series: number): boolean => typeof valueAt(...cell(at, series)) !== "number";
  const hasNames =
    length > 1 &&
    Array.from({ length: count }, (_, i) => i)
      .slice(count > 1 ? 1 : 0)
      .every((series) => isText(0, series));
  const first = hasNames ? 1 : 0;
  const hasCategories = count > 1 && isText(first, 0);
  const line = (series: number, from: number, to: number): ChartLine => {
    const [top, left] = cell(from, series);
    const [bottom, right] = cell(to - 1, series);
    const values = Array.from({ length: to - from }, (_, i) => valueAt(...cell(from + i, series)));
    return {
      formula: formulaOf(sheet.name, {
        row: top,
        column: left,
        rowCount: bottom - top + 1,
        columnCount: right - left + 1,
      }),
      values,
    };
  };
  const categories = hasCategories ? line(0, first, length) : undefined;
  return Array.from({ length: count }, (_, i) => i)
    .slice(hasCategories ? 1 : 0)
    .map((series) => ({
      name: hasNames ? line(series, 0, 1) : undefined,
      categories,
      values: line(series, first, length),
      secondary: false,
      labels: false,
    }));
}

const absoluteArea = (area: CellArea): string => {
  const corner = (row: number, column: number): string => cellRef(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const first = corner(area.row, area.column);
  return area.rowCount * area.columnCount === 1
    ? first
    : `${first}:${corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
};
