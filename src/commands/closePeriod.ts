/** Closing a period (结账) and freezing its plan of revisits: rows of ScorecardSnapshots that later edits do not move. */
import type { Period } from "../calendar/period";
import { buildDataset } from "../kpis/dataset";
import {
  appraisedPeople,
  closePeriod as periodRows,
  freezeRevisits as revisitRows,
  type Closing,
  type SnapshotRow,
} from "../kpis/score";
import { closingText } from "../locales/closing";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang, LocalText } from "../locales/types";
import { UserError } from "../locales/userError";
import { kpiById } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import { plainCell, type CellValue } from "../policy/values";
import {
  auditLog,
  logDone,
  logEntries,
  nowSerial,
  readRuns,
  requireColumns,
  resumeOrOpen,
  type JournalEntry,
  type JournalRun,
} from "../workbook/journal";
import { storeSnapshots, withoutUnfinished } from "../workbook/storeSnapshots";
import { tableStates } from "../workbook/writeState";
import { openLogged } from "./openLogged";
import { readScorecardData, withPanel, type ScopeOptions, type ScorecardData } from "./scorecardData";

export interface ClosingOptions extends ScopeOptions {
  /** Close the whole and every person who is appraised; otherwise the person asked for, or the whole. */
  readonly everyone?: boolean;
  /** Who signs; needed to write. */
  readonly user?: string;
  /** true: say what would be stored, write nothing. */
  readonly dryRun?: boolean;
  /** `mark` of the preview that was confirmed: other figures are not stored. */
  readonly seen?: string;
  readonly lang?: Lang;
}

/** What is stored for one person. */
export interface ClosedNote {
  /** null: everybody together. */
  readonly owner: string | null;
  /** Rows stored, or to be stored. */
  readonly rows: number;
  /** KPIs that are stored without a figure. */
  readonly open: readonly { readonly id: string; readonly name: string }[];
  /** Why nothing is stored for the person. */
  readonly refused: string | null;
}

export interface ClosingResult {
  readonly lang: Lang;
  readonly period: Period;
  /** Data date. */
  readonly asOf: number;
  readonly notes: readonly ClosedNote[];
  /** Of the figures, to be given back with the confirmation. */
  readonly mark: string;
  /** false for a preview, and where nothing could be stored. */
  readonly written: boolean;
  readonly summary: string;
}

interface Kind {
  readonly command: string;
  readonly rows: typeof periodRows;
  readonly pending: LocalText;
  readonly done: LocalText;
  readonly none: LocalText;
}

const snapshots = "ScorecardSnapshots";
const kinds = {
  closing: {
    command: "CLOSE",
    rows: periodRows,
    pending: closingText.closePending,
    done: closingText.closeDone,
    none: closingText.closeNone,
  },
  planFrozen: {
    command: "FREEZE",
    rows: revisitRows,
    pending: closingText.freezePending,
    done: closingText.freezeDone,
    none: closingText.freezeNone,
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Columns of ScorecardSnapshots, in the order they are written. */
const columns = [
  "snapshotId",
  "kind",
  "period",
  "owner",
  "kpiId",
  "target",
  "actual",
  "numerator",
  "denominator",
  "weight",
  "score",
  "asOf",
  "policyVersion",
  "closedBy",
  "closedAt",
  "frozenKeys",
] as const satisfies readonly (keyof SnapshotRow)[];

/**
 * Closes a period: stores figures, weights and scores with date and policy version. A period that is closed is not closed again.
 * @returns what was stored, or (dryRun) would be
 * @throws UserError without a name, for a team, region or product, when the figures are not those of the preview, when a table or column is missing or a sheet protected
 */
export const closePeriod = (
  context: Excel.RequestContext,
  options: ClosingOptions = {},
  progress?: Progress,
): Promise<ClosingResult> => close(context, kinds.closing, options, progress);

/** Freezes the plan of revisits of a period, by which K7 is measured. As `closePeriod` otherwise. */
export const freezeRevisits = (
  context: Excel.RequestContext,
  options: ClosingOptions = {},
  progress?: Progress,
): Promise<ClosingResult> => close(context, kinds.planFrozen, options, progress);

async function close(
  context: Excel.RequestContext,
  kind: Kind,
  options: ClosingOptions,
  progress: Progress | undefined,
): Promise<ClosingResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const { book } = await openLogged(context, [snapshots, auditLog], options.lang);
  // What a closing is found again by may not be lost on the way.
  requireColumns(book, snapshots, columns);
  const all = await readScorecardData(context, book, await withPanel(context, book, options), progress);
  const runs = await readRuns(context, book, [kind.command], options.signal);
  const read = unsigned(all, runs);
  const { team, region, product } = read.scope;
  if (options.everyone !== true && [team, region, product].some((part) => part))
    throw new UserError(closingText.onlyPersons);
  const closings = decide(read, kind, options);
  const stored = closings.filter(({ closing }) => closing.refused === null);
  const mark = markOf(stored.flatMap(({ closing }) => closing.rows));
  const result = (written: boolean, text: LocalText): ClosingResult => ({
    lang: read.lang,
    period: read.period,
    asOf: read.asOf,
    notes: closings.map(({ owner, closing }) => noteOf(owner, closing, read.lang)),
    mark,
    written,
    summary: say(read.lang, text, { period: read.period.label, count: stored.length }),
  });
  if (options.dryRun === true) return result(false, stored.length === 0 ? kind.none : kind.pending);
  const user = options.user?.trim() ?? "";
  if (user === "") throw new UserError(closingText.needsName);

  const subject = `${read.period.label}/${options.everyone === true ? "**" : (read.scope.owner?.trim() ?? "*")}`;
  const { run, earlier } = resumeOrOpen(runs, kind.command, subject, user);
  if (stored.length === 0) {
    // Everything is stored; the run that did it may only not have heard of it.
    if (earlier !== null) await logDone(context, book, run, signal);
    return result(false, kind.none);
  }
  if (options.seen !== undefined && options.seen !== mark) throw new UserError(closingText.figuresMoved);
  await tableStates(context, book, [snapshots, auditLog]);
  const rows = stored.flatMap(({ closing }) => closing.rows);
  progress?.({ text: closingText.stepLog });
  await logEntries(context, book, run, rows.map(entryOf), signal);
  progress?.({ text: closingText.stepStore });
  await storeSnapshots(context, book, columns, rows.map(cellsOf(read.policy)), signal);
  await logDone(context, book, run, signal);
  return result(true, kind.done);
}

/** The data without closings that an interrupted run left unfinished: they are made again. */
function unsigned(read: ScorecardData, runs: readonly JournalRun[]): ScorecardData {
  const finished = withoutUnfinished(read.snapshots, runs);
  return finished === read.snapshots
    ? read
    : { ...read, snapshots: finished, data: buildDataset(finished, read.policy, read.asOf) };
}

interface PersonClosing {
  readonly owner: string | null;
  readonly closing: Closing;
}

function decide(read: ScorecardData, kind: Kind, options: ClosingOptions): readonly PersonClosing[] {
  const { data, period, scope, policyVersion } = read;
  const owners = options.everyone === true ? [null, ...appraisedPeople(data)] : [scope.owner];
  const signed = { at: nowSerial(), by: options.user?.trim() ?? "", policyVersion };
  return owners.map((owner) => ({ owner, closing: kind.rows(data, { period, owner }, signed) }));
}

/** What was shown, without when and by whom. */
const markOf = (rows: readonly SnapshotRow[]): string =>
  rows
    .map((row) =>
      columns
        .filter((key) => key !== "closedAt" && key !== "closedBy")
        .map((key) => plainCell(row[key]))
        .join("\t"),
    )
    .join("\n");

const noteOf = (owner: string | null, { rows, refused }: Closing, lang: Lang): ClosedNote => ({
  owner,
  rows: rows.length,
  open: rows
    .filter(({ kind, actual }) => kind === "closing" && actual === null)
    .map(({ kpiId }) => ({ id: plainCell(kpiId), name: kpiById.get(plainCell(kpiId))?.label[lang] ?? "" })),
  refused: refused && say(lang, refused),
});

const entryOf = ({ snapshotId, kind }: SnapshotRow): JournalEntry => ({
  table: snapshots,
  rowId: plainCell(snapshotId),
  field: "kind",
  oldValue: "",
  newValue: plainCell(kind),
});

const cellsOf =
  (policy: Policy) =>
  (row: SnapshotRow): CellValue[] =>
    columns.map((key) => (key === "kind" ? policy.listLabel("snapshotKind", plainCell(row.kind)) : row[key]));
