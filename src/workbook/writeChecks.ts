/** Keeps the check columns of the tables. */
import type { CellValue } from "../policy/values";
import type { Book } from "./book";
import { checkCellText, type CheckFinding } from "./liveFindings";
import { eachInSlices } from "./slices";
import { keyText, sameValue, type Snapshots, type TableSnapshot } from "./snapshot";
import { writeIfUnchanged, type CellChange } from "./write";
import { tableStates } from "./writeState";

/**
 * Writes what was found into the check cells, only where the text changes; rows without findings are cleared.
 * @param findings in the workbook's language
 * @param only table and 0-based rows to touch; all rows of all tables read when null
 * @returns cells written
 * @throws UserError when a sheet is protected; nothing is written then
 */
export async function writeChecks(
  context: Excel.RequestContext,
  book: Book,
  snapshots: Snapshots,
  findings: readonly CheckFinding[],
  only: { readonly table: string; readonly rows: readonly number[] } | null,
  signal?: AbortSignal,
): Promise<number> {
  const byRow = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    if (finding.row === null) continue;
    const key = `${finding.table}/${finding.row - 1}`;
    const known = byRow.get(key);
    if (known) known.push(finding);
    else byRow.set(key, [finding]);
  }
  const work: { readonly table: string; readonly changes: readonly CellChange[] }[] = [];
  for (const snapshot of Object.values(snapshots)) {
    if (only !== null && only.table !== snapshot.key) continue;
    const checks = snapshot.columns.check;
    if (checks === undefined) continue;
    const changes: CellChange[] = [];
    await eachInSlices(only?.rows.length ?? checks.length, (at) => {
      const row = only === null ? at : (only.rows[at] ?? 0);
      if (row >= snapshot.rowCount) return;
      const text = checkCellText(byRow.get(`${snapshot.key}/${row}`) ?? [], book.lang);
      for (const change of checkChange(snapshot, row, checks[row] ?? null, text)) changes.push(change);
    });
    if (changes.length > 0) work.push({ table: snapshot.key, changes });
  }
  // A protected sheet is found out before the first of several tables is written.
  if (work.length > 1)
    await tableStates(
      context,
      book,
      work.map(({ table }) => table),
    );
  let written = 0;
  for (const { table, changes } of work)
    written += (await writeIfUnchanged(context, book, table, changes, signal === undefined ? {} : { signal })).written;
  return written;
}

function checkChange(snapshot: TableSnapshot, row: number, expected: CellValue, value: string | null): CellChange[] {
  if (sameValue(expected, value)) return [];
  const { idColumn, naturalKeys } = snapshot.table.entry;
  // Rows without an id of their own are told apart by what people see as their key.
  const basis = Object.fromEntries(
    naturalKeys
      .flat()
      .filter((key) => key !== idColumn && snapshot.columns[key] !== undefined)
      .map((key) => [key, snapshot.columns[key]?.[row] ?? null]),
  );
  return [{ rowKey: keyText(snapshot.columns[idColumn]?.[row]) ?? "", row, column: "check", expected, value, basis }];
}
