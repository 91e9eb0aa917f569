/** The shape of a rule's cases: what lies in the tables, and what checking says of it. */
import type { PolicyOptions, Row } from "../support";

export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * Findings as "error Accounts 1 tier", rows counted from 1, "-" where there is none; what could not be judged as "? key, key", with
 * " @ Accounts 1" behind it for a single row. In the order of checking.
 */
export type Outcome = readonly string[];

export interface Case {
  readonly what: string;
  readonly tables: Tables;
  /** Profile full and all packs unless the case says otherwise. */
  readonly policy?: PolicyOptions;
  /** Evaluation date; 2026-03-16, a Monday, unless the case says otherwise. */
  readonly today?: string;
  readonly outcome: Outcome;
  /**
   * What the lines of the outcome say to an English reader, where the words and figures matter: the message, behind " → " what would
   * have been right; "" for a gap without a reason.
   */
  readonly says?: readonly string[];
}

/** Cases by rule id. */
export type RuleCases = Readonly<Record<string, readonly Case[]>>;
