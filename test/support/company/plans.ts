/** Two plans of 2026, one for key accounts, with all their parts. */
import type { Row } from "../../core/support";
import { days } from "./calendar";
import { boss, developers, kaManager, salesManager } from "./people";

export const generalPlan = "P-2026";
export const kaPlan = "P-2026-KA";

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
  sales("K-1", kaPlan, 1_200_000, { periodType: "quarter", period: "2026-Q1", periodEnd: days("2026-03-31") }),
  target("K-2", kaPlan, "signedCount", 1, { periodType: "quarter", period: "2026-Q1", periodEnd: days("2026-03-31") }),
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
];

const planIds = [generalPlan, kaPlan];

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

export const research: readonly Row[] = [
  {
    researchId: "R-1",
    type: "full",
    date: days("2026-01-20"),
    coversMacro: true,
    coversDemand: true,
    coversCompetitor: true,
    method: "desk,interview",
    conclusion: "需求平稳",
  },
];

/** The plans begin in January: no quarter of theirs is over. These are of the year before. */
export const planReviews: readonly Row[] = [
  {
    reviewId: "RV-1",
    planId: generalPlan,
    reviewType: "comprehensive",
    periodEnd: days("2025-12-31"),
    reviewDate: days("2026-01-08"),
    coversTarget: true,
    coversStrategy: true,
    coversAction: true,
    coversResource: true,
    methods: "data,feedback,internal",
    conclusion: "达成",
  },
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

/** For every month of the plan that is over, both reports; and those of the developers. */
export const progressReports: readonly Row[] = planIds.flatMap((planId) =>
  ["2026-01-30", "2026-02-27", "2026-03-13"].flatMap((iso) => [
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
