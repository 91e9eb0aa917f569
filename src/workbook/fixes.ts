/** Safe fixes at their places in the workbook: found, written where the cell still holds what was seen, undone. */
import { tables as catalogueTables } from "../policy/catalogue";
import type { Lang } from "../locales/types";
import type { Policy } from "../policy/types";
import { isFixable, proposeFixes, type Fix } from "../rules/fixes";
import { numberFormat, textFormat } from "./blueprint/formats";
import type { Book } from "./book";
import { shownValue } from "./liveFindings";
import { readTables } from "./read";
import { readBlocks } from "./readSlices";
import { rowRef } from "./rowRef";
import { cellAddress, keyText, type Snapshots, type TableSnapshot } from "./snapshot";
import type { CellChange } from "./write";

/** A fix with its place, as a preview shows it. */
export interface PlacedFix extends Fix {
  /** Names the row until it is written: its id, or its number and natural key. */
  readonly ref: string;
  /** "客户档案!B5". */
  readonly cell: string;
  /** Header of the column, as the workbook has it. */
  readonly header: string;
  /** The new value as people see it. */
  readonly shown: string;
}

/** Keys of the tables that fixes look at, Accounts for the names of customers. */
export const fixableTables: readonly string[] = catalogueTables.filter(isFixable).map(({ key }) => key);

/**
 * The fixes that the workbook's cells allow. Cells that hold a formula are left out: the text is the formula's.
 * @param snapshots tables as read
 */
export async function findFixes(
  context: Excel.RequestContext,
  snapshots: Snapshots,
  policy: Policy,
  lang: Lang,
  signal?: AbortSignal,
): Promise<PlacedFix[]> {
  const fixes = proposeFixes(snapshots, policy);
  const formulas = await besideCells(context, snapshots, fixes, "formulas", signal);
  return fixes
    .filter((fix) => {
      const formula = formulas(fix);
      return typeof formula !== "string" || !formula.startsWith("=");
    })
    .map((fix) => {
      const snapshot = snapshots[fix.table] as TableSnapshot;
      const type = snapshot.table.entry.columns.find(({ key }) => key === fix.column)?.type ?? "text";
      const header = snapshot.table.columns.find(({ key }) => key === fix.column)?.header ?? fix.column;
      return {
        ...fix,
        ref: rowRef(snapshot, fix.row),
        cell: cellAddress(snapshot, fix.row, fix.column),
        header,
        shown: shownValue(fix.to, type, lang),
      };
    });
}

/** Reads the tables of some fixes anew. */
export const readForFixes = (
  context: Excel.RequestContext,
  book: Book,
  tables: Iterable<string>,
  signal?: AbortSignal,
): Promise<Snapshots> =>
  readTables(
    context,
    book,
    [...new Set(tables)].map((table) => ({ table })),
    signal === undefined ? {} : { signal },
  );

/** The change of one cell, from what it holds to what it is to hold. */
export function changeOf(
  snapshot: TableSnapshot,
  row: number,
  { column, expected, value }: Pick<CellChange, "column" | "expected" | "value">,
): CellChange {
  return {
    rowKey: keyText(snapshot.columns[snapshot.table.entry.idColumn]?.[row]) ?? "",
    row,
    column,
    expected,
    value,
  };
}

/**
 * Gives cells that are formatted as text the format of their column: Excel would keep a number written there as text.
 * @param fixes with the rows where they stand in `snapshots`
 */
export async function openFormats(
  context: Excel.RequestContext,
  snapshots: Snapshots,
  fixes: readonly Pick<Fix, "table" | "row" | "column" | "to">[],
  signal?: AbortSignal,
): Promise<void> {
  const numbers = fixes.filter(({ to }) => typeof to === "number");
  const formats = await besideCells(context, snapshots, numbers, "numberFormat", signal);
  let queued = false;
  for (const fix of numbers) {
    if (formats(fix) !== textFormat) continue;
    const { table, firstRow, firstColumn } = snapshots[fix.table] as TableSnapshot;
    const column = table.entry.columns.find(({ key }) => key === fix.column);
    if (!column) continue;
    const sheet = context.workbook.worksheets.getItem(table.sheetName);
    const cell = sheet.getRangeByIndexes(firstRow + fix.row, firstColumn + (table.indexOf(fix.column) ?? 0), 1, 1);
    cell.numberFormat = [[numberFormat(column)]];
    queued = true;
  }
  if (queued) await context.sync();
}

/** Loads one property of the cells of fixes: a block a column, from its first to its last. */
async function besideCells(
  context: Excel.RequestContext,
  snapshots: Snapshots,
  fixes: readonly Pick<Fix, "table" | "row" | "column">[],
  property: "formulas" | "numberFormat",
  signal?: AbortSignal,
): Promise<(fix: Pick<Fix, "table" | "row" | "column">) => unknown> {
  const spans = new Map<string, { table: string; column: string; first: number; last: number }>();
  for (const { table, row, column } of fixes) {
    const key = `${table}.${column}`;
    const span = spans.get(key);
    if (!span) spans.set(key, { table, column, first: row, last: row });
    else [span.first, span.last] = [Math.min(span.first, row), Math.max(span.last, row)];
  }
  const places = [...spans.values()];
  const blocks = places.map(({ table, column, first, last }) => {
    const snapshot = snapshots[table] as TableSnapshot;
    return {
      sheet: context.workbook.worksheets.getItem(snapshot.table.sheetName),
      row: snapshot.firstRow + first,
      column: snapshot.firstColumn + (snapshot.table.indexOf(column) ?? 0),
      rows: last - first + 1,
      columns: 1,
    };
  });
  const read = await readBlocks(context, blocks, property, signal === undefined ? {} : { signal });
  const byKey = new Map(
    places.map((place, index) => [`${place.table}.${place.column}`, { place, cells: read[index] }]),
  );
  return ({ table, row, column }) => {
    const found = byKey.get(`${table}.${column}`);
    return found?.cells?.[row - found.place.first]?.[0];
  };
}
