/** V1, visit plan completion: planned visits done on their day, among those whose day is over. Clause: 003 D4a article 2. */
import { isSerialDate } from "../calendar/serial";
import { kpiText } from "../locales/kpis";
import { isBlank } from "../policy/values";
import type { Dataset } from "./dataset";
import { personOf } from "./people";
import type { KpiResult, KpiScope } from "./result";
import { ratioKpi, undefinedKpi } from "./result";
import { blocked, spanOf } from "./scope";
import { visitRows } from "./visitDays";

/**
 * Visit plan completion (V1). Visits that the customer cancelled (status cancelled because absent or refused) are left out.
 * @param data tables and evaluation date
 * @param scope period and visitor
 */
export function visitPlanCompletion(data: Dataset, scope: KpiScope): KpiResult {
  const gap = blocked(data, scope, ["Visits.origin", "Visits.date", "Visits.status"]);
  if (gap) return undefinedKpi(gap);
  const [origin, dates, actual, status, reasons] = ["origin", "date", "actualDate", "status", "failReason"].map(
    (key) => data.column(`Visits.${key}`) ?? [],
  );
  const tolerance = data.policy.number("visit.lateToleranceDays") ?? 0;
  const rows = visitRows(data);
  const person = personOf(data, scope);
  const { from, to } = spanOf(data, scope);
  let unreadable = rows.undated(person).filter((row) => origin?.[row] === "planned").length;
  let due = 0;
  let done = 0;
  // Today is not over.
  const within = rows.within(person, from, Math.min(to, Math.floor(data.today) - 1));
  for (let at = 0; at < within.length; at++) {
    const row = within[at] ?? 0;
    if (origin?.[row] !== "planned") continue;
    if (status?.[row] === "cancelled" && (reasons?.[row] === "absent" || reasons?.[row] === "refused")) continue;
    due++;
    if (status?.[row] !== "done") continue;
    const day = dates?.[row];
    const own = isBlank(actual?.[row]) ? day : actual?.[row];
    if (!isSerialDate(own) || !isSerialDate(day)) unreadable++;
    else if (Math.abs(Math.floor(own) - Math.floor(day)) <= tolerance) done++;
  }
  if (unreadable > 0)
    return undefinedKpi(
      { text: kpiText.visitUnreadable, args: { count: unreadable } },
      { numerator: done, denominator: due },
    );
  return ratioKpi(done, due, { text: kpiText.noneDue });
}
