/** Who works at the sample company, and when somebody is away. */
import { addMonths } from "../../src/calendar";
import { day, numbered, type SampleRow } from "./rows";
import { team } from "./vocabulary";

/** Who decides what. */
export const director = "郑国栋";
export const keyAccountManager = "周建国";
export const salesManager = "何秀英";
export const marketReviewer = "朱明";
export const engineer = "刘洋";
export const clerk = "胡娟";

const outside: ReadonlySet<string> = new Set([director, salesManager, marketReviewer, engineer, clerk, "孙静"]);

/** Those who have customers of their own. */
export const owners = team.filter(({ active, name }) => active && !outside.has(name)).map(({ name }) => name);

/** Those who hand in plans of visits. */
export const developers = team.filter(({ active, role }) => active && role === "开发员").map(({ name }) => name);

export const teamRows = (asOf: number): readonly SampleRow[] =>
  team.map((person, index) => ({
    personId: numbered("P", index),
    name: person.name,
    department: person.department,
    role: person.role,
    level: person.level,
    active: person.active,
    hireDate: day((addMonths(asOf, -24) ?? asOf) + index * 11),
  }));

/** Leave that is over, and leave in the week that is planned next. */
export const absenceRows = (asOf: number): readonly SampleRow[] =>
  (
    [
      ["吴敏", asOf - 20, asOf - 16, "leave"],
      ["黄志强", asOf - 6, asOf - 5, "sick"],
      ["林晓东", asOf + 2, asOf + 3, "training"],
      ["陈海燕", asOf + 7, asOf + 9, "leave"],
    ] as const
  ).map(([person, from, to, kind], index) => ({
    absenceId: numbered("A", index),
    person,
    from: day(from),
    to: day(to),
    kind,
  }));
