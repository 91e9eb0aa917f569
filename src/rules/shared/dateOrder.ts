/** Dates of a row that must follow each other: written before reviewed before approved. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { roleText } from "../../locales/rules";
import type { Severity } from "../../policy/types";
import { columnName } from "../define";
import type { RuleContext } from "../types";
import { unreadable } from "./report";

/**
 * Compares every filled date with the one filled before it; blank ones are passed over, the same day is in order. A cell that is
 * no date is told as a gap.
 * @param keys columns of the table, earliest first
 * @param severity lighter than the rule's own, where wanted
 */
export function datesInOrder(
  context: RuleContext,
  table: string,
  row: number,
  keys: readonly string[],
  severity?: Severity,
): void {
  const { column, fail } = context;
  let before: { key: string; date: number } | null = null;
  for (const key of keys) {
    const date = dateCell(column(`${table}.${key}`)[row]);
    if (date === null) continue;
    if (date === undefined) {
      unreadable(context, table, row, key);
      continue;
    }
    if (before && date < before.date)
      fail({
        table,
        row,
        column: key,
        message: {
          text: roleText.dateOrder,
          args: {
            later: columnName(`${table}.${key}`),
            laterDate: isoDate(date),
            earlier: columnName(`${table}.${before.key}`),
            earlierDate: isoDate(before.date),
          },
        },
        expected: { text: roleText.checkDates },
        ...(severity ? { severity } : {}),
      });
    before = { key, date };
  }
}
