/** The workbook as Univer's sheet wants it. */
import { BooleanNumber, CellValueType, type LocaleType } from "@univerjs/core";
import type {
  ICellData,
  IColumnData,
  IObjectArrayPrimitiveType,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type { FormulaCalculator } from "../../calc";
import type { SheetModel, WorkbookModel } from "../../model/contract";
import { endColumn, endRow, holds } from "../../model/rect";
import type { Cell, CellValue, Rect } from "../../model/types";
import { ConditionalLook } from "./conditional";
import { TableLook, univerStyle, type Layer } from "./look";
import { listValidations } from "./validation";

/** One cell as it is drawn; one with the same look and data need not be drawn again. */
export interface DrawnCell {
  /** Everything that makes its style, as text shared by equal cells. */
  look: string;
  data: ICellData;
}

/** Whether two cells look the same on the screen. */
export const sameDrawing = (a: DrawnCell | undefined, b: DrawnCell): boolean =>
  a !== undefined && a.look === b.look && a.data.v === b.data.v && a.data.t === b.data.t && a.data.f === b.data.f;

export type DrawnSheet = Map<number, DrawnCell>;

const width = 16_384;
export const placeKey = (row: number, column: number): number => row * width + column;
export const placeOf = (key: number): { row: number; column: number } => ({
  row: Math.floor(key / width),
  column: key % width,
});

/** Pixels of a length in points, at 96 dots an inch. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);
/** Pixels of a column as wide as so many digits of the default font. */
const digits = (count: number): number => Math.round(count * 7 + 5);

/** Draws the cells of a sheet into plain data. */
export function drawCells(
  workbook: WorkbookModel,
  sheet: SheetModel,
  evaluate: FormulaCalculator["evaluate"] | undefined,
): DrawnSheet {
  const drawn: DrawnSheet = new Map();
  const tables = workbook.tables
    .filter((table) => table.sheetId === sheet.id)
    .map((table) => ({ range: table.range, look: new TableLook(table) }));
  const conditional = new ConditionalLook(sheet, evaluate);
  const styles = new StyleCache(workbook);
  const draw = (row: number, column: number, cell: Cell | undefined, styleIndex: number): void => {
    let under: Layer | undefined;
    for (const table of tables) if (holds(table.range, row, column)) under = table.look.at(row, column);
    const { look, style } = styles.of(styleIndex, under, conditional.at(row, column, cell?.value ?? null));
    const data = content(cell);
    data.s = style;
    drawn.set(placeKey(row, column), { look, data });
  };
  sheet.grid.forEach((row, column, cell) => draw(row, column, cell, cell.style));
  const blank = (area: Rect): void => {
    for (let row = area.row; row < Math.min(endRow(area), area.row + 20_000); row += 1)
      for (let column = area.column; column < Math.min(endColumn(area), area.column + 256); column += 1) {
        if (!drawn.has(placeKey(row, column))) draw(row, column, undefined, styleIndexAt(sheet, row, column));
      }
  };
  for (const table of tables) blank(table.range);
  const used = sheet.grid.used(true);
  for (const format of sheet.conditionalFormats) for (const area of format.areas) if (used) blank(cut(area, used));
  return drawn;
}

interface KnownStyle {
  look: string;
  style: IStyleData;
}
type ByLayer = Map<Layer | undefined, KnownStyle>;

/** The value of a key, made when it is not there yet. */
function orMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Styles by what makes them: equal cells share one object. */
class StyleCache {
  private readonly known = new Map<number, Map<Layer | undefined, ByLayer>>();

  constructor(private readonly workbook: WorkbookModel) {}

  of(index: number, under: Layer | undefined, over: Layer | undefined): KnownStyle {
    const byUnder = orMake(this.known, index, () => new Map<Layer | undefined, ByLayer>());
    const byOver = orMake(byUnder, under, () => new Map<Layer | undefined, KnownStyle>());
    return orMake(byOver, over, () => {
      const style = univerStyle(this.workbook.styles.get(index), under, over);
      return { look: JSON.stringify(style), style };
    });
  }
}

function cut(area: Rect, used: Rect): Rect {
  return {
    ...area,
    rowCount: Math.max(0, Math.min(endRow(area), endRow(used)) - area.row),
    columnCount: Math.max(0, Math.min(endColumn(area), endColumn(used)) - area.column),
  };
}

function content(cell: Cell | undefined): ICellData {
  const data = shownValue(cell?.value ?? null);
  if (cell?.formula !== undefined) data.f = cell.formula;
  return data;
}

function shownValue(value: CellValue): ICellData {
  if (value === null) return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}

const styleIndexAt = (sheet: SheetModel, row: number, column: number): number =>
  sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;

/** The whole workbook, with the cells that `cells` gives for each sheet. */
export function drawWorkbook(
  id: string,
  workbook: WorkbookModel,
  locale: LocaleType,
  cells: (sheet: SheetModel) => DrawnSheet,
): IWorkbookData {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of workbook.sheets) sheets[sheet.id] = drawSheet(workbook, sheet, cells(sheet));
  const validations = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, listValidations(workbook, sheet)]));
  return {
    id,
    name: "",
    appVersion: "0.25.1",
    locale,
    styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    resources: [{ name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations) }],
  };
}

function drawSheet(workbook: WorkbookModel, sheet: SheetModel, drawn: DrawnSheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = 0;
  let lastColumn = 0;
  for (const [key, cell] of drawn) {
    const { row, column } = placeOf(key);
    (cellData[row] ??= {})[column] = cell.data;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const columnData: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const [index, info] of sheet.columns) {
    columnData[index] = {
      ...(info.width === undefined ? {} : { w: pixels(info.width) }),
      ...(info.hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
    if (info.style !== undefined && index < width - 1)
      columnData[index].s = univerStyle(workbook.styles.get(info.style), undefined, undefined);
    lastColumn = Math.max(lastColumn, Math.min(index, 200));
  }
  const rowData: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [index, info] of sheet.rows) {
    rowData[index] = {
      ...(info.height === undefined ? {} : { h: pixels(info.height), ia: BooleanNumber.FALSE }),
      ...(info.hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
    lastRow = Math.max(lastRow, Math.min(index, 100_000));
  }
  const { freeze } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: flag(sheet.visibility !== "Visible"),
    rowCount: Math.max(200, lastRow + 100),
    columnCount: Math.max(26, lastColumn + 10),
    defaultColumnWidth: digits(sheet.standardWidth),
    defaultRowHeight: pixels(sheet.standardHeight),
    freeze: {
      xSplit: freeze.columns,
      ySplit: freeze.rows,
      startRow: freeze.rows > 0 ? freeze.rows : -1,
      startColumn: freeze.columns > 0 ? freeze.columns : -1,
    },
    mergeData: sheet.merges.map(toRange),
    cellData,
    rowData,
    columnData,
    showGridlines: flag(sheet.showGridlines),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const toRange = (rect: Rect): IRange => ({
  startRow: rect.row,
  startColumn: rect.column,
  endRow: endRow(rect) - 1,
  endColumn: endColumn(rect) - 1,
});
export const fromRange = (range: IRange): Rect => ({
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});
