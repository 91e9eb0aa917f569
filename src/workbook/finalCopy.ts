/** A copy of the Scorecard as values only (定稿), for sending: no formula, no table, no link to the policy stays in it. */
import { operationsText } from "../locales/operations";
import { scorecardCommandText } from "../locales/scorecardCommands";
import { UserError } from "../locales/userError";
import { isOurName } from "./blueprint/names";
import type { Book } from "./book";
import { asUserError } from "./hostErrors";
import { cellName } from "./snapshot";

/** Where a copy is made. */
export interface CopyPlan {
  /** Name that the copy gets. */
  readonly name: string;
  /** Name that Excel gives a copy at first; free before the run began. */
  readonly before: string;
}

const longest = 31;
const illegal = /[[\]:*?/\\]/g;

/** Cut to a length without breaking a character in two. */
function cut(text: string, length: number): string {
  let kept = "";
  for (const sign of text)
    if (kept.length + sign.length <= length) kept += sign;
    else break;
  return kept;
}

/** A legal sheet name, the first that is free: "考核表_2025Q3_张三", else with " (2)". */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted
    .replace(illegal, "_")
    .replace(/^'+|'+$/g, "")
    .trim();
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` (${number})`;
    const name = cut(plain, longest - end.length).trimEnd() + end;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name under which Excel puts a copy of a sheet. */
function copyName(source: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = cut(source, longest - end.length) + end;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A file name that every system takes. */
export const fileName = (wanted: string): string =>
  `${wanted.replace(/[<>:"/\\|?*]/g, "_").replace(/[.\s]+$/, "")}.xlsx`;

/**
 * Looks whether the Scorecard can be copied: nothing protected, every figure computed. "#N/A" is a figure that nobody can give.
 * @returns the names a copy would have
 * @throws UserError naming the first cell that shows an error, or the protection
 */
export async function planCopy(context: Excel.RequestContext, book: Book, wanted: string): Promise<CopyPlan> {
  const source = sourceSheet(context, book).load("name");
  const used = source.getUsedRange(true).load("values,valueTypes,rowIndex,columnIndex");
  source.protection.load("protected");
  context.workbook.protection.load("protected");
  context.workbook.worksheets.load("items/name");
  await context.sync();
  if (source.protection.protected) throw new UserError(operationsText.sheetProtected, { sheet: source.name });
  if (context.workbook.protection.protected) throw new UserError(operationsText.structureLocked);
  used.valueTypes.forEach((row, at) =>
    row.forEach((type, column) => {
      const error = String(used.values[at]?.[column]);
      if ((type as string) !== "Error" || error === "#N/A") return;
      const cell = cellName(used.rowIndex + at, used.columnIndex + column);
      throw new UserError(scorecardCommandText.notReady, { cell, error });
    }),
  );
  const taken = new Set(context.workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
  return { name: freeSheetName(wanted, taken), before: copyName(source.name, taken) };
}

/**
 * Makes the copy, or finishes one that an interrupted run left. Charts, colours and print set-up are the Scorecard's.
 * @throws UserError when the workbook is protected, or a formula is left in the copy
 */
export async function makeCopy(context: Excel.RequestContext, book: Book, { name, before }: CopyPlan): Promise<void> {
  const { worksheets } = context.workbook;
  const source = sourceSheet(context, book);
  const found = [name, before].map((each) => worksheets.getItemOrNullObject(each).load("name"));
  const used = source.getUsedRange().load("address");
  await context.sync();
  try {
    const begun = found.find((sheet) => !sheet.isNullObject) ?? source.copy("After", source);
    begun.name = name;
    await context.sync();
    const copy = worksheets.getItem(name);
    copy.tables.load("items/name");
    copy.names.load("items/name");
    await context.sync();
    copy.tables.items.forEach((table) => table.convertToRange());
    copy.names.items.filter((item) => isOurName(item.name)).forEach((item) => item.delete());
    const address = used.address.slice(used.address.lastIndexOf("!") + 1);
    const cells = copy.getRange(address);
    // From the Scorecard itself: functions of a fresh copy may not have been computed yet.
    cells.copyFrom(source.getRange(address), "Values");
    cells.dataValidation.clear();
    copy.activate();
    const whole = copy.getUsedRange().load("formulas,rowIndex,columnIndex");
    await context.sync();
    assertValues(name, whole);
  } catch (error) {
    throw asUserError(error, name);
  }
}

/**
 * Does a copy made earlier hold, as values only, exactly what the Scorecard shows now? Then another would say nothing new.
 * @param name the copy's name; a sheet of that name may be gone
 */
export async function isCopyOfNow(context: Excel.RequestContext, book: Book, name: string): Promise<boolean> {
  const copy = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  const used = sourceSheet(context, book).getUsedRange().load("address,values");
  await context.sync();
  if (copy.isNullObject) return false;
  const cells = copy.getRange(used.address.slice(used.address.lastIndexOf("!") + 1)).load("values,formulas");
  await context.sync();
  return cells.values.every((row: unknown[], at) =>
    row.every((value, column) => value === used.values[at]?.[column] && !isFormula(cells.formulas[at]?.[column])),
  );
}

const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

function assertValues(sheet: string, { formulas, rowIndex, columnIndex }: Excel.Range): void {
  formulas.forEach((row, at) =>
    row.forEach((cell: unknown, column) => {
      if (!isFormula(cell)) return;
      throw new UserError(scorecardCommandText.stillFormula, {
        sheet,
        cell: cellName(rowIndex + at, columnIndex + column),
      });
    }),
  );
}

const sourceSheet = (context: Excel.RequestContext, book: Book): Excel.Worksheet =>
  context.workbook.worksheets.getItem(book.tables.get("Scorecard")?.sheetName ?? "");
