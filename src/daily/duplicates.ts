/** Pairs of rows of Accounts that may be one customer, as ACC-19 finds them, for a person to decide. */
import type { Dataset } from "../kpis/dataset";
import { isBlank, plainCell } from "../policy/values";
import { proposals, twinColumns, twins, type Register } from "../rules/accounts/duplicates";

export interface DuplicatePair {
  /** Rows of Accounts, 0-based: the one that is suggested to stay, and the other. */
  readonly keep: number;
  readonly drop: number;
  /** Column that is equal; null where the names are only alike. */
  readonly key: (typeof twinColumns)[number] | null;
}

const noCells: readonly never[] = [];

/** A word such as "none" typed for a number makes twins of thousands: of more than this many each is paired with one of them only. */
const fewTwins = 20;

/**
 * Every pair once, the surest first; rows that are equal in several columns are named by the strongest.
 * @returns pairs in an order that does not depend on the order of rows
 */
export function duplicatePairs(data: Dataset): readonly DuplicatePair[] {
  const register: Register = {
    policy: data.policy,
    column: (ref) => data.column(ref) ?? noCells,
    allRows: (table) => data.filledRows(table),
    rows: (table) => data.filledRows(table),
    rowCount: (table) => data.rowCount(table),
  };
  const found = new Map<string, DuplicatePair>();
  const add = (row: number, other: number, key: DuplicatePair["key"]): void => {
    const name = row < other ? `${row}/${other}` : `${other}/${row}`;
    if (!found.has(name)) found.set(name, { ...suggested(data, row, other), key });
  };
  const anchorOf = anchors(data);
  for (const column of twinColumns)
    for (const { row, others } of twins(register, [column])) {
      const anchor = others.length > fewTwins ? anchorOf(column, row, others) : null;
      for (const other of anchor === null ? others : [anchor]) if (other !== row) add(row, other, column);
    }
  for (const [row, others] of proposals(register)) for (const other of others) add(row, other, null);
  const rank = ({ key }: DuplicatePair): number => (key === null ? twinColumns.length : twinColumns.indexOf(key));
  const name = (row: number): string => rowText(data, row);
  return [...found.values()].sort(
    (a, b) => rank(a) - rank(b) || compare(name(a.keep), name(b.keep)) || compare(name(a.drop), name(b.drop)),
  );
}

/** The row of a group with which the others are paired: the lowest by name and number, wherever it stands. */
function anchors(data: Dataset): (column: string, row: number, others: readonly number[]) => number {
  const known = new Map<string, number>();
  return (column, row, others) => {
    // Groups of a column have no row in common, so the first row names the group.
    const name = `${column} ${Math.min(row, others[0] ?? row)}`;
    let anchor = known.get(name);
    if (anchor === undefined) {
      anchor = others.reduce(
        (best, other) => (compare(rowText(data, other), rowText(data, best)) < 0 ? other : best),
        row,
      );
      known.set(name, anchor);
    }
    return anchor;
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rowText = (data: Dataset, row: number): string =>
  ["accountName", "accountId"].map((key) => plainCell(data.column(`Accounts.${key}`)?.[row])).join("\n");

/** The row of which more is known stays: more filled cells, then the lower number. */
function suggested(data: Dataset, a: number, b: number): Pick<DuplicatePair, "keep" | "drop"> {
  const columns = Object.values(data.raw.Accounts?.columns ?? {});
  const filled = (row: number): number => columns.reduce((sum, cells) => sum + (isBlank(cells[row]) ? 0 : 1), 0);
  const id = (row: number): string => plainCell(data.column("Accounts.accountId")?.[row]);
  const aStays = filled(a) === filled(b) ? compare(id(a), id(b)) || a - b : filled(b) - filled(a);
  return aStays <= 0 ? { keep: a, drop: b } : { keep: b, drop: a };
}
