/** How a sheet looks: widths, formats, outline groups, frozen panes, print. Set once, when a sheet is made; people may change it. */
import { setUpText } from "../../locales/setup";
import { columnGroups, isConfidential, parameterById } from "../../policy/catalogue";
import type { ColumnEntry } from "../../policy/types";
import { alignment, numberFormat } from "../blueprint/formats";
import { parameterFormat } from "../blueprint/parameterCell";
import { tabColors, theme } from "../blueprint/theme";
import type { Panel, PanelCell } from "../blueprint/types";
import { panelValidation } from "../blueprint/validation";
import { columnWidth } from "../blueprint/widths";
import { columnLetters } from "../snapshot";
import { isWanted, panelPlace, type Making } from "./contents";
import { put, sources } from "./rules";
import type { SheetTarget, TableTarget } from "./target";

/** A column of a table on its sheet. */
export interface PlacedColumn {
  readonly entry: ColumnEntry;
  /** 0-based sheet column. */
  readonly at: number;
}

/** Where a table stands after the set-up. */
export interface PlacedTable {
  readonly table: TableTarget;
  readonly headerRow: number;
  readonly rowCount: number;
  readonly columns: readonly PlacedColumn[];
}

/** Columns of a table that are side by side and belong to one outline. */
export interface Outline {
  readonly first: number;
  readonly last: number;
  readonly caption: string;
}

/** Places of all columns of a table, new ones right of the others. */
export function placedTable(making: Making, table: TableTarget): PlacedTable {
  const details = making.details.tables.get(table.key);
  const { existing, plan } = table;
  const left = details?.column ?? plan.column;
  const columns = existing
    ? plan.columns.flatMap((entry): PlacedColumn[] => {
        const added = table.missing.indexOf(entry);
        const index = added >= 0 ? existing.columns.length + added : existing.indexOf(entry.key);
        return index === undefined ? [] : [{ entry, at: left + index }];
      })
    : plan.columns.map((entry, index) => ({ entry, at: left + index }));
  const rowCount = details?.rowCount ?? Math.max(1, plan.rows(making.scope).length);
  return { table, headerRow: details?.row ?? plan.row, rowCount, columns: columns.sort((a, b) => a.at - b.at) };
}

/**
 * The outlines of a table's columns that are not shown at first: one a topic. Neighbouring outlines would melt into one, so the
 * first column of a topic stays in view and carries the button of the topic before it.
 */
export function outlines(columns: readonly PlacedColumn[], lang: keyof (typeof setUpText)["yes"]): readonly Outline[] {
  const topics: { group: string; columns: PlacedColumn[] }[] = [];
  for (const column of columns) {
    if (column.entry.visible) continue;
    const last = topics[topics.length - 1];
    const before = last?.columns[last.columns.length - 1];
    if (last && before && before.at === column.at - 1 && last.group === column.entry.group) last.columns.push(column);
    else topics.push({ group: column.entry.group, columns: [column] });
  }
  const made: Outline[] = [];
  for (const topic of topics) {
    const first = topic.columns[0]?.at ?? 0;
    const last = topic.columns[topic.columns.length - 1]?.at ?? first;
    const caption = columnGroups[topic.group]?.[lang] ?? topic.group;
    const before = made[made.length - 1];
    if (before?.last !== first - 1) made.push({ first, last, caption });
    else if (first === last) made[made.length - 1] = { ...before, last, caption: `${before.caption} · ${caption}` };
    else made.push({ first: first + 1, last, caption });
  }
  return made;
}

const columnsOf = (sheet: Excel.Worksheet, first: number, last = first): Excel.Range => sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`);

/** Neighbouring columns with the same look, to queue fewer actions. */
function runs<T>(columns: readonly PlacedColumn[], key: (column: PlacedColumn) => T): { first: number; last: number; value: T }[] {
  const made: { first: number; last: number; value: T }[] = [];
  for (const column of columns) {
    const value = key(column);
    const last = made[made.length - 1];
    if (last && last.value === value && last.last === column.at - 1) last.last = column.at;
    else made.push({ first: column.at, last: column.at, value });
  }
  return made;
}

/** Widths, number formats and headers of columns. */
export async function columnLooks(making: Making, placed: PlacedTable, columns: readonly PlacedColumn[]): Promise<void> {
  const { table, headerRow, rowCount } = placed;
  const sheet = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  const cells = (first: number, last: number, row: number, rows: number): Excel.Range => sheet.getRangeByIndexes(row, first, rows, last - first + 1);
  await making.batch.room(columns.length * 14, columns.length * rowCount * 16);
  if (table.plan.growing) {
    for (const run of runs(columns, ({ entry }) => alignment(entry))) {
      columnsOf(sheet, run.first, run.last).format.horizontalAlignment = run.value;
    }
    columnsOf(sheet, columns[0]?.at ?? 0, columns[columns.length - 1]?.at ?? 0).format.verticalAlignment = "Center";
  }
  const narrow = new Set(table.plan.growing || table.key === "KpiBook" || table.key === "RuleBook" || table.key === "Parameters" || table.key === "Scorecard" ? columns : []);
  for (const run of runs(columns.filter((column) => narrow.has(column)), ({ entry }) => columnWidth(table.key, entry, making.target.lang))) {
    columnsOf(sheet, run.first, run.last).format.columnWidth = run.value;
  }
  for (const run of runs(columns, ({ entry }) => numberFormat(entry))) {
    if (run.value === "General") continue;
    const width = run.last - run.first + 1;
    cells(run.first, run.last, headerRow + 1, rowCount).numberFormat = Array.from({ length: rowCount }, () => Array.from({ length: width }, () => run.value));
  }
  for (const run of runs(columns, ({ entry }) => (isConfidential(entry) ? "personal" : entry.filledBy))) {
    const header = cells(run.first, run.last, headerRow, 1);
    header.format.fill.color = theme.header[run.value].fill;
    header.format.font.color = theme.header[run.value].font;
  }
  const header = cells(columns[0]?.at ?? 0, columns[columns.length - 1]?.at ?? 0, headerRow, 1);
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = theme.headerHeight;
  for (const run of runs(columns, ({ entry }) => entry.required && entry.filledBy === "person")) {
    if (!run.value) continue;
    const edge = cells(run.first, run.last, headerRow, 1).format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.weight = "Medium";
    edge.color = theme.required;
  }
  if (!table.plan.growing) await fixedTableLooks(making, placed, columns);
}

/** Columns of fixed tables whose text runs on. */
const wrapped: ReadonlySet<string> = new Set(["title", "clause", "name", "value", "allowed", "suggestion"]);

/** Tables of a fixed size: alignment and wrapping of their cells, formats that differ by row. */
async function fixedTableLooks(making: Making, placed: PlacedTable, columns: readonly PlacedColumn[]): Promise<void> {
  const { table, headerRow, rowCount } = placed;
  const sheet = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  await making.batch.room(columns.length * 6);
  for (const run of runs(columns, ({ entry }) => alignment(entry))) {
    const body = sheet.getRangeByIndexes(headerRow + 1, run.first, rowCount, run.last - run.first + 1);
    body.format.horizontalAlignment = run.value;
    body.format.verticalAlignment = "Center";
  }
  for (const column of columns) {
    // The lines of the Scorecard have one height, so that the page holds them.
    if (table.key === "Scorecard") continue;
    if (column.entry.type === "longText" || wrapped.has(column.entry.key)) {
      sheet.getRangeByIndexes(headerRow + 1, column.at, rowCount, 1).format.wrapText = true;
    }
  }
}

/** Value cells of Parameters: each its own format. `rows`: index of the body row → id of the parameter. */
export async function parameterFormats(making: Making, placed: PlacedTable, rows: ReadonlyMap<number, string>): Promise<void> {
  const value = placed.columns.find((column) => column.entry.key === "value");
  if (!value) return;
  await making.batch.room(rows.size * 2);
  const sheet = making.batch.context.workbook.worksheets.getItem(placed.table.sheet.name);
  for (const [row, id] of rows) {
    const entry = parameterById.get(id);
    if (entry) sheet.getRangeByIndexes(placed.headerRow + 1 + row, value.at, 1, 1).numberFormat = [[parameterFormat(entry)]];
  }
}

/** Title, hint, tab, panes and page of a sheet. */
export async function sheetLooks(making: Making, sheet: SheetTarget, placed: readonly PlacedTable[]): Promise<void> {
  const { lang } = making.target;
  const { plan } = sheet;
  await making.batch.room(45);
  const item = making.batch.context.workbook.worksheets.getItem(sheet.name);
  item.tabColor = tabColors[plan.kind];
  item.showGridlines = false;
  if (plan.hidden) item.visibility = "Hidden";
  const title = item.getRange("A1");
  title.values = [[plan.title[lang]]];
  title.format.font.size = theme.titleSize;
  title.format.font.bold = true;
  title.format.font.color = theme.title;
  title.format.horizontalAlignment = "Left";
  title.format.verticalAlignment = "Center";
  title.format.rowHeight = 32;
  const hint = item.getRange("A2");
  hint.values = [[plan.hint[lang]]];
  hint.format.font.size = theme.hintSize;
  hint.format.font.color = theme.hint;
  hint.format.horizontalAlignment = "Left";
  hint.format.rowHeight = 20;
  const { rows, columns } = plan.freeze;
  if (columns > 0) item.freezePanes.freezeAt(item.getRange(`A1:${columnLetters(columns - 1)}${rows}`));
  else item.freezePanes.freezeRows(rows);
  pageLooks(making, sheet, placed);
  for (const panel of plan.panels) await panelLooks(making, sheet, panel);
}

/** Sheets with tables side by side: the parts that are printed, each on pages of its own. */
const printAreas: Readonly<Record<string, string>> = { Parameters: "A:J,L:S,U:AL", Lists: "A:F" };

function pageLooks(making: Making, sheet: SheetTarget, placed: readonly PlacedTable[]): void {
  const { lang } = making.target;
  const layout = making.batch.context.workbook.worksheets.getItem(sheet.name).pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins("Centimeters", { top: 1.8, bottom: 1.6, left: 1.2, right: 1.2, header: 0.8, footer: 0.8 });
  layout.printErrors = "Dash";
  const growing = placed.find((table) => table.table.plan.growing);
  if (growing) layout.setPrintTitleRows(`$${growing.headerRow + 1}:$${growing.headerRow + 1}`);
  // The columns that are shown; what people open beside them would make the print too small to read.
  const shown = growing?.columns.findIndex((column) => !column.entry.visible) ?? -1;
  const last = growing?.columns[(shown < 0 ? growing.columns.length : shown) - 1];
  const areas = printAreas[sheet.key] ?? (last ? `A:${columnLetters(last.at)}` : undefined);
  if (areas) layout.setPrintArea(areas);
  const page = layout.headersFooters.defaultForAllPages;
  page.leftHeader = setUpText.product[lang];
  page.rightHeader = "&A";
  page.leftFooter = "&F";
  page.centerFooter = setUpText.pageFooter[lang];
  page.rightFooter = "&D";
}

/** Formats, colours, widths and input messages of a panel's cells. */
export async function panelLooks(making: Making, sheet: SheetTarget, panel: Panel): Promise<void> {
  const place = panelPlace(making, sheet, panel);
  const item = making.batch.context.workbook.worksheets.getItem(sheet.name);
  const cells = panel.cells.filter((cell) => isWanted(making, cell));
  for (const run of likeRuns(cells)) {
    const [first] = run;
    if (!first) continue;
    await making.batch.room(8, run.length * 16);
    const range = item.getRangeByIndexes(place.row + first.row, place.column + first.column, run.length, 1);
    cellLooks(range, sheet, first, run.length);
  }
  const from = sources(making);
  for (const cell of cells) {
    if (!cell.input) continue;
    await making.batch.room(8, 900);
    put(item.getRangeByIndexes(place.row + cell.row, place.column + cell.column, 1, 1), panelValidation(cell.input, making.target.lang, from));
  }
  await making.batch.room((panel.widths?.length ?? 0) * 3);
  for (const [at, width] of panel.widths?.entries() ?? []) columnsOf(item, place.column + at).format.columnWidth = width;
}

/** Cells below each other that look the same. */
function likeRuns(cells: readonly PanelCell[]): PanelCell[][] {
  const look = ({ kind, format, look: more }: PanelCell): string => JSON.stringify([kind, format, more]);
  const made: PanelCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = made[made.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.column === cell.column && last.row + 1 === cell.row && look(last) === look(cell)) run.push(cell);
    else made.push([cell]);
  }
  return made;
}

function cellLooks(range: Excel.Range, sheet: SheetTarget, cell: PanelCell, rows: number): void {
  const { kind, look = {}, format } = cell;
  if (format && format !== "General") range.numberFormat = Array.from({ length: rows }, () => [format]);
  if (kind === "label" && sheet.key !== "Lists") range.format.font.color = theme.hint;
  if (kind === "caption") {
    range.format.font.bold = true;
    range.format.font.color = theme.title;
    if (sheet.key === "Lists") {
      range.format.fill.color = theme.header.formula.fill;
      range.format.wrapText = true;
      range.format.columnWidth = 104;
    }
  }
  if (kind === "entry") range.format.fill.color = theme.mustFill.fill;
  if (kind === "formula" && look.plain !== true) range.format.fill.color = theme.panel;
  if (kind === "line" && look.plain !== true) {
    const edge = range.format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = theme.hint;
    const between = range.format.borders.getItem("InsideHorizontal");
    between.style = "Continuous";
    between.color = theme.hint;
  }
  if (kind === "entry" || kind === "formula") range.format.horizontalAlignment = look.align ?? "Left";
  if (look.wrap === true) {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Center";
  }
  if (look.size !== undefined) range.format.font.size = look.size;
  if (look.bold !== undefined) range.format.font.bold = look.bold;
}
