/** CMP-03 to 06, 11 and 12: what the record of a complaint must say, and when. */
import { isoDate } from "../../calendar/serial";
import { addWorkdays, workdaysAfter } from "../../calendar/workdays";
import { dateCell } from "../../kpis/contact";
import { commonText, serviceText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, filled, rule, shown, shownAnswer } from "../define";
import { unreadable } from "../shared/report";
import { allFilled, failMissing, missingAt } from "../shared/required";
import type { RuleContext, RuleEntry } from "../types";

const table = "Complaints";
const handover = ["responsibleDept", "transferDate", "details"];

/** CMP-03: department, day of handing over and details, once the days for the first contact are over. */
function handedOver(context: RuleContext): void {
  const { column, rows, policy, today } = context;
  const grace = policy.number("complaint.contactWorkdays") ?? 0;
  const columns = handover.map((key) => column(`${table}.${key}`));
  const received = column(`${table}.receivedDate`);
  const transfers = column(`${table}.transferDate`);
  for (const row of rows(table)) {
    const missing = missingAt(columns, row);
    const badDate = dateCell(transfers[row]) === undefined;
    if (missing === null && !badDate) continue;
    const start = dateCell(received[row]);
    if (typeof start !== "number") unreadable(context, table, row, "receivedDate");
    else if (workdaysAfter(start, today, policy.holidays) > grace) {
      if (missing !== null) failMissing(context, table, row, handover, missing);
      else notADate(context, row, "transferDate");
    }
  }
}

function notADate({ column, fail }: RuleContext, row: number, key: string): void {
  const args = { column: columnName(`${table}.${key}`), found: shown(column(`${table}.${key}`)[row]) };
  fail({ table, row, column: key, message: { text: commonText.unreadable, args } });
}

/** CMP-04: a closed complaint is solved, and the customer was asked afterwards. */
function closedWell(context: RuleContext): void {
  const { column, rows, fail } = context;
  const closed = column(`${table}.closedDate`);
  const resolved = column(`${table}.resolved`);
  const revisits = column(`${table}.revisitDate`);
  for (const row of rows(table)) {
    if (!filled(closed[row])) continue;
    if (resolved[row] !== true) {
      const text = resolved[row] === false ? serviceText.closedUnsolved : serviceText.closedUnknown;
      fail({ table, row, column: "resolved", message: { text } });
    }
    const revisit = dateCell(revisits[row]);
    if (revisit === undefined) notADate(context, row, "revisitDate");
    else if (revisit === null) fail({ table, row, column: "revisitDate", message: { text: serviceText.notRevisited } });
  }
}

/** CMP-05 and CMP-11: what must be filled once a complaint is closed. */
const onceClosed =
  (keys: readonly string[], applies: (context: RuleContext) => (row: number) => boolean = () => () => true) =>
  (context: RuleContext): void => {
    const closed = context.column(`${table}.closedDate`);
    const concerned = applies(context);
    allFilled(context, table, keys, (row) => filled(closed[row]) && concerned(row));
  };

const ofQuality = ({ column }: RuleContext): ((row: number) => boolean) => {
  const quality = column(`${table}.isQuality`);
  return (row) => quality[row] === true;
};

const effective: Readonly<Record<string, boolean>> = { staff: true, company: true, customer: false, third: false };

/** CMP-06: the cause is decided in time, and the mark "effective" is the one that follows from it. */
function causeDecided(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const causes = column(`${table}.causeType`);
  const marks = column(`${table}.isEffective`);
  const received = column(`${table}.receivedDate`);
  const limit = policy.number("complaint.judgeWorkdays") ?? 0;
  for (const row of rows(table)) {
    const cause = plainCell(causes[row]);
    const expected = Object.hasOwn(effective, cause) ? effective[cause] : undefined;
    if (expected !== undefined) {
      const mark = marks[row];
      if (isBlank(mark) || mark === expected) continue;
      const text = expected ? serviceText.isEffective : serviceText.notEffective;
      fail({ table, row, column: "isEffective", message: { text, args: { found: shownAnswer(mark) } } });
      continue;
    }
    const start = dateCell(received[row]);
    if (typeof start !== "number") {
      unreadable(context, table, row, "receivedDate");
      continue;
    }
    const days = workdaysAfter(start, today, policy.holidays);
    if (days <= limit) continue;
    const due = addWorkdays(start, limit, policy.holidays);
    const text: LocalText = cause === "" ? serviceText.undecided : serviceText.causeUnknown;
    fail({
      table,
      row,
      column: "causeType",
      message: { text, args: { days, limit, found: shown(causes[row]) } },
      ...(due === null ? {} : { expected: { text: commonText.dueBy, args: { date: isoDate(due) } } }),
    });
  }
}

/** CMP-12: the details are long enough to tell something. Unicode characters count, outer spaces do not. */
function described({ column, rows, policy, fail }: RuleContext): void {
  const details = column(`${table}.details`);
  const least = policy.number("complaint.minChars") ?? 0;
  for (const row of rows(table)) {
    const text = filled(details[row]) ? plainCell(details[row]) : "";
    // Twice as many code units are enough characters in any script.
    if (text.length >= 2 * least) continue;
    const count = Array.from(text).length;
    if (count >= least) continue;
    fail({ table, row, column: "details", message: { text: serviceText.tooShort, args: { count, least } } });
  }
}

export const complaintRules: readonly RuleEntry[] = [
  rule({
    id: "CMP-03",
    title: serviceText.cmp03Title,
    help: serviceText.cmp03Help,
    reads: ["Holidays.date", "Holidays.isWorkday"],
    check: handedOver,
  }),
  rule({ id: "CMP-04", title: serviceText.cmp04Title, help: serviceText.cmp04Help, check: closedWell }),
  rule({
    id: "CMP-05",
    title: serviceText.cmp05Title,
    help: serviceText.cmp05Help,
    check: onceClosed(["rootCause", "preventiveAction"]),
  }),
  rule({
    id: "CMP-06",
    title: serviceText.cmp06Title,
    help: serviceText.cmp06Help,
    // The mark follows from the cause: without its column the cause is still asked for.
    columns: ["Complaints.causeType", "Complaints.receivedDate"],
    reads: ["Complaints.isEffective", "Holidays.date", "Holidays.isWorkday"],
    check: causeDecided,
  }),
  rule({
    id: "CMP-11",
    title: serviceText.cmp11Title,
    help: serviceText.cmp11Help,
    check: onceClosed(["qualityReportRef"], ofQuality),
  }),
  rule({ id: "CMP-12", title: serviceText.cmp12Title, help: serviceText.cmp12Help, check: described }),
];
