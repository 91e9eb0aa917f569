/** The day sheet (业务去向表): who goes where on a day. Clause: 003 D4a article 2, 1. */
import { isSerialDate } from "../calendar/serial";
import type { Dataset } from "../kpis/dataset";
import { isVisit } from "../kpis/visitDays";
import { plainCell } from "../policy/values";

/** The visits of one person on one day. */
export interface PersonDay {
  /** Name as it stands in the cells; "" where nobody is named. */
  readonly person: string;
  /** 0-based rows of Visits: by stop number, then by time, then as they stand. */
  readonly rows: readonly number[];
}

/** A cell to sort by: blanks and texts come last. */
const order = (cell: unknown): number => (typeof cell === "number" ? cell : Number.POSITIVE_INFINITY);

/** Difference of two that may both be infinite. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * The visits of a day, person by person. Calls and messages are contacts too, but nobody goes anywhere for them.
 * @param day serial day; the planned day of a visit counts
 * @param person only this one; everybody when absent or ""
 * @returns people in order of the alphabet, those without visits left out
 */
export function visitsOfDay(data: Dataset, day: number, person = ""): PersonDay[] {
  const dates = data.column("Visits.date") ?? [];
  const people = data.column("Visits.visitor") ?? [];
  const kinds = data.column("Visits.contactKind") ?? [];
  const modes = data.column("Visits.mode") ?? [];
  const stops = data.column("Visits.routeOrder") ?? [];
  const starts = data.column("Visits.plannedStart") ?? [];
  const wanted = person.trim();
  const found = new Map<string, number[]>();
  for (const row of data.filledRows("Visits")) {
    const date = dates[row];
    if (!isSerialDate(date) || Math.floor(date) !== Math.floor(day) || !isVisit(kinds[row], modes[row])) continue;
    const name = plainCell(people[row]);
    if (wanted !== "" && name !== wanted) continue;
    const own = found.get(name);
    if (own) own.push(row);
    else found.set(name, [row]);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, rows]) => ({
      person: name,
      rows: rows.sort(
        (a, b) => compare(order(stops[a]), order(stops[b])) || compare(order(starts[a]), order(starts[b])) || a - b,
      ),
    }));
}
