/** Stretches of time that repeat inside a plan: phases of some months, years, weeks. */
import type { PeriodType } from "../../calendar/period";
import { periodContaining } from "../../calendar/period";
import { addMonths, isoDate } from "../../calendar/serial";

/** First and last day, both included, and how the stretch is called. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const spanText = (start: number, end: number): string => `${isoDate(start)} – ${isoDate(end)}`;

/**
 * Phases wholly inside a stretch, counted from the first day of the fiscal year.
 * @param months length of a phase; below 1 there is none
 * @param yearStart first month of the fiscal year
 */
export function phasesWithin(from: number, to: number, months: number, yearStart: number): readonly Span[] {
  const year = periodContaining("year", from, yearStart);
  const spans: Span[] = [];
  if (!year || months < 1) return spans;
  for (let start = year.start, count = 1; ; count++) {
    const next = addMonths(year.start, count * months);
    if (next === null || next - 1 > to) break;
    const label = periodLabel(start, next - 1, months, yearStart);
    if (start >= from) spans.push({ start, end: next - 1, label });
    start = next;
  }
  return spans;
}

const named: Readonly<Record<number, PeriodType>> = { 1: "month", 3: "quarter", 6: "halfYear", 12: "year" };

function periodLabel(start: number, end: number, months: number, yearStart: number): string {
  const type = named[months];
  const period = type && periodContaining(type, start, yearStart);
  return period?.start === start && period.end === end ? period.label : spanText(start, end);
}

/**
 * The years of a plan: fiscal years wholly inside it; a plan of twelve months or more that holds none counts its own years from its
 * first day.
 */
export function planYears(start: number, end: number, yearStart: number): readonly Span[] {
  const fiscal = phasesWithin(start, end, 12, yearStart);
  if (fiscal.length > 0) return fiscal;
  const next = addMonths(start, 12);
  return next === null || next - 1 > end ? [] : [{ start, end: next - 1, label: spanText(start, next - 1) }];
}

/** Calendar weeks or months wholly inside a stretch. */
export function cyclesWithin(from: number, to: number, cycle: "week" | "month"): readonly Span[] {
  const spans: Span[] = [];
  for (let day = from; ;) {
    const period = periodContaining(cycle, day);
    if (!period || period.end > to) return spans;
    if (period.start >= from) spans.push(period);
    day = period.end + 1;
  }
}
