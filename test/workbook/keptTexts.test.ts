/** Texts kept for the next run come back as they were; what somebody changed of them is none, and stops nothing. */
import { readKept, writeKept } from "../../src/workbook/keptTexts";
import { startEmbeddedExcel } from "../../embedded/node";

const keeping = { sheet: "Kept", form: 1 };

test("long texts come back; a piece that was changed takes its text away, a piece of a great many is passed over", async () => {
  const excel = await startEmbeddedExcel();
  const { client } = excel;
  const texts = new Map([
    ["East/Li", "长".repeat(70_000)],
    ["West", "=1+1"],
  ]);
  await client.run((context) => writeKept(context, keeping, texts));
  expect(await client.run((context) => readKept(context, keeping))).toEqual(texts);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(keeping.sheet);
    sheet.getRange("B2").values = [["短"]];
    sheet.getRange("A9:B9").values = [["'0/99999999999/1x/North", "x"]];
    await context.sync();
  });
  expect([...(await client.run((context) => readKept(context, keeping))).keys()]).toEqual(["West"]);
  excel.dispose();
});
