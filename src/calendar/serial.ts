/**
 * Excel's serial dates of the 1900 system. Day 1 is 1900-01-01; day 60 is 1900-02-29, which never was but which Excel counts,
 * so every later number fits. The last day is 9999-12-31. Workbooks that count from 1904 are refused before they get here.
 */

/** Serial of 9999-12-31. */
export const lastSerial = 2958465;

/** Year, month 1 to 12, day of the month. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days from 1 March of the year 0 to Excel's day 0. Years that begin in March end with the leap day, so that the day of the year is
 * that of every other year; 400 such years have 146,097 days. Reckoned in whole numbers: figures ask for millions of dates.
 */
const fromYearZero = 693899;
const daysOf400Years = 146097;

/** Is this a serial of a day in the 1900 system (1 to 2,958,465; the fraction is the time of day)? */
export const isSerialDate = (value: unknown): value is number =>
  typeof value === "number" && value >= 1 && value < lastSerial + 1;

/**
 * Days in a month as Excel counts them: February 1900 has 29.
 * @param year 1900 to 9999
 * @param month 1 to 12
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 || year === 1900 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Serial number of a day.
 * @returns the serial, null when there is no such day (2023-02-29) or it lies outside 1900 to 9999
 */
export function serialOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (year === 1900 && month < 3) return month === 1 ? day : 31 + day;
  const marchYear = month < 3 ? year - 1 : year;
  const ofEra = marchYear % 400;
  const dayOfYear = Math.floor((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5) + day - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + dayOfYear;
  return Math.floor(marchYear / 400) * daysOf400Years + days - fromYearZero;
}

/**
 * The day of a serial number; the time of day is ignored.
 * @param serial at least 1
 * @throws RangeError outside the 1900 system; ask `isSerialDate` first
 */
export function dateParts(serial: number): DateParts {
  if (!isSerialDate(serial)) throw new RangeError(`not a serial date: ${serial}`);
  const day = Math.floor(serial);
  if (day <= 31) return { year: 1900, month: 1, day };
  if (day <= 60) return { year: 1900, month: 2, day: day - 31 };
  const days = day + fromYearZero;
  const era = Math.floor(days / daysOf400Years);
  const ofEra = days - era * daysOf400Years;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month < 3 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** 2024-01-05. The command line and messages write dates this way. Empty text for something that is no date. */
export function isoDate(serial: number): string {
  if (!isSerialDate(serial)) return "";
  const { year, month, day } = dateParts(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Serial of an ISO day, null when it is none. */
export function serialFromIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? serialOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Serial of the day a JavaScript date shows on the local clock. */
export function serialOfLocalDay(date: Date): number | null {
  return serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Day of the week, 1 Monday to 7 Sunday, as Excel's WEEKDAY(…,2). */
export const weekday = (serial: number): number => ((((Math.floor(serial) + 5) % 7) + 7) % 7) + 1;

/**
 * The same day some months later (earlier for a negative number), as EDATE: a month without that day ends on its last day.
 * Ruling 5: an event on 31 January with a month's limit ends on 28 or 29 February.
 * @returns the serial, null when it leaves the 1900 system
 */
export function addMonths(serial: number, months: number): number | null {
  if (!isSerialDate(serial)) return null;
  const { year, month, day } = dateParts(serial);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
