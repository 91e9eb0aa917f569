/** People by name, as table Team holds them. */
import { plainText } from "../define";
import type { CellValue } from "../../policy/values";
import type { RuleContext } from "../types";

/** Rows of Team by name, outer spaces left aside; of two with the same name the first that is not known to have left. */
export function teamRows({ column, rowCount }: RuleContext): ReadonlyMap<string, number> {
  const names = column("Team.name");
  const active = column("Team.active");
  const rows = new Map<string, number>();
  for (let row = 0; row < rowCount("Team"); row++) {
    const name = plainText(names[row]);
    if (name === null) continue;
    const known = rows.get(name);
    if (known === undefined || (active[known] === false && active[row] !== false)) rows.set(name, row);
  }
  return rows;
}

/** A column of Team by a person's name: undefined for somebody who is not in Team. */
export function teamCells(context: RuleContext, key: string): (person: string) => CellValue | undefined {
  const rows = teamRows(context);
  const cells = context.column(`Team.${key}`);
  return (person) => {
    const row = rows.get(person);
    return row === undefined ? undefined : (cells[row] ?? null);
  };
}
