/** Runs the rules over tables. It knows no single rule: what a rule needs, reads and says stands in its entry. */
import { isSerialDate } from "../calendar/serial";
import { rulesText } from "../locales/rules";
import { buildDataset } from "../kpis/dataset";
import type { Dataset } from "../kpis/dataset";
import { parameterById, tables as catalogueTables } from "../policy/catalogue";
import type { Policy, Severity } from "../policy/types";
import type { BookTables, CellValue } from "../policy/values";
import { cellTypeRule, wrongCells } from "./cellTypes";
import { ruleEntries } from "./entries";
import type { CheckResult, Deadline, Deadlines, Finding, NotEvaluable, RuleContext, RuleEntry } from "./types";

export interface CheckOptions {
  /** Evaluation date, serial day (ruling 7). */
  readonly today: number;
  /** Rules to run; all that are built when absent. */
  readonly rules?: readonly RuleEntry[];
}

/** The rows just edited. */
export interface EditedRows {
  readonly table: string;
  /** 0-based rows within the table. */
  readonly rows: readonly number[];
}

/**
 * Checks the whole workbook.
 * @param tables tables as read
 * @param policy the parsed policy; rules it switches off are not run
 * @param options evaluation date
 * @returns findings in stable order, and what could not be judged. Never throws for what cells hold.
 */
export function checkAll(tables: BookTables, policy: Policy, options: CheckOptions): CheckResult {
  return checkDataset(buildDataset(tables, policy, options.today), options.rules);
}

/**
 * The same over a data set that is there already.
 * @param rules the rules to run, and nothing else; without them all rules are run and every cell is looked at for its kind
 */
export function checkDataset(data: Dataset, rules?: readonly RuleEntry[]): CheckResult {
  return run(data, rules ?? ruleEntries, null, rules === undefined);
}

/** A deadline with the rule that reckons it. */
export interface RuleDeadline extends Deadline {
  readonly rule: string;
}

/**
 * What is to be done and not done yet, as the rules reckon it: overdue, or due up to a day.
 * @param rules rules that tell deadlines; those that the policy switches off are left out
 * @param until the last day (serial) that is of interest
 * @returns deadlines in the order of the rules, and what could not be judged. Never throws for what cells hold.
 */
export function deadlinesOf(
  data: Dataset,
  rules: readonly RuleEntry[],
  until: number,
): { readonly deadlines: readonly RuleDeadline[]; readonly notEvaluable: readonly NotEvaluable[] } {
  const deadlines: RuleDeadline[] = [];
  const tell = (rule: string): Deadlines => ({ until, add: (deadline) => deadlines.push({ rule, ...deadline }) });
  const { notEvaluable } = run(data, rules, null, false, tell);
  return { deadlines, notEvaluable };
}

/**
 * Checks rows just edited: the kind of their cells, and row, set and time rules of their table; findings elsewhere are left to the check of the whole workbook.
 * @param tables tables as read, the edited one and those its rules read
 * @param edited table and rows
 */
export function checkRows(tables: BookTables, policy: Policy, edited: EditedRows, options: CheckOptions): CheckResult {
  return checkRowsOf(buildDataset(tables, policy, options.today), edited, options.rules);
}

/** The same over a data set that is there already. */
export function checkRowsOf(data: Dataset, edited: EditedRows, rules?: readonly RuleEntry[]): CheckResult {
  const live = (rules ?? ruleEntries).filter(
    (rule) => rule.table === edited.table && (rule.scope === "row" || rule.scope === "set" || rule.scope === "time"),
  );
  return run(data, live, edited, rules === undefined);
}

/** Tables that `checkRows` needs for a table's rules: what to read after an edit. */
export function tablesForRows(table: string, policy: Policy): readonly string[] {
  const refs = ruleEntries
    .filter((rule) => rule.table === table && policy.ruleOn(rule.id))
    .flatMap((rule) => [...rule.columns, ...(rule.reads ?? [])]);
  return [...new Set([table, ...refs.map((ref) => ref.slice(0, ref.indexOf(".")))])];
}

const noCells: readonly CellValue[] = [];
const weight: Readonly<Record<Severity, number>> = { error: 3, warn: 2, info: 1 };

/** The lighter of a finding's own severity and what the policy says of the rule. */
const lighter = (own: Severity | undefined, policy: Severity): Severity =>
  own !== undefined && weight[own] < weight[policy] ? own : policy;

/** What a rule lacks: columns of tables that are not installed, parameters without a value. */
function missingFor(rule: RuleEntry, data: Dataset): readonly string[] {
  const columns = rule.columns.filter((ref) => data.column(ref) === undefined);
  const parameters = [
    ...new Set([...rule.mustFill, ...rule.parameters.filter((id) => parameterById.get(id)?.default !== null)]),
  ];
  return [...columns, ...parameters.filter((id) => data.policy.isGap(id))];
}

function run(
  data: Dataset,
  rules: readonly RuleEntry[],
  edited: EditedRows | null,
  everyCell: boolean,
  tell?: (rule: string) => Deadlines,
): CheckResult {
  const findings: Finding[] = [];
  const notEvaluable: NotEvaluable[] = [];
  for (const rule of rules) {
    if (!data.policy.ruleOn(rule.id)) continue;
    const missing = missingFor(rule, data);
    if (missing.length > 0) {
      notEvaluable.push({ rule: rule.id, missing });
      continue;
    }
    const found: Finding[] = [];
    const open: NotEvaluable[] = [];
    try {
      const context = contextOf(rule, data, edited, found, open);
      rule.check(tell ? { ...context, deadlines: tell(rule.id) } : context);
    } catch (error) {
      // A defect of ours must not stop the other rules, and must not pass for "nothing found".
      notEvaluable.push({
        rule: rule.id,
        missing: [],
        reason: { text: rulesText.defect, args: { detail: error instanceof Error ? error.message : String(error) } },
      });
      continue;
    }
    for (const finding of found) findings.push(finding);
    for (const gap of open) notEvaluable.push(gap);
  }
  if (everyCell) addWrongCells(data, edited, findings);
  return { findings: findings.sort(inOrder), notEvaluable: notEvaluable.sort(openInOrder) };
}

/** Adds the cells of the wrong kind, except those of which a rule says as grave a thing already. */
function addWrongCells(data: Dataset, edited: EditedRows | null, findings: Finding[]): void {
  const wrong = wrongCells(data, (table) => rowsOf(data, table, edited), ruleEntries);
  if (wrong.length === 0) return;
  const told = new Map<string, number>();
  const place = (table: string, row: number | null, column: string | null): string => `${table}.${column}.${row}`;
  for (const { table, row, column, severity } of findings) {
    const key = place(table, row, column);
    told.set(key, Math.max(told.get(key) ?? 0, weight[severity]));
  }
  for (const cell of wrong) {
    const { table, row, column, severity } = cell;
    if ((told.get(place(table, row, column)) ?? 0) >= weight[severity]) continue;
    const found = data.column(`${table}.${column}`)?.[row] ?? null;
    findings.push({ rule: cellTypeRule, ...cell, found, clause: "", history: isHistory(data, table, row) });
  }
}

function contextOf(
  rule: RuleEntry,
  data: Dataset,
  edited: EditedRows | null,
  found: Finding[],
  open: NotEvaluable[],
): RuleContext {
  const wanted = edited ? new Set(edited.rows) : null;
  const outside = (table: string | undefined, row: number | null | undefined): boolean =>
    edited !== null &&
    wanted !== null &&
    (table !== edited.table || row === null || row === undefined || !wanted.has(row));
  return {
    data,
    policy: data.policy,
    today: Math.floor(data.today),
    column: (ref) => data.column(ref) ?? noCells,
    has: (ref) => data.column(ref) !== undefined,
    rowCount: (table) => data.rowCount(table),
    rows: (table) => rowsOf(data, table, edited),
    allRows: (table) => data.filledRows(table),
    fail: ({ table, row, column, message, expected, severity }) => {
      if (outside(table, row)) return;
      found.push({
        rule: rule.id,
        severity: lighter(severity, data.policy.severity(rule.id)),
        table,
        row,
        column,
        found: row === null || column === null ? null : (data.column(`${table}.${column}`)?.[row] ?? null),
        message,
        ...(expected ? { expected } : {}),
        clause: rule.clause,
        history: row !== null && isHistory(data, table, row),
      });
    },
    notEvaluable: (missing, at) => {
      if (at ? outside(at.table, at.row) : edited !== null && missing.length === 0) return;
      open.push({ rule: rule.id, missing, ...at });
    },
  };
}

/** Edited rows that are in the table and not blank, ascending; all such rows when nothing was edited. */
function rowsOf(data: Dataset, table: string, edited: EditedRows | null): Int32Array {
  const all = data.filledRows(table);
  if (!edited) return all;
  if (edited.table !== table) return new Int32Array(0);
  return Int32Array.from(new Set(edited.rows))
    .filter((row) => row >= 0 && row < data.rowCount(table) && !data.isBlankRow(table, row))
    .sort();
}

/** Which date says how old a row is; the first that is filled counts. */
const rowDates: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Accounts: ["createdDate", "firstContactDate"],
    Visits: ["actualDate", "date"],
    Orders: ["orderDate"],
    NewCustomerApps: ["applicationDate", "firstTransDate"],
    Plans: ["compiledDate", "periodStart"],
    PlanActions: ["startDate", "dueDate"],
    PlanReviews: ["reviewDate", "periodEnd"],
    PlanChanges: ["effectiveDate", "approvalDate"],
    PlanIssues: ["foundDate"],
    ProgressReports: ["reportDate"],
    Research: ["date"],
    Development: ["resultDate", "startDate"],
    Samples: ["deliveredDate", "promisedDate"],
    Complaints: ["receivedDate"],
    FeedbackItems: ["receivedAt"],
    ServiceCosts: ["date"],
    Surveys: ["date"],
    AccessLog: ["accessDate"],
    Inspections: ["date"],
    Alerts: ["raisedDate"],
  }).map(([table, keys]) => [table, keys.map((key) => `${table}.${key}`)]),
);
const historyMarks = new Map(catalogueTables.map(({ key }) => [key, `${key}.isHistory`]));

/** Is the row older than import.historyBefore, or marked as history? */
function isHistory(data: Dataset, table: string, row: number): boolean {
  if (data.column(historyMarks.get(table) ?? "")?.[row] === true) return true;
  const before = data.policy.number("import.historyBefore");
  if (before === null) return false;
  for (const ref of rowDates.get(table) ?? []) {
    const cell = data.column(ref)?.[row];
    if (isSerialDate(cell)) return cell < before;
  }
  return false;
}

const tableOrder = new Map(catalogueTables.map((table, index) => [table.key, index]));
const columnOrder: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  catalogueTables.map((table) => [table.key, new Map(table.columns.map(({ key }, index) => [key, index]))]),
);
const placeOf = (table: string | undefined): number => tableOrder.get(table ?? "") ?? -1;
const columnOf = ({ table, column }: Finding): number => columnOrder.get(table)?.get(column ?? "") ?? -1;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Finding, b: Finding): number =>
  placeOf(a.table) - placeOf(b.table) ||
  (a.row ?? -1) - (b.row ?? -1) ||
  columnOf(a) - columnOf(b) ||
  byText(a.rule, b.rule);

function openInOrder(a: NotEvaluable, b: NotEvaluable): number {
  return byText(a.rule, b.rule) || placeOf(a.table) - placeOf(b.table) || (a.row ?? -1) - (b.row ?? -1);
}
