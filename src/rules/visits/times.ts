/** VIS-03 and VIS-04: how long visits take, and whether a day's route can be done. */
import { isSerialDate } from "../../calendar/serial";
import { visitPlanText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { plainText, rule, shown } from "../define";
import { gaps } from "../shared/gaps";
import { minuteCell } from "../shared/times";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

const unread = Number.NaN;

/** Minutes from one time to another; NaN when one is blank or cannot be read, or when the visit would end before it starts. */
function span(start: number | null | undefined, end: number | null | undefined): number {
  return typeof start === "number" && typeof end === "number" && end >= start ? end - start : unread;
}

/** VIS-03: planned and actual length, each at the cell that ends it. */
function lengths(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const { isVisit } = visitRows(context);
  const limit = policy.number("visit.maxMinutes") ?? 0;
  const [begin, end] = [column("Visits.plannedStart"), column("Visits.plannedEnd")];
  const [arrived, left] = [column("Visits.actualStart"), column("Visits.actualEnd")];
  const status = column("Visits.status");
  const stays = column("Visits.stayMinutes");
  const unknown = gaps(context, "Visits", ["Visits.plannedEnd", "Visits.actualEnd"], visitPlanText.noLength);
  for (const row of rows("Visits")) {
    if (!isVisit(row) || status[row] === "cancelled" || status[row] === "missed") continue;
    const planned = span(minuteCell(begin[row]), minuteCell(end[row]));
    const stay = stays[row];
    const typed = typeof stay === "number" && stay >= 0 ? stay : unread;
    const measured = span(minuteCell(arrived[row]), minuteCell(left[row]));
    const actual = Number.isNaN(typed) ? measured : typed;
    if (Number.isNaN(planned) && Number.isNaN(actual)) unknown.add(row);
    const tooLong = (key: string, text: LocalText, minutes: number): void =>
      fail({ table: "Visits", row, column: key, message: { text, args: { minutes, limit } } });
    if (planned > limit) tooLong("plannedEnd", visitPlanText.plannedTooLong, planned);
    if (actual > limit) tooLong(Number.isNaN(typed) ? "actualEnd" : "stayMinutes", visitPlanText.tooLong, actual);
  }
  unknown.report();
}

/** One visitor's visits of one day. */
interface Day {
  /** All rows, cancelled and rescheduled ones too: they may hold a number of the route. */
  count: number;
  readonly rows: number[];
}

/** Days with their visits by visitor, in the order they stand in the table. */
function days(context: RuleContext): Iterable<Day> {
  const { column, allRows } = context;
  const { isVisit } = visitRows(context);
  const people = column("Visits.visitor");
  const dates = column("Visits.date");
  const status = column("Visits.status");
  const found = new Map<string, Map<number, Day>>();
  for (const row of allRows("Visits")) {
    const person = plainText(people[row]);
    const date = dates[row];
    if (person === null || !isSerialDate(date) || !isVisit(row)) continue;
    let own = found.get(person);
    if (!own) found.set(person, (own = new Map<number, Day>()));
    let day = own.get(Math.floor(date));
    if (!day) own.set(Math.floor(date), (day = { count: 0, rows: [] }));
    day.count++;
    if (status[row] !== "cancelled" && status[row] !== "rescheduled") day.rows.push(row);
  }
  return [...found.values()].flatMap((own) => [...own.values()]).filter((day) => day.rows.length > 1);
}

/** VIS-04: stops numbered 1 to n, in the order of the times, without overlap and with time to travel. */
function routes(context: RuleContext): void {
  const { column, policy, fail } = context;
  const orders = column("Visits.routeOrder");
  const starts = column("Visits.plannedStart");
  const ends = column("Visits.plannedEnd");
  const travel = policy.number("visit.minTravelMinutes") ?? 0;
  const noStart = gaps(context, "Visits", ["Visits.plannedStart"], visitPlanText.noStart);
  const noEnd = gaps(context, "Visits", ["Visits.plannedEnd"], visitPlanText.noEnd);
  const at = (row: number, key: string, text: LocalText, args: Record<string, string | number>) =>
    fail({ table: "Visits", row, column: key, message: { text, args } });

  for (const day of days(context)) {
    const taken = new Set<number>();
    for (const row of day.rows) {
      const order = orders[row];
      const found = shown(order);
      if (typeof order !== "number" || !Number.isInteger(order) || order < 1 || order > day.count)
        at(row, "routeOrder", found === "" ? visitPlanText.orderBlank : visitPlanText.orderOutside, {
          found,
          count: day.count,
        });
      else if (taken.has(order)) at(row, "routeOrder", visitPlanText.orderTwice, { found });
      else taken.add(order);
    }

    const timed: { row: number; start: number; end: number }[] = [];
    for (const row of day.rows) {
      const start = minuteCell(starts[row]);
      if (typeof start !== "number") {
        noStart.add(row);
        continue;
      }
      const end = minuteCell(ends[row]);
      timed.push({ row, start, end: typeof end === "number" && end >= start ? end : Number.NaN });
    }
    timed.sort((a, b) => a.start - b.start);
    let busy = -1;
    let before: (typeof timed)[number] | null = null;
    for (const now of timed) {
      if (before !== null) {
        if (now.start < busy || now.start === before.start) at(now.row, "plannedStart", visitPlanText.overlaps, {});
        else if (Number.isNaN(before.end)) noEnd.add(before.row);
        else if (now.start - busy < travel)
          at(now.row, "plannedStart", visitPlanText.noTravel, { minutes: now.start - busy, limit: travel });
        const [a, b] = [orders[before.row], orders[now.row]];
        if (typeof a === "number" && typeof b === "number" && a > b && before.start < now.start)
          at(now.row, "routeOrder", visitPlanText.orderAgainstTime, { found: b, other: a });
      }
      busy = Math.max(busy, now.end >= 0 ? now.end : now.start);
      before = now;
    }
  }
  noStart.report();
  noEnd.report();
}

export const timeRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-03",
    title: visitPlanText.vis03Title,
    help: visitPlanText.vis03Help,
    // One of the three ways to know the length is enough.
    columns: ["Visits.plannedStart", "Visits.plannedEnd"],
    reads: ["actualStart", "actualEnd", "stayMinutes", "status", "contactKind", "mode"].map((key) => `Visits.${key}`),
    check: lengths,
  }),
  rule({
    id: "VIS-04",
    title: visitPlanText.vis04Title,
    help: visitPlanText.vis04Help,
    // The clause gives no other gap between regions, so the region does not enter.
    columns: ["Visits.visitor", "Visits.date", "Visits.routeOrder", "Visits.plannedStart"],
    reads: ["Visits.plannedEnd", "Visits.status", "Visits.contactKind", "Visits.mode"],
    check: routes,
  }),
];
