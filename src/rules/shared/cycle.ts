/** Something that must take place again and again: the latest time lies not too far back. */
import { addMonths, isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { commonText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import type { RuleContext } from "../types";

export interface Cycle {
  readonly table: string;
  /** Column with the day it took place. */
  readonly date: string;
  /** Months after which it is due again; the last day counts. */
  readonly months: number;
  /** Does the row count? All when absent. */
  readonly counts?: (row: number) => boolean;
  /** It never took place; it is overdue (with {date} and {months}). */
  readonly never: LocalText;
  readonly overdue: LocalText;
}

/**
 * One finding when it is overdue or never took place. Days after today do not count; where a day cannot be read and the others
 * do not suffice, nothing can be said.
 */
export function onCycle(context: RuleContext, options: Cycle): void {
  const { column, allRows, today, fail, notEvaluable } = context;
  const { table, date, months, counts = () => true } = options;
  const dates = column(`${table}.${date}`);
  let latest: { row: number; day: number } | null = null;
  let unclear = -1;
  for (const row of allRows(table)) {
    if (!counts(row)) continue;
    const day = dateCell(dates[row]);
    if (day === undefined) unclear = row;
    else if (day !== null && day <= today && (latest === null || day >= latest.day)) latest = { row, day };
  }
  const due = latest === null ? null : addMonths(latest.day, months);
  if (latest !== null && (due === null || today <= due)) return;
  if (unclear >= 0) {
    notEvaluable([`${table}.${date}`], { table, row: unclear, reason: { text: commonText.dayUnreadable } });
    return;
  }

  const row = latest?.row ?? null;
  const args = { date: latest === null ? "" : isoDate(latest.day), months };
  fail({
    table,
    row,
    column: latest === null ? null : date,
    message: { text: latest === null ? options.never : options.overdue, args },
    ...(due === null ? {} : { expected: { text: commonText.dueBy, args: { date: isoDate(due) } } }),
  });
}
