/** Names of tables and of their columns, and what follows when one changes. */
import { hostErrors } from "../../protocol/hostError";
import type { Book } from "../book";
import { literally, rewriteEverywhere } from "../formula/everywhere";
import { mapStructured, renameNameIn } from "../formula/references";
import { forget } from "../formula/tokens";
import type { TableColumnData, TableData } from "../types";
import type { EditContext } from "./context";

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A column name no other column of the table has: the wanted one, else with the next number behind it; without a wish "Column<n>". */
export function uniqueColumnName(table: TableData, wanted: string | undefined, self?: TableColumnData): string {
  const taken = (name: string): boolean =>
    table.columns.some((column) => column !== self && sameText(column.name, name));
  if (wanted !== undefined && !taken(wanted)) return wanted;
  const base = wanted ?? "Column";
  for (let number = wanted === undefined ? 1 : 2; ; number += 1)
    if (!taken(`${base}${number}`)) return `${base}${number}`;
}

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const likeCell = /^(?:[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/;

/**
 * Refuses a table or defined name Excel would refuse: no spaces, not like a cell, at most 255 characters, letter first.
 * @throws InvalidArgument
 */
export function assertName(name: unknown): asserts name is string {
  const valid = typeof name === "string" && name.length <= 255 && validName.test(name) && !likeCell.test(name);
  if (!valid) throw hostErrors.invalidArgument(`"${String(name)}" cannot be a name.`);
}

/** Whether a table or a defined name of the same scope has the name already. */
export function nameTaken(book: Book, name: string, sheetId?: string): boolean {
  if (sheetId !== undefined) return book.names.some((item) => item.sheetId === sheetId && sameText(item.name, name));
  return (
    book.tableByName(name) !== undefined ||
    book.names.some((item) => item.sheetId === undefined && sameText(item.name, name))
  );
}

/** "Table<n>" that is free. */
export function nextTableName(book: Book): string {
  for (let number = book.tables.length + 1; ; number += 1)
    if (!nameTaken(book, `Table${number}`)) return `Table${number}`;
}

/** Rewrites a column's name in every formula that means this table. */
export function renameColumnEverywhere(context: EditContext, table: TableData, from: string, to: string): void {
  // Signs that a reference escapes do not stand in formulas as they are.
  const mention = /['[\]#@]/.test(from) ? null : new RegExp(`[[@]\\s*${literally(from)}\\s*\\]`, "i");
  const named = new RegExp(`${literally(table.name)}\\[`, "i");
  /** A column of equal formulas is rewritten once. */
  const known = new Map<string, string>();
  const rewrite = (formula: string, around: string | undefined): string =>
    mapStructured(formula, around, (token, tableName) =>
      sameText(tableName, table.name) && token.columns.some((name) => sameText(name, from))
        ? { ...token, columns: token.columns.map((name) => (sameText(name, from) ? to : name)) }
        : undefined,
    );
  rewriteEverywhere(
    context,
    (formula, home) => {
      const inside = home.table === table;
      if (!inside && !named.test(formula)) return formula;
      const key = `${String(inside)} ${formula}`;
      const rewritten = known.get(key) ?? rewrite(formula, inside ? table.name : undefined);
      known.set(key, rewritten);
      return rewritten;
    },
    mention ? (formula) => mention.test(formula) : undefined,
  );
  for (const [key, rewritten] of known) {
    const formula = key.slice(key.indexOf(" ") + 1);
    if (rewritten !== formula) forget(formula);
  }
}

/** Rewrites a table's name in every formula. */
export function renameTableEverywhere(context: EditContext, from: string, to: string): void {
  rewriteEverywhere(context, (formula) =>
    renameNameIn(
      mapStructured(formula, undefined, (token) =>
        sameText(token.tableName ?? "", from) ? { ...token, tableName: to } : undefined,
      ),
      from,
      to,
    ),
  );
}

/** Turns references to a column that is going into #REF!. */
export function breakColumnEverywhere(context: EditContext, table: TableData, gone: string): void {
  const names = table.columns.map((column) => column.name.toLowerCase());
  const goneAt = names.indexOf(gone.toLowerCase());
  rewriteEverywhere(context, (formula, home) =>
    mapStructured(formula, home.table?.name, (token, tableName) => {
      if (!sameText(tableName, table.name) || !token.columns.some((name) => sameText(name, gone))) return undefined;
      const [from = "", to] = token.columns;
      if (to === undefined) return "#REF!";
      // A range of columns shrinks to what is left of it.
      const low = Math.min(names.indexOf(from.toLowerCase()), names.indexOf(to.toLowerCase()));
      const high = Math.max(names.indexOf(from.toLowerCase()), names.indexOf(to.toLowerCase()));
      const left = table.columns[goneAt === low ? low + 1 : low]?.name ?? "";
      const right = table.columns[goneAt === high ? high - 1 : high]?.name ?? "";
      return high === low ? "#REF!" : { ...token, columns: sameText(left, right) ? [left] : [left, right] };
    }),
  );
}
