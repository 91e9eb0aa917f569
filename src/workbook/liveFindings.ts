/** Puts what the rules found into words and places of the workbook. */
import { isoDate } from "../calendar/serial";
import type { Found } from "../jobs/check";
import { checkText } from "../locales/check";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import type { ColumnType, Severity } from "../policy/types";
import { isErrorCell, type CellValue } from "../policy/values";
import { markOf } from "../rules/accepted";
import { ownersOf } from "../rules/owners";
import type { Finding } from "../rules/types";
import { rowRef } from "./rowRef";
import { mapInSlices } from "./slices";
import { cellAddress, valueText, type Snapshots } from "./snapshot";

/** One finding of a check, at one cell. */
export interface CheckFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  /** 1 = first data row; null where the finding is about a whole table or column. */
  readonly row: number | null;
  /** Key of the column, null for a whole row or table. */
  readonly column: string | null;
  /** "客户档案!B5". */
  readonly cell: string | null;
  /** The cell's own text, "" where blank. */
  readonly found: string;
  /** What is wrong, and after it what would be right. */
  readonly message: string;
  readonly clause: string;
  readonly history: boolean;
  /** What is wrong alone, and what would be right alone ("" where the rule says no more). */
  readonly problem: string;
  readonly expected: string;
  /** Name of the sheet, "" where the table was not read. */
  readonly sheet: string;
  /** Whose row it is, "" where nobody is named. */
  readonly owner: string;
  /** Names the row in logs; "" for a finding about a whole table. */
  readonly ref: string;
  /** Changes when a cell of the finding changes; "" where a finding cannot be accepted. */
  readonly mark: string;
  /** Of a finding that was accepted once: why that holds no longer. */
  readonly lapsed?: Lapsed;
}

/** An acceptance that a finding has outlived. */
export interface Lapsed {
  readonly why: "expired" | "changed";
  readonly by: string;
  /** Its last day, serial. */
  readonly until: number;
  readonly reason: string;
}

/**
 * Findings of the rules as people read them.
 * @param snapshots the tables they were judged on; a finding in a table that was not read has no cell
 * @param normalised are customers' names compared by name.normalise "normalised"? It decides whose customer a row belongs to
 */
export function describeFindings(
  findings: readonly Finding[],
  snapshots: Snapshots,
  lang: Lang,
  normalised = false,
): CheckFinding[] {
  const owner = ownersOf(snapshots, normalised);
  const describe = describer(snapshots, lang);
  return findings.map((finding) => describe(finding, owner(finding.table, finding.row)));
}

/**
 * The same in slices, for the findings of a whole workbook.
 * @param found with the owner of each
 */
export const describeFound = (
  { findings, owners }: Found,
  snapshots: Snapshots,
  lang: Lang,
): Promise<CheckFinding[]> => {
  const describe = describer(snapshots, lang);
  return mapInSlices(findings, (finding, at) => describe(finding, owners[at] ?? ""));
};

/** Puts a finding and whose it is into words. */
function describer(snapshots: Snapshots, lang: Lang): (finding: Finding, owner: string) => CheckFinding {
  return (finding, owner) => {
    const snapshot = snapshots[finding.table];
    const { row, column } = finding;
    const raw = snapshot !== undefined && row !== null && column !== null ? snapshot.columns[column]?.[row] : undefined;
    const type = snapshot?.table.entry.columns.find((entry) => entry.key === column)?.type ?? "text";
    return {
      rule: finding.rule,
      severity: finding.severity,
      table: finding.table,
      row: row === null ? null : row + 1,
      column,
      cell: snapshot === undefined ? null : cellAddress(snapshot, row, column),
      found: shownValue(raw === undefined ? finding.found : raw, type, lang),
      message: sentences(finding, lang),
      clause: finding.clause,
      history: finding.history,
      problem: say(lang, finding.message),
      expected: finding.expected === undefined ? "" : say(lang, finding.expected),
      sheet: snapshot?.table.sheetName ?? "",
      owner,
      ref: snapshot === undefined || row === null ? "" : rowRef(snapshot, row),
      mark: markOf(finding, snapshots),
    };
  };
}

/** What is wrong, and after it what would be right. */
function sentences(finding: Finding, lang: Lang): string {
  const message = say(lang, finding.message);
  if (finding.expected === undefined) return message;
  const ended = /[.。!！?？;；]$/.test(message) ? message : `${message}${lang === "en-US" ? "." : "。"}`;
  return `${ended}${lang === "en-US" ? " " : ""}${say(lang, finding.expected)}`;
}

/** A value as people see it in the cell: dates as days, times as hours and minutes, truth values as words. */
export function shownValue(value: CellValue, type: ColumnType, lang: Lang): string {
  if (typeof value === "boolean") return checkText[value ? "yes" : "no"][lang];
  if (typeof value !== "number" || isErrorCell(value)) return valueText(value);
  const minutes = Math.round((value % 1) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  if (type === "time" && value >= 0 && value < 1) return time;
  if (type === "date" && Number.isInteger(value)) return isoDate(value) || String(value);
  if (type === "dateTime" || type === "date")
    return isoDate(value) === "" ? String(value) : `${isoDate(value)} ${time}`;
  return String(value);
}

/** At most so many findings stand in a check cell; the pane and the report show all. */
const shownInCell = 3;

/** The text of a row's check cell: its findings, the gravest first; null (a blank cell) where there are none. */
export function checkCellText(findings: readonly CheckFinding[], lang: Lang): string | null {
  if (findings.length === 0) return null;
  const order: readonly Severity[] = ["error", "warn", "info"];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const lines = sorted
    .slice(0, shownInCell)
    .map(({ severity, message }) => say(lang, checkText.line, { severity: checkText[severity][lang], message }));
  if (sorted.length > shownInCell) lines.push(say(lang, checkText.more, { count: sorted.length - shownInCell }));
  return lines.join(lang === "en-US" ? "; " : "；");
}
