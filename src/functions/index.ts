/** The custom functions by the id Excel knows them by. Excel is told of them by `deferred.ts`, which loads this file. */
import { completionRate } from "./completion";
import { contactStatus, nextContact } from "./contact";
import { kpiFigure } from "./kpiFigure";
import { periodBefore } from "./periods";
import { repeating } from "./repeating";
import * as counts from "./counts";
import * as rates from "./rates";
import * as ratings from "./ratings";
import * as scores from "./scores";
import * as models from "./tierModels";
import { tier, tierReasonInWords } from "./tiers";
import { workdayLimit, workdaysBetween, workdaysOf } from "./workdays";

export { functionLanguage, setFunctionLanguage } from "./language";

/** What the metadata says of all functions: error cells among the arguments reach them, so that one unreadable cell is no unreadable table. */
export const functionOptions = { allowErrorForDataTypeAny: true } as const;

/** Id → implementation; the metadata of the build names the same ids. */
export const customFunctions = {
  TIER: tier,
  TIERREASON: tierReasonInWords,
  NEXTCONTACT: nextContact,
  CONTACTSTATUS: contactStatus,
  COMPLETIONRATE: completionRate,
  TIERS: models.tiers,
  PARETO: models.pareto,
  RFM: models.rfm,
  WEIGHTEDSCORE: models.weighted,
  SCORECONFIDENCE: models.confidence,
  TIERSCORE: models.scoreOfCustomer,
  SCORETIER: models.tierOfScore,
  PORTFOLIO: models.portfolio,
  LEADGRADE: models.grade,
  CHANNELCLASS: models.channelOf,
  SALESPLANRATE: rates.salesPlanRate,
  DEVELOPMENTRATE: rates.developmentRate,
  TIMELINESS: rates.timeliness,
  REVISITRATE: rates.revisitRate,
  SERVICECOSTRATE: rates.serviceCostRate,
  CONVERSIONRATE: rates.conversionRate,
  INTENTCONVERSION: rates.intentConversion,
  CHURNRATE: rates.churnRate,
  RETENTIONRATE: rates.retentionRate,
  COMPLAINTRATE: rates.complaintRate,
  LOYALTY: rates.loyalty,
  GROWTHRATE: rates.growthRate,
  MARKETSHARE: rates.marketShare,
  MEANDEAL: rates.meanDeal,
  CLOSERATE: rates.closeRate,
  VISITPLANRATE: rates.visitPlanRate,
  CADENCECOVERAGE: rates.cadenceCoverage,
  FOLLOWUPRATE: rates.followUpRate,
  KPIRATE: rates.kpiRate,
  KPIFIGURE: repeating(kpiFigure, 7),
  PERIODBEFORE: periodBefore,
  KPIATTAINMENT: scores.kpiAttainment,
  KPISCORE: scores.kpiScore,
  KPISTATUS: scores.kpiStatus,
  WEIGHTEDTOTAL: scores.weightedTotal,
  EVALUABLESHARE: scores.evaluableShare,
  PACE: scores.pace,
  EFFECTIVETARGET: scores.targetOn,
  GROWNTARGET: scores.grown,
  NETSALES: counts.netSales,
  NETPROFIT: counts.netProfit,
  LOSTCUSTOMERS: counts.lostCustomers,
  OPENINGCUSTOMERS: counts.openingCustomers,
  NEWCUSTOMER: counts.isNewCustomer,
  NEWCUSTOMERS: counts.newCustomersOf,
  EFFECTIVECOMPLAINTS: counts.complaintsOf,
  CUSTOMERSWON: counts.customersWon,
  CLASSCOUNT: counts.classCount,
  SATISFACTION: ratings.satisfactionOf,
  QUALRATING: ratings.qualRating,
  ARCHIVECOMPLETENESS: ratings.archiveOf,
  SIXELEMENTS: ratings.sixElements,
  OWNINDICATOR: ratings.ownIndicatorOf,
  WORKDAYS: workdaysOf,
  WORKDAYSBETWEEN: workdaysBetween,
  WORKDAYLIMIT: workdayLimit,
} as const;
