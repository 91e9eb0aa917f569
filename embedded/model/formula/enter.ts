/** Brings an entered formula into the form Excel shows, and refuses what Excel would refuse. */
import { hostErrors } from "../../protocol/hostError";
import type { Book } from "../book";
import { sheetPrefix } from "../address";
import { holds } from "../rect";
import type { TableData } from "../types";
import { formulaFault } from "./check";
import { rewriteTokens } from "./references";
import type { StructuredToken, Token } from "./tokens";
import { referenceText, structuredText } from "./write";

/** Where a formula stands. */
export interface FormulaPlace {
  sheetId: string;
  row: number;
  column: number;
}

/** The table around a cell. */
export function tableAt(book: Book, { sheetId, row, column }: FormulaPlace): TableData | undefined {
  return book.tables.find((table) => table.sheetId === sheetId && holds(table.range, row, column));
}

const canonical = new Map<string, string>();

/**
 * The formula as Excel shows it after entry: functions and references in capitals, sheets, tables and columns as they
 * are written, `[@Col]` for this row, no table name inside the table itself.
 * @throws InvalidArgument when it is no formula, or names a sheet, table or column that does not exist
 */
export function enterFormula(book: Book, formula: string, place: FormulaPlace | undefined): string {
  const around = place ? tableAt(book, place) : undefined;
  const fault = formulaFault(formula);
  if (fault) throw hostErrors.invalidArgument(fault);
  const show = (token: Token): string | undefined => {
    if (token.kind === "structured") return structured(book, token, around);
    if (token.kind === "function") return token.sheetName === undefined ? token.text.toUpperCase() : undefined;
    if (token.kind === "boolean") return token.text.toUpperCase();
    if ((token.kind === "reference" || token.kind === "name") && token.sheetName !== undefined)
      return onSheet(book, token);
    return token.kind === "reference"
      ? referenceText(token)
      : token.kind === "name"
        ? properName(book, token.text)
        : undefined;
  };
  const shown = rewriteTokens(formula, show);
  // Equal texts share one string: a column of ten thousand equal formulas holds one.
  if (canonical.size > 20_000) canonical.clear();
  const shared = canonical.get(shown) ?? shown;
  canonical.set(shared, shared);
  return shared;
}

function onSheet(book: Book, token: Token & { sheetName?: string }): string {
  const wanted = token.sheetName ?? "";
  const [from = "", to] = wanted.includes(":") ? wanted.split(":") : [wanted];
  if (wanted.includes("[")) return token.text;
  const sheet = book.sheetByName(from);
  if (!sheet || (to !== undefined && !book.sheetByName(to)))
    throw hostErrors.invalidArgument(`There is no sheet "${wanted}".`);
  if (to !== undefined) return token.text;
  if (token.kind === "reference") return referenceText({ ...token, sheetName: sheet.name });
  return sheetPrefix(sheet.name) + token.text.slice(token.text.lastIndexOf("!") + 1);
}

function properName(book: Book, text: string): string {
  const table = book.tableByName(text);
  if (table) return table.name;
  return book.names.find((item) => item.name.toLowerCase() === text.toLowerCase())?.name ?? text;
}

function structured(book: Book, token: StructuredToken, around: TableData | undefined): string {
  const table = token.tableName === undefined ? around : book.tableByName(token.tableName);
  if (!table)
    throw hostErrors.invalidArgument(
      token.tableName === undefined
        ? `"${token.text}" stands outside any table.`
        : `There is no table "${token.tableName}".`,
    );
  const columns = token.columns.map((name) => {
    const column = table.columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!column) throw hostErrors.invalidArgument(`The table "${table.name}" has no column "${name}".`);
    return column.name;
  });
  const items = token.items;
  return structuredText({ ...(table === around ? {} : { tableName: table.name }), items, columns });
}
