/** The days on which something happened in the sample company, all counted from the day it is seen on. */
import { addMonths, periodContaining, type Period } from "../../src/calendar";

export interface StoryDays {
  /** The day the company is seen on. */
  readonly asOf: number;
  /** First day whose orders are in the book: long enough before to say who is a new customer. */
  readonly ordersSince: number;
  /** The day the book was set up, a week before the first of the two quarters. */
  readonly setUp: number;
  /** The two quarters that are closed, the older one first. */
  readonly quarters: readonly [Period, Period];
  /** The quarter that runs. */
  readonly running: Period;
}

/** @param asOf serial day */
export function storyDays(asOf: number): StoryDays {
  const running = quarterOf(asOf);
  const last = quarterOf(running.start - 1);
  const before = quarterOf(last.start - 1);
  return {
    asOf,
    ordersSince: addMonths(before.start, -40) ?? asOf - 1500,
    setUp: before.start - 7,
    quarters: [before, last],
    running,
  };
}

/** Two days in a quarter on which the register of customers is brought up to date, as far as they have come. */
export const updateDays = ({ quarters, running, asOf }: StoryDays): readonly number[] =>
  [...quarters, running].flatMap(({ start }) => [start + 30, start + 70]).filter((day) => day < asOf - 1);

function quarterOf(day: number): Period {
  const period = periodContaining("quarter", day, 1);
  if (!period) throw new RangeError(`no quarter holds the day ${day}`);
  return period;
}
