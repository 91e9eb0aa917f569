/** The shape of the catalogue tables and of the parsed policy. Source: the company's policy documents 000 to 004. */
import type { Lang, LocalText } from "../locales/types";
import type { CellValue } from "./values";

export type ColumnType =
  | "text"
  | "longText"
  | "number"
  | "integer"
  | "money"
  | "share"
  | "boolean"
  | "date"
  | "time"
  | "dateTime"
  | "list"
  | "multiList"
  | "ref"
  | "accountRef"
  | "personRef";

export interface ColumnEntry {
  readonly key: string;
  readonly label: LocalText;
  readonly type: ColumnType;
  /** Key of the value list of a list column. */
  readonly list?: string;
  /** "Accounts.accountId" for a reference. */
  readonly ref?: string;
  readonly unit?: string;
  readonly filledBy: "person" | "tierbook" | "formula";
  readonly required: boolean;
  /** Key of the column group (outline) it belongs to; "main" is visible. */
  readonly group: string;
  readonly visible: boolean;
  readonly personal: boolean;
  readonly synonyms: readonly string[];
  /** Ids of rules and KPIs that need it. */
  readonly usedBy: readonly string[];
}

export interface TableEntry {
  /** Also the table's name in Excel, in every language. */
  readonly key: string;
  readonly sheet: LocalText;
  readonly title: LocalText;
  readonly pack: string;
  readonly kind: "data" | "policy" | "log" | "report";
  readonly hidden: boolean;
  readonly optional: boolean;
  readonly idColumn: string;
  readonly naturalKeys: readonly (readonly string[])[];
  /** In default order. */
  readonly columns: readonly ColumnEntry[];
}

export interface ListValue {
  readonly code: string;
  readonly label: LocalText;
}

export interface ListEntry {
  /** Key of the list: "tier". */
  readonly id: string;
  readonly label: LocalText;
  /** Open lists accept the company's own values. */
  readonly open: boolean;
  readonly values: readonly ListValue[];
}

/** How a parameter's cell is read. A map is "code=value" pairs, kept as text. */
export type ParameterType =
  "number" | "integer" | "share" | "duration" | "date" | "time" | "boolean" | "enum" | "list" | "text" | "map";

export interface ParameterEntry {
  readonly id: string;
  readonly label: LocalText;
  readonly type: ParameterType;
  /** Unit as people read it; null where there is none. */
  readonly unit: LocalText | null;
  /** Unit as the documents' table names it: "day", "working day", "yuan", "share"; "" where there is none. */
  readonly unitCode: string;
  readonly default: number | string | boolean | null;
  /** must-fill: no value in the documents, a blank is a gap; source: from the clause; product: our own default. */
  readonly status: "must-fill" | "source" | "product";
  readonly suggestion: string | number | boolean | null;
  /** Codes with labels, for an enum or a list of known codes. */
  readonly options?: readonly ListValue[];
  /** Key of the value list behind an enum or list. */
  readonly list?: string;
  /** What a blank cell means, of the product's own additions; a blank cell of any other parameter is a gap. */
  readonly blank?: LocalText;
  readonly clause: string;
  readonly usedBy: readonly string[];
}

export interface KpiEntry {
  readonly id: string;
  readonly label: LocalText;
  /** Code of list kpiCategory. */
  readonly category: "quant" | "qual";
  /** Code of list kpiGroup; "" where the documents give none. */
  readonly group: string;
  readonly unit: string;
  readonly direction: "higher" | "lower" | "";
  /** Codes of list periodType. */
  readonly cycles: readonly string[];
  readonly dataSource: LocalText | null;
  /** Packs beside core that it needs. */
  readonly packs: readonly string[];
  readonly parameters: readonly string[];
  /** "Orders.amount": columns it reads. */
  readonly needs: readonly string[];
  /** Number of the document it comes from: "004". */
  readonly document: string;
}

/** A printed form: which columns it shows, as "Visits.who". */
export interface FormEntry {
  readonly key: string;
  readonly name: LocalText;
  readonly tables: readonly string[];
  readonly header: readonly string[];
  readonly lines: readonly string[];
  readonly footer: readonly string[];
}

export type RuleScope = "row" | "set" | "time" | "aggregate" | "config" | "attest";

/** What the catalogue says of a rule; the entry in src/rules adds title, help and the check. */
export interface RuleIndexEntry {
  readonly id: string;
  readonly priority: "P1" | "P2" | "P3";
  readonly profile: Profile;
  readonly pack: string;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** "attest": a person confirms it in Attestations. */
  readonly kind: "computed" | "attest";
  readonly table: string;
  /** Columns of its own table: "Accounts.tier". */
  readonly columns: readonly string[];
  /** Columns of other tables. */
  readonly reads: readonly string[];
  readonly parameters: readonly string[];
  readonly mustFill: readonly string[];
  /** Document and clause: "002 三(二)1". */
  readonly clause: string;
  /** Months of orders it looks back, as the catalogue words them; "" where none. */
  readonly history: string;
}

export type Severity = "error" | "warn" | "info";
export type Profile = "basic" | "standard" | "full";

/** Tier codes as stored; "unrated" is shown as 未定级. */
export type Tier = "A" | "B" | "C" | "D" | "unrated";

/** A period of the calendar: 7 days, 1 month, 1 quarter. */
export interface Duration {
  readonly count: number;
  readonly unit: "day" | "month" | "quarter";
}

/** The company's policy, read and checked. `get` gives a parameter's value, or null where it is blank (a gap). */
export interface Policy {
  readonly packs: ReadonlySet<string>;
  readonly profile: Profile;
  readonly lang: Lang;
  /** Number, integer, share as a fraction, date as a serial number, time as a fraction of the day. */
  readonly number: (id: string) => number | null;
  readonly text: (id: string) => string | null;
  readonly flag: (id: string) => boolean | null;
  /** Comma-separated list parameter as codes or words, [] where blank. */
  readonly words: (id: string) => readonly string[];
  readonly duration: (id: string) => Duration | null;
  /** Has the parameter no usable value (blank, or refused by the check)? */
  readonly isGap: (id: string) => boolean;
  /** Does its cell hold something that cannot be used? A gap then, but no blank. */
  readonly isRefused: (id: string) => boolean;
  /** Is the rule on (profile, pack, RuleBook)? */
  readonly ruleOn: (ruleId: string) => boolean;
  readonly severity: (ruleId: string) => Severity;
  /** Typed rows of Holidays: serial date → true for a make-up working day, false for a day off. */
  readonly holidays: ReadonlyMap<number, boolean>;
  /** Code of a list's value for a label in any language, the code itself, or the company's own value; null when unknown. */
  readonly listCode: (list: string, text: string) => string | null;
  /** Label of a code in the policy's language. */
  readonly listLabel: (list: string, code: string) => string;
}

/** Something in the Policy sheet (or policy.json) that cannot be used, with its place. */
export interface PolicyProblem {
  /** "制度设置!C5" or a path in policy.json. */
  readonly where: string;
  readonly parameter: string;
  readonly found: string;
  readonly message: LocalText;
}

/** What the Policy sheet (or policy.json over the defaults) says, before it is checked. */
export interface RawPolicy {
  readonly lang: Lang;
  readonly packs: readonly string[];
  readonly profile: Profile;
  readonly parameters: readonly { id: string; value: CellValue; where: string }[];
  readonly rules: readonly { id: string; on: CellValue; severity: CellValue; where: string }[];
  readonly holidays: readonly { date: CellValue; isWorkday: CellValue; where: string }[];
  readonly lists: readonly { list: string; code: string; text: string; active: boolean }[];
}
