/** The tables of a roll-up as a partitioned Parquet data set. DuckDB writes it, one part of fifty workbooks at a time. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { UserError } from "../../src/locales/userError";
import { bookDataset } from "../../src/rollup/figures";
import { setRows, setTables, type SetColumn, type SetRows, type SetTable } from "../../src/rollup/dataset";
import { schemaText } from "../../src/rollup/dataset/schema";
import { cliText } from "../cli/text";
import type { RolledBook } from "../../src/rollup/listed";
import type { RollupStore } from "./store";

/** Workbooks of a part: few enough to be held at once, enough for files of a useful size. */
const booksInPart = 50;
/** Raised when the tables change their form: older parts are written again. */
const form = 1;
/** Rows that DuckDB takes at once. */
const chunkRows = 2048;

type Library = typeof import("@duckdb/node-api");

/** @throws UserError where DuckDB is not installed, as on a platform that it does not know */
export async function loadDuckDb(): Promise<Library> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new UserError(cliText.noDuckDb, {}, error);
  }
}

/** What was written. */
export interface ParquetWritten {
  readonly parts: number;
  /** Parts that were written; the others are as they were. */
  readonly written: number;
}

export interface ParquetOptions {
  readonly asOf: number;
  /** Keys of the only tables taken; all when absent. */
  readonly tables?: readonly string[];
  /** Labels of the periods of table Periods; null: those of two years. */
  readonly periods: readonly string[] | null;
}

/**
 * Writes the data set; parts whose workbooks are as they were stay.
 * @param folder made where it is not there
 * @throws UserError without DuckDB; the system's error when it cannot be written
 */
export async function writeParquet(
  store: RollupStore,
  folder: string,
  books: readonly RolledBook[],
  options: ParquetOptions,
): Promise<ParquetWritten> {
  const library = await loadDuckDb();
  mkdirSync(folder, { recursive: true });
  const taken = books.filter((book) => book.taken);
  const parts = Array.from({ length: Math.ceil(taken.length / booksInPart) }, (_, at) =>
    taken.slice(at * booksInPart, (at + 1) * booksInPart),
  );
  const before = readSignatures(folder);
  const signatures: Record<string, string> = {};
  let written = 0;
  for (const [at, some] of parts.entries()) {
    const name = `part=${String(at).padStart(5, "0")}`;
    const said = [form, options, some.map(({ name: book, record }) => [book, record.hash])];
    const signature = createHash("sha256").update(JSON.stringify(said)).digest("hex");
    signatures[name] = signature;
    if (before[name] === signature) continue;
    // A part that is half written must not pass for a whole one.
    writeSignatures(folder, { ...before, [name]: "" });
    await writePart(library, store, folder, name, some, options);
    before[name] = signature;
    written++;
  }
  for (const { name } of setTables) {
    if (!existsSync(join(folder, name))) continue;
    for (const part of readdirSync(join(folder, name)))
      if (part.startsWith("part=") && signatures[part] === undefined)
        rmSync(join(folder, name, part), { recursive: true, force: true });
  }
  writeFileSync(join(folder, "SCHEMA.md"), schemaText());
  writeSignatures(folder, signatures);
  return { parts: parts.length, written };
}

function readSignatures(folder: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(folder, "_parts.json"), "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

const writeSignatures = (folder: string, signatures: Readonly<Record<string, string>>): void =>
  writeFileSync(join(folder, "_parts.json"), JSON.stringify(signatures));

async function writePart(
  library: Library,
  store: RollupStore,
  folder: string,
  part: string,
  books: readonly RolledBook[],
  { asOf, tables, periods }: ParquetOptions,
): Promise<void> {
  const instance = await library.DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    const filling = new SetFiller(library, connection);
    for (const { name, record } of books) {
      const { tables: cells, policy } = store.readTables(record.hash);
      const data = bookDataset(cells, policy, asOf);
      const facts = { lang: record.lang ?? "", policyVersion: record.policyVersion, policy };
      for (const rows of setRows(data, facts, periods, tables)) await filling.add(name, rows);
    }
    for (const table of setTables) {
      const place = join(folder, table.name, part);
      rmSync(place, { recursive: true, force: true });
      if (!filling.has(table)) continue;
      mkdirSync(place, { recursive: true });
      const file = join(place, "data.parquet");
      await connection.run(
        `COPY (${storedSelect(table)}) TO '${quoted(`${file}.tmp`)}' (FORMAT parquet, COMPRESSION zstd)`,
      );
      renameSync(`${file}.tmp`, file);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const quoted = (text: string): string => text.replace(/'/g, "''");
const held = { text: "VARCHAR", number: "DOUBLE", whole: "INTEGER", mark: "INTEGER", day: "INTEGER" } as const;

/** Days are held as serials; stored they are dates with the serial beside. Excel's year 1900 has a day too many. */
function storedSelect({ name, columns }: SetTable): string {
  const date = (column: string): string =>
    `CAST(CASE WHEN "${column}" < 60 THEN DATE '1899-12-31' ELSE DATE '1899-12-30' END + "${column}" AS DATE) AS "${column}", "${column}" AS "${column}_day"`;
  const all = columns.map((column: SetColumn) => (column.type === "day" ? date(column.name) : `"${column.name}"`));
  return `SELECT book, ${all.join(", ")} FROM held."${name}"`;
}

/** Tables of the data set in DuckDB's memory, filled workbook by workbook. */
export class SetFiller {
  private readonly made = new Set<string>();

  constructor(
    private readonly library: Library,
    private readonly connection: DuckDBConnection,
  ) {}

  has({ name }: SetTable): boolean {
    return this.made.has(name);
  }

  async make({ name, columns }: SetTable): Promise<void> {
    if (this.made.size === 0) await this.connection.run("CREATE SCHEMA IF NOT EXISTS held");
    this.made.add(name);
    const all = columns.map((column) => `"${column.name}" ${held[column.type]}`);
    await this.connection.run(`CREATE TABLE held."${name}" (book VARCHAR, ${all.join(", ")})`);
  }

  async add(book: string, { table, count, values }: SetRows): Promise<void> {
    if (!this.made.has(table.name)) await this.make(table);
    const { DuckDBDataChunk, VARCHAR, DOUBLE, INTEGER } = this.library;
    const kinds: Readonly<Record<SetColumn["type"], DuckDBType>> = {
      text: VARCHAR,
      number: DOUBLE,
      whole: INTEGER,
      mark: INTEGER,
      day: INTEGER,
    };
    const types = [VARCHAR, ...table.columns.map(({ type }) => kinds[type])];
    const appender = await this.connection.createAppender(table.name, "held");
    for (let from = 0; from < count; from += chunkRows) {
      const rows = Math.min(chunkRows, count - from);
      const chunk = DuckDBDataChunk.create(types, rows);
      chunk.setColumnValues(0, new Array<DuckDBValue>(rows).fill(book));
      values.forEach((column, at) => chunk.setColumnValues(at + 1, column.slice(from, from + rows)));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /** Views by the tables' names as the files have them: what SQL over the files would see. Tables that nobody filled are empty. */
  async showAll(): Promise<void> {
    for (const table of setTables) {
      if (!this.has(table)) await this.make(table);
      await this.connection.run(`CREATE OR REPLACE VIEW "${table.name}" AS ${storedSelect(table)}`);
    }
  }
}
