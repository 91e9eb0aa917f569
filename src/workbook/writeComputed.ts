/** Keeps computed columns of Accounts up to date where they hold values instead of formulas. */
import { buildDataset, type Dataset } from "../kpis/dataset";
import type { Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { accountColumns, type AccountColumn } from "../rules/accounts/computed";
import { notRated, ratingsInForce, tierClasses, tierModelOf } from "../tiers";
import type { Book } from "./book";
import { computedColumns } from "./readAccounts";
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
 * @param tables Accounts as it is (or will be), Orders and Visits
 * @param columns what `valueColumns` found
 * @returns changes to write; what cannot be computed is blank
 */
export function computedChanges(
  tables: Snapshots,
  policy: Policy,
  asOf: number,
  columns: readonly ComputedColumn[],
): CellChange[] {
  const accounts = tables.Accounts;
  if (accounts === undefined || columns.length === 0) return [];
  const data = buildDataset(tables, policy, asOf);
  const figures = data.figures();
  const number =
    (values: ArrayLike<number>) =>
    (row: number): CellValue => {
      const value = values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    };
  const ratings = columns.includes("computedTier") || columns.includes("tierScore") ? ratingsInForce(data) : null;
  const scored = tierModelOf(policy).id === "score";
  const compute: Readonly<Record<ComputedColumn, (row: number) => CellValue>> = {
    tierScore: scored && ratings ? number(ratings.figures) : () => null,
    computedTier: (row) => {
      const tier = tierClasses[ratings?.codes[row] ?? notRated];
      return tier === undefined ? null : policy.listLabel("tier", tier);
    },
    salesLast12Months: number(figures.salesLast12Months),
    lastContactDate: number(figures.lastContactDate),
    contactDueDate: number(figures.contactDueDate),
    firstTransDate: number(figures.firstTransDate),
    lastOrderDate: number(figures.lastOrderDate),
    ...ruled(data, columns),
  };
  const changes: CellChange[] = [];
  for (let row = 0; row < accounts.rowCount; row++) {
    const rowKey = keyText(accounts.columns.accountId?.[row]) ?? "";
    const accountName = accounts.columns.accountName?.[row] ?? null;
    if (rowKey === "" && keyText(accountName) === null) continue;
    for (const column of columns) {
      const expected = accounts.columns[column]?.[row] ?? null;
      const value = compute[column](row);
      if (!sameValue(expected, value)) changes.push({ rowKey, row, column, expected, value, basis: { accountName } });
    }
  }
  return changes;
}

/** Columns that rules say, prepared only where they are wanted; list values as labels. */
function ruled(
  data: Dataset,
  columns: readonly ComputedColumn[],
): Readonly<Record<keyof typeof accountColumns, AccountColumn>> {
  const none: AccountColumn = () => null;
  const of = (key: keyof typeof accountColumns): AccountColumn =>
    columns.includes(key) ? accountColumns[key](data) : none;
  const newness = of("newness");
  return {
    archiveCompleteness: of("archiveCompleteness"),
    lastOrderBefore: of("lastOrderBefore"),
    newness: (row) => {
      const state = newness(row);
      return typeof state === "string" ? data.policy.listLabel("newness", state) : null;
    },
    repeatOrders: of("repeatOrders"),
    monthlySales: of("monthlySales"),
  };
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
