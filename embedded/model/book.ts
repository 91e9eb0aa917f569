/** The workbook model itself: contents, ids and listeners. Edits live in the editing files. */
import { hostErrors } from "../protocol/hostError";
import type { Change, ChangeOrigin, CustomXmlPart, WorkbookModel } from "./contract";
import type { Behaviour, Editor, SortField, Workbook } from "./editing";
import { createEditor } from "./edit/editor";
import { Sheet } from "./sheet";
import { InternedStyles } from "./styles";
import type { CellValue, NameData, Rect, TableData } from "./types";

const calculation: ChangeOrigin = { clientId: null, by: "calculation" };
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b ||
  (typeof a === "object" &&
    typeof b === "object" &&
    a !== null &&
    b !== null &&
    a.error === b.error &&
    a.message === b.message);

/** One computed result as the calculation hands it over. */
export interface ComputedResult {
  sheetId: string;
  row: number;
  column: number;
  value: CellValue;
  spillFrom?: string;
}

export class Book implements Workbook {
  sheets: Sheet[] = [];
  tables: TableData[] = [];
  names: NameData[] = [];
  styles = new InternedStyles();
  readonly settings = new Map<string, unknown>();
  customXmlParts: CustomXmlPart[] = [];
  properties: Record<string, string> = {};
  structureProtected = false;
  structurePassword: string | null = null;
  readOnly = false;
  date1904 = false;
  calculationMode: WorkbookModel["calculationMode"] = "Automatic";
  activeSheetId = "";
  source: unknown = null;
  readonly dirty = new Set<string>();
  readonly behaviour: Behaviour = { growTables: true, fillColumns: true };
  absentFunctions: ReadonlySet<string> = new Set();

  /** What each client's person has selected; without an entry, A1 of the active sheet. */
  readonly selections = new Map<string | null, { sheetId: string; rect: Rect }>();
  /** The last sort of each table, for `table.sort`. */
  readonly sorts = new Map<number, { fields: readonly SortField[]; matchCase: boolean }>();

  private readonly listeners = new Set<(change: Change) => void>();
  /** The last number that an id was made from; `column` only where several sessions number columns of one table. */
  readonly numbering: { sheet: number; table: number; object: number; column: number | null } = {
    sheet: 0,
    table: 0,
    object: 0,
    column: null,
  };
  private readonly lastColumn = new Map<number, number>();

  sheet(id: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw hostErrors.itemNotFound(`Worksheet ${id}.`);
    return found;
  }

  sheetByName(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  tableByName(name: string): TableData | undefined {
    return this.tables.find((table) => sameName(table.name, name));
  }

  table(id: number): TableData {
    const found = this.tables.find((table) => table.id === id);
    if (!found) throw hostErrors.itemNotFound(`Table ${id}.`);
    return found;
  }

  /** The tables of one sheet, in the order they were made. */
  tablesOn(sheetId: string): TableData[] {
    return this.tables.filter((table) => table.sheetId === sheetId);
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells everybody who listens. */
  emit(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  editor(origin: ChangeOrigin): Editor {
    return createEditor(this, origin);
  }

  putResults(results: readonly ComputedResult[]): void {
    const touched = new Set<Sheet>();
    for (const { sheetId, row, column, value, spillFrom } of results) {
      const sheet = this.sheet(sheetId);
      const cell = sheet.grid.get(row, column);
      if (cell?.formula !== undefined) {
        if (sameValue(cell.value, value)) continue;
        sheet.grid.put(row, column, { ...cell, value });
      } else if (cell?.spillFrom !== undefined && cell.spillFrom === spillFrom && sameValue(cell.value, value))
        continue;
      else if (spillFrom !== undefined)
        sheet.grid.put(row, column, { value, style: sheet.styleAt(row, column), spillFrom });
      else if (cell?.spillFrom !== undefined && value === null)
        sheet.grid.put(row, column, cell.style ? { value: null, style: cell.style } : undefined);
      else continue;
      sheet.dirty.add("cells");
      touched.add(sheet);
    }
    for (const sheet of touched)
      this.emit({ kind: "sheet", what: "calculated", sheetId: sheet.id, origin: calculation });
  }

  loadSheet(name: string): Sheet {
    this.numbering.sheet += 1;
    const number = this.numbering.sheet.toString(16).toUpperCase().padStart(4, "0");
    const sheet = new Sheet(`{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  loadTable(table: TableData): void {
    this.numbering.table = Math.max(this.numbering.table, table.id);
    this.lastColumn.set(table.id, Math.max(0, ...table.columns.map((column) => column.id)));
    this.tables.push(table);
  }

  nextTableId(): number {
    this.numbering.table += 1;
    return this.numbering.table;
  }

  nextColumnId(table: TableData): number {
    if (this.numbering.column !== null) return (this.numbering.column += 1);
    const known = this.lastColumn.get(table.id) ?? 0;
    const next = Math.max(known, ...table.columns.map((column) => column.id)) + 1;
    this.lastColumn.set(table.id, next);
    return next;
  }

  /** A fresh id in the shape of a GUID for conditional formats, comments, charts and custom parts. */
  nextObjectId(): string {
    const taken = (id: string): boolean =>
      this.customXmlParts.some((part) => part.id === id) ||
      this.sheets.some((sheet) =>
        [...sheet.conditionalFormats, ...sheet.comments, ...sheet.charts].some((item) => item.id === id),
      );
    let id: string;
    do {
      this.numbering.object += 1;
      id = `{00000000-0002-0000-0000-${this.numbering.object.toString(16).toUpperCase().padStart(12, "0")}}`;
    } while (taken(id));
    return id;
  }

  /** Uses the styles of another book from now on: for a copy of it, whose cells name them by their numbers. */
  shareStyles(other: Book): void {
    this.styles = other.styles;
  }

  /** Takes over which column numbers are taken in which table. */
  copyNumbers(other: Book): void {
    for (const [table, number] of other.lastColumn) this.lastColumn.set(table, number);
  }
}
