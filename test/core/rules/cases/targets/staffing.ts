/** Cases: who has targets, and who is there. */
import type { Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { yearTarget } from "./rows";

const duty = { parameters: { "visit.developerRoles": "开发员" } };
const own = (periodType: string, period: string, owner = "张三"): Row =>
  yearTarget({ owner, periodType, period, periodStart: null, periodEnd: null });
const month = own("月", "2026-03");
const today = own("日", "2026-03-16");
const three: readonly Row[] = [month, own("周", "2026-W12"), today];
const personal = (
  rows: readonly Row[],
  team: readonly Row[] = [{ name: "张三", role: "开发员", active: true }],
): Tables => ({ Team: team, PlanTargets: rows });

const person = (role: string, level: string | null, more: Row = {}): Row => ({
  name: `${role}${level ?? ""}`,
  department: "大客户部",
  role,
  level,
  active: "是",
  ...more,
});
const manager = person("大客户部经理", "经理");
const staff = (specialists: number, ...more: readonly Row[]): Tables => ({
  Team: [manager, ...Array.from({ length: specialists }, () => person("专员", "专员")), ...more],
});

export const staffingCases: RuleCases = {
  "TGT-07": [
    { what: "month, week and day of today", tables: personal(three), policy: duty, outcome: [] },
    { what: "no day", tables: personal(three.slice(0, 2)), policy: duty, outcome: ["info PlanTargets - periodType"] },
    {
      what: "the week ended yesterday",
      tables: personal([month, own("周", "2026-W11"), today]),
      policy: duty,
      outcome: ["info PlanTargets - periodType"],
    },
    {
      what: "the week's last day",
      tables: personal([month, own("周", "2026-W12"), own("日", "2026-03-22")]),
      policy: duty,
      today: "2026-03-22",
      outcome: [],
    },
    {
      what: "other roles and people who left",
      tables: personal(three, [
        { name: "张三", role: "开发员", active: true },
        { name: "李四", role: "内勤", active: true },
        { name: "王五", role: "开发员", active: "否" },
      ]),
      policy: duty,
      outcome: [],
    },
    {
      what: "a period nobody can read might be the day",
      tables: personal([...three.slice(0, 2), own("日", "今天")]),
      policy: duty,
      outcome: ["? PlanTargets.period @ PlanTargets 3"],
    },
    {
      what: "nobody has the role",
      tables: personal(three, [{ name: "张三", role: "内勤", active: true }]),
      policy: duty,
      outcome: ["? Team.role"],
    },
    { what: "who develops customers is a gap", tables: personal(three), outcome: ["? visit.developerRoles"] },
  ],
  "TGT-11": [
    { what: "one manager, four specialists", tables: staff(4), outcome: [] },
    { what: "three", tables: staff(3), outcome: ["info Team - level"] },
    { what: "five", tables: staff(5), outcome: ["info Team - level"] },
    { what: "two managers", tables: staff(4, manager), outcome: ["info Team - role"] },
    {
      what: "people who left, other departments, a clerk",
      tables: staff(
        4,
        person("专员", "专员", { active: "否" }),
        person("专员", "专员", { department: "销售部" }),
        person("内勤", "内勤"),
      ),
      outcome: [],
    },
    {
      what: "a level nobody can read might be the fourth",
      tables: staff(3, person("专员", "高级")),
      outcome: ["? Team.level @ Team 5"],
    },
    {
      what: "without manager the department is unknown",
      tables: { Team: [person("专员", "专员")] },
      outcome: ["info Team - role", "? Team.department"],
    },
  ],
};
