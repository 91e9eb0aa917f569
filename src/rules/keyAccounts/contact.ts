/** KA-08, KA-13: key accounts are spoken to by the executive and visited, again and again. */
import { isoDate } from "../../calendar/serial";
import { keyAccountText as texts } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { isBlank } from "../../policy/values";
import { activeAccounts } from "../accounts/each";
import type { Maybe } from "../shared/accountRows";
import { listCells } from "../shared/cells";
import { visitRows } from "../shared/visitRows";
import type { RuleContext } from "../types";
import { keyAccountRows } from "./each";

interface Interval {
  readonly days: number;
  /** Does a done row of Visits count; null where that cannot be read. */
  readonly counts: (row: number) => Maybe;
  /** With {days} and {limit}; and with {last}. */
  readonly never: LocalText;
  readonly late: LocalText;
  readonly expected: LocalText;
}

/**
 * Finds active key accounts whose latest such contact is more days ago than allowed; the last day counts. One without any is due
 * from the day it was entered.
 */
function withinDays(context: RuleContext, { days, counts, never, late, expected }: Interval): void {
  const { column, data, allRows, rowCount, today, fail, notEvaluable } = context;
  const table = "Accounts";
  const { contactDate } = visitRows(context);
  const status = column("Visits.status");
  const customers = column("Visits.accountId");
  const accounts = data.accountRows("Visits.accountId");
  const latest = new Float64Array(rowCount(table));
  const unclear = new Uint8Array(rowCount(table));
  for (const row of allRows("Visits")) {
    if (status[row] !== "done") continue;
    const yes = counts(row);
    if (yes === false) continue;
    const account = accounts?.[row] ?? unresolved.blank;
    const day = contactDate(row);
    if (day !== null && day > today) continue;
    if (account >= 0 && yes === true && day !== null) latest[account] = Math.max(latest[account] ?? 0, day);
    // What may have been such a contact matters only inside the days.
    else if (day === null || today - day <= days)
      for (const one of account >= 0 ? [account] : data.accounts.candidates(customers[row])) unclear[one] = 1;
  }
  const created = column("Accounts.createdDate");
  const active = activeAccounts(context);
  for (const row of keyAccountRows(context)) {
    if (!active(row)) continue;
    const last = latest[row] ?? 0;
    const begun = dateCell(created[row]) ?? 0;
    if (today - Math.max(last, begun) <= days) continue;
    if (unclear[row] === 1) {
      notEvaluable(["Visits.date"], { table, row, reason: { text: texts.visitsUnclear } });
      continue;
    }
    const args = { last: last === 0 ? "" : isoDate(last), days: today - last, limit: days };
    fail({
      table,
      row,
      column: "isKeyAccount",
      message: { text: last === 0 ? never : late, args },
      expected: { text: expected, args },
    });
  }
}

/** KA-08: the executive spoke with them. */
export function executiveContact(context: RuleContext): void {
  const levels = context.column("Visits.contactLevel");
  const levelOf = listCells(context.policy, "contactLevel");
  withinDays(context, {
    days: context.policy.number("ka.execContactDays") ?? 0,
    counts: (row) => {
      const level = levelOf(levels[row]);
      return level === undefined ? null : level === "executive";
    },
    never: texts.neverExecutive,
    late: texts.lateExecutive,
    expected: texts.expectExecutive,
  });
}

/** KA-13: somebody went there. */
export function visited(context: RuleContext): void {
  const modes = context.column("Visits.mode");
  const kinds = context.column("Visits.contactKind");
  withinDays(context, {
    days: context.policy.number("ka.visitDays") ?? 0,
    counts: (row) => modes[row] === "visit" || (isBlank(modes[row]) && kinds[row] === "visit"),
    never: texts.neverVisited,
    late: texts.lateVisited,
    expected: texts.expectVisit,
  });
}
