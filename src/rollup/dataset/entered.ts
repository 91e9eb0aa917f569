/** The tables that people fill, as the data set has them: list cells as codes, days as days, references resolved, nothing personal. */
import { isSerialDate } from "../../calendar/serial";
import { customerGroups } from "../../kpis/customerGroups";
import type { Dataset } from "../../kpis/dataset";
import { unlogged } from "../../kpis/classHistory";
import { filledShare, requiredColumns } from "../../kpis/qualitative";
import { toTenThousandths } from "../../kpis/money";
import type { ColumnEntry, TableEntry } from "../../policy/types";
import { isBlank, isErrorCell, plainCell, type CellValue } from "../../policy/values";
import { takenTables } from "../taken";
import type { SetColumn, SetRows, SetTable, SetType, SetValue } from "./types";

const types: Readonly<Record<ColumnEntry["type"], SetType>> = {
  text: "text",
  longText: "text",
  number: "number",
  integer: "number",
  money: "number",
  share: "number",
  boolean: "mark",
  date: "day",
  time: "number",
  dateTime: "number",
  list: "text",
  multiList: "text",
  ref: "text",
  accountRef: "text",
  personRef: "text",
};

const units: Readonly<Partial<Record<ColumnEntry["type"], string>>> = {
  money: "currency",
  share: "fraction",
  time: "fraction of a day",
  dateTime: "serial day with time",
};

/** A column of the data set with how its value is made from the cells of a row. */
interface Made extends SetColumn {
  readonly values: (data: Dataset, rows: Int32Array) => readonly SetValue[];
}

const column = (
  name: string,
  type: SetType,
  unit: string,
  meaning: string,
  values: (data: Dataset, rows: Int32Array) => readonly SetValue[],
): Made => ({ name, type, unit, meaning, values });

const pick = <T>(
  cells: ArrayLike<T> | undefined,
  rows: Int32Array,
  of: (cell: T | undefined) => SetValue,
): SetValue[] => Array.from(rows, (row) => of(cells?.[row]));

/** A cell as its column holds it; null for blank and for what is not of the type. */
function valueOf(type: ColumnEntry["type"], cell: CellValue | undefined): SetValue {
  if (isBlank(cell)) return null;
  switch (types[type]) {
    case "day":
      return isSerialDate(cell) ? Math.floor(cell) : null;
    case "mark":
      return cell === true ? 1 : cell === false ? 0 : null;
    case "number":
    case "whole":
      return typeof cell === "number" ? cell : null;
    case "text":
      // An error is nobody; in a list it stays, and is no code.
      return isErrorCell(cell) && type === "personRef" ? null : plainCell(cell);
  }
}

const isUnreadable = (type: ColumnEntry["type"], cell: CellValue | undefined): boolean =>
  !isBlank(cell) &&
  (isErrorCell(cell) ||
    (types[type] !== "text" && valueOf(type, cell) === null) ||
    (type === "dateTime" && !isSerialDate(cell)));

/** Keys of columns in a row, framed by commas so that one can be searched; null for none. */
function framed(
  data: Dataset,
  table: TableEntry,
  rows: Int32Array,
  meets: (type: ColumnEntry["type"], cell: CellValue | undefined) => boolean,
): SetValue[] {
  const found = new Array<SetValue>(rows.length).fill(null);
  for (const { key, type } of table.columns) {
    const cells = data.column(`${table.key}.${key}`);
    if (!cells) continue;
    rows.forEach((row, at) => {
      if (meets(type, cells[row])) found[at] = `${found[at] ?? ","}${key},`;
    });
  }
  return found;
}

function columnsOf(table: TableEntry, entry: ColumnEntry): readonly Made[] {
  const ref = `${table.key}.${entry.key}`;
  const said = entry.label["en-US"];
  if (entry.personal)
    return [
      column(
        `${entry.key}_filled`,
        "mark",
        "",
        `${said}: is it filled? The cell itself stays in the workbook`,
        (data, rows) => pick(data.column(ref), rows, (cell) => (isBlank(cell) || isErrorCell(cell) ? 0 : 1)),
      ),
    ];
  const meaning = entry.list === undefined ? said : `${said} (code of list ${entry.list})`;
  const made = [
    column(entry.key, types[entry.type], entry.unit ?? units[entry.type] ?? "", meaning, (data, rows) =>
      pick(data.column(ref), rows, (cell) => valueOf(entry.type, cell)),
    ),
  ];
  if (entry.type === "money")
    made.push(
      column(
        `${entry.key}_e4`,
        "number",
        "ten-thousandths",
        `${said} as a whole number, so that sums are exact`,
        (data, rows) =>
          pick(data.column(ref), rows, (cell) => (typeof cell === "number" ? toTenThousandths(cell) : null)),
      ),
    );
  if (entry.type === "accountRef")
    made.push(
      column(
        `${entry.key}_row`,
        "whole",
        "",
        `row of Accounts; -1 blank, -2 not in the register, -3 several (table Candidates)`,
        (data, rows) => {
          const accounts = data.accountRows(ref);
          return Array.from(rows, (row) => accounts?.[row] ?? -1);
        },
      ),
    );
  return made;
}

const special: Readonly<Record<string, readonly Made[]>> = {
  Accounts: [
    column("customer_row", "whole", "", "first row of Accounts that is the same customer", (data, rows) =>
      pick(customerGroups(data), rows, (group) => group ?? null),
    ),
    column(
      "archive_share",
      "number",
      "fraction",
      "completeness of the file: as typed, else filled over required fields",
      (data, rows) => {
        const typed = data.column("Accounts.archiveCompleteness");
        const columns = requiredColumns(data);
        return Array.from(rows, (row) => {
          const own = typed?.[row];
          return typeof own === "number" ? own : columns.length === 0 ? null : filledShare(columns, row);
        });
      },
    ),
    column("class_untraced", "mark", "", "the class was changed without a trace in the log", (data, rows) =>
      pick(unlogged(data), rows, (one) => one ?? 0),
    ),
  ],
};

interface MadeTable {
  readonly entry: TableEntry;
  readonly table: SetTable;
  readonly made: readonly Made[];
}

const madeTables: readonly MadeTable[] = takenTables({}).map(({ table: entry }) => {
  const made: readonly Made[] = [
    column("row_no", "whole", "", "place of the row in its workbook, from 0", (_, rows) => Array.from(rows)),
    ...entry.columns.filter(({ key }) => key !== "check").flatMap((one) => columnsOf(entry, one)),
    ...(special[entry.key] ?? []),
    column("unreadable", "text", "", "columns whose cell is not of their type, framed by commas", (data, rows) =>
      framed(data, entry, rows, isUnreadable),
    ),
    column("errors", "text", "", "columns whose cell is an error, framed by commas", (data, rows) =>
      framed(data, entry, rows, (_, cell) => isErrorCell(cell)),
    ),
  ];
  return { entry, made, table: { name: entry.key, meaning: entry.title["en-US"], columns: made } };
});

/** The tables that people fill, in the catalogue's order. */
export const enteredTables: readonly SetTable[] = madeTables.map(({ table }) => table);

/** Their rows in one workbook. @param wanted keys of the only tables asked for; all when absent */
export const enteredRows = (data: Dataset, wanted?: readonly string[]): readonly SetRows[] =>
  madeTables
    .filter(({ entry }) => (wanted?.includes(entry.key) ?? true) && data.hasTable(entry.key))
    .map(({ entry, table, made }) => {
      const rows = data.filledRows(entry.key);
      return { table, count: rows.length, values: made.map(({ values }) => values(data, rows)) };
    });
