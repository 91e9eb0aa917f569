/** V1, visit plan completion: planned visits done on their day, among those whose day is over. Clause: 003 D4a article 2. */
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import type { CellValue } from "../policy/values";
import { isBlank } from "../policy/values";
import { daysOf } from "./accountRows";
import { kindsOf } from "./codedColumns";
import { columnCells } from "./columns";
import type { Dataset } from "./dataset";
import { perDataset } from "./memo";
import { monthPlaces } from "./monthSums";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, spanOf } from "./scope";
import { visitMarks, visitRows } from "./visitDays";

/** What a planned visit counts for once its day is over. `left`: ad hoc, or cancelled by the customer. */
const outcome = { left: 0, open: 1, done: 2, unreadable: 3 } as const;

/** What a status says, and whether the reason why a visit did not take place lies with the customer. */
const statuses = { other: 0, done: 1, cancelled: 2 } as const;
const statusOf = (cell: CellValue): number =>
  cell === "done" ? statuses.done : cell === "cancelled" ? statuses.cancelled : statuses.other;
const isPlanned = (cell: CellValue): number => (cell === "planned" ? 1 : 0);
const byCustomer = (cell: CellValue): number => (cell === "absent" || cell === "refused" ? 1 : 0);

/** 1 for every planned row of Visits. */
export const plannedVisits = perDataset((data: Dataset): Uint8Array =>
  kindsOf(data.coded("Visits.origin"), data.rowCount("Visits"), isPlanned),
);

/** Outcome of every row of Visits. */
const outcomes = perDataset((data: Dataset): Uint8Array => {
  const rows = data.rowCount("Visits");
  const planned = plannedVisits(data);
  const status = kindsOf(data.coded("Visits.status"), rows, statusOf);
  const reasons = kindsOf(data.coded("Visits.failReason"), rows, byCustomer);
  const days = daysOf(data, "Visits.date");
  const actual = columnCells(data, "Visits.actualDate");
  const tolerance = data.policy.number("visit.lateToleranceDays") ?? 0;
  const found = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if (planned[row] === 0 || (status[row] === statuses.cancelled && reasons[row] === 1)) continue;
    found[row] = outcome.open;
    if (status[row] !== statuses.done) continue;
    const day = days[row] ?? Number.NaN;
    const cell = actual[row];
    const own = isSerialDate(cell) ? Math.floor(cell) : isBlank(cell) ? day : Number.NaN;
    const apart = Math.abs(own - day);
    if (Number.isNaN(apart)) found[row] = outcome.unreadable;
    else if (apart <= tolerance) found[row] = outcome.done;
  }
  return found;
});

/** Planned visits by visitor and month: how many have each outcome. */
const monthly = perDataset((data: Dataset) => {
  const of = outcomes(data);
  const visits = visitMarks(data);
  const { add, placeOf, size } = monthPlaces(data, daysOf(data, "Visits.date"), visitRows(data).people);
  const all = new Float64Array(size * 4);
  for (let row = 0; row < of.length; row++) {
    if (visits[row] === 0) continue;
    const place = placeOf(row);
    if (place < 0) continue;
    const own = (of[row] ?? 0) * size + place;
    all[own] = (all[own] ?? 0) + 1;
  }
  return { add, counts: [0, 1, 2, 3].map((one) => all.subarray(one * size, (one + 1) * size)) };
});

/** How many planned visits of a person and of days have each outcome. */
function countOutcomes(data: Dataset, person: number | null, from: number, to: number): ArrayLike<number> {
  const { add, counts } = monthly(data);
  const whole = counts.map((tally) => add(tally, person, from, to) ?? Number.NaN);
  if (!Number.isNaN(whole[0])) return whole;
  const of = outcomes(data);
  const found = new Int32Array(counts.length);
  const within = visitRows(data).within(person, from, to);
  for (let at = 0; at < within.length; at++) {
    const one = of[within[at] ?? 0] ?? 0;
    found[one] = (found[one] ?? 0) + 1;
  }
  return found;
}

/**
 * Visit plan completion (V1). Visits that the customer cancelled (status cancelled because absent or refused) are left out.
 * @param data tables and evaluation date
 * @param scope period and visitor
 */
export function visitPlanCompletion(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, ["Visits.origin", "Visits.date", "Visits.status"]);
  if (gap) return undefinedKpi(gap);
  const planned = plannedVisits(data);
  const person = personOf(data, scope);
  const { from, to } = spanOf(data, scope);
  // Today is not over.
  const counts = countOutcomes(data, person, from, Math.min(to, Math.floor(data.today) - 1));
  const of = (one: keyof typeof outcome): number => counts[outcome[one]] ?? 0;
  const [done, bad] = [of("done"), of("unreadable")];
  const due = of("open") + done + bad;
  const unreadable =
    bad +
    visitRows(data)
      .undated(person)
      .filter((row) => planned[row] === 1).length;
  if (unreadable > 0)
    return undefinedKpi(
      { text: kpiText.visitUnreadable, args: { count: unreadable } },
      { numerator: done, denominator: due },
    );
  return ratioKpi(done, due, { text: kpiText.noneDue });
}
