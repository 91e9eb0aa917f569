/** VIS-09: what was promised to a customer has an owner and a date, and is kept by then. */
import { dateCell } from "../../kpis/contact";
import { commonText, visitResultText } from "../../locales/rules";
import { columnName, filled, rule, shown } from "../define";
import { failMissing } from "../shared/required";
import type { RuleContext, RuleEntry } from "../types";

const keys = ["owner", "dueDate"];

/** A withdrawn promise is neither kept nor still owed: it keeps its owner and date, but is not overdue. */
function promisesKept(context: RuleContext): void {
  const { column, rows, today, fail, deadlines } = context;
  const contents = column("Commitments.content");
  const owners = column("Commitments.owner");
  const dates = column("Commitments.dueDate");
  const status = column("Commitments.status");
  for (const row of rows("Commitments")) {
    if (!filled(contents[row])) continue;
    const due = dateCell(dates[row]);
    if (!filled(owners[row]) || due === null) {
      const missing = keys.map((_, index) => index).filter((index) => !filled([owners, dates][index]?.[row]));
      failMissing(context, "Commitments", row, keys, missing);
    }
    if (due === undefined) {
      const args = { column: columnName("Commitments.dueDate"), found: shown(dates[row]) };
      fail({ table: "Commitments", row, column: "dueDate", message: { text: commonText.unreadable, args } });
    } else if (due !== null && status[row] !== "kept" && status[row] !== "withdrawn") {
      if (due <= (deadlines?.until ?? 0)) deadlines?.add({ table: "Commitments", row, column: "status", due });
      if (today <= due) continue;
      const args = { days: today - due };
      fail({ table: "Commitments", row, column: "status", message: { text: visitResultText.promiseOverdue, args } });
    }
  }
}

export const promiseRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-09",
    title: visitResultText.vis09Title,
    help: visitResultText.vis09Help,
    columns: keys.concat("content", "status").map((key) => `Commitments.${key}`),
    reads: ["Commitments.visitId"],
    check: promisesKept,
  }),
];
