/**
 * What can be done with a plan or a change of one, from which state, what is asked for, and which cells say so. A new step is an entry
 * here. Clauses: 000 計劃審批, 調整程序; 004 第6条.
 */
import { isoDate } from "../calendar/serial";
import type { Dataset } from "../kpis/dataset";
import { say } from "../locales/format";
import { planPaneText as text } from "../locales/planPane";
import type { LocalText } from "../locales/types";
import type { Policy } from "../policy/types";
import { isBlank, isErrorCell, plainCell, type BookTables, type CellValue } from "../policy/values";
import { buildDataset, checkDataset, ruleEntries, type Finding, type NotEvaluable, type RuleEntry } from "../rules";
import { partTables, planState, rowsOfPlan, undecidedStates } from "./planCards";

/** What a person is asked for. */
export interface StepInput {
  /** Number of the document of the company's own system that proves the decision. */
  readonly approvalNo?: string;
  /** Name as in Team. */
  readonly approver?: string;
  /** Day of the decision, serial. */
  readonly day?: number | null;
  /** First day on which a change is in force, serial. */
  readonly effect?: number | null;
  readonly reason?: string;
}
export type Asked = keyof StepInput;

export const stepIds = ["submit", "approve", "return", "begin", "close", "approveChange", "returnChange"] as const;
export type StepId = (typeof stepIds)[number];

type Cells = Readonly<Record<string, CellValue>>;

interface StepContext {
  readonly policy: Policy;
  /** The row before the step: its cell of a column, null where blank or not installed. */
  readonly cell: (column: string) => CellValue;
  readonly input: StepInput;
  /** Serial day. */
  readonly today: number;
}

export interface PlanStep {
  readonly id: StepId;
  readonly table: "Plans" | "PlanChanges";
  /** What its button says. */
  readonly text: LocalText;
  /** States from which it leads on. */
  readonly from: readonly string[];
  readonly asks: readonly Asked[];
  /** Is the row judged as it would stand after the step, as it stands now, or not at all (what is refused need not be in order)? */
  readonly judged: "after" | "now" | "never";
  /** Columns without which the step cannot be written; others are filled where the workbook has them. */
  readonly needs: readonly string[];
  readonly cells: (context: StepContext) => Cells;
}

/** A state as the workbook's list calls it. */
const status = ({ policy }: StepContext, code: string): string => policy.listLabel("planStatus", code);
const approval = ({ policy }: StepContext, code: string): string => policy.listLabel("approvalState", code);

/** A text with a line about a refusal below it. */
const withReason = ({ cell, input, today, policy }: StepContext, column: string): string => {
  const line = say(policy.lang, text.returnedLine, { date: isoDate(today), reason: plainCell(input.reason) });
  const before = cell(column);
  return isBlank(before) || isErrorCell(before) ? line : `${plainCell(before)}\n${line}`;
};

/** A document that was entered for an earlier round proves nothing of this one. */
const noApproval: Cells = { approver: null, approvedDate: null, approvalNo: null };

export const planSteps: readonly PlanStep[] = [
  {
    id: "submit",
    table: "Plans",
    text: text.submit,
    from: ["draft", "rejected"],
    asks: [],
    judged: "after",
    needs: ["status"],
    cells: (context) => ({
      status: status(context, "submitted"),
      submittedDate: context.today,
      approvalStatus: approval(context, "pending"),
      ...noApproval,
    }),
  },
  {
    id: "approve",
    table: "Plans",
    text: text.approve,
    from: ["submitted"],
    asks: ["approvalNo", "approver", "day"],
    judged: "after",
    needs: ["status", "approver", "approvedDate", "approvalNo"],
    cells: (context) => ({
      status: status(context, "approved"),
      approvalStatus: approval(context, "approved"),
      approver: plainCell(context.input.approver),
      approvedDate: context.input.day ?? null,
      approvalNo: plainCell(context.input.approvalNo),
    }),
  },
  {
    id: "return",
    table: "Plans",
    text: text.sendBack,
    from: ["submitted"],
    asks: ["reason"],
    judged: "never",
    needs: ["status"],
    cells: (context) => ({
      status: status(context, "rejected"),
      approvalStatus: approval(context, "rejected"),
      note: withReason(context, "note"),
    }),
  },
  {
    id: "begin",
    table: "Plans",
    text: text.begin,
    from: ["approved"],
    asks: [],
    judged: "after",
    needs: ["status"],
    cells: (context) => ({ status: status(context, "executing") }),
  },
  {
    id: "close",
    table: "Plans",
    text: text.closePlan,
    from: ["executing", "amended"],
    asks: [],
    // Reviews and progress are asked of plans that are carried out: of a closed one nobody would ask any more.
    judged: "now",
    needs: ["status"],
    cells: (context) => ({ status: status(context, "closed") }),
  },
  {
    id: "approveChange",
    table: "PlanChanges",
    text: text.approve,
    from: undecidedStates,
    asks: ["approvalNo", "approver", "day", "effect"],
    judged: "after",
    needs: ["approvalStatus", "approver", "approvalDate", "approvalNo", "effectiveDate"],
    cells: (context) => ({
      approver: plainCell(context.input.approver),
      approvalDate: context.input.day ?? null,
      approvalNo: plainCell(context.input.approvalNo),
      effectiveDate: context.input.effect ?? null,
      // Last: a change counts from the moment its state says so.
      approvalStatus: approval(context, "approved"),
    }),
  },
  {
    id: "returnChange",
    table: "PlanChanges",
    text: text.sendBack,
    from: undecidedStates,
    asks: ["reason"],
    judged: "never",
    needs: ["approvalStatus", "content"],
    cells: (context) => ({
      content: withReason(context, "content"),
      approvalStatus: approval(context, "rejected"),
    }),
  },
];

export const planStepById: ReadonlyMap<string, PlanStep> = new Map(planSteps.map((step) => [step.id, step]));

/** The state of a row of Plans or PlanChanges: a code, what no list knows as typed, "draft" or "" for a blank. */
export function stateOf(data: Dataset, table: PlanStep["table"], row: number): string {
  const cell = data.column(`${table}.${table === "Plans" ? "status" : "approvalStatus"}`)?.[row];
  return table === "Plans" ? planState(cell) : isErrorCell(cell) ? "#" : plainCell(cell);
}

/** The steps that lead on from where a row is. */
export const stepsFor = (data: Dataset, table: PlanStep["table"], row: number): readonly PlanStep[] => {
  const state = stateOf(data, table, row);
  return planSteps.filter((step) => step.table === table && step.from.includes(state));
};

/**
 * The cells a step writes, as the workbook can hold them: what it has no column for and can be done without is left out.
 * @param before the row's cells before the step
 * @param has is a column of the step's table installed?
 */
export function stepCells(
  { policy, today }: Pick<Dataset, "policy" | "today">,
  step: PlanStep,
  before: Cells,
  input: StepInput,
  has: (column: string) => boolean,
): Cells {
  const cells = step.cells({ policy, cell: (column) => before[column] ?? null, input, today: Math.floor(today) });
  return Object.fromEntries(Object.entries(cells).filter(([column]) => has(column) || step.needs.includes(column)));
}

const asked: Readonly<Record<Asked, { readonly missing: LocalText; readonly given: (input: StepInput) => boolean }>> = {
  approvalNo: { missing: text.noApprovalNo, given: ({ approvalNo }) => !isBlank(approvalNo?.trim()) },
  approver: { missing: text.noApprover, given: ({ approver }) => !isBlank(approver?.trim()) },
  day: { missing: text.noDay, given: ({ day }) => typeof day === "number" },
  effect: { missing: text.noEffect, given: ({ effect }) => typeof effect === "number" },
  reason: { missing: text.noReason, given: ({ reason }) => !isBlank(reason?.trim()) },
};

/**
 * What a step still lacks of what it asks for.
 * @returns the sentence for the person; null when it can be written
 */
export function stepProblem(step: PlanStep, input: StepInput, today: number): LocalText | null {
  const lacking = step.asks.find((one) => !asked[one].given(input));
  if (lacking !== undefined) return asked[lacking].missing;
  return step.asks.includes("day") && (input.day ?? 0) > today ? text.dayAhead : null;
}

/** What the rules say of a step. */
export interface PlanGate {
  readonly findings: readonly Finding[];
  readonly notEvaluable: readonly NotEvaluable[];
  /** How many rules that are on were asked. */
  readonly rules: number;
}

const judgedTables: ReadonlySet<string> = new Set(["Plans", ...partTables]);

/** Rules of plans and targets that are on, and stand in a table of the plan. */
export const planRulesOn = (policy: Policy): readonly RuleEntry[] =>
  ruleEntries.filter(
    ({ id, family, table, kind }) =>
      (family === "PLN" || family === "TGT") && kind === "computed" && judgedTables.has(table) && policy.ruleOn(id),
  );

/** Is a place of a finding in a row of the plan, or in a change of its own? */
export function belongsTo(
  data: Dataset,
  step: Pick<PlanStep, "table">,
  row: number,
): (at: { readonly table?: string; readonly row?: number | null }) => boolean {
  const own = new Map<string, ReadonlySet<number>>([[step.table, new Set([row])]]);
  if (step.table === "Plans") for (const table of partTables) own.set(table, new Set(rowsOfPlan(data, table, row)));
  return (at) => typeof at.row === "number" && own.get(at.table ?? "")?.has(at.row) === true;
}

/** What the rules say of all plans as they stand. */
export const judgePlans = (data: Dataset): PlanGate => judge(data, planRulesOn(data.policy));

const judge = (data: Dataset, rules: readonly RuleEntry[]): PlanGate => ({
  ...checkDataset(data, rules),
  rules: rules.length,
});

/**
 * What the rules find where a step is taken. There is no second judgement: the row is looked at as the step would leave it, and the rules
 * say what they would find. What the person is still asked for is not told as a finding.
 * @param row row of the step's table, 0-based
 * @param has is a column of the step's table installed?
 * @returns null for a step that is not judged
 */
export function stepGate(
  data: Dataset,
  step: PlanStep,
  row: number,
  input: StepInput,
  has: (column: string) => boolean,
): PlanGate | null {
  if (step.judged === "never") return null;
  const before = Object.fromEntries(
    Object.entries(data.raw[step.table]?.columns ?? {}).map(([column, values]) => [column, values[row] ?? null]),
  );
  const cells = step.judged === "now" ? {} : stepCells(data, step, before, input, has);
  const moved =
    step.judged === "now" ? data : buildDataset(withCells(data.raw, step.table, row, cells), data.policy, data.today);
  const { findings, notEvaluable, rules } = judge(moved, planRulesOn(data.policy));
  const mine = belongsTo(data, step, row);
  const open = new Set(
    Object.entries(cells).flatMap(([column, value]) => (isBlank(value) && step.needs.includes(column) ? [column] : [])),
  );
  const beingAsked = (finding: Finding): boolean =>
    finding.table === step.table && finding.row === row && open.has(finding.column ?? "");
  return {
    findings: findings.filter((finding) => mine(finding) && !beingAsked(finding)),
    notEvaluable: notEvaluable.filter((gap) => gap.row === undefined || mine(gap)),
    rules,
  };
}

/** The tables with some cells of one row changed. */
function withCells(tables: BookTables, table: string, row: number, cells: Cells): BookTables {
  const own = tables[table];
  if (!own) return tables;
  const columns = Object.fromEntries(
    Object.entries(own.columns).map(([key, values]) => {
      const put = key in cells ? (cells[key] ?? null) : undefined;
      return [key, put === undefined ? values : values.map((cell, at) => (at === row ? put : cell))];
    }),
  );
  return { ...tables, [table]: { ...own, columns } };
}

/** Does a finding stand in the way? What must be mended does, unless it is history. */
export const standsInTheWay = ({ severity, history }: Pick<Finding, "severity" | "history">): boolean =>
  severity === "error" && !history;

/** What is asked of a plan while it is carried out: nobody can have missed it before. */
const whileCarriedOut: ReadonlySet<string> = new Set(["PLN-21", "PLN-22"]);

/** The same of one step: reviews that are missing stop closing a plan, not its late approval. */
export const stopsStep = (
  step: Pick<PlanStep, "judged">,
  finding: Pick<Finding, "rule" | "severity" | "history">,
): boolean => standsInTheWay(finding) && !(step.judged === "after" && whileCarriedOut.has(finding.rule));
