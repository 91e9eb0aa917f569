/** Cases: who approved, and that nothing began before. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { approvers, roles, yearPlan } from "./rows";

const withActions = (plans: readonly Row[], ...actions: readonly Row[]): Tables => ({
  Plans: plans,
  PlanActions: [
    { planId: "P1", status: "未开始", startDate: day("2026-01-05"), completedDate: null },
    ...actions.map((row) => ({ planId: "P1", status: "进行中", ...row })),
  ],
});
const draft = yearPlan({ status: "草稿", approvalStatus: null, approvedDate: null, approvalNo: null });
const signed = (more: Row): Tables => ({ Plans: [yearPlan(more)], Team: roles });
const signatures: Row = {
  compiledBy: "张三",
  compiledDate: day("2025-12-18"),
  reviewedBy: "陈经理",
  reviewedDate: day("2025-12-19"),
  approver: "王总",
  approvedDate: day("2025-12-20"),
};

export const approvalCases: RuleCases = {
  "PLN-02": [
    {
      what: "approved, and an action on the very day of the approval",
      tables: withActions([yearPlan()], {
        startDate: day("2025-12-20"),
        completedDate: day("2025-12-20"),
        status: "已完成",
      }),
      outcome: [],
    },
    {
      what: "an action begun the day before, one done before",
      tables: withActions(
        [yearPlan()],
        { startDate: day("2025-12-19") },
        { startDate: null, completedDate: day("2025-12-19"), status: "已完成" },
      ),
      outcome: ["error PlanActions 2 startDate", "error PlanActions 3 completedDate"],
    },
    {
      what: "carried out without approval: told once, at the plan",
      tables: withActions([yearPlan({ approvalStatus: "待审核" })], { startDate: day("2025-12-01") }),
      outcome: ["error Plans 1 approvalStatus"],
    },
    {
      what: "amended and closed plans too; no date, no real date, a date to come",
      tables: withActions([
        yearPlan({ planId: "A", planName: "a", status: "已调整", approvedDate: null }),
        yearPlan({ planId: "B", planName: "b", status: "已关闭", approvedDate: "去年" }),
        yearPlan({ planId: "C", planName: "c", approvedDate: day("2026-03-17") }),
        yearPlan({ planId: "P1", approvedDate: day("2026-03-16") }),
      ]),
      outcome: ["error Plans 1 approvedDate", "error Plans 2 approvedDate", "error Plans 3 approvedDate"],
    },
    {
      what: "no number of the document is a warning",
      tables: withActions([yearPlan({ approvalNo: " " })]),
      outcome: ["warn Plans 1 approvalNo"],
    },
    {
      what: "an action under way while the plan is a draft",
      tables: withActions([draft], { startDate: day("2026-01-05") }),
      outcome: ["error PlanActions 2 status"],
    },
    { what: "a draft whose actions wait", tables: withActions([draft]), outcome: [] },
    {
      what: "the first version's approval counts for the second",
      tables: withActions(
        [yearPlan({ planId: "P0", approvedDate: day("2025-12-01"), status: "已关闭" }), yearPlan({ version: 2 })],
        { startDate: day("2025-12-05") },
      ),
      outcome: [],
    },
    {
      what: "a second version alone does not show the first approval",
      tables: withActions([yearPlan({ version: 2 })], { startDate: day("2025-12-05") }),
      outcome: ["? Plans.approvedDate @ PlanActions 2"],
    },
    {
      what: "cells nobody can read, an unknown plan, no date",
      tables: withActions([yearPlan()], { startDate: "一月" }, { startDate: null }, { status: "?" }, { planId: "P9" }),
      outcome: [
        "? PlanActions.startDate @ PlanActions 2",
        "? PlanActions.startDate @ PlanActions 3",
        "? PlanActions.status @ PlanActions 4",
        "? PlanActions.planId @ PlanActions 5",
      ],
    },
    {
      what: "no table of actions",
      tables: { Plans: [yearPlan()] },
      outcome: ["? PlanActions.planId, PlanActions.startDate, PlanActions.status"],
    },
  ],
  "PLN-03": [
    { what: "somebody of management", tables: signed({ approver: " 王总 " }), policy: approvers, outcome: [] },
    {
      what: "another role",
      tables: signed({ approver: "张三" }),
      policy: approvers,
      outcome: ["error Plans 1 approver"],
    },
    { what: "nobody", tables: signed({ approver: null }), policy: approvers, outcome: ["error Plans 1 approver"] },
    {
      what: "not in Team",
      tables: signed({ approver: "路人" }),
      policy: approvers,
      outcome: ["error Plans 1 approver"],
    },
    {
      what: "several roles are allowed",
      tables: signed({ approver: "张三" }),
      policy: { parameters: { "plan.approverRoles": "公司管理层，开发员" } },
      outcome: [],
    },
    {
      what: "two people of one name, a person without role",
      tables: { Plans: [yearPlan({ approver: "赵六" }), yearPlan({ approver: "无角色" })], Team: roles },
      policy: approvers,
      outcome: ["? Team.role @ Plans 1", "? Team.role @ Plans 2"],
    },
    {
      what: "not yet approved",
      tables: signed({ approver: "张三", approvalStatus: "待审核" }),
      policy: approvers,
      outcome: [],
    },
    { what: "the roles are a gap", tables: signed({ approver: "王总" }), outcome: ["? plan.approverRoles"] },
    {
      what: "nobody in Team",
      tables: { Plans: [yearPlan({ approver: "王总" })], Team: [{ name: null, role: null }] },
      policy: approvers,
      outcome: ["? Team.name"],
    },
  ],
  "PLN-31": [
    {
      what: "checked by the manager on the day of the approval",
      tables: signed({ planType: "大客户计划", reviewedBy: "陈经理", reviewedDate: day("2025-12-20") }),
      outcome: [],
    },
    {
      what: "checked the day after",
      tables: signed({
        planType: "KA",
        reviewedBy: "陈经理",
        reviewedDate: day("2025-12-21"),
        approvedDate: day("2025-12-20"),
      }),
      outcome: ["warn Plans 1 approvedDate"],
    },
    {
      what: "by somebody else, on no day",
      tables: signed({ planType: "KA", reviewedBy: "张三", reviewedDate: null }),
      outcome: ["warn Plans 1 reviewedBy", "warn Plans 1 reviewedDate"],
    },
    { what: "another kind of plan", tables: signed({ reviewedBy: null, reviewedDate: null }), outcome: [] },
    {
      what: "a kind nobody knows; the manager's role is a gap",
      tables: signed({ planType: "?", reviewedBy: null, reviewedDate: null }),
      outcome: ["? Plans.planType @ Plans 1"],
    },
    {
      what: "the manager's role is a gap",
      tables: signed({ reviewedBy: null, reviewedDate: null }),
      policy: { parameters: { "ka.managerRole": "" } },
      outcome: ["? ka.managerRole"],
    },
  ],
  "PLN-32": [
    {
      what: "in order, on one day too",
      tables: signed({ ...signatures, compiledDate: day("2025-12-20"), reviewedDate: day("2025-12-20") }),
      outcome: [],
    },
    {
      what: "checked a day before it was written",
      tables: signed({ ...signatures, compiledDate: day("2025-12-20") }),
      outcome: ["warn Plans 1 reviewedDate"],
    },
    {
      what: "approved before it was written, the check blank",
      tables: signed({ ...signatures, compiledDate: day("2025-12-21"), reviewedDate: null }),
      outcome: ["warn Plans 1 reviewedDate", "warn Plans 1 approvedDate"],
    },
    {
      what: "an approved plan without its writer",
      tables: signed({ ...signatures, compiledBy: null, reviewedBy: null }),
      outcome: ["warn Plans 1 compiledBy"],
    },
    {
      what: "a plan still on its way",
      tables: signed({ ...signatures, approvalStatus: "待审核", approver: null, approvedDate: null }),
      outcome: [],
    },
    {
      what: "a date nobody can read",
      tables: signed({ ...signatures, reviewedDate: "昨天" }),
      outcome: ["? Plans.reviewedDate @ Plans 1"],
    },
  ],
};
