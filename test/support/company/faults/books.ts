/** What faults do to the books beside setting a cell. */
import type { CellValue } from "../../../../src/policy/values";
import type { Row } from "../../../core/support";
import type { Books, OpenRow } from "..";

/** Does a cell name the customer, by number or by name? */
const names = (account: Row | undefined, cell: CellValue | undefined): boolean =>
  cell !== null && cell !== undefined && (cell === account?.accountId || cell === account?.accountName);

/** The row of Accounts that a row of any table is about. */
export const accountOf = (books: Books, row: Row): OpenRow | undefined =>
  (books.Accounts ?? []).find((account) => names(account, row.accountId));

/** Rows of a table about a customer. */
export const rowsAbout = (books: Books, table: string, account: Row | undefined): readonly OpenRow[] =>
  (books[table] ?? []).filter((row) => names(account, row.accountId));

/** Empties rows, as if their cells had been cleared: the others keep their places. */
export function clear(rows: readonly OpenRow[]): void {
  for (const row of rows) for (const key of Object.keys(row)) row[key] = null;
}

export const clearWhere = (books: Books, table: string, when: (row: Row) => boolean): void =>
  clear((books[table] ?? []).filter(when));

/** A row like another one is added at the end. @returns its number */
export function add(books: Books, table: string, like: Row | undefined, set: Row): number {
  const rows = (books[table] ??= []);
  return rows.push({ ...like, ...set }) - 1;
}

/** Number of the first row of a table that is so. */
export const rowWhere = (books: Books, table: string, when: (row: Row) => boolean): number =>
  (books[table] ?? []).findIndex(when);

const visitDays = ["date", "preContactDate", "preMeetingDate", "planSubmittedAt", "reportSubmittedAt", "followUpDate"];

/** A visit and all of its own dates some days earlier. */
export function earlier(visit: OpenRow | undefined, days: number): void {
  for (const key of visitDays) {
    const day = visit?.[key];
    if (visit && typeof day === "number") visit[key] = day - days;
  }
}

/** The later visits of the day's route move up. */
export function leaveRoute(books: Books, { visitor, date, routeOrder }: Row): void {
  if (typeof routeOrder !== "number") return;
  for (const other of books.Visits ?? [])
    if (other.visitor === visitor && other.date === date && Number(other.routeOrder) > routeOrder)
      other.routeOrder = Number(other.routeOrder) - 1;
}

/** Visits that did not take place: emptied, and off the route. */
export function leaveOut(books: Books, visits: readonly OpenRow[]): void {
  for (const visit of visits) leaveRoute(books, visit);
  clear(visits);
}

/** A customer's visits of the company's two weeks, the first week's first. */
export function visitsOf(books: Books, account: Row | undefined): readonly OpenRow[] {
  return rowsAbout(books, "Visits", account);
}

/** The visit takes its place in the day's route by its time. */
function joinRoute(books: Books, visit: OpenRow): void {
  const others = (books.Visits ?? []).filter(
    (other) => other !== visit && other.visitor === visit.visitor && other.date === visit.date,
  );
  const later = others.filter(({ plannedStart }) => Number(plannedStart) > Number(visit.plannedStart));
  for (const other of later) other.routeOrder = Number(other.routeOrder) + 1;
  visit.routeOrder = 1 + others.length - later.length;
}

/** The customer was seen once, so many days before the first visit; its developments count one contact. */
export function seenOnce(books: Books, account: Row | undefined, days: number): void {
  const [first, second] = visitsOf(books, account);
  leaveOut(books, second ? [second] : []);
  if (days > 0 && first) {
    const kept = { ...first };
    leaveOut(books, [first]);
    Object.assign(first, kept);
    earlier(first, days);
    joinRoute(books, first);
  }
  for (const development of rowsAbout(books, "Development", account)) development.contactCount = 1;
}
