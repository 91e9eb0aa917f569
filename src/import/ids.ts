import type { TableEntry } from "../policy/types";
import { isErrorCell, type CellValue } from "../policy/values";
import type { SourceCell } from "./convert";
import type { Mapping, SourceRow } from "./mapping";

/** What the generated ids of a table start with; other tables use the capital letters of their key. */
const prefixes: Readonly<Record<string, string>> = {
  Accounts: "C",
  Orders: "L",
  Visits: "V",
  Team: "P",
  NewCustomerApps: "N",
};

const width = 5;

/** The prefix of a table's generated ids: "C" for Accounts (C00001). */
export const idPrefix = (table: TableEntry): string => prefixes[table.key] ?? table.key.replace(/[^A-Z]/g, "");

/**
 * Makes ids for rows that bring none: prefix and number, counting on from the highest one in the table and in the file.
 * @param existing ids in the table
 */
export function idMaker(
  table: TableEntry,
  existing: readonly CellValue[],
  rows: readonly SourceRow<SourceCell>[],
  mapping: Mapping,
): () => string {
  const prefix = idPrefix(table);
  const position = mapping.matches.find((match) => match.column.key === table.idColumn)?.index;
  const fromFile = position === undefined ? [] : rows.map((row) => row.cells[position]?.value ?? null);
  let last = 0;
  for (const ids of [existing, fromFile]) for (const id of ids) last = Math.max(last, numberOf(id, prefix));
  return () => `${prefix}${String(++last).padStart(width, "0")}`;
}

function numberOf(id: CellValue, prefix: string): number {
  if (id === null || isErrorCell(id)) return 0;
  const text = String(id).trim();
  const digits = text.startsWith(prefix) ? text.slice(prefix.length) : "";
  return /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
}
