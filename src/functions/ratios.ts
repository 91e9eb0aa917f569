/** Which ratio of the core stands behind which KPI, and what its two parts are called. */
import { functionParts } from "../locales/functionsParts";
import { kpiText } from "../locales/kpis";
import type { LocalText } from "../locales/types";
import { atFourDecimals } from "../kpis/money";
import type { KpiId } from "../kpis/registry";
import type { KpiResult } from "../kpis/result";
import { noCompletion, plainKpi, ratioKpi, undefinedKpi } from "../kpis/result";
import { growthOf } from "../kpis/sales";
import { costShare } from "../kpis/serviceCosts";
import { functionText } from "../locales/functions";
import { shown } from "./answer";
import { blank, notAvailable, scalar, wrongArgument } from "./faults";
import { sumOf } from "./ranges";

interface Ratio {
  /** Names of the two arguments. */
  readonly names: readonly [LocalText, LocalText];
  readonly of: (part: number, whole: number) => KpiResult;
}

const over =
  (zero: LocalText): Ratio["of"] =>
  (part, whole) =>
    ratioKpi(part, whole, { text: zero });

/** A target below a ten-thousandth is none: money counts at four decimals. */
const overPlan: Ratio["of"] = (part, whole) =>
  atFourDecimals(whole) > 0
    ? ratioKpi(part, whole, noCompletion(whole))
    : undefinedKpi(noCompletion(whole), { numerator: part, denominator: whole });

const parts = functionParts;

const of = (part: keyof typeof parts, whole: keyof typeof parts, divided: Ratio["of"]): Ratio => ({
  names: [parts[part].name, parts[whole].name],
  of: divided,
});

/** KPIs that are ratios of two numbers. */
export const ratios = {
  K1: of("actualSales", "targetSales", overPlan),
  K4: of("won", "plannedWins", (part, whole) => ratioKpi(part, whole, noCompletion(whole))),
  K6: of("inTime", "dueAnswers", over(kpiText.noFeedbackDue)),
  K7: of("revisited", "plannedRevisits", over(kpiText.nonePlanned)),
  K8: of("spent", "budget", costShare),
  D2: of("converted", "cohort", over(kpiText.noCohort)),
  D7: of("converted", "cohort", over(kpiText.noCohort)),
  M1: of("lost", "opening", over(kpiText.noBaseAccounts)),
  M2: of("kept", "opening", over(kpiText.noBaseAccounts)),
  M3: of("complaints", "customers", over(kpiText.noCustomers)),
  M5: of("repeat", "customers", over(kpiText.noCustomers)),
  S3: of("nowSales", "baseSales", growthOf),
  S4: of("ownSales", "market", over(kpiText.noMarketSize)),
  S5: of("signedSales", "signed", over(kpiText.noneSigned)),
  S6: of("wonDeals", "endedDeals", over(kpiText.noResults)),
  V1: of("doneVisits", "dueVisits", over(kpiText.noneDue)),
  V2: of("inCadence", "graded", over(kpiText.noneGraded)),
  V4: of("followed", "closedVisits", over(kpiText.noVisitsClosed)),
} as const satisfies Partial<Record<KpiId, Ratio>>;

export type RatioId = keyof typeof ratios;

/** The same by numerator and denominator as a scorecard shows them: there growth has its difference above the line. */
const ofCard: Readonly<Partial<Record<string, Ratio["of"]>>> = {
  ...Object.fromEntries(Object.entries(ratios).map(([id, { of }]: [string, Ratio]) => [id, of])),
  S3: over(kpiText.noBase),
  M4: over(functionText.noResponses),
  V3: over(kpiText.noVisits),
};

/** A KPI's result from numerator and denominator as they stand on the card; of a count the numerator is the figure. */
export function resultOfCard(id: KpiId, part: number, whole: number | null): KpiResult {
  const of = ofCard[id];
  if (!of) return plainKpi(part);
  if (whole === null) throw notAvailable(functionText.blankArgument, { name: parts.denominator.name });
  return of(part, whole);
}

/**
 * Numerator over denominator of a KPI.
 * @param kpi "M1"
 * @throws #VALUE! for a KPI that is no ratio, #N/A with its own reason where it is undefined
 */
export function cardRatio(kpi: unknown, numerator: unknown, denominator: unknown): number {
  const id = scalar(kpi);
  const key = String(blank(id) ? "" : id)
    .trim()
    .toUpperCase();
  const of = Object.hasOwn(ofCard, key) ? ofCard[key] : undefined;
  if (!of) throw wrongArgument(functionText.notRatio, { found: String(id).slice(0, 60) });
  return shown(of(sumOf(numerator, parts.numerator.name), sumOf(denominator, parts.denominator.name)));
}

/**
 * A ratio of the core; each part is a number or a range that is added up.
 * @throws #N/A with the KPI's own reason where it is undefined
 */
export function ratio(id: RatioId, part: unknown, whole: unknown): number {
  const { names, of }: Ratio = ratios[id];
  return shown(of(sumOf(part, names[0]), sumOf(whole, names[1])));
}
