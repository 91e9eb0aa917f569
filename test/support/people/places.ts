/** The tables that people type into, as the simulation of two people sees them: rows by their ids, columns by what they are. */
import { tableByKey } from "../../../src/policy/catalogue";
import type { ColumnEntry } from "../../../src/policy/types";
import type { WorkbookModel } from "../../../embedded/model/contract";
import type { CellValue, Rect, TableData } from "../../../embedded/model/types";

/** Logs, sheets that are written anew each time, and the card: nobody types there. */
const apart = ["AuditLog", "AccountChanges", "TierReviews", "Scorecard", "Policy", "Params"];

/** What never changes about a table, whatever its headers are called in between. */
export interface KnownTable {
  readonly id: number;
  readonly name: string;
  /** Column by whose text a row is known. */
  readonly idColumn: number;
  /** The product's columns by the ids that Excel gives them. */
  readonly columns: ReadonlyMap<number, ColumnEntry>;
}

/** The tables of a book that was just opened. */
export function knownTables(book: WorkbookModel): KnownTable[] {
  return book.tables.flatMap(({ id, name, columns }) => {
    const entry = tableByKey.get(name);
    if (!entry || apart.includes(name)) return [];
    const known = new Map<number, ColumnEntry>();
    for (const column of columns) {
      const found = entry.columns.find(({ label }) => label["zh-CN"] === column.name);
      if (found) known.set(column.id, found);
    }
    const idColumn = [...known].find(([, { key }]) => key === entry.idColumn)?.[0];
    return idColumn === undefined ? [] : [{ id, name, idColumn, columns: known }];
  });
}

/** Whether a person types into the column: not what is computed and not the marks of a check. */
export const isTyped = (column: ColumnEntry | undefined): boolean =>
  column === undefined || (column.filledBy !== "formula" && column.key !== "check");

/** A table as it stands now. */
export class Place {
  readonly table: TableData | undefined;

  constructor(
    private readonly book: WorkbookModel,
    readonly known: KnownTable,
  ) {
    this.table = book.tables.find(({ id }) => id === known.id);
  }

  get body(): Rect | null {
    const range = this.table?.range;
    return range ? { ...range, row: range.row + 1, rowCount: range.rowCount - 1 } : null;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  hasFormula(row: number, column: number): boolean {
    return this.cell(row, column)?.formula !== undefined;
  }

  /** Column on the sheet; -1 when it is gone. */
  columnOf(columnId: number): number {
    const at = this.table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
    return at < 0 || !this.table ? -1 : this.table.range.column + at;
  }

  columnIdAt(column: number): number | undefined {
    return this.table?.columns[column - this.table.range.column]?.id;
  }

  /** Nothing in the row but formulas. */
  isBlank(row: number): boolean {
    const { table } = this;
    return (table?.columns ?? []).every(
      (_, index) =>
        this.value(row, (table?.range.column ?? 0) + index) === null ||
        this.hasFormula(row, (table?.range.column ?? 0) + index),
    );
  }

  /** The row's id; null when it has none. */
  keyAt(row: number): string | null {
    const column = this.columnOf(this.known.idColumn);
    const value = column < 0 ? null : this.value(row, column);
    return value === null || typeof value === "object" || String(value).trim() === "" ? null : String(value).trim();
  }

  /** Rows of the sheet by id; ids that stand twice are left out. */
  rows(): Map<string, number> {
    const rows = new Map<string, number>();
    const twice = new Set<string>();
    const { body } = this;
    for (let row = body?.row ?? 0; body && row < body.row + body.rowCount; row += 1) {
      const key = this.keyAt(row);
      if (key === null) continue;
      if (rows.has(key)) twice.add(key);
      rows.set(key, row);
    }
    for (const key of twice) rows.delete(key);
    return rows;
  }

  private cell(row: number, column: number) {
    return this.table && this.book.sheet(this.table.sheetId).grid.get(row, column);
  }
}
