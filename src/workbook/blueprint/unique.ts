/** Columns in which no value stands twice, and the formula by which Excel holds what is typed to it. */
import { tables } from "../../policy/catalogue";
import type { ColumnEntry, TableEntry } from "../../policy/types";

/** What a column tells rows apart by: its own ids, or names that two rows may share only by mistake. */
export type Uniqueness = "id" | "name";

/** Policy tables that people add rows to; the other ones hold rows of the catalogue. */
const staff: ReadonlySet<string> = new Set(["Team", "Absences"]);

const named = (table: TableEntry, column: ColumnEntry): Uniqueness | null => {
  if (column.type !== "text" || column.filledBy === "formula") return null;
  if (column.key === table.idColumn) return "id";
  return table.naturalKeys.some((key) => key.length === 1 && key[0] === column.key) ? "name" : null;
};

/** By the catalogue's entry of the column, in the tables that people fill. */
const kinds: ReadonlyMap<ColumnEntry, Uniqueness> = new Map(
  tables
    .filter((table) => table.kind === "data" || staff.has(table.key))
    .flatMap((table) =>
      table.columns.flatMap((column) => {
        const kind = named(table, column);
        return kind === null ? [] : [[column, kind] as const];
      }),
    ),
);

/**
 * Is a value to stand only once in the column?
 * @param column entry of the column
 * @returns null where values may repeat
 */
export const uniqueness = (column: ColumnEntry): Uniqueness | null => kinds.get(column) ?? null;

/** The sheet as a whole: no row or column that is inserted, deleted or moved changes this reference. */
const sheet = "$1:$1048576";
/** Place of the cell that is typed into. Inside rules Excel gives it as an array of one, which MAX makes a number. */
const [row, column] = ["MAX(ROW())", "MAX(COLUMN())"];
const cells = `INDEX(${sheet},0,${column})`;
const typed = `INDEX(${sheet},${row},${column})`;

/**
 * True while the typed value stands once in its sheet's column, table and room below alike. It names no cell, so that it says the same
 * wherever the rule stands. The count is quick and may only see too many (wildcards, a text that looks like a number): then the
 * comparison decides, which takes a number for the same as its text. Excel takes no more than 255 characters.
 */
export const uniqueFormula =
  `=IF(IFERROR(COUNTIF(${cells},"="&${typed}),2)<2,TRUE,` + `SUMPRODUCT(--ISNUMBER(1/(${cells}&""=${typed}&"")))<2)`;
