/** The department's workbook: the sheets of the roll-up, and the rows that were taken. */
import { isoDate } from "../../src/calendar/serial";
import { say } from "../../src/locales/format";
import { rollupSheets as words } from "../../src/locales/rollupSheets";
import type { Lang, Message } from "../../src/locales/types";
import type { ColumnEntry } from "../../src/policy/types";
import type { CellValue } from "../../src/policy/values";
import type { RolledBook } from "../../src/rollup/listed";
import { formatOf, labelled, reportSheets } from "../../src/rollup/reportSheets";
import type { RollUp } from "../../src/rollup/rollTogether";
import { takenTables, type Narrowing } from "../../src/rollup/taken";
import type { RollupStore } from "./store";
import { mostRows, TableWorkbook, type TableColumn } from "./tableWorkbook";

/** What was written. */
export interface Written {
  /** Tables that have more rows than a sheet: they are left out. */
  readonly leftOut: readonly string[];
}

/**
 * Writes the workbook.
 * @throws the system's error when it cannot be written; the file before is unchanged then
 */
export function writeReport(
  store: RollupStore,
  out: string,
  result: RollUp,
  options: { readonly lang: Lang; readonly narrowing: Narrowing; readonly asOf: number },
): Written {
  const { lang, narrowing } = options;
  const workbook = new TableWorkbook(out);
  try {
    for (const { title, table, columns, rows } of reportSheets(store, result, options)) {
      const shown = columns.map(([header, format = "general"]): TableColumn => ({
        header: words[header][lang],
        format,
      }));
      workbook.add(words[title][lang], table, shown, rows);
    }
    const leftOut: string[] = [];
    for (const { table, columns } of takenTables(narrowing)) {
      const count = result.books.reduce(
        (sum, { taken, record }) => sum + (taken ? (record.rows[table.key] ?? 0) : 0),
        0,
      );
      if (count > mostRows) leftOut.push(table.title[lang]);
      if (count === 0 || count > mostRows) continue;
      const shown = [
        { header: words.book[lang], format: "general" } as const,
        { header: words.key[lang], format: "general" } as const,
        ...columns.map((column): TableColumn => ({ header: column.label[lang], format: formatOf(column) })),
      ];
      workbook.add(
        table.title[lang],
        `Rollup_${table.key}`,
        shown,
        rowsOf(store, result.books, table.key, columns, lang),
      );
    }
    workbook.close();
    return { leftOut };
  } catch (error) {
    workbook.abandon();
    throw error;
  }
}

/** Rows of every workbook, one workbook after the other. */
function* rowsOf(
  store: RollupStore,
  books: readonly RolledBook[],
  table: string,
  columns: readonly ColumnEntry[],
  lang: Lang,
): Iterable<readonly CellValue[]> {
  const shown = columns.map((column) => labelled(column, lang));
  for (const { name, record, taken } of books) {
    const rows = taken && record.rows[table] !== undefined ? store.readRows(record.hash, table) : null;
    if (!rows) continue;
    for (const [at, key] of rows.keys.entries())
      yield [name, key, ...shown.map((label, column) => label(rows.cells[at]?.[column] ?? null))];
  }
}

/** The result as one JSON document: dates ISO, figures plain. */
export function plainRollUp(result: RollUp, lang: Lang, asOf: number, written: Written | null): object {
  const day = (serial: number | null): string | null => (serial === null ? null : isoDate(Math.floor(serial)));
  const text = (message: Message | null): string | null => (message ? say(lang, message) : null);
  return {
    period: result.period,
    asOf: isoDate(asOf),
    read: result.read,
    books: result.books.map(({ name, record, savedAt, findings, taken }) => ({
      book: name,
      taken,
      lang: record.lang,
      policyVersion: record.policyVersion,
      saved: day(savedAt),
      lastVisit: day(record.lastVisit),
      lastOrder: day(record.lastOrder),
      rows: taken ? record.rows : {},
      findings: findings.map(({ code, weight, message }) => ({ code, weight, message: text(message) })),
    })),
    scorecards: result.sets.map(({ owner, team, figures, scores, unscored, total, totalReason }) => ({
      owner,
      team,
      total,
      totalReason: text(totalReason),
      kpis: figures.map(({ reason, ...figure }) => ({
        ...figure,
        score: scores.get(figure.id) ?? null,
        reason: text(reason ?? unscored.get(figure.id) ?? null),
      })),
    })),
    shared: result.shared.map(({ by, places }) => ({ by, books: places.map(({ book }) => result.books[book]?.name) })),
    claims: result.claims.map(({ of, claim, state, book, last }) => ({
      book: of,
      appNo: claim.appNo,
      state,
      by: book,
      last: day(last),
    })),
    policies: result.policies,
    leftOut: written?.leftOut ?? [],
  };
}
