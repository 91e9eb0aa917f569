/** One edit of a workbook as it travels between the people who share it: which method of the editor, with which arguments. */
import type { Book } from "../model/book";
import type { ChangeOrigin } from "../model/contract";
import type { Editor } from "../model/editing";
import { bodyOf } from "../model/edit/tableFill";
import type { NameData, Rect } from "../model/types";

/** Numbers that ids are made from; every session has its own, so that what two people add at a time has two ids. */
export interface Numbering {
  sheet: number;
  table: number;
  object: number;
  column: number | null;
}

export interface Edit {
  /** Number of the session that made it. */
  readonly session: number;
  readonly by: ChangeOrigin["by"];
  readonly area: keyof Editor;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Where the ids stood when it was made: carried out elsewhere, it gives the same ones. */
  readonly numbering: Readonly<Numbering>;
  /** How many edits of the shared file its author had seen. */
  readonly seen: number;
  /** Rows of a table that a row number among the arguments means, by their place on the sheet. */
  readonly rows?: { readonly sheetId: string; readonly rect: Rect };
  /** Of a resize: the table's sheet, and whether only the number of rows changed. */
  readonly resized?: { readonly sheetId: string; readonly downwards: boolean };
  /** What whoever watches wants to find again. */
  readonly note?: unknown;
}

/** Where a session looks is its own: co-authors are not led to other sheets. */
const own = new Set(["book.select", "sheets.activate"]);

export const travels = (area: string, method: string): boolean => !own.has(`${area}.${method}`);

/** A name among the arguments travels as what it is called. */
interface NamedItem {
  readonly item: string;
  readonly sheetId: string | undefined;
}

/** The arguments as plain data of their own. */
export function packed(area: string, args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    if (area !== "names" || index > 0 || typeof arg !== "object" || arg === null) return structuredClone(arg);
    const { name, sheetId } = arg as NameData;
    return { item: name, sheetId } satisfies NamedItem;
  });
}

/** What a method of tables means on the sheet: the place of its row number (nothing for "at the end"), or a resize by rows alone. */
export function rowsMeant(
  book: Book,
  area: string,
  method: string,
  args: readonly unknown[],
): Pick<Edit, "rows" | "resized"> {
  if (area !== "tables") return {};
  if (method === "resize") {
    const { range, sheetId } = book.table(args[0] as number);
    const wanted = args[1] as Rect;
    const sameColumns = wanted.column === range.column && wanted.columnCount === range.columnCount;
    return { resized: { sheetId, downwards: sameColumns && wanted.row === range.row } };
  }
  if (method !== "addRows" && method !== "deleteRows") return {};
  const [tableId, index, count] = args;
  if (typeof index !== "number" || index < 0) return {};
  const table = book.table(tableId as number);
  const body = bodyOf(table);
  const rowCount = method === "deleteRows" ? Number(count) : 1;
  return { rows: { sheetId: table.sheetId, rect: { ...body, row: body.row + index, rowCount } } };
}

/**
 * Carries an edit out on a book.
 * @throws HostError when the book refuses it: a colleague took away what it was about
 */
export function carryOut(book: Book, editor: Editor, edit: Edit): void {
  const args = edit.args.map((arg) => structuredClone(arg));
  if (edit.area === "names" && typeof args[0] === "object") {
    const { item, sheetId } = args[0] as NamedItem;
    const found = book.names.find((name) => name.name === item && name.sheetId === sheetId);
    if (!found) return;
    args[0] = found;
  }
  if (edit.rows) {
    const body = bodyOf(book.table(args[0] as number));
    args[1] = edit.rows.rect.row - body.row;
    if (edit.method === "deleteRows") args[2] = edit.rows.rect.rowCount;
  }
  if (edit.method === "resize") {
    const table = book.table(args[0] as number);
    const wanted = args[1] as Rect;
    // Both let the table grow: the larger one holds the rows of both. Columns that came or went in between stay as they are.
    if (edit.resized?.downwards) {
      const { range } = table;
      args[1] = { ...range, rowCount: Math.max(wanted.row + wanted.rowCount - range.row, range.rowCount) };
    }
  }
  const kept = { ...book.numbering };
  Object.assign(book.numbering, edit.numbering);
  try {
    const methods = editor[edit.area] as unknown as Record<string, (...args: unknown[]) => unknown>;
    methods[edit.method]?.(...args);
  } finally {
    Object.assign(book.numbering, kept);
  }
}
