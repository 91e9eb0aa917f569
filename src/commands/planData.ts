/** What the commands of plans read, and how a plan or change is told apart from what somebody made of it meanwhile. */
import { partTables, planCard, rowsOfPlan } from "../daily/planCards";
import { belongsTo, planRulesOn, stepGate, stopsStep, type PlanStep, type StepInput } from "../daily/planSteps";
import { gapsByRule } from "../jobs/gaps";
import { buildDataset, type Dataset } from "../kpis/dataset";
import { accountIndex } from "../kpis/accountIndex";
import type { Progress } from "../locales/progress";
import { recalcText } from "../locales/recalc";
import type { Lang } from "../locales/types";
import { parsePolicy } from "../policy";
import type { RawPolicy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { acceptancesIn } from "../workbook/accepted";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate } from "../workbook/journal";
import { describeFindings, type CheckFinding } from "../workbook/liveFindings";
import { fingerprint, type RowCells } from "../workbook/loggedRows";
import { readRawPolicy } from "../workbook/policySheet";
import { readTables, type ReadRequest } from "../workbook/read";
import { rowRef } from "../workbook/rowRef";
import type { Snapshots, TableSnapshot } from "../workbook/snapshot";
import { splitAccepted } from "../workbook/splitAccepted";
import type { Finding } from "../rules";
import { gapsOf } from "./gaps";
import type { Gap } from "./results";

/** Name of the commands of plans in the journal. */
export const planCommand = "plan";

export interface PlanOptions {
  /** Serial date to judge by; else the parameter `today`, else the current day. */
  readonly asOf?: number;
  readonly lang?: Lang;
  /** Who does it, for the log. */
  readonly user?: string;
  readonly signal?: AbortSignal;
}

/** The plans with all that is judged of them, as it stood when it was read. */
export interface PlanData {
  readonly book: Book;
  readonly data: Dataset;
  readonly snapshots: Snapshots;
  readonly raw: RawPolicy;
}

/** A row of Plans or PlanChanges as somebody looked at it before deciding. */
export interface LookedAt {
  readonly table: PlanStep["table"];
  readonly ref: string;
  /** Name of the plan, or number of the change. */
  readonly name: string;
  /** The cells of the row that people fill. */
  readonly seen: RowCells;
  /** Differs as soon as a row that belongs to the plan (of a change: its target) differs. */
  readonly mark: string;
}

/** What the rules say of a step, in words. */
export interface GateWords {
  readonly findings: readonly CheckFinding[];
  /** Those that stand in the way. */
  readonly stops: readonly CheckFinding[];
  readonly gaps: readonly Gap[];
  readonly rules: number;
}

/** Tables that cards show wholly; of others only what the rules read. */
const whole: readonly string[] = ["Plans", ...partTables, "Team", auditLog];

/**
 * Reads the plans' tables and what their rules read besides.
 * @throws UserError when the workbook cannot be read
 */
export async function readPlanData(
  context: Excel.RequestContext,
  book: Book,
  options: PlanOptions,
  progress?: Progress,
): Promise<PlanData> {
  const raw = await readRawPolicy(context, book);
  const { policy } = parsePolicy(raw);
  progress?.({ text: recalcText.stepRead });
  const refs = planRulesOn(policy).flatMap(({ columns, reads }) => [...columns, ...(reads ?? [])]);
  const tables = new Set([...whole, ...refs.map((ref) => ref.slice(0, ref.indexOf(".")))]);
  const requests = [...tables].flatMap((table): ReadRequest[] => {
    const entry = book.tables.get(table)?.entry;
    if (!entry || whole.includes(table)) return entry ? [{ table }] : [];
    const wanted = refs.flatMap((ref) => (ref.startsWith(`${table}.`) ? [ref.slice(table.length + 1)] : []));
    return [{ table, columns: [...new Set([entry.idColumn, ...entry.naturalKeys.flat(), ...wanted])] }];
  });
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const snapshots = await readTables(context, book, requests, signal);
  const today = evaluationDate(options.asOf, policy.number("today"));
  return { book, data: buildDataset(snapshots, policy, today), snapshots, raw };
}

/** The cells of a row that people fill: what Tierbook computes changes without anybody's doing. */
function typedCells(snapshot: TableSnapshot, row: number): RowCells {
  const cells = snapshot.table.entry.columns.flatMap(({ key, filledBy }): [string, CellValue][] => {
    const values = snapshot.columns[key];
    return values === undefined || filledBy !== "person" ? [] : [[key, values[row] ?? null]];
  });
  return Object.fromEntries(cells);
}

/**
 * A row as it is looked at now.
 * @param row 0-based
 */
export function lookAt({ data, snapshots }: PlanData, table: PlanStep["table"], row: number): LookedAt {
  const snapshot = snapshots[table] as TableSnapshot;
  const ref = rowRef(snapshot, row);
  const around = table === "Plans" ? planParts(data, row) : targetOfChange(data, row);
  const cells = around.flatMap(([part, rows]) => {
    const own = snapshots[part];
    return own === undefined ? [] : [[part, rows.map((one) => typedCells(own, one))]];
  });
  const name = table === "Plans" ? planCard(data, row).name : "";
  return { table, ref, name: name === "" ? ref : name, seen: typedCells(snapshot, row), mark: fingerprint(cells) };
}

type Rows = readonly (readonly [table: string, rows: readonly number[]])[];

/** Changes are left out: they are decided by themselves. */
const planParts = (data: Dataset, row: number): Rows =>
  partTables.filter((table) => table !== "PlanChanges").map((table) => [table, rowsOfPlan(data, table, row)] as const);

function targetOfChange(data: Dataset, row: number): Rows {
  const index = accountIndex(data.column("PlanTargets.targetId"), undefined, false);
  const target = index.rowOf(data.column("PlanChanges.targetId")?.[row]);
  return target < 0 ? [] : [["PlanTargets", [target]]];
}

/** Is a column of a table installed? */
export const columnsOf =
  (book: Book, table: string): ((column: string) => boolean) =>
  (column) =>
    book.tables.get(table)?.indexOf(column) !== undefined;

/** Findings in words, without those that somebody accepted. */
export function openFindings({ data, snapshots }: PlanData, found: readonly Finding[], lang: Lang): CheckFinding[] {
  const words = describeFindings(found, snapshots, lang, data.policy.text("name.normalise") === "normalised");
  return splitAccepted(words, acceptancesIn(snapshots[auditLog]), data.today).open;
}

/**
 * What the rules say of a step, in words; null for one that they do not judge.
 * @param row row of the step's table, 0-based
 */
export function gateWords(read: PlanData, step: PlanStep, row: number, input: StepInput, lang: Lang): GateWords | null {
  const gate = stepGate(read.data, step, row, input, columnsOf(read.book, step.table));
  if (gate === null) return null;
  const findings = openFindings(read, gate.findings, lang);
  return {
    findings,
    stops: findings.filter((finding) => stopsStep(step, finding)),
    gaps: gapsOf(gapsByRule(gate.notEvaluable), read.snapshots, read.raw, lang),
    rules: gate.rules,
  };
}

/** Findings of a plan's rows among those of all plans. */
export const findingsOfPlan = (data: Dataset, row: number, findings: readonly Finding[]): Finding[] =>
  findings.filter(belongsTo(data, { table: "Plans" }, row));
