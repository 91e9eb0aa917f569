/** V2, contact cadence: active graded accounts whose next contact is not overdue, at the end of the period. Clause: 002 四(二)1. */
import { addDuration } from "../calendar/duration";
import { periodContaining } from "../calendar/period";
import { weekday } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import type { Duration } from "../policy/types";
import { plainCell } from "../policy/values";
import { accountDays, type AccountDays } from "./accountDays";
import { unresolved } from "./accountIndex";
import { cadences, contactDue } from "./contact";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { approvedOverride, isActive, startOfCadence } from "./derived";
import { once, perDataset } from "./memo";
import { accountsOf, personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, spanOf } from "./scope";
import { contactDays, contactRows } from "./visitDays";

/** Days of done contacts by account. */
const contactsOf = perDataset((data: Dataset): AccountDays => {
  const rows = contactRows(data);
  const all = rows.within(null, 1, Number.MAX_SAFE_INTEGER);
  return accountDays(all, contactDays(data), rows.account, data.rowCount("Accounts"));
});

/** Contacts that are no known customer's, in order of day. */
const strayContacts = perDataset((data: Dataset): Int32Array => {
  const rows = contactRows(data);
  const stray = (row: number): boolean => (rows.account[row] ?? unresolved.blank) < 0;
  return rows.within(null, 1, Number.MAX_SAFE_INTEGER).filter(stray);
});

/** 1 for accounts that may have a contact up to a day which cannot be dated or assigned. */
function uncertainAccounts(data: Dataset, asOf: number): Uint8Array {
  const rows = contactRows(data);
  const days = contactDays(data);
  const customers = columnCells(data, "Visits.accountId");
  const uncertain = new Uint8Array(data.rowCount("Accounts"));
  const mark = (row: number): void => {
    const account = rows.account[row] ?? unresolved.blank;
    for (const one of account >= 0 ? [account] : data.accounts.candidates(customers[row])) uncertain[one] = 1;
  };
  for (const row of strayContacts(data)) if ((days[row] ?? 0) <= asOf) mark(row);
  rows.undated(null).forEach(mark);
  return uncertain;
}

/** First and last day of the last period that was over on a day and began after the start; null before the first one. */
export function lastCompleted(
  start: number,
  asOf: number,
  interval: Duration,
  yearStart: number,
): readonly [number, number] | null {
  if (interval.unit === "day") {
    const weeks = interval.count % 7 === 0;
    const from = weeks ? start + 1 + ((8 - weekday(start + 1)) % 7) : start + 1;
    const over = Math.floor((asOf - from) / interval.count);
    return over < 1 ? null : [from + (over - 1) * interval.count, from + over * interval.count - 1];
  }
  let from = (periodContaining(interval.unit, start, yearStart)?.end ?? asOf) + 1;
  let found: readonly [number, number] | null = null;
  for (;;) {
    const next = addDuration(from, interval);
    if (next === null || next > asOf) return found;
    found = [from, next - 1];
    from = next;
  }
}

/** Own intervals in days that somebody approved, by row of Accounts; 0 where there is none. */
export const approvedOverrides = perDataset((data: Dataset): Float64Array =>
  Float64Array.from({ length: data.rowCount("Accounts") }, (_, row) => approvedOverride(data, row) ?? 0),
);

/** How an account stands on a day. */
const standing = { none: 0, grace: 1, kept: 2, overdue: 3, unclear: 4, later: 5 } as const;

/** Standing of every account on a day; worked out once a day, whoever asks. */
const standings = (data: Dataset, asOf: number): Uint8Array =>
  once(data, `standings ${asOf}`, () => {
    const intervals = cadences(data.policy);
    const column = (key: string) => columnCells(data, `Accounts.${key}`);
    const grades = data.coded(gradeColumn(data));
    const [status, classes] = [column("status"), column("class")];
    const ofGrade = grades?.values.map((grade) => intervals.get(plainCell(grade)) ?? null) ?? [];
    const [effective, created] = [column("tierEffectiveDate"), column("createdDate")];
    const wonOnly = data.policy.text("cadence.scope") === "won";
    const byCalendar = data.policy.text("cadence.mode") === "calendar";
    const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
    const contacts = contactsOf(data);
    const uncertain = uncertainAccounts(data, asOf);
    const overrides = approvedOverrides(data);
    const found = new Uint8Array(data.rowCount("Accounts"));
    for (let row = 0; row < (grades?.codes.length ?? 0); row++) {
      const interval = ofGrade[grades?.codes[row] ?? -1];
      if (!interval || !isActive(status[row])) continue;
      if (wonOnly && classes[row] !== "won" && classes[row] !== "key") continue;
      const start = startOfCadence(effective[row], created[row]);
      const contact = contacts.latest(row, asOf);
      const lastContact = Number.isNaN(contact) ? null : contact;
      if (start === undefined || (start === null && lastContact === null)) found[row] = standing.unclear;
      else if (start !== null && start > asOf) found[row] = standing.later;
      else {
        const days = overrides[row] ?? 0;
        const own: Duration = days === 0 ? interval : { count: days, unit: "day" };
        const kept = byCalendar
          ? keptByCalendar(data, row, lastCompleted(start ?? lastContact ?? asOf, asOf, own, yearStart))
          : keptRolling(start, lastContact, own, asOf);
        if (kept === null) found[row] = standing.grace;
        else if (kept) found[row] = standing.kept;
        // A contact that cannot be dated could be the one in time: overdue without it is no proof.
        else found[row] = uncertain[row] === 1 ? standing.unclear : standing.overdue;
      }
    }
    return found;
  });

/** Contacted in time; null while the first interval runs. */
function keptRolling(start: number | null, lastContact: number | null, own: Duration, asOf: number): boolean | null {
  const grace = contactDue(null, start, own, null);
  if (grace !== null && asOf <= grace) return null;
  const until = contactDue(lastContact, start, own, null);
  return until === null || asOf <= until;
}

/** The last completed period holds a contact; null before the first one. */
const keptByCalendar = (data: Dataset, row: number, over: readonly [number, number] | null): boolean | null =>
  over === null ? null : hasContact(data, row, over);

export const gradeColumn = (data: Dataset): string =>
  data.policy.text("tier.scheme") === "intent" ? "Accounts.leadGrade" : "Accounts.tier";

/**
 * Cadence coverage (V2). Accounts have one interval of grace from the day their tier took effect (or they were created). With
 * `cadence.mode` calendar the last completed week, month or quarter must hold a contact.
 * @param scope the figure stands at the period's last day, or today; an owner's accounts are those with Accounts.owner
 */
export function cadenceCoverage(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [gradeColumn(data), "Visits.accountId", "Visits.date", "Visits.status"]);
  if (gap) return undefinedKpi(gap);
  if (cadences(data.policy).size === 0) return undefinedKpi({ text: kpiText.noCadence });
  const state = standings(data, spanOf(data, scope).to);
  const counts = new Int32Array(6);
  const rows = accountsOf(data, personOf(data, scope));
  for (let at = 0; at < rows.length; at++) {
    const one = state[rows[at] ?? 0] ?? 0;
    counts[one] = (counts[one] ?? 0) + 1;
  }
  const of = (one: keyof typeof standing): number => counts[standing[one]] ?? 0;
  if (of("unclear") > 0) return undefinedKpi({ text: kpiText.contactUnclear, args: { count: of("unclear") } });
  const text = of("grace") > 0 ? kpiText.allInGrace : kpiText.noneGraded;
  const notes = notesOf([kpiText.gradedSince, of("later")]);
  return ratioKpi(of("kept"), of("kept") + of("overdue"), { text }, { notes });
}

const hasContact = (data: Dataset, account: number, [from, to]: readonly [number, number]): boolean =>
  contactsOf(data).any(account, from, to);
