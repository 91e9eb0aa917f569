/** V1, visit plan completion: planned visits done on their day, among those whose day is over. Clause: 003 D4a article 2. */
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank } from "../policy/values";
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, spanOf } from "./scope";
import { visitRows } from "./visitDays";

/** What a planned visit counts for once its day is over. `left`: ad hoc, or cancelled by the customer. */
const outcome = { left: 0, open: 1, done: 2, unreadable: 3 } as const;

/** Outcome of every row of Visits. */
const outcomes = (data: Dataset): Uint8Array =>
  once(data, "visitOutcomes", () => {
    const [origin, dates, actual, status, reasons] = ["origin", "date", "actualDate", "status", "failReason"].map(
      (key) => data.column(`Visits.${key}`) ?? [],
    );
    const tolerance = data.policy.number("visit.lateToleranceDays") ?? 0;
    const found = new Uint8Array(data.rowCount("Visits"));
    for (let row = 0; row < found.length; row++) {
      if (origin?.[row] !== "planned") continue;
      const state = status?.[row];
      if (state === "cancelled" && (reasons?.[row] === "absent" || reasons?.[row] === "refused")) continue;
      const day = dates?.[row];
      const own = isBlank(actual?.[row]) ? day : actual?.[row];
      if (state !== "done") found[row] = outcome.open;
      else if (!isSerialDate(own) || !isSerialDate(day)) found[row] = outcome.unreadable;
      else found[row] = Math.abs(Math.floor(own) - Math.floor(day)) <= tolerance ? outcome.done : outcome.open;
    }
    return found;
  });

/**
 * Visit plan completion (V1). Visits that the customer cancelled (status cancelled because absent or refused) are left out.
 * @param data tables and evaluation date
 * @param scope period and visitor
 */
export function visitPlanCompletion(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, ["Visits.origin", "Visits.date", "Visits.status"]);
  if (gap) return undefinedKpi(gap);
  const rows = visitRows(data);
  const of = outcomes(data);
  const origin = data.column("Visits.origin") ?? [];
  const person = personOf(data, scope);
  const { from, to } = spanOf(data, scope);
  const counts = new Int32Array(4);
  // Today is not over.
  const within = rows.within(person, from, Math.min(to, Math.floor(data.today) - 1));
  for (let at = 0; at < within.length; at++) {
    const one = of[within[at] ?? 0] ?? 0;
    counts[one] = (counts[one] ?? 0) + 1;
  }
  const [, open = 0, done = 0, bad = 0] = counts;
  const due = open + done + bad;
  const unreadable = bad + rows.undated(person).filter((row) => origin[row] === "planned").length;
  if (unreadable > 0)
    return undefinedKpi(
      { text: kpiText.visitUnreadable, args: { count: unreadable } },
      { numerator: done, denominator: due },
    );
  return ratioKpi(done, due, { text: kpiText.noneDue });
}
