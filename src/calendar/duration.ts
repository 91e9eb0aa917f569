/** Durations: 7 days, 2 weeks, 1 month, 1 quarter, in Chinese or English. */
import type { Lang } from "../locales/types";
import type { Duration } from "../policy/types";
import { calendarText } from "../locales/calendar";
import { say } from "../locales/format";
import { addMonths, isSerialDate } from "./serial";
import { halfWidth, smallNumber } from "./text";

const units: readonly { readonly words: RegExp; readonly unit: Duration["unit"]; readonly times: number }[] = [
  { words: /^(天|日|d|day|days)$/i, unit: "day", times: 1 },
  { words: /^(周|週|星期|个星期|個星期|禮拜|礼拜|w|week|weeks)$/i, unit: "day", times: 7 },
  { words: /^(fortnight|fortnights)$/i, unit: "day", times: 14 },
  { words: /^(个月|個月|月|month|months)$/i, unit: "month", times: 1 },
  { words: /^(季度|季|个季度|個季度|quarter|quarters)$/i, unit: "quarter", times: 1 },
  { words: /^(半年|half year|half-year)$/i, unit: "month", times: 6 },
  { words: /^(年|year|years)$/i, unit: "month", times: 12 },
];

/** What says how many at the start; 三月 is March, not three months. */
const counted = /^(?:\d+|[〇零一二两兩三四五六七八九十]+(?!月)|(?:an?|one)\s)\s*/i;

/**
 * Reads a duration.
 * @param text "7天", "两周", "1個月", "1 quarter", "week"
 * @returns the duration with a whole count above zero; null when it is none or has no unit
 */
export function parseDuration(text: string): Duration | null {
  const plain = halfWidth(text).replace(/^每/, "");
  const word = plain.replace(counted, "");
  const found = units.find((entry) => entry.words.test(word));
  if (!found) return null;
  const number = plain.slice(0, plain.length - word.length).trim();
  const count = /^(|an?|one)$/i.test(number) ? 1 : (smallNumber(number) ?? 0);
  if (count < 1 || count > 36500) return null;
  return { count: count * found.times, unit: found.unit };
}

/** The duration in words: "7天", "1个月", "1 quarter". This text stands in TierBands and is read back by `parseDuration`. */
export function durationText(lang: Lang, duration: Duration): string {
  return say(lang, calendarText[duration.unit], { count: String(duration.count) });
}

/**
 * The last day of a duration that starts with an event; counting starts on the day after (ruling 5).
 * @returns serial day, null when it leaves the 1900 system
 */
export function addDuration(serial: number, duration: Duration): number | null {
  if (duration.unit === "day") {
    const day = Math.floor(serial) + duration.count;
    return isSerialDate(day) ? day : null;
  }
  return addMonths(Math.floor(serial), duration.count * (duration.unit === "quarter" ? 3 : 1));
}

/** Length in days for comparing durations with each other (ruling 2): a month counts 30.4, a quarter 91.3 days. */
export const approximateDays = (duration: Duration): number =>
  duration.count * (duration.unit === "day" ? 1 : duration.unit === "month" ? 30.4 : 91.3);
