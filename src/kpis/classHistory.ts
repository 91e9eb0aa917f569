/** What class and status an account had on a day, from the log of changes (AuditLog): for D2, D4 to D7. */
import { isSerialDate } from "../calendar/serial";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import { changedRows } from "./auditRows";
import { loggedAccount, loggedColumn } from "./changeLog";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once, perDataset } from "./memo";

/** A logged change of one cell. */
export interface Change {
  /** Serial day with time. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export interface History {
  /** First day of the log; null when it is empty or holds no change of this column. */
  readonly begins: number | null;
  /** Changes of an account, oldest first. */
  changes(account: number): readonly Change[];
  /** Code now. */
  now(account: number): string;
  /** Code at the end of a day: what the first later change left behind, else what stands there now. */
  at(account: number, day: number): string;
  /** Do the logged changes not lead to what stands in the cell now? */
  broken(account: number): boolean;
}

const none: readonly Change[] = [];

/** @param key column of Accounts: "class" or "status" */
export const historyOf = (data: Dataset, key: "class" | "status"): History =>
  once(data, `history ${key}`, () => {
    const column = (name: string): readonly CellValue[] => columnCells(data, `AuditLog.${name}`);
    const [sheets, fields, ids, times] = [column("sheet"), column("field"), column("rowId"), column("at")];
    const [olds, news] = [column("oldValue"), column("newValue")];
    const logged = loggedColumn(data, `Accounts.${key}`);
    const byAccount = new Map<number, Change[]>();
    const unreadable = new Set<number>();
    let begins = Number.POSITIVE_INFINITY;
    let changed = false;
    for (const row of changedRows(data)) {
      const at = times[row];
      if (isSerialDate(at) && at < begins) begins = at;
      if (!logged.is(sheets[row], fields[row])) continue;
      changed = true;
      const account = loggedAccount(data, plainCell(ids[row]));
      if (!isSerialDate(at)) {
        unreadable.add(account);
        continue;
      }
      const change = { at, from: logged.value(olds[row]), to: logged.value(news[row]) };
      const known = byAccount.get(account);
      if (known) known.push(change);
      else byAccount.set(account, [change]);
    }
    for (const changes of byAccount.values()) changes.sort((a, b) => a.at - b.at);
    const cells = columnCells(data, `Accounts.${key}`);
    const now = (account: number): string => plainCell(cells[account]);
    const changesOf = (account: number): readonly Change[] => byAccount.get(account) ?? none;
    return {
      begins: changed && Number.isFinite(begins) ? Math.floor(begins) : null,
      changes: changesOf,
      now,
      at: (account, day) => {
        const later = changesOf(account).find((change) => Math.floor(change.at) > day);
        return later ? later.from : now(account);
      },
      broken: (account) => {
        const changes = changesOf(account);
        const last = changes[changes.length - 1];
        return (
          unreadable.has(account) ||
          (last !== undefined && last.to !== now(account)) ||
          changes.some((change, at) => at > 0 && change.from !== changes[at - 1]?.to)
        );
      },
    };
  });

/** 1 for accounts whose class was changed without a trace: a day of change, but nothing in the log, or a log that does not fit. */
export const unlogged = perDataset((data: Dataset): Uint8Array => {
  const history = historyOf(data, "class");
  const changed = columnCells(data, "Accounts.classChangedDate");
  const marks = new Uint8Array(data.rowCount("Accounts"));
  for (let row = 0; row < marks.length; row++)
    if (history.broken(row) || (history.changes(row).length === 0 && !isBlank(changed[row]))) marks[row] = 1;
  return marks;
});

/** Columns of the log. */
export const logColumns = [
  "AuditLog.sheet",
  "AuditLog.rowId",
  "AuditLog.field",
  "AuditLog.oldValue",
  "AuditLog.newValue",
  "AuditLog.at",
] as const;

/** Won means won or key (ruling 21). */
export const isSigned = (code: string): boolean => code === "won" || code === "key";
