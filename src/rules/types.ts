/** How a rule is written and what checking gives back. One entry a rule, one file a family. */
import type { LocalText, Message } from "../locales/types";
import type { Policy, Profile, Severity } from "../policy/types";
import type { BookTables, CellValue } from "../policy/values";

/** Tables with list cells as codes, plus what rules derive once and share. */
export interface Dataset {
  readonly tables: BookTables;
  /** Evaluation date, serial number. */
  readonly today: number;
}

/** A finding at one cell. `row` is 0-based within the table. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  readonly row: number | null;
  readonly column: string | null;
  /** The code or value found, as the core saw it; the workbook layer shows the cell's own text. */
  readonly found: CellValue;
  readonly message: Message;
  /** What would have been right, and what to do. */
  readonly expected?: Message;
  readonly clause: string;
  /** The row is older than import.historyBefore. */
  readonly history: boolean;
}

/** A rule (for the whole workbook or one row) that could not be judged, with what is missing: "tier.aMin", "Orders", "Visits.planSubmittedAt". */
export interface NotEvaluable {
  readonly rule: string;
  readonly missing: readonly string[];
  readonly table?: string;
  readonly row?: number;
  readonly reason?: Message;
}

/** What a check may use. `rows` is the rows to judge: all of them, or those just edited. */
export interface RuleContext {
  readonly data: Dataset;
  readonly policy: Policy;
  /** Values of a column; undefined when table or column is not installed. */
  column(tableAndColumn: string): readonly CellValue[] | undefined;
  rows(table: string): Iterable<number>;
  rowCount(table: string): number;
  fail(at: { table: string; row: number | null; column: string | null; message: Message; expected?: Message; severity?: Severity }): void;
  notEvaluable(missing: readonly string[], at?: { table: string; row: number; reason?: Message }): void;
}

export type RuleScope = "row" | "set" | "time" | "aggregate" | "config" | "attest";

export interface RuleEntry {
  readonly id: string;
  readonly family: string;
  readonly title: LocalText;
  /** What the rule asks and how to mend it, for the manager. */
  readonly help: LocalText;
  /** "002 三(二)1": document and clause. */
  readonly clause: string;
  readonly severity: Severity;
  readonly priority: "P1" | "P2" | "P3";
  readonly profile: Profile;
  readonly pack: string;
  readonly scope: RuleScope;
  readonly kind: "computed" | "attest";
  readonly table: string;
  /** "Accounts.tier": what must be installed, else the rule is not evaluable. */
  readonly columns: readonly string[];
  readonly parameters: readonly string[];
  /** Parameters without which it cannot be judged. */
  readonly mustFill: readonly string[];
  readonly check: (context: RuleContext) => void;
}

export interface CheckResult {
  /** In stable order: table order of the catalogue, row, column, rule id. */
  readonly findings: readonly Finding[];
  readonly notEvaluable: readonly NotEvaluable[];
}
