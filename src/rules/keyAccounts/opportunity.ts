/** KA-15: where there is an opportunity go on, where there is none end it. */
import { keyAccountText as texts } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { plainText } from "../define";
import { placeOf, step } from "../development/stages";
import { yesNoCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";

const table = "Development";

/** Planned rows of Visits by development id. */
function plannedVisits({ column, allRows }: RuleContext): ReadonlyMap<string, readonly number[]> {
  const ids = column("Visits.devId");
  const status = column("Visits.status");
  const found = new Map<string, number[]>();
  for (const row of allRows("Visits")) {
    const id = plainText(ids[row]);
    if (id === null || status[row] !== "planned") continue;
    const rows = found.get(id);
    if (rows) rows.push(row);
    else found.set(id, [row]);
  }
  return found;
}

/** The check of KA-15. Visits after the result (after today while it has no day) are later ones. */
export function opportunityOrEnd(context: RuleContext): void {
  const { column, rows, today, fail, notEvaluable } = context;
  const phase = placeOf(context, "kaPhase");
  const stage = placeOf(context, "stage");
  const answers = column("Development.opportunityExists");
  const status = column("Development.status");
  const results = column("Development.result");
  const ends = column("Development.resultDate");
  const ids = column("Development.devId");
  const dates = column("Visits.date");
  const planned = plannedVisits(context);
  for (const row of rows(table)) {
    const answer = yesNoCell(answers[row]);
    if (answer === true) continue;
    if (answer === undefined) {
      unreadable(context, table, row, "opportunityExists");
      continue;
    }
    if (answer === null) {
      const [reached, at] = [phase(row), stage(row)];
      if ((reached ?? 0) >= 2 || (at ?? 0) >= step.needSurvey)
        failMissing(context, table, row, ["opportunityExists"], [0]);
      else if (reached === undefined || at === undefined)
        unreadable(context, table, row, reached === undefined ? "kaPhase" : "stage");
      continue;
    }
    if (status[row] !== "terminated" && results[row] !== "terminated") {
      fail({
        table,
        row,
        column: "status",
        message: { text: texts.notEnded },
        expected: { text: texts.endIt },
      });
      continue;
    }
    const end = dateCell(ends[row]) ?? today;
    const visits = planned.get(plainText(ids[row]) ?? "") ?? [];
    const days = visits.map((visit) => dateCell(dates[visit]));
    const later = visits.filter((_, index) => (days[index] ?? 0) > end);
    if (later.length > 0)
      fail({
        table,
        row,
        column: "opportunityExists",
        message: {
          text: texts.stillPlanned,
          args: {
            count: later.length,
            rows: later
              .slice(0, 5)
              .map((visit) => visit + 1)
              .join(", "),
          },
        },
        expected: { text: texts.cancelVisits },
      });
    else if (days.includes(undefined) || days.includes(null))
      notEvaluable(["Visits.date"], { table, row, reason: { text: texts.visitsUnclear } });
  }
}
