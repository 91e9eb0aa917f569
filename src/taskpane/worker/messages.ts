/** What the pane and its worker tell each other. Cells go in parts, so that handing them over does not hold the pane up either. */
import type { RawPolicy } from "../../policy/types";
import type { CellValue } from "../../policy/values";

/** A table of a subject by what the worker holds already: the columns were sent before. */
export interface TableNote {
  readonly key: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
}

/** A part of a column, "Accounts.tier"; `first` begins it anew. */
export interface CellsMessage {
  readonly ref: string;
  readonly cells: readonly CellValue[];
  readonly first: boolean;
}

export interface JobMessage {
  readonly job: string;
  readonly tables: readonly TableNote[];
  readonly raw: RawPolicy;
  readonly today: number;
  readonly args: unknown;
}

export type ToWorker = CellsMessage | JobMessage;

/** A part of a list in the result; the rest of the result comes last. */
export interface ItemsMessage {
  readonly key: string;
  readonly items: readonly unknown[];
}

export type FromWorker =
  ItemsMessage | { readonly result: unknown } | { readonly failed: string } | { readonly ready: true };
