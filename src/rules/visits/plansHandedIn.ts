/** VIS-01: who must hand in a plan did so before the morning meeting of every working day. */
import { isSerialDate, isoDate } from "../../calendar/serial";
import { isWorkday } from "../../calendar/workdays";
import { visitText } from "../../locales/rules";
import { plainText } from "../define";
import type { RuleContext } from "../types";

interface Day {
  /** Row of Visits submitted first that day; null when no row has a time. */
  submittedAt: number | null;
  row: number;
}

/** "08:30" for a fraction of the day. */
function clock(fraction: number): string {
  const minutes = Math.round(fraction * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Plans of each person by day. Times are compared at whole seconds, so that 08:30 typed equals 08:30 stored. */
function submissions({ column, rowCount }: RuleContext): ReadonlyMap<string, ReadonlyMap<number, Day>> {
  const people = column("Visits.visitor");
  const dates = column("Visits.date");
  const times = column("Visits.planSubmittedAt");
  const plans = new Map<string, Map<number, Day>>();
  for (let row = 0; row < rowCount("Visits"); row++) {
    const person = plainText(people[row]);
    const date = dates[row];
    if (person === null || !isSerialDate(date)) continue;
    const at = times[row];
    const submittedAt = isSerialDate(at) ? at : null;
    const days = plans.get(person) ?? new Map<number, Day>();
    plans.set(person, days);
    const known = days.get(Math.floor(date));
    if (!known) days.set(Math.floor(date), { submittedAt, row });
    else if (submittedAt !== null && (known.submittedAt === null || submittedAt < known.submittedAt))
      Object.assign(known, { submittedAt, row });
  }
  return plans;
}

/** Days of leave by person. */
function absences({ column, rowCount }: RuleContext): (person: string, day: number) => boolean {
  const people = column("Absences.person");
  const from = column("Absences.from");
  const to = column("Absences.to");
  const leave = new Map<string, [number, number][]>();
  for (let row = 0; row < rowCount("Absences"); row++) {
    const person = plainText(people[row]);
    const [first, last] = [from[row], to[row]];
    if (person === null || !isSerialDate(first)) continue;
    const end = isSerialDate(last) ? Math.floor(last) : Math.floor(first);
    leave.set(person, [...(leave.get(person) ?? []), [Math.floor(first), end]]);
  }
  return (person, day) => leave.get(person)?.some(([first, last]) => first <= day && day <= last) ?? false;
}

/** The check of VIS-01. Late plans are found at their row of Visits, missing ones at the person's row of Team. */
export function plansHandedIn(context: RuleContext): void {
  const { column, rowCount, policy, data, fail, notEvaluable } = context;
  const meeting = policy.number("visit.morningMeetingTime") ?? 0;
  const roles = new Set(policy.words("visit.developerRoles"));
  const history = policy.number("import.historyBefore") ?? 0;
  const plans = submissions(context);
  const away = absences(context);
  const people = column("Team.name");
  const lastDay = Math.floor(data.today - meeting);

  for (let member = 0; member < rowCount("Team"); member++) {
    const person = plainText(people[member]);
    const role = plainText(column("Team.role")[member]);
    if (person === null || role === null || !roles.has(role) || column("Team.active")[member] === false) continue;
    const hired = column("Team.hireDate")[member];
    if (!isSerialDate(hired)) {
      notEvaluable(["Team.hireDate"], {
        table: "Team",
        row: member,
        reason: { text: visitText.noHireDate, args: { person } },
      });
      continue;
    }
    const missing: number[] = [];
    let untimed = 0;
    for (let day = Math.max(Math.floor(hired), Math.floor(history)); day <= lastDay; day++) {
      if (!isWorkday(day, policy.holidays) || away(person, day)) continue;
      const plan = plans.get(person)?.get(day);
      if (!plan) missing.push(day);
      else if (plan.submittedAt === null) untimed++;
      else if (Math.round((plan.submittedAt - day - meeting) * 86400) > 0) {
        fail({
          table: "Visits",
          row: plan.row,
          column: "planSubmittedAt",
          message: { text: visitText.planLate, args: { time: clock(meeting) } },
          expected: { text: visitText.planBefore },
        });
      }
    }
    if (untimed > 0) {
      const reason = { text: visitText.noSubmissionTime, args: { person, count: untimed } };
      notEvaluable(["Visits.planSubmittedAt"], { table: "Team", row: member, reason });
    }
    if (missing.length > 0) {
      const days = missing.slice(-3).reverse().map(isoDate).join(", ");
      fail({
        table: "Team",
        row: member,
        column: "name",
        message: { text: visitText.planMissing, args: { person, count: missing.length, days } },
        expected: { text: visitText.planBefore },
      });
    }
  }
}
