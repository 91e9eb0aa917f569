/** VIS-14, 15 and 21: what is written down after a visit. */
import { isoDate, isSerialDate } from "../../calendar/serial";
import { addWorkdays, workdaysAfter } from "../../calendar/workdays";
import { unresolved } from "../../kpis/accountIndex";
import { commonText, visitResultText, visitText } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { columnName, filled, rule, shown } from "../define";
import { eachAccountRow } from "../shared/accountRows";
import { kaTargets } from "../shared/keyAccounts";
import { knownValue } from "../shared/listValues";
import { failMissing, missingAt } from "../shared/required";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

const form = ["who", "place", "mode", "keyPoints", "customerOpinion", "nextStep"];

/** VIS-14: the form of a done visit of a key account or prospect has no blank, and its day can be read. */
function formComplete(context: RuleContext): void {
  const { column, fail } = context;
  const { isVisit, contactDate } = visitRows(context);
  const status = column("Visits.status");
  const actual = column("Visits.actualDate");
  const columns = form.map((key) => column(`Visits.${key}`));
  eachAccountRow(
    context,
    { table: "Visits", when: (row) => status[row] === "done" && isVisit(row), applies: kaTargets(context) },
    (row) => {
      const missing = missingAt(columns, row);
      if (missing !== null) failMissing(context, "Visits", row, form, missing);
      if (contactDate(row) !== null) return;
      const key = isBlank(actual[row]) ? "date" : "actualDate";
      fail({ table: "Visits", row, column: key, message: { text: visitText.noContactDate } });
    },
  );
}

/** VIS-15: key points within the working days. Filled ones without a time of writing cannot be judged once the limit is over. */
function resultInTime(context: RuleContext): void {
  const { column, rows, policy, today, fail, notEvaluable, deadlines } = context;
  const { isVisit, contactDate } = visitRows(context);
  const status = column("Visits.status");
  const points = column("Visits.keyPoints");
  const reported = column("Visits.reportSubmittedAt");
  const limit = policy.number("visit.reportWorkdays") ?? 0;
  for (const row of rows("Visits")) {
    if (status[row] !== "done" || !isVisit(row)) continue;
    const day = contactDate(row);
    if (day === null) {
      notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
      continue;
    }
    const at = reported[row];
    const written = filled(points[row]);
    const until = written && isSerialDate(at) ? Math.floor(at) : today;
    const days = workdaysAfter(day, until, policy.holidays);
    const due = deadlines || days > limit ? addWorkdays(day, limit, policy.holidays) : null;
    if (!written && due !== null && due <= (deadlines?.until ?? 0))
      deadlines?.add({ table: "Visits", row, column: "keyPoints", due });
    // What is written is not to be done any more, in time or late.
    if (days <= limit || (deadlines && written)) continue;
    if (written && !isSerialDate(at)) {
      notEvaluable(["Visits.reportSubmittedAt"], { table: "Visits", row, reason: { text: visitText.noReportTime } });
      continue;
    }
    fail({
      table: "Visits",
      row,
      column: written ? "reportSubmittedAt" : "keyPoints",
      message: { text: written ? visitText.reportLate : visitText.reportMissing, args: { days, limit } },
      ...(due === null ? {} : { expected: { text: visitText.reportBy, args: { date: isoDate(due) } } }),
    });
  }
}

/** VIS-21: the first done visit of a customer ends with a judgement of its credit; of several on that day one is enough. */
function creditJudged(context: RuleContext): void {
  const { column, data, rowCount, rows, policy, fail, notEvaluable } = context;
  const { isVisit, contactDate } = visitRows(context);
  const accounts = data.accountRows("Visits.accountId");
  const status = column("Visits.status");
  const judgements = column("Visits.creditJudgement");
  const known = knownValue(policy, "creditLevel");
  const accountOf = (row: number): number =>
    status[row] === "done" && isVisit(row) ? (accounts?.[row] ?? unresolved.blank) : unresolved.blank;

  /** The first visit by row of Accounts; `judged` when any of that day carries a judgement. */
  const first = new Map<number, { row: number; day: number; judged: boolean }>();
  const undated = new Map<number, number>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const account = accountOf(row);
    if (account < 0) continue;
    const day = contactDate(row);
    const earliest = first.get(account);
    const judged = known(judgements[row]);
    if (day === null) undated.set(account, undated.get(account) ?? row);
    else if (!earliest || day < earliest.day) first.set(account, { row, day, judged });
    else if (day === earliest.day && judged) earliest.judged = true;
  }
  for (const row of rows("Visits")) {
    const account = accountOf(row);
    if (account < 0) {
      if (account === unresolved.blank) continue;
      const reason = { text: commonText.accountUnclear, args: { found: shown(column("Visits.accountId")[row]) } };
      notEvaluable(["Accounts.accountId"], { table: "Visits", row, reason });
      continue;
    }
    if (undated.has(account)) {
      if (undated.get(account) === row)
        notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
      continue;
    }
    const visit = first.get(account);
    if (!visit || visit.row !== row || visit.judged) continue;
    const found = shown(judgements[row]);
    const message =
      found === ""
        ? { text: visitResultText.noJudgement }
        : { text: commonText.notInList, args: { column: columnName("Visits.creditJudgement"), found } };
    fail({ table: "Visits", row, column: "creditJudgement", message });
  }
}

const kinds = ["Visits.contactKind", "Visits.mode"];
const customers = ["Accounts.accountId", "Accounts.accountName"];

export const reportRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-14",
    title: visitResultText.vis14Title,
    help: visitResultText.vis14Help,
    columns: ["accountId", "status", "date", ...form].map((key) => `Visits.${key}`),
    reads: ["Visits.actualDate", "Visits.contactKind", "Accounts.isKeyAccount", "Accounts.isKaProspect", ...customers],
    check: formComplete,
  }),
  rule({
    id: "VIS-15",
    title: visitText.vis15Title,
    help: visitText.vis15Help,
    // The time of writing only matters once the limit is over.
    columns: ["Visits.status", "Visits.date", "Visits.keyPoints"],
    reads: ["Visits.actualDate", "Visits.reportSubmittedAt", ...kinds, "Holidays.date", "Holidays.isWorkday"],
    check: resultInTime,
  }),
  rule({
    id: "VIS-21",
    title: visitResultText.vis21Title,
    help: visitResultText.vis21Help,
    reads: ["Visits.actualDate", ...kinds, ...customers],
    check: creditJudged,
  }),
];
