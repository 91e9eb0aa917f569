/** VIS-16 and VIS-20: somebody asks the customer for feedback in time after a visit or a reception. */
import { isoDate, isSerialDate } from "../../calendar/serial";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { commonText, visitResultText, visitText } from "../../locales/rules";
import { columnName, rule, shown } from "../define";
import type { Maybe } from "../shared/accountRows";
import { eachAccountRow } from "../shared/accountRows";
import { kaTargets } from "../shared/keyAccounts";
import { knownValue } from "../shared/listValues";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

/** What starts the clock, how long it runs, and which later contact counts beside the typed follow-up. */
interface FollowUp {
  /** A done row that must be followed up. */
  readonly when: (row: number) => boolean;
  readonly applies: (account: number) => Maybe;
  /** Days after the contact, the last one counted. */
  readonly window: number;
  readonly counts: (row: number) => boolean;
  /** Must followUpMode name a way of the list? */
  readonly needsMode: boolean;
}

/** Days of the done contacts that count, by row of Accounts; rows with an unreadable day are left out. */
function laterDays({ column, data, rowCount }: RuleContext, { counts }: FollowUp, day: (row: number) => number | null) {
  const accounts = data.accountRows("Visits.accountId");
  const status = column("Visits.status");
  const days = new Map<number, number[]>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0 || status[row] !== "done" || !counts(row)) continue;
    const contact = day(row);
    if (contact === null) continue;
    const known = days.get(account);
    if (known) known.push(contact);
    else days.set(account, [contact]);
  }
  return days;
}

/** Pending until the window closes. */
function followedUp(context: RuleContext, duty: FollowUp): void {
  const { column, policy, today, fail, notEvaluable, deadlines } = context;
  const { contactDate } = visitRows(context);
  const { window } = duty;
  const followUps = column("Visits.followUpDate");
  const modes = column("Visits.followUpMode");
  const known = knownValue(policy, "followUpMode");
  const later = laterDays(context, duty, contactDate);

  eachAccountRow(context, { table: "Visits", ...duty }, (row, account) => {
    const day = contactDate(row);
    if (day === null)
      return notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
    const cell = dateCell(followUps[row]);
    const after = typeof cell === "number" ? cell - day : null;
    const inTime = after !== null && after >= 0 && after <= window && day + after <= today;
    const wayKnown = !duty.needsMode || known(modes[row]);
    if (inTime && wayKnown) return;
    if (later.get(account)?.some((other) => other > day && other <= day + window && other <= today)) return;
    // Late is done all the same: what is still to be done is only what nobody did at all.
    const done =
      (after !== null && after >= 0 && day + after <= today) || later.get(account)?.some((other) => other > day);
    if (done !== true && day <= today && day + window <= (deadlines?.until ?? 0))
      deadlines?.add({ table: "Visits", row, column: "followUpDate", due: day + window });
    if (today <= day + window && !(after !== null && after < 0)) return;
    if (cell === undefined) {
      const args = { column: columnName("Visits.followUpDate"), found: shown(followUps[row]) };
      const reason = { text: commonText.unreadable, args };
      return notEvaluable(["Visits.followUpDate"], { table: "Visits", row, reason });
    }
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
      ...(isSerialDate(day + window)
        ? { expected: { text: visitText.followUpBy, args: { date: isoDate(day + window) } } }
        : {}),
    });
  });
}

/** VIS-16: visits of key accounts and prospects that are not follow-ups themselves. */
function afterKaVisits(context: RuleContext): void {
  const { column, policy } = context;
  const { isVisit } = visitRows(context);
  const status = column("Visits.status");
  const kinds = column("Visits.contactKind");
  const modes = column("Visits.mode");
  followedUp(context, {
    when: (row) => status[row] === "done" && kinds[row] !== "followUp" && isVisit(row),
    applies: kaTargets(context),
    window: policy.number("visit.followUpDays") ?? 0,
    counts: (row) => modes[row] === "phone" || modes[row] === "visit",
    needsMode: true,
  });
}

/** VIS-20: any later contact counts. */
function afterReceptions(context: RuleContext): void {
  const { column, policy } = context;
  const status = column("Visits.status");
  const kinds = column("Visits.contactKind");
  followedUp(context, {
    when: (row) => status[row] === "done" && kinds[row] === "reception",
    applies: () => true,
    window: policy.number("reception.followUpDays") ?? 0,
    counts: () => true,
    needsMode: false,
  });
}

export const followUpRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-16",
    title: visitText.vis16Title,
    help: visitText.vis16Help,
    // The development's number is not needed to find a later contact of the customer.
    columns: [
      "Visits.accountId",
      "Visits.status",
      "Visits.date",
      "Visits.followUpDate",
      "Visits.followUpMode",
      "Accounts.accountName",
      "Accounts.isKeyAccount",
    ],
    reads: ["Visits.actualDate", "Visits.contactKind", "Visits.mode", "Accounts.accountId", "Accounts.isKaProspect"],
    check: afterKaVisits,
  }),
  rule({
    id: "VIS-20",
    title: visitResultText.vis20Title,
    help: visitResultText.vis20Help,
    columns: ["Visits.accountId", "Visits.contactKind", "Visits.status", "Visits.date", "Visits.followUpDate"],
    reads: ["Visits.actualDate", "Accounts.accountId", "Accounts.accountName"],
    check: afterReceptions,
  }),
];
