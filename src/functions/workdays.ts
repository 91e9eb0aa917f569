/** Custom functions about working days, with days off and make-up days. */
import { addWorkdays, workdaysAfter } from "../calendar/workdays";
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { neededDate, neededNumber, notAvailable, wrongArgument } from "./faults";
import { holidaysArgument } from "./policyArgument";

const parts = functionParts;

/**
 * Counts the working days of a period, first and last day included.
 * @customfunction WORKDAYS
 * @param first First day.
 * @param last Last day.
 * @param [holidays] The rows of table Holidays.
 * @returns A number of days.
 */
export function workdaysOf(first: any, last: any, holidays?: any[][]): number {
  const [from, to] = [neededDate(first, parts.from.name), neededDate(last, parts.to.name)];
  if (to < from) throw wrongArgument(functionText.daysTurned);
  return workdaysAfter(from - 1, to, holidaysArgument(holidays));
}

/**
 * Counts the working days that have begun after an event.
 * @customfunction WORKDAYSBETWEEN
 * @param event Day of the event; it does not count.
 * @param until Last day that counts.
 * @param [holidays] The rows of table Holidays.
 * @returns A number of days; 0 when the last day does not lie after the event.
 */
export function workdaysBetween(event: any, until: any, holidays?: any[][]): number {
  return workdaysAfter(
    neededDate(event, parts.event.name),
    neededDate(until, parts.to.name),
    holidaysArgument(holidays),
  );
}

/**
 * Gives the last day of a limit in working days.
 * @customfunction WORKDAYLIMIT
 * @param event Day of the event; counting starts on the next day.
 * @param days Working days of the limit.
 * @param [holidays] The rows of table Holidays.
 * @returns The day as a date number.
 */
export function workdayLimit(event: any, days: any, holidays?: any[][]): number {
  const from = neededDate(event, parts.event.name);
  const count = neededNumber(days, parts.limitDays.name);
  if (!Number.isInteger(count) || count < 0) throw wrongArgument(functionText.notWholeDays, { found: count });
  const day = addWorkdays(from, count, holidaysArgument(holidays));
  if (day === null) throw notAvailable(functionText.outOfCalendar);
  return day;
}
