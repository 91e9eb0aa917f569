/** Has the person whom a cell names one of the roles the policy lists? The role stands in Team. */
import { commonText, roleText } from "../../locales/rules";
import type { Severity } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { columnName, plainText, shown } from "../define";
import type { RuleContext } from "../types";
import { people } from "./people";

/** "unclear": people of that name have different roles, or a role is blank. */
export type RoleAnswer = "yes" | "no" | "blank" | "unknown" | "unclear";

export interface Roles {
  /** Team has nobody: nothing can be said of roles. */
  readonly empty: boolean;
  readonly answer: (cell: CellValue | undefined, roles: ReadonlySet<string>) => RoleAnswer;
  /** A finding or gap at a cell that must name somebody with one of the roles. */
  readonly require: (table: string, row: number, key: string, roles: ReadonlySet<string>, severity?: Severity) => void;
}

/**
 * @param context the rule's context; Team.name and Team.role are installed. People who left count: they may have signed before.
 */
export function teamRoles(context: RuleContext): Roles {
  const { column, fail, notEvaluable } = context;
  const team = people(context);
  const roleCells = column("Team.role");

  const answer = (cell: CellValue | undefined, roles: ReadonlySet<string>): RoleAnswer => {
    if (plainText(cell) === null) return "blank";
    const named = team.named(cell);
    if (!named) return "unknown";
    let yes = 0;
    let no = 0;
    let open = 0;
    for (const row of [...named.active, ...named.gone]) {
      const role = plainText(roleCells[row]);
      if (role === null) open++;
      else if (roles.has(role)) yes++;
      else no++;
    }
    if (open === 0 && no === 0) return "yes";
    return open === 0 && yes === 0 ? "no" : "unclear";
  };

  return {
    empty: team.size === 0,
    answer,
    require: (table, row, key, roles, severity) => {
      const ref = `${table}.${key}`;
      const cell = column(ref)[row];
      const found = answer(cell, roles);
      if (found === "yes") return;
      const args = { column: columnName(ref), person: shown(cell), roles: [...roles].join(" / ") };
      if (found === "unclear")
        return notEvaluable(["Team.role"], { table, row, reason: { text: roleText.unclear, args } });
      const text =
        found === "blank" ? commonText.blank : found === "unknown" ? commonText.personUnknown : roleText.wrong;
      fail({
        table,
        row,
        column: key,
        message: { text, args },
        expected: { text: roleText.expected, args },
        ...(severity ? { severity } : {}),
      });
    },
  };
}
