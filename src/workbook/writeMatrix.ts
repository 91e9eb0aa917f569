/** Writes a block of texts and numbers to a sheet in requests of less than 5 MB. */
import { asUserError, throwIfCancelled } from "./hostErrors";
import { jsonBytes } from "./readSlices";

const requestBudget = 3_500_000;

/**
 * Writes rows of equal length.
 * @param sheetName an existing sheet
 * @param row 0-based row of the first line
 * @param column 0-based column of the first cell
 * @param rows values in the form `toExcel` gives
 */
export async function writeMatrix(
  context: Excel.RequestContext,
  sheetName: string,
  row: number,
  column: number,
  rows: readonly (readonly (string | number | boolean)[])[],
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  while (next < rows.length) {
    throwIfCancelled(signal);
    let bytes = 0;
    let end = next;
    while (end < rows.length) {
      bytes += (rows[end] ?? []).reduce<number>((sum, value) => sum + jsonBytes(value), 4);
      if (end > next && bytes > requestBudget) break;
      end++;
    }
    const piece = rows.slice(next, end).map((cells) => [...cells]);
    context.workbook.worksheets
      .getItem(sheetName)
      .getRangeByIndexes(row + next, column, piece.length, piece[0]?.length ?? 1).values = piece;
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a request of at most 5 MB
      await context.sync();
    } catch (error) {
      throw asUserError(error, sheetName);
    }
    next = end;
  }
}
