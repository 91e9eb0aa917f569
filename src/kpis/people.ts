/** People as numbers: one number a name in the whole data set, so that figures of a person compare numbers instead of texts. */
import { isErrorCell, plainCell } from "../policy/values";
import type { CellValue } from "../policy/values";
import type { Cut } from "./cut";
import { standingOf } from "./cut";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once, perDataset } from "./memo";
import type { KpiScope } from "./result";

/** No person: the cell is blank or an error. */
export const nobody = -1;

const numbers = perDataset(() => new Map<string, number>());

function numberOf(known: Map<string, number>, name: string): number {
  let number = known.get(name);
  if (number === undefined) known.set(name, (number = known.size));
  return number;
}

/**
 * The people of a column.
 * @param ref "Orders.salesperson"
 * @returns a number a row, `nobody` where none is named; all `nobody` when the column is not installed
 */
export const peopleOf = (data: Dataset, ref: string): Int32Array =>
  once(data, `people ${ref}`, () => {
    const cells: readonly CellValue[] = columnCells(data, ref);
    if (data.cut) return partOf(data, data.cut, ref);
    const known = numbers(data);
    const people = new Int32Array(data.rowCount(ref.slice(0, ref.indexOf(".")))).fill(nobody);
    const seen = new Map<CellValue, number>();
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? null;
      if (isErrorCell(cell)) continue;
      let number = seen.get(cell);
      if (number === undefined) {
        const name = plainCell(cell);
        seen.set(cell, (number = name === "" ? nobody : numberOf(known, name)));
      }
      people[row] = number;
    }
    return people;
  });

/** Rows of a part of the workbook by the person they name: 0 where they belong to it. */
function partOf(data: Dataset, cut: Cut, ref: string): Int32Array {
  const table = ref.slice(0, ref.indexOf("."));
  const accounts = table === "Accounts" ? undefined : data.accountRows(`${table}.accountId`);
  const of = standingOf(data, cut, table, ref);
  return Int32Array.from({ length: data.rowCount(table) }, (_, row) => of(row, accounts?.[row] ?? nobody, false));
}

/** One more than the highest number that a person has by now. A part of the workbook has two: inside and outside. */
export const peopleCount = (data: Dataset): number => (data.cut ? 2 : numbers(data).size);

/** The scope's person as a number; null for everybody. A part of the workbook is person 0 of its own data set. */
export function personOf(data: Dataset, { owner }: KpiScope): number | null {
  if (data.cut) return 0;
  return owner === null ? null : numberOf(numbers(data), owner.trim());
}

/**
 * Whose a row is: the person it names, else the owner of its account.
 * @param accountsOfRows row of Accounts for every row, or one of `unresolved`; asked only where a row names nobody
 * @param ref the column that names the person; null when the table has none
 * @param table "Visits"
 */
export function peopleOfRows(
  data: Dataset,
  accountsOfRows: () => Int32Array,
  ref: string | null,
  table: string,
): Int32Array {
  if (data.cut) {
    const of = standingOf(data, data.cut, table, ref);
    return accountsOfRows().map((account, row) => of(row, account, true));
  }
  const named = ref === null ? null : peopleOf(data, ref);
  if (named && !named.includes(nobody)) return named;
  const accounts = accountsOfRows();
  const owners = peopleOf(data, "Accounts.owner");
  const people = new Int32Array(accounts.length);
  for (let row = 0; row < accounts.length; row++) {
    const own = named?.[row] ?? nobody;
    people[row] = own >= 0 ? own : (owners[accounts[row] ?? nobody] ?? nobody);
  }
  return people;
}

/** Rows of Accounts by owner, ascending; everybody's are all rows. */
const rowsByOwner = (data: Dataset): { readonly all: Int32Array; readonly own: ReadonlyMap<number, Int32Array> } =>
  once(data, "accountsByOwner", () => {
    const owners = peopleOf(data, "Accounts.owner");
    const lists = new Map<number, number[]>();
    for (let row = 0; row < owners.length; row++) {
      const owner = owners[row] ?? nobody;
      if (owner < 0) continue;
      const list = lists.get(owner);
      if (list) list.push(row);
      else lists.set(owner, [row]);
    }
    const own = new Map([...lists].map(([owner, rows]) => [owner, Int32Array.from(rows)]));
    return { all: Int32Array.from(owners, (_, row) => row), own };
  });

const none = new Int32Array(0);

/** Rows of Accounts of a person, ascending; all of them for everybody. */
export const accountsOf = (data: Dataset, person: number | null): Int32Array =>
  person === null ? rowsByOwner(data).all : (rowsByOwner(data).own.get(person) ?? none);

/** Columns that name the people of figures. */
const personColumns = [
  "Team.name",
  "Accounts.owner",
  "Orders.salesperson",
  "Visits.visitor",
  "PlanTargets.owner",
  "Development.owner",
  "NewCustomerApps.applicant",
  "FeedbackItems.owner",
  "ServiceCosts.owner",
  "PlanActions.owner",
  "KpiInputs.owner",
  "ScorecardSnapshots.owner",
];

/** Everybody whom the tables name, in order of the alphabet. */
export const peopleNamed = perDataset((data: Dataset): readonly string[] => {
  const cells = personColumns.flatMap((ref) => columnCells(data, ref));
  const names = new Set(cells.map((cell) => (isErrorCell(cell) ? "" : plainCell(cell))));
  names.delete("");
  return [...names].sort();
});
