/**
 * Whom to visit in a week: proposals, the most urgent first, laid on the days that a person works, neighbours on one day. A proposal
 * only; the manager picks (002 四(二)1 for the intervals, 003 D4a article 2 for the plan).
 */
import { isoDate, isSerialDate } from "../calendar/serial";
import { isWorkday } from "../calendar/workdays";
import { isActive } from "../kpis/derived";
import type { Dataset } from "../kpis/dataset";
import { isVisit } from "../kpis/visitDays";
import type { Message } from "../locales/types";
import { weekText } from "../locales/week";
import { tierRank } from "../policy";
import { isTier } from "../policy/tier";
import { plainCell } from "../policy/values";
import { agreedContacts } from "./dueContacts";

export interface WeekOptions {
  /** Serial day, the first of seven. */
  readonly from: number;
  /** Name as in Team: whose customers, whose days. */
  readonly person: string;
  /** Visits a working day, those planned already among them. */
  readonly perDay: number;
}

/** Why a day takes no visits. */
export type DayOff = "holiday" | "absent" | "past";

export interface WeekDay {
  readonly day: number;
  readonly off: DayOff | null;
  /** Visits of the person planned for it already. */
  readonly planned: number;
}

/** What speaks for a visit, in order of urgency. */
const urgencies = ["agreed", "overdue", "due", "never", "nearby"] as const;
export type Urgency = (typeof urgencies)[number];

export interface Proposal {
  /** Row of Accounts, 0-based. */
  readonly row: number;
  readonly name: string;
  readonly tier: string;
  readonly region: string;
  readonly urgency: Urgency;
  /** The day that is agreed, or the last day of the interval; null for one never contacted or nearby. */
  readonly due: number | null;
  readonly reason: Message;
  /** Day proposed; null where the week has no room. */
  readonly day: number | null;
}

export interface WeekPlan {
  readonly days: readonly WeekDay[];
  /** The most urgent first. */
  readonly proposals: readonly Proposal[];
  /** Names of customers of whom the last contact cannot be told: nothing can be said of them. */
  readonly unclear: readonly string[];
}

const week = 7;

/** Serial days on which a person is away. */
function absentOn(data: Dataset, person: string): (day: number) => boolean {
  const people = data.column("Absences.person") ?? [];
  const from = data.column("Absences.from") ?? [];
  const to = data.column("Absences.to") ?? [];
  const spans = [...data.filledRows("Absences")].flatMap((row): [number, number][] => {
    const [first, last] = [from[row], to[row]];
    if (plainCell(people[row]) !== person || !isSerialDate(first)) return [];
    return [[Math.floor(first), isSerialDate(last) ? Math.floor(last) : Math.floor(first)]];
  });
  return (day) => spans.some(([first, last]) => first <= day && day <= last);
}

/** A customer that could be visited, before a day is found. */
type Candidate = Omit<Proposal, "day">;

/**
 * @param data Accounts, Visits, Absences and what contact dates rest on; `today` is the day to judge by
 * @returns days, proposals with reasons, and customers nothing can be said of
 */
export function proposeWeek(data: Dataset, { from, person, perDay }: WeekOptions): WeekPlan {
  const today = Math.floor(data.today);
  const last = from + week - 1;
  const away = absentOn(data, person.trim());
  const planned = plannedInWeek(data, person.trim(), from, last);
  const days = Array.from({ length: week }, (_, at): WeekDay => {
    const day = from + at;
    const off: DayOff | null =
      day < today ? "past" : !isWorkday(day, data.policy.holidays) ? "holiday" : away(day) ? "absent" : null;
    return { day, off, planned: planned.own.get(day)?.length ?? 0 };
  });
  const { found, unclear } = candidates(data, person.trim(), today, last, planned.accounts);
  return { days, proposals: placed(found, days, planned.regions, Math.max(0, Math.floor(perDay))), unclear };
}

interface Planned {
  /** Rows of Visits by day, of the person. */
  readonly own: ReadonlyMap<number, readonly number[]>;
  /** Regions by day, of the person's visits. */
  readonly regions: ReadonlyMap<number, readonly string[]>;
  /** Rows of Accounts that somebody is going to visit. */
  readonly accounts: ReadonlySet<number>;
}

function plannedInWeek(data: Dataset, person: string, from: number, last: number): Planned {
  const own = new Map<number, number[]>();
  const regions = new Map<number, string[]>();
  const accounts = new Set<number>();
  const dates = data.column("Visits.date") ?? [];
  const status = data.column("Visits.status") ?? [];
  const people = data.column("Visits.visitor") ?? [];
  const kinds = data.column("Visits.contactKind") ?? [];
  const modes = data.column("Visits.mode") ?? [];
  const customers = data.accountRows("Visits.accountId");
  const places = data.column("Accounts.region") ?? [];
  for (const row of data.filledRows("Visits")) {
    const date = dates[row];
    if (status[row] !== "planned" || !isSerialDate(date) || !isVisit(kinds[row], modes[row])) continue;
    const day = Math.floor(date);
    if (day < from || day > last) continue;
    const account = customers?.[row] ?? -1;
    if (account >= 0) accounts.add(account);
    if (plainCell(people[row]) !== person) continue;
    own.set(day, [...(own.get(day) ?? []), row]);
    regions.set(day, [...(regions.get(day) ?? []), account < 0 ? "" : plainCell(places[account])]);
  }
  return { own, regions, accounts };
}

function candidates(
  data: Dataset,
  person: string,
  today: number,
  last: number,
  taken: ReadonlySet<number>,
): { readonly found: readonly Candidate[]; readonly unclear: readonly string[] } {
  const { contactDueDate, lastContactDate, contactUncertain } = data.figures();
  const column = (key: string) => data.column(`Accounts.${key}`) ?? [];
  const [names, owners, tiers, regions, status] = ["accountName", "owner", "tier", "region", "status"].map(column);
  const agreed = agreedDays(data, today, last);
  const found: Candidate[] = [];
  const unclear: string[] = [];
  for (const row of data.filledRows("Accounts")) {
    if (plainCell(owners?.[row]) !== person || !isActive(status?.[row]) || taken.has(row)) continue;
    const name = plainCell(names?.[row]);
    if (contactUncertain[row]) {
      unclear.push(name);
      continue;
    }
    const tier = plainCell(tiers?.[row]);
    const base = { row, name, tier, region: plainCell(regions?.[row]) };
    const due = contactDueDate[row] ?? Number.NaN;
    const contact = lastContactDate[row] ?? Number.NaN;
    const day = agreed.get(row);
    if (day !== undefined)
      found.push({
        ...base,
        urgency: "agreed",
        due: day,
        reason: { text: weekText.agreed, args: { date: isoDate(day) } },
      });
    else if (due < today)
      found.push({
        ...base,
        urgency: "overdue",
        due,
        reason: { text: weekText.overdue, args: { days: today - due, date: isoDate(due) } },
      });
    else if (due <= last)
      found.push({ ...base, urgency: "due", due, reason: { text: weekText.due, args: { date: isoDate(due) } } });
    else if (Number.isNaN(contact))
      found.push({ ...base, urgency: "never", due: null, reason: { text: weekText.never } });
    else
      found.push({
        ...base,
        urgency: "nearby",
        due: null,
        reason: { text: weekText.nearby, args: { date: isoDate(contact) } },
      });
  }
  return { found: ranked(found, lastContactDate), unclear };
}

/** Days agreed with customers up to the end of the week and not kept yet. */
function agreedDays(data: Dataset, today: number, last: number): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  const accounts = data.accountRows("Visits.accountId");
  agreedContacts({
    data,
    today,
    until: last,
    add: ({ table, row, due }) => {
      const account = table === "Accounts" ? row : (accounts?.[row] ?? -1);
      if (due !== null && account >= 0) days.set(account, Math.min(due, days.get(account) ?? Number.POSITIVE_INFINITY));
    },
    // A date that cannot be read is the check's business; the customer is proposed by its interval.
    notEvaluable: () => undefined,
  });
  return days;
}

/** By urgency, tier and day; those that lie on the way by how long ago the last contact was. */
function ranked(found: readonly Candidate[], lastContact: Float64Array): readonly Candidate[] {
  const tier = ({ tier: text }: Candidate): number => tierRank[isTier(text) ? text : "unrated"];
  // Overdue and due go together: a customer of tier A whose day comes this week goes before one of tier D that waits already.
  const group = ({ urgency }: Candidate): number =>
    urgency === "overdue" ? urgencies.indexOf("due") : urgencies.indexOf(urgency);
  const since = ({ row, due }: Candidate): number => due ?? lastContact[row] ?? 0;
  return [...found].sort(
    (a, b) =>
      group(a) - group(b) ||
      (group(a) === 0 ? since(a) - since(b) : 0) ||
      tier(b) - tier(a) ||
      (Number.isNaN(since(a)) ? 0 : since(a)) - (Number.isNaN(since(b)) ? 0 : since(b)) ||
      a.row - b.row,
  );
}

/**
 * Lays candidates on days in their order. Agreed ones stand on their day or nowhere; the others go where somebody of their region is
 * visited anyway, within their last day where that can be, on the emptiest day. Those nobody waits for come along only on such a day.
 */
function placed(
  found: readonly Candidate[],
  days: readonly WeekDay[],
  planned: ReadonlyMap<number, readonly string[]>,
  perDay: number,
): Proposal[] {
  const open = new Map<number, { room: number; readonly regions: string[] }>(
    days.flatMap(({ day, off, planned: count }) =>
      off === null ? [[day, { room: perDay - count, regions: [...(planned.get(day) ?? [])] }] as const] : [],
    ),
  );
  const first = Math.min(...open.keys());
  return found.flatMap((candidate): Proposal[] => {
    const { region, due, urgency } = candidate;
    const fits = [...open].filter(([day, { room, regions }]) => {
      if (room <= 0) return false;
      if (urgency === "agreed") return day === Math.max(due ?? day, first);
      return urgency !== "nearby" || (region !== "" && regions.includes(region));
    });
    const near = (at: (typeof fits)[number]): number => (region !== "" && at[1].regions.includes(region) ? 0 : 1);
    const late = ([day]: (typeof fits)[number]): number => (due !== null && due >= first && day > due ? 1 : 0);
    const [best] = fits.sort((a, b) => late(a) - late(b) || near(a) - near(b) || b[1].room - a[1].room || a[0] - b[0]);
    if (best) {
      best[1].room--;
      best[1].regions.push(region);
      return [{ ...candidate, day: best[0] }];
    }
    return urgency === "nearby" ? [] : [{ ...candidate, day: null }];
  });
}
