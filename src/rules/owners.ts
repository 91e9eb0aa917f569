/** Whose row it is: the person who answers for a finding. */
import { accountIndex } from "../kpis/accountIndex";
import { tableByKey } from "../policy/catalogue";
import { plainCell, type BookTables, type CellValue } from "../policy/values";

/** Columns that name the person of a row, the likelier one first. */
const personColumns: readonly string[] = [
  "owner",
  "salesperson",
  "visitor",
  "applicant",
  "enteredBy",
  "reporter",
  "compiledBy",
  "handler",
  "handledBy",
  "techResponsible",
  "user",
  "person",
  "name",
];
/** Columns by which a row belongs to a row of Accounts. */
const accountColumns: readonly string[] = ["accountId"];

/**
 * Finds the persons of rows.
 * @param tables tables as read, list cells as text
 * @param normalised are names compared by name.normalise "normalised"?
 * @returns table and 0-based row → the name as it stands there, else the owner of the customer the row belongs to, else ""
 */
export function ownersOf(tables: BookTables, normalised: boolean): (table: string, row: number | null) => string {
  const accounts = tables.Accounts;
  let index: ReturnType<typeof accountIndex> | undefined;
  const ofAccount = (table: string, row: number): string => {
    for (const key of accountColumns) {
      const cell = tables[table]?.columns[key]?.[row];
      if (plainCell(cell) === "" || !accounts) continue;
      index ??= accountIndex(accounts.columns.accountId, accounts.columns.accountName, normalised);
      const found = index.rowOf(cell);
      if (found >= 0) return plainCell(accounts.columns.owner?.[found]);
    }
    return "";
  };
  /** Columns of a table that name persons, the likelier one first. */
  const persons = new Map<string, readonly (readonly CellValue[])[]>();
  const personsOf = (table: string): readonly (readonly CellValue[])[] => {
    const known = persons.get(table);
    if (known) return known;
    const found = personColumns.flatMap((key) => {
      const column = tableByKey.get(table)?.columns.find((entry) => entry.key === key);
      const cells = tables[table]?.columns[key];
      // "name" is a person only in Team; elsewhere it names a thing.
      return cells && (column?.type === "personRef" || (table === "Team" && key === "name")) ? [cells] : [];
    });
    persons.set(table, found);
    return found;
  };
  return (table, row) => {
    if (row === null) return "";
    for (const cells of personsOf(table)) {
      const name = plainCell(cells[row]);
      if (name !== "") return name;
    }
    return table === "Accounts" ? "" : ofAccount(table, row);
  };
}
