import { handoverPlan, handoverTables, type HandoverAccount, type HandoverPlan } from "../daily/handover";
import { buildDataset } from "../kpis/dataset";
import { customersText } from "../locales/customers";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { plainCell, type CellValue } from "../policy/values";
import { appendRows } from "../workbook/append";
import type { Book } from "../workbook/book";
import { accountChangesTable, importantColumns, rowNamer } from "../workbook/changeRows";
import { auditLog, evaluationDate, readRuns, requireColumns, resumeOrOpen } from "../workbook/journal";
import { announceCells, writeAnnounced } from "../workbook/loggedCells";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { tableStates } from "../workbook/writeState";
import { openLogged } from "./openLogged";
import {
  accountsWritten,
  customerLogs,
  takeBack,
  type AccountsWritten,
  type TakeBackOptions,
  type Undoable,
} from "./takeBack";

const handOverCommand = "handOver";
const takeBackCommand = "undoHandOver";

export interface HandOverOptions {
  /** Owner as named in Accounts, and who takes over. */
  readonly from: string;
  readonly to: string;
  /** Numbers of the customers (names where they have none); all of the owner's when absent. */
  readonly ids?: readonly string[];
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

/** What would be handed over. Nothing is written. */
export interface HandOverPreview {
  readonly accounts: readonly HandoverAccount[];
  /** Rows that name nobody and get the old owner's name, by sheet. */
  readonly history: readonly { readonly sheet: string; readonly rows: number }[];
}

interface Looked {
  readonly book: Book;
  readonly lang: Lang;
  readonly today: number;
  readonly snapshots: Snapshots;
  readonly plan: HandoverPlan;
}

/**
 * Says which customers would go to whom, and what is open with them. Nothing is written.
 * @throws UserError when the two are the same or one is blank, or a table is missing
 */
export async function previewHandOver(
  context: Excel.RequestContext,
  options: HandOverOptions,
  progress?: Progress,
): Promise<HandOverPreview> {
  const { plan, snapshots } = await look(context, options, progress);
  const rows = new Map<string, number>();
  for (const { table } of plan.history) rows.set(table, (rows.get(table) ?? 0) + 1);
  return {
    accounts: plan.accounts,
    history: [...rows].map(([table, count]) => ({ sheet: snapshots[table]?.table.sheetName ?? table, rows: count })),
  };
}

/**
 * Hands customers over: rows that name nobody get the old owner's name, so that they do not count for the new one; then the owner
 * changes. Both are announced in AuditLog, the change of owner stands in AccountChanges. A customer whose owner somebody changed since
 * is left alone; a run that failed half way is finished by running it again.
 * @throws UserError as the preview does, and when a sheet is protected
 */
export async function handOver(
  context: Excel.RequestContext,
  options: HandOverOptions,
  progress?: Progress,
): Promise<AccountsWritten> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book, lang, today, snapshots, plan } = await look(context, options, progress);
  const tables = [...new Set([...plan.history.map(({ table }) => table), "Accounts", auditLog, accountChangesTable])];
  await tableStates(context, book, tables);
  const runs = await readRuns(context, book, [handOverCommand, takeBackCommand], options.signal);
  const undone = new Set(runs.flatMap((run) => (run.command === takeBackCommand ? [run.subject] : [])));
  const subject = `${options.from}>${options.to}`;
  const { run } = resumeOrOpen(runs, handOverCommand, subject, options.user ?? "", undone);
  progress?.({ text: customersText.stepLog });
  await announceCells(context, book, run, snapshots, [...plan.history, ...plan.owners], signal);
  await logOwners(context, book, run, snapshots, plan, today, signal);
  progress?.({ text: customersText.stepWrite });
  const done = await writeAnnounced(context, book, run, snapshots, [plan.history, plan.owners], signal);
  const refused = done.refused.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  const stopped = done.refused.some(({ fresh }) => fresh.key !== "Accounts");
  const count = stopped ? 0 : plan.owners.length - refused;
  const { from, to } = options;
  return accountsWritten(lang, done, run.batch, say(lang, customersText.handedOver, { count, from, to }));
}

/** Taking a handover back: the customers go from the new owner to the old one. */
const handovers: Undoable = {
  command: handOverCommand,
  undoing: takeBackCommand,
  rows: ({ subject }, { batch, today, user, standing }) => {
    const [from = "", to = ""] = subject.split(">");
    return standing
      .filter(({ table }) => table === "Accounts")
      .map(({ rowId }) => ownerRow(`${batch}/${rowId}/owner`, rowId, to, from, today, user));
  },
};

/**
 * Takes a handover back; a customer that somebody gave on since stays where it is.
 * @throws UserError when a log is missing or a sheet is protected
 */
export const undoHandOver = (context: Excel.RequestContext, options: TakeBackOptions = {}): Promise<AccountsWritten> =>
  takeBack(context, handovers, options);

async function look(
  context: Excel.RequestContext,
  options: HandOverOptions,
  progress: Progress | undefined,
): Promise<Looked> {
  const { from, to, ids } = options;
  const { book, lang } = await openLogged(context, customerLogs, options.lang);
  if (from.trim() === "" || to.trim() === "" || from.trim() === to.trim())
    throw new UserError(customersText.samePerson);
  requireColumns(book, "Accounts", ["owner"]);
  const { policy } = await readPolicy(context, book);
  progress?.({ text: customersText.stepRead });
  const tables = ["Accounts", ...handoverTables].filter((table) => book.tables.has(table)).map((table) => ({ table }));
  const snapshots = await readTables(
    context,
    book,
    tables,
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const today = evaluationDate(options.asOf, policy.number("today"));
  const data = buildDataset(snapshots, policy, today);
  const plan = handoverPlan(data, from.trim(), to.trim(), ids === undefined ? undefined : new Set(ids));
  return { book, lang, today, snapshots, plan };
}

/** The change of owner in AccountChanges; it is no important change of clause 002 二(三)2 and has no kind. */
async function logOwners(
  context: Excel.RequestContext,
  book: Book,
  run: { readonly batch: string; readonly user: string },
  snapshots: Snapshots,
  plan: HandoverPlan,
  today: number,
  options: { readonly signal?: AbortSignal },
): Promise<void> {
  const name = rowNamer(snapshots.Accounts as TableSnapshot);
  const rows = plan.owners.map(({ row, from, to }) => {
    const id = name(row);
    return ownerRow(`${run.batch}/${id}/owner`, id, plainCell(from), plainCell(to), today, run.user);
  });
  await appendRows(context, book, accountChangesTable, importantColumns, rows, options);
}

const ownerRow = (id: string, account: string, from: string, to: string, day: number, user: string): CellValue[] => [
  id,
  account,
  null,
  "owner",
  from || null,
  to || null,
  day,
  user || null,
];
