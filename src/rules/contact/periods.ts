/** Cadence read by the calendar (cadence.mode = calendar): at least one contact in every completed period. */
import { periodContaining } from "../../calendar/period";
import { addDuration } from "../../calendar/duration";
import { isSerialDate, weekday } from "../../calendar/serial";
import type { Duration } from "../../policy/types";
import { isBlank } from "../../policy/values";
import type { RuleContext } from "../types";

/** First and last day. */
type Span = readonly [number, number];

/**
 * Completed periods after a day: weeks and fortnights run from Monday, months and quarters as in the calendar, other numbers of days
 * from the day after the start. The period that holds the start is not counted: the account was not due for all of it.
 */
export function* completedPeriods(
  start: number,
  today: number,
  interval: Duration,
  fiscalYearStart: number,
): Iterable<Span> {
  let from = start + 1;
  if (interval.unit === "day" && interval.count % 7 === 0) from = start + 1 + ((8 - weekday(start + 1)) % 7);
  else if (interval.unit !== "day") {
    const holding = periodContaining(interval.unit, start, fiscalYearStart);
    if (!holding) return;
    from = holding.end + 1;
  }
  for (;;) {
    const next = addDuration(from, interval);
    if (next === null || next > today) return;
    yield [from, next - 1];
    from = next;
  }
}

/**
 * For an account, its start and interval: the periods completed on a day (serial) without a done contact. Contacts are read once for
 * all accounts.
 */
export function missedPeriods({
  column,
  data,
  rowCount,
  policy,
}: RuleContext): (row: number, start: number, interval: Duration, on: number) => readonly Span[] {
  const accounts = data.accountRows("Visits.accountId");
  const dates = column("Visits.date");
  const actual = column("Visits.actualDate");
  const status = column("Visits.status");
  const contacts = new Map<number, number[]>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const account = accounts?.[row] ?? -1;
    const cell = isBlank(actual[row]) ? dates[row] : actual[row];
    if (account < 0 || status[row] !== "done" || !isSerialDate(cell)) continue;
    const days = contacts.get(account);
    if (days) days.push(Math.floor(cell));
    else contacts.set(account, [Math.floor(cell)]);
  }
  for (const days of contacts.values()) days.sort((a, b) => a - b);
  const yearStart = policy.number("calendar.fiscalYearStart") ?? 1;
  return (row, start, interval, on) => {
    const days = contacts.get(row) ?? [];
    let next = 0;
    const missed: Span[] = [];
    for (const span of completedPeriods(start, on, interval, yearStart)) {
      while (next < days.length && (days[next] ?? 0) < span[0]) next++;
      if (!((days[next] ?? Number.POSITIVE_INFINITY) <= span[1])) missed.push(span);
    }
    return missed;
  };
}
