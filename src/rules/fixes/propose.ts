/** Goes through the tables and says which cells could be mended, and how. Nothing is written here. */
import { tableByKey } from "../../policy/catalogue";
import type { ColumnEntry, Policy, TableEntry } from "../../policy/types";
import { isBlank, plainCell, type BookTables, type CellValue } from "../../policy/values";
import { refersToAccount } from "./columns";
import { fixKinds } from "./kinds";
import { folded } from "./script";
import type { Fix, FixTools } from "./types";

/** Tables beside those of data whose cells people type into as freely. */
const alsoTyped: ReadonlySet<string> = new Set(["Team", "Holidays", "Absences"]);

/** Does a table hold cells that may be mended? Policy has readers of its own, logs and reports are not typed. */
export const isFixable = (entry: TableEntry): boolean => entry.kind === "data" || alsoTyped.has(entry.key);

/** What people type. A list cell that Tierbook fills (a tier) may have been typed or imported, and means the same in any wording. */
const isTyped = (column: ColumnEntry): boolean =>
  column.key !== "check" &&
  (column.filledBy === "person" || (column.filledBy === "tierbook" && column.type === "list"));

/**
 * Every fix that the tables' texts allow: at most one a cell, in the order of tables, rows and columns.
 * @param tables tables as read (list cells hold their text)
 * @param policy the parsed policy, in the workbook's language
 */
export function proposeFixes(tables: BookTables, policy: Policy): Fix[] {
  const tools = fixTools(tables, policy);
  return Object.keys(tables).flatMap((key) => {
    const entry = tableByKey.get(key);
    return entry && isFixable(entry) ? fixesOfTable(tables, entry, tools) : [];
  });
}

function fixesOfTable(tables: BookTables, entry: TableEntry, tools: FixTools): Fix[] {
  const fixes: { fix: Fix; place: number }[] = [];
  entry.columns.forEach((column, place) => {
    const cells = isTyped(column) ? tables[entry.key]?.columns[column.key] : undefined;
    if (!cells) return;
    const kinds = fixKinds.filter((kind) => kind.applies(entry.key, column, tools.policy));
    // Texts repeat: each is thought about once.
    const known = new Map<string, Pick<Fix, "kind" | "to"> | null>();
    for (let row = 0; row < cells.length; row++) {
      const text = cells[row];
      if (typeof text !== "string" || isBlank(text)) continue;
      let found = known.get(text);
      if (found === undefined) {
        found = null;
        for (const kind of kinds) {
          const to = kind.propose(text, column, tools, entry.key);
          if (to === null || to === text) continue;
          found = { kind: kind.id, to };
          break;
        }
        known.set(text, found);
      }
      if (found) fixes.push({ fix: { ...found, table: entry.key, row, column: column.key, from: text }, place });
    }
  });
  return fixes.sort((a, b) => a.fix.row - b.fix.row || a.place - b.place).map(({ fix }) => fix);
}

/**
 * What the kinds of fixes may ask beside the cell.
 * @param tables tables as read
 * @param policy the parsed policy
 */
export function fixTools(tables: BookTables, policy: Policy): FixTools {
  const accounts = accountNames(tables, policy);
  const uses = new Map<string, Set<string>>();
  return {
    policy,
    accountFor: accounts,
    mayRespell: (table, from, to) => {
      const idColumn = tableByKey.get(table)?.idColumn ?? "";
      const own = tables[table]?.columns[idColumn] ?? [];
      const holds = own.filter((cell) => plainCell(cell) === to || plainCell(cell) === from.trim()).length;
      let known = uses.get(table);
      if (!known) uses.set(table, (known = referencesTo(tables, table, idColumn)));
      return holds === 1 && !known.has(from.trim());
    },
  };
}

/** The texts by which cells of other tables refer to rows of a table. */
function referencesTo(tables: BookTables, table: string, idColumn: string): Set<string> {
  const texts = new Set<string>();
  for (const [key, read] of Object.entries(tables)) {
    for (const column of tableByKey.get(key)?.columns ?? []) {
      const refers =
        column.ref === `${table}.${idColumn}` || (table === "Accounts" && refersToAccount(key, column))
          ? read.columns[column.key]
          : undefined;
      for (const cell of refers ?? []) texts.add(plainCell(cell));
    }
  }
  return texts;
}

/**
 * Finds the one account that a text means though no account is called exactly so.
 * A text that is an account's number or name already, and one that two accounts fit, give null.
 */
function accountNames(tables: BookTables, policy: Policy): FixTools["accountFor"] {
  const names = tables.Accounts?.columns.accountName;
  const ids = tables.Accounts?.columns.accountId;
  if (!names) return () => null;
  const loose = policy.text("name.normalise") === "normalised";
  const exact = (cell: CellValue | undefined): string =>
    loose ? plainCell(cell).normalize("NFKC").trim() : plainCell(cell);
  let known: Set<string> | undefined;
  let rows: Map<string, number | null> | undefined;
  const build = (): void => {
    known = new Set([...names, ...(ids ?? [])].map(exact).filter((text) => text !== ""));
    rows = new Map();
    for (const cells of [names, ids ?? []]) {
      cells.forEach((cell, row) => {
        const key = folded(plainCell(cell));
        if (key === "" || !rows) return;
        const before = rows.get(key);
        rows.set(key, before === undefined || before === row ? row : null);
      });
    }
  };
  return (text) => {
    if (!known || !rows) build();
    if (known?.has(exact(text))) return null;
    const row = rows?.get(folded(text)) ?? null;
    const name = row === null ? "" : plainCell(names[row]);
    return name === "" ? null : name;
  };
}
