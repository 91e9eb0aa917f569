/**
 * The log of what people edit: old value, new value and time of every logged cell go into AuditLog, important changes of a customer
 * into AccountChanges, and the day of a change beside it. Only the Excel in which somebody edited writes; what others write, and what
 * the add-in writes itself, is only remembered as news.
 */
import { idMaker } from "../import/ids";
import { loggedTableByKey } from "../policy/catalogue";
import type { Policy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { appendRows } from "./append";
import type { Book } from "./book";
import {
  accountChangesTable,
  columnsToRead,
  entriesOf,
  followingChanges,
  importantColumns,
  importantRows,
} from "./changeRows";
import { holdsCell, tableAreas } from "./editArea";
import { editedCells, type CellEdit } from "./editDiff";
import { editsOf, isStructural, noticedEvent, type Noticed } from "./editEvents";
import { auditLog, entryRows, journalColumns, nowSerial } from "./journal";
import { readTables } from "./read";
import { isBlankRow, keyText, withCells, type TableSnapshot } from "./snapshot";
import { writeIfUnchanged, type CellChange } from "./write";

export const editCommand = "edit";
/** So many events of others are kept one by one; beyond it all cells of the sheet count as written by them. */
const keptEvents = 1000;

/** What an edit leaves to be written. */
interface Unwritten {
  readonly log: readonly (readonly CellValue[])[];
  readonly important: readonly (readonly CellValue[])[];
  readonly table: string;
  readonly following: readonly CellChange[];
}

export class EditLog {
  /** Logged tables as last read. */
  private readonly last = new Map<string, TableSnapshot>();
  /** What happened on a sheet since, by worksheet id. */
  private readonly events = new Map<string, Noticed[]>();
  /** Logged tables by worksheet id. */
  private watched: ReadonlyMap<string, readonly string[]> = new Map();
  private unwritten: readonly Unwritten[] = [];

  /** @param user who works here; "" when unknown */
  constructor(private readonly user: () => string = () => "") {}

  /**
   * Takes note of a change of a worksheet.
   * @returns true when `flush` has something to do because of it
   */
  noticed(event: Excel.WorksheetChangedEventArgs): boolean {
    const tables = this.watched.get(event.worksheetId);
    if (tables === undefined) return false;
    const noticed = noticedEvent(event, nowSerial());
    let events = this.events.get(event.worksheetId) ?? [];
    if (events.length >= keptEvents && events.every(({ who }) => who === "others"))
      events = [{ ...noticed, who: "others", changeType: "RangeEdited", address: "A:XFD" }];
    this.events.set(event.worksheetId, [...events, noticed]);
    return noticed.who !== "others" && tables.some((key) => this.concerns(key, noticed));
  }

  /** Reads the logged tables before the first edit, so that it is known what a cell held. */
  async prepare(context: Excel.RequestContext, book: Book, sheets: ReadonlyMap<string, string>): Promise<void> {
    const logged = [...book.tables.values()].filter(({ key }) => loggedTableByKey.has(key));
    this.watched = new Map(
      [...sheets].flatMap(([id, name]) => {
        const keys = logged.filter(({ sheetName }) => sheetName === name).map(({ key }) => key);
        return keys.length === 0 || !book.tables.has(auditLog) ? [] : [[id, keys] as const];
      }),
    );
    const missing = [...this.watched.values()].flat().filter((key) => !this.last.has(key));
    if (missing.length === 0) return;
    try {
      await this.read(context, book, missing).then((read) => read.forEach((table, key) => this.last.set(key, table)));
    } catch {
      // A table that cannot be read now: what its cells held is unknown until it can.
    }
  }

  /**
   * Logs what was edited here since the last time. What could not be written is kept for the next time; entries have ids, so that
   * nothing is logged twice.
   * @throws UserError when a table cannot be read or the log cannot be written
   */
  async flush(context: Excel.RequestContext, book: Book, policy: Policy): Promise<void> {
    const due = [...this.watched].filter(([id]) => this.events.get(id)?.some(({ who }) => who !== "others"));
    if (due.length > 0) {
      const keys = due.flatMap(([, tables]) => tables);
      const tables = await this.read(context, book, keys);
      const taken = new Map(due.map(([id]) => [id, this.events.get(id) ?? []]));
      const found: Unwritten[] = [];
      for (const [id, onSheet] of due) {
        for (const key of onSheet) {
          const now = tables.get(key);
          if (now === undefined) continue;
          const events = taken.get(id) ?? [];
          const { edited, unsure, onlyKnown } = editsOf(now, events);
          const edits = editedCells(this.last.get(key), now, { edited, unsure }, [...columnsToRead(now.table)]);
          const numbered = await numberRows(context, book, now, edits, policy);
          tables.set(key, numbered);
          const sure = onlyKnown ? edits.filter(({ known }) => known) : edits;
          found.push(this.toWrite(numbered, sure, events[events.length - 1]?.at ?? nowSerial(), policy));
        }
      }
      for (const [id, events] of taken) this.events.set(id, (this.events.get(id) ?? []).slice(events.length));
      tables.forEach((table, key) => this.last.set(key, table));
      this.unwritten = [...this.unwritten, ...found];
    }
    await this.write(context, book);
  }

  private toWrite(now: TableSnapshot, edits: readonly CellEdit[], at: number, policy: Policy): Unwritten {
    const letters = Math.random().toString(36).slice(2, 8).padEnd(6, "0");
    const origin = { batch: `${editCommand}-${Math.round(at * 86_400)}-${letters}`, user: this.user(), at };
    return {
      log: entryRows(entriesOf(now, edits, policy), { ...origin, command: editCommand }),
      important: importantRows(now, edits, origin, policy),
      table: now.key,
      following: followingChanges(now, edits, Math.floor(at), "new", policy),
    };
  }

  private async write(context: Excel.RequestContext, book: Book): Promise<void> {
    const waiting = this.unwritten.filter(
      ({ log, important, following }) => log.length + important.length + following.length > 0,
    );
    const log = waiting.flatMap((one) => one.log);
    if (book.tables.has(auditLog)) await appendRows(context, book, auditLog, journalColumns, log);
    const important = waiting.flatMap((one) => one.important);
    if (book.tables.has(accountChangesTable))
      await appendRows(context, book, accountChangesTable, importantColumns, important);
    for (const { table, following } of waiting)
      if (following.length > 0 && book.tables.has(table)) await writeIfUnchanged(context, book, table, following);
    this.unwritten = [];
  }

  private async read(
    context: Excel.RequestContext,
    book: Book,
    keys: readonly string[],
  ): Promise<Map<string, TableSnapshot>> {
    const requests = keys.flatMap((key) => {
      const table = book.tables.get(key);
      return table === undefined ? [] : [{ table: key, columns: columnsToRead(table) }];
    });
    return new Map(Object.entries(await readTables(context, book, requests)));
  }

  /** Could an event have changed a cell that is read for the log? */
  private concerns(key: string, event: Noticed): boolean {
    const last = this.last.get(key);
    if (last === undefined || isStructural(event)) return true;
    const read = columnsToRead(last.table).flatMap((column) => last.table.indexOf(column) ?? []);
    // Rows written below the last one belong to the table as well.
    const areas = tableAreas({ ...last, rowCount: 1_048_576 }, event.address);
    return areas.some((area) => read.some((place) => holdsCell([area], area.top, place)));
  }
}

/**
 * Gives the edited rows of a table an id where Tierbook keeps them and there is none, so that their log is found again.
 * @returns the table with the ids that were written
 */
async function numberRows(
  context: Excel.RequestContext,
  book: Book,
  now: TableSnapshot,
  edits: readonly CellEdit[],
  policy: Policy,
): Promise<TableSnapshot> {
  const { idColumn } = now.table.entry;
  const ids = now.columns[idColumn];
  if (loggedTableByKey.get(now.key)?.numbered !== true || ids === undefined) return now;
  const rows = [...new Set(edits.map(({ row }) => row))].filter(
    (row) => keyText(ids[row]) === null && !isBlankRow(now, row),
  );
  if (rows.length === 0 || entriesOf(now, edits, policy).length === 0) return now;
  const next = idMaker(now.table.entry, ids, [], { matches: [], unmatched: [] });
  const basis = (row: number): Record<string, CellValue> =>
    Object.fromEntries(
      Object.entries(now.columns).flatMap(([key, values]) => (key === idColumn ? [] : [[key, values[row] ?? null]])),
    );
  const changes = rows.map((row): CellChange => ({
    rowKey: "",
    row,
    column: idColumn,
    expected: ids[row] ?? null,
    value: next(),
    basis: basis(row),
  }));
  const { conflicts } = await writeIfUnchanged(context, book, now.key, changes);
  const refused = new Set(conflicts.map(({ change }) => change));
  const written = changes.filter((change) => !refused.has(change)).map(({ row, value }) => [row, value] as const);
  return withCells(now, { [idColumn]: new Map(written) });
}
