/**
 * Is what a command changed in its log, and did what its log says happen? Looked at where the command runs: in its own copy, with what
 * it could see there.
 */
import { listLabels } from "../../../src/policy/listLabels";
import type { Book } from "../../../embedded/model/book";
import type { Edit } from "../../../embedded/coauthoring/edit";
import type { CellValue, Rect } from "../../../embedded/model/types";
import { isTyped, Place, type KnownTable } from "./places";

interface Written {
  readonly table: KnownTable;
  readonly row: number;
  readonly key: string | null;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}
interface Logged {
  readonly entry: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly old: string;
  readonly now: string;
}

const labels = listLabels([], "zh-CN");
/** Tables of the policy: their changes are logged in the words of the sheet, a day as a day. */
const policy = ["Parameters", "RuleBook", "Holidays"];
const batchOf = (entry: string): string => entry.split("/")[0] ?? "";
const endedRuns = (log: readonly Logged[]): ReadonlySet<string> =>
  new Set(log.flatMap(({ entry, field, now }) => (field === "run" && now === "done" ? [batchOf(entry)] : [])));
const plain = (value: CellValue): string =>
  value === null ? "" : typeof value === "object" ? value.error : String(value);

/** The texts by which a log may name a value: as it is, as text, a list value as its code. */
function texts({ table, column }: Written, value: CellValue): readonly string[] {
  const text = plain(value);
  const list = table.columns.get(column)?.list;
  const code = list === undefined ? null : labels.code(list, text);
  return [text, `'${text}`, ...(code === null ? [] : [code])];
}

export class LogWatch {
  private written: Written[] = [];
  /** Entries there were, and those of them whose run had ended: a run that had not is gone on with. */
  private known = new Set<string>();
  private closed = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly tables: readonly KnownTable[],
  ) {}

  /** Forgets what was; a command begins. */
  begin(): void {
    this.written = [];
    const log = this.log();
    const ended = endedRuns(log);
    this.known = new Set(log.map(({ entry }) => entry));
    this.closed = new Set([...this.known].filter((entry) => ended.has(batchOf(entry))));
  }

  /** Follows one edit of the add-in in its own session; call before it, then the result after it. */
  watch(edit: Edit): (() => void) | undefined {
    const [sheetId, rect] = edit.args as [string, Rect];
    if (edit.by !== "api" || edit.area !== "cells" || typeof rect !== "object") return undefined;
    const before = new Map(this.cells(sheetId, rect).map((cell) => [`${cell.row}|${cell.column}`, cell.after]));
    return () => {
      for (const cell of this.cells(sheetId, rect)) {
        const old = before.get(`${cell.row}|${cell.column}`) ?? null;
        if (plain(old) !== plain(cell.after)) this.written.push({ ...cell, before: old });
      }
    };
  }

  /** Typed cells of the known tables inside an area, and those below them, where new rows are written. */
  private cells(sheetId: string, rect: Rect): Written[] {
    return this.tables.flatMap((table) => {
      const place = new Place(this.book, table);
      const { body } = place;
      if (!body || place.table?.sheetId !== sheetId) return [];
      const cells: Written[] = [];
      for (let row = Math.max(rect.row, body.row); row < rect.row + rect.rowCount; row += 1)
        for (let at = rect.column; at < rect.column + rect.columnCount; at += 1) {
          const column = place.columnIdAt(at);
          if (column === undefined || place.hasFormula(row, at) || !isTyped(table.columns.get(column))) continue;
          const value = place.value(row, at);
          cells.push({ table, row, key: place.keyAt(row), column, before: value, after: value });
        }
      return cells;
    });
  }

  private log(): Logged[] {
    const table = this.book.tableByName("AuditLog");
    if (!table) return [];
    const { grid } = this.book.sheet(table.sheetId);
    const { range } = table;
    return Array.from({ length: range.rowCount - 1 }, (_, index) => {
      const [entry, name, row, field, old, now] = Array.from({ length: 6 }, (_cell, at) =>
        plain(grid.get(range.row + 1 + index, range.column + at)?.value ?? null),
      ) as [string, string, string, string, string, string];
      return { entry, table: name, row, field, old, now };
    }).filter(({ entry }) => entry !== "");
  }

  /**
   * What does not fit, in words, of the command that just ended.
   * @param stopped whether it broke off: the policy is logged when it is next compared with its last version
   */
  problems(stopped: boolean): string[] {
    const log = this.log();
    const news = log.filter(({ entry }) => !this.known.has(entry));
    const open = log.filter(({ entry }) => !this.closed.has(entry));
    const problems: string[] = [];
    // An import is taken back as a whole: its log, read backwards, says what became of its cells.
    const backwards = news.some(({ entry, field }) => field === "run" && entry.startsWith("undoImport"));
    for (const one of this.written) {
      if (backwards) continue;
      // A row that was blank is new: it is its own record.
      if (one.before === null || (stopped && policy.includes(one.table.name))) continue;
      const field = one.table.columns.get(one.column)?.key ?? String(one.column);
      const rows = open.filter(
        ({ table, row, field: of }) =>
          (policy.includes(one.table.name) && (row === one.key || /^\d{4}-/.test(row))) ||
          (table === one.table.name && of === field && (row === one.key || /^(#|name:)/.test(row) || one.key === null)),
      );
      if (!rows.some(({ old, now }) => texts(one, one.before).includes(old) && texts(one, one.after).includes(now)))
        problems.push(
          `${one.table.name}, row ${one.key ?? one.row}, ${field}: ${plain(one.before)} → ${plain(one.after)} is not in the log` +
            rows.map(({ old, now }) => `; it says ${old} → ${now}`).join(""),
        );
    }
    // A run that stopped half way has announced more than it did; running the command again goes on with it.
    const ended = endedRuns(news);
    const skipped = new Set(
      news.filter(({ field }) => field === "skipped").map(({ table, row, old }) => `${table}|${row}|${old}`),
    );
    for (const { table, row, field, old, now, entry } of news) {
      // It says that the cell stays as it is: whoever changes it later does no wrong.
      if (old === now) continue;
      const known = this.tables.find(({ name }) => name === table);
      const column = known && [...known.columns].find(([, { key }]) => key === field)?.[0];
      if (!known || column === undefined || skipped.has(`${table}|${row}|${field}`)) continue;
      if (!ended.has(batchOf(entry))) continue;
      const place = new Place(this.book, known);
      const at = place.rows().get(row);
      const stands = at === undefined ? undefined : place.value(at, place.columnOf(column));
      const cell = { table: known, row: at ?? 0, key: row, column, before: null, after: null };
      const done =
        /^(#|name:)/.test(row) ||
        (stands !== undefined && texts(cell, stands).includes(now)) ||
        this.written.some((one) => one.table === known && one.column === column && texts(one, one.after).includes(now));
      if (!done) problems.push(`the log says ${entry} → ${now}, which nobody wrote; there is ${plain(stands ?? null)}`);
    }
    return problems;
  }
}
