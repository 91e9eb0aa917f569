/** `tierbook rollup --parquet`: the data set on disk, read back by DuckDB, says what our own functions say; nothing personal is in it. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { RollupStore } from "../../embedded/rollup/store";
import type { KpiId } from "../../src/kpis/registry";
import { bookDataset } from "../../src/rollup/figures";
import { setTables } from "../../src/rollup/dataset";
import { day } from "../core/support";
import { tierbookIn } from "../support/commandLine";
import { managerBook, secret, template } from "../support/rollupBooks";
import { differences, figuresBySql, ownFigures, showFiles } from "../support/sqlFigures";

const size = { customers: 20, visits: 60, orders: 120 };
const count = 3;
let folder: string;
let connection: DuckDBConnection;
const at = (name: string): string => join(folder, name);
const tierbook = tierbookIn("zh-CN");
const rollup = (...more: string[]) =>
  tierbook("rollup", at("books"), "--out", at("部门.xlsx"), "--as-of", "2025-11-14", "--workers", "1", ...more);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tierbook-parquet-"));
  mkdirSync(at("books"));
  const from = await template("zh-TW");
  for (let number = 0; number < count; number++)
    writeFileSync(at(`books/台账${number}.xlsx`), managerBook(from, number, size).file);
  const { code, err } = await rollup("--parquet", at("data"));
  expect([code, err.split("\n")]).toEqual([0, [expect.stringContaining("1")]]);
  connection = await (await DuckDBInstance.create()).connect();
  await showFiles(connection, at("data"));
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const numbers = async (query: string): Promise<readonly (readonly unknown[])[]> =>
  (await connection.runAndReadAll(query))
    .getRows()
    .map((row) => row.map((cell) => (typeof cell === "bigint" ? Number(cell) : cell)));

test("every row of every book is there, days as days, and the partition is a column", async () => {
  expect(await numbers("SELECT COUNT(*), COUNT(DISTINCT book), MIN(part), MAX(part) FROM Orders")).toEqual([
    [count * size.orders, count, "00000", "00000"],
  ]);
  expect(
    await numbers("SELECT COUNT(*) FROM Orders WHERE CAST(orderDate - DATE '1899-12-30' AS INTEGER) <> orderDate_day"),
  ).toEqual([[0]]);
  expect(readFileSync(at("data/SCHEMA.md"), "utf8")).toContain("## Orders");
});

/** The others are compared without files, in core/rollup/sql.test.ts: reading files differs in nothing but the types of columns. */
const compared: readonly KpiId[] = ["S1", "K1", "K6", "M1", "V1", "D2", "K8"];

test("SQL over the files gives the figures of our own functions, for every person and period of two years", async () => {
  const store = RollupStore.beside(at("部门.xlsx"));
  const { books } = store.readIndex();
  const own = new Map(
    Object.entries(books).flatMap(([name, { record }]) => {
      const { tables, policy } = store.readTables(record.hash);
      const data = bookDataset(tables, policy, day("2025-11-14"));
      return [...ownFigures({ name, data, facts: { lang: "zh-TW", policyVersion: "", policy } }, null, compared)];
    }),
  );
  // Four kinds of period in two years, two people.
  expect(own.size).toBe(count * 2 * 38 * compared.length);
  expect(differences(own, await figuresBySql(connection, compared))).toEqual([]);
  expect([...own.values()].filter(({ actual }) => actual !== null).length).toBeGreaterThan(own.size / 4);
});

test("no text of the data set holds what a personal column holds, nor do the files", async () => {
  for (const { name, columns } of setTables) {
    if (!existsSync(at(`data/${name}`))) continue;
    const texts = columns.filter(({ type }) => type === "text").map((column) => `"${column.name}" LIKE '%${secret}%'`);
    if (texts.length > 0)
      expect([name, await numbers(`SELECT COUNT(*) FROM "${name}" WHERE ${texts.join(" OR ")}`)]).toEqual([
        name,
        [[0]],
      ]);
  }
  const files = (below: string): string[] =>
    readdirSync(below).flatMap((one) =>
      statSync(join(below, one)).isDirectory() ? files(join(below, one)) : [join(below, one)],
    );
  expect(files(at("data")).length).toBeGreaterThan(20);
  expect(files(at("data")).filter((file) => readFileSync(file).includes(secret))).toEqual([]);
  // The search finds what is there.
  expect(await numbers("SELECT COUNT(*) > 0 FROM Visits WHERE who_filled = 1 AND purpose LIKE '%洽谈%'")).toEqual([
    [true],
  ]);
});

test("a part whose books did not change is not written again; figures alone cannot be written", async () => {
  const file = at("data/Orders/part=00000/data.parquet");
  const before = statSync(file).mtimeMs;
  const { err } = await rollup("--parquet", at("data"));
  expect([err.includes("0"), statSync(file).mtimeMs]).toEqual([true, before]);
  rmSync(at("books/台账2.xlsx"));
  await rollup("--parquet", at("data"));
  expect(statSync(file).mtimeMs).not.toBe(before);
  expect(await numbers("SELECT COUNT(*) FROM Orders")).toEqual([[(count - 1) * size.orders]]);
  const refused = await rollup("--parquet", at("data"), "--figures-only");
  expect([refused.code, refused.err.split("\n").length]).toEqual([2, 1]);
});
