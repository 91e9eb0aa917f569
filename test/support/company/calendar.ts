/** The company's calendar: it is evaluated on Monday, 16 March 2026. */
import { isWorkday } from "../../../src/calendar";
import { day } from "../../core/support";

export const days = day;
export const today = day("2026-03-16");

/** Working days from a day to before another one; the period holds no public holiday. */
export function workdaysBetween(from: number, before: number): readonly number[] {
  const all = Array.from({ length: before - from }, (_, index) => from + index);
  return all.filter((date) => isWorkday(date, new Map()));
}
