/** Rows that are not written yet, judged as if they stood in their table already. */
import type { Policy } from "../policy/types";
import { checkRows, tablesForRows } from "../rules";
import type { Book } from "./book";
import { evaluationDate } from "./journal";
import { describeFindings, type CheckFinding } from "./liveFindings";
import type { RowCells } from "./loggedRows";
import { readTables } from "./read";
import type { Snapshots, TableSnapshot } from "./snapshot";
import type { Lang } from "../locales/types";

/** The table with rows below its last one. */
export function withNewRows(snapshot: TableSnapshot, rows: readonly RowCells[]): TableSnapshot {
  const columns = Object.fromEntries(
    Object.entries(snapshot.columns).map(([key, values]) => [key, [...values, ...rows.map((row) => row[key] ?? null)]]),
  );
  return { ...snapshot, columns, rowCount: snapshot.rowCount + rows.length };
}

/** The table with cells of one row replaced. */
export function withChangedRow(snapshot: TableSnapshot, row: number, cells: RowCells): TableSnapshot {
  const columns = Object.fromEntries(
    Object.entries(snapshot.columns).map(([key, values]) => [
      key,
      key in cells ? values.map((value, at) => (at === row ? (cells[key] ?? null) : value)) : values,
    ]),
  );
  return { ...snapshot, columns };
}

/** Reads what the rules of a table's rows rest on, wholly. */
export const readForRows = (
  context: Excel.RequestContext,
  book: Book,
  policy: Policy,
  table: string,
  also: readonly string[],
  signal?: AbortSignal,
): Promise<Snapshots> =>
  readTables(
    context,
    book,
    [...new Set([...tablesForRows(table, policy), ...also])].map((key) => ({ table: key })),
    signal === undefined ? {} : { signal },
  );

/**
 * What the rules say of rows, the way live checking does after an edit.
 * @param snapshots tables as `readForRows` read them, the rows in their place
 * @param rows 0-based rows of the table
 * @param today serial day to judge by
 */
export function judgeRows(
  snapshots: Snapshots,
  policy: Policy,
  table: string,
  rows: readonly number[],
  lang: Lang,
  today: number = evaluationDate(undefined, policy.number("today")),
): CheckFinding[] {
  const { findings } = checkRows(snapshots, policy, { table, rows }, { today });
  return describeFindings(findings, snapshots, lang, policy.text("name.normalise") === "normalised");
}
