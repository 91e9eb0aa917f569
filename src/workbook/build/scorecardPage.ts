/** The Scorecard as a page: formats and height of its lines, the charts below them, what is printed. */
import { figureColumns, figureFormat } from "../blueprint/scorecard/formats";
import { scorecardCharts } from "../blueprint/scorecard/blocks";
import { scorecardWhy, whySize } from "../blueprint/scorecard/why";
import { shareFormat } from "../blueprint/formats";
import { theme } from "../blueprint/theme";
import type { PlannedChart } from "../blueprint/types";
import { cellName } from "../snapshot";
import { keyOf, panelPlace, rowPlaces, type Making } from "./contents";
import type { PlacedTable } from "./looks";
import type { SheetTarget, TableTarget } from "./target";

/** Points of a line of the table: thirty-four of them, the head and the charts fit on one page. */
const lineHeight = 18;
/** Points of a line of the second page: two lines of text. */
const whyHeight = 29;

/** Rows (of usual height) that the charts cover, and those left blank above them. */
export const chartRows = { gap: 1, height: 13 } as const;

const isScorecard = (table: TableTarget): boolean => table.key === "Scorecard";

/** Rows of the table after the set-up, and the first of those that this run adds. */
export function scorecardLines(making: Making, table: TableTarget): { readonly ids: readonly string[]; readonly first: number } {
  const at = table.plan.columns.findIndex((column) => column.key === "kpiId");
  const planned = table.plan.rows(making.scope).map((row) => keyOf(row[at]));
  const details = making.details.tables.get(table.key);
  if (!table.existing || !details?.body) return { ids: planned, first: 0 };
  const column = table.existing.indexOf("kpiId") ?? -1;
  const present = details.body.map((row) => keyOf(row[column]));
  const places = rowPlaces(table, table.plan.rows(making.scope), details.body);
  return { ids: [...present, ...planned.filter((_, index) => places[index] === null)], first: present.length };
}

/** Formats and height of the lines: of a new table all, of one that grew those it got, of an interrupted run all again. */
export async function lineLooks(making: Making, placed: PlacedTable, whole: boolean): Promise<void> {
  const { table, headerRow, columns } = placed;
  if (!isScorecard(table)) return;
  const { ids, first } = scorecardLines(making, table);
  const from = whole || making.state.journal !== null ? 0 : first;
  const added = ids.slice(from);
  const sheet = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  if (added.length === 0) return;
  await making.batch.room(columns.length * 3 + 8, columns.length * added.length * 16);
  for (const { entry, at } of columns) {
    const body = sheet.getRangeByIndexes(headerRow + 1 + from, at, added.length, 1);
    if (figureColumns.includes(entry.key)) body.numberFormat = added.map((id) => [figureFormat(id, entry.key, making.target.lang)]);
    if (entry.key === "score" || entry.key === "weightedScore") body.numberFormat = added.map(() => [shareFormat]);
    if (shrunk.has(entry.key)) body.format.shrinkToFit = true;
  }
  const lines = sheet.getRangeByIndexes(headerRow + 1 + from, columns[0]?.at ?? 0, added.length, columns.length);
  lines.format.rowHeight = lineHeight;
  lines.format.verticalAlignment = "Center";
}

/** Texts that become smaller rather than be cut. */
const shrunk: ReadonlySet<string> = new Set(["category", "kpiName", "periodType", "status", "dataSource", "numerator", "denominator", "target", "actual"]);

/** 0-based row below the header where the lines end and the charts begin. */
const chartTop = (making: Making, placed: PlacedTable): number =>
  placed.headerRow + 1 + scorecardLines(making, placed.table).ids.length + chartRows.gap;

/** First and last cell of a chart on the sheet. */
function chartPlace(making: Making, placed: PlacedTable, chart: PlannedChart): readonly [string, string] {
  const top = chartTop(making, placed);
  const left = placed.columns[0]?.at ?? 0;
  return [cellName(top, left + chart.from), cellName(top + chartRows.height - 1, left + chart.to)];
}

/** What is printed: table and charts on the first page, the reasons on the second. */
export async function pageAreas(making: Making, sheet: SheetTarget, placed: PlacedTable): Promise<void> {
  const visible = placed.columns.filter(({ entry }) => entry.visible);
  const right = visible[visible.length - 1]?.at ?? 0;
  const rows = chartTop(making, placed) + (sheet.plan.charts.length > 0 ? chartRows.height : 0);
  const why = panelPlace(making, sheet, scorecardWhy);
  const item = making.batch.context.workbook.worksheets.getItem(sheet.name);
  await making.batch.room(8);
  item.pageLayout.setPrintArea(
    `A1:${cellName(rows - 1, right)},${cellName(why.row, why.column)}:${cellName(why.row + whySize.rows - 1, why.column + whySize.columns - 1)}`,
  );
  item.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  item.pageLayout.centerHorizontally = true;
}

/** Height and header line of the second page. */
export async function whyLooks(making: Making, sheet: SheetTarget): Promise<void> {
  const { row, column } = panelPlace(making, sheet, scorecardWhy);
  const item = making.batch.context.workbook.worksheets.getItem(sheet.name);
  await making.batch.room(8);
  item.getRangeByIndexes(row + 3, column, whySize.rows - 3, 1).format.rowHeight = whyHeight;
  const head = item.getRangeByIndexes(row + 2, column, 1, whySize.columns);
  head.format.fill.color = theme.header.formula.fill;
  head.format.font.color = theme.header.formula.font;
}

/** Does this run add lines to a table that was there, or did the interrupted one? */
export function scorecardGrew(making: Making, { table }: PlacedTable): boolean {
  const { ids, first } = scorecardLines(making, table);
  return table.existing !== null && (ids.length > first || making.state.journal !== null);
}

/** Charts that are missing, those of packs that were switched off, and the place of all when the table grew. */
export async function writeCharts(making: Making, sheet: SheetTarget, placed: PlacedTable): Promise<void> {
  const present = new Set((making.details.charts.get(sheet.key) ?? []).map(({ name }) => name));
  const item = making.batch.context.workbook.worksheets.getItem(sheet.name);
  const moved = scorecardGrew(making, placed);
  for (const name of [...halfMade(making, sheet), ...switchedOff(sheet, present)]) {
    await making.batch.room(2);
    item.charts.getItem(name).delete();
  }
  for (const chart of sheet.plan.charts) {
    const [from, to] = chartPlace(making, placed, chart);
    await making.batch.room(24, 1200);
    if (present.has(chart.name)) {
      if (moved) item.charts.getItem(chart.name).setPosition(from, to);
      continue;
    }
    addChart(making, sheet, item, chart, [from, to]);
  }
}

/** Charts of ours whose tables the choice has no longer; they come back with them. */
const switchedOff = (sheet: SheetTarget, present: ReadonlySet<string>): readonly string[] =>
  scorecardCharts
    .map(({ name }) => name)
    .filter((name) => present.has(name) && !sheet.plan.charts.some((chart) => chart.name === name));

/** Charts that an interrupted run made and could not name any more: they bear the name that Excel gives a new chart. */
function halfMade(making: Making, sheet: SheetTarget): readonly string[] {
  const before = making.state.journal?.charts;
  if (!before) return [];
  const known = new Set([...before, ...sheet.plan.charts.map(({ name }) => name)]);
  return (making.details.charts.get(sheet.key) ?? []).map(({ name }) => name).filter((name) => !known.has(name) && /^\D*\d+$/.test(name));
}

function addChart(
  making: Making,
  sheet: SheetTarget,
  item: Excel.Worksheet,
  planned: PlannedChart,
  [from, to]: readonly [string, string],
): void {
  const panel = sheet.plan.panels.find(({ anchor }) => anchor === planned.anchor);
  if (!panel) return;
  const { row, column } = panelPlace(making, sheet, panel);
  const area = (first: number, columns: number, rows = planned.rows, top = 0): Excel.Range =>
    item.getRangeByIndexes(row + planned.row + top, column + planned.column + first, rows, columns);
  const chart = item.charts.add(planned.type, area(0, planned.columns), "Columns");
  chart.setPosition(from, to);
  chart.title.text = planned.title[making.target.lang];
  chart.title.format.font.size = 11;
  chart.format.font.size = 9;
  // The blocks stand beside the table; lines that are hidden must not empty the charts.
  chart.plotVisibleOnly = false;
  chart.legend.visible = planned.colors.length > 1;
  chart.legend.position = "Bottom";
  planned.colors.forEach((color, index) => {
    const series = chart.series.getItemAt(index);
    const isLine = planned.type === "LineMarkers" || (planned.share === true && index === planned.colors.length - 1);
    series.setXAxisValues(area(0, 1, planned.rows - 1, 1));
    if (isLine) series.format.line.color = color;
    else series.format.fill.setSolidColor(color);
    if (isLine && planned.type !== "LineMarkers") {
      series.chartType = "Line";
      series.axisGroup = "Secondary";
    }
  });
  // Stages read from the top.
  if (planned.type === "BarClustered") chart.axes.categoryAxis.reversePlotOrder = true;
  // Last: a chart with its name is whole.
  chart.name = planned.name;
}
