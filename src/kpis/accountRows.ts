/** Rows of a table about customers: whose they are, when, and which of them cannot be assigned. */
import { unresolved } from "./accountIndex";
import { standing, standingOf } from "./cut";
import { isSerialDate } from "../calendar/serial";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { nobody, peopleOf, peopleOfRows } from "./people";
import type { PeriodRows } from "./periodRows";
import { periodRows } from "./periodRows";

/** Rows with day, account and person. */
export interface AccountRows extends PeriodRows {
  /** Row of Accounts, or one of `unresolved`. */
  readonly account: Int32Array;
  /** Whose each row is: the number of a person, below zero nobody's. */
  readonly people: Int32Array;
  /**
   * Rows of the days whose customer cell means several accounts, among them one that counts for the person.
   * @param counts 1 for accounts that the figure is about
   */
  ambiguous(person: number | null, from: number, to: number, counts: Uint8Array): number;
}

/**
 * @param customer "Complaints.accountId"
 * @param days serial day of every row, NaN where it cannot be read
 * @param person column that names the person; null: the account's owner is the person
 * @param counts which rows there are at all
 */
export function accountRows(
  data: Dataset,
  customer: string,
  days: Float64Array,
  person: string | null,
  counts: (row: number) => boolean,
): AccountRows {
  // Asked only by figures about customers: the others leave their cells alone.
  let known: Int32Array | undefined;
  const accounts = (): Int32Array =>
    (known ??= data.accountRows(customer) ?? new Int32Array(days.length).fill(unresolved.blank));
  const table = customer.slice(0, customer.indexOf("."));
  let whose: Int32Array | undefined;
  const people = (): Int32Array => (whose ??= peopleOfRows(data, accounts, person, table));
  const part = data.cut ? standingOf(data, data.cut, table, person) : null;
  const cells = columnCells(data, customer);
  const owners = peopleOf(data, "Accounts.owner");
  let severals: readonly number[] | undefined;
  const unclear = (): readonly number[] => {
    if (severals) return severals;
    const found: number[] = [];
    const account = accounts();
    for (let row = 0; row < account.length; row++)
      if (account[row] === unresolved.ambiguous && counts(row)) found.push(row);
    return (severals = found);
  };
  return {
    ...periodRows(days, people, counts),
    get people() {
      return people();
    },
    get account() {
      return accounts();
    },
    ambiguous: (who, from, to, wanted) =>
      unclear().filter((row) => {
        const day = days[row] ?? Number.NaN;
        if (day < from || day > to) return false;
        const own = people()[row] ?? nobody;
        return data.accounts.candidates(cells[row]).some((one) => {
          if (wanted[one] !== 1 || who === null) return wanted[one] === 1;
          return part ? part(row, one, true) === standing.inside : (own >= 0 ? own : owners[one]) === who;
        });
      }).length,
  };
}

/** Days of a date column; NaN where a cell is blank or cannot be read. Shared: read, never write. */
export const daysOf = (data: Dataset, ref: string): Float64Array =>
  once(data, `days ${ref}`, () => {
    const cells = columnCells(data, ref);
    const days = new Float64Array(data.rowCount(ref.slice(0, ref.indexOf(".")))).fill(Number.NaN);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (isSerialDate(cell)) days[row] = Math.floor(cell);
    }
    return days;
  });
