/** KA-07: a service team of several departments, led by somebody of the executive. */
import { commonText, keyAccountText as texts } from "../../locales/rules";
import { listById } from "../../policy/catalogue";
import type { CellValue } from "../../policy/values";
import { filled, plainText, shown } from "../define";
import { listCells, wordsOf } from "../shared/cells";
import { listName } from "../shared/listNames";
import { people } from "../shared/people";
import { failMissing, missingAt } from "../shared/required";
import type { RuleContext } from "../types";
import { keyAccountRows } from "./each";

const table = "Accounts";
const needed = ["kaTeamLead", "kaTeam"];
const levels = new Map(listById.get("positionLevel")?.values.map(({ code }, index) => [code, index]));

/** The check of KA-07. */
export function servedByTeam(context: RuleContext): void {
  const { column, policy, fail, notEvaluable } = context;
  const team = people(context);
  if (team.size === 0) return notEvaluable(["Team.name"]);
  const cells = needed.map((key) => column(`${table}.${key}`));
  const least = policy.number("ka.minDepartments") ?? 1;
  const departments = column("Team.department");
  const judgeLead = leads(context, team.named);
  for (const row of keyAccountRows(context)) {
    const missing = missingAt(cells, row);
    if (missing) failMissing(context, table, row, needed, missing);
    if (filled(cells[0]?.[row])) judgeLead(row, cells[0]?.[row]);
    const members = wordsOf(cells[1]?.[row]);
    if (members.length === 0) continue;
    const found = members.map((name) => plainText(departments[team.rowOf(name) ?? -1]));
    const distinct = new Set(found.filter((department) => department !== null));
    if (distinct.size >= least) continue;
    const unknown = members.filter((_, index) => found[index] === null);
    if (unknown.length > 0) {
      const reason = { text: texts.memberUnclear, args: { people: shown(unknown.join(" / ")) } };
      notEvaluable(["Team.department"], { table, row, reason });
    } else
      fail({
        table,
        row,
        column: "kaTeam",
        message: { text: texts.fewDepartments, args: { count: distinct.size, least } },
        expected: { text: texts.teamExpected, args: { least } },
      });
  }
}

/** Judges the leader named in a cell of a row. */
function leads(
  context: RuleContext,
  named: ReturnType<typeof people>["named"],
): (row: number, cell: CellValue | undefined) => void {
  const { column, policy, fail, notEvaluable } = context;
  const code = policy.text("ka.execLevel") ?? "director";
  const least = levels.get(code) ?? 0;
  const levelOf = listCells(policy, "positionLevel");
  const cells = column("Team.level");
  return (row, cell) => {
    const person = named(cell);
    const found = (person?.active ?? []).map((at) => levels.get(levelOf(cells[at]) ?? "") ?? Number.NaN);
    if (found.length > 0 && found.every((level) => level >= least)) return;
    const args = { person: shown(cell), level: listName("positionLevel", code) };
    // Also where nobody is meant: then nothing is unclear.
    const low = found.every((level) => level < least);
    if (!low) notEvaluable(["Team.level"], { table, row, reason: { text: texts.levelUnclear, args } });
    else
      fail({
        table,
        row,
        column: "kaTeamLead",
        message: {
          text: !person ? commonText.personUnknown : found.length === 0 ? texts.leadLeft : texts.leadLow,
          args,
        },
        expected: { text: texts.leadExpected, args },
      });
  };
}
