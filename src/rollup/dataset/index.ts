/** The data set of a roll-up: every table with its columns, and a workbook's rows in it. */
import type { Dataset } from "../../kpis/dataset";
import { calendarRows, calendarTables } from "./calendarTables";
import { enteredRows, enteredTables } from "./entered";
import { factRows, factTables } from "./factTables";
import { policyRows, policyTables, type BookFacts } from "./policyTables";
import { bookColumn, type SetRows, type SetTable } from "./types";

export { bookColumn, type BookFacts, type SetRows, type SetTable };
export type { SetColumn, SetType, SetValue } from "./types";

/** Every table of the data set. */
export const setTables: readonly SetTable[] = [...policyTables, ...calendarTables, ...enteredTables, ...factTables];

/**
 * A workbook's rows in every table that it has something for.
 * @param data its tables without what personal columns hold
 * @param named labels of the periods that figures are asked for; null: all of the day's business year and of the year before
 * @param taken keys of the only tables whose rows are taken; what follows from others is left out then
 */
export const setRows = (
  data: Dataset,
  facts: BookFacts,
  named: readonly string[] | null = null,
  taken?: readonly string[],
): readonly SetRows[] =>
  [
    ...policyRows(data, facts),
    ...calendarRows(data, named),
    ...enteredRows(data, taken),
    ...(taken ? [] : factRows(data, named)),
  ].filter(({ count }) => count > 0);
