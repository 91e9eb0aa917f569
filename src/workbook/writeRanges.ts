/** Writes rectangles of cells, grouped into few ranges and into requests of less than 5 MB. */
import { isErrorCell, type CellValue } from "../policy/values";
import { asUserError, isTooLarge, throwIfCancelled } from "./hostErrors";
import { jsonBytes } from "./readSlices";
import { toExcel } from "./writeText";

/** One cell to be written, at its place on the sheet (0-based). */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A column piece: cells one below the other. */
interface Piece {
  readonly row: number;
  readonly column: number;
  readonly values: (string | number | boolean)[][];
}

const requestBudget = 3_500_000;
/** A range costs an object path and two actions in the request. */
const bytesPerRange = 500;

/**
 * Writes cells of one sheet.
 * @param rowByRow every row for itself: where rows are hidden or filtered Excel may put an array of several rows into the wrong cells
 * @throws UserError when the sheet is protected or a cell is being edited
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheetName: string,
  cells: readonly PlacedCell[],
  options: {
    readonly rowByRow?: boolean;
    /** Errors stay errors; else they are written as text. */
    readonly errors?: boolean;
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number, total: number) => void;
  } = {},
): Promise<void> {
  const pieces = groupCells(cells, options.rowByRow === true, options.errors === true);
  let budget = requestBudget;
  let next = 0;
  let done = 0;
  while (next < pieces.length) {
    throwIfCancelled(options.signal);
    const sheet = context.workbook.worksheets.getItem(sheetName);
    let bytes = 0;
    let end = next;
    while (end < pieces.length) {
      const piece = pieces[end] as Piece;
      bytes += bytesPerRange + piece.values.reduce((sum, [value]) => sum + jsonBytes(value) + 4, 0);
      if (end > next && bytes > budget) break;
      sheet.getRangeByIndexes(piece.row, piece.column, piece.values.length, 1).values = piece.values;
      end++;
    }
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a request of at most 5 MB
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || end === next + 1) throw asUserError(error, sheetName);
      budget /= 3;
      continue;
    }
    done += pieces.slice(next, end).reduce((sum, piece) => sum + piece.values.length, 0);
    next = end;
    options.onProgress?.(done, cells.length);
  }
}

/** Cells as pieces of neighbours in a column, at most 20,000 cells each so that a request can be cut between them. */
function groupCells(cells: readonly PlacedCell[], rowByRow: boolean, errors: boolean): Piece[] {
  const written = (value: CellValue): string | number | boolean =>
    errors && isErrorCell(value) ? value.error : toExcel(value);
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  for (const { row, column, value } of sorted) {
    const joins =
      last &&
      !rowByRow &&
      last.column === column &&
      row === last.row + last.values.length &&
      last.values.length < 20_000;
    if (joins) (last as Piece).values.push([written(value)]);
    else pieces.push((last = { row, column, values: [[written(value)]] }));
  }
  return pieces;
}
