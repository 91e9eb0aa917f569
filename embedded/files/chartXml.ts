import { escapeText, xmlHeader } from "../../src/import/xlsx/xml";
import type { WorkbookModel } from "../model/contract";
import type { CellValue, ChartData } from "../model/types";
import { chartSeries, type ChartLine, type ChartSeries } from "./chartSeries";

/**
 * A chart part for a chart made through the API. `props` holds what the API was told: `series` (or `sourceData`, an area to split),
 * `title`, `legend`, `plotVisibleOnly`, axes, font.
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

/** Series of one kind on one pair of axes. */
interface Plot {
  readonly kind: Kind;
  readonly secondary: boolean;
  readonly series: { readonly item: ChartSeries; readonly index: number }[];
}

function plotsOf(chart: ChartData, series: readonly ChartSeries[]): readonly Plot[] {
  const usualKind = kinds[chart.type] ?? usual;
  const plots: Plot[] = [];
  series.forEach((item, index) => {
    const kind = item.type === undefined ? usualKind : (kinds[item.type] ?? usual);
    const same = plots.find((plot) => plot.kind === kind && plot.secondary === item.secondary);
    if (same) same.series.push({ item, index });
    else plots.push({ kind, secondary: item.secondary, series: [{ item, index }] });
  });
  return plots.length > 0 ? plots : [{ kind: usualKind, secondary: false, series: [] }];
}

const axisIds = { primary: ["111111111", "222222222"], secondary: ["333333333", "444444444"] } as const;

type Part = Readonly<Record<string, unknown>> | undefined;
const part = (of: Part, ...path: readonly string[]): Part =>
  path.reduce<Part>((found, key) => found?.[key] as Part, of);

/** Text of the chart part; a chart without a readable source has no series. */
export function writeChart(chart: ChartData, model: WorkbookModel, sheetId: string): string {
  const series = chartSeries(chart, model, sheetId);
  const plots = plotsOf(chart, series);
  const isPie = plots[0]?.kind.element === "pieChart";
  const isBar = plots[0]?.kind.direction === "bar";
  const axes = (name: string): Part => part(chart.props, "axes", name);
  const primary =
    axis("catAx", axisIds.primary[0], axisIds.primary[1], isBar ? "l" : "b", axes("categoryAxis")) +
    axis("valAx", axisIds.primary[1], axisIds.primary[0], isBar ? "b" : "l", axes("valueAxis"));
  const second = plots.some(({ secondary }) => secondary)
    ? axis("valAx", axisIds.secondary[1], axisIds.secondary[0], "r", undefined, "max") +
      axis("catAx", axisIds.secondary[0], axisIds.secondary[1], "b", { visible: false })
    : "";
  const legend = part(chart.props, "legend");
  const shown = legend?.["visible"] ?? (isPie || series.length > 1);
  const visibleOnly = chart.props["plotVisibleOnly"] === false ? 0 : 1;
  return (
    `${xmlHeader}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart)}<c:plotArea><c:layout/>${plots.map(plotXml).join("")}${isPie ? "" : primary + second}</c:plotArea>` +
    `${shown === true ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ""}<c:plotVisOnly val="${visibleOnly}"/><c:dispBlanksAs val="gap"/></c:chart>${textXml(part(chart.props, "format", "font")?.["size"])}</c:chartSpace>`
  );
}

/** Size of all texts of a chart, in points. */
const textXml = (size: unknown): string =>
  typeof size === "number"
    ? `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
    : "";

function plotXml({ kind, secondary, series }: Plot): string {
  const { element, direction, grouping, markers } = kind;
  const isPie = element === "pieChart";
  const ids = secondary ? axisIds.secondary : axisIds.primary;
  const body =
    (direction === undefined ? "" : `<c:barDir val="${direction}"/>`) +
    (grouping === undefined ? "" : `<c:grouping val="${grouping}"/>`) +
    `<c:varyColors val="${isPie ? 1 : 0}"/>` +
    (isPie ? series.slice(0, 1) : series)
      .map(({ item, index }) => seriesXml(item, index, markers === true, element))
      .join("") +
    (element === "barChart"
      ? `<c:gapWidth val="${series.length > 1 ? 80 : 60}"/>${grouping === "clustered" ? "" : '<c:overlap val="100"/>'}`
      : "") +
    (element === "lineChart" && markers ? '<c:marker val="1"/>' : "") +
    (isPie ? '<c:firstSliceAng val="0"/>' : `<c:axId val="${ids[0]}"/><c:axId val="${ids[1]}"/>`);
  return `<c:${element}>${body}</c:${element}>`;
}

const titleRuns = (text: string, size: unknown): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p>${typeof size === "number" ? `<a:pPr><a:defRPr sz="${size * 100}" b="1"/></a:pPr>` : ""}` +
  `<a:r>${typeof size === "number" ? `<a:rPr lang="en-US" sz="${size * 100}" b="1"/>` : ""}<a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx>`;

function titleXml(chart: ChartData): string {
  const given = chart.props["title"];
  const text = typeof given === "string" ? given : ((given as { text?: unknown } | undefined)?.text ?? "");
  if (typeof text !== "string" || text === "") return '<c:autoTitleDeleted val="1"/>';
  const size = part(given as Part, "format", "font")?.["size"];
  return `<c:title>${titleRuns(text, size)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

function axis(name: string, id: string, crossing: string, position: string, told: Part, crosses = "autoZero"): string {
  const turned = told?.["reversePlotOrder"] === true ? "maxMin" : "minMax";
  const limit = (key: string): string => {
    const value = told?.[key === "max" ? "maximum" : "minimum"];
    return typeof value === "number" ? `<c:${key} val="${value}"/>` : "";
  };
  const own = told?.["numberFormat"];
  const format =
    typeof own === "string"
      ? `<c:numFmt formatCode="${escapeText(own).replace(/"/g, "&quot;")}" sourceLinked="0"/>`
      : '<c:numFmt formatCode="General" sourceLinked="1"/>';
  const lines = name === "valAx" && crosses === "autoZero" ? "<c:majorGridlines/>" : "";
  return (
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="${turned}"/>${limit("max")}${limit("min")}</c:scaling>` +
    `<c:delete val="${told?.["visible"] === false ? 1 : 0}"/><c:axPos val="${position}"/>${lines}${name === "valAx" ? format : ""}` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crossing}"/><c:crosses val="${crosses}"/></c:${name}>`
  );
}

function seriesXml(series: ChartSeries, index: number, markers: boolean, element: string): string {
  const { name, categories, values, color, labels } = series;
  const marker = element === "lineChart" ? `<c:marker><c:symbol val="${markers ? "circle" : "none"}"/></c:marker>` : "";
  const invert = element === "barChart" ? '<c:invertIfNegative val="0"/>' : "";
  const smooth = element === "lineChart" ? '<c:smooth val="0"/>' : "";
  const paint = color === undefined ? "" : `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
  const look =
    paint === "" ? "" : `<c:spPr>${element === "lineChart" ? `<a:ln w="22225">${paint}</a:ln>` : paint}</c:spPr>`;
  const written = labels
    ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (name ? `<c:tx>${textLine(name)}</c:tx>` : "") +
    look +
    (element === "barChart" ? invert : marker) +
    written +
    (categories ? `<c:cat>${reference("str", categories)}</c:cat>` : "") +
    `<c:val>${reference("num", values)}</c:val>${smooth}</c:ser>`
  );
}

const textLine = (line: ChartLine): string =>
  line.formula === null ? `<c:v>${escapeText(String(line.values[0] ?? ""))}</c:v>` : reference("str", line);

const reference = (kind: "str" | "num", { formula, values }: ChartLine): string =>
  `<c:${kind}Ref><c:f>${escapeText(formula ?? "")}</c:f>${cache(kind, values)}</c:${kind}Ref>`;

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
