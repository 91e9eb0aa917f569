import { say } from "../locales/format";
import { operationsText } from "../locales/operations";
import { languages, type Lang, type Message } from "../locales/types";
import { parameterById } from "../policy/catalogue";
import type { ColumnType } from "../policy/types";
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

type LeftAlone = Pick<WriteReport, "conflicts" | "fresh">;

/** What a cell holds: as its column says; a parameter's value, as the parameter does. */
function typeOf({ fresh }: LeftAlone, { change, column }: Conflict): ColumnType {
  const parameter = fresh.table.entry.key === "Parameters" ? parameterById.get(change.rowKey)?.type : undefined;
  if (parameter === "date" || parameter === "time") return parameter;
  return fresh.table.entry.columns.find((entry) => entry.key === column)?.type ?? "text";
}

/**
 * What a write left alone, in words: one note a cell.
 * @param report what `writeIfUnchanged` gave back
 */
export function conflictNotes(report: LeftAlone, lang: Lang): ConflictNote[] {
  return report.conflicts.map((conflict) => {
    const { change, reason, column, found, row } = conflict;
    const cell = row === null ? null : cellAddress(report.fresh, row, column);
    const type = typeOf(report, conflict);
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

/** The same for whoever is to be told later, in a language that is not known yet. */
export function conflictMessages(report: LeftAlone): Message[] {
  const notes = Object.fromEntries(languages.map((lang) => [lang, conflictNotes(report, lang)]));
  return report.conflicts.map((_, at) => {
    const of = (lang: Lang): string => notes[lang]?.[at]?.message ?? "";
    return { text: { "zh-CN": of("zh-CN"), "zh-TW": of("zh-TW"), "en-US": of("en-US") } };
  });
}
