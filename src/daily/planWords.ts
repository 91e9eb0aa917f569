/** Plans in the words of the reader. */
import { isoDate } from "../calendar/serial";
import type { PlanCard, PlanTargetLine } from "./planCards";
import { say } from "../locales/format";
import { planPaneText as texts } from "../locales/planPane";
import type { Lang } from "../locales/types";
import { codeName } from "../policy/codeName";

export const stateName = (lang: Lang, { state, stateText }: Pick<PlanCard, "state" | "stateText">): string =>
  say(lang, texts[state], { found: stateText });

/** "2026-01-01 至 2026-12-31". */
export function spanOf(lang: Lang, { from, to }: Pick<PlanCard, "from" | "to">): string {
  const day = (serial: number | null): string => (serial === null ? texts.dayUnknown[lang] : isoDate(serial));
  return say(lang, texts.span, { from: day(from), to: day(to) });
}

export const share = (lang: Lang, value: number): string =>
  new Intl.NumberFormat(lang, { style: "percent", maximumFractionDigits: 1 }).format(value);

/** Metrics that are shares of something, shown as percentages. */
const shares: ReadonlySet<string> = new Set(["salesGrowth", "conversionRate", "satisfaction", "intentConversion"]);

/** A value of a metric. */
export const metricValue = (lang: Lang, metric: string, value: number): string =>
  shares.has(metric) ? share(lang, value) : new Intl.NumberFormat(lang).format(value);

/** "销售金额 李敏 2026-Q1". */
export const targetName = (lang: Lang, { metric, scope, period }: PlanTargetLine): string =>
  [codeName(lang, "metric", metric), ...scope, period].filter((word) => word !== "").join(" ");

/** "目标 500 / 待批 450，考核仍按 500". */
export function targetText(lang: Lang, { metric, inForce, pending }: PlanTargetLine): string {
  if (inForce === undefined) return texts.targetUnknown[lang];
  if (inForce === null) return texts.targetNone[lang];
  const value = metricValue(lang, metric, inForce);
  const waiting = pending.flatMap(({ to }) => (to === null ? [] : [metricValue(lang, metric, to)]));
  if (waiting.length === 0) return say(lang, texts.target, { value });
  const list = waiting.join(lang === "en-US" ? ", " : "、");
  return say(lang, texts.targetPending, { value, pending: list });
}
