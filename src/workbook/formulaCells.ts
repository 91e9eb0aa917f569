/**
 * Formulas that do not outlive the add-in, all over the workbook: every formula of a sheet that Tierbook made, and every formula elsewhere
 * that uses one of its functions.
 */
import { freezeText } from "../locales/freeze";
import { operationsText } from "../locales/operations";
import { UserError } from "../locales/userError";
import type { CellValue } from "../policy/values";
import type { Book } from "./book";
import { asUserError } from "./hostErrors";
import { fingerprint } from "./loggedRows";
import { fromExcel, jsonBytes, readBlocks, type CellBlock } from "./readSlices";
import { cellName } from "./snapshot";

/** A formula and what it shows. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
}

export interface SheetFormulas {
  readonly sheet: string;
  /** Rows are hidden or filtered: only writing row by row is safe. */
  readonly hiddenRows: boolean;
  readonly cells: readonly FormulaCell[];
}

/** One formula (in R1C1, so that it is the same in every row) over neighbours of a column. */
export interface FormulaArea {
  /** "B4:B103" */
  readonly address: string;
  readonly formula: string;
  /** Short text that differs where what the cells show differs. */
  readonly shown: string;
}

const functions = /\bTIERBOOK\./i;
/** The one error that says what no figure can say; any other is a calculation that is not done. */
const noFigure = "#N/A";
const areaBytes = 1_500_000;
const areaRows = 5000;

/**
 * Reads them, with what they show.
 * @throws UserError when a sheet with such formulas is protected, a result fills several cells, or a formula shows an error or is
 *   still being computed: nothing has been written then
 */
export async function readFormulas(
  context: Excel.RequestContext,
  book: Book,
  signal?: AbortSignal,
): Promise<SheetFormulas[]> {
  const options = signal === undefined ? {} : { signal };
  const ours = new Set([...book.tables.values()].map(({ sheetName }) => sheetName));
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const used = worksheets.items.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,hasSpill"),
  }));
  await context.sync();
  const filled = used.filter(({ range }) => !range.isNullObject);
  const blocks = filled.map(({ sheet, range }): CellBlock => {
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return { sheet, row, column, rows, columns };
  });
  try {
    const formulas = await readBlocks(context, blocks, "formulasR1C1", options);
    const values = await readBlocks(context, blocks, "values", options);
    const types = await readBlocks(context, blocks, "valueTypes", options);
    return filled.flatMap(({ sheet, range }, at): SheetFormulas[] => {
      const cells = formulasOf(formulas[at] ?? [], values[at] ?? [], types[at] ?? [], range, ours.has(sheet.name));
      if (cells.length === 0) return [];
      if (sheet.protection.protected) throw new UserError(operationsText.sheetProtected, { sheet: sheet.name });
      for (const cell of cells) assertShown(sheet.name, cell);
      // `hasSpill` and `rowHidden` are null where only some cells are so, whatever their types say.
      if ((range.hasSpill as boolean | null) !== false) throw new UserError(freezeText.spills, { sheet: sheet.name });
      return [{ sheet: sheet.name, hiddenRows: (range.rowHidden as boolean | null) !== false, cells }];
    });
  } catch (error) {
    throw asUserError(error, "");
  }
}

function formulasOf(
  formulas: readonly unknown[][],
  values: readonly unknown[][],
  types: readonly unknown[][],
  { rowIndex, columnIndex }: Excel.Range,
  isOurs: boolean,
): FormulaCell[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column): FormulaCell[] => {
      const value = values[row]?.[column];
      // A text that looks like a formula, such as those in the log, shows itself.
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return [];
      if (!isOurs && !functions.test(formula)) return [];
      const shown = types[row]?.[column] === "Error" ? { error: String(value) } : fromExcel(value);
      return [{ row: rowIndex + row, column: columnIndex + column, formula, value: shown }];
    }),
  );
}

function assertShown(sheet: string, { row, column, value }: FormulaCell): void {
  const error =
    typeof value === "object" && value !== null
      ? value.error
      : typeof value === "string" && /^#[A-Z_]+!$/.test(value)
        ? value
        : noFigure;
  if (error !== noFigure) throw new UserError(freezeText.notReady, { sheet, cell: cellName(row, column), error });
}

/** The cells as areas of one formula each, small enough to be written in one request. */
export function formulaAreas({ cells }: SheetFormulas): FormulaArea[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const groups: FormulaCell[][] = [];
  for (const cell of sorted) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const joins =
      last?.column === cell.column &&
      last.row + 1 === cell.row &&
      last.formula === cell.formula &&
      (group?.length ?? 0) < Math.min(areaRows, Math.max(1, Math.floor(areaBytes / jsonBytes(cell.formula))));
    if (joins) group?.push(cell);
    else groups.push([cell]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0], group[group.length - 1]] as [FormulaCell, FormulaCell];
    const ends = [first, last].map(({ row, column }) => cellName(row, column));
    return {
      address: first === last ? (ends[0] ?? "") : ends.join(":"),
      formula: first.formula,
      shown: shownMark(group.map(({ value }) => value)),
    };
  });
}

/** A short text that differs where the values of an area differ. */
export const shownMark = (values: readonly CellValue[]): string => fingerprint(values);
