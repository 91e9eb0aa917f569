/**
 * Sums by person and calendar month, made in one pass over the rows: a figure of a month, quarter or year adds up months, for every
 * person and period alike. Days that are no whole months (a week, the month that is not over) are looked up row by row (periodRows).
 */
import { addMonths, dateParts, isSerialDate } from "../calendar/serial";
import type { Dataset } from "./dataset";
import { nobody, peopleCount } from "./people";

/** How many months are kept: this one and those before it. */
const monthsKept = 48;

/** Where each row's person and month are in a table of sums. */
export interface MonthPlaces {
  /** Place of a row; -1 for a row without a day, or of a month that is not kept. */
  readonly placeOf: (row: number) => number;
  /** How many places there are. */
  readonly size: number;
  /**
   * Adds up sums of whole months.
   * @param sums a number for every place
   * @param person number of the person, `nobody` for rows that name none, null for everybody's and nobody's
   * @param from first day
   * @param to last day
   * @returns null when the days are no whole months, or months that are not kept
   */
  readonly add: (sums: Float64Array, person: number | null, from: number, to: number) => number | null;
}

/**
 * @param days serial day of every row; NaN where it cannot be read
 * @param people person of every row; below zero nobody's, those are among everybody's only
 */
export function monthPlaces(data: Dataset, days: Float64Array, people: Int32Array): MonthPlaces {
  // Nobody's months come first, then those of each person.
  const lines = peopleCount(data) + 1;
  // People beyond all proportion to the rows, such as a name a row, leave room for fewer months.
  const kept = Math.min(monthsKept, Math.floor((days.length * 4 + 65536) / lines));
  const starts = firstDays(data.today, kept);
  const count = Math.max(0, starts.length - 1);
  const begin = starts[0] ?? 0;
  const monthOf = new Uint8Array((starts[count] ?? 0) - begin);
  for (let month = 0; month < count; month++)
    monthOf.fill(month, (starts[month] ?? 0) - begin, (starts[month + 1] ?? 0) - begin);

  const monthFrom = new Map(starts.map((day, month) => [day, month]));
  return {
    placeOf: (row) => {
      const offset = (days[row] ?? Number.NaN) - begin;
      const inside = offset >= 0 && offset < monthOf.length;
      return inside ? ((people[row] ?? nobody) + 1) * count + (monthOf[offset] ?? 0) : -1;
    },
    size: lines * count,
    add: (sums, person, from, to) => {
      const first = monthFrom.get(from);
      const next = monthFrom.get(to + 1);
      if (first === undefined || next === undefined || next <= first) return null;
      const [low, high] = person === null ? [0, lines] : [person + 1, Math.min(person + 2, lines)];
      let sum = 0;
      for (let line = low; line < high; line++)
        for (let place = line * count + first; place < line * count + next; place++) sum += sums[place] ?? 0;
      return sum;
    },
  };
}

/** First days of so many months up to today's, and of the month after; fewer where the calendar begins. */
function firstDays(today: number, months: number): readonly number[] {
  if (!isSerialDate(today)) return [];
  const first = Math.floor(today) - dateParts(today).day + 1;
  return Array.from({ length: months + 1 }, (_, at) => addMonths(first, at + 1 - months)).filter(
    (day): day is number => day !== null,
  );
}
