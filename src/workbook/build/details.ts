/** What stands on the sheets that exist already: enough to see what is missing. One round trip, and one a 5 MB of formulas. */
import { columnFormulas } from "../blueprint/columnFormulas";
import { columnFormats } from "../blueprint/conditional";
import type { Panel, PlannedCell } from "../blueprint/types";
import { computedWay } from "../book";
import { readBlocks, type CellBlock } from "../readSlices";
import { askBelow, askColours, askValidation, misplaced, type SeenColours, type SeenValidation } from "./room";
import type { SheetTarget, TableTarget, Target } from "./target";
import type { WorkbookState } from "./state";

export interface TableDetails {
  /** 0-based sheet place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  /** Type of the validation of each column by key: "None", "List", "Inconsistent" … */
  readonly validations: ReadonlyMap<string, string>;
  /** Titles of their prompts. */
  readonly titles: ReadonlyMap<string, string>;
  /** Tables that grow: titles of the validation below the table by place of the column, added columns and one more included. */
  readonly titlesBelow: readonly string[];
  /** Conditional formats in and below such a table, where some may stand at the wrong column. */
  readonly colours: readonly SeenColours[] | null;
  /** Number of conditional formats of the columns that are to have some. */
  readonly formats: ReadonlyMap<string, number>;
  /** Which columns are hidden, by key; known only where columns are switched on again. */
  readonly hidden: ReadonlyMap<string, boolean>;
  /** Formulas of computed columns, top to bottom. */
  readonly formulas: ReadonlyMap<string, readonly unknown[]>;
  /** Tables that the catalogue fills: formulas of the body, and of as many rows below it as could be added. */
  readonly body: readonly (readonly unknown[])[] | null;
  readonly below: readonly (readonly unknown[])[] | null;
}

export interface PanelDetails {
  readonly row: number;
  readonly column: number;
  /** Formulas of the panel's area. */
  readonly cells: readonly (readonly unknown[])[];
}

/** A chart of a sheet. */
export interface ChartDetails {
  readonly name: string;
}

export interface Details {
  readonly tables: ReadonlyMap<string, TableDetails>;
  /** By anchor name. */
  readonly panels: ReadonlyMap<string, PanelDetails>;
  /** What stands where panels of a later version will be, by anchor name. */
  readonly taken: ReadonlyMap<string, readonly (readonly unknown[])[]>;
  /** Charts of the sheets that are to have some, by key of the sheet. */
  readonly charts: ReadonlyMap<string, readonly ChartDetails[]>;
  /** Sheets that are to hold a table and hold something else where it would stand. */
  readonly unusable: ReadonlySet<string>;
}

/** Rows and columns that a panel covers. */
export const panelSize = (panel: Panel): { rows: number; columns: number } => ({
  rows: 1 + Math.max(0, ...panel.cells.map((cell) => cell.row)),
  columns: 1 + Math.max(0, ...panel.cells.map((cell) => cell.column)),
});

/** How many rows a table of the catalogue can still get. */
const spare = (table: TableTarget, rows: number): number => (table.plan.keyColumns ? Math.max(rows, 1) : 0);

type Answer<T> = () => T;

/** What a range that was asked for says, once the round trip is made. */
const topLeft = ({ rowIndex, columnIndex }: Excel.Range): { row: number; column: number } => ({ row: rowIndex, column: columnIndex });
const rowsIn = ({ rowCount }: Excel.Range): number => rowCount;
const formulasIn = ({ formulas }: Excel.Range): unknown[][] => formulas as unknown[][];

/** What is known of a table after the first round trip, and the computed columns whose formulas are still to be read. */
interface FirstLook {
  readonly details: TableDetails;
  readonly computed: readonly { readonly key: string; readonly block: CellBlock }[];
}

function askTable(context: Excel.RequestContext, table: TableTarget, plannedRows: number): Answer<FirstLook> | null {
  const { existing, key } = table;
  if (!existing) return null;
  const item = context.workbook.tables.getItem(existing.tableName);
  const body = item.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount");
  const validations: [string, Answer<SeenValidation>][] = [];
  const formats: [string, OfficeExtension.ClientResult<number>][] = [];
  const computed: [string, number][] = [];
  const hidden: [string, Excel.Range][] = [];
  const fills = table.plan.keyColumns !== undefined;
  for (const column of existing.columns) {
    const entry = existing.entry.columns.find((candidate) => candidate.key === column.key);
    if (!entry) continue;
    const range = body.getColumn(column.index);
    if (table.on.length > 0 && !entry.visible) hidden.push([entry.key, range.load("columnHidden")]);
    if (entry.filledBy !== "formula" && !fills) validations.push([entry.key, askValidation(range)]);
    if (columnFormats[`${key}.${entry.key}`]) formats.push([entry.key, range.conditionalFormats.getCount()]);
    if (!fills && columnFormulas[`${key}.${entry.key}`] && computedWay(entry, existing.rowCount) === "formula") {
      computed.push([entry.key, column.index]);
    }
  }
  const whole = fills ? body.load("formulas") : null;
  const more = spare(table, plannedRows);
  const below = fills ? body.getRowsBelow(more).load("formulas") : null;
  const room = table.plan.growing ? askBelow(body, existing.columns.length + table.missing.length + 1) : null;
  return () => {
    const { row, column } = topLeft(body);
    const rowCount = rowsIn(body);
    const details: TableDetails = {
      row: row - 1,
      column,
      rowCount,
      validations: new Map(validations.map(([name, answer]) => [name, answer().type])),
      titles: new Map(validations.map(([name, answer]) => [name, answer().title])),
      titlesBelow: room?.() ?? [],
      colours: null,
      formats: new Map(formats.map(([name, count]) => [name, count.value])),
      hidden: new Map(hidden.map(([name, range]) => [name, range.columnHidden])),
      formulas: new Map(),
      body: whole && formulasIn(whole),
      below: below && formulasIn(below),
    };
    return {
      details,
      computed: computed.map(([name, index]) => ({
        key: name,
        block: { sheet: context.workbook.worksheets.getItem(existing.sheetName), row, column: column + index, rows: rowCount, columns: 1 },
      })),
    };
  };
}

/** Reads the formulas of computed columns in parts that Excel on the web can answer: a thousand rows of them are many megabytes. */
async function withFormulas(context: Excel.RequestContext, looks: readonly (readonly [string, FirstLook])[]): Promise<Map<string, TableDetails>> {
  const blocks = looks.flatMap(([, { computed }]) => computed.map(({ block }) => block));
  const read = blocks.length > 0 ? await readBlocks(context, blocks, "formulas") : [];
  let next = 0;
  return new Map(
    looks.map(([key, { details, computed }]) => {
      const formulas = new Map(computed.map((column) => [column.key, (read[next++] ?? []).map((cells) => cells[0])]));
      return [key, { ...details, formulas }];
    }),
  );
}

/** Looks at the colours of tables below which something is misplaced: a rare repair, and one round trip more for it. */
async function withColours(
  context: Excel.RequestContext,
  state: WorkbookState,
  target: Target,
  seen: ReadonlyMap<string, TableDetails>,
): Promise<ReadonlyMap<string, TableDetails>> {
  const asked = target.tables.flatMap((table) => {
    const details = seen.get(table.key);
    if (!details || !table.existing || details.titlesBelow.length === 0) return [];
    if (misplaced(table, details, target.lang).size === 0 && state.journal?.ruling !== table.key) return [];
    const body = context.workbook.tables.getItem(table.existing.tableName).getDataBodyRange();
    return [{ key: table.key, details, colours: askColours(body, details.titlesBelow.length) }];
  });
  if (asked.length === 0) return seen;
  await context.sync();
  return new Map([...seen, ...asked.map(({ key, details, colours }) => [key, { ...details, colours: colours() }] as const)]);
}

function askPanel(context: Excel.RequestContext, state: WorkbookState, sheet: SheetTarget, panel: Panel): Answer<PanelDetails> | null {
  if (sheet.existing === null) return null;
  const name = state.names.find((item) => item.name.toLowerCase() === panel.anchor.toLowerCase());
  if (!name || name.formula.includes("#REF!")) return null;
  const { rows, columns } = panelSize(panel);
  const area = context.workbook.names.getItem(name.name).getRange().getAbsoluteResizedRange(rows, columns);
  area.load("formulas,rowIndex,columnIndex");
  return () => ({ ...topLeft(area), cells: formulasIn(area) });
}

/** The cells beside a panel where one of a later version is to stand: people may have typed there. */
function askTaken(
  context: Excel.RequestContext,
  state: WorkbookState,
  sheet: SheetTarget,
  panel: Panel,
): Answer<readonly (readonly unknown[])[]> | null {
  const first = sheet.plan.panels.find(({ anchor }) => anchor === panel.beside);
  const name = (anchor: string) => state.names.find((item) => item.name.toLowerCase() === anchor.toLowerCase());
  const placed = first && name(first.anchor);
  if (sheet.existing === null || !first || !placed || placed.formula.includes("#REF!") || name(panel.anchor)) return null;
  const { rows, columns } = panelSize(panel);
  const area = context.workbook.names
    .getItem(placed.name)
    .getRange()
    .getOffsetRange(panel.row - first.row, panel.column - first.column)
    .getAbsoluteResizedRange(rows, columns)
    .load("formulas");
  return () => area.formulas as unknown[][];
}

function askCharts(context: Excel.RequestContext, sheet: SheetTarget): Answer<readonly ChartDetails[]> | null {
  if (sheet.existing === null || sheet.plan.charts.length === 0) return null;
  const charts = context.workbook.worksheets.getItem(sheet.existing).charts.load("items/name");
  return () => charts.items.map(({ name }) => ({ name }));
}

/** Is the place of a new table on a sheet that exists already free, or as an interrupted set-up left it? */
function askPlace(
  context: Excel.RequestContext,
  table: TableTarget,
  headers: readonly string[],
  planned: readonly PlannedCell[],
): Answer<boolean> | null {
  if (table.existing || table.sheet.existing === null) return null;
  const sheet = context.workbook.worksheets.getItem(table.sheet.existing);
  const area = sheet.getRangeByIndexes(table.plan.row, table.plan.column, 2, headers.length);
  area.load("formulas");
  return () => {
    const [header = [], first = []] = formulasIn(area);
    const blank = (cells: readonly unknown[]): boolean => cells.every((cell) => cell === "");
    const ours = headers.every((text, index) => header[index] === text);
    const asPlanned = planned.every((cell, index) => first[index] === (cell ?? ""));
    return ours ? table.plan.keyColumns !== undefined || blank(first) || asPlanned : blank(header) && blank(first);
  };
}

/**
 * Reads what is on the sheets of a target.
 * @param headers headers of a new table by key
 * @param planned rows that a new table starts with
 */
export async function readDetails(
  context: Excel.RequestContext,
  state: WorkbookState,
  target: Target,
  headers: (table: TableTarget) => readonly string[],
  planned: (table: TableTarget) => readonly (readonly PlannedCell[])[],
): Promise<Details> {
  const tables = target.tables.map((table) => [table.key, askTable(context, table, planned(table).length)] as const);
  const panels = target.sheets.flatMap((sheet) => sheet.plan.panels.map((panel) => [panel.anchor, askPanel(context, state, sheet, panel)] as const));
  const taken = target.sheets.flatMap((sheet) =>
    sheet.plan.panels.map((panel) => [panel.anchor, askTaken(context, state, sheet, panel)] as const),
  );
  const charts = target.sheets.map((sheet) => [sheet.key, askCharts(context, sheet)] as const);
  const places = target.tables.map((table) => [table.sheet.key, askPlace(context, table, headers(table), planned(table)[0] ?? [])] as const);
  await context.sync();
  const seen = await withFormulas(context, tables.flatMap(([key, answer]) => (answer ? [[key, answer()] as const] : [])));
  return {
    tables: await withColours(context, state, target, seen),
    panels: new Map(panels.flatMap(([anchor, answer]) => (answer ? [[anchor, answer()] as const] : []))),
    taken: new Map(taken.flatMap(([anchor, answer]) => (answer ? [[anchor, answer()] as const] : []))),
    charts: new Map(charts.flatMap(([key, answer]) => (answer ? [[key, answer()] as const] : []))),
    unusable: new Set(places.flatMap(([key, answer]) => (answer && !answer() ? [key] : []))),
  };
}
