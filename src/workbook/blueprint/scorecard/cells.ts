/** Cells of the Scorecard's panels. */
import type { LocalText } from "../../../locales/types";
import type { PanelCell, Scope } from "../types";

export const label = (row: number, column: number, words: LocalText, more: Partial<PanelCell> = {}): PanelCell => ({
  row,
  column,
  kind: "label",
  content: (scope) => words[scope.lang],
  ...more,
});

/** @param words a text, or how it is made */
export const caption = (row: number, column: number, words: LocalText | PanelCell["content"]): PanelCell => ({
  row,
  column,
  kind: "caption",
  content: typeof words === "function" ? words : (scope) => words[scope.lang],
});

/** @param make the formula without "=" */
export const formula = (
  row: number,
  column: number,
  make: (scope: Scope) => string,
  more: Partial<PanelCell> = {},
): PanelCell => ({
  row,
  column,
  kind: "formula",
  content: (scope) => ({ formula: `=${make(scope)}` }),
  ...more,
});
