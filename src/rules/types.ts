/** How a rule is written and what checking gives back. One entry a rule, one file a family. */
import type { LocalText, Message } from "../locales/types";
import type { Policy, Profile, RuleScope, Severity } from "../policy/types";
import type { Dataset } from "../kpis/dataset";
import type { CellValue } from "../policy/values";

export type { Dataset };

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

/** A day by which something is to be done that is not done yet, as a rule reckons it. */
export interface Deadline {
  readonly table: string;
  /** 0-based row within the table. */
  readonly row: number;
  /** Column in which the finding will stand once the day is over. */
  readonly column: string;
  /** The last day, serial. */
  readonly due: number;
  /** What the day rests on, in few words: "A级，间隔7天". */
  readonly basis?: Message;
}

/** Where rules tell the deadlines they reckon, when somebody asks for them. */
export interface Deadlines {
  /** Deadlines after this day (serial) are not told. */
  readonly until: number;
  readonly add: (deadline: Deadline) => void;
}

/** What a check may use. `rows` is the rows to judge: all of them, or those just edited. */
export interface RuleContext {
  readonly data: Dataset;
  readonly policy: Policy;
  /** Evaluation date, serial day. */
  readonly today: number;
  /** Values of a column, list cells as codes; no values when table or column is not installed. */
  readonly column: (tableAndColumn: string) => readonly CellValue[];
  readonly has: (tableAndColumn: string) => boolean;
  /** Rows to judge, blank ones left out, ascending. */
  readonly rows: (table: string) => Int32Array;
  /** All rows that are not blank, whichever are judged: for sums and duplicates. */
  readonly allRows: (table: string) => Int32Array;
  readonly rowCount: (table: string) => number;
  /** `severity` may only be lighter than the rule's own; RuleBook has the last word. */
  readonly fail: (at: {
    table: string;
    row: number | null;
    column: string | null;
    message: Message;
    expected?: Message;
    severity?: Severity;
  }) => void;
  readonly notEvaluable: (missing: readonly string[], at?: { table: string; row: number; reason?: Message }) => void;
  /** Absent in a check: then nobody asks what is still to come. */
  readonly deadlines?: Deadlines;
}

export type { RuleScope };

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
  /** "Accounts.tier": what must be installed, else the rule is not evaluable (ruling 9). */
  readonly columns: readonly string[];
  /** What it reads besides, where installed. */
  readonly reads?: readonly string[];
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
