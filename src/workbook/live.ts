/**
 * Live checking: rows just edited on this machine are judged at once. Every user's Excel tells of every change, also of other
 * people's; those are only remembered as news, nothing is written and nobody is disturbed because of them.
 */
import { checkRowsJob } from "../jobs/check";
import { compute } from "../jobs/job";
import type { Policy, RawPolicy } from "../policy/types";
import { tablesForRows } from "../rules";
import { acceptancesIn } from "./accepted";
import type { Book, BookTable } from "./book";
import { EditLog } from "./editLog";
import { auditLog, evaluationDate, journalColumns } from "./journal";
import { describeFound, type CheckFinding } from "./liveFindings";
import { touchedRows } from "./liveRows";
import { readPolicy } from "./policySheet";
import { readTables } from "./read";
import { openBook } from "./recognise";
import type { TableSnapshot } from "./snapshot";
import { splitAccepted } from "./splitAccepted";
import { writeChecks } from "./writeChecks";

/** How live checking reaches Excel and tells what it found. */
export interface LiveOptions {
  /** Runs work in a fresh request context: `Excel.run` in the pane, `client.run` of a Node client in tests. */
  readonly run: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Findings of the rows just edited on this machine; an empty list says that they are clean now. */
  readonly onFindings: (found: LiveFindings) => void;
  readonly onError?: (error: unknown) => void;
  /** Who works here, for the log of edits; "" when unknown, also when absent. */
  readonly user?: () => string;
  /** Quiet time before edits are judged, milliseconds; 250 when absent. */
  readonly delay?: number;
}

export interface LiveFindings {
  readonly table: string;
  /** 1-based data rows that were judged. */
  readonly rows: readonly number[];
  readonly findings: readonly CheckFinding[];
}

/** Live checking while it is on. */
export interface LiveCheck {
  /** Resolves when every edit received so far was judged. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Kinds of change after which rows hold something new. */
const edits: readonly string[] = ["RangeEdited", "RowInserted", "CellInserted"];

/**
 * Starts live checking. It ends with `stop`, or with the pane.
 * @returns once Excel has taken the registration
 */
export async function startLiveCheck(options: LiveOptions): Promise<LiveCheck> {
  const judge = new Judge(options);
  const registration = await options.run(async (context) => {
    // Only the worksheets' event says whether the change is an add-in's own (`triggerSource`); the tables' does not.
    const added = context.workbook.worksheets.onChanged.add((event) => judge.changed(event));
    await context.sync();
    // Book and policy are known by the time of the first edit, so that its findings come at once.
    await judge.prepare(context);
    return added;
  });
  return {
    settled: () => judge.settled(),
    stop: async () => {
      judge.stop();
      registration.remove();
      await registration.context.sync();
    },
  };
}

class Judge {
  /** Addresses edited here and not judged yet, by worksheet id. */
  private readonly waiting = new Map<string, string[]>();
  /** Tables as last read; a change by anybody throws the tables of its sheet out. */
  private readonly known = new Map<string, TableSnapshot>();
  private book: Book | null = null;
  /** Worksheet id → name. */
  private sheets: ReadonlyMap<string, string> = new Map();
  private policy: Pick<Awaited<ReturnType<typeof readPolicy>>, "policy" | "raw"> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private work: Promise<void> = Promise.resolve();
  private stopped = false;

  /** Writes down what people edit. */
  private readonly log: EditLog;

  constructor(private readonly options: LiveOptions) {
    this.log = new EditLog(options.user);
  }

  changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    this.forget(event);
    if (this.stopped) return Promise.resolve();
    const mine = event.source === "Local" && event.triggerSource !== "ThisLocalAddin";
    const judged = mine && edits.includes(event.changeType);
    if (!this.log.noticed(event) && !judged) return Promise.resolve();
    if (judged) this.waiting.set(event.worksheetId, [...(this.waiting.get(event.worksheetId) ?? []), event.address]);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.options.delay ?? 250);
    return Promise.resolve();
  }

  async settled(): Promise<void> {
    if (this.timer !== null) this.flush();
    await this.work;
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private forget(event: Excel.WorksheetChangedEventArgs): void {
    const name = this.sheets.get(event.worksheetId);
    const tables = [...(this.book?.tables.values() ?? [])].filter(({ sheetName }) => sheetName === name);
    for (const { key } of tables) this.known.delete(key);
    if (tables.some(({ entry }) => entry.kind === "policy")) this.policy = null;
    if (name === undefined || event.changeType.startsWith("Column")) this.book = null;
  }

  private flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const batch = new Map(this.waiting);
    this.waiting.clear();
    const attempt = (): Promise<void> => this.options.run((context) => this.judge(context, batch));
    this.work = this.work
      .then(attempt)
      .catch(() => {
        // A header renamed or a column moved meanwhile: recognise the workbook anew, once.
        this.book = null;
        return attempt();
      })
      .catch((error: unknown) => {
        this.book = null;
        this.options.onError?.(error);
      });
  }

  /** Recognises the workbook and reads its policy, unless both are known. */
  async prepare(context: Excel.RequestContext): Promise<{ book: Book; policy: Policy; raw: RawPolicy }> {
    if (this.book === null) {
      this.book = await openBook(context);
      const sheets = context.workbook.worksheets;
      sheets.load("items/id,items/name");
      await context.sync();
      this.sheets = new Map(sheets.items.map(({ id, name }) => [id, name]));
      this.known.clear();
      this.policy = null;
      await this.log.prepare(context, this.book, this.sheets);
    }
    const { book } = this;
    this.policy ??= await readPolicy(context, book);
    return { book, ...this.policy };
  }

  private async judge(context: Excel.RequestContext, batch: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const { book, policy, raw } = await this.prepare(context);
    // Rules read the log: it comes first. An edit that cannot be logged is judged all the same.
    const unlogged = await this.log.flush(context, book, policy).catch((error: unknown) => ({ error }));
    const edited = new Map([...batch].map(([id, addresses]) => [this.sheets.get(id), addresses]));
    for (const table of book.tables.values()) {
      const addresses = edited.get(table.sheetName);
      if (addresses !== undefined && table.entry.kind === "data")
        await this.judgeTable(context, book, { policy, raw }, table, addresses);
    }
    if (unlogged) throw unlogged.error;
  }

  private async judgeTable(
    context: Excel.RequestContext,
    book: Book,
    { policy, raw }: { readonly policy: Policy; readonly raw: RawPolicy },
    table: BookTable,
    addresses: readonly string[],
  ): Promise<void> {
    const needed = tablesForRows(table.key, policy).filter((key) => book.tables.has(key));
    const stale = needed.filter((key) => !this.known.has(key));
    const fresh = await readTables(
      context,
      book,
      stale.map((key) => ({ table: key })),
    );
    for (const [key, snapshot] of Object.entries(fresh)) this.known.set(key, snapshot);
    const snapshots = Object.fromEntries(
      needed.flatMap((key) => (this.known.has(key) ? [[key, this.known.get(key) as TableSnapshot]] : [])),
    );
    const edited = snapshots[table.key];
    if (edited === undefined || this.stopped) return;
    const rows = touchedRows(edited, addresses);
    if (rows.length === 0) return;
    const today = evaluationDate(undefined, policy.number("today"));
    const found = await compute(checkRowsJob, { tables: snapshots, raw, today }, { table: table.key, rows });
    const described = splitAccepted(
      await describeFound(found, snapshots, book.lang),
      await this.accepted(context, book),
      today,
    ).open;
    this.options.onFindings({ table: table.key, rows: rows.map((row) => row + 1), findings: described });
    await writeChecks(context, book, snapshots, described, { table: table.key, rows });
  }

  /** What was accepted with a reason; the log is read again when somebody wrote to it. */
  private async accepted(context: Excel.RequestContext, book: Book): Promise<ReturnType<typeof acceptancesIn>> {
    if (!this.known.has(auditLog)) {
      const read = await readTables(context, book, [{ table: auditLog, columns: journalColumns }]);
      const log = read[auditLog];
      if (log) this.known.set(auditLog, log);
    }
    return acceptancesIn(this.known.get(auditLog));
  }
}
