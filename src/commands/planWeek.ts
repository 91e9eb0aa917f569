import { isoDate, isSerialDate } from "../calendar/serial";
import { accountCell } from "../daily/contact";
import { proposeWeek, type WeekOptions, type WeekPlan } from "../daily/week";
import { isVisit } from "../kpis/visitDays";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { visitsText } from "../locales/visits";
import { weekText } from "../locales/week";
import { columnByRef } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate, nowSerial } from "../workbook/journal";
import {
  addLoggedRows,
  announcedIds,
  changeLoggedRows,
  fingerprint,
  heldCells,
  type RowCells,
} from "../workbook/loggedRows";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { rowRef } from "../workbook/rowRef";
import { keyText, type TableSnapshot } from "../workbook/snapshot";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import type { ConflictNote } from "./results";

export const planCommand = "planWeek";
export const submitCommand = "submitWeek";

export interface WeekCommandOptions {
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

/** One visit as it is planned: the six elements, the rest as known. */
export interface PlannedEntry {
  /** Number or name of the customer. */
  readonly customer: string;
  /** Serial day. */
  readonly date: number;
  /** Fraction of the day; null where none is set. */
  readonly start: number | null;
  readonly who: string;
  readonly topic: string;
  readonly place: string;
  /** Codes of visitPurpose. */
  readonly purposes: readonly string[];
  /** Code of contactMode. */
  readonly mode: string;
  readonly minGoal: string;
}

/** A proposal with what is known of the customer, to begin the six elements with. */
export interface ProposedVisit {
  readonly proposal: WeekPlan["proposals"][number];
  /** Text for the customer's cell. */
  readonly customer: string;
  readonly who: string;
  readonly topic: string;
  readonly place: string;
}

export interface WeekProposal extends Omit<WeekPlan, "proposals"> {
  readonly lang: Lang;
  readonly proposals: readonly ProposedVisit[];
}

export interface WeekResult {
  readonly lang: Lang;
  /** Run to take back; null where nothing was written. */
  readonly batch: string | null;
  readonly written: number;
  readonly conflicts: readonly ConflictNote[];
  readonly summary: string;
}

interface Reading {
  readonly book: Book;
  readonly lang: Lang;
  readonly policy: Policy;
  readonly data: Dataset;
  readonly visits: TableSnapshot;
}

async function read(
  context: Excel.RequestContext,
  options: WeekCommandOptions,
  progress: Progress | undefined,
): Promise<Reading> {
  const { book, lang } = await openLogged(context, ["Visits", "Accounts", auditLog], options.lang);
  progress?.({ text: visitsText.stepRead });
  const { policy } = await readPolicy(context, book);
  const tables = ["Accounts", "Visits", "Absences", "Team"].map((table) => ({ table }));
  const snapshots = await readTables(context, book, tables, options.signal ? { signal: options.signal } : {});
  const data = buildDataset(snapshots, policy, evaluationDate(undefined, policy.number("today")));
  return { book, lang, policy, data, visits: snapshots.Visits as TableSnapshot };
}

/**
 * Whom to visit in a week, and on which day. Nothing is written.
 * @throws UserError when the workbook is no Tierbook or lacks Visits or Accounts
 */
export async function previewWeek(
  context: Excel.RequestContext,
  week: WeekOptions,
  options: WeekCommandOptions = {},
  progress?: Progress,
): Promise<WeekProposal> {
  const { lang, data } = await read(context, options, progress);
  const plan = proposeWeek(data, week);
  const cell = (key: string, row: number): string => plainCell(data.column(`Accounts.${key}`)?.[row]);
  const proposals = plan.proposals.map((proposal): ProposedVisit => ({
    proposal,
    customer: accountCell(data, proposal.row),
    who: cell("contactName", proposal.row),
    topic: cell("nextStep", proposal.row),
    place: cell("address", proposal.row),
  }));
  return { ...plan, lang, proposals };
}

/** The six elements (003 D4a article 2, 4) that an entry lacks, as columns of Visits. */
export function missingElements({ who, topic, place, start, purposes, mode }: PlannedEntry): readonly string[] {
  const answers: Readonly<Record<string, boolean>> = {
    who: isBlank(who),
    topic: isBlank(topic),
    place: isBlank(place),
    plannedStart: start === null,
    purpose: purposes.length === 0,
    mode: isBlank(mode),
  };
  return Object.keys(answers).filter((key) => answers[key]);
}

/** Cells of a planned visit, list values in the workbook's words. */
function plannedCells(entry: PlannedEntry, person: string, stop: number, data: Dataset, account: number): RowCells {
  const { policy } = data;
  return {
    date: entry.date,
    visitor: person,
    routeOrder: stop,
    plannedStart: entry.start,
    accountId: accountCell(data, account),
    who: entry.who.trim(),
    topic: entry.topic.trim(),
    place: entry.place.trim(),
    purpose: entry.purposes.map((code) => policy.listLabel("visitPurpose", code)).join("；"),
    mode: policy.listLabel("contactMode", entry.mode),
    minGoal: entry.minGoal.trim(),
    status: policy.listLabel("visitStatus", "planned"),
    origin: policy.listLabel("visitOrigin", "planned"),
    region: data.column("Accounts.region")?.[account] ?? null,
  };
}

/** Columns that are filled where the workbook has them. */
const optional: ReadonlySet<string> = new Set(["origin", "region"]);

/** Stop numbers of a day go by time, after those that are planned already. */
function stops(entries: readonly PlannedEntry[], taken: ReadonlyMap<number, number>): readonly number[] {
  const order = entries
    .map((entry, at) => ({ at, ...entry }))
    .sort((a, b) => a.date - b.date || (a.start ?? 1) - (b.start ?? 1) || a.at - b.at);
  const last = new Map(taken);
  const numbers: number[] = [];
  for (const { at, date } of order) {
    const stop = (last.get(date) ?? 0) + 1;
    last.set(date, stop);
    numbers[at] = stop;
  }
  return numbers;
}

/**
 * Writes the chosen visits as planned rows of Visits. A customer whom somebody has planned for the same day meanwhile is left out and
 * named. Journalled, and can be taken back.
 * @param person name as in Team: the visitor
 * @param entries what was picked, each with its six elements
 * @throws UserError when an element is missing, a customer is not known, or a sheet is protected; nothing is written then
 */
export async function writeWeek(
  context: Excel.RequestContext,
  person: string,
  entries: readonly PlannedEntry[],
  options: WeekCommandOptions = {},
  progress?: Progress,
): Promise<WeekResult> {
  const { book, lang, data, visits } = await read(context, options, progress);
  const comma = lang === "en-US" ? ", " : "、";
  const chosen = entries.map((entry) => {
    const account = data.accounts.rowOf(entry.customer);
    if (account < 0) throw new UserError(visitsText.customerUnknown, { customer: entry.customer });
    const missing = missingElements(entry).map((key) => columnByRef(`Visits.${key}`)?.label[lang] ?? key);
    if (missing.length > 0)
      throw new UserError(weekText.needsElements, { customer: entry.customer, fields: missing.join(comma) });
    return { entry, account };
  });
  const work = {
    command: planCommand,
    subject: `${person} ${fingerprint(entries)}`,
    table: "Visits",
    user: options.user ?? "",
    ...(options.signal ? { signal: options.signal } : {}),
  };
  const own = await announcedIds(context, book, work);
  const { days, lastStop } = plannedVisits(data, visits, person, own);
  const fresh = chosen.filter(({ entry, account }) => days.get(account)?.has(entry.date) !== true);
  const numbers = stops(
    fresh.map(({ entry }) => entry),
    lastStop,
  );
  const rows = chosen.map((one): RowCells | null => {
    const at = fresh.indexOf(one);
    if (at < 0) return null;
    return heldCells(visits.table, plannedCells(one.entry, person, numbers[at] ?? 1, data, one.account), optional);
  });
  progress?.({ text: visitsText.stepWrite });
  const batch = fresh.length === 0 ? null : (await addLoggedRows(context, book, work, rows)).batch;
  const names = chosen.filter((one) => !fresh.includes(one)).map(({ entry }) => entry.customer);
  const summary = [
    say(lang, weekText.written, { count: fresh.length }),
    ...(names.length > 0 ? [say(lang, weekText.leftOut, { names: names.join(comma) })] : []),
  ].join(lang === "en-US" ? " " : "");
  return { lang, batch, written: fresh.length, conflicts: [], summary };
}

/** Days on which customers are going to be visited, and the last stop of the person's days; rows of the same plan, written before, left aside. */
function plannedVisits(
  data: Dataset,
  visits: TableSnapshot,
  person: string,
  own: ReadonlySet<string>,
): { readonly days: ReadonlyMap<number, ReadonlySet<number>>; readonly lastStop: ReadonlyMap<number, number> } {
  const accounts = data.accountRows("Visits.accountId");
  const [dates, status, people, stopCells] = ["date", "status", "visitor", "routeOrder"].map(
    (key) => data.column(`Visits.${key}`) ?? [],
  );
  const days = new Map<number, Set<number>>();
  const lastStop = new Map<number, number>();
  for (const row of data.filledRows("Visits")) {
    const date = dates?.[row];
    if (!isSerialDate(date) || own.has(keyText(visits.columns.visitId?.[row]) ?? "")) continue;
    const day = Math.floor(date);
    const stop = stopCells?.[row];
    if (plainCell(people?.[row]) === person && typeof stop === "number")
      lastStop.set(day, Math.max(stop, lastStop.get(day) ?? 0));
    const account = accounts?.[row] ?? -1;
    if (status?.[row] !== "planned" || account < 0) continue;
    days.set(account, (days.get(account) ?? new Set()).add(day));
  }
  return { days, lastStop };
}

/**
 * Submits a person's plan: every visit planned for the days that has no submission time gets the current one (003 D4a article 2, 1: before
 * the morning meeting). What was submitted before keeps its time.
 * @param from serial day, the first
 * @param to serial day, the last
 * @throws UserError when the column is missing or a sheet is protected
 */
export async function submitWeek(
  context: Excel.RequestContext,
  { person, from, to }: { readonly person: string; readonly from: number; readonly to: number },
  options: WeekCommandOptions = {},
  progress?: Progress,
): Promise<WeekResult> {
  const { book, lang, data, visits } = await read(context, options, progress);
  const column = (key: string): readonly CellValue[] => data.column(`Visits.${key}`) ?? [];
  const [dates, status, people, kinds, modes] = ["date", "status", "visitor", "contactKind", "mode"].map(column);
  const submitted = column("planSubmittedAt");
  const rows = [...data.filledRows("Visits")].filter((row) => {
    const date = dates?.[row];
    return (
      isSerialDate(date) &&
      Math.floor(date) >= from &&
      Math.floor(date) <= to &&
      status?.[row] === "planned" &&
      plainCell(people?.[row]) === person.trim() &&
      isVisit(kinds?.[row], modes?.[row]) &&
      isBlank(submitted[row])
    );
  });
  if (rows.length === 0) {
    const summary = say(lang, weekText.nothingToSubmit, { person });
    return { lang, batch: null, written: 0, conflicts: [], summary };
  }
  const at = nowSerial();
  const basis = ["date", "visitor", "status", "planSubmittedAt"];
  progress?.({ text: visitsText.stepWrite });
  const { batch, written, report } = await changeLoggedRows(
    context,
    book,
    {
      command: submitCommand,
      subject: `${person} ${isoDate(from)} ${at.toFixed(6)}`,
      table: "Visits",
      user: options.user ?? "",
      ...(options.signal ? { signal: options.signal } : {}),
    },
    rows.map((row) => ({
      ref: rowRef(visits, row),
      expected: Object.fromEntries(basis.map((key) => [key, visits.columns[key]?.[row] ?? null])),
      cells: { planSubmittedAt: at },
    })),
  );
  const summary = say(lang, weekText.submitted, { count: written });
  return { lang, batch, written, conflicts: conflictNotes(report, lang), summary };
}
