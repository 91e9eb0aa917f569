/** The example that a new table Holidays starts with: once, in the workbook's language, never over what people typed. */
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { setUp, type SetUpOptions } from "../../src/commands/setUp";
import { addWorkdays, exampleHolidays, isoDate, serialFromIso } from "../../src/calendar";
import { languages } from "../../src/locales/types";
import { readPolicy } from "../../src/workbook/policySheet";
import { openBook } from "../../src/workbook/recognise";
import { yesNo } from "../../src/workbook/blueprint/words";

const day = (iso: string): number => serialFromIso(iso)!;
const asOf = day("2026-11-21");
const open: EmbeddedExcel[] = [];

async function start(): Promise<EmbeddedExcel> {
  const excel = await startEmbeddedExcel({ parts: { createCalculator: createNullCalculator } });
  open.push(excel);
  return excel;
}

const run = (excel: EmbeddedExcel, options: SetUpOptions = {}) =>
  excel.client.run((context) => setUp(context, { asOf, ...options }));

const rows = (excel: EmbeddedExcel): Promise<unknown[][]> =>
  excel.client.run(async (context) => {
    const { tableName } = (await openBook(context)).tables.get("Holidays")!;
    const body = context.workbook.tables.getItem(tableName).getDataBodyRange().load("values");
    await context.sync();
    return body.values;
  });

const type = (excel: EmbeddedExcel, work: (body: Excel.Range) => void): Promise<void> =>
  excel.client.run(async (context) => {
    work(context.workbook.tables.getItem("Holidays").getDataBodyRange());
    await context.sync();
  });

const holidaysOf = (excel: EmbeddedExcel): Promise<ReadonlyMap<number, boolean>> =>
  excel.client.run(async (context) => (await readPolicy(context, await openBook(context))).policy.holidays);

const example = (lang: (typeof languages)[number]): unknown[][] =>
  exampleHolidays(asOf, lang).map(({ date, name, isWorkday }) => [date, name, yesNo(isWorkday, lang)]);

afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

test.each(languages)(
  "a new workbook in %s starts with the public holidays and make-up days of its year",
  async (lang) => {
    const excel = await start();
    await run(excel, { lang });
    expect(await rows(excel)).toEqual(example(lang));
    const holidays = await holidaysOf(excel);
    // The first working day after 30 September comes behind seven days off; Saturday 10 October is worked.
    expect([1, 3].map((count) => isoDate(addWorkdays(day("2026-09-30"), count, holidays)!))).toEqual([
      "2026-10-08",
      "2026-10-10",
    ]);
  },
);

test("what people changed, added and cleared stays as it is", async () => {
  const excel = await start();
  await run(excel);
  const before = await rows(excel);
  await run(excel);
  expect(await rows(excel)).toEqual(before);
  await type(excel, (body) => {
    body.getRow(0).values = [[day("2026-12-31"), "厂庆", "否"]];
    body.getRow(1).values = [["", "", ""]];
  });
  const typed = await rows(excel);
  await run(excel, { packs: ["core", "service"], profile: "standard" });
  expect(await rows(excel)).toEqual(typed);
  await type(excel, (body) => body.clear("Contents"));
  await run(excel);
  expect((await rows(excel)).flat().every((cell) => cell === "")).toBe(true);
});

test("a table that is gone comes back with the example", async () => {
  const excel = await start();
  await run(excel);
  await excel.client.run(async (context) => {
    context.workbook.tables.getItem("Holidays").getRange().getEntireRow().delete("Up");
    await context.sync();
  });
  await run(excel);
  expect(await rows(excel)).toEqual(example("zh-CN"));
});

test("a year without an example leaves the table blank", async () => {
  const excel = await start();
  await run(excel, { asOf: day("2031-02-01") });
  expect(await rows(excel)).toEqual([["", "", ""]]);
});

test("days off that a policy.json names take the place of the example", async () => {
  const excel = await start();
  await run(excel, { policyFile: { holidays: [{ date: "2026-10-01", kind: "off" }] } });
  expect([...(await holidaysOf(excel))]).toEqual([[day("2026-10-01"), false]]);
});

test("a policy.json that comes later turns a day of the example into one that is worked", async () => {
  const excel = await start();
  await run(excel);
  const { policyChanges } = await run(excel, {
    policyFile: {
      holidays: [
        { date: "2026-10-07", kind: "work" },
        { date: "2026-10-10", kind: "work" },
      ],
    },
  });
  expect(policyChanges).toBe(1);
  const holidays = await holidaysOf(excel);
  expect([holidays.get(day("2026-10-07")), holidays.size]).toEqual([true, example("zh-CN").length]);
});

test("a change of language says names and kinds anew; own names stay", async () => {
  const excel = await start();
  await run(excel, { lang: "zh-CN" });
  await type(excel, (body) => (body.getCell(0, 1).values = [["公司元旦"]]));
  await run(excel, { lang: "en-US" });
  const [first, ...others] = await rows(excel);
  expect(first).toEqual([day("2026-01-01"), "公司元旦", yesNo(false, "en-US")]);
  expect(others).toEqual(example("en-US").slice(1));
});
