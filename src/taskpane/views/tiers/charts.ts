/** Charts of the tiers, from what the view shows already. */
import { isoDate } from "../../../calendar";
import { chartText } from "../../../locales/charts";
import { tiersPaneText } from "../../../locales/tiersPane";
import type { Lang } from "../../../locales/types";
import type { HistoryEntry, TierWhatIf } from "../../../tiers";
import type { ChartModel } from "../../parts/charts/model";
import { tierName, tierOrder } from "./words";

/** How many customers have which computed tier, today and under the change. */
export function distributionChart(lang: Lang, { computed: { now, then } }: Pick<TierWhatIf, "computed">): ChartModel {
  const row = (label: string, before: number, after: number) => ({
    label,
    values: [before, after],
    words: [String(before), String(after)],
  });
  return {
    kind: "bars",
    title: tiersPaneText.distribution[lang],
    head: tiersPaneText.columnTier[lang],
    series: [tiersPaneText.columnNow[lang], tiersPaneText.columnThen[lang]],
    rows: [
      ...tierOrder.map((tier) => row(tierName(lang, tier), now.tiers[tier], then.tiers[tier])),
      row(tiersPaneText.notEvaluable[lang], now.notEvaluable, then.notEvaluable),
    ],
  };
}

/** The tiers an account was given, review by review. @param entries the latest first */
export function historyChart(lang: Lang, entries: readonly HistoryEntry[]): ChartModel {
  const top = tierOrder.length - 1;
  return {
    kind: "line",
    title: chartText.historyTitle[lang],
    head: chartText.day[lang],
    series: [chartText.decided[lang]],
    rows: [...entries].reverse().map(({ asOf, to }) => ({
      label: isoDate(asOf),
      values: [to === null ? null : top - tierOrder.indexOf(to)],
      words: [tierName(lang, to)],
    })),
    top,
    ends: [tierName(lang, tierOrder[0] ?? null), tierName(lang, tierOrder[top] ?? null)],
  };
}
