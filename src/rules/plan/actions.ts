/** Actions: who, until when, how urgent, and whether they move. Clauses: 000 制定行動計劃, 任務分配, 進度跟蹤 1. */
import { isoDate } from "../../calendar/serial";
import { dateCell } from "../../kpis/contact";
import { commonText, planText } from "../../locales/rules";
import { isBlank, isErrorCell } from "../../policy/values";
import { columnName, filled, plainText, rule, shown } from "../define";
import { listCells, numberCell } from "../shared/cells";
import { datesInOrder } from "../shared/dateOrder";
import { people } from "../shared/people";
import { failNotListed, unreadable } from "../shared/report";
import { allFilled } from "../shared/required";
import type { RuleContext, RuleEntry } from "../types";
import { planOfRow } from "./plans";

const table = "PlanActions";

/** PLN-12: a task has somebody to do it, a date and what is asked. */
function actionComplete(context: RuleContext): void {
  const { column, rows, fail } = context;
  const tasks = column("PlanActions.task");
  const due = column("PlanActions.dueDate");
  for (const row of rows(table)) {
    if (isErrorCell(tasks[row])) unreadable(context, table, row, "task");
    if (!filled(tasks[row])) continue;
    if (filled(due[row]) && dateCell(due[row]) === undefined) {
      const args = { column: columnName("PlanActions.dueDate"), found: shown(due[row]) };
      const expected = { text: planText.enterDate };
      fail({ table, row, column: "dueDate", message: { text: commonText.unreadable, args }, expected });
    }
  }
  allFilled(context, table, ["owner", "dueDate", "requirement"], (row) => filled(tasks[row]));
}

/** PLN-13: importance and urgency from the list, dates in order and inside the plan's period. */
function schedule(context: RuleContext): void {
  const { column, rows, policy } = context;
  const level = listCells(policy, "level3");
  const priorities = ["importance", "urgency"].map((key) => ({ key, cells: column(`${table}.${key}`) }));
  const inOrder = datesInOrder(context, table, ["startDate", "dueDate"]);
  const planOf = planOfRow(context, table, false);
  const starts = column("Plans.periodStart");
  const ends = column("Plans.periodEnd");
  for (const row of rows(table)) {
    for (const { key, cells } of priorities) {
      const found = level(cells[row]);
      if (found === null) failNotListed(context, table, row, key, "warn");
      else if (found === undefined) failNotListed(context, table, row, key);
    }
    inOrder(row);
    const plan = planOf(row);
    if (plan === null) continue;
    insidePlan(context, row, "startDate", starts[plan], "periodStart", plan);
    insidePlan(context, row, "dueDate", ends[plan], "periodEnd", plan);
  }
}

/** An action begins not before its plan and is due not after the plan's end. */
function insidePlan(
  context: RuleContext,
  row: number,
  key: "startDate" | "dueDate",
  limitCell: Parameters<typeof dateCell>[0],
  limitKey: string,
  plan: number,
): void {
  const date = dateCell(context.column(`${table}.${key}`)[row]);
  if (typeof date !== "number") return;
  const limit = dateCell(limitCell);
  if (typeof limit !== "number") {
    const text = limit === null ? commonText.blank : commonText.unreadable;
    const args = { column: columnName(`Plans.${limitKey}`), found: shown(limitCell) };
    return context.notEvaluable([`Plans.${limitKey}`], { table, row, reason: { text, args } });
  }
  if (key === "startDate" ? date >= limit : date <= limit) return;
  const id = shown(context.column("Plans.planId")[plan]);
  context.fail({
    table,
    row,
    column: key,
    message: {
      text: key === "startDate" ? planText.beforePlan : planText.afterPlan,
      args: { date: isoDate(date), plan: id, limit: isoDate(limit) },
    },
    expected: { text: planText.insidePlan },
  });
}

/** PLN-14: the person is in Team, the action has a department or team, and the department is the person's own. */
function knownOwner(context: RuleContext): void {
  const { column, rows, fail, notEvaluable } = context;
  const team = people(context);
  if (team.size === 0) return notEvaluable(["Team.name"]);
  const owners = column("PlanActions.owner");
  const departments = column("PlanActions.department");
  const teams = column("PlanActions.team");
  const own = column("Team.department");
  for (const row of rows(table)) {
    const named = team.named(owners[row]);
    // A blank owner is PLN-12's finding.
    if (!named && filled(owners[row])) {
      const message = { text: commonText.personUnknown, args: { person: shown(owners[row]) } };
      fail({ table, row, column: "owner", message, expected: { text: planText.nameOfTeam } });
    }
    const department = plainText(departments[row]);
    if (department === null) {
      if (!filled(teams[row]))
        fail({
          table,
          row,
          column: "department",
          message: { text: planText.noDepartment },
          expected: { text: planText.enterDepartment },
        });
      continue;
    }
    const known = [...(named?.active ?? []), ...(named?.gone ?? [])].map((person) => plainText(own[person]));
    if (known.length === 0 || known.includes(department)) continue;
    const first = known.find((one): one is string => one !== null);
    if (first === undefined)
      notEvaluable(["Team.department"], {
        table,
        row,
        reason: { text: planText.departmentUnknown, args: { person: shown(owners[row]) } },
      });
    else
      fail({
        table,
        row,
        column: "department",
        message: {
          text: planText.otherDepartment,
          args: { person: shown(owners[row]), found: shown(department), department: shown(first) },
        },
      });
  }
}

/** PLN-17: open actions are looked at on time, and late ones are told with the days. A cancelled action is not late. */
function tracked(context: RuleContext): void {
  const { column, rows, policy, today, fail } = context;
  const every = policy.number("plan.trackIntervalDays") ?? 0;
  const stateOf = listCells(policy, "actionStatus");
  const states = column("PlanActions.status");
  const begins = column("PlanActions.startDate");
  const seen = column("PlanActions.lastProgressDate");
  const due = column("PlanActions.dueDate");
  const share = column("PlanActions.progressPct");
  for (const row of rows(table)) {
    const state = stateOf(states[row]);
    if (state === undefined) unreadable(context, table, row, "status");
    if (state === undefined || state === "done" || state === "cancelled") continue;
    const start = dateCell(begins[row]);
    const last = dateCell(seen[row]);
    const end = dateCell(due[row]);
    if (start === undefined) unreadable(context, table, row, "startDate");
    else if (start !== null && today > start) {
      if (last === undefined) unreadable(context, table, row, "lastProgressDate");
      else if (last !== null && last > today) {
        // Progress noted for a day to come is no progress yet.
        const reason = { text: planText.progressLater, args: { date: isoDate(last) } };
        context.notEvaluable(["PlanActions.lastProgressDate"], { table, row, reason });
      } else {
        const from = Math.max(start, last ?? start);
        if (today - from > every)
          fail({
            table,
            row,
            column: "lastProgressDate",
            message: { text: planText.noProgress, args: { days: today - from, every, from: isoDate(from) } },
            expected: { text: planText.noteProgress },
          });
      }
    }
    if (end === undefined) unreadable(context, table, row, "dueDate");
    else if (end !== null && today > end) {
      const done = numberCell(share[row]);
      const args = { days: today - end, share: `${Math.round((done ?? 0) * 100)}%` };
      const text = isBlank(share[row]) || done === undefined ? planText.actionLate : planText.actionLateShare;
      fail({ table, row, column: "dueDate", message: { text, args }, expected: { text: planText.closeAction } });
    }
  }
}

export const actionRules: readonly RuleEntry[] = [
  rule({ id: "PLN-12", title: planText.pln12Title, help: planText.pln12Help, check: actionComplete }),
  rule({
    id: "PLN-13",
    title: planText.pln13Title,
    help: planText.pln13Help,
    reads: ["Plans.planId", "Plans.planName"],
    check: schedule,
  }),
  rule({
    id: "PLN-14",
    title: planText.pln14Title,
    help: planText.pln14Help,
    reads: ["Team.active"],
    check: knownOwner,
  }),
  rule({
    id: "PLN-17",
    title: planText.pln17Title,
    help: planText.pln17Help,
    columns: ["PlanActions.status", "PlanActions.lastProgressDate", "PlanActions.dueDate", "PlanActions.startDate"],
    // The share of progress only makes the message richer.
    reads: ["PlanActions.progressPct"],
    check: tracked,
  }),
];
