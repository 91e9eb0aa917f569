/** The oracle: a company's tables as sheets, its figures as plain formulas, computed by LibreOffice. Nothing of the product is in a formula. */
import { readFileSync } from "node:fs";
import { read, utils, write, type WorkSheet } from "@e965/xlsx";
import type { Dataset } from "../../../src/kpis";
import type { CellValue } from "../../../src/policy/values";
import { convert } from "../../support/libreOffice";

/** A formula in a cell of a sheet of its own; the key names it. */
export type Formulas = Readonly<Record<string, string>>;

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** A table as a sheet: codes of lists, 1 and 0 for yes and no, and columns of formulas a row beside it. */
export interface SheetPlan {
  readonly columns: readonly string[];
  /** Formulas by name; "{accountId}" is the row's own cell of that column. */
  readonly computed?: Formulas;
}

/** Where a column stands: "Orders!$B$2:$B$90". */
export function placesOf(data: Dataset, plans: Readonly<Record<string, SheetPlan>>): (ref: string) => string {
  return (ref) => {
    const [table = "", column = ""] = ref.split(".");
    const plan = plans[table];
    const at = [...(plan?.columns ?? []), ...Object.keys(plan?.computed ?? {})].indexOf(column);
    if (at < 0) throw new Error(`no column ${ref}`);
    return `${table}!$${letters(at)}$2:$${letters(at)}$${data.rowCount(table) + 1}`;
  };
}

const plain = (cell: CellValue | undefined): string | number | null =>
  typeof cell === "boolean" ? Number(cell) : typeof cell === "object" ? null : (cell ?? null);

/** Functions that are younger than the file format bear a prefix in files. */
const inFile = (formula: string): string => formula.replace(/\b(MAXIFS|MINIFS)\(/g, "_xlfn.$1(");
const computedCell = (formula: string): object => ({ t: "n", f: inFile(formula) });

function sheetOf(data: Dataset, table: string, { columns, computed = {} }: SheetPlan): WorkSheet {
  const cells = columns.map((column) => data.column(`${table}.${column}`) ?? []);
  const rows = Array.from({ length: data.rowCount(table) }, (_, row) => [
    ...cells.map((column) => plain(column[row])),
    ...Object.values(computed).map((formula) =>
      computedCell(
        formula.replace(/\{(\w+)\}/g, (_match, name: string) => {
          const at = [...columns, ...Object.keys(computed)].indexOf(name);
          return `$${letters(at)}${row + 2}`;
        }),
      ),
    ),
  ]);
  return utils.aoa_to_sheet([[...columns, ...Object.keys(computed)], ...rows]);
}

export interface Shown {
  /** What the formulas of the sheet of figures show. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** What a computed column shows, row by row. */
  readonly column: (table: string, name: string) => readonly unknown[];
}

/**
 * Has LibreOffice compute everything in one conversion.
 * @param figures formulas by name
 */
export function computed(data: Dataset, plans: Readonly<Record<string, SheetPlan>>, figures: Formulas): Shown {
  const book = utils.book_new();
  for (const [table, plan] of Object.entries(plans)) utils.book_append_sheet(book, sheetOf(data, table, plan), table);
  const cells = Object.values(figures).map((formula) => [computedCell(formula)]);
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "Figures");
  const seen = read(convert(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array, "xlsx"));
  const rowsOf = (sheet: string): unknown[][] =>
    utils.sheet_to_json(seen.Sheets[sheet] ?? {}, { header: 1, raw: true, defval: null });
  const values = rowsOf("Figures");
  return {
    figures: Object.fromEntries(Object.keys(figures).map((name, at) => [name, values[at]?.[0]])),
    column: (table, name) => {
      const [head = [], ...rows] = rowsOf(table);
      return rows.map((row) => row[head.indexOf(name)]);
    },
  };
}

/** The source of a test file beside this one. */
export const sourceOf = (file: string): string => readFileSync(`${__dirname}/${file}`, "utf8");
