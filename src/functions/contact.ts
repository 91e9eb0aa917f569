/** Custom functions about contact cadence. */
import { contactDue } from "../kpis/contact";
import { functionText } from "../locales/functions";
import { say } from "../locales/format";
import { bandInterval, tierArgument } from "./bandsArgument";
import { dateArgument, notAvailable, numberArgument, wrongArgument } from "./faults";
import { functionLanguage } from "./language";

/**
 * Gives the day by which an account must be contacted again.
 * @customfunction NEXTCONTACT
 * @param lastContact Day of the last contact; blank when there was none.
 * @param start Day the tier took effect, else the day the account was created.
 * @param tier The account's tier; blank or unrated gives an empty text.
 * @param bands The rows of table TierBands.
 * @param [overrideDays] The account's own approved interval in days.
 * @returns The day as a date number.
 */
export function nextContact(lastContact: any, start: any, tier: any, bands: any[][], overrideDays?: any): any {
  const code = tierArgument(tier, bands);
  if (code === null || code === "unrated") return "";
  const last = dateArgument(lastContact, functionText.lastContact);
  const from = dateArgument(start, functionText.start);
  const days = numberArgument(overrideDays, functionText.overrideDays);
  const own = days === null || days === 0 ? null : days;
  if (own !== null && (!Number.isInteger(own) || own < 0)) throw wrongArgument(functionText.notDays, { found: own });
  if (last === null && from === null) throw notAvailable(functionText.noDays);
  const due = contactDue(last, from, own === null ? bandInterval(bands, code) : { count: own, unit: "day" }, null);
  if (due === null) throw notAvailable(functionText.outOfCalendar);
  return due;
}

/**
 * Says whether a contact is overdue, due today or how many days are left.
 * @customfunction CONTACTSTATUS
 * @param due The day by which the contact is due; blank gives an empty text.
 * @param today The evaluation date of the workbook.
 * @returns A label.
 */
export function contactStatus(due: any, today: any): string {
  const day = dateArgument(due, functionText.due);
  const now = dateArgument(today, functionText.today);
  if (day === null) return "";
  if (now === null) throw wrongArgument(functionText.noToday);
  const left = day - now;
  const text = left < 0 ? functionText.overdue : left === 0 ? functionText.dueToday : functionText.daysLeft;
  return say(functionLanguage(), text, { days: Math.abs(left) });
}
