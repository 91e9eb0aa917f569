/** COM-05 and COM-11: what a row of the contact log must say. */
import { isoDate } from "../../calendar/serial";
import { commonText, contactText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { columnName, rule, shown } from "../define";
import { knownValue } from "../shared/listValues";
import { allFilled } from "../shared/required";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

/** COM-05: the mode is one of the list. A blank one is COM-11's (done contacts) or VIS-02's (visits). */
function modeKnown({ column, rows, policy, fail }: RuleContext): void {
  const modes = column("Visits.mode");
  const known = knownValue(policy, "contactMode");
  for (const row of rows("Visits")) {
    const mode = modes[row];
    if (isBlank(mode) || known(mode)) continue;
    const args = { column: columnName("Visits.mode"), found: shown(mode) };
    fail({ table: "Visits", row, column: "mode", message: { text: commonText.notInList, args } });
  }
}

const record = ["accountId", "date", "mode", "visitor", "who", "keyPoints"];

/** COM-11: a done contact is recorded in full, and lies not in the future. */
function recordComplete(context: RuleContext): void {
  const { column, rows, today, fail } = context;
  const { contactDate } = visitRows(context);
  const status = column("Visits.status");
  const actual = column("Visits.actualDate");
  allFilled(context, "Visits", record, (row) => status[row] === "done");
  for (const row of rows("Visits")) {
    if (status[row] !== "done") continue;
    const day = contactDate(row);
    const key = isBlank(actual[row]) ? "date" : "actualDate";
    const cell = column(`Visits.${key}`)[row];
    if (day === null) {
      if (isBlank(cell)) continue;
      const args = { column: columnName(`Visits.${key}`), found: shown(cell) };
      fail({ table: "Visits", row, column: key, message: { text: commonText.unreadable, args } });
    } else if (day > today) {
      const message = { text: contactText.doneTomorrow, args: { date: isoDate(day) } };
      fail({ table: "Visits", row, column: key, message, expected: { text: contactText.doneTomorrowFix } });
    }
  }
}

export const recordRules: readonly RuleEntry[] = [
  rule({ id: "COM-05", title: contactText.com05Title, help: contactText.com05Help, check: modeKnown }),
  rule({
    id: "COM-11",
    title: contactText.com11Title,
    help: contactText.com11Help,
    reads: ["Visits.actualDate"],
    check: recordComplete,
  }),
];
