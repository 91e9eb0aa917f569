/** Done contacts of developments: by development id, or by customer where the contact names no development (corrections 13). */
import { unresolved } from "../../kpis/accountIndex";
import { dateCell } from "../../kpis/contact";
import { plainText } from "../define";
import { visitRows } from "../shared/visitRows";
import type { SheetContext } from "../shared/sheetContext";

interface Contacts {
  /** Days of contacts; NaN where the day cannot be read. */
  readonly all: number[];
  /** Those that name no development. */
  readonly unnamed: number[];
  /** Contacts that may be this customer's. */
  unclear: number;
}

const none: Contacts = { all: [], unnamed: [], unclear: 0 };

export interface DevelopmentContacts {
  /** By row of Accounts. */
  readonly ofAccount: (account: number) => Contacts;
  /** Contacts that name the development, whatever their day. */
  readonly named: (devId: string) => number;
}

/** @param context the rule's context; Visits.devId may not be installed */
export function doneContacts(context: SheetContext): DevelopmentContacts {
  const { column, data, allRows } = context;
  const { contactDate } = visitRows(context);
  const status = column("Visits.status");
  const ids = column("Visits.devId");
  const customers = column("Visits.accountId");
  const accounts = data.accountRows("Visits.accountId");
  const byAccount = new Map<number, Contacts>();
  const byId = new Map<string, number>();
  const of = (account: number): Contacts => {
    const known = byAccount.get(account) ?? { all: [], unnamed: [], unclear: 0 };
    if (!byAccount.has(account)) byAccount.set(account, known);
    return known;
  };
  for (const row of allRows("Visits")) {
    if (status[row] !== "done") continue;
    const id = plainText(ids[row]);
    if (id !== null) byId.set(id, (byId.get(id) ?? 0) + 1);
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0) {
      for (const candidate of data.accounts.candidates(customers[row])) of(candidate).unclear++;
      continue;
    }
    const day = contactDate(row) ?? Number.NaN;
    of(account).all.push(day);
    if (id === null) of(account).unnamed.push(day);
  }
  return { ofAccount: (account) => byAccount.get(account) ?? none, named: (id) => byId.get(id) ?? 0 };
}

/** Contacts of a development that are certain, and the column because of which there may be more; null when there are no more. */
export interface ContactCount {
  readonly count: number;
  readonly unclear: string | null;
}

/**
 * Counts the done contacts of rows of Development: those that name it, and those of its customer without a development between start and
 * result (today while it is open).
 */
export function contactCounts(context: SheetContext): (row: number) => ContactCount {
  const { column, data, today } = context;
  const contacts = doneContacts(context);
  const ids = column("Development.devId");
  const starts = column("Development.startDate");
  const ends = column("Development.resultDate");
  const accounts = data.accountRows("Development.accountId");
  return (row) => {
    const id = plainText(ids[row]);
    const count = id === null ? 0 : contacts.named(id);
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0) return { count, unclear: account === unresolved.blank ? null : "Accounts.accountId" };
    const { unnamed, unclear } = contacts.ofAccount(account);
    if (unclear > 0) return { count, unclear: "Visits.accountId" };
    if (unnamed.length === 0) return { count, unclear: null };
    const start = dateCell(starts[row]);
    const end = dateCell(ends[row]);
    if (typeof start !== "number") return { count, unclear: "Development.startDate" };
    if (end === undefined) return { count, unclear: "Development.resultDate" };
    const inside = unnamed.filter((day) => day >= start && day <= (end ?? today)).length;
    return { count: count + inside, unclear: unnamed.some(Number.isNaN) ? "Visits.date" : null };
  };
}
