import { cellRef, parseArea, type CellArea } from "../../src/import/xlsx/cellRefs";
import { escapeText, xmlHeader } from "../../src/import/xlsx/xml";
import type { WorkbookModel } from "../model/contract";
import type { CellValue, ChartData } from "../model/types";
import { quoteSheet } from "./definedNames";

/**
 * A chart part for a chart made through the API. `props` holds what the API was told: `sourceData` (address with its sheet, such
 * as "Plan!A1:C9"), `seriesBy` ("Auto", "Rows", "Columns"), `title` (text, or an object with `text`), and `left`, `top`, `width`,
 * `height` in points.
 */
export const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** How the file draws a kind of chart: element, direction, grouping. */
interface Kind {
  element: string;
  direction?: string;
  grouping?: string;
  markers?: boolean;
}

const usual: Kind = { element: "barChart", direction: "col", grouping: "clustered" };
/** By the API's name; anything else becomes clustered columns. */
const kinds: Readonly<Record<string, Kind>> = {
  ColumnClustered: usual,
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard" },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  Pie: { element: "pieChart" },
};

interface Series {
  name: Range | undefined;
  categories: Range | undefined;
  values: Range;
}

/** A line of cells with its address and what it holds now (charts carry a copy of their data). */
interface Range {
  formula: string;
  values: CellValue[];
}

/** Text of the chart part; a chart without a readable source has no series. */
export function writeChart(chart: ChartData, model: WorkbookModel, sheetId: string): string {
  const kind = kinds[chart.type] ?? usual;
  const series = seriesOf(chart, model, sheetId);
  const isPie = kind.element === "pieChart";
  const body =
    (kind.direction === undefined ? "" : `<c:barDir val="${kind.direction}"/>`) +
    (kind.grouping === undefined ? "" : `<c:grouping val="${kind.grouping}"/>`) +
    `<c:varyColors val="${isPie ? 1 : 0}"/>` +
    (isPie ? series.slice(0, 1) : series)
      .map((item, i) => seriesXml(item, i, kind.markers === true, kind.element))
      .join("") +
    (kind.element === "barChart"
      ? `<c:gapWidth val="150"/>${kind.grouping === "clustered" ? "" : '<c:overlap val="100"/>'}`
      : "") +
    (kind.element === "lineChart" && kind.markers ? '<c:marker val="1"/>' : "") +
    (isPie ? '<c:firstSliceAng val="0"/>' : '<c:axId val="111111111"/><c:axId val="222222222"/>');
  const isBar = kind.direction === "bar";
  const axes = isPie
    ? ""
    : axis("catAx", "111111111", "222222222", isBar ? "l" : "b") +
      axis("valAx", "222222222", "111111111", isBar ? "b" : "l");
  return (
    `${xmlHeader}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart)}<c:plotArea><c:layout/><c:${kind.element}>${body}</c:${kind.element}>${axes}</c:plotArea>` +
    `${isPie || series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ""}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(chart: ChartData): string {
  const given = chart.props["title"];
  const text = typeof given === "string" ? given : ((given as { text?: unknown } | undefined)?.text ?? "");
  if (typeof text !== "string" || text === "") return '<c:autoTitleDeleted val="1"/>';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

const axis = (name: string, id: string, crossing: string, position: string): string =>
  `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
  `${name === "valAx" ? '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>' : ""}<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crossing}"/><c:crosses val="autoZero"/></c:${name}>`;

function seriesXml({ name, categories, values }: Series, index: number, markers: boolean, element: string): string {
  const marker = element === "lineChart" ? `<c:marker><c:symbol val="${markers ? "circle" : "none"}"/></c:marker>` : "";
  const invert = element === "barChart" ? '<c:invertIfNegative val="0"/>' : "";
  const smooth = element === "lineChart" ? '<c:smooth val="0"/>' : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (name
      ? `<c:tx><c:strRef><c:f>${escapeText(name.formula)}</c:f>${cache("str", name.values)}</c:strRef></c:tx>`
      : "") +
    marker +
    invert +
    (categories
      ? `<c:cat><c:strRef><c:f>${escapeText(categories.formula)}</c:f>${cache("str", categories.values)}</c:strRef></c:cat>`
      : "") +
    `<c:val><c:numRef><c:f>${escapeText(values.formula)}</c:f>${cache("num", values.values)}</c:numRef></c:val>${smooth}</c:ser>`
  );
}

function cache(kind: "str" | "num", values: readonly CellValue[]): string {
  const points = values.map((value, i) => {
    const text =
      value === null || typeof value === "object" || (kind === "num" && typeof value !== "number")
        ? undefined
        : String(value);
    return text === undefined ? "" : `<c:pt idx="${i}"><c:v>${escapeText(text)}</c:v></c:pt>`;
  });
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache>`;
}

/** Splits the source area into series: a first row or column of texts names them, or the categories. */
function seriesOf(chart: ChartData, model: WorkbookModel, sheetId: string): Series[] {
  const address = String(chart.props["sourceData"] ?? "").replace(/^=/, "");
  const mark = address.lastIndexOf("!");
  const sheetName =
    mark < 0 ? model.sheet(sheetId).name : address.slice(0, mark).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheet = model.sheetByName(sheetName);
  const area = parseArea(address.slice(mark + 1));
  if (!sheet || !area) return [];
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
  const line = (series: number, from: number, to: number): Range => {
    const [top, left] = cell(from, series);
    const [bottom, right] = cell(to - 1, series);
    const values = Array.from({ length: to - from }, (_, i) => valueAt(...cell(from + i, series)));
    return {
      formula: `${quoteSheet(sheet.name)}!${absoluteArea({ row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 })}`,
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
    }));
}

const absoluteArea = (area: CellArea): string => {
  const corner = (row: number, column: number): string => cellRef(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const first = corner(area.row, area.column);
  return area.rowCount * area.columnCount === 1
    ? first
    : `${first}:${corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
};
