/** Two plans of 2026, one for key accounts, and one of 2025 that was not closed yet, with all their parts. */
import type { Row } from "../../core/support";
import { days } from "./calendar";
import { boss, developers, kaManager, salesManager } from "./people";

export const generalPlan = "P-2026";
export const kaPlan = "P-2026-KA";
export const oldPlan = "P-2025";

const plan = (planId: string, planName: string, planType: string, more: Row = {}): Row => ({
  planId,
  planName,
  planType,
  periodType: "year",
  periodStart: days("2026-01-01"),
  periodEnd: days("2026-12-31"),
  version: 1,
  status: "executing",
  compiledBy: salesManager,
  compiledDate: days("2025-12-08"),
  reviewedBy: kaManager,
  reviewedDate: days("2025-12-12"),
  approver: boss,
  approverRole: "公司管理层",
  approvedDate: days("2025-12-19"),
  approvalNo: `SP-${planId}`,
  approvalStatus: "approved",
  submittedDate: days("2025-12-10"),
  department: "销售部",
  goal: "全年销售额增长两成",
  revisionMark: null,
  revisionCount: null,
  revisionDate: null,
  note: null,
  ...more,
});

export const plans: readonly Row[] = [
  plan(generalPlan, "年度开发计划", "general"),
  plan(kaPlan, "大客户开发计划", "KA"),
  plan(oldPlan, "上年度开发计划", "general", {
    periodStart: days("2025-01-01"),
    periodEnd: days("2025-12-31"),
    compiledDate: days("2024-12-09"),
    submittedDate: days("2024-12-11"),
    reviewedDate: days("2024-12-13"),
    approvedDate: days("2024-12-20"),
  }),
];

const target = (targetId: string, planId: string, metric: string, targetValue: number, more: Row = {}): Row => ({
  targetId,
  planId,
  metric,
  owner: null,
  region: null,
  product: null,
  periodType: "year",
  period: "2026",
  periodStart: days("2026-01-01"),
  periodEnd: days("2026-12-31"),
  baselineValue: null,
  declaredGrowthPct: null,
  growthMode: null,
  targetValue,
  effectiveTarget: targetValue,
  parentTargetId: null,
  basisPerCapita: null,
  basisPeers: null,
  basisMarket: null,
  basisPolicy: null,
  setBy: planId === kaPlan ? kaManager : salesManager,
  setByRole: planId === kaPlan ? "大客户部经理" : "销售部经理",
  note: null,
  ...more,
});

const sales = (targetId: string, planId: string, value: number, more: Row = {}): Row =>
  target(targetId, planId, "salesAmount", value, {
    baselineValue: value / 1.2,
    declaredGrowthPct: 0.2,
    growthMode: "pct",
    basisPerCapita: 1,
    basisPeers: 1,
    basisMarket: "行业年增一成",
    basisPolicy: "节能补贴",
    ...more,
  });

const firstQuarter: Row = { periodType: "quarter", period: "2026-Q1", periodEnd: days("2026-03-31") };
const lastYear: Row = { period: "2025", periodStart: days("2025-01-01"), periodEnd: days("2025-12-31") };

export const targets: readonly Row[] = [
  target("G-1", generalPlan, "potentialCount", 12),
  target("G-2", generalPlan, "intentCount", 8),
  target("G-3", generalPlan, "signedCount", 4),
  sales("G-4", generalPlan, 6_000_000),
  sales("G-5", generalPlan, 3_600_000, { owner: developers[0].name, parentTargetId: "G-4" }),
  sales("G-6", generalPlan, 2_400_000, { owner: developers[1].name, parentTargetId: "G-4" }),
  target("G-7", generalPlan, "satisfaction", 0.85, {
    baselineValue: 0.8,
    declaredGrowthPct: 0.05,
    growthMode: "points",
  }),
  target("G-8", generalPlan, "salesGrowth", 0.2, { baselineValue: 5_000_000 }),
  sales("K-1", kaPlan, 500_000, firstQuarter),
  ...developers.map(({ name }, index) =>
    sales(`K-1-${index}`, kaPlan, 250_000, { ...firstQuarter, owner: name, parentTargetId: "K-1" }),
  ),
  target("K-2", kaPlan, "signedCount", 2, firstQuarter),
  ...developers.map(({ name }, index) =>
    target(`K-2-${index}`, kaPlan, "signedCount", 1, { ...firstQuarter, owner: name, parentTargetId: "K-2" }),
  ),
  target("L-1", oldPlan, "signedCount", 3, lastYear),
  target("K-3", kaPlan, "keyAccountCount", 1),
  ...developers.flatMap(({ name }, index) => [
    target(`D-${index}-d`, generalPlan, "visitCount", 1, {
      owner: name,
      periodType: "day",
      period: "2026-03-16",
      periodStart: days("2026-03-16"),
      periodEnd: days("2026-03-16"),
    }),
    target(`D-${index}-w`, generalPlan, "visitCount", 5, {
      owner: name,
      periodType: "week",
      period: "2026-W12",
      periodStart: days("2026-03-16"),
      periodEnd: days("2026-03-22"),
    }),
    target(`D-${index}-m`, generalPlan, "visitCount", 10, {
      owner: name,
      periodType: "month",
      period: "2026-03",
      periodStart: days("2026-03-01"),
      periodEnd: days("2026-03-31"),
    }),
  ]),
];

const action = (actionId: string, planId: string, task: string, more: Row = {}): Row => ({
  actionId,
  planId,
  task,
  owner: developers[0].name,
  department: "销售部",
  team: null,
  startDate: days("2026-01-05"),
  dueDate: days("2026-06-30"),
  requirement: "每周更新进展",
  importance: "high",
  urgency: "medium",
  status: "doing",
  progressPct: 0.4,
  lastProgressDate: days("2026-03-13"),
  accountId: null,
  completedDate: null,
  note: null,
  ...more,
});

export const actions: readonly Row[] = [
  action("A-1", generalPlan, "拜访华东客户"),
  action("A-2", generalPlan, "参加春季展会", { startDate: days("2026-04-01"), status: "open", progressPct: 0 }),
  action("A-3", generalPlan, "整理样册", {
    dueDate: days("2026-02-27"),
    status: "done",
    progressPct: 1,
    completedDate: days("2026-02-26"),
  }),
  action("A-4", kaPlan, "组织高层会面"),
  action("A-5", oldPlan, "回访老客户", {
    startDate: days("2025-03-03"),
    dueDate: days("2025-10-31"),
    status: "done",
    progressPct: 1,
    lastProgressDate: days("2025-10-30"),
    completedDate: days("2025-10-30"),
  }),
];

const planIds = [generalPlan, kaPlan, oldPlan];

export const targetGroups: readonly Row[] = planIds.map((planId, index) => ({
  groupId: `TG-${index}`,
  planId,
  industry: "机械",
  scale: "中型",
  region: "华东",
  needType: "替换",
}));

export const strategies: readonly Row[] = planIds.flatMap((planId) =>
  ["product", "price", "channel", "promotion"].map((strategyType) => ({
    strategyId: `${planId}-${strategyType}`,
    planId,
    strategyType,
    content: "按客户用量定方案",
    channelTypes: strategyType === "channel" ? "direct,online" : null,
    promotionTypes: strategyType === "promotion" ? "fair" : null,
  })),
);

export const resources: readonly Row[] = planIds.flatMap((planId) =>
  ["human", "funds", "material"].map((resourceType) => ({
    resourceId: `${planId}-${resourceType}`,
    planId,
    resourceType,
    item: "开发组",
    amount: resourceType === "funds" ? 50_000 : null,
    quantity: resourceType === "funds" ? null : 2,
    purpose: resourceType === "funds" ? "promotion" : null,
    note: null,
  })),
);

export const research: readonly Row[] = ["2025-01-21", "2025-07-15", "2026-01-13"].map((iso, index) => ({
  researchId: `R-${index + 1}`,
  type: "full",
  date: days(iso),
  coversMacro: true,
  coversDemand: true,
  coversCompetitor: true,
  method: "desk,interview",
  conclusion: "需求平稳",
}));

const review = (reviewId: string, reviewType: string, periodEnd: string, reviewDate: string): Row => ({
  reviewId,
  planId: oldPlan,
  reviewType,
  periodEnd: days(periodEnd),
  reviewDate: days(reviewDate),
  coversTarget: true,
  coversStrategy: true,
  coversAction: true,
  coversResource: true,
  methods: "data,feedback,internal",
  conclusion: "达成",
});

/** The plans of this year began in January: no quarter of theirs is over. */
export const planReviews: readonly Row[] = [
  review("RV-1", "comprehensive", "2025-12-31", "2026-01-08"),
  review("RV-2", "phase", "2025-03-31", "2025-04-08"),
  review("RV-3", "phase", "2025-06-30", "2025-07-08"),
  review("RV-4", "phase", "2025-09-30", "2025-10-10"),
  review("RV-5", "phase", "2025-12-31", "2026-01-07"),
];

const change = (changeId: string, changeKind: string, more: Row): Row => ({
  changeId,
  planId: generalPlan,
  changeKind,
  reason: "市场变化",
  content: "调整渠道",
  expectedEffect: "多签两户",
  basis: "market",
  basisNote: "春季行情",
  targetId: null,
  originalValue: null,
  newValue: null,
  approvalStatus: "approved",
  approver: boss,
  approverRole: "公司管理层",
  approvalDate: days("2026-02-10"),
  approvalNo: `BG-${changeId}`,
  effectiveDate: days("2026-02-16"),
  toVersion: null,
  reviewId: null,
  trainingDone: true,
  trainingDate: days("2026-02-20"),
  ...more,
});

export const planChanges: readonly Row[] = [
  change("C-1", "planAdjustment", { basis: "review", basisNote: null, reviewId: "RV-1" }),
  change("C-2", "targetChange", { basis: null, basisNote: null, targetId: "G-1", originalValue: 12, newValue: 12 }),
];

const reportDays: Readonly<Record<string, readonly string[]>> = {
  [generalPlan]: ["2026-01-30", "2026-02-27", "2026-03-06", "2026-03-13"],
  [kaPlan]: ["2026-01-30", "2026-02-27", "2026-03-06", "2026-03-13"],
  [oldPlan]: Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}-27`),
};

/** For every month of a plan that is over, both reports; and those of the developers. */
export const progressReports: readonly Row[] = planIds.flatMap((planId) =>
  (reportDays[planId] ?? []).flatMap((iso) => [
    ...developers.map(({ name }) => report(planId, "owner", "deptHead", name, iso)),
    report(planId, "deptHead", "management", salesManager, iso),
  ]),
);

function report(planId: string, fromRole: string, toRole: string, reporter: string, iso: string): Row {
  return {
    reportId: `${planId}-${fromRole}-${reporter}-${iso}`,
    planId,
    fromRole,
    toRole,
    reporter,
    reportDate: days(iso),
    summary: "按计划",
  };
}

export const planIssues: readonly Row[] = [
  {
    issueId: "I-1",
    planId: generalPlan,
    foundDate: days("2026-02-02"),
    description: "样品不足",
    rootCause: "备料晚",
    solution: "提前两周备料",
    owner: developers[0].name,
  },
];
