/** The roll-up: which workbooks are read again, what they say together. Of each only a small record is held in memory. */
import type { Lang } from "../../src/locales/types";
import type { FigureQuestion } from "../../src/rollup/figures";
import { listed } from "../../src/rollup/listed";
import { rollTogether, type RollUp } from "../../src/rollup/rollTogether";
import type { Narrowing } from "../../src/rollup/taken";
import type { BookPath } from "./bookPaths";
import { runTasks } from "./pool";
import type { Task } from "./readOne";
import type { IndexEntry, RollupStore } from "./store";

export interface RollUpOptions {
  readonly lang: Lang;
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
  /** Serial day since which workbooks must have been saved; null: not asked. */
  readonly savedSince: number | null;
  readonly workers: number;
}

/**
 * Rolls workbooks up. What is kept of them beside the output is brought up to date; the output itself is the caller's.
 * @throws UserError when the period is none
 */
export async function rollUp(
  store: RollupStore,
  out: string,
  paths: readonly BookPath[],
  options: RollUpOptions,
  progress: (done: number, of: number) => void,
): Promise<RollUp> {
  store.open();
  const { entries, read } = await readChanged(store, out, paths, options, progress);
  const files = paths.flatMap(({ name, savedAt }) => {
    const record = entries.get(name)?.record;
    return record ? [{ name, savedAt, record }] : [];
  });
  const books = listed(files, options);
  return rollTogether(store, books, { ...options, read });
}

/** Reads what is new or changed, and computes what was asked otherwise last time. */
async function readChanged(
  store: RollupStore,
  out: string,
  paths: readonly BookPath[],
  { question, narrowing, workers }: RollUpOptions,
  progress: (done: number, of: number) => void,
): Promise<{ entries: ReadonlyMap<string, IndexEntry>; read: number }> {
  const index = store.readIndex();
  const asked = JSON.stringify(question);
  const taken = JSON.stringify(narrowing);
  const keepsRows = narrowing.figuresOnly !== true;
  const entries = new Map<string, IndexEntry>();
  const tasks: Task[] = [];
  const places: BookPath[] = [];
  for (const path of paths) {
    const before = index.narrowing === taken ? index.books[path.name] : undefined;
    const kept = before && (before.record.refused !== null || store.has(before.record.hash, keepsRows));
    const same = kept === true && before.size === path.size && before.mtime === path.mtime && before.record.hash !== "";
    if (same) entries.set(path.name, before);
    const answered = index.question === asked || before?.record.refused;
    if (same && answered) continue;
    places.push(path);
    const figuresOf = same && keepsRows ? before.record.hash : null;
    // With another question a workbook whose tables are not kept is read again.
    const known = kept === true && answered ? before.record.hash : "";
    if (known !== "" && before) entries.set(path.name, { ...before, size: path.size, mtime: path.mtime });
    tasks.push({ file: path.file, known, figuresOf, question, narrowing });
  }
  let read = 0;
  let done = 0;
  await runTasks(store, out, tasks, workers, (at, answer) => {
    const path = places[at];
    if (answer.read) read++;
    if (answer.record && path) entries.set(path.name, { size: path.size, mtime: path.mtime, record: answer.record });
    progress(++done, tasks.length);
  });
  store.writeIndex({ question: asked, narrowing: taken, books: Object.fromEntries(entries) });
  const refused = ({ record }: IndexEntry): boolean => record.refused !== null;
  store.keepOnly(
    new Set([...entries.values()].filter((entry) => !refused(entry)).map(({ record }) => record.hash)),
    keepsRows,
  );
  return { entries, read };
}
