/**
 * Dates as serial numbers of the 1900 system, with Excel's 29 February 1900 (serial 60). A workbook that counts from 1904 has
 * numbers that are `epochShift` smaller: functions of dates add that before they look at a day, and take it off again.
 */
import type { CellValue, ErrorValue } from "../../model/types";
import type { NativeFunction, Run } from "../evaluate";
import { error, isError, toNumber } from "../values";

const dayLength = 86_400_000;
/** Excel's last day, 31 December 9999. */
const lastSerial = 2_958_465;

/** Days between the two ways of counting: 1 January 1904 is 1462 in one and 0 in the other. */
export const epochShift = 1462;

const shiftOf = (run: Run): number => (run.world.date1904 ? epochShift : 0);
/** What a workbook that counts that many days later shows of a serial. */
const shifted = (serial: number | ErrorValue, shift: number): number | ErrorValue =>
  isError(serial) ? serial : serial < shift ? error("#NUM!") : serial - shift;
/** A serial of the workbook in the 1900 system; below its first day there is no date. */
const known = (serial: number, shift: number): number => (serial < 0 ? serial : serial + shift);

interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** The calendar day of a serial; 0 is "0 January 1900" as Excel shows it. */
export function dayOfSerial(serial: number): Day | ErrorValue {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > lastSerial) return error("#NUM!");
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((whole - (whole > 60 ? 25569 : 25568)) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a day; month and day may overflow as in DATE(2024,14,-3). */
export function serialOfDay(year: number, month: number, day: number): number | ErrorValue {
  const date = new Date(Date.UTC(2000, 0, 1));
  // Set apart, because Date.UTC takes years below 100 for 19xx.
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round(date.getTime() / dayLength) + 25569;
  if (Number.isNaN(days)) return error("#NUM!");
  // 29 February 1900 exists for Excel: days before 1 March 1900 count one less.
  const serial = year === 1900 && month === 2 && day === 29 ? 60 : days < 61 ? days - 1 : days;
  return serial < 0 || serial > lastSerial ? error("#NUM!") : serial;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Converts all arguments to numbers first; the first error wins. */
const numeric =
  (work: (numbers: number[], shift: number) => CellValue): NativeFunction["scalar"] =>
  (args, run) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return work(numbers, shiftOf(run));
  };

const partOf = (pick: (day: Day) => number): NativeFunction => ({
  min: 1,
  max: 1,
  scalar: numeric(([serial = 0], shift) => {
    const day = dayOfSerial(known(serial, shift));
    return isError(day) ? day : pick(day);
  }),
});

/** The same day some months away, held at the end of a shorter month; `end` = always the last day. */
const monthsAway = (end: boolean): NativeFunction => ({
  min: 2,
  max: 2,
  scalar: numeric(([serial = 0, months = 0], shift) => {
    const from = dayOfSerial(known(serial, shift));
    if (isError(from)) return from;
    const count = from.year * 12 + from.month - 1 + Math.trunc(months);
    const year = Math.floor(count / 12);
    const month = (count % 12) + 1;
    if (year < 1900) return error("#NUM!");
    return shifted(
      serialOfDay(year, month, end ? daysIn(year, month) : Math.min(from.day, daysIn(year, month))),
      shift,
    );
  }),
});

/**
 * Excel's DATE.
 * @param args year, month, day
 * @param shift `epochShift` for a workbook that counts from 1904, else 0
 */
export function dateSerial([yearArg = 0, month = 0, day = 0]: readonly number[], shift: number): number | ErrorValue {
  const year = Math.trunc(yearArg) + (yearArg >= 0 && yearArg < 1900 ? 1900 : 0);
  if (year < 0 || year > 9999) return error("#NUM!");
  return shifted(serialOfDay(year, Math.trunc(month), Math.trunc(day)), shift);
}

/** The local date (and time) of the clock as a serial. */
export function clockSerial(now: Date, withTime: boolean): number {
  const days = Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / dayLength) + 25569;
  return withTime ? days + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400 : days;
}

export const dateFunctions: Readonly<Record<string, NativeFunction>> = {
  TODAY: { min: 0, max: 0, values: (run) => clockSerial(run.world.now(), false) - shiftOf(run), volatile: true },
  NOW: { min: 0, max: 0, values: (run) => clockSerial(run.world.now(), true) - shiftOf(run), volatile: true },
  DATE: { min: 3, max: 3, scalar: numeric(dateSerial) },
  YEAR: partOf((day) => day.year),
  MONTH: partOf((day) => day.month),
  DAY: partOf((day) => day.day),
  EDATE: monthsAway(false),
  EOMONTH: monthsAway(true),
};
