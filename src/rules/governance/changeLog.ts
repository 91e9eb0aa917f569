/**
 * GOV-07: what was changed in the register, the targets, the tiers and the applications stands in AuditLog. The last logged value of a
 * cell is compared with the cell, and a tier review that moved a tier needs its entry.
 */
import { isSerialDate, isoDate } from "../../calendar/serial";
import { tellsChange } from "../../kpis/auditRows";
import { unresolved } from "../../kpis/accountIndex";
import { governanceText } from "../../locales/rules";
import { languages } from "../../locales/types";
import { columnByRef, tableByKey } from "../../policy/catalogue";
import { parseBoolean } from "../../policy/numberText";
import type { Policy } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { isBlank, plainCell } from "../../policy/values";
import { columnName, rule, shown } from "../define";
import type { RuleContext, RuleEntry } from "../types";

const watched = ["Accounts", "PlanTargets", "TierReviews", "NewCustomerApps"] as const;

/** Words by which the log may name a table or column: the key, or a label of any language. */
function names<Key extends string>(keys: readonly Key[], labels: (key: Key) => readonly string[]): Map<string, Key> {
  const found = new Map<string, Key>();
  for (const key of keys) for (const word of [key, ...labels(key)]) if (!found.has(word)) found.set(word, key);
  return found;
}

const tableNames = names(watched, (key) => languages.map((lang) => tableByKey.get(key)?.sheet[lang] ?? key));
const fieldNames = new Map(
  watched.map((table) => [
    table,
    names(
      (tableByKey.get(table)?.columns ?? []).filter(({ filledBy }) => filledBy !== "formula").map(({ key }) => key),
      (key) => languages.map((lang) => columnByRef(`${table}.${key}`)?.label[lang] ?? key),
    ),
  ]),
);

/** The last entry of a cell. */
interface Logged {
  readonly table: (typeof watched)[number];
  readonly row: number;
  readonly field: string;
  readonly at: number;
  readonly newValue: string;
  /** The run that was going to write it. */
  readonly batch: string;
}

/** Row of a table by what the log calls it: its id, a customer's name, or "#3" for the third row. */
function rowFinder({ data, column, allRows }: RuleContext, table: string): (rowId: string) => number {
  const ids = column(`${table}.${tableByKey.get(table)?.idColumn ?? ""}`);
  const byId = new Map<string, number>();
  for (const row of allRows(table)) {
    const id = plainCell(ids[row]);
    // Two rows with one id: nobody can say which of them was meant.
    if (id !== "") byId.set(id, byId.has(id) ? unresolved.ambiguous : row);
  }
  return (rowId) => {
    const place = /^#(\d+)$/.exec(rowId);
    if (place) return Number(place[1]) <= data.rowCount(table) ? Number(place[1]) - 1 : unresolved.unknown;
    const known = byId.get(rowId);
    if (known !== undefined) return known;
    return table === "Accounts" ? data.accounts.rowOf(rowId.replace(/^name:/, "")) : unresolved.unknown;
  };
}

interface Log {
  /** By "table/row/field". */
  readonly last: ReadonlyMap<string, Logged>;
  /** "row/tier" of Accounts for every tier that was ever logged. */
  readonly tiers: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
}

/** One pass over AuditLog; later entries win, and of two at the same moment the lower row. */
function readLog(context: RuleContext): Log {
  const { column, allRows, policy } = context;
  const cells = (key: string): readonly CellValue[] => column(`AuditLog.${key}`);
  const [ids, sheets, rowIds, fields] = [cells("entryId"), cells("sheet"), cells("rowId"), cells("field")];
  const [olds, news, times, commands] = [cells("oldValue"), cells("newValue"), cells("at"), cells("command")];
  const finders = new Map<string, (rowId: string) => number>(watched.map((key) => [key, rowFinder(context, key)]));
  const last = new Map<string, Logged>();
  const tiers = new Set<string>();
  const done = new Set<string>();
  for (const entry of allRows("AuditLog")) {
    if (!tellsChange(commands[entry])) continue;
    const [batch = ""] = plainCell(ids[entry]).split("/");
    const said = plainCell(fields[entry]);
    if (said === "run") {
      if (news[entry] === "done") done.add(batch);
      continue;
    }
    const table = tableNames.get(plainCell(sheets[entry]));
    const at = times[entry];
    if (table === undefined || !isSerialDate(at)) continue;
    const row = finders.get(table)?.(plainCell(rowIds[entry])) ?? unresolved.unknown;
    const skipped = said === "skipped";
    const field = fieldNames.get(table)?.get(skipped ? plainCell(olds[entry]) : said);
    if (row < 0 || field === undefined) continue;
    const key = `${table}/${row}/${field}`;
    // A cell that was announced and then left alone: what it holds is not known from the log.
    if (skipped) {
      last.delete(key);
      continue;
    }
    const newValue = plainCell(news[entry]);
    if (table === "Accounts" && field === "tier") tiers.add(`${row}/${policy.listCode("tier", newValue) ?? newValue}`);
    if (!((last.get(key)?.at ?? 0) > at)) last.set(key, { table, row, field, at, newValue, batch });
  }
  return { last, tiers, done };
}

/** Does a cell hold what the log says? List values compare as codes, numbers and yes/no as such. */
function same(cell: CellValue | undefined, logged: string, list: string | undefined, policy: Policy): boolean {
  if (isBlank(cell)) return logged === "";
  if (typeof cell === "number") return logged !== "" && Number(logged) === cell;
  if (typeof cell === "boolean") return parseBoolean(logged) === cell;
  const text = plainCell(cell);
  return text === logged || (list !== undefined && (policy.listCode(list, logged) ?? logged) === text);
}

function changesLogged(context: RuleContext): void {
  const { column, data, has, policy, allRows, fail, notEvaluable } = context;
  const log = readLog(context);
  const reviews = allRows("TierReviews");
  if (log.last.size === 0 && reviews.length === 0)
    return notEvaluable(["AuditLog"], { table: "AuditLog", row: 0, reason: { text: governanceText.nothingLogged } });

  for (const { table, row, field, at, newValue, batch } of log.last.values()) {
    const ref = `${table}.${field}`;
    // A run that is not done may have been interrupted before this cell.
    if (!has(ref) || (!log.done.has(batch) && isRun(batch))) continue;
    const list = columnByRef(ref)?.list;
    const cell = column(ref)[row];
    if (same(cell, newValue, list, policy)) continue;
    const shownValue = (value: string): string => (list && value !== "" ? policy.listLabel(list, value) : value);
    const args = {
      column: columnName(ref),
      date: isoDate(at),
      logged: shownValue(newValue),
      found: shownValue(plainCell(cell)),
    };
    const message = { text: governanceText.changedUnlogged, args };
    fail({ table, row, column: field, message, expected: { text: governanceText.logChange } });
  }

  const accounts = data.accountRows("TierReviews.accountId");
  const before = column("TierReviews.oldTier");
  const after = column("TierReviews.newTier");
  const held = column("TierReviews.heldBy");
  for (const row of reviews) {
    const tier = after[row];
    const account = accounts?.[row] ?? unresolved.blank;
    if (account < 0 || !isBlank(held[row]) || isBlank(tier) || tier === before[row]) continue;
    if (log.tiers.has(`${account}/${plainCell(tier)}`)) continue;
    const args = { tier: shown(policy.listLabel("tier", plainCell(tier))) };
    fail({ table: "TierReviews", row, column: "newTier", message: { text: governanceText.tierUnlogged, args } });
  }
}

/** Commands number their runs "recalc-3-k2f9"; other entries stand by themselves. */
const isRun = (batch: string): boolean => /-\d+-[a-z0-9]{4}$/.test(batch);

export const changeLogRules: readonly RuleEntry[] = [
  rule({
    id: "GOV-07",
    title: governanceText.gov07Title,
    help: governanceText.gov07Help,
    // Cells of the four tables are read where they are installed; who changed them does not enter.
    columns: ["sheet", "rowId", "field", "oldValue", "newValue", "at"].map((key) => `AuditLog.${key}`),
    reads: [
      "AuditLog.entryId",
      "AuditLog.user",
      "AuditLog.command",
      "TierReviews.accountId",
      "TierReviews.oldTier",
      "TierReviews.newTier",
      "TierReviews.heldBy",
      "Accounts.accountId",
      "Accounts.accountName",
      "Accounts.tier",
    ],
    check: changesLogged,
  }),
];
