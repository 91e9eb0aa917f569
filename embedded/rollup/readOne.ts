/** The work on one workbook: read, computed, kept. Runs in a worker; only a small record comes back. */
import { readFileSync } from "node:fs";
import { rollupText } from "../../src/locales/rollup";
import type { FigureQuestion } from "../../src/rollup/figures";
import { bookFinding } from "../../src/rollup/findings";
import type { BookRecord } from "../../src/rollup/records";
import { figuresAgain, refusedRecord, takeBook, type Asked } from "../../src/rollup/takeBook";
import type { Narrowing } from "../../src/rollup/taken";
import { hashOf, type RollupStore } from "./store";

/** What a worker is asked. */
export interface Task {
  readonly file: string;
  /** Hash of the file when it was last read; "" when it never was. */
  readonly known: string;
  /** The file is as it was: only its figures are asked for anew. */
  readonly figuresOf: string | null;
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
}

/** `record` null: the file holds what it held before. */
export interface Answer {
  readonly record: BookRecord | null;
  /** The workbook was read, not only looked at. */
  readonly read: boolean;
}

const hashText = (text: string): string => hashOf(Buffer.from(text)).slice(0, 24);

const reasonOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);

/** Does one task. A workbook that cannot be read is an answer, not an error. */
export function readOne(store: RollupStore, task: Task): Answer {
  const { question, narrowing } = task;
  const asked: Asked = { question, narrowing, hashText };
  if (task.figuresOf !== null) {
    store.writeFigures(task.figuresOf, figuresAgain(store.readTables(task.figuresOf), asked));
    return { record: null, read: false };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(task.file));
  } catch (error) {
    const refused = bookFinding("unreadable", rollupText.fileUnreadable, { reason: reasonOf(error) });
    return { record: refusedRecord("", refused), read: true };
  }
  const hash = hashOf(bytes);
  if (hash === task.known) return { record: null, read: false };
  const brought = takeBook(bytes, hash, asked);
  if ("kept" in brought) {
    store.writeFigures(hash, brought.kept);
    if (narrowing.figuresOnly !== true) store.writeTables(hash, brought.tables, brought.rows);
  }
  return { record: brought.record, read: true };
}
