/** What is due: over the whole workbook, the most urgent first. Last days come from the rules; none is reckoned here. */
import { unresolved } from "../kpis/accountIndex";
import type { Dataset } from "../kpis/dataset";
import { dueText } from "../locales/due";
import type { Message } from "../locales/types";
import { plainCell } from "../policy/values";
import { deadlinesOf, ruleById, type NotEvaluable, type RuleEntry } from "../rules";
import { ownersOf } from "../rules/owners";
import { dueKinds } from "./dueKinds";
import { dueGroups, type DueGroup, type DueKind, type DueLine, type DueList, type Found } from "./dueTypes";

/** How many days ahead are told when nobody says otherwise: with today they make a week. Who was contacted today is not told of again. */
export const daysAhead = 6;

export interface DueOptions {
  /** Only what is this person's. */
  readonly owner?: string;
  /** Days after today that are told. */
  readonly ahead?: number;
}

/** Columns whose text names a row that belongs to no customer. */
const titles: Readonly<Record<string, readonly string[]>> = {
  Plans: ["planName", "planId"],
  PlanChanges: ["content", "planId", "changeId"],
  Samples: ["sampleId", "devId"],
  Commitments: ["content", "commitmentId"],
};

const rulesOf = (kind: DueKind): readonly RuleEntry[] =>
  (kind.rules ?? []).flatMap((id) => {
    const rule = ruleById.get(id);
    return rule ? [rule] : [];
  });

/**
 * Lists what is overdue, due today, due soon, and waiting. Rules that the policy switches off and kinds whose columns are not installed
 * have no lines; what cannot be judged is told with what is missing. Never throws for what cells hold.
 * @param data tables, policy and evaluation date
 */
export function dueList(data: Dataset, options: DueOptions = {}): DueList {
  const today = Math.floor(data.today);
  const until = today + (options.ahead ?? daysAhead);
  const describe = describer(data, today);
  const lines: DueLine[] = [];
  const notEvaluable: NotEvaluable[] = [];
  for (const kind of dueKinds) {
    // One row is told once a kind, with the earliest of its days.
    const tables = new Map<string, Map<number, Found>>();
    const add = (found: Found): void => {
      let rows = tables.get(found.table);
      if (!rows) tables.set(found.table, (rows = new Map<number, Found>()));
      const known = rows.get(found.row);
      if (!known || (found.due ?? 0) < (known.due ?? 0)) rows.set(found.row, found);
    };
    const told = deadlinesOf(data, rulesOf(kind), until);
    for (const deadline of told.deadlines) add(deadline);
    for (const gap of told.notEvaluable) notEvaluable.push(gap);
    if (kind.find && (kind.columns ?? []).every((ref) => data.column(ref) !== undefined))
      kind.find({ data, today, until, add, notEvaluable: (gap) => notEvaluable.push(gap) });
    for (const rows of tables.values())
      for (const found of rows.values()) {
        const line = describe(kind, found);
        if (options.owner === undefined || line.owner === options.owner) lines.push(line);
      }
  }
  return { asOf: today, lines: lines.sort(byUrgency), notEvaluable };
}

const rank = new Map<DueGroup, number>(dueGroups.map((group, index) => [group, index]));
const kindRank = new Map(dueKinds.map(({ id }, index) => [id, index]));
const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By group, then day (an unknown one last), kind, name; the row only where everything else is alike. */
function byUrgency(a: DueLine, b: DueLine): number {
  return (
    (rank.get(a.group) ?? 0) - (rank.get(b.group) ?? 0) ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    (kindRank.get(a.kind) ?? 0) - (kindRank.get(b.kind) ?? 0) ||
    textOrder(a.subject, b.subject) ||
    textOrder(a.owner, b.owner) ||
    a.row - b.row
  );
}

/** How many lines each group has. */
export function dueCounts(lines: readonly DueLine[]): Readonly<Record<DueGroup, number>> {
  const counts = { overdue: 0, today: 0, soon: 0, waiting: 0 };
  for (const { group } of lines) counts[group]++;
  return counts;
}

/** Makes lines of what was found: whose it is, how it is called, how urgent. */
function describer(data: Dataset, today: number): (kind: DueKind, found: Found) => DueLine {
  const ownerOf = ownersOf(data.raw, data.policy.text("name.normalise") === "normalised");
  const names = data.column("Accounts.accountName") ?? [];
  const ids = data.column("Accounts.accountId") ?? [];
  const accountOf = (table: string, row: number): number => {
    if (table === "Accounts") return row;
    return data.accountRows(`${table}.accountId`)?.[row] ?? unresolved.blank;
  };
  const nameOf = (table: string, row: number, account: number): string => {
    if (account >= 0) return plainCell(names[account]) || plainCell(ids[account]);
    for (const key of titles[table] ?? ["accountId"]) {
      const text = plainCell(data.column(`${table}.${key}`)?.[row]);
      if (text !== "") return text;
    }
    return "";
  };
  return (kind, { table, row, column, due, basis }) => {
    const account = accountOf(table, row);
    const days = due === null ? 0 : today - due;
    const group = kind.waits === true ? "waiting" : days > 0 ? "overdue" : days === 0 ? "today" : "soon";
    return {
      kind: kind.id,
      table,
      row,
      column,
      account: account >= 0 ? account : null,
      subject: nameOf(table, row, account),
      owner: ownerOf(table, row),
      group,
      due,
      days,
      reason: kind.waits === true ? waitingFor(due, days, basis) : reasonOf(kind, group, days, basis),
    };
  };
}

/** "已超最迟联系日3天（A级，间隔7天）". */
function reasonOf({ what }: DueKind, group: DueGroup, days: number, basis: Message | undefined): Message {
  const args = { what, days: Math.abs(days), ...(basis ? { basis } : {}) };
  if (group === "overdue") return { text: basis ? dueText.overBasis : dueText.over, args };
  if (group === "today") return { text: basis ? dueText.nowBasis : dueText.now, args };
  return { text: basis ? dueText.aheadBasis : dueText.ahead, args };
}

/** What is asked for, else how long it has waited. */
function waitingFor(since: number | null, days: number, basis: Message | undefined): Message {
  if (basis) return basis;
  return since === null || days < 0 ? { text: dueText.waiting } : { text: dueText.waitingDays, args: { days } };
}
