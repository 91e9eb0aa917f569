/** DEV-20, DEV-21, DEV-22: how a development ended: reason, form, archive. */
import { addWorkdays, workdaysAfter } from "../../calendar/workdays";
import { isoDate } from "../../calendar/serial";
import { commonText, developmentText as texts } from "../../locales/rules";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { listById } from "../../policy/catalogue";
import { isBlank } from "../../policy/values";
import { columnName, filled, shown } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { failNotListed, unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { Message } from "../../locales/types";
import type { RuleContext } from "../types";
import { contactCounts } from "./contacts";

const table = "Development";

/** Rows with one of the results; a result that the list does not know is told as a gap. */
function* ended(context: RuleContext, wanted: readonly string[]): Iterable<number> {
  const { column, rows, policy } = context;
  const results = column("Development.result");
  const codeOf = listCells(policy, "devResult");
  for (const row of rows(table)) {
    const code = codeOf(results[row]);
    if (code === undefined) unreadable(context, table, row, "result");
    else if (code !== null && wanted.includes(code)) yield row;
  }
}

const lossReasons = new Set(listById.get("lossReason")?.values.map(({ code }) => code));
/** Reasons for winning: those of the column's list that are no reasons for losing. */
const winReasons = new Set(
  listById.get("resultReason")?.values.flatMap(({ code }) => (lossReasons.has(code) ? [] : [code])),
);

/** DEV-20: a lost or terminated development has a reason for losing, an analysis and a day. */
export function lossAnalysed(context: RuleContext): void {
  const { column, policy, fail } = context;
  const reasonOf = listCells(policy, "resultReason");
  const reasons = column("Development.resultReason");
  for (const row of ended(context, ["lost", "terminated"])) {
    const cell = reasons[row];
    const code = reasonOf(cell);
    const keys = ["resultReason", "resultNote", "resultDate"];
    const missing = keys.flatMap((key, index) => (filled(column(`${table}.${key}`)[row]) ? [] : [index]));
    if (missing.length > 0) failMissing(context, table, row, keys, missing);
    if (filled(cell) && code === undefined) failNotListed(context, table, row, "resultReason");
    else if (typeof code === "string" && winReasons.has(code))
      fail({
        table,
        row,
        column: "resultReason",
        message: { text: texts.winReason, args: { found: shown(cell) } },
        expected: { text: texts.lossReason },
      });
    if (filled(column("Development.resultDate")[row]) && dateCell(column("Development.resultDate")[row]) === undefined)
      fail({ table, row, column: "resultDate", message: { text: texts.resultUndated } });
  }
}

/** DEV-21: won or lost, the form is filled in, somebody was contacted, and there is a reason. */
export function formFilled(context: RuleContext): void {
  const { column, has, fail, notEvaluable } = context;
  const done = column("Development.devFormDone");
  const counts = has("Visits.status") && has("Visits.accountId") ? contactCounts(context) : null;
  const typed = column("Development.contactCount");
  for (const row of ended(context, ["won", "lost", "terminated"])) {
    const missing = ["resultReason", "devFormDone"].flatMap((key, index) =>
      filled(column(`${table}.${key}`)[row]) ? [] : [index],
    );
    if (missing.length > 0) failMissing(context, table, row, ["resultReason", "devFormDone"], missing);
    if (done[row] === false) fail({ table, row, column: "devFormDone", message: { text: texts.formNotDone } });
    else if (filled(done[row]) && done[row] !== true) unreadable(context, table, row, "devFormDone");

    const cell = numberCell(typed[row]);
    if (!counts && typeof cell !== "number") {
      unreadable(context, table, row, "contactCount");
      continue;
    }
    const { count, unclear } = counts ? counts(row) : { count: cell ?? 0, unclear: null };
    if (count >= 1) continue;
    if (unclear !== null) notEvaluable([unclear], { table, row, reason: { text: texts.contactsUnclear } });
    else
      fail({
        table,
        row,
        column: "contactCount",
        message: { text: texts.neverContacted },
        expected: { text: texts.logContact },
      });
  }
}

/** DEV-22: what was won is filed, and the customer is classed as won or key, within the working days after the result. */
export function wonArchived(context: RuleContext): void {
  const { column, data, policy, today, fail, notEvaluable } = context;
  const limit = policy.number("dev.archiveWorkdays") ?? 0;
  const accounts = data.accountRows("Development.accountId");
  const customers = column("Development.accountId");
  const classes = column("Accounts.class");
  const classOf = listCells(policy, "accountClass");
  for (const row of ended(context, ["won"])) {
    const result = dateCell(column("Development.resultDate")[row]);
    const filed = dateCell(column("Development.archivedDate")[row]);
    if (typeof result !== "number" || filed === undefined) {
      unreadable(context, table, row, filed === undefined ? "archivedDate" : "resultDate");
      continue;
    }
    const due = addWorkdays(result, limit, policy.holidays);
    const expected = due === null ? {} : { expected: { text: commonText.dueBy, args: { date: isoDate(due) } } };
    const over = workdaysAfter(result, today, policy.holidays) > limit;
    const args = { days: workdaysAfter(result, filed ?? today, policy.holidays), limit };
    if (args.days > limit)
      fail({
        table,
        row,
        column: "archivedDate",
        message: { text: filed === null ? texts.notArchived : texts.archivedLate, args },
        ...expected,
      });
    if (!over) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0) {
      const reason: Message = isBlank(customers[row])
        ? { text: commonText.blank, args: { column: columnName("Development.accountId") } }
        : { text: commonText.accountUnclear, args: { found: shown(customers[row]) } };
      notEvaluable(["Accounts.accountId"], { table, row, reason });
      continue;
    }
    const code = classOf(classes[account]);
    if (code === "won" || code === "key") continue;
    fail({
      table: "Accounts",
      row: account,
      column: "class",
      message: { text: texts.notClassedWon, args: { found: shown(classes[account]) } },
      ...expected,
    });
  }
}
