/** Custom functions that divide: one for every KPI that is a ratio, each over the core's own division. */
import { cardRatio, ratio } from "./ratios";

/**
 * Gives the sales plan completion of key accounts (K1).
 * @customfunction SALESPLANRATE
 * @param actual Sales of key accounts in the period; a number, or a range to be added up.
 * @param target Targets in force; a number, or a range to be added up.
 * @returns A share.
 */
export function salesPlanRate(actual: any[][], target: any[][]): number {
  return ratio("K1", actual, target);
}

/**
 * Gives the development plan completion of key accounts (K4).
 * @customfunction DEVELOPMENTRATE
 * @param won Key accounts won in the period.
 * @param planned Key accounts planned to be won.
 * @returns A share.
 */
export function developmentRate(won: any[][], planned: any[][]): number {
  return ratio("K4", won, planned);
}

/**
 * Gives the share of feedback answered in time (K6).
 * @customfunction TIMELINESS
 * @param inTime Items answered in the standard time.
 * @param due Items whose answer fell due in the period.
 * @returns A share.
 */
export function timeliness(inTime: any[][], due: any[][]): number {
  return ratio("K6", inTime, due);
}

/**
 * Gives the revisit rate of key accounts (K7).
 * @customfunction REVISITRATE
 * @param revisited Planned key accounts that were revisited.
 * @param planned Key accounts in the plan as frozen at the start of the period.
 * @returns A share.
 */
export function revisitRate(revisited: any[][], planned: any[][]): number {
  return ratio("K7", revisited, planned);
}

/**
 * Gives service costs over their budget (K8).
 * @customfunction SERVICECOSTRATE
 * @param spent Service costs of the period; a number, or a range to be added up.
 * @param budget Budget of the period; a number, or a range to be added up.
 * @returns A share.
 */
export function serviceCostRate(spent: any[][], budget: any[][]): number {
  return ratio("K8", spent, budget);
}

/**
 * Gives the conversion of prospects (D2).
 * @customfunction CONVERSIONRATE
 * @param converted Those of the base that became customers.
 * @param base Customers of the base: created in the period or the opening stock, as the policy says.
 * @returns A share.
 */
export function conversionRate(converted: any[][], base: any[][]): number {
  return ratio("D2", converted, base);
}

/**
 * Gives the conversion of intent customers (D7).
 * @customfunction INTENTCONVERSION
 * @param converted Those of the base that became customers.
 * @param base Customers of the base: created in the period or the opening stock, as the policy says.
 * @returns A share.
 */
export function intentConversion(converted: any[][], base: any[][]): number {
  return ratio("D7", converted, base);
}

/**
 * Gives the churn rate (M1).
 * @customfunction CHURNRATE
 * @param lost Customers of the opening base that were lost in the period.
 * @param opening Customers of the opening base.
 * @returns A share.
 */
export function churnRate(lost: any[][], opening: any[][]): number {
  return ratio("M1", lost, opening);
}

/**
 * Gives the retention rate (M2); with the churn rate it makes 1.
 * @customfunction RETENTIONRATE
 * @param kept Customers of the opening base that are still there (those at the end less those gained).
 * @param opening Customers of the opening base.
 * @returns A share.
 */
export function retentionRate(kept: any[][], opening: any[][]): number {
  return ratio("M2", kept, opening);
}

/**
 * Gives the complaint rate (M3).
 * @customfunction COMPLAINTRATE
 * @param complaints Effective complaints of the period.
 * @param customers Active customers of the period; for complaints the number of orders where the policy says so.
 * @returns A share.
 */
export function complaintRate(complaints: any[][], customers: any[][]): number {
  return ratio("M3", complaints, customers);
}

/**
 * Gives loyalty (M5): the share of customers that bought again.
 * @customfunction LOYALTY
 * @param repeat Customers with orders on two or more days.
 * @param customers Active customers of the period; for complaints the number of orders where the policy says so.
 * @returns A share.
 */
export function loyalty(repeat: any[][], customers: any[][]): number {
  return ratio("M5", repeat, customers);
}

/**
 * Gives the growth of sales (S3).
 * @customfunction GROWTHRATE
 * @param current Sales of the period; a number, or a range to be added up.
 * @param base Sales of the same period a year before; a number, or a range to be added up.
 * @returns A share.
 */
export function growthRate(current: any[][], base: any[][]): number {
  return ratio("S3", current, base);
}

/**
 * Gives the market share (S4).
 * @customfunction MARKETSHARE
 * @param sales Own sales of the period.
 * @param market Market size of the period.
 * @returns A share.
 */
export function marketShare(sales: any[][], market: any[][]): number {
  return ratio("S4", sales, market);
}

/**
 * Gives the mean deal (S5).
 * @customfunction MEANDEAL
 * @param sales Sales to accounts that signed in the period; a number, or a range to be added up.
 * @param signed Accounts that signed in the period.
 * @returns An amount.
 */
export function meanDeal(sales: any[][], signed: any[][]): number {
  return ratio("S5", sales, signed);
}

/**
 * Gives the close rate (S6).
 * @customfunction CLOSERATE
 * @param won Developments won in the period.
 * @param ended Developments of the period with a result: won, lost or terminated.
 * @returns A share.
 */
export function closeRate(won: any[][], ended: any[][]): number {
  return ratio("S6", won, ended);
}

/**
 * Gives the visit plan completion (V1).
 * @customfunction VISITPLANRATE
 * @param done Planned visits done on their day.
 * @param due Planned visits whose day is over, without those the customer cancelled.
 * @returns A share.
 */
export function visitPlanRate(done: any[][], due: any[][]): number {
  return ratio("V1", done, due);
}

/**
 * Gives the share of customers contacted in their cadence (V2).
 * @customfunction CADENCECOVERAGE
 * @param kept Customers whose contact is not overdue.
 * @param graded Active graded customers whose first interval is over.
 * @returns A share.
 */
export function cadenceCoverage(kept: any[][], graded: any[][]): number {
  return ratio("V2", kept, graded);
}

/**
 * Gives the follow-up rate of visits (V4).
 * @customfunction FOLLOWUPRATE
 * @param followed Visits followed up within the days set.
 * @param visits Visits whose window for the follow-up is over.
 * @returns A share.
 */
export function followUpRate(followed: any[][], visits: any[][]): number {
  return ratio("V4", followed, visits);
}

/**
 * Gives a KPI that is a ratio from its numerator and denominator on the Scorecard.
 * @customfunction KPIRATE
 * @param kpi Number of the KPI, such as M1.
 * @param numerator The numerator as the Scorecard shows it.
 * @param denominator The denominator as the Scorecard shows it.
 * @returns A share.
 */
export function kpiRate(kpi: any, numerator: any[][], denominator: any[][]): number {
  return cardRatio(kpi, numerator, denominator);
}
