/** The workbook's tables as the rules and figures see them: columns, list cells as codes, yes/no cells as booleans, references resolved. */
import { columnByRef, tableByKey } from "../policy/catalogue";
import type { ColumnEntry, Policy } from "../policy/types";
import type { BookTables, CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import type { AccountFigures } from "./derived";
import { accountFigures } from "./derived";
import type { AccountIndex } from "./accountIndex";
import { accountIndex } from "./accountIndex";
import type { CodedColumn, Translation } from "./codedColumns";
import { cellsOf, codedColumn, filledMarks, translationOf } from "./codedColumns";
import type { Cut } from "./cut";
import type { OrderLines } from "./orderLines";
import { orderLines } from "./orderLines";

/** Tables by column, converted when first asked for, with the figures that rules share. */
export interface Dataset {
  /** The part of the workbook that stands for the scope's person; absent for a person or everybody. */
  readonly cut?: Cut;
  /** Tables as they were read. */
  readonly raw: BookTables;
  readonly policy: Policy;
  /** Evaluation date, serial day. */
  readonly today: number;
  hasTable(key: string): boolean;
  /** 0 for a table that is not installed. */
  rowCount(table: string): number;
  /** Has the row nothing that a person or Tierbook entered (formulas and the check column left aside)? A new table has one such row. */
  isBlankRow(table: string, row: number): boolean;
  /** The rows that are not blank, ascending. */
  filledRows(table: string): Int32Array;
  /** Is a column installed? Asks without reading it. */
  hasColumn(ref: string): boolean;
  /**
   * Values of a column, "Accounts.tier"; undefined when table or column is not installed. List cells are codes (what no list knows
   * stays as typed), several codes are joined by commas, yes/no cells are booleans, everything else is as read.
   */
  column(ref: string): readonly CellValue[] | undefined;
  /** The same column as numbers, for loops that ask the same of many rows. */
  coded(ref: string): CodedColumn | undefined;
  /** 1 for every row whose cell is filled, neither blank nor an error; undefined when the column is not installed. */
  filledCells(ref: string): Uint8Array | undefined;
  /** Row of Accounts for every cell of an accountRef column, or one of `unresolved`. undefined when the column is not installed. */
  accountRows(ref: string): Int32Array | undefined;
  readonly accounts: AccountIndex;
  /** Orders as lines with date, signed amount and account. */
  orders(): OrderLines;
  /** Derived columns of Accounts: sales of twelve months, last contact, contact due … */
  figures(): AccountFigures;
}

/** 1 for every row in which a person or Tierbook entered something; formulas and the check column do not count. */
function enteredMarks(tables: BookTables, table: string): Uint8Array {
  const read = tables[table];
  const mark = new Uint8Array(read?.rowCount ?? 0);
  const entry = tableByKey.get(table);
  // A report is formulas throughout: there a row exists when they show something.
  const counts = (column: ColumnEntry): boolean =>
    column.key !== "check" && (column.filledBy !== "formula" || entry?.kind === "report");
  let blank = mark.length;
  for (const column of entry?.columns ?? []) {
    const cells = counts(column) ? read?.columns[column.key] : undefined;
    // Mostly every row is known to be filled after a column or two.
    if (blank === 0) break;
    for (let row = 0; row < (cells ? mark.length : 0); row++)
      if (mark[row] === 0 && !isBlank(cells?.[row])) {
        mark[row] = 1;
        blank--;
      }
  }
  return mark;
}

/**
 * Prepares tables for rules, KPIs and the review of tiers. Nothing is computed before it is asked for.
 * @param tables tables as read, cells as values
 * @param policy the parsed policy
 * @param today evaluation date, serial day
 */
export function buildDataset(tables: BookTables, policy: Policy, today: number): Dataset {
  const columns = new Map<string, readonly CellValue[] | undefined>();
  const codes = new Map<string, CodedColumn>();
  const fills = new Map<string, Uint8Array>();
  const references = new Map<string, Int32Array | undefined>();
  const marks = new Map<string, Uint8Array>();
  const filled = new Map<string, Int32Array>();
  let index: AccountIndex | undefined;
  let lines: OrderLines | undefined;
  let figures: AccountFigures | undefined;

  const read = new Map<string, readonly CellValue[] | undefined>();
  const cellsRead = (ref: string): readonly CellValue[] | undefined => {
    const known = read.get(ref);
    if (known !== undefined || read.has(ref)) return known;
    const dot = ref.indexOf(".");
    const cells = tables[ref.slice(0, dot)]?.columns[ref.slice(dot + 1)];
    read.set(ref, cells);
    return cells;
  };
  const translationFor = (ref: string): Translation | null => {
    const entry = columnByRef(ref);
    return entry ? translationOf(entry, policy) : null;
  };

  const data: Dataset = {
    raw: tables,
    policy,
    today,
    hasTable: (key) => tables[key] !== undefined,
    rowCount: (key) => tables[key]?.rowCount ?? 0,
    isBlankRow: (table, row) => {
      if (!marks.has(table)) data.filledRows(table);
      return marks.get(table)?.[row] !== 1;
    },
    filledRows: (table) => {
      const known = filled.get(table);
      if (known) return known;
      const mark = enteredMarks(tables, table);
      const every = new Int32Array(mark.length);
      let next = 0;
      for (let row = 0; row < mark.length; row++) if (mark[row] === 1) every[next++] = row;
      const rows = every.subarray(0, next);
      marks.set(table, mark);
      filled.set(table, rows);
      return rows;
    },
    hasColumn: (ref) => cellsRead(ref) !== undefined,
    column: (ref) => {
      const known = columns.get(ref);
      if (known !== undefined || columns.has(ref)) return known;
      const cells = cellsRead(ref);
      const coded = cells && translationFor(ref) ? data.coded(ref) : undefined;
      const value = coded ? cellsOf(coded) : cells;
      columns.set(ref, value);
      return value;
    },
    coded: (ref) => {
      const known = codes.get(ref);
      const cells = known ? undefined : cellsRead(ref);
      if (!cells) return known;
      const coded = codedColumn(cells, translationFor(ref));
      codes.set(ref, coded);
      return coded;
    },
    filledCells: (ref) => {
      const known = fills.get(ref);
      const cells = known ? undefined : data.column(ref);
      if (!cells) return known;
      const marks = filledMarks(cells);
      fills.set(ref, marks);
      return marks;
    },
    get accounts() {
      index ??= accountIndex(
        data.column("Accounts.accountId"),
        data.column("Accounts.accountName"),
        policy.text("name.normalise") === "normalised",
      );
      return index;
    },
    accountRows: (ref) => {
      if (references.has(ref)) return references.get(ref);
      const cells = data.column(ref);
      const accounts = data.accounts;
      const rows = cells && new Int32Array(cells.length);
      if (rows) for (let row = 0; row < rows.length; row++) rows[row] = accounts.rowOf(cells[row]);
      references.set(ref, rows);
      return rows;
    },
    orders: () => (lines ??= orderLines(data)),
    figures: () => (figures ??= accountFigures(data)),
  };
  return data;
}
