import { say } from "../locales/format";
import { operationsText } from "../locales/operations";
import type { Lang, Message } from "../locales/types";
import { plainCell } from "../policy/values";
import { shownValue } from "../workbook/liveFindings";
import { cellAddress } from "../workbook/snapshot";
import type { Conflict, WriteReport } from "../workbook/write";
import type { ConflictNote } from "./results";

const sentences = {
  changed: operationsText.conflictChanged,
  basisChanged: operationsText.conflictChanged,
  rowGone: operationsText.conflictGone,
  rowAmbiguous: operationsText.conflictAmbiguous,
} as const satisfies Record<Conflict["reason"], unknown>;

/** What a write left alone, as messages to be said later. */
export const conflictMessages = (report: Pick<WriteReport, "conflicts" | "fresh">): Message[] =>
  report.conflicts.map(({ change, reason, column, found, row }) => ({
    text: sentences[reason],
    args: {
      id: change.rowKey,
      cell: row === null ? "" : cellAddress(report.fresh, row, column),
      expected: plainCell(column === change.column ? change.expected : change.basis?.[column]),
      found: plainCell(found),
    },
  }));

/**
 * What a write left alone, in words: one note a cell.
 * @param report what `writeIfUnchanged` gave back
 */
export function conflictNotes(report: Pick<WriteReport, "conflicts" | "fresh">, lang: Lang): ConflictNote[] {
  return report.conflicts.map(({ change, reason, column, found, row }) => {
    const cell = row === null ? null : cellAddress(report.fresh, row, column);
    const type = report.fresh.table.entry.columns.find((entry) => entry.key === column)?.type ?? "text";
    const before = column === change.column ? change.expected : (change.basis?.[column] ?? null);
    const texts = { expected: shownValue(before, type, lang), found: shownValue(found, type, lang) };
    return {
      cell,
      rowId: change.rowKey,
      column,
      ...texts,
      message: say(lang, sentences[reason], { id: change.rowKey, cell: cell ?? "", ...texts }),
    };
  });
}
