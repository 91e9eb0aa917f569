/** Dates of a row that must follow each other: written before reviewed before approved. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { roleText } from "../../locales/rules";
import type { Severity } from "../../policy/types";
import { columnName } from "../define";
import type { RuleContext } from "../types";
import { unreadable } from "./report";

/**
 * Compares every filled date of a row with the one filled before it; blank ones are passed over, the same day is in order. A cell
 * that is no date is told as a gap.
 * @param keys columns of the table, earliest first
 * @param severity lighter than the rule's own, where wanted
 * @returns judges a row
 */
export function datesInOrder(
  context: RuleContext,
  table: string,
  keys: readonly string[],
  severity?: Severity,
): (row: number) => void {
  const columns = keys.map((key) => context.column(`${table}.${key}`));
  return (row) => {
    let before = -1;
    let latest = 0;
    for (let index = 0; index < columns.length; index++) {
      const date = dateCell(columns[index]?.[row]);
      if (date === null) continue;
      if (date === undefined) {
        unreadable(context, table, row, keys[index] ?? "");
        continue;
      }
      if (before >= 0 && date < latest) {
        const later = keys[index] ?? "";
        const args = {
          later: columnName(`${table}.${later}`),
          laterDate: isoDate(date),
          earlier: columnName(`${table}.${keys[before] ?? ""}`),
          earlierDate: isoDate(latest),
        };
        const message = { text: roleText.dateOrder, args };
        const expected = { text: roleText.checkDates };
        context.fail({ table, row, column: later, message, expected, ...(severity ? { severity } : {}) });
      }
      before = index;
      latest = date;
    }
  };
}
