/**
 * Findings that a person accepted with a reason. An acceptance stands until its last day, and only while the cells it was given for
 * hold what they held: those of the finding and all that its rule reads in the row.
 */
import { tableByKey } from "../policy/catalogue";
import { plainCell, type BookTables } from "../policy/values";
import { ruleById } from "./entries";
import type { Finding } from "./types";

/** What was accepted. */
export interface AcceptedKey {
  readonly rule: string;
  readonly table: string;
  /** Names the row (`rowRef` of the workbook layer); "" for a finding about a whole table. */
  readonly ref: string;
  /** "" for a finding about a whole row. */
  readonly column: string;
}

export interface Acceptance extends AcceptedKey {
  /** What the cells held, as `markOf` says it. */
  readonly mark: string;
  /** Last day, serial; -1 for an acceptance that was taken back. */
  readonly until: number;
  readonly by: string;
  /** When, serial with time; null where the log lacks it. */
  readonly at: number | null;
  readonly reason: string;
}

/** Is an acceptance good for a finding, and if not why. */
export type Standing = "holds" | "expired" | "changed";

/**
 * Judges an acceptance.
 * @param mark what the cells hold now
 * @param today evaluation date, serial; the last day counts
 */
export const standingOf = (acceptance: Acceptance, mark: string, today: number): Standing =>
  acceptance.mark !== mark ? "changed" : today > acceptance.until ? "expired" : "holds";

/** One text for a key, to look acceptances up by. */
export const keyOf = ({ rule, table, ref, column }: AcceptedKey): string => [rule, table, ref, column].join("\n");

/**
 * A text that changes when a cell of the finding changes: its own, and those that people fill and its rule reads in that row. A finding
 * about a whole table is known by its figures.
 * @param tables tables as read, list cells as text
 */
export function markOf(finding: Finding, tables: BookTables): string {
  const { row, table } = finding;
  // A cell may have two faults by one rule: the sentence tells them apart, without its figures where a row is named.
  const sentence = finding.message.text["en-US"];
  if (row === null) return hash(`${sentence}\n${JSON.stringify(finding.message.args ?? {})}`);
  const cells = tables[table]?.columns ?? {};
  const keys = new Set([finding.column ?? "", ...ownColumns(finding.rule, table)].filter((key) => key !== ""));
  return hash([sentence, ...[...keys].sort().map((key) => `${key}=${plainCell(cells[key]?.[row])}`)].join("\n"));
}

const known = new Map<string, readonly string[]>();

/** Columns of the table that people fill and the rule reads. */
function ownColumns(rule: string, table: string): readonly string[] {
  const id = `${rule}.${table}`;
  const before = known.get(id);
  if (before) return before;
  const entry = ruleById.get(rule);
  const refs = new Set([...(entry?.columns ?? []), ...(entry?.reads ?? [])]);
  const keys = (tableByKey.get(table)?.columns ?? [])
    .filter(({ key, filledBy }) => filledBy === "person" && refs.has(`${table}.${key}`))
    .map(({ key }) => key);
  known.set(id, keys);
  return keys;
}

/** Fifty-odd bits of a text in base 36: enough to tell that a cell changed, and short enough for a log. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
