/** Small helpers for writing rules. */
import { commonText } from "../locales/rules";
import type { LocalText } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { columnByRef, ruleIndexById } from "../policy/catalogue";
import type { RuleEntry } from "./types";

type Written = Pick<RuleEntry, "id" | "title" | "help" | "check">;

/**
 * A rule: what is written here, and everything else as the catalogue says it. Unless an entry says otherwise, all its columns
 * and those it reads must be installed, or it is not evaluable (ruling 9).
 * @param entry id, texts and check; other members only where the product differs from the catalogue, with the reason beside them
 * @throws when the catalogue has no such rule
 */
export function rule(entry: Written & Partial<RuleEntry>): RuleEntry {
  const known = ruleIndexById.get(entry.id);
  if (!known) throw new Error(`no rule ${entry.id} in the catalogue`);
  const { priority, profile, pack, severity, scope, kind, table, parameters, mustFill, clause } = known;
  return {
    family: entry.id.slice(0, entry.id.indexOf("-")),
    ...{ priority, profile, pack, severity, scope, kind, table, parameters, mustFill, clause },
    columns: [...known.columns, ...known.reads],
    ...entry,
  };
}

/** A column's name in the reader's language, for messages; the key when the catalogue has none. */
export function columnName(ref: string): LocalText {
  const label = columnByRef(ref)?.label;
  return label ?? { "zh-CN": ref, "zh-TW": ref, "en-US": ref };
}

/** Several words joined as the language does: 、 or comma. */
export const joined = (words: readonly LocalText[]): LocalText => ({
  "zh-CN": words.map((word) => word["zh-CN"]).join("、"),
  "zh-TW": words.map((word) => word["zh-TW"]).join("、"),
  "en-US": words.map((word) => word["en-US"]).join(", "),
});

/** A cell as text for a message, cut to a readable length; error cells by their name. */
export function shown(cell: CellValue | undefined): string {
  const text = plainCell(cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The same, with yes and no in the reader's language. */
export const shownAnswer = (cell: CellValue | undefined): string | LocalText =>
  typeof cell === "boolean" ? (cell ? commonText.yes : commonText.no) : shown(cell);

/** Filled: neither blank nor an error. */
export const filled = (cell: CellValue | undefined): boolean => !isBlank(cell) && !isErrorCell(cell);

/** Text for comparing exactly: outer spaces (also full-width ones) do not count. null when blank or an error. */
export const plainText = (cell: CellValue | undefined): string | null => (filled(cell) ? plainCell(cell) : null);
