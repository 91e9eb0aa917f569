/** Rows that cases of targets use. */
import { day, type Row } from "../../../support";

/** A sales target of the year 2026. */
export const yearTarget = (more: Row = {}): Row => ({
  targetId: "T1",
  planId: "P1",
  metric: "销售金额",
  owner: null,
  region: null,
  product: null,
  periodType: "年",
  period: "2026",
  periodStart: day("2026-01-01"),
  periodEnd: day("2026-12-31"),
  targetValue: 1000,
  parentTargetId: null,
  ...more,
});
