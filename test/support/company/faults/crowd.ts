/** Many faults at once, none of which touches another. */
import type { Row } from "../../../core/support";
import type { Books } from "..";
import { accountOf } from "./books";
import { commit, rowsFor } from "./commit";
import { faults } from ".";
import type { Fault } from "./types";

/** Numbers from 0 to below 1 that follow from a seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The customer a row is about, directly or through its development or log; null for rows about none. */
function customerOf(books: Books, table: string, row: Row): string | null {
  const development =
    row.devId && table !== "Accounts" ? books.Development?.find(({ devId }) => devId === row.devId) : undefined;
  const named = row.accountId ?? development?.accountId ?? (table === "AuditLog" ? row.rowId : null) ?? null;
  return named === null ? null : String(accountOf(books, { accountId: named })?.accountId ?? named);
}

/** Those that may stand beside others: somebody who types over the Scorecard has it differ from the tables the others change. */
export const companionable: readonly Fault[] = faults.filter(({ alone, table }) => !alone && table !== "Scorecard");

export interface Crowd {
  readonly committed: readonly Fault[];
  /** All findings that must follow, sorted. */
  readonly expected: readonly string[];
}

/**
 * Puts faults into the books in an order and at places drawn from a seed, at most one a customer and one a row; those for which no
 * place is left are left out.
 * @param books rows, which are changed
 */
export function crowd(some: readonly Fault[], books: Books, seed: number): Crowd {
  const next = draws(seed);
  const order = some
    .map((fault) => ({ fault, places: Math.min(rowsFor(fault, books).length, 20), at: next() }))
    // Those with few places first, so that the others leave them room.
    .sort((a, b) => a.places - b.places || a.at - b.at);
  // The first customer is one whom faults compare with.
  const touched = new Set<string>([String(books.Accounts?.[0]?.accountId)]);
  const committed: Fault[] = [];
  const expected: string[] = [];
  for (const { fault } of order) {
    const free = rowsFor(fault, books)
      .map((row) => ({
        row,
        key: customerOf(books, fault.table, books[fault.table]?.[row] ?? {}) ?? `${fault.table} ${row}`,
      }))
      .filter(({ key }) => !touched.has(key));
    const place = free[Math.floor(next() * free.length)];
    if (!place) continue;
    touched.add(place.key);
    expected.push(...commit(fault, books, place.row));
    committed.push(fault);
  }
  return { committed, expected: expected.sort() };
}
