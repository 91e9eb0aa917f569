/** Reads rectangles of cells in as few round trips as Excel's limits allow. */
import type { CellValue } from "../policy/values";
import { isTooLarge, throwIfCancelled } from "./hostErrors";
import { eachInSlices } from "./slices";

/** A rectangle of a sheet, 0-based. */
export interface CellBlock {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Bytes of cells asked for at once. Excel on the web refuses answers over 5 MB, and office.js takes an answer apart in one go: over this
 * size the pane would neither draw nor type for longer than a tenth of a second.
 */
export const responseBudget = 1_200_000;
/** What Excel on the web refuses. */
const refusedBytes = 5_000_000;
/** Reads over 5,000,000 cells fail or come back empty. */
const cellBudget = 2_000_000;
/** Assumed before anything was read: twenty Chinese characters a cell. */
const assumedBytes = 64;

interface Part {
  readonly block: number;
  readonly row: number;
  readonly rows: number;
}

/** Size of a value in a JSON answer, in UTF-8 bytes. */
export function jsonBytes(value: unknown): number {
  if (typeof value === "number" || typeof value === "boolean") return String(value).length + 1;
  if (typeof value === "string") {
    let bytes = 3;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      // Quotes and backslashes are escaped twice: the answer is a JSON text inside a JSON text.
      bytes += code < 0x80 ? (code === 0x22 || code === 0x5c || code < 0x20 ? 4 : 1) : code < 0x800 ? 2 : 3;
    }
    return bytes;
  }
  return 5;
}

export interface ReadBlockOptions {
  readonly signal?: AbortSignal;
  /** Told after every round trip: rows read so far, rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called before every round trip, to load something else along with it. */
  readonly eachBatch?: () => void;
  /** Most bytes of one answer; less than Excel allows where the pane is to go on drawing in between. */
  readonly partBytes?: number;
}

type LoadedProperty = "values" | "valueTypes" | "formulas" | "formulasR1C1" | "numberFormat";

/**
 * Loads one property of many blocks, in parts that fit into Excel's limits.
 * @returns for each block its rows of cells
 */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
  property: LoadedProperty,
  options: ReadBlockOptions = {},
): Promise<unknown[][][]> {
  const results: unknown[][][] = blocks.map(() => []);
  const bytesPerRow = blocks.map((block) => block.columns * assumedBytes);
  const total = blocks.reduce((sum, block) => sum + block.rows, 0);
  let done = 0;
  let parts = nextParts(blocks, results, bytesPerRow, options.partBytes);
  while (parts.length > 0) {
    throwIfCancelled(options.signal);
    options.eachBatch?.();
    const ranges = parts.map(({ block, row, rows }) => {
      const { sheet, column, columns, row: top } = blocks[block] as CellBlock;
      const range = sheet.getRangeByIndexes(top + row, column, rows, columns);
      // eslint-disable-next-line office-addins/no-empty-load -- `property` names one of LoadedProperty
      range.load(property);
      return range;
    });
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a 5 MB part, not a row
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || parts.every((part) => part.rows === 1)) throw error;
      // The answer was over 5 MB, so the cells are that much longer than assumed, at least.
      const assumed = parts.reduce((sum, part) => sum + part.rows * (bytesPerRow[part.block] as number), 0);
      const factor = Math.max(3, (refusedBytes * 1.4) / assumed);
      for (const part of parts) bytesPerRow[part.block] = (bytesPerRow[part.block] as number) * factor;
      parts = nextParts(blocks, results, bytesPerRow, options.partBytes);
      continue;
    }
    for (const [index, part] of parts.entries()) {
      const rows = (ranges[index] as Excel.Range)[property] as unknown[][];
      const result = results[part.block] as unknown[][];
      let bytes = 0;
      await eachInSlices(rows.length, (at) => {
        const row = rows[at] as unknown[];
        result.push(row);
        for (const value of row) bytes += jsonBytes(value);
      });
      done += rows.length;
      // A quarter more than what was seen: later rows may be longer.
      bytesPerRow[part.block] = Math.max(8, (bytes / Math.max(1, rows.length)) * 1.25);
    }
    options.onProgress?.(done, total);
    parts = nextParts(blocks, results, bytesPerRow, options.partBytes);
  }
  return results;
}

/** The next parts that fit into one answer, in order of the blocks. */
function nextParts(
  blocks: readonly CellBlock[],
  results: readonly unknown[][][],
  bytesPerRow: readonly number[],
  budget = responseBudget,
): Part[] {
  const parts: Part[] = [];
  let bytes = budget;
  let cells = cellBudget;
  for (const [index, block] of blocks.entries()) {
    const row = (results[index] as unknown[][]).length;
    const left = block.rows - row;
    if (left <= 0) continue;
    const perRow = bytesPerRow[index] as number;
    const fitting = Math.floor(Math.min(bytes / perRow, cells / block.columns));
    const rows = Math.min(left, parts.length === 0 ? Math.max(1, fitting) : fitting);
    if (rows <= 0) break;
    parts.push({ block: index, row, rows });
    bytes -= rows * perRow;
    cells -= rows * block.columns;
    if (rows < left) break;
  }
  return parts;
}

/** A value as Excel's `values` gives it: "" is blank; errors are told apart later, by `valueTypes`. */
export function fromExcel(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
