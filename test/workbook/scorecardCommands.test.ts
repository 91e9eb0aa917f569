/** The commands of the Scorecard: closing, freezing, refreshing, ranking, finalising, on one small company. */
import { closePeriod, freezeRevisits, type ClosingOptions } from "../../src/commands/closePeriod";
import { finaliseScorecard } from "../../src/commands/finaliseScorecard";
import { rankOwners } from "../../src/commands/rankOwners";
import { readScorecard } from "../../src/commands/readScorecard";
import { refreshScorecard } from "../../src/commands/refreshScorecard";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import type { EmbeddedExcel } from "../../embedded/node";
import { freeSheetName } from "../../src/workbook/finalCopy";
import { made, quickExcel } from "../support/faultScenarios";
import { addRows, columnCells, openBookFile, typeInto } from "../support/smallBook";

jest.setTimeout(120_000);

const lang = "zh-CN" as const;
const day = (iso: string): number => serialFromIso(iso) as number;
const asOf = day("2026-04-10");

/** Two people with a key account each, one order a quarter, targets with an approved change, visits; K1 and V1 have weights. */
const company = (): Promise<Uint8Array> =>
  made(async (excel) => {
    const policyFile = { parameters: { "visit.lateToleranceDays": 0 } };
    const packs = ["core", "orders", "planGovernance"];
    await excel.client.run((context) => setUp(context, { lang, packs, mode: "compatible", asOf, policyFile }));
    const add = (table: string, columns: readonly string[], ...rows: (string | number | null)[][]) =>
      addRows(excel, table, columns, rows);
    await add(
      "Accounts",
      ["accountId", "accountName", "owner", "isKeyAccount"],
      ["A1", "海风贸易", "李敏", "是"],
      ["A2", "山城机电", "王芳", "是"],
    );
    await add(
      "Orders",
      ["lineId", "orderId", "accountId", "orderDate", "amount", "salesperson"],
      ["L1", "D1", "A1", day("2026-01-20"), 72_000, "李敏"],
      ["L2", "D2", "A2", day("2026-02-11"), 30_000, "王芳"],
    );
    await add(
      "Visits",
      ["visitId", "accountId", "date", "visitor", "contactKind", "origin", "status"],
      ["V1", "A1", day("2026-02-02"), "李敏", "回访", "计划内", "已访"],
      ["V2", "A2", day("2026-02-03"), "王芳", "拜访", "计划内", "未访"],
      ["V3", "A1", day("2026-02-04"), "李敏", "拜访", "计划内", "已访"],
    );
    await add("Plans", ["planId", "planName", "planType"], ["P1", "大客户", "大客户计划"]);
    await add(
      "PlanTargets",
      ["targetId", "planId", "metric", "owner", "periodType", "period", "targetValue", "effectiveTarget"],
      ["T1", "P1", "销售金额", "李敏", "季", "2026-Q1", 100_000, null],
      ["T2", "P1", "销售金额", "王芳", "季", "2026-Q1", 60_000, 55_000],
    );
    await add(
      "PlanChanges",
      ["changeId", "planId", "changeKind", "targetId", "newValue", "approvalStatus", "approvalDate", "effectiveDate"],
      ["X1", "P1", "指标变更", "T1", 90_000, "已批准", day("2026-02-01"), day("2026-02-10")],
    );
    const ids = columnCells(excel, "KpiBook", "指标编号");
    for (const id of ["K1", "V1"]) {
      const row = ids.indexOf(id);
      await typeInto(excel, excel.client, "KpiBook", "启用", row, "是");
      await typeInto(excel, excel.client, "KpiBook", "权重", row, "0.5");
    }
  });

let file: Uint8Array;
const opened: EmbeddedExcel[] = [];
beforeAll(async () => {
  file = await company();
});
afterEach(() => opened.splice(0).forEach((excel) => excel.dispose()));

/** With formulas, or without: what most commands decide does not need them. */
async function open(way: "quick" | "computing" = "quick"): Promise<EmbeddedExcel> {
  const excel = await (way === "quick" ? quickExcel(file) : openBookFile(file, { lang }));
  opened.push(excel);
  return excel;
}
const first = { period: "2026-Q1", asOf } as const;
const limin = { ...first, owner: "李敏" } as const;
const figures = async (excel: EmbeddedExcel, owner: string) => {
  const { card } = await excel.client.run((context) => readScorecard(context, { ...first, owner }));
  const rows = card?.rows.filter(({ weight }) => weight !== null) ?? [];
  return {
    total: card?.total.score,
    closed: card?.closed?.by,
    rows: rows.map(({ id, actual, score }) => [id, actual, score]),
  };
};
const close = (excel: EmbeddedExcel, options: ClosingOptions) =>
  excel.client.run((context) => closePeriod(context, { ...first, ...options }));

test("a closed period stands whatever changes later, is signed, and is closed once", async () => {
  const excel = await open();
  const preview = await close(excel, { owner: "李敏", dryRun: true });
  expect(preview).toMatchObject({ written: false, notes: [{ owner: "李敏", refused: null }] });
  expect(columnCells(excel, "ScorecardSnapshots", "指标编号").filter(Boolean)).toEqual([]);
  const before = await figures(excel, "李敏");
  expect(before).toMatchObject({
    total: 0.9,
    rows: [
      ["K1", 0.8, 0.8],
      ["V1", 1, 1],
    ],
  });

  await expect(close(excel, { owner: "李敏", seen: preview.mark })).rejects.toThrow("signed");
  // Somebody books a return after the preview was shown: other figures than those are not stored.
  await typeInto(excel, excel.client, "Orders", "金额", 0, "81000");
  await expect(close(excel, { owner: "李敏", user: "赵总", seen: preview.mark })).rejects.toThrow("after the preview");
  await typeInto(excel, excel.client, "Orders", "金额", 0, "72000");
  const done = await close(excel, { owner: "李敏", user: "赵总", seen: preview.mark });
  expect(done).toMatchObject({ written: true, notes: [{ rows: preview.notes[0]?.rows }] });

  await typeInto(excel, excel.client, "Orders", "金额", 0, "1");
  expect(await figures(excel, "李敏")).toEqual({ ...before, closed: "赵总" });
  expect((await figures(excel, "王芳")).closed).toBeUndefined();
  const again = await close(excel, { owner: "李敏", user: "赵总" });
  expect(again).toMatchObject({ written: false, notes: [{ rows: 0, refused: "这个期间已经结账" }] });
  const stored = columnCells(excel, "ScorecardSnapshots", "指标编号").filter(Boolean).length;
  expect(stored).toBe(preview.notes[0]?.rows);
  const everyone = await close(excel, { everyone: true, user: "赵总" });
  expect(everyone.notes.map(({ owner, refused }) => [owner, refused])).toEqual([
    [null, null],
    ["李敏", "这个期间已经结账"],
    ["王芳", null],
  ]);
});

test("the period of a team, and one that is not over, are not closed; a plan of revisits is frozen once", async () => {
  const excel = await open();
  await expect(close(excel, { region: "华东", user: "赵总" })).rejects.toThrow("Only a person");
  const early = await close(excel, { asOf: day("2026-03-30"), user: "赵总" });
  expect(early).toMatchObject({ written: false, notes: [{ refused: "期间还没有结束，不能结账" }] });
  const freeze = () => excel.client.run((context) => freezeRevisits(context, { ...limin, user: "赵总" }));
  expect(await freeze()).toMatchObject({ written: true, notes: [{ rows: 1 }] });
  expect(await freeze()).toMatchObject({ written: false, notes: [{ refused: "本期回访计划已经锁定" }] });
  expect(columnCells(excel, "ScorecardSnapshots", "锁定的行")).toContain("V1");
});

test("a refresh writes targets in force and leaves a typed one alone; the second finds nothing to do", async () => {
  const excel = await open();
  const refresh = () => excel.client.run((context) => refreshScorecard(context, limin));
  expect(await refresh()).toMatchObject({ written: true, targets: 1, kept: ["T2"] });
  expect(columnCells(excel, "PlanTargets", "现行目标").slice(0, 2)).toEqual([90_000, 55_000]);
  expect(await refresh()).toMatchObject({ written: false, targets: 0, kept: ["T2"] });
  const log = columnCells(excel, "AuditLog", "新值").map(String);
  expect(log.filter((value) => value === "90000")).toHaveLength(1);
  // Its own number follows the next change.
  await typeInto(excel, excel.client, "PlanChanges", "新目标", 0, "95000");
  expect(await refresh()).toMatchObject({ targets: 1, kept: ["T2"] });
  expect(columnCells(excel, "PlanTargets", "现行目标")[0]).toBe(95_000);
});

test("in compatible mode a refresh writes the core's figures with their date, formulas stay", async () => {
  const excel = await open("computing");
  const result = await excel.client.run((context) => refreshScorecard(context, limin));
  await excel.host.idle();
  expect(result.cells).toBeGreaterThan(0);
  const ids = columnCells(excel, "Scorecard", "指标编号");
  const shown = ["分子", "分母", "实际", "目标", "原因"].map((header) => columnCells(excel, "Scorecard", header));
  for (const row of result.card.rows) {
    const at = ids.indexOf(row.id);
    const [numerator, denominator, actual, target] = shown.map((cells) => cells[at] ?? null);
    expect({
      id: row.id,
      numerator: numerator || null,
      denominator: denominator || null,
      actual: actual === "" ? null : actual,
      target: target || null,
    }).toEqual({
      id: row.id,
      numerator: row.numerator || null,
      denominator: row.denominator || null,
      actual: row.actual,
      target: row.target || null,
    });
  }
  expect((await excel.client.run((context) => refreshScorecard(context, limin))).written).toBe(false);
});

test("a ranking says who stands where and why, and replaces only its own sheet", async () => {
  const excel = await open();
  const rank = () => excel.client.run((context) => rankOwners(context, first));
  const { ranking, sheet } = await rank();
  expect(ranking.map(({ owner, rank: place, total }) => [place, owner, total])).toEqual([
    [1, "李敏", 0.9],
    [2, "王芳", 0.25],
  ]);
  const texts = () => {
    const found: unknown[] = [];
    excel.host.workbook.sheetByName(sheet)?.grid.forEach((_row, _column, { value }) => void found.push(value));
    return found.filter((value) => value !== null && value !== "");
  };
  const written = texts();
  expect(written[0]).toBe("人员排名 2026-Q1");
  expect(written.join("\n")).toMatch(/V1 .*得1（实际100%，目标100%），总分比平均多0\.25/);
  const sheets = excel.host.workbook.sheets.length;
  await rank();
  expect(texts()).toEqual(written);
  expect(excel.host.workbook.sheets).toHaveLength(sheets);
});

test("a finalised copy holds values only, under a name that is free; the Scorecard keeps its formulas", async () => {
  const excel = await open("computing");
  await excel.client.run((context) => refreshScorecard(context, limin));
  await excel.host.idle();
  const source = excel.host.workbook.sheetByName("考核表");
  const formulas = (name: string): number => {
    let count = 0;
    excel.host.workbook.sheetByName(name)?.grid.forEach((_row, _column, cell) => void (count += cell.formula ? 1 : 0));
    return count;
  };
  const own = formulas("考核表");
  const done = await excel.client.run((context) => finaliseScorecard(context));
  expect(done).toMatchObject({ sheet: "考核表_2026Q1_李敏", file: "考核表_2026Q1_李敏.xlsx" });
  expect([formulas("考核表"), formulas(done.sheet)]).toEqual([own, 0]);
  const copy = excel.host.workbook.sheetByName(done.sheet);
  expect(copy?.charts.length).toBe(source?.charts.length);
  expect(copy?.pageLayout).toEqual(source?.pageLayout);
  expect(excel.host.workbook.tables.filter(({ sheetId }) => sheetId === copy?.id)).toEqual([]);
  expect(excel.host.workbook.names.filter(({ sheetId }) => sheetId === copy?.id)).toEqual([]);
  const cells = (sheet: typeof copy): string[] => {
    const found: string[] = [];
    sheet?.grid.forEach(
      (row, column, { value }) => value !== null && found.push(`${row} ${column} ${JSON.stringify(value)}`),
    );
    return found;
  };
  expect(cells(copy)).toEqual(cells(source));
  const second = await excel.client.run((context) => finaliseScorecard(context));
  expect(second.sheet).toBe("考核表_2026Q1_李敏 (2)");
  // A cell that could not be computed is no figure to send.
  await excel.client.run(async (context) => {
    context.workbook.worksheets.getItem("考核表").getRange("B1").formulas = [["=1/0"]];
    await context.sync();
  });
  await expect(excel.client.run((context) => finaliseScorecard(context))).rejects.toThrow("B1");
});

test.each([
  ["考核表_2026Q1_张[三]/李*四", "考核表_2026Q1_张_三__李_四"],
  ["'考核表'", "考核表"],
  [`表${"很".repeat(40)}`, `表${"很".repeat(30)}`],
  [`${"a".repeat(30)}😀`, "a".repeat(30)],
  ["Taken", "Taken (2)"],
])("%s becomes a legal sheet name", (wanted, name) => {
  expect(freeSheetName(wanted, new Set(["taken"]))).toBe(name);
});
