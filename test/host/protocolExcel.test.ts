/** The whole embedded Excel through the real office.js: objects, model, calculation and files behind the protocol. */

import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel({ locale: "en-US" });
});
afterEach(() => excel.dispose());

/** A sheet "Data" with table Acc: Name, Sales, Tier (computed). */
const makeTable = () =>
  excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    const range = sheet.getRange("A1:C3");
    range.values = [
      ["Name", "Sales", "Twice"],
      ["Ann", 10, ""],
      ["Bo", 20, ""],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Acc";
    table.columns.getItem("Twice").getDataBodyRange().formulas = [["=[@Sales]*2"], ["=[@Sales]*2"]];
    await context.sync();
  });

test("a table is built, computed and read in one go", async () => {
  await makeTable();
  await excel.client.run(async (context) => {
    const table = context.workbook.tables.getItem("Acc");
    table.load("name, id, showHeaders");
    table.columns.load("items/name, items/id");
    const body = table.getDataBodyRange();
    body.load("values, formulas, address, valueTypes");
    table.worksheet.load("name");
    await context.sync();
    expect([table.name, table.showHeaders, table.worksheet.name]).toEqual(["Acc", true, "Data"]);
    expect(table.columns.items.map(({ name, id }) => [name, id])).toEqual([
      ["Name", 1],
      ["Sales", 2],
      ["Twice", 3],
    ]);
    expect(body.values).toEqual([
      ["Ann", 10, 20],
      ["Bo", 20, 40],
    ]);
    expect(body.formulas).toEqual([
      ["Ann", 10, "=[@Sales]*2"],
      ["Bo", 20, "=[@Sales]*2"],
    ]);
    expect(body.address).toBe("Data!A2:C3");
    expect(body.valueTypes[0]).toEqual(["String", "Double", "Double"]);
  });
});

test("computed values can be loaded in the batch that made them stale", async () => {
  await makeTable();
  await excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("B2").values = [[100]];
    sheet.getRange("E1").formulas = [["=SUM(Acc[Twice])"]];
    const sum = sheet.getRange("E1");
    sum.load("values");
    await context.sync();
    expect(sum.values).toEqual([[240]]);
  });
});

test("custom functions compute cells through office.js", async () => {
  excel.client.associateFunctions({
    TIER: (sales: number, bands: [string, number][]) => bands.find(([, least]) => sales >= least)?.[0] ?? "none",
  });
  await makeTable();
  await excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("G1:H2").values = [
      ["A", 15],
      ["B", 5],
    ];
    sheet.getRange("D1").values = [["Tier"]];
    context.workbook.tables.getItem("Acc").resize("A1:D3");
    sheet.getRange("D2:D3").formulas = [["=TIERBOOK.TIER([@Sales],$G$1:$H$2)"], ["=TIERBOOK.TIER([@Sales],$G$1:$H$2)"]];
    await context.sync();
    const tiers = sheet.getRange("D2:D3");
    tiers.load("values");
    await context.sync();
    expect(tiers.values).toEqual([["B"], ["A"]]);
    sheet.getRange("B2").values = [[50]];
    await context.sync();
    tiers.load("values");
    await context.sync();
    expect(tiers.values).toEqual([["A"], ["A"]]);
  });
  expect(excel.host.counters.functionMessages).toBeLessThanOrEqual(4);
});

test("a kept range follows rows inserted above it", async () => {
  await makeTable();
  await excel.client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const range = sheet.getRange("A2:B2");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    await context.sync();
    range.load("address, values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Data!A4:B4", [["Ann", 10]]]);
  });
});

test("names, settings, validation, conditional formats, protection, custom XML, freeze, outlines", async () => {
  await makeTable();
  await excel.client.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Data");
    workbook.names.add("Least", sheet.getRange("B2"));
    workbook.names.addFormulaLocal("Rate1", "=0.5");
    workbook.settings.add("mode", { a: [1, 2] });
    const list = sheet.getRange("A2:A3");
    list.dataValidation.rule = { list: { inCellDropDown: true, source: "Ann,Bo" } };
    list.dataValidation.errorAlert = { title: "t", message: "m", showAlert: true, style: "Stop" };
    const format = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$B2>15";
    format.custom.format.fill.color = "#FF0000";
    sheet.freezePanes.freezeRows(1);
    sheet.getRange("B:C").group("ByColumns");
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0.00"]];
    sheet.getRange("A:A").format.columnWidth = 90;
    const part = workbook.customXmlParts.add('<t xmlns="urn:t">x</t>');
    part.load("id");
    await context.sync();

    const least = workbook.names.getItem("Least");
    least.load("name, formula, value, type");
    const missing = workbook.names.getItemOrNullObject("Nowhere");
    const setting = workbook.settings.getItem("mode");
    setting.load("value");
    list.dataValidation.load("rule, type, errorAlert");
    sheet.getRange("B2:B3").load("text");
    const text = sheet.getRange("B2");
    text.load("text, numberFormat, format/font/bold, format/columnWidth");
    const parts = workbook.customXmlParts.getByNamespace("urn:t");
    parts.load("items/id");
    const xml = workbook.customXmlParts.getItem(part.id).getXml();
    const formats = sheet.getRange("B2:B3").conditionalFormats;
    formats.load("items/type");
    await context.sync();
    expect([least.formula, least.value, least.type, missing.isNullObject]).toEqual([
      "=Data!$B$2",
      "Data!$B$2",
      "Range",
      true,
    ]);
    expect(setting.value).toEqual({ a: [1, 2] });
    expect([list.dataValidation.type, list.dataValidation.rule.list]).toEqual([
      "List",
      { inCellDropDown: true, source: "Ann,Bo" },
    ]);
    expect([text.text, text.numberFormat]).toEqual([[["10.00"]], [["0.00"]]]);
    expect(parts.items.map(({ id }) => id)).toEqual([part.id]);
    expect(xml.value).toContain("urn:t");
    expect(formats.items.map(({ type }) => type)).toEqual(["Custom"]);

    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  await expect(
    excel.client.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A2").values = [["x"]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "AccessDenied" });
});

test("the person's typing reaches the other person's client as a remote event", async () => {
  await makeTable();
  const other = excel.attachClient("wang");
  const seen: unknown[] = [];
  await other.run(async (context) => {
    context.workbook.tables.getItem("Acc").onChanged.add(({ address, source, changeType }) => {
      seen.push([address, source, changeType]);
      return Promise.resolve();
    });
    context.workbook.tables.getItem("Acc").load("id");
    await context.sync();
  });
  const sheetId = excel.host.workbook.sheetByName("Data")?.id ?? "";
  await excel.host.edit(excel.client.attached, (editor) => editor.cells.typeText(sheetId, 1, 1, "77"));
  await excel.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual([["B2", "Remote", "RangeEdited"]]);
});

test("saved and opened again: the same table, names, values and formulas", async () => {
  await makeTable();
  const file = await excel.save();
  const again = await startEmbeddedExcel({ file, locale: "en-US" });
  await again.client.run(async (context) => {
    const table = context.workbook.tables.getItem("Acc");
    table.columns.load("items/name, items/id");
    const body = table.getDataBodyRange();
    body.load("values, formulas");
    await context.sync();
    expect(table.columns.items.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(body.values).toEqual([
      ["Ann", 10, 20],
      ["Bo", 20, 40],
    ]);
    expect(body.formulas[1]).toEqual(["Bo", 20, "=[@Sales]*2"]);
  });
  again.dispose();
});
