/**
 * The clock of the sample's story: its commands run on the days of the past on which a company would have run them, so that logs,
 * closings and tier runs are dated as they would be, and the same for the same day of building.
 */
import { dateParts } from "../../src/calendar";
import { seededRandom } from "./random";

const minutesOfDay = 24 * 60;

/**
 * Runs work with `new Date()` at a moment that moves on by a minute at every look, and `Math.random()` from a seed.
 * @param day serial day
 * @param startMinute minute of the day at which it begins
 */
export async function onDay<T>(day: number, startMinute: number, work: () => Promise<T>): Promise<T> {
  const { Date: realDate } = globalThis;
  const dice = Object.getOwnPropertyDescriptor(Math, "random");
  const { year, month, day: date } = dateParts(day);
  let minute = startMinute;
  // Only a date without arguments asks for the time; what measures durations (Date.now) goes on as it is.
  globalThis.Date = new Proxy(realDate, {
    construct: (target, given: unknown[]) =>
      given.length > 0
        ? new target(...(given as ConstructorParameters<DateConstructor>))
        : new target(year, month - 1, date, 0, Math.min(minute++, minutesOfDay - 1)),
  });
  const story = seededRandom(day * minutesOfDay + startMinute);
  Math.random = () => story.next();
  try {
    return await work();
  } finally {
    globalThis.Date = realDate;
    if (dice) Object.defineProperty(Math, "random", dice);
  }
}
