import { quickColumns, quickRows, type QuickRow, type QuickState } from "../daily/quickLog";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import { quickText } from "../locales/quickLog";
import type { Lang, Message } from "../locales/types";
import { readPolicy } from "../workbook/policySheet";
import type { CellValue } from "../policy/values";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate, nowSerial, requireColumns } from "../workbook/journal";
import { shownValue } from "../workbook/liveFindings";
import { addLoggedRows, changeLoggedRows, fingerprint, type RowCells } from "../workbook/loggedRows";
import { readTables } from "../workbook/read";
import { rowRef } from "../workbook/rowRef";
import { cellAddress, keyText, rowsByKey, sameValue, type Snapshots, type TableSnapshot } from "../workbook/snapshot";
import { writeIfUnchanged } from "../workbook/write";
import { openLogged } from "./openLogged";

export const quickCommand = "takeOverQuickLog";

export interface QuickOptions {
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

/** A row of QuickLog as it would be taken over. */
export interface QuickEntry {
  /** Its first cell: "快速登记!A5". */
  readonly cell: string;
  /** 0-based row of QuickLog when it was read. */
  readonly row: number;
  readonly state: QuickState;
  /** What people typed, by column: the row is taken over only while it still holds this. */
  readonly typed: RowCells;
  readonly customer: string;
  readonly person: string;
  /** Day, mode and key points as they are read, for showing. */
  readonly shown: readonly string[];
  readonly notes: readonly string[];
}

export interface QuickPreview {
  readonly lang: Lang;
  readonly entries: readonly QuickEntry[];
  readonly summary: string;
}

export interface QuickResult {
  readonly lang: Lang;
  /** Rows of Visits that stand for chosen rows now. */
  readonly taken: number;
  /** Cells of rows that somebody changed since the preview. */
  readonly left: readonly string[];
  /** Run that added the rows of Visits; null where none was added. */
  readonly batch: string | null;
  readonly summary: string;
}

interface Reading {
  readonly book: Book;
  readonly lang: Lang;
  readonly data: Dataset;
  readonly quick: TableSnapshot;
  readonly snapshots: Snapshots;
  readonly rows: readonly QuickRow[];
}

/** The id of the visit that a row of QuickLog becomes: a row taken over twice would have to have the same one. */
const visitIdOf = (quickId: string): string => `V-${quickId}`;

async function read(context: Excel.RequestContext, options: QuickOptions, progress?: Progress): Promise<Reading> {
  const { book, lang } = await openLogged(context, ["QuickLog", "Visits", "Accounts", auditLog], options.lang);
  // Without their marks rows would be taken over again and again.
  requireColumns(book, "QuickLog", ["quickId", "absorbedAt", "visitId"]);
  progress?.({ text: quickText.stepRead });
  const { policy } = await readPolicy(context, book);
  const snapshots = await readTables(
    context,
    book,
    [
      { table: "QuickLog" },
      { table: "Accounts", columns: ["accountId", "accountName", "owner"] },
      { table: "Visits", columns: ["visitId"] },
    ],
    options.signal ? { signal: options.signal } : {},
  );
  const data = buildDataset(snapshots, policy, evaluationDate(undefined, policy.number("today")));
  return { book, lang, data, snapshots, quick: snapshots.QuickLog as TableSnapshot, rows: quickRows(data) };
}

/**
 * How the waiting rows of QuickLog would be taken over: customer and person found, what keeps a row here. Nothing is written.
 * @throws UserError when the workbook is no Tierbook or lacks QuickLog or Visits
 */
export async function previewQuickLog(
  context: Excel.RequestContext,
  options: QuickOptions = {},
  progress?: Progress,
): Promise<QuickPreview> {
  const { lang, quick, rows, snapshots } = await read(context, options, progress);
  const visits = rowsByKey(snapshots.Visits?.columns.visitId ?? []);
  const inWords = (notes: readonly Message[]): string[] => notes.map((note) => say(lang, note));
  const entries = rows.map(({ row, state, typed, customer, person, cells, notes }): QuickEntry => {
    const id = keyText(quick.columns.quickId?.[row]);
    const visitId = id === null ? "" : visitIdOf(id);
    const already = visits.has(visitId) ? [{ text: quickText.already, args: { visitId } }] : [];
    return {
      cell: cellAddress(quick, row, "date"),
      row,
      state,
      typed,
      customer,
      person,
      shown: [
        shownValue(cells.date ?? typed.date ?? null, "date", lang),
        shownValue(cells.mode ?? null, "text", lang),
        shownValue(cells.keyPoints ?? null, "text", lang),
      ],
      notes: inWords([...notes, ...already]),
    };
  });
  const count = (state: QuickState): number => entries.filter((entry) => entry.state === state).length;
  const counts = { count: entries.length, ready: count("ready"), confirm: count("confirm"), open: count("open") };
  return { lang, entries, summary: entries.length === 0 ? quickText.none[lang] : say(lang, quickText.found, counts) };
}

/**
 * Takes chosen rows over into Visits and marks them; they stay in QuickLog. A row that somebody changed since the preview, or that means
 * another customer now, stays unmarked. Running it twice, or again after it broke off, takes nothing over twice: the visit's id comes from
 * the row's own.
 * @param chosen entries of the preview
 * @throws UserError when a table is missing or a sheet is protected
 */
export async function takeOverQuickLog(
  context: Excel.RequestContext,
  chosen: readonly QuickEntry[],
  options: QuickOptions = {},
  progress?: Progress,
): Promise<QuickResult> {
  const first = await read(context, options, progress);
  const standing = stillThere(first, chosen);
  const numbered = await numberRows(context, first, standing, options.signal);
  // Read again: by their numbers the rows are found wherever they stand now.
  const { book, lang, quick, rows } = await read(context, options, progress);
  const byId = rowsByKey(quick.columns.quickId ?? []);
  const taken = numbered.flatMap(({ entry, id }) => {
    const [at, ...more] = byId.get(id) ?? [];
    const row = more.length === 0 ? rows.find((one) => one.row === at) : undefined;
    return row && same(row, entry) ? [{ entry, id, row }] : [];
  });
  const refused = new Set(chosen.filter((entry) => !taken.some((one) => one.entry === entry)));
  const at = nowSerial();
  const held = ([key]: [string, CellValue]): boolean => book.tables.get("Visits")?.indexOf(key) !== undefined;
  const visits = taken.map(({ id, row }): RowCells => ({
    // Where the workbook has no column for the agreed date or the origin, the typed row keeps it.
    ...Object.fromEntries(Object.entries({ ...row.cells, reportSubmittedAt: at }).filter(held)),
    visitId: visitIdOf(id),
  }));
  const work = {
    command: quickCommand,
    subject: fingerprint(taken.map(({ id, row }) => [id, row.cells])),
    user: options.user ?? "",
    ...(options.signal ? { signal: options.signal } : {}),
  };
  let batch: string | null = null;
  if (taken.length > 0) {
    progress?.({ text: quickText.stepWrite, done: 0, total: taken.length });
    ({ batch } = await addLoggedRows(context, book, { ...work, table: "Visits" }, visits));
    const marks = taken.map(({ id, row }) => ({
      ref: rowRef(quick, row.row),
      expected: { ...row.typed, absorbedAt: null, visitId: null },
      cells: { absorbedAt: at, visitId: visitIdOf(id) },
    }));
    const marked = await changeLoggedRows(
      context,
      book,
      { ...work, command: `${quickCommand}Mark`, subject: batch, table: "QuickLog" },
      marks,
    );
    const gone = new Set(marked.report.conflicts.map(({ change }) => change.rowKey));
    for (const { entry, id } of taken) if (gone.has(id)) refused.add(entry);
  }
  const left = [...refused].map(({ cell }) => cell);
  const summary = [
    say(lang, quickText.done, { count: taken.length }),
    ...(left.length > 0 ? [say(lang, quickText.left, { count: left.length })] : []),
  ].join(lang === "en-US" ? " " : "");
  return { lang, taken: taken.length, left, batch, summary };
}

/** Does the row still hold what the preview showed, and does it mean the same customer and person? */
const same = (row: QuickRow, entry: QuickEntry): boolean =>
  row.state !== "open" &&
  row.customer === entry.customer &&
  row.person === entry.person &&
  quickColumns.every((key) => sameValue(row.typed[key], entry.typed[key]));

/** The rows that the entries are about, where they stand now. Rows without a number may have been sorted: the content decides. */
function stillThere({ rows }: Reading, chosen: readonly QuickEntry[]): { entry: QuickEntry; row: QuickRow }[] {
  const free = new Set(rows);
  return chosen.flatMap((entry) => {
    const own = [...free].filter((row) => same(row, entry));
    const row = own.find((one) => one.row === entry.row) ?? own[0];
    if (!row) return [];
    free.delete(row);
    return [{ entry, row }];
  });
}

/** Gives rows that have no number one; people on phones cannot. */
async function numberRows(
  context: Excel.RequestContext,
  { book, quick }: Reading,
  standing: readonly { readonly entry: QuickEntry; readonly row: QuickRow }[],
  signal: AbortSignal | undefined,
): Promise<{ entry: QuickEntry; id: string }[]> {
  // The hyphen behind the Q keeps Excel from taking letters and digits for a day of a month.
  const letters = Math.random().toString(36).slice(2, 8).padEnd(6, "0");
  const ids = quick.columns.quickId ?? [];
  const seen = rowsByKey(ids);
  const numbered = standing.map(({ entry, row }, at) => {
    const id = keyText(ids[row.row]);
    // A number that stands twice came with a copied row: it is nobody's own.
    const own = id !== null && seen.get(id)?.length === 1 ? id : null;
    return { entry, row, id: own ?? `Q-${letters}-${at + 1}`, fresh: own === null };
  });
  const fresh = numbered.filter((one) => one.fresh);
  if (fresh.length === 0) return numbered;
  const report = await writeIfUnchanged(
    context,
    book,
    "QuickLog",
    fresh.map(({ row, id }) => ({
      rowKey: keyText(ids[row.row]) ?? "",
      row: row.row,
      column: "quickId",
      expected: ids[row.row] ?? null,
      value: id,
      basis: row.typed,
    })),
    signal ? { signal } : {},
  );
  const refused = new Set(report.conflicts.map(({ change }) => change.value));
  return numbered.filter(({ id }) => !refused.has(id));
}
