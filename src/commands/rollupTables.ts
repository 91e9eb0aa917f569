/** The tables of a roll-up in the director's workbook. */
import { rollupSheets as words } from "../locales/rollupSheets";
import { languages, type LocalText } from "../locales/types";
import type { ColumnEntry, TableEntry } from "../policy/types";
import type { CellFormat, ReportSheet } from "../rollup/reportSheets";
import { takenTables, type TakenTable } from "../rollup/taken";
import { ownColumn, ownTable } from "../workbook/ownTables";

/** Keys of the columns that a table of rows has besides those taken. */
export const bookColumn = "rollupBook";
export const keyColumn = "rollupKey";

/** Bytes that go at once, either way: reading and writing them takes the pane some ten milliseconds. */
export const partBytes = 120_000;

/** Where what is kept of the managers' workbooks stands. */
export const keeping = { sheet: "Rollup_Kept", form: 1 } as const;

const named = (name: (lang: keyof LocalText) => string): LocalText =>
  Object.fromEntries(languages.map((lang) => [lang, name(lang)])) as unknown as LocalText;

/** The table with the rows of a table of the managers. */
export const rowsTable = ({ table, columns }: TakenTable): TableEntry =>
  ownTable(
    `Rollup_${table.key}`,
    named((lang) => words.rowsOf[lang].replace("{table}", table.title[lang])),
    [
      ownColumn(bookColumn, words.book, "text"),
      ownColumn(keyColumn, words.key, "text"),
      // Whoever filled it there, here it is a copy.
      ...columns.map((column): ColumnEntry => ({ ...column, filledBy: "tierbook" })),
    ],
    keyColumn,
  );

/** Every table whose rows may be taken, with its table here. */
export const rowsTables: readonly (TakenTable & { readonly own: TableEntry })[] = takenTables({}).map((taken) => ({
  ...taken,
  own: rowsTable(taken),
}));

/** The number of a row in the director's table: a manager's book and the row's number in it. File names hold no "|". */
export const rowKey = (book: string, key: string): string => `${book.replaceAll("|", "¦")}|${key}`;

const types: Readonly<Record<CellFormat, ColumnEntry["type"]>> = {
  general: "number",
  date: "date",
  dateTime: "dateTime",
  share: "share",
  money: "money",
};

/** The table of one of the roll-up's own sheets. */
export const reportTable = ({ title, table, columns }: Omit<ReportSheet, "rows">): TableEntry =>
  ownTable(
    table,
    words[title],
    columns.map(([header, format = "general"]) => ownColumn(header, words[header], types[format])),
  );
