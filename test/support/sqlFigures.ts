/** Figures by the SQL over the data set, on DuckDB, beside our own functions. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import * as library from "@duckdb/node-api";
import { SetFiller } from "../../embedded/rollup/parquet";
import type { Dataset } from "../../src/kpis/dataset";
import { kpiIds, type KpiId } from "../../src/kpis/registry";
import { appraisedPeople } from "../../src/kpis/score/ranking";
import { figureOf } from "../../src/kpis/score/trend";
import { kpiText } from "../../src/locales/kpis";
import { newnessText } from "../../src/locales/newness";
import { scoreText } from "../../src/locales/kpiScore";
import type { Message } from "../../src/locales/types";
import { setRows, setTables, type BookFacts } from "../../src/rollup/dataset";
import { storedColumns } from "../../src/rollup/dataset/schema";
import { periodsOf } from "../../src/rollup/dataset/calendarTables";
import { allViews, createView } from "../../src/rollup/sql";

/** A figure as both sides tell it; `reason` is a key of the texts. */
export interface Figure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly actual: number | null;
  readonly reason: string | null;
}

/** A workbook of the comparison. */
export interface SqlBook {
  readonly name: string;
  readonly data: Dataset;
  readonly facts: BookFacts;
}

/** By "book|owner|period|kpi"; owner "" for everybody. */
export type Figures = ReadonlyMap<string, Figure>;

const keys = new Map(
  [kpiText, newnessText, scoreText].flatMap((texts) =>
    Object.entries(texts).map(([key, text]) => [text, key] as const),
  ),
);
const keyOf = (reason: Message | null): string | null => (reason ? (keys.get(reason.text) ?? "?") : null);

/** What our own functions say. */
export function ownFigures(
  { name, data }: SqlBook,
  periods: readonly string[] | null,
  ids: readonly KpiId[] = kpiIds,
): Figures {
  const found = new Map<string, Figure>();
  for (const period of periodsOf(data, periods))
    for (const owner of [null, ...appraisedPeople(data)])
      for (const id of ids) {
        const { numerator, denominator, actual, reason } = figureOf(data, id, { period, owner });
        found.set([name, owner ?? "", period.label, id].join("|"), {
          numerator,
          denominator,
          actual,
          reason: keyOf(reason),
        });
      }
  return found;
}

/**
 * What SQL says of tables that a connection has by their names.
 * @param ids only these, as computed from the rows; all as the Scorecard has them when absent
 */
export async function figuresBySql(connection: DuckDBConnection, ids?: readonly KpiId[]): Promise<Figures> {
  for (const view of allViews) await connection.run(createView(view));
  const columns = "SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM";
  const from = ids ? ids.map((id) => `kpi_${id}`) : ["scorecard"];
  const reader = await connection.runAndReadAll(from.map((view) => `${columns} ${view}`).join(" UNION ALL "));
  const found = new Map<string, Figure>();
  for (const [
    book,
    owner,
    period,
    kpi,
    numerator,
    denominator,
    actual,
    reason,
  ] of reader.getRows() as readonly (readonly (string | number | null)[])[])
    found.set([book, owner, period, kpi].join("|"), {
      numerator: numerator as number | null,
      denominator: denominator as number | null,
      actual: actual as number | null,
      reason: reason as string | null,
    });
  return found;
}

/** The same for workbooks that are put into the tables first, without files. */
export async function sqlFigures(books: readonly SqlBook[], periods: readonly string[] | null): Promise<Figures> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const filling = new SetFiller(library, connection);
  for (const { name, data, facts } of books)
    for (const rows of setRows(data, facts, periods)) await filling.add(name, rows);
  await filling.showAll();
  try {
    return await figuresBySql(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Sums of shares may differ in the last digit, as they are added in another order; everything else is equal. */
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)));

/** Where SQL says something else, in words. */
export function differences(own: Figures, bySql: Figures): readonly string[] {
  const told = (figure: Figure | undefined): string => JSON.stringify(figure ?? "nothing");
  const different = [...own].filter(([key, figure]) => {
    const other = bySql.get(key);
    return !(
      other &&
      near(figure.numerator, other.numerator) &&
      near(figure.denominator, other.denominator) &&
      near(figure.actual, other.actual) &&
      figure.reason === other.reason
    );
  });
  const more = [...bySql.keys()].filter((key) => !own.has(key));
  return [
    ...different.map(([key, figure]) => `${key}: ${told(figure)}, by SQL ${told(bySql.get(key))}`),
    ...more.map((key) => `${key}: only by SQL`),
  ];
}

/** Views by the tables' names over the files of a data set. A table that no workbook has anything for is empty. */
export async function showFiles(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const { name, columns } of setTables) {
    const empty = storedColumns(columns).map((column) => `CAST(NULL AS ${column.type}) AS "${column.name}"`);
    const select = existsSync(join(folder, name))
      ? `SELECT * FROM read_parquet('${folder}/${name}/*/data.parquet', hive_partitioning = true)`
      : `SELECT ${empty.join(", ")} WHERE 1 = 0`;
    await connection.run(`CREATE OR REPLACE VIEW "${name}" AS ${select}`);
  }
}
