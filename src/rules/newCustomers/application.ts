/** NEW-02, NEW-03: recognition is applied for in time, and a late application is not recognised. */
import { addMonths, isoDate } from "../../calendar/serial";
import { rollToWorkday } from "../../calendar/workdays";
import { newCustomerText } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import type { LocalText } from "../../locales/types";
import type { Policy } from "../../policy/types";
import { yesNoCell } from "../shared/cells";
import { unreadable } from "../shared/report";
import type { RuleContext } from "../types";

const table = "NewCustomerApps";

/** Last day for the application to a first deal; strict unless limits roll over holidays. null beyond the calendar. */
export function lastDayToApply(policy: Policy, firstDeal: number): number | null {
  const strict = addMonths(firstDeal, policy.number("new.applyMonths") ?? 0);
  return strict === null || policy.flag("calendar.rollHoliday") !== true
    ? strict
    : rollToWorkday(strict, policy.holidays);
}

/** The date test of an application. `key`: the cell that cannot be read. */
type Timing =
  | { readonly key: "firstTransDate" | "applicationDate" }
  | {
      readonly first: number;
      readonly applied: number | null;
      readonly limit: number;
      readonly text: LocalText | null;
    };

function timing({ column, policy, today }: RuleContext, row: number): Timing {
  const first = dateCell(column("NewCustomerApps.firstTransDate")[row]);
  const applied = dateCell(column("NewCustomerApps.applicationDate")[row]);
  const limit = typeof first === "number" ? lastDayToApply(policy, first) : null;
  if (typeof first !== "number" || limit === null) return { key: "firstTransDate" };
  if (applied === undefined) return { key: "applicationDate" };
  const text =
    applied === null
      ? today > limit
        ? newCustomerText.applyMissing
        : null
      : applied < first
        ? newCustomerText.applyBefore
        : applied > limit
          ? newCustomerText.applyLate
          : null;
  return { first, applied, limit, text };
}

/** NEW-02: applied for on or after the first deal and within the months of the policy. */
export function appliedInTime(context: RuleContext): void {
  const { column, rows, today, fail, notEvaluable, deadlines } = context;
  const status = column("NewCustomerApps.status");
  for (const row of rows(table)) {
    if (status[row] === "rejected") continue;
    const found = timing(context, row);
    if ("key" in found) {
      notEvaluable([`${table}.${found.key}`], { table, row, reason: { text: newCustomerText.dateUnreadable } });
      continue;
    }
    const { first, applied, limit, text } = found;
    if (applied === null && limit <= (deadlines?.until ?? 0))
      deadlines?.add({ table, row, column: "applicationDate", due: limit });
    if (!text) continue;
    fail({
      table,
      row,
      column: "applicationDate",
      message: { text, args: { first: isoDate(first), limit: isoDate(limit), days: (applied ?? today) - limit } },
      expected: { text: newCustomerText.applyBy, args: { limit: isoDate(limit) } },
    });
  }
}

/** NEW-03: what fails the date test is neither recognised nor approved, whatever its status. */
export function lateNotRecognised(context: RuleContext): void {
  const { column, rows, fail } = context;
  const recognised = column("NewCustomerApps.recognised");
  const status = column("NewCustomerApps.status");
  for (const row of rows(table)) {
    const answer = yesNoCell(recognised[row]);
    const approved = status[row] === "approved";
    if ((answer === false || answer === null) && !approved) continue;
    const found = timing(context, row);
    if ("key" in found) {
      unreadable(context, table, row, found.key);
      continue;
    }
    const text = found.applied === null ? newCustomerText.recognisedUndated : newCustomerText.recognisedLate;
    if (found.applied !== null && !found.text) continue;
    if (answer === true || approved)
      fail({
        table,
        row,
        column: answer === true ? "recognised" : "status",
        message: { text, args: { limit: isoDate(found.limit) } },
        expected: { text: newCustomerText.refuseLate },
      });
    else unreadable(context, table, row, "recognised");
  }
}
