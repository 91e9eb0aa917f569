/** DEV-13, DEV-25: stages are assessed when they change, and again when a development stands still. */
import { isoDate } from "../../calendar/serial";
import { developmentText as texts } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import type { Policy } from "../../policy/types";
import { isBlank } from "../../policy/values";
import { columnName, filled } from "../define";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import { allFilled } from "../shared/required";
import type { RuleContext } from "../types";
import { codeAt, placeOf, placesIn, stageLists, step } from "./stages";
import { changesOf } from "./stageLog";

const table = "Development";

/** DEV-13: who left the first stage has an assessment and a next focus; without a stage, who entered one. */
export function changesAssessed(context: RuleContext): void {
  const place = placeOf(context, "stage");
  const entered = context.column("Development.stageEnteredDate");
  const previous = context.column("Development.prevStage");
  allFilled(context, table, ["stageAssessment", "nextFocus"], (row) => {
    const now = place(row);
    return typeof now === "number" ? now > step.identify || filled(previous[row]) : filled(entered[row]);
  });
}

/** Days by stage from "identify=30, 首次接触=60"; what cannot be read is left out. */
function longestStays(policy: Policy): ReadonlyMap<number, number> {
  const place = placesIn(policy, stageLists.stage);
  const pairs = (policy.text("stage.maxDays") ?? "").split(/[,;，；、\s]+/).map((pair) => pair.split(/[=:：]/));
  return new Map(
    pairs.flatMap(([stage, days]): [number, number][] => {
      const at = place(stage ?? "");
      const count = Number(days);
      return typeof at === "number" && days !== undefined && days !== "" && Number.isInteger(count) && count >= 0
        ? [[at, count]]
        : [];
    }),
  );
}

/** DEV-25: open developments that stand longer in a stage than the policy allows and were not assessed again. */
export function stalledAssessed(context: RuleContext): void {
  const { column, rows, policy, today, fail, notEvaluable } = context;
  const place = placeOf(context, "stage");
  const entered = column("Development.stageEnteredDate");
  const assessments = column("Development.stageAssessment");
  const status = column("Development.status");
  const results = column("Development.result");
  const logged = changesOf(context, "stageAssessment");
  const stays = longestStays(policy);
  const goesOn = (row: number): boolean =>
    (isBlank(status[row]) || status[row] === "open") && (isBlank(results[row]) || results[row] === "open");
  for (const row of rows(table)) {
    const now = place(row);
    if (now === null || !goesOn(row)) continue;
    const since = dateCell(entered[row]);
    if (now === undefined || typeof since !== "number") {
      unreadable(context, table, row, now === undefined ? "stage" : "stageEnteredDate");
      continue;
    }
    const stage = listName(stageLists.stage, codeAt(stageLists.stage, now));
    const longest = stays.get(now);
    if (longest === undefined) {
      notEvaluable(["stage.maxDays"], { table, row, reason: { text: texts.noLongestStay, args: { stage } } });
      continue;
    }
    if (today - since <= longest) continue;
    const times = logged(row).flatMap(({ at }) => (at === null ? [] : [Math.floor(at)]));
    const written = filled(assessments[row]);
    const assessed = written && times.length > 0 ? Math.max(...times) : null;
    // What is written may be the assessment of entering: without its day nothing can be said.
    if (written && assessed === null) {
      const args = { column: columnName("Development.stageAssessment") };
      notEvaluable(["AuditLog"], { table, row, reason: { text: texts.assessmentUndated, args } });
      continue;
    }
    const from = Math.max(since, assessed ?? 0);
    if (today - from <= longest) continue;
    fail({
      table,
      row,
      column: "stageAssessment",
      message: { text: texts.stalled, args: { stage, since: isoDate(since), days: today - since, longest } },
      expected: { text: texts.assessAgain },
    });
  }
}
