/**
 * What the other parts of the embedded Excel may ask of the model. The classes of this folder implement it;
 * embedded/files, embedded/calc, embedded/objects and embedded/page speak only through it.
 */
import type {
  Cell,
  CellStyle,
  CellValue,
  ChartData,
  ColumnInfo,
  CommentData,
  ConditionalFormatData,
  NameData,
  PageLayout,
  Rect,
  RowInfo,
  SheetProtection,
  TableData,
  ValidationData,
} from "./types";

/** Who made a change: a person at the sheet, a client's API call, the calculation, or the file being read. */
export interface ChangeOrigin {
  /** The client (pane or Node client) whose person or add-in did it; null for loading and calculation. */
  clientId: string | null;
  by: "person" | "api" | "calculation" | "load";
}

/** One thing that happened to the workbook, in order. Listeners are told after the model has changed. */
export type Change =
  /** `moved`: the cells behind the area moved along this axis, and whatever points at them with them. */
  | {
      kind: "cells";
      sheetId: string;
      rect: Rect;
      origin: ChangeOrigin;
      changeType:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted";
      details?: EditDetails;
      moved?: "rows" | "columns";
    }
  /** Formulas whose text was rewritten because something they point at moved or was renamed; their cells were not edited. */
  | { kind: "formulas"; sheetId: string; cells: readonly { row: number; column: number }[]; origin: ChangeOrigin }
  | { kind: "format"; sheetId: string; rect: Rect; origin: ChangeOrigin }
  | {
      kind: "sheet";
      what:
        | "added"
        | "deleted"
        | "renamed"
        | "moved"
        | "visibility"
        | "activated"
        | "layout"
        | "protection"
        | "validation"
        | "conditionalFormat"
        | "comment"
        | "chart"
        | "outline"
        | "calculated";
      sheetId: string;
      origin: ChangeOrigin;
    }
  | {
      kind: "table";
      what: "added" | "deleted" | "renamed" | "resized" | "columns" | "filter" | "style";
      tableId: number;
      sheetId: string;
      origin: ChangeOrigin;
    }
  | { kind: "name"; name: string; origin: ChangeOrigin }
  | {
      kind: "workbook";
      what: "settings" | "customXml" | "properties" | "protection" | "calculation";
      origin: ChangeOrigin;
    }
  | { kind: "selection"; sheetId: string; rect: Rect; origin: ChangeOrigin };

/** What an edit of a single cell did, as Excel's event tells it; values in the form the API reads. */
export interface EditDetails {
  valueBefore: string | number | boolean;
  valueAfter: string | number | boolean;
  valueTypeBefore: string;
  valueTypeAfter: string;
}

/** The cells of a sheet, sparse. */
export interface Grid {
  get(row: number, column: number): Cell | undefined;
  /** Stores or (undefined) removes a cell without telling anybody: for loading and for the model itself. */
  put(row: number, column: number, cell: Cell | undefined): void;
  /** Visits existing cells in row order, then column order, inside the area (everything when omitted). */
  forEach(visit: (row: number, column: number, cell: Cell) => void, area?: Rect): void;
  /** The smallest area that holds every existing cell with content (or, with `formats`, also formatted blank ones); null when empty. */
  used(formats?: boolean): Rect | null;
}

/** Which parts of a sheet differ from the file they were read from; the file layer rewrites only these. */
export type SheetPart =
  | "cells"
  | "columns"
  | "rows"
  | "views"
  | "properties"
  | "protection"
  | "merges"
  | "validations"
  | "conditionalFormats"
  | "pageSetup"
  | "tables"
  | "comments"
  | "drawings"
  | "autoFilter";

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  readonly grid: Grid;
  readonly columns: Map<number, ColumnInfo>;
  readonly rows: Map<number, RowInfo>;
  /** In characters of the standard font, as Excel's API speaks. */
  standardWidth: number;
  /** In points. */
  standardHeight: number;
  merges: Rect[];
  freeze: { rows: number; columns: number };
  validations: ValidationData[];
  conditionalFormats: ConditionalFormatData[];
  protection: SheetProtection;
  pageLayout: PageLayout;
  comments: CommentData[];
  charts: ChartData[];
  readonly dirty: Set<SheetPart>;
}

/** Interned cell styles: equal styles have equal indexes. */
export interface StyleTable {
  get(index: number): CellStyle;
  intern(style: CellStyle): number;
  readonly size: number;
}

export interface CustomXmlPart {
  id: string;
  namespaceUri: string;
  xml: string;
}

export interface WorkbookModel {
  /** In tab order. */
  sheets: SheetModel[];
  tables: TableData[];
  names: NameData[];
  readonly styles: StyleTable;
  /** The add-in's document settings (Office.js `workbook.settings`), JSON values. */
  readonly settings: Map<string, unknown>;
  customXmlParts: CustomXmlPart[];
  properties: Record<string, string>;
  structureProtected: boolean;
  readOnly: boolean;
  date1904: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  activeSheetId: string;
  /** Built-in functions, in upper case, that the played Excel does not know. */
  absentFunctions: ReadonlySet<string>;
  /** What the file layer read the workbook from; opaque to everybody else. */
  source: unknown;
  /** Which workbook-level parts differ from the source: "sheets", "names", "styles", "settings", "customXml", "properties", "protection". */
  readonly dirty: Set<string>;

  sheet(id: string): SheetModel;
  sheetByName(name: string): SheetModel | undefined;
  tableByName(name: string): TableData | undefined;
  table(id: number): TableData;
  /** Tells `listener` of every change from now on; returns the function that ends it. */
  subscribe(listener: (change: Change) => void): () => void;
  /**
   * Stores computed values of formula cells (the calculation's way in): no events of a person, no dirty formulas. A cell
   * without formula takes the value as the spill of `spillFrom` (an A1 address); null takes a spilled value away.
   */
  putResults(
    results: readonly { sheetId: string; row: number; column: number; value: CellValue; spillFrom?: string }[],
  ): void;
}

/** One call of a custom function as a cell makes it; arguments are matrices, scalars are 1 × 1, omitted ones null. */
export interface FunctionCall {
  /** Id as in the metadata, with namespace: "TIERBOOK.TIER". */
  name: string;
  args: (CellValue[][] | CellValue)[];
  /** "Sheet!A1" of the calling cell, when known. */
  address: string;
}

/** Carries calls to a client's custom-function runtime, all in one message, and gives back one answer a call, in order. */
export type InvokeFunctions = (calls: readonly FunctionCall[]) => Promise<(CellValue | CellValue[][])[]>;

/** The calculation behind the workbook (Univer's formula engine, in embedded/calc). */
export interface Calculator {
  /** Builds the engine's workbook from the model and follows its changes from then on. */
  attach(workbook: WorkbookModel, invoke: InvokeFunctions): Promise<void>;
  /** Calculates whatever the changes made stale, custom functions included, until nothing is pending; results are in the model when it resolves. */
  settle(): Promise<void>;
  /** Everything again, as F9 with Ctrl+Alt. */
  recalculateAll(): Promise<void>;
  dispose(): void;
}
