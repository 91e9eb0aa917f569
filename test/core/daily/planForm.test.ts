/** The plan on one page: what counts and what waits, rows that there is no room for, and how the tables stand on the sheet. */
import type { Lang } from "../../../src/locales/types";
import { formByKey } from "../../../src/workbook/forms/definitions";
import { fillPages, formEntry } from "../../../src/workbook/forms/fill";
import { layOutForm, sectionWidths } from "../../../src/workbook/forms/layout";
import type { FormPage } from "../../../src/workbook/forms/types";
import { dataset, day, type Row } from "../support";

const form = formByKey.get("planForm")!;
const plan = (planId: string): Row => ({
  ...{ planId, planName: "年度计划", planType: "general", version: 1, status: "executing", approver: "王总" },
  ...{ periodStart: day("2026-01-01"), periodEnd: day("2026-12-31"), approvalNo: "SP-7" },
});
const target = (targetId: string, owner: string): Row => ({
  ...{ targetId, planId: "P1", metric: "salesAmount", owner, periodType: "year", period: "2026" },
  ...{ targetValue: 500, actual: 100 },
});
const action = (at: number, status: string): Row => ({
  ...{ actionId: `A${at}`, planId: "P1", task: `走访${at}`, owner: "李敏", status },
  ...{ dueDate: day("2026-03-01") + at, progressPct: 0.5 },
});
const change: Row = {
  ...{ changeId: "C1", planId: "P1", changeKind: "targetChange", targetId: "T1", originalValue: 500, newValue: 450 },
  ...{ approvalStatus: "pending", effectiveDate: null },
};
const tables = {
  Plans: [plan("P1"), plan("P2")],
  PlanTargets: [target("T1", "李敏"), target("T2", "陈刚")],
  PlanActions: [action(1, "done"), action(20, "doing")],
  PlanResources: [{ resourceId: "R1", planId: "P1", resourceType: "human", item: "2人", amount: 1200, quantity: 2 }],
  PlanReviews: [{ reviewId: "V1", planId: "P1", reviewType: "phase", periodEnd: day("2026-03-31"), conclusion: "好" }],
  PlanChanges: [change],
};
const pages = (rows: Readonly<Record<string, readonly Row[]>>, lang: Lang = "zh-CN", ids = ["P1"]): FormPage[] => {
  const data = dataset(rows, "2026-03-16");
  return fillPages(data, form, formEntry("planForm")!, form.pages(data, { ids }), lang);
};
const lines = ([page]: readonly FormPage[]) =>
  page?.sections?.map(({ title, lines: rows }) => [title, ...rows.map((row) => row.join("|"))]);

test("a target says what counts and what waits; actions, resources and reviews stand below it", () => {
  const found = pages(tables);
  expect(found).toHaveLength(1);
  expect(lines(found)).toEqual([
    ["数据日期：2026-03-16"],
    [
      "指标（2）",
      "销售金额 李敏 2026|目标 500 / 待批 450，考核仍按 500|100|20% · 接近进度 98.5%",
      "销售金额 陈刚 2026|目标 500|100|20% · 接近进度 98.5%",
    ],
    ["行动（2）", "走访1|李敏|2026-03-02|已完成|50%", "走访20|李敏|2026-03-21|进行中|50%"],
    ["资源（1）", "人力资源|2人|1,200|2"],
    ["评估（1）", "阶段性评估|2026-03-31||好"],
  ]);
  expect(found[0]?.signatures).toEqual(["编制", "审核", "批准"]);
  expect(found[0]?.header.map(({ value }) => value)).toContain("年度计划");
  expect(found[0]?.footer.map(({ value }) => value)).toContain("SP-7");
});

test.each(["zh-TW", "en-US"] as const)("in %s nothing is left in another language", (lang) => {
  const [page] = pages(tables, lang);
  const texts = page?.sections?.flatMap(({ title, heads }) => [title, ...heads]) ?? [];
  expect(texts).toHaveLength(5 + 4 + 5 + 4 + 4);
  const others = pages(tables, "zh-CN")[0]?.sections?.map(({ title }) => title) ?? [];
  expect(texts.filter((text) => others.includes(text))).toEqual([]);
});

test("of more actions than the page has room for the open ones stay, in their order, and the page says how many are left out", () => {
  const many = Array.from({ length: 30 }, (_, at) => action(at, at < 20 ? "done" : "doing"));
  const [page] = pages({ ...tables, PlanActions: many });
  const at = page?.sections?.findIndex(({ title }) => title === "行动（30）") ?? -1;
  const shown = page?.sections?.[at]?.lines.map(([task]) => task);
  expect(shown).toEqual([0, 1, 2, 3, 4, 5, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29].map((one) => `走访${one}`));
  expect(page?.sections?.[at + 1]?.title).toBe("另有 14 项未列，见工作表。");
});

test("a plan with nothing but its card, one whose rows may be another's, and none that was asked for", () => {
  expect(lines(pages({ Plans: [plan("P1")] }))?.map((section) => section.length)).toEqual([1, 1, 1, 1, 1]);
  const named = { ...tables, PlanActions: [{ ...action(1, "done"), planId: "年度计划" }] };
  expect(lines(pages(named))?.[1]?.[0]).toMatch(/^另有 1 行可能属于本计划/);
  expect(pages(tables, "zh-CN", [])).toEqual([]);
});

test("the columns of every table part the page between them, and no cell lies over another", () => {
  const found = pages(tables);
  for (const { columns } of found[0]?.sections ?? [])
    expect([0, 12]).toContain(columns.reduce((sum, { width }) => sum + width, 0));
  const grid = layOutForm(found, sectionWidths, "zh-CN");
  const covered = new Set<string>();
  for (const { row, column, columns } of grid.merges)
    for (let at = column; at < column + columns; at++) {
      expect(covered.has(`${row}/${at}`)).toBe(false);
      covered.add(`${row}/${at}`);
      if (at > column) expect(grid.cells[row]?.[at]).toBe("");
    }
  const texts = grid.cells.flat();
  for (const { title, heads, lines: rows } of found[0]?.sections ?? [])
    expect(texts).toEqual(expect.arrayContaining([title, ...heads, ...rows.flat()]));
});
