/**
 * The journal of commands in the table AuditLog: a row when a run starts, a row for every cell before it is written, a row when
 * the run is done. A run without its last row failed half way; running the command again goes on with it.
 */
import { UserError } from "../locales/userError";
import { operationsText } from "../locales/operations";
import { tableByKey } from "../policy/catalogue";
import type { CellValue } from "../policy/values";
import { appendRows, type AppendOptions } from "./append";
import type { Book } from "./book";
import { readTable } from "./read";
import { valueText } from "./snapshot";

/** One cell that a run writes. */
export interface JournalEntry {
  /** Key of the table. */
  readonly table: string;
  /** The row's id, or "#<n>" for the n-th data row of a table whose row has none. */
  readonly rowId: string;
  readonly field: string;
  /** List values as codes, dates as serial numbers; "" for blank. */
  readonly oldValue: string;
  readonly newValue: string;
}

export interface JournalRun {
  readonly batch: string;
  readonly command: string;
  /** What the run was about, by which an interrupted one is found again: the evaluation date, the run undone. */
  readonly subject: string;
  readonly user: string;
  /** Serial date with time; null where the log lacks it. */
  readonly at: number | null;
  readonly done: boolean;
  readonly entries: readonly JournalEntry[];
}

export const auditLog = "AuditLog";
/** Columns of AuditLog, in the order of `entryRows`. */
export const journalColumns = [
  "entryId",
  "sheet",
  "rowId",
  "field",
  "oldValue",
  "newValue",
  "user",
  "at",
  "command",
] as const;
/** `field` of the rows that say where a run starts and ends. */
const runField = "run";
/** `field` of the rows that say which logged cell was left alone in the end. */
const skipField = "skipped";

/**
 * Reads the runs of some commands, oldest first.
 * @throws UserError when the workbook has no AuditLog
 */
export async function readRuns(
  context: Excel.RequestContext,
  book: Book,
  commands: readonly string[],
  signal?: AbortSignal,
): Promise<JournalRun[]> {
  const log = await readTable(context, book, auditLog, journalColumns, signal === undefined ? {} : { signal });
  const text = (column: (typeof journalColumns)[number], row: number): string => valueText(log.columns[column]?.[row]);
  const runs = new Map<
    string,
    { -readonly [key in keyof JournalRun]: JournalRun[key] } & { entries: JournalEntry[] }
  >();
  for (let row = 0; row < log.rowCount; row++) {
    const command = text("command", row);
    if (!commands.includes(command)) continue;
    const [batch = ""] = text("entryId", row).split("/");
    if (text("field", row) === runField) {
      const at = log.columns.at?.[row];
      if (text("newValue", row) === "done") {
        const run = runs.get(batch);
        if (run) run.done = true;
      } else if (!runs.has(batch)) {
        runs.set(batch, {
          batch,
          command,
          subject: text("rowId", row),
          user: text("user", row),
          at: typeof at === "number" ? at : null,
          done: false,
          entries: [],
        });
      }
    } else if (text("field", row) === skipField) {
      const run = runs.get(batch);
      if (run)
        run.entries = run.entries.filter(
          (entry) =>
            entry.table !== text("sheet", row) ||
            entry.rowId !== text("rowId", row) ||
            entry.field !== text("oldValue", row),
        );
    } else {
      runs.get(batch)?.entries.push({
        table: text("sheet", row),
        rowId: text("rowId", row),
        field: text("field", row),
        oldValue: text("oldValue", row),
        newValue: text("newValue", row),
      });
    }
  }
  return [...runs.values()];
}

/** A run being written. */
export interface OpenRun {
  readonly batch: string;
  readonly command: string;
  readonly subject: string;
  readonly user: string;
}

/**
 * The run to go on with (same command and subject, not done), or a new one. Nothing is written yet.
 * @param runs what `readRuns` gave
 * @param closed batches that must not be gone on with (an interrupted run that was undone)
 */
export function resumeOrOpen(
  runs: readonly JournalRun[],
  command: string,
  subject: string,
  user: string,
  closed: ReadonlySet<string> = new Set(),
): { run: OpenRun; earlier: JournalRun | null } {
  const isOpen = (run: JournalRun): boolean =>
    run.command === command && run.subject === subject && !run.done && !closed.has(run.batch);
  const earlier = [...runs].reverse().find(isOpen) ?? null;
  if (earlier) return { run: { batch: earlier.batch, command, subject, user: earlier.user }, earlier };
  // The number orders runs, the letters keep two people's runs apart.
  const number = runs.filter((run) => run.command === command).length + 1;
  const letters = Math.random().toString(36).slice(2, 6).padEnd(4, "0");
  return { run: { batch: `${command}-${number}-${letters}`, command, subject, user }, earlier: null };
}

/**
 * Entries as rows of AuditLog; an entry's id is the run with the cell, so that it is logged once.
 * @returns values in the order of `journalColumns`
 */
export const entryRows = (
  entries: readonly JournalEntry[],
  { batch, user, at, command }: Pick<OpenRun, "batch" | "user" | "command"> & { readonly at: number },
): CellValue[][] =>
  entries.map(({ table, rowId, field, oldValue, newValue }) => [
    `${batch}/${table}/${rowId}/${field}`,
    table,
    rowId,
    field,
    oldValue || null,
    newValue || null,
    user,
    at,
    command,
  ]);

/** Logs the start of a run and the cells it is going to write, before they are written. Rows that are there already are not repeated. */
export async function logEntries(
  context: Excel.RequestContext,
  book: Book,
  run: OpenRun,
  entries: readonly JournalEntry[],
  options: AppendOptions = {},
): Promise<void> {
  const at = nowSerial();
  const rows: CellValue[][] = [
    [run.batch, "", run.subject, runField, null, "started", run.user, at, run.command],
    ...entryRows(entries, { ...run, at }),
  ];
  await appendRows(context, book, auditLog, journalColumns, rows, options);
}

/** Logs that cells announced by `logEntries` were left as they were, because somebody had changed them. */
export async function logSkipped(
  context: Excel.RequestContext,
  book: Book,
  run: OpenRun,
  entries: readonly JournalEntry[],
  options: AppendOptions = {},
): Promise<void> {
  const rows = entries.map(({ table, rowId, field }): CellValue[] => [
    `${run.batch}/skipped/${table}/${rowId}/${field}`,
    table,
    rowId,
    skipField,
    field,
    null,
    run.user,
    nowSerial(),
    run.command,
  ]);
  await appendRows(context, book, auditLog, journalColumns, rows, options);
}

/** Logs that a run is done. */
export async function logDone(
  context: Excel.RequestContext,
  book: Book,
  run: OpenRun,
  options: AppendOptions = {},
): Promise<void> {
  await appendRows(
    context,
    book,
    auditLog,
    journalColumns,
    [[`${run.batch}/done`, "", run.subject, runField, null, "done", run.user, nowSerial(), run.command]],
    options,
  );
}

/**
 * The tables a journalled command cannot do without.
 * @throws UserError naming the first that is missing
 */
export function requireTables(book: Book, tables: readonly string[]): void {
  const missing = tables.find((table) => !book.tables.has(table));
  if (missing !== undefined)
    throw new UserError(operationsText.tableMissing, {
      table: missing,
      title: tableByKey.get(missing)?.title ?? missing,
    });
}

/**
 * The columns that a command cannot do without.
 * @throws UserError naming the first that the table lacks
 */
export function requireColumns(book: Book, key: string, columns: readonly string[]): void {
  const table = book.tables.get(key);
  for (const column of columns) {
    if (table === undefined || table.indexOf(column) !== undefined) continue;
    const label = table.entry.columns.find((entry) => entry.key === column)?.label[book.lang] ?? column;
    throw new UserError(operationsText.columnMissing, { sheet: table.sheetName, column: label });
  }
}

/** The current local time as a serial date with time, to the second. */
export function nowSerial(now: Date = new Date()): number {
  const local = Date.UTC(
    now.getFullYear(),
    now.getMonth(),
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  );
  return local / 86_400_000 + 25_569;
}

/** The day a command judges by: the one asked for, else the parameter `today`, else the current local day (ruling 7). */
export const evaluationDate = (asOf: number | undefined, parameter: number | null): number =>
  Math.floor(asOf ?? parameter ?? nowSerial());
