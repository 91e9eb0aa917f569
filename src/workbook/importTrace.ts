/**
 * What an import wrote, kept in its run of the journal so that it can be taken back: the rows it added, and the cells it changed with
 * what they held before. A row of AuditLog for each cell would make the log longer than the tables, so all of it is one text, in pieces.
 */
import { isErrorCell, type CellValue } from "../policy/values";
import type { JournalEntry, JournalRun } from "./journal";

/** A cell of a row that was there before: the row's name as `rowRef` gives it, the column, what it held and what it got. */
export type TracedCell = readonly [ref: string, column: string, from: CellValue, to: CellValue];

export interface ImportTrace {
  /** Columns of the added rows, the id first. */
  readonly columns: readonly string[];
  readonly added: readonly (readonly CellValue[])[];
  readonly cells: readonly TracedCell[];
  /** Runs of the same import that broke off and were finished by this one: they are taken back with it. */
  readonly joined: readonly string[];
}

/** `field` of the journal's entries that hold a piece. */
const traceField = "imported";
/** Signs of a piece: a cell holds 32,767 at most. */
const pieceLength = 30_000;

/** `field` of the entry that takes a cell out of the trace is this and the column. */
const leftField = "notImported:";

export const isTrace = ({ field }: JournalEntry): boolean => field === traceField || field.startsWith(leftField);

export const isEmptyTrace = ({ added, cells }: ImportTrace): boolean => added.length + cells.length === 0;

/**
 * The trace as entries of the journal, numbered.
 * @param table key of the table
 */
export function traceEntries(table: string, trace: ImportTrace): JournalEntry[] {
  const text = JSON.stringify(trace);
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + pieceLength);
    // A sign of two halves is not torn apart: half a sign cannot be saved.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? "")) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  // The bars keep spaces at the ends, and a piece from looking like a number.
  return pieces.map((piece, at) => ({
    table,
    rowId: String(at + 1),
    field: traceField,
    oldValue: "",
    newValue: `|${piece}|`,
  }));
}

/** Entries that take cells out again: somebody else was at work there, and the import left them alone. */
export const leftOut = (table: string, cells: readonly TracedCell[]): JournalEntry[] =>
  cells.map(([rowId, column]) => ({ table, rowId, field: leftField + column, oldValue: "", newValue: "" }));

/** The trace of a run; null where it has none, or somebody changed it in the log. */
export function traceOf({ entries }: JournalRun): ImportTrace | null {
  const pieces = entries.filter(({ field }) => field === traceField).sort((a, b) => Number(a.rowId) - Number(b.rowId));
  if (pieces.length === 0) return null;
  try {
    const trace = asTrace(JSON.parse(pieces.map(({ newValue }) => newValue.slice(1, -1)).join("")));
    const left = new Set(entries.map(({ rowId, field }) => `${field}/${rowId}`));
    return { ...trace, cells: trace.cells.filter(([ref, column]) => !left.has(`${leftField}${column}/${ref}`)) };
  } catch {
    return null;
  }
}

/**
 * What runs of the same import wrote together: one that broke off and the one that finishes it. A cell that both wrote goes back to what
 * the first found.
 * @param batch the run that broke off
 */
export function joinTraces(earlier: ImportTrace, batch: string, later: ImportTrace): ImportTrace {
  const columns = [...new Set([...later.columns, ...earlier.columns])];
  const rows = new Map<CellValue, readonly CellValue[]>();
  for (const { columns: own, added } of [earlier, later])
    for (const row of added)
      rows.set(
        row[0] ?? null,
        columns.map((column) => row[own.indexOf(column)] ?? null),
      );
  const cells = new Map<string, TracedCell>();
  for (const cell of [...earlier.cells, ...later.cells]) {
    const [ref, column, from, to] = cell;
    const name = JSON.stringify([ref, column]);
    cells.set(name, [ref, column, (cells.get(name) ?? [ref, column, from])[2], to]);
  }
  const joined = [...earlier.joined, batch, ...later.joined];
  return { columns, added: [...rows.values()], cells: [...cells.values()], joined };
}

/** @throws Error where the text is none of ours */
function asTrace(value: unknown): ImportTrace {
  const { columns, added, cells, joined } = value as Record<string, unknown>;
  const texts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((text) => typeof text === "string");
  const rows = (list: unknown): list is CellValue[][] =>
    Array.isArray(list) && list.every((row) => Array.isArray(row) && row.every(isCell));
  const isTraced = (row: CellValue[]): row is CellValue[] & TracedCell =>
    row.length === 4 && typeof row[0] === "string" && typeof row[1] === "string";
  if (!texts(columns) || !texts(joined) || !rows(added) || !rows(cells) || !cells.every(isTraced))
    throw new Error("not a trace of an import");
  return { columns, added, cells, joined };
}

const isCell = (value: unknown): value is CellValue =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (isErrorCell(value as CellValue) && typeof (value as { error?: unknown }).error === "string");
