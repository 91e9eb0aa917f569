/** NEW-15: every developer reports on new customers in each cycle. */
import { periodContaining } from "../../calendar/period";
import type { Period } from "../../calendar/period";
import { isSerialDate } from "../../calendar/serial";
import { newCustomerText } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { isBlank } from "../../policy/values";
import { plainText } from "../define";
import type { RuleContext } from "../types";

/** Completed periods of a kind from the one that begins on or after a day; the latest one alone when there is no such day. */
export function* completedFrom(type: "week" | "month", from: number | null, today: number): Iterable<Period> {
  const current = periodContaining(type, today);
  if (!current) return;
  let period = periodContaining(type, from ?? current.start - 1);
  if (period && from !== null && period.start < from) period = periodContaining(type, period.end + 1);
  while (period && period.end < today) {
    yield period;
    period = periodContaining(type, period.end + 1);
  }
}

/** Days of reports by person; a report given as department head or management is not the salesperson's own. */
function reports({ column, allRows }: RuleContext) {
  const people = column("ProgressReports.reporter");
  const dates = column("ProgressReports.reportDate");
  const roles = column("ProgressReports.fromRole");
  const byPerson = new Map<string, number[]>();
  const unclear = new Set<string>();
  let first: number | null = null;
  for (const row of allRows("ProgressReports")) {
    const person = plainText(people[row]);
    const date = dates[row];
    if (isSerialDate(date) && (first === null || date < first)) first = Math.floor(date);
    if (person === null || !(roles[row] === "owner" || isBlank(roles[row]))) continue;
    if (!isSerialDate(date)) {
      unclear.add(person);
      continue;
    }
    const days = byPerson.get(person);
    if (days) days.push(Math.floor(date));
    else byPerson.set(person, [Math.floor(date)]);
  }
  return { byPerson, unclear, first };
}

/** Is a day one of leave? */
function onLeave({ column, allRows }: RuleContext): (person: string, period: Period) => boolean {
  const people = column("Absences.person");
  const [from, to] = [column("Absences.from"), column("Absences.to")];
  const leave = new Map<string, [number, number][]>();
  for (const row of allRows("Absences")) {
    const person = plainText(people[row]);
    const first = from[row];
    const last = to[row];
    if (person === null || !isSerialDate(first)) continue;
    const span: [number, number] = [Math.floor(first), isSerialDate(last) ? Math.floor(last) : Math.floor(first)];
    leave.set(person, [...(leave.get(person) ?? []), span]);
  }
  return (person, { start, end }) => leave.get(person)?.some(([first, last]) => first <= start && end <= last) ?? false;
}

/**
 * The check of NEW-15. Counted from the day of hire, from the first report of all, or from the end of history, whichever is latest;
 * with none of them the last completed cycle alone.
 */
export function reportedInCycle(context: RuleContext): void {
  const { column, rowCount, policy, today, fail, notEvaluable } = context;
  const cycle = policy.text("new.reportCycle") === "week" ? "week" : "month";
  const roles = new Set(policy.words("visit.developerRoles"));
  const { byPerson, unclear, first } = reports(context);
  const away = onLeave(context);
  const starts = [first, policy.number("import.historyBefore")].filter((day) => day !== null);
  for (let member = 0; member < rowCount("Team"); member++) {
    const person = plainText(column("Team.name")[member]);
    const role = plainText(column("Team.role")[member]);
    if (person === null || role === null || !roles.has(role) || column("Team.active")[member] === false) continue;
    const hired = dateCell(column("Team.hireDate")[member]);
    const all = typeof hired === "number" ? [...starts, hired] : starts;
    const from = all.length === 0 ? null : Math.max(...all);
    const days = new Set((byPerson.get(person) ?? []).map((day) => periodContaining(cycle, day)?.start));
    const missing: string[] = [];
    for (const period of completedFrom(cycle, from, today))
      if (!days.has(period.start) && !away(person, period)) missing.push(period.label);
    if (missing.length === 0) continue;
    if (unclear.has(person)) {
      const reason = { text: newCustomerText.reportUndated, args: { person } };
      notEvaluable(["ProgressReports.reportDate"], { table: "Team", row: member, reason });
      continue;
    }
    fail({
      table: "Team",
      row: member,
      column: "name",
      message: {
        text: newCustomerText.reportMissing,
        args: { person, count: missing.length, periods: missing.slice(-3).reverse().join(", ") },
      },
      expected: { text: newCustomerText.reportExpected },
    });
  }
}
