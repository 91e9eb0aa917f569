/** The people of table Team by name. Two of the same name are never decided by guessing (ruling 6). */
import type { CellValue } from "../../policy/values";
import { plainText } from "../define";
import type { RuleContext } from "../types";

/** What Team says of a name. */
export interface NamedPeople {
  /** Rows of Team with that name: people who are there now (a blank "active" counts as there). */
  readonly active: readonly number[];
  readonly gone: readonly number[];
}

export interface People {
  /** How many different names Team holds; 0 when the table is empty or not installed. */
  readonly size: number;
  /** The people a cell names; undefined when blank or not in Team. */
  readonly named: (cell: CellValue | undefined) => NamedPeople | undefined;
  /** Row of Team of the only one who can be meant: the one active person, else the one who left; null when nobody or several. */
  readonly rowOf: (cell: CellValue | undefined) => number | null;
}

/** @param context the rule's context; Team.active may not be installed */
export function people({ column, allRows }: Pick<RuleContext, "column" | "allRows">): People {
  const names = column("Team.name");
  const active = column("Team.active");
  const byName = new Map<string, { active: number[]; gone: number[] }>();
  for (const row of allRows("Team")) {
    const name = plainText(names[row]);
    if (name === null) continue;
    const known = byName.get(name) ?? { active: [], gone: [] };
    (active[row] === false ? known.gone : known.active).push(row);
    byName.set(name, known);
  }
  const named = (cell: CellValue | undefined): NamedPeople | undefined => {
    const name = plainText(cell);
    return name === null ? undefined : byName.get(name);
  };
  return {
    size: byName.size,
    named,
    rowOf: (cell) => {
      const found = named(cell);
      const rows = found === undefined || found.active.length > 0 ? found?.active : found.gone;
      return rows?.length === 1 ? (rows[0] ?? null) : null;
    },
  };
}
