/** What is due today and soon, whose it is, what can be answered, and how the month stands. Nothing is written. */
import { answersFor } from "../daily/dueAnswers";
import { dueKindById, dueKinds } from "../daily/dueKinds";
import type { MonthStanding } from "../daily/dueMonth";
import type { DueGroup, DueKind } from "../daily/dueTypes";
import { compute } from "../jobs/job";
import { todayJob } from "../jobs/today";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import { todayPaneText } from "../locales/todayPane";
import type { Lang } from "../locales/types";
import { parsePolicy } from "../policy";
import { kpis } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { ruleById } from "../rules";
import { tierSettingsOf } from "../tiers";
import type { Book } from "../workbook/book";
import { evaluationDate } from "../workbook/journal";
import { readRawPolicy } from "../workbook/policySheet";
import { readTables, type ReadRequest } from "../workbook/read";
import { openBook } from "../workbook/recognise";
import { rowRef } from "../workbook/rowRef";
import { mapInSlices } from "../workbook/slices";
import { cellAddress, type TableSnapshot } from "../workbook/snapshot";
import { gapsOf } from "./gaps";
import type { Gap } from "./results";

export interface ReadTodayOptions {
  /** Only what is this person's, also of the month. */
  readonly owner?: string;
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  /** Language of the sentences; the workbook's own when absent. */
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
}

/** One thing to do, in words and with its place. */
export interface TodayLine {
  /** Differs from line to line of one reading. */
  readonly key: string;
  readonly kind: string;
  readonly group: DueGroup;
  readonly subject: string;
  readonly owner: string;
  /** What is to be done: "按级别联系". */
  readonly what: string;
  /** "已超最迟联系日3天（A级，间隔7天）". */
  readonly reason: string;
  /** Last day, serial; of what waits since when; null where that is not known. */
  readonly due: number | null;
  readonly days: number;
  readonly table: string;
  /** "客户档案!B5". */
  readonly cell: string;
  /** Names the row when it is answered. */
  readonly ref: string;
  /** Ids of the answers that fit. */
  readonly answers: readonly string[];
  /** What an answer rests on: cells of the row, and the customer's last contact (null: none). */
  readonly seen: Readonly<Record<string, CellValue>>;
  readonly seenContact: number | null;
}

export interface ReadTodayResult {
  readonly lang: Lang;
  /** Serial date the days are counted for. */
  readonly asOf: number;
  /** The most urgent first. */
  readonly lines: readonly TodayLine[];
  /** What could not be judged, with what is missing and where to fill it in. */
  readonly gaps: readonly Gap[];
  readonly month: MonthStanding | null;
  /** Rows of Accounts and Visits: how large the workbook is. */
  readonly rows: number;
}

/** Tables that are read wholly where they are installed: they are small. */
const whole = ["PlanTargets", "PlanChanges", "Plans", "Team"] as const;
/** KPIs whose columns the month's line rests on. */
const monthKpis: ReadonlySet<string> = new Set(["S1", "K1"]);

/** What is needed: columns of the rules that are on, of the kinds, of the answers, and what names a row and its person. */
function requests(book: Book, policy: Policy): readonly ReadRequest[] {
  const refs = new Set(kpis.flatMap(({ id, needs }) => (monthKpis.has(id) ? needs : [])));
  const add = (more: readonly string[]): void => more.forEach((ref) => refs.add(ref));
  add(["Orders.orderId", "Orders.salesperson", "Accounts.contactName", "Accounts.nextContactMode", "Visits.date"]);
  for (const kind of dueKinds) {
    for (const id of kind.rules ?? []) {
      const rule = ruleById.get(id);
      if (rule && policy.ruleOn(id)) add([...rule.columns, ...(rule.reads ?? [])]);
    }
    add([...(kind.columns ?? []), ...(kind.reads ?? [])]);
    for (const table of tablesOf(kind)) add(answerColumns(kind, table).map((key) => `${table}.${key}`));
  }
  // A review of tiers looks at whatever the model rests on.
  const reviewed = tierSettingsOf(policy).approval === "none" ? [] : ["Accounts", "TierReviews", "Orders"];
  const all = new Set<string>([...whole, ...reviewed]);
  const tables = new Set([...all, ...[...refs].map((ref) => ref.slice(0, ref.indexOf(".")))]);
  return [...tables].flatMap((key): ReadRequest[] => {
    const table = book.tables.get(key);
    if (!table || all.has(key)) return table ? [{ table: key }] : [];
    const { idColumn, naturalKeys, columns } = table.entry;
    const people = columns.filter(({ type }) => type === "personRef").map((column) => column.key);
    const wanted = [...refs].flatMap((ref) => (ref.startsWith(`${key}.`) ? [ref.slice(key.length + 1)] : []));
    return [{ table: key, columns: [...new Set([idColumn, ...naturalKeys.flat(), ...people, ...wanted])] }];
  });
}

/** Tables that the lines of a kind may stand in. */
const tablesOf = (kind: DueKind): readonly string[] => [
  ...new Set([
    ...(kind.columns ?? []).map((ref) => ref.slice(0, ref.indexOf("."))),
    ...(kind.rules ?? []).flatMap((id) => ruleById.get(id)?.table ?? []),
    ...(kind.id === "agreed" ? ["Visits"] : []),
  ]),
];

/** Columns of a table that answers to a kind write or rest on. */
const answerColumns = (kind: DueKind, table: string): readonly string[] => [
  ...new Set(answersFor(kind, { table, account: 0, days: 1 }, () => true).flatMap((answer) => answer.columns(table))),
];

/**
 * Reads the workbook and lists what is due.
 * @throws UserError when the workbook is no Tierbook or cannot be read
 */
export async function readToday(
  context: Excel.RequestContext,
  options: ReadTodayOptions = {},
  progress?: Progress,
): Promise<ReadTodayResult> {
  const book = await openBook(context);
  const lang = options.lang ?? book.lang;
  const raw = await readRawPolicy(context, book);
  const { policy } = parsePolicy(raw);
  progress?.({ text: todayPaneText.stepRead });
  const snapshots = await readTables(context, book, requests(book, policy), {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    onProgress: (done, total) => progress?.({ text: todayPaneText.stepRead, done, total }),
  });
  const today = evaluationDate(options.asOf, policy.number("today"));
  const owner = options.owner ?? null;
  const due = await compute(todayJob, { tables: snapshots, raw, today }, { owner }, options.signal);
  const has = (ref: string): boolean => {
    const dot = ref.indexOf(".");
    return snapshots[ref.slice(0, dot)]?.columns[ref.slice(dot + 1)] !== undefined;
  };
  const told = await mapInSlices(due.lines, (line, at): TodayLine | null => {
    const kind = dueKindById.get(line.kind);
    const snapshot: TableSnapshot | undefined = snapshots[line.table];
    if (!kind || !snapshot) return null;
    const { group, subject, owner, due: day, days, table } = line;
    return {
      key: `${line.kind}/${table}/${line.row}`,
      kind: line.kind,
      ...{ group, subject, owner, due: day, days, table },
      what: kind.text[lang],
      reason: say(lang, line.reason),
      cell: cellAddress(snapshot, line.row, line.column),
      ref: rowRef(snapshot, line.row),
      answers: answersFor(kind, line, has).map(({ id }) => id),
      seen: seenCells(kind, snapshot, line.row),
      seenContact: due.contacts[at] ?? null,
    };
  });
  return {
    lang,
    asOf: due.asOf,
    lines: told.filter((line) => line !== null),
    gaps: gapsOf(due.gaps, snapshots, raw, lang),
    month: due.month,
    rows: (snapshots.Accounts?.rowCount ?? 0) + (snapshots.Visits?.rowCount ?? 0),
  };
}

/** The cells of a row that answers write, with whose it is and of when: what an answer is written over is what was shown. */
function seenCells(kind: DueKind, snapshot: TableSnapshot, row: number): Readonly<Record<string, CellValue>> {
  const keys = [...answerColumns(kind, snapshot.key), ...(snapshot.key === "Visits" ? ["date", "accountId"] : [])];
  const cells = keys.flatMap((key): [string, CellValue][] => {
    const values = snapshot.columns[key];
    return values === undefined ? [] : [[key, values[row] ?? null]];
  });
  return Object.fromEntries(cells);
}
