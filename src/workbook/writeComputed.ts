/** Keeps computed columns of Accounts up to date where they hold values instead of formulas. */
import { compute, type Subject } from "../jobs/job";
import { computedColumnsJob } from "../jobs/tiers";
import type { Book } from "./book";
import { computedColumns } from "./readAccounts";
import { eachInSlices } from "./slices";
import { keyText, sameValue, type Snapshots, type TableSnapshot } from "./snapshot";
import { writeIfUnchanged, type CellChange } from "./write";

type ComputedColumn = (typeof computedColumns)[number];

/**
 * Which computed columns of Accounts hold values: neither their first nor their last cell has a formula.
 * One round trip; none where the table has none of them or no row.
 */
export async function valueColumns(context: Excel.RequestContext, accounts: TableSnapshot): Promise<ComputedColumn[]> {
  const present = computedColumns.filter((key) => accounts.columns[key] !== undefined);
  if (present.length === 0 || accounts.rowCount === 0) return [];
  const sheet = context.workbook.worksheets.getItem(accounts.table.sheetName);
  const ends = [0, accounts.rowCount - 1].map((row) => {
    const range = sheet.getRangeByIndexes(
      accounts.firstRow + row,
      accounts.firstColumn,
      1,
      accounts.table.columns.length,
    );
    range.load("formulas");
    return range;
  });
  await context.sync();
  const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");
  return present.filter((key) =>
    ends.every((range) => !isFormula(range.formulas[0]?.[accounts.table.indexOf(key) ?? -1])),
  );
}

/**
 * The cells of computed columns that differ from what the orders, visits and tiers say.
 * @param subject Accounts as it is (or will be), Orders and Visits
 * @param columns what `valueColumns` found
 * @returns changes to write; what cannot be computed is blank
 */
export async function computedChanges(
  subject: Subject & { readonly tables: Snapshots },
  columns: readonly ComputedColumn[],
): Promise<CellChange[]> {
  const accounts = subject.tables.Accounts;
  if (accounts === undefined || columns.length === 0) return [];
  const values = await compute(computedColumnsJob, subject, columns);
  const changes: CellChange[] = [];
  await eachInSlices(accounts.rowCount, (row) => {
    const rowKey = keyText(accounts.columns.accountId?.[row]) ?? "";
    const accountName = accounts.columns.accountName?.[row] ?? null;
    if (rowKey === "" && keyText(accountName) === null) return;
    for (const column of columns) {
      const expected = accounts.columns[column]?.[row] ?? null;
      const value = values[column]?.[row] ?? null;
      if (!sameValue(expected, value)) changes.push({ rowKey, row, column, expected, value, basis: { accountName } });
    }
  });
  return changes;
}

/** Writes such changes, leaving alone what somebody changed meanwhile. Computed cells are nobody's entry, so nothing is reported. */
export async function writeComputed(
  context: Excel.RequestContext,
  book: Book,
  changes: readonly CellChange[],
  signal?: AbortSignal,
): Promise<void> {
  if (changes.length > 0)
    await writeIfUnchanged(context, book, "Accounts", changes, signal === undefined ? {} : { signal });
}
