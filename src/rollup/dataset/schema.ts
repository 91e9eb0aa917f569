/** The schema document of the data set, from the very tables that write it. */
import { bookColumn, setTables, type SetColumn } from ".";

const stored = { text: "VARCHAR", number: "DOUBLE", whole: "INTEGER", mark: "INTEGER", day: "DATE" } as const;

/** Columns as they stand in the files: a day is there twice. */
export const storedColumns = (
  columns: readonly SetColumn[],
): readonly { readonly name: string; readonly type: string; readonly unit: string; readonly meaning: string }[] =>
  [bookColumn, ...columns].flatMap(({ name, type, unit, meaning }) => [
    { name, type: stored[type], unit: type === "mark" ? "1 or 0" : unit, meaning },
    ...(type === "day"
      ? [{ name: `${name}_day`, type: "INTEGER", unit: "serial day", meaning: `${meaning}, as a number` }]
      : []),
  ]);

const cell = (text: string): string => text.replace(/\|/g, "\\|");

/** The document as Markdown. */
export function schemaText(): string {
  const lines = [
    "# The data set of a roll-up",
    "",
    "Written by `tierbook rollup … --parquet <dir>`: a folder a table, in it `part=00000`, `part=00001` … with one Parquet file each. A part holds",
    "fifty workbooks in the order of their names; `part` is the partition column. Only parts whose workbooks changed are written again.",
    "",
    "Rows of different workbooks never belong together: join on `book` first. A serial day is Excel's: 1 is 1900-01-01, 45658 is 2025-01-01. Marks are",
    "1 or 0. Blank is NULL; a cell that is not of its column's type is NULL as well, and its column is named in `unreadable`.",
    "",
  ];
  for (const { name, meaning, columns } of setTables) {
    lines.push(`## ${name}`, "", `${meaning[0]?.toUpperCase() ?? ""}${meaning.slice(1)}.`, "");
    lines.push("| column | type | unit | meaning |", "| --- | --- | --- | --- |");
    for (const one of storedColumns(columns))
      lines.push(`| ${one.name} | ${one.type} | ${cell(one.unit)} | ${cell(one.meaning)} |`);
    lines.push("| part | INTEGER |  | partition |", "");
  }
  return lines.join("\n");
}
