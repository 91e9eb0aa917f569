/** What a plan of the sample is made of beside its targets: target groups, strategies, resources, actions. */
import type { SamplePlan } from "./plans";
import { owners } from "./people";
import { day, numbered, type SampleRow } from "./rows";

export const groupRows = (plans: readonly SamplePlan[]): readonly SampleRow[] =>
  plans.map(({ id, type }, index) => ({
    groupId: numbered("G", index),
    planId: id,
    industry: type === "KA" ? "酒店" : "家居",
    scale: type === "KA" ? "大型" : "中型",
    region: id.endsWith("03") ? "华南" : "华东",
    needType: "替换现有供应商",
  }));

const strategyTexts = {
  product: "主推板材A系和定制柜体，五金配件成套供应",
  price: "年用量分三档定价，账期客户不另降价",
  channel: "直销为主，二线城市由分销商覆盖",
  promotion: "参加春秋两季行业展会，季度促销会一次",
} as const;

/** Fault (PLN-09): the plan that was handed in says nothing about prices. */
export const strategyRows = (plans: readonly SamplePlan[]): readonly SampleRow[] =>
  plans
    .flatMap(({ id, status }) =>
      (["product", "price", "channel", "promotion"] as const)
        .filter((type) => !(status === "submitted" && type === "price"))
        .map((strategyType) => ({
          planId: id,
          strategyType,
          content: strategyTexts[strategyType],
          channelTypes: strategyType === "channel" ? "direct,distribution" : null,
          promotionTypes: strategyType === "promotion" ? "fair,meeting" : null,
        })),
    )
    .map((row, index) => ({ strategyId: numbered("S", index), ...row }));

/** Fault (PLN-15): the draft has no material yet. */
export const resourceRows = (plans: readonly SamplePlan[]): readonly SampleRow[] =>
  plans
    .flatMap(({ id, type, status }): readonly SampleRow[] => [
      {
        planId: id,
        resourceType: "human",
        item: type === "KA" ? "大客户组" : "渠道开发组",
        quantity: type === "KA" ? 3 : 4,
      },
      {
        planId: id,
        resourceType: "funds",
        item: "展会和样品费用",
        amount: type === "KA" ? 180000 : 120000,
        purpose: "promotion",
      },
      ...(status === "draft" ? [] : [{ planId: id, resourceType: "material", item: "样册和样板", quantity: 200 }]),
    ])
    .map((row, index) => ({ resourceId: numbered("R", index), amount: null, quantity: null, purpose: null, ...row }));

/** Task, months of the year in which it begins and ends, importance, urgency. */
const tasks = [
  ["走访华东重点客户", 1, 3, "high", "medium"],
  ["参加春季建材展", 3, 5, "high", "high"],
  ["整理新品样册并寄出", 2, 4, "medium", "medium"],
  ["与前十大客户签年度框架协议", 4, 9, "high", "high"],
  ["酒店用品渠道招商", 6, 11, "medium", "low"],
  ["参加秋季家居展", 9, 12, "high", "medium"],
  ["年末回访老客户", 11, 12, "medium", "medium"],
] as const;

/** Actions of plans that run or are over: done where their time is past, but for one (fault PLN-17: nobody wrote down how it goes). */
export function actionRows(plans: readonly SamplePlan[], asOf: number): readonly SampleRow[] {
  const rows = plans.flatMap((plan) =>
    tasks.slice(plan.type === "newCustomer" ? 4 : 0).map(([task, from, to, importance, urgency], index) => {
      const start = plan.start + (from - 1) * 30;
      const due = Math.min(plan.end, plan.start + to * 30);
      const late = index === 3 && plan.status === "executing";
      const done = due < asOf && !late && plan.status !== "draft" && plan.status !== "submitted";
      const begun = start < asOf && !done && (plan.status === "executing" || plan.status === "approved");
      const share = begun ? Math.min(0.9, Math.round(((asOf - start) / (due - start + 1)) * 8) / 10) : 0;
      return {
        planId: plan.id,
        task,
        owner: owners[index % owners.length] ?? null,
        startDate: day(start),
        dueDate: day(due),
        requirement: "每两周更新进展",
        importance,
        urgency,
        status: done ? "done" : begun ? "doing" : "open",
        progressPct: done ? 1 : share,
        lastProgressDate: done ? day(due - 3) : begun ? day(late ? asOf - 40 : asOf - 3) : null,
        completedDate: done ? day(due - 3) : null,
      };
    }),
  );
  return rows.map((row, index) => ({ actionId: numbered("AC", index), ...row }));
}
