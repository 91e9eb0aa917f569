/** Cases of family PLN. */
import { type Row } from "../../support";
import type { RuleCases, Tables } from "../cases";
import { only } from "../rows";

const targets = (rows: readonly Row[]): Tables => ({
  PlanTargets: [{ metric: "意向客户数量", targetValue: 5, periodType: "年", period: "2026" }, ...rows],
});

export const planCases: RuleCases = {
  "PLN-19": [
    { what: "a target that covers today", tables: targets([]), policy: only("intentCount"), outcome: [] },
    {
      what: "the last day of the period still counts",
      tables: targets([]),
      policy: only("intentCount"),
      today: "2026-12-31",
      outcome: [],
    },
    {
      what: "the day after does not",
      tables: targets([]),
      policy: only("intentCount"),
      today: "2027-01-01",
      outcome: ["warn PlanTargets - metric"],
    },
    { what: "no row", tables: targets([]), policy: only("salesAmount"), outcome: ["warn PlanTargets - metric"] },
    {
      what: "a blank target",
      tables: targets([{ metric: "销售金额", periodType: "季", period: "2026-Q1" }]),
      policy: only("销售金额"),
      outcome: ["warn PlanTargets 2 targetValue"],
    },
    {
      what: "a period nobody can read",
      tables: targets([{ metric: "销售金额", periodType: "季", period: "春天", targetValue: 1 }]),
      policy: only("salesAmount"),
      outcome: ["? PlanTargets.period @ PlanTargets 2"],
    },
    { what: "the metrics are a gap", tables: targets([]), policy: only(""), outcome: ["? plan.requiredMetrics"] },
  ],
};
