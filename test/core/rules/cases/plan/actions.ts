/** Cases: actions. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { action, roles, yearPlan } from "./rows";

const actions = (...rows: readonly Row[]): Tables => ({ Plans: [yearPlan()], Team: roles, PlanActions: rows });
const weekly = { parameters: { "plan.trackIntervalDays": 7 } };

export const actionCases: RuleCases = {
  "PLN-12": [
    {
      what: "complete; a row without task",
      tables: actions(action(), action({ task: null, owner: null })),
      outcome: [],
    },
    {
      what: "no owner and no requirement, no date, no real date",
      tables: actions(
        action({ owner: null, requirement: "　" }),
        action({ dueDate: null }),
        action({ dueDate: "月底" }),
      ),
      outcome: ["error PlanActions 1 owner", "error PlanActions 2 dueDate", "error PlanActions 3 dueDate"],
    },
    {
      what: "a date beyond Excel's calendar is none",
      tables: actions(action({ dueDate: 2958466 })),
      outcome: ["error PlanActions 1 dueDate"],
    },
    {
      what: "a task nobody can read",
      tables: actions(action({ task: { error: "#VALUE!" }, owner: null })),
      outcome: ["? PlanActions.task @ PlanActions 1"],
    },
  ],
  "PLN-13": [
    {
      what: "from the first to the last day of the plan, and on one day",
      tables: actions(
        action({ startDate: day("2026-01-01"), dueDate: day("2026-12-31") }),
        action({ dueDate: day("2026-03-01") }),
      ),
      outcome: [],
    },
    {
      what: "a day before, a day after",
      tables: actions(action({ startDate: day("2025-12-31") }), action({ dueDate: day("2027-01-01") })),
      outcome: ["error PlanActions 1 startDate", "error PlanActions 2 dueDate"],
    },
    {
      what: "due before it begins",
      tables: actions(action({ dueDate: day("2026-02-28") })),
      outcome: ["error PlanActions 1 dueDate"],
    },
    {
      what: "no priority warns, an unknown one is an error",
      tables: actions(action({ importance: null }), action({ urgency: "马上" })),
      outcome: ["warn PlanActions 1 importance", "error PlanActions 2 urgency"],
    },
    {
      what: "an action without plan has its own dates only",
      tables: actions(action({ planId: null, dueDate: day("2030-01-01") })),
      outcome: [],
    },
    {
      what: "an unknown plan, a date nobody can read",
      tables: actions(action({ planId: "P9" }), action({ startDate: "三月" })),
      outcome: ["? PlanActions.planId @ PlanActions 1", "? PlanActions.startDate @ PlanActions 2"],
    },
    {
      what: "a plan without end",
      tables: { ...actions(action()), Plans: [yearPlan({ periodEnd: null })] },
      outcome: ["? Plans.periodEnd @ PlanActions 1"],
    },
  ],
  "PLN-14": [
    {
      what: "known, in the own department; or a team",
      tables: actions(action(), action({ department: null, team: "华东组" })),
      outcome: [],
    },
    {
      what: "not in Team, no department, somebody else's",
      tables: actions(action({ owner: "路人" }), action({ department: null }), action({ department: "大客户部" })),
      outcome: ["warn PlanActions 1 owner", "warn PlanActions 2 department", "warn PlanActions 3 department"],
    },
    {
      what: "two of one name: either department",
      tables: actions(action({ owner: "赵六", department: "大客户部" })),
      outcome: [],
    },
    { what: "a blank owner is PLN-12's", tables: actions(action({ owner: null })), outcome: [] },
    {
      what: "Team gives no department",
      tables: actions(action({ owner: "无角色" })),
      outcome: ["? Team.department @ PlanActions 1"],
    },
    {
      what: "nobody in Team",
      tables: { ...actions(action()), Team: [{ name: null, department: null }] },
      outcome: ["? Team.name"],
    },
  ],
  "PLN-17": [
    {
      what: "looked at seven days ago",
      tables: actions(action({ lastProgressDate: day("2026-03-09") })),
      policy: weekly,
      outcome: [],
    },
    {
      what: "eight days ago",
      tables: actions(action({ lastProgressDate: day("2026-03-08") })),
      policy: weekly,
      outcome: ["warn PlanActions 1 lastProgressDate"],
    },
    {
      what: "never, begun seven and eight days ago",
      tables: actions(action({ startDate: day("2026-03-09") }), action({ startDate: day("2026-03-08") })),
      policy: weekly,
      outcome: ["warn PlanActions 2 lastProgressDate"],
    },
    {
      what: "on the last day and the day after",
      tables: actions(
        action({ startDate: null, dueDate: day("2026-03-16") }),
        action({ startDate: null, dueDate: day("2026-03-15"), progressPct: 0.6 }),
        action({ startDate: null, dueDate: day("2026-03-15") }),
      ),
      policy: weekly,
      outcome: ["warn PlanActions 2 dueDate", "warn PlanActions 3 dueDate"],
    },
    {
      what: "done, cancelled, not begun",
      tables: actions(
        action({ status: "已完成", dueDate: day("2026-03-01") }),
        action({ status: "已取消", dueDate: day("2026-03-01") }),
        action({ startDate: day("2026-03-16") }),
      ),
      policy: weekly,
      outcome: [],
    },
    {
      what: "progress of tomorrow, dates and states nobody can read",
      tables: actions(
        action({ lastProgressDate: day("2026-03-17") }),
        action({ startDate: "?" }),
        action({ startDate: null, dueDate: true }),
        action({ status: "?" }),
      ),
      policy: weekly,
      outcome: [
        "? PlanActions.lastProgressDate @ PlanActions 1",
        "? PlanActions.startDate @ PlanActions 2",
        "? PlanActions.dueDate @ PlanActions 3",
        "? PlanActions.status @ PlanActions 4",
      ],
    },
    { what: "the interval is a gap", tables: actions(action()), outcome: ["? plan.trackIntervalDays"] },
  ],
};
