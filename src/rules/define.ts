/** Small helpers for writing rules. */
import type { LocalText } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { columnByRef } from "../policy/catalogue";
import type { RuleEntry } from "./types";

type Defaults = "family" | "kind" | "priority" | "profile" | "pack" | "parameters" | "mustFill";

/** A rule with the usual: computed, P1, basic, pack core, no parameters. Its family is the front of its id. */
export const rule = (entry: Omit<RuleEntry, Defaults> & Partial<Pick<RuleEntry, Defaults>>): RuleEntry => ({
  family: entry.id.slice(0, entry.id.indexOf("-")),
  kind: "computed",
  priority: "P1",
  profile: "basic",
  pack: "core",
  parameters: [],
  mustFill: [],
  ...entry,
});

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

/** Filled: neither blank nor an error. */
export const filled = (cell: CellValue | undefined): boolean => !isBlank(cell) && !isErrorCell(cell);

/** Text for comparing exactly: outer spaces (also full-width ones) do not count. null when blank or an error. */
export const plainText = (cell: CellValue | undefined): string | null => (filled(cell) ? plainCell(cell) : null);
