/** Teams are departments of table Team; regions and products are values of their lists. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { isErrorCell, plainCell } from "../policy/values";
import type { CellValue } from "../policy/values";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";

const text = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));

/** Departments by person; a person may stand in the table more than once. Who has none is left out. */
const departments = perDataset((data: Dataset): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = columnCells(data, "Team.name");
  const cells = columnCells(data, "Team.department");
  const found = new Map<string, Set<string>>();
  for (const row of data.filledRows("Team")) {
    const [name, team] = [text(names[row]), text(cells[row])];
    if (name !== "" && team !== "") found.set(name, (found.get(name) ?? new Set<string>()).add(team));
  }
  return found;
});

/**
 * The people of a team, also those who have left: what they did stays the team's.
 * @param team a department as in Team.department
 * @returns names; a message when there is no such team, or a person of it stands in another one too
 */
export function membersOf(data: Dataset, team: string): ReadonlySet<string> | Message {
  const wanted = team.trim();
  const members = [...departments(data)].filter(([, all]) => all.has(wanted));
  if (members.length === 0) return { text: kpiText.noTeam, args: { team: wanted } };
  const double = members.find(([, all]) => all.size > 1);
  return double ? { text: kpiText.twoTeams, args: { name: double[0] } } : new Set(members.map(([name]) => name));
}

/** Every team of the table, in its order. */
export const teamsOf = (data: Dataset): readonly string[] => [
  ...new Set([...departments(data).values()].flatMap((all) => [...all])),
];

/** The teams a person stands in. */
export const departmentsOf = (data: Dataset, name: string): readonly string[] => [
  ...(departments(data).get(name.trim()) ?? []),
];

/** Is the person in a team at all? */
export const hasTeam = (data: Dataset, name: string): boolean => departments(data).has(name.trim());

/** A region or product as its cells hold it: the list's code, or the company's own word. null when none is asked for. */
export function cutValue(data: Dataset, list: "region" | "product", asked: string | null | undefined): string | null {
  const word = asked?.trim() ?? "";
  return word === "" ? null : (data.policy.listCode(list, word) ?? word);
}
