/** Room for rows that the catalogue adds to a table that is there already. */
import { setUpMessage } from "../../locales/setup";
import { UserError } from "../../locales/userError";
import type { Scope } from "../blueprint/types";
import { keyOf, rowPlaces } from "./contents";
import type { Details } from "./details";
import type { Target } from "./target";

/**
 * Refuses to write rows over something that stands below a table of the Policy sheet. Rows that an interrupted run left there are ours.
 * @throws UserError naming sheet, table and row
 */
export function refuseOccupied(target: Target, details: Details, scope: Scope): void {
  for (const table of target.tables) {
    const present = details.tables.get(table.key);
    const existing = table.existing;
    if (!present?.body || !present.below || !existing) continue;
    const rows = table.plan.rows(scope);
    const missing = rows.filter((_, index) => rowPlaces(table, rows, present.body ?? [])[index] === null);
    if (missing.length === 0) continue;
    const keys = (table.plan.keyColumns ?? []).map((key) => ({ planned: table.plan.columns.findIndex((column) => column.key === key), at: existing.indexOf(key) ?? 0 }));
    const at = present.below.slice(0, missing.length).findIndex((cells, index) => {
      if (cells.every((cell) => cell === "")) return false;
      return !keys.every((key) => keyOf(cells[key.at]) === keyOf(missing[index]?.[key.planned]));
    });
    if (at < 0) continue;
    const row = String(present.row + 2 + present.rowCount + at);
    throw new UserError(setUpMessage.noRoom, { sheet: existing.sheetName, table: existing.entry.title[target.lang], row });
  }
}
