/** What every library brings to the comparison. */
import type { RowObject } from "./register";
import type { Violation } from "./handLoop";

export interface Candidate {
  readonly name: string;
  /** What a reader must know of the figure. */
  readonly note: string;
  /** Rows it is given, where all of them would take minutes; its time is scaled up. */
  readonly rows?: number;
  /** Finds every violation of every row. */
  readonly run: (rows: readonly RowObject[]) => readonly Violation[] | Promise<readonly Violation[]>;
}
