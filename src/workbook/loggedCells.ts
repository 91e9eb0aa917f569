/**
 * Cells of several tables that belong to one piece of work: announced in the journal, written in stages, taken back together. A stage
 * in which somebody else was at work stops what follows; running it again goes on from there.
 */
import type { PlannedCell } from "../daily/merge";
import { isErrorCell, type CellValue } from "../policy/values";
import type { Book } from "./book";
import {
  logDone,
  logEntries,
  logSkipped,
  resumeOrOpen,
  type JournalEntry,
  type JournalRun,
  type OpenRun,
} from "./journal";
import { readTables } from "./read";
import { findRow, rowRef } from "./rowRef";
import { keyText, withCells, type Snapshots, type TableSnapshot } from "./snapshot";
import { writeIfUnchanged, type WriteReport } from "./write";

export interface CellsWritten {
  readonly written: number;
  /** What was left alone, table by table. */
  readonly refused: readonly Pick<WriteReport, "conflicts" | "fresh">[];
  /** Cells of tables or rows that are not there any more. */
  readonly gone: readonly JournalEntry[];
}

interface Options {
  readonly signal?: AbortSignal;
}

/** A cell as the journal holds it; `loggedValue` gives the same back, its type with it. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (isErrorCell(value)) return value.error;
  const text = String(value);
  return typeof value === "string" && loggedValue(text) !== value ? `'${text}` : text;
}

/** The other way. */
export function loggedValue(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (text === "true" || text === "false") return text === "true";
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What the cells are called in the journal: rows by what they are called once they are written. */
function entriesOf(snapshots: Snapshots, cells: readonly PlannedCell[]): JournalEntry[] {
  const after = new Map<string, TableSnapshot>();
  const of = (table: string): TableSnapshot => {
    const known = after.get(table);
    if (known) return known;
    const columns: Record<string, Map<number, CellValue>> = {};
    for (const cell of cells)
      if (cell.table === table) (columns[cell.column] ??= new Map<number, CellValue>()).set(cell.row, cell.to);
    const made = withCells(snapshots[table] as TableSnapshot, columns);
    after.set(table, made);
    return made;
  };
  return cells.map(({ table, row, column, from, to }) => ({
    table,
    rowId: rowRef(of(table), row),
    field: column,
    oldValue: cellText(from),
    newValue: cellText(to),
  }));
}

/** Announces the cells of a run; what an interrupted run announced already is not repeated. */
export const announceCells = (
  context: Excel.RequestContext,
  book: Book,
  run: OpenRun,
  snapshots: Snapshots,
  cells: readonly PlannedCell[],
  options: Options,
): Promise<void> => logEntries(context, book, run, entriesOf(snapshots, cells), options);

/**
 * Writes announced cells stage by stage and ends the run. Each is written only where it still holds what was planned on.
 * @param snapshots the tables the cells were planned on, with id and natural keys
 */
export async function writeAnnounced(
  context: Excel.RequestContext,
  book: Book,
  run: OpenRun,
  snapshots: Snapshots,
  stages: readonly (readonly PlannedCell[])[],
  options: Options,
): Promise<CellsWritten> {
  const refused: CellsWritten["refused"][number][] = [];
  const left = new Set<PlannedCell>();
  const basisOf = standing(snapshots, stages.flat());
  let written = 0;
  for (const stage of stages) {
    if (refused.length > 0) {
      for (const cell of stage) left.add(cell);
      continue;
    }
    for (const [table, cells] of byTable(stage)) {
      const snapshot = snapshots[table] as TableSnapshot;
      const ids = snapshot.columns[snapshot.table.entry.idColumn];
      const changes = cells.map(({ row, column, from, to }) => ({
        rowKey: keyText(ids?.[row]) ?? "",
        row,
        column,
        expected: from,
        value: to,
        basis: basisOf(table, row),
      }));
      const report = await writeIfUnchanged(context, book, table, changes, options);
      written += report.written;
      if (report.conflicts.length > 0) refused.push(report);
      const conflicts = new Set(report.conflicts.map(({ change }) => change));
      changes.forEach((change, at) => conflicts.has(change) && left.add(cells[at] as PlannedCell));
    }
  }
  if (left.size > 0) {
    const entries = entriesOf(snapshots, stages.flat());
    const skipped = stages.flat().flatMap((cell, at) => (left.has(cell) ? [entries[at] as JournalEntry] : []));
    await logSkipped(context, book, run, skipped, options);
  }
  await logDone(context, book, run, options);
  return { written, refused, gone: [] };
}

/**
 * What tells a row without a number of its own from the one that stands in its place after rows were inserted or sorted: the cells of its
 * natural keys, but for those that are written themselves.
 */
function standing(
  snapshots: Snapshots,
  cells: readonly PlannedCell[],
): (table: string, row: number) => Readonly<Record<string, CellValue>> {
  const own = new Set(cells.map(({ table, row, column }) => `${table}/${row}/${column}`));
  return (table, row) => {
    const snapshot = snapshots[table] as TableSnapshot;
    if (!rowRef(snapshot, row).startsWith("#")) return {};
    const keys = snapshot.table.entry.naturalKeys
      .flat()
      .filter((key) => key in snapshot.columns && !own.has(`${table}/${row}/${key}`));
    return Object.fromEntries(keys.map((key) => [key, snapshot.columns[key]?.[row] ?? null]));
  };
}

function byTable(cells: readonly PlannedCell[]): Map<string, PlannedCell[]> {
  const tables = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    const known = tables.get(cell.table);
    if (known) known.push(cell);
    else tables.set(cell.table, [cell]);
  }
  return tables;
}

/** The latest run of a command that was not taken back and wrote something; with `batch` that run, or none. */
export function lastRun(
  runs: readonly JournalRun[],
  command: string,
  undoing: string,
  batch?: string,
): JournalRun | null {
  const undone = new Set(runs.flatMap((run) => (run.command === undoing && run.done ? [run.subject] : [])));
  const open = runs.filter((run) => run.command === command && run.entries.length > 0 && !undone.has(run.batch));
  if (batch !== undefined) return open.find((run) => run.batch === batch) ?? null;
  return open[open.length - 1] ?? null;
}

/**
 * Takes a run back: cells that still hold what it wrote get their old value with its type. What somebody changed since is left and told.
 * @param runs runs of the command and of its undoing
 * @param undoing name of the undoing in the journal; one that broke off is gone on with
 * @param announced tells other logs of the cells that still hold what was written: before anything is written, for a run that is done
 *   is not gone on with
 */
export async function undoCells(
  context: Excel.RequestContext,
  book: Book,
  runs: readonly JournalRun[],
  target: JournalRun,
  undoing: string,
  user: string,
  announced: (batch: string, standing: readonly JournalEntry[]) => Promise<unknown>,
  options: Options,
): Promise<CellsWritten> {
  const keys = [...new Set(target.entries.map(({ table }) => table))].filter((table) => book.tables.has(table));
  const requests = keys.map((table) => {
    const { idColumn, naturalKeys } = book.tables.get(table)?.entry ?? { idColumn: "", naturalKeys: [] };
    const fields = target.entries.flatMap((entry) => (entry.table === table ? [entry.field] : []));
    return { table, columns: [...new Set([idColumn, ...naturalKeys.flat(), ...fields])] };
  });
  const snapshots = await readTables(context, book, requests, options);
  const standing: JournalEntry[] = [];
  const gone: JournalEntry[] = [];
  // The last to be written is the first to go back.
  const cells = [...target.entries].reverse().flatMap((entry): PlannedCell[] => {
    const { table, rowId, field, oldValue, newValue } = entry;
    const snapshot = snapshots[table];
    const row = snapshot === undefined ? null : findRow(snapshot, rowId);
    if (row === null) {
      gone.push(entry);
      return [];
    }
    const current = snapshot?.columns[field]?.[row] ?? null;
    const [from, to] = [loggedValue(newValue), loggedValue(oldValue)];
    if (cellText(current) === oldValue) return [];
    const holds = cellText(current) === newValue;
    if (holds) standing.push(entry);
    return [{ table, row, column: field, from: holds ? current : from, to }];
  });
  const { run } = resumeOrOpen(runs, undoing, target.batch, user);
  await announceCells(context, book, run, snapshots, cells, options);
  await announced(run.batch, standing);
  return { ...(await writeAnnounced(context, book, run, snapshots, [cells], options)), gone };
}
