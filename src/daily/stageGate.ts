/**
 * What is missing to move a customer on. There is no second judgement: the row is looked at as if it stood one step further, and the
 * rules that read the step say what they would find.
 */
import type { Dataset } from "../kpis/dataset";
import { listById } from "../policy/catalogue";
import { isBlank, plainCell, type BookTables, type CellValue } from "../policy/values";
import { checkRows, ruleEntries, type Finding, type NotEvaluable, type RuleEntry } from "../rules";
import { rowsOfAccount } from "./customerCard";

/** A column that says how far a customer is. */
interface Ladder {
  readonly table: "Accounts" | "Development";
  readonly column: string;
  readonly list: string;
  /** The last step that is climbed; what follows in the list is no step of its own. */
  readonly last?: string;
  /** Column that takes the day of a step, and the one that takes the step before. */
  readonly day: string | null;
  readonly previous: string | null;
  readonly idColumn: string;
}

const ladders: readonly Ladder[] = [
  // Key is a mark, not a step after won (ruling 21).
  {
    table: "Accounts",
    column: "class",
    list: "accountClass",
    last: "won",
    day: "classChangedDate",
    previous: null,
    idColumn: "accountId",
  },
  {
    table: "Development",
    column: "stage",
    list: "devStage5",
    day: "stageEnteredDate",
    previous: "prevStage",
    idColumn: "devId",
  },
  { table: "Development", column: "kaPhase", list: "kaPhase5", day: null, previous: null, idColumn: "devId" },
];

/** One next step of a customer. */
export interface StageGate {
  readonly table: Ladder["table"];
  /** 0-based. */
  readonly row: number;
  readonly column: string;
  readonly list: string;
  /** Code of the step; "" before the first one. */
  readonly from: string;
  readonly to: string;
  /** What the rules would find, the row as it stands but for the step. */
  readonly missing: readonly Finding[];
  readonly notEvaluable: readonly NotEvaluable[];
  /** Rules that read the step: those that are on and judged it, and those that are off and said nothing. */
  readonly rules: readonly string[];
  readonly off: readonly string[];
}

/**
 * The next steps of a customer: of its class, and of each development that is under way.
 * @param data tables with AuditLog, which says when steps were entered
 * @param account row of Accounts, 0-based
 * @returns none for what has reached its last step or stands at no step of its list
 */
export function stageGates(data: Dataset, account: number): readonly StageGate[] {
  return ladders.flatMap((ladder) => {
    if (data.column(`${ladder.table}.${ladder.column}`) === undefined) return [];
    const rows = ladder.table === "Accounts" ? [account] : developments(data, account);
    return rows.flatMap((row) => gate(data, ladder, row) ?? []);
  });
}

/** Developments of a customer that go on. */
function developments(data: Dataset, account: number): readonly number[] {
  const cell = (key: string, row: number): CellValue => data.column(`Development.${key}`)?.[row] ?? null;
  const goesOn = (row: number): boolean =>
    ["status", "result"].every((key) => isBlank(cell(key, row)) || cell(key, row) === "open");
  return rowsOfAccount(data, "Development", account).filter(goesOn);
}

function gate(data: Dataset, ladder: Ladder, row: number): StageGate | null {
  const { table, column, list, last } = ladder;
  const cells = data.column(`${table}.${column}`) ?? [];
  const from = plainCell(cells[row]);
  // Phases are for key accounts: a development without one stands on the other ladder.
  if (column === "kaPhase" && from === "") return null;
  const codes = listById.get(list)?.values.map(({ code }) => code) ?? [];
  const at = from === "" ? -1 : codes.indexOf(from);
  const to = codes[at + 1];
  if ((from !== "" && at < 0) || to === undefined || (last !== undefined && at >= codes.indexOf(last))) return null;
  const reading = readers(table, column);
  const isOn = ({ id }: RuleEntry): boolean => data.policy.ruleOn(id);
  const rules = reading.filter(isOn);
  const off = reading.filter((rule) => !isOn(rule));
  const named = { rules: rules.map(({ id }) => id), off: off.map(({ id }) => id) };
  const moved = asIfMoved(data, ladder, row, from, to);
  const { findings, notEvaluable } = checkRows(
    moved,
    data.policy,
    { table, rows: [row] },
    { today: data.today, rules },
  );
  return { table, row, column, list, from, to, missing: findings, notEvaluable, ...named };
}

/** Rules about rows of the table that read a step. */
const readers = (table: string, column: string): readonly RuleEntry[] =>
  ruleEntries.filter(
    (rule) =>
      rule.table === table &&
      (rule.scope === "row" || rule.scope === "set" || rule.scope === "time") &&
      [...rule.columns, ...(rule.reads ?? [])].includes(`${table}.${column}`),
  );

/** The tables with one row a step further, entered today, and the log telling so. */
function asIfMoved(data: Dataset, ladder: Ladder, row: number, from: string, to: string): BookTables {
  const { table, column, day, previous, idColumn } = ladder;
  const own = data.raw[table];
  if (!own) return data.raw;
  const today = Math.floor(data.today);
  const put: Record<string, CellValue> = { [column]: to };
  if (day !== null) put[day] = today;
  if (previous !== null) put[previous] = from === "" ? null : from;
  const columns = Object.fromEntries(
    Object.entries(own.columns).map(([key, values]) => {
      const value = put[key];
      return [key, value === undefined ? values : values.map((cell, at) => (at === row ? value : cell))];
    }),
  );
  const moved: BookTables = { ...data.raw, [table]: { ...own, columns } };
  const log = data.raw.AuditLog;
  const id = plainCell(own.columns[idColumn]?.[row]);
  if (!log || id === "") return moved;
  const entry: Record<string, CellValue> = {
    entryId: `gate/${table}/${id}/${column}`,
    sheet: table,
    rowId: id,
    field: column,
    oldValue: from === "" ? null : from,
    newValue: to,
    at: today,
  };
  const logged = Object.fromEntries(
    Object.entries(log.columns).map(([key, values]) => [key, [...values, entry[key] ?? null]]),
  );
  return { ...moved, AuditLog: { ...log, rowCount: log.rowCount + 1, columns: logged } };
}
