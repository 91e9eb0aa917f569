/** Accounts whose last contact lies too far back: one check for the cadences by tier, grade and class. */
import { isoDate } from "../../calendar/serial";
import { durationText } from "../../calendar/duration";
import { contactText } from "../../locales/rules";
import type { LocalText, Message } from "../../locales/types";
import { languages } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { contactDue } from "../../kpis/contact";
import type { Duration } from "../../policy/types";
import { visitRows } from "../shared/visitRows";
import type { RuleContext } from "../types";

/** Last contact by row of Accounts; NaN where there is none. */
export interface LastContacts {
  readonly last: ArrayLike<number>;
  /** 1: a contact that may be this account's has no readable day or no clear customer. */
  readonly uncertain: ArrayLike<number>;
}

export interface ContactDuty extends LastContacts {
  /** The interval for a row of Accounts; null for one that the rule is not about. */
  readonly interval: (row: number) => Duration | null;
  /** When the clock started: serial day, null when nothing is said, undefined when the cell cannot be read. */
  readonly start: (row: number) => number | null | undefined;
  /** Columns of Accounts: where the finding stands, and which say when the clock started. */
  readonly column: string;
  readonly startColumn: string;
  readonly message: (row: number, days: number, interval: Duration) => Message;
  /** For the list of what is due: the interval in few words. */
  readonly basis: (row: number, interval: Duration) => Message;
}

const worded = new Map<string, LocalText>();

/** A duration in all three languages; a company has few of them, each is put into words once. */
export function inWords(duration: Duration): LocalText {
  const key = `${duration.count} ${duration.unit}`;
  const known = worded.get(key);
  if (known) return known;
  const words = Object.fromEntries(languages.map((lang) => [lang, durationText(lang, duration)])) as Record<
    (typeof languages)[number],
    string
  >;
  worded.set(key, words);
  return words;
}

/**
 * The latest done contact up to today that counts, for every account.
 * @param counts is this done row of Visits one that counts?
 */
export function lastContacts(context: RuleContext, counts: (row: number) => boolean): LastContacts {
  const { column, data, rowCount, today } = context;
  const { contactDate } = visitRows(context);
  const accounts = data.accountRows("Visits.accountId");
  const customers = column("Visits.accountId");
  const status = column("Visits.status");
  const last = new Float64Array(rowCount("Accounts")).fill(Number.NaN);
  const uncertain = new Uint8Array(rowCount("Accounts"));
  for (let row = 0; row < rowCount("Visits"); row++) {
    if (status[row] !== "done" || !counts(row)) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const day = contactDate(row);
    if (account === unresolved.ambiguous)
      for (const candidate of data.accounts.candidates(customers[row])) uncertain[candidate] = 1;
    if (account < 0) continue;
    if (day === null) uncertain[account] = 1;
    else if (day <= today && !((last[account] ?? Number.NaN) >= day)) last[account] = day;
  }
  return { last, uncertain };
}

/**
 * Finds accounts whose contact is overdue: the later of last contact and start, plus the interval, lies before today.
 * @param context the rule's context
 * @param duty who, how often, and what was last
 */
export function overdueContacts(context: RuleContext, duty: ContactDuty): void {
  const { rows, today, fail, notEvaluable, deadlines } = context;
  for (const row of rows("Accounts")) {
    const interval = duty.interval(row);
    if (interval === null) continue;
    const start = duty.start(row);
    const gap = (missing: string, text: LocalText): void =>
      notEvaluable([missing], { table: "Accounts", row, reason: { text } });
    if (start === undefined) {
      gap(`Accounts.${duty.startColumn}`, contactText.startUnreadable);
      continue;
    }
    const latest = duty.last[row] ?? Number.NaN;
    const contact = Number.isNaN(latest) ? null : latest;
    if (contact === null && start === null) {
      gap("Accounts.createdDate", contactText.noStart);
      continue;
    }
    const due = contactDue(contact, start, interval, null);
    if (due === null || (today <= due && !(due <= (deadlines?.until ?? 0)))) continue;
    // A contact that cannot be dated could be the latest one: overdue without it is no proof.
    if (duty.uncertain[row]) {
      gap("Visits.date", contactText.contactUnclear);
      continue;
    }
    deadlines?.add({ table: "Accounts", row, column: duty.column, due, basis: duty.basis(row, interval) });
    if (today <= due) continue;
    fail({
      table: "Accounts",
      row,
      column: duty.column,
      message: duty.message(row, today - due, interval),
      expected: { text: contactText.dueOn, args: { date: isoDate(due) } },
    });
  }
}
