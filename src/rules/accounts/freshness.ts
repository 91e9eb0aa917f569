/** Is what the register holds up to date? ACC-09, 10, 20, 23. */
import { addMonths, isoDate } from "../../calendar/serial";
import { addWorkdays, workdaysAfter } from "../../calendar/workdays";
import { accountText } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { isBlank } from "../../policy/values";
import { shown } from "../define";
import { listCells } from "../shared/cells";
import { unreadable } from "../shared/report";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";
import { activeAccounts } from "./each";

/** ACC-09: every active account is gone through once in the months of the policy; the last day counts. */
export function reviewedInTime(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const reviews = column("Accounts.lastFullReviewDate");
  const created = column("Accounts.createdDate");
  const months = policy.number("account.reviewMonths") ?? 0;
  const active = activeAccounts(context);
  for (const row of rows("Accounts")) {
    if (!active(row)) continue;
    const reviewed = dateCell(reviews[row]);
    const begun = dateCell(created[row]);
    const last = Math.max(reviewed ?? 0, begun ?? 0);
    const due = last === 0 ? null : addMonths(last, months);
    if (due !== null && today <= due) continue;
    // An unreadable date could be the later one: overdue without it is no proof.
    if (reviewed === undefined) unreadable(context, "Accounts", row, "lastFullReviewDate");
    else if (begun === undefined || due === null) unreadable(context, "Accounts", row, "createdDate");
    else
      fail({
        table: "Accounts",
        row,
        column: "lastFullReviewDate",
        message: { text: accountText.reviewOverdue, args: { days: today - due, date: isoDate(last) } },
        expected: { text: accountText.reviewBy, args: { date: isoDate(due) } },
      });
  }
}

/** ACC-10: an important change stands in the register some working days after it became known. */
export function changeUpdated(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const table = "AccountChanges";
  const kinds = column("AccountChanges.changeType");
  const known = column("AccountChanges.knownDate");
  const updates = column("AccountChanges.updatedDate");
  const limit = policy.number("account.changeUpdateWorkdays") ?? 0;
  const kindOf = listCells(policy, "importantChange");
  for (const row of rows(table)) {
    const kind = kindOf(kinds[row]);
    if (kind === null) continue;
    const from = dateCell(known[row]);
    const to = dateCell(updates[row]);
    if (kind === undefined) unreadable(context, table, row, "changeType");
    else if (typeof from !== "number") unreadable(context, table, row, "knownDate");
    else if (to === undefined) unreadable(context, table, row, "updatedDate");
    else {
      const days = workdaysAfter(from, to ?? today, policy.holidays);
      if (days <= limit) continue;
      const due = addWorkdays(from, limit, policy.holidays);
      fail({
        table,
        row,
        column: "updatedDate",
        message: { text: to === null ? accountText.changeOpen : accountText.changeLate, args: { days, limit } },
        ...(due === null ? {} : { expected: { text: accountText.changeBy, args: { date: isoDate(due) } } }),
      });
    }
  }
}

/** ACC-20: the account is created on the day of the first contact, or as many days later as the policy allows. */
export function recordedAtContact(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const created = column("Accounts.createdDate");
  const first = column("Accounts.firstContactDate");
  const limit = policy.number("account.recordWithinDays") ?? 0;
  for (const row of rows("Accounts")) {
    const contact = dateCell(first[row]);
    if (contact === null) continue;
    const recorded = dateCell(created[row]);
    if (contact === undefined) unreadable(context, "Accounts", row, "firstContactDate");
    else if (typeof recorded !== "number") unreadable(context, "Accounts", row, "createdDate");
    else if (recorded - contact > limit)
      fail({
        table: "Accounts",
        row,
        column: "createdDate",
        message: { text: accountText.recordedLate, args: { days: recorded - contact, date: isoDate(contact) } },
        expected: { text: accountText.recordWithin, args: { days: limit } },
      });
  }
}

const nextThings = ["statusNote", "nextStep", "nextContactDate"];

/** ACC-23: every active account has its state, its next step and an agreed date that is not past. */
export function nextStepKnown(context: RuleContext): void {
  const { column, rows, today, fail } = context;
  const cells = nextThings.map((key) => column(`Accounts.${key}`));
  const dates = column("Accounts.nextContactDate");
  const active = activeAccounts(context);
  for (const row of rows("Accounts")) {
    if (!active(row)) continue;
    const missing = missingAt(cells, row);
    if (missing !== null) failMissing(context, "Accounts", row, nextThings, missing);
    const date = dateCell(dates[row]);
    if (date === null || typeof dates[row] === "object") continue;
    if (date === undefined)
      fail({
        table: "Accounts",
        row,
        column: "nextContactDate",
        message: { text: accountText.notADate, args: { found: shown(dates[row]) } },
      });
    else if (date < today)
      fail({
        table: "Accounts",
        row,
        column: "nextContactDate",
        message: { text: accountText.agreedPast, args: { days: today - date } },
        expected: { text: accountText.agreeAnew },
      });
  }
}

/** Working days over a limit, counted from one date to another or to today while that is blank. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The end is not there yet. */
  readonly open: boolean;
}

/** @returns the span; the key of the date that cannot be read */
export function spanOf(context: RuleContext, table: string, row: number, start: string, end: string): Span | string {
  const from = dateCell(context.column(`${table}.${start}`)[row]);
  const cell = context.column(`${table}.${end}`)[row];
  const to = dateCell(cell);
  if (typeof from !== "number") return start;
  if (to === undefined) return end;
  return { from, to: to ?? context.today, open: isBlank(cell) };
}
