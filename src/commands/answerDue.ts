/** Answers a line of the day's list: writes the cells that say so, journalled, where they still are as they were shown. */
import { isoDate } from "../calendar/serial";
import { answerProblem, dueAnswerById, optionalColumns, type AnswerInput, type AnswerPlan } from "../daily/dueAnswers";
import { dueKindById } from "../daily/dueKinds";
import type { Dataset } from "../kpis/dataset";
import { buildDataset } from "../kpis";
import { unresolved } from "../kpis/accountIndex";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import { todayPaneText } from "../locales/todayPane";
import type { Lang, LocalText } from "../locales/types";
import { UserError } from "../locales/userError";
import { visitsText } from "../locales/visits";
import type { CellValue } from "../policy/values";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate, readRuns } from "../workbook/journal";
import {
  addLoggedRows,
  changeLoggedRows,
  heldCells,
  undoableRuns,
  undoCommand,
  undoLoggedRun,
  type LoggedWork,
  type RowCells,
} from "../workbook/loggedRows";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { findRow, rowRef } from "../workbook/rowRef";
import type { Snapshots, TableSnapshot } from "../workbook/snapshot";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import type { TodayLine } from "./readToday";

/** Name of the command in the journal. */
export const answerCommand = "answerDue";

export interface AnswerOptions {
  readonly lang?: Lang;
  /** Evaluation date (serial) the answer is given on; otherwise as for `readToday`. */
  readonly asOf?: number;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

/** What of a line is needed to answer it. */
export type AnswerableLine = Pick<TodayLine, "kind" | "table" | "ref" | "subject" | "owner" | "seen" | "seenContact">;

export interface AnswerResult {
  readonly lang: Lang;
  /** Runs to take back, in the order in which they were written; none where nothing was. */
  readonly batches: readonly string[];
  /** What was done, or why nothing was written. */
  readonly summary: string;
}

/** Columns that naming a customer and logging a contact rest on, beside those of the line. */
const contactColumns: Readonly<Record<string, readonly string[]>> = {
  Accounts: ["accountId", "accountName", "contactName", "owner"],
};

/**
 * Writes an answer. The row is found again and everything the answer rests on is compared with what was shown; where somebody changed
 * it meanwhile, or logged a contact with the customer, nothing is written. A run that broke off is finished by answering again.
 * @param line of `readToday`
 * @param answer id of one of the line's answers
 * @throws UserError when something the answer needs was not given, a table or column is missing, or a sheet is protected
 */
export async function answerDue(
  context: Excel.RequestContext,
  line: AnswerableLine,
  answer: string,
  input: AnswerInput = {},
  options: AnswerOptions = {},
  progress?: Progress,
): Promise<AnswerResult> {
  const { book, lang } = await openLogged(context, [line.table, auditLog], options.lang);
  const kind = dueKindById.get(line.kind);
  const given = dueAnswerById.get(answer);
  if (!kind || !given || !kind.answers.includes(answer))
    throw new UserError(todayPaneText.notFitting, { answer, subject: line.subject });
  const { policy } = await readPolicy(context, book);
  const today = evaluationDate(options.asOf, policy.number("today"));
  const problem = answerProblem(given, input, today);
  if (problem) throw new UserError(problem);
  progress?.({ text: todayPaneText.stepRead });
  const snapshots = await readFor(context, book, line.table, options.signal);
  const data = buildDataset(snapshots, policy, today);
  const snapshot = snapshots[line.table] as TableSnapshot;
  const row = findRow(snapshot, line.ref);
  const refused = (text: LocalText, args: Record<string, string> = {}): AnswerResult => ({
    lang,
    batches: [],
    summary: say(lang, text, { subject: line.subject, ...args }),
  });
  if (row === null) return refused(todayPaneText.rowGone);
  const account = accountOf(data, line.table, row);
  const words = given.text[lang].replace(/…$/, "");
  const plan = given.plan({ data, kind, line: { table: line.table, row, account, owner: line.owner }, input, today });
  if (given.columns(line.table).length === 0) {
    if (account === null) return refused(todayPaneText.notFitting, { answer: words });
    const last = data.figures().lastContactDate[account] ?? Number.NaN;
    if (!Number.isNaN(last) && last !== line.seenContact)
      return refused(todayPaneText.contactMeanwhile, { date: isoDate(last) });
  }
  progress?.({ text: todayPaneText.stepWrite });
  const written = await write(context, book, lang, { line, answer, input, today, plan, snapshots, options });
  return written.refused === null
    ? {
        lang,
        batches: written.batches,
        summary: say(lang, todayPaneText.answered, { subject: line.subject, answer: words }),
      }
    : { lang, batches: [], summary: written.refused };
}

const accountOf = (data: Dataset, table: string, row: number): number | null => {
  if (table === "Accounts") return row;
  const account = data.accountRows(`${table}.accountId`)?.[row] ?? unresolved.blank;
  return account >= 0 ? account : null;
};

/** The line's table wholly, the log of contacts, and who the customers are. */
const readFor = (
  context: Excel.RequestContext,
  book: Book,
  table: string,
  signal: AbortSignal | undefined,
): Promise<Snapshots> =>
  readTables(
    context,
    book,
    [
      { table },
      ...(table === "Visits" ? [] : [{ table: "Visits" }]),
      ...(table === "Accounts" ? [] : [{ table: "Accounts", columns: contactColumns.Accounts ?? [] }]),
    ],
    signal === undefined ? {} : { signal },
  );

interface Planned {
  readonly line: AnswerableLine;
  readonly answer: string;
  readonly input: AnswerInput;
  readonly today: number;
  readonly plan: AnswerPlan;
  readonly snapshots: Snapshots;
  readonly options: AnswerOptions;
}

/** Changes the row first: what somebody changed meanwhile is seen before a row is added. */
async function write(
  context: Excel.RequestContext,
  book: Book,
  lang: Lang,
  { line, answer, input, today, plan, snapshots, options }: Planned,
): Promise<{ readonly batches: readonly string[]; readonly refused: string | null }> {
  const work = (table: string): LoggedWork => ({
    command: answerCommand,
    subject: [line.kind, line.ref, answer, isoDate(today), JSON.stringify(input)].join(" "),
    table,
    user: options.user ?? "",
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const batches: string[] = [];
  const cells = heldCells(book.tables.get(plan.table), plan.cells, optionalColumns);
  if (Object.keys(cells).length > 0) {
    const snapshot = snapshots[plan.table] as TableSnapshot;
    const ref = rowRef(snapshot, plan.row);
    // Of the line's own row what was shown counts, of another one what was read just now.
    const shown = plan.table === line.table && ref === line.ref;
    const expected = shown ? line.seen : rowCells(snapshot, plan.row, Object.keys(cells));
    const { batch, report } = await changeLoggedRows(context, book, work(plan.table), [{ ref, expected, cells }]);
    const [note] = conflictNotes(report, lang);
    if (note) return { batches, refused: note.message };
    batches.push(batch);
  }
  if (plan.add) {
    const { batch } = await addLoggedRows(
      context,
      book,
      { ...work("Visits"), subject: `${work("Visits").subject} +` },
      [heldCells(book.tables.get("Visits"), plan.add, optionalColumns)],
    );
    batches.push(batch);
  }
  return { batches, refused: null };
}

const rowCells = (snapshot: TableSnapshot, row: number, keys: readonly string[]): RowCells =>
  Object.fromEntries(keys.map((key): [string, CellValue] => [key, snapshot.columns[key]?.[row] ?? null]));

/**
 * Takes an answer back: rows that it added become blank, cells that it changed get their old value, as long as nobody has edited them
 * since. Where that broke off half way, running it again takes back what is left.
 * @param batches of the answer
 * @throws UserError when it was taken back before, or a sheet is protected
 */
export async function undoAnswer(
  context: Excel.RequestContext,
  batches: readonly string[],
  options: Pick<AnswerOptions, "lang" | "user" | "signal"> = {},
): Promise<{ readonly lang: Lang; readonly rows: number; readonly left: number; readonly summary: string }> {
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  let rows = 0;
  let left = 0;
  const open = new Set(
    undoableRuns(await readRuns(context, book, [answerCommand, undoCommand], options.signal), [answerCommand]).map(
      (run) => run.batch,
    ),
  );
  if (!batches.some((batch) => open.has(batch))) throw new UserError(visitsText.nothingToUndo);
  // The row that was added goes first: the other way round two days would stand there for a moment.
  for (const batch of batches.filter((one) => open.has(one)).reverse()) {
    const run = { batch, command: answerCommand, user: options.user ?? "" };
    const undone = await undoLoggedRun(context, book, options.signal ? { ...run, signal: options.signal } : run);
    rows += undone.rows;
    left += undone.left.length;
  }
  const text = left > 0 ? todayPaneText.undoneLeft : todayPaneText.undone;
  return { lang, rows, left, summary: say(lang, text, { count: rows, left }) };
}
