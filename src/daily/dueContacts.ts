/** Days that somebody typed for a contact: planned visits, agreed dates. Their last day is the day itself. */
import { unresolved } from "../kpis/accountIndex";
import { dateCell } from "../kpis/contact";
import { isActive } from "../kpis/derived";
import { contactText } from "../locales/rules";
import { columnName, shown } from "../rules/define";
import { commonText } from "../locales/rules";
import { visitRows } from "../rules/shared/visitRows";
import type { FindContext } from "./dueTypes";

/** A date that is needed and cannot be read. */
function unreadable({ data, notEvaluable }: FindContext, rule: string, table: string, row: number, key: string): void {
  const ref = `${table}.${key}`;
  const args = { column: columnName(ref), found: shown(data.column(ref)?.[row]) };
  notEvaluable({ rule, missing: [ref], table, row, reason: { text: commonText.unreadable, args } });
}

/** Rows of Visits that are planned and neither done nor given up (VIS-19 asks for an answer once their day is over). */
export function plannedVisits(context: FindContext): void {
  const { data, until, add } = context;
  const status = data.column("Visits.status") ?? [];
  const dates = data.column("Visits.date") ?? [];
  for (const row of data.filledRows("Visits")) {
    if (status[row] !== "planned") continue;
    const day = dateCell(dates[row]);
    if (typeof day !== "number") unreadable(context, "VIS-19", "Visits", row, "date");
    else if (day <= until) add({ table: "Visits", row, column: "status", due: day });
  }
}

/**
 * Agreed dates of active customers since which there was no contact: that of the customer's row, else that of its latest contact. A visit
 * planned for that very day stands for it.
 */
export function agreedContacts(context: FindContext): void {
  const { data, until, add, notEvaluable } = context;
  const { lastContactDate, contactUncertain } = data.figures();
  const status = data.column("Accounts.status") ?? [];
  const agreed = data.column("Accounts.nextContactDate") ?? [];
  const planned = plannedDays(context);
  /** Still to be kept: no contact on that day or later, nor a visit planned for it. */
  const open = (account: number, day: number): boolean =>
    day <= until && !((lastContactDate[account] ?? Number.NaN) >= day) && planned.get(account)?.has(day) !== true;
  const told = new Set<number>();
  for (const row of data.filledRows("Accounts")) {
    const day = dateCell(agreed[row]);
    if (day === null || !isActive(status[row])) continue;
    if (day === undefined) unreadable(context, "COM-10", "Accounts", row, "nextContactDate");
    else if (open(row, day)) {
      told.add(row);
      if (contactUncertain[row]) {
        const reason = { text: contactText.contactUnclear };
        notEvaluable({ rule: "COM-10", missing: ["Visits.date"], table: "Accounts", row, reason });
      } else add({ table: "Accounts", row, column: "nextContactDate", due: day });
    }
  }
  agreedAtContacts(context, (account, day) => {
    if (told.has(account) || contactUncertain[account] || !isActive(status[account]) || !open(account, day))
      return false;
    told.add(account);
    return true;
  });
}

/** Dates agreed at the latest contact of a customer. */
function agreedAtContacts({ data, add }: FindContext, isOpen: (account: number, day: number) => boolean): void {
  const { lastContactDate } = data.figures();
  const status = data.column("Visits.status") ?? [];
  const nextDates = data.column("Visits.nextDate") ?? [];
  const accounts = data.accountRows("Visits.accountId");
  const { contactDate } = visitRows({ column: (ref) => data.column(ref) ?? [] });
  /** Of several contacts on the latest day the earliest date counts. */
  const next = new Map<number, { row: number; day: number }>();
  for (let row = 0; row < nextDates.length; row++) {
    const account = accounts?.[row] ?? unresolved.blank;
    const day = account < 0 || status[row] !== "done" ? null : dateCell(nextDates[row]);
    if (typeof day !== "number" || contactDate(row) !== lastContactDate[account]) continue;
    if (day < (next.get(account)?.day ?? Number.POSITIVE_INFINITY)) next.set(account, { row, day });
  }
  for (const [account, { row, day }] of next)
    if (isOpen(account, day)) add({ table: "Visits", row, column: "nextDate", due: day });
}

/** Days of planned visits by row of Accounts. */
function plannedDays({ data, until }: FindContext): ReadonlyMap<number, ReadonlySet<number>> {
  const accounts = data.accountRows("Visits.accountId");
  const status = data.column("Visits.status") ?? [];
  const dates = data.column("Visits.date") ?? [];
  const days = new Map<number, Set<number>>();
  for (let row = 0; row < status.length; row++) {
    const account = accounts?.[row] ?? unresolved.blank;
    const day = status[row] === "planned" && account >= 0 ? dateCell(dates[row]) : null;
    if (typeof day !== "number" || day > until) continue;
    const known = days.get(account);
    if (known) known.add(day);
    else days.set(account, new Set([day]));
  }
  return days;
}
