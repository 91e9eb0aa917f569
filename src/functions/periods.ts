/** Custom functions about periods. */
import { parsePeriod, periodContaining, previousPeriod, readPeriod, type Period } from "../calendar/period";
import { cardText } from "../locales/kpiCard";
import { functionParts } from "../locales/functionsParts";
import { functionText } from "../locales/functions";
import { blank, neededNumber, notAvailable, numberArgument, scalar, wrongArgument } from "./faults";

const parts = functionParts;

/** A period cell: text, or a year as a number. @throws #N/A while it is blank, #VALUE! when it is no period */
export function periodArgument(value: unknown, fiscalYearStart: number): Period {
  const typed = scalar(value);
  if (blank(typed) || typed === 0) throw notAvailable(functionText.blankArgument, { name: parts.period.name });
  const period = readPeriod(typed, null, fiscalYearStart);
  if (!period) throw wrongArgument(cardText.badPeriod, { period: String(typed).slice(0, 60) });
  return period;
}

/** The period of the same kind after another one; of twelve rolling months those that end a month later. */
function nextPeriod(period: Period, fiscalYearStart: number): Period | null {
  const rolling = period.label.endsWith("-R12");
  const next = periodContaining(rolling ? "month" : period.type, period.end + 1, fiscalYearStart);
  return rolling && next ? parsePeriod(`${next.label}-R12`) : next;
}

/** Further away nobody looks, and a typed date would be a long way. */
const furthest = 1200;

/**
 * Gives the period that lies a number of periods before another one.
 * @customfunction PERIODBEFORE
 * @param period The period.
 * @param count How many periods before; below zero after.
 * @param [fiscalYearStart] First month of the fiscal year.
 * @returns A period of the same kind.
 */
export function periodBefore(period: any, count: any, fiscalYearStart?: any): string {
  const yearStart = numberArgument(fiscalYearStart, parts.fiscalYearStart.name) ?? 1;
  if (!Number.isInteger(yearStart) || yearStart < 1 || yearStart > 12)
    throw wrongArgument(functionText.notMonth, { name: parts.fiscalYearStart.name, found: String(yearStart) });
  const steps = neededNumber(count, parts.periodCount.name);
  if (!Number.isInteger(steps) || Math.abs(steps) > furthest)
    throw wrongArgument(functionText.notWholeNumber, { name: parts.periodCount.name, found: String(steps), furthest });
  const step = steps > 0 ? previousPeriod : nextPeriod;
  let found: Period | null = periodArgument(period, yearStart);
  for (let at = 0; found && at < Math.abs(steps); at++) found = step(found, yearStart);
  if (!found) throw notAvailable(functionText.outsideCalendar);
  return found.label;
}
