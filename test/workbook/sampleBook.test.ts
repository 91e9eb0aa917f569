/** The sample of `npm start`: every feature of the product has something to show in it, on a day that never moves. */
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";
import { makeSampleFile } from "../../embedded/sample/sampleFile";
import { storyDays } from "../../embedded/sample/storyDays";
import { checkEntries } from "../../src/commands/checkEntries";
import { readPlans } from "../../src/commands/readPlans";
import { readScorecardData } from "../../src/commands/scorecardData";
import { readToday } from "../../src/commands/readToday";
import { previewQuickLog } from "../../src/commands/takeOverQuickLog";
import { tierRuns } from "../../src/commands/tierRuns";
import { isKpiId, kpiFunctions } from "../../src/kpis/registry";
import { kpis } from "../../src/policy/catalogue";
import { openBook } from "../../src/workbook/recognise";
import { day } from "../core/support";
import { columnCells } from "../support/smallBook";
import { trendGaps } from "../support/trendGaps";

const asOf = day("2026-05-19");
let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await startEmbeddedExcel({ locale: "zh-CN", file: await makeSampleFile({ asOf }) });
}, 300_000);
afterAll(() => excel.dispose());

/** Where the stages of the funnel's chart stand on the Scorecard's sheet: BC. */
const stageColumn = 54;

const tables = [
  ...["Accounts", "Orders", "Visits", "Absences", "QuickLog", "Contacts", "Development", "Samples", "NewCustomerApps"],
  ...[
    "Plans",
    "PlanTargets",
    "PlanActions",
    "PlanStrategies",
    "PlanResources",
    "PlanReviews",
    "PlanChanges",
    "Research",
  ],
  ...[
    "Complaints",
    "FeedbackItems",
    "ServiceCosts",
    "Surveys",
    "KpiInputs",
    "ScorecardSnapshots",
    "TierReviews",
    "AuditLog",
  ],
];

test.each(tables)("%s has rows", (name) => {
  const table = excel.host.workbook.tableByName(name);
  const grid = excel.host.workbook.sheet(table?.sheetId ?? "").grid;
  const { row, column, rowCount, columnCount } = table?.range ?? { row: 0, column: 0, rowCount: 1, columnCount: 0 };
  const typed = Array.from({ length: rowCount - 1 }, (_, line) =>
    Array.from({ length: columnCount }, (__, at) => grid.get(row + 1 + line, column + at)).some(
      (cell) => cell !== undefined && cell.formula === undefined && cell.value !== null && cell.value !== "",
    ),
  );
  expect(typed.filter(Boolean).length).toBeGreaterThan(2);
});

test("samples and returns are among the orders", () => {
  for (const header of ["样品", "退货"]) expect(columnCells(excel, "Orders", header)).toContain("是");
});

test("Today has something in every group, and complaints, applications, plans and samples among it", async () => {
  const { lines, month } = await excel.client.run((context) => readToday(context, { asOf }));
  expect(new Set(lines.map(({ group }) => group))).toEqual(new Set(["overdue", "today", "soon", "waiting"]));
  const kinds = new Set(lines.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(["changeApproval", "complaintContact", "planApproval", "visit"]),
  );
  expect(kinds.size).toBeGreaterThanOrEqual(12);
  expect(month?.target).toBeGreaterThan(0);
});

test("plans stand at every state, and a change from 500 to 450 waits", async () => {
  const { plans } = await excel.client.run((context) => readPlans(context, { asOf }));
  const states = plans.map(({ card }) => card.state);
  expect(states).toEqual(expect.arrayContaining(["draft", "submitted", "approved", "executing", "closed"]));
  const waiting = plans.flatMap(({ card }) => card.targets).filter(({ pending }) => pending.length > 0);
  expect(waiting.map(({ inForce, pending }) => [inForce, pending[0]?.to])).toEqual([[500, 450]]);
});

test("two quarters are closed, and nearly every KPI of the last one has a figure", async () => {
  const [before, last] = storyDays(asOf).quarters;
  expect(columnCells(excel, "ScorecardSnapshots", "期间")).toEqual(expect.arrayContaining([before.label, last.label]));
  const figures = await excel.client.run(async (context) => {
    const { data, period } = await readScorecardData(context, await openBook(context), { period: last.label, asOf });
    return kpis.map(({ id }) => (isKpiId(id) ? kpiFunctions[id](data, { period, owner: null }).actual : null));
  });
  expect(figures.filter((actual) => actual !== null).length).toBeGreaterThanOrEqual(25);
});

test("the Scorecard's sheet shows standings, and developments at every stage but the last", () => {
  expect(columnCells(excel, "Scorecard", "状态")).toEqual(expect.arrayContaining(["▲ 超前", "▼ 落后"]));
  const { grid } = excel.host.workbook.sheet(excel.host.workbook.tableByName("Scorecard")?.sheetId ?? "");
  const stages = new Map<unknown, unknown>();
  grid.forEach((row, column, { value }) => {
    if (column === stageColumn) stages.set(value, grid.get(row, column + 1)?.value);
  });
  for (const stage of ["潜在客户识别", "首次接触", "需求调研", "商务洽谈"])
    expect(stages.get(stage)).toBeGreaterThan(0);
});

test("several runs of tiers stand in the log, dated as they were run; the last can be undone", async () => {
  const runs = await excel.client.run((context) => tierRuns(context));
  expect(runs).toHaveLength(3);
  for (const { at, asOf: on } of runs) expect(Math.floor(at ?? 0)).toBe(on);
  expect(runs[0]?.restorable).toBeGreaterThan(0);
});

test("the check finds faults of many kinds, and some questions of the policy are open", async () => {
  const { findings, notEvaluable } = await excel.client.run((context) => checkEntries(context, { asOf }));
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(8);
  expect(findings.map(({ rule }) => rule)).toContain("ACC-19");
  expect(notEvaluable.map(({ rule }) => rule)).toContain("KPI-02");
});

test("rows of QuickLog wait to be taken over, clear ones and one that nobody knows", async () => {
  const { entries } = await excel.client.run((context) => previewQuickLog(context));
  const states = entries.map(({ state }) => state);
  expect(states).toEqual(expect.arrayContaining(["ready", "open"]));
  expect(states).toHaveLength(5);
});

test("no cell holds an error but the gaps of the trend", () => {
  const isGap = trendGaps(excel);
  const errors: string[] = [];
  for (const sheet of excel.host.workbook.sheets)
    sheet.grid.forEach((row, column, { value }) => {
      if (typeof value === "object" && value !== null && !isGap(row, column, value.error))
        errors.push(`${sheet.name}!${row},${column} ${value.error}`);
    });
  expect(errors).toEqual([]);
});
