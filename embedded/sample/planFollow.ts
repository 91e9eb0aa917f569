/** What becomes of the sample's plans: research, reviews, changes that were decided, reports of progress, problems. */
import { addMonths, periodOf } from "../../src/calendar";
import { director, keyAccountManager, owners, salesManager } from "./people";
import type { SamplePlan } from "./plans";
import { day, numbered, type SampleRow } from "./rows";
import type { StoryDays } from "./storyDays";

/** Full research every half year; the next one is due in a few days. */
export const researchRows = (asOf: number): readonly SampleRow[] =>
  [-18, -12, -6].map((months, index) => ({
    researchId: numbered("RS", index),
    type: "full",
    date: day((addMonths(asOf, months) ?? asOf) + 4),
    coversMacro: true,
    coversDemand: true,
    coversCompetitor: true,
    method: "desk,interview",
    conclusion: "家居需求平稳，酒店改造项目增加；同行以账期换订单",
  }));

const live = (plans: readonly SamplePlan[]): readonly SamplePlan[] =>
  plans.filter(({ status }) => status === "executing" || status === "closed");

/** Quarters of a plan that are over. */
const quartersOver = ({ year }: SamplePlan, asOf: number) =>
  [1, 2, 3, 4].flatMap((number) => {
    const period = periodOf("quarter", year, number);
    return period && period.end < asOf ? [period] : [];
  });

/** Every quarter is reviewed, every year as a whole. Fault (PLN-21): the key-account plan's last quarter was not. */
export function reviewRows(plans: readonly SamplePlan[], { asOf, quarters }: StoryDays): readonly SampleRow[] {
  const last = quarters[1].end;
  const rows = live(plans).flatMap((plan) => {
    const phases = quartersOver(plan, asOf).filter(({ end }) => plan.type !== "KA" || end !== last);
    const review = (reviewType: string, end: number, after: number): SampleRow => ({
      planId: plan.id,
      reviewType,
      periodEnd: day(end),
      reviewDate: day(Math.min(end + after, asOf)),
      coversTarget: true,
      coversStrategy: true,
      coversAction: true,
      coversResource: true,
      methods: "data,feedback,internal",
      conclusion: "销售额达成，意向客户偏少，下季度加强展会跟进",
    });
    const whole = plan.status === "closed" ? [review("comprehensive", plan.end, 8)] : [];
    return [...phases.map(({ end }) => review("phase", end, 6)), ...whole];
  });
  return rows.map((row, index) => ({ reviewId: numbered("RV", index), ...row }));
}

/** Changes that were decided: a target raised in the quarter before last, one turned down. What waits is asked for by the command. */
export function changeRows(plans: readonly SamplePlan[], { asOf, quarters }: StoryDays): readonly SampleRow[] {
  const [before, last] = quarters;
  const plan = live(plans).find(({ type, start, end }) => type === "general" && start <= last.start && end >= last.end);
  if (!plan) return [];
  return [
    {
      changeId: numbered("CH", 0),
      planId: plan.id,
      changeKind: "planAdjustment",
      reason: "竞争对手在华南降价",
      content: "华南渠道改由两家分销商覆盖",
      expectedEffect: "守住现有客户",
      basis: "market",
      approvalStatus: "approved",
      approver: director,
      approvalDate: day(before.start + 40),
      approvalNo: "BG-001",
      effectiveDate: day(before.start + 45),
    },
    {
      changeId: numbered("CH", 1),
      planId: plan.id,
      changeKind: "planAdjustment",
      reason: "秋季展会费用上涨",
      content: "取消展会，改办客户推介会",
      expectedEffect: "节约费用三万元",
      basis: "market",
      approvalStatus: "rejected",
      approver: director,
      approvalDate: day(Math.min(last.start + 33, asOf)),
      approvalNo: "BG-002",
      effectiveDate: null,
    },
  ];
}

/** Once a month every person reports to the manager, and the manager to the management. */
export function reportRows(plans: readonly SamplePlan[], asOf: number): readonly SampleRow[] {
  const rows = live(plans)
    .filter(({ status }) => status === "executing")
    .flatMap((plan) => {
      const manager = plan.type === "KA" ? keyAccountManager : salesManager;
      const months = Array.from({ length: 12 }, (_, month) => plan.start + 27 + month * 30).filter(
        (date) => date < asOf,
      );
      return months.flatMap((date, index): readonly SampleRow[] => [
        {
          planId: plan.id,
          fromRole: "owner",
          toRole: "deptHead",
          reporter: owners[index % owners.length] ?? null,
          reportDate: day(date),
          summary: "拜访按计划，两家意向客户进入洽谈",
        },
        {
          planId: plan.id,
          fromRole: "deptHead",
          toRole: "management",
          reporter: manager,
          reportDate: day(date + 2),
          summary: "进度符合计划，费用在预算内",
        },
      ]);
    });
  return rows.map((row, index) => ({ reportId: numbered("PR", index), ...row }));
}

export const issueRows = (plans: readonly SamplePlan[], asOf: number): readonly SampleRow[] =>
  live(plans)
    .filter(({ status }) => status === "executing")
    .map(({ id }, index) => ({
      issueId: numbered("IS", index),
      planId: id,
      foundDate: day(asOf - 30 + index * 20),
      description: index === 0 ? "样板寄送慢，意向客户等待超过一周" : "酒店项目决策人更换",
      // Fault (PLN-20): the newer problem was not analysed within its time.
      rootCause: index === 0 ? "样板由外仓发出" : null,
      solution: index === 0 ? "常用样板改由区域仓备货" : null,
      owner: owners[index] ?? null,
    }));
