/** Faults of family PLN. */
import { days } from "../calendar";
import { engineer } from "../people";
import { generalPlan, oldPlan } from "../plans";
import { add, clear, clearWhere, rowWhere } from "./books";
import { cell, is, type Fault } from "./types";

const funds = is("resourceType", "funds");
const adjustment = is("changeKind", "planAdjustment");

export const planFaults: readonly Fault[] = [
  {
    rule: "PLN-01",
    table: "Plans",
    change: (books, row) => clearWhere(books, "PlanResources", is("planId", books.Plans?.[row]?.planId)),
    found: ["PLN-01 Plans status"],
    alone: true,
  },
  cell("PLN-02", "Plans", { approvalNo: null }),
  cell("PLN-03", "Plans", { approver: engineer }),
  {
    // Nothing between January 2025 and the end of that plan's year.
    rule: "PLN-04",
    table: "Research",
    where: is("researchId", "R-2"),
    set: { type: "partial" },
    found: (books) => [`PLN-04 Plans periodStart@${rowWhere(books, "Plans", is("planId", oldPlan))}`],
    alone: true,
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
      const missing = books.ProgressReports?.find(
        ({ planId, toRole }) => planId === books.Plans?.[row]?.planId && toRole === "management",
      );
      clear(missing ? [missing] : []);
    },
    found: ["PLN-18 Plans status"],
    alone: true,
  },
  cell("PLN-19", "PlanTargets", { targetValue: null }, is("metric", "potentialCount")),
  cell("PLN-20", "PlanIssues", { solution: null }),
  {
    rule: "PLN-21",
    table: "PlanReviews",
    where: is("reviewType", "phase"),
    change: (books, row) => clear(books.PlanReviews?.slice(row, row + 1) ?? []),
    found: (books) => [`PLN-21 Plans status@${rowWhere(books, "Plans", is("planId", oldPlan))}`],
    alone: true,
  },
  // Ten days of grace after the year: the review of the eleventh day is late.
  cell("PLN-22", "PlanReviews", { reviewDate: days("2026-01-11") }, is("reviewType", "comprehensive")),
  cell("PLN-23", "PlanReviews", { coversAction: false }),
  cell("PLN-24", "PlanReviews", { methods: "data" }, is("reviewType", "comprehensive")),
  cell("PLN-25", "PlanChanges", { expectedEffect: null }),
  cell("PLN-26", "PlanChanges", { approvalNo: null }, adjustment),
  cell("PLN-27", "PlanChanges", { basis: null }, adjustment),
  {
    rule: "PLN-28",
    table: "PlanChanges",
    where: adjustment,
    change: (books, row) =>
      add(books, "PlanChanges", books.PlanChanges?.[row], { changeId: "C-9", approvalNo: "BG-9" }),
    found: (books) => [`PLN-28 PlanChanges approvalDate@${(books.PlanChanges?.length ?? 0) - 1}`],
    alone: true,
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
