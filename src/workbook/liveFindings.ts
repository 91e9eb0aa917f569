/** Puts what the rules found into words and places of the workbook. */
import { isoDate } from "../calendar/serial";
import { checkText } from "../locales/check";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import type { ColumnType, Severity } from "../policy/types";
import { isErrorCell, type CellValue } from "../policy/values";
import type { Finding } from "../rules/types";
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
  readonly message: string;
  readonly clause: string;
  readonly history: boolean;
}

/**
 * Findings of the rules as people read them.
 * @param snapshots the tables they were judged on; a finding in a table that was not read has no cell
 */
export function describeFindings(findings: readonly Finding[], snapshots: Snapshots, lang: Lang): CheckFinding[] {
  return findings.map((finding) => {
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
    };
  });
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
