/** V2, contact cadence: active graded accounts whose next contact is not overdue, at the end of the period. Clause: 002 四(二)1. */
import { addDuration } from "../calendar/duration";
import { periodContaining } from "../calendar/period";
import { weekday } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import type { Duration } from "../policy/types";
import { plainCell } from "../policy/values";
import { unresolved } from "./accountIndex";
import { cadences, contactDue } from "./contact";
import type { Dataset } from "./dataset";
import { approvedOverride, isActive, startOfCadence } from "./derived";
import { once } from "./memo";
import { peopleOf, personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, spanOf } from "./scope";
import { contactDays, contactRows } from "./visitDays";

/** Latest done contact of every account up to a day; NaN without. `uncertain`: a contact that cannot be dated or assigned. */
const lastContacts = (data: Dataset, asOf: number) =>
  once(data, `lastContacts ${asOf}`, () => {
    const rows = contactRows(data);
    const days = contactDays(data);
    const customers = data.column("Visits.accountId") ?? [];
    const last = new Float64Array(data.rowCount("Accounts")).fill(Number.NaN);
    const uncertain = new Uint8Array(last.length);
    // In order of day: the latest comes last.
    for (const row of rows.within(null, 1, asOf)) {
      const account = rows.account[row] ?? unresolved.blank;
      if (account >= 0) last[account] = days[row] ?? Number.NaN;
      else for (const one of data.accounts.candidates(customers[row])) uncertain[one] = 1;
    }
    for (const row of rows.undated(null)) {
      const account = rows.account[row] ?? unresolved.blank;
      for (const one of account >= 0 ? [account] : data.accounts.candidates(customers[row])) uncertain[one] = 1;
    }
    return { last, uncertain };
  });

/** First and last day of the last period that was over on a day and began after the start; null before the first one. */
function lastCompleted(
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

/**
 * Cadence coverage (V2). Accounts have one interval of grace from the day their tier took effect (or they were created). With
 * `cadence.mode` calendar the last completed week, month or quarter must hold a contact.
 * @param scope the figure stands at the period's last day, or today; an owner's accounts are those with Accounts.owner
 */
export function cadenceCoverage(data: Dataset, scope: KpiScope): KpiResult {
  const byIntent = data.policy.text("tier.scheme") === "intent";
  const grade = byIntent ? "Accounts.leadGrade" : "Accounts.tier";
  const gap = blocked(data, scope, [grade, "Visits.accountId", "Visits.date", "Visits.status"]);
  if (gap) return undefinedKpi(gap);
  const intervals = cadences(data.policy);
  if (intervals.size === 0) return undefinedKpi({ text: kpiText.noCadence });
  const column = (key: string) => data.column(`Accounts.${key}`) ?? [];
  const [grades, status, classes] = [data.column(grade) ?? [], column("status"), column("class")];
  const [effective, created] = [column("tierEffectiveDate"), column("createdDate")];
  const wonOnly = data.policy.text("cadence.scope") === "won";
  const byCalendar = data.policy.text("cadence.mode") === "calendar";
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  const owners = peopleOf(data, "Accounts.owner");
  const person = personOf(data, scope);
  const asOf = spanOf(data, scope).to;
  const { last, uncertain } = lastContacts(data, asOf);
  let due = 0;
  let kept = 0;
  let unclear = 0;
  let graded = 0;
  let since = 0;
  for (let row = 0; row < grades.length; row++) {
    const interval = intervals.get(plainCell(grades[row]));
    if (!interval || !isActive(status[row]) || (person !== null && owners[row] !== person)) continue;
    if (wonOnly && classes[row] !== "won" && classes[row] !== "key") continue;
    graded++;
    const start = startOfCadence(effective[row], created[row]);
    const contact = last[row] ?? Number.NaN;
    const lastContact = Number.isNaN(contact) ? null : contact;
    if (start === undefined || (start === null && lastContact === null)) {
      unclear++;
      continue;
    }
    if (start !== null && start > asOf) {
      since++;
      continue;
    }
    const days = approvedOverride(data, row);
    const own: Duration = days === null ? interval : { count: days, unit: "day" };
    if (byCalendar) {
      const over = lastCompleted(start ?? lastContact ?? asOf, asOf, own, yearStart);
      if (!over) continue;
      due++;
      if (hasContact(data, row, over)) kept++;
      else if (uncertain[row] === 1) unclear++;
      continue;
    }
    const grace = start === null ? null : contactDue(null, start, own, null);
    if (grace !== null && asOf <= grace) continue;
    due++;
    const until = contactDue(lastContact, start, own, null);
    if (until === null || asOf <= until) kept++;
    else if (uncertain[row] === 1) unclear++;
  }
  if (unclear > 0) return undefinedKpi({ text: kpiText.contactUnclear, args: { count: unclear } });
  return ratioKpi(
    kept,
    due,
    { text: graded === 0 ? kpiText.noneGraded : kpiText.allInGrace },
    {
      notes: notesOf([kpiText.gradedSince, since]),
    },
  );
}

/** Days of done contacts by account. */
const daysByAccount = (data: Dataset): ReadonlyMap<number, readonly number[]> =>
  once(data, "contactDaysByAccount", () => {
    const rows = contactRows(data);
    const days = contactDays(data);
    const found = new Map<number, number[]>();
    for (const row of rows.within(null, 1, Number.MAX_SAFE_INTEGER)) {
      const account = rows.account[row] ?? unresolved.blank;
      if (account < 0) continue;
      const list = found.get(account);
      if (list) list.push(days[row] ?? 0);
      else found.set(account, [days[row] ?? 0]);
    }
    return found;
  });

const hasContact = (data: Dataset, account: number, [from, to]: readonly [number, number]): boolean =>
  daysByAccount(data)
    .get(account)
    ?.some((day) => day >= from && day <= to) ?? false;
