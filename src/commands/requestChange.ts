/** Asks for a change of a target: a new row of PlanChanges with the old value filled in. Until it is approved the old target counts. */
import { isoDate } from "../calendar/serial";
import { targetLine, undecidedStates } from "../daily/planCards";
import { columnCells } from "../kpis/columns";
import { say } from "../locales/format";
import { planPaneText as text } from "../locales/planPane";
import type { Progress } from "../locales/progress";
import type { Lang, LocalText, MessageArgs } from "../locales/types";
import { UserError } from "../locales/userError";
import { isBlank, plainCell } from "../policy/values";
import { auditLog } from "../workbook/journal";
import { addLoggedRows, announcedIds, fingerprint } from "../workbook/loggedRows";
import { findRow } from "../workbook/rowRef";
import { keyText, type TableSnapshot } from "../workbook/snapshot";
import { openLogged } from "./openLogged";
import { planCommand, readPlanData, type PlanOptions } from "./planData";
import { subjectText } from "./planSubject";

/** The target as the person saw it. */
export interface AskedTarget {
  /** What names the row of PlanTargets. */
  readonly ref: string;
  /** What counted then. */
  readonly inForce: number;
}

export interface ChangeInput {
  readonly value: number | null;
  readonly reason: string;
  readonly content: string;
  readonly expectedEffect: string;
  /** First day on which it is to be in force, serial; null leaves it to the approval. */
  readonly effect: number | null;
}

export interface RequestResult {
  readonly lang: Lang;
  /** Run to take back; null where nothing was written. */
  readonly batch: string | null;
  readonly summary: string;
}

/** What a request cannot be without (PLN-25), with the sentence that asks for it. */
const needed = [
  ["reason", text.noReason],
  ["content", text.noContent],
  ["expectedEffect", text.noExpected],
] as const;

/**
 * What a request still lacks.
 * @param inForce the target that counts now
 * @returns the sentence for the person; null when it can be written
 */
export function requestProblem(input: ChangeInput, inForce: number): LocalText | null {
  if (input.value === null || !Number.isFinite(input.value)) return text.noValue;
  if (input.value === inForce) return text.sameValue;
  return needed.find(([key]) => isBlank(input[key].trim()))?.[1] ?? null;
}

/**
 * Adds the row: below the table, then the table grows, then it is looked whether it did. A run that broke off is finished by running it
 * again; where the target that counts is another one meanwhile, or the same change waits already, nothing is written.
 * @throws UserError when something is missing from the request, a table or column is missing, or a sheet is protected
 */
export async function requestChange(
  context: Excel.RequestContext,
  target: AskedTarget,
  input: ChangeInput,
  options: PlanOptions = {},
  progress?: Progress,
): Promise<RequestResult> {
  const { book, lang } = await openLogged(context, ["PlanTargets", "PlanChanges", auditLog], options.lang);
  const problem = requestProblem(input, target.inForce);
  if (problem) throw new UserError(problem);
  const { data, snapshots } = await readPlanData(context, book, options, progress);
  const refused = (words: LocalText, args: MessageArgs = {}): RequestResult => ({
    lang,
    batch: null,
    summary: say(lang, words, args),
  });
  const targets = snapshots.PlanTargets as TableSnapshot;
  const row = findRow(targets, target.ref);
  if (row === null) return refused(text.rowGone, { name: target.ref });
  const id = keyText(targets.columns.targetId?.[row]);
  if (id === null || id !== target.ref) return refused(text.needsId);
  const { inForce, pending } = targetLine(data, row);
  if (inForce !== target.inForce)
    return refused(text.targetChanged, { before: target.inForce, now: inForce ?? text.unknown });
  const today = Math.floor(data.today);
  // A change that was decided and is asked for again is another request, one that broke off is the same.
  const states = columnCells(data, "PlanChanges.approvalStatus");
  const decided = data
    .filledRows("PlanChanges")
    .filter((at) => !undecidedStates.includes(plainCell(states[at]))).length;
  const mark = fingerprint([input, target.inForce, decided]);
  const work = {
    command: planCommand,
    subject: subjectText({ step: "request", ref: id, input: {} }, today, mark),
    table: "PlanChanges",
    user: options.user ?? "",
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  const own = await announcedIds(context, book, work);
  const ids = snapshots.PlanChanges?.columns.changeId ?? [];
  const same = pending.find((change) => change.to === input.value && !own.has(plainCell(ids[change.row])));
  if (same) return refused(text.askedAlready, { value: input.value ?? 0 });
  progress?.({ text: text.stepWrite });
  const { batch } = await addLoggedRows(context, book, work, [
    {
      planId: targets.columns.planId?.[row] ?? null,
      changeKind: data.policy.listLabel("changeKind", "targetChange"),
      reason: input.reason.trim(),
      content: input.content.trim(),
      expectedEffect: input.expectedEffect.trim(),
      targetId: id,
      originalValue: target.inForce,
      newValue: input.value,
      approvalStatus: data.policy.listLabel("approvalState", "pending"),
      effectiveDate: input.effect,
    },
  ]);
  const effect = input.effect === null ? "" : isoDate(input.effect);
  return {
    lang,
    batch,
    summary: say(lang, text.requested, { before: target.inForce, value: input.value ?? 0, effect }),
  };
}
