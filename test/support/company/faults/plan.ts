/** Faults of families PLN and TGT. */
import { days, today } from "../calendar";
import { developers, engineer, kaManager } from "../people";
import { generalPlan, kaPlan } from "../plans";
import { cell, is, type Fault } from "./types";

const funds = is("resourceType", "funds");
const adjustment = is("changeKind", "planAdjustment");

export const planFaults: readonly Fault[] = [
  {
    rule: "PLN-01",
    table: "Plans",
    change: (books, row) => {
      const planId = books.Plans?.[row]?.planId;
      books.PlanResources = (books.PlanResources ?? []).filter((line) => line.planId !== planId);
    },
    found: ["PLN-01 Plans status"],
  },
  cell("PLN-02", "Plans", { approvalNo: null }),
  cell("PLN-03", "Plans", { approver: engineer }),
  {
    rule: "PLN-04",
    table: "Research",
    policy: { "research.fullIntervalMonths": 1 },
    found: ["PLN-04 Plans periodStart@0", "PLN-04 Plans periodStart@1"],
  },
  cell("PLN-05", "Research", { coversDemand: false }),
  cell("PLN-06", "Research", { method: "desk,占卜" }),
  cell("PLN-07", "PlanTargetGroups", { needType: null }),
  cell("PLN-08", "Accounts", { segment: "大" }, (row) => row.planId !== null),
  cell("PLN-09", "PlanStrategies", { content: null }, undefined, ["PLN-09 PlanStrategies content"]),
  cell("PLN-10", "PlanStrategies", { channelTypes: "直升机" }, is("strategyType", "channel")),
  cell("PLN-11", "PlanStrategies", { promotionTypes: "空投" }, is("strategyType", "promotion")),
  cell("PLN-12", "PlanActions", { requirement: null }),
  cell("PLN-13", "PlanActions", { startDate: days("2025-12-31") }, is("status", "open")),
  cell("PLN-14", "PlanActions", { department: "技术部" }),
  cell("PLN-15", "PlanResources", { amount: null }, funds),
  cell("PLN-16", "PlanResources", { purpose: "旅游" }, funds),
  cell("PLN-17", "PlanActions", { lastProgressDate: days("2026-03-08") }, is("status", "doing")),
  {
    rule: "PLN-18",
    table: "Plans",
    change: (books, row) => {
      const planId = books.Plans?.[row]?.planId;
      books.ProgressReports = (books.ProgressReports ?? []).filter(
        (report) =>
          report.planId !== planId || report.toRole !== "management" || report.reportDate !== days("2026-02-27"),
      );
    },
    found: ["PLN-18 Plans status"],
  },
  cell("PLN-19", "PlanTargets", { targetValue: null }, is("metric", "potentialCount")),
  cell("PLN-20", "PlanIssues", { solution: null }),
  cell("PLN-23", "PlanReviews", { coversAction: false }),
  cell("PLN-24", "PlanReviews", { methods: "data" }),
  cell("PLN-25", "PlanChanges", { expectedEffect: null }),
  cell("PLN-26", "PlanChanges", { approvalNo: null }, adjustment),
  cell("PLN-27", "PlanChanges", { basis: null }, adjustment),
  {
    rule: "PLN-28",
    table: "PlanChanges",
    where: adjustment,
    change: (books, row) => {
      const line = books.PlanChanges?.[row];
      if (line) books.PlanChanges?.push({ ...line, changeId: "C-9", approvalNo: "BG-9" });
    },
    found: (books) => [`PLN-28 PlanChanges approvalDate@${(books.PlanChanges?.length ?? 0) - 1}`],
  },
  cell("PLN-31", "Plans", { reviewedBy: engineer }, is("planType", "KA")),
  cell("PLN-32", "Plans", { compiledDate: days("2025-12-20") }, undefined, ["PLN-32 Plans reviewedDate"]),
  {
    rule: "PLN-33",
    table: "Plans",
    where: is("planId", generalPlan),
    set: { version: 2 },
    change: (books) => {
      for (const line of books.PlanChanges ?? []) if (line.changeKind === "planAdjustment") line.toVersion = 2;
    },
    found: ["PLN-33 Plans revisionCount", "PLN-33 Plans revisionDate"],
  },
  cell("PLN-34", "Accounts", { planId: generalPlan }, is("class", "key")),
];

export const targetFaults: readonly Fault[] = [
  cell(
    "TGT-01",
    "PlanTargets",
    { targetValue: 3_000_000, baselineValue: 2_500_000, effectiveTarget: 3_000_000 },
    is("targetId", "G-5"),
    ["TGT-01 PlanTargets targetValue@3"],
  ),
  cell("TGT-02", "PlanTargets", { basisPolicy: null }, is("metric", "salesAmount")),
  cell("TGT-03", "PlanTargets", { setByRole: "工程师" }, is("planId", kaPlan)),
  cell("TGT-04", "PlanChanges", { approvalNo: null }, is("changeKind", "targetChange")),
  cell("TGT-08", "PlanTargets", { declaredGrowthPct: 0.3 }, is("metric", "salesAmount")),
  cell(
    "TGT-09",
    "PlanTargets",
    { targetValue: 0.75, effectiveTarget: 0.75, declaredGrowthPct: -0.05 },
    is("metric", "satisfaction"),
  ),
  cell("TGT-10", "PlanTargets", { baselineValue: null }, is("metric", "salesAmount")),
  cell("TGT-12", "PlanTargets", { baselineValue: 0 }, is("metric", "salesGrowth")),
  cell("TGT-14", "PlanTargets", { setBy: "陈静" }, is("planId", generalPlan)),
  {
    rule: "TGT-11",
    table: "Team",
    where: is("name", kaManager),
    change: (books) =>
      books.Team?.push({ ...books.Team[books.Team.length - 1], name: "新人", personId: "T-new", role: "大客户部经理" }),
    found: ["TGT-11 Team role@-"],
  },
  {
    rule: "TGT-07",
    table: "PlanTargets",
    where: (row) => row.periodType === "day" && row.owner === developers[0].name && row.periodStart === today,
    set: { periodType: "month", period: "2026-12", periodStart: days("2026-12-01"), periodEnd: days("2026-12-31") },
    found: ["TGT-07 PlanTargets periodType@-"],
  },
];
