/** Charts of the Scorecard, from the card and the figures of earlier periods. */
import type { ScorecardRow, TrendPoint } from "../../../kpis/score";
import { shownFigure, shownShare } from "../../../kpis/score/shown";
import { chartText } from "../../../locales/charts";
import { say } from "../../../locales/format";
import { scorecardPaneText as texts } from "../../../locales/scorecardPane";
import type { Lang } from "../../../locales/types";
import { scaleOf, type ChartModel } from "../../parts/charts/model";

type KpiName = Pick<ScorecardRow, "id" | "name">;
type KpiFigure = Pick<ScorecardRow, "id" | "name" | "actual" | "target" | "attainment">;

/** "K1 大客户销售计划完成率". */
export const kpiName = (lang: Lang, { id, name }: KpiName): string => `${id} ${name[lang]}`;

/** A KPI's figures of the last periods; a period without one is a gap, and its reason stands in the table. */
export const trendChart = (lang: Lang, kpi: KpiName, points: readonly TrendPoint[]): ChartModel => ({
  kind: "line",
  title: say(lang, chartText.trendTitle, { kpi: kpiName(lang, kpi) }),
  head: chartText.period[lang],
  series: [chartText.actual[lang]],
  rows: points.map(({ period, actual, reason, closed }) => {
    const why = reason === null ? chartText.none[lang] : say(lang, reason);
    const value = actual === null ? why : shownFigure(lang, kpi.id, actual);
    return {
      label: period.label,
      values: [actual],
      words: [closed ? say(lang, chartText.closedPeriod, { value }) : value],
    };
  }),
  ends: endsOf(lang, kpi, points),
});

/** The ends of the scale in the unit of the KPI. */
function endsOf(lang: Lang, { id }: KpiName, points: readonly TrendPoint[]): readonly [string, string] {
  const { low, high } = scaleOf({ rows: points.map(({ actual }) => ({ label: "", values: [actual], words: [] })) });
  return [shownFigure(lang, id, high), shownFigure(lang, id, low)];
}

/**
 * Each KPI against its target, by attainment: figures of different units cannot share a scale. A figure without attainment (no target, or
 * signed: that keeps only the score) has no bar and says what it is all the same.
 */
export const planChart = (lang: Lang, rows: readonly KpiFigure[]): ChartModel => ({
  kind: "bars",
  title: chartText.planTitle[lang],
  head: chartText.kpi[lang],
  series: [chartText.attainment[lang]],
  rows: rows.map((row) => ({ label: kpiName(lang, row), values: [row.attainment], words: [againstTarget(lang, row)] })),
  mark: { value: 1, words: chartText.targetMark[lang] },
});

function againstTarget(lang: Lang, { id, actual, target, attainment }: KpiFigure): string {
  if (actual === null && attainment === null) return chartText.none[lang];
  const shown = (value: number | null): string => (value === null ? texts.none[lang] : shownFigure(lang, id, value));
  const figures = { actual: shown(actual), target: shown(target) };
  return attainment === null
    ? `${say(lang, texts.figure, { value: figures.actual })} · ${say(lang, texts.target, { value: figures.target })}`
    : say(lang, chartText.ofTarget, { share: shownShare(lang, attainment), ...figures });
}
