import { operationsText } from "../locales/operations";
import type { Progress } from "../locales/progress";
import { rollupPaneText as texts } from "../locales/rollupPane";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { plainCell } from "../policy/values";
import { answers, type BookFile, type KeptBook, type ShownRow } from "../rollup/desk";
import { bookFinding, type BookFinding } from "../rollup/findings";
import type { FigureQuestion } from "../rollup/figures";
import type { ListedFile, RolledBook } from "../rollup/listed";
import { rollupText } from "../locales/rollup";
import type { ReportSheet } from "../rollup/reportSheets";
import type { RollUp } from "../rollup/rollTogether";
import type { Narrowing } from "../rollup/taken";
import type { Book, BookTable } from "../workbook/book";
import { readKept } from "../workbook/keptTexts";
import { nowSerial } from "../workbook/journal";
import { findOwnTables, withTables } from "../workbook/ownTables";
import { readTable } from "../workbook/read";
import { openBook } from "../workbook/recognise";
import { eachInSlices, isDue, rest } from "../workbook/slices";
import { valueText } from "../workbook/snapshot";
import { planTable, type TablePlan } from "./rollupRows";
import { bookColumn, keeping, rowsTables } from "./rollupTables";
import type { AsyncDesk } from "./rollupDesk";

export interface RollUpOptions {
  readonly files: readonly BookFile[];
  /** "2026-Q3"; the quarter of the day when absent. */
  readonly period?: string;
  /** Evaluation date, serial day; the local day when absent. */
  readonly asOf?: number;
  readonly narrowing: Narrowing;
  /** Serial day since which workbooks must have been saved; null: not asked. */
  readonly savedSince: number | null;
  /** Keeps of every workbook what figures of another day need, so that only changed ones are read next time. */
  readonly keepTables: boolean;
  /** Takes workbooks out that were there last time and were not chosen now. */
  readonly forget: boolean;
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
}

/** A roll-up that was read and added up; nothing of it is written yet. */
export interface RollUpPlan {
  readonly lang: Lang;
  readonly asOf: number;
  readonly result: RollUp;
  readonly tables: readonly TablePlan[];
  readonly sheets: readonly ReportSheet[];
  /** What is kept of every workbook for the next time. */
  readonly kept: readonly KeptBook[];
  /** Hashes by book as they were kept before, for the journal. */
  readonly before: ReadonlyMap<string, string>;
}

/** Most data rows below the headers of a sheet. */
const mostRows = 1_048_575;
const dayOf1970 = 25_569;

/**
 * Reads workbooks that are new or changed, adds up what all of them bring, and compares their rows with those of this workbook. Nothing
 * is written.
 * @param desk where workbooks are read: elsewhere in the pane, here in tests
 * @throws UserError when there is no file, the period is none, or this workbook cannot be read
 */
export async function previewRollUp(
  context: Excel.RequestContext,
  desk: AsyncDesk,
  options: RollUpOptions,
  progress?: Progress,
): Promise<RollUpPlan> {
  const { files, narrowing, signal } = options;
  if (files.length === 0) throw new UserError(texts.noFiles);
  const book = await openBook(context);
  const lang = options.lang ?? book.lang;
  const asOf = Math.floor(options.asOf ?? nowSerial());
  const question: FigureQuestion = { ...(options.period === undefined ? {} : { period: options.period }), asOf };
  progress?.({ text: texts.stepKept });
  const before = await readKeptBooks(context, signal);
  const present = await findOwnTables(
    context,
    rowsTables.map(({ own }) => own),
  );
  const here = withTables(book, present.values());
  const counted = await countRows(context, here, present, signal);
  await desk.begin({ lang, question, narrowing });
  const stops = (): void => {
    if (signal?.aborted) throw new UserError(operationsText.cancelled);
  };

  const asked = { question, narrowing };
  const listed: ListedFile[] = [];
  const changed = new Set<string>();
  const keptNow: (Omit<KeptBook, "figures" | "tables"> & { readonly old: KeptBook | null })[] = [];
  for (const [at, file] of files.entries()) {
    stops();
    progress?.({ text: texts.stepRead, args: { book: file.name }, done: at, total: files.length });
    const known = before.get(file.name) ?? null;
    const standing = known && answers(known, asked) && rowsStand(known, counted, narrowing) ? known : null;
    const untouched = standing?.size === file.size && standing.mtime === file.mtime && standing.record.hash !== "";
    let record = standing?.record;
    let same = untouched;
    if (untouched) await desk.hold(standing);
    else ({ record, same } = await desk.take(file, standing));
    if (!record) continue;
    if (!same) changed.add(file.name);
    listed.push({ name: file.name, record, savedAt: file.mtime / 86_400_000 + dayOf1970 });
    keptNow.push({
      ...file,
      record,
      question: JSON.stringify(question),
      narrowing: JSON.stringify(narrowing),
      old: same ? standing : null,
    });
  }
  const chosen = new Set(files.map(({ name }) => name));
  for (const known of before.values()) {
    if (chosen.has(known.name) || options.forget) continue;
    const usable = answers(known, asked) && rowsStand(known, counted, narrowing);
    if (usable) await desk.hold(known);
    const also: BookFinding = usable
      ? bookFinding("notChosen", rollupText.notChosen)
      : bookFinding("notAtHand", rollupText.notAtHand);
    listed.push({ name: known.name, record: known.record, savedAt: known.mtime / 86_400_000 + dayOf1970, also });
    keptNow.push({ ...known, ...(usable ? { question: JSON.stringify(question) } : {}), old: known });
  }
  stops();
  progress?.({ text: texts.stepAdd });
  listed.sort((a, b) => (a.name < b.name ? -1 : 1));
  const people = await teamOf(context, book, signal);
  const result = await desk.roll(listed, { savedSince: options.savedSince, people, read: changed.size });
  const sheets = await Promise.all(
    (await desk.sheetHeads()).map(async (head, at): Promise<ReportSheet> => ({
      ...head,
      rows: await desk.sheetRows(at),
    })),
  );
  const tables: TablePlan[] = [];
  for (const { table, own } of rowsTables) {
    stops();
    progress?.({ text: texts.stepCompare, args: { sheet: own.sheet[lang] } });
    const wanted = !(narrowing.figuresOnly === true) && (narrowing.tables?.includes(table.key) ?? true);
    const rows = new Map<string, readonly ShownRow[]>();
    for (const { name, record, taken } of result.books)
      if (wanted && taken && changed.has(name)) rows.set(name, await desk.rows(record.hash, table.key));
    const kept = new Set(wanted ? result.books.filter(({ taken }) => taken).map(({ name }) => name) : []);
    const plan = await planTable(context, here, own, rows, kept, signal);
    const total = plan.stay + plan.inserted.length;
    if (total > mostRows) throw new UserError(texts.tooMany, { sheet: own.sheet, rows: total, most: mostRows });
    if (plan.changes.length + plan.gone.length + plan.inserted.length > 0) tables.push(plan);
  }
  const taken = new Set(result.books.filter((each) => each.taken).map(({ name }) => name));
  const kept: KeptBook[] = [];
  for (const { old, ...entry } of keptNow) {
    const fresh = taken.has(entry.name) ? await desk.toKeep(entry.record.hash) : { figures: "", tables: "" };
    const texts = taken.has(entry.name) || old === null ? fresh : { figures: old.figures, tables: old.tables };
    kept.push({
      name: entry.name,
      size: entry.size,
      mtime: entry.mtime,
      record: entry.record,
      question: entry.question,
      narrowing: entry.narrowing,
      figures: texts.figures,
      tables: options.keepTables && narrowing.tables === undefined ? texts.tables : "",
    });
  }
  const hashes = new Map([...before.values()].map(({ name, record }) => [name, record.hash]));
  return { lang, asOf, result, tables, sheets, kept, before: hashes };
}

/** What is kept of the workbooks, by name. What cannot be read counts as never kept. */
async function readKeptBooks(
  context: Excel.RequestContext,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, KeptBook>> {
  const texts = await readKept(context, keeping, signal);
  const books = new Map<string, KeptBook>();
  for (const [name, text] of texts) {
    if (isDue()) await rest();
    books.set(name, JSON.parse(text) as KeptBook);
  }
  return books;
}

/** Names of the people of this workbook's Team who are there. */
async function teamOf(
  context: Excel.RequestContext,
  book: Book,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  if (!book.tables.has("Team")) return [];
  const team = await readTable(context, book, "Team", ["name", "active"], signal === undefined ? {} : { signal });
  const active = team.columns.active ?? [];
  return (team.columns.name ?? []).flatMap((name, row) =>
    active[row] === false || plainCell(name) === "" ? [] : [plainCell(name)],
  );
}

/** How many rows of each workbook stand in each table. */
async function countRows(
  context: Excel.RequestContext,
  here: Book,
  present: ReadonlyMap<string, BookTable>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const counted = new Map<string, ReadonlyMap<string, number>>();
  for (const key of present.keys()) {
    const counts = new Map<string, number>();
    const read = await readTable(context, here, key, [bookColumn], signal === undefined ? {} : { signal });
    const names = read.columns[bookColumn] ?? [];
    await eachInSlices(names.length, (row) => {
      const name = valueText(names[row]);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    counted.set(key, counts);
  }
  return counted;
}

/** Do the rows that a workbook brought still stand here? Somebody may have deleted a sheet. */
const rowsStand = (
  { name, record }: Pick<KeptBook, "name" | "record">,
  counted: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { figuresOnly }: Narrowing,
): boolean =>
  figuresOnly === true ||
  Object.entries(record.rows).every(([table, count]) => (counted.get(`Rollup_${table}`)?.get(name) ?? 0) === count);

/** How many workbooks something was taken of. */
export const takenBooks = (books: readonly RolledBook[]): number => books.filter(({ taken }) => taken).length;
