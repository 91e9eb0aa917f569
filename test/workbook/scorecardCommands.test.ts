/** The commands of the Scorecard: closing, freezing, refreshing, ranking, finalising, on one small company. */
import { closePeriod, freezeRevisits, type ClosingOptions } from "../../src/commands/closePeriod";
import { finaliseScorecard } from "../../src/commands/finaliseScorecard";
import { rankOwners } from "../../src/commands/rankOwners";
import { readScorecard } from "../../src/commands/readScorecard";
import { refreshScorecard } from "../../src/commands/refreshScorecard";
import type { EmbeddedExcel } from "../../embedded/node";
import { freeSheetName } from "../../src/workbook/finalCopy";
import { quickExcel } from "../support/quickExcel";
import { asOf, day, lang, scorecardBook } from "../support/scorecardBook";
import { columnCells, openBookFile, typeInto } from "../support/smallBook";

jest.setTimeout(120_000);

let file: Uint8Array;
const opened: EmbeddedExcel[] = [];
beforeAll(async () => {
  file = await scorecardBook();
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

test("a closing that was interrupted counts for nothing; run again it stores the figures of then, all of one moment", async () => {
  const excel = await open();
  const { workbook, faults } = excel.host;
  const before = await figures(excel, "李敏");
  // The first action after which rows stand in the table fails: the blank rows it began with are filled already.
  const watched = workbook.subscribe(() => {
    if (columnCells(excel, "ScorecardSnapshots", "指标编号").filter(Boolean).length > 0 && !faults.pending)
      faults.failAction(1);
  });
  await expect(close(excel, { everyone: true, user: "赵总" })).rejects.toThrow();
  watched();
  expect(columnCells(excel, "ScorecardSnapshots", "指标编号").filter(Boolean).length).toBeGreaterThan(0);
  expect(await figures(excel, "李敏")).toEqual(before);
  await typeInto(excel, excel.client, "Orders", "金额", 0, "81000");
  const now = await figures(excel, "李敏");
  expect(await close(excel, { everyone: true, user: "钱总" })).toMatchObject({ written: true });
  expect(await figures(excel, "李敏")).toEqual({ ...now, closed: "钱总" });
  const whole = columnCells(excel, "ScorecardSnapshots", "被考核人").map((owner, row) => [owner, row] as const);
  const times = columnCells(excel, "ScorecardSnapshots", "结账时间");
  for (const person of [null, "李敏", "王芳"])
    expect(new Set(whole.filter(([owner]) => owner === person).map(([, row]) => times[row])).size).toBe(1);
  expect(times.filter((time) => typeof time === "number")).toHaveLength(9);
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
  // Nothing has changed since: the copy that is there is the copy.
  const sheets = excel.host.workbook.sheets.length;
  expect(await excel.client.run((context) => finaliseScorecard(context))).toEqual(done);
  expect(excel.host.workbook.sheets).toHaveLength(sheets);
  await excel.client.run((context) => refreshScorecard(context, { ...limin, asOf: asOf + 1 }));
  await excel.host.idle();
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
