/** Charts as data: where values stand, what is joined, and that chart and table say the same. */
import fc from "fast-check";
import { planCard } from "../../src/daily/planCards";
import { trendOf } from "../../src/kpis/score";
import { chartText } from "../../src/locales/charts";
import { languages } from "../../src/locales/types";
import { tierHistory, whatIf } from "../../src/tiers";
import { barOf, joined, pointsOf, scaleOf, type ChartModel } from "../../src/taskpane/parts/charts/model";
import { progressChart } from "../../src/taskpane/views/plan/charts";
import { planChart, trendChart } from "../../src/taskpane/views/scorecard/charts";
import { distributionChart, historyChart } from "../../src/taskpane/views/tiers/charts";
import { dataset, day } from "./support";

const row = (...values: (number | null)[]) => ({ label: "", values, words: values.map(String) });

test("zero is on every scale, and every bar lies inside", () => {
  const value = fc.oneof(fc.double(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 2 }), { maxLength: 6 }), (values) => {
      const scale = scaleOf({ rows: values.map((each) => row(...each)) });
      expect(scale.low).toBeLessThanOrEqual(0);
      expect(scale.high).toBeGreaterThanOrEqual(0);
      expect(scale.high).toBeGreaterThan(scale.low);
      for (const each of values.flat()) {
        if (each === null || !Number.isFinite(each)) continue;
        const { from, length } = barOf(scale, each);
        expect(from).toBeGreaterThanOrEqual(-1e-9);
        expect(from + length).toBeLessThanOrEqual(100 + 1e-9);
      }
    }),
  );
});

test.each([
  { rows: [row(5), row(10)], value: 5, bar: { from: 0, length: 50 } },
  { rows: [row(-10), row(10)], value: -10, bar: { from: 0, length: 50 } },
  { rows: [row(0.5)], top: 1, value: 0.5, bar: { from: 0, length: 50 } },
  { rows: [row(0.5)], mark: { value: 2, words: "" }, value: 0.5, bar: { from: 0, length: 25 } },
  { rows: [row(0)], value: 0, bar: { from: 0, length: 0 } },
  { rows: [], value: 1, bar: { from: 0, length: 100 } },
])("the bar of $value is $bar", ({ value, bar, ...model }) => {
  expect(barOf(scaleOf(model), value)).toEqual(bar);
});

test("points stand in the middle of their place, and nothing is drawn over a gap", () => {
  const rows = [row(0), row(10), row(null), row(5), row(Number.NaN)];
  const points = pointsOf(rows, 0, scaleOf({ rows }));
  expect(points).toEqual([
    { x: 10, y: 100, row: 0 },
    { x: 30, y: 0, row: 1 },
    { x: 70, y: 50, row: 3 },
  ]);
  expect(joined(points).map(([a, b]) => [a.row, b.row])).toEqual([[0, 1]]);
});

const plain = ({ rows }: ChartModel) => rows.map(({ label, values, words }) => [label, ...values, ...words]);

test("tiers today and under a change", () => {
  const sales = [2_000_000, 400_000, 60_000].map((amount, at) => ({
    ...{ accountId: `K${at}`, accountName: `客户${at}`, status: "active", expectedAnnualSales: amount },
  }));
  const data = dataset({ Accounts: sales }, "2026-03-16", {
    parameters: { "tier.aMin": 1_000_000, "tier.bMin": 300_000, "tier.cMin": 50_000 },
  });
  expect(plain(distributionChart("zh-CN", whatIf(data, { policy: { "tier.bMin": 500_000 } })))).toEqual([
    ["A级", 1, 1, "1", "1"],
    ["B级", 1, 0, "1", "0"],
    ["C级", 1, 2, "1", "2"],
    ["D级", 0, 0, "0", "0"],
    ["未定级", 0, 0, "0", "0"],
    ["暂无法判断", 0, 0, "0", "0"],
  ]);
});

test("the history of a tier, the oldest review first; a word that is no tier is a gap", () => {
  const review = (asOf: string, newTier: string) => ({
    ...{ reviewId: asOf, accountId: "K1", asOf: day(asOf), oldTier: "C", newTier },
  });
  const data = dataset(
    {
      Accounts: [{ accountId: "K1", accountName: "海风贸易" }],
      TierReviews: [review("2026-01-31", "A"), review("2025-01-31", "B"), review("2025-07-31", "甲")],
    },
    "2026-03-16",
  );
  const model = historyChart("zh-CN", tierHistory(data, 0));
  expect(plain(model)).toEqual([
    ["2025-01-31", 3, "B级"],
    ["2025-07-31", null, "—"],
    ["2026-01-31", 4, "A级"],
  ]);
  expect(model.ends).toEqual(["A级", "未定级"]);
  expect(scaleOf(model).high).toBe(4);
});

test("progress of actions: cancelled ones left out, unknown ones without a bar, late ones say so", () => {
  const action = (actionId: string, more: object) => ({
    ...{
      actionId,
      planId: "P1",
      task: actionId,
      status: "doing",
      dueDate: day("2026-03-31"),
      progressPct: 0.4,
      ...more,
    },
  });
  const data = dataset(
    {
      Plans: [{ planId: "P1", planName: "计划" }],
      PlanActions: [
        action("A1", {}),
        action("A2", { progressPct: null }),
        action("A3", { status: "cancelled" }),
        action("A4", { dueDate: day("2026-03-06") }),
      ],
    },
    "2026-03-16",
  );
  const model = progressChart("zh-CN", planCard(data, 0).actions);
  expect(plain(model)).toEqual([
    ["A4", 0.4, "40%，已超 10 天"],
    ["A1", 0.4, "40%"],
    ["A2", null, "暂无法判断"],
  ]);
  expect(model.top).toBe(1);
});

const kpi = { id: "K1", name: { "zh-CN": "完成率", "zh-TW": "完成率", "en-US": "completion" } } as const;

test("eight periods of a KPI: gaps carry their reason, signed periods say so", () => {
  const data = dataset({ Orders: [] }, "2026-03-16");
  const period = { type: "quarter", start: day("2026-01-01"), end: day("2026-03-31"), label: "2026-Q1" } as const;
  const scope = { period, owner: null, team: null, region: null, product: null };
  const points = trendOf(data, "K1", scope);
  expect(points).toHaveLength(8);
  for (const { values, words } of trendChart("zh-CN", kpi, points).rows) {
    expect(values).toEqual([null]);
    expect(words[0]).not.toBe("");
  }
  const known = points.map((point, at) => ({ ...point, actual: at / 10, reason: null, closed: at === 0 }));
  const model = trendChart("zh-CN", kpi, known);
  expect(plain(model)[0]).toEqual(["2024-Q2", 0, "0%（已结账）"]);
  expect(plain(model)[7]).toEqual(["2026-Q1", 0.7, "70%"]);
  expect(model.ends).toEqual(["70%", "0%"]);
});

test.each(languages)("actual against target by attainment, in %s", (lang) => {
  const rows = [
    { ...kpi, actual: 0.8, target: 1, attainment: 0.8 },
    { ...kpi, actual: 0.8, target: null, attainment: null },
    { ...kpi, actual: 0.7, target: 1, attainment: null },
    { ...kpi, actual: null, target: 1, attainment: null },
  ];
  const model = planChart(lang, rows);
  expect(model.rows.map(({ values }) => values)).toEqual([[0.8], [null], [null], [null]]);
  const words = model.rows.map((each) => each.words[0]);
  expect(words[0]).toMatch(/80%.*80%.*100%/);
  // What has no attainment, such as a signed figure, is a figure all the same.
  expect(words[1]).toContain("80%");
  expect(words[2]).toMatch(/70%.*100%/);
  expect(words[3]).toBe(chartText.none[lang]);
  expect(model.mark?.value).toBe(1);
});
