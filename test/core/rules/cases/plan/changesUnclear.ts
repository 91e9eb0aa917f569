/** Cases: what findings on changes and versions say, several rows of one plan, and cells that are blank or cannot be read. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { adjustment as change, approvers, roles, yearPlan } from "./rows";

const changes = (rows: readonly Row[], ...plans: readonly Row[]): Tables => ({
  Plans: plans,
  Team: roles,
  PlanChanges: rows,
});
const second = yearPlan({ version: 2 });
const window = { parameters: { "change.windowDays": 90, "change.maxInWindow": 1 } };
const based = (more: Row): Tables => ({
  PlanChanges: [{ changeKind: "计划调整", basis: null, reviewId: null, basisNote: null, ...more }],
  PlanReviews: [{ reviewId: "R1" }, { reviewId: null, note: "x" }],
});
const footed = (more: Row): Row => yearPlan({ version: 2, revisionCount: 1, revisionDate: day("2026-03-16"), ...more });

export const unclearChangeCases: RuleCases = {
  "PLN-26": [
    {
      what: "nobody in Team",
      tables: { ...changes([change()], second), Team: [{ name: null, role: "x" }] },
      policy: approvers,
      outcome: ["? Team.name"],
    },
    {
      what: "proposed without a day, and for a day nobody can read",
      tables: changes(
        [
          change({ approvalStatus: "待审核", effectiveDate: null }),
          change({ approvalStatus: "待审核", effectiveDate: "?" }),
        ],
        yearPlan(),
      ),
      policy: approvers,
      outcome: ["? PlanChanges.effectiveDate @ PlanChanges 2"],
    },
    {
      what: "in effect without approval, approved on no day, on one nobody can read",
      tables: changes(
        [change({ approvalStatus: "待审核" }), change({ approvalDate: null }), change({ approvalDate: "三月" })],
        second,
      ),
      policy: approvers,
      outcome: [
        "error PlanChanges 1 approvalStatus",
        "error PlanChanges 2 approvalDate",
        "error PlanChanges 3 approvalDate",
      ],
      says: [
        "The change was to take effect on 2026-03-16 but is not approved → Have it approved, or postpone it",
        "“Approved on” is blank → Enter the day of the approval",
        "“Approved on” cannot be read: 三月 → Enter the day of the approval",
      ],
    },
    {
      what: "the first version that no change explains; a plan of version one, one without version",
      tables: changes(
        [change(), change({ toVersion: 4 })],
        yearPlan({ version: 4 }),
        yearPlan({ planId: "P2", planName: "二" }),
        yearPlan({ planId: "P3", planName: "三", version: null }),
      ),
      policy: approvers,
      outcome: ["error Plans 1 version"],
      says: ["Version 3 rests on no approved adjustment → Have a change approved and enter version 3 for it"],
    },
    {
      what: "a change of another plan, of one without name too, explains nothing",
      tables: changes(
        [change({ planId: "P2" }), change({ planId: "P4" })],
        second,
        yearPlan({ planId: "P2", planName: "二" }),
        yearPlan({ planId: "P3", planName: null, version: 2 }),
        yearPlan({ planId: "P4", planName: null }),
      ),
      policy: approvers,
      outcome: ["error Plans 1 version", "error Plans 3 version"],
    },
    {
      what: "three rows of one plan in any order: each answers since the one before",
      tables: changes(
        [change({ planId: "P5", toVersion: 5 })],
        yearPlan({ planId: "P5", version: 5 }),
        yearPlan({ planId: "P1" }),
        yearPlan({ planId: "P3", version: 3 }),
      ),
      policy: approvers,
      outcome: ["error Plans 1 version", "error Plans 3 version"],
      says: [
        "Version 4 rests on no approved adjustment → Have a change approved and enter version 4 for it",
        "Version 2 rests on no approved adjustment → Have a change approved and enter version 2 for it",
      ],
    },
    {
      what: "versions four and two of a plan",
      tables: changes(
        [change({ toVersion: 2 }), change({ toVersion: 4 })],
        yearPlan({ planId: "P4", version: 4 }),
        yearPlan({ planId: "P1" }),
        yearPlan({ planId: "P2", version: 2 }),
      ),
      policy: approvers,
      outcome: ["error Plans 1 version"],
      says: ["Version 3 rests on no approved adjustment → Have a change approved and enter version 3 for it"],
    },
    {
      what: "a change that names no version, one of a plan's other row whose version cannot be read",
      tables: changes(
        [change({ toVersion: null }), change({ planId: "P2" })],
        second,
        yearPlan({ planId: "P2", version: "二" }),
      ),
      policy: approvers,
      outcome: ["? Plans.version @ Plans 2"],
    },
    {
      what: "changes that may explain the version: of a kind nobody knows, of none, of a state nobody knows",
      tables: changes(
        [
          change({ changeKind: "？" }),
          change({ planId: "P2", changeKind: null }),
          change({ planId: "P3", approvalStatus: "？" }),
        ],
        second,
        yearPlan({ planId: "P2", planName: "二", version: 2 }),
        yearPlan({ planId: "P3", planName: "三", version: 2 }),
      ),
      policy: approvers,
      outcome: [
        "? PlanChanges.toVersion @ Plans 1",
        "? PlanChanges.toVersion @ Plans 2",
        "? PlanChanges.toVersion @ Plans 3",
        "? PlanChanges.changeKind @ PlanChanges 1",
        "? PlanChanges.changeKind @ PlanChanges 2",
        "? PlanChanges.approvalStatus @ PlanChanges 3",
      ],
    },
    {
      what: "changes that cannot explain it: of targets, refused or still awaited",
      tables: changes(
        [
          change({ changeKind: "指标变更", approvalStatus: "？" }),
          change({ planId: "P2", changeKind: null, approvalStatus: "不予认定" }),
          change({ planId: "P3", approvalStatus: null, effectiveDate: null }),
        ],
        second,
        yearPlan({ planId: "P2", planName: "二", version: 2 }),
        yearPlan({ planId: "P3", planName: "三", version: 2 }),
      ),
      policy: approvers,
      outcome: [
        "error Plans 1 version",
        "error Plans 2 version",
        "error Plans 3 version",
        "? PlanChanges.changeKind @ PlanChanges 2",
      ],
    },
    {
      what: "a change of one of two plans of the same name",
      tables: changes([change({ planId: "年度计划" })], second, yearPlan({ planId: "P2" })),
      policy: approvers,
      outcome: ["? PlanChanges.toVersion @ Plans 1"],
      says: ["Whether version 2 rests on an approved adjustment is unclear"],
    },
  ],
  "PLN-27": [
    {
      what: "no number of a review, one nobody knows, no basis, another one",
      tables: {
        ...based({}),
        PlanChanges: [
          { changeKind: "计划调整", basis: "review", reviewId: null, basisNote: null },
          { changeKind: "计划调整", basis: "review", reviewId: "R2", basisNote: null },
          { changeKind: "计划调整", basis: null, reviewId: null, basisNote: null },
          { changeKind: "计划调整", basis: "心情", reviewId: null, basisNote: null },
        ],
      },
      outcome: [
        "warn PlanChanges 1 reviewId",
        "warn PlanChanges 2 reviewId",
        "warn PlanChanges 3 basis",
        "warn PlanChanges 4 basis",
      ],
      says: [
        "Still missing: Review",
        "There is no review “R2” → Enter the number of a plan review",
        "“Basis” is blank",
        "“心情” in “Basis” is not in the list",
      ],
    },
  ],
  "PLN-28": [
    {
      what: "no kind, one nobody knows, a state nobody knows, the same at a change of a target; no plan",
      tables: changes(
        [
          change({ changeKind: null }),
          change({ changeKind: "？" }),
          change({ approvalStatus: "？" }),
          change({ changeKind: "指标变更", approvalStatus: "？" }),
          change({ planId: null }),
          change({ planId: null }),
          change({ planId: "P9" }),
          change({ planId: "P9" }),
        ],
        yearPlan(),
      ),
      policy: window,
      outcome: [
        "? PlanChanges.changeKind @ PlanChanges 1",
        "? PlanChanges.changeKind @ PlanChanges 2",
        "? PlanChanges.approvalStatus @ PlanChanges 3",
        "? PlanChanges.planId @ PlanChanges 5",
        "? PlanChanges.planId @ PlanChanges 6",
        "? PlanChanges.planId @ PlanChanges 7",
        "? PlanChanges.planId @ PlanChanges 8",
      ],
      says: [
        "“Kind of change” is blank",
        "“Kind of change” cannot be read: ？",
        "“Approval state” cannot be read: ？",
        "No plan is named",
        "No plan is named",
        "The plan “P9” is not in the plan card, or more than once",
        "The plan “P9” is not in the plan card, or more than once",
      ],
    },
    {
      what: "two on one day: the later row is one too many",
      tables: changes([change(), change()], yearPlan()),
      policy: window,
      outcome: ["warn PlanChanges 2 approvalDate"],
      says: ["2 adjustments approved within 90 days, more than 1 → Bundle changes, or leave them to the next period"],
    },
    {
      what: "the window moves on: the fourth within it, and the fourth once the first is out of it",
      tables: changes(
        ["2025-01-01", "2026-01-01", "2026-01-11", "2026-01-21", "2026-03-31", "2026-04-01"].map((date) =>
          change({ approvalDate: day(date) }),
        ),
        yearPlan(),
      ),
      policy: { parameters: { ...window.parameters, "change.maxInWindow": 3 } },
      outcome: ["warn PlanChanges 5 approvalDate", "warn PlanChanges 6 approvalDate"],
      says: [
        "4 adjustments approved within 90 days, more than 3 → Bundle changes, or leave them to the next period",
        "4 adjustments approved within 90 days, more than 3 → Bundle changes, or leave them to the next period",
      ],
    },
  ],
  "PLN-33": [
    {
      what: "no change and nothing counted; a date that rests on none; a plan without version",
      tables: changes(
        [change({ changeKind: "指标变更" })],
        footed({ revisionCount: null, revisionDate: null }),
        footed({ planId: "P2", planName: "二", revisionCount: 0 }),
        yearPlan({ planId: "P3", planName: "三", version: null, revisionCount: 7 }),
        yearPlan({ planId: "P4", planName: "四", version: 1, revisionCount: 7 }),
      ),
      outcome: [],
    },
    {
      what: "another number, no day, another one",
      tables: changes(
        [change(), change({ planId: "P2", effectiveDate: day("2026-03-12") }), change({ planId: "P2" })],
        footed({ revisionCount: "一次", revisionDate: null }),
        footed({ planId: "P2", planName: "二", revisionCount: null, revisionDate: day("2026-03-12") }),
      ),
      outcome: [
        "info Plans 1 revisionCount",
        "info Plans 1 revisionDate",
        "info Plans 2 revisionCount",
        "info Plans 2 revisionDate",
      ],
      says: [
        "The number of revisions is “一次”, approved adjustments are 1",
        "The date of revision is “”, the latest adjustment took effect on 2026-03-16",
        "The number of revisions is “”, approved adjustments are 2",
        "The date of revision is “2026-03-12”, the latest adjustment took effect on 2026-03-16",
      ],
    },
    {
      what: "one change without day beside one with; a change that may be one",
      tables: changes(
        [change(), change({ effectiveDate: null }), change({ planId: "P2", approvalStatus: "？" })],
        footed({ revisionCount: 2 }),
        footed({ planId: "P2", planName: "二" }),
      ),
      outcome: ["? PlanChanges.effectiveDate @ Plans 1", "? PlanChanges.planId @ Plans 2"],
      says: [
        "Plan, state or effective date of some changes cannot be read",
        "Plan, state or effective date of some changes cannot be read",
      ],
    },
  ],
};
