/** Puts formulas back where their values stand, as long as nobody changed those. */
import type { CellValue } from "../policy/values";
import { shownMark, type FormulaArea } from "./formulaCells";
import { asUserError, throwIfCancelled } from "./hostErrors";
import { fromExcel, jsonBytes } from "./readSlices";

const requestBudget = 2_500_000;

/** An area that may have its formulas back. */
interface Ready {
  readonly column: string;
  readonly first: number;
  readonly formulas: string[];
  readonly hiddenRows: boolean;
}

/** "B4:B103" or "B4" as column, first row and number of rows. */
function partsOf(address: string): { readonly column: string; readonly first: number; readonly rows: number } {
  const [, column = "", first = "", last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(address) ?? [];
  return { column, first: Number(first), rows: Number(last) - Number(first) + 1 };
}

/** Areas in order, as many together as go into one request or answer. */
function portions<T>(items: readonly T[], bytesOf: (item: T) => number): T[][] {
  const all: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const own = bytesOf(item);
    if (bytes + own > requestBudget) {
      all.push([]);
      bytes = 0;
    }
    all[all.length - 1]?.push(item);
    bytes += own;
  }
  return all;
}

/**
 * Writes the formulas of areas of one sheet that show what they showed when they became values.
 * @returns cells that have their formula, and addresses of areas that somebody changed; all of them where the sheet is gone
 * @throws UserError when the sheet is protected or a cell is being edited
 */
export async function restoreFormulas(
  context: Excel.RequestContext,
  sheetName: string,
  areas: readonly FormulaArea[],
  signal: AbortSignal | undefined,
): Promise<{ readonly restored: number; readonly left: readonly string[] }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name");
  await context.sync();
  if (sheet.isNullObject) return { restored: 0, left: areas.map(({ address }) => address) };
  const left: string[] = [];
  const ready: Ready[] = [];
  let restored = 0;
  try {
    // Everything is looked at before the first formula is written: Excel may fill a blank column of a table by itself.
    for (const some of portions(areas, ({ address, formula }) => partsOf(address).rows * (jsonBytes(formula) + 64))) {
      throwIfCancelled(signal);
      const looked = some.map((area) => ({
        area,
        range: sheet.getRange(area.address).load("formulasR1C1,values,valueTypes,rowHidden"),
      }));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip an answer of at most 5 MB
      await context.sync();
      for (const { area, range } of looked) {
        const formulas = range.formulasR1C1.flat() as unknown[];
        if (formulas.every((formula) => formula === area.formula)) restored += formulas.length;
        else if (!isAsFrozen(area, range)) left.push(area.address);
        else {
          const { column, first } = partsOf(area.address);
          // `rowHidden` is null where only some rows are hidden, whatever its type says.
          const hiddenRows = (range.rowHidden as boolean | null) !== false;
          ready.push({ column, first, formulas: formulas.map(() => area.formula), hiddenRows });
        }
      }
    }
    const size = ({ formulas }: Ready): number => formulas.reduce((sum, formula) => sum + jsonBytes(formula) + 4, 500);
    for (const some of portions(joined(ready), size)) {
      throwIfCancelled(signal);
      for (const one of some) queue(sheet, one);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a request of at most 5 MB
      await context.sync();
      restored += some.reduce((sum, { formulas }) => sum + formulas.length, 0);
    }
  } catch (error) {
    throw asUserError(error, sheetName);
  }
  return { restored, left };
}

/** Values only, and those that the formulas showed. */
function isAsFrozen({ shown }: FormulaArea, range: Excel.Range): boolean {
  const types = range.valueTypes.flat() as unknown[];
  const values = range.values
    .flat()
    .map((value: unknown, at): CellValue => (types[at] === "Error" ? { error: String(value) } : fromExcel(value)));
  const formulas = range.formulasR1C1.flat() as unknown[];
  return (
    shownMark(values) === shown && !formulas.some((formula) => typeof formula === "string" && formula.startsWith("="))
  );
}

/** Neighbours of a column as one: a formula that goes for itself into a blank column of a table would be filled down by Excel. */
function joined(ready: readonly Ready[]): Ready[] {
  const all: Ready[] = [];
  for (const one of ready) {
    const last = all[all.length - 1];
    if (last?.column === one.column && last.first + last.formulas.length === one.first)
      all[all.length - 1] = {
        ...last,
        formulas: [...last.formulas, ...one.formulas],
        hiddenRows: last.hiddenRows || one.hiddenRows,
      };
    else all.push(one);
  }
  return all;
}

function queue(sheet: Excel.Worksheet, { column, first, formulas, hiddenRows }: Ready): void {
  // Where rows are hidden Excel may put longer pieces into the wrong cells.
  if (hiddenRows)
    formulas.forEach((formula, at) => (sheet.getRange(`${column}${first + at}`).formulasR1C1 = [[formula]]));
  else {
    const area = sheet.getRange(`${column}${first}:${column}${first + formulas.length - 1}`);
    area.formulasR1C1 = formulas.map((formula) => [formula]);
  }
}
