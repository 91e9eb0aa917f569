/** Cases: what findings on actions and approvals say, and cells that are blank or cannot be read. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { action as marchAction, approvers, roles, yearPlan } from "./rows";

const action = (more: Row = {}): Row => marchAction({ startDate: null, ...more });
const actions = (...rows: readonly Row[]): Tables => ({ Plans: [yearPlan()], Team: roles, PlanActions: rows });
const weekly = { parameters: { "plan.trackIntervalDays": 7 } };
const underWay = (plans: readonly Row[], more: Row = {}): Tables => ({
  Plans: plans,
  PlanActions: [{ planId: "P1", status: "进行中", startDate: day("2025-12-05"), completedDate: null, ...more }],
});
const signed = (more: Row): Tables => ({ Plans: [yearPlan(more)], Team: roles });

export const unclearActionCases: RuleCases = {
  "PLN-12": [
    {
      what: "a row without task and its odd date",
      tables: actions(action({ task: " ", dueDate: "月底" })),
      outcome: [],
    },
    {
      what: "which date, and what stands there",
      tables: actions(action({ dueDate: "月底" })),
      outcome: ["error PlanActions 1 dueDate"],
      says: ["“Due” cannot be read: 月底 → Enter a date such as 2026-03-31"],
    },
  ],
  "PLN-13": [
    {
      what: "outside the plan, with the dates of both",
      tables: actions(action({ startDate: day("2025-12-31") }), action({ dueDate: day("2027-01-01") })),
      outcome: ["error PlanActions 1 startDate", "error PlanActions 2 dueDate"],
      says: [
        "It starts on 2025-12-31, before plan “P1” does on 2026-01-01 → Move it into the plan's period, or check the plan",
        "It is due on 2027-01-01, after plan “P1” ends on 2026-12-31 → Move it into the plan's period, or check the plan",
      ],
    },
    {
      what: "a plan without begin, one whose end cannot be read",
      tables: {
        ...actions(action({ startDate: day("2026-03-01") })),
        Plans: [yearPlan({ periodStart: null, periodEnd: "年底" })],
      },
      outcome: ["? Plans.periodStart @ PlanActions 1", "? Plans.periodEnd @ PlanActions 1"],
      says: ["“Start” is blank", "“End” cannot be read: 年底"],
    },
    {
      what: "an unknown plan",
      tables: actions(action({ planId: "P9" })),
      outcome: ["? PlanActions.planId @ PlanActions 1"],
      says: ["The plan “P9” is not in the plan card, or more than once"],
    },
  ],
  "PLN-17": [
    {
      what: "progress of today; without due date",
      tables: actions(
        action({ startDate: day("2026-03-01"), lastProgressDate: day("2026-03-16") }),
        action({ dueDate: null }),
      ),
      policy: weekly,
      outcome: [],
    },
    {
      what: "progress nobody can read, of one begun and of one that begins today",
      tables: actions(
        action({ startDate: day("2026-03-15"), lastProgressDate: "上周" }),
        action({ startDate: day("2026-03-16"), lastProgressDate: "上周" }),
      ),
      policy: weekly,
      outcome: ["? PlanActions.lastProgressDate @ PlanActions 1"],
    },
    {
      what: "days without progress, days of delay and the share done",
      tables: actions(
        action({ startDate: day("2026-03-01"), lastProgressDate: day("2026-03-08") }),
        action({ dueDate: day("2026-03-14"), progressPct: 0.6 }),
        action({ dueDate: day("2026-03-14") }),
        action({ dueDate: day("2026-03-14"), progressPct: "过半" }),
      ),
      policy: weekly,
      outcome: [
        "warn PlanActions 1 lastProgressDate",
        "warn PlanActions 2 dueDate",
        "warn PlanActions 3 dueDate",
        "warn PlanActions 4 dueDate",
      ],
      says: [
        "No progress noted for 8 days since 2026-03-08 (every 7 days) → Look at it and enter the date of the latest progress",
        "2 days past the due date, 60% done → Close it when done, or agree a new date and say why",
        "2 days past the due date → Close it when done, or agree a new date and say why",
        "2 days past the due date → Close it when done, or agree a new date and say why",
      ],
    },
  ],
  "PLN-02": [
    {
      what: "no date, no real date, a date to come, no number",
      tables: underWay(
        [
          yearPlan({ planId: "A", planName: "a", approvedDate: null }),
          yearPlan({ planId: "B", planName: "b", approvedDate: "去年" }),
          yearPlan({ planId: "C", planName: "c", approvedDate: day("2026-03-17"), approvalNo: null }),
        ],
        { planId: null },
      ),
      outcome: [
        "error Plans 1 approvedDate",
        "error Plans 2 approvedDate",
        "error Plans 3 approvedDate",
        "warn Plans 3 approvalNo",
      ],
      says: [
        "“Approved on” is blank → Enter the day of the approval",
        "“Approved on” cannot be read: 去年 → Enter the day of the approval",
        "The approval of 2026-03-17 lies after today → Enter the day of the approval",
        "“Approval document no.” is blank → Enter the number of the document in the company's own system",
      ],
    },
    {
      what: "an approval nobody can read",
      tables: underWay([yearPlan({ approvalStatus: "口头" })]),
      outcome: ["? Plans.approvalStatus @ Plans 1", "? Plans.approvedDate @ PlanActions 1"],
    },
    {
      what: "a draft of a second version: the first may have been approved",
      tables: underWay([yearPlan({ version: 2, status: "草稿", approvalStatus: null, approvedDate: null })]),
      outcome: ["? Plans.approvedDate @ PlanActions 1"],
      says: ["The date of the plan's first approval cannot be told"],
    },
    {
      what: "a blank version is the first; a blank one of spaces too; half a version is none",
      tables: {
        Plans: [
          yearPlan({ version: null }),
          yearPlan({ planId: "P2", planName: "二", version: "　" }),
          yearPlan({ planId: "P3", planName: "三", version: 0.5 }),
        ],
        PlanActions: ["P1", "P2", "P3"].map((planId) => ({
          planId,
          status: "进行中",
          startDate: day("2025-12-05"),
          completedDate: null,
        })),
      },
      outcome: [
        "error PlanActions 1 startDate",
        "error PlanActions 2 startDate",
        "? Plans.approvedDate @ PlanActions 3",
      ],
      says: [
        "2025-12-05 is before the first approval of the plan on 2025-12-20",
        "2025-12-05 is before the first approval of the plan on 2025-12-20",
        "The date of the plan's first approval cannot be told",
      ],
    },
    {
      what: "another plan's approval does not count, nor that of another one without name",
      tables: {
        Plans: [
          yearPlan({ planId: "P0", planName: "别的", approvedDate: day("2025-12-01") }),
          yearPlan(),
          yearPlan({ planId: "P2", planName: null, approvedDate: day("2025-12-01") }),
          yearPlan({ planId: "P3", planName: null }),
        ],
        PlanActions: ["P1", "P3"].map((planId) => ({
          planId,
          status: "进行中",
          startDate: day("2025-12-05"),
          completedDate: null,
        })),
      },
      outcome: ["error PlanActions 1 startDate", "error PlanActions 2 startDate"],
    },
    {
      what: "a date beside an approval that is still awaited is none",
      tables: underWay([
        yearPlan({ approvalStatus: "待审核", approvedDate: day("2025-12-01"), status: "草稿" }),
        yearPlan({ planId: "P2", version: 2 }),
      ]),
      outcome: ["error PlanActions 1 startDate"],
    },
    {
      what: "the first version approved on no readable day, its approval unreadable",
      tables: {
        Plans: [
          yearPlan({ planId: "A1", status: "草稿", approvedDate: "？" }),
          yearPlan({ planId: "P1", version: 2 }),
          yearPlan({ planId: "B1", planName: "b", status: "草稿", approvalStatus: "？" }),
          yearPlan({ planId: "P2", planName: "b", version: 2 }),
        ],
        PlanActions: ["P1", "P2"].map((planId) => ({
          planId,
          status: "进行中",
          startDate: day("2025-12-05"),
          completedDate: null,
        })),
      },
      outcome: ["? Plans.approvedDate @ PlanActions 1", "? Plans.approvedDate @ PlanActions 2"],
    },
  ],
  "PLN-03": [
    {
      what: "an approval nobody can read",
      tables: signed({ approver: "王总", approvalStatus: "口头" }),
      policy: approvers,
      outcome: ["? Plans.approvalStatus @ Plans 1"],
    },
  ],
  "PLN-31": [
    {
      what: "nobody in Team",
      tables: {
        Plans: [yearPlan({ planType: "KA", reviewedBy: "陈经理", reviewedDate: day("2025-12-20") })],
        Team: [{ name: " ", role: null, department: "大客户部" }],
      },
      outcome: ["? Team.name"],
    },
  ],
  "PLN-32": [
    {
      what: "without the column of states the date of approval decides",
      tables: {
        Plans: ["2025-12-20", null].map((date) => ({
          planId: "P1",
          compiledBy: null,
          compiledDate: day("2025-12-18"),
          reviewedBy: "陈经理",
          reviewedDate: day("2025-12-19"),
          approver: "王总",
          approvedDate: date === null ? null : day(date),
        })),
      },
      outcome: ["warn Plans 1 compiledBy"],
    },
  ],
};
