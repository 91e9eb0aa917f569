/** The blueprint's shapes: plain data that says how the workbook should be; `build/` makes it so. */
import type { Lang, LocalText } from "../../locales/types";
import type { ColumnEntry, TableEntry } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import type { BookMode } from "../book";
import type { CellName } from "./names";
import type { SalesBasis } from "./orderFormulas";
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
  /** "Accounts.tier" → `[@级别]`, the cell of the same row. */
  cell(ref: string): string;
  /** Defined name of a cell. */
  name(cell: CellName): string;
  /** A list value as it stands in cells, quoted for a formula. */
  label(list: string, code: string): string;
  /** "是" quoted: yes as it stands in cells. */
  readonly yes: string;
  /** The choice of `sales.basis` that formulas over Orders are written for. */
  readonly salesBasis: SalesBasis;
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

/** One cell of a panel: a caption, something people type, or a formula. */
export interface PanelCell {
  readonly row: number;
  readonly column: number;
  readonly kind: "caption" | "label" | "entry" | "formula";
  readonly content: (scope: Scope) => PlannedCell;
  readonly format?: string;
  /** Defined name of the cell; with `nameRows` of the area that starts here. */
  readonly name?: CellName;
  readonly nameRows?: number;
}

/** A small fixed area beside or above the tables of a sheet. Places count from its anchor cell. */
export interface Panel {
  /** Defined name of the anchor: "TB_PolicyPanel". */
  readonly anchor: string;
  /** Where the anchor stands on a new sheet. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly PanelCell[];
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
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
}
