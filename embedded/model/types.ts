/**
 * The data of a workbook as the embedded Excel keeps it: our own truth for tables, columns, names, outlines,
 * protection, formats and raw cell values. Univer (embedded/calc) calculates and draws from it; embedded/files reads it
 * from and writes it to .xlsx; embedded/objects lets office.js see it. Rows and columns are 0-based everywhere.
 */

/** The error values a cell can hold, as Excel writes them. */
export const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#BUSY!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error in a cell; `message` is the sentence a custom function gave with it (shown by Excel on hover). */
export interface ErrorValue {
  readonly error: ErrorCode;
  readonly message?: string;
}

/** What a cell holds or shows. `null` is a blank cell; dates are serial numbers. */
export type CellValue = number | string | boolean | ErrorValue | null;

/** One cell. A cell without formula holds its raw value in `value`; with a formula, `value` is the last computed one. */
export interface Cell {
  value: CellValue;
  /** en-US formula with its leading "=", custom functions by their dotted name, `[@Col]` as Excel shows it. */
  formula?: string;
  /** Index into `WorkbookData.styles`; 0 is the default style. */
  style: number;
  /** Set on cells filled by the spill of an array formula: the anchor's address in A1 form. */
  spillFrom?: string;
  /** Text was entered behind an apostrophe (quote prefix): it never becomes a formula. */
  quotePrefix?: boolean;
  /** The formula is stored as an array formula over its spill range (the anchor only); without it a formula gives one value. */
  isArray?: boolean;
  /**
   * The formula comes from a file that says it is older than dynamic arrays: where a range stands and one value is meant, Excel takes the
   * cell of the same row or column. Only set where that makes a difference; a formula that is entered has it never.
   */
  isLegacy?: boolean;
}

export interface Rect {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface BorderEdge {
  style: string;
  /** "Hairline", "Thin", "Medium" or "Thick", as Excel's API names them; thin when absent. */
  weight?: string;
  color?: string;
}

/** A cell style, complete and immutable; equal styles share one index. Colours are "#RRGGBB". */
export interface CellStyle {
  numberFormat: string;
  font?: {
    name?: string;
    size?: number;
    color?: string;
    bold?: boolean;
    italic?: boolean;
    underline?: string;
    strikethrough?: boolean;
  };
  fill?: { color: string };
  borders?: Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", BorderEdge>>;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapText?: boolean;
  indentLevel?: number;
  shrinkToFit?: boolean;
  textOrientation?: number;
  locked?: boolean;
  formulaHidden?: boolean;
  /** Index of the original <xf> when the style came from a file and is unchanged, so that the file layer can keep it. */
  sourceXf?: number;
  /** Index of the original <xf> the style was made from, also after changes: what this interface does not describe (theme colours, gradients) is taken from it. */
  baseXf?: number;
}

export interface ColumnInfo {
  /** Width in points as Excel's API speaks (`columnWidth`), undefined = the sheet's standard width. */
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  style?: number;
}

export interface RowInfo {
  /** Height in points. */
  height?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  style?: number;
}

/** A data validation as Excel's API describes it (`rule`, `prompt`, `errorAlert`), on one or more areas of a sheet. */
export interface ValidationData {
  areas: Rect[];
  /** Same shape as Excel.DataValidationRule: exactly one of wholeNumber, decimal, list, date, time, textLength, custom. */
  rule: Record<string, Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt?: { showPrompt: boolean; title: string; message: string };
  errorAlert?: { showAlert: boolean; style: "Stop" | "Warning" | "Information"; title: string; message: string };
}

/** A conditional format as Excel's API describes it; `detail` follows the type (custom: {formula}, containsText: {operator,text}, cellValue: {formula1, formula2, operator} …). */
export interface ConditionalFormatData {
  id: string;
  type: string;
  areas: Rect[];
  priority: number;
  stopIfTrue: boolean;
  detail: Record<string, unknown>;
  format?: { fillColor?: string; fontColor?: string; bold?: boolean; italic?: boolean; numberFormat?: string };
}

export interface TableColumnData {
  /** The id Excel gives the column; never reused, survives renaming and moving. */
  id: number;
  name: string;
  /** The formula that fills new rows of the column, if it is a calculated column. */
  calculatedFormula?: string;
  totalsFunction?: string;
  totalsFormula?: string;
  totalsLabel?: string;
}

export interface TableData {
  id: number;
  /** Unique in the workbook, without case. */
  name: string;
  sheetId: string;
  /** Including header row and totals row. */
  range: Rect;
  columns: TableColumnData[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  style: string;
  /** Active filters by column id, as criteria objects of Excel's API; rows that do not match are hidden. */
  filters: Map<number, Record<string, unknown>>;
}

export interface NameData {
  name: string;
  /** "=Policy!$C$4", a constant such as "=0.5", or any formula. */
  formula: string;
  /** undefined = workbook scope. */
  sheetId?: string;
  visible: boolean;
  comment?: string;
}

export interface SheetProtection {
  protected: boolean;
  options: Record<string, boolean | string>;
  passwordHash?: string;
}

export interface PageLayout {
  orientation?: "Portrait" | "Landscape";
  paperSize?: string;
  /** A1 area(s) of the print area. */
  printArea?: string;
  printTitleRows?: string;
  printTitleColumns?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  /** How error cells are printed. */
  printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  margins?: Partial<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** Rows (0-based) that begin a new page by somebody's will, ascending. */
  rowBreaks?: readonly number[];
  headersFooters?: Partial<
    Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>
  >;
}

export interface CommentData {
  id: string;
  cell: { row: number; column: number };
  content: string;
  author: string;
  /** note = the yellow legacy note, thread = a threaded comment. */
  kind: "note" | "thread";
}

/** A chart as recorded object: what the API was told. Charts of a loaded file that nobody touched stay in their parts. */
export interface ChartData {
  id: string;
  name: string;
  type: string;
  props: Record<string, unknown>;
}
