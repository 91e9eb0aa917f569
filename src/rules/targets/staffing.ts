/** Who has targets, and who is there to reach them. Clauses: 001 七方面工作 3, 004 1.1. */
import { isoDate } from "../../calendar/serial";
import { targetText as text } from "../../locales/rules";
import { isBlank } from "../../policy/values";
import { joined, plainText, rule } from "../define";
import { listCells, yesNoCell } from "../shared/cells";
import { listName } from "../shared/listNames";
import { unreadable } from "../shared/report";
import type { RuleContext, RuleEntry } from "../types";
import { table, targetPeriods } from "./rows";

/** TGT-07: whoever develops customers has targets for month, week and day. */
function granularity(context: RuleContext): void {
  const { column, allRows, policy, today, fail, notEvaluable } = context;
  const required = policy.words("target.requiredGranularity");
  const duty = new Set(policy.words("visit.developerRoles"));
  const owners = column("PlanTargets.owner");
  const periods = targetPeriods(context);
  const kinds = new Map<string | null, Set<string>>();
  const open = new Map<string | null, number>();
  for (const row of allRows(table)) {
    const owner = plainText(owners[row]);
    const period = periods(row);
    if (!period?.type) {
      if (!open.has(owner)) open.set(owner, row);
    } else if (period.start <= today && today <= period.end)
      kinds.set(owner, (kinds.get(owner) ?? new Set<string>()).add(period.type));
  }
  const names = column("Team.name");
  const roles = column("Team.role");
  const active = column("Team.active");
  const told = new Set<string>();
  for (const row of allRows("Team")) {
    const name = plainText(names[row]);
    if (name === null || active[row] === false || !duty.has(plainText(roles[row]) ?? "") || told.has(name)) continue;
    told.add(name);
    const missing = required.filter((kind) => kinds.get(name)?.has(kind) !== true);
    if (missing.length === 0) continue;
    const odd = open.get(name);
    if (odd !== undefined) {
      unreadable(context, table, odd, "period");
      continue;
    }
    const args = {
      person: name,
      kinds: joined(missing.map((kind) => listName("periodType", kind))),
      today: isoDate(today),
    };
    fail({
      table,
      row: null,
      column: "periodType",
      message: { text: text.granularityMissing, args },
      expected: { text: text.addGranularity, args },
    });
  }
  if (told.size === 0) notEvaluable(["Team.role"]);
}

/** TGT-11: the key-account department has the people that the establishment says. Specialists are those of the manager's department. */
function headcount(context: RuleContext): void {
  const { column, allRows, policy, fail, notEvaluable } = context;
  const roles = column("Team.role");
  const departments = column("Team.department");
  const levels = column("Team.level");
  const active = column("Team.active");
  const levelOf = listCells(policy, "positionLevel");
  const role = policy.text("ka.managerRole") ?? "";
  const people = [...allRows("Team")].filter((row) => yesNoCell(active[row]) !== false);
  const managers = people.filter((row) => plainText(roles[row]) === role);
  const due = policy.number("ka.headcount.manager") ?? 0;
  if (managers.length !== due) {
    const message = { text: text.managers, args: { count: managers.length, due, role } };
    fail({ table: "Team", row: null, column: "role", message, expected: { text: text.checkTeam } });
  }
  const own = new Set(managers.map((row) => plainText(departments[row])).filter((name) => name !== null));
  if (own.size === 0) return notEvaluable(["Team.department"]);
  let count = 0;
  let odd: number | null = null;
  for (const row of people) {
    if (!own.has(plainText(departments[row]) ?? "")) continue;
    const level = levelOf(levels[row]);
    if (level === "specialist") count++;
    else if (level === undefined || (level === null && isBlank(levels[row]) && !managers.includes(row))) odd ??= row;
  }
  const wanted = policy.number("ka.headcount.specialist") ?? 0;
  if (count === wanted) return;
  if (odd !== null) return unreadable(context, "Team", odd, "level");
  const message = { text: text.specialists, args: { count, due: wanted } };
  fail({ table: "Team", row: null, column: "level", message, expected: { text: text.checkTeam } });
}

export const staffingRules: readonly RuleEntry[] = [
  rule({
    id: "TGT-07",
    title: text.tgt07Title,
    help: text.tgt07Help,
    columns: ["PlanTargets.owner", "PlanTargets.periodType", "PlanTargets.period", "Team.name", "Team.role"],
    reads: ["PlanTargets.periodStart", "PlanTargets.periodEnd", "Team.active"],
    // Who has the duty to develop customers is a decision of the company: the roles that VIS-01 asks for.
    parameters: ["target.requiredGranularity", "visit.developerRoles"],
    mustFill: ["visit.developerRoles"],
    check: granularity,
  }),
  rule({
    id: "TGT-11",
    title: text.tgt11Title,
    help: text.tgt11Help,
    // Whether there are key accounts yet does not change the establishment.
    columns: ["Team.department", "Team.role", "Team.level"],
    reads: ["Team.name", "Team.active"],
    // The manager is known by the role of the policy, the specialists by the manager's department.
    parameters: ["ka.headcount.manager", "ka.headcount.specialist", "ka.managerRole"],
    check: headcount,
  }),
];
