/** Faults of family TGT. */
import { today } from "../calendar";
import { kaManager } from "../people";
import { generalPlan, kaPlan } from "../plans";
import { add, rowWhere } from "./books";
import { cell, is, parameter, type Fault } from "./types";

export const targetFaults: readonly Fault[] = [
  {
    // The part no longer adds up to the whole; the whole is what is asked about.
    rule: "TGT-01",
    table: "PlanTargets",
    where: is("targetId", "G-5", "G-6"),
    set: { targetValue: 3_000_000, baselineValue: 2_500_000, effectiveTarget: 3_000_000 },
    found: (books) => [`TGT-01 PlanTargets targetValue@${rowWhere(books, "PlanTargets", is("targetId", "G-4"))}`],
    alone: true,
  },
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
  // Of five a month two were due by the middle of March; before the first result in Development nothing is asked.
  parameter("TGT-05", { "ka.newPerMonth": 5 }, ["TGT-05 Development resultDate@-"]),
  parameter("TGT-06", { "ka.stablePerYear": 600 }, ["TGT-06 Accounts isKeyAccount@-"]),
  cell("TGT-13", "PlanTargets", { targetValue: 400, effectiveTarget: 400 }, is("metric", "keyAccountCount")),
  {
    rule: "TGT-11",
    table: "Team",
    where: is("name", kaManager),
    change: (books) =>
      add(books, "Team", books.Team?.[0], { name: "新人", personId: "T-new", territory: null, role: "大客户部经理" }),
    found: ["TGT-11 Team role@-"],
    alone: true,
  },
  {
    // The target of the day is one of a day to come.
    rule: "TGT-07",
    table: "PlanTargets",
    where: is("periodType", "day"),
    set: { period: "2026-03-17", periodStart: today + 1, periodEnd: today + 1 },
    found: ["TGT-07 PlanTargets periodType@-"],
    alone: true,
  },
];
