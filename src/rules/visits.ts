/** Rules of family VIS: visits. */
import { addWorkdays, workdaysAfter } from "../calendar/workdays";
import { isoDate, isSerialDate } from "../calendar/serial";
import { visitText } from "../locales/rules";
import type { LocalText } from "../locales/types";
import { listById } from "../policy/catalogue";
import { unresolved } from "../kpis/accountIndex";
import { isBlank } from "../policy/values";
import { filled, joined, rule, shown } from "./define";
import { plansHandedIn } from "./visitPlans";
import { visitRows } from "./visitRows";
import type { RuleContext, RuleEntry } from "./types";

/** VIS-02: six elements; date and time together are one, how is met by mode or words. */
function sixElements(context: RuleContext): void {
  const { column, rows, fail } = context;
  const { isVisit } = visitRows(context);
  const has = (key: string, row: number): boolean => filled(column(`Visits.${key}`)[row]);
  const elements = [
    { name: visitText.who, column: "who", met: (row: number) => has("who", row) },
    { name: visitText.what, column: "topic", met: (row: number) => has("topic", row) },
    { name: visitText.where, column: "place", met: (row: number) => has("place", row) },
    {
      name: visitText.when,
      column: "plannedStart",
      met: (row: number) => isSerialDate(column("Visits.date")[row]) && has("plannedStart", row),
    },
    { name: visitText.why, column: "purpose", met: (row: number) => has("purpose", row) },
    { name: visitText.how, column: "mode", met: (row: number) => has("mode", row) || has("how", row) },
  ];
  for (const row of rows("Visits")) {
    if (!isVisit(row)) continue;
    const missing = elements.filter((element) => !element.met(row));
    const first = missing[0];
    if (!first) continue;
    fail({
      table: "Visits",
      row,
      column: first.column,
      message: { text: visitText.elementsMissing, args: { elements: joined(missing.map((element) => element.name)) } },
      expected: { text: visitText.elementsExpected },
    });
  }
}

/** VIS-15: key points within the working days. Filled ones without a time of writing cannot be judged once the limit is over. */
function resultInTime(context: RuleContext): void {
  const { column, rows, policy, today, fail, notEvaluable } = context;
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
    if (days <= limit) continue;
    if (written && !isSerialDate(at)) {
      notEvaluable(["Visits.reportSubmittedAt"], { table: "Visits", row, reason: { text: visitText.noReportTime } });
      continue;
    }
    const due = addWorkdays(day, limit, policy.holidays);
    fail({
      table: "Visits",
      row,
      column: written ? "reportSubmittedAt" : "keyPoints",
      message: { text: written ? visitText.reportLate : visitText.reportMissing, args: { days, limit } },
      ...(due === null ? {} : { expected: { text: visitText.reportBy, args: { date: isoDate(due) } } }),
    });
  }
}

/** VIS-16: a key account or prospect is followed up in time; pending until the window closes. */
function followedUp(context: RuleContext): void {
  const { column, data, rows, rowCount, policy, today, fail, notEvaluable } = context;
  const { isVisit, contactDate } = visitRows(context);
  const accounts = data.accountRows("Visits.accountId") ?? new Int32Array(0);
  const customers = column("Visits.accountId");
  const status = column("Visits.status");
  const kinds = column("Visits.contactKind");
  const modes = column("Visits.mode");
  const followUps = column("Visits.followUpDate");
  const followModes = column("Visits.followUpMode");
  const key = column("Accounts.isKeyAccount");
  const prospect = column("Accounts.isKaProspect");
  const window = policy.number("visit.followUpDays") ?? 0;
  const known = new Set(listById.get("followUpMode")?.values.map((value) => value.code));
  const isTarget = (account: number): boolean => key[account] === true || prospect[account] === true;

  const laterDays = new Map<number, number[]>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const account = accounts[row] ?? unresolved.blank;
    if (
      account < 0 ||
      status[row] !== "done" ||
      (modes[row] !== "phone" && modes[row] !== "visit") ||
      !isTarget(account)
    )
      continue;
    const day = contactDate(row);
    if (day === null) continue;
    const days = laterDays.get(account);
    if (days) days.push(day);
    else laterDays.set(account, [day]);
  }

  for (const row of rows("Visits")) {
    if (status[row] !== "done" || kinds[row] === "followUp" || !isVisit(row)) continue;
    const account = accounts[row] ?? unresolved.blank;
    if (account < 0) {
      if (account !== unresolved.blank) {
        notEvaluable(["Accounts.accountId"], {
          table: "Visits",
          row,
          reason: { text: visitText.accountUnclear, args: { found: shown(customers[row]) } },
        });
      }
      continue;
    }
    if (!isTarget(account)) continue;
    const day = contactDate(row);
    if (day === null) {
      notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
      continue;
    }
    const cell = followUps[row];
    const after = isSerialDate(cell) ? Math.floor(cell) - day : null;
    const mode = followModes[row];
    const inTime = after !== null && after >= 0 && after <= window && day + after <= today;
    if (inTime && typeof mode === "string" && known.has(mode)) continue;
    if (laterDays.get(account)?.some((later) => later > day && later <= day + window && later <= today)) continue;
    if (today <= day + window && !(after !== null && after < 0)) continue;
    const text =
      after === null || day + after > today
        ? visitText.followUpMissing
        : after < 0
          ? visitText.followUpBefore
          : after > window
            ? visitText.followUpLate
            : visitText.followUpNoMode;
    fail({
      table: "Visits",
      row,
      column: text === visitText.followUpNoMode ? "followUpMode" : "followUpDate",
      message: { text, args: { date: isoDate(day), days: window, after: after ?? 0 } },
      expected: { text: visitText.followUpBy, args: { date: isoDate(day + window) } },
    });
  }
}

/** VIS-19: status and origin from their lists, past plans closed, reasons given, a rescheduled visit has a later row. */
function planAgainstActual(context: RuleContext): void {
  const { column, data, rows, rowCount, today, fail } = context;
  const { isVisit } = visitRows(context);
  const status = column("Visits.status");
  const origin = column("Visits.origin");
  const dates = column("Visits.date");
  const reasons = column("Visits.failReason");
  const accounts = data.accountRows("Visits.accountId");
  const codes = (list: string): ReadonlySet<unknown> => new Set(listById.get(list)?.values.map((value) => value.code));
  const statuses = codes("visitStatus");
  const origins = codes("visitOrigin");
  const failReasons = codes("visitFailReason");

  const lastDay = new Map<number, number>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const account = accounts?.[row] ?? unresolved.blank;
    const day = dates[row];
    if (account >= 0 && isSerialDate(day) && day > (lastDay.get(account) ?? 0)) lastDay.set(account, day);
  }

  for (const row of rows("Visits")) {
    if (!isVisit(row)) continue;
    const state = status[row];
    const at = (name: string, text: LocalText, args: Record<string, string | number> = {}): void =>
      fail({
        table: "Visits",
        row,
        column: name,
        message: { text, args: { found: shown(column(`Visits.${name}`)[row]), ...args } },
      });
    if (isBlank(state)) at("status", visitText.statusMissing);
    else if (!statuses.has(state)) at("status", visitText.statusUnknown);
    if (isBlank(origin[row])) at("origin", visitText.originMissing);
    else if (!origins.has(origin[row])) at("origin", visitText.originUnknown);
    const day = dates[row];
    if (state === "planned" && isSerialDate(day) && Math.floor(day) < today)
      at("status", visitText.stillPlanned, { days: today - Math.floor(day) });
    if (state === "missed" || state === "cancelled") {
      if (isBlank(reasons[row])) at("failReason", visitText.reasonMissing);
      else if (!failReasons.has(reasons[row])) at("failReason", visitText.reasonUnknown);
    }
    if (state === "rescheduled" && isSerialDate(day)) {
      const account = accounts?.[row] ?? unresolved.blank;
      if (account >= 0 && !((lastDay.get(account) ?? 0) > day)) at("status", visitText.noLaterVisit);
    }
  }
}

export const visitRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-01",
    title: visitText.vis01Title,
    help: visitText.vis01Help,
    clause: "003 D4a 第二条 1",
    severity: "error",
    scope: "time",
    table: "Visits",
    columns: ["Visits.visitor", "Visits.date", "Visits.planSubmittedAt", "Team.name", "Team.role"],
    reads: [
      "Team.active",
      "Team.hireDate",
      "Absences.person",
      "Absences.from",
      "Absences.to",
      "Holidays.date",
      "Holidays.isWorkday",
    ],
    parameters: ["visit.morningMeetingTime", "visit.developerRoles", "today"],
    mustFill: ["visit.morningMeetingTime", "visit.developerRoles"],
    check: plansHandedIn,
  }),
  rule({
    id: "VIS-02",
    title: visitText.vis02Title,
    help: visitText.vis02Help,
    clause: "003 D4a 第二条 4",
    severity: "error",
    scope: "row",
    table: "Visits",
    columns: [
      "Visits.who",
      "Visits.topic",
      "Visits.place",
      "Visits.date",
      "Visits.plannedStart",
      "Visits.purpose",
      "Visits.mode",
    ],
    reads: ["Visits.how", "Visits.contactKind"],
    check: sixElements,
  }),
  rule({
    id: "VIS-15",
    title: visitText.vis15Title,
    help: visitText.vis15Help,
    clause: "001 经销商方案 六5",
    severity: "warn",
    scope: "time",
    table: "Visits",
    columns: ["Visits.status", "Visits.date", "Visits.keyPoints"],
    reads: [
      "Visits.actualDate",
      "Visits.reportSubmittedAt",
      "Visits.contactKind",
      "Visits.mode",
      "Holidays.date",
      "Holidays.isWorkday",
    ],
    parameters: ["visit.reportWorkdays", "today"],
    mustFill: ["visit.reportWorkdays"],
    check: resultInTime,
  }),
  rule({
    id: "VIS-16",
    title: visitText.vis16Title,
    help: visitText.vis16Help,
    clause: "001 经销商方案 六6",
    severity: "error",
    scope: "time",
    table: "Visits",
    columns: [
      "Visits.accountId",
      "Visits.status",
      "Visits.date",
      "Visits.followUpDate",
      "Visits.followUpMode",
      "Accounts.accountName",
    ],
    reads: [
      "Visits.actualDate",
      "Visits.contactKind",
      "Visits.mode",
      "Accounts.accountId",
      "Accounts.isKeyAccount",
      "Accounts.isKaProspect",
    ],
    parameters: ["visit.followUpDays", "today"],
    check: followedUp,
  }),
  rule({
    id: "VIS-19",
    title: visitText.vis19Title,
    help: visitText.vis19Help,
    clause: "003 D4a 第二条",
    severity: "warn",
    scope: "row",
    table: "Visits",
    columns: ["Visits.origin", "Visits.status", "Visits.date", "Visits.failReason"],
    reads: [
      "Visits.actualDate",
      "Visits.accountId",
      "Visits.contactKind",
      "Visits.mode",
      "Accounts.accountId",
      "Accounts.accountName",
    ],
    parameters: ["visit.lateToleranceDays", "today"],
    check: planAgainstActual,
  }),
];
