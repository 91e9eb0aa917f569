/** What is due today and soon: the shape of the list. */
import type { LocalText, Message } from "../locales/types";
import type { NotEvaluable } from "../rules/types";
import type { Dataset } from "../kpis/dataset";

export const dueGroups = ["overdue", "today", "soon", "waiting"] as const;
/** soon: within the days that were asked for; waiting: for somebody's approval, without a last day. */
export type DueGroup = (typeof dueGroups)[number];

/** One thing to do. */
export interface DueLine {
  /** Id of an entry of `dueKinds`. */
  readonly kind: string;
  readonly table: string;
  /** 0-based row within the table. */
  readonly row: number;
  /** Column where the answer goes, or the finding will stand. */
  readonly column: string;
  /** Row of Accounts; null where no customer is meant, or no single one. */
  readonly account: number | null;
  /** Name of the customer, else of what it is about. */
  readonly subject: string;
  /** Whose it is, "" where nobody is named. */
  readonly owner: string;
  readonly group: DueGroup;
  /** Last day, serial; of what waits the day since when; null where that is not known. */
  readonly due: number | null;
  /** Days past the last day (below zero: still to come), or days of waiting. */
  readonly days: number;
  /** "已超最迟联系日3天（A级，间隔7天）". */
  readonly reason: Message;
}

export interface DueList {
  /** Evaluation date, serial. */
  readonly asOf: number;
  /** The most urgent first: by group, day, kind and name. The order of rows in the tables does not matter. */
  readonly lines: readonly DueLine[];
  /** What cannot be said, and what is missing: parameters, columns, cells. */
  readonly notEvaluable: readonly NotEvaluable[];
}

/** A row that a finder came upon. */
export interface Found {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly due: number | null;
  readonly basis?: Message;
}

/** What a finder of rows may use. */
export interface FindContext {
  readonly data: Dataset;
  readonly today: number;
  /** Nothing due after this day is wanted. */
  readonly until: number;
  readonly add: (found: Found) => void;
  readonly notEvaluable: (gap: NotEvaluable) => void;
}

/** One kind of thing to do: where it is found and what can be answered. */
export interface DueKind {
  readonly id: string;
  /** What is to be done. */
  readonly text: LocalText;
  /** How the last day is called; of what waits, the day since when. */
  readonly what: LocalText;
  readonly waits?: boolean;
  /** The rules that reckon its last day. */
  readonly rules?: readonly string[];
  /** Finds rows without a rule: their day was typed, or they have none. */
  readonly find?: (context: FindContext) => void;
  /** "Visits.date": without these columns `find` has nothing to look at. */
  readonly columns?: readonly string[];
  /** What it reads besides, where installed. */
  readonly reads?: readonly string[];
  /** Ids of entries of `dueAnswers`, the likeliest first. */
  readonly answers: readonly string[];
  /** Kind of contact (list contactKind) that an answer logs; the answer's own where absent. */
  readonly contactKind?: string;
}
