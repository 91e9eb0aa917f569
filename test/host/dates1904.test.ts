/** A workbook that counts its days from 1904: what its formulas and the add-in's own calls of DATE give. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";

let plain: EmbeddedExcel;
let mac: EmbeddedExcel;
beforeAll(async () => {
  plain = await startEmbeddedExcel({ locale: "en-US" });
  const parts = unzipSync(await plain.save());
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(/<workbookPr[^>]*\/>/, "");
  parts["xl/workbook.xml"] = strToU8(book.replace(/(<workbook\b[^>]*>)/, '$1<workbookPr date1904="1"/>'));
  mac = await startEmbeddedExcel({ locale: "en-US", file: zipSync(parts) });
});
afterAll(() => {
  plain.dispose();
  mac.dispose();
});

const both = [
  ["=DATE(2000,1,1)", 36526, 35064],
  ["=DATE(1904,1,1)", 1462, 0],
  ["=DATE(1903,12,31)", 1461, "#NUM!"],
  ["=DATE(3,1,1)", 1097, "#NUM!"],
  ["=YEAR(0)", 1900, 1904],
  ["=YEAR(35064)*100+MONTH(35064)", 199512, 200001],
  ["=DAY(DATE(2024,2,30))", 1, 1],
  ["=EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)", 0, 0],
  ["=EOMONTH(0,0)", 31, 30],
  ["=YEAR(-1)", "#NUM!", "#NUM!"],
] as const;

const compute = (excel: EmbeddedExcel, formula: string): Promise<unknown> =>
  excel.client.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });

test.each(both)("%s", async (formula, from1900, from1904) => {
  expect([await compute(plain, formula), await compute(mac, formula)]).toEqual([from1900, from1904]);
});

test("the add-in's own calls", async () => {
  const ask = (excel: EmbeddedExcel, year: number): Promise<unknown[]> =>
    excel.client.run(async (context) => {
      const day = context.workbook.functions.date(year, 1, 1).load("value,error");
      await context.sync();
      return [day.value, day.error];
    });
  expect(await ask(plain, 2000)).toEqual([36526, null]);
  expect(await ask(mac, 2000)).toEqual([35064, null]);
  expect(await ask(mac, 1903)).toEqual([null, "#NUM!"]);
});

test("today is the same day in both", async () => {
  const today = "=YEAR(TODAY())*10000+MONTH(TODAY())*100+DAY(TODAY())";
  expect(await compute(mac, today)).toBe(await compute(plain, today));
});

test("a function that this Excel has not got is an error that names it", async () => {
  const sum = plain.client.run(async (context) => {
    const result = context.workbook.functions.sum(1, 2).load("value");
    await context.sync();
    return result.value;
  });
  await expect(sum).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Functions.sum") as unknown,
  });
});
