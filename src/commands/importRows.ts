import { planImport, prepareImport, readFileSource, type FileSource, type ImportPlan, type RowFilter } from "../import";
import { say } from "../locales/format";
import { importText } from "../locales/import";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import type { CellValue } from "../policy/values";
import { appendRows } from "../workbook/append";
import type { Book, BookTable } from "../workbook/book";
import { columnsToRead } from "../workbook/changeRows";
import type { CellEdit } from "../workbook/editDiff";
import { openImportLog } from "../workbook/importLog";
import { readImportMap, rememberImportMap } from "../workbook/importMaps";
import { readSource, type WorkbookSource } from "../workbook/importSource";
import { requireColumns } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readTable } from "../workbook/read";
import { openBook } from "../workbook/recognise";
import { keyText, valueText } from "../workbook/snapshot";
import { writeIfUnchanged, type CellChange, type WriteOptions, type WriteReport } from "../workbook/write";
import { conflictNotes } from "./conflictNotes";
import { asSeen, seenUpdates, type SeenUpdate } from "./importSeen";
import type { ConflictNote } from "./results";

export interface ImportOptions {
  /** Key of the table to import into: "Accounts". */
  readonly table: string;
  readonly source: FileSource | WorkbookSource;
  /** Header in the file → column key, "" to leave a column out. Remembered in the workbook. */
  readonly map?: Readonly<Record<string, string>>;
  /** Column key by which rows are matched; natural keys of the table when absent. */
  readonly key?: string;
  readonly where?: readonly RowFilter[];
  /** true: say what would happen, write nothing. */
  readonly dryRun?: boolean;
  /** `updates` of the preview that was confirmed: cells that somebody changed since are left alone and told. */
  readonly seen?: readonly SeenUpdate[];
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
}

/** One column of the file and where it goes, for the preview. */
export interface ImportColumn {
  readonly header: string;
  readonly column: string | null;
  readonly how: "given" | "key" | "label" | "synonym" | "none";
  /** The header's unit multiplies by 10 to this power (万元: 4). */
  readonly power: number;
}

export interface ImportResult {
  readonly table: string;
  /** Rows of the file that passed the filter. */
  readonly read: number;
  readonly filtered: number;
  readonly inserted: number;
  /** Rows of which at least one cell changes. */
  readonly updated: number;
  readonly unchanged: number;
  /** Row numbers as in the file. */
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  readonly unmatched: readonly string[];
  readonly columns: readonly ImportColumn[];
  /** The first new rows as they will stand in the table, in the order of `columns` that are mapped. */
  readonly sample: readonly (readonly string[])[];
  readonly conflicts: readonly ConflictNote[];
  /** The cells of rows in the table that change, to be given back with the confirmation. */
  readonly updates: readonly SeenUpdate[];
  /** The run in the journal by which it is taken back; null where nothing was written, or the workbook has no journal. */
  readonly batch: string | null;
}

/** How many new rows a preview shows. */
const sampleRows = 5;

/**
 * Takes rows of a file, sheet or table into one of Tierbook's tables: new rows are added below, rows with the same key are
 * updated where the file differs. Importing the same file again changes nothing; a run that failed half way is finished by
 * running it again.
 * @throws UserError when the source or the mapping cannot be used; nothing is written then
 */
export async function importRows(
  context: Excel.RequestContext,
  options: ImportOptions,
  progress?: Progress,
): Promise<ImportResult> {
  const book = await openBook(context);
  const lang = options.lang ?? book.lang;
  const table = installedTable(book, options.table, lang);
  requireColumns(
    book,
    table.key,
    table.entry.columns.filter((column) => column.required && column.filledBy === "person").map((column) => column.key),
  );
  progress?.({ text: importText.stepReading });
  const source = await sourceOf(context, options, table);
  const { policy } = await readPolicy(context, book);
  const columns = table.entry.columns.filter((column) => table.indexOf(column.key) !== undefined);
  const remembered = await readImportMap(context, table.key);
  const prepared = prepareImport({
    table: table.entry,
    columns,
    source,
    remembered,
    // List labels go into the cells in the workbook's language; messages are in the reader's.
    policy,
    lang,
    ...(options.map ? { map: options.map } : {}),
    ...(options.key ? { key: options.key } : {}),
    ...(options.where ? { where: options.where } : {}),
  });
  const signal = options.signal ? { signal: options.signal } : {};
  const reads = [...new Set([...prepared.reads, ...columnsToRead(table)])];
  const snapshot = await readTable(context, book, table.key, reads, signal);
  const { plan, left } = asSeen(planImport(prepared, snapshot), snapshot, options.seen, lang);
  const result = { ...resultOf(table.key, plan, prepared.headers, lang), updates: seenUpdates(plan, snapshot) };
  if (options.dryRun) return result;

  const conflicts: ConflictNote[] = [...left];
  const edits = plan.updates.map(({ row, column, from, to }): CellEdit => ({
    row,
    column,
    oldValue: from,
    newValue: to,
    known: true,
    newRow: false,
  }));
  const inserts = plan.inserts.map((insert) => insert.values);
  const subject = `${table.key} ${options.source.name}`;
  const work = { subject, edits, insertColumns: plan.insertColumns, inserts };
  const log = await openImportLog(context, book, policy, snapshot, work, signal);
  const refused = new Set<string>();
  const write = async (changes: readonly CellChange[], options: WriteOptions): Promise<WriteReport> => {
    const report = await writeIfUnchanged(context, book, table.key, changes, options);
    for (const { change } of report.conflicts) refused.add(`${change.row}/${change.column}`);
    return report;
  };
  if (plan.updates.length > 0) {
    const changes = plan.updates.map((update): CellChange => ({
      rowKey: keyText(snapshot.columns[table.entry.idColumn]?.[update.row]) ?? "",
      row: update.row,
      column: update.column,
      expected: update.from,
      value: update.to,
    }));
    // The day of a change goes first: a run that breaks off in between finds the change still to be made.
    if (log.following.length > 0) await write(log.following, signal);
    const written = await write(changes, {
      ...signal,
      onProgress: (done, total) => progress?.({ text: importText.stepUpdating, done, total }),
    });
    conflicts.push(...conflictNotes(written, lang));
  }
  if (inserts.length > 0) {
    await appendRows(context, book, table.key, plan.insertColumns, inserts, {
      ...signal,
      onProgress: (done, total) => progress?.({ text: importText.stepAdding, done, total }),
    });
  }
  await log.close((row, column) => refused.has(`${row}/${column}`));
  if (options.map) await rememberImportMap(context, table.key, options.map);
  await context.sync();
  return { ...result, conflicts, batch: log.batch };
}

function installedTable(book: Book, key: string, lang: Lang): BookTable {
  const table = book.tables.get(key);
  if (table) return table;
  const available = [...book.tables.values()].map((entry) => `${entry.key}（${entry.entry.title[lang]}）`).join("、");
  throw new UserError(importText.unknownTable, { table: key, available });
}

async function sourceOf(
  context: Excel.RequestContext,
  options: ImportOptions,
  table: BookTable,
): ReturnType<typeof readSource> {
  const { source, signal } = options;
  if ("bytes" in source) return readFileSource(source);
  const own = source.kind === "table" ? table.tableName : table.sheetName;
  if (own.toLowerCase() === source.name.toLowerCase())
    throw new UserError(importText.sourceIsTarget, { name: source.name });
  return readSource(context, source, signal);
}

function resultOf(
  table: string,
  plan: ImportPlan,
  headers: readonly string[],
  lang: Lang,
): Omit<ImportResult, "updates"> {
  const matches = new Map(plan.mapping.matches.map((match) => [match.index, match]));
  const columns = headers.flatMap((header, index): ImportColumn[] => {
    const match = matches.get(index);
    if (!match && header === "") return [];
    return [{ header, column: match?.column.key ?? null, how: match?.how ?? "none", power: match?.power ?? 0 }];
  });
  return {
    table,
    read: plan.read,
    filtered: plan.filtered,
    inserted: plan.inserts.length,
    updated: new Set(plan.updates.map((update) => update.row)).size,
    unchanged: plan.unchanged,
    skipped: plan.skipped.map(({ row, reasons }) => ({
      row,
      reason: reasons.map((reason) => say(lang, reason)).join(lang === "en-US" ? "; " : "；"),
    })),
    unmatched: plan.mapping.unmatched,
    columns,
    sample: plan.inserts
      .slice(0, sampleRows)
      .map((insert) => insert.values.map((value: CellValue) => valueText(value))),
    conflicts: [],
    batch: null,
  };
}
