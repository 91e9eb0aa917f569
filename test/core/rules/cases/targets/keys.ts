/** Cases: a target stands once and its parts add up. */
import type { Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { yearTarget } from "./rows";

const targets = (...rows: readonly Row[]): Tables => ({ PlanTargets: rows });
const part = (id: string, owner: string, value: number, more: Row = {}): Row =>
  yearTarget({ targetId: id, owner, targetValue: value, parentTargetId: "T1", ...more });
const month = (id: string, period: string, value: number, more: Row = {}): Row =>
  yearTarget({
    targetId: id,
    periodType: "月",
    period,
    periodStart: null,
    targetValue: value,
    parentTargetId: "T1",
    ...more,
  });

export const targetKeyCases: RuleCases = {
  "TGT-01": [
    {
      what: "rows told apart by one thing each",
      tables: targets(
        yearTarget(),
        yearTarget({ targetId: "T2", region: "华东" }),
        yearTarget({ targetId: "T3", product: "泵" }),
        yearTarget({ targetId: "T4", period: "2027" }),
        yearTarget({ targetId: "T5", metric: "拜访次数" }),
        yearTarget({ targetId: "T6", accountId: "甲" }),
      ),
      outcome: [],
    },
    {
      what: "the same period written otherwise, the same person with spaces",
      tables: targets(yearTarget({ owner: "张三" }), yearTarget({ targetId: "T2", owner: " 张三", period: 2026 })),
      outcome: ["warn PlanTargets 2 metric"],
    },
    {
      what: "parts that add up",
      tables: targets(yearTarget(), part("A", "张三", 600), part("B", "李四", 400)),
      outcome: [],
    },
    {
      what: "five of a thousand less: at the limit",
      tables: targets(yearTarget(), part("A", "张三", 600), part("B", "李四", 395)),
      outcome: [],
    },
    {
      what: "a cent beyond the limit, told at the parent",
      tables: targets(yearTarget(), part("A", "张三", 600), part("B", "李四", 394.99)),
      outcome: ["warn PlanTargets 1 targetValue"],
    },
    {
      what: "tenths add up as written",
      tables: targets(yearTarget({ targetValue: 0.3 }), part("A", "张三", 0.1), part("B", "李四", 0.2)),
      policy: { parameters: { "target.sumTolerance": 0 } },
      outcome: [],
    },
    {
      what: "months of sales add up to the year",
      tables: targets(yearTarget(), month("A", "2026-01", 700), month("B", "2026-02", 400)),
      outcome: ["warn PlanTargets 1 targetValue"],
    },
    {
      what: "customers counted at the end of months do not",
      tables: targets(
        yearTarget({ metric: "潜在客户数量", targetValue: 10 }),
        month("A", "2026-01", 9, { metric: "潜在客户数量" }),
        month("B", "2026-02", 10, { metric: "潜在客户数量" }),
      ),
      outcome: [],
    },
    {
      what: "shares are not added",
      tables: targets(
        yearTarget({ metric: "客户满意度", targetValue: 0.8 }),
        part("A", "张三", 0.8, { metric: "客户满意度" }),
        part("B", "李四", 0.8, { metric: "客户满意度" }),
      ),
      outcome: [],
    },
    {
      what: "a part that differs in two things, one split otherwise, one of another metric",
      tables: targets(
        yearTarget(),
        part("A", "张三", 1000),
        part("B", "李四", 1, { region: "华东" }),
        part("C", "李四", 1, { owner: null, region: "华东" }),
        part("D", "王五", 1, { metric: "拜访次数" }),
      ),
      outcome: [3, 4, 5].map((row) => `warn PlanTargets ${row} parentTargetId`),
    },
    {
      what: "a target that is its own parent",
      tables: targets(yearTarget({ parentTargetId: "T1" })),
      outcome: ["warn PlanTargets 1 parentTargetId"],
    },
    {
      what: "a parent nobody knows, a part without number",
      tables: targets(
        yearTarget(),
        part("A", "张三", 1000, { parentTargetId: "T9" }),
        part("B", "李四", 0, { targetValue: "一半" }),
      ),
      outcome: ["? PlanTargets.parentTargetId @ PlanTargets 2", "? PlanTargets.targetValue @ PlanTargets 3"],
    },
    {
      what: "a period nobody can read, a metric that is an error",
      tables: targets(yearTarget({ period: "春天", periodStart: null }), yearTarget({ metric: { error: "#N/A" } })),
      outcome: ["? PlanTargets.period @ PlanTargets 1", "? PlanTargets.metric @ PlanTargets 2"],
    },
    {
      what: "no column",
      tables: targets({ metric: "销售金额", period: "2026" }),
      outcome: ["? PlanTargets.periodType, PlanTargets.targetValue"],
    },
  ],
};
