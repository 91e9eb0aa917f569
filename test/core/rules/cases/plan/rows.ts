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

/** An action under way in March. */
export const action = (more: Row = {}): Row => ({
  planId: "P1",
  task: "走访",
  owner: "张三",
  startDate: day("2026-03-01"),
  dueDate: day("2026-03-31"),
  requirement: "拜访十户",
  importance: "高",
  urgency: "中",
  status: "进行中",
  lastProgressDate: null,
  progressPct: null,
  department: "销售部",
  team: null,
  ...more,
});

/** An approved adjustment of the plan to its second version. */
export const adjustment = (more: Row = {}): Row => ({
  planId: "P1",
  changeKind: "计划调整",
  approvalStatus: "已批准",
  approvalDate: day("2026-03-10"),
  effectiveDate: day("2026-03-16"),
  approver: "王总",
  approvalNo: "审-9",
  toVersion: 2,
  ...more,
});

/** A phase review of a stretch that ends on a day, held on another. */
export const review = (periodEnd: string, reviewDate: string | null, more: Row = {}): Row => ({
  planId: "P1",
  reviewType: "阶段性评估",
  periodEnd: day(periodEnd),
  reviewDate: reviewDate === null ? null : day(reviewDate),
  ...more,
});
export const whole: Row = { reviewType: "全面评估" };
/** A review of a time before the plan. */
export const earlierReview = review("2020-01-01", "2020-01-01");
