/**
 * Reads every cell of workbooks with another library, in a process of its own: `peers.ts <library> <files …>`. Prints how many cells it
 * saw. Only reading is measured: nothing is recognised, computed or written.
 */
import { readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { read } from "@e965/xlsx";

type Reader = (file: string) => number | Promise<number>;

const readers: Readonly<Record<string, Reader>> = {
  exceljs: async (file) => {
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(file).buffer);
    let cells = 0;
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => (cells += cell.value === null ? 0 : 1))),
    );
    return cells;
  },
  sheetjs: (file) => {
    let cells = 0;
    for (const sheet of Object.values(read(readFileSync(file), { dense: true }).Sheets))
      for (const row of (sheet["!data"] ?? []) as readonly (readonly unknown[] | undefined)[])
        for (const cell of row ?? []) if (cell) cells++;
    return cells;
  },
};

/** DuckDB's reader is an extension that it fetches from its own server. */
async function duckDb(files: readonly string[]): Promise<number> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run("INSTALL excel");
  await connection.run("LOAD excel");
  await connection.run("SET threads = 1");
  let cells = 0;
  for (const file of files)
    for (const name of read(readFileSync(file), { bookSheets: true }).SheetNames) {
      const sheet = name.replace(/'/g, "''");
      const reader = await connection.runAndReadAll(
        `SELECT COUNT(COLUMNS(*)) FROM read_xlsx('${file}', sheet = '${sheet}', all_varchar = true, header = false)`,
      );
      for (const count of reader.getRows()[0] ?? []) cells += Number(count);
    }
  return cells;
}

async function main(): Promise<void> {
  const [library = "", ...files] = process.argv.slice(2);
  let cells = 0;
  const start = performance.now();
  if (library === "duckdb") cells = await duckDb(files);
  else for (const file of files) cells += (await readers[library]?.(file)) ?? 0;
  console.log(JSON.stringify({ cells, seconds: (performance.now() - start) / 1000 }));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split("\n")[0] : error);
  process.exit(1);
});
