/**
 * What persons entered and where, by the id of the row and of the column: kept beside the workbook, so that a value the add-in lost,
 * changed or moved is seen. It follows the shared file, where it is decided whose value stays.
 */
import type { Book } from "../../../embedded/model/book";
import type { Edit } from "../../../embedded/coauthoring/edit";
import type { CellValue, Rect } from "../../../embedded/model/types";
import { isTyped, Place, type KnownTable } from "./places";

interface Entry {
  value: CellValue;
  /** Whose edit of the file put it there, and its number. */
  session: number;
  number: number;
}

/** What a person did, as far as entries go; travels with the edit. */
export interface PersonNote {
  readonly table: number;
  readonly key?: string;
  readonly column?: number;
  readonly does: "types" | "deletesRow" | "deletesColumn";
}

const same = (a: CellValue, b: CellValue): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const show = (value: CellValue): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

export class Entered {
  private readonly entries = new Map<string, Entry>();
  /** Values that lost against one of the other person's for the same cell, neither of whom had seen the other's. */
  overtaken = 0;

  constructor(
    private readonly book: Book,
    private readonly tables: readonly KnownTable[],
  ) {
    for (const known of tables) {
      const place = new Place(book, known);
      for (const [key, row] of place.rows())
        for (const { id } of place.table?.columns ?? []) this.note(place, key, row, id, 0, -1);
    }
  }

  get size(): number {
    return this.entries.size;
  }

  /** What stands in the book for a cell, whatever row and column that is by now. */
  private note(place: Place, key: string, row: number, column: number, session: number, number: number): void {
    const at = place.columnOf(column);
    if (at < 0 || place.hasFormula(row, at) || !isTyped(place.known.columns.get(column))) return;
    const name = `${place.known.id}|${key}|${column}`;
    const value = place.value(row, at);
    if (value === null) this.entries.delete(name);
    else this.entries.set(name, { value, session, number });
  }

  /** Follows one edit of the file; call before it, then the result after it. */
  watch(edit: Edit, number: number): () => void {
    const { by } = edit;
    const note = edit.note as PersonNote | undefined;
    const before = edit.area === "cells" ? this.keys(String(edit.args[0])) : null;
    return () => {
      if (note !== undefined) this.byPerson(edit, note, number);
      else if (by === "api") this.byAddIn(edit, number);
      if (before?.size) this.replaced(edit, before, note !== undefined);
    };
  }

  /** Ids of the rows of the tables on a sheet. */
  private keys(sheetId: string): Map<number, ReadonlySet<string>> {
    const places = this.tables.map((known) => new Place(this.book, known));
    return new Map(
      places.flatMap((place) =>
        place.table?.sheetId === sheetId ? [[place.known.id, new Set(place.rows().keys())] as const] : [],
      ),
    );
  }

  /** A new row of one and a new row of the other were put into the same place: the later one stays. */
  private replaced(edit: Edit, before: ReadonlyMap<number, ReadonlySet<string>>, byPerson: boolean): void {
    const after = this.keys(String(edit.args[0]));
    const gone = new Set<string>();
    for (const [table, keys] of before)
      for (const key of keys) if (!after.get(table)?.has(key)) gone.add(`${table}|${key}`);
    if (gone.size === 0) return;
    for (const [name, entry] of this.entries) {
      if (!gone.has(name.slice(0, name.lastIndexOf("|")))) continue;
      const unseen = entry.number >= edit.seen && entry.session !== edit.session;
      if (!unseen && !byPerson) continue;
      this.overtaken += 1;
      this.entries.delete(name);
    }
  }

  private byPerson(edit: Edit, { table, key, column, does }: PersonNote, number: number): void {
    const known = this.tables.find(({ id }) => id === table);
    if (!known) return;
    const place = new Place(this.book, known);
    const rows = place.rows();
    if (does === "types" && key !== undefined && column !== undefined) {
      const row = rows.get(key);
      if (row === undefined) {
        // Two new rows in the same blank row became one, which has the id of the other: its cell holds this value now.
        const at = Number(edit.args[1]);
        const other = place.keyAt(at);
        if (other === null) return;
        this.overtaken += 1;
        this.note(place, other, at, column, edit.session, number);
      }
      if (row !== undefined) this.note(place, key, row, column, edit.session, number);
      // The id of a new row makes it one.
      if (row !== undefined && column === known.idColumn)
        for (const { id } of place.table?.columns ?? []) this.note(place, key, row, id, edit.session, number);
      return;
    }
    for (const name of this.entries.keys()) {
      const [inTable, ofRow, inColumn] = name.split("|");
      if (inTable !== String(table)) continue;
      if (does === "deletesRow" && ofRow === key && !rows.has(ofRow ?? "")) this.entries.delete(name);
      if (does === "deletesColumn" && inColumn === String(column)) this.entries.delete(name);
    }
  }

  /** What the add-in wrote over entries is its command's doing, which its log has to say: `LogWatch` sees to that. */
  private byAddIn(edit: Edit, number: number): void {
    const [sheetId, rect] = edit.args as [string, Rect];
    if (edit.area !== "cells" || typeof rect !== "object") return;
    for (const known of this.tables) {
      const place = new Place(this.book, known);
      const { body } = place;
      if (!body || place.table?.sheetId !== sheetId) continue;
      const rows = place.rows();
      for (const [key, row] of rows) {
        if (row < rect.row || row >= rect.row + rect.rowCount) continue;
        for (let at = rect.column; at < rect.column + rect.columnCount; at += 1) {
          const column = place.columnIdAt(at);
          const entry = this.entries.get(`${known.id}|${key}|${column}`);
          if (column === undefined || !entry || same(place.value(row, at), entry.value)) continue;
          if (entry.number >= edit.seen && entry.session !== edit.session) this.overtaken += 1;
          this.note(place, key, row, column, edit.session, number);
        }
      }
    }
  }

  /** Entries that are not where they were put, in words. */
  missing(): string[] {
    const problems: string[] = [];
    const places = new Map(this.tables.map((known) => [String(known.id), new Place(this.book, known)]));
    const rows = new Map([...places].map(([id, place]) => [id, place.rows()]));
    for (const [name, { value }] of this.entries) {
      const [table = "", key = "", column] = name.split("|");
      const place = places.get(table);
      const row = rows.get(table)?.get(key);
      const at = place?.columnOf(Number(column)) ?? -1;
      const found = row === undefined || at < 0 || !place ? null : place.value(row, at);
      if (same(found, value)) continue;
      const what = place?.known.columns.get(Number(column))?.key ?? column;
      problems.push(
        `${place?.known.name ?? table}, row ${key}, ${what}: ${show(value)} was entered, there is ${row === undefined ? "no such row" : show(found)}`,
      );
    }
    return problems;
  }
}
