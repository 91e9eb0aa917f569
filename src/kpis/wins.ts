/** Results of developments: K4 development plan, D3 new key accounts, S6 close rate. Clauses: 004 indicator 4, 002 六(二)1, 003. */
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { CellValue } from "../policy/values";
import { isBlank, plainCell } from "../policy/values";
import { unresolved } from "./accountIndex";
import type { AccountRows } from "./accountRows";
import { accountRows, daysOf } from "./accountRows";
import { isWhole } from "./cut";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { keyAccounts } from "./keyAccounts";
import { once, perDataset } from "./memo";
import { peopleOf, personOf } from "./people";
import { periodRows } from "./periodRows";
import { keyPlans, planTarget, withoutTarget } from "./planTargets";
import type { KpiResult, KpiScope } from "./result";
import { noCompletion, plainKpi, ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, paceOf, partialNote, spanOf } from "./scope";

const over: ReadonlySet<unknown> = new Set(["won", "lost", "terminated"]);
/** A cell that says nothing about the result: an error, a word outside the list. */
const isUnreadable = (cell: CellValue | undefined): boolean => !isBlank(cell) && cell !== "open" && !over.has(cell);

/** Developments with a result or one that cannot be read, by result date; a development belongs to its owner, else to the account's. */
const results = perDataset((data: Dataset): AccountRows => {
  const result = columnCells(data, "Development.result");
  return accountRows(
    data,
    "Development.accountId",
    daysOf(data, "Development.resultDate"),
    "Development.owner",
    (row) => over.has(result[row]) || isUnreadable(result[row]),
  );
});

/** Key accounts won in the period. */
interface Wins {
  readonly accounts: number;
  /** Wins left out because nothing says that they belong to a key-account plan. */
  readonly withoutPlan: number;
  /** Wins, or results that cannot be read, whose customer is not in the register. */
  readonly stray: number;
}

/** Does a won development stand under a key-account plan: by its own kind of plan, else by the account's plan? */
function underKeyPlan(data: Dataset): (row: number, account: number) => boolean {
  const kinds = columnCells(data, "Development.planType");
  const plans = columnCells(data, "Accounts.planId");
  const known = keyPlans(data);
  return (row, account) => {
    const kind = plainCell(kinds[row]);
    return kind === "" ? known.has(plainCell(plans[account])) : kind === "KA";
  };
}

function keyWins(data: Dataset, scope: KpiScope, key: Uint8Array, planned: boolean): Wins | Message {
  const rows = results(data);
  const person = personOf(data, scope);
  const { from, to } = spanOf(data, scope);
  const result = columnCells(data, "Development.result");
  const belongs = planned ? underKeyPlan(data) : () => true;
  // A result that cannot be read may be a win.
  const mayBeWon = (row: number): boolean => result[row] === "won" || isUnreadable(result[row]);
  const isKey = (row: number): boolean => mayBeWon(row) && key[rows.account[row] ?? -1] === 1;
  let unclear = rows.undated(person).filter(isKey).length + rows.ambiguous(person, from, to, key);
  const accounts = new Set<number>();
  let withoutPlan = 0;
  let stray = 0;
  for (const row of rows.within(person, from, to)) {
    const account = rows.account[row] ?? -1;
    if (account < 0 && account !== unresolved.ambiguous && mayBeWon(row)) stray++;
    if (!isKey(row)) continue;
    if (isUnreadable(result[row])) unclear++;
    else if (belongs(row, account)) accounts.add(account);
    else withoutPlan++;
  }
  if (unclear > 0) return { text: kpiText.badResults, args: { count: unclear } };
  return { accounts: accounts.size, withoutPlan, stray };
}

const needed = ["Development.accountId", "Development.result", "Development.resultDate", "Accounts.isKeyAccount"];

/** K4, development plan completion: key accounts won (or actions done) over those planned, as `kpi.04.unit` says. */
export function developmentPlan(data: Dataset, scope: KpiScope): KpiResult {
  return data.policy.text("kpi.04.unit") === "actions" ? plannedActions(data, scope) : plannedWins(data, scope);
}

function plannedWins(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [...needed, "PlanTargets.metric", "Plans.planType"]);
  if (gap) return undefinedKpi(gap);
  if (!data.column("Development.planType") && !data.column("Accounts.planId"))
    return undefinedKpi({ text: kpiText.noPlanOfWins });
  const key = keyAccounts(data);
  if ("text" in key) return undefinedKpi(key);
  const wins = keyWins(data, scope, key, true);
  if ("text" in wins) return undefinedKpi(wins);
  const target = planTarget(data, scope, "signedCount", true);
  if (target === "unreadable") return undefinedKpi({ text: kpiText.targetUnreadable }, { numerator: wins.accounts });
  if (target === null) return undefinedKpi(withoutTarget(data, scope, "signedCount"), { numerator: wins.accounts });
  return ratioKpi(wins.accounts, target, noCompletion(target), {
    target,
    pace: paceOf(data, scope.period, wins.accounts, target),
    notes: [
      ...partialNote(spanOf(data, scope)),
      ...notesOf([kpiText.winsWithoutPlan, wins.withoutPlan], [kpiText.strayRows, wins.stray]),
    ],
  });
}

/** Actions of key-account plans due in the period; done by its end. A cancelled one stays planned. */
function plannedActions(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, [
    "PlanActions.planId",
    "PlanActions.dueDate",
    "PlanActions.status",
    "Plans.planType",
  ]);
  if (gap) return undefinedKpi(gap);
  const plans = columnCells(data, "PlanActions.planId");
  const rows = once(data, "actions", () => {
    const known = keyPlans(data);
    const ofKeyPlan = (row: number): boolean => known.has(plainCell(plans[row]));
    return periodRows(daysOf(data, "PlanActions.dueDate"), () => peopleOf(data, "PlanActions.owner"), ofKeyPlan);
  });
  const person = personOf(data, scope);
  const undated = rows.undated(person).length;
  if (undated > 0) return undefinedKpi({ text: kpiText.badActions, args: { count: undated } });
  const status = columnCells(data, "PlanActions.status");
  const completed = daysOf(data, "PlanActions.completedDate");
  const span = spanOf(data, scope);
  const planned = rows.within(person, scope.period.start, scope.period.end);
  let done = 0;
  for (const row of planned) if (status[row] === "done" && !((completed[row] ?? Number.NaN) > span.to)) done++;
  return ratioKpi(done, planned.length, noCompletion(planned.length), {
    target: planned.length === 0 ? null : planned.length,
    pace: paceOf(data, scope.period, done, planned.length),
    notes: partialNote(span),
  });
}

const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** D3, key accounts won in the period. The department's target is `ka.newPerMonth`; a person's stands in the plan. */
export function newKeyAccounts(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, needed);
  if (gap) return undefinedKpi(gap);
  const key = keyAccounts(data);
  if ("text" in key) return undefinedKpi(key);
  const wins = keyWins(data, scope, key, false);
  if ("text" in wins) return undefinedKpi(wins);
  const monthly = data.policy.number("ka.newPerMonth");
  const months = monthsIn[scope.period.type];
  const target = !isWhole(scope) || monthly === null || months === undefined ? null : monthly * months;
  return plainKpi(wins.accounts, {
    target,
    pace: target === null ? null : paceOf(data, scope.period, wins.accounts, target),
    notes: [...partialNote(spanOf(data, scope)), ...notesOf([kpiText.strayRows, wins.stray])],
  });
}

/** S6, close rate: developments won over those with a result; open ones are in neither. */
export function closeRate(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, ["Development.result", "Development.resultDate"]);
  if (gap) return undefinedKpi(gap);
  const rows = results(data);
  const person = personOf(data, scope);
  const span = spanOf(data, scope);
  const result = columnCells(data, "Development.result");
  const ended = rows.within(person, span.from, span.to);
  const unclear = rows.undated(person).length + ended.filter((row) => isUnreadable(result[row])).length;
  if (unclear > 0) return undefinedKpi({ text: kpiText.badResults, args: { count: unclear } });
  let won = 0;
  for (const row of ended) if (result[row] === "won") won++;
  return ratioKpi(won, ended.length, { text: kpiText.noResults }, { notes: partialNote(span) });
}
