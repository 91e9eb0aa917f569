/** Cases: on what targets rest, who sets and who approves them. */
import type { Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { roles, yearPlan } from "../plan/rows";
import { yearTarget } from "./rows";

const factors: Row = { basisPerCapita: 100, basisPeers: 90, basisMarket: "略升", basisPolicy: "不变" };
const set = (more: Row, plan: Row = { planType: "大客户计划", approver: "王总" }): Tables => ({
  Plans: [yearPlan(plan)],
  Team: roles,
  PlanTargets: [yearTarget({ setBy: "陈经理", setByRole: "大客户部经理", ...more })],
});
const changed = (more: Row): Tables => ({
  ...set({}),
  PlanChanges: [{ changeKind: "指标变更", targetId: "T1", approver: "陈经理", approvalStatus: "已批准", ...more }],
});

export const targetBasisCases: RuleCases = {
  "TGT-02": [
    {
      what: "all four; another metric needs none",
      tables: { PlanTargets: [yearTarget(factors), yearTarget({ metric: "拜访次数" })] },
      outcome: [],
    },
    {
      what: "a zero is a figure, a blank is none",
      tables: {
        PlanTargets: [
          yearTarget({ ...factors, basisPeers: 0 }),
          yearTarget({ ...factors, basisPeers: null, basisPolicy: " " }),
        ],
      },
      outcome: ["warn PlanTargets 2 basisPeers"],
    },
    {
      what: "a metric nobody knows",
      tables: { PlanTargets: [yearTarget({ ...factors, metric: "业绩" })] },
      outcome: ["? PlanTargets.metric @ PlanTargets 1"],
    },
    {
      what: "no column",
      tables: { PlanTargets: [yearTarget({ basisPeers: 1, basisMarket: "x", basisPolicy: "x" })] },
      outcome: ["? PlanTargets.basisPerCapita"],
    },
  ],
  "TGT-03": [
    { what: "the manager", tables: set({}), outcome: [] },
    { what: "another role", tables: set({ setByRole: "开发员" }), outcome: ["warn PlanTargets 1 setByRole"] },
    { what: "the role looked up in Team", tables: set({ setByRole: null }), outcome: [] },
    {
      what: "looked up, and another; an error as role",
      tables: set({ setByRole: { error: "#N/A" }, setBy: "张三" }),
      outcome: ["warn PlanTargets 1 setBy"],
    },
    { what: "nobody", tables: set({ setBy: null, setByRole: null }), outcome: ["warn PlanTargets 1 setBy"] },
    {
      what: "another kind of plan, no plan",
      tables: {
        ...set({ setByRole: "开发员" }, { planType: "综合计划" }),
        PlanTargets: [yearTarget({ setBy: "张三", setByRole: "开发员" }), yearTarget({ planId: null, setBy: "张三" })],
      },
      outcome: [],
    },
    {
      what: "an unknown plan, a kind nobody knows",
      tables: {
        ...set({}),
        Plans: [yearPlan({ planType: "？" })],
        PlanTargets: [yearTarget({ planId: "P9", setBy: "x", setByRole: "x" }), yearTarget()],
      },
      outcome: ["? PlanTargets.planId @ PlanTargets 1", "? Plans.planType @ PlanTargets 2"],
    },
    {
      what: "the manager's role is a gap",
      tables: set({}),
      policy: { parameters: { "ka.managerRole": null } },
      outcome: ["? ka.managerRole"],
    },
  ],
  "TGT-14": [
    { what: "two people", tables: set({}), outcome: [] },
    { what: "one sets and approves the plan", tables: set({ setBy: " 王总 " }), outcome: ["info PlanTargets 1 setBy"] },
    { what: "one sets and approves the change", tables: changed({}), outcome: ["info PlanTargets 1 setBy"] },
    {
      what: "a change not approved, of another target, of the plan",
      tables: {
        ...changed({ approvalStatus: "待审核" }),
        PlanChanges: [
          { changeKind: "指标变更", targetId: "T1", approver: "陈经理", approvalStatus: "待审核" },
          { changeKind: "指标变更", targetId: "T2", approver: "陈经理", approvalStatus: "已批准" },
          { changeKind: "计划调整", targetId: "T1", approver: "陈经理", approvalStatus: "已批准" },
        ],
      },
      outcome: [],
    },
    { what: "nobody set it", tables: set({ setBy: null }), outcome: [] },
    { what: "an unknown plan", tables: set({ planId: "P9" }), outcome: ["? PlanTargets.planId @ PlanTargets 1"] },
    {
      what: "no column",
      tables: { PlanTargets: [yearTarget({ setBy: "王总" })], Plans: [{ planId: "P1" }] },
      outcome: ["? Plans.approver"],
    },
  ],
};
