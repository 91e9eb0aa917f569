/** Rows that cases of several families use. */
import { day, type PolicyOptions, type Row } from "../support";

export const only = (metric: string): PolicyOptions => ({ parameters: { "plan.requiredMetrics": metric } });

export const team: readonly Row[] = [
  { name: "张三", active: true, role: "开发员", hireDate: day("2026-03-12") },
  { name: "李四", active: "否", role: "开发员", hireDate: day("2026-01-01") },
];

export const plan = (date: string, time: number | null, person = "张三"): Row => ({
  visitor: person,
  date: day(date),
  planSubmittedAt: time === null ? null : day(date) + time,
});

export const keyAccount: readonly Row[] = [
  { accountId: "1", accountName: "大客户一", isKeyAccount: "是" },
  { accountId: "2", accountName: "普通", isKeyAccount: "否" },
];

export const planned = (more: Row): Row => ({
  date: day("2026-03-10"),
  accountId: "1",
  mode: "当面拜访",
  origin: "计划内",
  status: "已访",
  failReason: null,
  ...more,
});

export const graded = (tier: string, more: Row = {}): Row => ({
  accountId: "1",
  accountName: "一",
  tier,
  status: "正常",
  createdDate: day("2026-01-31"),
  ...more,
});

export const order = (date: string, amount: number, more: Row = {}): Row => ({
  accountId: "1",
  orderDate: day(date),
  amount,
  ...more,
});

/** A person's confirmation of an attested rule. */
export const attestation = (ruleId: string, date: string, confirmed = "是"): Row => ({
  ruleId,
  person: "王总",
  confirmed,
  confirmedDate: day(date),
});
