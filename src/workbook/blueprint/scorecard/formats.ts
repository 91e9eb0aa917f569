/** How figures of a KPI are shown: shares as percent, amounts in plain units or in 万, ratings with two decimals. */
import { isKpiId, type KpiId } from "../../../kpis/registry";
import type { Lang } from "../../../locales/types";
import { kpiById } from "../../../policy/catalogue";
import { generalFormat, reportMoneyFormat, shareFormat } from "../formats";
import { trendLength } from "./periods";

const counts = "#,##0";
const decimals = "0.00";

/** Parts of KPIs that are neither counts nor as the figure itself: amounts, and sums of shares. */
const amounts: ReadonlySet<string> = new Set(["K1", "K8", "S1", "S2", "S3", "S4", "S5"]);
const countedWholes: ReadonlySet<string> = new Set(["S5"]);
const sums: ReadonlySet<string> = new Set(["K9", "K11", "M4", "V3"]);

/** Columns whose cells differ by KPI. */
export const figureColumns: readonly string[] = [
  "target",
  "actual",
  "numerator",
  "denominator",
  ...Array.from({ length: trendLength }, (_, at) => `trend${at + 1}`),
];

function unitFormat(id: KpiId, lang: Lang): string {
  const kpi = kpiById.get(id);
  if (kpi?.category === "qual") return decimals;
  switch (kpi?.unit) {
    case "fraction":
      return shareFormat;
    case "currency":
      return reportMoneyFormat(lang);
    case "count":
      return counts;
    default:
      return generalFormat;
  }
}

/**
 * Number format of a cell of the Scorecard.
 * @param id as it stands in the row
 * @param key column of the table, one of `figureColumns`
 */
export function figureFormat(id: string, key: string, lang: Lang): string {
  if (!isKpiId(id)) return generalFormat;
  if (key !== "numerator" && key !== "denominator") return unitFormat(id, lang);
  const isAmount = amounts.has(id) && !(key === "denominator" && countedWholes.has(id));
  if (isAmount) return reportMoneyFormat(lang);
  return key === "numerator" && sums.has(id) ? decimals : counts;
}

/** Does the language change the format: an amount in 万 or in plain units? */
export const isAmountFormat = (id: string, key: string): boolean =>
  figureFormat(id, key, "zh-CN") !== figureFormat(id, key, "en-US");
