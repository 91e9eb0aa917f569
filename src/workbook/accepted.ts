/**
 * Acceptances in the workbook: rows of AuditLog with the command "accept". The log only grows, so people who accept at the same time
 * do not meet; the last row about a finding counts.
 *
 * | column | holds |
 * |---|---|
 * | entryId | run/rule/table/row/column |
 * | sheet, rowId, field | table, row (its number), column |
 * | oldValue | what the cell showed, and after "~" the mark of all cells it was given for |
 * | newValue | rule, last day, reason: "ACC-05 2026-06-30 等对方盖章"; "ACC-05 -" takes it back |
 */
import { isoDate, serialFromIso } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { keyOf, type Acceptance, type AcceptedKey } from "../rules/accepted";
import { appendRows } from "./append";
import type { Book } from "./book";
import { auditLog, journalColumns, nowSerial } from "./journal";
import { valueText, type TableSnapshot } from "./snapshot";

export const acceptCommand = "accept";

/** Longest piece of a cell's text that the log shows. */
const shownLength = 200;

/** Acceptances by `keyOf`: a cell may have several, for several faults or for what it held before. */
export type Acceptances = ReadonlyMap<string, readonly Acceptance[]>;

/** The acceptances that stand in the log; taken back ones are left out. */
export function acceptancesIn(log: TableSnapshot | undefined): Acceptances {
  const found = new Map<string, Acceptance>();
  if (!log) return new Map();
  const text = (column: (typeof journalColumns)[number], row: number): string => valueText(log.columns[column]?.[row]);
  for (let row = 0; row < log.rowCount; row++) {
    if (text("command", row) !== acceptCommand) continue;
    const said = /^(\S+) (-|\d{4}-\d{2}-\d{2})(?: (.*))?$/s.exec(text("newValue", row));
    if (!said) continue;
    const [, rule = "", day = "", reason = ""] = said;
    const old = text("oldValue", row);
    const at = log.columns.at?.[row];
    const acceptance: Acceptance = {
      rule,
      table: text("sheet", row),
      ref: text("rowId", row),
      column: text("field", row),
      mark: old.slice(old.lastIndexOf("~") + 1),
      until: day === "-" ? -1 : (serialFromIso(day) ?? -1),
      by: text("user", row),
      at: typeof at === "number" ? at : null,
      reason,
    };
    const key = `${keyOf(acceptance)}\n${acceptance.mark}`;
    const before = found.get(key);
    // Rows of a log may have been sorted: the time decides, the place where times are equal.
    if (!before || (acceptance.at ?? 0) >= (before.at ?? 0)) found.set(key, acceptance);
  }
  const standing = [...found.values()].filter(({ until }) => until >= 0);
  const byKey = new Map<string, Acceptance[]>();
  for (const one of standing) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  return byKey;
}

/** One finding to be accepted, as the check saw it. */
export interface AcceptedEntry extends AcceptedKey {
  readonly mark: string;
  /** The cell's text, for people who read the log. */
  readonly found: string;
}

/**
 * Logs that findings are accepted, or that acceptances are taken back.
 * @param until last day, serial; null takes back
 * @throws UserError as `appendRows` does
 */
export async function logAccepted(
  context: Excel.RequestContext,
  book: Book,
  entries: readonly AcceptedEntry[],
  by: { readonly user: string; readonly reason: string; readonly until: number | null },
  signal?: AbortSignal,
): Promise<void> {
  const at = nowSerial();
  const letters = Math.random().toString(36).slice(2, 8).padEnd(6, "0");
  const batch = `${acceptCommand}-${Math.round(at * 86_400)}-${letters}`;
  const day = by.until === null ? "-" : isoDate(by.until);
  const rows = entries.map(({ rule, table, ref, column, mark, found }): CellValue[] => [
    `${batch}/${rule}/${table}/${ref}/${column}`,
    table,
    ref,
    column,
    `${found.slice(0, shownLength)}~${mark}`,
    `${rule} ${day} ${by.reason}`.trim(),
    by.user,
    at,
    acceptCommand,
  ]);
  await appendRows(context, book, auditLog, journalColumns, rows, signal === undefined ? {} : { signal });
}
