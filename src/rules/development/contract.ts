/** DEV-05: a contract is numbered, dated, and signed no earlier than negotiation began. */
import { isoDate } from "../../calendar/serial";
import { developmentText as texts } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { filled } from "../define";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";
import { placeOf, step } from "./stages";
import { enteredOn, stageChanges } from "./stageLog";

const table = "Development";
const needed = ["contractNo", "contractDate"];

/** The check of DEV-05. Number and date are judged without the log; only the order of days needs it. */
export function contractSigned(context: RuleContext): void {
  const { column, rows, fail, notEvaluable } = context;
  const place = placeOf(context, "stage");
  const changes = stageChanges(context, "stage");
  const results = column("Development.result");
  const dates = column("Development.contractDate");
  const numbers = column("Development.contractNo");
  for (const row of rows(table)) {
    const now = place(row);
    const won = results[row] === "won";
    if (now === undefined && !won) unreadable(context, table, row, "stage");
    if (now !== step.contract && !won) continue;
    const date = dateCell(dates[row]);
    const missing = [numbers[row], dates[row]].flatMap((cell, index) => (filled(cell) ? [] : [index]));
    if (missing.length > 0) failMissing(context, table, row, needed, missing);
    if (date === undefined && filled(dates[row]))
      fail({ table, row, column: "contractDate", message: { text: texts.contractUndated } });
    if (now !== step.contract || typeof date !== "number") continue;
    const log = changes(row);
    // A log in which negotiation was left out says nothing of its day.
    const first = log.find(({ to }) => to === step.negotiation);
    const began = first ? enteredOn(log, step.negotiation) : null;
    if (began === null) notEvaluable(["AuditLog"], { table, row, reason: { text: texts.noLog } });
    else if (date < began)
      fail({
        table,
        row,
        column: "contractDate",
        message: { text: texts.contractEarly, args: { date: isoDate(date), began: isoDate(began) } },
        expected: { text: texts.contractExpected },
      });
  }
}
