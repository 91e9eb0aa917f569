/** The blueprint's shapes: plain data that says how the workbook should be; `build/` makes it so. */
import type { Lang, LocalText } from "../../locales/types";
import type { ColumnEntry, TableEntry } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import type { BookMode } from "../book";
import type { CellName } from "./names";
import type { SalesBasis } from "./orderFormulas";
import type { FigureWay } from "./scorecard/way";
import type { tabColors } from "./theme";

/** A cell to be: a value (text is protected when written) or a formula. */
export type PlannedCell = CellValue | { readonly formula: string };

/** What formulas and rows are made from: the tables and headers that the workbook really has. */
export interface Scope {
  readonly lang: Lang;
  readonly mode: BookMode;
  /** Has the workbook (after this set-up) the table, or the column "Orders.amount"? */
  has(ref: string): boolean;
  /** Name of a table in Excel. */
  table(key: string): string;
  /** "Orders.amount" → `Orders[金额]`. */
  column(ref: string): string;
  /** The columns of a table from one key to another: "Parameters", "parameterId", "value" → `Parameters[[编号]:[值]]`. */
  span(table: string, from: string, to: string): string;
  /** "Accounts.tier" → `[@级别]`, the cell of the same row. */
  cell(ref: string): string;
  /** Defined name of a cell. */
  name(cell: CellName): string;
  /** What one of our defined names is called in the workbook. */
  defined(name: string): string;
  /** A list value as it stands in cells, quoted for a formula. */
  label(list: string, code: string): string;
  /** "是" quoted: yes as it stands in cells. */
  readonly yes: string;
  /** The choice of `sales.basis` that formulas over Orders are written for. */
  readonly salesBasis: SalesBasis;
  /** Does the Scorecard compute every figure in its cell? */
  readonly figures: FigureWay;
  /** What the entry cells of new panels start with: serial date, and the period that holds it. */
  readonly initial: { readonly today: number; readonly period: string };
}

/** A table on its sheet. */
export interface TablePlan {
  readonly entry: TableEntry;
  readonly columns: readonly ColumnEntry[];
  /** 0-based place of the header's first cell. */
  readonly row: number;
  readonly column: number;
  /** People add rows to it: it has its sheet to itself, a filter and room below. */
  readonly growing: boolean;
  /** Rows of a new table; one that people fill starts with a blank row, Holidays with an example. */
  readonly rows: (scope: Scope) => readonly (readonly PlannedCell[])[];
  /** Rows that an existing table must have, found by `key` column; the others are left alone. Undefined: none. */
  readonly keyColumns?: readonly string[];
}

/** How a panel's cell looks beside what its kind says. */
export interface PanelLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly align?: "Left" | "Center" | "Right";
  /** No fill: for areas of many cells. */
  readonly plain?: boolean;
}

/** What may be typed into a panel's cell: an input message under a title, with the drop-down of a list or a reference. */
export interface PanelInput {
  readonly title: LocalText;
  readonly words: LocalText;
  readonly list?: string;
  readonly reference?: string;
}

/** One cell of a panel: a caption, something people type, a line to sign on, or a formula. */
export interface PanelCell {
  readonly row: number;
  readonly column: number;
  readonly kind: "caption" | "label" | "entry" | "line" | "formula";
  readonly content: (scope: Scope) => PlannedCell;
  readonly format?: string;
  /** Defined name of the cell; with `nameRows` of the area that starts here. */
  readonly name?: CellName;
  readonly nameRows?: number;
  readonly look?: PanelLook;
  readonly input?: PanelInput;
  /** Tables and columns without which the cell is left out. */
  readonly needs?: readonly string[];
}

/** A small fixed area beside or above the tables of a sheet. Places count from its anchor cell. */
export interface Panel {
  /** Defined name of the anchor: "TB_PolicyPanel". */
  readonly anchor: string;
  /** Where the anchor stands on a new sheet. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly PanelCell[];
  /** Came with a later version: on a sheet that is there already it stands as far from the panel with this anchor as planned. */
  readonly beside?: string;
  /** Stands right of the sheet's tables, however wide they are. */
  readonly rightOfTables?: boolean;
  /** Widths of its columns in points, where it has columns to itself. */
  readonly widths?: readonly number[];
}

/** A chart over cells of a panel, the first row of which names its series. */
export interface PlannedChart {
  /** Its name in Excel, by which it is found again. */
  readonly name: string;
  readonly title: LocalText;
  readonly type: "ColumnClustered" | "BarClustered" | "LineMarkers";
  /** Anchor of the panel, and the place of the data in it. */
  readonly anchor: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** 0-based columns of the sheet between which it is drawn. */
  readonly from: number;
  readonly to: number;
  /** Colours of the series; the last one is a line on the right-hand axis where `share` says so. */
  readonly colors: readonly string[];
  readonly share?: boolean;
}

export interface SheetPlan {
  /** Key of the sheet: that of its (first) table. */
  readonly key: string;
  readonly title: LocalText;
  readonly hint: LocalText;
  readonly kind: keyof typeof tabColors;
  readonly hidden: boolean;
  readonly tables: readonly TablePlan[];
  readonly panels: readonly Panel[];
  readonly charts: readonly PlannedChart[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}
