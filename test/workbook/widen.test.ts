/** A book made before Parameters had its columns for what may be typed and for the pack, with the next table close to its right. */
import type { EmbeddedExcel } from "../../embedded/node";
import { setUp } from "../../src/commands/setUp";
import { readPolicy } from "../../src/workbook/policySheet";
import { openBook } from "../../src/workbook/recognise";
import { bookShape } from "../support/bookShape";
import { smallBook } from "../support/smallBook";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await smallBook();
});
afterEach(() => excel.dispose());

const repair = () => excel.client.run((context) => setUp(context, {}));
const names = ["Parameters", "TierBands", "RuleBook", "KpiBook"];

/** Header and rows of a table. */
const cells = (name: string): Promise<unknown[][]> =>
  excel.client.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("values");
    await context.sync();
    return range.values;
  });

/** Texts stay texts, whatever the format of the cell they come to. */
const typed = (cell: unknown): unknown =>
  typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? `'${cell}` : cell;

/** Takes the two columns out of Parameters and moves what stands right of it next to it. */
const age = (): Promise<void> =>
  excel.client.run(async (context) => {
    const table = context.workbook.tables.getItem("Parameters");
    const sheet = table.worksheet;
    const range = table.getRange().load("formulas,rowIndex,columnIndex,rowCount");
    const headers = table.getHeaderRowRange().load("values");
    await context.sync();
    const kept = (headers.values[0] as string[]).flatMap((text, at) => (["可填", "功能包"].includes(text) ? [] : [at]));
    const rows = range.formulas.map((row: unknown[]) => kept.map((at) => typed(row[at])));
    table.convertToRange();
    range.clear("Contents");
    const area = sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, kept.length);
    area.formulas = rows;
    sheet.tables.add(area, true).name = "Parameters";
    sheet.getRange("I:J").delete("Left");
    await context.sync();
  });

test("gets its columns back, filled, and loses no value", async () => {
  const before = await Promise.all(names.map(cells));
  const limits = { "tier.aMin": 1_000_000, "tier.bMin": 300_000, "tier.cMin": 50_000 };
  await age();
  expect((await cells("Parameters"))[0]).toHaveLength((before[0]?.[0]?.length ?? 0) - 2);
  const { added } = await repair();
  expect(added).toEqual(["Parameters.allowed", "Parameters.pack"]);
  const [parameters, ...others] = await Promise.all(names.map(cells));
  const byHeader = (rows: unknown[][] | undefined) =>
    rows?.slice(1).map((row) => Object.fromEntries(row.map((cell, at) => [String(rows[0]?.[at]), cell])));
  expect(byHeader(parameters)).toEqual(byHeader(before[0]));
  expect(others).toEqual(before.slice(1));
  const { policy } = await excel.client.run(async (context) => readPolicy(context, await openBook(context)));
  for (const [id, value] of Object.entries(limits)) expect(policy.number(id)).toBe(value);
  const shape = bookShape(excel);
  expect(await repair()).toMatchObject({ added: [], notes: [] });
  expect(bookShape(excel)).toEqual(shape);
});
