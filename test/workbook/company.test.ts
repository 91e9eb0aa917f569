/** A whole company in a workbook: set up, imported, checked; then ten faults typed into its cells, which the check finds, and nothing else. */
import fc from "fast-check";
import type { EmbeddedExcel } from "../../embedded/node";
import { checkEntries } from "../../src/commands/checkEntries";
import type { CheckEntriesResult } from "../../src/commands/results";
import { columnByRef } from "../../src/policy/catalogue";
import { companyRows, type Books } from "../support/company";
import { asText, lang } from "../support/company/asText";
import { today } from "../support/company/calendar";
import { companionable, crowd } from "../support/company/faults/crowd";
import { companyBook } from "../support/company/workbook";
import { typeInto } from "../support/smallBook";

const seed = 20260316;
const books = companyRows(2);
let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await companyBook(books);
}, 300_000);
afterAll(() => excel.dispose());

const check = (): Promise<CheckEntriesResult> => excel.client.run((context) => checkEntries(context, { asOf: today }));

const found = ({ findings }: CheckEntriesResult): readonly string[] =>
  findings
    .map(({ rule, table, row, column }) => `${rule} ${table} ${column ?? "-"}@${row === null ? "-" : row - 1}`)
    .sort();

/** Cells that differ, as people type them. */
function* typed(before: Books, after: Books): Iterable<{ table: string; header: string; row: number; text: string }> {
  for (const [table, rows] of Object.entries(after))
    for (const [row, line] of rows.entries())
      for (const [key, cell] of Object.entries(line)) {
        if (cell === before[table]?.[row]?.[key]) continue;
        const ref = `${table}.${key}`;
        yield { table, header: columnByRef(ref)?.label[lang] ?? key, row, text: asText(ref, cell) };
      }
}

test("nothing is found in the company's workbook; of ten faults typed each is found at its cell, and nothing else", async () => {
  const clean = await check();
  expect(found(clean)).toEqual([]);
  // Both are about the cards of persons; the Scorecard of the workbook is that of nobody in particular.
  expect(clean.notEvaluable.map(({ rule }) => rule)).toEqual(["GOV-09", "KPI-16"]);

  const byHand = companionable.filter(
    ({ change, set, table }) =>
      !change && Object.keys(set ?? {}).every((key) => columnByRef(`${table}.${key}`)?.filledBy !== "formula"),
  );
  const [ten = []] = fc.sample(fc.shuffledSubarray(byHand, { minLength: 10, maxLength: 10 }), { seed, numRuns: 1 });
  const broken = structuredClone(books);
  const { committed, expected } = crowd(ten, broken, seed);
  expect(committed).toHaveLength(10);
  for (const { table, header, row, text } of typed(books, broken))
    await typeInto(excel, excel.client, table, header, row, text);
  expect(found(await check())).toEqual(expected);
});
