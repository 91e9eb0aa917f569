/** Changes of one column as table AuditLog holds them, in the order in which they were made. */
import { isSerialDate } from "../calendar/serial";
import { columnByRef, tableByKey } from "../policy/catalogue";
import type { CellValue } from "../policy/values";
import { plainCell } from "../policy/values";
import { changedRows } from "./auditRows";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { once } from "./memo";

export interface LoggedChange {
  /** The row's id as logged; "#3" for the third data row of a table whose row has none. */
  readonly rowId: string;
  /** Serial day and time. */
  readonly at: number;
  /** Codes for a list column, otherwise as logged; "" for blank. */
  readonly oldValue: string;
  readonly newValue: string;
}

/** A name as it may stand in the log: the key, or its label in one of the languages. */
const names = (key: string, labels: Readonly<Record<string, string>> | undefined): ReadonlySet<string> =>
  new Set([key, ...Object.values(labels ?? {})]);

/** A column as the log knows it. */
export interface LoggedColumn {
  /** Does an entry with these cells in sheet and field tell of the column? */
  is(sheet: CellValue | undefined, field: CellValue | undefined): boolean;
  /** A value as logged: the code for a list column. */
  value(cell: CellValue | undefined): string;
}

/** @param ref "Accounts.class" */
export function loggedColumn(data: Dataset, ref: string): LoggedColumn {
  const dot = ref.indexOf(".");
  const [table, key] = [ref.slice(0, dot), ref.slice(dot + 1)];
  const entry = columnByRef(ref);
  const tables = names(table, tableByKey.get(table)?.sheet);
  const fields = names(key, entry?.label);
  return {
    is: (sheet, field) => tables.has(plainCell(sheet)) && fields.has(plainCell(field)),
    value: (cell) => {
      const text = plainCell(cell);
      return entry?.list ? (data.policy.listCode(entry.list, text) ?? text) : text;
    },
  };
}

/** Row of Accounts by what the log calls it: "#3" is the third data row, everything else a number or name. */
export function loggedAccount(data: Dataset, rowId: string): number {
  const place = /^#(\d+)$/.exec(rowId);
  return place ? Number(place[1]) - 1 : data.accounts.rowOf(rowId);
}

/**
 * The changes of a column.
 * @param ref "Accounts.class"
 * @returns in order of time, then as logged; entries without a readable time are left out. Empty without AuditLog.
 */
export const loggedChanges = (data: Dataset, ref: string): readonly LoggedChange[] =>
  once(data, `changes ${ref}`, () => readChanges(data, ref));

function readChanges(data: Dataset, ref: string): readonly LoggedChange[] {
  const logged = loggedColumn(data, ref);
  const column = (name: string): readonly CellValue[] => columnCells(data, `AuditLog.${name}`);
  const [sheets, rowIds, fields, times] = [column("sheet"), column("rowId"), column("field"), column("at")];
  const [olds, news] = [column("oldValue"), column("newValue")];
  const changes: LoggedChange[] = [];
  for (const row of changedRows(data)) {
    const at = times[row];
    if (!isSerialDate(at) || !logged.is(sheets[row], fields[row])) continue;
    const [oldValue, newValue] = [logged.value(olds[row]), logged.value(news[row])];
    changes.push({ rowId: plainCell(rowIds[row]), at, oldValue, newValue });
  }
  return changes.sort((a, b) => a.at - b.at);
}

/** The changes of a column of Accounts by row; what names no account, or several, is left out. */
export const accountChanges = (data: Dataset, ref: string): ReadonlyMap<number, readonly LoggedChange[]> =>
  once(data, `account changes ${ref}`, () => {
    const byAccount = new Map<number, LoggedChange[]>();
    for (const change of loggedChanges(data, ref)) {
      const row = loggedAccount(data, change.rowId);
      if (row < 0 || row >= data.rowCount("Accounts")) continue;
      const known = byAccount.get(row);
      if (known) known.push(change);
      else byAccount.set(row, [change]);
    }
    return byAccount;
  });
