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

/**
 * The changes of a column.
 * @param ref "Accounts.class"
 * @returns in order of time, then as logged; entries without a readable time are left out. Empty without AuditLog.
 */
export const loggedChanges = (data: Dataset, ref: string): readonly LoggedChange[] =>
  once(data, `changes ${ref}`, () => readChanges(data, ref));

function readChanges(data: Dataset, ref: string): readonly LoggedChange[] {
  const [table = "", key = ""] = ref.split(".");
  const entry = columnByRef(ref);
  const tables = names(table, tableByKey.get(table)?.sheet);
  const fields = names(key, entry?.label);
  const column = (name: string): readonly CellValue[] => columnCells(data, `AuditLog.${name}`);
  const [sheets, rowIds, field, olds, news, times] = [
    column("sheet"),
    column("rowId"),
    column("field"),
    column("oldValue"),
    column("newValue"),
    column("at"),
  ];
  const valueOf = (cell: CellValue | undefined): string => {
    const text = plainCell(cell);
    return entry?.list ? (data.policy.listCode(entry.list, text) ?? text) : text;
  };
  const changes: LoggedChange[] = [];
  for (const row of changedRows(data)) {
    const at = times[row];
    if (!isSerialDate(at) || !tables.has(plainCell(sheets[row])) || !fields.has(plainCell(field[row]))) continue;
    const [oldValue, newValue] = [valueOf(olds[row]), valueOf(news[row])];
    changes.push({ rowId: plainCell(rowIds[row]), at, oldValue, newValue });
  }
  return changes.sort((a, b) => a.at - b.at);
}

/** The changes of a column of Accounts by row; what names no account, or several, is left out. */
export const accountChanges = (data: Dataset, ref: string): ReadonlyMap<number, readonly LoggedChange[]> =>
  once(data, `account changes ${ref}`, () => {
    const byAccount = new Map<number, LoggedChange[]>();
    for (const change of loggedChanges(data, ref)) {
      const place = /^#(\d+)$/.exec(change.rowId);
      const row = place ? Number(place[1]) - 1 : data.accounts.rowOf(change.rowId);
      if (row < 0 || row >= data.rowCount("Accounts")) continue;
      const known = byAccount.get(row);
      if (known) known.push(change);
      else byAccount.set(row, [change]);
    }
    return byAccount;
  });
