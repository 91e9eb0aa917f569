/**
 * What may be done to a workbook after it exists, with Excel's behaviour and Excel's refusals: the way in for API calls
 * (embedded/objects) and for a person at the sheet (embedded/page). Rows and columns are 0-based. Every method tells the
 * listeners of the workbook what changed, marks the parts that differ from the file, and throws a HostError where Excel
 * would refuse; a refused edit leaves the workbook as it was.
 */
import type { ChangeOrigin, CustomXmlPart, SheetModel, WorkbookModel } from "./contract";
import type {
  CellStyle,
  ChartData,
  CommentData,
  ConditionalFormatData,
  NameData,
  PageLayout,
  Rect,
  TableColumnData,
  TableData,
  ValidationData,
} from "./types";

/** Habits of Excel that people can switch off, and the host with them. */
export interface Behaviour {
  /** Tables take in rows written directly below them and columns written directly beside them. */
  growTables: boolean;
  /** A formula entered into an empty table column fills the column. */
  fillColumns: boolean;
}

/** A workbook with the way to change it: what `createWorkbook()` gives. */
export interface Workbook extends WorkbookModel {
  readonly behaviour: Behaviour;
  /** What each client's person has selected (key: client id); without an entry, A1 of the active sheet. */
  readonly selections: ReadonlyMap<string | null, { sheetId: string; rect: Rect }>;
  /** The last sort of each table, by table id. */
  readonly sorts: ReadonlyMap<number, { fields: readonly SortField[]; matchCase: boolean }>;
  /** The tables of one sheet, in the order they were made. */
  tablesOn(sheetId: string): TableData[];
  /** The edits in the name of `origin`; cheap, may be called for every edit. */
  editor(origin: ChangeOrigin): Editor;
  /** A new sheet at the end without any check or event: for the file layer. */
  loadSheet(name: string): SheetModel;
  /** Adds a table as it stands in a file, keeping its id and the ids of its columns: for the file layer. */
  loadTable(table: TableData): void;
  /** The next ids that were never used in this workbook (table columns: in this table). */
  nextTableId(): number;
  nextColumnId(table: TableData): number;
}

/** Everything that can be edited, by subject. */
export interface Editor {
  readonly cells: CellEditing;
  readonly format: FormatEditing;
  readonly grid: GridEditing;
  readonly sheets: SheetEditing;
  readonly tables: TableEditing;
  readonly names: NameEditing;
  readonly rules: RuleEditing;
  readonly book: BookEditing;
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** How one column of a sort is compared; `key` counts columns from the left of the sorted area (rows when sorting left to right). */
export interface SortField {
  key: number;
  ascending?: boolean;
  sortOn?: string;
}

export interface CellEditing {
  /**
   * Writes a matrix of the shape of `rect` as Excel's API does: null leaves a cell, "" clears it, a text starting with
   * = + - becomes a formula, a leading ' keeps text, texts that look like numbers, dates, percentages or booleans are
   * converted unless the cell is formatted as text. A single value instead of a matrix fills the whole area.
   */
  setValues(sheetId: string, rect: Rect, values: unknown): void;
  /** Like setValues; kept apart because events and messages name the property. */
  setFormulas(sheetId: string, rect: Rect, formulas: unknown): void;
  /** What a person types into one cell; dates and decimals also in the forms of `locale` (default en-US). */
  typeText(sheetId: string, row: number, column: number, text: string, locale?: string): void;
  clear(sheetId: string, rect: Rect, what?: ClearWhat): void;
  /** Copies as Excel's copyFrom does; relative references of formulas move along. */
  copy(
    source: { sheetId: string; rect: Rect },
    target: { sheetId: string; rect: Rect },
    what?: string,
    skipBlanks?: boolean,
    transpose?: boolean,
  ): void;
  /** Cuts cells and puts them elsewhere; what pointed at them points at their new place. */
  move(source: { sheetId: string; rect: Rect }, target: { sheetId: string; rect: Rect }): void;
  sort(
    sheetId: string,
    rect: Rect,
    fields: readonly SortField[],
    matchCase?: boolean,
    hasHeaders?: boolean,
    orientation?: string,
  ): void;
}

/** Part of a style to lay over what a cell has; `null` takes a part away. */
export type StylePatch = { [K in Exclude<keyof CellStyle, "sourceXf">]?: CellStyle[K] | null };

export interface FormatEditing {
  /** Lays a patch over the styles of the areas; whole columns and rows keep it for cells to come. Parts of font and borders are merged. */
  apply(sheetId: string, areas: readonly Rect[], patch: StylePatch): void;
  /** A matrix of number formats, or one for all. */
  setNumberFormats(sheetId: string, rect: Rect, formats: unknown): void;
  /** Width in points for every column the area touches; null = the sheet's standard. */
  setColumnWidth(sheetId: string, rect: Rect, points: number | null): void;
  setRowHeight(sheetId: string, rect: Rect, points: number | null): void;
  autofitColumns(sheetId: string, rect: Rect): void;
  autofitRows(sheetId: string, rect: Rect): void;
  setHidden(sheetId: string, rect: Rect, axis: "rows" | "columns", hidden: boolean): void;
  merge(sheetId: string, rect: Rect, across: boolean): void;
  unmerge(sheetId: string, rect: Rect): void;
}

export interface GridEditing {
  /** Inserts cells; whole rows or columns when the area spans the sheet. Returns the area of the new cells. */
  insert(sheetId: string, rect: Rect, shift: "Down" | "Right"): Rect;
  remove(sheetId: string, rect: Rect, shift: "Up" | "Left"): void;
  group(sheetId: string, rect: Rect, axis: "rows" | "columns"): void;
  ungroup(sheetId: string, rect: Rect, axis: "rows" | "columns"): void;
  /** Shows or hides the details of the groups inside the area. */
  showDetails(sheetId: string, rect: Rect, axis: "rows" | "columns", show: boolean): void;
  /** Shows outline levels up to the given ones, 0 leaves an axis alone. */
  showLevels(sheetId: string, rowLevels: number, columnLevels: number): void;
  freeze(sheetId: string, rows: number, columns: number): void;
}

export interface SheetEditing {
  /** Adds an empty sheet at the end; without a name Excel's next free "Sheet<n>". */
  add(name?: string | null): SheetModel;
  remove(sheetId: string): void;
  rename(sheetId: string, name: string): void;
  move(sheetId: string, position: number): void;
  copy(sheetId: string, position: number): SheetModel;
  setVisibility(sheetId: string, visibility: SheetModel["visibility"]): void;
  activate(sheetId: string): void;
  setView(sheetId: string, view: Partial<Pick<SheetModel, "tabColor" | "showGridlines" | "standardWidth">>): void;
  protect(sheetId: string, options?: Record<string, boolean | string> | null, password?: string | null): void;
  unprotect(sheetId: string, password?: string | null): void;
  setPageLayout(sheetId: string, patch: Partial<PageLayout>): void;
}

export interface TableEditing {
  add(sheetId: string, rect: Rect, hasHeaders: boolean): TableData;
  /** Removes the table with its cells. */
  remove(tableId: number): void;
  /** Keeps the cells, forgets the table; formulas that named it become plain references. */
  convertToRange(tableId: number): void;
  rename(tableId: number, name: string): void;
  resize(tableId: number, rect: Rect): void;
  setLook(
    tableId: number,
    look: Partial<
      Pick<
        TableData,
        "showHeaders" | "showTotals" | "showFilterButton" | "showBandedRows" | "showBandedColumns" | "style"
      >
    >,
  ): void;
  /** index undefined or null or -1 = at the end; `values` are rows as in setValues. Returns the index of the first new row. */
  addRows(
    tableId: number,
    index: number | null | undefined,
    rows: readonly (readonly unknown[])[] | null,
    count?: number,
  ): number;
  deleteRows(tableId: number, index: number, count: number): void;
  /** `values`: header first, then the body, as Excel's API takes them (a header row only when the table shows it). */
  addColumn(
    tableId: number,
    index: number | null | undefined,
    values: readonly unknown[] | null,
    name?: string | null,
  ): TableColumnData;
  deleteColumn(tableId: number, columnId: number): void;
  renameColumn(tableId: number, columnId: number, name: string): void;
  /** Moves a column with its cells to another place in the table, as a person does by dragging. */
  moveColumn(tableId: number, columnId: number, index: number): void;
  setTotals(
    tableId: number,
    columnId: number,
    totals: { label?: string; formula?: string; totalsFunction?: string },
  ): void;
  filter(tableId: number, columnId: number, criteria: Record<string, unknown> | null): void;
  clearFilters(tableId: number): void;
  reapplyFilters(tableId: number): void;
  sort(tableId: number, fields: readonly SortField[], matchCase?: boolean): void;
}

export interface NameEditing {
  add(name: string, formula: string, sheetId?: string, comment?: string): NameData;
  remove(item: NameData): void;
  update(item: NameData, patch: Partial<Pick<NameData, "formula" | "visible" | "comment">>): void;
}

export interface RuleEditing {
  /** null clears the validation of the areas. */
  setValidation(sheetId: string, areas: readonly Rect[], validation: Omit<ValidationData, "areas"> | null): void;
  addConditionalFormat(sheetId: string, areas: readonly Rect[], type: string): ConditionalFormatData;
  updateConditionalFormat(
    sheetId: string,
    id: string,
    patch: Partial<Omit<ConditionalFormatData, "id" | "type" | "areas">>,
  ): void;
  removeConditionalFormat(sheetId: string, id: string): void;
  /** Takes the areas out of every conditional format of the sheet. */
  clearConditionalFormats(sheetId: string, areas: readonly Rect[]): void;
  addComment(
    sheetId: string,
    cell: { row: number; column: number },
    content: string,
    kind: CommentData["kind"],
    author: string,
  ): CommentData;
  updateComment(sheetId: string, id: string, content: string): void;
  removeComment(sheetId: string, id: string): void;
  addChart(sheetId: string, chart: Omit<ChartData, "id">): ChartData;
  updateChart(sheetId: string, id: string, patch: Partial<Omit<ChartData, "id">>): void;
  removeChart(sheetId: string, id: string): void;
}

export interface BookEditing {
  setSetting(key: string, value: unknown): void;
  removeSetting(key: string): void;
  addCustomXml(xml: string): CustomXmlPart;
  setCustomXml(id: string, xml: string): void;
  removeCustomXml(id: string): void;
  setProperty(key: string, value: string): void;
  protectStructure(password?: string | null): void;
  unprotectStructure(password?: string | null): void;
  setCalculationMode(mode: WorkbookModel["calculationMode"]): void;
  /** Records what a person or an add-in selected; the sheet becomes the active one. */
  select(sheetId: string, rect: Rect): void;
}
