/** Takes a step with a plan or decides a change of one: writes the cells that say so, where everything still is as it was looked at. */
import { planStepById, stateOf, stepCells, stepProblem, type StepInput } from "../daily/planSteps";
import { isoDate } from "../calendar/serial";
import { say } from "../locales/format";
import { planDoneText, planPaneText as text } from "../locales/planPane";
import type { Progress } from "../locales/progress";
import type { Lang, LocalText } from "../locales/types";
import { UserError } from "../locales/userError";
import { auditLog } from "../workbook/journal";
import type { CheckFinding } from "../workbook/liveFindings";
import { changeLoggedRows, undoLoggedRun } from "../workbook/loggedRows";
import { findRow } from "../workbook/rowRef";
import { sameValue, type TableSnapshot } from "../workbook/snapshot";
import { conflictNotes } from "./conflictNotes";
import { openLogged } from "./openLogged";
import { columnsOf, gateWords, lookAt, planCommand, readPlanData, type LookedAt, type PlanOptions } from "./planData";
import { subjectText } from "./planSubject";

export interface MoveResult {
  readonly lang: Lang;
  /** Run to take back; null where nothing was written. */
  readonly batch: string | null;
  /** What was done, or why nothing was written. */
  readonly summary: string;
  /** What stands in the way, of a step that the rules do not let pass. */
  readonly stops: readonly CheckFinding[];
}

/**
 * Submits, approves, returns, begins or closes a plan. Nothing is written where the rules find something that must be mended, or where
 * somebody changed the plan, or a row that belongs to it, since it was looked at. A run that broke off is finished by running it again.
 * @param looked the plan as the person saw it
 * @param step id of a step of plans
 * @throws UserError when something the step asks for was not given, a table or column is missing, or a sheet is protected
 */
export const movePlan = (
  context: Excel.RequestContext,
  looked: LookedAt,
  step: string,
  input: StepInput = {},
  options: PlanOptions = {},
  progress?: Progress,
): Promise<MoveResult> => takeStep(context, looked, step, input, options, progress);

/**
 * Approves or returns a change of a plan; the same holds as for `movePlan`.
 * @param looked the row of PlanChanges as the person saw it
 * @param approve false returns it
 */
export const decideChange = (
  context: Excel.RequestContext,
  looked: LookedAt,
  approve: boolean,
  input: StepInput = {},
  options: PlanOptions = {},
  progress?: Progress,
): Promise<MoveResult> =>
  takeStep(context, looked, approve ? "approveChange" : "returnChange", input, options, progress);

async function takeStep(
  context: Excel.RequestContext,
  looked: LookedAt,
  stepId: string,
  input: StepInput,
  options: PlanOptions,
  progress: Progress | undefined,
): Promise<MoveResult> {
  const { book, lang } = await openLogged(context, [looked.table, auditLog], options.lang);
  const refused = (words: LocalText, stops: readonly CheckFinding[] = []): MoveResult => ({
    lang,
    batch: null,
    summary: say(lang, words, { name: looked.name, count: stops.length }),
    stops,
  });
  const step = planStepById.get(stepId);
  if (step?.table !== looked.table) return refused(text.notFitting);
  const read = await readPlanData(context, book, options, progress);
  const { data, snapshots } = read;
  const today = Math.floor(data.today);
  const problem = stepProblem(step, input, today);
  if (problem) throw new UserError(problem);
  const snapshot = snapshots[looked.table] as TableSnapshot;
  const row = findRow(snapshot, looked.ref);
  if (row === null) return refused(text.rowGone);
  if (lookAt(read, looked.table, row).mark !== looked.mark) return refused(text.partsChanged);
  const cells = stepCells(data, step, looked.seen, input, columnsOf(book, looked.table));
  // A run that broke off has written some of them already.
  const begun = Object.entries(cells).some(
    ([column, value]) =>
      !sameValue(looked.seen[column] ?? null, value) && sameValue(snapshot.columns[column]?.[row] ?? null, value),
  );
  if (!begun && !step.from.includes(stateOf(data, step.table, row))) return refused(text.notFitting);
  const stops = gateWords(read, step, row, input, lang)?.stops ?? [];
  if (stops.length > 0) return refused(text.stopped, stops);
  progress?.({ text: text.stepWrite });
  const work = {
    command: planCommand,
    subject: subjectText({ step: stepId, ref: looked.ref, input }, today),
    table: looked.table,
    user: options.user ?? "",
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  const { batch, report } = await changeLoggedRows(context, book, work, [
    { ref: looked.ref, expected: looked.seen, cells },
  ]);
  const [note] = conflictNotes(report, lang);
  if (note) return { lang, batch: null, summary: say(lang, text.changed, { note: note.message }), stops: [] };
  const args = { name: looked.name, date: isoDate(input.effect ?? today) };
  return { lang, batch, summary: say(lang, planDoneText[step.id], args), stops: [] };
}

/**
 * Takes the last step back, or a change that was asked for: cells get their old value and an added row becomes blank, as long as nobody
 * has edited them since.
 * @param batch the run, from `readPlans` or the step's result
 * @throws UserError when it was taken back before, or a sheet is protected
 */
export async function undoPlanStep(
  context: Excel.RequestContext,
  batch: string,
  options: PlanOptions = {},
): Promise<{ readonly lang: Lang; readonly rows: number; readonly left: number; readonly summary: string }> {
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  const run = { batch, command: planCommand, user: options.user ?? "" };
  const { rows, left } = await undoLoggedRun(
    context,
    book,
    options.signal === undefined ? run : { ...run, signal: options.signal },
  );
  const words = left.length > 0 ? text.undoneLeft : text.undone;
  return { lang, rows, left: left.length, summary: say(lang, words) };
}
