import { isoDate } from "../calendar/serial";
import { unresolved } from "../kpis/accountIndex";
import { accountCell, contactCells, missingParts, plannedAround, type Contact } from "../daily/contact";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { visitsText } from "../locales/visits";
import { columnByRef } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { buildDataset } from "../rules";
import type { Dataset } from "../kpis/dataset";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate, nowSerial } from "../workbook/journal";
import type { CheckFinding } from "../workbook/liveFindings";
import {
  addLoggedRows,
  changeLoggedRows,
  fingerprint,
  heldCells,
  undoLoggedRun,
  type RowCells,
} from "../workbook/loggedRows";
import { judgeRows, readForRows, withChangedRow, withNewRows } from "../workbook/newRows";
import { readPolicy } from "../workbook/policySheet";
import { rowRef } from "../workbook/rowRef";
import { cellAddress, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";

/** Name of the command in the journal. */
export const logCommand = "logContact";

export interface ContactOptions {
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

/** A planned row that the contact may be filled into. */
export interface PlannedRow {
  /** Names the row (`rowRef`). */
  readonly ref: string;
  readonly date: number;
  /** What its cells held, for writing only while they still do. */
  readonly cells: RowCells;
}

export interface ContactPreview {
  readonly lang: Lang;
  /** What the rules say of the row as it would stand. */
  readonly findings: readonly CheckFinding[];
  /** Planned visits around the day without outcome, the nearest first. */
  readonly planned: readonly PlannedRow[];
  /** Cell of a row that tells of the same contact already, null where there is none. */
  readonly same: string | null;
}

export interface LogResult {
  readonly lang: Lang;
  /** Run to take back; null where nothing was written. */
  readonly batch: string | null;
  /** Id of the row. */
  readonly visitId: string | null;
  readonly summary: string;
}

interface Reading {
  readonly book: Book;
  readonly lang: Lang;
  readonly policy: Policy;
  readonly snapshots: Snapshots;
  readonly data: Dataset;
  readonly visits: TableSnapshot;
  readonly account: number;
}

/**
 * Columns that are filled where the workbook has them, and done without where not. Not the actual date: a visit made on another day than
 * planned would count as made on the planned one.
 */
const optional: ReadonlySet<string> = new Set(["origin", "reportSubmittedAt", "contactKind"]);

async function read(
  context: Excel.RequestContext,
  contact: Contact,
  { lang: asked, signal }: ContactOptions,
  progress: Progress | undefined,
): Promise<Reading> {
  const { book, lang } = await openLogged(context, ["Visits", "Accounts", auditLog], asked);
  const missing = missingParts(contact).map((key) => columnByRef(`Visits.${key}`)?.label[lang] ?? key);
  if (missing.length > 0)
    throw new UserError(visitsText.needed, { fields: missing.join(lang === "en-US" ? ", " : "、") });
  progress?.({ text: visitsText.stepRead });
  const { policy } = await readPolicy(context, book);
  const snapshots = await readForRows(context, book, policy, "Visits", ["Accounts"], signal);
  const data = buildDataset(snapshots, policy, evaluationDate(undefined, policy.number("today")));
  const account = data.accounts.rowOf(contact.customer);
  if (account < 0) {
    const text = account === unresolved.ambiguous ? visitsText.customerAmbiguous : visitsText.customerUnknown;
    throw new UserError(text, { customer: contact.customer });
  }
  return { book, lang, policy, snapshots, data, visits: snapshots.Visits as TableSnapshot, account };
}

/**
 * What the rules say of a contact before it is written, and whether a planned visit waits for it. Nothing is written.
 * @param into `ref` of a planned row that it is to be filled into; a row of its own when absent
 * @throws UserError when something is missing that no contact can do without, or the customer is not known
 */
export async function previewContact(
  context: Excel.RequestContext,
  contact: Contact,
  options: ContactOptions & { readonly into?: string } = {},
  progress?: Progress,
): Promise<ContactPreview> {
  const { lang, policy, snapshots, data, visits, account } = await read(context, contact, options, progress);
  const planned = plannedAround(data, account, contact.visitor, contact.date).map(({ row, date }): PlannedRow => ({
    ref: rowRef(visits, row),
    date,
    cells: Object.fromEntries(Object.entries(visits.columns).map(([key, values]) => [key, values[row] ?? null])),
  }));
  const target = planned.find(({ ref }) => ref === options.into) ?? null;
  const cells = heldCells(visits.table, cellsOf(contact, data, account, policy, target), optional);
  const row = target ? rowNamed(visits, target.ref) : visits.rowCount;
  const changed = target ? withChangedRow(visits, row, cells) : withNewRows(visits, [{ visitId: "V0", ...cells }]);
  const findings = judgeRows({ ...snapshots, Visits: changed }, policy, "Visits", [row], lang);
  return { lang, findings, planned, same: target ? null : sameContact(visits, data, contact, account) };
}

const rowNamed = (visits: TableSnapshot, ref: string): number =>
  Array.from({ length: visits.rowCount }, (_, row) => row).find((row) => rowRef(visits, row) === ref) ?? -1;

const cellsOf = (
  contact: Contact,
  data: Dataset,
  account: number,
  policy: Policy,
  target: PlannedRow | null,
): Readonly<Record<string, CellValue>> =>
  contactCells(contact, accountCell(data, account), policy, nowSerial(), target && { date: target.date });

/** The cell of a row that tells of a contact of the same day, people and way. */
function sameContact(visits: TableSnapshot, data: Dataset, contact: Contact, account: number): string | null {
  const accounts = data.accountRows("Visits.accountId");
  const [dates, people, modes, status] = ["date", "visitor", "mode", "status"].map((key) =>
    data.column(`Visits.${key}`),
  );
  for (const row of data.filledRows("Visits"))
    if (
      accounts?.[row] === account &&
      dates?.[row] === contact.date &&
      people?.[row] === contact.visitor.trim() &&
      modes?.[row] === contact.mode &&
      status?.[row] === contact.outcome
    )
      return cellAddress(visits, row, "date");
  return null;
}

/**
 * Writes a contact into Visits: a row of its own below the table, or the outcome of a planned visit, where it still is as the preview
 * showed it. Journalled, and can be taken back.
 * @param into planned row from the preview; absent for a row of its own
 * @throws UserError as `previewContact`, and when a column that the contact fills is missing or a sheet is protected
 */
export async function logContact(
  context: Excel.RequestContext,
  contact: Contact,
  options: ContactOptions & { readonly into?: PlannedRow } = {},
  progress?: Progress,
): Promise<LogResult> {
  const { book, lang, policy, data, visits, account } = await read(context, contact, options, progress);
  const { into, signal } = options;
  const cells = heldCells(visits.table, cellsOf(contact, data, account, policy, into ?? null), optional);
  const customer = accountCell(data, account);
  const work = {
    command: logCommand,
    subject: `${isoDate(contact.date)} ${customer} ${into?.ref ?? ""} ${fingerprint(contact)}`,
    table: "Visits",
    user: options.user ?? "",
    ...(signal === undefined ? {} : { signal }),
  };
  progress?.({ text: visitsText.stepWrite });
  if (into === undefined) {
    const { batch, ids } = await addLoggedRows(context, book, work, [cells]);
    const summary = say(lang, visitsText.logged, { date: isoDate(contact.date), customer });
    return { lang, batch, visitId: ids[0] ?? null, summary };
  }
  const basis = Object.fromEntries(Object.entries(into.cells).filter(([key]) => key !== "check"));
  const { batch, report } = await changeLoggedRows(context, book, work, [{ ref: into.ref, expected: basis, cells }]);
  const refused = conflictNotes(report, lang);
  if (refused.length > 0)
    return {
      lang,
      batch: null,
      visitId: null,
      summary: [visitsText.changedMeanwhile[lang], refused[0]?.message].join(""),
    };
  const status = policy.listLabel("visitStatus", contact.outcome);
  const summary = say(lang, visitsText.answered, { date: isoDate(into.date), customer, status });
  return { lang, batch, visitId: into.ref, summary };
}

/**
 * Takes back what a command of the visits wrote: rows it added become blank, cells it changed get their old value, as long as nobody has
 * edited the row since.
 * @param batch as the command returned it
 * @param command name of the command in the journal
 * @throws UserError when there is no such run, or a sheet is protected
 */
export async function undoVisits(
  context: Excel.RequestContext,
  { batch, command, ...options }: ContactOptions & { readonly batch: string; readonly command: string },
): Promise<{ readonly lang: Lang; readonly rows: number; readonly left: readonly string[]; readonly summary: string }> {
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  const done = await undoLoggedRun(context, book, {
    batch,
    command,
    user: options.user ?? "",
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const text = done.left.length > 0 ? visitsText.undoneLeft : visitsText.undone;
  return { lang, ...done, summary: say(lang, text, { count: done.rows, left: done.left.length }) };
}
