/** GOV-11: everybody is trained in selling and in the products again and again. */
import { addMonths, isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { commonText, governanceText } from "../../locales/rules";
import { columnName, filled, rule } from "../define";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";

const trainings = ["salesTrainedDate", "productTrainedDate"] as const;

/** Counted from the last training, else from the hire date; a training planned for later does not count. */
function trained(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const names = column("Team.name");
  const active = column("Team.active");
  const hired = column("Team.hireDate");
  const months = policy.number("training.months") ?? 0;
  for (const row of rows("Team")) {
    if (!filled(names[row]) || active[row] === false) continue;
    for (const key of trainings) {
      const last = dateCell(column(`Team.${key}`)[row]);
      if (last === undefined) {
        unreadable(context, "Team", row, key);
        continue;
      }
      const done = last !== null && last <= today;
      const from = done ? last : dateCell(hired[row]);
      if (typeof from !== "number") {
        unreadable(context, "Team", row, "hireDate");
        continue;
      }
      const due = addMonths(from, months);
      if (due === null || today <= due) continue;
      const text = done ? governanceText.trainingOld : governanceText.neverTrained;
      const args = { training: columnName(`Team.${key}`), date: isoDate(from), months };
      const expected = { text: commonText.dueBy, args: { date: isoDate(due) } };
      fail({ table: "Team", row, column: key, message: { text, args }, expected });
    }
  }
}

export const peopleRules: readonly RuleEntry[] = [
  rule({ id: "GOV-11", title: governanceText.gov11Title, help: governanceText.gov11Help, check: trained }),
];
