/** The contact log of the sample: visits, calls and messages of the closed quarters up to today, and what is planned next. */
import { isWorkday } from "../../src/calendar";
import type { Customer } from "./customers";
import { developers } from "./people";
import type { Random } from "./random";
import { day, numbered, type SampleRow } from "./rows";
import type { StoryDays } from "./storyDays";
import * as words from "./vocabulary";

const noHolidays: ReadonlyMap<number, boolean> = new Map();

export function visitRows(
  random: Random,
  customers: readonly Customer[],
  count: number,
  { asOf, quarters }: StoryDays,
): readonly SampleRow[] {
  const since = quarters[0].start;
  // Most customers were heard of lately, so that what is overdue is a list a manager can work off.
  const lately = customers.filter((_, index) => index % 10 !== 3);
  const rows = Array.from({ length: count }, (_, index) => {
    const recent = lately[index];
    const customer = recent ?? random.pick(customers);
    // Nobody is visited before anybody knows of it.
    const from = Math.max(since, customer.created + 1);
    const date = recent ? random.integer(asOf - 6, asOf - 1) : random.integer(Math.min(from, asOf - 1), asOf + 7);
    return visit(random, customer, workday(date, asOf), index, asOf, recent !== undefined);
  });
  const sorted = rows.sort((a, b) => order(a).localeCompare(order(b)));
  const stops = new Map<string, number>();
  return sorted.map((row) => {
    const route = `${String(row.date)} ${String(row.visitor)}`;
    const stop = (stops.get(route) ?? 0) + 1;
    stops.set(route, stop);
    return { ...row, routeOrder: stop };
  });
}

/** By day and time. */
const order = ({ date, plannedStart }: SampleRow): string => `${String(date)} ${String(plannedStart)}`;

function visit(
  random: Random,
  customer: Customer,
  date: number,
  index: number,
  asOf: number,
  surely: boolean,
): SampleRow {
  const past = date < asOf;
  const mode = random.chance(surely ? 0.4 : 0.7) ? "visit" : random.pick(["wechat", "phone"]);
  const planned = random.chance(0.86);
  const done = past && (random.chance(0.84) || surely);
  const hour = random.integer(9, 16);
  const submitted = planned
    ? `${day(date)} 08:${String(random.integer(0, 25)).padStart(2, "0")}`
    : `${day(date)} 1${random.integer(0, 5)}:20`;
  const revisit = customer.buys !== null && !customer.isNew && index % 3 === 0;
  const start = random.pick(["00", "30"]);
  // Fault (VIS-19): a few visits of the past were never answered.
  const open = index % 17 === 3;
  const followed = done && customer.isKeyAccount && index % 9 !== 0 && date + 5 < asOf;
  return {
    visitId: numbered("V", index),
    date: day(date),
    visitor: developers.includes(customer.owner as never) ? customer.owner : random.pick(developers),
    plannedStart: `${String(hour).padStart(2, "0")}:${start}`,
    plannedEnd: `${String(hour).padStart(2, "0")}:${start === "00" ? "30" : "55"}`,
    accountId: customer.name,
    region: customer.region,
    who: customer.contact,
    // Fault (VIS-02): some plans lack what to talk about, or where.
    topic: index % 47 === 7 ? null : random.pick(words.topics),
    place: index % 53 === 11 ? null : random.pick(words.places),
    // Fault (VIS-06): now and then the least that is to be reached is not said.
    minGoal: index % 37 === 6 ? null : random.pick(words.goals),
    // Fault (VIS-11): some visits to key accounts were not talked over before.
    preMeetingDate: customer.isKeyAccount && index % 6 !== 2 ? day(date) : null,
    purpose: random.pick(["rapport", "inform", "learn", "stimulate", "credit"]),
    mode,
    contactKind: revisit ? "revisit" : mode === "visit" ? "visit" : mode === "phone" ? "call" : "wechat",
    origin: planned ? "planned" : "adhoc",
    status: !past ? "planned" : done ? "done" : open ? "planned" : random.pick(["missed", "rescheduled", "cancelled"]),
    failReason: past && !done && !open ? random.pick(["absent", "route", "internal", "other"]) : null,
    // Fault (VIS-15): some reports say nothing, or came late.
    keyPoints: done && index % 41 !== 4 ? random.pick(words.keyPoints) : null,
    customerOpinion: done && random.chance(0.93) ? random.pick(words.opinions) : null,
    customerAttitude: done ? random.pick(["warm", "neutral", "neutral", "cold"]) : null,
    nextStep: done && random.chance(0.7) ? random.pick(words.nextSteps) : null,
    nextDate: done && index % 31 === 5 && date > asOf - 12 ? day(asOf + (index % 6)) : null,
    planSubmittedAt: submitted,
    reportSubmittedAt: done ? `${day(date + (index % 31 === 9 ? 6 : random.chance(0.2) ? 1 : 0))} 18:05` : null,
    // Fault (VIS-16): key accounts are not always asked afterwards.
    followUpDate: followed ? day(date + random.integer(2, 6)) : null,
    followUpMode: followed ? "phone" : null,
  };
}

/** The working day at or before a date; future ones stay in the future. */
function workday(date: number, asOf: number): number {
  const step = date >= asOf ? 1 : -1;
  let serial = date;
  while (!isWorkday(serial, noHolidays)) serial += step;
  return serial;
}
