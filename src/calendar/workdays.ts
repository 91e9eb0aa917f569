/** Working days: Monday to Friday, less the days off of table Holidays, plus its make-up working days. */
import { lastSerial, weekday } from "./serial";

/** Serial day → true for a make-up working day, false for a day off. */
export type Holidays = ReadonlyMap<number, boolean>;

/** Is the day worked? */
export function isWorkday(serial: number, holidays: Holidays): boolean {
  const day = Math.floor(serial);
  return holidays.get(day) ?? weekday(day) <= 5;
}

/**
 * Working days that have begun after an event: days in (from, to]. Ruling 5: counting starts on the day after the event.
 * @param from serial day of the event
 * @param to serial day, the last one counted; before `from` the answer is 0
 */
export function workdaysAfter(from: number, to: number, holidays: Holidays): number {
  const start = Math.floor(from);
  const end = Math.floor(to);
  const days = Math.max(0, end - start);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = start + weeks * 7 + 1; day <= end; day++) if (weekday(day) <= 5) count++;
  for (const [day, worked] of holidays) {
    if (day > start && day <= end && worked !== weekday(day) <= 5) count += worked ? 1 : -1;
  }
  return count;
}

/**
 * The day on which the n-th working day after an event falls: the last day of a limit in working days.
 * @param count working days, 0 gives the day of the event itself
 * @returns serial day; null when it leaves the 1900 system (or no working day ever comes)
 */
export function addWorkdays(from: number, count: number, holidays: Holidays): number | null {
  let day = Math.floor(from);
  let left = count;
  while (left > 0) {
    if (++day > lastSerial) return null;
    if (isWorkday(day, holidays)) left--;
  }
  return day;
}

/** The day itself when it is worked, else the next working day (only where the policy lets limits roll). */
export function rollToWorkday(serial: number, holidays: Holidays): number | null {
  let day = Math.floor(serial);
  while (!isWorkday(day, holidays)) if (++day > lastSerial) return null;
  return day;
}
