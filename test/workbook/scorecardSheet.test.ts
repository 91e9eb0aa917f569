/** The Scorecard sheet as set-up makes it: charts once, rows and columns for older workbooks, what people typed stays. */
import { createNullCalculator } from "../../embedded/calc/nullCalculator";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { setUp, type SetUpOptions, type SetUpResult } from "../../src/commands/setUp";
import { columnCells } from "../support/smallBook";

const asOf = 46347;
const open: EmbeddedExcel[] = [];
const run = (excel: EmbeddedExcel, options: SetUpOptions = {}): Promise<SetUpResult> =>
  excel.client.run((context) => setUp(context, { asOf, ...options }));
const start = async (): Promise<EmbeddedExcel> => {
  const excel = await startEmbeddedExcel({ parts: { createCalculator: createNullCalculator } });
  open.push(excel);
  return excel;
};
afterEach(() => open.splice(0).forEach((excel) => excel.dispose()));

const sheetOf = (excel: EmbeddedExcel) => {
  const id = excel.host.workbook.tableByName("Scorecard")?.sheetId ?? "";
  return excel.host.workbook.sheet(id);
};
const charts = (excel: EmbeddedExcel): readonly string[] =>
  sheetOf(excel)
    .charts.map(({ name }) => name)
    .sort();
const all = ["TB_Chart_pareto", "TB_Chart_pipeline", "TB_Chart_plan", "TB_Chart_tiers", "TB_Chart_trend"];

test("charts come once, go with their pack, and are printed with the table on one page", async () => {
  const excel = await start();
  await run(excel);
  expect(charts(excel)).toEqual(all);
  const page = sheetOf(excel).pageLayout;
  expect(page).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } });
  expect(page.printArea?.split(",")).toHaveLength(2);
  await run(excel);
  expect(charts(excel)).toEqual(all);
  await run(excel, { packs: ["core"] });
  expect(charts(excel)).toEqual(["TB_Chart_pipeline", "TB_Chart_tiers", "TB_Chart_trend"]);
  await run(excel, { packs: ["core", "orders"] });
  expect(charts(excel)).toEqual(all);
});

test("a workbook of before gets rows, columns, head and charts; its notes stay", async () => {
  const excel = await start();
  await run(excel);
  const sheet = sheetOf(excel);
  const late = ["TB_ScorecardHead", "TB_ScorecardBlocks", "TB_ScorecardWhy", "TB_Team", "TB_Scope", "TB_KpiLines"];
  await excel.client.run(async (context) => {
    const table = context.workbook.tables.getItem("Scorecard");
    table.columns.getItem("备注").getDataBodyRange().getCell(0, 0).values = [["面谈过"]];
    for (const header of ["进度", "原因"]) table.columns.getItem(header).delete();
    for (const name of late) context.workbook.names.getItem(name).delete();
    const item = context.workbook.worksheets.getItem(sheet.name);
    item.getRange("G3:O11").clear();
    item.getRange("AF1:CZ200").clear();
    item.getRange("J4").values = [["自己的话"]];
    const own = item.charts.load("items/name");
    await context.sync();
    own.items.forEach((chart) => chart.delete());
    await context.sync();
  });
  const { added } = await run(excel, { profile: "standard" });
  expect(added).toEqual(expect.arrayContaining(["Scorecard.pace", "Scorecard.reason"]));
  const ids = columnCells(excel, "Scorecard", "指标编号");
  expect(ids.slice(0, 3)).toEqual(["K1", "K3", "V1"]);
  expect(ids.length).toBeGreaterThan(10);
  expect(columnCells(excel, "Scorecard", "备注")[0]).toBe("面谈过");
  expect(charts(excel)).toEqual(all);
  const names = new Set(excel.host.workbook.names.map(({ name }) => name));
  for (const name of late) expect(names).toContain(name);
  // What somebody had typed where the head stands is not written over.
  expect(sheet.grid.get(3, 9)?.value).toBe("自己的话");
});
