/** Cases: a target moves only by an approved change. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { approvers, roles, yearPlan } from "../plan/rows";
import { targetChange as change, yearTarget } from "./rows";

const edit = (newValue: string, at: number, more: Row = {}): Row => ({
  sheet: "PlanTargets",
  rowId: "T1",
  field: "targetValue",
  oldValue: "1000",
  newValue,
  at,
  ...more,
});
const book = (
  changes: readonly Row[],
  target: Row = { effectiveTarget: 1200 },
  edits: readonly Row[] = [],
  plan: Row = {},
): Tables => ({
  Plans: [yearPlan(plan)],
  Team: roles,
  PlanTargets: [yearTarget({ effectiveTarget: null, ...target })],
  PlanChanges: changes.length > 0 ? changes : [change({ changeKind: "计划调整" })],
  AuditLog: edits.length > 0 ? edits : [edit("1", day("2026-01-05"), { sheet: "Visits" })],
});
const none = { effectiveTarget: null };
const kinds = (outcome: readonly string[], ...rest: Parameters<typeof book>) => ({
  tables: book(...rest),
  policy: approvers,
  outcome,
});

export const targetChangeCases: RuleCases = {
  "TGT-04": [
    { what: "approved, with everything, in force", ...kinds([], [change()]) },
    {
      what: "no date, no number, not of management",
      ...kinds(
        ["error PlanChanges 1 approvalDate", "error PlanChanges 2 approvalNo", "error PlanChanges 3 approver"],
        [change({ approvalDate: null }), change({ approvalNo: null }), change({ approver: "张三" })],
      ),
    },
    {
      what: "of a key-account plan by its manager, not by management",
      ...kinds(["error PlanChanges 2 approver"], [change({ approver: "陈经理" }), change()], undefined, [], {
        planType: "大客户计划",
      }),
    },
    { what: "the plan of the target decides, not the one typed beside", ...kinds([], [change({ planId: null })]) },
    {
      what: "waiting until its day",
      ...kinds([], [change({ approvalStatus: "待审核", effectiveDate: day("2026-03-17") })], none),
    },
    {
      what: "waiting on its day: the old target counts",
      ...kinds(
        ["warn PlanChanges 1 approvalStatus"],
        [change({ approvalStatus: "待审核", effectiveDate: day("2026-03-16") })],
        none,
      ),
    },
    {
      what: "without state, checked only; no value known",
      ...kinds(
        ["warn PlanChanges 1 approvalStatus", "warn PlanChanges 2 approvalStatus"],
        [change({ approvalStatus: null }), change({ approvalStatus: "已审核", originalValue: null })],
        { targetValue: null },
      ),
    },
    { what: "refused", ...kinds([], [change({ approvalStatus: "不予认定" })], none) },
    {
      what: "a change of the plan is not this rule's",
      ...kinds([], [change({ changeKind: "计划调整", approvalNo: null })], none),
    },
    {
      what: "a target in force that nobody approved",
      ...kinds(["error PlanTargets 1 effectiveTarget"], [change({ approvalStatus: "待审核", effectiveDate: null })]),
    },
    {
      what: "approved, but the old one is in force; still blank",
      ...kinds(["error PlanTargets 1 effectiveTarget"], [change()], { effectiveTarget: 1000 }),
    },
    {
      what: "approved, the one in force still blank",
      ...kinds(["error PlanTargets 1 effectiveTarget"], [change()], none),
    },
    {
      what: "approved for tomorrow, and for today",
      ...kinds(
        ["error PlanTargets 1 effectiveTarget"],
        [change({ effectiveDate: day("2026-03-17"), newValue: 9 }), change({ effectiveDate: day("2026-03-16") })],
        { effectiveTarget: 9 },
      ),
    },
    {
      what: "the latest of two",
      ...kinds([], [change(), change({ effectiveDate: day("2026-02-01"), newValue: 1100 })]),
    },
    {
      what: "after the end of the period it no longer matters",
      ...kinds([], [change({ effectiveDate: day("2026-02-02") })], {
        effectiveTarget: 1000,
        periodType: "月",
        period: "2026-01",
      }),
    },
    {
      what: "typed over the day after the plan was approved",
      ...kinds(["error PlanTargets 1 targetValue"], [], { targetValue: 900 }, [edit("900", day("2025-12-21") + 0.4)]),
    },
    {
      what: "typed over on that very day, or before",
      ...kinds([], [], { targetValue: 900 }, [edit("900", day("2025-12-20") + 0.9)]),
    },
    {
      what: "typed over and back",
      ...kinds([], [], none, [edit("900", day("2026-01-05")), edit("1000.0", day("2026-01-06"), { oldValue: "900" })]),
    },
    {
      what: "typed over to what an approved change says",
      ...kinds([], [change()], { targetValue: 1200 }, [edit("1200", day("2026-03-10"), { rowId: "#1" })]),
    },
    {
      what: "a plan not yet approved",
      ...kinds([], [], none, [edit("900", day("2026-01-05"))], { approvedDate: null }),
    },
    {
      what: "an approval date nobody can read",
      ...kinds(["? Plans.approvedDate @ PlanTargets 1"], [], none, [edit("900", day("2026-01-05"))], {
        approvedDate: "年底",
      }),
    },
    {
      what: "a target nobody knows, a state, a kind, a value nobody can read",
      ...kinds(
        [
          "? PlanChanges.targetId @ PlanChanges 1",
          "? PlanChanges.approvalStatus @ PlanChanges 2",
          "? PlanChanges.changeKind @ PlanChanges 3",
          "? PlanChanges.newValue @ PlanChanges 4",
        ],
        [
          change({ targetId: "T9" }),
          change({ approvalStatus: "？" }),
          change({ changeKind: "？" }),
          change({ newValue: "多些" }),
        ],
        none,
      ),
    },
    {
      what: "the kind of plan cannot be told; a day nobody can read",
      ...kinds(
        [
          "? Plans.planType @ PlanChanges 1",
          "? PlanChanges.effectiveDate @ PlanChanges 1",
          "? PlanChanges.effectiveDate @ PlanChanges 2",
        ],
        [change({ effectiveDate: "春" }), change({ effectiveDate: "春", approvalStatus: null })],
        none,
        [],
        { planType: "？" },
      ),
    },
    {
      what: "a target in force that is no number",
      ...kinds(["? PlanTargets.effectiveTarget @ PlanTargets 1"], [change()], { effectiveTarget: "多些" }),
    },
    { what: "the roles are a gap", tables: book([change()]), outcome: ["? plan.approverRoles"] },
    {
      what: "nobody in Team",
      tables: { ...book([change()]), Team: [{ name: null, role: null }] },
      policy: approvers,
      outcome: ["? Team.name"],
    },
  ],
};
