/** One contact, as a person tells it, made into cells of Visits: one log for every kind of contact (ruling 8). */
import { isSerialDate } from "../calendar/serial";
import type { Dataset } from "../kpis/dataset";
import type { Policy } from "../policy/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";

/** What is told of a contact. List values are codes; blank ones are "" or null. */
export interface Contact {
  /** Serial day it took place; of a missed one the day it should have. */
  readonly date: number;
  /** Number or name of the customer. */
  readonly customer: string;
  readonly visitor: string;
  readonly who: string;
  /** Code of contactMode, or the company's own word. */
  readonly mode: string;
  /** Code of contactKind; "" where the mode says it. */
  readonly kind: string;
  readonly outcome: "done" | "missed";
  /** Code of visitFailReason, of a missed one. */
  readonly failReason: string;
  /** Code of attitude. */
  readonly attitude: string;
  readonly keyPoints: string;
  readonly opinion: string;
  readonly nextStep: string;
  /** Serial day agreed for the next contact. */
  readonly nextDate: number | null;
}

/** The lists whose codes a contact holds: column of Visits → list. */
const lists: Readonly<Record<string, string>> = {
  mode: "contactMode",
  contactKind: "contactKind",
  status: "visitStatus",
  failReason: "visitFailReason",
  customerAttitude: "attitude",
  origin: "visitOrigin",
};

/** What a contact lacks to be logged, as columns of Visits. */
export function missingParts({ date, customer, visitor, mode, kind, outcome, failReason }: Contact): readonly string[] {
  const missing: [string, boolean][] = [
    ["date", !isSerialDate(date)],
    ["accountId", isBlank(customer)],
    ["visitor", isBlank(visitor)],
    ["mode", isBlank(mode) && isBlank(kind)],
    ["failReason", outcome === "missed" && isBlank(failReason)],
  ];
  return missing.flatMap(([column, lacks]) => (lacks ? [column] : []));
}

/**
 * How a cell of Visits names an account: by the name, as the drop-down gives it, or by the number where the name stands twice.
 * @param row 0-based row of Accounts
 */
export function accountCell(data: Dataset, row: number): string {
  const name = plainCell(data.column("Accounts.accountName")?.[row]);
  return name !== "" && data.accounts.rowOf(name) === row ? name : plainCell(data.column("Accounts.accountId")?.[row]);
}

/**
 * The cells of Visits that a contact fills, list values in the workbook's words.
 * @param account text for the customer's cell
 * @param now serial date with time at which it is reported
 * @param planned the row was planned before: what the plan says of when, who and how it came about stays
 */
export function contactCells(
  contact: Contact,
  account: string,
  policy: Policy,
  now: number,
  planned: { readonly date: CellValue } | null,
): Readonly<Record<string, CellValue>> {
  const codes: Readonly<Record<string, string>> = {
    mode: contact.mode,
    contactKind: contact.kind,
    status: contact.outcome,
    failReason: contact.outcome === "missed" ? contact.failReason : "",
    customerAttitude: contact.attitude,
    origin: planned ? "" : "adhoc",
  };
  const words = Object.entries(codes).map(([column, code]): [string, CellValue] => [
    column,
    code === "" ? null : policy.listLabel(lists[column] ?? "", code),
  ]);
  // Of a planned row `date` is the planned day; the day itself stands beside it only where it differs (ruling 8).
  const moved = planned && contact.outcome === "done" && planned.date !== contact.date;
  const cells: Record<string, CellValue> = {
    ...(planned ? {} : { date: contact.date, visitor: contact.visitor.trim(), accountId: account }),
    ...(moved ? { actualDate: contact.date } : {}),
    who: contact.who.trim(),
    keyPoints: contact.keyPoints.trim(),
    customerOpinion: contact.opinion.trim(),
    nextStep: contact.nextStep.trim(),
    nextDate: contact.nextDate,
    reportSubmittedAt: now,
    ...Object.fromEntries(words),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => !isBlank(value)));
}

/** A planned visit that a contact may be the outcome of. */
export interface PlannedVisit {
  /** 0-based row of Visits. */
  readonly row: number;
  readonly date: number;
}

/** How far from the planned day a visit may have taken place, in days. */
const reach = 7;

/**
 * The visits of a person to a customer that are planned around a day and have no outcome yet, the nearest first.
 * @param account row of Accounts
 */
export function plannedAround(data: Dataset, account: number, visitor: string, date: number): readonly PlannedVisit[] {
  if (account < 0) return [];
  const accounts = data.accountRows("Visits.accountId");
  const people = data.column("Visits.visitor") ?? [];
  const dates = data.column("Visits.date") ?? [];
  const status = data.column("Visits.status") ?? [];
  const found: PlannedVisit[] = [];
  for (const row of data.filledRows("Visits")) {
    const planned = dates[row];
    if (accounts?.[row] !== account || status[row] !== "planned" || !isSerialDate(planned)) continue;
    if (plainCell(people[row]) !== visitor.trim() || Math.abs(Math.floor(planned) - date) > reach) continue;
    found.push({ row, date: planned });
  }
  return found.sort((a, b) => Math.abs(a.date - date) - Math.abs(b.date - date) || a.row - b.row);
}
