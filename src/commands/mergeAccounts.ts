import { mergePlan, referringTables, type MergeDifference, type MergePlan } from "../daily/merge";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { customersText } from "../locales/customers";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { importantChanges, tableByKey } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import { plainCell, type CellValue } from "../policy/values";
import { appendRows } from "../workbook/append";
import type { Book } from "../workbook/book";
import { accountChangesTable, importantColumns } from "../workbook/changeRows";
import { auditLog, evaluationDate, readRuns, resumeOrOpen, type OpenRun } from "../workbook/journal";
import { shownValue } from "../workbook/liveFindings";
import { announceCells, writeAnnounced } from "../workbook/loggedCells";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { findRow } from "../workbook/rowRef";
import { cellAddress, keyText, sameValue, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { tableStates } from "../workbook/writeState";
import { openLogged } from "./openLogged";
import type { ConflictNote } from "./results";
import {
  accountsWritten,
  customerLogs,
  takeBack,
  type AccountsWritten,
  type TakeBackOptions,
  type Undoable,
} from "./takeBack";

const mergeCommand = "merge";
const unmergeCommand = "undoMerge";

export interface MergeOptions {
  /** Number of the customer that stays, and of the one that goes into it. */
  readonly keep: string;
  readonly drop: string;
  /** Columns in which the value of the one that goes is to stand. */
  readonly choices?: readonly string[];
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

/** A column in which the two differ, as people read it. */
export interface MergeLine {
  readonly column: string;
  readonly header: string;
  readonly keep: string;
  readonly drop: string;
  readonly stays: MergeDifference["stays"];
  readonly free: boolean;
}

/** What a merge would do. Nothing is written. */
export interface MergePreview {
  readonly keep: { readonly id: string; readonly name: string; readonly cell: string };
  readonly drop: { readonly id: string; readonly name: string; readonly cell: string };
  readonly lines: readonly MergeLine[];
  /** Rows that will refer to the one that stays, by sheet. */
  readonly references: readonly { readonly sheet: string; readonly rows: number }[];
  /** The cells of the two rows as they were looked at: applying refuses where one of them holds anything else. */
  readonly seen: readonly SeenCell[];
}

interface SeenCell {
  readonly id: string;
  readonly column: string;
  readonly value: CellValue;
  /** What the merge writes there. */
  readonly to: CellValue;
}

interface Looked {
  readonly book: Book;
  readonly lang: Lang;
  readonly policy: Policy;
  readonly snapshots: Snapshots;
  readonly keep: number;
  readonly drop: number;
  readonly plan: MergePlan;
}

/**
 * Says what merging one customer into another would do, cell by cell. Nothing is written.
 * @throws UserError when the two are not two rows with numbers of their own, or a table is missing
 */
export async function previewMerge(
  context: Excel.RequestContext,
  options: MergeOptions,
  progress?: Progress,
): Promise<MergePreview> {
  const { lang, snapshots, keep, drop, plan } = await look(context, options, progress);
  const accounts = snapshots.Accounts as TableSnapshot;
  const entries = new Map(tableByKey.get("Accounts")?.columns.map((entry) => [entry.key, entry]));
  const text = (key: string, row: number): string => plainCell(accounts.columns[key]?.[row]);
  const side = (row: number): MergePreview["keep"] => ({
    id: text("accountId", row),
    name: text("accountName", row),
    cell: cellAddress(accounts, row, "accountName"),
  });
  const planned = new Map(
    [...plan.note, ...plan.values, ...plan.marks].map((cell) => [`${cell.row}/${cell.column}`, cell.to] as const),
  );
  const rows = new Map<string, Set<number>>();
  for (const { table, row } of plan.references) rows.set(table, (rows.get(table) ?? new Set<number>()).add(row));
  const seen = [keep, drop].flatMap((row) =>
    Object.entries(accounts.columns)
      .filter(([column]) => column !== "check" && entries.get(column)?.filledBy !== "formula")
      .map(([column, cells]): SeenCell => {
        const value = cells[row] ?? null;
        const to = planned.get(`${row}/${column}`);
        return { id: text("accountId", row), column, value, to: to === undefined ? value : to };
      }),
  );
  return {
    keep: side(keep),
    drop: side(drop),
    lines: plan.differences.map((one): MergeLine => {
      const type = entries.get(one.column)?.type ?? "text";
      const header = accounts.table.columns.find(({ key }) => key === one.column)?.header ?? one.column;
      return {
        ...{ column: one.column, header, stays: one.stays, free: one.free },
        keep: shownValue(one.keep, type, lang),
        drop: shownValue(one.drop, type, lang),
      };
    }),
    references: [...rows].map(([table, set]) => ({
      sheet: snapshots[table]?.table.sheetName ?? table,
      rows: set.size,
    })),
    seen,
  };
}

/**
 * Merges as previewed. The journal, then AccountChanges, tell what is going to happen; then come the note, the rows of other tables,
 * the values and, last, the marks of the row that goes. Where a cell of the two rows changed since the preview nothing is written;
 * a run that failed half way is finished by running it again.
 * @param preview what `previewMerge` gave
 * @throws UserError as the preview does, and when a sheet is protected
 */
export async function applyMerge(
  context: Excel.RequestContext,
  preview: MergePreview,
  options: MergeOptions,
  progress?: Progress,
): Promise<AccountsWritten> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const looked = await look(context, options, progress);
  const { book, lang, policy, snapshots, plan } = looked;
  const changed = changedSince(looked, preview);
  if (changed.length > 0) {
    const summary = say(lang, customersText.changedSince, { cell: changed[0]?.cell ?? "" });
    return { lang, written: 0, conflicts: changed, batch: null, summary };
  }
  const stages = [plan.note, plan.references, plan.values, plan.marks];
  const tables = new Set(stages.flatMap((cells) => cells.map(({ table }) => table)));
  await tableStates(context, book, [...tables, auditLog, accountChangesTable]);
  const runs = await readRuns(context, book, [mergeCommand, unmergeCommand], options.signal);
  const undone = new Set(runs.flatMap((run) => (run.command === unmergeCommand ? [run.subject] : [])));
  const subject = `${options.drop}>${options.keep}`;
  const { run } = resumeOrOpen(runs, mergeCommand, subject, options.user ?? "", undone);
  progress?.({ text: customersText.stepLog });
  await announceCells(context, book, run, snapshots, stages.flat(), signal);
  const today = evaluationDate(options.asOf, policy.number("today"));
  await appendRows(context, book, accountChangesTable, importantColumns, changeRows(looked, run, today), signal);
  progress?.({ text: customersText.stepWrite });
  const done = await writeAnnounced(context, book, run, snapshots, stages, signal);
  return accountsWritten(
    lang,
    done,
    run.batch,
    say(lang, customersText.merged, { keep: options.keep, drop: options.drop, count: done.written }),
  );
}

/** Taking a merge back. */
const merges: Undoable = {
  command: mergeCommand,
  undoing: unmergeCommand,
  rows: ({ subject }, { batch, today, user }) => {
    const [drop = "", keep = ""] = subject.split(">");
    return [[`${batch}/${drop}/accountId`, drop, null, "accountId", keep, drop, today, user || null]];
  },
};

/**
 * Takes a merge back: cells that still hold what it wrote get their old value. What somebody changed since is left and told.
 * @throws UserError when a log is missing or a sheet is protected
 */
export const undoMerge = (context: Excel.RequestContext, options: TakeBackOptions = {}): Promise<AccountsWritten> =>
  takeBack(context, merges, options);

async function look(
  context: Excel.RequestContext,
  options: MergeOptions,
  progress: Progress | undefined,
): Promise<Looked> {
  const { book, lang } = await openLogged(context, customerLogs, options.lang);
  const { policy } = await readPolicy(context, book);
  progress?.({ text: customersText.stepRead });
  const requests = ["Accounts", ...referringTables].flatMap((table) => {
    const entry = book.tables.get(table)?.entry;
    if (!entry || table === "Accounts") return entry ? [{ table }] : [];
    const refs = entry.columns.filter(({ type }) => type === "accountRef").map(({ key }) => key);
    return [{ table, columns: [entry.idColumn, ...entry.naturalKeys.flat(), ...refs] }];
  });
  const snapshots = await readTables(
    context,
    book,
    requests,
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const accounts = snapshots.Accounts as TableSnapshot;
  const data: Dataset = buildDataset(snapshots, policy, evaluationDate(options.asOf, policy.number("today")));
  if (options.keep === options.drop) throw new UserError(customersText.sameRow);
  const rowOf = (id: string): number => {
    const own = (accounts.columns.accountId ?? []).filter((cell) => keyText(cell) === id).length;
    if (own > 1) throw new UserError(customersText.needsIds);
    const row = findRow(accounts, id);
    if (row === null) throw new UserError(customersText.rowGone, { id });
    if (keyText(accounts.columns.accountId?.[row]) === null) throw new UserError(customersText.needsIds);
    return row;
  };
  const [keep, drop] = [rowOf(options.keep), rowOf(options.drop)];
  const plan = mergePlan(data, keep, drop, new Set(options.choices));
  return { book, lang, policy, snapshots, keep, drop, plan };
}

/** Cells of the two rows that hold neither what the preview saw nor what the merge writes. */
function changedSince({ lang, snapshots, keep, drop }: Looked, preview: MergePreview): ConflictNote[] {
  const accounts = snapshots.Accounts as TableSnapshot;
  const rows = new Map([
    [preview.keep.id, keep],
    [preview.drop.id, drop],
  ]);
  return preview.seen.flatMap(({ id, column, value, to }): ConflictNote[] => {
    const row = rows.get(id) ?? -1;
    const found = accounts.columns[column]?.[row] ?? null;
    if (sameValue(found, value) || sameValue(found, to)) return [];
    const cell = cellAddress(accounts, row, column);
    const type = tableByKey.get("Accounts")?.columns.find(({ key }) => key === column)?.type ?? "text";
    return [
      {
        ...{ cell, rowId: id, column },
        expected: shownValue(value, type, lang),
        found: shownValue(found, type, lang),
        message: say(lang, customersText.changedSince, { cell }),
      },
    ];
  });
}

/** What goes into AccountChanges: that the two are one, and every value that does not stay. */
function changeRows({ policy, plan, snapshots, keep, drop }: Looked, run: OpenRun, today: number): CellValue[][] {
  const ids = (snapshots.Accounts as TableSnapshot).columns.accountId ?? [];
  const [kept = null, dropped = null] = [ids[keep], ids[drop]];
  const row = (field: string, oldValue: CellValue, newValue: CellValue): CellValue[] => {
    const kind = importantChanges.get(field);
    const type = kind === undefined ? null : policy.listLabel("importantChange", kind);
    const id = `${run.batch}/${plainCell(kept)}/${field}`;
    return [id, kept, type, field, plainCell(oldValue) || null, plainCell(newValue) || null, today, run.user || null];
  };
  return [
    row("accountId", dropped, kept),
    ...plan.differences.map(({ column, keep: own, drop: other, stays }) =>
      stays === "drop"
        ? row(column, own, other)
        : row(column, stays === "fill" ? null : other, stays === "fill" ? other : own),
    ),
  ];
}
