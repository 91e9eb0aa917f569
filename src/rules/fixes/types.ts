/** What a safe fix is: one cell, what it holds, what it should hold. Decided here, written by the workbook layer. */
import type { LocalText } from "../../locales/types";
import type { ColumnEntry, Policy } from "../../policy/types";

/** Kinds of fixes, in the order in which they are tried: the first that has something to say about a cell has the word. */
export const fixKindIds = ["listLabel", "date", "number", "accountName", "halfWidth", "trim"] as const;
export type FixKindId = (typeof fixKindIds)[number];

/** A proposed change of one cell. `row` is 0-based within the table. */
export interface Fix {
  readonly kind: FixKindId;
  readonly table: string;
  readonly row: number;
  readonly column: string;
  /** The text that stands in the cell. */
  readonly from: string;
  /** What would stand there instead: text, or a number (dates as serial days, times as fractions). */
  readonly to: string | number;
}

/** What kinds may ask beside the cell itself. */
export interface FixTools {
  readonly policy: Policy;
  /** The one account a text means though it is written otherwise; null where none fits, or more than one. */
  readonly accountFor: (text: string) => string | null;
  /** May an id be respelled: no other row has the new spelling, and no cell refers to the row by the old one? */
  readonly mayRespell: (table: string, from: string, to: string) => boolean;
}

/** One kind of fix. */
export interface FixKind {
  readonly id: FixKindId;
  readonly title: LocalText;
  /** What it does, for the pane. */
  readonly help: LocalText;
  /**
   * Does the cell mean the same before and after, for certain? Bulk fixes take these; what is not certain is ticked by a person,
   * cell by cell.
   */
  readonly certain: boolean;
  /** Does it look after a column? */
  readonly applies: (table: string, column: ColumnEntry, policy: Policy) => boolean;
  /** The better value of a cell that holds text; null where it stays as it is. */
  readonly propose: (text: string, column: ColumnEntry, tools: FixTools, table: string) => string | number | null;
}
