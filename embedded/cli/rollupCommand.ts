/** `tierbook rollup`: several managers' workbooks as one. They are only read. */
import { cpus } from "node:os";
import { parsePeriod } from "../../src/calendar/period";
import { say } from "../../src/locales/format";
import { cardText } from "../../src/locales/kpiCard";
import { rollupSheets } from "../../src/locales/rollupSheets";
import { UserError } from "../../src/locales/userError";
import type { RollUp } from "../../src/rollup/rollTogether";
import { takeable, takenTables, type Narrowing } from "../../src/rollup/taken";
import { nowSerial } from "../../src/workbook/journal";
import { bookPaths } from "../rollup/bookPaths";
import { loadDuckDb, writeParquet, type ParquetOptions, type ParquetWritten } from "../rollup/parquet";
import { plainRollUp, writeReport } from "../rollup/report";
import { rollUp } from "../rollup/rollUp";
import { RollupStore } from "../rollup/store";
import { reasonOf, refuseUnwritable } from "./files";
import { choice, type CommandLine } from "./options";
import type { Output, Speaker } from "./output";
import { cliText } from "./text";

function narrowingOf(line: CommandLine): Narrowing {
  const tables = line
    .text("tables")
    ?.split(",")
    .map((word) => choice("--tables", word.trim(), takeable) as string);
  return { ...(line.flag("figures-only") ? { figuresOnly: true } : {}), ...(tables ? { tables } : {}) };
}

function workersOf(line: CommandLine): number {
  const text = line.text("workers");
  // Reading is work for the processor: one thread a core, the first of them for putting together.
  if (text === null) return Math.max(1, cpus().length);
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 64)
    throw new UserError(cliText.badChoice, { option: "--workers", value: text, choices: "1 … 64" });
  return number;
}

/** Runs the command; with `--list` it only says what would be taken. */
export async function rollupCommand(line: CommandLine, speaker: Speaker, output: Output): Promise<0 | 1> {
  const { lang } = speaker;
  const narrowing = narrowingOf(line);
  if (line.flag("list")) {
    for (const { table, columns, kept } of takenTables(narrowing)) {
      output.result(`${table.title[lang]}: ${columns.map(({ label }) => label[lang]).join(", ")}`);
      if (kept.length > 0)
        output.result(`  ${rollupSheets.stays[lang]}: ${kept.map(({ label }) => label[lang]).join(", ")}`);
    }
    if (narrowing.figuresOnly === true) output.result(say(lang, cliText.rollupFiguresOnly));
    return 0;
  }
  const out = line.text("out");
  if (out === null) throw new UserError(cliText.missingOption, { command: line.command, option: "--out" });
  refuseUnwritable(out);
  const parquet = line.text("parquet");
  if (parquet !== null) {
    if (narrowing.figuresOnly === true) throw new UserError(cliText.parquetNeedsRows);
    // Asked for before hours of reading.
    await loadDuckDb();
  }
  const asOf = line.date("as-of") ?? Math.floor(nowSerial());
  const period = line.text("period");
  if (period !== null && !parsePeriod(period)) throw new UserError(cardText.badPeriod, { period });
  const paths = bookPaths(line.books, out);
  const store = RollupStore.beside(out);
  const options = {
    lang,
    question: { asOf, ...(period === null ? {} : { period }) },
    narrowing,
    savedSince: line.date("saved-since"),
    workers: workersOf(line),
  };
  const result = await rollUp(store, out, paths, options, (done, of) => {
    if (done % 100 === 0) output.message(say(lang, cliText.rollupProgress, { done, of }));
  });
  let written;
  try {
    written = writeReport(store, out, result, { lang, narrowing, asOf });
  } catch (error) {
    throw new UserError(cliText.unwritable, { file: out, reason: reasonOf(error) }, error);
  }
  const set =
    parquet === null
      ? null
      : await writeSet(store, parquet, result, {
          asOf,
          periods: null,
          ...(narrowing.tables ? { tables: narrowing.tables } : {}),
        });
  if (set) output.message(say(lang, cliText.rollupParquet, { folder: parquet ?? "", ...set }));
  if (written.leftOut.length > 0)
    output.message(say(lang, cliText.rollupLeftOut, { tables: written.leftOut.join(", ") }));
  if (line.json) output.result(JSON.stringify(plainRollUp(result, lang, asOf, written)));
  else for (const text of lines(result, speaker, out)) output.result(text);
  return 0;
}

async function writeSet(
  store: RollupStore,
  folder: string,
  { books }: RollUp,
  options: ParquetOptions,
): Promise<ParquetWritten> {
  try {
    return await writeParquet(store, folder, books, options);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(cliText.unwritable, { file: folder, reason: reasonOf(error) }, error);
  }
}

function lines(result: RollUp, { lang }: Speaker, file: string): readonly string[] {
  const taken = result.books.filter((book) => book.taken).length;
  return [
    say(lang, cliText.rollupDone, { taken, books: result.books.length, read: result.read, file }),
    ...result.books.flatMap(({ name, findings }) =>
      findings.map(({ weight, message }) => `  ${rollupSheets[weight][lang]}  ${name}: ${say(lang, message)}`),
    ),
    say(lang, cliText.rollupTogether, {
      period: result.period,
      shared: result.shared.length,
      claims: result.claims.filter(({ state }) => state === "refuted" || state === "contested").length,
      policies: result.policies.length,
    }),
  ];
}
