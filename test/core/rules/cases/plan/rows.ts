/** Rows that cases of the plan use. */
import { day, type Row } from "../../../support";

/** A plan for the year 2026, carried out since it was approved in the year before. */
export const yearPlan = (more: Row = {}): Row => ({
  planId: "P1",
  planName: "年度计划",
  planType: "综合计划",
  version: 1,
  status: "执行中",
  approvalStatus: "已批准",
  approvedDate: day("2025-12-20"),
  approvalNo: "审-1",
  periodStart: day("2026-01-01"),
  periodEnd: day("2026-12-31"),
  ...more,
});

/** People with roles; 赵六 twice, with different ones. */
export const roles: readonly Row[] = [
  { name: "王总", role: "公司管理层", department: "总经办" },
  { name: "陈经理", role: "大客户部经理", department: "大客户部" },
  { name: "张三", role: "开发员", department: "销售部" },
  { name: "无角色", role: null, department: null },
  { name: "赵六", role: "公司管理层", department: "销售部" },
  { name: "赵六", role: "开发员", department: "大客户部" },
];

export const approvers = { parameters: { "plan.approverRoles": "公司管理层" } };
