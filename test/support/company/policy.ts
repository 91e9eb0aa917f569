/** The policy of the made-up company: every parameter filled, so that every rule can be judged. */
import type { RawPolicy } from "../../../src/policy";
import type { CellValue } from "../../../src/policy/values";
import { packs } from "../../../src/policy/catalogue";
import { rawPolicy, type PolicyOptions } from "../../core/support";
import { days, today } from "./calendar";

const parameters: Readonly<Record<string, CellValue>> = {
  today,
  "import.historyBefore": days("2026-03-02"),
  "orders.completeSince": days("2020-01-01"),
  "plan.approverRoles": "公司管理层",
  "plan.trackIntervalDays": 7,
  "plan.reportCycle": "month",
  "change.windowDays": 90,
  "change.maxInWindow": 1,
  "ka.newPerMonth": 0,
  "ka.profitShare": 0.4,
  "pareto.valueShare": 0.3,
  "ka.stablePerYear": 1,
  "ka.stableMonths": 6,
  "ka.countTarget": 1,
  "ka.headcount.manager": 1,
  "ka.headcount.specialist": 2,
  "ka.focusIndustries": "机械",
  "ka.combineMode": "anyOne",
  "ka.execContactDays": 90,
  "ka.visitDays": 30,
  "account.reviewMonths": 1,
  "account.changeUpdateWorkdays": 3,
  "lead.handoverWorkdays": 1,
  "access.returnDays": 1,
  "activity.cycleMonths": 12,
  "target.standardFrom": days("2026-01-01"),
  "tier.reviewMonths": 3,
  "leadGrade.cycleDays": "A=3,B=7,C=30",
  "leadGrade.mode": "A=visit,B=phone,C=phone",
  "stage.maxDays": "identify=30,firstContact=30,needSurvey=60,negotiation=60,contract=60",
  "dev.archiveWorkdays": 5,
  "visit.morningMeetingTime": "08:30",
  "visit.developerRoles": "开发员",
  "visit.reportWorkdays": 1,
  "visit.kaFaceShare": 0.5,
  "reception.followUpDays": 3,
  "cadence.potential": 30,
  "cadence.intent": 14,
  "cadence.revisit": 90,
  "complaint.contactWorkdays": 1,
  "complaint.transferWorkdays": 1,
  "complaint.solutionWorkdays": 3,
  "feedback.standardTime": 2,
  "question.limit": 3,
  "survey.cycleMonths": 12,
  "churn.inactiveMonths": 6,
  "new.reportCycle": "week",
  "kpi.02.definition": "unused",
  "inspect.cycleMonths": 3,
  "meeting.cycleDays": 7,
  "resource.appraisalCycle": "quarter",
  "training.onboardDays": 30,
};

const own = (list: string, code: string): RawPolicy["lists"][number] => ({ list, code, text: code, active: true });

/** Profile full, all packs, the example's holidays and the company's own regions, industries and products. */
export const companyPolicy: PolicyOptions = {
  profile: "full",
  packs: packs.map(({ code }) => code),
  parameters,
  lists: [
    own("region", "华东"),
    own("region", "华南"),
    own("industry", "机械"),
    own("industry", "食品"),
    own("product", "泵"),
  ],
};

export const companyRawPolicy = (other: Readonly<Record<string, CellValue>> = {}): RawPolicy =>
  rawPolicy({ ...companyPolicy, parameters: { ...companyPolicy.parameters, ...other } });
