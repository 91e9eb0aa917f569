/** What leaves a manager's workbook, said before anything is taken: tables, columns, and what stays. */
import { columnByRef, tables as catalogue } from "../policy/catalogue";
import type { ColumnEntry, TableEntry } from "../policy/types";
import { isBlank, isErrorCell, plainCell, type BookTables, type CellValue } from "../policy/values";

/** How much is taken. */
export interface Narrowing {
  /** Nothing but figures: no rows, no names of customers. */
  readonly figuresOnly?: boolean;
  /** Keys of the only tables whose rows are taken; all that may be taken when absent. */
  readonly tables?: readonly string[];
}

/** A table whose rows are taken. */
export interface TakenTable {
  readonly table: TableEntry;
  readonly columns: readonly ColumnEntry[];
  /** Columns about persons: they stay. */
  readonly kept: readonly ColumnEntry[];
}

/** Columns that say something of the row's place in its own workbook only. */
const local: ReadonlySet<string> = new Set(["check"]);

/**
 * The tables and columns whose cells are taken. Logs stay, as they repeat what stood in any column; so does QuickLog, whose rows come
 * with Visits.
 */
export function takenTables({ figuresOnly = false, tables }: Narrowing): readonly TakenTable[] {
  if (figuresOnly) return [];
  return catalogue
    .filter(({ key, kind }) => kind === "data" && key !== "QuickLog" && (tables?.includes(key) ?? true))
    .map((table) => ({
      table,
      columns: table.columns.filter(({ key, personal }) => !personal && !local.has(key)),
      kept: table.columns.filter(({ personal }) => personal),
    }));
}

/** Keys of tables that may be asked for. */
export const takeable: readonly string[] = takenTables({}).map(({ table }) => table.key);

/** Stands for what a personal column held: that it was filled, and whether two cells held the same. */
const mark = (number: number): string => `•${number}`;

/**
 * The tables without what personal columns hold: every distinct text becomes a mark of its own, so that figures that only ask whether a
 * cell is filled come out the same. The name of a colleague stays where another column names the colleague as well.
 */
export function withoutPersonal(tables: BookTables): BookTables {
  const colleagues = new Set<string>();
  for (const [key, table] of Object.entries(tables))
    for (const [column, cells] of Object.entries(table.columns)) {
      const entry = columnByRef(`${key}.${column}`);
      if (entry?.type === "personRef" && !entry.personal) for (const cell of cells) colleagues.add(plainCell(cell));
    }
  return Object.fromEntries(
    Object.entries(tables).map(([key, { rowCount, columns }]) => {
      const masked = Object.entries(columns).map(([column, cells]): [string, readonly CellValue[]] => {
        const personal = columnByRef(`${key}.${column}`)?.personal ?? true;
        if (!personal) return [column, cells];
        return [column, key === "Team" ? marked(cells, colleagues) : marked(cells, new Set())];
      });
      const safe = Object.fromEntries(masked);
      return [key, { key, rowCount, columns: key === "AuditLog" ? withoutLogged(safe, rowCount) : safe }];
    }),
  );
}

function marked(cells: readonly CellValue[], stays: ReadonlySet<string>): readonly CellValue[] {
  const numbers = new Map<string, number>();
  return cells.map((cell) => {
    if (isBlank(cell) || isErrorCell(cell) || stays.has(plainCell(cell))) return cell;
    const text = plainCell(cell);
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return mark(number);
  });
}

/** The log repeats cells: those of personal columns, and of columns that nobody knows, go. */
function withoutLogged(
  columns: Readonly<Record<string, readonly CellValue[]>>,
  rowCount: number,
): Readonly<Record<string, readonly CellValue[]>> {
  const open = Array.from({ length: rowCount }, (_, row) => {
    const field = plainCell(columns.field?.[row]);
    const entry = columnByRef(`${plainCell(columns.sheet?.[row])}.${field}`);
    return field === "skipped" || (entry !== undefined && !entry.personal);
  });
  const values = (key: string): [string, readonly CellValue[]][] => {
    const cells = columns[key];
    return cells ? [[key, cells.map((cell, row) => (open[row] === true || isBlank(cell) ? cell : mark(0)))]] : [];
  };
  // A row without a number is named by its text, which may be a person's name.
  const rowIds = columns.rowId?.map((cell) => (plainCell(cell).startsWith("name:") ? mark(0) : cell));
  return {
    ...columns,
    ...Object.fromEntries([...values("oldValue"), ...values("newValue")]),
    ...(rowIds ? { rowId: rowIds } : {}),
  };
}
