/** The company as a workbook: set up with everything, filled from files, and with the logs that commands would have written. */
import type { EmbeddedExcel } from "../../../embedded/node";
import { importRows } from "../../../src/commands/importRows";
import { recalculateTiers } from "../../../src/commands/recalculateTiers";
import { setUp } from "../../../src/commands/setUp";
import { listHeadName } from "../../../src/workbook/blueprint/names";
import { quickExcel } from "../quickExcel";
import { addRows, openBookFile } from "../smallBook";
import type { Books } from ".";
import { asCsv, inWords, lang } from "./asText";
import { today } from "./calendar";
import { companyPolicy, companyRawPolicy } from "./policy";

/** Set-up writes these from the policy. */
const fromPolicy: ReadonlySet<string> = new Set(["Parameters", "Holidays", "Scorecard"]);
/** No file is imported into the logs. */
const logs: ReadonlySet<string> = new Set(["AuditLog", "ScorecardSnapshots", "TierReviews"]);

/**
 * @param books the company's rows
 * @throws Error when a row of a file was not taken
 */
export async function companyBook(books: Books): Promise<EmbeddedExcel> {
  // Built without calculation, which would follow every table; it comes once, at the end.
  const excel = await quickExcel();
  const parameters = Object.fromEntries(companyRawPolicy().parameters.map(({ id, value }) => [id, value]));
  // The Scorecard of a new workbook shows neither close rate nor satisfaction.
  const policyFile = { parameters, rules: { "GOV-08": { on: false } } };
  await excel.client.run((context) =>
    setUp(context, { lang, packs: ["all"], profile: "full", asOf: today, policyFile }),
  );
  await typeOwnValues(excel);
  for (const [table, rows] of Object.entries(books)) {
    if (rows.length === 0 || fromPolicy.has(table)) continue;
    if (logs.has(table)) {
      const keys = Object.keys(rows[0] ?? {});
      const cells = rows.map((row) => keys.map((key) => inWords(`${table}.${key}`, row[key] ?? null)));
      await addRows(excel, table, keys, cells);
    } else await importTable(excel, books, table);
  }
  // Writes what formulas cannot say: which customers are new.
  await excel.client.run((context) => recalculateTiers(context, { asOf: today }));
  const file = await excel.save();
  excel.dispose();
  const shown = await openBookFile(file);
  await shown.host.idle();
  return shown;
}

/** The company's own values stand below the heading of their list. */
async function typeOwnValues(excel: EmbeddedExcel): Promise<void> {
  const own = companyPolicy.lists ?? [];
  await excel.client.run(async (context) => {
    for (const list of new Set(own.map((value) => value.list))) {
      const texts = own.filter((value) => value.list === list).map(({ text }) => [text]);
      const head = context.workbook.names.getItem(listHeadName(list)).getRange();
      head.getOffsetRange(1, 0).getAbsoluteResizedRange(texts.length, 1).values = texts;
    }
    await context.sync();
  });
}

/** Rows of a file; those of KpiBook are there already. Columns that no rule, figure or form needs are left out. */
async function importTable(excel: EmbeddedExcel, books: Books, table: string): Promise<void> {
  const rows = books[table] ?? [];
  const source = { name: `${table}.csv`, bytes: asCsv(table, rows) };
  const key = table === "KpiBook" ? { key: "kpiId" } : {};
  const { skipped, inserted, updated, unchanged } = await excel.client.run((context) =>
    importRows(context, { table, source, ...key }),
  );
  if (skipped.length > 0 || inserted + updated + unchanged !== rows.length)
    throw new Error(`${table}: ${JSON.stringify(skipped)}, ${inserted + updated + unchanged} of ${rows.length} rows`);
}
