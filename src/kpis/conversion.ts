/** D2 prospect conversion, D7 intent conversion, from the log of class changes. Clauses: 002 六(二)1, 000 評估方法 1. */
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import type { History } from "./classHistory";
import { historyOf, isSigned, logColumns, unlogged } from "./classHistory";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { ownerTally } from "./ownerTally";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, partialNote, spanOf } from "./scope";

/** Is the account in the base, and did it become won or key? null: nobody can say, because it came before the log. */
type Answer = { readonly inBase: boolean; readonly converted: boolean } | null;

interface Account {
  readonly row: number;
  /** Serial day, NaN when not filled. */
  readonly created: number;
  readonly history: History;
  readonly begins: number;
}

const outside: Answer = { inBase: false, converted: false };

/** First class known: before the first change. */
const firstClass = ({ row, history }: Account): string => history.changes(row)[0]?.from ?? history.now(row);

/** Signed on one of the days. */
const signedWithin = ({ row, history }: Account, from: number, to: number): boolean =>
  history.changes(row).some(({ at, to: code }) => isSigned(code) && Math.floor(at) >= from && Math.floor(at) <= to);

/** Customers created in the period as prospects; later changes count up to the evaluation date. Nobody here was created later. */
function createdProspects(account: Account, from: number, _to: number, today: number): Answer {
  if (!(account.created >= from)) return outside;
  const first = firstClass(account);
  // Before the log began a prospect may have moved on without a trace.
  if (first !== "potential") return account.created < account.begins ? null : outside;
  return { inBase: true, converted: signedWithin(account, from, today) };
}

/** Customers that became intent in the period: by a logged change, or created as such. */
function becameIntent(account: Account, from: number, to: number, today: number): Answer {
  const { row, history, created, begins } = account;
  const change = history
    .changes(row)
    .find(({ at, to: code }) => code === "intent" && Math.floor(at) >= from && Math.floor(at) <= to);
  if (change) return { inBase: true, converted: signedWithin(account, Math.floor(change.at), today) };
  const first = firstClass(account);
  if (first === "intent" && created >= from && created >= begins)
    return { inBase: true, converted: signedWithin(account, from, today) };
  const beforeLog = from < begins && !(created >= begins);
  return beforeLog && first !== "potential" ? null : outside;
}

/** Customers of a class when the period began; signed within it. */
const openingStock =
  (code: string, lower: ReadonlySet<string>) =>
  (account: Account, from: number, to: number): Answer => {
    const { row, history, created, begins } = account;
    if (created >= from) return outside;
    const then = history.at(row, from - 1);
    if (begins > from && then !== code && !lower.has(then)) return null;
    return then === code ? { inBase: true, converted: signedWithin(account, from, to) } : outside;
  };

/** How a customer counts; `waiting`: in the base and not converted. */
const states = { outside: 0, unknown: 1, waiting: 2, converted: 3 } as const;

interface Conversion {
  readonly name: string;
  readonly cohort: (account: Account, from: number, to: number, today: number) => Answer;
  readonly stock: (account: Account, from: number, to: number) => Answer;
}

/** Median days from creation to signing of all accounts that have both; null when there is none. */
const salesCycle = perDataset((data: Dataset): number | null => {
  const history = historyOf(data, "class");
  const created = columnCells(data, "Accounts.createdDate");
  const days: number[] = [];
  for (const row of data.filledRows("Accounts")) {
    const start = created[row];
    const signed = history.changes(row).find(({ to }) => isSigned(to));
    if (signed && isSerialDate(start)) days.push(Math.floor(signed.at) - Math.floor(start));
  }
  days.sort((a, b) => a - b);
  const middle = days.length >> 1;
  if (days.length === 0) return null;
  return days.length % 2 === 1 ? (days[middle] ?? null) : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2;
});

/** A cohort younger than the median sales cycle is immature. */
function maturity(data: Dataset, end: number): readonly Message[] {
  const cycle = salesCycle(data);
  const age = Math.floor(data.today) - end;
  if (cycle === null) return [{ text: kpiText.cycleUnknown }];
  return age < cycle ? [{ text: kpiText.immature, args: { age, cycle } }] : [];
}

function conversion(data: Dataset, scope: KpiScope, kind: Conversion): KpiResult {
  const gap = blocked(data, scope, ["Accounts.class", "Accounts.createdDate", ...logColumns]);
  if (gap) return undefinedKpi(gap);
  const history = historyOf(data, "class");
  if (history.begins === null) return undefinedKpi({ text: kpiText.noClassLog });
  const byStock = data.policy.text("kpi.conversionBase") === "opening stock";
  const dates = columnCells(data, "Accounts.createdDate");
  const span = spanOf(data, scope);
  const today = Math.floor(data.today);
  const begins = history.begins;
  const untraced = unlogged(data);
  const stateOf = (row: number): number => {
    const cell = dates[row];
    const created = isSerialDate(cell) ? Math.floor(cell) : Number.NaN;
    // Who came after the period is in no base: the cohorts and stocks below are not asked.
    if (created > span.to) return states.outside;
    const answer =
      untraced[row] === 1
        ? null
        : (byStock ? kind.stock : kind.cohort)({ row, created, history, begins }, span.from, span.to, today);
    if (!answer) return states.unknown;
    return !answer.inBase ? states.outside : answer.converted ? states.converted : states.waiting;
  };
  const tally = ownerTally(data, `${kind.name} ${span.from} ${span.to}`, 4, stateOf, data.filledRows("Accounts"));
  const counts = tally.of(personOf(data, scope));
  const [unknown, converted] = [counts[states.unknown] ?? 0, counts[states.converted] ?? 0];
  const base = converted + (counts[states.waiting] ?? 0);
  if (unknown > 0) return undefinedKpi({ text: kpiText.classUnlogged, args: { count: unknown } });
  return ratioKpi(
    converted,
    base,
    { text: kpiText.noCohort },
    {
      notes: [...partialNote(span), ...(byStock ? [] : maturity(data, span.to))],
    },
  );
}

const prospects: Conversion = {
  name: "prospects",
  cohort: createdProspects,
  stock: openingStock("potential", new Set()),
};
const intents: Conversion = {
  name: "intents",
  cohort: becameIntent,
  stock: openingStock("intent", new Set(["potential"])),
};

/** D2: prospects that became won or key, of those created in the period or of the opening stock (`kpi.conversionBase`). */
export const prospectConversion = (data: Dataset, scope: KpiScope): KpiResult => conversion(data, scope, prospects);

/** D7: intent customers that became won or key, one class further than D2. */
export const intentConversion = (data: Dataset, scope: KpiScope): KpiResult => conversion(data, scope, intents);
