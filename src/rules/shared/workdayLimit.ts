/** A step that must follow another within so many working days. */
import { isoDate } from "../../calendar/serial";
import { addWorkdays, workdaysAfter } from "../../calendar/workdays";
import { dateCell } from "../../kpis/contact";
import { commonText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { columnName, shown } from "../define";
import type { RuleContext } from "../types";

export interface WorkdayLimit {
  readonly table: string;
  /** Column of the day on which the clock starts. */
  readonly from: string;
  /** Column of the day on which the step was taken; blank: not yet. */
  readonly to: string;
  /** Working days, counted from the day after; the last one counts. */
  readonly limit: number;
  /** A blank start: the clock has not begun ("pending"), or it is unknown when it did ("gap"). */
  readonly blankStart: "pending" | "gap";
  /** Sentences with {days} and {limit}: not done yet, and done too late. */
  readonly open: LocalText;
  readonly late: LocalText;
}

/**
 * Finds rows whose step came too late, is overdue, or is dated before its start. A date that cannot be read is told as a gap.
 * @param context the rule's context
 * @param options the two columns and the limit
 */
export function withinWorkdays(context: RuleContext, options: WorkdayLimit): void {
  const { column, rows, policy, today, fail, notEvaluable, deadlines } = context;
  const { table, from, to, limit } = options;
  const starts = column(`${table}.${from}`);
  const ends = column(`${table}.${to}`);
  for (const row of rows(table)) {
    const start = dateCell(starts[row]);
    const end = dateCell(ends[row]);
    const gap = (key: string, text: LocalText): void => {
      const args = { column: columnName(`${table}.${key}`), found: shown(column(`${table}.${key}`)[row]) };
      notEvaluable([`${table}.${key}`], { table, row, reason: { text, args } });
    };
    if (start === null) {
      if (options.blankStart === "gap") gap(from, commonText.blank);
      continue;
    }
    if (start === undefined) {
      gap(from, commonText.unreadable);
      continue;
    }
    if (end === undefined) {
      gap(to, commonText.unreadable);
      continue;
    }
    if (end !== null && end < start) {
      const args = { later: columnName(`${table}.${to}`), earlier: columnName(`${table}.${from}`) };
      fail({ table, row, column: to, message: { text: commonText.beforeStart, args } });
      continue;
    }
    const days = workdaysAfter(start, end ?? today, policy.holidays);
    const open = end === null && deadlines !== undefined;
    if (days <= limit && !open) continue;
    const due = addWorkdays(start, limit, policy.holidays);
    if (open && due !== null && due <= deadlines.until) deadlines.add({ table, row, column: to, due });
    if (days <= limit) continue;
    fail({
      table,
      row,
      column: to,
      message: { text: end === null ? options.open : options.late, args: { days, limit } },
      ...(due === null ? {} : { expected: { text: commonText.dueBy, args: { date: isoDate(due) } } }),
    });
  }
}
