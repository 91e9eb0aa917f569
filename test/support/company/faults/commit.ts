/** Puts faults into books and says what must be found. */
import { checkDataset } from "../../../../src/rules";
import type { Dataset } from "../../../../src/kpis";
import type { Row } from "../../../core/support";
import { companyDataset, recalculated, type Books } from "..";
import type { Fault } from "./types";

const isBlank = (row: Row): boolean => Object.values(row).every((cell) => cell === null);

/** Rows that a fault can happen to. */
export const rowsFor = (fault: Fault, books: Books): readonly number[] =>
  (books[fault.table] ?? []).flatMap((row, index) =>
    !isBlank(row) && (fault.where?.(row, books) ?? true) ? [index] : [],
  );

/** Puts a fault at a row. @returns the findings that must follow, as "RULE Table column@row" */
export function commit(fault: Fault, books: Books, row: number): readonly string[] {
  const line = books[fault.table]?.[row];
  if (!line) throw new Error(`${fault.rule}: no row ${row} to break`);
  Object.assign(line, fault.set);
  for (const parameter of books.Parameters ?? []) {
    const value = fault.policy?.[String(parameter.parameterId)];
    if (value !== undefined) parameter.value = value;
  }
  fault.change?.(books, row);
  const found = typeof fault.found === "function" ? fault.found(books, row) : fault.found;
  const lines = found ?? [`${fault.rule} ${fault.table} ${Object.keys(fault.set ?? {})[0] ?? "-"}`];
  return lines.map((place) => (place.includes("@") ? place : `${place}@${row}`));
}

/** The books as rules see them after faults: formulas follow, except where somebody typed over them. */
export const datasetAfter = (books: Books, some: readonly Fault[]): Dataset =>
  companyDataset(
    some.some(({ table }) => table === "Scorecard") ? books : recalculated(books),
    Object.fromEntries(some.flatMap(({ policy }) => Object.entries(policy ?? {}))),
  );

/** What the check finds, in the words of `commit`. */
export const findingsIn = (data: Dataset): readonly string[] =>
  checkDataset(data)
    .findings.map(({ rule, table, row, column }) => `${rule} ${table} ${column ?? "-"}@${row ?? "-"}`)
    .sort();
