/** All KPIs by id: figure and target. The catalogue (kpis.json) says what each is; the file of each says how it is computed. */
import { kpiText } from "../locales/kpis";
import { archiveRating, answerRating, ownIndicator, satisfactionRating, serviceRating } from "./qualitative";
import { cadenceCoverage } from "./cadenceCoverage";
import { intentCustomers, potentialCustomers, signedCustomers } from "./classCounts";
import { complaintRate, effectiveComplaints } from "./complaints";
import { intentConversion, prospectConversion } from "./conversion";
import { cutData, cutNotes, isCut, uncuttable } from "./cut";
import type { Dataset } from "./dataset";
import { feedbackTimeliness } from "./feedback";
import { followUpRate } from "./followUps";
import { churnRate, lostKeyAccounts, retentionRate } from "./lostAccounts";
import { loyalty } from "./loyalty";
import { meanDeal } from "./meanDeal";
import { newCustomerCount } from "./newCustomerCount";
import { plainTarget, planTarget } from "./planTargets";
import { undefinedKpi } from "./result";
import type { KpiResult, KpiScope } from "./result";
import { revisitRate } from "./revisits";
import { marketShare, salesAmount, salesGrowth, salesProfit } from "./sales";
import { salesPlanCompletion } from "./salesPlan";
import { serviceCost } from "./serviceCosts";
import { sixElementShare } from "./sixElements";
import { satisfaction } from "./surveys";
import { visitPlanCompletion } from "./visitPlan";
import { closeRate, developmentPlan, newKeyAccounts } from "./wins";

/** Ids in the catalogue's order. */
export const kpiIds = [
  ...(["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12"] as const),
  ...(["D1", "D2", "D3", "D4", "D5", "D6", "D7"] as const),
  ...(["M1", "M2", "M3", "M4", "M5"] as const),
  ...(["S1", "S2", "S3", "S4", "S5", "S6"] as const),
  ...(["V1", "V2", "V3", "V4"] as const),
] as const;
export type KpiId = (typeof kpiIds)[number];

export const isKpiId = (id: unknown): id is KpiId => (kpiIds as readonly unknown[]).includes(id);

export type KpiFunction = (data: Dataset, scope: KpiScope) => KpiResult;

const figures: Readonly<Record<KpiId, KpiFunction>> = {
  K1: salesPlanCompletion,
  K2: ownIndicator,
  K3: lostKeyAccounts,
  K4: developmentPlan,
  K5: effectiveComplaints,
  K6: feedbackTimeliness,
  K7: revisitRate,
  K8: serviceCost,
  K9: archiveRating,
  K10: serviceRating,
  K11: satisfactionRating,
  K12: answerRating,
  D1: newCustomerCount,
  D2: prospectConversion,
  D3: newKeyAccounts,
  D4: potentialCustomers,
  D5: intentCustomers,
  D6: signedCustomers,
  D7: intentConversion,
  M1: churnRate,
  M2: retentionRate,
  M3: complaintRate,
  M4: satisfaction,
  M5: loyalty,
  S1: salesAmount,
  S2: salesProfit,
  S3: salesGrowth,
  S4: marketShare,
  S5: meanDeal,
  S6: closeRate,
  V1: visitPlanCompletion,
  V2: cadenceCoverage,
  V3: sixElementShare,
  V4: followUpRate,
};

/** Metric of PlanTargets that sets a KPI's target; `adds`: targets of persons and regions add up. */
const metrics: Readonly<Partial<Record<KpiId, { readonly metric: string; readonly adds: boolean }>>> = {
  S1: { metric: "salesAmount", adds: true },
  D4: { metric: "potentialCount", adds: true },
  D5: { metric: "intentCount", adds: true },
  D6: { metric: "signedCount", adds: true },
  S3: { metric: "salesGrowth", adds: false },
  D2: { metric: "conversionRate", adds: false },
  D7: { metric: "intentConversion", adds: false },
  M4: { metric: "satisfaction", adds: false },
  S5: { metric: "meanDeal", adds: false },
};

/** The figure with the target that the plan sets, by the value in force; one that cannot be read is said beside it. */
const withPlanTarget =
  (id: KpiId, figure: KpiFunction): KpiFunction =>
  (data, scope) => {
    const result = figure(data, scope);
    const source = metrics[id];
    if (!source || result.target !== null) return result;
    const target = source.adds
      ? planTarget(data, scope, source.metric, false)
      : plainTarget(data, scope, source.metric);
    if (target === "unreadable")
      return { ...result, notes: [...(result.notes ?? []), { text: kpiText.targetUnreadable }] };
    return target === null ? result : { ...result, target };
  };

/** A figure of a team, region or product: the person's figure over the rows of that part, where the KPI can be cut so. */
const withCuts =
  (id: KpiId, figure: KpiFunction): KpiFunction =>
  (data, scope) => {
    if (!isCut(scope)) return figure(data, scope);
    const refused = uncuttable(data, id, scope);
    if (refused) return undefinedKpi(refused);
    const result = figure(cutData(data, scope), scope);
    const notes = cutNotes(data, scope);
    return notes.length === 0 ? result : { ...result, notes: [...(result.notes ?? []), ...notes] };
  };

/** A pure function a KPI: tables and scope in, figure or reason out. None throws for what cells hold. */
export const kpiFunctions: Readonly<Record<KpiId, KpiFunction>> = Object.fromEntries(
  kpiIds.map((id) => [id, withCuts(id, withPlanTarget(id, figures[id]))]),
) as unknown as Record<KpiId, KpiFunction>;
