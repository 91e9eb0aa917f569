/** Which custom function a cell of the scorecard shows for a KPI. One table, so that sheet, help and tests name the same. */
import type { KpiId } from "./registry";

/** What a cell asks of a function. */
export interface CellFunction {
  readonly id: string;
  /**
   * "ratio": it divides numerator by denominator as they stand on the card. "card": the same by `KPIRATE`, which takes the KPI's number
   * first. "count": it counts or adds up columns; on the card the figure is the numerator itself. "rating": the mean of typed ratings.
   */
  readonly by: "ratio" | "card" | "count" | "rating";
}

const ratio = (id: string): CellFunction => ({ id, by: "ratio" });
const card: CellFunction = { id: "KPIRATE", by: "card" };
const count = (id: string): CellFunction => ({ id, by: "count" });
const rating: CellFunction = { id: "QUALRATING", by: "rating" };

export const cellFunctions: Readonly<Record<KpiId, CellFunction>> = {
  K1: ratio("SALESPLANRATE"),
  K2: count("OWNINDICATOR"),
  K3: count("LOSTCUSTOMERS"),
  K4: ratio("DEVELOPMENTRATE"),
  K5: count("EFFECTIVECOMPLAINTS"),
  K6: ratio("TIMELINESS"),
  K7: ratio("REVISITRATE"),
  K8: ratio("SERVICECOSTRATE"),
  K9: rating,
  K10: rating,
  K11: rating,
  K12: rating,
  D1: count("NEWCUSTOMERS"),
  D2: ratio("CONVERSIONRATE"),
  D3: count("CUSTOMERSWON"),
  D4: count("CLASSCOUNT"),
  D5: count("CLASSCOUNT"),
  D6: count("CLASSCOUNT"),
  D7: ratio("INTENTCONVERSION"),
  M1: ratio("CHURNRATE"),
  M2: ratio("RETENTIONRATE"),
  M3: ratio("COMPLAINTRATE"),
  M4: card,
  M5: ratio("LOYALTY"),
  S1: count("NETSALES"),
  S2: count("NETPROFIT"),
  S3: card,
  S4: ratio("MARKETSHARE"),
  S5: ratio("MEANDEAL"),
  S6: ratio("CLOSERATE"),
  V1: ratio("VISITPLANRATE"),
  V2: ratio("CADENCECOVERAGE"),
  V3: card,
  V4: ratio("FOLLOWUPRATE"),
};
