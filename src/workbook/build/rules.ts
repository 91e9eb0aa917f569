/** Validation and conditional formats: put where they are missing, on room for rows to come. */
import { setUpNote } from "../../locales/setup";
import { parameterById } from "../../policy/catalogue";
import { columnFormats, type PlannedFormat } from "../blueprint/conditional";
import { listName, referenceName } from "../blueprint/names";
import { columnValidation, parameterValidation, type PlannedValidation, type Sources } from "../blueprint/validation";
import { usedLists } from "../blueprint/policyRows";
import { columnLetters } from "../snapshot";
import { references, type Making } from "./contents";
import type { PlacedTable } from "./looks";
import { lastRow, misplaced, roomBelow } from "./room";
import type { TableDetails } from "./details";

export { lastRow };

/** Names behind the drop-downs of the workbook. */
export function sources(making: Making): Sources {
  const { target, scope } = making;
  const lists = new Set(usedLists(target.choice).map((list) => list.id));
  const refs = references(target);
  const actual = (name: string): string => target.names.get(name) ?? name;
  return {
    list: (list) => (lists.has(list) ? actual(listName(list)) : undefined),
    reference: (ref) => (refs.has(ref) && scope.has(ref) ? actual(referenceName(ref)) : undefined),
  };
}

/** Puts a validation on a range. The prompt goes before the rule, else it is lost. */
export function put(range: Excel.Range, planned: PlannedValidation): void {
  range.dataValidation.prompt = planned.prompt;
  range.dataValidation.rule = planned.rule;
  range.dataValidation.errorAlert = planned.errorAlert;
}

/** Types that say that a column has its validation whole. */
const whole = new Set(["List", "WholeNumber", "Decimal", "Date", "Time", "TextLength", "Custom"]);

/** Was the last run interrupted among the rules of this table? Then a rule may stand there without its messages or colours. */
const isHalfRuled = (making: Making, table: string): boolean => making.state.journal?.ruling === table;

/** Columns of a table below which another column's validation stands. */
const strangers = (making: Making, { table }: PlacedTable, details: TableDetails | undefined): ReadonlySet<number> =>
  details ? misplaced(table, details, making.target.lang) : new Set();

/** Puts missing and misplaced validation; a rule that people changed to another one stays. */
export async function writeValidation(making: Making, placed: PlacedTable): Promise<void> {
  const { table, headerRow, rowCount } = placed;
  const details = making.details.tables.get(table.key);
  const sheet = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  const from = sources(making);
  const strange = new Set(strangers(making, placed, details));
  let restored = 0;
  for (const column of placed.columns) {
    const { entry, at } = column;
    if (entry.key === "value" && table.key === "Parameters") continue;
    const present = details?.validations.get(entry.key);
    const index = details ? at - details.column : -1;
    const stands = present !== undefined && whole.has(present) && !isHalfRuled(making, table.key);
    if (stands && !strange.has(index)) continue;
    const planned = columnValidation(entry, making.target.lang, from);
    if (!planned) continue;
    await making.batch.room(8, 900);
    if (details && stands && details.titles.get(entry.key) !== planned.prompt.title) {
      // People have a rule of their own in the table: only what stands below it is ours to mend.
      put(roomBelow(sheet, details, index), planned);
      strange.delete(index);
      restored++;
      continue;
    }
    strange.delete(index);
    const letters = columnLetters(at);
    const bottom = table.plan.growing ? lastRow : headerRow + 1 + rowCount;
    put(sheet.getRange(`${letters}${headerRow + 2}:${letters}${bottom}`), planned);
    if (present !== undefined) restored++;
  }
  for (const index of strange) {
    if (!details) break;
    await making.batch.room(3);
    roomBelow(sheet, details, index).dataValidation.clear();
    restored++;
  }
  if (restored > 0 && making.state.journal === null) {
    making.note({ text: setUpNote.validationRepaired, args: { sheet: table.sheet.name, count: restored } });
  }
}

/** Validation of the value cells of Parameters. `rows`: index of the body row → id of the parameter. */
export async function writeParameterValidation(making: Making, placed: PlacedTable, rows: ReadonlyMap<number, string>): Promise<void> {
  const value = placed.columns.find((column) => column.entry.key === "value");
  if (!value) return;
  const sheet = making.batch.context.workbook.worksheets.getItem(placed.table.sheet.name);
  for (const [row, id] of rows) {
    const entry = parameterById.get(id);
    const planned = entry ? parameterValidation(entry, making.target.lang) : null;
    await making.batch.room(8, 900);
    const cell = sheet.getRangeByIndexes(placed.headerRow + 1 + row, value.at, 1, 1);
    // A row that a table takes in gets the validation of the row above it.
    if (planned) put(cell, planned);
    else cell.dataValidation.clear();
  }
}

/** Puts conditional formats on columns that have none. */
export async function writeFormats(making: Making, placed: PlacedTable): Promise<void> {
  const { table, headerRow, rowCount } = placed;
  const details = making.details.tables.get(table.key);
  const sheet = making.batch.context.workbook.worksheets.getItem(table.sheet.name);
  const at = new Map(placed.columns.map((column) => [column.entry.key, column.at]));
  const shifted = strangers(making, placed, details).size > 0;
  const planned = new Set<number>();
  for (const column of placed.columns) {
    const formats = columnFormats[`${table.key}.${column.entry.key}`]?.filter((format) => format.needs.every((key) => at.has(key)));
    if (!formats || formats.length === 0) continue;
    planned.add(column.at);
    const present = details?.formats.get(column.entry.key) ?? 0;
    // Formats that people added or changed stay; only an interrupted run leaves a part of ours behind.
    const halfDone =
      present > 0 &&
      (isHalfRuled(making, table.key) ||
        (making.state.journal !== null && present < formats.length) ||
        // What is in the table is still ours, what is below it has lost its column.
        (shifted && present === formats.length));
    if (present > 0 && !halfDone) continue;
    const letters = columnLetters(column.at);
    const bottom = table.plan.growing ? lastRow : headerRow + 1 + rowCount;
    await making.batch.room(formats.length * 9 + 2, formats.length * 500);
    const range = sheet.getRange(`${letters}${headerRow + 2}:${letters}${bottom}`);
    if (halfDone) range.conditionalFormats.clearAll();
    for (const format of formats) add(making, range, format, (key) => `$${columnLetters(at.get(key) ?? 0)}${headerRow + 2}`);
  }
  for (const [index, seen] of details?.colours?.entries() ?? []) {
    if (!details || planned.has(details.column + index) || seen.body > 0 || seen.below === 0) continue;
    await making.batch.room(3);
    roomBelow(sheet, details, index).conditionalFormats.clearAll();
  }
}

function add(making: Making, range: Excel.Range, planned: PlannedFormat, cell: (key: string) => string): void {
  const made = range.conditionalFormats.add("Custom");
  made.custom.rule.formula = planned.formula(making.scope, cell);
  if (planned.fill) made.custom.format.fill.color = planned.fill;
  if (planned.font) made.custom.format.font.color = planned.font;
  if (planned.bold) made.custom.format.font.bold = true;
  if (planned.numberFormat) made.custom.format.numberFormat = planned.numberFormat(making.scope);
  made.stopIfTrue = false;
}
