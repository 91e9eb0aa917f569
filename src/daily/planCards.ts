/** The plans of the workbook, each with what belongs to it: targets with actual and pace, actions, resources, reviews, changes. */
import { accountIndex, unresolved, type AccountIndex } from "../kpis/accountIndex";
import { columnCells } from "../kpis/columns";
import { dateCell } from "../kpis/contact";
import type { Dataset } from "../kpis/dataset";
import { once } from "../kpis/memo";
import { paceOf } from "../kpis/scope";
import { progressOf } from "../kpis/score/light";
import type { Progress } from "../kpis/score/types";
import { effectiveTargetOn, targetPeriod } from "../kpis/targetInForce";
import { isErrorCell, plainCell, type CellValue } from "../policy/values";
import { additive } from "../rules/targets/keys";
import { numberCell } from "../rules/shared/cells";

/** Codes of list planStatus in the order in which a plan goes through them. */
export const planStates = ["draft", "submitted", "rejected", "approved", "executing", "amended", "closed"] as const;
/** unclear: the cell holds something that is no state. */
export type PlanState = (typeof planStates)[number] | "unclear";

/** A change of a target, or of the plan as a whole, as its row of PlanChanges has it. */
export interface PlanChangeLine {
  /** 0-based, of PlanChanges. */
  readonly row: number;
  /** Codes of lists changeKind and approvalState, what no list knows as typed, "" where blank. */
  readonly kind: string;
  readonly state: string;
  readonly target: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string;
  /** First day in force, serial; null where none can be read. */
  readonly effect: number | null;
  readonly approvalNo: string;
}

/** A row of PlanTargets. */
export interface PlanTargetLine {
  readonly row: number;
  readonly id: string;
  /** Code of list metric. */
  readonly metric: string;
  /** Person, region and product it is for, those that are named. */
  readonly scope: readonly string[];
  readonly period: string;
  /** What counts today; null: there is none, undefined: it cannot be told. */
  readonly inForce: number | null | undefined;
  /** Changes that nobody has decided. They do not count. */
  readonly pending: readonly PlanChangeLine[];
  /** From the row's own cell; null where that shows none. */
  readonly actual: number | null;
  /** Share of the target in force that was reached. */
  readonly completion: number | null;
  /** What was reached over what is due by now, by working days; null for what does not add up or cannot be told. */
  readonly pace: number | null;
  readonly standing: Progress;
}

/** A row of PlanActions. */
export interface PlanActionLine {
  readonly row: number;
  readonly task: string;
  readonly owner: string;
  readonly due: number | null;
  /** Code of list actionStatus. */
  readonly status: string;
  /** Share done as typed; null where none can be read. */
  readonly progress: number | null;
  /** Days past the due day; 0 when not late. */
  readonly late: number;
}

/** A row of PlanResources. */
export interface PlanResourceLine {
  readonly row: number;
  /** Code of list resourceType. */
  readonly kind: string;
  readonly item: string;
  readonly amount: number | null;
  readonly quantity: number | null;
}

/** A row of PlanReviews. */
export interface PlanReviewLine {
  readonly row: number;
  /** Code of list reviewType. */
  readonly kind: string;
  readonly periodEnd: number | null;
  readonly day: number | null;
  readonly conclusion: string;
}

export interface PlanCard {
  /** 0-based, of Plans. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Code of list planType. */
  readonly type: string;
  readonly version: string;
  readonly state: PlanState;
  /** What the cell of the state says, for one that is unclear. */
  readonly stateText: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly compiledBy: string;
  readonly approver: string;
  readonly approved: number | null;
  readonly approvalNo: string;
  readonly targets: readonly PlanTargetLine[];
  readonly actions: readonly PlanActionLine[];
  readonly resources: readonly PlanResourceLine[];
  readonly reviews: readonly PlanReviewLine[];
  readonly changes: readonly PlanChangeLine[];
  /** Actions that count (not cancelled), and those of them that are done. */
  readonly actionCount: number;
  readonly actionsDone: number;
  /** Rows of other tables that may belong to this plan or to another one of the same name. */
  readonly unclear: number;
}

/** Tables whose rows name the plan they belong to. */
export const partTables = [
  "PlanTargets",
  "PlanActions",
  "PlanTargetGroups",
  "PlanStrategies",
  "PlanResources",
  "PlanReviews",
  "PlanChanges",
  "PlanIssues",
  "ProgressReports",
] as const;

/** Codes of list approvalState under which a change waits; a blank one waits too. */
export const undecidedStates: readonly string[] = ["", "pending", "reviewed"];

const text = (cell: CellValue | undefined): string => (isErrorCell(cell) ? "" : plainCell(cell));
const amount = (cell: CellValue | undefined): number | null => numberCell(cell) ?? null;
const dayOf = (cell: CellValue | undefined): number | null => dateCell(cell) ?? null;

/** Cells of a table by column and row; blank where a column is not installed. */
const cellsOf = (data: Dataset, table: string): ((key: string, row: number) => CellValue | undefined) => {
  const columns = new Map<string, readonly CellValue[]>();
  return (key, row) => {
    let cells = columns.get(key);
    if (!cells) columns.set(key, (cells = columnCells(data, `${table}.${key}`)));
    return cells[row];
  };
};

const plansByName = (data: Dataset): AccountIndex =>
  once(data, "planCards.index", () => accountIndex(data.column("Plans.planId"), data.column("Plans.planName"), false));

interface Parts {
  /** Rows of a table by row of Plans, ascending. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** How many rows could mean the plan or another one. */
  readonly unclear: ReadonlyMap<number, number>;
}

/** Whose plan the rows of a table are. */
const partsOf = (data: Dataset, table: string): Parts =>
  once(data, `planCards.parts ${table}`, () => {
    const cells = columnCells(data, `${table}.planId`);
    const index = plansByName(data);
    const rows = new Map<number, number[]>();
    const unclear = new Map<number, number>();
    for (const row of data.filledRows(table)) {
      const plan = index.rowOf(cells[row]);
      const known = rows.get(plan);
      if (known) known.push(row);
      else if (plan >= 0) rows.set(plan, [row]);
      else if (plan === unresolved.ambiguous)
        for (const one of index.candidates(cells[row])) unclear.set(one, (unclear.get(one) ?? 0) + 1);
    }
    return { rows, unclear };
  });

/**
 * Rows of a table that belong to a plan.
 * @param plan row of Plans, 0-based
 */
export const rowsOfPlan = (data: Dataset, table: string, plan: number): readonly number[] =>
  partsOf(data, table).rows.get(plan) ?? [];

/** Orders lines by what they say, so that the order of the rows does not matter. */
function sorted<T extends { readonly row: number }>(lines: readonly T[], by: (line: T) => string): readonly T[] {
  return lines
    .map((line) => [by(line), line] as const)
    .sort(([one, a], [other, b]) => (one < other ? -1 : one > other ? 1 : a.row - b.row))
    .map(([, line]) => line);
}

const noDay = 9_999_999;
const dayKey = (day: number | null): string => String(day ?? noDay).padStart(12, "0");

/** What the rows say beyond what they are sorted by: two lines alike in all of it may stand either way. */
const content = (line: object): string =>
  JSON.stringify(line, (key, value: unknown) => (key === "row" ? undefined : value));

/** A row of PlanChanges, read. */
function changeLine(data: Dataset, row: number): PlanChangeLine {
  const cell = cellsOf(data, "PlanChanges");
  return {
    row,
    kind: text(cell("changeKind", row)),
    state: text(cell("approvalStatus", row)),
    target: text(cell("targetId", row)),
    from: amount(cell("originalValue", row)),
    to: amount(cell("newValue", row)),
    reason: text(cell("reason", row)),
    effect: dayOf(cell("effectiveDate", row)),
    approvalNo: text(cell("approvalNo", row)),
  };
}

/** Changes of targets that wait, by row of PlanTargets. */
const pendingChanges = (data: Dataset): ReadonlyMap<number, readonly PlanChangeLine[]> =>
  once(data, "planCards.pending", () => {
    const index = accountIndex(data.column("PlanTargets.targetId"), undefined, false);
    const cells = columnCells(data, "PlanChanges.targetId");
    const found = new Map<number, PlanChangeLine[]>();
    for (const row of data.filledRows("PlanChanges")) {
      const line = changeLine(data, row);
      const target = index.rowOf(cells[row]);
      if (target < 0 || line.kind === "planAdjustment" || !undecidedStates.includes(line.state)) continue;
      const known = found.get(target);
      if (known) known.push(line);
      else found.set(target, [line]);
    }
    return found;
  });

/**
 * A target with what counts, what waits, and how far it is.
 * @param row row of PlanTargets, 0-based
 */
export function targetLine(data: Dataset, row: number): PlanTargetLine {
  const cell = cellsOf(data, "PlanTargets");
  const period = targetPeriod(data, row);
  const today = Math.floor(data.today);
  const inForce = effectiveTargetOn(data, row, Math.min(today, period?.end ?? today));
  const actual = amount(cell("actual", row));
  const metric = text(cell("metric", row));
  const both = actual !== null && typeof inForce === "number" && inForce > 0;
  const begun = period !== null && period.start <= today;
  const pace = both && begun && additive.has(metric) ? paceOf(data, period, actual, inForce) : null;
  return {
    row,
    id: text(cell("targetId", row)),
    metric,
    scope: ["owner", "region", "product"].map((key) => text(cell(key, row))).filter((word) => word !== ""),
    period: text(cell("period", row)),
    inForce,
    pending: sorted(pendingChanges(data).get(row) ?? [], (change) => `${dayKey(change.effect)} ${content(change)}`),
    actual,
    completion: both ? actual / inForce : null,
    pace,
    standing: progressOf(data, pace),
  };
}

function actionLine(data: Dataset, row: number): PlanActionLine {
  const cell = cellsOf(data, "PlanActions");
  const status = text(cell("status", row));
  const due = dayOf(cell("dueDate", row));
  const over = status === "done" || status === "cancelled" || due === null;
  return {
    row,
    task: text(cell("task", row)),
    owner: text(cell("owner", row)),
    due,
    status,
    progress: amount(cell("progressPct", row)),
    late: over ? 0 : Math.max(0, Math.floor(data.today) - Math.floor(due)),
  };
}

function resourceLine(data: Dataset, row: number): PlanResourceLine {
  const cell = cellsOf(data, "PlanResources");
  return {
    row,
    kind: text(cell("resourceType", row)),
    item: text(cell("item", row)),
    amount: amount(cell("amount", row)),
    quantity: amount(cell("quantity", row)),
  };
}

function reviewLine(data: Dataset, row: number): PlanReviewLine {
  const cell = cellsOf(data, "PlanReviews");
  return {
    row,
    kind: text(cell("reviewType", row)),
    periodEnd: dayOf(cell("periodEnd", row)),
    day: dayOf(cell("reviewDate", row)),
    conclusion: text(cell("conclusion", row)),
  };
}

/** The state that a cell of Plans.status says; a blank one is a draft. */
export function planState(cell: CellValue | undefined): PlanState {
  const word = isErrorCell(cell) ? "#" : plainCell(cell);
  return word === "" ? "draft" : (planStates.find((state) => state === word) ?? "unclear");
}

/**
 * One plan with all that belongs to it.
 * @param row row of Plans, 0-based
 */
export function planCard(data: Dataset, row: number): PlanCard {
  const cell = cellsOf(data, "Plans");
  const lines = <T extends { readonly row: number }>(
    table: string,
    read: (data: Dataset, row: number) => T,
    key: (line: T) => string,
  ): readonly T[] =>
    sorted(
      rowsOfPlan(data, table, row).map((one) => read(data, one)),
      (line) => `${key(line)} ${content(line)}`,
    );
  const actions = lines("PlanActions", actionLine, ({ due }) => dayKey(due));
  const counted = actions.filter(({ status }) => status !== "cancelled");
  return {
    row,
    id: text(cell("planId", row)),
    name: text(cell("planName", row)),
    type: text(cell("planType", row)),
    version: text(cell("version", row)),
    state: planState(cell("status", row)),
    stateText: text(cell("status", row)),
    from: dayOf(cell("periodStart", row)),
    to: dayOf(cell("periodEnd", row)),
    compiledBy: text(cell("compiledBy", row)),
    approver: text(cell("approver", row)),
    approved: dayOf(cell("approvedDate", row)),
    approvalNo: text(cell("approvalNo", row)),
    targets: lines("PlanTargets", targetLine, ({ period, metric, scope }) => `${period} ${metric} ${scope.join(" ")}`),
    actions,
    resources: lines("PlanResources", resourceLine, ({ kind, item }) => `${kind} ${item}`),
    reviews: lines("PlanReviews", reviewLine, ({ periodEnd }) => dayKey(periodEnd)),
    changes: lines("PlanChanges", changeLine, ({ effect }) => dayKey(effect)),
    actionCount: counted.length,
    actionsDone: counted.filter(({ status }) => status === "done").length,
    unclear: partTables.reduce((sum, table) => sum + (partsOf(data, table).unclear.get(row) ?? 0), 0),
  };
}

/** What waits comes first, what is over last. */
const urgency: readonly PlanState[] = [
  "submitted",
  "rejected",
  "unclear",
  "executing",
  "amended",
  "approved",
  "draft",
  "closed",
];

/**
 * The plans of the workbook: those that wait for somebody first, then by their first day and name. The order of rows does not matter.
 * Never throws for what cells hold.
 */
export const planCards = (data: Dataset): readonly PlanCard[] =>
  sorted(
    [...data.filledRows("Plans")].map((row) => planCard(data, row)),
    (card) => `${urgency.indexOf(card.state)} ${dayKey(card.from)} ${card.name} ${card.version} ${card.id}`,
  );
