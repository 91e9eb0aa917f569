/** One fault a rule: what somebody does to books that are in order, and what the check must then find. */
import type { CellValue } from "../../../../src/policy/values";
import type { Row } from "../../../core/support";
import type { Books } from "..";

export interface Fault {
  readonly rule: string;
  readonly table: string;
  /** Rows it can happen to; any when absent. */
  readonly where?: (row: Row, books: Books) => boolean;
  /** What changes in the row. */
  readonly set?: Row;
  /** Parameters that somebody sets otherwise. */
  readonly policy?: Readonly<Record<string, CellValue>>;
  /** What changes beside it: rows added, emptied, other tables. */
  readonly change?: (books: Books, row: number) => void;
  /**
   * Findings as "RULE Table column" at the row that was changed, "RULE Table column@row" at another row (0-based) and "@-" at none.
   * Its own rule at the first changed column when absent.
   */
  readonly found?: readonly string[] | ((books: Books, row: number) => readonly string[]);
  /** It changes what other faults rest on: parameters, plans, people, totals. Such a fault is never put beside others. */
  readonly alone?: true;
}

/** A cell of the kind of row is set to what breaks the rule. */
export const cell = (rule: string, table: string, set: Row, where?: Fault["where"], found?: Fault["found"]): Fault => ({
  rule,
  table,
  set,
  ...(where ? { where } : {}),
  ...(found ? { found } : {}),
});

/** The same, and not beside others. */
export const alone = (fault: Fault): Fault => ({ ...fault, alone: true });

/** Parameters are set to what breaks the rule; the finding is not at one row. */
export const parameter = (
  rule: string,
  policy: NonNullable<Fault["policy"]>,
  found: NonNullable<Fault["found"]>,
): Fault => ({
  rule,
  table: "Parameters",
  where: is("parameterId", Object.keys(policy)[0]),
  policy,
  found,
  alone: true,
});

/** Rows whose cell has one of the values. */
export const is =
  (key: string, ...values: readonly unknown[]) =>
  (row: Row): boolean =>
    values.includes(row[key]);
