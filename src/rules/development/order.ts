/** DEV-01, DEV-06: stages and phases are those of the list and are passed one after the other. */
import { isoDate } from "../../calendar/serial";
import { developmentText as texts } from "../../locales/rules";
import type { LocalText, MessageArgs } from "../../locales/types";
import { filled } from "../define";
import { listName } from "../shared/listNames";
import { failNotListed } from "../shared/report";
import type { RuleContext } from "../types";
import { codeAt, placeOf, placesIn, stageLists } from "./stages";
import type { StageKey } from "./stages";
import { stageChanges } from "./stageLog";
import type { StageChange } from "./stageLog";

const table = "Development";

/** The first thing wrong in a row's log: a stage skipped, a time that runs backwards; "open" when the log does not carry an answer. */
function firstFault(
  changes: readonly StageChange[],
  now: number,
  list: string,
  allowSkip: boolean,
): { readonly text: LocalText; readonly args: MessageArgs } | "open" | null {
  let before: number | null = null;
  let time = 0;
  for (const { from, to, at } of changes) {
    if (typeof to !== "number" || at === null) return "open";
    if (at < time) return { text: texts.logBackwards, args: { at: isoDate(at), before: isoDate(time) } };
    const start: number | null = typeof from === "number" ? from : before;
    if (!allowSkip && start !== null && to - start > 1) return skipped(list, start, to);
    before = to;
    time = at;
  }
  return before === now ? null : "open";
}

const skipped = (list: string, from: number, to: number) => ({
  text: texts.skipped,
  args: { from: listName(list, codeAt(list, from)), to: listName(list, codeAt(list, to)) },
});

/** Judges the order of a row that stands at `now`. */
function inOrder(context: RuleContext, key: StageKey): (row: number, now: number) => void {
  const { column, policy, fail, notEvaluable } = context;
  const list = stageLists[key];
  const changes = stageChanges(context, key);
  const allowSkip = policy.flag("stage.allowSkip") === true;
  const place = placesIn(policy, list);
  const earlier = key === "stage" ? column("Development.prevStage") : [];
  return (row, now) => {
    const log = changes(row);
    const previous = place(earlier[row]);
    // Who stands at the first stage and came from nowhere has skipped nothing.
    if (log.length === 0 && now === 1 && previous === null) return;
    const jump = !allowSkip && typeof previous === "number" && now - previous > 1;
    const fault = log.length > 0 ? firstFault(log, now, list, allowSkip) : jump ? skipped(list, previous, now) : "open";
    if (fault === null) return;
    if (fault !== "open")
      return fail({ table, row, column: key, message: fault, expected: { text: texts.oneAfterTheOther } });
    const text = log.length === 0 ? texts.noLog : texts.logUnclear;
    notEvaluable(["AuditLog"], { table, row, reason: { text } });
  };
}

/** DEV-01: the five steps. Where the company leads by key-account phases a row may have a phase instead. */
export function stagesInOrder(context: RuleContext): void {
  const { column, rows, policy } = context;
  const place = placeOf(context, "stage");
  const phases = column("Development.kaPhase");
  const byPhase = policy.text("stage.model") === "ka-five-phase";
  const judge = inOrder(context, "stage");
  for (const row of rows(table)) {
    const now = place(row);
    if (typeof now === "number") judge(row, now);
    else if (now === undefined || !byPhase || !filled(phases[row])) failNotListed(context, table, row, "stage");
  }
}

/** DEV-06: the five phases, for key-account plans; for every development where the company leads by phases. */
export function phasesInOrder(context: RuleContext): void {
  const { column, rows, policy } = context;
  const place = placeOf(context, "kaPhase");
  const types = column("Development.planType");
  const byPhase = policy.text("stage.model") === "ka-five-phase";
  const judge = inOrder(context, "kaPhase");
  for (const row of rows(table)) {
    if (types[row] !== "KA" && !byPhase) continue;
    const now = place(row);
    if (typeof now === "number") judge(row, now);
    else failNotListed(context, table, row, "kaPhase");
  }
}
