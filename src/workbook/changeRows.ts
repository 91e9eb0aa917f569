/** Changed cells as rows of AuditLog and AccountChanges, and the cells that follow a change. One way for edits and imports. */
import { columnByRef, followingCells, importantChanges, loggedColumns, loggedTableByKey } from "../policy/catalogue";
import { parseBoolean } from "../policy/numberText";
import type { Policy } from "../policy/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";
import type { CellEdit } from "./editDiff";
import type { JournalEntry } from "./journal";
import { rowRef } from "./rowRef";
import { keyText, rowsByKey, type TableSnapshot } from "./snapshot";
import type { CellChange } from "./write";

export const accountChangesTable = "AccountChanges";

/** Columns of AccountChanges that Tierbook fills, in the order of `importantRows`. */
export const importantColumns = [
  "changeId",
  "accountId",
  "changeType",
  "field",
  "oldValue",
  "newValue",
  "updatedDate",
  "updatedBy",
] as const;

/** Who changed cells, when, and in which run. */
export interface ChangeOrigin {
  readonly batch: string;
  /** "" when unknown. */
  readonly user: string;
  /** Serial date with time. */
  readonly at: number;
}

/** A cell as the log holds it: list values as codes, yes/no as true/false, everything else as plain text. */
export function loggedText(ref: string, value: CellValue, policy: Policy): string {
  const entry = columnByRef(ref);
  const text = plainCell(value);
  if (entry?.type === "list" && entry.list !== undefined && text !== "")
    return policy.listCode(entry.list, text) ?? text;
  if (entry?.type === "boolean") return String(parseBoolean(value) ?? text);
  return text;
}

/**
 * Names the rows of a table for the log: the id, for a customer without one its name where no other has it, else a text that no
 * reader takes for a row.
 */
export function rowNamer(snapshot: TableSnapshot): (row: number) => string {
  const names = snapshot.key === "Accounts" ? (snapshot.columns.accountName ?? []) : [];
  const rows = rowsByKey(names);
  return (row) => {
    const ref = rowRef(snapshot, row);
    const name = ref.startsWith("#") ? keyText(names[row]) : null;
    return name !== null && rows.get(name)?.length === 1 ? name : ref;
  };
}

/**
 * The edits that are logged, as entries of the journal.
 * @param snapshot the table as it is, with its id and natural key
 */
export function entriesOf(snapshot: TableSnapshot, edits: readonly CellEdit[], policy: Policy): JournalEntry[] {
  const { key } = snapshot;
  const columns = new Set(loggedColumns(key));
  const history = loggedTableByKey.get(key)?.history ?? [];
  const name = rowNamer(snapshot);
  return edits.flatMap(({ row, column, oldValue, newValue, newRow, known }): JournalEntry[] => {
    if (!columns.has(column) || (newRow && !history.includes(column))) return [];
    const text = (value: CellValue): string => loggedText(`${key}.${column}`, value, policy);
    const entry = { table: key, rowId: name(row), field: column, oldValue: text(oldValue), newValue: text(newValue) };
    return known && entry.oldValue === entry.newValue ? [] : [entry];
  });
}

/**
 * The important changes among edits of Accounts (002 二(三)2) as rows of AccountChanges. What is entered for the first time is none.
 * @returns values in the order of `importantColumns`
 */
export function importantRows(
  snapshot: TableSnapshot,
  edits: readonly CellEdit[],
  origin: ChangeOrigin,
  policy: Policy,
): CellValue[][] {
  if (snapshot.key !== "Accounts") return [];
  const name = rowNamer(snapshot);
  return edits.flatMap(({ row, column, oldValue, newValue, newRow, known }): CellValue[][] => {
    const kind = importantChanges.get(column);
    if (kind === undefined || newRow || (known && isBlank(oldValue))) return [];
    const account = keyText(snapshot.columns.accountId?.[row]) ?? keyText(snapshot.columns.accountName?.[row]);
    return [
      [
        `${origin.batch}/${name(row)}/${column}`,
        account,
        policy.listLabel("importantChange", kind),
        column,
        plainCell(oldValue) || null,
        plainCell(newValue) || null,
        Math.floor(origin.at),
        origin.user || null,
      ],
    ];
  });
}

/**
 * The cells that follow when a value changes to another: the day, the value before. A first entry, a value that was cleared or is not
 * known sets none, and what was entered in the same edit stands.
 * @param snapshot the table, with the cells that follow
 * @param day serial day of the change
 * @param rests what the changed cell must hold when they are written: "new" after an edit, "old" where both are written at once
 */
export function followingChanges(
  snapshot: TableSnapshot,
  edits: readonly CellEdit[],
  day: number,
  rests: "old" | "new",
  policy: Policy,
): CellChange[] {
  const { key, table } = snapshot;
  const entered = new Set(
    edits.filter(({ newValue }) => !isBlank(newValue)).map(({ row, column }) => `${row}/${column}`),
  );
  return followingCells.flatMap((follow) =>
    follow.table !== key
      ? []
      : edits.flatMap(({ row, column, oldValue, newValue, newRow, known }): CellChange[] => {
          const text = (value: CellValue): string => loggedText(`${key}.${column}`, value, policy);
          if (column !== follow.column || newRow || !known || isBlank(oldValue) || isBlank(newValue)) return [];
          if (text(oldValue) === text(newValue)) return [];
          const cells: [string | undefined, CellValue][] = [
            [follow.day, day],
            [follow.previous, oldValue],
          ];
          return cells.flatMap(([target, value]): CellChange[] => {
            if (target === undefined || entered.has(`${row}/${target}`) || table.indexOf(target) === undefined)
              return [];
            return [
              {
                rowKey: keyText(snapshot.columns[table.entry.idColumn]?.[row]) ?? "",
                row,
                column: target,
                expected: snapshot.columns[target]?.[row] ?? null,
                value,
                basis: { [column]: rests === "new" ? newValue : oldValue },
              },
            ];
          });
        }),
  );
}

/** Columns of a table that logging its edits reads: id, natural key, what is logged, what follows. */
export function columnsToRead(snapshotTable: { readonly entry: TableSnapshot["table"]["entry"] }): readonly string[] {
  const { key, idColumn, naturalKeys } = snapshotTable.entry;
  const following = followingCells.flatMap(({ table, day, previous }) =>
    table === key ? [day, ...(previous === undefined ? [] : [previous])] : [],
  );
  return [...new Set([idColumn, ...naturalKeys.flat(), ...loggedColumns(key), ...following])];
}
