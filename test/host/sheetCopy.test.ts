/** A copied sheet has what Excel gives a copy: charts over its own cells, names of its own, tables under new names. */
import { strFromU8, unzipSync } from "fflate";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";

const opened: EmbeddedExcel[] = [];
const open = async (file?: Uint8Array): Promise<EmbeddedExcel> => {
  const excel = await startEmbeddedExcel({ ...(file ? { file } : {}), locale: "en-US" });
  opened.push(excel);
  return excel;
};
afterEach(() => opened.splice(0).forEach((excel) => excel.dispose()));

async function sheetWithChart(): Promise<EmbeddedExcel> {
  const excel = await open();
  await excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Card");
    sheet.getRange("A1:B3").values = [
      ["Month", "Sales"],
      ["Jan", 3],
      ["Feb", 5],
    ];
    sheet.getRange("D1").formulas = [["=Rate*2"]];
    sheet.getRange("C1").values = [[0.5]];
    context.workbook.names.add("Rate", sheet.getRange("C1"));
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "sales";
    chart.title.text = "Sales";
    chart.setPosition("F2", "J12");
    await context.sync();
  });
  return excel;
}

const copy = (excel: EmbeddedExcel): Promise<void> =>
  excel.client.run(async (context) => {
    const made = context.workbook.worksheets.getItem("Card").copy("End");
    made.name = "Card of May";
    await context.sync();
  });

/** Formulas in the chart parts of a file. */
const chartFormulas = (file: Uint8Array): string[] =>
  Object.entries(unzipSync(file))
    .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<c:f>([^<]*)</g)].map(([, formula = ""]) => formula))
    .sort();

const ofBoth = ["$A$2:$A$3", "$B$1", "$B$2:$B$3"]
  .flatMap((cells) => [`'Card of May'!${cells}`, `'Card'!${cells}`])
  .sort();

test.each(["as made", "as read from a file"])("charts %s are copied over the copy's cells", async (way) => {
  const made = await sheetWithChart();
  const excel = way === "as made" ? made : await open(await made.save());
  await copy(excel);
  const file = await excel.save();
  expect(chartFormulas(file)).toEqual(ofBoth);
  // What was written can be read: both charts, each on its sheet.
  const again = await open(file);
  const charts = again.host.workbook.sheets.map(({ name, charts: list }) => [name, list.map(({ type }) => type)]);
  expect(charts.filter(([, list]) => list?.length)).toEqual([
    ["Card", ["ColumnClustered"]],
    ["Card of May", ["ColumnClustered"]],
  ]);
});

test("a name of the workbook for a cell of the sheet exists again for the copy", async () => {
  const excel = await sheetWithChart();
  await copy(excel);
  await excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Card of May");
    sheet.getRange("C1").values = [[4]];
    const name = sheet.names.getItem("Rate").load("formula");
    const figures = [sheet, context.workbook.worksheets.getItem("Card")].map((each) =>
      each.getRange("D1").load("values"),
    );
    await context.sync();
    expect(name.formula).toBe("='Card of May'!$C$1");
    expect(figures.map(({ values }) => values)).toEqual([[[8]], [[1]]]);
  });
});
