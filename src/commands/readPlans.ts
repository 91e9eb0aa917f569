/** The plans of the workbook with their steps and what the rules say of them. Nothing is written. */
import { planCards, type PlanCard } from "../daily/planCards";
import { judgePlans, stepsFor, type StepId } from "../daily/planSteps";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { plainCell } from "../policy/values";
import { auditLog, readRuns, requireTables, type JournalRun } from "../workbook/journal";
import type { CheckFinding } from "../workbook/liveFindings";
import { undoableRuns, undoCommand } from "../workbook/loggedRows";
import { openBook } from "../workbook/recognise";
import { rowRef } from "../workbook/rowRef";
import { cellAddress, type TableSnapshot } from "../workbook/snapshot";
import { findingsOfPlan, lookAt, openFindings, planCommand, readPlanData } from "./planData";
import type { LookedAt, PlanData, PlanOptions } from "./planData";
import { subjectOf } from "./planSubject";

/** A plan in the list. */
export interface PlanSummary {
  readonly ref: string;
  readonly card: PlanCard;
  /** Open findings of its rows. */
  readonly findings: readonly CheckFinding[];
}

export interface ReadPlansResult extends PlanData {
  readonly lang: Lang;
  /** Serial date they are judged for. */
  readonly asOf: number;
  readonly plans: readonly PlanSummary[];
  /** Why a plan or change was sent back the last time, by what names its row. */
  readonly returned: ReadonlyMap<string, string>;
  /** The last step that can be taken back; null where there is none. */
  readonly last: { readonly batch: string; readonly step: string; readonly ref: string } | null;
  /** Names in Team. */
  readonly people: readonly string[];
  /** Changes can be asked for: the workbook has a table for them. */
  readonly changes: boolean;
}

/** One plan, opened. */
export interface PlanDetail extends PlanSummary {
  /** "计划卡!A4". */
  readonly cell: string;
  readonly looked: LookedAt;
  readonly steps: readonly StepId[];
}

/**
 * Reads the plans.
 * @throws UserError when the workbook is no Tierbook or has no Plans
 */
export async function readPlans(
  context: Excel.RequestContext,
  options: PlanOptions = {},
  progress?: Progress,
): Promise<ReadPlansResult> {
  const book = await openBook(context);
  requireTables(book, ["Plans"]);
  const lang = options.lang ?? book.lang;
  const read = await readPlanData(context, book, options, progress);
  const { data, snapshots } = read;
  const runs = book.tables.has(auditLog)
    ? await readRuns(context, book, [planCommand, undoCommand], options.signal)
    : [];
  const { findings } = judgePlans(data);
  const plans = planCards(data).map((card): PlanSummary => ({
    ref: rowRef(snapshots.Plans as TableSnapshot, card.row),
    card,
    findings: openFindings(read, findingsOfPlan(data, card.row, findings), lang),
  }));
  const team = data.column("Team.name") ?? [];
  return {
    ...read,
    lang,
    asOf: data.today,
    plans,
    returned: reasons(runs),
    last: lastStep(runs),
    people: [...new Set([...data.filledRows("Team")].map((row) => plainCell(team[row])))].filter((name) => name !== ""),
    changes: book.tables.has("PlanChanges"),
  };
}

/** The last reason for every row that was sent back. */
function reasons(runs: readonly JournalRun[]): ReadonlyMap<string, string> {
  const undone = new Set(runs.flatMap(({ command, subject }) => (command === undoCommand ? [subject] : [])));
  const found = new Map<string, string>();
  for (const { command, subject, batch } of runs) {
    const said = command === planCommand && !undone.has(batch) ? subjectOf(subject) : null;
    const reason = said?.input.reason;
    if (said && reason !== undefined && reason !== "") found.set(said.ref, reason);
  }
  return found;
}

function lastStep(runs: readonly JournalRun[]): ReadPlansResult["last"] {
  const [run] = undoableRuns(runs, [planCommand]);
  const said = run ? subjectOf(run.subject) : null;
  return run && said ? { batch: run.batch, step: said.step, ref: said.ref } : null;
}

/**
 * One plan as it was read.
 * @param ref what names its row
 * @returns null where no row goes by that name any more
 */
export function planDetail(read: ReadPlansResult, ref: string): PlanDetail | null {
  const plan = read.plans.find((one) => one.ref === ref);
  if (!plan) return null;
  const { row } = plan.card;
  return {
    ...plan,
    cell: cellAddress(read.snapshots.Plans as TableSnapshot, row, "planName"),
    looked: lookAt(read, "Plans", row),
    steps: stepsFor(read.data, "Plans", row).map(({ id }) => id),
  };
}
