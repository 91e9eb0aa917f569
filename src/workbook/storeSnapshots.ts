/**
 * Rows of ScorecardSnapshots, stored so that a closing counts as a whole or not at all: what kind a row is of is written last, for all
 * rows together, and nothing reads a row without it.
 */
import { closingText } from "../locales/closing";
import { UserError } from "../locales/userError";
import { isBlank, type CellValue } from "../policy/values";
import { appendRows, type AppendOptions } from "./append";
import type { Book } from "./book";
import type { JournalRun } from "./journal";
import { readTable } from "./read";
import { keyText, rowsByKey, sameValue, valueText, type Snapshots } from "./snapshot";
import { writeIfUnchanged, type CellChange } from "./write";

const table = "ScorecardSnapshots";
const idColumn = "snapshotId";
const mark = "kind";

/**
 * Stores rows. Those that an interrupted run left take the figures of now.
 * @param columns keys of the columns in `rows`, snapshotId and kind among them
 * @param rows cells as Excel gets them, in the order of `columns`
 * @throws UserError when the table cannot grow, its sheet is protected, or somebody changed the rows meanwhile
 */
export async function storeSnapshots(
  context: Excel.RequestContext,
  book: Book,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
  options: AppendOptions = {},
): Promise<void> {
  const unmarked = columns.map((key, at) => ({ key, at })).filter(({ key }) => key !== mark);
  const keys = unmarked.map(({ key }) => key);
  const cells = rows.map((row) => unmarked.map(({ at }) => row[at] ?? null));
  await appendRows(context, book, table, keys, cells, options);

  const now = await readTable(context, book, table, columns, options.signal ? { signal: options.signal } : {});
  const places = rowsByKey(now.columns[idColumn] ?? []);
  const idAt = columns.indexOf(idColumn);
  const changesOf = (wanted: (key: string) => boolean): CellChange[] =>
    rows.flatMap((values) => {
      const rowKey = keyText(values[idAt]) ?? "";
      const row = places.get(rowKey)?.[0] ?? -1;
      return columns.flatMap((column, at) => {
        const [expected, value] = [now.columns[column]?.[row] ?? null, values[at] ?? null];
        return wanted(column) && !sameValue(expected, value) ? [{ rowKey, row, column, expected, value }] : [];
      });
    });
  const write = async (changes: readonly CellChange[]): Promise<void> => {
    if (changes.length === 0) return;
    const { conflicts } = await writeIfUnchanged(context, book, table, changes, options);
    if (conflicts.length > 0) throw new UserError(closingText.rowsMoved);
  };
  await write(changesOf((key) => key !== mark));
  await write(changesOf((key) => key === mark));
}

/**
 * The tables without closings that a run announced and did not finish: with a row that has no kind, the other rows it announced of the
 * same period and person do not count either.
 * @param runs runs of the commands that store rows
 * @returns the same tables where nothing was left unfinished
 */
export function withoutUnfinished(
  snapshots: Snapshots,
  runs: readonly Pick<JournalRun, "done" | "entries">[],
): Snapshots {
  const stored = snapshots[table];
  const announced = new Set(
    runs.filter(({ done }) => !done).flatMap(({ entries }) => entries.map(({ rowId }) => rowId)),
  );
  const cell = (key: string, row: number): CellValue => stored?.columns[key]?.[row] ?? null;
  const whose = (row: number): string => `${valueText(cell("period", row))}\n${valueText(cell("owner", row))}`;
  const rows = Array.from({ length: stored?.rowCount ?? 0 }, (_, row) => row).filter((row) =>
    announced.has(keyText(cell(idColumn, row)) ?? ""),
  );
  const open = new Set(rows.filter((row) => isBlank(cell(mark, row))).map(whose));
  if (stored === undefined || open.size === 0) return snapshots;
  const hidden = new Set(rows.filter((row) => open.has(whose(row))));
  const kinds = (stored.columns[mark] ?? []).map((kind, row) => (hidden.has(row) ? null : kind));
  return { ...snapshots, [table]: { ...stored, columns: { ...stored.columns, [mark]: kinds } } };
}
