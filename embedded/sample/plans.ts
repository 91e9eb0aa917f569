/** The plans of the sample, of this year and the last: each with its card, what it says and who is to do what. */
import { dateParts, periodOf } from "../../src/calendar";
import { director, keyAccountManager, marketReviewer, salesManager } from "./people";
import { actionRows, groupRows, resourceRows, strategyRows } from "./planParts";
import { changeRows, issueRows, reportRows, researchRows, reviewRows } from "./planFollow";
import { targetRows } from "./planTargets";
import { day, type SampleRow, type SampleTables } from "./rows";
import type { StoryDays } from "./storyDays";

export interface SamplePlan {
  readonly id: string;
  readonly name: string;
  readonly type: "general" | "KA" | "newCustomer";
  readonly status: "draft" | "submitted" | "approved" | "executing" | "closed";
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** Which plans there are on a day: those of a year that is over are closed, those of this year run or wait. */
export function samplePlans({ asOf, setUp }: StoryDays): readonly SamplePlan[] {
  const { year } = dateParts(asOf);
  const first = Math.min(dateParts(setUp).year, year - 1);
  const years = Array.from({ length: year - first + 1 }, (_, index) => first + index);
  const running = years.flatMap((one): readonly SamplePlan[] => {
    const status = one < year ? "closed" : "executing";
    return [
      { ...ofYear(one), id: `P${one}-01`, name: `${one}年度客户开发计划`, type: "general", status },
      { ...ofYear(one), id: `P${one}-02`, name: `${one}年大客户计划`, type: "KA", status },
    ];
  });
  return [
    ...running,
    { ...ofYear(year + 1), id: `P${year + 1}-02`, name: "渠道新客户专项", type: "newCustomer", status: "approved" },
    { ...ofYear(year + 1), id: `P${year + 1}-03`, name: "华南展会专项", type: "newCustomer", status: "submitted" },
    {
      ...ofYear(year + 1),
      id: `P${year + 1}-01`,
      name: `${year + 1}年度客户开发计划`,
      type: "general",
      status: "draft",
    },
  ];
}

function ofYear(year: number): Pick<SamplePlan, "year" | "start" | "end"> {
  const period = periodOf("year", year, 1);
  if (!period) throw new RangeError(`no year ${year}`);
  return { year, start: period.start, end: period.end };
}

/** Rows of the plans' tables. */
export function planTables(days: StoryDays): SampleTables {
  const plans = samplePlans(days);
  return {
    Plans: plans.map((plan) => cardRow(plan, days.asOf)),
    PlanTargets: targetRows(plans),
    PlanTargetGroups: groupRows(plans),
    PlanStrategies: strategyRows(plans),
    PlanResources: resourceRows(plans),
    PlanActions: actionRows(plans, days.asOf),
    Research: researchRows(days.asOf),
    PlanReviews: reviewRows(plans, days),
    PlanChanges: changeRows(plans, days),
    ProgressReports: reportRows(plans, days.asOf),
    PlanIssues: issueRows(plans, days.asOf),
  };
}

function cardRow(plan: SamplePlan, asOf: number): SampleRow {
  const { start, status, type } = plan;
  const handedIn = status === "submitted" ? asOf - 4 : Math.min(start, asOf) - 20;
  const submitted = status === "draft" ? null : handedIn;
  const approved = submitted === null || status === "submitted" ? null : submitted + 8;
  return {
    planId: plan.id,
    planName: plan.name,
    planType: type,
    periodType: "year",
    periodStart: day(start),
    periodEnd: day(plan.end),
    version: 1,
    status,
    compiledBy: type === "KA" ? keyAccountManager : salesManager,
    compiledDate: status === "draft" ? day(asOf - 3) : day(handedIn - 3),
    reviewedBy: submitted === null ? null : marketReviewer,
    reviewedDate: submitted === null ? null : day(submitted + (status === "submitted" ? 1 : 3)),
    submittedDate: submitted === null ? null : day(submitted),
    approver: approved === null ? null : director,
    approvedDate: approved === null ? null : day(approved),
    approvalNo: approved === null ? null : `SP-${plan.id}`,
    approvalStatus: approved === null ? (submitted === null ? null : "pending") : "approved",
  };
}
