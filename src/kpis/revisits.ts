/** K7, revisit rate: planned key accounts revisited, against the plan as frozen at the start of the period. Clause: 004 indicator 7. */
import { isoDate, isSerialDate } from "../calendar/serial";
import { addWorkdays } from "../calendar/workdays";
import { kpiText } from "../locales/kpis";
import type { Message } from "../locales/types";
import { isBlank, isErrorCell, plainCell } from "../policy/values";
import { unresolved } from "./accountIndex";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { keyAccounts } from "./keyAccounts";
import { perDataset } from "./memo";
import { rowsOfPeriod } from "./namedPeriods";
import { peopleOfRows, personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, notesOf, partialNote, spanOf } from "./scope";
import { contactRows } from "./visitDays";

/** The plan of a period as it was frozen. */
interface Frozen {
  /** Rows of Visits. */
  readonly visits: readonly number[];
  /** Keys that no row of Visits has any more. */
  readonly gone: number;
  readonly asOf: number | null;
}

const rowByVisit = perDataset(
  (data: Dataset): ReadonlyMap<string, number> =>
    new Map(columnCells(data, "Visits.visitId").map((id, row) => [plainCell(id), row])),
);

/** Separators between the keys that closing stores. */
const between = /[\s,;，；、]+/;

/**
 * Frozen visits of the period: of the person's own snapshot, else of the one for everybody, narrowed to the visitor. For everybody and
 * for parts of the workbook: the one for everybody, else all persons' together. Of several the earliest stands: what was frozen once
 * does not move.
 */
function frozenPlan(data: Dataset, scope: KpiScope, person: number | null): Frozen | null {
  const names = columnCells(data, "ScorecardSnapshots.owner");
  const owner = (row: number): string => (isErrorCell(names[row]) ? "" : plainCell(names[row]));
  const own = data.cut ? null : (scope.owner?.trim() ?? null);
  const rows = rowsOfPeriod(data, "ScorecardSnapshots.period", scope.period, "frozen", () => frozenRows(data));
  const ownRows = own === null ? [] : rows.filter((row) => owner(row) === own);
  if (ownRows.length > 0) return read(data, earliest(data, ownRows));
  const common = rows.filter((row) => owner(row) === "");
  if (common.length === 0 && (own !== null || rows.length === 0)) return null;
  const byOwner = new Map<string, number[]>();
  for (const row of common.length > 0 ? common : rows)
    byOwner.set(owner(row), [...(byOwner.get(owner(row)) ?? []), row]);
  const all = read(
    data,
    [...byOwner.values()].flatMap((list) => earliest(data, list)),
  );
  const visitors = visitorsOf(data);
  return person === null ? all : { ...all, visits: all.visits.filter((row) => visitors[row] === person) };
}

/** Rows of ScorecardSnapshots that hold a plan of revisits. */
function frozenRows(data: Dataset): Int32Array {
  const kinds = columnCells(data, "ScorecardSnapshots.kind");
  const ids = columnCells(data, "ScorecardSnapshots.kpiId");
  return data
    .filledRows("ScorecardSnapshots")
    .filter((row) => kinds[row] === "planFrozen" && (isBlank(ids[row]) || plainCell(ids[row]).toUpperCase() === "K7"));
}

/** Whose a row of Visits is: the visitor's, else the owner's of its account. */
const visitorsOf = perDataset((data: Dataset): Int32Array => {
  const accounts = (): Int32Array =>
    data.accountRows("Visits.accountId") ?? new Int32Array(data.rowCount("Visits")).fill(unresolved.blank);
  return peopleOfRows(data, accounts, "Visits.visitor", "Visits");
});

/** Ids of the visits that a plan frozen for the period holds; null when none was frozen. */
export function frozenVisits(data: Dataset, scope: KpiScope): readonly string[] | null {
  const ids = columnCells(data, "Visits.visitId");
  const frozen = data.column("ScorecardSnapshots.kind") ? frozenPlan(data, scope, personOf(data, scope)) : null;
  return frozen?.visits.map((row) => plainCell(ids[row])) ?? null;
}

/**
 * Visits that belong to the plan of revisits of a period: what freezing it at its start stores.
 * @param scope period and visitor
 * @returns rows of Visits: revisits planned on a day of the period, whatever became of them since
 */
export function plannedRevisits(data: Dataset, scope: KpiScope): readonly number[] {
  const [kinds, origins, dates] = ["contactKind", "origin", "date"].map((key) => columnCells(data, `Visits.${key}`));
  const visitors = visitorsOf(data);
  const person = personOf(data, scope);
  const { start, end } = scope.period;
  return [...data.filledRows("Visits")].filter((row) => {
    const day = dates?.[row];
    const planned = kinds?.[row] === "revisit" && origins?.[row] === "planned";
    return (
      planned && (person === null || visitors[row] === person) && isSerialDate(day) && day >= start && day < end + 1
    );
  });
}

/** When a snapshot was taken: closedAt, else asOf; the end of time when neither can be read. */
function takenAt(data: Dataset, row: number): number {
  const cells = ["closedAt", "asOf"].map((key) => data.column(`ScorecardSnapshots.${key}`)?.[row]);
  return cells.find(isSerialDate) ?? Number.POSITIVE_INFINITY;
}

/** Rows of the earliest freezing; a long plan takes several rows of one moment. */
function earliest(data: Dataset, rows: readonly number[]): readonly number[] {
  const first = Math.min(...rows.map((row) => takenAt(data, row)));
  return rows.filter((row) => takenAt(data, row) === first);
}

function read(data: Dataset, rows: readonly number[]): Frozen {
  const keys = columnCells(data, "ScorecardSnapshots.frozenKeys");
  const visits = new Set<number>();
  let gone = 0;
  for (const row of rows) {
    for (const key of plainCell(keys[row]).split(between)) {
      const visit = rowByVisit(data).get(key);
      if (key === "") continue;
      if (visit === undefined) gone++;
      else visits.add(visit);
    }
  }
  const taken = Math.max(...rows.map((row) => takenAt(data, row)));
  return { visits: [...visits], gone, asOf: Number.isFinite(taken) ? Math.floor(taken) : null };
}

const needed = [
  "Visits.accountId",
  "Visits.visitId",
  "Visits.contactKind",
  "Visits.origin",
  "Visits.date",
  "Visits.status",
  "ScorecardSnapshots.kind",
  "ScorecardSnapshots.frozenKeys",
  "Accounts.isKeyAccount",
];

/**
 * Revisit rate (K7). Without a frozen plan not evaluable; with fewer than `kpi.07.minPlanned` planned customers shown, not scored. Ad
 * hoc revisits count only when `kpi.07.countAdhoc` says so; then the rate may pass 100 %.
 */
export function revisitRate(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, needed);
  if (gap) return undefinedKpi(gap);
  const key = keyAccounts(data);
  if ("text" in key) return undefinedKpi(key);
  const person = personOf(data, scope);
  const frozen = frozenPlan(data, scope, person);
  if (!frozen) return undefinedKpi({ text: kpiText.noFrozenPlan });
  if (frozen.gone > 0) return undefinedKpi({ text: kpiText.frozenGone, args: { count: frozen.gone } });

  const rows = contactRows(data);
  const dates = columnCells(data, "Visits.date");
  const span = spanOf(data, scope);
  const planned = new Set<number>();
  const dueByNow = new Set<number>();
  let unclear = 0;
  for (const visit of frozen.visits) {
    const account = rows.account[visit] ?? -1;
    if (account < 0) unclear++;
    if (key[account] !== 1) continue;
    planned.add(account);
    const day = dates[visit];
    if (!isSerialDate(day) || Math.floor(day) <= span.to) dueByNow.add(account);
  }
  const kinds = columnCells(data, "Visits.contactKind");
  const origins = columnCells(data, "Visits.origin");
  const countAdhoc = data.policy.flag("kpi.07.countAdhoc") === true;
  const revisit = (row: number): boolean => kinds[row] === "revisit" && (countAdhoc || origins[row] === "planned");
  unclear +=
    rows.undated(person).filter((row) => revisit(row) && key[rows.account[row] ?? -1] === 1).length +
    rows.ambiguous(person, span.from, span.to, key);
  if (unclear > 0) return undefinedKpi({ text: kpiText.visitUnreadable, args: { count: unclear } });
  const done = new Set<number>();
  for (const row of rows.within(person, span.from, span.to)) {
    const account = rows.account[row] ?? -1;
    if (key[account] === 1 && revisit(row) && (countAdhoc || planned.has(account))) done.add(account);
  }
  const onDue = [...done].filter((account) => dueByNow.has(account)).length;
  const least = data.policy.number("kpi.07.minPlanned") ?? 0;
  const few = planned.size < least;
  const result = ratioKpi(
    done.size,
    planned.size,
    { text: kpiText.nonePlanned },
    {
      pace: dueByNow.size === 0 ? null : onDue / dueByNow.size,
      notes: [
        ...partialNote(span),
        ...lateFreeze(data, scope, frozen.asOf),
        ...(few ? notesOf([kpiText.fewPlanned, least]) : []),
      ],
    },
  );
  return few && result.actual !== null ? { ...result, scoring: "none" } : result;
}

/** The plan is to be frozen by the first working day of the period. */
function lateFreeze(data: Dataset, { period }: KpiScope, asOf: number | null): readonly Message[] {
  const first = addWorkdays(period.start - 1, 1, data.policy.holidays);
  return asOf !== null && first !== null && asOf > first
    ? [{ text: kpiText.frozenLate, args: { date: isoDate(asOf) } }]
    : [];
}
