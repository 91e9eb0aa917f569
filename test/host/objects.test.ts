/** Excel's object model over the model, driven by the real office.js. */
import { NodeClient } from "../../embedded/clients/nodeClient";
import { createNullCalculator } from "../../embedded/calc";
import { Host } from "../../embedded/host";
import { createWorkbook } from "../../embedded/model";
import { excelObjects } from "../../embedded/objects";

let host: Host;
let client: NodeClient;
let sheet: Excel.Worksheet;

beforeEach(async () => {
  host = await Host.open({ workbook: createWorkbook(), calculator: createNullCalculator(), objects: excelObjects });
  client = new NodeClient(host, "li");
});
afterEach(() => {
  client.dispose();
  host.dispose();
});

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  client.run((context) => {
    sheet = context.workbook.worksheets.getActiveWorksheet();
    return work(context);
  });

const codeOf = async (work: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> => {
  try {
    await run(work);
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "none";
};

test("a sheet, a table, values, formulas and what they show", async () => {
  await run(async (context) => {
    const plan = context.workbook.worksheets.add("客户档案");
    const range = plan.getRange("A1:C3");
    range.values = [
      ["客户", "金额", "日期"],
      ["甲", 1234.5, 46086],
      ["乙", "'=x", null],
    ];
    plan.getRange("B2").numberFormat = [["#,##0.00"]];
    plan.getRange("C2").numberFormat = [["yyyy-mm-dd"]];
    const table = plan.tables.add("A1:C3", true);
    table.name = "Accounts";
    table.columns.add(undefined, [["双倍"], ["=[@金额]*2"], [""]]);
    range.load("values,text,formulas,valueTypes,address");
    table.columns.load("items/name,items/id,items/index");
    table.load("name,showTotals,id");
    const body = table.getDataBodyRange().load("address,formulas");
    await context.sync();
    expect(range.values).toEqual([
      ["客户", "金额", "日期"],
      ["甲", 1234.5, 46086],
      ["乙", "=x", ""],
    ]);
    expect(range.text[1]).toEqual(["甲", "1,234.50", "2026-03-05"]);
    expect(range.valueTypes[2]).toEqual(["String", "String", "Empty"]);
    expect(range.address).toBe("客户档案!A1:C3");
    expect(table.columns.items.map(({ name, id, index }) => [name, id, index])).toEqual([
      ["客户", 1, 0],
      ["金额", 2, 1],
      ["日期", 3, 2],
      ["双倍", 4, 3],
    ]);
    expect(body.formulas[0]?.[3]).toBe("=[@金额]*2");
    expect(body.address).toBe("客户档案!A2:D3");
  });
});

test("large matrices go in chunks, and come back whole", async () => {
  await run(async (context) => {
    const values = Array.from({ length: 5000 }, (_unused, row) => [row, `n${row}`]);
    sheet.getRange("A1:B5000").values = values;
    await context.sync();
    const read = sheet.getUsedRange().load("values");
    await context.sync();
    expect(read.values).toEqual(values);
  });
});

test("ways from range to range", async () => {
  await run(async (context) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const start = sheet.getRange("B2:C3");
    const ways = {
      resized: start.getResizedRange(1, 1),
      offset: start.getOffsetRange(1, 0),
      cell: start.getCell(1, 1),
      lastRow: start.getLastRow(),
      row: start.getEntireRow(),
      column: start.getEntireColumn(),
      below: start.getRowsBelow(2),
      before: start.getColumnsBefore(1),
      bound: start.getBoundingRect("E5"),
      part: start.getIntersection("C1:C9"),
      used: sheet.getUsedRange(true),
      region: sheet.getRange("B2").getSurroundingRegion(),
      edge: sheet.getRange("B2").getRangeEdge("Down"),
    };
    for (const range of Object.values(ways)) range.load("address");
    const none = start.getIntersectionOrNullObject("Z9").load("address");
    await context.sync();
    expect(
      Object.fromEntries(Object.entries(ways).map(([name, range]) => [name, range.address.replace("Sheet1!", "")])),
    ).toEqual({
      resized: "B2:D4",
      offset: "B3:C4",
      cell: "C3",
      lastRow: "B3:C3",
      row: "2:3",
      column: "B:C",
      below: "B4:C5",
      before: "A2:A3",
      bound: "B2:E5",
      part: "C2:C3",
      used: "B2:C3",
      region: "B2:C3",
      edge: "B3",
    });
    expect(none.isNullObject).toBe(true);
  });
});

test("validation, conditional formats, format, panes, page, names, settings", async () => {
  await run(async (context) => {
    const range = sheet.getRange("A2:A10");
    range.dataValidation.prompt = { showPrompt: true, title: "级别", message: "请选择" };
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "A,B,C,D" } };
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$A2="A"';
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.bold = true;
    range.format.fill.color = "yellow";
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.columnWidth = 90;
    range.format.protection.locked = false;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    context.workbook.names.add("Rate", sheet.getRange("C1"));
    context.workbook.settings.add("tierbook", { version: 1 });
    sheet.showGridlines = false;
    await context.sync();

    range.dataValidation.load("type,rule,prompt");
    range.conditionalFormats.load("items/type,items/id");
    const { format: looks } = range;
    looks.load("columnWidth");
    looks.fill.load("color");
    looks.font.load("bold,color");
    looks.borders.getItem("EdgeBottom").load("style");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const name = context.workbook.names.getItem("rate").load("name,formula,type,value");
    const setting = context.workbook.settings.getItemOrNullObject("tierbook").load("value");
    const absent = context.workbook.settings.getItemOrNullObject("nothing").load("value");
    sheet.load("showGridlines");
    await context.sync();
    expect(range.dataValidation.type).toBe("List");
    expect(range.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "A,B,C,D" } });
    expect(range.dataValidation.prompt.title).toBe("级别");
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["Custom"]);
    expect([looks.columnWidth, looks.fill.color, looks.font.bold, looks.font.color]).toEqual([
      90,
      "#FFFF00",
      true,
      "#000000",
    ]);
    expect(frozen.address).toBe("Sheet1!1:1");
    expect(titles.address).toBe("Sheet1!1:1");
    expect([name.name, name.formula, name.type, name.value]).toEqual(["Rate", "=Sheet1!$C$1", "Range", "Sheet1!$C$1"]);
    expect(setting.value).toEqual({ version: 1 });
    expect(absent.isNullObject).toBe(true);
    expect(sheet.showGridlines).toBe(false);
  });
});

test("hidden rows are not in the visible view; special cells are found", async () => {
  await run(async (context) => {
    const range = sheet.getRange("A1:A4");
    range.values = [["h"], [1], [""], ["=1"]];
    sheet.getRange("2:2").rowHidden = true;
    const view = range.getVisibleView().load("values,rowCount");
    const blanks = range.getSpecialCells("Blanks").load("address");
    const visible = range.getSpecialCells("Visible").load("address,areaCount");
    const constants = range.getSpecialCellsOrNullObject("Constants", "Numbers").load("address");
    await context.sync();
    expect(view.rowCount).toBe(3);
    expect(blanks.address).toBe("Sheet1!A3");
    expect(visible.address).toBe("Sheet1!A1,Sheet1!A3:A4");
    expect(constants.address).toBe("Sheet1!A2");
  });
});

test("groups, protection and structure", async () => {
  await run(async (context) => {
    sheet.getRange("B:D").group("ByColumns");
    sheet.getRange("B:D").hideGroupDetails("ByColumns");
    const hidden = sheet.getRange("B1:D1").load("columnHidden");
    await context.sync();
    expect(hidden.columnHidden).toBe(true);
    sheet.showOutlineLevels(0, 8);
    const { protection } = sheet;
    protection.protect({ allowSort: true });
    protection.load("protected,options");
    hidden.load("columnHidden");
    await context.sync();
    expect(hidden.columnHidden).toBe(false);
    expect(protection.protected).toBe(true);
  });
  expect(
    await codeOf(async (context) => {
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
    }),
  ).toBe("AccessDenied");
});

test.each<[string, string, (context: Excel.RequestContext) => unknown]>([
  ["a wrong shape", "InvalidArgument", () => (sheet.getRange("A1:B2").values = [[1]])],
  ["a missing sheet", "ItemNotFound", (context) => context.workbook.worksheets.getItem("Nope").getRange("A1").select()],
  ["a missing table", "ItemNotFound", (context) => context.workbook.tables.getItem("Nope").delete()],
  ["a bad sheet name", "InvalidArgument", (context) => context.workbook.worksheets.add("a/b")],
  ["a sheet that exists", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("sheet1")],
  ["a bad address", "InvalidArgument", () => sheet.getRange("A0").select()],
  ["a bad formula", "InvalidArgument", () => (sheet.getRange("A1").formulas = [["=SUM("]])],
  ["too many cells", "RangeExceedsLimit", () => sheet.getRange("A1:Z1000000").load("values")],
  ["a range beyond the sheet", "InvalidArgument", () => sheet.getRange("A1").getOffsetRange(-1, 0).select()],
  ["overlapping tables", "InvalidArgument", () => [sheet.tables.add("A1:B3", true), sheet.tables.add("B2:C4", true)]],
])("%s fails with %s", async (_what, code, work) => {
  expect(
    await codeOf(async (context) => {
      work(context);
      await context.sync();
    }),
  ).toBe(code);
});

test("whole columns have no values, and formats that differ are null", async () => {
  await run(async (context) => {
    sheet.getRange("A1").format.font.bold = true;
    const column = sheet.getRange("A:A").load("values,address,isEntireColumn");
    const mixed = sheet.getRange("A1:A2").format.font.load("bold");
    await context.sync();
    expect([column.values, column.address, column.isEntireColumn]).toEqual([null, "Sheet1!A:A", true]);
    expect(mixed.bold).toBeNull();
  });
});

test("tables: rows, totals, filter, sort, resize, items", async () => {
  await run(async (context) => {
    sheet.getRange("A1:B3").values = [
      ["Name", "Sales"],
      ["b", 2],
      ["a", 1],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.rows.add(undefined, [
      ["c", 3],
      ["d", 4],
    ]);
    table.sort.apply([{ key: 0, ascending: false }]);
    table.columns.getItem("Sales").filter.applyValuesFilter(["3", "4"]);
    table.showTotals = true;
    const rows = table.rows.load("items/values,count");
    const hidden = sheet.getRange("4:4").load("rowHidden");
    const total = table.getTotalRowRange().load("formulas,address");
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(rows.items.map((row) => (row.values as unknown[][])[0]?.[0])).toEqual(["d", "c", "b", "a"]);
    expect(hidden.rowHidden).toBe(true);
    expect(total.formulas).toEqual([["Total", "=SUBTOTAL(109,[Sales])"]]);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    table.clearFilters();
    table.showTotals = false;
    table.resize("A1:B4");
    table.columns.getItemAt(1).name = "销售";
    table.load("style");
    const header = table.getHeaderRowRange().load("values");
    const column = table.columns.getItemOrNullObject("nope").load("name");
    await context.sync();
    expect(header.values).toEqual([["Name", "销售"]]);
    expect(column.isNullObject).toBe(true);
  });
});

test("charts keep what was said about them", async () => {
  await run(async (context) => {
    sheet.getRange("A1:B3").values = [
      ["Tier", "Count"],
      ["A", 3],
      ["B", 5],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Auto");
    chart.title.text = "级别";
    chart.name = "Tiers";
    chart.legend.visible = false;
    chart.series.load("items/name");
    const again = sheet.charts.getItem("tiers");
    const title = again.title.load("text");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Count"]);
    expect(title.text).toBe("级别");
  });
  expect(host.workbook.sheets[0]?.charts[0]?.props).toMatchObject({
    series: [{ values: "=Sheet1!$B$2:$B$3", categories: "=Sheet1!$A$2:$A$3" }],
    legend: { visible: false },
  });
});
