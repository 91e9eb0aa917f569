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

/** An approved change of the target T1, in force since 10 March. */
export const targetChange = (more: Row = {}): Row => ({
  planId: "P1",
  changeKind: "指标变更",
  targetId: "T1",
  originalValue: 1000,
  newValue: 1200,
  approvalStatus: "已批准",
  approvalDate: day("2026-03-01"),
  approvalNo: "审-3",
  effectiveDate: day("2026-03-10"),
  approver: "王总",
  ...more,
});

/** A development that won its customer on a day. */
export const won = (account: string | null, date: string | null, more: Row = {}): Row => ({
  accountId: account,
  result: "开发成功",
  resultDate: date === null ? null : day(date),
  ...more,
});
